#include "app/station/table_file.h"

#include <gtest/gtest.h>
#include <unistd.h>
#include <xlsxwriter.h>
#include <zip.h>

#include <fstream>
#include <map>

#include "app/station/xlsx_number.h"
#include "app/station/xlsx_package.h"
#include "app/station/xlsx_table.h"

namespace wattdesk::app {
namespace {

using core::ErrorCode;
using Cells = std::vector<std::string>;

struct Outcome {
    std::vector<Cells> rows;
    std::vector<std::int64_t> lines;
    std::optional<ErrorCode> failure;
};

/// The parts of a workbook, by their names.
using Parts = std::map<std::string, std::string>;

constexpr const char* kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr const char* kSheet = "xl/worksheets/sheet1.xml";
constexpr const char* kStrings = "xl/sharedStrings.xml";

std::string relationship(const char* id, const char* type, const char* target)
{
    return std::string{"<Relationship Id=\""} + id +
           "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type +
           "\" Target=\"" + target + "\"/>";
}

std::string relationships(const std::string& inner)
{
    return "<Relationships "
           "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           inner + "</Relationships>";
}

std::string sheet(const std::string& rows)
{
    return std::string{"<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\""} + kMain +
           "\"><sheetData>" + rows + "</sheetData></worksheet>";
}

std::string workbook(const std::string& sheets)
{
    return std::string{"<workbook xmlns=\""} + kMain +
           "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
           "<sheets>" +
           sheets + "</sheets></workbook>";
}

/// A workbook with one sheet of these rows, and the shared texts 漆 and 6.
Parts workbookOf(const std::string& rows)
{
    return {{"_rels/.rels", relationships(relationship("r1", "officeDocument", "xl/workbook.xml"))},
            {"xl/workbook.xml", workbook("<sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/>")},
            {"xl/_rels/workbook.xml.rels",
             relationships(relationship("r1", "worksheet", "worksheets/sheet1.xml") +
                           relationship("r2", "sharedStrings", "/xl/sharedStrings.xml"))},
            {kStrings,
             std::string{"<sst xmlns=\""} + kMain + "\"><si><t>漆</t></si><si><t>6</t></si></sst>"},
            {kSheet, sheet(rows)}};
}

class TableFile : public testing::Test {
protected:
    TableFile()
    {
        std::string name = (std::filesystem::temp_directory_path() / "wattdesk-table-XXXXXX");
        folder = mkdtemp(name.data());
        path = folder / "table";
    }
    ~TableFile() override { std::filesystem::remove_all(folder); }

    void write(const std::string& bytes) const
    {
        std::ofstream{path, std::ios::binary | std::ios::trunc} << bytes;
    }

    std::string bytes() const
    {
        std::ifstream file{path, std::ios::binary};
        return {std::istreambuf_iterator<char>{file}, {}};
    }

    void write(const Parts& parts) const
    {
        std::filesystem::remove(path);
        zip_t* archive = zip_open(path.c_str(), ZIP_CREATE, nullptr);
        for (const auto& [name, text] : parts) {
            zip_source_t* source = zip_source_buffer(archive, text.data(), text.size(), 0);
            zip_file_add(archive, name.c_str(), source, 0);
        }
        ASSERT_EQ(zip_close(archive), 0);
    }

    Outcome outcome(TableEncoding encoding = TableEncoding::Automatic) const
    {
        const auto table = openTable(path, encoding);
        if (!table) {
            return {{}, {}, table.error().code};
        }
        Outcome outcome;
        for (;;) {
            auto row = (*table)->next();
            if (!row) {
                outcome.failure = row.error().code;
                return outcome;
            }
            if (!*row) {
                return outcome;
            }
            outcome.lines.push_back((*row)->line);
            outcome.rows.push_back(std::move((*row)->cells));
        }
    }

    template <class Content>
    std::vector<Cells> rowsOf(const Content& content,
                              TableEncoding encoding = TableEncoding::Automatic) const
    {
        write(content);
        const Outcome found = outcome(encoding);
        EXPECT_FALSE(found.failure);
        return found.rows;
    }

