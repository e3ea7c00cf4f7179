#pragma once

#include <deque>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/station/xlsx_package.h"
#include "core/base/table_reader.h"

namespace wattdesk::app {

/// The texts that the cells of a workbook share.
class SharedStrings final : public XmlContent {
public:
    static constexpr std::size_t kBytesMax = std::size_t{512} << 20U;
    static constexpr std::size_t kCountMax = std::size_t{16} << 20U;

    core::Expected<void> start(std::string_view name, const XmlAttributes& attributes) override;
    core::Expected<void> end(std::string_view name) override;
    core::Expected<void> text(std::string_view piece) override;

    /// ImportFormat when there is none of that number.
    core::Expected<std::string_view> at(std::string_view index) const;

private:
    std::string m_texts;
    std::vector<std::uint32_t> m_ends;
    std::string m_run;
    bool m_isText{false};
    bool m_isPhonetic{false};
};

/// Makes rows of the cells of a sheet.
class SheetContent final : public XmlContent {
public:
    static constexpr std::size_t kCellsMax = 64;
    static constexpr std::size_t kCellBytesMax = 4096;

    explicit SheetContent(const SharedStrings& strings) : m_strings{strings} {}

    core::Expected<void> start(std::string_view name, const XmlAttributes& attributes) override;
    core::Expected<void> end(std::string_view name) override;
    core::Expected<void> text(std::string_view piece) override;

    std::deque<core::TableRow> rows;  ///< that nobody has taken yet

private:
    core::Expected<void> startRow(const XmlAttributes& attributes);
    core::Expected<void> startCell(const XmlAttributes& attributes);
    core::Expected<void> endCell();
    core::Expected<std::string> cellText() const;

    const SharedStrings& m_strings;
    core::TableRow m_row;
    bool m_isRow{false};
    bool m_isCell{false};
    std::size_t m_column{0};  ///< of the cell, from 0; behind the last one between cells
    std::string m_type;
    std::string m_value;
    std::string m_run;
    bool m_isText{false};
    bool m_isPhonetic{false};
};

/// The rows of the first sheet of an XLSX workbook (ECMA-376, Office Open XML) that is not hidden;
/// their lines are the row numbers of the sheet. Of the file it holds the shared texts and a few
/// kilobytes. Numbers come as plain digits, without the format that the sheet shows them in: a
/// date is its number of days. Rows without any text are left out.
class XlsxTable final : public core::TableReader {
public:
    /// FileNotReadable; ImportFormat: no workbook, or one that cannot be read.
    static core::Expected<std::unique_ptr<XlsxTable>> open(const std::filesystem::path& path);

    /// ImportFormat; FileNotReadable.
    core::Expected<std::optional<core::TableRow>> next() override;

private:
    explicit XlsxTable(XlsxPackage package) : m_package{std::move(package)} {}
    core::Expected<void> openSheet();

    XlsxPackage m_package;
    SharedStrings m_strings;
    SheetContent m_content{m_strings};
    std::unique_ptr<XlsxPart> m_sheet;
    bool m_isRead{false};
};

}  // namespace wattdesk::app
