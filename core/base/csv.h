#pragma once

#include <functional>
#include <istream>

#include "core/base/table_reader.h"

namespace wattdesk::core {

/// Comma-separated values as RFC 4180 writes them: cells in quotes may hold commas, line breaks and
/// doubled quotes. Bytes above 127 are passed on as they are: in UTF-8 and in GB18030 none of them
/// is part of a comma, a quote or a line break, so that cells are found first and decoded then. A
/// byte order mark is left out, empty lines are skipped.
class CsvReader final : public TableReader {
public:
    /// Makes UTF-8 of a cell; empty when it cannot.
    using Decode = std::function<std::optional<std::string>(std::string)>;

    static constexpr std::size_t kCellsMax = 64;
    static constexpr std::size_t kCellBytesMax = 4096;

    /// The stream outlives the reader.
    CsvReader(std::istream& stream, Decode decode);

    /// ImportFormat: cut off within quotes, a row beyond the bounds, text in another encoding.
    Expected<std::optional<TableRow>> next() override;

private:
    Expected<TableRow> row();
    Expected<std::string> cell(bool& endsRow);
    Expected<std::string> quoted();
    int take();

    std::istream& m_stream;
    Decode m_decode;
    std::int64_t m_line{1};
};

}  // namespace wattdesk::core
