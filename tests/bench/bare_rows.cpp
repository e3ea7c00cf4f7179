#include "tests/bench/bare_rows.h"

#include <sqlite3.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace wattdesk::test {

namespace {

// What others refer to comes first.
constexpr std::array kTables{"account_state", "organisation", "tariff",     "customer",
                             "service_point", "account",      "search_term"};

void fatal(sqlite3* database, const std::string& what)
{
    std::fprintf(stderr, "bare rows: %s: %s\n", sqlite3_errmsg(database), what.c_str());
    std::exit(3);
}

sqlite3* opened(const std::string& path, int flags)
{
    sqlite3* database = nullptr;
    if (sqlite3_open_v2(path.c_str(), &database, flags, nullptr) != SQLITE_OK) {
        fatal(database, path);
    }
    return database;
}

void run(sqlite3* database, const std::string& sql)
{
    if (sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        fatal(database, sql);
    }
}

sqlite3_stmt* prepared(sqlite3* database, const std::string& sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) {
        fatal(database, sql);
    }
    return statement;
}

std::vector<std::string> texts(sqlite3* database, const std::string& sql)
{
    std::vector<std::string> found;
    sqlite3_stmt* statement = prepared(database, sql);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        found.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
    }
    sqlite3_finalize(statement);
    return found;
}

}  // namespace

BareRows::BareRows(const std::string& source)
{
    sqlite3* database = opened(source, SQLITE_OPEN_READONLY);
    for (const char* name : kTables) {
        Table table;
        table.name = name;
        const std::string where = " FROM sqlite_master WHERE tbl_name = '" + table.name + "' AND ";
        table.schema = texts(database, "SELECT sql" + where + "type = 'table'").at(0);
        table.indexes =
            texts(database, "SELECT sql" + where + "type = 'index' AND sql IS NOT NULL");
        read(database, table);
        m_tables.push_back(std::move(table));
    }
    sqlite3_close(database);
}

void BareRows::read(sqlite3* database, Table& table)
{
    const bool byIndex = table.name == "search_term";
    sqlite3_stmt* statement =
        prepared(database, "SELECT * FROM " + table.name +
                               (byIndex ? " ORDER BY organisation_id, term, account_id" : ""));
    table.columns = static_cast<std::size_t>(sqlite3_column_count(statement));
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int i = 0; i < static_cast<int>(table.columns); ++i) {
            switch (sqlite3_column_type(statement, i)) {
                case SQLITE_NULL:
                    table.cells.emplace_back();
                    break;
                case SQLITE_INTEGER:
                    table.cells.emplace_back(std::int64_t{sqlite3_column_int64(statement, i)});
                    break;
                default:
                    table.cells.emplace_back(std::string{
                        reinterpret_cast<const char*>(sqlite3_column_text(statement, i))});
            }
        }
    }
    sqlite3_finalize(statement);
}

void BareRows::insert(sqlite3* database, const Table& table)
{
    std::string sql = "INSERT INTO " + table.name + " VALUES (?";
    for (std::size_t i = 1; i < table.columns; ++i) {
        sql += ", ?";
    }
    sqlite3_stmt* statement = prepared(database, sql + ")");
    for (std::size_t at = 0; at < table.cells.size(); at += table.columns) {
        for (std::size_t i = 0; i < table.columns; ++i) {
            const Cell& cell = table.cells[at + i];
            const int place = static_cast<int>(i) + 1;
            if (const auto* number = std::get_if<std::int64_t>(&cell)) {
                sqlite3_bind_int64(statement, place, *number);
            } else if (const auto* text = std::get_if<std::string>(&cell)) {
                sqlite3_bind_text(statement, place, text->data(), static_cast<int>(text->size()),
                                  SQLITE_STATIC);
            } else {
                sqlite3_bind_null(statement, place);
            }
        }
        if (sqlite3_step(statement) != SQLITE_DONE) {
            fatal(database, sql);
        }
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
}

double BareRows::secondsToInsertInto(const std::string& path) const
{
    using Clock = std::chrono::steady_clock;
    sqlite3* database = opened(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    run(database, "PRAGMA journal_mode = WAL");
    run(database, "PRAGMA synchronous = FULL");
    run(database, "PRAGMA foreign_keys = ON");
    run(database, "PRAGMA cache_size = -65536");
    for (const Table& table : m_tables) {
        run(database, table.schema);
        for (const std::string& index : table.indexes) {
            run(database, index);
        }
    }
    const auto begin = Clock::now();
    run(database, "BEGIN IMMEDIATE");
    for (const Table& table : m_tables) {
        insert(database, table);
    }
    run(database, "COMMIT");
    const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    sqlite3_close(database);
    for (const char* suffix : {"", "-wal", "-shm"}) {
        std::remove((path + suffix).c_str());
    }
    return seconds;
}

}  // namespace wattdesk::test
