#pragma once

#include <QString>

namespace wattdesk::app {

/// The meter's error words are 1 … 23.
inline constexpr int kMeterWordMax = 23;

/// What a meter shows for an error word: "Err-34"; empty for a number that is no word.
QString meterDisplay(int word);

/// What an error word of a meter means, and what to do, in plain words.
QString meterWordText(int word);

}  // namespace wattdesk::app
