#include <gtest/gtest.h>
#include <poll.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "app/station/station.h"
#include "cardio/transport/card_reader.h"
#include "cardio/virtual/bench.h"
#include "cardio/virtual/vpcd_link.h"
#include "core/workflow/account_opening.h"
#include "core/workflow/card_desk.h"
#include "core/workflow/sale_desk.h"
#include "tests/support/private_pcscd.h"

namespace wattdesk::test {
namespace {

constexpr const char* kMeter = "000000200001";
constexpr int kTriesMax = 200;
constexpr int kPauseMs = 50;

/// A card of the bench behind the real pcscd, for this object's life.
class CardOnPcscd {
public:
    CardOnPcscd(cardio::Bench& bench, const std::string& name)
    {
        auto held = bench.hold(name);
        if (!held) {
            return;
        }
        m_held.emplace(std::move(*held));
        m_thread = std::thread{[this] { m_result = cardio::serveVpcd(m_held->card(), m_stop); }};
    }
    ~CardOnPcscd()
    {
        m_stop = true;
        if (m_thread.joinable()) {
            m_thread.join();
        }
    }
    CardOnPcscd(const CardOnPcscd&) = delete;
    CardOnPcscd& operator=(const CardOnPcscd&) = delete;

private:
    std::optional<cardio::HeldCard> m_held;
    std::atomic<bool> m_stop{false};
    core::Expected<void> m_result;
    std::thread m_thread;
};

/// A demo station whose reader is pcscd's instead of its own virtual one.
class PcscStation : public testing::Test {
protected:
    void SetUp() override
    {
        std::string why;
        m_pcscd = PrivatePcscd::start(why);
        ASSERT_TRUE(m_pcscd) << why;
        m_folder = (std::filesystem::temp_directory_path() / "wattdesk-pcscd-XXXXXX").string();
        ASSERT_NE(::mkdtemp(m_folder.data()), nullptr);
        ASSERT_TRUE(app::Station::make(m_folder + "/station", {.demo = true}));
        useRealReaders();
        auto station =
            app::Station::open(m_folder + "/station", {.keyPassphrase = {}, .exclusive = true});
        ASSERT_TRUE(station);
        m_station = std::move(*station);
        auto terminal = m_station->terminal();
        ASSERT_TRUE(terminal);
        m_terminal = *terminal;
        const auto who = m_station->world().operators.byLogin("cashier");
        ASSERT_TRUE(who && *who);
        m_actor = {(*who)->id,   (*who)->login,        (*who)->name,
                   (*who)->role, (*who)->organisation, m_station->counter().id};
    }
    void TearDown() override
    {
        m_station.reset();
        std::filesystem::remove_all(m_folder);
    }

    void useRealReaders() const
    {
        const std::string path = m_folder + "/station/settings.json";
        std::stringstream text;
        text << std::ifstream{path}.rdbuf();
        std::string settings = text.str();
        const std::string from = R"("reader": "virtual")";
        settings.replace(settings.find(from), from.size(), R"("reader": "pcsc")");
        std::ofstream{path} << settings;
    }

    /// What the station sees once pcscd has noticed the card: it polls every 0.4 s.
    core::Expected<core::CardOnReader> look()
    {
        core::Expected<core::CardOnReader> found = core::fail(core::ErrorCode::CardAbsent);
        for (int i = 0; i < kTriesMax && !found; ++i) {
            found = core::CardDesk{m_station->world(), *m_terminal}.look(m_actor);
            if (found || found.error().code != core::ErrorCode::CardAbsent) {
                break;
            }
            ::poll(nullptr, 0, kPauseMs);
        }
        return found;
    }

    /// pcscd misses a card that follows another within half a second, as nobody's hand can.
    void waitUntilGone()
    {
        for (int i = 0; i < kTriesMax; ++i) {
            const auto card = m_terminal->read();
            if (!card && card.error().code == core::ErrorCode::CardAbsent) {
                return;
            }
            ::poll(nullptr, 0, kPauseMs);
        }
        FAIL() << "the card stays";
    }

    core::Expected<core::SaleOutcome> sell(const core::AccountNumber& number,
                                           const core::CardSnapshot& card, std::int64_t fen)
    {
        core::SaleOrder order;
        order.amount = core::Money::from(fen).value();
        return core::SaleDesk{m_station->world(), *m_terminal}.sell(m_actor, number, order, card);
    }

