#include <QCoreApplication>

#include "app/text/failure_text.h"
#include "app/text/format.h"
#include "app/text/sale_text.h"
#include "app/ui/arrears/arrears_state.h"
#include "app/ui/base/tones.h"

namespace wattdesk::app {

namespace {

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

core::Money sumOf(core::Money one, core::Money other)
{
    return one.plus(other).value_or(one);
}

/// The words of the page that stand nowhere else.
class ArrearsPage {
    Q_DECLARE_TR_FUNCTIONS(ArrearsPage)
public:
    static DebtorsView debtors(const ArrearsState& state);
    static StatementView statement(const ArrearsState& state);
    static LateFeeView rules(const ArrearsState& state);
    static ResultView result(const ArrearsState& state);

private:
    static Notice debtorsNotice(const ArrearsState& state);
    static QString debtorsTotal(const ArrearsState& state);
    static CustomerView customer(const ArrearsSheet& sheet);
    static Notice doneNotice(ArrearsDeed deed);
    static QList<ArrearsActionEntry> actions(const ArrearsState& state);
    static void showReceipt(const ReceiptWork& work, ResultView& view);
};

Notice ArrearsPage::debtorsNotice(const ArrearsState& state)
{
    if (state.wrongFilter) {
        //: Arrears, list of debtors: what was typed is no day
        const QString noDay = tr("A day is typed like 2026-11-03.");
        //: Arrears, list of debtors: what was typed is no amount
        const QString noAmount = tr("An amount in yuan is typed like 40.00.");
        return {Tone::Bad,
                *state.wrongFilter == DebtorFilterField::DueBefore ? noDay : noAmount,
                {},
                {}};
    }
    if (state.listFailure) {
        return failureNotice(*state.listFailure);
    }
    if (state.isListing && state.debtors.empty()) {
        //: Arrears, list of debtors: it is being read
        return {Tone::Busy, tr("Looking who owes…"), {}, {}};
    }
    if (state.isWritingReminders) {
        //: Arrears, list of debtors: payment reminders are written into a file
        return {Tone::Busy, tr("Writing the payment reminders…"), {}, {}};
    }
    if (state.reminders) {
        if (!*state.reminders) {
            return failureNotice(state.reminders->error().code);
        }
        //: Arrears, list of debtors: payment reminders were written. %1: how many.
        return {Tone::Good,
                tr("Payment reminders written: %1").arg(shown(**state.reminders)),
                //: Arrears, below "Payment reminders written". %1: a file.
                tr("They are in %1").arg(state.remindersPath),
                {}};
    }
    if (state.debtors.empty()) {
        //: Arrears, list of debtors: it is empty
        return {Tone::Good, tr("Nobody owes anything that was asked for."), {}, {}};
    }
    return {};
}

QString ArrearsPage::debtorsTotal(const ArrearsState& state)
{
    core::Money owed;
    core::Money fees;
    for (const DebtorRow& row : state.debtors) {
        owed = sumOf(owed, row.outstanding);
        fees = sumOf(fees, row.lateFee);
    }
    const auto count = static_cast<std::int64_t>(state.debtors.size());
    //: Arrears, foot of the list of debtors. %1: accounts, %2: what they owe, %3: late fees.
    const QString all = tr("Accounts: %1   Owed: %2   Late fee: %3");
    //: Arrears, foot of the list of debtors, when there are more. %1 to %3 as above.
    const QString some = tr("The first accounts: %1   Owed: %2   Late fee: %3");
    return (state.nextDebtor ? some : all).arg(shown(count), shown(owed), shown(fees));
}

DebtorsView ArrearsPage::debtors(const ArrearsState& state)
{
    DebtorsView view;
    view.dueBefore = state.filter.value(DebtorFilterField::DueBefore);
    view.least = state.filter.value(DebtorFilterField::Least);
    view.notice = debtorsNotice(state);
    view.wrong = state.wrongFilter;
    for (const DebtorRow& row : state.debtors) {
        view.rows.append({{utf8(core::toText(row.oldestDue))},
                          {utf8(core::shown(row.account.number)), true},
                          {utf8(row.account.customer.name)},
                          {utf8(row.account.customer.phone)},
                          {utf8(row.account.point.address)},
                          {shown(row.outstanding), true},
                          {shown(row.lateFee), true}});
    }
    view.total = debtorsTotal(state);
    view.hasMore = state.nextDebtor.has_value();
    view.canRemind = !state.debtors.empty() && !state.isWritingReminders;
    view.canImport = state.mayKeep;
    return view;
}

CustomerView ArrearsPage::customer(const ArrearsSheet& sheet)
{
    const core::ArrearsStatement& statement = sheet.statement;
    const core::Account& account = statement.account;
    CustomerView view;
    view.name = utf8(account.customer.name);
    view.state = accountStateText(account.standing.state);
    view.stateTone = toneOf(account.standing.state);
    //: Arrears of an account: label of its number
    view.facts.append({tr("Account"), utf8(core::shown(account.number))});
    //: Arrears of an account: label of the customer's phone number
    view.facts.append({tr("Phone"), utf8(account.customer.phone)});
    //: Arrears of an account: label of the address
    view.facts.append({tr("Address"), utf8(account.point.address)});
    //: Arrears of an account: label of what it owes without late fees
    view.facts.append({tr("Owed"), shown(statement.outstanding),
                       statement.outstanding.isZero() ? Tone::Good : Tone::Caution});
    //: Arrears of an account: label of the late fees of today
    view.facts.append({tr("Late fee until today"), shown(statement.lateFee)});
    //: Arrears of an account: label of what it owes with late fees
    view.facts.append(
        {tr("To pay in all"), shown(sumOf(statement.outstanding, statement.lateFee))});
    //: Arrears of an account: label of what is carried over to its next sale
    view.facts.append({tr("Surplus"), shown(account.standing.surplus)});
    return view;
}

Notice ArrearsPage::doneNotice(ArrearsDeed deed)
{
    //: Arrears: a charge was entered
    const QString charged = tr("It is charged.");
    //: Arrears: a repayment plan was agreed on
    const QString planned = tr("The repayment plan holds from now on.");
    //: Arrears: a charge was written off
    const QString writtenOff = tr("It is written off.");
    //: Arrears: a late-fee rule was entered
    const QString ruled = tr("The rule holds from its day on.");
    switch (deed) {
        case ArrearsDeed::Pay:
            return {};
        case ArrearsDeed::Charge:
            return {Tone::Good, charged, {}, {}};
        case ArrearsDeed::Plan:
            return {Tone::Good, planned, {}, {}};
        case ArrearsDeed::WriteOff:
            return {Tone::Good, writtenOff, {}, {}};
        case ArrearsDeed::AddRule:
            return {Tone::Good, ruled, {}, {}};
    }
    return {};
}

QList<ArrearsActionEntry> ArrearsPage::actions(const ArrearsState& state)
{
    QList<ArrearsActionEntry> entries;
    const bool owes = !state.sheet->statement.lines.empty();
    if (owes) {
        //: Arrears of an account: button that goes to the form of a payment; P is its key
        entries.append({ArrearsDeed::Pay, QStringLiteral("P"), tr("Take a payment")});
    }
    if (state.mayKeep) {
        //: Arrears of an account: button that goes to the form of a charge; C is its key
        entries.append({ArrearsDeed::Charge, QStringLiteral("C"), tr("Charge")});
        //: Arrears of an account: button that goes to the form of a repayment plan; R is its key
        entries.append({ArrearsDeed::Plan, QStringLiteral("R"), tr("Repayment plan")});
    }
    if (state.mayKeep && owes) {
        //: Arrears of an account: button that goes to the form of a write-off; W is its key
        entries.append({ArrearsDeed::WriteOff, QStringLiteral("W"), tr("Write off")});
    }
    return entries;
}

StatementView ArrearsPage::statement(const ArrearsState& state)
{
    StatementView view;
    if (state.failure) {
        view.message = failureNotice(*state.failure);
        return view;
    }
    if (!state.sheet) {
        //: Arrears, when no account was chosen: what to do
        view.message = {Tone::Plain,
                        tr("Choose an account"),
                        //: Arrears, below "Choose an account"; Ctrl+K and Alt+1 are keys
                        tr("Ctrl+K searches; Alt+1 lists who owes."),
                        {}};
        return view;
    }
    const core::ArrearsStatement& statement = state.sheet->statement;
    view.customer = customer(*state.sheet);
    if (state.justDone && *state.justDone != ArrearsDeed::AddRule) {
        view.notice = doneNotice(*state.justDone);
    } else if (statement.lines.empty()) {
        //: Arrears of an account: it owes nothing
        view.notice = {Tone::Good, tr("Nothing is owed."), {}, {}};
    }
    for (const core::ArrearsLine& line : statement.lines) {
        const core::Charge& charge = line.item.charge;
        const bool isOverdue = charge.due < state.sheet->today;
        view.charges.append(
            {{chargeText(charge.kind, charge.period)},
             {utf8(core::toText(charge.due)), false, isOverdue ? Tone::Caution : Tone::Plain},
             {shown(charge.amount), true},
             {shown(line.item.outstanding), true},
             {shown(line.lateFee), true},
             {utf8(charge.reason)}});
    }
    //: Arrears of an account, foot of its charges. %1: how much of a payment is for arrears.
    view.total = tr("Repayment plan at a sale: %1").arg(planText(statement.plan));
    view.actions = actions(state);
    return view;
}

LateFeeView ArrearsPage::rules(const ArrearsState& state)
{
    LateFeeView view;
    view.canAdd = state.mayKeep;
    if (state.rulesFailure) {
        view.notice = failureNotice(*state.rulesFailure);
    } else if (state.justDone == ArrearsDeed::AddRule) {
        view.notice = doneNotice(*state.justDone);
    }
    for (const core::LateFeeRule& rule : state.rules) {
        const auto rate = [](int permyriad) {
            constexpr int kPerMille = 10;
            return Cell{
                QStringLiteral("%1.%2 ‰").arg(permyriad / kPerMille).arg(permyriad % kPerMille),
                true};
        };
        //: Late-fee rules: the first rule has no first day
        const QString always = tr("from the beginning");
        const bool isFirst = rule.from.year() <= 1;
        view.rows.append({{isFirst ? always : utf8(core::toText(rule.from))},
                          rate(rule.residentPermyriad),
                          rate(rule.withinYearPermyriad),
                          rate(rule.acrossYearsPermyriad)});
    }
    return view;
}

void ArrearsPage::showReceipt(const ReceiptWork& work, ResultView& view)
{
    if (work.isSaving) {
        //: Arrears: the receipt's file is being written
        view.receiptNote = tr("Saving the receipt…");
    } else if (work.failure) {
        view.receiptNote = failureText(*work.failure);
        view.receiptTone = Tone::Bad;
    } else if (!work.path.isEmpty()) {
        //: Arrears: the receipt's file was written. %1: where.
        view.receiptNote = tr("Receipt saved: %1").arg(work.path);
        view.receiptTone = Tone::Good;
    }
}

ResultView ArrearsPage::result(const ArrearsState& state)
{
    ResultView view;
    if (!state.done || !state.done->payment) {
        return view;
    }
    const core::SaleRecord& record = *state.done->payment;
    const core::Sale& sale = record.sale;
    //: Arrears, after a payment. %1: the amount in yuan.
    view.headline = tr("Arrears paid: %1").arg(shown(sale.paid));
    if (record.receipt) {
        //: Arrears, after a payment: label of the receipt's number
        view.facts.append({tr("Receipt"), utf8(core::toText(*record.receipt))});
    }
    for (const core::ArrearsPart& part : sale.arrearsParts) {
        view.facts.append(
            {chargeText(part.kind, part.period), withLateFee(part.principal, part.lateFee)});
    }
    //: Arrears, after a payment: label of what is still owed, without late fees
    view.facts.append({tr("Still owed"), shown(sale.arrearsAfter)});
    //: Arrears, after a payment: label of the money to hand back
    view.changeLabel = tr("Change");
    view.change = shown(sale.tendered.minus(sale.paid).value_or(core::Money{}));
    //: Arrears, after a payment: button that goes back to the account
    view.nextLabel = tr("Back to the account   Enter");
    view.canSaveReceipt = record.receipt.has_value();
    showReceipt(state.receipt, view);
    return view;
}

ArrearsFace faceOf(ArrearsStage stage)
{
    switch (stage) {
        case ArrearsStage::Lists:
            return ArrearsFace::Lists;
        case ArrearsStage::Import:
            return ArrearsFace::Import;
        case ArrearsStage::Form:
        case ArrearsStage::Working:
            return ArrearsFace::Form;
        case ArrearsStage::Ended:
            return ArrearsFace::Result;
    }
    return ArrearsFace::Lists;
}

}  // namespace

ArrearsView viewOf(const ArrearsState& state)
{
    ArrearsView view;
    view.face = faceOf(state.stage);
    view.tab = state.tab;
    view.isWorking = state.stage == ArrearsStage::Working;
    view.debtors = ArrearsPage::debtors(state);
    view.statement = ArrearsPage::statement(state);
    view.rules = ArrearsPage::rules(state);
    if (view.face == ArrearsFace::Form) {
        view.form = arrearsFormOf(state);
    }
    view.result = ArrearsPage::result(state);
    return view;
}

}  // namespace wattdesk::app
