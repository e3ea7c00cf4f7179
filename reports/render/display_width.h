#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wattdesk::reports {

/// Columns that a UTF-8 text takes on a terminal or a line printer: two for wide and full-width
/// characters and emoji (Unicode East Asian Width W and F), none for joiners, variation selectors
/// and combining marks, one for everything else. A byte that is not UTF-8 takes one.
std::size_t displayWidth(std::string_view text);

/// The text in lines of at most `columns` (≥ 8) each, broken at spaces where that wastes less than
/// half a line, otherwise between characters. Never empty; nothing but spaces at breaks is lost.
std::vector<std::string> wrapped(std::string_view text, std::size_t columns);

}  // namespace wattdesk::reports
