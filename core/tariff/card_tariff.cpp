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

/// What a kWh of this period costs whatever the tier: every part of the price in one sum.
Expected<std::uint32_t> rateOf(const Tariff& tariff, TouPeriod period)
{
    std::int64_t micro = periodPrice(tariff, period).micro();
    for (const Levy& levy : tariff.levies) {
        micro += levy.price.micro();
    }
    if (!tariff.isLadder()) {
        micro += tariff.tiers.front().price.micro();
    }
    const auto sum = Price::fromMicro(micro);
    if (!sum) {
        return fail(ErrorCode::TariffUnfitForMeter, "a price above what is ever paid");
    }
    return cardPrice(*sum);
}

Expected<void> fillRates(const Tariff& tariff, CardTariff& card)
{
    const auto flat = rateOf(tariff, TouPeriod::Flat);
    if (!flat) {
        return Unexpected{flat.error()};
    }
    card.touPrices.fill(*flat);
    for (const TouPeriod period : kTouPeriods) {
        const auto rate = rateOf(tariff, period);
        if (!rate) {
            return Unexpected{rate.error()};
        }
        card.touPrices[static_cast<std::size_t>(period)] = *rate;
    }
    return {};
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
    card.settlementDays[0] = {month, tariff.cycleDay, 0};
    return {};
}

}  // namespace

Expected<CardTariff> cardTariffFor(const Tariff& tariff, const ServicePoint& point)
{
    CardTariff card;
    if (auto filled = fillRates(tariff, card); !filled) {
        return Unexpected{filled.error()};
    }
    if (tariff.isLadder()) {
        const std::int64_t multiplier = std::int64_t{point.ctRatio} * point.ptRatio;
        if (auto filled = fillLadder(tariff, multiplier, card); !filled) {
            return Unexpected{filled.error()};
        }
    }
    return card;
}

Expected<CardTariff> cardTariffOn(const Tariff& published, Date day, const ServicePoint& point)
{
    const auto applied = appliedOn(published, day, point.householdBase);
    return applied ? cardTariffFor(*applied, point)
                   : fail(ErrorCode::TariffUnfitForMeter, "a limit times the household base");
}

}  // namespace wattdesk::core