    template <class Content>
    void expectNoTable(const Content& content) const
    {
        write(content);
        EXPECT_EQ(outcome().failure, ErrorCode::ImportFormat);
    }

    std::filesystem::path folder;
    std::filesystem::path path;
};

using XlsxTableFile = TableFile;

TEST_F(TableFile, Utf8IsKnownWithAndWithoutAMark)
{
    const std::vector<Cells> expected{{"姓名", "𠮷野"}, {"é", "a"}};
    EXPECT_EQ(rowsOf(std::string{"姓名,𠮷野\né,a\n"}), expected);
    EXPECT_EQ(rowsOf(std::string{"\xEF\xBB\xBF姓名,𠮷野\né,a\n"}), expected);
    EXPECT_EQ(rowsOf(std::string{"\xEF\xBB\xBF\"姓名\",𠮷野\né,a\n"}, TableEncoding::Utf8),
              expected);
}

// Goal: GB18030 is read whole. Method: characters of two bytes (张 D5C5, 三 C8FD, é A8A6) and of
// four (¥ 81308436, 𠮷 9534B235) as the standard codes them, also behind its mark.
TEST_F(TableFile, Gb18030IsKnownAndItsFourByteCharactersToo)
{
    const std::string text = "\xD5\xC5\xC8\xFD,\xA8\xA6,\x81\x30\x84\x36,\x95\x34\xB2\x35\n";
    const std::vector<Cells> expected{{"张三", "é", "¥", "𠮷"}};
    EXPECT_EQ(rowsOf(text), expected);
    EXPECT_EQ(rowsOf(text, TableEncoding::Gb18030), expected);
    EXPECT_EQ(rowsOf("\x84\x31\x95\x33" + text), expected);
}

// The two characters of 联通 look like UTF-8 to those who only look at the lead bytes.
TEST_F(TableFile, WhatOnlyLooksLikeUtf8IsGb18030)
{
    EXPECT_EQ(rowsOf(std::string{"\xC1\xAA\xCD\xA8\n"}), (std::vector<Cells>{{"联通"}}));
}

// Goal: where the file is looked at piece by piece, a character cut in two is still one. Method:
// characters of three bytes, moved by one byte at a time, over more than two pieces.
TEST_F(TableFile, CharactersAcrossPiecesAreWhole)
{
    for (std::size_t shift = 0; shift < 4; ++shift) {
        std::string text(shift, 'a');
        for (int row = 0; row < 15'000; ++row) {
            text += "漢漢漢\n";
        }
        const auto rows = rowsOf(text);
        ASSERT_EQ(rows.size(), 15'000U);
        EXPECT_EQ(rows.back().front(), "漢漢漢");
    }
}

// A row that cannot be read must be a finding with its line, not the end of the import, and nobody
// may be entered with a damaged name.
TEST_F(TableFile, BytesThatAreNoTextStandOutInTheirRow)
{
    const std::string damaged = "张三,1\n张\xFF,2\n李四,3\n";
    EXPECT_EQ(rowsOf(damaged, TableEncoding::Utf8),
              (std::vector<Cells>{{"张三", "1"}, {std::string(4, kNoText), "2"}, {"李四", "3"}}));
    EXPECT_EQ(rowsOf(std::string{"\xD5\xC5,1\nx\xD5,2\n"}, TableEncoding::Gb18030),
              (std::vector<Cells>{{"张", "1"}, {std::string{"x"} + kNoText, "2"}}));
}

TEST_F(TableFile, WhatIsNoTableIsRefused)
{
    expectNoTable(
        std::string{"\xFF\xFE"
                    "a\0,\0",
                    6});
    expectNoTable(std::string{"\x89PNG\r\n\x1A\n\0\0\0\r", 12});
    expectNoTable(std::string{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 an old workbook"});
    expectNoTable(std::string{"PK no archive"});
    EXPECT_TRUE(rowsOf(std::string{}).empty());
}

TEST_F(TableFile, WhatCannotBeReadIsSaid)
{
    EXPECT_EQ(openTable(folder / "absent").error().code, ErrorCode::FileNotReadable);
    EXPECT_EQ(openTable(folder).error().code, ErrorCode::FileNotReadable);
}

TEST_F(XlsxTableFile, WorkbookOfAnotherProgramReadsAsItLooks)
{
    lxw_workbook* book = workbook_new(path.c_str());
    lxw_worksheet* page = workbook_add_worksheet(book, "客户");
    worksheet_write_string(workbook_add_worksheet(book, "other"), 0, 0, "no", nullptr);
    lxw_format* bold = workbook_add_format(book);
    format_set_bold(bold);
    worksheet_write_string(page, 0, 0, "户号", bold);
    worksheet_write_string(page, 0, 1, "姓名", nullptr);
    worksheet_write_string(page, 0, 2, "电话", nullptr);
    worksheet_write_number(page, 2, 0, 100004, nullptr);
    worksheet_write_string(page, 2, 1, "𠮷野 & <Söhne>\x01", nullptr);
    worksheet_write_number(page, 2, 2, 13612345678.0, nullptr);
    worksheet_write_number(page, 2, 4, 4.35, nullptr);
    worksheet_write_boolean(page, 2, 5, 1, nullptr);
    worksheet_write_blank(page, 2, 200, bold);
    ASSERT_EQ(workbook_close(book), LXW_NO_ERROR);
    const Outcome found = outcome();
    EXPECT_FALSE(found.failure);
    EXPECT_EQ(
        found.rows,
        (std::vector<Cells>{{"户号", "姓名", "电话"},
                            {"100004", "𠮷野 & <Söhne>\x01", "13612345678", "", "4.35", "TRUE"}}));
    EXPECT_EQ(found.lines, (std::vector<std::int64_t>{1, 3}));
}

TEST_F(XlsxTableFile, EveryKindOfCellIsRead)
{
    EXPECT_EQ(rowsOf(workbookOf(
                  "<row r=\"4\"><c r=\"A4\" t=\"s\"><v>0</v></c>"
                  "<c r=\"C4\" t=\"inlineStr\"><is><r><t>a_x0041_</t></r><r><rPr><b/></rPr>"
                  "<t> b</t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></is></c>"
                  "<c r=\"D4\" t=\"str\"><f>A1&amp;B1</f><v>c&lt;</v></c>"
                  "<c r=\"E4\"><f>1+1</f><v>2</v></c><c r=\"F4\" s=\"1\"/>"
                  "<c r=\"G4\" t=\"b\"><v>0</v></c><c r=\"H4\" t=\"e\"><v>#N/A</v></c></row>")),
              (std::vector<Cells>{
                  {"漆", "", "aA b", "c<", "2", "", "FALSE", std::string{"#N/A"} + kNoText}}));
}

TEST_F(XlsxTableFile, SharedTextsJoinTheirRunsAndLeaveThePhoneticOnesOut)
{
    Parts parts = workbookOf("<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>");
    parts[kStrings] = std::string{"<x:sst xmlns:x=\""} + kMain +
                      "\"><x:si><x:t>no</x:t></x:si><x:si><x:r><x:t>課</x:t></x:r><x:r><x:t>き"
                      "</x:t></x:r><x:rPh sb=\"0\" eb=\"1\"><x:t>か</x:t></x:rPh>"
                      "<x:phoneticPr fontId=\"1\"/></x:si><x:si><x:t>_x005F_x0041_ _x_ _xD800_"
                      "</x:t></x:si></x:sst>";
    EXPECT_EQ(rowsOf(parts), (std::vector<Cells>{{"課き", "_x0041_ _x_ _xD800_"}}));
}

TEST_F(XlsxTableFile, FirstSheetIsThatOfTheWorkbooksOrderThatIsSeen)
{
    Parts parts = workbookOf("<row><c><v>2</v></c></row>");
    parts["xl/workbook.xml"] = workbook(
        "<sheet name=\"C\" sheetId=\"3\" r:id=\"r9\"/>"
        "<sheet name=\"B\" sheetId=\"2\" state=\"hidden\" r:id=\"r3\"/>"
        "<sheet name=\"D\" sheetId=\"7\" r:id=\"r4\"/><sheet name=\"A\" sheetId=\"1\" "
        "r:id=\"r1\"/>");
    parts["xl/_rels/workbook.xml.rels"] =
        relationships(relationship("r1", "worksheet", "worksheets/sheet1.xml") +
                      relationship("r3", "worksheet", "worksheets/b.xml") +
                      relationship("r4", "worksheet", "../other/D.xml") +
                      relationship("r9", "chartsheet", "worksheets/c.xml"));
    parts["other/d.xml"] = sheet("<row><c><v>4</v></c></row>");
    EXPECT_EQ(rowsOf(parts), (std::vector<Cells>{{"4"}}));
}

TEST_F(XlsxTableFile, BrokenWorkbooksAreRefused)
{
    const std::string good = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
    EXPECT_EQ(rowsOf(workbookOf(good)), (std::vector<Cells>{{"1"}}));
    for (const std::string rows :
         {"<row r=\"2\"/><row r=\"1\"/>", "<row r=\"x\"/>", "<row r=\"0\"/>",
          "<row><c r=\"B1\"/><c r=\"A1\"/></row>", "<row><c r=\"A1\"/><c r=\"A1\"/></row>",
          "<row><c r=\"1\"/></row>", "<row><c r=\"AAAA1\"/></row>", "<row><c r=\"A-1\"/></row>",
          "<c><v>1</v></c>", "<row><row/></row>", "<row><c><c/></c></row>",
          "<row><c t=\"s\"><v>2</v></c></row>", "<row><c t=\"s\"><v>-1</v></c></row>",
          "<row><c><v>one</v></c></row>", "<row><c><v>1</v></row>", "<row>&undeclared;</row>",
          "<row><c t=\"inlineStr\"><is><t>\xFF</t></is></c></row>"}) {
        SCOPED_TRACE(rows);
        expectNoTable(workbookOf(rows));
    }
    for (const char* part : {"_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
                             "xl/sharedStrings.xml", kSheet}) {
        SCOPED_TRACE(part);
        Parts parts = workbookOf(good);
        parts[part] = "no XML";
        expectNoTable(parts);
        parts.erase(part);
        expectNoTable(parts);
    }
}

// Goal: no file makes the station expand or fetch anything. Method: the tricks that a document
// type allows, in each part that is read.
TEST_F(XlsxTableFile, DocumentTypesAreRefused)
{
    const std::string trick =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    for (const char* part : {"_rels/.rels", "xl/workbook.xml", "xl/sharedStrings.xml", kSheet}) {
        SCOPED_TRACE(part);
        Parts parts = workbookOf("<row><c><v>1</v></c></row>");
        std::string& text = parts[part];
        const std::size_t declaration = text.find("?>");
        text.insert(declaration == std::string::npos ? 0 : declaration + 2, trick);
        expectNoTable(parts);
    }
}

TEST_F(XlsxTableFile, BoundsHold)
{
    const auto inlineCell = [](const std::string& text) {
        return "<row><c t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>";
    };
    const std::string longest(SheetContent::kCellBytesMax, 'x');
    EXPECT_EQ(rowsOf(workbookOf(inlineCell(longest))), (std::vector<Cells>{{longest}}));
    expectNoTable(workbookOf(inlineCell(longest + "x")));
    Parts parts = workbookOf("<row><c t=\"s\"><v>0</v></c></row>");
    parts[kStrings] =
        std::string{"<sst xmlns=\""} + kMain + "\"><si><t>" + longest + "x</t></si></sst>";
    expectNoTable(parts);
    EXPECT_EQ(rowsOf(workbookOf("<row><c r=\"BL1\"><v>1</v></c></row>")).front().size(),
              SheetContent::kCellsMax);
    expectNoTable(workbookOf("<row><c r=\"BM1\"><v>1</v></c></row>"));
    std::string deep;
    for (int i = 0; i < XlsxPart::kDepthMax; ++i) {
        deep += "<a>";
    }
    expectNoTable(workbookOf(deep));
}

// A megabyte of spaces is as good as nothing for the compressor; the station stops long before it
// has unpacked all of it.
TEST_F(XlsxTableFile, BombsAreRefused)
{
    const std::string spaces(XlsxPart::kRatioFreeBytes * 2, ' ');
    expectNoTable(workbookOf(spaces));
    Parts parts = workbookOf("<row><c><v>1</v></c></row>");
    parts[kStrings].insert(parts[kStrings].find("<si>"), spaces);
    expectNoTable(parts);
}

TEST_F(XlsxTableFile, ElementsThatNeverEndAreRefused)
{
    std::string noise;  // that cannot be compressed much, so that only its length is wrong
    std::uint32_t state = 1;
    while (noise.size() < XlsxPart::kTokenBytesMax * 3 / 2) {
        state = state * 1'664'525U + 1'013'904'223U;
        noise += static_cast<char>('a' + (state >> 24U) % 26U);
    }
    expectNoTable(workbookOf("<!--" + noise + "-->"));
}

// Goal: a file that was cut off or changed on its way is never taken for a shorter one. Method:
// cut everywhere, then every third byte changed in turn: what is read is refused or all of it.
TEST_F(XlsxTableFile, DamagedArchivesAreRefused)
{
    const std::vector<Cells> expected{{"漆", "1234567"}};
    EXPECT_EQ(rowsOf(workbookOf("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
                                "<c r=\"B1\"><v>1234567</v></c></row>")),
              expected);
    const std::string whole = bytes();
    for (std::size_t size = 2; size < whole.size(); size += 7) {
        expectNoTable(whole.substr(0, size));
    }
    for (std::size_t at = 2; at < whole.size(); at += 3) {
        std::string changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x10);
        write(changed);
        const Outcome found = outcome();
        EXPECT_TRUE(found.failure || found.rows == expected) << "at " << at;
    }
}

TEST(PlainNumber, WholeNumbersKeepTheirDigits)
{
    EXPECT_EQ(plainNumber("100004"), "100004");
    EXPECT_EQ(plainNumber("1.3612345678E10"), "13612345678");
    EXPECT_EQ(plainNumber("1.3612345678e+10"), "13612345678");
    EXPECT_EQ(plainNumber("000000200001"), "200001");
    EXPECT_EQ(plainNumber("200001.0"), "200001");
    EXPECT_EQ(plainNumber("12345678901234567890"), "12345678901234567890");
    EXPECT_EQ(plainNumber("1E3"), "1000");
    EXPECT_EQ(plainNumber("-5"), "-5");
    EXPECT_EQ(plainNumber("-0.0"), "0");
}

TEST(PlainNumber, FractionsAreTheNumberThatWasTyped)
{
    EXPECT_EQ(plainNumber("4.3499999999999996"), "4.35");
    EXPECT_EQ(plainNumber("0.30000000000000004"), "0.3");
    EXPECT_EQ(plainNumber("99.999999999999999"), "100");
    EXPECT_EQ(plainNumber("1234.5"), "1234.5");
    EXPECT_EQ(plainNumber(".5"), "0.5");
    EXPECT_EQ(plainNumber("1.25E-3"), "0.00125");
}

TEST(PlainNumber, AnythingElseIsNone)
{
    for (const char* text : {"", "-", ".", "1,5", "1E", "1E+", "1E999", "1E-999", "1.2.3", "0x10",
                             "NaN", "INF", "--1", " 1", "1 "}) {
        EXPECT_FALSE(plainNumber(text)) << text;
    }
    EXPECT_FALSE(plainNumber(std::string(401, '1')));
}

}  // namespace
}  // namespace wattdesk::app
