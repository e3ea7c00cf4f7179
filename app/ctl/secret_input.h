#pragma once

#include <QString>
#include <optional>
#include <string>

namespace wattdesk::app {

/// A secret from an environment variable, or typed on the terminal without being shown; never an
/// argument, which every user of the machine could read. Empty when the variable is not set and
/// there is no terminal.
std::optional<std::string> secretInput(const char* variable, const QString& prompt);

}  // namespace wattdesk::app
