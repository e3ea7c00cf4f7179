#include <gtest/gtest.h>

#include <algorithm>

#include "cardio/virtual/memory_reader.h"
#include "tests/cardio/virtual/raw_station.h"

namespace wattdesk::cardio::test {
namespace {

using core::MeterStage;

constexpr std::size_t kRecordSize = 105;

/// EF01 of a field card, byte by byte.
struct Order {
    std::uint8_t command{0x05};
    std::string flag{"00"};
    std::string area{"00000012"};
    std::string payload{std::string(52, '0')};  ///< 26 bytes
    std::string from{"261101"};
    std::string to{"261130"};
};

Bytes orderFile(const Order& order)
{
    Bytes file{0x68, order.command, 0x00, 0x27, 0x00};
    const Bytes rest = hex(order.flag + order.area + order.payload + order.from + order.to + "00");
    file.insert(file.end(), rest.begin(), rest.end());
    file.push_back(0x00);
    file.push_back(0x16);
    repairChecksum(file);
    return file;
}

/// 26 bytes that begin like this.
std::string padded(std::string payload)
{
    payload.erase(std::remove(payload.begin(), payload.end(), ' '), payload.end());
    payload.resize(52, '0');
    return payload;
}

class FieldCardInsertion : public testing::TestWithParam<Maker> {
protected:
    FieldCardInsertion() { memory.settings.area = 12; }

    void put(const Order& order) { putFile(orderFile(order)); }
    void putFile(const Bytes& file)
    {
        EXPECT_EQ(station.send(card, "00A4000002DF01"), 0x9000);
        EXPECT_EQ(station.authenticate(card), 0x9000);
        station.update(card, 1, file);
    }
    /// The card with the sixty places of a check card's records.
    void addRecords()
    {
        EXPECT_EQ(station.send(card, "00A4000002DF01"), 0x9000);
        EXPECT_EQ(station.authenticate(card, 5), 0x9000);
        EXPECT_EQ(station.send(card, "80E0EF0707AA 3C69 F0F2 FFFF"), 0x9000);
    }
    Bytes record(std::uint8_t place)
    {
        EXPECT_EQ(station.send(card, "00A4000002DF01"), 0x9000);
        EXPECT_EQ(station.send(card, Bytes{0x00, 0xB2, place, 0x3C, kRecordSize}), 0x9000);
        return station.data();
    }
    Insertion insert(const InsertionFaults& faults = {})
    {
        VirtualMeter meter{memory};
        const auto result = meter.insert(reader, noon(2026, 11, 3), faults);
        EXPECT_TRUE(result);
        memory = meter.memory();
        return *result;
    }
    void expectWord(int word) { EXPECT_EQ(insert().word, word); }

