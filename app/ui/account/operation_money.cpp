#include "app/ui/account/operation.h"

namespace wattdesk::app {

namespace {

std::optional<core::Money> typedMoney(const OperationState& state)
{
    if (state.text(FieldId::Amount).isEmpty()) {
        return core::Money{};
    }
    const auto typed = core::parseMoney(state.text(FieldId::Amount).toStdString());
    return typed ? std::optional{*typed} : std::nullopt;
}

std::optional<core::Money> quotedPayment(const OperationState& state)
{
    return state.quote && *state.quote ? std::optional{(*state.quote)->paid} : std::nullopt;
}

std::optional<core::Money> closingSettlement(const OperationState& state)
{
    const auto* plan = std::get_if<core::ClosingPlan>(&state.plan.says);
    if (!plan) {
        return std::nullopt;
    }
    const bool staysOwed = plan->balance.isNegative() && !state.chose(FieldId::Collects, 1);
    return staysOwed ? core::Money{} : core::Money{}.minus(plan->balance);
}

}  // namespace

std::optional<core::SaleOrder> paymentOf(const OperationState& state)
{
    const auto* reissue = std::get_if<core::ReissuePlan>(&state.plan.says);
    const bool takesOne =
        state.operation == Operation::ReplaceMeter ||
        (state.operation == Operation::Reissue && reissue && reissue->takesPayment);
    const auto amount = typedMoney(state);
    if (!takesOne || !amount || amount->isZero()) {
        return std::nullopt;
    }
    const auto means = static_cast<core::PaymentMeans>(state.entries.value(FieldId::Means).toInt());
    return core::SaleOrder{
        .amount = *amount, .means = means, .tendered = {}, .zeroConfirmed = false};
}

bool OperationState::isAwaited() const
{
    const bool isFoundAndChosen = owners && (!*owners || newOwnerOf(*this));
    const bool awaitsOwners =
        operation == Operation::Transfer && !text(FieldId::NewOwner).isEmpty() && !isFoundAndChosen;
    const bool awaitsParent = parentToFind(*this) && !parent;
    return awaitsOwners || awaitsParent || (paymentOf(*this) && !quote);
}

std::optional<core::Money> settlementOf(const OperationState& state)
{
    switch (state.operation) {
        case Operation::Reissue:
            return paymentOf(state) ? quotedPayment(state) : state.plan.file.rules.cardFee;
        case Operation::ReplaceMeter:
            return paymentOf(state) ? quotedPayment(state) : core::Money{};
        case Operation::Transfer:
            return state.chose(FieldId::Refund, 0)
                       ? core::Money{}.minus(state.account().standing.surplus)
                       : core::Money{};
        case Operation::Close:
            return closingSettlement(state);
        case Operation::Reverse: {
            const auto typed = typedMoney(state);
            const auto* plan = std::get_if<core::ReversalPlan>(&state.plan.says);
            return typed && plan ? typed->minus(plan->paid) : std::nullopt;
        }
        case Operation::Amend:
        case Operation::Suspend:
        case Operation::Resume:
        case Operation::Reopen:
        case Operation::NoteReading:
        case Operation::ReportLost:
        case Operation::ReportFound:
        case Operation::Repair:
        case Operation::Reprice:
        case Operation::Clear:
        case Operation::EnterContract:
        case Operation::SetShare:
        case Operation::Correct:
        case Operation::CorrectMeans:
            return core::Money{};
    }
    return core::Money{};
}

}  // namespace wattdesk::app
