#include "reports/render/receipt_text.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "deed_sample.h"
#include "receipt_sample.h"
#include "reports/render/display_width.h"

namespace wattdesk::reports {
namespace {

/// Compares with tests/golden/<name>; WATTDESK_UPDATE_GOLDEN=1 rewrites it instead.
void expectGolden(const std::string& name, const std::string& text)
{
    const std::string path = std::string{WATTDESK_GOLDEN_DIR} + "/" + name;
    if (const char* update = std::getenv("WATTDESK_UPDATE_GOLDEN");
        update != nullptr && std::string_view{update} == "1") {
        std::ofstream{path, std::ios::binary} << text;
        return;
    }
    std::ostringstream golden;
    golden << std::ifstream{path, std::ios::binary}.rdbuf();
    EXPECT_EQ(text, golden.str()) << name;
}

std::string textOf(const core::Receipt& receipt, Language language, bool demo)
{
    return receiptText(receiptDocument(receipt, {language, core::UtcOffset{480}, demo}));
}

std::string repeated(const std::string& piece, int times)
{
    std::string text;
    for (int i = 0; i < times; ++i) {
        text += piece;
    }
    return text;
}

TEST(ReceiptText, AgreesWithTheGoldenFiles)
{
    expectGolden("receipt_ladder_zh.txt", textOf(test::ladderReceipt(), Language::Chinese, false));
    expectGolden("receipt_ladder_en.txt", textOf(test::ladderReceipt(), Language::English, false));
    expectGolden("receipt_opening_zh.txt", textOf(test::openingReceipt(), Language::Chinese, true));
    expectGolden("receipt_opening_en.txt", textOf(test::openingReceipt(), Language::English, true));
}

TEST(ReceiptText, SlipsOfEveryKindOfDeedAgreeWithTheirGoldenFiles)
{
    for (const test::NamedReceipt& each : test::deedReceipts()) {
        expectGolden("slip_" + each.name + "_zh.txt",
                     textOf(each.receipt, Language::Chinese, false));
        expectGolden("slip_" + each.name + "_en.txt",
                     textOf(each.receipt, Language::English, false));
    }
}

// Goal: no name, however long or strange, breaks the columns or is cut. Method: names of 200
// characters; every line is measured, and the name is put together again.
TEST(ReceiptText, WrapsAnyNameWithinTheColumns)
{
    for (const std::string& name : {repeated("长", 200), repeated("𠮷😀", 100), repeated("W", 200),
                                    repeated("O'Brien \"x\" ", 16)}) {
        core::Receipt receipt = test::ladderReceipt();
        receipt.account.customer.name = name;
        receipt.organisationName = name;
        std::istringstream lines{textOf(receipt, Language::Chinese, true)};
        std::string together;
        for (std::string line; std::getline(lines, line);) {
            EXPECT_LE(displayWidth(line), kReceiptColumns) << line;
            together += line;
        }
        std::erase(together, ' ');
        std::string wanted = name;
        std::erase(wanted, ' ');
        const auto first = together.find(wanted);
        ASSERT_NE(first, std::string::npos) << name;
        EXPECT_NE(together.find(wanted, first + 1), std::string::npos) << name;
    }
}

}  // namespace
}  // namespace wattdesk::reports
