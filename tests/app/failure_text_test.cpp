#include "app/text/failure_text.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

namespace wattdesk::app {
namespace {

/// The page's entries by number: from one third-level heading to the next.
std::map<int, std::string> entriesOfPage()
{
    std::ifstream page{WATTDESK_FAILURE_CODES};
    std::map<int, std::string> entries;
    const std::regex heading{R"(### (\d+) (\w+))"};
    std::smatch found;
    int current = 0;
    for (std::string line; std::getline(page, line);) {
        if (std::regex_match(line, found, heading)) {
            current = std::stoi(found[1]);
            EXPECT_FALSE(entries.contains(current)) << current << " stands there twice";
        } else if (line.starts_with("## ")) {
            current = 0;
        }
        if (current != 0) {
            entries[current] += line + "\n";
        }
    }
    return entries;
}

/// The quoted lines of an entry, as one sentence.
std::string quotationIn(const std::string& entry)
{
    std::istringstream lines{entry};
    std::string text;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("> ")) {
            text += (text.empty() ? "" : " ") + line.substr(2);
        }
    }
    return text;
}

TEST(FailureText, EveryCodeHasItsOwnSentence)
{
    std::set<QString> sentences;
    for (const core::ErrorCode code : core::allErrorCodes()) {
        const QString sentence = failureText(code);
        EXPECT_TRUE(sentence.endsWith('.')) << core::describe(code).name;
        EXPECT_FALSE(core::nameOf(core::describe(code).remedy).empty());
        EXPECT_TRUE(sentences.insert(sentence).second) << sentence.toStdString();
    }
    EXPECT_FALSE(sentences.empty());
}

// Goal: nobody who looks a failure up finds nothing, or something old. Method: the page must have
// exactly the program's codes, each with name, sentence, causes, advice, remedy and exit status.
TEST(FailureText, ThePageOfFailureCodesIsComplete)
{
    auto entries = entriesOfPage();
    for (const core::ErrorCode code : core::allErrorCodes()) {
        const core::FailureInfo info = core::describe(code);
        const int number = static_cast<int>(code);
        const std::string entry = entries[number];
        SCOPED_TRACE(std::to_string(number) + " " + std::string{info.name});
        EXPECT_TRUE(entry.starts_with("### " + std::to_string(number) + " " +
                                      std::string{info.name} + "\n"));
        EXPECT_EQ(quotationIn(entry), failureText(code).toStdString());
        EXPECT_NE(entry.find("- Possible causes: "), std::string::npos);
        EXPECT_NE(entry.find("- What to do: "), std::string::npos);
        const int status = info.kind == core::FailureClass::Rule    ? 1
                           : info.kind == core::FailureClass::World ? 3
                                                                    : 4;
        EXPECT_NE(entry.find("- Remedy " + std::string{core::nameOf(info.remedy)} +
                             ", exit status " + std::to_string(status)),
                  std::string::npos);
        entries.erase(number);
    }
    for (const auto& [number, entry] : entries) {
        ADD_FAILURE() << number << " is no code of the program";
    }
}

}  // namespace
}  // namespace wattdesk::app
