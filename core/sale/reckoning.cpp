#include "core/sale/reckoning.h"

#include <algorithm>

namespace wattdesk::core {

namespace {

Expected<Reckoning> byMoney(const Tariff& tariff, Energy used, MeterMode mode, Money paid,
                            Money surplus, Money arrears)
{
    const Money arrearsPaid = std::min(paid, arrears);
    const auto available = paid.minus(arrearsPaid).value().plus(surplus);
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
    if (available->isZero() && !paid.isZero()) {
        return fail(ErrorCode::AmountBelowOneStep, "all of it goes to arrears");
    }
    // A money meter turns the money into energy itself; nothing is left over.
    const Money left = mode == MeterMode::Money ? Money{} : available->minus(fee->fee).value();
    return Reckoning{.paid = paid,
                     .arrearsPaid = arrearsPaid,
                     .surplusLeft = left,
                     .energyCharge = available->minus(left).value(),
                     .fee = std::move(*fee),
                     .toCard = {}};
}

Expected<Reckoning> byEnergy(const Tariff& tariff, Energy used, Energy energy, Money surplus,
                             Money arrears)
{
    constexpr std::int64_t kWholeKwh = 100;
    if (tariff.step == EnergyStep::WholeKwh && energy.hundredths() % kWholeKwh != 0) {
        return fail(ErrorCode::AmountNotWholeSteps);
    }
    auto fee = feeFor(tariff, used, energy);
    if (!fee) {
        return Unexpected{fee.error()};
    }
    const Money surplusUsed = std::min(surplus, fee->fee);
    const auto paid = fee->fee.minus(surplusUsed).value().plus(arrears);
    if (!paid) {
        return fail(ErrorCode::AmountTooLarge);
    }
    return Reckoning{.paid = *paid,
                     .arrearsPaid = arrears,
                     .surplusLeft = surplus.minus(surplusUsed).value(),
                     .energyCharge = fee->fee,
                     .fee = std::move(*fee),
                     .toCard = {}};
}

}  // namespace

Expected<Reckoning> reckon(const Tariff& tariff, Energy used, MeterMode mode,
                           const std::variant<Money, Energy>& amount, Money surplus, Money arrears)
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
