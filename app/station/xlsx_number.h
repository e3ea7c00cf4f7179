#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace wattdesk::app {

/// A number of a workbook as a person would write it: digits, without an exponent, without zeros
/// that say nothing. A whole number keeps every digit it has: account, meter and telephone numbers
/// are typed as numbers by many. A fraction is rounded to 15 significant digits, for programs that
/// write 4.35 as 4.3499999999999996 (IEEE 754 binary64 keeps 15 decimal digits). Empty when it is
/// no number, or one that binary64 does not hold.
std::optional<std::string> plainNumber(std::string_view text);

}  // namespace wattdesk::app
