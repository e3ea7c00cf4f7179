#include "app/station/station_log.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <system_error>

namespace wattdesk::app {

namespace {
constexpr std::size_t kFileSizeMax = 1'000'000;
constexpr std::size_t kFilesMax = 5;
}  // namespace

void logFailure(const std::filesystem::path& station, const core::Error& error) noexcept
{
    std::error_code problem;
    if (!std::filesystem::exists(station / "settings.json", problem)) {
        return;  // no station, so no place of its own to write to
    }
    try {
        const auto file = (station / "log" / "station.log").string();
        spdlog::logger log{"station", std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
                                          file, kFileSizeMax, kFilesMax)};
        log.error("{} {}: {}", static_cast<unsigned>(error.code), core::describe(error.code).name,
                  error.detail);
        log.flush();
    } catch (const std::exception&) {
        // The person at the counter has been told the failure itself; a full disk must not hide it.
    }
}

void forbidCoreDumps() noexcept
{
    const rlimit none{0, 0};
    static_cast<void>(::setrlimit(RLIMIT_CORE, &none));
    static_cast<void>(::prctl(PR_SET_DUMPABLE, 0));
}

}  // namespace wattdesk::app