    std::int64_t tap(const std::string& card)
    {
        core::World world = m_station->world();
        const auto now = core::toLocal(world.clock.now(), world.clock.offset());
        if (!m_station->bench().insert(card)) {
            return -1;
        }
        const auto tapped = m_station->bench().tap(core::MeterNumber::parse(kMeter).value(), now);
        return tapped && tapped->insertion.isGood ? tapped->insertion.credited.hundredths() : -1;
    }

    core::Expected<core::Account> newAccount()
    {
        core::World world = m_station->world();
        const auto tariffs = world.tariffs.list(m_actor.organisation);
        core::AccountForm form;
        form.name = "赵敏";
        form.meter = kMeter;
        form.tariff = tariffs->front().tariff.id;
        return core::AccountOpening{world}.registerAccount(m_actor, form);
    }

    std::unique_ptr<PrivatePcscd> m_pcscd;
    std::string m_folder;
    std::unique_ptr<app::Station> m_station;
    core::CardTerminal* m_terminal{nullptr};
    core::Actor m_actor;
};

// Goal: the whole cycle over a real PC/SC service. Method: a bare card behind pcscd is personalised
// and opened by the station, goes into its meter, comes back, takes a purchase, and goes again.
TEST_F(PcscStation, OpensACardSellsOnItAndTheMeterCreditsBoth)
{
    const auto account = newAccount();
    ASSERT_TRUE(account);
    {
        CardOnPcscd link{m_station->bench(), "blank-1"};
        const auto seen = look();
        ASSERT_TRUE(seen) << seen.error().detail;
        EXPECT_EQ(seen->card.condition, core::CardSnapshot::Condition::Bare);
        const auto opened = sell(account->number, seen->card, 100'00);
        ASSERT_TRUE(opened) << opened.error().detail;
        EXPECT_EQ(opened->record.state, core::SaleState::Posted);
    }
    EXPECT_EQ(tap("blank-1"), 100'00);
    waitUntilGone();
    {
        CardOnPcscd link{m_station->bench(), "blank-1"};
        const auto seen = look();
        ASSERT_TRUE(seen) << seen.error().detail;
        EXPECT_EQ(seen->obstacle, std::nullopt);
        ASSERT_TRUE(seen->account);
        const auto sold = sell(account->number, seen->card, 50'00);
        ASSERT_TRUE(sold) << sold.error().detail;
        EXPECT_EQ(sold->record.state, core::SaleState::Posted);
    }
    EXPECT_EQ(tap("blank-1"), 50'00);
}

// Goal: a card that is gone when Enter is pressed costs nothing. Method: read the card, take it off
// the reader, then sell.
TEST_F(PcscStation, CardTakenAwayBeforeTheSaleIsWrittenVoidsIt)
{
    const auto account = newAccount();
    ASSERT_TRUE(account);
    core::Expected<core::CardOnReader> seen = core::fail(core::ErrorCode::CardAbsent);
    {
        CardOnPcscd link{m_station->bench(), "zhang-san"};
        seen = look();
        ASSERT_TRUE(seen && seen->account) << (seen ? "no account" : seen.error().detail);
    }
    const auto sold = sell(seen->account->number, seen->card, 50'00);
    if (sold) {
        EXPECT_NE(sold->record.state, core::SaleState::Posted);
    }
    waitUntilGone();
    CardOnPcscd link{m_station->bench(), "zhang-san"};
    const auto again = look();
    ASSERT_TRUE(again) << again.error().detail;
    EXPECT_EQ(again->open, std::nullopt);
    EXPECT_EQ(again->obstacle, std::nullopt);
}

// Goal: a service that stops is said, and found again when it is back.
TEST_F(PcscStation, ServiceThatStopsIsNamedAndItsReturnIsNoticed)
{
    if (!m_pcscd->isOurs()) {
        GTEST_SKIP() << "the machine's own pcscd is not ours to stop";
    }
    m_pcscd->kill();
    const auto down = m_terminal->read();
    ASSERT_FALSE(down);
    EXPECT_EQ(down.error().code, core::ErrorCode::ReaderServiceDown) << down.error().detail;

    std::string why;
    m_pcscd = PrivatePcscd::start(why);
    ASSERT_TRUE(m_pcscd) << why;
    CardOnPcscd link{m_station->bench(), "zhang-san"};
    const auto seen = look();
    ASSERT_TRUE(seen) << seen.error().detail;
    EXPECT_TRUE(seen->account);
}

}  // namespace
}  // namespace wattdesk::test
