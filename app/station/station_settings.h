#pragma once

#include <filesystem>

#include "app/station/station.h"

namespace wattdesk::app {

/// settings.json. StationNotFound when there is none, SettingsDamaged when it is not as written.
core::Expected<StationSettings> readSettings(const std::filesystem::path& directory);

/// Written whole or not at all. FileNotWritable.
core::Expected<void> writeSettings(const std::filesystem::path& directory,
                                   const StationSettings& settings);

}  // namespace wattdesk::app
