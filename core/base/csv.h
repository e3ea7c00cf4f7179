#pragma once

#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <vector>

#include "core/base/expected.h"

namespace wattdesk::core {

/// A row of a table, and the line of the file on which it begins, from 1.
struct CsvRow {
    std::int64_t line{0};
    std::vector<std::string> cells;
};

/// Comma-separated values as RFC 4180 writes them: cells in quotes may hold commas, line breaks and
/// doubled quotes. Bytes above 127 are passed on as they are: in UTF-8 and in GB18030 none of them
/// is part of a comma, a quote or a line break. A byte order mark is left out, empty lines are
/// skipped.
class CsvReader {
public:
    static constexpr std::size_t kCellsMax = 64;
    static constexpr std::size_t kCellBytesMax = 4096;

    /// The stream outlives the reader.
    explicit CsvReader(std::istream& stream);

    /// Empty at the end. ImportFormat: cut off within quotes, or a row beyond the bounds.
    Expected<std::optional<CsvRow>> next();

private:
    Expected<std::string> cell(bool& endsRow);
    Expected<std::string> quoted();
    int take();

    std::istream& m_stream;
    std::int64_t m_line{1};
};

}  // namespace wattdesk::core
