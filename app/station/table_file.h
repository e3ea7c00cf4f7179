#pragma once

#include <filesystem>
#include <memory>

#include "core/base/table_reader.h"

namespace wattdesk::app {

/// How the text of a CSV file is encoded. A workbook needs no telling.
enum class TableEncoding : std::uint8_t {
    Automatic,  ///< UTF-8 if all of the file is, else GB18030
    Utf8,
    Gb18030,  ///< GBK and GB2312 are parts of it
};

/// Stands in a cell for bytes that are no text. The books take no control characters, so that a row
/// with one is a finding with its line: refusing the file would not tell the person where to look,
/// and a question mark would become a part of somebody's name.
inline constexpr char kNoText = '\x1A';

/// The rows of the table in a file, to be read one after the other: of the first sheet of an XLSX
/// workbook, which is known by its content whatever the file is called, else of comma-separated
/// values. The file stays open as long as the reader lives. FileNotReadable; ImportFormat: no
/// table that can be read, such as a workbook of the old kind (.xls) or one with a password. What
/// is wrong further down is the reader's to say.
core::Expected<std::unique_ptr<core::TableReader>> openTable(
    const std::filesystem::path& path, TableEncoding encoding = TableEncoding::Automatic);

}  // namespace wattdesk::app
