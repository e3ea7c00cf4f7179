#pragma once

#include <filesystem>
#include <memory>

#include "core/base/expected.h"

namespace wattdesk::app {

/// Held by the one program that sells at a station. The system frees it when the program dies, so
/// whoever gets it knows that no reserved sale is being written any more.
class StationLock {
public:
    /// StationInUse when another program holds it still after a short wait; FileNotWritable.
    static core::Expected<std::unique_ptr<StationLock>> acquire(
        const std::filesystem::path& directory);
    ~StationLock();
    StationLock(const StationLock&) = delete;
    StationLock& operator=(const StationLock&) = delete;

private:
    explicit StationLock(int descriptor) noexcept : m_descriptor{descriptor} {}
    int m_descriptor;
};

}  // namespace wattdesk::app