    RawStation station;
    VirtualCard card{station.newCard()};
    MemoryReader reader{&card};
    MeterMemory memory{station.meter(GetParam())};
};

INSTANTIATE_TEST_SUITE_P(Makers, FieldCardInsertion, testing::Values(Maker::A, Maker::B),
                         [](const auto& maker) {
                             return maker.param == Maker::A ? std::string{"MakerA"}
                                                            : std::string{"MakerB"};
                         });

TEST_P(FieldCardInsertion, ObeysCardsLaidOutByHand)
{
    put({.command = 0x21});
    EXPECT_TRUE(insert().isGood);
    EXPECT_EQ(memory.stage, MeterStage::Reset);
    memory.remainingMicro = 7;
    put({.command = 0x22});
    EXPECT_TRUE(insert().isGood);
    EXPECT_EQ(memory.stage, MeterStage::Cleared);
    EXPECT_EQ(memory.remainingMicro, 0);
    put({.command = 0x09, .payload = padded("01")});
    EXPECT_TRUE(insert().isGood);
    EXPECT_FALSE(memory.relay.isClosed);
    put({.command = 0x07, .payload = padded("000000004711")});
    EXPECT_TRUE(insert().isGood);
    EXPECT_EQ(core::toHex(memory.number), "000000004711");
    // Alarms 50 and 5, ratios 20 and 10, overdraft 1, hoarding 9000, close-permit 3.
    put({.command = 0x04,
         .flag = "1F",
         .payload = "00005000000005000000010000900000000003 00000020000010"});
    EXPECT_TRUE(insert().isGood);
    EXPECT_EQ(memory.parameters.alarm1, 50'00);
    EXPECT_EQ(memory.parameters.alarm2, 5'00);
    EXPECT_EQ(memory.settings.overdraftLimit, 1'00);
    EXPECT_EQ(memory.settings.hoardingLimit, 9000'00);
    EXPECT_EQ(memory.settings.closePermit, 3'00);
    EXPECT_EQ(memory.parameters.ctRatio, 20U);
    EXPECT_EQ(memory.parameters.ptRatio, 10U);
}

// Goal: a check card carries back what the meter holds, as the layout says. Method: the whole
// record and the whole index written out by hand.
TEST_P(FieldCardInsertion, ACheckCardCarriesTheRecordAway)
{
    addRecords();
    put({});
    memory.stage = MeterStage::Opened;
    memory.customer = {0, 0, 0, 0, 0x10, 0x01};
    memory.serial = core::CardSerial::parse("A1A2A3A4A5A6A7A8").value();
    memory.totalEnergy = 1'234'567'89;
    memory.periodEnergy = 55'00;
    memory.lastPeriodEnergy = 66'00;
    memory.periodStart = 26'11'01'00'00;
    memory.remainingMicro = -12'340'000;
    memory.count = 258;
    memory.illegalInsertions = 3;
    memory.parameters.ctRatio = 40;
    memory.parameters.ptRatio = 100;
    memory.relay.isClosed = false;
    memory.log = {{18, 26'11'02'09'30}};
    EXPECT_TRUE(insert().isGood);
    EXPECT_FALSE(memory.relay.isClosed) << "a field card closes nothing";

    // Overdrawn by 12.34 with a limit of 10: state 4; open; stage 3; private keys.
    Bytes expected = hex(
        "68 15 0063 2611031200 000000000011 000000001001 A1A2A3A4A5A6A7A8"
        "00000123456789 00000000005500 00000000006600 00000000 00001234 00000102 0074 000003"
        "000040 000100 12 2611020930 000000000000 000000000000 000000000000 000000000000 00 16");
    repairChecksum(expected);
    EXPECT_EQ(core::toHex(record(1)), core::toHex(expected));
    EXPECT_EQ(record(2), Bytes(kRecordSize, 0));
    Bytes index = hex("68 25 002B 01 000000000011 2611031200" + std::string(62, '0') + "00 16");
    repairChecksum(index);
    EXPECT_EQ(core::toHex(station.read(card, 5, 49)), core::toHex(index));
}

TEST_P(FieldCardInsertion, ACheckCardWorksAtEveryStage)
{
    addRecords();
    put({});
    std::uint8_t place = 0;
    for (const MeterStage stage : {MeterStage::Reset, MeterStage::Cleared, MeterStage::Opened}) {
        memory.stage = stage;
        EXPECT_TRUE(insert().isGood);
        constexpr std::size_t kStateAt = 63;
        EXPECT_EQ(record(++place)[kStateAt] >> 4U & 3U, static_cast<unsigned>(stage));
    }
}

TEST_P(FieldCardInsertion, TheLastPeriodIsKeptWhenASettlementDayPasses)
{
    memory.periodStart = 26'10'01'00'00;
    memory.periodEnergy = 77'00;
    put({.command = 0x09, .payload = padded("01")});
    EXPECT_TRUE(insert().isGood);
    EXPECT_EQ(memory.lastPeriodEnergy, 77'00);
    EXPECT_EQ(memory.periodEnergy, 0);
}

TEST_P(FieldCardInsertion, Word14ForAnOrderThatIsNone)
{
    for (const Order& order :
         {Order{.command = 0x21, .area = "0000001A"}, Order{.command = 0x21, .area = "00000000"},
          Order{.command = 0x21, .from = "26110A"}, Order{.command = 0x21, .to = "FFFFFF"},
          Order{.command = 0x09, .payload = padded("00")},
          Order{.command = 0x09, .payload = padded("03")},
          Order{.command = 0x04, .flag = "01", .payload = padded("0A")}}) {
        SCOPED_TRACE(core::toHex(orderFile(order)));
        const MeterMemory before = memory;
        put(order);
        expectWord(14);
        EXPECT_EQ(memory.stage, before.stage);
        EXPECT_EQ(memory.relay, before.relay);
        EXPECT_EQ(memory.parameters, before.parameters);
    }
}

TEST_P(FieldCardInsertion, Word14ForADamagedFrameAndForAnIndexThatIsNone)
{
    Bytes bad = orderFile({.command = 0x21});
    bad[43] = static_cast<std::uint8_t>(bad[43] ^ 1U);
    putFile(bad);
    expectWord(14);
    addRecords();
    put({});
    station.authenticate(card);
    station.update(card, 5, fullReturnFile());
    expectWord(14);
}

TEST_P(FieldCardInsertion, Word19ForACheckCardWithoutPlaces)
{
    put({});
    expectWord(19);
}

TEST_P(FieldCardInsertion, Word10WhenTheRecordsMacIsRefused)
{
    addRecords();
    put({});
    reader.setHooks({nullptr, [](ByteView command, Bytes& answer) -> std::optional<core::Error> {
                         if (command[1] == 0xDC) {
                             answer = hex("6988");
                         }
                         return std::nullopt;
                     }});
    expectWord(10);
}

// Goal: what a plain reading shows and a MACed one does not, no meter obeys. Method: the card's
// days are changed on the wire in the plain reading, then in the MACed one.
TEST_P(FieldCardInsertion, AnOrderChangedOnTheWireIsNotObeyed)
{
    put({.command = 0x21, .to = "261102"});
    const auto lie = [this](std::uint8_t cla) {
        reader.setHooks({nullptr, [cla](ByteView command, Bytes& answer) {
                             if (command[0] == cla && command[1] == 0xB0 && answer.size() > 45) {
                                 answer[41] = 0x30;
                                 answer[43] = static_cast<std::uint8_t>(answer[43] + 0x2E);
                             }
                             return std::optional<core::Error>{};
                         }});
    };
    lie(0x00);
    expectWord(GetParam() == Maker::A ? 9 : 22);
    lie(0x04);
    expectWord(GetParam() == Maker::A ? 10 : 22);
    EXPECT_EQ(memory.stage, MeterStage::Cleared);
}

TEST_P(FieldCardInsertion, APresetCardsParametersAreThoseWithTheRightMac)
{
    memory.settings.keyState = MeterKeyState::Public;
    constexpr std::size_t kAlarm1At = 19;
    // Flag 80: alarms and ratios; alarm 1 is 0.30.
    put({.command = 0x06, .flag = "80", .payload = padded("000000000000 00000030")});
    reader.setHooks({nullptr, [](ByteView command, Bytes& answer) {
                         if (command[0] == 0x00 && command[1] == 0xB0 && answer.size() == 47) {
                             answer[kAlarm1At] = 0x40;
                             answer[43] = static_cast<std::uint8_t>(answer[43] + 0x10);
                         }
                         return std::optional<core::Error>{};
                     }});
    const Insertion insertion = insert();
    if (GetParam() == Maker::B) {
        EXPECT_EQ(insertion.word, 22);
        return;
    }
    EXPECT_TRUE(insertion.isGood);
    EXPECT_EQ(memory.parameters.alarm1, 30);
}

TEST_P(FieldCardInsertion, AMeterThatWasNeverPresetIsNotOpened)
{
    memory.stage = MeterStage::Factory;
    station.write(card, {.amount = 100'00});
    expectWord(9);
    EXPECT_EQ(memory.stage, MeterStage::Factory);
    EXPECT_EQ(memory.remainingMicro, 0);
}

TEST_P(FieldCardInsertion, KeepsTheLastFiveErrorWords)
{
    put({.command = 0x21, .area = "00000099"});
    for (int i = 0; i < 4; ++i) {
        expectWord(9);
    }
    reader.put(nullptr);
    expectWord(4);
    expectWord(4);
    ASSERT_EQ(memory.log.size(), 5U);
    EXPECT_EQ(memory.log[0], (MeterLogEntry{4, 26'11'03'12'00}));
    EXPECT_EQ(memory.log[4].word, 9);
}

TEST(MeterMemory, AMeterFromBeforeThereWereFieldCardsIsStillRead)
{
    MeterMemory meter = RawStation{}.meter(Maker::A);
    meter.stage = MeterStage::Opened;
    std::string text = toText(meter);
    const auto drop = [&text](const std::string& line, const std::string& instead) {
        const auto at = text.find(line);
        ASSERT_NE(at, std::string::npos) << line;
        text.replace(at, text.find('\n', at) - at, instead);
    };
    drop("\"stage\"", "\"opened\": true,");
    drop("\"last_period_energy\"", "");
    drop("\"log\"", "\"x\": 0,");
    drop("\"area\"", "");
    EXPECT_EQ(parseMeterMemory(text).value(), meter);
    drop("\"opened\": true,", "\"opened\": false,");
    EXPECT_EQ(parseMeterMemory(text)->stage, MeterStage::Cleared);
}

TEST(MeterMemory, StageAreaAndErrorWordsOutliveTheMeter)
{
    MeterMemory meter = RawStation{}.meter(Maker::B);
    meter.settings.area = 99'999'999;
    meter.stage = MeterStage::Factory;
    meter.lastPeriodEnergy = 5;
    meter.log = {{21, 26'11'03'12'00}, {1, 1}};
    EXPECT_EQ(parseMeterMemory(toText(meter)).value(), meter);
}

}  // namespace
}  // namespace wattdesk::cardio::test
