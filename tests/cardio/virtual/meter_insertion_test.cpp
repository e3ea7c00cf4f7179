#include "cardio/virtual/meter_insertion.h"

#include <gtest/gtest.h>

#include <array>

#include "cardio/virtual/memory_reader.h"
#include "tests/cardio/virtual/raw_station.h"

namespace wattdesk::cardio::test {
namespace {

constexpr std::int64_t kYuan = 1'000'000;  // micro-yuan

/// A slot in which the card does not answer to its first resets.
class StubbornReader final : public CardReader {
public:
    StubbornReader(CardReader& reader, int failures) : m_reader{reader}, m_failures{failures} {}
    std::string name() const override { return m_reader.name(); }
    core::Expected<std::unique_ptr<CardSession>> begin() override
    {
        return m_failures-- > 0 ? core::fail(core::ErrorCode::CardForeign) : m_reader.begin();
    }

private:
    CardReader& m_reader;
    int m_failures;
};

/// One card, one slot, one meter, for each maker.
class MeterInsertion : public testing::TestWithParam<Maker> {
protected:
    MeterInsertion()
    {
        memory.settings.hoardingLimit = 0;
        const Bytes number = hex("000000000022");
        std::copy(number.begin(), number.end(), ourCustomer.begin());
    }

    bool isMakerA() const { return GetParam() == Maker::A; }
    template <class T>
    T byMaker(T a, T b) const
    {
        return isMakerA() ? a : b;
    }

    /// The meter as it stands after the purchase `count` of this card.
    void openAt(std::uint32_t count)
    {
        memory.stage = core::MeterStage::Opened;
        memory.customer = ourCustomer;
        memory.serial = card.memory().serial;
        memory.count = count;
    }

    Insertion insert(const InsertionFaults& faults = {})
    {
        VirtualMeter meter{memory};
        const auto result = meter.insert(reader, noon(2026, 11, 3), faults);
        EXPECT_TRUE(result);
        memory = meter.memory();
        return *result;
    }
    void expectWord(int word, std::string_view group, const Insertion& result)
    {
        EXPECT_FALSE(result.isGood);
        EXPECT_EQ(result.word, word);
        EXPECT_EQ(groupOf(word), group);
    }
    void expectGood(const Insertion& result, std::int64_t credited)
    {
        EXPECT_TRUE(result.isGood) << "word " << result.word.value_or(0);
        EXPECT_EQ(result.credited.hundredths(), credited);
    }
    bool isCardRewritten() { return station.read(card, 5, 49)[0] == 0x68; }
    /// The meter and the card as before: what † in the table means.
    void expectUntouched(const MeterMemory& before, const Bytes& returnBefore)
    {
        EXPECT_EQ(memory.remainingMicro, before.remainingMicro);
        EXPECT_EQ(memory.count, before.count);
        EXPECT_EQ(memory.stage, before.stage);
        EXPECT_EQ(memory.customer, before.customer);
        EXPECT_EQ(memory.serial, before.serial);
        EXPECT_EQ(memory.parameters, before.parameters);
        EXPECT_EQ(station.read(card, 5, 49), returnBefore);
    }
    /// Inserts and expects this word with nothing changed on either side.
    void expectRefusal(int word, std::string_view group)
    {
        const MeterMemory before = memory;
        const Bytes returnBefore = station.read(card, 5, 49);
        expectWord(word, group, insert());
        expectUntouched(before, returnBefore);
    }

