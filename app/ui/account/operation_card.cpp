#include <QCoreApplication>

#include "app/ui/account/operation.h"

namespace wattdesk::app {

using core::CardSnapshot;
using core::ErrorCode;

namespace {

class OperationRules {
    Q_DECLARE_TR_FUNCTIONS(OperationRules)
public:
    static Notice missingCard(const OperationState& state);
};

Notice OperationRules::missingCard(const OperationState& state)
{
    const ErrorCode failure = state.plan.cardFailure.value_or(ErrorCode::CardAbsent);
    if (failure != ErrorCode::CardAbsent) {
        return failureNotice(failure, Tone::Caution);
    }
    const bool takesNew = state.operation == Operation::Reissue ||
                          state.operation == Operation::Transfer ||
                          state.operation == Operation::ReplaceMeter;
    //: Account page: an operation that writes a new card waits for one
    const QString wantsNew = tr("Put a new card on the reader.");
    //: Account page: an operation waits for the customer's own card
    const QString wantsOwn = tr("Put this customer's card on the reader.");
    //: Account page: clearing waits for the card that is to be made blank
    const QString wantsAny = tr("Put the card that is to be cleared on the reader.");
    const bool takesAny = state.operation == Operation::Clear;
    return {Tone::Busy, takesNew ? wantsNew : takesAny ? wantsAny : wantsOwn, {}, {}};
}

std::optional<ErrorCode> notBlank(const CardSnapshot& card)
{
    switch (card.condition) {
        case CardSnapshot::Condition::Bare:
        case CardSnapshot::Condition::Blank:
            return std::nullopt;
        case CardSnapshot::Condition::Issued:
            return ErrorCode::CardNotBlank;
        case CardSnapshot::Condition::Field:
            return ErrorCode::CardIsFieldCard;
    }
    return std::nullopt;
}

std::optional<ErrorCode> notOwn(const CardSnapshot& card, const core::Account& account)
{
    switch (card.condition) {
        case CardSnapshot::Condition::Bare:
        case CardSnapshot::Condition::Blank:
            return ErrorCode::CardBlank;
        case CardSnapshot::Condition::Field:
            return ErrorCode::CardIsFieldCard;
        case CardSnapshot::Condition::Issued:
            break;
    }
    if (!card.image.parameters || card.image.parameters->account != account.number) {
        return ErrorCode::CardOtherAccount;
    }
    return account.standing.card == card.serial ? std::nullopt
                                                : std::optional{ErrorCode::CardReplaced};
}

/// Why the card on the reader is not the one that the operation writes.
std::optional<ErrorCode> unfit(const OperationState& state, const CardSnapshot& card)
{
    switch (state.operation) {
        case Operation::Reissue:
        case Operation::Transfer:
            return notBlank(card);
        case Operation::ReplaceMeter:
            return notOwn(card, state.account()) ? notBlank(card) : std::nullopt;
        case Operation::Repair:
        case Operation::Reprice:
        case Operation::Close:
        case Operation::Reverse:
            return notOwn(card, state.account());
        case Operation::Clear:
            return card.condition == CardSnapshot::Condition::Field
                       ? std::optional{ErrorCode::CardIsFieldCard}
                   : card.image == core::CardImage{} ? std::optional{ErrorCode::CardBlank}
                                                     : std::nullopt;
        case Operation::Amend:
        case Operation::Suspend:
        case Operation::Resume:
        case Operation::Reopen:
        case Operation::NoteReading:
        case Operation::ReportLost:
        case Operation::ReportFound:
        case Operation::EnterContract:
        case Operation::SetShare:
        case Operation::Correct:
        case Operation::CorrectMeans:
            return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

bool writesCard(const OperationState& state)
{
    switch (state.operation) {
        case Operation::Reissue:
        case Operation::Repair:
        case Operation::Reprice:
        case Operation::Clear:
        case Operation::ReplaceMeter:
        case Operation::Reverse:
            return true;
        case Operation::Transfer:  // handed over with its card, or with a new one
            return state.plan.card && !unfit(state, state.plan.card->card);
        case Operation::Close:
            return state.plan.card.has_value();
        case Operation::Amend:
        case Operation::Suspend:
        case Operation::Resume:
        case Operation::Reopen:
        case Operation::NoteReading:
        case Operation::ReportLost:
        case Operation::ReportFound:
        case Operation::EnterContract:
        case Operation::SetShare:
        case Operation::Correct:
        case Operation::CorrectMeans:
            return false;
    }
    return false;
}

std::optional<Notice> cardObstacle(const OperationState& state)
{
    const bool hasCard = state.account().standing.card.has_value();
    const bool isHandedOver = state.operation == Operation::Transfer && hasCard;
    const bool goesWithout = isHandedOver || (state.operation == Operation::Close && !hasCard);
    if (!state.plan.card) {
        const bool needsCard = writesCard(state) || state.operation == Operation::Close ||
                               state.operation == Operation::Transfer;
        return needsCard && !goesWithout ? std::optional{OperationRules::missingCard(state)}
                                         : std::nullopt;
    }
    const auto obstacle = unfit(state, state.plan.card->card);
    const bool isOwn = !notOwn(state.plan.card->card, state.account());
    if (!obstacle || (isHandedOver && isOwn)) {
        return std::nullopt;
    }
    return failureNotice(*obstacle, Tone::Caution);
}

}  // namespace wattdesk::app
