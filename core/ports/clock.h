#pragma once

#include "core/base/calendar.h"

namespace wattdesk::core {

/// The only way core learns what time it is.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() = 0;
    virtual UtcOffset offset() = 0;
};

}  // namespace wattdesk::core
