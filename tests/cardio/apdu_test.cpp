#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "cardio/apdu/command_apdu.h"
#include "cardio/apdu/response_apdu.h"

namespace wattdesk::cardio {
namespace {

using testing::HasSubstr;
using testing::Not;

core::Bytes hex(std::string_view text)
{
    return core::fromHex(text).value();
}

std::string wire(const CommandApdu& command)
{
    return core::toHex(command.bytes());
}

// Goal: the commands on the wire are those of the card family, byte by byte. Method: golden bytes
// written by hand from the family's description.
TEST(CommandApdu, IsOnTheWireAsTheFamilySays)
{
    EXPECT_EQ(wire(CommandApdu::select(0xDF01)), "00A4000002DF01");
    EXPECT_EQ(wire(CommandApdu::readBinary(0x19, 1, 8)), "00B0990108");
    EXPECT_EQ(wire(CommandApdu::readBinary(5, 0, 49)), "00B0850031");
    EXPECT_EQ(wire(CommandApdu::readBinary(3, 0, 256)), "00B0830000");
    EXPECT_EQ(wire(CommandApdu::getChallenge(4)), "0084000004");
    EXPECT_EQ(wire(CommandApdu::getChallenge(8)), "0084000008");
    EXPECT_EQ(wire(CommandApdu::internalAuthenticate(1, hex("1122334455667788"))),
              "00880001081122334455667788");
    EXPECT_EQ(wire(CommandApdu::externalAuthenticate(2, hex("4E9AF53ADD62BFC8"))),
              "00820002084E9AF53ADD62BFC8");
    EXPECT_EQ(wire(CommandApdu::getResponse(8)), "00C0000008");
    EXPECT_EQ(wire(CommandApdu::eraseDirectory()), "800E000000");
    EXPECT_EQ(wire(CommandApdu::createFile(0xEF01, 0xA8, 45, 0xF0, 0xF2)),
              "80E0EF0107A8002DF0F2FFFF");
    EXPECT_EQ(
        wire(CommandApdu::writeKey(4, 0xF0, 0xF5, 7, 3, hex("00112233445566778899AABBCCDDEEFF"))),
        "80D4010415F0F507330000112233445566778899AABBCCDDEEFF");
    EXPECT_EQ(wire(CommandApdu::readRecord(7, 60, 105)), "00B23C3C69");
    EXPECT_EQ(wire(CommandApdu::updateBinary(2, 0, hex("0000271000000001"))),
              "00D68200080000271000000001");
}

// Goal: a MACed update and the message of its MAC agree in header and length. Method: the published
// vector's command.
TEST(CommandApdu, CountsTheMacInTheLengthOfAMacedUpdate)
{
    const auto data = hex("0000271000000001");
    EXPECT_EQ(core::toHex(CommandApdu::macedUpdateMessage(2, 0, data)),
              "04D682000C0000271000000001");
    EXPECT_EQ(wire(CommandApdu::updateBinaryMaced(2, 0, data, hex("2BBE3371"))),
              "04D682000C00002710000000012BBE3371");
    EXPECT_EQ(core::toHex(CommandApdu::macedRecordMessage(7, 2, data)),
              "04DC023C0C0000271000000001");
    EXPECT_EQ(wire(CommandApdu::updateRecordMaced(7, 2, data, hex("2BBE3371"))),
              "04DC023C0C00002710000000012BBE3371");
}

TEST(CommandApdu, AsksForTheMacBehindTheData)
{
    EXPECT_EQ(wire(CommandApdu::readBinaryMaced(2, 0, hex("A1B2C3D4"), hex("04D682000C"), 8)),
              "04B0820009A1B2C3D404D682000C0C");
}

TEST(CommandApdu, KnowsWhatMayBeRepeated)
{
    using Effect = CommandApdu::Effect;
    EXPECT_EQ(CommandApdu::select(0x3F00).effect(), Effect::Reads);
    EXPECT_EQ(CommandApdu::readBinary(1, 0, 45).effect(), Effect::Reads);
    EXPECT_EQ(CommandApdu::internalAuthenticate(1, hex("1122334455667788")).effect(),
              Effect::Reads);
    EXPECT_EQ(CommandApdu::externalAuthenticate(2, hex("1122334455667788")).effect(),
              Effect::Changes);
    EXPECT_EQ(CommandApdu::readRecord(7, 1, 105).effect(), Effect::Reads);
    EXPECT_EQ(CommandApdu::updateRecordMaced(7, 1, hex("00"), hex("00000000")).effect(),
              Effect::Changes);
    EXPECT_EQ(CommandApdu::updateBinaryMaced(2, 0, hex("00"), hex("00000000")).effect(),
              Effect::Changes);
    EXPECT_EQ(CommandApdu::eraseDirectory().effect(), Effect::Changes);
}

TEST(CommandApdu, ReplacesOnlyAnLeThatIsThere)
{
    EXPECT_TRUE(CommandApdu::readBinary(1, 0, 45).hasLength());
    EXPECT_FALSE(CommandApdu::select(0x3F00).hasLength());
    EXPECT_FALSE(CommandApdu::internalAuthenticate(1, hex("1122334455667788")).hasLength());
    EXPECT_EQ(wire(CommandApdu::readBinary(1, 0, 45).withLength(0x10)), "00B0810010");
}

// Goal: no log line can hold a key. Method: a key of distinct bytes, searched for pair by pair.
TEST(CommandApdu, NeverLogsAKey)
{
    const auto key = hex("A0B1C2D3E4F5061728394A5B6C7D8E9F");
    const std::string text = CommandApdu::writeKey(5, 0xF0, 0xF5, 1, 3, key).logText();
    EXPECT_THAT(text, HasSubstr("80D4010515"));
    for (const std::uint8_t byte : key) {
        EXPECT_THAT(text, Not(HasSubstr(core::toHex({&byte, 1})))) << text;
    }
}

TEST(CommandApdu, LogsItsEndsOnly)
{
    EXPECT_EQ(
        CommandApdu::updateBinaryMaced(2, 0, hex("0000271000000001"), hex("2BBE3371")).logText(),
        "04D682000C..3371");
    EXPECT_EQ(CommandApdu::select(0xDF01).logText(), "00A4000002DF01");
    EXPECT_EQ(CommandApdu::getChallenge(8).logText(), "0084000008");
}

TEST(ResponseApdu, SplitsDataAndWord)
{
    const auto answer = ResponseApdu::parse(hex("01029000"));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->data, hex("0102"));
    EXPECT_TRUE(answer->status.isSuccess());
}

TEST(ResponseApdu, RefusesWhatIsNoAnswer)
{
    for (const std::size_t size : {0U, 1U, 259U, 1000U}) {
        const auto answer = ResponseApdu::parse(Bytes(size, 0x90));
        ASSERT_FALSE(answer) << size;
        EXPECT_EQ(answer.error().code, core::ErrorCode::CardAnswerUnexpected);
    }
    EXPECT_TRUE(ResponseApdu::parse(Bytes(258, 0x90)));
}

TEST(StatusWord, TellsItsFamiliesApart)
{
    EXPECT_TRUE(StatusWord{0x6108}.hasMore());
    EXPECT_TRUE(StatusWord{0x6C2D}.isWrongLength());
    EXPECT_EQ(StatusWord{0x6C2D}.low(), 0x2D);
    EXPECT_TRUE(StatusWord{0x63C2}.hasTriesLeft());
    EXPECT_FALSE(StatusWord{0x6300}.hasTriesLeft());
    EXPECT_FALSE(StatusWord{0x9001}.isSuccess());
}

TEST(StatusWord, HasAMeaningForEveryWordOfTheFamily)
{
    for (const unsigned word :
         {0x9000U, 0x6108U, 0x6C2DU, 0x63C2U, 0x6581U, 0x6700U, 0x6981U, 0x6982U, 0x6983U, 0x6984U,
          0x6985U, 0x6986U, 0x6987U, 0x6988U, 0x6A80U, 0x6A81U, 0x6A82U, 0x6A84U, 0x6A86U, 0x6A88U,
          0x6B00U, 0x6D00U, 0x6E00U, 0x9302U, 0x9303U, 0x9401U, 0x9403U, 0x9406U}) {
        EXPECT_NE(StatusWord{static_cast<std::uint16_t>(word)}.meaning(), "unknown word") << word;
    }
    EXPECT_EQ(StatusWord{0x1234}.meaning(), "unknown word");
    EXPECT_EQ(StatusWord{0x6982}.text(), "6982 (security status not satisfied)");
}

}  // namespace
}  // namespace wattdesk::cardio
