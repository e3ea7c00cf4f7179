#pragma once

#include <string>

namespace wattdesk::app {

/// A text as a cell of CSV, in quotes, its own quotes doubled (RFC 4180, section 2).
std::string csvQuoted(const std::string& text);

}  // namespace wattdesk::app
