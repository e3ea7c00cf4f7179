#pragma once

#include <cstdint>
#include <string>

#include "db/store.h"
#include "tests/bench/figures.h"

namespace wattdesk::test {

/// A store on SQLite at `path` into which `accounts` accounts were imported out of a CSV file, and
/// what that took beside a bare bulk insert of the same rows.
struct ImportedStore {
    std::unique_ptr<db::Store> store;
    Figure figure;
};

ImportedStore importAccounts(const std::string& path, std::int64_t accounts);

}  // namespace wattdesk::test
