#pragma once

#include <QString>

#include "cardio/virtual/meter_account.h"

namespace wattdesk::app {

/// The meter's error words are 1 … 23.
inline constexpr int kMeterWordMax = 23;

/// What an error word of a meter means, and what to do, in plain words.
QString meterWordText(int word);

QString meterStateText(cardio::MeterState state);

}  // namespace wattdesk::app
