#include "core/tariff/quote.h"

#include <algorithm>
#include <cassert>

namespace wattdesk::core {

namespace {

constexpr std::int64_t kWholeKwh = 100;

QuoteLine lineOf(const Tariff& applied, const TierPart& part, Price price)
{
    QuoteLine line;
    line.tier = part.tier;
    line.tiers = static_cast<int>(applied.tiers.size());
    line.energy = part.energy;
    line.price = price;
    return line;
}

QuoteLine lineOf(const Levy& levy, Energy energy)
{
    QuoteLine line;
    line.kind = QuoteLineKind::Levy;
    line.name = levy.name;
    line.energy = energy;
    line.price = levy.price;
    return line;
}

/// Works out the line's amount and adds it.
Expected<void> addLine(Fee& fee, QuoteLine line)
{
    const auto amount = amountOf(line.energy, line.price);
    const auto sum = amount ? fee.fee.plus(*amount) : amount;
    if (!sum) {
        return fail(ErrorCode::AmountTooLarge, "the fee");
    }
    line.amount = *amount;
    fee.fee = *sum;
    fee.lines.push_back(std::move(line));
    return {};
}

std::int64_t stepOf(const Tariff& tariff)
{
    return tariff.step == EnergyStep::WholeKwh ? kWholeKwh : 1;
}

bool isFree(const Tariff& applied)
{
    const auto costsNothing = [](const auto& part) { return part.price.micro() == 0; };
    return periodPrice(applied, TouPeriod::Flat).micro() == 0 &&
           std::ranges::all_of(applied.tiers, costsNothing) &&
           std::ranges::all_of(applied.levies, costsNothing);
}

}  // namespace

Expected<Fee> feeFor(const Tariff& applied, Energy used, Energy energy)
{
    const auto parts = tierParts(applied, used, energy);
    if (!parts) {
        return Unexpected{parts.error()};
    }
    Fee result;
    result.energy = energy;
    if (energy.isZero()) {
        return result;
    }
    const std::int64_t everyKwh = periodPrice(applied, TouPeriod::Flat).micro();
    for (const TierPart& part : *parts) {
        const auto& tier = applied.tiers[static_cast<std::size_t>(part.tier - 1)];
        const auto price = Price::fromMicro(everyKwh + tier.price.micro());
        if (!price) {
            return fail(ErrorCode::AmountTooLarge, "the prices of a kWh together");
        }
        if (auto added = addLine(result, lineOf(applied, part, *price)); !added) {
            return Unexpected{added.error()};
        }
    }
    for (const Levy& levy : applied.levies) {
        if (auto added = addLine(result, lineOf(levy, energy)); !added) {
            return Unexpected{added.error()};
        }
    }
    return result;
}

Expected<Fee> energyFor(const Tariff& applied, Energy used, Money money)
{
    assert(!money.isNegative());
    if (isFree(applied)) {
        return fail(ErrorCode::TariffUnfitForMeter, "a tariff without a price has no inverse");
    }
    // The fee never falls when the energy grows, so the largest energy is found by halving.
    const std::int64_t step = stepOf(applied);
    std::int64_t low = 0;
    const std::int64_t most = (Energy::kMax - used.hundredths()) / step;
    std::int64_t high = most;
    while (low < high) {
        const std::int64_t middle = low + (high - low + 1) / 2;
        const auto fee = feeFor(applied, used, Energy::from(middle * step).value());
        if (fee && fee->fee <= money) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    if (low == most) {
        return fail(ErrorCode::AmountTooLarge, "more energy than can be counted");
    }
    return feeFor(applied, used, Energy::from(low * step).value());
}

}  // namespace wattdesk::core
