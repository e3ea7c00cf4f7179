#include "core/workflow/card_desk.h"

#include <gtest/gtest.h>

#include "core/workflow/account_changes.h"
#include "core/workflow/account_closing.h"
#include "core/workflow/card_replacement.h"
#include "tests/core/life_bench.h"

namespace wattdesk::core {
namespace {

using namespace literals;
using test::CardFate;
using test::FakeWorld;

class CardDeskBench : public testing::Test {
protected:
    Expected<CardOnReader> look()
    {
        return CardDesk{bench.world(), bench.terminal}.look(bench.fake.cashier());
    }

    test::DeskBench bench;
};

TEST_F(CardDeskBench, GoodCardNamesItsAccountAndHasNoObstacle)
{
    const Account account = bench.opened(100'00_fen);
    const auto found = look();
    ASSERT_TRUE(found);
    EXPECT_EQ(found->card, bench.seen());
    EXPECT_EQ(found->account, account);
    EXPECT_EQ(found->obstacle, std::nullopt);
    EXPECT_FALSE(found->settled);
    EXPECT_FALSE(found->open);
}

TEST_F(CardDeskBench, LookingWritesNothing)
{
    static_cast<void>(bench.opened(100'00_fen));
    const std::string before = bench.text();
    const CardSnapshot card = bench.seen();
    ASSERT_TRUE(look());
    EXPECT_EQ(bench.text(), before);
    EXPECT_EQ(bench.seen(), card);
}

TEST_F(CardDeskBench, BlankAndBareCardsHaveNoAccount)
{
    bench.terminal.insertBlank(10);
    EXPECT_FALSE(look()->account);
    EXPECT_EQ(look()->obstacle, ErrorCode::CardBlank);
    bench.terminal.insertBare(11);
    EXPECT_FALSE(look()->account);
    EXPECT_EQ(look()->obstacle, ErrorCode::CardBlank);
}

TEST_F(CardDeskBench, CardOfAnAccountThatTheBooksDoNotKnow)
{
    static_cast<void>(bench.opened(100'00_fen));
    bench.terminal.card()->image.parameters->account = AccountNumber::parse("999").value();
    const auto found = look();
    ASSERT_TRUE(found);
    EXPECT_FALSE(found->account);
    EXPECT_EQ(found->obstacle, ErrorCode::CardAccountUnknown);
}

TEST_F(CardDeskBench, ObstacleIsTold)
{
    const Account account = bench.opened(100'00_fen);
    bench.terminal.card()->image.returned.reset();
    EXPECT_EQ(look()->obstacle, ErrorCode::CardPurchaseNotInserted);
    bench.terminal.card()->serial = CardSerial{{9, 9, 9, 9, 9, 9, 9, 9}};
    const auto found = look();
    EXPECT_EQ(found->obstacle, ErrorCode::CardReplaced);
    EXPECT_EQ(found->account, account);
}

TEST_F(CardDeskBench, CardOrReaderThatFailsIsAFailure)
{
    EXPECT_EQ(look().error().code, ErrorCode::CardAbsent);
    for (const ErrorCode code :
         {ErrorCode::CardForeign, ErrorCode::CardOtherStation, ErrorCode::ReaderUnplugged}) {
        bench.terminal.failWith(code);
        EXPECT_EQ(look().error().code, code);
    }
}

// Goal: putting the card down settles its sale in doubt, whichever way it went. Method: each fate
// of the write; then the card is looked at.
TEST_F(CardDeskBench, CardSettlesItsOwnSaleInDoubt)
{
    for (const CardFate fate : {CardFate::UnknownBefore, CardFate::UnknownAfter, CardFate::Torn}) {
        test::DeskBench fresh;
        const Account account = fresh.opened(100'00_fen);
        const CardSnapshot before = fresh.seen();
        const SaleRecord open = fresh.inDoubt(account, 50'00_fen, fate);
        const bool took = fate == CardFate::UnknownAfter;
        const auto found = CardDesk{fresh.world(), fresh.terminal}.look(fresh.fake.cashier());
        ASSERT_TRUE(found);
        ASSERT_TRUE(found->settled);
        EXPECT_EQ(found->settled->sale.id, open.sale.id);
        EXPECT_EQ(found->settled->state, took ? SaleState::Posted : SaleState::Voided);
        EXPECT_FALSE(found->open);
        EXPECT_EQ(found->card, fresh.seen()) << "as it is now, after a write-back";
        EXPECT_EQ(found->account, fresh.again(account)) << "as the books are now";
        EXPECT_EQ(found->obstacle,
                  took ? std::optional{ErrorCode::CardPurchaseNotInserted} : std::nullopt);
        if (!took) {
            EXPECT_EQ(fresh.seen(), before);
        }
    }
}

TEST_F(CardDeskBench, TornOpeningCardIsSettledThoughItNamesNobody)
{
    const Account account = bench.registered();
    bench.terminal.insertBlank(10);
    const SaleRecord open = bench.inDoubt(account, 100'00_fen, CardFate::Torn);
    const auto found = look();
    ASSERT_TRUE(found);
    ASSERT_TRUE(found->settled);
    EXPECT_EQ(found->settled->sale.id, open.sale.id);
    EXPECT_EQ(found->settled->state, SaleState::Voided);
    EXPECT_EQ(bench.seen().image, CardImage{});
}

TEST_F(CardDeskBench, SaleThatThisCardCannotSettleIsShownAsOpen)
{
    const Account account = bench.opened(100'00_fen);
    const SaleRecord open = bench.inDoubt(account, 50'00_fen, CardFate::UnknownAfter);
    bench.terminal.card()->serial = CardSerial{{9, 9, 9, 9, 9, 9, 9, 9}};
    const auto found = look();
    ASSERT_TRUE(found);
    EXPECT_FALSE(found->settled);
    ASSERT_TRUE(found->open);
    EXPECT_EQ(found->open->sale.id, open.sale.id);
    EXPECT_EQ(bench.again(open).state, SaleState::InDoubt);
}

// Goal: what the return file tells of the meter is kept, once. Method: a card back from its meter
// is looked at twice, and again after the next purchase; an empty return file tells nothing.
TEST_F(CardDeskBench, ReturnFileIsKeptAsAReading)
{
    const Account account = bench.opened(100'00_fen);
    bench.terminal.visitMeter(Credit::from(-12'34).value());
    const auto kept = [&] { return bench.world().readings.of(account.id, 10).value(); };
    ASSERT_TRUE(kept().empty());
    ASSERT_TRUE(look());
    ASSERT_TRUE(look());
    ASSERT_EQ(kept().size(), 1U);
    const MeterReading reading = kept().front();
    EXPECT_EQ(reading.account, account.id);
    EXPECT_EQ(reading.meter, account.point.meter);
    EXPECT_EQ(reading.by, FakeWorld::kCashier);
    EXPECT_EQ(reading.counter, FakeWorld::kCounter);
    EXPECT_EQ(reading.source, Evidence::ReturnFile);
    EXPECT_EQ(reading.count, 1U);
    EXPECT_EQ(reading.remaining, Credit::from(-12'34).value()) << "overdrawn";
    EXPECT_EQ(reading.meterTime, (CardTime{26, 3, 11, 9, 30}));
    ASSERT_TRUE(bench.sell(account, test::orderOf(50'00_fen)));
    ASSERT_TRUE(look());
    EXPECT_EQ(kept().size(), 1U) << "its return file is empty";
}

// Goal: another card says nothing of this account's meter. Method: a return file that names another
// meter, and one that names another customer.
TEST_F(CardDeskBench, ReturnFileOfAnotherMeterIsNotKept)
{
    const Account account = bench.opened(100'00_fen);
    const CardSnapshot good = *bench.terminal.card();
    bench.terminal.card()->image.returned->meter = MeterNumber::parse("43").value();
    ASSERT_TRUE(look());
    EXPECT_TRUE(bench.world().readings.of(account.id, 10)->empty());
    bench.terminal.insert(good);
    bench.terminal.card()->image.returned->account = AccountNumber::parse("999").value();
    ASSERT_TRUE(look());
    EXPECT_TRUE(bench.world().readings.of(account.id, 10)->empty());
}

// Goal: what a meter said before it was cleared says nothing of the account's new life. Method: a
// card is lost, the display read, the account closed without it and reopened on the same meter;
// then the old card is found and laid on the reader, its return file of count 1 as full as ever.
TEST(CardDeskLife, ReturnFileFromBeforeTheReopeningIsNotKept)
{
    test::LifeBench bench;
    const Account account = bench.open(100'00_fen);
    const CardSnapshot old = bench.terminal.remove();
    CardReplacement cards{bench.world(), bench.terminal};
    ASSERT_TRUE(cards.reportLost(bench.cashier(), account.number, "lost"));
    bench.tick();
    bench.noteDisplay(account);
    ClosingOrder closing;
    closing.reason = "moves out";
    closing.approval = test::LifeBench::approval();
    AccountClosing desk{bench.world(), bench.terminal};
    ASSERT_TRUE(desk.close(bench.cashier(), account.number, closing, {}));
    bench.tick();
    bench.meter.clear();
    AccountChanges changes{bench.world()};
    ASSERT_TRUE(changes.reopen(bench.cashier(), account.number, "42", "back again"));
    bench.tick();
    bench.terminal.insertBlank(11);
    bench.buy(account, 30'00_fen);

    bench.terminal.insert(old);
    const std::size_t before = bench.world().readings.of(account.id, 10)->size();
    bench.look();
    EXPECT_EQ(bench.world().readings.of(account.id, 10)->size(), before);
    const ReissuePlan plan = cards.plan(bench.cashier(), account.number).value();
    EXPECT_EQ(plan.last, LastPurchase::Unknown) << "the new meter's first purchase would be lost";
    EXPECT_EQ(plan.repeated, (CardWallet{30'00_credit, 1}));
}

}  // namespace
}  // namespace wattdesk::core
