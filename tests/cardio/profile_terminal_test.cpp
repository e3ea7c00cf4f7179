#include "cardio/terminal/profile_terminal.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "tests/cardio/card_bench.h"

namespace wattdesk::cardio {
namespace {

using core::CardChange;
using core::CardSnapshot;
using core::CardStep;
using core::ErrorCode;
using core::WriteOutcome;
using core::WriteReport;
using test::Fault;
using test::FaultyHub;
using Condition = CardSnapshot::Condition;

/// No sequence of the profile is longer than this.
constexpr std::size_t kExchangesMax = 80;

/// All words of the family, and success that is a lie.
constexpr std::array<std::uint16_t, 33> kWords{
    0x9000, 0x6100, 0x6108, 0x6C00, 0x6C08, 0x6C2D, 0x63C0, 0x63C2, 0x6581, 0x6700, 0x6981,
    0x6982, 0x6983, 0x6984, 0x6985, 0x6986, 0x6987, 0x6988, 0x6A80, 0x6A81, 0x6A82, 0x6A83,
    0x6A84, 0x6A86, 0x6A88, 0x6B00, 0x6D00, 0x6E00, 0x9302, 0x9303, 0x9401, 0x9403, 0x9406};

constexpr std::array kTransportFailures{ErrorCode::CardPulled, ErrorCode::ReaderUnplugged,
                                        ErrorCode::ReaderServiceDown, ErrorCode::ReaderFailed};

std::vector<Fault> allFaults()
{
    std::vector<Fault> faults;
    for (const ErrorCode code : kTransportFailures) {
        faults.push_back({Fault::Kind::LostCommand, 0, code});
        faults.push_back({Fault::Kind::LostAnswer, 0, code});
    }
    for (const std::uint16_t word : kWords) {
        faults.push_back({Fault::Kind::WordInstead, word, {}});
        faults.push_back({Fault::Kind::WordAfterward, word, {}});
    }
    return faults;
}

/// What must hold after any write, whatever went wrong: the report never says more than the card.
void expectHonest(const WriteReport& report, const CardMemory& memory, const CardChange& change)
{
    switch (report.outcome) {
        case WriteOutcome::Confirmed:
            EXPECT_TRUE(test::carries(memory, change.after));
            EXPECT_FALSE(report.cause);
            break;
        case WriteOutcome::NotWritten:
            EXPECT_TRUE(test::carries(memory, change.before));
            EXPECT_TRUE(report.cause);
            break;
        case WriteOutcome::Unknown:
            EXPECT_TRUE(report.cause);
            break;
    }
}

/// A changing command that was sent twice: the same but for its MAC, which a fresh challenge makes
/// another.
bool hasRepeatedChange(const std::vector<core::Bytes>& sent)
{
    constexpr std::size_t kMac = 4;
    std::map<core::Bytes, int> seen;
    for (const core::Bytes& command : sent) {
        if (command[1] != 0xD6) {
            continue;
        }
        const core::Bytes body(command.begin(), command.end() - kMac);
        if (++seen[body] > 1) {
            return true;
        }
    }
    return false;
}

struct Case {
    std::string name;
    CardChange change;
    const CipherSuite& suite;
    Interface interface;
    CardWays ways;
};

void PrintTo(const Case& c, std::ostream* out)
{
    *out << c.name;
}

std::vector<Case> allCases()
{
    std::vector<Case> cases;
    for (const auto& [name, change] : test::allChanges()) {
        cases.push_back({name, change, sm4Suite(), Interface::Contact, {}});
    }
    cases.push_back({"PurchaseTripleDesContactless",
                     test::purchase(),
                     tripleDesSuite(),
                     Interface::Contactless,
                     {}});
    cases.push_back({"PurchaseWithWaitingAnswers",
                     test::purchase(),
                     sm4Suite(),
                     Interface::Contact,
                     {true, true}});
    return cases;
}

class CardWriteTest : public testing::TestWithParam<Case> {
protected:
    CardMemory before() const
    {
        CardMemory memory = test::cardWith(m_blank, GetParam().change.before);
        memory.ways = GetParam().ways;
        return memory;
    }
    FaultyHub hubFor(CardOs& card) const { return FaultyHub{card, GetParam().interface}; }
    WriteReport write(FaultyHub& hub) const
    {
        return ProfileTerminal{hub, "", sgcc2013(), *m_keys}.write(GetParam().change);
    }
    /// How many exchanges the write takes when nothing goes wrong.
    std::size_t exchanges() const
    {
        CardOs card{before()};
        FaultyHub hub = hubFor(card);
        EXPECT_EQ(write(hub).outcome, WriteOutcome::Confirmed);
        return hub.sent().size();
    }

