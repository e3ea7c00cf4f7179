#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "core/base/money.h"
#include "core/tariff/tariff.h"

namespace wattdesk::core {

/// A quantity of energy shared out among several takers, most often a transformer's loss among its
/// meters: each takes its part by its own use, half-up to whole kWh, and one taker takes whatever
/// remains. The parts always sum to the whole. A part is never above the whole kWh that the takers
/// before it have left, so that the remainder cannot turn against its taker; where nobody used
/// anything, all weigh the same.

/// `uses` is not empty and none of them is negative; `remainderTaker` is one of its indices, and
/// the others are served in their order. A negative whole is shared like a positive one, with the
/// sign turned.
std::vector<Energy> shareOut(Energy whole, const std::vector<Energy>& uses,
                             std::size_t remainderTaker);

/// Among several meters: the last takes the remainder.
std::vector<Energy> shareAmongMeters(Energy whole, const std::vector<Energy>& uses);

/// Among the periods of the day, in the order of a meter's rates 1 to 4 (sharp, peak, flat,
/// valley). The flat period takes the remainder, wherever there is one.
std::array<Energy, 4> shareAmongPeriods(Energy whole, const std::array<Energy, 4>& uses,
                                        TouPeriod remainderTaker);

/// Who takes the remainder where there is no flat period; the flat one when nothing was used.
TouPeriod lastUsed(const std::array<Energy, 4>& uses) noexcept;

}  // namespace wattdesk::core
