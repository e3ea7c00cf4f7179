#pragma once

#include <string>

#include "app/ctl/command_line.h"
#include "core/workflow/arrears_desk.h"

namespace wattdesk::app {

/// InputDate.
core::Expected<core::Date> dayTyped(const std::string& text);

/// Tells what an account owes, charge by charge. The exit status.
int tellStatement(const Console& console, const core::ArrearsStatement& statement,
                  core::UtcOffset offset);

}  // namespace wattdesk::app
