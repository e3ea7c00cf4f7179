#include "app/station/xlsx_table.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "app/station/table_file.h"
#include "app/station/xlsx_number.h"

namespace wattdesk::app {

namespace {

using core::ErrorCode;
using core::Expected;
using core::fail;
using core::Unexpected;

Unexpected broken(const char* what)
{
    return fail(ErrorCode::ImportFormat, what);
}

/// A whole number without a sign; empty for anything else.
std::optional<std::uint32_t> wholeNumber(std::string_view text)
{
    std::uint32_t number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isGood = problem == std::errc{} && end == text.data() + text.size();
    return isGood ? std::optional{number} : std::nullopt;
}

/// The character of four hexadecimal digits; empty for half of a surrogate pair.
std::string utf8Of(std::string_view hexadecimal)
{
    std::uint32_t code = 0;
    const char* last = hexadecimal.data() + hexadecimal.size();
    const auto [end, problem] = std::from_chars(hexadecimal.data(), last, code, 16);
    if (problem != std::errc{} || end != last || (code >= 0xD800U && code <= 0xDFFFU)) {
        return {};
    }
    if (code < 0x80U) {
        return {static_cast<char>(code)};
    }
    const char tail = static_cast<char>(0x80U | (code & 0x3FU));
    if (code < 0x800U) {
        return {static_cast<char>(0xC0U | (code >> 6U)), tail};
    }
    return {static_cast<char>(0xE0U | (code >> 12U)),
            static_cast<char>(0x80U | ((code >> 6U) & 0x3FU)), tail};
}

/// Characters that XML does not hold are written as _xHHHH_ (ECMA-376, ST_Xstring).
std::string unescaped(std::string_view text)
{
    constexpr std::string_view kStart = "_x";
    constexpr std::size_t kEscapeBytes = 7;
    std::string plain;
    while (!text.empty()) {
        const std::size_t before = std::min(text.find(kStart), text.size());
        plain += text.substr(0, before);
        text.remove_prefix(before);
        const bool isWhole = text.size() >= kEscapeBytes && text[kEscapeBytes - 1] == '_';
        const std::string character =
            isWhole ? utf8Of(text.substr(kStart.size(), kEscapeBytes - kStart.size() - 1)) : "";
        const std::size_t used =
            character.empty() ? std::min(text.size(), kStart.size()) : kEscapeBytes;
        plain += character.empty() ? text.substr(0, used) : character;
        text.remove_prefix(used);
    }
    return plain;
}

/// The column of a reference such as C5, from 0.
std::optional<std::size_t> columnOf(std::string_view reference)
{
    constexpr std::size_t kLettersMax = 3;
    std::size_t letters = 0;
    std::size_t column = 0;
    for (; letters < reference.size() && reference[letters] >= 'A' && reference[letters] <= 'Z';
         ++letters) {
        if (letters == kLettersMax) {
            return std::nullopt;
        }
        column = column * 26 + static_cast<std::size_t>(reference[letters] - 'A' + 1);
    }
    const bool isGood = letters != 0 && wholeNumber(reference.substr(letters));
    return isGood ? std::optional{column - 1} : std::nullopt;
}

/// Finds the sheets of a workbook.
class WorkbookContent final : public XmlContent {
public:
    Expected<void> start(std::string_view name, const XmlAttributes& attributes) override
    {
        constexpr std::size_t kSheetsMax = 10'000;
        const std::string_view state = attributes.at("state");
        if (name == "sheet" && (state.empty() || state == "visible")) {
            if (visible.size() == kSheetsMax) {
                return broken("too many sheets");
            }
            visible.emplace_back(attributes.at("id"));
        }
        return {};
    }
    Expected<void> end(std::string_view /*name*/) override { return {}; }
    Expected<void> text(std::string_view /*piece*/) override { return {}; }

