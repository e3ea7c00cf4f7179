#pragma once

#include <functional>
#include <istream>

#include "core/base/table_reader.h"

namespace wattdesk::core {

/// Comma-separated values as RFC 4180 writes them: cells in quotes may hold commas, line breaks and
/// doubled quotes. Lines end in CR LF, in LF or in CR. Bytes above 127 are passed on as they are:
/// in UTF-8 and in GB18030 none of them is part of a comma, a quote or a line break, so that cells
/// are found first and decoded then. Rows without any text are left out. What stands between a
/// closing quote and the next comma belongs to the cell, as spreadsheets have it.
class CsvReader final : public TableReader {
public:
    /// Makes UTF-8 of a cell.
    using Decode = std::function<std::string(std::string)>;

    static constexpr std::size_t kCellsMax = 64;
    static constexpr std::size_t kCellBytesMax = 4096;

    /// The stream outlives the reader and stands behind the byte order mark, if there is one.
    CsvReader(std::istream& stream, Decode decode);

    /// ImportFormat: cut off within quotes, or a row beyond the bounds. FileNotReadable.
    Expected<std::optional<TableRow>> next() override;

private:
    static constexpr int kEnd = -1;

    Expected<TableRow> row();
    Expected<std::string> cell(bool& endsRow);
    Expected<void> quoted(std::string& text);
    Unexpected wrong(const char* what) const;
    int peek();
    int get();
    int getLineBreakAsOne();

    std::istream& m_stream;
    Decode m_decode;
    std::int64_t m_line{1};
    std::string m_piece;  ///< of the file, and how much of it is used
    std::size_t m_used{0};
};

}  // namespace wattdesk::core
