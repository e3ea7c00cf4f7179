#pragma once

#include <vector>

#include "core/base/expected.h"
#include "core/tariff/tariff.h"

namespace wattdesk::core {

/// A piece of some energy that lies in one tier.
struct TierPart {
    int tier{1};  ///< 1-based
    Energy energy;
    friend bool operator==(const TierPart&, const TierPart&) = default;
};

/// Cuts `energy`, taken after `used` in the ladder's period, at the limits, which belong to their
/// own tier. Neither may be negative. AmountTooLarge when the two leave the range of Energy.
Expected<std::vector<TierPart>> tierParts(const Tariff& applied, Energy used, Energy energy);

/// The 1-based tier in which the next kWh after `used` falls.
int tierAt(const Tariff& applied, Energy used) noexcept;

}  // namespace wattdesk::core
