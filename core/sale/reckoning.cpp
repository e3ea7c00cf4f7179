#include "core/sale/reckoning.h"

#include <algorithm>

namespace wattdesk::core {

namespace {

Expected<Reckoning> byMoney(const Tariff& tariff, Energy used, MeterMode mode, Money paid,
                            Money surplus, const ArrearsTerms& terms)
{
    auto split = splitOutOf(terms, paid);
    if (!split) {
        return Unexpected{split.error()};
    }
    // Not what the terms set aside and could not use: nobody comes for a cent of energy.
    if (split->allotted == paid && surplus.isZero() && !paid.isZero()) {
        return fail(ErrorCode::AmountAllToArrears);
    }
    const auto available = paid.minus(costOf(split->parts)).value().plus(surplus);
    if (!available) {
        return fail(ErrorCode::AmountTooLarge);
    }
    auto fee = energyFor(tariff, used, *available);
    if (!fee) {
        return Unexpected{fee.error()};
    }
    if (fee->energy.isZero() && !paid.isZero() && mode == MeterMode::Energy) {
        return fail(ErrorCode::AmountBelowOneStep);
    }
    // A money meter turns the money into energy itself; nothing is left over.
    const Money left = mode == MeterMode::Money ? Money{} : available->minus(fee->fee).value();
    return Reckoning{.paid = paid,
                     .arrears = std::move(split->parts),
                     .surplusLeft = left,
                     .energyCharge = available->minus(left).value(),
                     .fee = std::move(*fee),
                     .toCard = {}};
}

Expected<Reckoning> byEnergy(const Tariff& tariff, Energy used, Energy energy, Money surplus,
                             const ArrearsTerms& terms)
{
    if (!tariff.isInSteps(energy)) {
        return fail(ErrorCode::AmountNotWholeSteps);
    }
    auto fee = feeFor(tariff, used, energy);
    if (!fee) {
        return Unexpected{fee.error()};
    }
    const Money surplusUsed = std::min(surplus, fee->fee);
    const Money energyPart = fee->fee.minus(surplusUsed).value();
    auto arrears = splitOnTopOf(terms, energyPart);
    if (!arrears) {
        return Unexpected{arrears.error()};
    }
    const auto paid = energyPart.plus(costOf(*arrears));
    if (!paid) {
        return fail(ErrorCode::AmountTooLarge);
    }
    return Reckoning{.paid = *paid,
                     .arrears = std::move(*arrears),
                     .surplusLeft = surplus.minus(surplusUsed).value(),
                     .energyCharge = fee->fee,
                     .fee = std::move(*fee),
                     .toCard = {}};
}

}  // namespace

Expected<Reckoning> reckon(const Tariff& tariff, Energy used, MeterMode mode,
                           const std::variant<Money, Energy>& amount, Money surplus,
                           const ArrearsTerms& arrears)
{
    const auto* money = std::get_if<Money>(&amount);
    auto reckoning = money ? byMoney(tariff, used, mode, *money, surplus, arrears)
                           : byEnergy(tariff, used, std::get<Energy>(amount), surplus, arrears);
    if (reckoning) {
        const std::int64_t hundredths = mode == MeterMode::Money
                                            ? reckoning->energyCharge.hundredths()
                                            : reckoning->fee.energy.hundredths();
        reckoning->toCard = Credit::from(hundredths).value();
    }
    return reckoning;
}

}  // namespace wattdesk::core
