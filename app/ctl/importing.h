#pragma once

#include "app/ctl/command_line.h"
#include "core/workflow/account_import.h"

namespace wattdesk::app {

/// Says what came of an import: its findings line by line, and whether it was taken. The exit
/// status: 0 without findings, 1 with any.
int tellImport(const Console& console, const core::ImportReport& report, bool isDryRun);

}  // namespace wattdesk::app
