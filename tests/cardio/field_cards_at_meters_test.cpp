#include <gtest/gtest.h>

#include "cardio/virtual/meter_account.h"
#include "tests/cardio/field_bench.h"

namespace wattdesk::cardio {
namespace {

using core::Credit;
using core::FieldCardOrder;
using core::MeterStage;
using test::novemberNoon;

constexpr std::int64_t kYuan = 1'000'000;

/// Field cards as the station issues them, in the meters of both makers.
class FieldCardsAtMeters : public testing::TestWithParam<Maker> {
protected:
    CardOs cardFor(const FieldCardOrder& order) const
    {
        return CardOs{test::issuedCard(m_blank, *m_keys, order)};
    }
    CardOs cardFor(FieldCardOrder::Payload payload) const
    {
        return cardFor(test::orderOf(std::move(payload)));
    }
    /// A customer's card as the station leaves it for the meter.
    CardOs customersCard(core::CardSubType type, std::uint32_t count, std::int64_t amount,
                         const core::CardSerial& serial = test::kOtherSerial) const
    {
        core::CardImage image = test::opening().after;
        image.parameters->subType = type;
        image.parameters->meter = core::MeterNumber::parse("12345678").value();
        image.wallet = {Credit::from(amount).value(), count};
        const CardMemory blank = test::blankCard(*m_keys, "sm4", serial);
        return CardOs{test::cardWith(blank, image)};
    }
    /// Opened with 200 yuan, of which some are used.
    MeterMemory usedMeter() const
    {
        MeterMemory meter = test::meterOf(GetParam());
        CardOs card = customersCard(core::CardSubType::Open, 1, 200'00);
        EXPECT_TRUE(test::tap(meter, card, novemberNoon(1)).isGood);
        consume(meter, core::Energy::from(100'00).value(), novemberNoon(2));
        EXPECT_EQ(meter.stage, MeterStage::Opened);
        return meter;
    }
    void expectWord(int word, MeterMemory meter, CardOs card,
                    const core::LocalTime& now = novemberNoon(3)) const
    {
        const MeterMemory before = meter;
        const CardMemory untouched = card.memory();
        const Insertion insertion = test::tap(meter, card, now);
        EXPECT_FALSE(insertion.isGood);
        EXPECT_EQ(insertion.word, word);
        ASSERT_FALSE(meter.log.empty());
        EXPECT_EQ(meter.log.front().word, word);
        MeterMemory after = meter;
        after.log = before.log;
        after.illegalInsertions = before.illegalInsertions;
        MeterMemory expected = before;
        followClock(expected, meterTime(now));
        EXPECT_EQ(after, expected) << "a refused card changes nothing";
        EXPECT_EQ(card.memory(), untouched);
        const bool isIllegal = word == 9 && GetParam() == Maker::B;
        EXPECT_EQ(meter.illegalInsertions, before.illegalInsertions + (isIllegal ? 1 : 0));
    }

    /// Every memory that the meter saves while it does what the card says.
    static std::vector<MeterMemory> savesWhileTaking(CardOs card, const MeterMemory& meter)
    {
        std::vector<MeterMemory> saves;
        test::FaultyHub hub{card};
        const auto reader = hub.open("").value();
        VirtualMeter device{meter, [&saves](const MeterMemory& saved) {
                                saves.push_back(saved);
                                return core::Expected<void>{};
                            }};
        EXPECT_TRUE(device.insert(*reader, novemberNoon(3))->isGood);
        return saves;
    }

    std::unique_ptr<SoftwareKeyStore> m_keys{test::keyStore(sm4Suite(), test::kSeed)};
    CardMemory m_blank{test::blankCard(*m_keys, "sm4")};
};

INSTANTIATE_TEST_SUITE_P(Makers, FieldCardsAtMeters, testing::Values(Maker::A, Maker::B),
                         [](const auto& maker) {
                             return maker.param == Maker::A ? std::string{"MakerA"}
                                                            : std::string{"MakerB"};
                         });

// Goal: a used meter is commissioned anew on site, and only in the right order. Method: reset,
// clear, open, with every card out of its turn tried and refused on the way.
TEST_P(FieldCardsAtMeters, AUsedMeterIsResetClearedAndOpenedAgain)
{
    MeterMemory meter = usedMeter();
    const MeterParameters parameters = meter.parameters;
    CardOs reset = cardFor(core::ResetOrder{});
    CardOs clear = cardFor(core::ClearOrder{});
    const CardOs open = customersCard(core::CardSubType::Open, 1, 50'00, test::kSerial);

    expectWord(9, meter, clear);
    EXPECT_TRUE(test::tap(meter, reset).isGood);
    EXPECT_EQ(meter.stage, MeterStage::Reset);
    EXPECT_EQ(meter.parameters, parameters) << "parameters kept";
    EXPECT_EQ(meter.count, 1U);

    expectWord(15, meter, customersCard(core::CardSubType::Purchase, 2, 50'00));
    expectWord(16, meter, customersCard(core::CardSubType::Reissue, 1, 50'00));
    expectWord(9, meter, open);

    EXPECT_TRUE(test::tap(meter, clear).isGood);
    EXPECT_EQ(meter.stage, MeterStage::Cleared);
    EXPECT_EQ(meter.remainingMicro, 0);
    EXPECT_EQ(meter.count, 0U);
    EXPECT_EQ(meter.customer, PackedNumber{});
    EXPECT_EQ(meter.serial, core::CardSerial{});
    EXPECT_EQ(meter.totalEnergy, 0);
    EXPECT_EQ(meter.periodEnergy, 0);
    EXPECT_EQ(meter.lastPeriodEnergy, 0);
    EXPECT_EQ(meter.parameters, parameters);
    EXPECT_TRUE(test::tap(meter, clear).isGood) << "once more is no harm";

    CardOs opens = open;
    const Insertion opened = test::tap(meter, opens);
    EXPECT_TRUE(opened.isGood);
    EXPECT_EQ(opened.credited.hundredths(), 50'00);
    EXPECT_FALSE(opened.field);
    EXPECT_EQ(meter.stage, MeterStage::Opened);
    EXPECT_EQ(meter.remainingMicro, 50 * kYuan);
}

TEST_P(FieldCardsAtMeters, APresetCardIsForPublicKeysAndEveryOtherForPrivateOnes)
{
    for (const auto& [name, order] : test::allOrders()) {
        SCOPED_TRACE(name);
        if (order.kind() == core::FieldCardKind::Operator) {
            continue;
        }
        const bool isPreset = order.kind() == core::FieldCardKind::Preset;
        MeterMemory meter = test::meterOf(GetParam());
        meter.settings.keyState = isPreset ? MeterKeyState::Private : MeterKeyState::Public;
        expectWord(9, meter, cardFor(order));
    }
}

TEST_P(FieldCardsAtMeters, AnOperatorCardIsNoneOfAMeters)
{
    expectWord(8, test::meterOf(GetParam()), cardFor(core::OperatorOrder{core::OperatorId{7}}));
}

// Goal: the factory meter becomes ready to be opened. Method: preset, and what it set.
TEST_P(FieldCardsAtMeters, APresetCardMakesAFactoryMeterReady)
{
    const FieldCardOrder order = test::allOrders().front().order;
    CardOs card = cardFor(order);
    MeterMemory meter = test::meterOf(GetParam());
    meter.settings.keyState = MeterKeyState::Public;
    meter.settings.area = 0;
    meter.stage = MeterStage::Factory;
    meter.totalEnergy = 5;
    const Insertion insertion = test::tap(meter, card);
    EXPECT_TRUE(insertion.isGood);
    EXPECT_EQ(insertion.field, core::FieldCardKind::Preset);
    EXPECT_EQ(insertion.credited.hundredths(), 0) << "set, not sold";
    EXPECT_EQ(meter.stage, MeterStage::Cleared);
    EXPECT_EQ(meter.settings.area, 12U);
    EXPECT_EQ(meter.remainingMicro, 20 * kYuan);
    EXPECT_EQ(meter.count, 0U);
    EXPECT_EQ(meter.totalEnergy, 0);
    EXPECT_EQ(meter.parameters.alarm1, 30'00);
    EXPECT_EQ(meter.parameters.alarm2, 10'00);
    EXPECT_EQ(meter.parameters.ctRatio, 40U);
    EXPECT_EQ(meter.parameters.ptRatio, 100U);
    EXPECT_EQ(meter.parameters.prices[0], 5380U);
    EXPECT_EQ(meter.parameters.backupPrices[31], 6000U);
    EXPECT_EQ(meter.parameters.priceSwitch, 27'01'01'00'00U);
    EXPECT_EQ(meter.parameters.ladder.limits[1], 40'000U);

    test::FaultyHub hub{card};
    const auto found = FieldTerminal{hub, "", sgcc2013(), *m_keys}.read();
    ASSERT_TRUE(found);
    EXPECT_EQ(found->order, order);
    ASSERT_TRUE(found->returned);
    EXPECT_EQ(found->returned->remaining.hundredths(), 20'00);
}

TEST_P(FieldCardsAtMeters, AParameterCardSetsWhatItCarriesAndNothingElse)
{
    const MeterMemory before = usedMeter();
    const auto orders = test::allOrders();
    const auto all = std::find_if(orders.begin(), orders.end(),
                                  [](const auto& named) { return named.name == "Parameter"; });
    MeterMemory meter = before;
    CardOs card = cardFor(all->order);
    EXPECT_TRUE(test::tap(meter, card).isGood);
    MeterMemory expected = before;
    expected.parameters.alarm1 = 50'00;
    expected.parameters.alarm2 = 5'00;
    expected.parameters.ctRatio = 20;
    expected.parameters.ptRatio = 10;
    expected.settings.overdraftLimit = 0;
    expected.settings.hoardingLimit = 999'999'99;
    expected.settings.closePermit = 3'00;
    EXPECT_EQ(meter, expected);

    core::ParameterOrder one;
    one.hoardingLimit = Credit::from(77'00).value();
    CardOs small = cardFor(one);
    EXPECT_TRUE(test::tap(meter, small).isGood);
    expected.settings.hoardingLimit = 77'00;
    EXPECT_EQ(meter, expected);
}

TEST_P(FieldCardsAtMeters, AMeterNumberIsOneMetersOnly)
{
    const core::MeterNumberOrder order{core::MeterNumber::parse("4711").value()};
    CardOs card = cardFor(order);
    expectWord(9, usedMeter(), card);
    MeterMemory first = test::meterOf(GetParam());
    EXPECT_TRUE(test::tap(first, card).isGood);
    EXPECT_EQ(core::toHex(first.number), "000000004711");
    EXPECT_TRUE(test::tap(first, card).isGood) << "it may be shown to its own meter again";
    expectWord(18, test::meterOf(GetParam(), "000000000002"), card);
}

TEST_P(FieldCardsAtMeters, ARelayTestTripsAndClosesButNotAnOverdrawnMeter)
{
    CardOs trip = cardFor(core::RelayTestOrder{core::RelayAction::Trip});
    CardOs close = cardFor(core::RelayTestOrder{core::RelayAction::Close});
    MeterMemory meter = usedMeter();
    EXPECT_TRUE(test::tap(meter, trip).isGood);
    EXPECT_FALSE(meter.relay.isClosed) << "the good insertion does not close it again";
    EXPECT_TRUE(consume(meter, core::Energy::from(1).value(), novemberNoon(3)).isZero());
    EXPECT_TRUE(test::tap(meter, close).isGood);
    EXPECT_TRUE(meter.relay.isClosed);

    meter.remainingMicro = 1 * kYuan;
    consume(meter, core::Energy::from(5000'00).value(), novemberNoon(3));
    ASSERT_FALSE(meter.relay.isClosed);
    expectWord(9, meter, close);
}

// ---- whose card, and when

TEST_P(FieldCardsAtMeters, Word09OnTheDayBeforeAndTheDayAfterItsValidity)
{
    for (const auto& [name, order] : test::allOrders()) {
        SCOPED_TRACE(name);
        if (order.kind() == core::FieldCardKind::Operator) {
            continue;
        }
        MeterMemory meter = test::meterOf(GetParam());
        if (order.kind() == core::FieldCardKind::Preset) {
            meter.settings.keyState = MeterKeyState::Public;
        }
        const CardOs card = cardFor(order);
        expectWord(9, meter, card, {core::Date::from(2026, 10, 31).value(), 23, 59, 59});
        expectWord(9, meter, card, {core::Date::from(2026, 12, 1).value(), 0, 0, 0});
        for (const core::LocalTime& edge :
             {core::LocalTime{core::Date::from(2026, 11, 1).value(), 0, 0, 0},
              core::LocalTime{core::Date::from(2026, 11, 30).value(), 23, 59, 59}}) {
            MeterMemory obeying = meter;
            CardOs used = card;
            EXPECT_TRUE(test::tap(obeying, used, edge).isGood);
        }
    }
}

TEST_P(FieldCardsAtMeters, Word09ForAnotherAreaAndAMeterWithoutOneObeys)
{
    for (const auto& [name, order] : test::allOrders()) {
        SCOPED_TRACE(name);
        if (order.kind() == core::FieldCardKind::Operator) {
            continue;
        }
        MeterMemory meter = test::meterOf(GetParam());
        if (order.kind() == core::FieldCardKind::Preset) {
            meter.settings.keyState = MeterKeyState::Public;
        }
        meter.settings.area = 13;
        CardOs card = cardFor(order);
        expectWord(9, meter, card);
        meter.settings.area = 0;
        EXPECT_TRUE(test::tap(meter, card).isGood);
    }
}

// ---- cuts

// Goal: wherever the card is pulled or the power fails, meter and card agree, and the same card
// finishes what it began. Method: every field card, cut at every exchange and at every step of the
// meter; then inserted again and compared with an insertion that was never cut.
TEST_P(FieldCardsAtMeters, ACutAnywhereIsMadeGoodByInsertingTheCardAgain)
{
    for (const auto& [name, order] : test::allOrders()) {
        if (order.kind() == core::FieldCardKind::Operator) {
            continue;
        }
        SCOPED_TRACE(name);
        MeterMemory before = test::meterOf(GetParam());
        before.remainingMicro = 30 * kYuan;
        followClock(before, meterTime(novemberNoon(3)));
        if (order.kind() == core::FieldCardKind::Preset) {
            before.settings.keyState = MeterKeyState::Public;
        }
        const CardOs fresh = cardFor(order);
        MeterMemory done = before;
        CardOs doneCard = fresh;
        ASSERT_TRUE(test::tap(done, doneCard).isGood);
        for (const MeterMemory& saved : savesWhileTaking(fresh, before)) {
            EXPECT_EQ(saved, done) << "no meter restarts half done";
        }
        const auto expectMadeGood = [&](MeterMemory meter, CardOs card) {
            // Either nothing has happened in the meter, or all of it.
            MeterMemory quiet = meter;
            quiet.log.clear();
            EXPECT_TRUE(quiet == before || quiet == done);
            EXPECT_TRUE(test::tap(meter, card).isGood);
            meter.log.clear();
            EXPECT_EQ(meter, done);
        };
        constexpr int kStepsMax = static_cast<int>(MeterStep::CheckIndex);
        for (int step = 0; step <= kStepsMax; ++step) {
            SCOPED_TRACE(step);
            for (const bool isPower : {false, true}) {
                InsertionFaults faults;
                (isPower ? faults.powerCutAt : faults.pulledAt) = static_cast<MeterStep>(step);
                MeterMemory meter = before;
                CardOs card = fresh;
                test::tap(meter, card, novemberNoon(3), faults);
                expectMadeGood(meter, card);
            }
        }
        constexpr std::size_t kExchangesMax = 60;
        bool wasWhole = false;
        for (std::size_t point = 0; !wasWhole; ++point) {
            SCOPED_TRACE(point);
            ASSERT_LT(point, kExchangesMax);
            for (const auto kind :
                 {test::Fault::Kind::LostCommand, test::Fault::Kind::LostAnswer}) {
                MeterMemory meter = before;
                CardOs card = fresh;
                test::FaultyHub hub{card};
                hub.failAt(point, {kind});
                const auto reader = hub.open("").value();
                VirtualMeter device{meter, [&meter](const MeterMemory& saved) {
                                        meter = saved;
                                        return core::Expected<void>{};
                                    }};
                EXPECT_TRUE(device.insert(*reader, novemberNoon(3)));
                wasWhole = hub.sent().size() <= point;
                if (!wasWhole) {
                    EXPECT_EQ(meter.log.size(), 1U);
                    EXPECT_EQ(meter.log.front().word, 20);
                }
                expectMadeGood(meter, card);
            }
        }
    }
}

// ---- hostile cards

TEST_P(FieldCardsAtMeters, Word05ForACardOfAnotherStation)
{
    const auto others = test::keyStore(sm4Suite(), 0x55);
    const CardMemory theirs = test::issuedCard(test::blankCard(*others, "sm4"), *others,
                                               test::orderOf(core::ClearOrder{}));
    MeterMemory meter = test::meterOf(GetParam());
    CardOs card{theirs};
    EXPECT_EQ(test::tap(meter, card).word, 5);
    EXPECT_EQ(meter.illegalInsertions, 1U) << "counts at both makers";
}

// Goal: an order that no station wrote is not obeyed. Method: every field card with wrong MACs.
TEST_P(FieldCardsAtMeters, Word10WhenTheOrdersMacIsWrong)
{
    for (const auto& [name, order] : test::allOrders()) {
        SCOPED_TRACE(name);
        if (order.kind() == core::FieldCardKind::Operator) {
            continue;
        }
        MeterMemory meter = test::meterOf(GetParam());
        if (order.kind() == core::FieldCardKind::Preset) {
            meter.settings.keyState = MeterKeyState::Public;
        }
        const MeterMemory before = meter;
        CardOs card = cardFor(order);
        const CardMemory untouched = card.memory();
        EXPECT_EQ(test::tap(meter, card, novemberNoon(3), {.macsAreWrong = true}).word, 10);
        EXPECT_EQ(meter.stage, before.stage);
        EXPECT_EQ(meter.parameters, before.parameters);
        EXPECT_EQ(meter.number, before.number);
        EXPECT_EQ(card.memory(), untouched);
    }
}

}  // namespace
}  // namespace wattdesk::cardio
