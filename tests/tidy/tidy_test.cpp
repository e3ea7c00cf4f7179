// The house's rules, checked on the sources: which folder may include which, what may stand where,
// and what must not stand anywhere. A rule that matters is a test, not a paragraph.

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct SourceLine {
    std::string path;  // from the top of the repository
    int number{0};
    std::string text;
};

std::string place(const SourceLine& line)
{
    return line.path + ':' + std::to_string(line.number) + ": " + line.text;
}

bool startsWith(std::string_view text, std::string_view start)
{
    return text.substr(0, start.size()) == start;
}

std::vector<std::string> sourceFiles()
{
    std::vector<std::string> files;
    const fs::path top = WATTDESK_SOURCE_DIR;
    for (const char* folder : {"app", "cardio", "core", "db", "reports", "tests"}) {
        for (const auto& entry : fs::recursive_directory_iterator{top / folder}) {
            const auto extension = entry.path().extension();
            if (extension == ".h" || extension == ".cpp") {
                files.push_back(fs::relative(entry.path(), top).generic_string());
            }
        }
    }
    return files;
}

const std::vector<SourceLine>& allLines()
{
    static const std::vector<SourceLine> lines = [] {
        std::vector<SourceLine> all;
        for (const std::string& path : sourceFiles()) {
            std::ifstream in{fs::path{WATTDESK_SOURCE_DIR} / path};
            std::string text;
            for (int number = 1; std::getline(in, text); ++number) {
                all.push_back({path, number, text});
            }
        }
        return all;
    }();
    return lines;
}

struct Include {
    SourceLine line;
    std::string target;
};

const std::vector<Include>& allIncludes()
{
    static const std::vector<Include> includes = [] {
        const std::regex pattern{R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])"};
        std::vector<Include> all;
        for (const SourceLine& line : allLines()) {
            std::smatch match;
            if (std::regex_search(line.text, match, pattern)) {
                all.push_back({line, match[1]});
            }
        }
        return all;
    }();
    return includes;
}

std::string withoutComment(const std::string& text)
{
    return text.substr(0, text.find("//"));
}

struct Arrow {
    std::string_view from;
    std::vector<std::string_view> mayInclude;  // of our own folders
};

// An arrow: may include and link. The same picture as in docs/architecture.md.
const std::array<Arrow, 5> kArrows{{
    {"core/", {"core/"}},
    {"cardio/", {"core/", "cardio/"}},
    {"db/", {"core/", "db/"}},
    {"reports/", {"core/", "reports/"}},
    {"app/", {"core/", "cardio/", "db/", "reports/", "app/"}},
}};

// Inside core, from the bottom: a folder includes itself and what stands before it.
constexpr std::array<std::string_view, 11> kCoreFloors{
    "core/base/",   "core/card/",       "core/customer/", "core/operator/",
    "core/tariff/", "core/settlement/", "core/sale/",     "core/ledger/",
    "core/audit/",  "core/ports/",      "core/workflow/"};

bool isOurs(std::string_view target)
{
    for (const Arrow& arrow : kArrows) {
        if (startsWith(target, arrow.from)) {
            return true;
        }
    }
    return startsWith(target, "tests/");
}

std::size_t floorOf(std::string_view path)
{
    for (std::size_t i = 0; i < kCoreFloors.size(); ++i) {
        if (startsWith(path, kCoreFloors[i])) {
            return i;
        }
    }
    return kCoreFloors.size();
}

// A line of this pattern may stand only where it is allowed.
struct Ban {
    const char* what;
    std::regex pattern;
    std::vector<std::string_view> where;    // prefixes it holds in; empty: everywhere
    std::vector<std::string_view> allowed;  // prefixes it does not hold in
    const char* instead;
};

bool hasPrefix(std::string_view path, const std::vector<std::string_view>& prefixes)
{
    for (const auto prefix : prefixes) {
        if (startsWith(path, prefix)) {
            return true;
        }
    }
    return false;
}

