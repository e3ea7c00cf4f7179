#include "core/tariff/two_part.h"

#include <algorithm>
#include <cassert>

#include "core/base/rounding.h"

namespace wattdesk::core {

namespace {

constexpr std::int64_t kMicroPerCent = 10'000;  // micro-yuan
constexpr std::int64_t kCentiKva = 100;         // in a kVA
constexpr std::int64_t kDeciWatt = 10'000;      // in a kW
constexpr std::int64_t kPercent = 100;
constexpr std::int64_t kFreePercent = 105;
constexpr std::int64_t kTimesAbove = 2;
constexpr int kDaysMax = 366;

}  // namespace

int capacityDays(int present, int period) noexcept
{
    assert(present >= 0 && present <= period && period <= kDaysMax);
    return present == period && period > 0 ? kCapacityMonthDays : present;
}

Expected<CapacityCharge> capacityCharge(const std::vector<CapacityUse>& uses, Price perKvaMonth)
{
    CapacityCharge charge;
    charge.lines.reserve(uses.size());
    Wide total = 0;
    for (const CapacityUse& use : uses) {
        assert(use.capacity.centiKva >= 0 && use.capacity.centiKva <= Capacity::kMaxCentiKva);
        assert(use.days >= 0 && use.days <= kDaysMax);
        const Wide product =
            static_cast<Wide>(use.capacity.centiKva) * perKvaMonth.micro() * use.days;
        const Wide cents = divideHalfUp(product, kCentiKva * kMicroPerCent * kCapacityMonthDays);
        // At the bounds a line is 1.3·10¹³ fen: it cannot leave the range of Money, the sum can.
        charge.lines.push_back({use, quantityOf<Money>(cents, "a capacity line").value()});
        total += cents;
    }
    const auto sum = quantityOf<Money>(total, "the capacity charge");
    if (!sum) {
        return Unexpected{sum.error()};
    }
    charge.total = *sum;
    return charge;
}

DemandCharge demandCharge(std::optional<Demand> contract, Demand measured, Price perKwMonth)
{
    const Demand paid = contract.value_or(measured);
    assert(measured.deciWatt >= 0 && measured.deciWatt <= Demand::kMaxDeciWatt);
    assert(paid.deciWatt >= 0 && paid.deciWatt <= Demand::kMaxDeciWatt);
    DemandCharge charge;
    charge.paid = paid;
    // Hundredths of what the register shows, so that 5 % of any contract is a whole number.
    charge.above =
        std::max<std::int64_t>(0, measured.deciWatt * kPercent - paid.deciWatt * kFreePercent);
    const Wide cents = divideHalfUp(static_cast<Wide>(paid.deciWatt) * perKwMonth.micro(),
                                    kDeciWatt * kMicroPerCent);
    const Wide aboveCents =
        divideHalfUp(static_cast<Wide>(charge.above) * perKwMonth.micro() * kTimesAbove,
                     kPercent * kDeciWatt * kMicroPerCent);
    // At the bounds both together are 3·10¹³ fen, well within Money.
    charge.amount = quantityOf<Money>(cents, "the contract demand").value();
    charge.aboveAmount = quantityOf<Money>(aboveCents, "the demand above it").value();
    charge.total = quantityOf<Money>(cents + aboveCents, "the demand charge").value();
    return charge;
}

}  // namespace wattdesk::core
