#include <QCoreApplication>

#include "app/text/failure_text.h"
#include "app/text/format.h"
#include "app/text/sale_text.h"
#include "app/ui/arrears/arrears_state.h"

namespace wattdesk::app {

namespace {

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

/// The words of the forms.
class ArrearsForms {
    Q_DECLARE_TR_FUNCTIONS(ArrearsForms)
public:
    static QString title(const ArrearsState& state);
    static QString label(ArrearsEntry entry);
    static QStringList choices(ArrearsEntry entry);
    static QString wrong(const WrongArrearsEntry& wrong);
    static QString confirm(const ArrearsState& state);
    static void willHappen(const ArrearsState& state, FormView& view);

private:
    static QString ofMoney(ArrearsEntry entry);
    static QString ofAgreement(ArrearsEntry entry);
    static void willPay(const ArrearsState& state, FormView& view);
    static void willCharge(const ArrearsState& state, FormView& view);
    static void willPlan(const ArrearsState& state, FormView& view);
    static void willWriteOff(const ArrearsState& state, FormView& view);
    static void willRule(const ArrearsState& state, FormView& view);
};

QString ArrearsForms::title(const ArrearsState& state)
{
    //: Arrears, title of the form of a payment. %1: customer.
    const QString pay = tr("Payment of arrears: %1");
    //: Arrears, title of the form of a charge. %1: customer.
    const QString charge = tr("Charge: %1");
    //: Arrears, title of the form of a repayment plan. %1: customer.
    const QString plan = tr("Repayment plan: %1");
    //: Arrears, title of the form of a write-off. %1: customer.
    const QString writeOff = tr("Write-off: %1");
    //: Arrears: title of the form of a late-fee rule
    const QString rule = tr("New late-fee rule");
    const QString who =
        state.sheet ? utf8(state.sheet->statement.account.customer.name) : QString{};
    switch (state.deed) {
        case ArrearsDeed::Pay:
            return pay.arg(who);
        case ArrearsDeed::Charge:
            return charge.arg(who);
        case ArrearsDeed::Plan:
            return plan.arg(who);
        case ArrearsDeed::WriteOff:
            return writeOff.arg(who);
        case ArrearsDeed::AddRule:
            return rule;
    }
    return {};
}

QString ArrearsForms::ofMoney(ArrearsEntry entry)
{
    //: Form of a payment of arrears: label of what the customer wants to pay
    const QString amount = tr("Amount in yuan");
    //: Form of a payment of arrears: label of the means of payment
    const QString means = tr("Means of payment");
    //: Form of a payment of arrears: label of the cash that was given
    const QString given = tr("Given (empty: the amount)");
    //: Form of a charge: label of what it is
    const QString kind = tr("What it is");
    //: Form of a charge: label of its amount; a minus sign before what is given back
    const QString charge = tr("Amount in yuan (− gives back)");
    //: Form of a charge: label of the month it is for
    const QString period = tr("Month (like 2026-10)");
    //: Form of a charge: label of the last day without a late fee
    const QString due = tr("Due (empty: today)");
    const QStringList labels{amount, means, given, kind, charge, period, due};
    return labels.at(static_cast<int>(entry));
}

QString ArrearsForms::ofAgreement(ArrearsEntry entry)
{
    //: Form of a repayment plan: label of the choice how much of a payment is for arrears
    const QString planKind = tr("For arrears");
    //: Form of a repayment plan: label of the fixed sum
    const QString planSum = tr("Sum of every payment in yuan");
    //: Form of a repayment plan: label of the percentage
    const QString planShare = tr("Part of every payment in %");
    //: Form of a repayment plan: label of what is for energy before anything is for arrears
    const QString floor = tr("First for energy in yuan (may stay empty)");
    //: Form of a write-off: label of the amount
    const QString writeOff = tr("Amount in yuan (empty: all of it)");
    //: Form of a late-fee rule: label of the first day on which it holds
    const QString from = tr("From (like 2027-01-01)");
    //: Form of a late-fee rule: label of the rate of residents
    const QString resident = tr("Residents, ‰ a day");
    //: Form of a late-fee rule: label of the rate of others on days in the year of the due date
    const QString within = tr("Others, same year, ‰ a day");
    //: Form of a late-fee rule: label of the rate of others on days of later years
    const QString across = tr("Others, later years, ‰ a day");
    const QStringList labels{planKind, planSum,  planShare, floor, writeOff,
                             from,     resident, within,    across};
    return labels.at(static_cast<int>(entry) - static_cast<int>(ArrearsEntry::PlanKind));
}

QString ArrearsForms::label(ArrearsEntry entry)
{
    if (entry < ArrearsEntry::PlanKind) {
        return ofMoney(entry);
    }
    if (entry < ArrearsEntry::Reason) {
        return ofAgreement(entry);
    }
    //: Form of the arrears: label of the reason
    const QString reason = tr("Reason");
    //: Form of the arrears: label of the login of the second person who agrees
    const QString login = tr("Second person's login");
    //: Form of the arrears: label of the password of the second person who agrees
    const QString password = tr("Second person's password");
    return entry == ArrearsEntry::Reason ? reason : entry == ArrearsEntry::Login ? login : password;
}

QStringList ArrearsForms::choices(ArrearsEntry entry)
{
    QStringList choices;
    if (entry == ArrearsEntry::Means) {
        for (const core::PaymentMeans means :
             {core::PaymentMeans::Cash, core::PaymentMeans::BankTransfer,
              core::PaymentMeans::Other}) {
            choices.append(meansText(means));
        }
    } else if (entry == ArrearsEntry::Kind) {
        for (const core::ChargeKind kind : chargeKindChoices()) {
            choices.append(chargeKindText(kind));
        }
    } else if (entry == ArrearsEntry::PlanKind) {
        //: Repayment plan: how much of a payment is for arrears
        choices = {tr("All that is owed"),
                   //: Repayment plan: how much of a payment is for arrears
                   tr("A fixed sum"),
                   //: Repayment plan: how much of a payment is for arrears
                   tr("A percentage")};
    }
    return choices;
}

QString ArrearsForms::wrong(const WrongArrearsEntry& wrong)
{
    if (wrong.code == core::ErrorCode::InputPeriod && wrong.entry == ArrearsEntry::Period) {
        //: Form of a charge: its month is missing, or is none
        return tr("Such a charge is for a month, typed like 2026-10.");
    }
    return failureText(wrong.code);
}

QString ArrearsForms::confirm(const ArrearsState& state)
{
    //: Arrears: button that enters a charge
    const QString charge = tr("Charge");
    //: Arrears: button that sets a repayment plan
    const QString plan = tr("Set the plan");
    //: Arrears: button that writes a charge off
    const QString writeOff = tr("Write off");
    //: Arrears: button that adds a late-fee rule
    const QString rule = tr("Add the rule");
    switch (state.deed) {
        case ArrearsDeed::Pay: {
            //: Arrears: button that takes a payment, before an amount is typed
            const QString take = tr("Take the payment");
            //: Arrears: button that takes a payment. %1: the amount in yuan.
            const QString amount = tr("Take %1");
            return state.quote && *state.quote ? amount.arg(shown(core::costOf(**state.quote)))
                                               : take;
        }
        case ArrearsDeed::Charge:
            return charge;
        case ArrearsDeed::Plan:
            return plan;
        case ArrearsDeed::WriteOff:
            return writeOff;
        case ArrearsDeed::AddRule:
            return rule;
    }
    return {};
}

void ArrearsForms::willPay(const ArrearsState& state, FormView& view)
{
    const core::ArrearsStatement& statement = state.sheet->statement;
    const core::Money all =
        statement.outstanding.plus(statement.lateFee).value_or(statement.outstanding);
    if (!state.quote || !*state.quote) {
        //: Form of a payment of arrears: what the account owes, late fees included
        view.facts.append({tr("Owed with late fee"), shown(all)});
        //: Form of a payment of arrears, before an amount is typed
        view.sentences.append(
            tr("What is due first is paid first, with its late fee until today. "
               "No card is needed."));
        return;
    }
    const std::vector<core::ArrearsPart>& parts = **state.quote;
    for (const core::ArrearsPart& part : parts) {
        //: Form of a payment of arrears, what is paid of a charge. %1: what it is, such as "Bill
        //: of 2026-10"; %2: when it was due.
        view.facts.append(
            {tr("%1, due %2").arg(chargeText(part.kind, part.period), utf8(core::toText(part.due))),
             withLateFee(part.principal, part.lateFee)});
    }
    const core::Money cost = core::costOf(parts);
    //: Form of a payment of arrears: what the customer pays
    view.facts.append({tr("To pay"), shown(cost)});
    const auto given = core::parseMoney(state.text(ArrearsEntry::Given).toStdString());
    const core::Money handed = given ? *given : state.amount().value_or(cost);
    const auto change = handed.minus(cost);
    if (change && !change->isNegative()) {
        //: Form of a payment of arrears: the money to hand back
        view.facts.append({tr("Change"), shown(*change)});
    } else if (change) {
        //: Form of a payment of arrears: the money that is missing, because too little was given
        view.facts.append(
            {tr("Still missing"), shown(core::Money{}.minus(*change).value()), Tone::Bad});
    }
    //: Form of a payment of arrears: what is left without late fees
    view.facts.append(
        {tr("Owed afterwards"),
         shown(statement.outstanding.minus(core::principalOf(parts)).value_or(core::Money{}))});
}

void ArrearsForms::willCharge(const ArrearsState& state, FormView& view)
{
    const auto amount = signedMoney(state.text(ArrearsEntry::ChargeAmount));
    if (!amount || amount->isZero()) {
        //: Form of a charge, before an amount is typed
        view.sentences.append(
            tr("The account will owe it, and a late fee from the day after it is "
               "due."));
        //: Form of a charge, before an amount is typed
        view.sentences.append(
            tr("A back-charge or settlement below 0 becomes surplus, used first "
               "at the next sale."));
        return;
    }
    const core::ArrearsStatement& statement = state.sheet->statement;
    if (amount->isNegative()) {
        //: Form of a charge below zero: what the account's surplus will be
        view.facts.append(
            {tr("Surplus afterwards"),
             shown(statement.account.standing.surplus.minus(*amount).value_or(core::Money{}))});
        return;
    }
    //: Form of a charge: what the account will owe without late fees
    view.facts.append(
        {tr("Owed afterwards"), shown(statement.outstanding.plus(*amount).value_or(*amount))});
    const QString due = state.text(ArrearsEntry::Due);
    //: Form of a charge: the last day without a late fee
    view.facts.append({tr("Without late fee until"),
                       due.isEmpty() ? utf8(core::toText(state.sheet->today)) : due});
}

void ArrearsForms::willPlan(const ArrearsState& state, FormView& view)
{
    const core::ArrearsStatement& statement = state.sheet->statement;
    //: Form of a repayment plan: the plan that holds now
    view.facts.append({tr("So far"), planText(statement.plan)});
    const auto plan = planOf(state);
    if (!plan) {
        return;
    }
    //: Form of a repayment plan: the plan that is typed
    view.facts.append({tr("From now on"), planText(*plan)});
    const core::Money example = core::Money::from(100'00).value();
    const core::Money all =
        statement.outstanding.plus(statement.lateFee).value_or(statement.outstanding);
    const core::Money part = core::arrearsPart(*plan, example, all);
    //: Form of a repayment plan, an example. %1: a payment, %2: of it for arrears, %3: for energy.
    view.sentences.append(
        tr("Of a payment of %1 at the counter today, %2 would go to arrears and %3 to energy.")
            .arg(shown(example), shown(part), shown(example.minus(part).value())));
    //: Form of a repayment plan: what it does not change
    view.sentences.append(tr("Back-charges and settlements are always paid first, in full."));
}

void ArrearsForms::willWriteOff(const ArrearsState& state, FormView& view)
{
    const core::OutstandingCharge& item = *state.charge;
    //: Form of a write-off: the charge. %1: what it is, %2: when it was due.
    view.facts.append({tr("%1, due %2")
                           .arg(chargeText(item.charge.kind, item.charge.period),
                                utf8(core::toText(item.charge.due))),
                       shown(item.outstanding)});
    const QString typed = state.text(ArrearsEntry::WriteOffAmount);
    const auto amount = typed.isEmpty() ? core::Expected<core::Money>{item.outstanding}
                                        : core::parseMoney(typed.toStdString());
    const auto left = amount ? item.outstanding.minus(*amount) : std::nullopt;
    if (left && !left->isNegative()) {
        //: Form of a write-off: what nobody has to pay any more
        view.facts.append({tr("Written off"), shown(*amount)});
        //: Form of a write-off: what is left of the charge
        view.facts.append({tr("Left of it"), shown(*left)});
    }
    //: Form of a write-off: what it means
    view.risk = {Tone::Caution, tr("Nobody pays this any more. It cannot be undone."), {}, {}};
}

void ArrearsForms::willRule(const ArrearsState& state, FormView& view)
{
    const auto rule = ruleOf(state);
    if (rule) {
        //: Form of a late-fee rule. %1: its first day.
        view.sentences.append(tr("Days from %1 on cost these rates, whenever the charge was due.")
                                  .arg(utf8(core::toText(rule->from))));
    }
    //: Form of a late-fee rule: what it does not change
    view.sentences.append(
        tr("Days before it stay as they are. A rule is never changed: a later "
           "one takes its place."));
}

void ArrearsForms::willHappen(const ArrearsState& state, FormView& view)
{
    switch (state.deed) {
        case ArrearsDeed::Pay:
            return willPay(state, view);
        case ArrearsDeed::Charge:
            return willCharge(state, view);
        case ArrearsDeed::Plan:
            return willPlan(state, view);
        case ArrearsDeed::WriteOff:
            return willWriteOff(state, view);
        case ArrearsDeed::AddRule:
            return willRule(state, view);
    }
}

}  // namespace

FormView arrearsFormOf(const ArrearsState& state)
{
    FormView view;
    view.title = ArrearsForms::title(state);
    // A failure of the price is said beside the amount at once, not only when it is confirmed.
    std::optional<WrongArrearsEntry> wrong = state.wrong;
    if (!wrong && state.deed == ArrearsDeed::Pay && state.quote && !*state.quote) {
        wrong = WrongArrearsEntry{ArrearsEntry::Amount, state.quote->error().code};
    }
    for (const ArrearsEntry entry : entriesOf(state)) {
        FormField field;
        field.id = static_cast<int>(entry);
        field.label = ArrearsForms::label(entry);
        field.value = state.entries.value(entry);
        field.choices = ArrearsForms::choices(entry);
        field.isSecret = entry == ArrearsEntry::Password;
        if (wrong && wrong->entry == entry) {
            field.wrong = ArrearsForms::wrong(*wrong);
        }
        view.fields.append(field);
    }
    ArrearsForms::willHappen(state, view);
    view.notice = state.refusal ? failureNotice(*state.refusal) : Notice{};
    view.confirm = ArrearsForms::confirm(state);
    view.canConfirm = state.stage == ArrearsStage::Form;
    return view;
}

}  // namespace wattdesk::app
