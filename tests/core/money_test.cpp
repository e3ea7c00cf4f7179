#include "core/base/money.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

namespace wattdesk::core {
namespace {

using namespace literals;

constexpr std::int64_t kTypedMax = 999'999'999;  // 9,999,999.99

struct Typed {
    std::string text;
    std::int64_t hundredths;
};

struct Refused {
    std::string text;
    ErrorCode code;
};

const std::vector<Typed> kAccepted{
    {"0", 0},
    {"0.00", 0},
    {"1", 100},
    {"1.5", 150},
    {"1234.50", 123'450},
    {"0.05", 5},
    {"007", 700},
    {"  20  ", 2'000},
    {"\t20\n", 2'000},
    {"\u3000"
     "20"
     "\u3000",
     2'000},
    {"1,234.50", 123'450},
    {"1,234,567.89", 123'456'789},
    {"\uFF11\uFF12\uFF13", 12'300},
    {"\uFF11\uFF12\uFF0E\uFF15", 1'250},
    {"\uFF11"
     "2.5\uFF10",
     1'250},
    {"9999999.99", kTypedMax},
    {"9,999,999.99", kTypedMax},
};

const std::vector<Refused> kRefused{
    {"", ErrorCode::AmountNotANumber},
    {" ", ErrorCode::AmountNotANumber},
    {"\u3000", ErrorCode::AmountNotANumber},
    {"abc", ErrorCode::AmountNotANumber},
    {"12a", ErrorCode::AmountNotANumber},
    {"1e3", ErrorCode::AmountNotANumber},
    {"0x10", ErrorCode::AmountNotANumber},
    {"NaN", ErrorCode::AmountNotANumber},
    {"inf", ErrorCode::AmountNotANumber},
    {".", ErrorCode::AmountNotANumber},
    {",", ErrorCode::AmountNotANumber},
    {"1.2.3", ErrorCode::AmountNotANumber},
    {"1,5", ErrorCode::AmountNotANumber},
    {"1,00", ErrorCode::AmountNotANumber},
    {"1,2345", ErrorCode::AmountNotANumber},
    {"1234,567", ErrorCode::AmountNotANumber},
    {"1,234,56", ErrorCode::AmountNotANumber},
    {"1,23,456", ErrorCode::AmountNotANumber},
    {",123", ErrorCode::AmountNotANumber},
    {"1,", ErrorCode::AmountNotANumber},
    {"1,.5", ErrorCode::AmountNotANumber},
    {"1.5,000", ErrorCode::AmountNotANumber},
    {"1 2", ErrorCode::AmountNotANumber},
    {"\U0001F600", ErrorCode::AmountNotANumber},
    {"1\U0001F600", ErrorCode::AmountNotANumber},
    {"\u4E00\u767E", ErrorCode::AmountNotANumber},
    {"-", ErrorCode::AmountNotANumber},
    {"--1", ErrorCode::AmountNotANumber},
    {"\xC0\xB1", ErrorCode::AmountNotANumber},
    {std::string{"1\0", 2}, ErrorCode::AmountNotANumber},
    {"-1", ErrorCode::AmountNegative},
    {"-0.01", ErrorCode::AmountNegative},
    {"\uFF0D"
     "5",
     ErrorCode::AmountNegative},
    {"1.234", ErrorCode::AmountTooPrecise},
    {"0.001", ErrorCode::AmountTooPrecise},
    {"\uFF11\uFF0E\uFF12\uFF13\uFF14", ErrorCode::AmountTooPrecise},
    {"10000000", ErrorCode::AmountTooLarge},
    {"10000000.00", ErrorCode::AmountTooLarge},
    {"99999999999999999999", ErrorCode::AmountTooLarge},
    {"18446744073709551617", ErrorCode::AmountTooLarge},
    {std::string(40, '9'), ErrorCode::AmountTooLarge},
};

TEST(Money, ReadsEveryFormThatACashierMayType)
{
    for (const Typed& typed : kAccepted) {
        const auto money = parseMoney(typed.text);
        ASSERT_TRUE(money) << '"' << typed.text << '"';
        EXPECT_EQ(money->hundredths(), typed.hundredths) << '"' << typed.text << '"';
    }
}

TEST(Money, RefusesEverythingElseWithItsOwnCode)
{
    for (const Refused& refused : kRefused) {
        const auto money = parseMoney(refused.text);
        ASSERT_FALSE(money) << '"' << refused.text.substr(0, 40) << '"';
        EXPECT_EQ(money.error().code, refused.code) << '"' << refused.text.substr(0, 40) << '"';
    }
}

TEST(Energy, ReadsAndRefusesWhatMoneyDoes)
{
    for (const Typed& typed : kAccepted) {
        const auto energy = parseEnergy(typed.text);
        ASSERT_TRUE(energy) << '"' << typed.text << '"';
        EXPECT_EQ(energy->hundredths(), typed.hundredths) << '"' << typed.text << '"';
    }
    for (const Refused& refused : kRefused) {
        const auto energy = parseEnergy(refused.text);
        ASSERT_FALSE(energy) << '"' << refused.text.substr(0, 40) << '"';
        EXPECT_EQ(energy.error().code, refused.code) << '"' << refused.text.substr(0, 40) << '"';
    }
}

TEST(Money, RefusesATextOfAnyLength)
{
    for (const char digit : {'0', '9', ' ', ',', '.'}) {
        const std::string text = "1" + std::string(100'000, digit);
        const auto money = parseMoney(text);
        EXPECT_TRUE(!money || money->hundredths() <= kTypedMax) << digit;
        EXPECT_FALSE(parseEnergy("9" + std::string(100'000, '9')));
    }
}

TEST(Money, PrintsAlwaysTwoDecimalsAndNoSeparator)
{
    EXPECT_EQ(toText(Money{}), "0.00");
    EXPECT_EQ(toText(5_fen), "0.05");
    EXPECT_EQ(toText(123450_fen), "1234.50");
    EXPECT_EQ(toText(Money::from(-5).value()), "-0.05");
    EXPECT_EQ(toText(Money::from(-123'450).value()), "-1234.50");
    EXPECT_EQ(toText(Money::from(Money::kMax).value()), "1000000000000.00");
    EXPECT_EQ(toText(Money::from(-Money::kMax).value()), "-1000000000000.00");
    EXPECT_EQ(toText(1'05_centikwh), "1.05");
    EXPECT_EQ(toText(10_credit), "0.10");
}

TEST(Price, PrintsSixDecimals)
{
    EXPECT_EQ(toText(538'000_microyuan), "0.538000");
    EXPECT_EQ(toText(Price{}), "0.000000");
    EXPECT_EQ(toText(1_microyuan), "0.000001");
    EXPECT_EQ(toText(Price::fromMicro(Price::kMax).value()), "1000.000000");
}

TEST(Price, IsNeverNegativeNorAboveItsBound)
{
    EXPECT_FALSE(Price::fromMicro(-1));
    EXPECT_FALSE(Price::fromMicro(Price::kMax + 1));
    EXPECT_TRUE(Price::fromMicro(0));
}

TEST(Money, DoesNotLeaveItsRange)
{
    const Money top = Money::from(Money::kMax).value();
    const Money bottom = Money::from(-Money::kMax).value();
    EXPECT_FALSE(Money::from(Money::kMax + 1));
    EXPECT_FALSE(Money::from(-Money::kMax - 1));
    EXPECT_FALSE(Money::from(INT64_MAX));
    EXPECT_FALSE(Money::from(INT64_MIN));
    EXPECT_FALSE(top.plus(1_fen));
    EXPECT_FALSE(bottom.minus(1_fen));
    EXPECT_EQ(top.plus(bottom), Money{});
    EXPECT_EQ(top.minus(top), Money{});
}

RC_GTEST_PROP(Money, WhatIsPrintedIsReadBack, ())
{
    const auto hundredths = *rc::gen::inRange<std::int64_t>(0, kTypedMax + 1);
    const Money money = Money::from(hundredths).value();
    const auto again = parseMoney(toText(money));
    RC_ASSERT(again.has_value());
    RC_ASSERT(*again == money);
}

RC_GTEST_PROP(Energy, WhatIsPrintedIsReadBack, ())
{
    const auto hundredths = *rc::gen::inRange<std::int64_t>(0, kTypedMax + 1);
    const Energy energy = Energy::from(hundredths).value();
    const auto again = parseEnergy(toText(energy));
    RC_ASSERT(again.has_value());
    RC_ASSERT(*again == energy);
}

// Goal: no text makes an amount that was not typed. Method: any bytes at all; what is accepted is
// within the range that may be typed and reads back as itself.
RC_GTEST_PROP(Money, AnyTextIsAnAmountInRangeOrAFailure, (const std::string& text))
{
    const auto money = parseMoney(text);
    if (money) {
        RC_ASSERT(!money->isNegative());
        RC_ASSERT(money->hundredths() <= kTypedMax);
        RC_ASSERT(parseMoney(toText(*money)).value() == *money);
    }
}

RC_GTEST_PROP(Money, PlusAndMinusUndoEachOther, ())
{
    const auto bound = Money::kMax / 2;
    const Money a = Money::from(*rc::gen::inRange(-bound, bound)).value();
    const Money b = Money::from(*rc::gen::inRange(-bound, bound)).value();
    RC_ASSERT(a.plus(b).value().minus(b).value() == a);
}

}  // namespace
}  // namespace wattdesk::core
