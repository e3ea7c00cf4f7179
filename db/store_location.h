#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace wattdesk::db {

enum class StoreKind : std::uint8_t { Sqlite, Postgresql };

/// Where a store is: the path of an SQLite file, or a "postgresql://…" URL as libpq reads it.
struct StoreLocation {
    std::string address;
    StoreKind kind() const noexcept;
};

struct StoreOptions {
    static constexpr int kLockWaitMs = 5'000;

    /// An SQLite file that is not there is made; otherwise it is StoreUnreachable.
    bool createIfMissing{true};
    /// How long a call waits for another connection's lock before it is StoreBusy; 1…60,000.
    int lockWaitMs{kLockWaitMs};
    /// Which of SQLite's file layers to use; empty is its own.
    std::string sqliteFileLayer{};
    /// How many search terms a unit of work keeps in memory (some 100 bytes each) before it sets
    /// them aside on disk.
    std::size_t termsInMemoryMax{500'000};
};

}  // namespace wattdesk::db
