#pragma once

#include "core/workflow/world.h"

namespace wattdesk::core {

/// Neither kDaysBackMax back nor kDaysAheadMax ahead: a year that is likely mistyped would cost a
/// late fee of centuries, or never come. DayUnlikely.
inline constexpr std::int64_t kDaysBackMax = 30 * 366;
inline constexpr std::int64_t kDaysAheadMax = 5 * 366;
Expected<void> requireLikelyDay(const World& world, Date day);

}  // namespace wattdesk::core
