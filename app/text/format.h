#pragma once

#include <QString>

#include "core/base/calendar.h"
#include "core/base/money.h"
#include "core/customer/account.h"

namespace wattdesk::app {

/// Figures as people read them: a thin space (U+2009) between thousands, always two decimals, a
/// true minus sign. Never read back: documents use core::toText.
QString shown(core::Money money);
QString shown(core::Energy energy);  ///< with its unit: "1 234.50 kWh"
QString shown(core::Price price);    ///< six decimals, per kWh: "0.588000"

/// How many there are of something: "1 234 567", without decimals.
QString shown(std::int64_t count);

/// What a card or meter holds: an amount on a money meter, kWh on an energy meter.
QString shown(core::Credit credit, core::MeterMode mode);

/// "2026-11-03 14:05", the station's time.
QString shown(core::Instant instant, core::UtcOffset offset);

}  // namespace wattdesk::app
