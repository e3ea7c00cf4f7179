#include "core/base/text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace wattdesk::core {
namespace {

const std::string kRareHanzi = "\U00020BB7";  // 𠮷, four bytes
const std::string kEmoji = "\U0001F600";

std::string repeated(const std::string& piece, std::size_t times)
{
    std::string out;
    for (std::size_t i = 0; i < times; ++i) {
        out += piece;
    }
    return out;
}

TEST(Text, CountsCharactersNotBytes)
{
    EXPECT_EQ(characterCount("").value(), 0U);
    EXPECT_EQ(characterCount("abc").value(), 3U);
    EXPECT_EQ(characterCount("张三").value(), 2U);
    EXPECT_EQ(characterCount(kRareHanzi + "野家").value(), 3U);
    EXPECT_EQ(characterCount(kEmoji).value(), 1U);
}

TEST(Text, KeepsTwoHundredCharactersOfAnyWidthAndRefusesOneMore)
{
    for (const std::string& piece : {std::string{"a"}, std::string{"张"}, kRareHanzi, kEmoji}) {
        const std::string longest = repeated(piece, kTextCharactersMax);
        EXPECT_EQ(cleanText(longest).value(), longest);
        const auto tooLong = cleanText(longest + piece);
        ASSERT_FALSE(tooLong);
        EXPECT_EQ(tooLong.error().code, ErrorCode::InputTooLong);
        // What is trimmed away does not count.
        EXPECT_EQ(cleanText("  " + longest + "\u3000").value(), longest);
    }
}

TEST(Text, KeepsQuotesAndEverythingElseThatIsPrintable)
{
    for (const std::string& name :
         {std::string{"O'Brien"}, std::string{"say \"hi\""},
          std::string{"Robert'); DROP TABLE x;--"}, std::string{"`a` %s \\n <b>&amp;"},
          kRareHanzi + "野家", "店" + kEmoji, std::string{"买买提·阿不都拉"},
          std::string{"e\u0301"}}) {
        EXPECT_EQ(cleanText(name).value(), name);
    }
}

TEST(Text, TrimsBothEndsIdeographicSpaceIncluded)
{
    EXPECT_EQ(trimmed(" \t\r\n a b \u3000\u3000"), "a b");
    EXPECT_EQ(trimmed("\u3000张 三\u3000"), "张 三");
    EXPECT_EQ(trimmed(" \u3000 "), "");
    EXPECT_EQ(trimmed(""), "");
    EXPECT_EQ(cleanText(" \u3000 ").value(), "");
}

TEST(Text, RefusesEveryControlCharacterInside)
{
    for (int c = 0; c <= 0x1F; ++c) {
        const std::string text = std::string{"a"} + static_cast<char>(c) + "b";
        const auto cleaned = cleanText(text);
        ASSERT_FALSE(cleaned) << c;
        EXPECT_EQ(cleaned.error().code, ErrorCode::InputText) << c;
    }
    for (const char* text :
         {"a\x7F"
          "b",
          "a\u0080b", "a\u0085b", "a\u009Fb", "a\u202Eb", "a\u200Fb", "a\u2066b"}) {
        const auto cleaned = cleanText(text);
        ASSERT_FALSE(cleaned) << text;
        EXPECT_EQ(cleaned.error().code, ErrorCode::InputText);
    }
}

TEST(Text, RefusesWhatIsNotUtf8)
{
    const std::string bad[]{
        "\x80",              // a tail without a head
        "\xC0\xAF",          // an overlong slash
        "\xC1\xBF",          // overlong
        "\xE0\x80\xAF",      // overlong in three
        "\xE0\x9F\xBF",      // the largest overlong in three
        "\xF0\x80\x80\xAF",  // overlong in four
        "\xF0\x8F\xBF\xBF",  // the largest overlong in four
        "\xED\xA0\x80",      // the first surrogate
        "\xED\xBF\xBF",      // the last surrogate
        "\xF4\x90\x80\x80",  // above U+10FFFF
        "\xF5\x80\x80\x80",
        "\xF8\x88\x80\x80\x80",
        "\xFE",
        "\xFF",
        "\xE5\xBC",      // cut off
        "\xF0\xA0\xAE",  // cut off
        "\xE5\xBC"
        "a",  // a head without its tail
        "\xC3",
    };
    for (const std::string& text : bad) {
        for (const std::string& inside : {text, "a" + text, text + "z", "张" + text + "三"}) {
            const auto count = characterCount(inside);
            ASSERT_FALSE(count) << ::testing::PrintToString(inside);
            EXPECT_EQ(count.error().code, ErrorCode::InputText);
            const auto cleaned = cleanText(inside);
            ASSERT_FALSE(cleaned) << ::testing::PrintToString(inside);
            EXPECT_EQ(cleaned.error().code, ErrorCode::InputText);
        }
    }
}

TEST(Text, AcceptsTheEdgesOfUtf8)
{
    for (const char* text : {"\u00A0", "\u0800", "\uD7FF", "\uE000", "\U00010000", "\U0010FFFF"}) {
        const auto count = characterCount(text);
        ASSERT_TRUE(count) << ::testing::PrintToString(text);
        EXPECT_EQ(*count, 1U) << ::testing::PrintToString(text);
    }
}

TEST(Text, MakesFullWidthFormsHalfWidthAndLeavesTheRest)
{
    EXPECT_EQ(halfWidth("\uFF10\uFF19\uFF21\uFF5A\uFF01\uFF5E"), "09Az!~");
    EXPECT_EQ(halfWidth("\u3000"), " ");
    EXPECT_EQ(halfWidth("张三abc" + kEmoji), "张三abc" + kEmoji);
    EXPECT_EQ(halfWidth("\uFF00\uFF5F"), "\uFF00\uFF5F");
}

// Goal: what cleanText keeps needs no second cleaning, whatever came in. Method: any bytes.
RC_GTEST_PROP(Text, CleaningTwiceIsCleaningOnce, (const std::string& bytes))
{
    const auto once = cleanText(bytes);
    if (once) {
        RC_ASSERT(cleanText(*once).value() == *once);
        RC_ASSERT(characterCount(*once).value() <= kTextCharactersMax);
    } else {
        RC_ASSERT(once.error().code == ErrorCode::InputText ||
                  once.error().code == ErrorCode::InputTooLong);
    }
}

}  // namespace
}  // namespace wattdesk::core
