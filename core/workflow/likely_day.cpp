#include "core/workflow/likely_day.h"

#include "core/workflow/tariff_today.h"

namespace wattdesk::core {

Expected<void> requireLikelyDay(const World& world, Date day)
{
    const std::int64_t ahead = day.toDays() - businessDay(world).toDays();
    return ahead > kDaysAheadMax || ahead < -kDaysBackMax
               ? fail(ErrorCode::DayUnlikely, toText(day))
               : Expected<void>{};
}

}  // namespace wattdesk::core
