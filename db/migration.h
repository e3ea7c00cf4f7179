#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/expected.h"

namespace wattdesk::db {

class Connection;

/// One step of the schema. `minCompatible` is the oldest newest-known version of a program that
/// can still use the database afterwards.
struct Migration {
    std::int64_t version{0};
    std::int64_t minCompatible{0};
    std::string_view name;
    std::string_view sql;
};

/// The files of db/migrations, ascending.
std::span<const Migration> migrations() noexcept;

/// The statements of an SQL text, without its comments. A semicolon in a quoted text or name ends
/// nothing.
std::vector<std::string> splitStatements(std::string_view sql);

/// Refuses a database that `known` does not fit, then applies what is missing, each migration in a
/// transaction of its own; returns the version that the database has. See Store::open().
core::Expected<std::int64_t> migrate(Connection& connection, std::span<const Migration> known);

}  // namespace wattdesk::db
