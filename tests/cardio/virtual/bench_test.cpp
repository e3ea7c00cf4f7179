#include "cardio/virtual/bench.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <thread>

#include "cardio/virtual/virtual_reader.h"
#include "tests/cardio/virtual/raw_station.h"

namespace wattdesk::cardio::test {
namespace {

using core::ErrorCode;

class VirtualBench : public testing::Test {
protected:
    VirtualBench()
    {
        std::string pattern =
            (std::filesystem::temp_directory_path() / "wattdesk-bench-XXXXXX").string();
        root = ::mkdtemp(pattern.data());
        bench.emplace(Bench::open(root).value());
    }
    ~VirtualBench() override { std::filesystem::remove_all(root); }
    VirtualBench(const VirtualBench&) = delete;
    VirtualBench& operator=(const VirtualBench&) = delete;

    /// A bench that another process, or a later one, would see.
    Bench again() const { return Bench::open(root).value(); }
    void addMeter()
    {
        const std::array keys{station.master(1), station.master(2), station.master(3),
                              station.master(4), station.master(5)};
        ASSERT_TRUE(bench->newMeter({number, {}, "sm4"}, keys));
    }
    /// A personalised and written card on the bench, by this name.
    void addCard(const std::string& name, const UserCard& content)
    {
        ASSERT_TRUE(bench->newCard({.name = name}));
        auto held = bench->hold(name);
        ASSERT_TRUE(held);
        station.personalise(held->card());
        station.write(held->card(), content);
    }
    template <class T>
    void expectFailure(ErrorCode code, const core::Expected<T>& result)
    {
        ASSERT_FALSE(result);
        EXPECT_EQ(core::describe(result.error().code).name, core::describe(code).name);
    }

