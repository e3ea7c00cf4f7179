#include <QCoreApplication>
#include <algorithm>

#include "app/text/deed_text.h"
#include "app/text/sale_text.h"
#include "app/ui/account/supply_form.h"

namespace wattdesk::app {

namespace {

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

/// The labels of the fields.
class OperationFields {
    Q_DECLARE_TR_FUNCTIONS(OperationFields)
public:
    static QString label(const OperationState& state, FieldId field);
    static QStringList choices(FieldId field);

private:
    static QString ofAccount(FieldId field);
    static QString ofMeter(FieldId field);
    static QString ofMoney(const OperationState& state, FieldId field);
};

QString OperationFields::ofAccount(FieldId field)
{
    //: Form on the account page: label of the customer's name
    const QString name = tr("Name");
    //: Form on the account page: label of the phone number
    const QString phone = tr("Phone");
    //: Form on the account page: label of the address
    const QString address = tr("Address");
    //: Form on the account page: label of the most that the meter may hold; 0: no limit of its own
    const QString limit = tr("Hoarding limit");
    //: Form on the account page: label of the first, higher alarm amount
    const QString alarm1 = tr("Alarm 1 at");
    //: Form on the account page: label of the second, lower alarm amount
    const QString alarm2 = tr("Alarm 2 at");
    const QStringList labels{name, phone, address, limit, alarm1, alarm2};
    return labels.at(static_cast<int>(field));
}

QString OperationFields::ofMeter(FieldId field)
{
    //: Form on the account page: label of the number of the meter that is put up
    const QString meter = tr("New meter number");
    //: Form on the account page: label of the current transformers' ratio
    const QString ct = tr("CT ratio");
    //: Form on the account page: label of the voltage transformers' ratio
    const QString pt = tr("PT ratio");
    //: Form on the account page: label of the purchase count that a meter shows
    const QString count = tr("Purchase count shown");
    //: Form on the account page: label of what a meter shows as left, in yuan or kWh; a minus sign
    //: before it when the meter is overdrawn
    const QString remaining = tr("Remaining shown (− if overdrawn)");
    //: Form on the account page: label of the energy register that a meter shows; may stay empty
    const QString total = tr("Register in kWh (may stay empty)");
    //: Form on the account page: label of the old meter's energy register when it was taken down
    const QString oldReading = tr("Old meter's register in kWh");
    //: Form on the account page: label of the new meter's energy register when it was put up
    const QString newStart = tr("New meter's register in kWh");
    const QStringList labels{meter, ct, pt, count, remaining, total, oldReading, newStart};
    return labels.at(static_cast<int>(field) - static_cast<int>(FieldId::Meter));
}

QString OperationFields::ofMoney(const OperationState& state, FieldId field)
{
    //: Form on the account page: label of a purchase that goes with it and may be left out
    const QString purchase = tr("New purchase in yuan (may stay empty)");
    //: Form on the account page: label of what a purchase should have been; 0 takes it back
    const QString corrected = tr("Correct amount in yuan (0: all back)");
    //: Form on the account page: label of the difference to be put right
    const QString difference = tr("Difference in yuan");
    //: Form on the account page: label of the choice to whose good a correction is
    const QString direction = tr("In whose favour");
    //: Form on the account page: label of the choice what is known of the meter
    const QString evidence = tr("Evidence");
    //: Form on the account page, at a transfer: label of the choice what becomes of the surplus
    const QString refund = tr("Surplus");
    //: Form on the account page, at a transfer: label of the choice who owes the arrears
    const QString arrears = tr("Arrears");
    //: Form on the account page, at a closing: label of the choice what becomes of a debt
    const QString collects = tr("What is owed");
    //: Form on the account page: label of the means of payment
    const QString means = tr("Means of payment");
    const QString amount = state.operation == Operation::Reverse   ? corrected
                           : state.operation == Operation::Correct ? difference
                                                                   : purchase;
    const QStringList labels{amount, direction, evidence, refund, arrears, collects, means};
    return labels.at(static_cast<int>(field) - static_cast<int>(FieldId::Amount));
}

QString OperationFields::label(const OperationState& state, FieldId field)
{
    if (field == FieldId::AccountTariff) {
        //: Form on the account page: label of the choice which tariff the account has
        return tr("Tariff");
    }
    if (field == FieldId::HouseholdBase) {
        //: Form on the account page: label of what the limits of a household's tiers are multiplied
        //: by
        return tr("Household base (1 to 10)");
    }
    if (field > FieldId::HouseholdBase) {
        return supplyLabel(field);
    }
    //: Form on the account page: label of the reason for an operation
    const QString reason = tr("Reason");
    //: Form on the account page: label of the login of the second person who agrees
    const QString login = tr("Second person's login");
    //: Form on the account page: label of the password of the second person who agrees
    const QString password = tr("Second person's password");
    if (field <= FieldId::Alarm2) {
        //: Form on the account page, at a transfer: label of the name of who takes the account over
        const QString newName = tr("New owner's name");
        //: Form on the account page, at a transfer: label of that person's phone number
        const QString newPhone = tr("New owner's phone");
        const bool isTransfer = state.operation == Operation::Transfer;
        return isTransfer && field == FieldId::Name    ? newName
               : isTransfer && field == FieldId::Phone ? newPhone
                                                       : ofAccount(field);
    }
    if (field <= FieldId::NewStart) {
        return ofMeter(field);
    }
    if (field <= FieldId::Means) {
        return ofMoney(state, field);
    }
    if (field == FieldId::NewOwner) {
        //: Form on the account page, at a transfer: label of the words to find a customer by, who
        //: is in the books already
        return tr("Existing customer");
    }
    if (field == FieldId::OwnerChoice) {
        //: Form on the account page, at a transfer: label of the choice among several customers
        return tr("Which of them");
    }
    return field == FieldId::Reason ? reason : field == FieldId::Login ? login : password;
}

QStringList OperationFields::choices(FieldId field)
{
    if (field == FieldId::Means) {
        return {meansText(core::PaymentMeans::Cash), meansText(core::PaymentMeans::BankTransfer),
                meansText(core::PaymentMeans::Other)};
    }
    if (field == FieldId::Direction) {
        //: Correction of a sale: the customer gets the difference as surplus
        return {tr("The customer gets it back as surplus"),
                //: Correction of a sale: the customer owes the difference
                tr("The customer owes it as arrears")};
    }
    if (field == FieldId::Refund) {
        //: Transfer: what becomes of the surplus
        return {tr("Paid out to the former owner"),
                //: Transfer: what becomes of the surplus
                tr("Stays with the account")};
    }
    if (field == FieldId::Arrears) {
        //: Transfer: who owes the arrears
        return {tr("Stay with the former owner"),
                //: Transfer: who owes the arrears
                tr("Go to the new owner")};
    }
    if (field == FieldId::Collects) {
        //: Closing: what becomes of what the customer owes
        return {tr("Stays as arrears"),
                //: Closing: what becomes of what the customer owes
                tr("Is paid now")};
    }
    return {};
}

QStringList evidenceChoices(Operation operation)
{
    return operation == Operation::Reverse
               ? QStringList{evidenceText(core::Evidence::MeterDisplay),
                             evidenceText(core::Evidence::Supervisor)}
               : QStringList{evidenceText(core::Evidence::MeterDisplay),
                             evidenceText(core::Evidence::CustomerStatement)};
}

/// Customers of the same name are told apart by what stands beside it.
QStringList ownerChoices(const OperationState& state)
{
    //: Form on the account page, at a transfer: first of the choices among several customers
    const QString choose = OperationFields::tr("Choose…");
    if (!state.owners || !*state.owners) {
        return {choose};
    }
    const FoundOwners& owners = **state.owners;
    //: Form on the account page, at a transfer: first of the choices among several customers, when
    //: more were found than are listed
    const QString chooseOrType = OperationFields::tr("Choose, or type more: there are more");
    QStringList choices{owners.isCut ? chooseOrType : choose};
    for (const core::Account& account : owners.accounts) {
        choices.append(QStringLiteral("%1 · %2 · %3")
                           .arg(utf8(account.customer.name), utf8(account.customer.phone),
                                utf8(core::shown(account.number))));
    }
    return choices;
}

QStringList tariffChoices(const OperationState& state)
{
    QStringList names;
    if (const auto* choice = std::get_if<TariffChoice>(&state.plan.says)) {
        for (const core::Tariff& tariff : choice->tariffs) {
            names.append(utf8(tariff.name));
        }
    }
    return names;
}

QStringList choicesOf(const OperationState& state, FieldId field)
{
    if (field == FieldId::Evidence) {
        return evidenceChoices(state.operation);
    }
    if (field == FieldId::AccountTariff) {
        return tariffChoices(state);
    }
    if (field > FieldId::HouseholdBase) {
        return supplyChoices(field);
    }
    return field == FieldId::OwnerChoice ? ownerChoices(state) : OperationFields::choices(field);
}

qsizetype indexOfOwnTariff(const OperationState& state)
{
    const auto* choice = std::get_if<TariffChoice>(&state.plan.says);
    if (!choice) {
        return 0;
    }
    const auto own = std::ranges::find(choice->tariffs, state.account().tariff, &core::Tariff::id);
    return own == choice->tariffs.end() ? 0 : own - choice->tariffs.begin();
}

QList<FieldId> closingFields(const OperationState& state)
{
    const auto* plan = std::get_if<core::ClosingPlan>(&state.plan.says);
    if (!plan || plan->balance.isZero()) {
        return {};
    }
    return plan->balance.isNegative() ? QList{FieldId::Collects, FieldId::Means}
                                      : QList{FieldId::Means};
}

QList<FieldId> reissueFields(const OperationState& state)
{
    const auto* plan = std::get_if<core::ReissuePlan>(&state.plan.says);
    QList<FieldId> fields;
    if (plan && plan->takesPayment) {
        fields.append(FieldId::Amount);
    }
    if ((plan && plan->takesPayment) || !state.plan.file.rules.cardFee.isZero()) {
        fields.append(FieldId::Means);
    }
    return fields;
}

QList<FieldId> transferFields(const OperationState& state)
{
    QList<FieldId> fields{FieldId::NewOwner};
    if (state.text(FieldId::NewOwner).isEmpty()) {
        fields.append({FieldId::Name, FieldId::Phone});
    } else if (state.owners && *state.owners && (*state.owners)->asksChoice()) {
        fields.append(FieldId::OwnerChoice);
    }
    if (!state.account().standing.surplus.isZero()) {
        fields.append({FieldId::Refund, FieldId::Means});
    }
    if (!state.account().standing.arrears.isZero()) {
        fields.append(FieldId::Arrears);
    }
    return fields;
}

QList<FieldId> ownFields(const OperationState& state)
{
    switch (state.operation) {
        case Operation::Amend:
            return {FieldId::Name,          FieldId::Phone,         FieldId::Address,
                    FieldId::AccountTariff, FieldId::HouseholdBase, FieldId::HoardingLimit,
                    FieldId::Alarm1,        FieldId::Alarm2};
        case Operation::Reopen:
            return {FieldId::Meter};
        case Operation::NoteReading:
            return {FieldId::Count, FieldId::Remaining, FieldId::Register, FieldId::Evidence};
        case Operation::Reissue:
            return reissueFields(state);
        case Operation::ReplaceMeter:
            return {FieldId::Meter,    FieldId::CtRatio, FieldId::PtRatio, FieldId::OldReading,
                    FieldId::NewStart, FieldId::Amount,  FieldId::Means};
        case Operation::Transfer:
            return transferFields(state);
        case Operation::Close:
            return closingFields(state);
        case Operation::EnterContract:
        case Operation::SetShare:
            return supplyFields(state);
        case Operation::Reverse:
            return {FieldId::Amount, FieldId::Evidence};
        case Operation::Correct:
            return {FieldId::Amount, FieldId::Direction};
        case Operation::CorrectMeans:
            return {FieldId::Means};
        case Operation::Suspend:
        case Operation::Resume:
        case Operation::ReportLost:
        case Operation::ReportFound:
        case Operation::Repair:
        case Operation::Reprice:
        case Operation::Clear:
            return {};
    }
    return {};
}

}  // namespace

Entries initialEntries(const OperationState& state)
{
    if (state.operation == Operation::EnterContract || state.operation == Operation::SetShare) {
        return supplyEntries(state);
    }
    const core::Account& account = state.account();
    Entries entries;
    if (state.operation == Operation::Amend) {
        entries[FieldId::Name] = utf8(account.customer.name);
        entries[FieldId::Phone] = utf8(account.customer.phone);
        entries[FieldId::Address] = utf8(account.point.address);
        entries[FieldId::AccountTariff] = QString::number(indexOfOwnTariff(state));
        entries[FieldId::HouseholdBase] = utf8(core::toText(account.point.householdBase));
        entries[FieldId::HoardingLimit] = utf8(core::toText(account.point.hoardingLimit));
        entries[FieldId::Alarm1] = utf8(core::toText(account.point.alarm1));
        entries[FieldId::Alarm2] = utf8(core::toText(account.point.alarm2));
    }
    if (state.operation == Operation::Reopen) {
        entries[FieldId::Meter] = utf8(core::shown(account.point.meter));
    }
    if (state.operation == Operation::ReplaceMeter) {
        entries[FieldId::CtRatio] = QString::number(account.point.ctRatio);
        entries[FieldId::PtRatio] = QString::number(account.point.ptRatio);
        entries[FieldId::NewStart] = QStringLiteral("0");
    }
    if (state.operation == Operation::Reverse) {
        entries[FieldId::Amount] = QStringLiteral("0");
    }
    if (state.operation == Operation::CorrectMeans && state.deed) {
        // Not the one that it was: that would change nothing.
        const bool wasCash = state.deed->sale.means == core::PaymentMeans::Cash;
        entries[FieldId::Means] = QString::number(wasCash ? 1 : 0);
    }
    return entries;
}

QList<FormField> fieldsOf(const OperationState& state)
{
    QList<FieldId> ids = ownFields(state);
    // What the months are settled by has its own dates and its line in the operation log.
    if (state.operation != Operation::EnterContract && state.operation != Operation::SetShare) {
        ids.append(FieldId::Reason);
    }
    if (asksSecondPerson(state)) {
        ids.append({FieldId::Login, FieldId::Password});
    }
    QList<FormField> fields;
    for (const FieldId id : ids) {
        FormField field;
        field.id = static_cast<int>(id);
        field.label = OperationFields::label(state, id);
        field.value = state.entries.value(id);
        field.choices = choicesOf(state, id);
        field.isSecret = id == FieldId::Password;
        fields.append(field);
    }
    return fields;
}

}  // namespace wattdesk::app
