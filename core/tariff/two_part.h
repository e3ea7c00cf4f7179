#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/expected.h"
#include "core/base/money.h"

namespace wattdesk::core {

/// 两部制: besides its energy, a large customer pays for what it keeps ready: the capacity of its
/// transformers, or the highest demand. Prices are for a kVA or kW and month; all rounding is
/// half-up to the cent, line by line.

/// Apparent power in 0.01 kVA: 31,500 is a transformer of 315 kVA.
struct Capacity {
    static constexpr std::int64_t kMaxCentiKva = 1'000'000'000;
    std::int64_t centiKva{0};  ///< 0…kMaxCentiKva
    friend bool operator==(Capacity, Capacity) = default;
};

/// Active power in 0.0001 kW, the last digit of a meter's demand register; with its multiplier it
/// stays a whole number.
struct Demand {
    static constexpr std::int64_t kMaxDeciWatt = 1'000'000'000'000;
    std::int64_t deciWatt{0};  ///< 0…kMaxDeciWatt
    friend bool operator==(Demand, Demand) = default;
};

/// A month of capacity has 30 days, whatever the calendar says.
inline constexpr int kCapacityMonthDays = 30;

/// How many days of capacity to pay for: the days on which it was there, but a whole month for the
/// whole period, be that 28 days long or 31. Both are 0…366, `present` not above `period`.
int capacityDays(int present, int period) noexcept;

/// So much capacity for so many days.
struct CapacityUse {
    Capacity capacity;
    int days{0};  ///< 0…366, of which 30 are a month
};

struct CapacityLine {
    CapacityUse use;
    Money amount;
};

struct CapacityCharge {
    std::vector<CapacityLine> lines;  ///< one for each use, in its order
    Money total;                      ///< the sum of the lines
};

/// 容量电费: the sum of kVA × price × days / 30. AmountTooLarge beyond the range of Money.
Expected<CapacityCharge> capacityCharge(const std::vector<CapacityUse>& uses, Price perKvaMonth);

/// The demand charge in its two parts.
struct DemandCharge {
    Demand paid;   ///< what the first part is for: the contract, or without one the measured
    Money amount;  ///< of it, at the price
    std::int64_t above{0};  ///< what lies above 105 % of the contract, in 0.000001 kW
    Money aboveAmount;      ///< of that, at twice the price
    Money total;
};

/// 需量电费: the contract demand at the price, also where less was measured; what was measured
/// above 105 % of the contract costs twice the price besides. Between the contract and 105 %
/// nothing is added. Without a contract the measured demand is paid.
DemandCharge demandCharge(std::optional<Demand> contract, Demand measured, Price perKwMonth);

}  // namespace wattdesk::core
