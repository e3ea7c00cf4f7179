#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

struct sqlite3;

namespace wattdesk::test {

/// All rows of the tables that an import fills, read into memory, to be inserted again by sqlite3
/// alone: prepared statements, one transaction, tables and indexes and settings as the station's.
class BareRows {
public:
    explicit BareRows(const std::string& source);

    /// Into a new file with the source's schema, which is removed afterwards. The search terms, by
    /// far the most rows, go in the order of their index, which is the quickest.
    double secondsToInsertInto(const std::string& path) const;

private:
    using Cell = std::variant<std::monostate, std::int64_t, std::string>;
    struct Table {
        std::string name;
        std::string schema;
        std::vector<std::string> indexes;
        std::size_t columns{0};
        std::vector<Cell> cells;
    };

    static void read(sqlite3* database, Table& table);
    static void insert(sqlite3* database, const Table& table);

    std::vector<Table> m_tables;
};

}  // namespace wattdesk::test
