#pragma once

#include "core/ports/clock.h"

namespace wattdesk::app {

/// The computer's clock at the station's distance from UTC.
class SystemClock final : public core::Clock {
public:
    explicit SystemClock(core::UtcOffset offset) noexcept : m_offset{offset} {}
    core::Instant now() override;
    core::UtcOffset offset() override { return m_offset; }

private:
    core::UtcOffset m_offset;
};

}  // namespace wattdesk::app
