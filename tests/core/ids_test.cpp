#include "core/base/ids.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace wattdesk::core {
namespace {

TEST(TwelveDigits, AreFilledWithZerosOnTheLeft)
{
    EXPECT_EQ(MeterNumber::parse("7").value().digits(), "000000000007");
    EXPECT_EQ(MeterNumber::parse("123456789012").value().digits(), "123456789012");
    EXPECT_EQ(MeterNumber::parse("007").value(), MeterNumber::parse("7").value());
}

TEST(TwelveDigits, TakeFullWidthDigits)
{
    EXPECT_EQ(AccountNumber::parse("\uFF11\uFF10\uFF12").value().digits(), "000000000102");
}

TEST(TwelveDigits, RefuseEverythingElse)
{
    for (const char* text : {"", "1234567890123", "0000000000001", "12a", "-1", "1.0", "1 2", "+1",
                             "\u4E00", "\U0001F600", "0", "000000000000", "00"}) {
        EXPECT_FALSE(MeterNumber::parse(text)) << '"' << text << '"';
        EXPECT_FALSE(AccountNumber::parse(text)) << '"' << text << '"';
    }
}

TEST(TwelveDigits, AreNoneUntilGiven)
{
    EXPECT_TRUE(MeterNumber{}.isNone());
    EXPECT_EQ(MeterNumber{}.digits(), "000000000000");
    EXPECT_FALSE(MeterNumber::parse("1").value().isNone());
}

TEST(TwelveDigits, AreShownAsPeopleKnowThem)
{
    EXPECT_EQ(shown(MeterNumber::parse("42").value()), "000000000042");
    EXPECT_EQ(shown(AccountNumber::parse("100234").value()), "100234");
    EXPECT_EQ(shown(AccountNumber::parse("900000000001").value()), "900000000001");
}

RC_GTEST_PROP(TwelveDigits, WhatIsShownIsReadBack, ())
{
    const auto number = *rc::gen::inRange<std::int64_t>(1, 1'000'000'000'000);
    const auto meter = MeterNumber::parse(std::to_string(number)).value();
    const auto account = AccountNumber::parse(std::to_string(number)).value();
    RC_ASSERT(meter.digits().size() == 12U);
    RC_ASSERT(MeterNumber::parse(shown(meter)) == meter);
    RC_ASSERT(AccountNumber::parse(shown(account)) == account);
}

TEST(CardSerial, IsSixteenHexadecimalDigits)
{
    const auto serial = CardSerial::parse("030405060708090A");
    ASSERT_TRUE(serial);
    EXPECT_EQ(serial->text(), "030405060708090A");
    EXPECT_EQ(serial->bytes()[0], 0x03);
    EXPECT_EQ(serial->bytes()[7], 0x0A);
    EXPECT_EQ(CardSerial::parse("030405060708090a"), serial);
    for (const char* text :
         {"", "0304", "030405060708090", "030405060708090A0B", "030405060708090G",
          "03 04 05 06 07 08", "\U0001F600\U0001F600\U0001F600\U0001F600"}) {
        EXPECT_FALSE(CardSerial::parse(text)) << text;
    }
}

TEST(CardSerial, IsMadeOfEightBytesOnly)
{
    EXPECT_TRUE(CardSerial::fromBytes(Bytes(8, 0x11)));
    EXPECT_FALSE(CardSerial::fromBytes(Bytes(7, 0x11)));
    EXPECT_FALSE(CardSerial::fromBytes(Bytes(9, 0x11)));
    EXPECT_FALSE(CardSerial::fromBytes(Bytes{}));
}

RC_GTEST_PROP(Bytes, HexadecimalTextIsReadBack, (const Bytes& bytes))
{
    RC_ASSERT(fromHex(toHex(bytes)) == bytes);
    RC_ASSERT(toHex(bytes).size() == 2 * bytes.size());
}

TEST(Bytes, RefuseWhatIsNotWholePairsOfHexadecimalDigits)
{
    for (const char* text : {"0", "0G", "0 ", "ABC", "--", "\u00E9"}) {
        EXPECT_FALSE(fromHex(text)) << text;
    }
    EXPECT_EQ(fromHex(""), Bytes{});
    EXPECT_EQ(toHex(Bytes{0x00, 0xFF, 0x0a}), "00FF0A");
}

TEST(Id, OfZeroIsNone)
{
    EXPECT_FALSE(SaleId{});
    EXPECT_TRUE(SaleId{17});
    EXPECT_EQ(toText(SaleId{17}), "17");
}

}  // namespace
}  // namespace wattdesk::core