    std::unique_ptr<SoftwareKeyStore> m_keys{test::keyStore(GetParam().suite)};
    CardMemory m_blank{test::blankCard(*m_keys, std::string{GetParam().suite.name()})};
};

TEST_P(CardWriteTest, ChangesTheCardAndNothingElse)
{
    CardOs card{before()};
    FaultyHub hub = hubFor(card);
    const WriteReport report = write(hub);
    EXPECT_EQ(report.outcome, WriteOutcome::Confirmed);
    EXPECT_TRUE(test::carries(card.memory(), GetParam().change.after));
    CardMemory expected = test::cardWith(before(), GetParam().change.after);
    EXPECT_EQ(card.memory(), expected);
    EXPECT_EQ(hub.sessions(), 1U);
    EXPECT_FALSE(hasRepeatedChange(hub.sent()));
    EXPECT_LT(hub.sent().size(), kExchangesMax);
}

// Goal: whatever a card or a reader does at whichever moment, the report is true. Method: every
// word and every transport failure at every exchange, before the card's doing and after it.
TEST_P(CardWriteTest, IsHonestAboutEveryFaultAtEveryExchange)
{
    const std::size_t points = exchanges();
    std::map<WriteOutcome, int> outcomes;
    for (std::size_t point = 0; point < points; ++point) {
        for (const Fault& fault : allFaults()) {
            SCOPED_TRACE(testing::Message()
                         << "exchange " << point << ", kind " << static_cast<int>(fault.kind)
                         << ", word " << std::hex << fault.word);
            CardOs card{before()};
            FaultyHub hub = hubFor(card);
            hub.failAt(point, fault);
            const WriteReport report = write(hub);
            expectHonest(report, card.memory(), GetParam().change);
            EXPECT_FALSE(hasRepeatedChange(hub.sent()));
            ++outcomes[report.outcome];
        }
    }
    EXPECT_GT(outcomes[WriteOutcome::Confirmed], 0) << "a heard-of effect is found again";
    EXPECT_GT(outcomes[WriteOutcome::NotWritten], 0);
    EXPECT_GT(outcomes[WriteOutcome::Unknown], 0);
}

// Goal: the look after a failure is as honest as the write. Method: every pair of a transport
// failure during the write and a fault after it.
TEST_P(CardWriteTest, IsHonestAboutASecondFault)
{
    const std::size_t points = exchanges();
    const std::array first{Fault{Fault::Kind::LostCommand}, Fault{Fault::Kind::LostAnswer}};
    const std::array second{Fault{Fault::Kind::LostCommand}, Fault{Fault::Kind::LostAnswer},
                            Fault{Fault::Kind::WordInstead, 0x9000, {}},
                            Fault{Fault::Kind::WordInstead, 0x6A82, {}},
                            Fault{Fault::Kind::WordInstead, 0x6581, {}}};
    constexpr std::size_t kLook = 12;
    for (std::size_t point = 0; point < points; ++point) {
        for (std::size_t then = point + 1; then < point + kLook; ++then) {
            for (const Fault& one : first) {
                for (const Fault& other : second) {
                    SCOPED_TRACE(testing::Message() << point << " and " << then);
                    CardOs card{before()};
                    FaultyHub hub = hubFor(card);
                    hub.failAt(point, one);
                    hub.failAt(then, other);
                    expectHonest(write(hub), card.memory(), GetParam().change);
                    EXPECT_FALSE(hasRepeatedChange(hub.sent()));
                }
            }
        }
    }
}

// Goal: a card that is gone for good leaves no guess. Method: take it away before each exchange.
TEST_P(CardWriteTest, DoesNotGuessWhenTheCardIsGone)
{
    const std::size_t points = exchanges();
    for (std::size_t point = 0; point < points; ++point) {
        SCOPED_TRACE(point);
        CardOs card{before()};
        FaultyHub hub = hubFor(card);
        hub.goneFrom(point);
        const WriteReport report = write(hub);
        const bool hasBegun = std::any_of(hub.sent().begin(), hub.sent().end(),
                                          [](const core::Bytes& sent) { return sent[1] == 0xD6; });
        // The command at which it goes was meant to be sent, so it counts as begun too.
        if (hasBegun) {
            EXPECT_EQ(report.outcome, WriteOutcome::Unknown);
        }
        expectHonest(report, card.memory(), GetParam().change);
        EXPECT_NE(report.outcome, WriteOutcome::Confirmed);
        EXPECT_LE(hub.sessions(), 1U + ProfileTerminal::kInspectionsMax);
    }
}

// Goal: another customer's card put in between is neither written nor asked for an answer. Method:
// swap it in at each exchange, with a reset as a reader does.
TEST_P(CardWriteTest, NeverTakesAnotherCardForThisOne)
{
    const std::size_t points = exchanges();
    const CardMemory other = test::cardWith(
        test::blankCard(*m_keys, std::string{GetParam().suite.name()}, test::kOtherSerial),
        GetParam().change.after);
    for (std::size_t point = 0; point < points; ++point) {
        SCOPED_TRACE(point);
        CardOs card{before()};
        CardOs swapped{other};
        FaultyHub hub = hubFor(card);
        hub.failAt(point, {Fault::Kind::LostAnswer});
        hub.swapAt(point, swapped);
        const WriteReport report = write(hub);
        EXPECT_NE(report.outcome, WriteOutcome::Confirmed);
        if (report.outcome == WriteOutcome::NotWritten) {
            EXPECT_TRUE(test::carries(card.memory(), GetParam().change.before));
        }
        EXPECT_EQ(swapped.memory(), other);
    }
}

INSTANTIATE_TEST_SUITE_P(EveryChange, CardWriteTest, testing::ValuesIn(allCases()),
                         [](const auto& instance) { return instance.param.name; });

class ProfileTerminalTest : public testing::Test {
protected:
    std::unique_ptr<SoftwareKeyStore> m_keys{test::keyStore(sm4Suite())};
    CardMemory m_blank{test::blankCard(*m_keys, "sm4")};

