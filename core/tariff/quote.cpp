#include "core/tariff/quote.h"

#include <algorithm>
#include <cassert>

namespace wattdesk::core {

namespace {

// centi-kWh × micro-yuan/kWh = 1e-8 yuan; a cent is 1e6 of those.
constexpr std::int64_t kUnitsPerCent = 1'000'000;
constexpr std::int64_t kWholeKwh = 100;

/// Half-up to the cent. The bounds of Energy and Price together could overflow 64 bits, so the
/// product is taken in 128.
Expected<Money> amountOf(Energy energy, Price price)
{
    __extension__ using Wide = __int128;
    const Wide units = static_cast<Wide>(energy.hundredths()) * price.micro();
    const Wide cents = (units + kUnitsPerCent / 2) / kUnitsPerCent;
    if (cents > Money::kMax) {
        return fail(ErrorCode::AmountTooLarge, "a line of the fee");
    }
    return Money::from(static_cast<std::int64_t>(cents)).value();
}

std::int64_t stepOf(const Tariff& tariff)
{
    return tariff.step == EnergyStep::WholeKwh ? kWholeKwh : 1;
}

}  // namespace

int tierAt(const Tariff& tariff, Energy used) noexcept
{
    int tier = 1;
    for (const Tier& step : tariff.tiers) {
        if (!step.limit || used < *step.limit) {
            break;
        }
        ++tier;
    }
    return tier;
}

Expected<Fee> feeFor(const Tariff& tariff, Energy used, Energy energy)
{
    assert(isWellFormed(tariff) && !used.isNegative() && !energy.isNegative());
    Fee result;
    result.energy = energy;
    const auto end = used.plus(energy);
    if (!end) {
        return fail(ErrorCode::AmountTooLarge, "energy out of range");
    }
    Energy at = used;
    const int tiers = static_cast<int>(tariff.tiers.size());
    for (int tier = 1; tier <= tiers && at < *end; ++tier) {
        const Tier& step = tariff.tiers[static_cast<std::size_t>(tier - 1)];
        const Energy upTo = step.limit ? std::min(*step.limit, *end) : *end;
        if (upTo <= at) {
            continue;
        }
        const Energy part = upTo.minus(at).value();
        const auto amount = amountOf(part, step.price);
        if (!amount) {
            return Unexpected{amount.error()};
        }
        const auto sum = result.fee.plus(*amount);
        if (!sum) {
            return fail(ErrorCode::AmountTooLarge, "the fee");
        }
        result.fee = *sum;
        result.lines.push_back({tier, tiers, part, step.price, *amount});
        at = upTo;
    }
    return result;
}

Expected<Fee> energyFor(const Tariff& tariff, Energy used, Money money)
{
    assert(!money.isNegative());
    const bool isFree = std::all_of(tariff.tiers.begin(), tariff.tiers.end(),
                                    [](const Tier& tier) { return tier.price.micro() == 0; });
    if (isFree) {
        return fail(ErrorCode::TariffUnfitForMeter, "a tariff without a price has no inverse");
    }
    // The fee never falls when the energy grows, so the largest energy is found by halving.
    const std::int64_t step = stepOf(tariff);
    std::int64_t low = 0;
    const std::int64_t most = (Energy::kMax - used.hundredths()) / step;
    std::int64_t high = most;
    while (low < high) {
        const std::int64_t middle = low + (high - low + 1) / 2;
        const auto fee = feeFor(tariff, used, Energy::from(middle * step).value());
        if (fee && fee->fee <= money) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    if (low == most) {
        return fail(ErrorCode::AmountTooLarge, "more energy than can be counted");
    }
    return feeFor(tariff, used, Energy::from(low * step).value());
}

}  // namespace wattdesk::core
