#include "core/base/csv.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <sstream>
#include <streambuf>

namespace wattdesk::core {
namespace {

using Cells = std::vector<std::string>;

struct Outcome {
    std::vector<Cells> rows;
    std::vector<std::int64_t> lines;
    std::optional<ErrorCode> failure;
};

Outcome outcomeOf(std::istream& stream)
{
    CsvReader reader{stream, [](std::string cell) { return cell; }};
    Outcome outcome;
    for (;;) {
        auto row = reader.next();
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

Outcome outcomeOf(const std::string& text)
{
    std::istringstream stream{text};
    return outcomeOf(stream);
}

std::vector<Cells> rowsOf(const std::string& text)
{
    const Outcome outcome = outcomeOf(text);
    EXPECT_FALSE(outcome.failure);
    return outcome.rows;
}

TEST(CsvReader, EveryKindOfLineBreakEndsARowAndTheLastNeedsNone)
{
    const std::vector<Cells> expected{{"a", "b"}, {"c", "d"}, {"e", "f"}};
    EXPECT_EQ(rowsOf("a,b\r\nc,d\r\ne,f\r\n"), expected);
    EXPECT_EQ(rowsOf("a,b\nc,d\ne,f\n"), expected);
    EXPECT_EQ(rowsOf("a,b\rc,d\re,f\r"), expected);
    EXPECT_EQ(rowsOf("a,b\r\nc,d\ne,f"), expected);
}

TEST(CsvReader, QuotedCellsHoldCommasQuotesAndLineBreaks)
{
    EXPECT_EQ(rowsOf("\"a,b\",\"say \"\"hi\"\"\",\"one\r\ntwo\nthree\"\n"),
              (std::vector<Cells>{{"a,b", "say \"hi\"", "one\ntwo\nthree"}}));
    EXPECT_EQ(rowsOf("\"\",\"\"\"\"\n"), (std::vector<Cells>{{"", "\""}}));
}

TEST(CsvReader, QuotesThatDoNotOpenACellAreOrdinary)
{
    EXPECT_EQ(rowsOf("5\"x,\"a\" b\n"), (std::vector<Cells>{{"5\"x", "a b"}}));
}

TEST(CsvReader, EmptyCellsStayAndRowsWithoutTextGo)
{
    EXPECT_EQ(rowsOf(",a,\n\n,,,\n\"\"\nb\n"), (std::vector<Cells>{{"", "a", ""}, {"b"}}));
    EXPECT_TRUE(rowsOf("").empty());
    EXPECT_TRUE(rowsOf("\r\n\r\n").empty());
}

TEST(CsvReader, LinesAreThoseOfTheFile)
{
    const Outcome outcome = outcomeOf("head\r\n\r\n\"one\ntwo\r\nthree\",x\n,,\rlast\n");
    EXPECT_EQ(outcome.lines, (std::vector<std::int64_t>{1, 3, 7}));
}

TEST(CsvReader, FileCutOffWithinQuotesIsNoTable)
{
    const Outcome outcome = outcomeOf("a,b\n\"c,d\n");
    EXPECT_EQ(outcome.rows, (std::vector<Cells>{{"a", "b"}}));
    EXPECT_EQ(outcome.failure, ErrorCode::ImportFormat);
    EXPECT_EQ(outcomeOf("\"").failure, ErrorCode::ImportFormat);
}

TEST(CsvReader, CellsAreBounded)
{
    const std::string longest(CsvReader::kCellBytesMax, 'x');
    EXPECT_EQ(rowsOf(longest), (std::vector<Cells>{{longest}}));
    EXPECT_EQ(rowsOf('"' + longest + '"'), (std::vector<Cells>{{longest}}));
    EXPECT_EQ(outcomeOf(longest + "x").failure, ErrorCode::ImportFormat);
    EXPECT_EQ(outcomeOf('"' + longest + "x\"").failure, ErrorCode::ImportFormat);
    EXPECT_EQ(outcomeOf('"' + longest + "\"x").failure, ErrorCode::ImportFormat);
}

TEST(CsvReader, RowsAreBounded)
{
    std::string row = "x";
    for (std::size_t i = 1; i < CsvReader::kCellsMax; ++i) {
        row += ",x";
    }
    EXPECT_EQ(rowsOf(row).front().size(), CsvReader::kCellsMax);
    EXPECT_EQ(outcomeOf(row + ",x").failure, ErrorCode::ImportFormat);
}

TEST(CsvReader, CellsAreDecodedOneByOne)
{
    std::istringstream stream{"a,\"b,c\"\n"};
    CsvReader reader{stream, [](const std::string& cell) { return "<" + cell + ">"; }};
    EXPECT_EQ(reader.next().value()->cells, (Cells{"<a>", "<b,c>"}));
}

/// A disk that gives some bytes and then fails.
class FailingDisk final : public std::streambuf {
public:
    explicit FailingDisk(std::string bytes) : m_bytes{std::move(bytes)} {}

protected:
    int_type underflow() override
    {
        if (m_isGiven) {
            throw std::runtime_error{"the disk failed"};
        }
        m_isGiven = true;
        setg(m_bytes.data(), m_bytes.data(), m_bytes.data() + m_bytes.size());
        return traits_type::to_int_type(m_bytes.front());
    }

private:
    std::string m_bytes;
    bool m_isGiven{false};
};

TEST(CsvReader, DiskThatFailsIsNotTheEndOfTheFile)
{
    for (const char* bytes : {"a,b\nc,d\n", "a,b\nc", "a,b\n\"c"}) {
        FailingDisk disk{bytes};
        std::istream stream{&disk};
        EXPECT_EQ(outcomeOf(stream).failure, ErrorCode::FileNotReadable) << bytes;
    }
}

std::string quoted(const std::string& cell)
{
    std::string text = "\"";
    for (const char c : cell) {
        text += c;
        text += c == '"' ? "\"" : "";
    }
    return text + '"';
}

// Goal: what is written as RFC 4180 says reads back the same. Method: tables of cells made of the
// characters that mean something and a few that do not, each cell in quotes. Line breaks within a
// cell are LF, which is what every kind of them is read as.
RC_GTEST_PROP(CsvReaderLaw, EveryTableReadsBackTheSame, ())
{
    constexpr int kSize = 20;  // rows, cells of a row and bytes of a cell, at most
    const auto cell = rc::gen::container<std::string>(
        rc::gen::element('a', '0', ' ', ',', '"', '\n', '\xE5', '\x81'));
    const auto table = *rc::gen::resize(
        kSize, rc::gen::container<std::vector<Cells>>(rc::gen::container<Cells>(cell)));
    std::string text;
    std::vector<Cells> expected;
    for (const Cells& cells : table) {
        bool isEmpty = true;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            text += (i == 0 ? "" : ",") + quoted(cells[i]);
            isEmpty = isEmpty && cells[i].empty();
        }
        text += "\r\n";
        if (!isEmpty) {
            expected.push_back(cells);
        }
    }
    RC_ASSERT(rowsOf(text) == expected);
}

}  // namespace
}  // namespace wattdesk::core
