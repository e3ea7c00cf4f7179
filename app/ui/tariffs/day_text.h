#pragma once

#include <QString>
#include <vector>

#include "core/base/expected.h"
#include "core/tariff/tariff.h"

namespace wattdesk::app {

/// The day of a season as it is read and typed: "00:00 valley, 08:00 flat, 18:00 peak".
QString dayText(const std::vector<core::TouSwitch>& day);

/// Periods by their names, by their words in the chosen language, or as 尖, 峰, 平, 谷. Whether the
/// times follow one another is not looked at. TariffDayWrong for anything else.
core::Expected<std::vector<core::TouSwitch>> parseDay(const QString& text);

}  // namespace wattdesk::app
