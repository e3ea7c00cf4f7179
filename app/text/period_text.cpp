#include "app/text/period_text.h"

#include <QCoreApplication>

#include "app/text/failure_text.h"
#include "app/text/format.h"

namespace wattdesk::app {

namespace {

class PeriodText {
    Q_DECLARE_TR_FUNCTIONS(PeriodText)
public:
    static QString remark(const core::PeriodLine& line);
    static QString notices(const core::PeriodNotices& notices);
    static QList<PeriodFact> use(const core::PeriodStatement& statement);
    static QList<PeriodFact> prices(const core::PeriodStatement& statement);
    static QList<PeriodFact> prepaid(const core::PeriodStatement& statement);
};

QString day(core::Date date)
{
    return QString::fromStdString(toText(date));
}

QString PeriodText::remark(const core::PeriodLine& line)
{
    if (line.finding) {
        return failureText(*line.finding);
    }
    if (line.settledBefore) {
        //: Beside an account in a settlement run: an earlier run settled it.
        return tr("settled already");
    }
    return notices(line.notices);
}

QString PeriodText::notices(const core::PeriodNotices& notices)
{
    QStringList all;
    if (notices.severalMonths) {
        //: Beside an account in a settlement run: months that were not settled are in it.
        all.append(tr("with months before it"));
    }
    if (notices.meterChanged) {
        //: Beside an account in a settlement run.
        all.append(tr("the meter was replaced"));
    }
    if (notices.periodsEstimated) {
        //: Beside an account in a settlement run: the reading before told only the total.
        all.append(tr("periods of the day estimated"));
    }
    if (notices.rolledOver) {
        //: Beside an account in a settlement run: its register passed its last figure.
        all.append(tr("a register began again at zero"));
    }
    return all.join(QStringLiteral(" · "));
}

/// Which tariff the account had, each with its days where there were several, and where its ladder
/// stood.
QList<PeriodFact> PeriodText::prices(const core::PeriodStatement& statement)
{
    QList<PeriodFact> facts;
    for (const core::StatementTariff& tariff : statement.tariffs) {
        const QString name = QString::fromStdString(tariff.name);
        //: Of a month's statement, where the tariff changed. %1: tariff, %2: its last day.
        const QString upTo = tr("%1, up to %2").arg(name, day(tariff.to));
        const bool isLast = &tariff == &statement.tariffs.back();
        //: Of a month's statement: the account's tariff.
        facts.append({tr("Tariff"), isLast ? name : upTo});
    }
    if (!statement.bill.usedBefore.isZero()) {
        //: Of a month's statement: what the ladder's month or year had seen before these days.
        facts.append({tr("Used before in the ladder"), shown(statement.bill.usedBefore)});
    }
    return facts;
}

QList<PeriodFact> PeriodText::use(const core::PeriodStatement& statement)
{
    const core::SettlementRow& row = statement.row;
    QList<PeriodFact> facts{
        //: Of a month's statement: account number.
        {tr("Account"), QString::fromStdString(shown(statement.account.number))},
        //: Of a month's statement: the customer's name.
        {tr("Name"), QString::fromStdString(statement.account.customer.name)},
        //: Of a month's statement: the days that are billed.
        {tr("Days"), day(row.from) + QStringLiteral(" … ") + day(row.after.to)},
        //: Of a month's statement: the readings that it goes by.
        {tr("Register"), shown(totalOf(row.registersBefore.active)) + QStringLiteral(" → ") +
                             shown(totalOf(row.after.registers.active))},
        //: Of a month's statement: by how much the register's difference is multiplied.
        {tr("Multiplier"), QString::number(row.after.multiplier)},
        //: Of a month's statement: what the transformer loses.
        {tr("Loss"), shown(row.loss.active)},
        //: Of a month's statement: what sub-meters and fixed shares add or take away.
        {tr("Shares"), shown(row.shares)},
        //: Of a month's statement: energy as it is billed.
        {tr("Energy"), shown(totalOf(row.use.active))}};
    facts.append(prices(statement));
    const QString noticed = notices(statement.notices);
    if (!noticed.isEmpty()) {
        //: Of a month's statement: the meter was replaced, or a register began again at zero.
        facts.append({tr("Remark"), noticed});
    }
    return facts;
}

QList<PeriodFact> PeriodText::prepaid(const core::PeriodStatement& statement)
{
    const core::SettlementRow& row = statement.row;
    const core::MeterMode mode = row.after.mode;
    //: Of a month's statement: the difference is the customer's.
    const QString surplus = tr("To the surplus");
    //: Of a month's statement: the difference is to be paid.
    const QString toPay = tr("To pay");
    return {//: Of a month's statement: what the month costs.
            {tr("Bill"), shown(row.bill)},
            //: Of a month's statement: credit that was bought since the reading before.
            {tr("Bought since the last reading"), shown(row.bought.credit, mode)},
            //: Of a month's statement: credit that the meter used up.
            {tr("Prepaid credit used"), shown(row.used.credit, mode)},
            //: Of a month's statement: the money for which the used credit was bought.
            {tr("What that was bought for"), shown(row.used.value)},
            //: Of a month's statement: credit that the meter still held.
            {tr("Left in the meter"), shown(row.after.pool.credit, mode)},
            {row.difference.isNegative() ? surplus : toPay, shown(row.difference)}};
}

}  // namespace

QString remarkText(const core::PeriodLine& line)
{
    return PeriodText::remark(line);
}

QList<PeriodFact> useFacts(const core::PeriodStatement& statement)
{
    return PeriodText::use(statement);
}

QList<PeriodFact> prepaidFacts(const core::PeriodStatement& statement)
{
    return PeriodText::prepaid(statement);
}

}  // namespace wattdesk::app
