#pragma once

#include <cstddef>
#include <vector>

#include "core/base/expected.h"
#include "core/base/money.h"

namespace wattdesk::core {

/// What is taken off a parent meter (总表) for others, in this order: fixed quantities (定量),
/// fixed ratios of what these leave (定比), then the sub-meters (总分).
struct SubMetering {
    static constexpr int kPermyriad = 10'000;
    static constexpr std::size_t kChildrenMax = 10'000;

    std::vector<Energy> quantities;    ///< each in the period; not negative
    std::vector<int> ratiosPermyriad;  ///< in 0.01 %, each 0…10,000, together not above 10,000
    std::vector<Energy> subMeters;     ///< each one's consumption, losses included; not negative
};
/// Whether every figure is in its range and there are at most kChildrenMax of them.
bool isWellFormed(const SubMetering& children) noexcept;

/// Who gets how much, each list in the order it was given. The quantities, shares and sub-meters
/// and what is left sum to the parent's energy.
struct SubMeteringSplit {
    std::vector<Energy> byRatio;  ///< half-up to whole kWh, never above the whole kWh that are left
    Energy own;                   ///< left for the parent's own account
};

/// ParentBelowChildren when the fixed quantities are more than the parent's energy, or the
/// sub-meters more than quantities and ratios leave. A parent whose energy is negative is below any
/// child. The quantities and sub-meters are taken as they are given; the children are well formed.
Expected<SubMeteringSplit> splitParent(Energy parent, const SubMetering& children);

}  // namespace wattdesk::core
