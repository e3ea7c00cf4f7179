#pragma once

#include <filesystem>

#include "core/base/error.h"

namespace wattdesk::app {

/// Appends a failure with its English detail to log/station.log in the station's folder: what
/// support reads when somebody names a failure code. Kept small: five files of a megabyte. Failures
/// are rare, so nothing is held open between two; a log that cannot be written is nobody's failure.
void logFailure(const std::filesystem::path& station, const core::Error& error) noexcept;

/// Keys lie in this process's memory: it leaves no core dump behind. First thing in main().
void forbidCoreDumps() noexcept;

}  // namespace wattdesk::app
