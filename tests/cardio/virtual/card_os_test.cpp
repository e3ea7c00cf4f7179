#include "cardio/virtual/card_os.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/cardio/virtual/raw_station.h"

namespace wattdesk::cardio::test {
namespace {

class CardOs : public testing::Test {
protected:
    void selectDirectory() { EXPECT_EQ(station.send(card, "00A4000002DF01"), 0x9000); }
    void openForWriting()
    {
        selectDirectory();
        EXPECT_EQ(station.authenticate(card), 0x9000);
    }
    std::uint16_t send(const std::string& command) { return station.send(card, command); }
    std::uint16_t sendWrongMac(std::uint8_t sfi)
    {
        Bytes command = station.macedUpdate(card, sfi, 0, Bytes(8, 0x11));
        command.back() = static_cast<std::uint8_t>(command.back() ^ 0x01U);
        return station.send(card, command);
    }

    RawStation station;
    VirtualCard card{station.newCard()};
};

// ---- a bare card, and making it a user card ----

TEST_F(CardOs, AnswersToResetWith3B69AndItsSerialFromByteFive)
{
    const CardMemory memory = bareCard(*core::CardSerial::parse("A1A2A3A4A5A6A7A8"), "sm4");
    ASSERT_EQ(memory.atr.size(), 13U);
    EXPECT_EQ(memory.atr[0], 0x3B);
    EXPECT_EQ(memory.atr[1], 0x69);
    EXPECT_EQ(core::toHex(ByteView{memory.atr}.subspan(5)), "A1A2A3A4A5A6A7A8");
}

TEST_F(CardOs, TellsItsSerialFromTheMasterFile)
{
    card = VirtualCard{bareCard(*core::CardSerial::parse("A1A2A3A4A5A6A7A8"), "sm4")};
    EXPECT_EQ(station.send(card, "00A40000023F00"), 0x9000);
    EXPECT_EQ(station.send(card, "00B0990108"), 0x9000);
    EXPECT_EQ(core::toHex(station.data()), "A1A2A3A4A5A6A7A8");
    EXPECT_EQ(station.send(card, "00B0810027"), 0x9000) << "public information, SFI 01";
    EXPECT_EQ(station.send(card, "00B0810028"), 0x6C27);
}

TEST_F(CardOs, BareCardHasNoElectricityDirectory)
{
    card = VirtualCard{bareCard(*core::CardSerial::parse("A1A2A3A4A5A6A7A8"), "sm4")};
    EXPECT_EQ(station.send(card, "00A4000002DF01"), 0x6A82);
}

TEST_F(CardOs, PersonalisationAsksForTheCardMasterKeyOnceThatIsSet)
{
    selectDirectory();
    EXPECT_EQ(send("80E0EF070728 0008 F0F0 FFFF"), 0x6982);
    EXPECT_EQ(send("800E000000"), 0x6982);
    EXPECT_EQ(send("80D4010115 01F5013300 00112233445566778899AABBCCDDEEFF"), 0x6982);
    EXPECT_EQ(station.authenticate(card, 2), 0x9000);
    EXPECT_EQ(send("800E000000"), 0x6982) << "key 2 is not the card master key";
    EXPECT_EQ(station.authenticate(card, 5), 0x9000);
    EXPECT_EQ(send("80D4010115 01F5023300 00112233445566778899AABBCCDDEEFF"), 0x9000);
    EXPECT_EQ(send("800E000000"), 0x9000);
    EXPECT_TRUE(card.memory().files.empty());
    EXPECT_FALSE(card.memory().keys[4]) << "erased, it is bare again";
    EXPECT_EQ(send("80E0EF010728 0008 F0F0 FFFF"), 0x9000);
}

TEST_F(CardOs, ErasingInTheMasterFileTakesTheDirectoryToo)
{
    EXPECT_EQ(send("00A40000023F00"), 0x9000);
    EXPECT_EQ(station.authenticate(card, 5), 0x9000);
    EXPECT_EQ(send("800E000000"), 0x9000);
    EXPECT_EQ(send("00A4000002DF01"), 0x6A82);
    station.personalise(card);
}

TEST_F(CardOs, CreatingWhatIsThereOrCannotBeIsRefused)
{
    selectDirectory();
    EXPECT_EQ(station.authenticate(card, 5), 0x9000);
    EXPECT_EQ(send("80E0EF010728 0008 F0F0 FFFF"), 0x6A80);
    EXPECT_EQ(send("80E0EF06072C 0008 F0F0 FFFF"), 0x6A81) << "no records of varying length here";
    EXPECT_EQ(send("80E0EF070628 0008 F0F0 FF"), 0x6700);
    EXPECT_EQ(send("80D4010615 01F5013300 00112233445566778899AABBCCDDEEFF"), 0x6A86);
}

// ---- records ----

// Goal: a file of fixed records is as guarded as the rest. Method: each refusal of its commands in
// turn, and what is written comes back and nothing beside it changes.
TEST_F(CardOs, FixedRecordsAreReadFreelyAndWrittenUnderKeysTwoAndThree)
{
    selectDirectory();
    EXPECT_EQ(station.authenticate(card, 5), 0x9000);
    EXPECT_EQ(send("80E0EF0707AA 0308 F0F2 FFFF"), 0x9000) << "three records of eight bytes";
    selectDirectory();
    for (const char* place : {"01", "02", "03"}) {
        EXPECT_EQ(send(std::string{"00B2"} + place + "3C08"), 0x9000);
        EXPECT_EQ(core::toHex(station.data()), "0000000000000000");
    }
    EXPECT_EQ(send("00B2043C08"), 0x6A83);
    EXPECT_EQ(send("00B2003C08"), 0x6A83);
    EXPECT_EQ(send("00B2013C07"), 0x6C08);
    EXPECT_EQ(send("00B2013C00"), 0x9000) << "all of it";
    EXPECT_EQ(station.data().size(), 8U);
    EXPECT_EQ(send("00B2013D08"), 0x6A86);
    EXPECT_EQ(send("00B2010C08"), 0x6981) << "EF01 has no records";
    EXPECT_EQ(send("00B2014408"), 0x6A82);
    EXPECT_EQ(send("00B0870008"), 0x6981) << "and EF07 nothing else";

    EXPECT_EQ(send("00DC023C08 0102030405060708"), 0x6982);
    EXPECT_EQ(station.authenticate(card, 2), 0x9000);
    EXPECT_EQ(send("00DC023C08 0102030405060708"), 0x6987);
    EXPECT_EQ(send("04DC023C0C 0102030405060708 00000000"), 0x6984);
    EXPECT_EQ(station.send(card, station.macedRecord(card, 7, 2, hex("0102030405060708"))), 0x9000);
    EXPECT_EQ(send("00B2023C08"), 0x9000);
    EXPECT_EQ(core::toHex(station.data()), "0102030405060708");
    EXPECT_EQ(station.send(card, station.macedRecord(card, 7, 4, hex("0102030405060708"))), 0x6A83);
    EXPECT_EQ(station.send(card, station.macedRecord(card, 7, 1, hex("01020304050607"))), 0x6700);
    for (const char* place : {"01", "03"}) {
        EXPECT_EQ(send(std::string{"00B2"} + place + "3C08"), 0x9000);
        EXPECT_EQ(core::toHex(station.data()), "0000000000000000");
    }
    EXPECT_EQ(parseCardMemory(toText(card.memory())).value(), card.memory());
}

TEST_F(CardOs, ACardFromBeforeThereWereRecordsIsStillRead)
{
    std::string text = toText(card.memory());
    const std::string line = "\"record_size\": 0,";
    for (auto at = text.find(line); at != std::string::npos; at = text.find(line)) {
        text.erase(at, line.size());
    }
    EXPECT_EQ(parseCardMemory(text).value(), card.memory());
}

TEST_F(CardOs, AWrongMacOfARecordEndsTheSessionAndCostsATry)
{
    selectDirectory();
    EXPECT_EQ(station.authenticate(card, 5), 0x9000);
    EXPECT_EQ(send("80E0EF0707AA 0308 F0F2 FFFF"), 0x9000);
    EXPECT_EQ(station.authenticate(card, 2), 0x9000);
    Bytes bad = station.macedRecord(card, 7, 2, hex("0102030405060708"));
    bad.back() = static_cast<std::uint8_t>(bad.back() ^ 1U);
    EXPECT_EQ(station.send(card, bad), 0x6988);
    EXPECT_EQ(card.memory().keys[2]->triesLeft, 2);
    EXPECT_EQ(station.send(card, station.macedRecord(card, 7, 2, hex("0102030405060708"))), 0x6982);
}

// ---- reading ----

TEST_F(CardOs, ReadingIsFree)
{
    selectDirectory();
    EXPECT_EQ(send("00B081002D"), 0x9000);
    EXPECT_EQ(send("00B0820008"), 0x9000);
    EXPECT_EQ(send("00B08300CB"), 0x9000);
    EXPECT_EQ(send("00B08400CB"), 0x9000);
    EXPECT_EQ(send("00B0850031"), 0x9000);
    EXPECT_EQ(send("00B0860008"), 0x9000);
    EXPECT_EQ(core::toHex(station.data()), "0101010101000000");
}

TEST_F(CardOs, LengthZeroMeans256AndAWrongLengthIsNamed)
{
    selectDirectory();
    EXPECT_EQ(send("00B0820000"), 0x6C08);
    EXPECT_EQ(send("00B0820009"), 0x6C08);
    EXPECT_EQ(send("00B0820404"), 0x9000);
    EXPECT_EQ(send("00B0820405"), 0x6C04);
    EXPECT_EQ(send("00B0820801"), 0x6B00);
    EXPECT_EQ(send("00B08300CC"), 0x6CCB);
}

TEST_F(CardOs, AFileThatIsNotThereIs6A82AndNoSelectedFileIs6986)
{
    selectDirectory();
    EXPECT_EQ(send("00B0870008"), 0x6A82);
    EXPECT_EQ(send("00B0000008"), 0x6986);
    EXPECT_EQ(send("00A4000002EF02"), 0x9000);
    EXPECT_EQ(send("00B0000008"), 0x9000);
    EXPECT_EQ(send("00A4000002EF07"), 0x6A82);
}

TEST_F(CardOs, UnknownInstructionsAndClassesAreRefused)
{
    EXPECT_EQ(send("00FF000000"), 0x6D00);
    EXPECT_EQ(send("A0A40000023F00"), 0x6E00);
    EXPECT_EQ(send("80A40000023F00"), 0x6E00);
    EXPECT_EQ(send("000E000000"), 0x6E00);
    EXPECT_EQ(send("0484000004"), 0x6E00);
    EXPECT_EQ(send("00A400000A3F00"), 0x6700);
    EXPECT_EQ(send("00A4"), 0x6700);
    selectDirectory();
    EXPECT_EQ(send("00B2010C10"), 0x6981) << "no record file";
    EXPECT_EQ(send("0020000002 1234"), 0x6A88) << "no PIN";
}

// Goal: a MACed reading proves the file's content to whoever holds the key. Method: recompute the
// MAC over the carrying header and the data.
TEST_F(CardOs, MacedReadingCarriesTheMacOverTheHeaderItIsGiven)
{
    selectDirectory();
    const Bytes header = hex("04D682000C");
    EXPECT_EQ(send("04B0820009 A1B2C3D4 04D682000C 0C"), 0x9000);
    ASSERT_EQ(station.data().size(), 12U);
    Bytes message = header;
    message.insert(message.end(), station.data().begin(), station.data().begin() + 8);
    const Mac expected = station.mac(card, 4, hex("A1B2C3D4"), message);
    EXPECT_TRUE(std::equal(expected.begin(), expected.end(), station.data().begin() + 8));
    EXPECT_EQ(send("04B0820009 A1B2C3D4 04D682000C 20"), 0x6C0C);
    EXPECT_EQ(send("04B0820008 A1B2C3D4 04D68200"), 0x6700);
    EXPECT_EQ(send("04B0870009 A1B2C3D4 04D682000C 0C"), 0x6A82);
}

// The figures were computed apart from this program.
TEST_F(CardOs, MacsAnUpdateAsThePublishedVectorsSay)
{
    const auto key = SecretKey::fromBytes(hex("00112233445566778899AABBCCDDEEFF"));
    const auto serial = *core::CardSerial::parse("0102030405060708");
    for (const auto& [suite, expected] : {std::pair{"sm4", "2BBE3371"}, {"3des", "5F15D1D8"}}) {
        CardMemory memory = bareCard(serial, suite);
        memory.hasDirectory = true;
        const SecretKey derived = suiteNamed(suite)->diversify(*key, serial);
        CardKey wallet;
        std::copy(derived.bytes().begin(), derived.bytes().end(), wallet.value.begin());
        memory.keys[3] = wallet;
        memory.files.push_back({0xEF02, true, 0xF0, 0xF2, hex("0000271000000001")});
        RawStation other{suite};
        card = VirtualCard{memory};
        EXPECT_EQ(other.send(card, "00A4000002DF01"), 0x9000);
        EXPECT_EQ(other.send(card, "04B0820009 A1B2C3D4 04D682000C 0C"), 0x9000);
        EXPECT_EQ(core::toHex(ByteView{other.data()}.last(4)), expected);
    }
}

// ---- updates: the order in which they are refused ----

TEST_F(CardOs, UpdateIsRefusedForItsLengthFirst)
{
    selectDirectory();
    EXPECT_EQ(send("04D6870004 11223344"), 0x6700);
    EXPECT_EQ(send("00D6870000"), 0x6700);
}

TEST_F(CardOs, UpdateIsRefusedForAMissingFileSecond)
{
    selectDirectory();
    EXPECT_EQ(send("00D6870001 11"), 0x6A82);
    EXPECT_EQ(send("00D6000001 11"), 0x6986);
}

TEST_F(CardOs, UpdateIsRefusedWithoutAuthenticationThird)
{
    selectDirectory();
    EXPECT_EQ(send("00D6820001 11"), 0x6982);
    EXPECT_EQ(send("04D6820005 1122334455"), 0x6982);
}

TEST_F(CardOs, UpdateIsRefusedWithoutAMacFourth)
{
    openForWriting();
    EXPECT_EQ(send("00D6820001 11"), 0x6987);
    EXPECT_EQ(send("00D68200F0" + std::string(480, '1')), 0x6987) << "before its end is looked at";
}

TEST_F(CardOs, UpdateIsRefusedUnderALockedKeyFifth)
{
    for (int i = 0; i < 3; ++i) {
        openForWriting();
        EXPECT_EQ(sendWrongMac(2), 0x6988);
    }
    openForWriting();
    EXPECT_EQ(send("04D6820005 1122334455"), 0x6983) << "though there is no challenge";
    EXPECT_EQ(station.send(card, station.macedUpdate(card, 2, 0, Bytes(8, 0))), 0x6983)
        << "a right MAC comes too late";
    EXPECT_EQ(station.send(card, station.macedUpdate(card, 1, 0, Bytes(8, 0))), 0x9000)
        << "key 3 is another key";
}

TEST_F(CardOs, UpdateIsRefusedWithoutAChallengeSixth)
{
    openForWriting();
    EXPECT_EQ(send("04D6820005 1122334455"), 0x6984);
    EXPECT_EQ(send("0084000008"), 0x9000);
    EXPECT_EQ(send("04D6820005 1122334455"), 0x6984) << "a challenge of 8 is for authentication";
}

TEST_F(CardOs, UpdateIsRefusedForAWrongMacSeventh)
{
    openForWriting();
    EXPECT_EQ(send("0084000004"), 0x9000);
    EXPECT_EQ(send("04D682FF05 1122334455"), 0x6988) << "though the offset is wrong, too";
}

TEST_F(CardOs, UpdateIsRefusedForItsPlaceLast)
{
    openForWriting();
    EXPECT_EQ(station.send(card, station.macedUpdate(card, 2, 8, Bytes(1, 0))), 0x6B00);
    EXPECT_EQ(station.send(card, station.macedUpdate(card, 2, 7, Bytes(2, 0))), 0x6A84);
    EXPECT_EQ(station.read(card, 2, 8), Bytes(8, 0)) << "nothing of it was written";
}

TEST_F(CardOs, UpdateWithRightMacIsDone)
{
    openForWriting();
    EXPECT_EQ(station.send(card, station.macedUpdate(card, 2, 0, hex("0000271000000001"))), 0x9000);
    EXPECT_EQ(core::toHex(station.read(card, 2, 8)), "0000271000000001");
}

TEST_F(CardOs, AnUpdateOfTheFactoryFilesIsRefused)
{
    EXPECT_EQ(send("00A40000023F00"), 0x9000);
    EXPECT_EQ(station.authenticate(card, 5), 0x9000);
    EXPECT_EQ(send("00D6990101 11"), 0x6982);
}

// ---- authentication ----

TEST_F(CardOs, InternalAuthenticationAnswersUnderKeyOne)
{
    selectDirectory();
    EXPECT_EQ(send("0088000108 1122334455667788"), 0x9000);
    const Cryptogram expected = station.cryptogram(card, 1, hex("1122334455667788"));
    EXPECT_EQ(station.data(), Bytes(expected.begin(), expected.end()));
    EXPECT_EQ(send("0088000308 1122334455667788"), 0x6A88);
    EXPECT_EQ(send("0088000107 11223344556677"), 0x6700);
}

TEST_F(CardOs, KeysOfTheDirectoryAreNotInTheMasterFile)
{
    EXPECT_EQ(send("00A40000023F00"), 0x9000);
    EXPECT_EQ(send("0088000108 1122334455667788"), 0x6A88);
    EXPECT_EQ(station.authenticate(card, 2), 0x6A88);
}

TEST_F(CardOs, ThreeWrongCryptogramsLockTheKeyForGood)
{
    selectDirectory();
    for (const int expected : {0x63C2, 0x63C1, 0x63C0}) {
        EXPECT_EQ(send("0084000008"), 0x9000);
        EXPECT_EQ(send("0082000208 1122334455667788"), expected);
    }
    EXPECT_EQ(station.authenticate(card), 0x6983);
    card.reset();
    selectDirectory();
    EXPECT_EQ(station.authenticate(card), 0x6983) << "a reset does not help";
}

TEST_F(CardOs, ARightCryptogramRestoresTheTries)
{
    selectDirectory();
    for (int round = 0; round < 3; ++round) {
        EXPECT_EQ(send("0084000008"), 0x9000);
        EXPECT_EQ(send("0082000208 1122334455667788"), 0x63C2);
        EXPECT_EQ(station.authenticate(card), 0x9000);
    }
}

TEST_F(CardOs, ARightMacRestoresTheTries)
{
    for (int round = 0; round < 4; ++round) {
        openForWriting();
        EXPECT_EQ(sendWrongMac(2), 0x6988);
        openForWriting();
        EXPECT_EQ(station.send(card, station.macedUpdate(card, 2, 0, Bytes(8, 0))), 0x9000);
    }
}

TEST_F(CardOs, AChallengeLivesForTheNextCommandOnly)
{
    selectDirectory();
    EXPECT_EQ(send("0084000008"), 0x9000);
    const Cryptogram proof = station.cryptogram(card, 2, station.data());
    Bytes command = hex("0082000208");
    command.insert(command.end(), proof.begin(), proof.end());
    EXPECT_EQ(send("00B0820008"), 0x9000) << "anything between";
    EXPECT_EQ(station.send(card, command), 0x6984);
    EXPECT_EQ(send("0084000004"), 0x9000);
    EXPECT_EQ(send("0082000208 1122334455667788"), 0x6984) << "4 bytes are for a MAC";
    EXPECT_EQ(send("0084000005"), 0x6700);
}

TEST_F(CardOs, SelectingMasterFileOrDirectoryEndsTheAuthenticatedState)
{
    for (const char* select : {"00A40000023F00", "00A4000002DF01"}) {
        openForWriting();
        EXPECT_EQ(send(select), 0x9000);
        EXPECT_EQ(send("00A4000002DF01"), 0x9000);
        EXPECT_EQ(send("00D6820001 11"), 0x6982);
    }
    openForWriting();
    EXPECT_EQ(send("00A4000002EF02"), 0x9000);
    EXPECT_EQ(send("00D6820001 11"), 0x6987) << "selecting a file does not";
}

TEST_F(CardOs, AResetEndsTheAuthenticatedState)
{
    openForWriting();
    card.reset();
    selectDirectory();
    EXPECT_EQ(send("00D6820001 11"), 0x6982);
}

TEST_F(CardOs, AWrongCryptogramEndsTheAuthenticatedState)
{
    openForWriting();
    EXPECT_EQ(send("0084000008"), 0x9000);
    EXPECT_EQ(send("0082000208 1122334455667788"), 0x63C2);
    EXPECT_EQ(send("00D6820001 11"), 0x6982);
}

TEST_F(CardOs, AWrongMacEndsTheAuthenticatedState)
{
    openForWriting();
    EXPECT_EQ(sendWrongMac(2), 0x6988);
    EXPECT_EQ(send("00D6820001 11"), 0x6982);
}

// ---- T=0 ----

TEST_F(CardOs, OnContactsAnswersWaitForGetResponse)
{
    CardMemory memory = station.newCard().memory();
    memory.ways = {true, true};
    card = VirtualCard{memory};
    EXPECT_EQ(station.send(card, "00A4000002DF01"), 0x6106);
    EXPECT_EQ(station.send(card, "00C0000006"), 0x9000);
    EXPECT_EQ(core::toHex(station.data()), "6F048302DF01");
    EXPECT_EQ(station.send(card, "0088000108 1122334455667788"), 0x6108);
    EXPECT_EQ(station.send(card, "00C0000009"), 0x6C08);
    EXPECT_EQ(station.send(card, "00C0000008"), 0x9000);
    EXPECT_EQ(station.data().size(), 8U);
    EXPECT_EQ(station.send(card, "00C0000008"), 0x6985) << "nothing waits any more";
    EXPECT_EQ(station.send(card, "0088000108 1122334455667788 08"), 0x9000) << "with Le at once";
    EXPECT_EQ(station.send(card, "0088000108 1122334455667788"), 0x6108);
    EXPECT_EQ(station.send(card, "00B0820008"), 0x9000);
    EXPECT_EQ(station.send(card, "00C0000008"), 0x6985) << "another command came between";
}

// ---- cards that are not ours ----

TEST_F(CardOs, ForeignCardsSelectNothingOfOurs)
{
    for (const CardKind kind : {CardKind::Payment, CardKind::Sim, CardKind::OtherMaker}) {
        card = VirtualCard{foreignCard(kind)};
        EXPECT_NE(ByteView{card.memory().atr}[1], 0x69);
        EXPECT_NE(station.send(card, "00A4000002DF01"), 0x9000);
        EXPECT_NE(station.send(card, "00B0990108"), 0x9000);
        EXPECT_NE(station.send(card, "800E000000"), 0x9000);
    }
}

// ---- nothing can harm it ----

RC_GTEST_FIXTURE_PROP(CardOs, AnswersAnyBytesWithAStatusWordAndKeepsItsFiles,
                      (const Bytes& command))
{
    RC_ASSERT(station.send(card, "00A4000002DF01") == 0x9000);
    const CardMemory before = card.memory();
    const Bytes answer = card.process(command);
    RC_ASSERT(answer.size() >= 2U);
    RC_ASSERT(card.memory().files == before.files);
}

RC_GTEST_FIXTURE_PROP(CardOs, MemorySurvivesBeingWrittenDown,
                      (const Bytes& content, std::uint8_t tries))
{
    CardMemory memory = RawStation{}.newCard().memory();
    memory.files[0].content.assign(
        content.begin(), content.begin() + std::min<std::ptrdiff_t>(256, std::ssize(content)));
    memory.keys[1]->triesLeft = tries;
    memory.keys[2].reset();
    RC_ASSERT(parseCardMemory(toText(memory)) == memory);
}

TEST_F(CardOs, DamagedFilesAreRefused)
{
    const std::string good = toText(RawStation{}.newCard().memory());
    for (const std::string& bad : {std::string{}, std::string{"{}"}, std::string{"[1,2]"},
                                   good.substr(0, good.size() / 2)}) {
        const auto parsed = parseCardMemory(bad);
        ASSERT_FALSE(parsed);
        EXPECT_EQ(parsed.error().code, core::ErrorCode::BenchDamaged);
    }
}

// Goal: what the terminal heard is on the card. Method: make saving fail; the card must say so and
// hold what it held.
TEST_F(CardOs, WhenSavingFailsItAnswers6581AndChangesNothing)
{
    bool fails = false;
    card = VirtualCard{station.newCard().memory(), [&fails](const CardMemory&) {
                           return fails
                                      ? core::Expected<void>{core::fail(core::ErrorCode::StoreFull)}
                                      : core::Expected<void>{};
                       }};
    EXPECT_EQ(station.send(card, "00A4000002DF01"), 0x9000);
    EXPECT_EQ(station.authenticate(card), 0x9000);
    fails = true;
    EXPECT_EQ(station.send(card, station.macedUpdate(card, 2, 0, Bytes(8, 0x11))), 0x6581);
    EXPECT_EQ(station.read(card, 2, 8), Bytes(8, 0x00));
}

}  // namespace
}  // namespace wattdesk::cardio::test