    std::filesystem::path root;
    std::optional<Bench> bench;
    RawStation station;
    core::MeterNumber number = core::MeterNumber::parse("11").value();
    core::LocalTime now = noon(2026, 11, 3);
};

TEST_F(VirtualBench, NamesCardsByItselfAndListsThem)
{
    EXPECT_EQ(bench->newCard({}), "card-1");
    EXPECT_EQ(bench->newCard({}), "card-2");
    EXPECT_EQ(bench->newCard({.name = "sim", .kind = CardKind::Sim}), "sim");
    ASSERT_TRUE(bench->insert("card-2"));
    const auto cards = again().cards();
    ASSERT_TRUE(cards);
    ASSERT_EQ(cards->size(), 3U);
    EXPECT_EQ((*cards)[0].name, "card-1");
    EXPECT_FALSE((*cards)[0].isOnReader);
    EXPECT_TRUE((*cards)[1].isOnReader);
    EXPECT_NE((*cards)[0].serial, (*cards)[1].serial);
    EXPECT_EQ((*cards)[2].kind, CardKind::Sim);
}

TEST_F(VirtualBench, RefusesANameOrSerialThatIsTakenAndANameThatIsNone)
{
    const auto serial = core::CardSerial::parse("A1A2A3A4A5A6A7A8");
    ASSERT_TRUE(bench->newCard({.name = "mine", .serial = serial}));
    expectFailure(ErrorCode::BenchNameTaken, bench->newCard({.name = "mine"}));
    expectFailure(ErrorCode::BenchNameTaken, bench->newCard({.name = "other", .serial = serial}));
    for (const char* name : {"../x", "a/b", ".", "名", "a b"}) {
        expectFailure(ErrorCode::InputText, bench->newCard({.name = name}));
    }
    addMeter();
    const std::array keys{station.master(1), station.master(2), station.master(3),
                          station.master(4), station.master(5)};
    expectFailure(ErrorCode::BenchNameTaken, bench->newMeter({number, {}, "sm4"}, keys));
}

TEST_F(VirtualBench, FindsACardByNameOrSerialAndSaysWhenThereIsNone)
{
    ASSERT_TRUE(bench->newCard({.serial = core::CardSerial::parse("A1A2A3A4A5A6A7A8")}));
    EXPECT_TRUE(bench->insert("a1a2a3a4a5a6a7a8"));
    expectFailure(ErrorCode::BenchCardNotFound, bench->insert("nobody"));
    expectFailure(ErrorCode::BenchCardNotFound, bench->insert("../../etc/passwd"));
    expectFailure(ErrorCode::BenchCardNotFound, bench->insert("0000000000000000"));
}

TEST_F(VirtualBench, SaysWhatIsMissingForATap)
{
    expectFailure(ErrorCode::BenchReaderEmpty, bench->tap(number, now));
    expectFailure(ErrorCode::BenchReaderEmpty, bench->remove());
    ASSERT_TRUE(bench->insert(bench->newCard({}).value()));
    expectFailure(ErrorCode::BenchMeterNotFound, bench->tap(number, now));
    expectFailure(ErrorCode::BenchMeterNotFound, bench->meter(number));
    expectFailure(ErrorCode::BenchMeterNotFound, bench->consume(number, {}, now));
}

// Goal: the whole cycle survives restarts. Method: every step on a bench of its own.
TEST_F(VirtualBench, ATapCreditsTheMeterAndLeavesTheCardOnTheReader)
{
    addMeter();
    addCard("mine", {.amount = 100'00});
    ASSERT_TRUE(again().insert("mine"));
    const auto first = again().tap(number, now);
    ASSERT_TRUE(first);
    EXPECT_TRUE(first->insertion.isGood);
    EXPECT_EQ(first->insertion.credited.hundredths(), 100'00);
    EXPECT_EQ(first->meter.remaining.hundredths(), 100'00);
    const auto second = again().tap(number, now);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->insertion.credited.hundredths(), 0);
    const auto meter = again().meter(number);
    ASSERT_TRUE(meter);
    EXPECT_EQ(meter->remaining.hundredths(), 100'00);
    EXPECT_EQ(meter->count, 1U);
    EXPECT_EQ(meter->customer, "000000000022");
    EXPECT_TRUE(again().cards()->front().isOnReader);
    EXPECT_EQ(again().meters()->size(), 1U);
}

TEST_F(VirtualBench, ConsumptionIsKept)
{
    addMeter();
    addCard("mine", {.amount = 100'00});
    ASSERT_TRUE(bench->insert("mine"));
    ASSERT_TRUE(bench->tap(number, now));
    const auto flowed = again().consume(number, core::Energy::from(5'00).value(), now);
    ASSERT_TRUE(flowed);
    EXPECT_EQ(flowed->hundredths(), 5'00);
    EXPECT_EQ(again().meter(number)->total.hundredths(), 5'00);
}

TEST_F(VirtualBench, ForeignCardsGiveTheMeterNoAnswerToResetOrNoDirectory)
{
    addMeter();
    for (const auto& [kind, word] :
         {std::pair{CardKind::Sim, 4}, {CardKind::Payment, 8}, {CardKind::OtherMaker, 4}}) {
        const auto name = bench->newCard({.kind = kind});
        ASSERT_TRUE(name && bench->insert(*name));
        EXPECT_EQ(bench->tap(number, now)->insertion.word, word);
    }
}

TEST_F(VirtualBench, DamagedFilesAreNamedNotGuessed)
{
    addMeter();
    ASSERT_TRUE(bench->newCard({.name = "mine"}));
    std::ofstream{root / "cards" / "mine.json"} << "{";
    expectFailure(ErrorCode::BenchDamaged, bench->cards());
    expectFailure(ErrorCode::BenchDamaged, bench->hold("mine"));
    std::ofstream{root / "meters" / "000000000011.json"} << "null";
    expectFailure(ErrorCode::BenchDamaged, bench->meter(number));
    std::ofstream{root / "reader.json"} << "[]";
    expectFailure(ErrorCode::BenchDamaged, bench->remove());
}

TEST_F(VirtualBench, ABenchThatCannotBeMadeSaysSo)
{
    std::ofstream{root / "file"} << "x";
    expectFailure(ErrorCode::FileNotWritable, Bench::open(root / "file" / "bench"));
}

// ---- the virtual reader ----

TEST_F(VirtualBench, TheReaderShowsWhatAnotherProcessPutsOn)
{
    VirtualHub hub{root};
    EXPECT_FALSE(hub.list()->front().hasCard);
    const auto reader = hub.open({});
    ASSERT_TRUE(reader);
    expectFailure(ErrorCode::CardAbsent, (*reader)->begin());
    expectFailure(ErrorCode::ReaderAbsent, hub.open("another"));

    const auto empty = hub.list()->front().insertion;
    ASSERT_TRUE(again().insert(bench->newCard({}).value()));
    EXPECT_TRUE(hub.list()->front().hasCard);
    EXPECT_NE(hub.list()->front().insertion, empty);
    const auto session = (*reader)->begin();
    ASSERT_TRUE(session);
    EXPECT_EQ((*session)->atr().size(), 13U);
    const auto serial = (*session)->transmit(CommandApdu::readBinary(0x19, 1, 8));
    ASSERT_TRUE(serial);
    EXPECT_EQ(serial->data.size(), 8U);
}

// Goal: field cards work on the bench as they do on site. Method: a new meter with public keys, a
// preset card laid out by hand, and a meter number card; the bench says what lies there.
TEST_F(VirtualBench, FieldCardsAreNamedAndObeyed)
{
    const std::array keys{station.master(1), station.master(2), station.master(3),
                          station.master(4), station.master(5)};
    MeterSettings settings;
    settings.keyState = MeterKeyState::Public;
    ASSERT_TRUE(bench->newMeter({number, settings, "sm4"}, keys));
    EXPECT_EQ(bench->meter(number)->stage, core::MeterStage::Factory);
    addCard("preset", {.command = 0x06,
                       .subType = 0x00,
                       .meter = "000000000000",
                       .customer = "261101261130",
                       .reserved = "00000012",
                       .amount = 5'00,
                       .count = 0});
    EXPECT_EQ(bench->cards()->front().field, core::FieldCardKind::Preset);
    ASSERT_TRUE(bench->insert("preset"));
    const auto preset = bench->tap(number, now);
    ASSERT_TRUE(preset);
    EXPECT_TRUE(preset->insertion.isGood);
    EXPECT_EQ(preset->insertion.field, core::FieldCardKind::Preset);
    EXPECT_EQ(preset->meter.stage, core::MeterStage::Cleared);
    EXPECT_EQ(preset->meter.area, 12U);
    EXPECT_EQ(preset->meter.keyState, MeterKeyState::Public);

    // With its private keys it is ready for a customer.
    addCard("open", {.amount = 100'00});
    ASSERT_TRUE(bench->insert("open"));
    EXPECT_EQ(bench->tap(number, now)->insertion.word, 9);
    ASSERT_TRUE(bench->installKeys(number));
    const auto opened = again().tap(number, now);
    EXPECT_TRUE(opened->insertion.isGood);
    EXPECT_EQ(opened->meter.remaining.hundredths(), 105'00);
    EXPECT_EQ(opened->meter.stage, core::MeterStage::Opened);
}

TEST_F(VirtualBench, AMeterIsFoundUnderTheNumberThatACardGaveIt)
{
    addMeter();
    addCard("number", {.command = 0x07,
                       .subType = 0x00,
                       .meter = "000000000000",
                       .customer = "261101261130",
                       .reserved = "00000012",
                       .priceSwitch = "0000000047",
                       .count = 0});
    ASSERT_TRUE(bench->insert("number"));
    const auto tapped = bench->tap(number, now);
    ASSERT_TRUE(tapped);
    // The six bytes behind the area are the number: five of the price switch and one of nothing.
    EXPECT_EQ(tapped->meter.number, "000000004700");
    expectFailure(ErrorCode::BenchMeterNotFound, bench->meter(number));
    EXPECT_TRUE(again().meter(core::MeterNumber::parse("4700").value()));
    EXPECT_EQ(again().meters()->size(), 1U);
}

TEST_F(VirtualBench, AContactlessReaderMakesUpTheAnswerToReset)
{
    ASSERT_TRUE(bench->insert(bench->newCard({}).value()));
    VirtualHub hub{root, Interface::Contactless};
    const auto reader = hub.open({});
    const auto session = (*reader)->begin();
    ASSERT_TRUE(session);
    EXPECT_EQ((*session)->interface(), Interface::Contactless);
    EXPECT_LT((*session)->atr().size(), 13U);
}

TEST_F(VirtualBench, TakingTheCardOffEndsTheSession)
{
    ASSERT_TRUE(bench->insert(bench->newCard({.name = "mine"}).value()));
    VirtualHub hub{root};
    const auto reader = hub.open({});
    const auto session = (*reader)->begin();
    ASSERT_TRUE(session);
    EXPECT_TRUE((*session)->transmit(CommandApdu::select(0x3F00)));
    ASSERT_TRUE(again().remove());
    expectFailure(ErrorCode::CardPulled, (*session)->transmit(CommandApdu::select(0x3F00)));
    ASSERT_TRUE(again().insert("mine"));
    expectFailure(ErrorCode::CardPulled, (*session)->transmit(CommandApdu::select(0x3F00)));
}

TEST_F(VirtualBench, AWaitEndsAtOnceWhenSomethingChangedOrItWasCancelled)
{
    constexpr std::chrono::hours kForever{24};
    VirtualHub hub{root};
    ASSERT_TRUE(hub.list());
    ASSERT_TRUE(bench->insert(bench->newCard({}).value()));
    hub.waitForChange(kForever);
    ASSERT_TRUE(hub.list());
    hub.cancel();
    hub.waitForChange(kForever);
    std::thread canceller{[&hub] { hub.cancel(); }};
    hub.waitForChange(kForever);
    canceller.join();
}

// Goal: what the terminal heard is on the card even when the process dies. Method: a child process
// writes and kills itself; the next process reads.
TEST_F(VirtualBench, ACardWrittenByAKilledProcessKeepsWhatItAcknowledged)
{
    addCard("mine", {});
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        auto held = bench->hold("mine");
        station.send(held->card(), "00A4000002DF01");
        station.authenticate(held->card());
        station.update(held->card(), 2, hex("0000271000000001"));
        ::kill(::getpid(), SIGKILL);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFSIGNALED(status));
    auto held = again().hold("mine");
    ASSERT_TRUE(held) << "a dead process holds no lock";
    EXPECT_EQ(core::toHex(station.read(held->card(), 2, 8)), "0000271000000001");
}

TEST_F(VirtualBench, AHeldCardIsBusyForEverybodyElse)
{
    const auto path = root / "cards" / "x.lock";
    const auto mine = FileLock::acquire(path, std::chrono::milliseconds{0});
    ASSERT_TRUE(mine);
    expectFailure(ErrorCode::BenchBusy, FileLock::acquire(path, std::chrono::milliseconds{0}));
}

}  // namespace
}  // namespace wattdesk::cardio::test
