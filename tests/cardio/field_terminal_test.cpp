#include "cardio/terminal/field_terminal.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "cardio/files/check_files.h"
#include "cardio/files/field_order_file.h"
#include "cardio/files/frame.h"
#include "tests/cardio/field_bench.h"

namespace wattdesk::cardio {
namespace {

using core::CardSnapshot;
using core::CheckCollection;
using core::ErrorCode;
using core::FieldCardOrder;
using core::FieldCardSnapshot;
using core::WriteOutcome;
using core::WriteReport;
using test::Fault;
using test::FaultyHub;
using test::kSerial;
using Condition = CardSnapshot::Condition;

/// What these leave on a card is a record, an index or an order, and nothing that a meter might
/// take for a customer's.
class FieldTerminalTest : public testing::Test {
protected:
    using Call = std::function<WriteReport(FieldTerminal&)>;

    FieldTerminal terminalOn(FaultyHub& hub) const { return {hub, "", sgcc2013(), *m_keys}; }
    core::Expected<FieldCardSnapshot> read(const CardMemory& memory,
                                           Interface interface = Interface::Contact) const
    {
        CardOs card{memory};
        FaultyHub hub{card, interface};
        auto snapshot = terminalOn(hub).read();
        EXPECT_EQ(card.memory(), memory) << "reading changes nothing";
        return snapshot;
    }
    WriteReport run(CardMemory& memory, const Call& call) const
    {
        CardOs card{memory};
        FaultyHub hub{card};
        FieldTerminal terminal = terminalOn(hub);
        const WriteReport report = call(terminal);
        memory = card.memory();
        return report;
    }
    static Call issuing(const FieldCardOrder& order, const core::CardSerial& serial = kSerial)
    {
        return [=](FieldTerminal& terminal) { return terminal.issue(serial, order); };
    }
    static Call clearing()
    {
        return [](FieldTerminal& terminal) { return terminal.clear(kSerial); };
    }
    void expectRefused(ErrorCode code, CardMemory memory, const Call& call) const
    {
        const CardMemory before = memory;
        const WriteReport report = run(memory, call);
        EXPECT_EQ(report.outcome, WriteOutcome::NotWritten);
        ASSERT_TRUE(report.cause);
        EXPECT_EQ(report.cause->code, code);
        EXPECT_EQ(memory, before);
    }
    /// A check card with the records of so many meters, and what they said.
    CardMemory collected(int meters) const
    {
        CardOs card{test::issuedCard(m_blank, *m_keys, test::orderOf(core::CheckOrder{}))};
        for (int i = 1; i <= meters; ++i) {
            MeterMemory meter = meterNumbered(i);
            EXPECT_TRUE(test::tap(meter, card).isGood);
        }
        return card.memory();
    }
    static MeterMemory meterNumbered(int number)
    {
        const std::string digits = std::to_string(number);
        MeterMemory meter = test::meterOf(number % 2 == 0 ? Maker::A : Maker::B,
                                          std::string(12 - digits.size(), '0') + digits);
        meter.totalEnergy = 1000 * number;
        meter.remainingMicro = number % 3 == 0 ? -number * 1'000'000 : number * 1'000'000;
        meter.count = static_cast<std::uint32_t>(number);
        return meter;
    }
    /// How many exchanges a call takes when nothing goes wrong.
    std::size_t exchangesOf(const CardMemory& memory, const Call& call) const
    {
        CardOs card{memory};
        FaultyHub hub{card};
        FieldTerminal terminal = terminalOn(hub);
        EXPECT_EQ(call(terminal).outcome, WriteOutcome::Confirmed);
        return hub.sent().size();
    }
    /// Runs the call with every given fault at every exchange.
    void withEveryFault(
        const CardMemory& before, const Call& call, const std::vector<Fault>& faults,
        const std::function<void(const WriteReport&, const CardMemory&)>& check) const
    {
        const std::size_t points = exchangesOf(before, call);
        for (std::size_t point = 0; point < points; ++point) {
            for (const Fault& fault : faults) {
                SCOPED_TRACE(testing::Message()
                             << "exchange " << point << ", kind " << static_cast<int>(fault.kind)
                             << ", word " << std::hex << fault.word);
                CardOs card{before};
                FaultyHub hub{card};
                hub.failAt(point, fault);
                FieldTerminal terminal = terminalOn(hub);
                const WriteReport report = call(terminal);
                card.reset();
                check(report, card.memory());
            }
        }
    }

