#pragma once

#include <string>

namespace wattdesk::test {

/// What a disk does to those who write to it.
enum class DiskFault { None, Full, IoError, ReadOnly };

/// A file layer for SQLite over its own, which fails a chosen write: the n-th from now, and, when
/// the fault lasts, every one after it. Writes, truncations and syncs count. Registered for its
/// life under name(); one at a time.
class FaultyVfs {
public:
    FaultyVfs();
    ~FaultyVfs();
    FaultyVfs(const FaultyVfs&) = delete;
    FaultyVfs& operator=(const FaultyVfs&) = delete;

    static std::string name() { return "wattdesk-faulty"; }

    /// `n` is 1 for the next write.
    void failAt(int n, DiskFault fault, bool lasts);
    void heal();
    bool hasFailed() const;
};

}  // namespace wattdesk::test
