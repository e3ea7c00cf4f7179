#pragma once

#include <string>
#include <string_view>

#include "core/base/error.h"
#include "core/tariff/two_part.h"

namespace wattdesk::core {

/// "123.4567" kW. AmountNotANumber, AmountNegative, FigureTooPrecise, AmountTooLarge.
Expected<Demand> parseDemand(std::string_view text);
/// "123.4567"
std::string toText(Demand demand);

}  // namespace wattdesk::core