    std::unique_ptr<SoftwareKeyStore> m_keys{test::keyStore(sm4Suite(), test::kSeed)};
    CardMemory m_blank{test::blankCard(*m_keys, "sm4")};
    std::vector<Fault> m_tears{Fault{Fault::Kind::LostCommand}, Fault{Fault::Kind::LostAnswer}};
    std::vector<Fault> m_words{Fault{Fault::Kind::WordInstead, 0x9000, {}},
                               Fault{Fault::Kind::WordInstead, 0x6581, {}},
                               Fault{Fault::Kind::WordInstead, 0x6982, {}},
                               Fault{Fault::Kind::WordInstead, 0x6988, {}},
                               Fault{Fault::Kind::WordInstead, 0x6A82, {}},
                               Fault{Fault::Kind::WordInstead, 0x6A84, {}},
                               Fault{Fault::Kind::WordAfterward, 0x6581, {}},
                               Fault{Fault::Kind::WordAfterward, 0x6A83, {}}};
};

// ---- issue and read

TEST_F(FieldTerminalTest, EveryOrderIsReadAsItWasIssuedOnBlankAndBareCards)
{
    for (const auto& [name, order] : test::allOrders()) {
        SCOPED_TRACE(name);
        const FieldCardSnapshot expected{kSerial, Condition::Field, order, {}, {}};
        const CardMemory onBlank = test::issuedCard(m_blank, *m_keys, order);
        EXPECT_EQ(read(onBlank).value(), expected);
        EXPECT_EQ(read(onBlank, Interface::Contactless).value(), expected);
        EXPECT_EQ(read(test::issuedCard(bareCard(kSerial, "sm4"), *m_keys, order)).value(),
                  expected);
    }
}

TEST_F(FieldTerminalTest, WorksUnderTheOtherSuiteAndOverContactsThatMakeTheAnswerWait)
{
    const auto keys = test::keyStore(tripleDesSuite(), test::kSeed);
    CardMemory blank = test::blankCard(*keys, "3des");
    blank.ways = {true, true};
    CardOs card{blank};
    FaultyHub hub{card};
    FieldTerminal terminal{hub, "", sgcc2013(), *keys};
    const FieldCardOrder order = test::orderOf(core::CheckOrder{});
    EXPECT_EQ(terminal.issue(kSerial, order).outcome, WriteOutcome::Confirmed);
    EXPECT_EQ(terminal.read()->order, order);
}

TEST_F(FieldTerminalTest, TellsBareBlankAndACustomersCardApart)
{
    EXPECT_EQ(read(bareCard(kSerial, "sm4"))->condition, Condition::Bare);
    EXPECT_EQ(read(m_blank)->condition, Condition::Blank);
    EXPECT_EQ(read(test::cardWith(m_blank, test::purchase().before))->condition, Condition::Issued);
}

// Goal: no sale meets a field card as if it were a customer's, or as foreign. Method: every kind at
// the customers' terminal.
TEST_F(FieldTerminalTest, TheCustomersTerminalKnowsAFieldCardAndLeavesItAlone)
{
    for (const auto& [name, order] : test::allOrders()) {
        SCOPED_TRACE(name);
        const CardMemory memory = test::issuedCard(m_blank, *m_keys, order);
        CardOs card{memory};
        FaultyHub hub{card};
        ProfileTerminal terminal{hub, "", sgcc2013(), *m_keys};
        EXPECT_EQ(terminal.read().value(), (CardSnapshot{kSerial, Condition::Field, {}}));
        EXPECT_EQ(terminal.personalise(kSerial).error().code, ErrorCode::CardIsFieldCard);
        EXPECT_EQ(terminal.write(test::opening()).cause->code, ErrorCode::CardChanged);
        EXPECT_EQ(card.memory(), memory);
    }
}

TEST_F(FieldTerminalTest, RefusesEveryCardThatIsInUse)
{
    const auto order = test::orderOf(core::ResetOrder{});
    expectRefused(ErrorCode::CardNotBlank, test::cardWith(m_blank, test::purchase().before),
                  issuing(order));
    expectRefused(ErrorCode::CardIsFieldCard, test::issuedCard(m_blank, *m_keys, order),
                  issuing(order));
    expectRefused(ErrorCode::CardSwapped, m_blank, issuing(order, test::kOtherSerial));
    expectRefused(ErrorCode::CardNotBlank, test::cardWith(m_blank, test::purchase().before),
                  clearing());
}

TEST_F(FieldTerminalTest, AnotherStationsFieldCardIsKnownAndLosesNoTry)
{
    const auto others = test::keyStore(sm4Suite(), 0x55);
    const auto order = test::orderOf(core::CheckOrder{});
    const CardMemory theirs = test::issuedCard(test::blankCard(*others, "sm4"), *others, order);
    EXPECT_EQ(read(theirs).error().code, ErrorCode::CardOtherStation);
    expectRefused(ErrorCode::CardOtherStation, theirs, issuing(order));
    expectRefused(ErrorCode::CardOtherStation, theirs, clearing());
}

// Goal: what was tampered with, or was never written by a station, is refused as damaged. Method:
// each file of a field card changed under the card's own frame.
TEST_F(FieldTerminalTest, AFieldCardThatSaysNonsenseIsDamagedAtBothTerminals)
{
    const auto damaged = [&](const FieldCardOrder& order, std::uint16_t id, std::size_t at,
                             std::uint8_t value) {
        CardMemory memory = test::issuedCard(m_blank, *m_keys, order);
        const auto file = std::find_if(memory.files.begin(), memory.files.end(),
                                       [id](const CardFile& f) { return f.id == id; });
        file->content[at] = value;
        if (id == 0xEF01) {
            sealFrame(file->content, file->content[1]);
        }
        return memory;
    };
    const auto preset = test::allOrders().front().order;
    const auto check = test::orderOf(core::CheckOrder{});
    constexpr std::size_t kArea = 9;
    const CardMemory badArea = damaged(check, 0xEF01, kArea, 0x1A);
    EXPECT_EQ(read(badArea).error().code, ErrorCode::CardDamaged);
    CardOs card{badArea};
    FaultyHub hub{card};
    EXPECT_EQ((ProfileTerminal{hub, "", sgcc2013(), *m_keys}.read().error().code),
              ErrorCode::CardDamaged);
    EXPECT_EQ(read(damaged(preset, 0xEF02, 7, 1)).error().code, ErrorCode::CardDamaged)
        << "a preset counts no purchase";
    EXPECT_EQ(read(damaged(preset, 0xEF02, 0, 0xFF)).error().code, ErrorCode::CardDamaged)
        << "more than a meter holds";
    EXPECT_EQ(read(damaged(preset, 0xEF03, 4, 0xFF)).error().code, ErrorCode::CardDamaged);
    EXPECT_EQ(read(damaged(preset, 0xEF05, 0, 0x68)).error().code, ErrorCode::CardDamaged);
}

TEST_F(FieldTerminalTest, AnOrderThatFitsNoCardIsRefusedBeforeTheCardIsTouched)
{
    core::PresetOrder preset;
    preset.amount = core::Credit::from(100'000'000).value();
    expectRefused(ErrorCode::AmountTooLarge, m_blank, issuing(test::orderOf(preset)));
    preset.amount = {};
    preset.currentTariff.ladderLimits = {2, 1, 0, 0, 0, 0};
    expectRefused(ErrorCode::TariffUnfitForMeter, m_blank, issuing(test::orderOf(preset)));
}

TEST_F(FieldTerminalTest, ABlankCardWithoutRoomForRecordsIsLeftBlank)
{
    CardOs card{m_blank};
    FaultyHub hub{card};
    FieldTerminal terminal = terminalOn(hub);
    const auto order = test::orderOf(core::CheckOrder{});
    CardOs dry{m_blank};
    FaultyHub rehearsal{dry};
    static_cast<void>(FieldTerminal{rehearsal, "", sgcc2013(), *m_keys}.issue(kSerial, order));
    const auto creates = std::find_if(
        rehearsal.sent().begin(), rehearsal.sent().end(),
        [](const core::Bytes& command) { return command[0] == 0x80 && command[1] == 0xE0; });
    ASSERT_NE(creates, rehearsal.sent().end());
    hub.failAt(static_cast<std::size_t>(creates - rehearsal.sent().begin()),
               {Fault::Kind::WordInstead, 0x6A84, {}});
    const WriteReport report = terminal.issue(kSerial, order);
    EXPECT_EQ(report.outcome, WriteOutcome::NotWritten);
    EXPECT_EQ(report.cause->code, ErrorCode::CardMemoryFault);
    EXPECT_EQ(card.memory(), m_blank);
}

// ---- the life of a card

// Goal: a piece of plastic serves one purpose after another. Method: every field card in turn on
// one card, obeyed by a meter in between, then a customer's, then a field card again.
TEST_F(FieldTerminalTest, ACardBecomesEveryFieldCardInTurnAndACustomersInBetween)
{
    CardMemory memory = m_blank;
    for (const auto& [name, order] : test::allOrders()) {
        SCOPED_TRACE(name);
        EXPECT_EQ(run(memory, issuing(order)).outcome, WriteOutcome::Confirmed);
        CardOs card{memory};
        MeterMemory meter = test::meterOf(Maker::A);
        meter.settings.keyState = name == "Preset" ? MeterKeyState::Public : MeterKeyState::Private;
        EXPECT_EQ(test::tap(meter, card).isGood, name != "Operator");
        memory = card.memory();
        EXPECT_EQ(run(memory, clearing()).outcome, WriteOutcome::Confirmed);
        EXPECT_EQ(read(memory)->condition, Condition::Blank);

        CardOs customers{memory};
        FaultyHub hub{customers};
        ProfileTerminal terminal{hub, "", sgcc2013(), *m_keys};
        core::CardChange opening = test::opening();
        EXPECT_EQ(terminal.read()->image, core::CardImage{});
        EXPECT_EQ(terminal.write(opening).outcome, WriteOutcome::Confirmed);
        const core::CardChange away{kSerial, terminal.read()->image, core::CardImage{},
                                    core::CommittingFile::Parameters};
        EXPECT_EQ(terminal.write(away).outcome, WriteOutcome::Confirmed);
        memory = customers.memory();
    }
}

// Goal: what a customer's card left behind is not taken for a field card's. Method: a card torn off
// while it was cleared, EF01 zero and the rest still there, issued as every kind.
TEST_F(FieldTerminalTest, AnIssueSweepsWhatATornClearingOfACustomersCardLeft)
{
    core::CardImage remains = test::clearing().before;
    remains.parameters.reset();
    const CardMemory torn = test::cardWith(m_blank, remains);
    ASSERT_EQ(read(torn)->condition, Condition::Blank);
    for (const auto& [name, order] : test::allOrders()) {
        SCOPED_TRACE(name);
        const CardMemory issued = test::issuedCard(torn, *m_keys, order);
        EXPECT_EQ(read(issued).value(),
                  (FieldCardSnapshot{kSerial, Condition::Field, order, {}, {}}));
        EXPECT_EQ(test::contentOf(issued, 5), core::Bytes(49, 0));
        if (order.kind() != core::FieldCardKind::Preset) {
            EXPECT_EQ(test::contentOf(issued, 2), core::Bytes(8, 0));
        }
    }
}

TEST_F(FieldTerminalTest, ClearingABlankOrBareCardChangesNothing)
{
    for (CardMemory memory : {m_blank, bareCard(kSerial, "sm4")}) {
        const CardMemory before = memory;
        EXPECT_EQ(run(memory, clearing()).outcome, WriteOutcome::Confirmed);
        EXPECT_EQ(memory, before);
    }
}

// ---- torn cards

/// What a torn issue may leave: the whole order, or nothing that a meter obeys.
void expectWholeOrNothing(const CardMemory& memory, const FieldCardOrder& order, bool isWhole)
{
    for (const Maker maker : {Maker::A, Maker::B}) {
        MeterMemory meter = test::meterOf(maker);
        const bool isPreset = order.kind() == core::FieldCardKind::Preset;
        meter.settings.keyState = isPreset ? MeterKeyState::Public : MeterKeyState::Private;
        followClock(meter, meterTime(test::novemberNoon(3)));
        const MeterMemory before = meter;
        CardOs card{memory};
        const Insertion insertion = test::tap(meter, card);
        if (isWhole) {
            EXPECT_EQ(insertion.isGood, order.kind() != core::FieldCardKind::Operator);
            continue;
        }
        EXPECT_FALSE(insertion.isGood);
        // Not issued, wrong card, wrong format.
        EXPECT_TRUE(insertion.word == 7 || insertion.word == 8 || insertion.word == 14 ||
                    insertion.word == 19)
            << *insertion.word;
        meter.log = before.log;
        EXPECT_EQ(meter, before);
    }
}

// Goal: a field card torn off at whichever moment is whole or means nothing, and the station knows.
// Method: every order on blank and bare cards, torn before and after each command; then the card to
// both makers' meters, and issued again.
TEST_F(FieldTerminalTest, ATornIssueIsKnownAndMeansNothingToAMeter)
{
    std::map<WriteOutcome, int> outcomes;
    for (const auto& [name, order] : test::allOrders()) {
        SCOPED_TRACE(name);
        const FieldCardSnapshot whole{kSerial, Condition::Field, order, {}, {}};
        for (const CardMemory& before : {m_blank, bareCard(kSerial, "sm4")}) {
            withEveryFault(
                before, issuing(order), m_tears,
                [&, &order = order](const WriteReport& report, CardMemory memory) {
                    ++outcomes[report.outcome];
                    const auto found = read(memory);
                    ASSERT_TRUE(found);
                    EXPECT_EQ(report.outcome == WriteOutcome::Confirmed, *found == whole);
                    EXPECT_NE(report.outcome, WriteOutcome::Unknown);
                    expectWholeOrNothing(memory, order, *found == whole);
                    if (report.outcome == WriteOutcome::NotWritten) {
                        EXPECT_EQ(run(memory, issuing(order)).outcome, WriteOutcome::Confirmed);
                        EXPECT_EQ(read(memory).value(), whole);
                    }
                });
        }
    }
    EXPECT_GT(outcomes[WriteOutcome::Confirmed], 0) << "a heard-of effect is found again";
    EXPECT_GT(outcomes[WriteOutcome::NotWritten], 0);
}

TEST_F(FieldTerminalTest, AnIssueIsHonestAboutEveryWordOfTheCard)
{
    for (const auto& [name, order] : test::allOrders()) {
        if (name != "Preset" && name != "Check") {
            continue;  // the others take a part of their steps
        }
        SCOPED_TRACE(name);
        const FieldCardSnapshot whole{kSerial, Condition::Field, order, {}, {}};
        withEveryFault(m_blank, issuing(order), m_words,
                       [&](const WriteReport& report, const CardMemory& memory) {
                           const auto found = read(memory);
                           if (report.outcome == WriteOutcome::Confirmed) {
                               EXPECT_EQ(found.value(), whole);
                           }
                           if (report.outcome == WriteOutcome::NotWritten) {
                               EXPECT_FALSE(found && found->order);
                           }
                       });
    }
}

TEST_F(FieldTerminalTest, DoesNotGuessWhenTheCardIsGone)
{
    const auto order = test::allOrders().front().order;
    const std::size_t points = exchangesOf(m_blank, issuing(order));
    for (std::size_t point = 0; point < points; ++point) {
        SCOPED_TRACE(point);
        CardOs card{m_blank};
        FaultyHub hub{card};
        hub.goneFrom(point);
        FieldTerminal terminal = terminalOn(hub);
        const WriteReport report = terminal.issue(kSerial, order);
        const bool hasBegun = std::any_of(hub.sent().begin(), hub.sent().end(),
                                          [](const core::Bytes& sent) { return sent[1] == 0xD6; });
        EXPECT_NE(report.outcome, WriteOutcome::Confirmed);
        if (hasBegun) {
            EXPECT_EQ(report.outcome, WriteOutcome::Unknown);
        }
        EXPECT_LE(hub.sessions(), 1U + FieldTerminal::kInspectionsMax);
    }
}

// Goal: what the card says after a failure is compared whole. Method: after each exchange a card of
// the same serial with another order lies there, as one from another counter would.
TEST_F(FieldTerminalTest, AnotherOrderFoundAfterAFailureIsADoubt)
{
    const auto order = test::orderOf(core::ResetOrder{});
    const CardMemory other = test::issuedCard(m_blank, *m_keys, test::orderOf(core::ClearOrder{}));
    const std::size_t points = exchangesOf(m_blank, issuing(order));
    bool wasDoubted = false;
    for (std::size_t point = 0; point < points; ++point) {
        CardOs card{m_blank};
        CardOs swapped{other};
        FaultyHub hub{card};
        hub.failAt(point, {Fault::Kind::LostAnswer});
        hub.swapAt(point, swapped);
        FieldTerminal terminal = terminalOn(hub);
        const WriteReport report = terminal.issue(kSerial, order);
        EXPECT_NE(report.outcome, WriteOutcome::Confirmed);
        wasDoubted = wasDoubted || report.outcome == WriteOutcome::Unknown;
        EXPECT_EQ(swapped.memory(), other);
    }
    EXPECT_TRUE(wasDoubted);
}

// Goal: a clearing torn off leaves the field card or a blank one, and can be done again. Method:
// tear it at every command, on a preset card that was used and on a check card with records.
TEST_F(FieldTerminalTest, ATornClearingIsKnownAndCanBeRepeated)
{
    CardOs preset{test::issuedCard(m_blank, *m_keys, test::allOrders().front().order)};
    MeterMemory meter = test::meterOf(Maker::A);
    meter.settings.keyState = MeterKeyState::Public;
    EXPECT_TRUE(test::tap(meter, preset).isGood);
    for (const CardMemory& before : {preset.memory(), collected(3)}) {
        const FieldCardSnapshot asBefore = read(before).value();
        withEveryFault(
            before, clearing(), m_tears, [&](const WriteReport& report, CardMemory memory) {
                const auto found = read(memory);
                ASSERT_TRUE(found);
                if (report.outcome == WriteOutcome::Confirmed) {
                    EXPECT_EQ(found->condition, Condition::Blank);
                } else if (report.outcome == WriteOutcome::NotWritten) {
                    EXPECT_EQ(*found, asBefore);
                } else {
                    EXPECT_EQ(found->order, asBefore.order);
                }
                EXPECT_EQ(run(memory, clearing()).outcome, WriteOutcome::Confirmed);
                EXPECT_EQ(read(memory)->condition, Condition::Blank);
                CardOs card{memory};
                FaultyHub hub{card};
                ProfileTerminal terminal{hub, "", sgcc2013(), *m_keys};
                EXPECT_EQ(terminal.read().value(), (CardSnapshot{kSerial, Condition::Blank, {}}));
            });
    }
}

// ---- check cards

// Goal: what many meters hold comes back whole from one card. Method: fill it to its last place,
// compare each record with its meter, and see one more refused.
TEST_F(FieldTerminalTest, OneCheckCardCollectsSixtyMetersAndRefusesMore)
{
    const int meters = static_cast<int>(CheckCollection::kCapacity);
    CardOs card{collected(meters)};
    const auto found = read(card.memory());
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->collection.isWhole());
    ASSERT_EQ(found->collection.records.size(), static_cast<std::size_t>(meters));
    for (int i = 1; i <= meters; ++i) {
        const core::CheckRecord& record =
            found->collection.records[static_cast<std::size_t>(i) - 1];
        const MeterMemory meter = meterNumbered(i);
        EXPECT_EQ(record.meter.digits(), core::toHex(meter.number));
        EXPECT_EQ(record.total.hundredths(), meter.totalEnergy);
        EXPECT_EQ(record.remaining.hundredths(), meter.remainingMicro / 10'000);
        EXPECT_EQ(record.count, meter.count);
        EXPECT_EQ(record.time, (core::CardTime{26, 11, 3, 12, 0}));
    }
    const CardMemory full = card.memory();
    MeterMemory oneMore = meterNumbered(meters + 1);
    EXPECT_EQ(test::tap(oneMore, card).word, 18);
    EXPECT_EQ(card.memory(), full);
}

TEST_F(FieldTerminalTest, EmptyingTakesExactlyWhatWasRead)
{
    CardMemory memory = collected(3);
    const FieldCardSnapshot found = read(memory).value();
    const auto emptying = [](const CheckCollection& collection) {
        return Call{
            [=](FieldTerminal& terminal) { return terminal.emptyRecords(kSerial, collection); }};
    };
    CheckCollection less = found.collection;
    less.records.pop_back();
    expectRefused(ErrorCode::CardChanged, memory, emptying(less));
    expectRefused(ErrorCode::CardChanged,
                  test::issuedCard(m_blank, *m_keys, test::orderOf(core::ResetOrder{})),
                  emptying({}));
    EXPECT_EQ(run(memory, emptying(found.collection)).outcome, WriteOutcome::Confirmed);
    EXPECT_EQ(read(memory).value(),
              (FieldCardSnapshot{kSerial, Condition::Field, found.order, {}, {}}));
    CardOs card{memory};
    MeterMemory meter = meterNumbered(7);
    EXPECT_TRUE(test::tap(meter, card).isGood);
    EXPECT_EQ(read(card.memory())->collection.records.size(), 1U);
}

// Goal: an emptying torn off loses nothing unseen and can be done again. Method: tear it at every
// command; what is still there is read as before, and emptied.
TEST_F(FieldTerminalTest, ATornEmptyingIsKnownAndCanBeRepeated)
{
    const CardMemory before = collected(3);
    const CheckCollection collection = read(before)->collection;
    const auto call = [&](FieldTerminal& terminal) {
        return terminal.emptyRecords(kSerial, collection);
    };
    const auto expectTakesTheNextMeter = [this](const CardMemory& memory) {
        EXPECT_EQ(read(memory)->collection, CheckCollection{});
        CardOs card{memory};
        MeterMemory meter = meterNumbered(9);
        EXPECT_TRUE(test::tap(meter, card).isGood);
        const CheckCollection fresh = read(card.memory())->collection;
        EXPECT_TRUE(fresh.isWhole()) << "nothing is left behind the new record";
        EXPECT_EQ(fresh.records.size(), 1U);
    };
    std::map<WriteOutcome, int> outcomes;
    withEveryFault(before, call, m_tears, [&](const WriteReport& report, CardMemory memory) {
        ++outcomes[report.outcome];
        const auto left = read(memory)->collection;
        EXPECT_TRUE(left.damaged.empty());
        for (const core::CheckRecord& record : left.records) {
            EXPECT_NE(std::find(collection.records.begin(), collection.records.end(), record),
                      collection.records.end());
        }
        EXPECT_EQ(report.outcome == WriteOutcome::Confirmed, left == CheckCollection{});
        EXPECT_EQ(report.outcome == WriteOutcome::NotWritten, left == collection);
        EXPECT_EQ(left.isWhole(), report.outcome != WriteOutcome::Unknown);
        if (report.outcome == WriteOutcome::Confirmed) {
            expectTakesTheNextMeter(memory);
            return;
        }
        EXPECT_EQ(run(memory,
                      [&](FieldTerminal& terminal) { return terminal.emptyRecords(kSerial, left); })
                      .outcome,
                  WriteOutcome::Confirmed);
        expectTakesTheNextMeter(memory);
    });
    EXPECT_GT(outcomes[WriteOutcome::Unknown], 0);
    EXPECT_GT(outcomes[WriteOutcome::Confirmed], 0);
}

// Goal: the third meter is cut off in the middle and the first two are not lost. Method: pull the
// card at every exchange of its insertion, before and after the card has done it; read; insert
// again.
TEST_F(FieldTerminalTest, AHalfCollectedCardYieldsItsWholeRecordsAndSaysSo)
{
    const CardMemory two = collected(2);
    const auto records = read(two)->collection.records;
    constexpr std::size_t kExchangesMax = 60;
    bool wasWhole = false;
    bool wasSeen = false;
    for (std::size_t point = 0; !wasWhole; ++point) {
        ASSERT_LT(point, kExchangesMax);
        for (const auto kind : {Fault::Kind::LostCommand, Fault::Kind::LostAnswer}) {
            SCOPED_TRACE(point);
            CardOs card{two};
            FaultyHub hub{card};
            hub.failAt(point, {kind});
            MeterMemory meter = meterNumbered(3);
            const auto reader = hub.open("").value();
            VirtualMeter device{meter};
            const Insertion insertion = device.insert(*reader, test::novemberNoon(3)).value();
            wasWhole = hub.sent().size() <= point;
            card.reset();

            const CheckCollection found = read(card.memory())->collection;
            ASSERT_GE(found.records.size(), 2U);
            EXPECT_TRUE(std::equal(records.begin(), records.end(), found.records.begin()));
            EXPECT_TRUE(found.damaged.empty()) << "this card does a command whole or not at all";
            EXPECT_LE(found.records.size(), 3U);
            if (found.wasInterrupted) {
                EXPECT_EQ(found.records.size(), 3U) << "a record that is not counted";
                wasSeen = true;
            }
            EXPECT_TRUE(!insertion.isGood || found.records.size() == 3U);

            MeterMemory again = meterNumbered(3);
            const std::size_t counted = found.records.size() - (found.wasInterrupted ? 1 : 0);
            EXPECT_TRUE(test::tap(again, card).isGood);
            const CheckCollection after = read(card.memory())->collection;
            EXPECT_TRUE(after.isWhole());
            EXPECT_EQ(after.records.size(), counted + 1) << "the same place, written again";
        }
    }
    EXPECT_TRUE(wasSeen);
}

// Goal: a chip that tears within a command is found out. Method: every length of a half-written
// record, in a counted place and in the one behind; and a damaged index.
TEST_F(FieldTerminalTest, ADamagedRecordIsNamedAndTheWholeOnesAreRead)
{
    const CardMemory three = collected(3);
    const auto records = read(three)->collection.records;
    const auto change = [&](std::uint16_t id, const std::function<void(core::Bytes&)>& edit) {
        CardMemory memory = three;
        const auto file = std::find_if(memory.files.begin(), memory.files.end(),
                                       [id](const CardFile& f) { return f.id == id; });
        edit(file->content);
        return read(memory)->collection;
    };
    for (std::size_t size = 1; size < kCheckRecordSize; ++size) {
        SCOPED_TRACE(size);
        const auto found = change(0xEF07, [size](core::Bytes& places) {
            std::fill(places.begin() + static_cast<std::ptrdiff_t>(kCheckRecordSize + size),
                      places.begin() + 2 * kCheckRecordSize, std::uint8_t{0});
        });
        EXPECT_EQ(found.damaged, std::vector{2});
        EXPECT_EQ(found.records, (std::vector{records[0], records[2]}));
        EXPECT_FALSE(found.isWhole());
        const auto behind = change(0xEF07, [size](core::Bytes& places) {
            std::copy_n(places.begin(), size, places.begin() + 3 * kCheckRecordSize);
        });
        EXPECT_EQ(behind.damaged, std::vector{4});
        EXPECT_EQ(behind.records, records);
        EXPECT_FALSE(behind.isWhole());
    }
    const auto blind = change(0xEF05, [](core::Bytes& index) { index[4] = 0x07; });
    EXPECT_EQ(blind.records, records);
    EXPECT_TRUE(blind.wasInterrupted);
}

}  // namespace
}  // namespace wattdesk::cardio
