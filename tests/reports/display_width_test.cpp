#include "reports/render/display_width.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace wattdesk::reports {
namespace {

TEST(DisplayWidth, CountsHanziAndFullWidthTwiceAndMarksNotAtAll)
{
    EXPECT_EQ(displayWidth(""), 0U);
    EXPECT_EQ(displayWidth("100.00"), 6U);
    EXPECT_EQ(displayWidth("张三"), 4U);
    EXPECT_EQ(displayWidth("𠮷野"), 4U);
    EXPECT_EQ(displayWidth("（大写）：１"), 12U);
    EXPECT_EQ(displayWidth("😀"), 2U);
    EXPECT_EQ(displayWidth("👍🏽"), 2U);
    EXPECT_EQ(displayWidth("e\u0301"), 1U);
    EXPECT_EQ(displayWidth("\xFF"), 1U);
}

TEST(DisplayWidth, WrapsAtSpacesAndBetweenHanzi)
{
    EXPECT_EQ(wrapped("", 8), std::vector<std::string>{""});
    EXPECT_EQ(wrapped("one two three", 8), (std::vector<std::string>{"one two", "three"}));
    EXPECT_EQ(wrapped("一二三四五", 8), (std::vector<std::string>{"一二三四", "五"}));
    EXPECT_EQ(wrapped("1一二三四", 8), (std::vector<std::string>{"1一二三", "四"}));
    EXPECT_EQ(wrapped("abcdefghij", 8), (std::vector<std::string>{"abcdefgh", "ij"}));
}

TEST(DisplayWidth, KeepsJoinedEmojiTogetherButNoLineTooLong)
{
    const std::string family = "👨\u200D👩\u200D👧";
    EXPECT_EQ(wrapped("1234" + family, 8), (std::vector<std::string>{"1234", family}));
    std::string chain = "👨";
    for (int i = 0; i < 20; ++i) {
        chain += "\u200D👩";
    }
    for (const std::string& line : wrapped(chain, 8)) {
        EXPECT_LE(displayWidth(line), 8U);
    }
}

RC_GTEST_PROP(DisplayWidth, WrappingLosesNothingButSpaces, ())
{
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "a", "b", " ", "张", "𠮷", "😀", "\u0301", "\u200D", "７", "-"));
    std::string text;
    for (const std::string& piece : pieces) {
        text += piece;
    }
    const auto columns = *rc::gen::inRange<std::size_t>(8, 50);
    std::string together;
    for (const std::string& line : wrapped(text, columns)) {
        RC_ASSERT(displayWidth(line) <= columns);
        together += line;
    }
    const auto withoutSpaces = [](std::string some) {
        std::erase(some, ' ');
        return some;
    };
    RC_ASSERT(withoutSpaces(together) == withoutSpaces(text));
}

}  // namespace
}  // namespace wattdesk::reports
