#include "core/tariff/transformer_loss.h"

#include <cassert>

#include "core/base/rounding.h"

namespace wattdesk::core {

namespace {

constexpr int kPermyriad = 10'000;
constexpr int kShapeOne = 100;

bool isIn(std::int64_t value, std::int64_t most) noexcept
{
    return value >= 0 && value <= most;
}

/// One kind of loss in its parts, half-up from the exact fractions iron / divisor and
/// copper / divisor of a hundredth.
struct Parts {
    Energy iron;
    Energy copper;
    Energy total;
};

Expected<Parts> partsOf(Wide iron, Wide copper, Wide divisor)
{
    const auto total =
        quantityOf<Energy>(divideHalfUp(iron + copper, divisor), "a transformer's loss");
    if (!total) {
        return Unexpected{total.error()};
    }
    // The iron loss is not above the whole, so neither leaves the range, nor can the rest.
    const auto ironPart = quantityOf<Energy>(divideHalfUp(iron, divisor), "its iron loss").value();
    return Parts{ironPart, total->minus(ironPart).value(), *total};
}

}  // namespace

Loss wholeKwh(const Loss& loss) noexcept
{
    return {wholeKwh(loss.active), wholeKwh(loss.reactive)};
}

bool isWellFormed(const Transformer& transformer) noexcept
{
    return transformer.rated.centiKva > 0 && transformer.rated.centiKva <= Capacity::kMaxCentiKva &&
           isIn(transformer.noLoadWatt, Transformer::kWattMax) &&
           isIn(transformer.loadWatt, Transformer::kWattMax) &&
           isIn(transformer.noLoadCurrentPermyriad, kPermyriad) &&
           isIn(transformer.impedancePermyriad, kPermyriad) &&
           isIn(transformer.shapeHundredths, Transformer::kShapeMax);
}

Expected<CalculatedLoss> lossByFormula(const Transformer& transformer, const MeteredEnergy& energy,
                                       int hours)
{
    assert(isWellFormed(transformer) && hours > 0 && hours <= kLossHoursMax);
    const Wide active = magnitudeOf(energy.active);
    const Wide reactive = reactiveMagnitudeOf(energy);
    if (active > kLossEnergyMax || reactive > kLossEnergyMax) {
        return fail(ErrorCode::AmountTooLarge, "energy through a transformer");
    }
    const Wide load = (active * active + reactive * reactive) * transformer.shapeHundredths;
    const Wide rated = transformer.rated.centiKva;

    // Watt × hours are 0.001 kWh, a tenth of a hundredth: iron = P0·T / 10. The copper loss is
    // load·Pk / (kShapeOne·S²·T) of those. Both over the copper loss's divisor:
    const Wide activeDivisor = kShapeOne * rated * rated * hours;
    const auto activeParts = partsOf(activeDivisor * transformer.noLoadWatt * hours,
                                     load * transformer.loadWatt, activeDivisor * 10);
    // 0.01 kVA × 0.01 % × hours are a kPermyriad-th of a hundredth; the copper loss is
    // load·Uk / (kShapeOne·S·T) of those.
    const Wide reactiveDivisor = kShapeOne * rated * hours;
    const auto reactiveParts =
        partsOf(reactiveDivisor * rated * transformer.noLoadCurrentPermyriad * hours,
                load * transformer.impedancePermyriad, reactiveDivisor * kPermyriad);
    if (!activeParts || !reactiveParts) {
        return Unexpected{activeParts ? reactiveParts.error() : activeParts.error()};
    }
    return CalculatedLoss{{activeParts->iron, reactiveParts->iron},
                          {activeParts->copper, reactiveParts->copper},
                          {activeParts->total, reactiveParts->total}};
}

bool isWellFormed(const LossTable& table) noexcept
{
    if (table.empty() || table.size() > kLossRowsMax || table.back().limit) {
        return false;
    }
    Energy limit;
    Loss loss;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const LossRow& row = table[i];
        if (row.loss.active < loss.active || row.loss.reactive < loss.reactive) {
            return false;
        }
        loss = row.loss;
        if (i + 1 == table.size()) {
            break;
        }
        if (!row.limit || *row.limit <= limit) {
            return false;
        }
        limit = *row.limit;
    }
    return true;
}

Loss lossByTable(const LossTable& table, const MeteredEnergy& energy) noexcept
{
    assert(isWellFormed(table));
    const std::int64_t active = magnitudeOf(energy.active);
    for (const LossRow& row : table) {
        if (!row.limit || active <= row.limit->hundredths()) {
            return row.loss;
        }
    }
    assert(false && "the last row has no limit");
    return {};
}

Expected<Loss> lossByRate(LossRate rate, const MeteredEnergy& energy)
{
    assert(isIn(rate.activePermyriad, kPermyriad) && isIn(rate.reactivePermyriad, kPermyriad));
    const auto active = quantityOf<Energy>(
        divideHalfUp(static_cast<Wide>(magnitudeOf(energy.active)) * rate.activePermyriad,
                     kPermyriad),
        "active loss");
    const auto reactive = quantityOf<Energy>(
        divideHalfUp(static_cast<Wide>(reactiveMagnitudeOf(energy)) * rate.reactivePermyriad,
                     kPermyriad),
        "reactive loss");
    if (!active || !reactive) {
        return Unexpected{active ? reactive.error() : active.error()};
    }
    return Loss{*active, *reactive};
}

}  // namespace wattdesk::core
