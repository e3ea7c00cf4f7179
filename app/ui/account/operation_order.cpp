#include "app/ui/account/supply_form.h"

namespace wattdesk::app {

using core::ErrorCode;

namespace {

std::optional<core::TariffId> tariffOf(const OperationState& state)
{
    const core::Tariff* const chosen = chosenTariff(state);
    // What was left as it stood is not sent: somebody else may have changed it meanwhile.
    return chosen && chosen->id != state.account().tariff ? std::optional{chosen->id}
                                                          : std::nullopt;
}

core::AccountAmendment amendment(const OperationState& state, EntryReader& reader)
{
    return {
        .name = reader.text(FieldId::Name),
        .phone = reader.text(FieldId::Phone),
        .address = reader.text(FieldId::Address),
        .hoardingLimit = reader.credit(FieldId::HoardingLimit),
        .alarm1 = reader.money(FieldId::Alarm1),
        .alarm2 = reader.money(FieldId::Alarm2),
        .householdBase = reader.taken(
            FieldId::HouseholdBase, core::parseHouseholdBase(reader.text(FieldId::HouseholdBase))),
        .tariff = tariffOf(state),
        .reason = tariffOf(state) ? reader.reason() : reader.text(FieldId::Reason)};
}

core::MeterStatement statement(const OperationState& state, EntryReader& reader)
{
    core::MeterStatement said;
    said.count = reader.number(FieldId::Count, ErrorCode::AmountNotANumber);
    said.remaining = reader.signedCredit(FieldId::Remaining);
    if (!state.text(FieldId::Register).isEmpty()) {
        said.total = reader.energy(FieldId::Register);
    }
    said.evidence = state.chose(FieldId::Evidence, 1) ? core::Evidence::CustomerStatement
                                                      : core::Evidence::MeterDisplay;
    said.reason = reader.reason();
    return said;
}

core::ReplacementOrder replacement(EntryReader& reader)
{
    core::ReplacementOrder order;
    order.newMeter = reader.text(FieldId::Meter);
    order.ctRatio = reader.number(FieldId::CtRatio, ErrorCode::InputRatio);
    order.ptRatio = reader.number(FieldId::PtRatio, ErrorCode::InputRatio);
    order.oldReading = reader.energy(FieldId::OldReading);
    order.newStart = reader.energy(FieldId::NewStart);
    order.payment = reader.payment();
    order.reason = reader.reason();
    return order;
}

core::TransferOrder transfer(const OperationState& state, EntryReader& reader)
{
    core::TransferOrder order;
    if (const auto owner = newOwnerOf(state)) {
        order.customer = owner->customer.id;
    } else if (state.owners && !*state.owners) {
        reader.refuse(FieldId::NewOwner, state.owners->error().code);
    } else {
        order.name = reader.text(FieldId::Name);
        order.phone = reader.text(FieldId::Phone);
        if (order.name.empty()) {
            reader.refuse(FieldId::Name, ErrorCode::InputNameMissing);
        }
    }
    order.refundsSurplus = state.chose(FieldId::Refund, 0);
    order.formerKeepsArrears = state.chose(FieldId::Arrears, 0);
    order.means = reader.means();
    order.reason = reader.reason();
    return order;
}

core::ReversalOrder reversal(const OperationState& state, EntryReader& reader)
{
    core::ReversalOrder order;
    order.amount = reader.money(FieldId::Amount);
    order.evidence = state.chose(FieldId::Evidence, 1) ? core::Evidence::Supervisor
                                                       : core::Evidence::MeterDisplay;
    order.reason = reader.reason();
    return order;
}

core::CorrectionOrder correction(const OperationState& state, EntryReader& reader)
{
    const core::Money size = reader.money(FieldId::Amount);
    if (size.isZero()) {
        reader.refuse(FieldId::Amount, ErrorCode::CorrectionEmpty);
    }
    core::CorrectionOrder order;
    order.credit = state.chose(FieldId::Direction, 0) ? size : core::Money{}.minus(size).value();
    order.reason = reader.reason();
    return order;
}

OperationOrder read(const OperationState& state, EntryReader& reader)
{
    switch (state.operation) {
        case Operation::Amend:
            return amendment(state, reader);
        case Operation::Reopen:
            return ReopenOrder{reader.text(FieldId::Meter), reader.reason()};
        case Operation::NoteReading:
            return statement(state, reader);
        case Operation::Reissue: {
            const auto payment = reader.payment();
            return core::ReissueOrder{
                .payment = payment, .means = reader.means(), .reason = reader.reason()};
        }
        case Operation::ReplaceMeter:
            return replacement(reader);
        case Operation::Transfer:
            return transfer(state, reader);
        case Operation::Close:
            return core::ClosingOrder{.means = reader.means(),
                                      .collects = state.chose(FieldId::Collects, 1),
                                      .reason = reader.reason(),
                                      .approval = {}};
        case Operation::EnterContract:
            return contractOf(state, reader);
        case Operation::SetShare:
            return shareOf(state, reader);
        case Operation::Reverse:
            return reversal(state, reader);
        case Operation::Correct:
            return correction(state, reader);
        case Operation::CorrectMeans:
            return MeansOrder{reader.means(), reader.reason()};
        case Operation::Suspend:
        case Operation::Resume:
        case Operation::ReportLost:
        case Operation::ReportFound:
        case Operation::Repair:
        case Operation::Clear:
            return ReasonOrder{reader.reason()};
        case Operation::Reprice:
            return ReasonOrder{reader.text(FieldId::Reason)};
    }
    return ReasonOrder{};
}

}  // namespace

std::optional<core::Account> newOwnerOf(const OperationState& state)
{
    if (!state.owners || !*state.owners) {
        return std::nullopt;
    }
    const FoundOwners& owners = **state.owners;
    const std::vector<core::Account>& accounts = owners.accounts;
    if (!owners.asksChoice()) {
        return accounts.front();
    }
    // The first of the choices is none: nobody becomes the owner because he stands on top.
    const auto chosen = static_cast<std::size_t>(state.entries.value(FieldId::OwnerChoice).toInt());
    return chosen > 0 && chosen <= accounts.size() ? std::optional{accounts[chosen - 1]}
                                                   : std::nullopt;
}

const core::Tariff* chosenTariff(const OperationState& state)
{
    const auto* choice = std::get_if<TariffChoice>(&state.plan.says);
    const auto index =
        static_cast<std::size_t>(state.entries.value(FieldId::AccountTariff).toInt());
    return choice && index < choice->tariffs.size() ? &choice->tariffs[index] : nullptr;
}

tl::expected<OperationOrder, WrongField> orderOf(const OperationState& state)
{
    EntryReader reader{state};
    OperationOrder order = read(state, reader);
    if (asksSecondPerson(state)) {
        for (const FieldId field : {FieldId::Login, FieldId::Password}) {
            if (state.entries.value(field).isEmpty()) {
                reader.refuse(field, ErrorCode::ApprovalMissing);
            }
        }
    }
    if (!reader.wrong().isEmpty()) {
        return tl::unexpected{reader.wrong().first()};
    }
    return order;
}

QList<WrongField> typedWrong(const OperationState& state)
{
    constexpr int kDateLetters = 10;
    if (state.operation != Operation::EnterContract && state.operation != Operation::SetShare) {
        return {};
    }
    EntryReader reader{state};
    read(state, reader);
    QList<WrongField> found;
    for (const WrongField& wrong : reader.wrong()) {
        const QString typed = state.text(wrong.field);
        const bool isHalfTyped =
            wrong.field == FieldId::ContractFrom && typed.size() < kDateLetters;
        // An untouched form is not wrong, it only does nothing yet.
        if (!typed.isEmpty() && !isHalfTyped && wrong.code != ErrorCode::CorrectionEmpty) {
            found.append(wrong);
        }
    }
    return found;
}

std::optional<WrongField> entryRefused(const OperationState& state, ErrorCode code)
{
    const bool isShare = state.operation == Operation::SetShare;
    if (isShare && (code == ErrorCode::MeterShareWrong || code == ErrorCode::AccountNotFound)) {
        return WrongField{FieldId::Parent, code};
    }
    if (state.operation == Operation::EnterContract && code == ErrorCode::PeriodSettled) {
        return WrongField{FieldId::ContractFrom, code};
    }
    if (state.operation == Operation::Amend && code == ErrorCode::TariffUnfitForMeter) {
        const core::Tariff* const chosen = chosenTariff(state);
        const bool isOther = chosen && chosen->id != state.account().tariff;
        return WrongField{isOther ? FieldId::AccountTariff : FieldId::HouseholdBase, code};
    }
    return std::nullopt;
}

}  // namespace wattdesk::app
