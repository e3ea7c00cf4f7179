#include <QCoreApplication>
#include <algorithm>

#include "app/text/bill_text.h"
#include "app/text/deed_text.h"
#include "app/text/failure_text.h"
#include "app/text/format.h"
#include "app/text/period_text.h"
#include "app/ui/administration/settlement_typing.h"

namespace wattdesk::app {

namespace {

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

/// The words of the settlement that stand nowhere else.
class SettlementPage {
    Q_DECLARE_TR_FUNCTIONS(SettlementPage)
public:
    static QString label(SettlementField field);
    static QStringList choices(SettlementField field);
    static QString wrong(SettlementField field, core::ErrorCode code);
    static QList<Fact> sums(const core::PeriodReport& report);

private:
    static QString ofReading(SettlementField field);
};

QString SettlementPage::ofReading(SettlementField field)
{
    //: Form of a month-end reading: label of the account number
    const QString account = tr("Account number");
    //: Form of a month-end reading: label of the month
    const QString month = tr("Month (like 2026-10)");
    //: Form of a month-end reading: label of the day on which the meter was read
    const QString day = tr("Read on (like 2026-10-31)");
    //: Form of a month-end reading: label of the choice which registers the meter shows
    const QString registers = tr("The meter shows");
    //: Form of a month-end reading: label of the only register
    const QString total = tr("Register in kWh");
    //: Form of a month-end reading: label of the register of the dearest period of the day
    const QString sharp = tr("Sharp in kWh");
    //: Form of a month-end reading: label of the register of the peak period
    const QString peak = tr("Peak in kWh");
    //: Form of a month-end reading: label of the register of the flat period
    const QString flat = tr("Flat in kWh");
    //: Form of a month-end reading: label of the register of the cheapest period of the day
    const QString valley = tr("Valley in kWh");
    //: Form of a month-end reading: label of the reactive register
    const QString reactive = tr("Reactive in kvarh");
    //: Form of a month-end reading: label of the register of what goes back
    const QString reverse = tr("Reactive, reverse, in kvarh");
    //: Form of a month-end reading: label of the highest demand
    const QString demand = tr("Highest demand in kW");
    //: Form of a month-end reading: label of what the meter shows as left
    const QString remaining = tr("Remaining shown (− if overdrawn)");
    //: Form of a month-end reading: label of the choice who looked
    const QString evidence = tr("Evidence");
    //: Form of a month-end reading: label of the purchase count that the meter shows
    const QString count = tr("Purchase count shown, if known");
    const QStringList labels{account, month,    day,     registers, total,     sharp, peak,    flat,
                             valley,  reactive, reverse, demand,    remaining, count, evidence};
    return labels.at(static_cast<int>(field));
}

QString SettlementPage::label(SettlementField field)
{
    //: Form of a settlement: label of the login of the second person who agrees
    const QString login = tr("Second person's login");
    //: Form of a settlement: label of the password of the second person who agrees
    const QString password = tr("Second person's password");
    return field == SettlementField::Login      ? login
           : field == SettlementField::Password ? password
                                                : ofReading(field);
}

QStringList SettlementPage::choices(SettlementField field)
{
    if (field == SettlementField::Registers) {
        //: Form of a month-end reading: which registers the meter shows
        return {tr("One register"),
                //: Form of a month-end reading: which registers the meter shows
                tr("Registers by time of day"),
                //: Form of a month-end reading: which registers the meter shows
                tr("By time of day, reactive, demand")};
    }
    if (field == SettlementField::Evidence) {
        return {evidenceText(core::Evidence::MeterDisplay),
                evidenceText(core::Evidence::CustomerStatement)};
    }
    return {};
}

QString SettlementPage::wrong(SettlementField field, core::ErrorCode code)
{
    if (field == SettlementField::Account) {
        //: Form of a settlement: what was typed is no account number
        return tr("Type the account's number.");
    }
    if (field == SettlementField::Month) {
        //: Form of a settlement: what was typed is no month
        return tr("A month is typed like 2026-10.");
    }
    return failureText(code);
}

QList<Fact> SettlementPage::sums(const core::PeriodReport& report)
{
    //: Sums of a settlement: accounts that it settles
    return {{tr("Settled"), shown(report.settled)},
            //: Sums of a settlement: accounts that an earlier run settled
            {tr("Settled already"), shown(report.settledBefore)},
            //: Sums of a settlement: accounts that cannot be settled
            {tr("With a finding"), shown(report.faulty),
             report.faulty > 0 ? Tone::Caution : Tone::Plain},
            //: Sums of a settlement: energy of all bills
            {tr("Energy"), shown(report.energy)},
            //: Sums of a settlement: money of all bills
            {tr("Billed"), shown(report.billed)},
            //: Sums of a settlement: of it, what was prepaid
            {tr("Prepaid credit used"), shown(report.prepaid)},
            //: Sums of a settlement: what accounts owe now
            {tr("To arrears"), shown(report.charged)},
            //: Sums of a settlement: what is carried over in the customers' favour
            {tr("To the surplus"), shown(report.credited)}};
}

}  // namespace

Notice SettlementPresenter::runNotice() const
{
    if (isRunning()) {
        //: Settlement: while a month is tried out. %1: accounts so far.
        const QString trying = tr("Trying it out: %1 accounts so far").arg(shown(m_accounts));
        //: Settlement: while a month is posted. %1: accounts so far.
        const QString posting = tr("Posting: %1 accounts so far").arg(shown(m_accounts));
        //: Settlement: it was asked to stop, and comes to its end
        const QString stopping = tr("Stopping …");
        const QString running = m_stage == Stage::Trying ? trying : posting;
        return {Tone::Busy,
                m_isStopping ? stopping : running,
                //: Settlement, while one runs: what else can be done meanwhile; Esc is a key
                tr("This counter sells nothing meanwhile. Esc stops it; nothing of it stays then."),
                {}};
    }
    if (m_isCollecting) {
        //: Settlement: readings are looked for among the records of check cards
        return {Tone::Busy, tr("Looking through the records of check cards …"), {}, {}};
    }
    if (m_failure) {
        const bool isOwnWish = *m_failure == core::ErrorCode::PeriodCancelled;
        return failureNotice(*m_failure, isOwnWish ? Tone::Caution : Tone::Bad);
    }
    if (m_sheet) {
        return sheetNotice();
    }
    if (m_collected) {
        return collectedNotice();
    }
    if (m_overview && !m_overview->runs.empty()) {
        const core::SettlementRun& last = m_overview->runs.front();
        //: Settlement, before anything is tried out. %1: month, %2: day it was posted on.
        return {Tone::Plain,
                tr("Posted last: %1, on %2")
                    .arg(utf8(core::toText(last.period)), utf8(core::toText(last.day))),
                {},
                {}};
    }
    //: Settlement, before the first one: what to do
    return {Tone::Plain,
            tr("Enter the readings of the month's end, then try the month out"),
            //: Settlement, below "Enter the readings …"
            tr("Trying it out changes nothing. Posting needs a second person."),
            {}};
}

Notice SettlementPresenter::collectedNotice() const
{
    //: Settlement: readings were taken from the records of check cards. %1: how many.
    const QString taken = tr("Readings taken from check cards: %1").arg(shown(m_collected->taken));
    //: Settlement, below "Readings taken …". %1: how many meters are left out.
    const QString left = tr("With time of use and left out: %1. Type or import their readings.")
                             .arg(shown(m_collected->timeOfUse));
    //: Settlement, below "Readings taken from check cards: 0"
    const QString none =
        tr("No check card has recorded a meter without a reading within ten days "
           "of the month's end.");
    const bool isNothing = m_collected->taken == 0 && m_collected->timeOfUse == 0;
    return {m_collected->taken > 0 ? Tone::Good : Tone::Caution,
            taken,
            isNothing                    ? none
            : m_collected->timeOfUse > 0 ? left
                                         : QString{},
            {}};
}

Notice SettlementPresenter::sheetNotice() const
{
    const core::PeriodReport& report = m_sheet->report;
    const QString month = utf8(core::toText(report.period));
    if (m_stage == Stage::Posted) {
        if (!report.run) {
            //: Settlement: it was posted, but there was nothing to post. %1: month.
            return {Tone::Caution, tr("%1: there was nothing to post").arg(month), {}, {}};
        }
        //: Settlement: it is posted. %1: month, %2: accounts.
        return {Tone::Good,
                tr("%1 is posted: %2 accounts").arg(month, shown(report.settled)),
                //: Settlement, below "… is posted"
                tr("Run again, it settles what is left. Enter on a line shows its bill."),
                {}};
    }
    if (report.faulty > 0) {
        //: Settlement: a month was tried out. %1: accounts with a finding, %2: all accounts.
        return {Tone::Caution,
                tr("Accounts with a finding: %1 of %2")
                    .arg(shown(report.faulty), shown(report.accounts)),
                //: Settlement, below "Accounts with a finding …"
                tr("Posting leaves them out; once they are put right, another run settles them."),
                {}};
    }
    if (report.settled == 0) {
        //: Settlement: a month was tried out and no account is left. %1: month.
        return {Tone::Good, tr("%1: nothing is left to settle").arg(month), {}, {}};
    }
    //: Settlement: a month was tried out and is right. %1: month, %2: accounts.
    return {Tone::Good,
            tr("%1: %2 accounts, no finding").arg(month, shown(report.settled)),
            //: Settlement, below "… no finding"
            tr("Nothing was posted yet."),
            {}};
}

void SettlementPresenter::showLines()
{
    m_view.lines.clear();
    m_view.sums.clear();
    m_view.total.clear();
    if (!m_sheet) {
        return;
    }
    for (const SettledLine& settled : m_sheet->lines) {
        const core::PeriodLine& line = settled.line;
        const bool hasFigures = !line.finding && !line.settledBefore;
        const auto figure = [hasFigures](const QString& text) {
            return Cell{hasFigures ? text : QStringLiteral("–"), true};
        };
        const Tone tone = line.finding         ? Tone::Bad
                          : line.notices.any() ? Tone::Caution
                                               : Tone::Plain;
        m_view.lines.append({{utf8(core::shown(line.account)), true},
                             {utf8(settled.name)},
                             figure(shown(line.energy)),
                             figure(shown(line.bill)),
                             figure(shown(line.prepaid)),
                             figure(shown(line.difference)),
                             {remarkText(line), false, tone}});
    }
    m_view.sums = SettlementPage::sums(m_sheet->report);
    const auto listed = static_cast<std::int64_t>(m_sheet->lines.size());
    if (listed < m_sheet->report.accounts) {
        //: Settlement, foot of the list of accounts. %1: how many are listed, %2: all of them.
        m_view.total = tr("Listed: %1 of %2").arg(shown(listed), shown(m_sheet->report.accounts));
    } else {
        //: Settlement, foot of the list of accounts. %1: how many there are.
        m_view.total = tr("Accounts: %1").arg(shown(listed));
    }
}

void SettlementPresenter::showFormPlan()
{
    FormView& form = m_view.form;
    switch (m_task) {
        case SettlementTask::Reading:
            //: Settlement: title of the form of a reading
            form.title = tr("Reading at the end of a month");
            //: Form of a month-end reading: what it does
            form.sentences = {
                tr("The newest reading of an account and month counts, until the "
                   "month is settled."),
                //: Form of a month-end reading: why the remaining credit is asked for
                tr("What the meter still holds decides what of the bill was prepaid. "
                   "Without it an account that prepays is not settled."),
                //: Form of a month-end reading: what the purchase count is for
                tr("A purchase above the count that the meter shows is not in it yet, "
                   "and is of the next month.")};
            //: Settlement: button that enters a reading
            form.confirm = tr("Enter the reading");
            return;
        case SettlementTask::Statement:
            //: Settlement: title of the form that asks for a settled month
            form.title = tr("A settled month");
            //: Form that asks for a settled month: what it does
            form.sentences = {tr("Shows the bill of an account and month, line by line.")};
            //: Settlement: button that shows a settled month
            form.confirm = tr("Show it");
            return;
        case SettlementTask::Post:
            break;
    }
    if (!m_sheet) {
        return;
    }
    const QString month = utf8(core::toText(m_sheet->report.period));
    //: Settlement: title of the form before it is posted. %1: month.
    form.title = tr("Post %1").arg(month);
    form.facts = SettlementPage::sums(m_sheet->report);
    //: Form before a settlement is posted: what it does
    form.sentences = {
        tr("What is to be paid becomes arrears, due as the house rules say; what was "
           "paid too much becomes surplus.")};
    form.risk = {Tone::Caution,
                 //: Form before a settlement is posted: its risk
                 tr("A posted month is never changed."),
                 //: Form before a settlement is posted, below "A posted month is never changed."
                 tr("What was wrong is put right by a back-charge or settlement of the account."),
                 {}};
    //: Settlement: button that posts a month. %1: month, %2: accounts.
    form.confirm = tr("Post %1: %2 accounts").arg(month, shown(m_sheet->report.settled));
}

void SettlementPresenter::showForm()
{
    FormView& form = m_view.form;
    form = {};
    for (const SettlementField id : fields()) {
        FormField field;
        field.id = static_cast<int>(id);
        field.label = SettlementPage::label(id);
        field.value = m_entries.value(id);
        field.choices = SettlementPage::choices(id);
        field.isSecret = id == SettlementField::Password;
        if (m_wrong && m_wrong->field == id) {
            field.wrong = SettlementPage::wrong(id, m_wrong->code);
        }
        form.fields.append(field);
    }
    showFormPlan();
    if (m_refusal) {
        form.notice = failureNotice(*m_refusal);
    } else if (m_entered) {
        //: Form of a month-end reading: one was entered. %1: account number.
        form.notice = {Tone::Good, tr("The reading of %1 is entered.").arg(*m_entered), {}, {}};
    }
    form.canConfirm = !m_isAsking;
}

void SettlementPresenter::showStatement()
{
    MonthView& month = m_view.statement;
    month = {};
    if (!m_statement) {
        return;
    }
    //: Settlement: title of a settled month. %1: month.
    month.title = tr("Settled month %1").arg(utf8(core::toText(m_statement->row.period)));
    for (const auto& [label, value] : useFacts(*m_statement)) {
        month.use.append({label, value});
    }
    for (const core::BillLine& line : m_statement->bill.lines) {
        month.lines.append({{lineText(line, m_statement->bill)}, {shown(line.amount), true}});
    }
    for (const auto& [label, value] : prepaidFacts(*m_statement)) {
        month.prepaid.append({label, value});
    }
}

void SettlementPresenter::show()
{
    constexpr qint64 kWhole = 100;
    m_view.face = m_face;
    m_view.month = m_month;
    m_view.notice = runNotice();
    m_view.isRunning = isRunning();
    const qint64 all = m_sheet ? m_sheet->report.accounts : 0;
    m_view.percent = m_stage == Stage::Posting && all > 0
                         ? static_cast<int>(std::min(m_accounts * kWhole / all, kWhole))
                         : -1;
    showLines();
    m_view.post.clear();
    if (m_stage == Stage::Tried && m_sheet && m_sheet->report.settled > 0) {
        //: Settlement: button that goes to the form of the posting; … because more is asked there.
        //: %1: month.
        m_view.post = tr("Post %1…").arg(utf8(core::toText(m_sheet->report.period)));
    }
    if (m_face == SettlementFace::Form) {
        showForm();
    }
    showStatement();
    emit viewChanged(m_view);
}

}  // namespace wattdesk::app
