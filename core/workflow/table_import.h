#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/table_reader.h"
#include "core/workflow/world.h"

namespace wattdesk::core {

/// What is wrong with one row.
struct ImportFinding {
    std::int64_t line{0};  ///< of the file
    ErrorCode code{ErrorCode::InputText};
    std::string text;  ///< what stands in the row: its number, name or meter, for the person
    friend bool operator==(const ImportFinding&, const ImportFinding&) = default;
};

struct ImportReport {
    static constexpr std::size_t kFindingsMax = 1000;

    std::int64_t rows{0};
    std::int64_t faulty{0};
    std::vector<ImportFinding> findings;  ///< the first kFindingsMax of them
    bool imported{false};
};

struct ImportOptions {
    static constexpr std::int64_t kRowsPerReport = 1000;

    bool dryRun{false};
    /// Called every kRowsPerReport rows; false stops the kind, and nothing of it stays.
    std::function<bool(std::int64_t rows)> goOn;
};

/// The names of a column, of which a table's head has either.
struct ColumnHead {
    std::string_view english;
    std::string_view chinese;
};

/// Where the columns stand in a row, by their place among the heads.
using ColumnPlaces = std::map<std::size_t, std::size_t>;

/// One row, its cells by their columns; what is not there is empty.
class RowCells {
public:
    RowCells(const ColumnPlaces& places, const std::vector<std::string>& cells)
        : m_places{places}, m_cells{cells}
    {
    }
    /// Without the spaces around it. `column` is an enumerator in the order of the heads.
    template <typename Column>
    std::string at(Column column) const
    {
        return cell(static_cast<std::size_t>(column));
    }
    /// at(), its full-width letters and digits made plain.
    template <typename Column>
    std::string plainAt(Column column) const
    {
        return plainCell(static_cast<std::size_t>(column));
    }

private:
    std::string cell(std::size_t column) const;
    std::string plainCell(std::size_t column) const;

    const ColumnPlaces& m_places;
    const std::vector<std::string>& m_cells;
};

/// How the rows of one kind of table get into the books.
struct TableImport {
    std::span<const ColumnHead> heads;
    std::function<bool(const ColumnPlaces&)> isComplete;
    std::function<Expected<void>(const RowCells&)> enter;
    /// What names the row to a person in a finding.
    std::function<std::string(const RowCells&)> label;
    /// Once, after every row was taken.
    std::function<Expected<void>(std::int64_t rows)> note;
};

/// All rows or none: one unit of work, and a dry run is the import itself, taken back. A file with
/// findings is no failure: `imported` is false then. ImportColumnMissing, ImportColumnUnknown,
/// ImportFormat, ImportCancelled, Store….
Expected<ImportReport> importTable(World& world, TableReader& table, const ImportOptions& options,
                                   const TableImport& kind);

}  // namespace wattdesk::core
