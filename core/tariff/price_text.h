#pragma once

#include <string_view>

#include "core/base/expected.h"
#include "core/base/money.h"

namespace wattdesk::core {

/// Reads a price as a person typed it, as amounts are read but with up to six decimals: 0 to 1000.
/// AmountNotANumber, AmountNegative, FigureTooPrecise, AmountTooLarge.
Expected<Price> parsePrice(std::string_view text);

}  // namespace wattdesk::core
