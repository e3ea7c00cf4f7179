#include "db/search_terms.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/text.h"
#include "tests/contract/sample_books.h"

namespace wattdesk::db {

namespace {

std::vector<std::string> termsOf(const std::string& name, const std::string& address = {})
{
    core::Account account = test::sampleAccount(1);
    account.customer.name = name;
    account.point.address = address;
    return searchTerms(account);
}

bool has(const std::vector<std::string>& terms, std::string_view term)
{
    return std::find(terms.begin(), terms.end(), term) != terms.end();
}

}  // namespace

TEST(SearchTerms, InitialsAreTheFirstLettersOfEachSyllable)
{
    EXPECT_TRUE(has(termsOf("张三"), "zs"));
    EXPECT_TRUE(has(termsOf("欧阳娜娜"), "oynn"));
    EXPECT_TRUE(has(termsOf("吕秀才"), "lxc")) << "lü, without its dots";
    EXPECT_TRUE(has(termsOf("国网電力"), "gwdl")) << "traditional characters too";
    EXPECT_TRUE(has(termsOf("张三2号店A座"), "zs2hdaz"));
}

TEST(SearchTerms, ACharacterWithoutReadingIsLeftOut)
{
    EXPECT_TRUE(has(termsOf("张👍三"), "zs"));
    EXPECT_FALSE(has(termsOf("👍"), ""));
}

TEST(SearchTerms, AreFoldedInCaseAndWidth)
{
    EXPECT_EQ(folded("ＡＢＣ　１２"), "abc 12");
    EXPECT_EQ(folded("  Zhāng "), "zhāng");
    EXPECT_TRUE(has(termsOf("Ｌｉ"), "li"));
}

TEST(SearchTerms, AreBoundedInNumberAndLength)
{
    std::string longText;
    for (int i = 0; i < 50; ++i) {
        longText += "甲1a ";
    }
    const auto terms = termsOf(longText, longText);
    EXPECT_LE(terms.size(), kTermsMax);
    for (const std::string& term : terms) {
        EXPECT_LE(core::characterCount(term).value(), kTermCharactersMax);
    }
    EXPECT_EQ(core::characterCount(searchPrefix(longText)).value(), kTermCharactersMax);
}

TEST(SearchTerms, AddressesAreCutWhereDigitsLettersOrHanziBegin)
{
    const auto terms = termsOf("x", "朝阳路12号院, B座");
    for (const char* part : {"朝阳路12号院, b座", "12号院, b座", "号院, b座", "b座", "座"}) {
        EXPECT_TRUE(has(terms, part)) << part;
    }
    EXPECT_FALSE(has(terms, "阳路12号院, b座"));
    EXPECT_FALSE(has(terms, ", b座"));
}

TEST(SearchTerms, LaterWordsOfALongNameAreReached)
{
    EXPECT_TRUE(has(termsOf("Alexander van der Berg"), "berg"));
}

TEST(SearchTerms, APhoneIsFoundWithoutItsSigns)
{
    core::Account account = test::sampleAccount(1);
    account.customer.phone = "+86 138-1234-5678";
    const auto terms = searchTerms(account);
    EXPECT_TRUE(has(terms, "8613812345678"));
    EXPECT_TRUE(has(terms, "5678"));
}

}  // namespace wattdesk::db