const std::vector<Ban>& bans()
{
    static const std::vector<Ban> all{
        {"floating point",
         std::regex{R"(\b(double|float)\b)"},
         {"core/", "db/"},
         {},
         "integers of cents, 0.01 kWh and micro-yuan"},
        {"a clock",
         std::regex{R"(system_clock|steady_clock|std::time\b|gettimeofday)"},
         {"core/"},
         {},
         "core/ports/clock.h"},
        {"Qt",
         std::regex{R"(#\s*include\s*<Q)"},
         {"core/", "cardio/", "db/"},
         {},
         "Qt starts at reports/render"},
        {"Qt",
         std::regex{R"(#\s*include\s*<Q)"},
         {"reports/"},
         {"reports/render/"},
         "report definitions are pure rows"},
        {"winscard.h",
         std::regex{R"(winscard\.h|PCSC/)"},
         {},
         {"cardio/transport/pcsc/", "tests/"},
         "cardio/transport/card_reader.h"},
        {"SOCI or a database driver",
         std::regex{R"(#\s*include\s*[<"](soci|sqlite3|libpq))"},
         {},
         {"db/", "tests/"},
         "the ports of core"},
        {"a message box",
         std::regex{R"(QMessageBox|QFileDialog)"},
         {"app/"},
         {"app/ui/base/dialogs."},
         "app/ui/base/dialogs.h"},
        {"unfinished work",
         std::regex{R"(\b(TODO|FIXME|XXX|HACK)\b)"},
         {},
         {"tests/tidy/"},
         "an issue, or the work"},
        {"a sleep in a test",
         std::regex{R"(sleep_for|usleep|QThread::m?sleep)"},
         {"tests/"},
         {"tests/tidy/", "tests/support/private_"},
         "a signal, a fake clock or a bounded wait for a condition"},
        {"a test's friend",
         std::regex{R"(friend\s+class\s+.*[Tt]est)"},
         {},
         {"tests/tidy/"},
         "the public interface"},
        {"an exception of our own",
         std::regex{R"(\bthrow\b(?!.*bad_alloc|\s+CLI::))"},
         {"core/", "cardio/", "reports/", "app/"},
         {},
         "core::Expected"},
        {"printf and streams to the terminal",
         std::regex{R"(\bprintf\(|std::cout|std::cerr)"},
         {"core/", "cardio/", "db/", "reports/", "app/ui/", "app/station/"},
         {},
         "a result, or the log"},
        {"NDEBUG", std::regex{R"(\bNDEBUG\b)"}, {}, {"tests/tidy/"}, "asserts stay on"},
    };
    return all;
}

TEST(Tidy, FoldersIncludeOnlyWhatTheArrowsAllow)
{
    for (const Include& include : allIncludes()) {
        for (const Arrow& arrow : kArrows) {
            if (startsWith(include.line.path, arrow.from) && isOurs(include.target)) {
                EXPECT_TRUE(hasPrefix(include.target, arrow.mayInclude)) << place(include.line);
            }
        }
    }
}

TEST(Tidy, CoreIncludesDownwardsOnly)
{
    for (const Include& include : allIncludes()) {
        if (startsWith(include.line.path, "core/") && startsWith(include.target, "core/")) {
            EXPECT_GE(floorOf(include.line.path), floorOf(include.target)) << place(include.line);
        }
    }
}

TEST(Tidy, EveryCoreFolderHasItsFloor)
{
    for (const std::string& path : sourceFiles()) {
        if (startsWith(path, "core/")) {
            EXPECT_LT(floorOf(path), kCoreFloors.size()) << path;
        }
    }
}

TEST(Tidy, CoreIsStandardCppAndExpectedOnly)
{
    for (const Include& include : allIncludes()) {
        if (startsWith(include.line.path, "core/") && !startsWith(include.target, "core/")) {
            const bool isStandard = include.target.find_first_of("./") == std::string::npos;
            EXPECT_TRUE(isStandard || include.target == "tl/expected.hpp") << place(include.line);
        }
    }
}

TEST(Tidy, NothingBannedStandsAnywhere)
{
    for (const SourceLine& line : allLines()) {
        for (const Ban& ban : bans()) {
            const bool holds = (ban.where.empty() || hasPrefix(line.path, ban.where)) &&
                               !hasPrefix(line.path, ban.allowed);
            const bool isComment = std::string_view{ban.what} == "unfinished work";
            const std::string text = isComment ? line.text : withoutComment(line.text);
            if (holds && std::regex_search(text, ban.pattern)) {
                ADD_FAILURE() << ban.what << " at " << place(line)
                              << "\n  instead: " << ban.instead;
            }
        }
    }
}

TEST(Tidy, LinesEndAtColumnHundredAndHeadersOpenWithPragmaOnce)
{
    constexpr std::size_t kColumns = 100;
    std::string previous;
    for (const SourceLine& line : allLines()) {
        std::size_t columns = 0;
        for (const char c : line.text) {
            columns += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
        }
        EXPECT_LE(columns, kColumns) << place(line);
        EXPECT_EQ(line.text.find('\t'), std::string::npos) << place(line);
        if (line.number == 1 && line.path.ends_with(".h")) {
            EXPECT_EQ(line.text, "#pragma once") << line.path;
        }
    }
}

TEST(Tidy, EverySourceIsNamedInABuildFile)
{
    const fs::path top = WATTDESK_SOURCE_DIR;
    for (const std::string& path : sourceFiles()) {
        if (!path.ends_with(".cpp")) {
            continue;
        }
        const std::string name = fs::path{path}.stem().string();
        bool found = false;
        for (fs::path folder = (top / path).parent_path(); folder != top && !found;
             folder = folder.parent_path()) {
            std::ifstream in{folder / "CMakeLists.txt"};
            std::stringstream text;
            text << in.rdbuf();
            found = text.str().find(name) != std::string::npos;
        }
        // Shared test sources are named by the test folders beside them.
        EXPECT_TRUE(found || startsWith(path, "tests/support/")) << path;
    }
}

}  // namespace
