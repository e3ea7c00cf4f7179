#include "core/tariff/card_tariff.h"

namespace wattdesk::core {

namespace {

constexpr std::int64_t kMicroPerCardUnit = 100;  // the card's price unit is 0.0001 yuan
constexpr std::int64_t kFieldMax = 99'999'999;   // 4 bytes of BCD

Expected<std::uint32_t> cardPrice(Price price)
{
    if (price.micro() % kMicroPerCardUnit != 0) {
        return fail(ErrorCode::TariffUnfitForMeter, "a price finer than 0.0001 yuan");
    }
    return static_cast<std::uint32_t>(price.micro() / kMicroPerCardUnit);
}

Expected<void> fillLadder(const Tariff& tariff, std::int64_t multiplier, CardTariff& card)
{
    for (std::size_t i = 0; i < tariff.tiers.size(); ++i) {
        const auto price = cardPrice(tariff.tiers[i].price);
        if (!price) {
            return Unexpected{price.error()};
        }
        card.ladderPrices[i] = *price;
        if (const auto& limit = tariff.tiers[i].limit) {
            const std::int64_t secondary = limit->hundredths() / multiplier;
            if (limit->hundredths() % multiplier != 0 || secondary > kFieldMax) {
                return fail(ErrorCode::TariffUnfitForMeter, "a limit does not fit CT × PT");
            }
            card.ladderLimits[i] = static_cast<std::uint32_t>(secondary);
        }
    }
    const int month = tariff.cycle == LadderCycle::Yearly ? tariff.cycleMonth : 0;
    card.settlementDays[0] = {month, 1, 0};
    return {};
}

}  // namespace

Expected<CardTariff> cardTariffFor(const Tariff& tariff, const ServicePoint& point)
{
    CardTariff card;
    if (tariff.isLadder()) {
        const std::int64_t multiplier = std::int64_t{point.ctRatio} * point.ptRatio;
        if (auto filled = fillLadder(tariff, multiplier, card); !filled) {
            return Unexpected{filled.error()};
        }
        return card;
    }
    const auto price = cardPrice(tariff.tiers.front().price);
    if (!price) {
        return Unexpected{price.error()};
    }
    card.touPrices.fill(*price);
    return card;
}

}  // namespace wattdesk::core
