#include "app/station/station_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <chrono>
#include <thread>

namespace wattdesk::app {

namespace {
// A command that is just ending gives the lock up within this; a window keeps it for hours.
constexpr std::chrono::milliseconds kPatience{2000};
constexpr std::chrono::milliseconds kPause{20};
}  // namespace

core::Expected<std::unique_ptr<StationLock>> StationLock::acquire(
    const std::filesystem::path& directory)
{
    const auto path = directory / "station.lock";
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        return core::fail(core::ErrorCode::FileNotWritable, path.string());
    }
    const auto end = std::chrono::steady_clock::now() + kPatience;
    while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (std::chrono::steady_clock::now() >= end) {
            ::close(descriptor);
            return core::fail(core::ErrorCode::StationInUse);
        }
        std::this_thread::sleep_for(kPause);
    }
    return std::unique_ptr<StationLock>{new StationLock{descriptor}};
}

StationLock::~StationLock()
{
    ::close(m_descriptor);
}

}  // namespace wattdesk::app
