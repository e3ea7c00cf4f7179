#include "app/station/table_file.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <cassert>
#include <fstream>

#include "app/station/xlsx_table.h"
#include "core/base/csv.h"
#include "core/base/text.h"

namespace wattdesk::app {

namespace {

using core::ErrorCode;
using core::Expected;
using core::fail;

constexpr std::string_view kZipStart = "PK";
constexpr std::string_view kOldWorkbookStart = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
/// A workbook with a password stands in a container of the same kind.
constexpr const char* kOldWorkbook = "an old workbook, or one with a password";
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kGb18030Mark = "\x84\x31\x95\x33";

constexpr bool isAscii(char byte)
{
    return (static_cast<unsigned char>(byte) & 0x80U) == 0;
}

/// Where a character begins whose bytes may not all be in this piece: its end when it is complete.
std::size_t wholeCharacters(std::string_view piece)
{
    constexpr std::size_t kCharacterBytesMax = 4;
    const std::size_t start = piece.size() - std::min(piece.size(), kCharacterBytesMax);
    for (std::size_t i = piece.size(); i > start; --i) {
        if (static_cast<unsigned char>(piece[i - 1]) >= 0xC0U) {
            return i - 1;
        }
    }
    return piece.size();
}

/// Whether the file from where it stands is UTF-8 to its end. Leaves it where it stood.
bool isUtf8(std::ifstream& file)
{
    constexpr std::size_t kPieceBytes = 1 << 16;
    const auto start = file.tellg();
    std::string piece;
    std::string read(kPieceBytes, '\0');
    bool isGood = true;
    while (isGood && file) {
        file.read(read.data(), static_cast<std::streamsize>(read.size()));
        piece.append(read, 0, static_cast<std::size_t>(file.gcount()));
        const std::size_t whole = file ? wholeCharacters(piece) : piece.size();
        isGood = core::characterCount(std::string_view{piece}.substr(0, whole)).has_value();
        piece.erase(0, whole);
    }
    file.clear();
    file.seekg(start);
    return isGood;
}

std::string notText(std::string cell)
{
    std::replace_if(
        cell.begin(), cell.end(), [](char byte) { return !isAscii(byte); }, kNoText);
    return cell;
}

std::string fromUtf8(std::string cell)
{
    return core::characterCount(cell) ? cell : notText(std::move(cell));
}

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

core::CsvReader::Decode fromGb18030()
{
    UErrorCode status = U_ZERO_ERROR;
    const std::shared_ptr<UConverter> converter{ucnv_open("gb18030", &status), CloseConverter{}};
    assert(U_SUCCESS(status));
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
    return [converter](std::string cell) {
        if (std::all_of(cell.begin(), cell.end(), isAscii)) {
            return cell;
        }
        // Two bytes become three at most, and four remain four.
        std::string text(cell.size() * 2, '\0');
        UErrorCode problem = U_ZERO_ERROR;
        ucnv_resetToUnicode(converter.get());
        const auto size = ucnv_toAlgorithmic(UCNV_UTF8, converter.get(), text.data(),
                                             static_cast<std::int32_t>(text.size()), cell.data(),
                                             static_cast<std::int32_t>(cell.size()), &problem);
        if (U_FAILURE(problem)) {
            return notText(std::move(cell));
        }
        text.resize(static_cast<std::size_t>(size));
        return text;
    };
}

/// A CSV file and its reader, which go together.
class CsvFile final : public core::TableReader {
public:
    CsvFile(std::ifstream file, core::CsvReader::Decode decode)
        : m_file{std::move(file)}, m_reader{m_file, std::move(decode)}
    {
    }
    Expected<std::optional<core::TableRow>> next() override { return m_reader.next(); }

private:
    std::ifstream m_file;
    core::CsvReader m_reader;
};

/// Whether the file from where it stands begins so; it then stands behind that if it is to.
enum class Then : std::uint8_t { Stay, Skip };

bool begins(std::ifstream& file, std::string_view expected, Then then)
{
    const auto start = file.tellg();
    std::string found(expected.size(), '\0');
    file.read(found.data(), static_cast<std::streamsize>(found.size()));
    const bool isThere = file && found == expected;
    file.clear();
    if (!isThere || then == Then::Stay) {
        file.seekg(start);
    }
    return isThere;
}

/// Whether the file is something else than text: a picture, or text of two bytes a character.
bool hasNoText(std::ifstream& file)
{
    constexpr std::size_t kHeadBytes = 4096;
    std::string head(kHeadBytes, '\0');
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(file.gcount()));
    file.clear();
    file.seekg(0);
    return head.find('\0') != std::string::npos;
}

/// The mark says what the encoding is, if there is one and nobody knows better.
core::CsvReader::Decode decoderOf(std::ifstream& file, TableEncoding encoding)
{
    const bool marked8 = encoding != TableEncoding::Gb18030 && begins(file, kUtf8Mark, Then::Skip);
    const bool marked18030 =
        encoding != TableEncoding::Utf8 && begins(file, kGb18030Mark, Then::Skip);
    const bool utf8 = marked8 || encoding == TableEncoding::Utf8 ||
                      (encoding == TableEncoding::Automatic && !marked18030 && isUtf8(file));
    return utf8 ? core::CsvReader::Decode{fromUtf8} : fromGb18030();
}

}  // namespace

Expected<std::unique_ptr<core::TableReader>> openTable(const std::filesystem::path& path,
                                                       TableEncoding encoding)
{
    std::error_code problem;
    std::ifstream file{path, std::ios::binary};
    // A folder opens as well, and would look like an empty file.
    if (!file || !std::filesystem::is_regular_file(path, problem)) {
        return fail(ErrorCode::FileNotReadable, path.string());
    }
    if (begins(file, kOldWorkbookStart, Then::Stay)) {
        return fail(ErrorCode::ImportFormat, kOldWorkbook);
    }
    if (begins(file, kZipStart, Then::Stay)) {
        file.close();
        return XlsxTable::open(path);
    }
    if (hasNoText(file)) {
        return fail(ErrorCode::ImportFormat, "no text");
    }
    auto decode = decoderOf(file, encoding);
    return std::make_unique<CsvFile>(std::move(file), std::move(decode));
}

}  // namespace wattdesk::app