    core::Expected<CardSnapshot> read(CardMemory memory, KeyStore& keys,
                                      Interface interface = Interface::Contact) const
    {
        CardOs card{memory};
        FaultyHub hub{card, interface};
        const auto snapshot = ProfileTerminal{hub, "", sgcc2013(), keys}.read();
        EXPECT_EQ(card.memory(), memory) << "reading changes nothing";
        return snapshot;
    }
};

TEST_F(ProfileTerminalTest, ReadsACustomersCardOnBothInterfaces)
{
    const core::CardImage image = test::purchase().before;
    for (const Interface interface : {Interface::Contact, Interface::Contactless}) {
        EXPECT_EQ(read(test::cardWith(m_blank, image), *m_keys, interface).value(),
                  (CardSnapshot{test::kSerial, Condition::Issued, image}));
    }
}

TEST_F(ProfileTerminalTest, TellsBareBlankAndForeignApart)
{
    EXPECT_EQ(read(bareCard(test::kSerial, "sm4"), *m_keys).value(),
              (CardSnapshot{test::kSerial, Condition::Bare, {}}));
    EXPECT_EQ(read(m_blank, *m_keys).value(), (CardSnapshot{test::kSerial, Condition::Blank, {}}));
    for (const CardKind kind : {CardKind::Payment, CardKind::Sim, CardKind::OtherMaker}) {
        for (const Interface interface : {Interface::Contact, Interface::Contactless}) {
            EXPECT_EQ(read(foreignCard(kind), *m_keys, interface).error().code,
                      ErrorCode::CardForeign);
        }
    }
}

// Goal: another station's card loses no try here. Method: its own keys, in reading and in writing,
// and the whole memory compared.
TEST_F(ProfileTerminalTest, LeavesAnotherStationsCardWhole)
{
    const auto strangers = test::keyStore(sm4Suite(), 0x77);
    const CardChange change = test::purchase();
    const CardMemory memory = test::cardWith(m_blank, change.before);
    EXPECT_EQ(read(memory, *strangers).error().code, ErrorCode::CardOtherStation);

    CardOs card{memory};
    FaultyHub hub{card};
    ProfileTerminal terminal{hub, "", sgcc2013(), *strangers};
    const WriteReport report = terminal.write(change);
    EXPECT_EQ(report.outcome, WriteOutcome::NotWritten);
    EXPECT_EQ(report.cause->code, ErrorCode::CardOtherStation);
    EXPECT_EQ(terminal.personalise(test::kSerial).error().code, ErrorCode::CardOtherStation);
    EXPECT_EQ(card.memory(), memory);
}

TEST_F(ProfileTerminalTest, RefusesAnotherCardAndAnotherContent)
{
    const CardChange change = test::purchase();
    CardOs other{
        test::cardWith(test::blankCard(*m_keys, "sm4", test::kOtherSerial), change.before)};
    FaultyHub otherHub{other};
    WriteReport report = ProfileTerminal{otherHub, "", sgcc2013(), *m_keys}.write(change);
    EXPECT_EQ(report.outcome, WriteOutcome::NotWritten);
    EXPECT_EQ(report.cause->code, ErrorCode::CardSwapped);

    const CardMemory memory = test::cardWith(m_blank, change.after);
    CardOs changed{memory};
    FaultyHub changedHub{changed};
    report = ProfileTerminal{changedHub, "", sgcc2013(), *m_keys}.write(change);
    EXPECT_EQ(report.outcome, WriteOutcome::NotWritten);
    EXPECT_EQ(report.cause->code, ErrorCode::CardChanged);
    EXPECT_EQ(changed.memory(), memory);
}

TEST_F(ProfileTerminalTest, RefusesAnImageThatDoesNotFitTheCard)
{
    CardChange change = test::purchase();
    change.after.wallet.amount = core::Credit::from(4'294'967'296).value();
    CardOs card{test::cardWith(m_blank, change.before)};
    FaultyHub hub{card};
    const WriteReport report = ProfileTerminal{hub, "", sgcc2013(), *m_keys}.write(change);
    EXPECT_EQ(report.outcome, WriteOutcome::NotWritten);
    EXPECT_EQ(report.cause->code, ErrorCode::AmountTooLarge);
    EXPECT_TRUE(hub.sent().empty());
}

// Goal: a purchase takes at most 18 exchanges, and fewer when EF01 stays. Method: count them.
TEST_F(ProfileTerminalTest, WritesOnlyWhatDiffers)
{
    CardChange change = test::purchase();
    change.after.parameters = change.before.parameters;
    CardOs card{test::cardWith(m_blank, change.before)};
    FaultyHub hub{card};
    EXPECT_EQ(ProfileTerminal(hub, "", sgcc2013(), *m_keys).write(change).outcome,
              WriteOutcome::Confirmed);
    EXPECT_EQ(hub.sent().size(), 17U - 3U) << "challenge, update and read-back of EF01 fall away";
}

TEST_F(ProfileTerminalTest, ConfirmsAChangeThatIsNone)
{
    CardChange change = test::purchase();
    change.after = change.before;
    CardOs card{test::cardWith(m_blank, change.before)};
    FaultyHub hub{card};
    EXPECT_EQ(ProfileTerminal(hub, "", sgcc2013(), *m_keys).write(change).outcome,
              WriteOutcome::Confirmed);
    EXPECT_EQ(std::count_if(hub.sent().begin(), hub.sent().end(),
                            [](const core::Bytes& sent) { return sent[1] == 0xD6; }),
              0);
}

TEST_F(ProfileTerminalTest, TellsWhereItStands)
{
    const CardChange change = test::purchase();
    CardOs card{test::cardWith(m_blank, change.before)};
    FaultyHub hub{card};
    ProfileTerminal terminal{hub, "", sgcc2013(), *m_keys};
    std::vector<CardStep> steps;
    terminal.onStep([&](CardStep step) { steps.push_back(step); });
    EXPECT_EQ(terminal.write(change).outcome, WriteOutcome::Confirmed);
    EXPECT_EQ(steps, (std::vector{CardStep::Reading, CardStep::Authenticating, CardStep::Writing,
                                  CardStep::Verifying, CardStep::Writing, CardStep::Verifying}));
}

/// The short identifiers of the files that were updated, in order.
std::vector<int> updatedFiles(const std::vector<core::Bytes>& sent)
{
    std::vector<int> files;
    for (const core::Bytes& command : sent) {
        if (command[1] == 0xD6) {
            files.push_back(command[2] & 0x1F);
        }
    }
    return files;
}

// Goal: one write commits, and no meter meets a flag beside half a tariff. Method: the order of the
// updates of every kind of change. A tariff is two of them.
TEST_F(ProfileTerminalTest, CommitsLastAndClearsFirst)
{
    const std::map<std::string, std::vector<int>> expected{
        {"Purchase", {1, 5, 2}},          {"Opening", {3, 3, 4, 4, 2, 1}},
        {"PriceChange", {1, 4, 4, 1, 5}}, {"PurchaseWithTariff", {1, 3, 3, 1, 2}},
        {"Clearing", {1, 5, 2}},
    };
    for (const auto& [name, change] : test::allChanges()) {
        CardOs card{test::cardWith(m_blank, change.before)};
        FaultyHub hub{card};
        EXPECT_EQ(ProfileTerminal(hub, "", sgcc2013(), *m_keys).write(change).outcome,
                  WriteOutcome::Confirmed);
        EXPECT_EQ(updatedFiles(hub.sent()), expected.at(name)) << name;
    }
}

TEST_F(ProfileTerminalTest, SplitsATariffOnAFieldBoundary)
{
    const CardChange change = test::priceChange();
    CardOs card{test::cardWith(m_blank, change.before)};
    FaultyHub hub{card};
    EXPECT_EQ(ProfileTerminal(hub, "", sgcc2013(), *m_keys).write(change).outcome,
              WriteOutcome::Confirmed);
    std::vector<std::pair<int, int>> pieces;
    for (const core::Bytes& sent : hub.sent()) {
        if (sent[1] == 0xD6 && sent[2] == 0x84) {
            pieces.emplace_back(sent[3], sent[4]);
        }
    }
    EXPECT_EQ(pieces, (std::vector<std::pair<int, int>>{{0, 128 + 4}, {128, 75 + 4}}));
}

// ---- personalisation

TEST_F(ProfileTerminalTest, MakesABareCardBlank)
{
    CardOs card{bareCard(test::kSerial, "sm4")};
    FaultyHub hub{card};
    ProfileTerminal terminal{hub, "", sgcc2013(), *m_keys};
    ASSERT_TRUE(terminal.personalise(test::kSerial));
    EXPECT_EQ(terminal.read().value(), (CardSnapshot{test::kSerial, Condition::Blank, {}}));
    EXPECT_EQ(core::toHex(test::contentOf(card.memory(), 6)), "0102030405000000");
    for (const auto& [sfi, size] : {std::pair{1, 45U}, std::pair{2, 8U}, std::pair{3, 203U},
                                    std::pair{4, 203U}, std::pair{5, 49U}}) {
        EXPECT_EQ(test::contentOf(card.memory(), static_cast<std::uint8_t>(sfi)),
                  core::Bytes(size, 0));
    }
    for (std::size_t i = 0; i < kKeyUses.size(); ++i) {
        const auto& key = card.memory().keys[i];
        ASSERT_TRUE(key);
        const auto expected = m_keys->cardKey(kKeyUses[i], test::kSerial);
        EXPECT_TRUE(equalInConstantTime(key->value, expected->bytes()));
        EXPECT_EQ(key->triesMax, 3);
        EXPECT_EQ(key->version, i + 1);
    }
}

TEST_F(ProfileTerminalTest, PersonalisesTheCardThatWasMeantOnly)
{
    CardOs card{bareCard(test::kOtherSerial, "sm4")};
    FaultyHub hub{card};
    ProfileTerminal terminal{hub, "", sgcc2013(), *m_keys};
    EXPECT_EQ(terminal.personalise(test::kSerial).error().code, ErrorCode::CardSwapped);
    EXPECT_EQ(card.memory(), bareCard(test::kOtherSerial, "sm4"));
}

TEST_F(ProfileTerminalTest, NeverPersonalisesACustomersCard)
{
    const CardMemory memory = test::cardWith(m_blank, test::purchase().before);
    CardOs card{memory};
    FaultyHub hub{card};
    ProfileTerminal terminal{hub, "", sgcc2013(), *m_keys};
    EXPECT_EQ(terminal.personalise(test::kSerial).error().code, ErrorCode::CardNotBlank);
    EXPECT_EQ(card.memory(), memory);
}

TEST_F(ProfileTerminalTest, HasNothingToDoOnABlankCard)
{
    CardOs card{m_blank};
    FaultyHub hub{card};
    ProfileTerminal terminal{hub, "", sgcc2013(), *m_keys};
    EXPECT_TRUE(terminal.personalise(test::kSerial));
    EXPECT_EQ(card.memory(), m_blank);
}

// Goal: an interrupted personalisation can always be begun anew, and is never taken for a done one.
// Method: cut it at every exchange, before its effect and after it; then the card reads as bare, or
// is wholly done, and a second attempt succeeds.
TEST_F(ProfileTerminalTest, BeginsAnInterruptedPersonalisationAnew)
{
    std::size_t point = 0;
    for (bool finished = false; !finished; ++point) {
        ASSERT_LT(point, kExchangesMax);
        for (const auto kind : {Fault::Kind::LostCommand, Fault::Kind::LostAnswer}) {
            SCOPED_TRACE(testing::Message() << "exchange " << point);
            CardOs card{bareCard(test::kSerial, "sm4")};
            FaultyHub hub{card};
            hub.failAt(point, {kind});
            const auto first =
                ProfileTerminal(hub, "", sgcc2013(), *m_keys).personalise(test::kSerial);
            finished = first.has_value();

            FaultyHub again{card};
            ProfileTerminal terminal{again, "", sgcc2013(), *m_keys};
            const auto found = terminal.read();
            ASSERT_TRUE(found) << found.error().detail;
            const bool isDone = card.memory().files == m_blank.files;
            EXPECT_EQ(found->condition, isDone ? Condition::Blank : Condition::Bare);
            ASSERT_TRUE(terminal.personalise(test::kSerial));
            EXPECT_EQ(terminal.read()->condition, Condition::Blank);
            EXPECT_EQ(card.memory(), m_blank);
        }
    }
    EXPECT_GT(point, 20U);
}

// Goal: the same with cuts during the second attempt, which finds a card under our master key.
TEST_F(ProfileTerminalTest, BeginsAnewAfterTwoInterruptions)
{
    CardOs halfDone{m_blank};
    {
        CardMemory memory = m_blank;
        memory.files.back().content.assign(8, 0);
        ASSERT_EQ(memory.files.back().id, 0xEF06);
        halfDone = CardOs{memory};
    }
    std::size_t point = 0;
    for (bool finished = false; !finished; ++point) {
        ASSERT_LT(point, kExchangesMax);
        for (const auto kind : {Fault::Kind::LostCommand, Fault::Kind::LostAnswer}) {
            SCOPED_TRACE(testing::Message() << "exchange " << point);
            CardOs card{halfDone.memory()};
            FaultyHub hub{card};
            hub.failAt(point, {kind});
            finished = ProfileTerminal(hub, "", sgcc2013(), *m_keys)
                           .personalise(test::kSerial)
                           .has_value();
            FaultyHub again{card};
            ASSERT_TRUE(ProfileTerminal(again, "", sgcc2013(), *m_keys).personalise(test::kSerial));
            EXPECT_EQ(card.memory(), m_blank);
        }
    }
    EXPECT_GT(point, 20U);
}

}  // namespace
}  // namespace wattdesk::cardio
