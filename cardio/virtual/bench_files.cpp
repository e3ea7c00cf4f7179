#include "cardio/virtual/bench_files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <thread>
#include <utility>

namespace wattdesk::cardio {

namespace {

using core::ErrorCode;

constexpr std::size_t kFileSizeMax = 1 << 20;
constexpr int kInterruptionsMax = 100;
constexpr mode_t kOwnerOnly = 0600;

core::Unexpected writeFailure(const std::filesystem::path& path)
{
    const int problem = errno;
    const ErrorCode code = problem == ENOSPC || problem == EDQUOT ? ErrorCode::StoreFull
                           : problem == EROFS                     ? ErrorCode::StoreReadOnly
                                                                  : ErrorCode::FileNotWritable;
    return core::fail(code, path.filename().string() + ": " + std::strerror(problem));
}

bool writeAll(int descriptor, std::string_view content)
{
    int interruptions = 0;
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR && ++interruptions < kInterruptionsMax) {
            continue;
        }
        if (written <= 0) {
            return false;
        }
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// Without this a power cut may take the new name back.
core::Expected<void> syncFolder(const std::filesystem::path& path)
{
    const int folder = ::open(path.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) {
        return writeFailure(path);
    }
    // A file system that knows no syncing of folders says EINVAL, and orders renames by itself.
    const bool isSynced = ::fsync(folder) == 0 || errno == EINVAL;
    const int problem = errno;
    ::close(folder);
    errno = problem;
    return isSynced ? core::Expected<void>{} : writeFailure(path);
}

}  // namespace

core::Expected<std::string> readFile(const std::filesystem::path& path)
{
    std::FILE* file = std::fopen(path.c_str(), "rbe");
    if (file == nullptr) {
        return core::fail(ErrorCode::FileNotReadable, path.filename().string());
    }
    std::string content;
    std::array<char, 4096> buffer{};
    std::size_t got = 0;
    while (content.size() <= kFileSizeMax &&
           (got = std::fread(buffer.data(), 1, buffer.size(), file)) > 0) {
        content.append(buffer.data(), got);
    }
    const bool failed = std::ferror(file) != 0;
    std::fclose(file);
    if (failed) {
        return core::fail(ErrorCode::FileNotReadable, path.filename().string());
    }
    if (content.size() > kFileSizeMax) {
        return core::fail(ErrorCode::BenchDamaged, path.filename().string());
    }
    return content;
}

core::Expected<void> replaceFile(const std::filesystem::path& path, std::string_view content)
{
    // One name is enough: every writer holds the lock of what it writes, and what a killed one left
    // behind is overwritten by the next.
    std::filesystem::path beside = path;
    beside += ".new";
    const int descriptor =
        ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, kOwnerOnly);
    if (descriptor < 0) {
        return writeFailure(path);
    }
    const bool isWritten = writeAll(descriptor, content) && ::fsync(descriptor) == 0;
    const int problem = errno;
    const bool isClosed = ::close(descriptor) == 0;
    if (isWritten && isClosed && ::rename(beside.c_str(), path.c_str()) == 0) {
        return syncFolder(path);
    }
    errno = isWritten ? errno : problem;
    core::Unexpected failure = writeFailure(path);
    ::unlink(beside.c_str());
    return failure;
}

core::Expected<FileLock> FileLock::acquire(const std::filesystem::path& path,
                                           std::chrono::milliseconds patience)
{
    constexpr std::chrono::milliseconds kInterval{5};
    FileLock lock{::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kOwnerOnly)};
    if (lock.m_descriptor < 0) {
        return writeFailure(path);
    }
    for (std::chrono::milliseconds waited{0};; waited += kInterval) {
        if (::flock(lock.m_descriptor, LOCK_EX | LOCK_NB) == 0) {
            return lock;
        }
        if (waited >= patience) {
            return core::fail(ErrorCode::BenchBusy, path.filename().string() + " is in use");
        }
        std::this_thread::sleep_for(kInterval);
    }
}

FileLock::FileLock(FileLock&& other) noexcept : m_descriptor{std::exchange(other.m_descriptor, -1)}
{
}

FileLock& FileLock::operator=(FileLock&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FileLock::~FileLock()
{
    // Closing the last descriptor of an open file ends its flock.
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

}  // namespace wattdesk::cardio
