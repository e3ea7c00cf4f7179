#include "db/migration.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <thread>
#include <utility>

#include "db/connection.h"

namespace wattdesk::db {

using core::ErrorCode;
using core::Expected;
using core::fail;
using core::Unexpected;

namespace {

/// What the database says of itself; version 0 is an empty one.
struct SchemaVersion {
    std::int64_t version{0};
    std::int64_t minCompatible{0};
};

/// The length of the quoted text or comment that begins at `at`, or 0 when none does.
std::size_t spanOf(std::string_view sql, std::size_t at, std::string_view open,
                   std::string_view close)
{
    if (!sql.substr(at).starts_with(open)) {
        return 0;
    }
    const std::size_t end = sql.find(close, at + open.size());
    return (end == std::string_view::npos ? sql.size() : end + close.size()) - at;
}

std::size_t commentAt(std::string_view sql, std::size_t at)
{
    return std::max(spanOf(sql, at, "--", "\n"), spanOf(sql, at, "/*", "*/"));
}

/// A doubled quote within a quoted text is two quoted texts in a row, which comes to the same here.
std::size_t quotedAt(std::string_view sql, std::size_t at)
{
    return std::max(spanOf(sql, at, "'", "'"), spanOf(sql, at, "\"", "\""));
}

void addStatement(std::vector<std::string>& statements, std::string& text)
{
    constexpr std::string_view kBlank = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlank);
    if (first != std::string::npos) {
        const std::size_t last = text.find_last_not_of(kBlank);
        statements.push_back(text.substr(first, last - first + 1));
    }
    text.clear();
}

Expected<std::vector<std::string>> tableNames(Connection& connection)
{
    const bool isSqlite = connection.kind() == StoreKind::Sqlite;
    const Sql sql{isSqlite ? "SELECT name FROM sqlite_master WHERE type = 'table'"
                           : "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()",
                  "t"};
    return connection.rows(sql, {}, [](Row& row) { return row.text(); });
}

Expected<SchemaVersion> readVersion(Connection& connection)
{
    const auto tables = tableNames(connection);
    if (!tables) {
        return Unexpected{tables.error()};
    }
    if (tables->empty()) {
        return SchemaVersion{};
    }
    if (std::find(tables->begin(), tables->end(), "schema_version") == tables->end()) {
        return fail(ErrorCode::StoreUnsuitable, "the database holds something else");
    }
    const auto newest = connection.row(
        {"SELECT MAX(version), MAX(min_compatible) FROM schema_version", "ii"}, {}, [](Row& row) {
            const std::int64_t version = row.integer();
            return SchemaVersion{version, row.integer()};
        });
    if (!newest) {
        return Unexpected{newest.error()};
    }
    return newest->value_or(SchemaVersion{});
}

/// Of two programs that turn a new file's log on at once, SQLite sends one away without waiting for
/// the lock: each has the file open for reading, and both would wait for ever.
Expected<std::optional<std::string>> turnOnWriteAheadLog(Connection& connection)
{
    constexpr auto kPatience = std::chrono::seconds{1};
    constexpr auto kPause = std::chrono::milliseconds{5};
    const auto giveUp = std::chrono::steady_clock::now() + kPatience;
    for (;;) {
        auto mode = connection.read([&] {
            return connection.row({"PRAGMA journal_mode = WAL", "t"}, {},
                                  [](Row& row) { return row.text(); });
        });
        const bool isBusy = !mode && mode.error().code == ErrorCode::StoreBusy;
        if (!isBusy || std::chrono::steady_clock::now() > giveUp) {
            return mode;
        }
        std::this_thread::sleep_for(kPause);
    }
}

Expected<void> keepWriteAheadLog(Connection& connection)
{
    const auto mode = turnOnWriteAheadLog(connection);
    if (!mode) {
        return Unexpected{mode.error()};
    }
    if (*mode != "wal") {
        return fail(ErrorCode::StoreUnsuitable, "no write-ahead log in this place");
    }
    return {};
}

Expected<void> apply(Connection& connection, const Migration& migration)
{
    if (connection.kind() == StoreKind::Postgresql) {
        // Two programs that open an empty database at once make its tables one after the other.
        // The number is nothing but ours.
        connection.once("SELECT pg_advisory_xact_lock(5715340912)");
    }
    const auto current = readVersion(connection);
    if (!current) {
        return Unexpected{current.error()};
    }
    if (current->version >= migration.version) {
        return {};
    }
    for (const std::string& statement : splitStatements(migration.sql)) {
        connection.once(statement);
    }
    connection.execute({"INSERT INTO schema_version (version, min_compatible, name, applied_at) "
                        "VALUES (:a, :b, :c, CAST(CURRENT_TIMESTAMP AS TEXT))"},
                       {migration.version, migration.minCompatible, migration.name});
    return {};
}

}  // namespace

std::vector<std::string> splitStatements(std::string_view sql)
{
    std::vector<std::string> statements;
    std::string text;
    for (std::size_t at = 0; at < sql.size();) {
        if (const std::size_t comment = commentAt(sql, at); comment > 0) {
            text.push_back(' ');
            at += comment;
        } else if (const std::size_t quoted = quotedAt(sql, at); quoted > 0) {
            text.append(sql.substr(at, quoted));
            at += quoted;
        } else if (sql[at] == ';') {
            addStatement(statements, text);
            ++at;
        } else {
            text.push_back(sql[at++]);
        }
    }
    addStatement(statements, text);
    return statements;
}

Expected<std::int64_t> migrate(Connection& connection, std::span<const Migration> known)
{
    const auto current = connection.read([&] { return readVersion(connection); });
    if (!current) {
        return Unexpected{current.error()};
    }
    const std::int64_t newest = known.back().version;
    if (current->minCompatible > newest) {
        return fail(ErrorCode::StoreTooNew, "the database has version " +
                                                std::to_string(current->version) +
                                                ", the program knows " + std::to_string(newest));
    }
    if (connection.kind() == StoreKind::Sqlite) {
        if (auto kept = keepWriteAheadLog(connection); !kept) {
            return Unexpected{kept.error()};
        }
    }
    for (const Migration& migration : known) {
        if (migration.version <= current->version) {
            continue;
        }
        auto applied = connection.run(
            [&] { return connection.write([&] { return apply(connection, migration); }); });
        if (!applied) {
            return Unexpected{applied.error()};
        }
    }
    return std::max(current->version, newest);
}

}  // namespace wattdesk::db
