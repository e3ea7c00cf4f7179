#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/expected.h"

namespace wattdesk::cardio {

/// The whole file. FileNotReadable when it cannot be read, BenchDamaged when it is larger than
/// anything the bench writes.
core::Expected<std::string> readFile(const std::filesystem::path& path);

/// Replaces the file by one written beside it and renamed, so that whoever reads it, and whoever is
/// killed meanwhile, sees the old content or the new and nothing between. On the disk when this
/// returns, as a chip's memory is when it answers: books that say "written" must not outlive the
/// card in a power cut. Readable by its owner only: virtual cards and meters hold keys. The caller
/// holds the lock of what the file keeps. Failures: StoreFull, StoreReadOnly, FileNotWritable.
core::Expected<void> replaceFile(const std::filesystem::path& path, std::string_view content);

/// An exclusive lock between processes and threads, ended with the object or the process. The file
/// is its own, never one that replaceFile() replaces.
class FileLock {
public:
    /// Tries for `patience` at most, then BenchBusy; FileNotWritable when there is no such place.
    static core::Expected<FileLock> acquire(const std::filesystem::path& path,
                                            std::chrono::milliseconds patience);
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    ~FileLock();

private:
    explicit FileLock(int descriptor) noexcept : m_descriptor{descriptor} {}
    int m_descriptor;
};

/// How long any lock of the bench is waited for: longer than a whole write of a card.
inline constexpr std::chrono::milliseconds kLockPatience{3000};

}  // namespace wattdesk::cardio
