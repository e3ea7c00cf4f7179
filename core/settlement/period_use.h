#pragma once

#include <optional>
#include <vector>

#include "core/base/expected.h"
#include "core/tariff/bill.h"
#include "core/tariff/sharing.h"

namespace wattdesk::core {

/// What was agreed with a large customer, from a day on: what a two-part tariff charges, and the
/// plate of his own transformer when losses are calculated.
struct SupplyContract {
    Date from;
    Capacity capacity;
    std::optional<Demand> demand;
    std::optional<Transformer> transformer;
    friend bool operator==(const SupplyContract&, const SupplyContract&) = default;
};

/// What the meter counted in a period, its multiplier applied.
struct MeteredPeriod {
    EnergyByPeriod active;
    Energy reactive;  ///< in 0.01 kvarh, as reactiveReverse
    Energy reactiveReverse;
    Demand demand;  ///< the highest of the period
    /// Its periods of the day are told apart though the last day's tariff does not: one before
    /// does.
    bool hasTimeOfUse{false};
};

/// A period's use as it is billed, and how it came about.
struct BilledUse {
    PeriodUse use;
    Loss loss;
    Energy shares;  ///< added, or taken away, by fixed shares and sub-meters
};

/// The whole of what the tariff's loss rule adds. No loss without a rule, or where the supply is
/// not metered at the low side. SupplyContractMissing when the formula has no transformer to go by;
/// AmountTooLarge.
Expected<Loss> lossOf(const Tariff& tariff, const std::optional<Transformer>& transformer,
                      const MeteredEnergy& energy, int hours);

/// What capacity stood there on the days of the period, as long as it stayed the same.
std::vector<StandingCapacity> capacityOf(const std::vector<SupplyContract>& contracts, Date from,
                                         Date to);

/// Adds losses and shares to what was metered, each spread over the periods of the day by their
/// use, the flat one takes the remainder. `contracts` ascend; those of the period's days count.
/// Failures of lossOf(); ParentBelowChildren when more is taken away than there is.
Expected<BilledUse> billedUse(const MeteredPeriod& metered, const Tariff& tariff,
                              const std::vector<SupplyContract>& contracts, Energy shares,
                              std::vector<LadderUse> usedBefore, Date from, Date to);

}  // namespace wattdesk::core
