#include "core/base/csv.h"

#include <algorithm>

namespace wattdesk::core {

namespace {

constexpr std::size_t kPieceBytes = 1 << 16;

bool isEmpty(const TableRow& row)
{
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const std::string& cell) { return cell.empty(); });
}

}  // namespace

CsvReader::CsvReader(std::istream& stream, Decode decode)
    : m_stream{stream}, m_decode{std::move(decode)}
{
}

int CsvReader::peek()
{
    if (m_used == m_piece.size()) {
        m_used = 0;
        m_piece.resize(kPieceBytes);
        m_stream.read(m_piece.data(), static_cast<std::streamsize>(m_piece.size()));
        m_piece.resize(static_cast<std::size_t>(m_stream.gcount()));
    }
    return m_used == m_piece.size() ? kEnd : static_cast<unsigned char>(m_piece[m_used]);
}

int CsvReader::get()
{
    const int byte = peek();
    m_used += byte == kEnd ? 0 : 1;
    return byte;
}

int CsvReader::getLineBreakAsOne()
{
    int byte = get();
    if (byte == '\r') {
        if (peek() == '\n') {
            get();
        }
        byte = '\n';
    }
    m_line += byte == '\n' ? 1 : 0;
    return byte;
}

Unexpected CsvReader::wrong(const char* what) const
{
    return fail(ErrorCode::ImportFormat, "line " + std::to_string(m_line) + ": " + what);
}

Expected<void> CsvReader::quoted(std::string& text)
{
    for (int byte = getLineBreakAsOne(); byte != kEnd; byte = getLineBreakAsOne()) {
        if (byte == '"') {
            if (peek() != '"') {
                return {};
            }
            get();
        }
        if (text.size() == kCellBytesMax) {
            return wrong("a cell is too long");
        }
        text.push_back(static_cast<char>(byte));
    }
    return wrong("cut off within quotes");
}

Expected<std::string> CsvReader::cell(bool& endsRow)
{
    std::string text;
    if (peek() == '"') {
        get();
        if (auto taken = quoted(text); !taken) {
            return Unexpected{taken.error()};
        }
    }
    for (;;) {
        const int byte = getLineBreakAsOne();
        endsRow = byte == '\n' || byte == kEnd;
        if (endsRow || byte == ',') {
            return text;
        }
        if (text.size() == kCellBytesMax) {
            return wrong("a cell is too long");
        }
        text.push_back(static_cast<char>(byte));
    }
}

Expected<TableRow> CsvReader::row()
{
    TableRow row{m_line, {}};
    for (bool endsRow = false; !endsRow;) {
        auto bytes = cell(endsRow);
        if (!bytes) {
            return Unexpected{bytes.error()};
        }
        if (row.cells.size() == kCellsMax) {
            return wrong("too many cells");
        }
        row.cells.push_back(m_decode(std::move(*bytes)));
    }
    return row;
}

Expected<std::optional<TableRow>> CsvReader::next()
{
    while (peek() != kEnd) {
        auto found = row();
        // A file that fails looks as if it ended, and half a row as if it were a whole one.
        if (m_stream.bad()) {
            break;
        }
        if (!found) {
            return Unexpected{found.error()};
        }
        if (!isEmpty(*found)) {
            return std::move(*found);
        }
    }
    if (m_stream.bad()) {
        return fail(ErrorCode::FileNotReadable);
    }
    return std::nullopt;
}

}  // namespace wattdesk::core
