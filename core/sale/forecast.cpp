#include "core/sale/forecast.h"

#include <algorithm>

namespace wattdesk::core {

namespace {

constexpr int kWordOverHoardingLimit = 21;

std::optional<ErrorCode> obstacleInNumbers(const Account& account, const CardSnapshot& card)
{
    const CardParameters& parameters = *card.image.parameters;
    if (parameters.account != account.number) {
        return ErrorCode::CardOtherAccount;
    }
    if (parameters.meter != account.point.meter) {
        return ErrorCode::CardMeterMismatch;
    }
    if (account.standing.card != card.serial) {
        return ErrorCode::CardReplaced;
    }
    return std::nullopt;
}

}  // namespace

std::optional<ErrorCode> obstacleToPurchase(const Account& account, const CardSnapshot& card)
{
    if (card.condition == CardSnapshot::Condition::Field) {
        return ErrorCode::CardIsFieldCard;
    }
    if (card.condition != CardSnapshot::Condition::Issued || card.image.isBlank()) {
        return ErrorCode::CardBlank;
    }
    if (const auto obstacle = obstacleInNumbers(account, card)) {
        return obstacle;
    }
    const std::uint32_t count = account.standing.purchaseCount;
    if (card.image.wallet.count != count) {
        return card.image.wallet.count < count ? ErrorCode::CardCountBehind
                                               : ErrorCode::CardCountAhead;
    }
    const auto& returned = card.image.returned;
    if (!returned) {
        return account.standing.lastWriteWasPrices
                   ? std::nullopt
                   : std::optional{ErrorCode::CardPurchaseNotInserted};
    }
    if (returned->meter != account.point.meter || returned->account != account.number) {
        return ErrorCode::CardMeterMismatch;
    }
    if (returned->count != count) {
        return returned->count < count ? ErrorCode::CardPurchaseNotTaken
                                       : ErrorCode::CardCountAhead;
    }
    return std::nullopt;
}

MeterForecast forecast(const ServicePoint& point, std::optional<Credit> remaining, Credit toCard)
{
    const Credit most = Credit::from(Credit::kMeterMax).value();
    const Credit limit = point.hoardingLimit.isZero() ? most : std::min(point.hoardingLimit, most);
    const Credit held = std::max(Credit{}, remaining.value_or(Credit{}));
    MeterForecast result;
    result.room = std::max(Credit{}, limit.minus(held).value());
    result.accepted = toCard <= result.room;
    if (!result.accepted) {
        result.word = kWordOverHoardingLimit;
        result.reason = ErrorCode::AmountOverHoardingLimit;
    }
    return result;
}

}  // namespace wattdesk::core