    RawStation station;
    VirtualCard card{station.newCard()};
    MemoryReader reader{&card};
    MeterMemory memory{station.meter(GetParam())};
    PackedNumber ourCustomer{};
};

INSTANTIATE_TEST_SUITE_P(Makers, MeterInsertion, testing::Values(Maker::A, Maker::B),
                         [](const auto& maker) {
                             return maker.param == Maker::A ? std::string{"MakerA"}
                                                            : std::string{"MakerB"};
                         });

// ---- the insertion sequence, word by word ----

TEST_P(MeterInsertion, Word01WhenTheSupplyIsLow)
{
    station.write(card, {});
    expectWord(1, "Err-31", insert({.isSupplyLow = true}));
}

TEST_P(MeterInsertion, Word02WhenTheSecurityModuleFails)
{
    station.write(card, {});
    expectWord(2, "Err-31", insert({.esamFails = true}));
}

TEST_P(MeterInsertion, Word03WhenTheSecurityModuleDoesNotReset)
{
    station.write(card, {});
    expectWord(3, "Err-31", insert({.esamResetFails = true}));
}

TEST_P(MeterInsertion, Word04WhenTheCardDoesNotReset)
{
    expectWord(4, "Err-32", insert({.isUpsideDown = true}));
    EXPECT_EQ(memory.illegalInsertions, byMaker(0U, 1U));
    reader.put(nullptr);
    expectWord(4, "Err-32", insert());
}

TEST_P(MeterInsertion, Word04WhenTheAnswerToResetIsShorterThan13Bytes)
{
    VirtualCard sim{foreignCard(CardKind::Sim)};
    reader.put(&sim);
    expectWord(4, "Err-32", insert());
}

TEST_P(MeterInsertion, ACardThatAnswersAtTheThirdResetIsTaken)
{
    station.write(card, {.amount = 100'00});
    for (const auto& [failures, isTaken] : {std::pair{2, true}, {3, false}}) {
        StubbornReader stubborn{reader, failures};
        VirtualMeter meter{memory};
        EXPECT_EQ(meter.insert(stubborn, noon(2026, 11, 3))->isGood, isTaken);
    }
}

TEST_P(MeterInsertion, Word05WhenTheCardsKeysAreAnotherStations)
{
    RawStation other{"sm4", 1};
    card = other.newCard();
    other.write(card, {});
    expectWord(5, "Err-32", insert());
    EXPECT_EQ(memory.illegalInsertions, 1U) << "05 counts at both makers";
}

TEST_P(MeterInsertion, Word06WhenTheCardRefusesTheMeter)
{
    station.write(card, {});
    CardMemory locked = card.memory();
    locked.keys[1]->triesLeft = 0;
    card = VirtualCard{locked};
    expectWord(6, "Err-32", insert());
    EXPECT_EQ(memory.illegalInsertions, byMaker(0U, 1U));
}

TEST_P(MeterInsertion, Word07WhenTheCardWasNeverIssued)
{
    CardMemory odd = card.memory();
    odd.files[0].content.clear();
    card = VirtualCard{odd};
    expectWord(7, "Err-32", insert());
    EXPECT_EQ(memory.illegalInsertions, 0U);
}

TEST_P(MeterInsertion, Word08WhenThereIsNoElectricityDirectory)
{
    card = VirtualCard{bareCard(card.memory().serial, "sm4")};
    expectWord(8, "Err-32", insert());
    EXPECT_EQ(memory.illegalInsertions, 0U) << "08 counts at neither";
}

TEST_P(MeterInsertion, Word08ForACardKindThatTheMeterDoesNotTake)
{
    // Key download, key restore, an operator's card, a return frame, and what nobody uses.
    for (const unsigned command : {0x02U, 0x03U, 0x23U, 0x11U, 0x7FU}) {
        SCOPED_TRACE(command);
        station.write(card, {.command = static_cast<std::uint8_t>(command)});
        expectWord(8, "Err-32", insert());
    }
}

TEST_P(MeterInsertion, Word09ForAUserCardInAMeterWithPublicKeys)
{
    memory.settings.keyState = MeterKeyState::Public;
    station.write(card, {});
    expectWord(9, "Err-32", insert());
    EXPECT_EQ(memory.illegalInsertions, byMaker(0U, 1U));
}

TEST_P(MeterInsertion, Word09ForAPresetCardInAMeterWithPrivateKeys)
{
    station.write(card, {.command = 0x06});
    expectWord(9, "Err-32", insert());
}

TEST_P(MeterInsertion, Word10WhenTheCreditsMacIsWrong)
{
    station.write(card, {.amount = 100'00});
    expectWord(10, "Err-32", insert({.macsAreWrong = true}));
    EXPECT_EQ(memory.remainingMicro, 0);
    EXPECT_EQ(memory.count, 0U);
    EXPECT_EQ(memory.illegalInsertions, byMaker(0U, 1U));
}

TEST_P(MeterInsertion, Word10WhenTheReturnWritesMacIsRefused)
{
    station.write(card, {.amount = 100'00});
    reader.setHooks({nullptr, [](ByteView command, Bytes& answer) -> std::optional<core::Error> {
                         if (command[1] == 0xD6) {
                             answer = hex("6988");
                         }
                         return std::nullopt;
                     }});
    const Insertion result = insert();
    expectWord(10, "Err-32", result);
    EXPECT_EQ(result.credited.hundredths(), 100'00) << "the credit came before";
}

TEST_P(MeterInsertion, Word14WhenTheParameterFileIsNoFrame)
{
    const Bytes good = parameterFile({});
    for (const std::size_t at : {3U, 5U, 42U, 43U, 44U}) {
        SCOPED_TRACE(at);
        Bytes bad = good;
        bad[at] = static_cast<std::uint8_t>(bad[at] ^ 0x10U);
        station.write(card, {});
        station.update(card, 1, bad);
        expectRefusal(14, "Err-34");
    }
}

TEST_P(MeterInsertion, ABlankCardIs14AtOneMakerAnd08AtTheOther)
{
    expectRefusal(byMaker(14, 8), byMaker<std::string_view>("Err-34", "Err-32"));
}

TEST_P(MeterInsertion, Word19WhenAFileCannotBeRead)
{
    station.write(card, {});
    for (const std::uint8_t file : std::array<std::uint8_t, 3>{0x81, 0x82, 0x85}) {
        SCOPED_TRACE(static_cast<int>(file));
        reader.setHooks(
            {nullptr, [file](ByteView command, Bytes& answer) -> std::optional<core::Error> {
                 if (command[1] == 0xB0 && command[2] == file) {
                     answer = hex("6581");
                 }
                 return std::nullopt;
             }});
        expectWord(19, "Err-35", insert());
        EXPECT_EQ(memory.remainingMicro, 0);
    }
}

TEST_P(MeterInsertion, Word19WhenTheReturnFileCannotBeWritten)
{
    station.write(card, {.amount = 100'00});
    reader.setHooks({nullptr, [](ByteView command, Bytes& answer) -> std::optional<core::Error> {
                         if (command[1] == 0xD6) {
                             answer = hex("6581");
                         }
                         return std::nullopt;
                     }});
    const Insertion result = insert();
    expectWord(19, "Err-35", result);
    EXPECT_EQ(result.credited.hundredths(), 100'00);
    EXPECT_EQ(memory.remainingMicro, 100 * kYuan);
}

// Goal: 20 wherever the card is pulled. Method: pull it at each step, and also at each APDU.
TEST_P(MeterInsertion, Word20WhereverTheCardIsPulledOutEarly)
{
    const MeterMemory fresh = memory;
    for (int step = 0; step < kMeterSteps; ++step) {
        SCOPED_TRACE(step);
        const auto at = static_cast<MeterStep>(step);
        if (at == MeterStep::CreditAmount && isMakerA()) {
            continue;  // this maker credits in one piece
        }
        memory = fresh;
        station.write(card, {.amount = 100'00});
        expectWord(20, "Err-35", insert({.pulledAt = at}));
    }
}

TEST_P(MeterInsertion, Word20WheneverTheCardVanishesInAnExchange)
{
    const MeterMemory fresh = memory;
    constexpr int kExchangesMax = 100;
    for (int point = 0;; ++point) {
        SCOPED_TRACE(point);
        ASSERT_LT(point, kExchangesMax);
        memory = fresh;
        station.write(card, {.amount = 100'00});
        int exchange = 0;
        reader.setHooks({[&](ByteView) -> std::optional<core::Error> {
                             return exchange++ == point ? std::optional{core::Error{
                                                              core::ErrorCode::CardPulled, {}}}
                                                        : std::nullopt;
                         },
                         nullptr});
        const Insertion result = insert();
        if (exchange <= point) {
            expectGood(result, 100'00);
            EXPECT_EQ(point, byMaker(12, 14)) << "the exchanges of a whole insertion";
            return;
        }
        expectWord(20, "Err-35", result);
    }
}

TEST_P(MeterInsertion, Words22And23WhenAPlainReadingDiffersFromItsMacedOne)
{
    station.write(card, {.amount = 100'00});
    for (const auto& [file, word] : {std::pair{0x82, 22}, {0x81, 23}}) {
        reader.setHooks(
            {nullptr, [file = file](ByteView command, Bytes& answer) -> std::optional<core::Error> {
                 const bool isPlain = command[0] == 0x00 && command[1] == 0xB0;
                 const bool isWhole = command[3] == (file == 0x82 ? 0 : 36);
                 if (isPlain && command[2] == file && isWhole) {
                     answer[0] = static_cast<std::uint8_t>(answer[0] ^ 0x01U);
                 }
                 return std::nullopt;
             }});
        const MeterMemory before = memory;
        const Insertion result = insert();
        if (isMakerA()) {
            EXPECT_TRUE(result.isGood) << "this maker has no such words";
            memory = before;
            station.write(card, {.amount = 100'00});
        } else {
            expectWord(word, "Err-32", result);
        }
    }
}

// Goal: where each maker wants the customer number proven. Method: watch for a MACed reading of the
// parameter file.
TEST_P(MeterInsertion, TheCustomerNumberIsReadWithAMacWhenOpeningAndAtOneMakerAlways)
{
    bool wasMaced = false;
    reader.setHooks({[&wasMaced](ByteView command) -> std::optional<core::Error> {
                         const bool isMaced = command[0] == 0x04 && command[1] == 0xB0;
                         wasMaced = wasMaced || (isMaced && command[2] == 0x81);
                         return std::nullopt;
                     },
                     nullptr});
    station.write(card, {.amount = 100'00});
    expectGood(insert(), 100'00);
    EXPECT_TRUE(wasMaced);
    wasMaced = false;
    station.write(card, {.subType = 2, .amount = 100'00, .count = 2});
    expectGood(insert(), 100'00);
    EXPECT_EQ(wasMaced, !isMakerA());
}

// Goal: one maker looks at the tariff before it credits, the other after. Method: a tariff file
// that cannot be read.
TEST_P(MeterInsertion, AnUnreadableTariffStopsOneMakerBeforeTheCreditAndTheOtherAfter)
{
    station.write(card, {.flag = 0x01, .amount = 100'00});
    reader.setHooks({nullptr, [](ByteView command, Bytes& answer) -> std::optional<core::Error> {
                         if (command[1] == 0xB0 && command[2] == 0x83) {
                             answer = hex("6581");
                         }
                         return std::nullopt;
                     }});
    const Insertion result = insert();
    expectWord(19, "Err-35", result);
    EXPECT_EQ(result.credited.hundredths(), byMaker(0, 100'00));
    EXPECT_EQ(memory.count, byMaker(0U, 1U));
}

TEST_P(MeterInsertion, ReadsPlainlyWhereACardHasNoMacedReading)
{
    station.write(card, {.amount = 100'00});
    reader.setHooks({nullptr, [](ByteView command, Bytes& answer) -> std::optional<core::Error> {
                         if (command[0] == 0x04 && command[1] == 0xB0) {
                             answer = hex("6E00");
                         }
                         return std::nullopt;
                     }});
    expectGood(insert(), 100'00);
}

// ---- row 1: not this meter's card ----

TEST_P(MeterInsertion, Word11ForAnotherMetersNumber)
{
    station.write(card, {.meter = "000000000012", .amount = 100'00});
    expectRefusal(11, "Err-33");
}

TEST_P(MeterInsertion, Word08ForAnUnknownSubType)
{
    station.write(card, {.subType = 0x08});
    expectRefusal(8, "Err-32");
}

TEST_P(MeterInsertion, AnUnknownSubTypeOfAnotherMeterIs11AtOneMakerAnd08AtTheOther)
{
    station.write(card, {.subType = 0x08, .meter = "000000000012"});
    expectRefusal(byMaker(11, 8), byMaker<std::string_view>("Err-33", "Err-32"));
}

TEST_P(MeterInsertion, Word12ForAnotherCustomerInAnOpenedMeter)
{
    openAt(1);
    for (const std::uint8_t subType : std::array<std::uint8_t, 3>{1, 2, 3}) {
        station.write(card, {.subType = subType, .customer = "000000000023", .count = 2});
        expectRefusal(12, "Err-33");
    }
}

TEST_P(MeterInsertion, Word13ForAPurchaseCardWithAnotherSerial)
{
    openAt(1);
    memory.serial = *core::CardSerial::parse("FFFFFFFFFFFFFFFF");
    station.write(card, {.subType = 2, .amount = 100'00, .count = 2});
    expectRefusal(13, "Err-33");
}

TEST_P(MeterInsertion, Word15ForAPurchaseCardInAMeterNotOpened)
{
    station.write(card, {.subType = 2, .amount = 100'00});
    expectRefusal(15, "Err-34");
}

TEST_P(MeterInsertion, Word16ForAReissueCardInAMeterNotOpened)
{
    station.write(card, {.subType = 3, .amount = 100'00});
    expectRefusal(16, "Err-34");
}

TEST_P(MeterInsertion, Word17ForAnOpenCardWithACountAboveOne)
{
    station.write(card, {.amount = 100'00, .count = 2});
    expectRefusal(17, "Err-34");
    openAt(5);
    expectRefusal(17, "Err-34");
}

// ---- row 2: N < M ----

TEST_P(MeterInsertion, AnOldPurchaseCardIsWrittenBackAndCreditsNothing)
{
    openAt(5);
    station.write(card, {.subType = 2, .amount = 100'00, .count = 4});
    expectGood(insert(), 0);
    EXPECT_EQ(memory.count, 5U);
    EXPECT_TRUE(isCardRewritten());
}

TEST_P(MeterInsertion, AnOldReissueCardIsBoundAgain)
{
    openAt(5);
    memory.serial = *core::CardSerial::parse("FFFFFFFFFFFFFFFF");
    station.write(card, {.subType = 3, .amount = 100'00, .count = 4, .hasReturn = true});
    expectGood(insert(), 0);
    EXPECT_EQ(memory.serial, card.memory().serial);
    EXPECT_TRUE(isCardRewritten());
}

TEST_P(MeterInsertion, AnOldOpenCardSetsTheOpenedFlagAndAtOneMakerTheCustomer)
{
    memory.count = 5;
    station.write(card, {.amount = 100'00, .count = 1});
    expectGood(insert(), 0);
    EXPECT_TRUE(memory.isOpened());
    EXPECT_EQ(memory.serial, card.memory().serial);
    EXPECT_EQ(memory.customer == ourCustomer, !isMakerA());
    EXPECT_EQ(memory.count, 5U);
    EXPECT_TRUE(isCardRewritten());
}

TEST_P(MeterInsertion, AnOldOpenCardWithAFullReturnFileNeverSetsTheCustomer)
{
    memory.count = 5;
    station.write(card, {.count = 1, .hasReturn = true});
    expectGood(insert(), 0);
    EXPECT_EQ(memory.customer, PackedNumber{});
}

// ---- row 3: N = M ----

TEST_P(MeterInsertion, AKnownOpenCardWithAnEmptyReturnFileOpensTheMeter)
{
    memory.count = 1;
    station.write(card, {.flag = 0x80, .alarm1 = 30'00, .alarm2 = 10'00, .amount = 100'00});
    expectGood(insert(), 0);
    EXPECT_TRUE(memory.isOpened());
    EXPECT_EQ(memory.customer, ourCustomer);
    EXPECT_EQ(memory.serial, card.memory().serial);
    EXPECT_EQ(memory.parameters.alarm1, 30'00) << "parameters by flag";
    EXPECT_EQ(memory.remainingMicro, 0);
    EXPECT_TRUE(isCardRewritten());
}

TEST_P(MeterInsertion, AKnownReissueCardWithAnEmptyReturnFileIsBound)
{
    openAt(4);
    memory.serial = *core::CardSerial::parse("FFFFFFFFFFFFFFFF");
    station.write(card, {.subType = 3, .amount = 100'00, .count = 4});
    expectGood(insert(), 0);
    EXPECT_EQ(memory.serial, card.memory().serial);
}

TEST_P(MeterInsertion, AKnownPurchaseCardWithAnEmptyReturnFileTakesBackupTariffs)
{
    openAt(4);
    station.writeTariffs(card, {}, {.prices = {7000}});
    station.write(card, {.subType = 2, .flag = 0x0A, .priceSwitch = "2701010000", .count = 4});
    expectGood(insert(), 0);
    EXPECT_EQ(memory.parameters.backupPrices[0], 7000U);
    EXPECT_EQ(memory.parameters.priceSwitch, 2701010000U);
    EXPECT_EQ(memory.parameters.prices[0], 0U);
    EXPECT_TRUE(isCardRewritten());
}

TEST_P(MeterInsertion, AKnownCardWithAFullReturnFileTakesNoParameters)
{
    openAt(4);
    station.writeTariffs(card, {}, {.prices = {7000}});
    station.write(card, {.subType = 2, .flag = 0x0A, .count = 4, .hasReturn = true});
    expectGood(insert(), 0);
    EXPECT_EQ(memory.parameters.backupPrices[0], 0U);
    EXPECT_TRUE(isCardRewritten());
}

TEST_P(MeterInsertion, Word13ForAKnownOpenOrReissueCardWithAnotherSerialAndAFullReturnFile)
{
    for (const auto& [subType, count] : {std::pair{1, 1U}, {3, 4U}}) {
        openAt(count);
        memory.serial = *core::CardSerial::parse("FFFFFFFFFFFFFFFF");
        station.write(
            card,
            {.subType = static_cast<std::uint8_t>(subType), .count = count, .hasReturn = true});
        expectRefusal(13, "Err-33");
    }
}

TEST_P(MeterInsertion, AKnownReissueCardWithItsOwnSerialAndAFullReturnFileIsWrittenBack)
{
    openAt(4);
    station.write(card, {.subType = 3, .count = 4, .hasReturn = true});
    expectGood(insert(), 0);
}

// Goal: 14 for bad ladder data at the checking maker, and nothing changed. Method: each way in
// which a ladder is bad, at N = M and at N = M + 1.
TEST_P(MeterInsertion, BadLadderDataIs14AtOneMakerAndTakenByTheOther)
{
    const TariffSet good{.limits = {100'00}, .ladderPrices = {5000, 6000}, .days = {"000100"}};
    TariffSet noDay = good;
    noDay.days = {};
    TariffSet lateDay = good;
    lateDay.days = {"002900"};
    TariffSet lateHour = good;
    lateHour.days = {"000124"};
    Bytes notBcd = tariffFile(good);
    notBcd[132 + 3] = 0x0A;
    repairChecksum(notBcd);
    const MeterMemory fresh = memory;
    for (const Bytes& bad :
         {tariffFile(noDay), tariffFile(lateDay), tariffFile(lateHour), notBcd}) {
        for (const std::uint32_t known : {0U, 1U}) {
            memory = fresh;
            memory.count = known;
            station.writeTariffs(card, good);
            station.write(card, {.flag = 0x05, .amount = 100'00});
            station.update(card, 3, bad);
            if (isMakerA()) {
                expectRefusal(14, "Err-34");
            } else {
                expectGood(insert(), known == 0 ? 100'00 : 0);
            }
        }
    }
}

TEST_P(MeterInsertion, AGoodLadderIsTaken)
{
    station.writeTariffs(card, {.prices = {1, 2},
                                .limits = {100'00, 200'00},
                                .ladderPrices = {5, 6, 7},
                                .days = {"000100"}});
    station.write(card, {.flag = 0x8F, .amount = 100'00});
    expectGood(insert(), 100'00);
    EXPECT_EQ(memory.parameters.prices[1], 2U);
    EXPECT_EQ(memory.parameters.ladder.limits[1], 20000U);
    EXPECT_EQ(memory.parameters.ladder.prices[2], 7U);
    EXPECT_EQ(memory.parameters.ladder.days[0], (MeterSettlementDay{0, 1, 0}));
}

// ---- row 4: N = M + 1, return file empty ----

TEST_P(MeterInsertion, TheFirstPurchaseOpensAndCreditsTheMeter)
{
    station.write(card, {.flag = 0x80,
                         .alarm1 = 30'00,
                         .alarm2 = 10'00,
                         .ctRatio = 20,
                         .ptRatio = 100,
                         .amount = 100'00});
    expectGood(insert(), 100'00);
    EXPECT_EQ(memory.remainingMicro, 100 * kYuan);
    EXPECT_EQ(memory.count, 1U);
    EXPECT_TRUE(memory.isOpened());
    EXPECT_EQ(memory.customer, ourCustomer);
    EXPECT_EQ(memory.serial, card.memory().serial);
    EXPECT_EQ(memory.parameters.ctRatio, 20U);
    EXPECT_EQ(memory.parameters.ptRatio, 100U);
    EXPECT_EQ(memory.parameters.alarm2, 10'00);
}

TEST_P(MeterInsertion, ASecondTapOfTheSameCardCreditsNothing)
{
    station.write(card, {.amount = 100'00});
    expectGood(insert(), 100'00);
    expectGood(insert(), 0);
    EXPECT_EQ(memory.remainingMicro, 100 * kYuan);
}

TEST_P(MeterInsertion, ASecondPurchaseIsAdded)
{
    openAt(1);
    memory.remainingMicro = 50 * kYuan;
    station.write(card, {.subType = 2, .amount = 100'00, .count = 2});
    expectGood(insert(), 100'00);
    EXPECT_EQ(memory.remainingMicro, 150 * kYuan);
    EXPECT_EQ(memory.count, 2U);
}

TEST_P(MeterInsertion, AReissueCardOfTheNextCountIsBoundAndCredited)
{
    openAt(1);
    memory.serial = *core::CardSerial::parse("FFFFFFFFFFFFFFFF");
    station.write(card, {.subType = 3, .amount = 100'00, .count = 2});
    expectGood(insert(), 100'00);
    EXPECT_EQ(memory.serial, card.memory().serial);
}

TEST_P(MeterInsertion, ThePurchaseFirstPaysTheOverdraft)
{
    openAt(1);
    memory.remainingMicro = -8 * kYuan;
    station.write(card, {.subType = 2, .amount = 100'00, .count = 2});
    expectGood(insert(), 100'00);
    EXPECT_EQ(memory.remainingMicro, 92 * kYuan);
}

TEST_P(MeterInsertion, Word21AboveWhatTheMeterCanHoldAndTheCreditStaysOnTheCard)
{
    openAt(1);
    memory.remainingMicro = 999'900 * kYuan;
    station.write(card, {.subType = 2, .amount = 100'00, .count = 2});
    expectRefusal(21, "Err-36");
    memory.remainingMicro = 999'900 * kYuan - 10'000;
    expectGood(insert(), 100'00);
    EXPECT_EQ(memory.remainingMicro, 999'999'990'000) << "999,999.99 itself fits";
}

TEST_P(MeterInsertion, Word21AboveTheHoardingLimit)
{
    openAt(1);
    memory.settings.hoardingLimit = 500'00;
    memory.remainingMicro = 400 * kYuan;
    station.write(card, {.subType = 2, .amount = 100'01, .count = 2});
    expectRefusal(21, "Err-36");
    station.write(card, {.subType = 2, .amount = 100'00, .count = 2});
    expectGood(insert(), 100'00);
}

TEST_P(MeterInsertion, AtTheHoardingLimitAnOverdraftIsZeroAtOneMakerAndSignedAtTheOther)
{
    openAt(1);
    memory.settings.hoardingLimit = 500'00;
    memory.remainingMicro = -5 * kYuan;
    station.write(card, {.subType = 2, .amount = 505'00, .count = 2});
    if (isMakerA()) {
        expectRefusal(21, "Err-36");
    } else {
        expectGood(insert(), 505'00);
        EXPECT_EQ(memory.remainingMicro, 500 * kYuan);
    }
}

TEST_P(MeterInsertion, PurchaseAndReissueCardsChangeTheBackupSetsOnly)
{
    openAt(1);
    station.writeTariffs(card, {.prices = {1111}}, {.prices = {2222}});
    for (const std::uint8_t subType : std::array<std::uint8_t, 2>{2, 3}) {
        station.write(card, {.subType = subType,
                             .flag = 0x8F,
                             .alarm1 = 30'00,
                             .ctRatio = 20,
                             .amount = 1'00,
                             .count = memory.count + 1});
        expectGood(insert(), 1'00);
        EXPECT_EQ(memory.parameters.prices[0], 0U);
        EXPECT_EQ(memory.parameters.alarm1, 0);
        EXPECT_EQ(memory.parameters.ctRatio, 1U);
        EXPECT_EQ(memory.parameters.backupPrices[0], 2222U);
    }
}

TEST_P(MeterInsertion, FlagFFIsNothingAtOneMakerAndEverythingAtTheOther)
{
    station.writeTariffs(card, {.prices = {1111}}, {.prices = {2222}});
    station.write(card, {.flag = 0xFF, .alarm1 = 30'00, .amount = 100'00});
    expectGood(insert(), 100'00);
    EXPECT_EQ(memory.parameters.prices[0], byMaker(0U, 1111U));
    EXPECT_EQ(memory.parameters.alarm1, byMaker<std::int64_t>(0, 30'00));
}

// ---- rows 5 and 6 ----

TEST_P(MeterInsertion, Word18WhenTheReturnFileIsNotEmptyAndTheCardIsWrittenBack)
{
    openAt(1);
    station.write(card, {.subType = 2, .amount = 100'00, .count = 2, .hasReturn = true});
    const Bytes before = station.read(card, 5, 49);
    expectWord(18, "Err-34", insert());
    EXPECT_EQ(memory.remainingMicro, 0);
    EXPECT_EQ(memory.count, 1U);
    EXPECT_NE(station.read(card, 5, 49), before) << "no dagger: the card is rewritten";
}

TEST_P(MeterInsertion, Word17WhenTheCountIsTwoAheadAndTheCardIsWrittenBack)
{
    openAt(1);
    station.write(card, {.subType = 2, .amount = 100'00, .count = 3});
    expectWord(17, "Err-34", insert());
    EXPECT_EQ(memory.remainingMicro, 0);
    EXPECT_EQ(memory.count, 1U);
    EXPECT_TRUE(isCardRewritten());
}

TEST_P(MeterInsertion, TheHighestCountDoesNotWrapAround)
{
    openAt(0xFFFFFFFF);
    station.write(card, {.subType = 2, .amount = 100'00, .count = 0});
    expectGood(insert(), 0);
    openAt(0);
    station.write(card, {.subType = 2, .amount = 100'00, .count = 0xFFFFFFFF});
    expectWord(17, "Err-34", insert());
}

// ---- what counts as an empty return file ----

TEST_P(MeterInsertion, OnlyAllZeroAndAWholeFrameMeanTheSameToBothMakers)
{
    struct Case {
        const char* head;
        bool isEmptyAtA;
        bool isEmptyAtB;
    };
    for (const Case& entry :
         {Case{"00000000 00000000", true, true}, Case{"6811002B 00000001", false, false},
          Case{"FFFFFFFF FFFFFFFF", false, true}, Case{"00000000 00000001", false, true},
          Case{"00110000 00000000", true, false}, Case{"68000000 00000000", false, false}}) {
        SCOPED_TRACE(entry.head);
        openAt(1);
        station.write(card, {.subType = 2, .amount = 1'00, .count = 2});
        Bytes content = hex(entry.head);
        content.resize(49, 0);
        station.update(card, 5, content);
        const Insertion result = insert();
        EXPECT_EQ(result.isGood, byMaker(entry.isEmptyAtA, entry.isEmptyAtB));
    }
}

// ---- the return file ----

// Goal: every byte of the return write. Method: a frame laid out by hand.
TEST_P(MeterInsertion, TheReturnFileSaysWhatTheMeterHolds)
{
    openAt(1);
    memory.remainingMicro = 50 * kYuan + 9'999;
    memory.illegalInsertions = 123'456;
    memory.parameters.ctRatio = 20;
    memory.parameters.ptRatio = 100;
    station.write(card, {.subType = 2, .amount = 100'00, .count = 2});
    expectGood(insert(), 100'00);
    // 150.00: cut, not rounded. 15000 = 0x3A98.
    Bytes expected =
        hex("68 11 002B 00 000020 000100 000000000011 000000000022 00003A98 00000002"
            "00000000 00000000 123456 2611031200 00 16");
    repairChecksum(expected);
    EXPECT_EQ(core::toHex(station.read(card, 5, 49)), core::toHex(expected));
}

TEST_P(MeterInsertion, AnOverdrawnMeterReturnsZeroAndTheOverdraft)
{
    openAt(2);
    memory.remainingMicro = -(12 * kYuan + 345'678);
    station.write(card, {.subType = 2, .count = 2});
    expectGood(insert(), 0);
    const Bytes file = station.read(card, 5, 49);
    EXPECT_EQ(core::toHex(ByteView{file}.subspan(23, 12)),
              "00000000"
              "00000002"
              "00001234");
}

// ---- kWh meters and preset cards ----

TEST_P(MeterInsertion, AnEnergyMeterTakesTheAmountAsHundredthsOfAKilowattHour)
{
    memory.settings.mode = MeterMode::Energy;
    station.write(card, {.amount = 123'45});
    expectGood(insert(), 123'45);
    EXPECT_EQ(memory.remainingMicro, 123'450'000);
}

TEST_P(MeterInsertion, APresetCardSetsWalletAndParametersAndLeavesTheMeterCleared)
{
    openAt(7);
    memory.settings.keyState = MeterKeyState::Public;
    memory.remainingMicro = 3 * kYuan;
    // Area 12, from 2026-11-01 to 2026-11-30.
    station.write(card, {.command = 0x06,
                         .subType = 0x00,
                         .flag = 0x80,
                         .meter = "000000000000",
                         .customer = "261101261130",
                         .reserved = "00000012",
                         .alarm1 = 30'00,
                         .amount = 5'00,
                         .count = 0});
    expectGood(insert(), 0);
    EXPECT_FALSE(memory.isOpened());
    EXPECT_EQ(memory.customer, PackedNumber{});
    EXPECT_EQ(memory.remainingMicro, 5 * kYuan);
    EXPECT_EQ(memory.count, 0U);
    EXPECT_EQ(memory.parameters.alarm1, 30'00);
}

TEST_P(MeterInsertion, WorksUnderTheOtherSuiteAndOverContactsThatMakeTheAnswerWait)
{
    RawStation tripleDes{"3des"};
    CardMemory waiting = tripleDes.newCard().memory();
    waiting.ways = {true, true};
    card = VirtualCard{waiting};
    memory = tripleDes.meter(GetParam());
    EXPECT_EQ(tripleDes.send(card, "00A4000002DF01"), 0x6106);
    EXPECT_EQ(tripleDes.authenticate(card), 0x9000);
    tripleDes.update(card, 1, parameterFile({}));
    tripleDes.update(card, 2, walletFile({.amount = 100'00}));
    expectGood(insert(), 100'00);
}

}  // namespace
}  // namespace wattdesk::cardio::test
