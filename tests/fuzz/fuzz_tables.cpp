// Any file is a table with rows within the bounds, or is refused. The first byte says what the
// others are: a file as it stands, the sheet of a workbook, or its shared texts.
#include <unistd.h>
#include <zip.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "app/station/table_file.h"
#include "core/base/csv.h"
#include "core/base/text.h"

namespace {

using namespace wattdesk;

/// Of this process: several may run at once.
const std::string& filePath()
{
    static const std::string path =
        (std::filesystem::temp_directory_path() / ("fuzz-table-" + std::to_string(getpid())))
            .string();
    return path;
}

constexpr const char* kRelationship =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="a" Type="/officeDocument" Target="book"/>)"
    R"(<Relationship Id="b" Type="/worksheet" Target="sheet"/>)"
    R"(<Relationship Id="c" Type="/sharedStrings" Target="strings"/></Relationships>)";
constexpr const char* kBook =
    R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)"
    R"(<sheet id="b"/></workbook>)";
constexpr const char* kSheet =
    R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)"
    R"(<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row></worksheet>)";
constexpr const char* kStrings =
    R"(<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">)"
    R"(<si><t>a</t></si></sst>)";

void writeWorkbook(const std::string& sheet, const std::string& strings)
{
    const std::array<std::pair<const char*, std::string>, 5> parts{
        {{"_rels/.rels", kRelationship},
         {"_rels/book.rels", kRelationship},
         {"book", kBook},
         {"sheet", sheet},
         {"strings", strings}}};
    zip_t* archive = zip_open(filePath().c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (const auto& [name, text] : parts) {
        zip_source_t* source = zip_source_buffer(archive, text.data(), text.size(), 0);
        const auto index = zip_file_add(archive, name, source, 0);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    }
    if (zip_close(archive) != 0) {
        std::abort();
    }
}

void require(bool isGood)
{
    if (!isGood) {
        std::abort();
    }
}

void readAll(app::TableEncoding encoding)
{
    const auto table = app::openTable(filePath(), encoding);
    if (!table) {
        return;
    }
    std::int64_t line = 0;
    for (;;) {
        const auto row = (*table)->next();
        if (!row || !*row) {
            return;
        }
        require((*row)->line > line && (*row)->cells.size() <= core::CsvReader::kCellsMax);
        line = (*row)->line;
        for (const std::string& cell : (*row)->cells) {
            require(cell.size() <= core::CsvReader::kCellBytesMax * 2);
            require(core::characterCount(cell).has_value());
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const std::string text(data + 1, data + size);
    switch (data[0] % 5) {
        case 0:
            writeWorkbook(text, kStrings);
            break;
        case 1:
            writeWorkbook(kSheet, text);
            break;
        default:
            std::ofstream{filePath(), std::ios::binary | std::ios::trunc} << text;
    }
    readAll(static_cast<app::TableEncoding>(data[0] / 5 % 3));
    return 0;
}