    std::vector<std::string> visible;  ///< their relationships, in the workbook's order
};

using Relationships = std::vector<XlsxPackage::Relationship>;

Expected<std::string> firstSheet(const WorkbookContent& workbook, const Relationships& parts)
{
    for (const std::string& id : workbook.visible) {
        const auto part = std::find_if(parts.begin(), parts.end(), [&](const auto& candidate) {
            return candidate.id == id && candidate.type == "worksheet";
        });
        if (part != parts.end()) {
            return part->part;
        }
    }
    return broken("no sheet");
}

auto ofType(const Relationships& parts, std::string_view type)
{
    return std::find_if(parts.begin(), parts.end(),
                        [&](const auto& candidate) { return candidate.type == type; });
}

}  // namespace

Expected<void> SharedStrings::start(std::string_view name, const XmlAttributes& /*attributes*/)
{
    m_isPhonetic = m_isPhonetic || name == "rPh";
    m_isText = name == "t" && !m_isPhonetic;
    return {};
}

Expected<void> SharedStrings::text(std::string_view piece)
{
    if (m_isText) {
        if (m_texts.size() + m_run.size() + piece.size() > kBytesMax) {
            return broken("too many shared texts");
        }
        m_run += piece;
    }
    return {};
}

Expected<void> SharedStrings::end(std::string_view name)
{
    if (name == "rPh") {
        m_isPhonetic = false;
    } else if (name == "t" && m_isText) {
        m_texts += unescaped(m_run);
        m_run.clear();
        m_isText = false;
    } else if (name == "si") {
        if (m_ends.size() == kCountMax) {
            return broken("too many shared texts");
        }
        m_ends.push_back(static_cast<std::uint32_t>(m_texts.size()));
    }
    return {};
}

Expected<std::string_view> SharedStrings::at(std::string_view index) const
{
    const auto number = wholeNumber(index);
    if (!number || *number >= m_ends.size()) {
        return broken("no such shared text");
    }
    const std::size_t start = *number == 0 ? 0 : m_ends[*number - 1];
    return std::string_view{m_texts}.substr(start, m_ends[*number] - start);
}

Expected<void> SheetContent::startRow(const XmlAttributes& attributes)
{
    const std::string_view given = attributes.at("r");
    const auto number = wholeNumber(given);
    const std::int64_t line = number ? *number : m_row.line + 1;
    if (m_isRow || (!given.empty() && !number) || line <= m_row.line) {
        return broken("a row out of its order");
    }
    m_row = {line, {}};
    m_isRow = true;
    m_column = 0;
    return {};
}

Expected<void> SheetContent::startCell(const XmlAttributes& attributes)
{
    const std::string_view given = attributes.at("r");
    const auto column = given.empty() ? std::optional{m_column} : columnOf(given);
    if (!m_isRow || m_isCell || !column || *column < m_column) {
        return broken("a cell out of its order");
    }
    m_isCell = true;
    m_column = *column;
    m_type = attributes.at("t");
    m_value.clear();
    m_isPhonetic = false;
    return {};
}

Expected<void> SheetContent::start(std::string_view name, const XmlAttributes& attributes)
{
    if (name == "row") {
        return startRow(attributes);
    }
    if (name == "c") {
        return startCell(attributes);
    }
    m_isPhonetic = m_isPhonetic || name == "rPh";
    const std::string_view holder = m_type == "inlineStr" ? "t" : "v";
    m_isText = m_isCell && name == holder && !m_isPhonetic;
    return {};
}

Expected<void> SheetContent::text(std::string_view piece)
{
    if (m_isText) {
        if (m_value.size() + m_run.size() + piece.size() > kCellBytesMax) {
            return broken("a cell is too long");
        }
        m_run += piece;
    }
    return {};
}

Expected<void> SheetContent::end(std::string_view name)
{
    if (name == "row") {
        m_isRow = false;
        if (!m_row.cells.empty()) {
            rows.push_back(std::exchange(m_row, {m_row.line, {}}));
        }
    } else if (name == "c") {
        return endCell();
    } else if (name == "rPh") {
        m_isPhonetic = false;
    } else if (m_isText) {
        m_value += m_run;
        m_run.clear();
        m_isText = false;
    }
    return {};
}

Expected<std::string> SheetContent::cellText() const
{
    if (m_value.empty()) {
        return std::string{};
    }
    if (m_type == "s") {
        return m_strings.at(m_value).map([](std::string_view text) { return std::string{text}; });
    }
    if (m_type == "inlineStr" || m_type == "str") {
        return unescaped(m_value);
    }
    if (m_type == "b") {
        return std::string{m_value == "0" ? "FALSE" : "TRUE"};
    }
    if (m_type == "e") {
        // #N/A is no name for a customer.
        return m_value + kNoText;
    }
    if (m_type == "d") {
        return m_value;
    }
    const auto number = plainNumber(m_value);
    if (!number) {
        return broken("not a number");
    }
    return *number;
}

Expected<void> SheetContent::endCell()
{
    auto text = cellText();
    if (!text) {
        return Unexpected{text.error()};
    }
    if (text->size() > kCellBytesMax) {
        return broken("a cell is too long");
    }
    if (!text->empty()) {
        if (m_column >= kCellsMax) {
            return broken("too many cells");
        }
        m_row.cells.resize(m_column);
        m_row.cells.push_back(std::move(*text));
    }
    m_isCell = false;
    ++m_column;
    return {};
}

Expected<std::unique_ptr<XlsxTable>> XlsxTable::open(const std::filesystem::path& path)
{
    auto package = XlsxPackage::open(path);
    if (!package) {
        return Unexpected{package.error()};
    }
    std::unique_ptr<XlsxTable> table{new XlsxTable{std::move(*package)}};
    if (auto opened = table->openSheet(); !opened) {
        return Unexpected{opened.error()};
    }
    return table;
}

Expected<void> XlsxTable::openSheet()
{
    const auto roots = m_package.relationshipsOf("");
    if (!roots) {
        return Unexpected{roots.error()};
    }
    const auto workbook = ofType(*roots, "officeDocument");
    if (workbook == roots->end()) {
        return broken("no workbook");
    }
    WorkbookContent content;
    if (auto read = m_package.read(workbook->part, content); !read) {
        return read;
    }
    const auto parts = m_package.relationshipsOf(workbook->part);
    if (!parts) {
        return Unexpected{parts.error()};
    }
    const auto sheet = firstSheet(content, *parts);
    if (!sheet) {
        return Unexpected{sheet.error()};
    }
    if (const auto strings = ofType(*parts, "sharedStrings"); strings != parts->end()) {
        if (auto read = m_package.read(strings->part, m_strings); !read) {
            return read;
        }
    }
    auto opened = XlsxPart::open(m_package, *sheet, m_content);
    if (!opened) {
        return Unexpected{opened.error()};
    }
    m_sheet = std::move(*opened);
    return {};
}

Expected<std::optional<core::TableRow>> XlsxTable::next()
{
    while (m_content.rows.empty() && !m_isRead) {
        const auto more = m_sheet->step();
        if (!more) {
            return Unexpected{more.error()};
        }
        m_isRead = !*more;
    }
    if (m_content.rows.empty()) {
        return std::nullopt;
    }
    core::TableRow row = std::move(m_content.rows.front());
    m_content.rows.pop_front();
    return row;
}

}  // namespace wattdesk::app
