#include "core/base/csv.h"

namespace wattdesk::core {

namespace {
constexpr int kEnd = std::istream::traits_type::eof();
}  // namespace

CsvReader::CsvReader(std::istream& stream, Decode decode)
    : m_stream{stream}, m_decode{std::move(decode)}
{
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    std::string head(kMark.size(), '\0');
    m_stream.read(head.data(), static_cast<std::streamsize>(head.size()));
    if (m_stream.gcount() != static_cast<std::streamsize>(head.size()) || head != kMark) {
        m_stream.clear();
        m_stream.seekg(0);
    }
}

int CsvReader::take()
{
    const int byte = m_stream.get();
    if (byte == '\r') {
        if (m_stream.peek() == '\n') {
            m_stream.get();
        }
        ++m_line;
        return '\n';
    }
    m_line += byte == '\n' ? 1 : 0;
    return byte;
}

Expected<std::string> CsvReader::quoted()
{
    std::string text;
    for (int byte = take(); byte != kEnd; byte = take()) {
        if (byte == '"') {
            if (m_stream.peek() != '"') {
                return text;
            }
            m_stream.get();
        }
        if (text.size() == kCellBytesMax) {
            return fail(ErrorCode::ImportFormat, "a cell is too long");
        }
        text.push_back(static_cast<char>(byte));
    }
    return fail(ErrorCode::ImportFormat, "cut off within quotes");
}

Expected<std::string> CsvReader::cell(bool& endsRow)
{
    std::string text;
    if (m_stream.peek() == '"') {
        m_stream.get();
        auto inner = quoted();
        if (!inner) {
            return Unexpected{inner.error()};
        }
        text = std::move(*inner);
    }
    for (int byte = take();; byte = take()) {
        endsRow = byte == '\n' || byte == kEnd;
        if (endsRow || byte == ',') {
            return text;
        }
        if (text.size() == kCellBytesMax) {
            return fail(ErrorCode::ImportFormat, "a cell is too long");
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
            return fail(ErrorCode::ImportFormat, "a row has too many cells");
        }
        auto text = m_decode(std::move(*bytes));
        if (!text) {
            return fail(ErrorCode::ImportFormat, "not in the file's encoding");
        }
        row.cells.push_back(std::move(*text));
    }
    return row;
}

Expected<std::optional<TableRow>> CsvReader::next()
{
    while (m_stream.peek() != kEnd) {
        auto found = row();
        if (!found) {
            return Unexpected{found.error()};
        }
        const bool isEmpty = found->cells.size() == 1 && found->cells.front().empty();
        if (!isEmpty) {
            return std::move(*found);
        }
    }
    return std::nullopt;
}

}  // namespace wattdesk::core
