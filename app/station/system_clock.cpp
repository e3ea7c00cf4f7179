#include "app/station/system_clock.h"

#include <chrono>

namespace wattdesk::app {

core::Instant SystemClock::now()
{
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(sinceEpoch).count()};
}

}  // namespace wattdesk::app
