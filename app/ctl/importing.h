#pragma once

#include <functional>
#include <string>

#include "app/ctl/command_line.h"
#include "core/workflow/table_import.h"

namespace wattdesk::app {

/// A table that is handed in.
struct ImportedFile {
    std::string file;
    std::string encoding{"auto"};
    bool dryRun{false};
};

/// `columns` says which columns the table has to have. Its file, which has to be given.
CLI::Option* describeImport(CLI::App& verb, ImportedFile& options, const char* columns);

using RunImport = std::function<core::Expected<core::ImportReport>(core::TableReader&,
                                                                   const core::ImportOptions&)>;

/// Runs an import that Ctrl+C stops, nothing of it staying, and says what came of it: its findings
/// line by line, and whether it was taken. The exit status: 0 without findings, 1 with any.
core::Expected<int> importFile(const Console& console, const ImportedFile& options,
                               const RunImport& run);

}  // namespace wattdesk::app
