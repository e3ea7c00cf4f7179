#include "cardio/transport/transmit.h"

#include <gtest/gtest.h>

#include "cardio/transport/pcsc/pcsc_failure.h"
#include "cardio/transport/pcsc/pcsc_reader.h"
#include "tests/support/scripted_reader.h"

namespace wattdesk::cardio {
namespace {

using core::ErrorCode;

core::Expected<ResponseApdu> send(test::CardScript& script, const CommandApdu& command)
{
    return transmitWhole([&](ByteView bytes) { return script.exchange(bytes); }, command);
}

core::Bytes hex(std::string_view text)
{
    return core::fromHex(text).value();
}

TEST(TransmitWhole, FetchesAnAnswerThatWaits)
{
    test::CardScript script;
    script.expect("00 88 00 01 08 11 22 33 44 55 66 77 88", "61 08")
        .expect("00 C0 00 00 08", "01 02 03 04 05 06 07 08 90 00");
    const auto answer = send(script, CommandApdu::internalAuthenticate(1, hex("1122334455667788")));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->data, hex("0102030405060708"));
    EXPECT_TRUE(answer->status.isSuccess());
}

TEST(TransmitWhole, FetchesAnAnswerInPieces)
{
    test::CardScript script;
    script.expect("00 A4 00 00 02 3F 00", "61 02")
        .expect("00 C0 00 00 02", "01 02 61 01")
        .expect("00 C0 00 00 01", "03 90 00");
    const auto answer = send(script, CommandApdu::select(0x3F00));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->data, hex("010203"));
}

TEST(TransmitWhole, AsksOnceMoreWithTheRightLength)
{
    test::CardScript script;
    script.expect("00 B0 81 00 2D", "6C 03").expect("00 B0 81 00 03", "01 02 03 90 00");
    const auto answer = send(script, CommandApdu::readBinary(1, 0, 45));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->data, hex("010203"));
}

TEST(TransmitWhole, DoesNotAskForALengthTwice)
{
    test::CardScript script;
    script.expect("00 B0 81 00 2D", "6C 03").expect("00 B0 81 00 03", "6C 2D");
    const auto answer = send(script, CommandApdu::readBinary(1, 0, 45));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, StatusWord{0x6C2D});
}

// Goal: 6Cxx to a command without Le must not overwrite its data. Method: an authentication, whose
// last byte is the challenge's.
TEST(TransmitWhole, LeavesACommandWithoutLengthAlone)
{
    test::CardScript script;
    script.expect("00 88 00 01 08 11 22 33 44 55 66 77 88", "6C 08");
    const auto answer = send(script, CommandApdu::internalAuthenticate(1, hex("1122334455667788")));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, StatusWord{0x6C08});
}

// Goal: a command that changes the card goes out once. Method: every word that would make a reading
// command go on.
TEST(TransmitWhole, SendsAChangingCommandOnce)
{
    for (const std::string_view word : {"6C10", "6110"}) {
        test::CardScript script;
        script.expect("04 D6 82 00 05 00 2B BE 33 71", word);
        const auto answer =
            send(script, CommandApdu::updateBinaryMaced(2, 0, hex("00"), hex("2BBE3371")));
        ASSERT_TRUE(answer);
        EXPECT_FALSE(answer->status.isSuccess());
    }
}

TEST(TransmitWhole, GivesUpOnAnAnswerWithoutEnd)
{
    int exchanges = 0;
    const auto answer = transmitWhole(
        [&](ByteView) -> core::Expected<Bytes> {
            ++exchanges;
            return hex("016101");
        },
        CommandApdu::select(0x3F00));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::CardAnswerUnexpected);
    EXPECT_EQ(exchanges, 1 + kContinuationsMax);
}

TEST(TransmitWhole, PassesATransportFailureOn)
{
    test::CardScript script;
    script.expect("00 A4 00 00 02 3F 00", "61 02")
        .expectFailure("00 C0 00 00 02", ErrorCode::CardPulled);
    const auto answer = send(script, CommandApdu::select(0x3F00));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::CardPulled);
}

// Goal: every return code of PC/SC that a station meets says what to do. Method: the numbers of
// PC/SC part 10, written out.
TEST(PcscFailure, MapsTheCodesOfTheStandard)
{
    const auto code = [](long value) { return pcscFailure(value, "SCardTransmit").code; };
    EXPECT_EQ(code(0x8010001D), ErrorCode::ReaderServiceDown);  // no service
    EXPECT_EQ(code(0x8010001E), ErrorCode::ReaderServiceDown);  // service stopped
    EXPECT_EQ(code(0x80100003), ErrorCode::ReaderServiceDown);  // handle of another life
    EXPECT_EQ(code(0x8010002E), ErrorCode::ReaderAbsent);
    EXPECT_EQ(code(0x80100017), ErrorCode::ReaderUnplugged);
    EXPECT_EQ(code(0x80100009), ErrorCode::ReaderUnplugged);  // unknown reader
    EXPECT_EQ(code(0x8010000B), ErrorCode::ReaderBusy);
    EXPECT_EQ(code(0x8010000C), ErrorCode::CardAbsent);
    EXPECT_EQ(code(0x80100069), ErrorCode::CardPulled);    // removed
    EXPECT_EQ(code(0x80100068), ErrorCode::CardPulled);    // reset
    EXPECT_EQ(code(0x80100066), ErrorCode::CardForeign);   // unresponsive
    EXPECT_EQ(code(0x80100067), ErrorCode::CardForeign);   // unpowered
    EXPECT_EQ(code(0x80100065), ErrorCode::CardForeign);   // unsupported
    EXPECT_EQ(code(0x8010000F), ErrorCode::CardForeign);   // protocol mismatch
    EXPECT_EQ(code(0x80100016), ErrorCode::ReaderFailed);  // not transacted
    EXPECT_EQ(code(0x80100001), ErrorCode::ReaderFailed);
}

TEST(PcscReader, TellsContactlessByTheAtrFirst)
{
    const auto ours = hex("3B690000570102030405060708");
    const auto madeUp = hex("3B8F8001804F0CA000000306030001000000006A");
    const auto other = hex("3B6E000080318066B0840C016E0183009000");
    EXPECT_EQ(interfaceOf("ACS ACR38U 00 00", ours), Interface::Contact);
    EXPECT_EQ(interfaceOf("ACS ACR1252 PICC 00 00", ours), Interface::Contact);
    EXPECT_EQ(interfaceOf("Virtual PCD 00 00", madeUp), Interface::Contactless);
    EXPECT_EQ(interfaceOf("Virtual PCD 00 00", other), Interface::Contact);
    EXPECT_EQ(interfaceOf("HID OMNIKEY 5422 Contactless", other), Interface::Contactless);
    EXPECT_EQ(interfaceOf("", {}), Interface::Contact);
}

}  // namespace
}  // namespace wattdesk::cardio
