#include "core/workflow/table_import.h"

#include <algorithm>

#include "core/base/text.h"

namespace wattdesk::core {

namespace {

Expected<ColumnPlaces> placesOf(const std::vector<std::string>& titles, const TableImport& kind)
{
    ColumnPlaces places;
    for (std::size_t i = 0; i < titles.size(); ++i) {
        const std::string title = trimmed(halfWidth(titles[i]));
        const auto known =
            std::find_if(kind.heads.begin(), kind.heads.end(), [&](const ColumnHead& head) {
                return head.english == asciiLower(title) ||
                       asciiLower(std::string{head.chinese}) == asciiLower(title);
            });
        if (known == kind.heads.end() || !places.emplace(known - kind.heads.begin(), i).second) {
            return fail(ErrorCode::ImportColumnUnknown, title);
        }
    }
    return kind.isComplete(places) ? Expected<ColumnPlaces>{std::move(places)}
                                   : fail(ErrorCode::ImportColumnMissing);
}

/// Whether a failure says something about the row, and not about the database.
bool isTheRows(ErrorCode code)
{
    return describe(code).kind == FailureClass::Rule;
}

/// A comma without quotes in an amount moves all cells after it.
bool hasSurplusCells(const TableRow& row, const ColumnPlaces& places)
{
    // Every column has its place, so there are as many of them as titles.
    return row.cells.size() > places.size() &&
           std::any_of(row.cells.begin() + static_cast<std::ptrdiff_t>(places.size()),
                       row.cells.end(),
                       [](const std::string& cell) { return !trimmed(cell).empty(); });
}

Expected<void> enterRow(const TableRow& row, const ColumnPlaces& places,
                        const ImportOptions& options, const TableImport& kind, ImportReport& report)
{
    const RowCells cells{places, row.cells};
    const auto entered = hasSurplusCells(row, places)
                             ? Expected<void>{fail(ErrorCode::ImportCellSurplus)}
                             : kind.enter(cells);
    ++report.rows;
    if (!entered) {
        if (!isTheRows(entered.error().code)) {
            return entered;
        }
        ++report.faulty;
        if (report.findings.size() < ImportReport::kFindingsMax) {
            report.findings.push_back({row.line, entered.error().code, kind.label(cells)});
        }
    }
    const bool isStopped = report.rows % ImportOptions::kRowsPerReport == 0 && options.goOn &&
                           !options.goOn(report.rows);
    return isStopped ? fail(ErrorCode::ImportCancelled) : Expected<void>{};
}

Expected<void> enterRows(TableReader& table, const ImportOptions& options, const TableImport& kind,
                         ImportReport& report)
{
    const auto head = table.next();
    if (!head || !*head) {
        return head ? fail(ErrorCode::ImportColumnMissing, "an empty file")
                    : Unexpected{head.error()};
    }
    const auto places = placesOf((*head)->cells, kind);
    if (!places) {
        return Unexpected{places.error()};
    }
    for (;;) {
        const auto row = table.next();
        if (!row) {
            return Unexpected{row.error()};
        }
        if (!*row) {
            return {};
        }
        if (auto entered = enterRow(**row, *places, options, kind, report); !entered) {
            return entered;
        }
    }
}

}  // namespace

std::string RowCells::cell(std::size_t column) const
{
    const auto place = m_places.find(column);
    return place == m_places.end() || place->second >= m_cells.size()
               ? std::string{}
               : trimmed(m_cells[place->second]);
}

std::string RowCells::plainCell(std::size_t column) const
{
    return trimmed(halfWidth(cell(column)));
}

Expected<ImportReport> importTable(World& world, TableReader& table, const ImportOptions& options,
                                   const TableImport& kind)
{
    ImportReport report;
    const auto done = world.unit.run([&]() -> Expected<void> {
        if (auto entered = enterRows(table, options, kind, report); !entered) {
            return entered;
        }
        // What fails here is taken back whole: that is what makes a dry run dry.
        if (report.faulty != 0 || options.dryRun) {
            return fail(ErrorCode::ImportRefused);
        }
        return kind.note(report.rows);
    });
    if (!done && done.error().code != ErrorCode::ImportRefused) {
        return Unexpected{done.error()};
    }
    report.imported = done.has_value();
    return report;
}

}  // namespace wattdesk::core
