#include "core/workflow/price_renewal.h"

#include <algorithm>

#include "core/workflow/account_changes.h"
#include "core/workflow/card_replacement.h"
#include "core/workflow/meter_replacement.h"
#include "core/workflow/sale_settlement.h"
#include "tests/core/life_bench.h"

namespace wattdesk::core {
namespace {

using namespace literals;
using test::AccountSketch;
using test::CardFate;
using test::codeOf;
using test::FakeWorld;

Date day(int year, int month, int dayOfMonth)
{
    return Date::from(year, month, dayOfMonth).value();
}

/// The clock of the fake world begins on 2026-03-10; its tariffs hold since 2026-01-01.
const Date kToday = day(2026, 3, 10);
const Date kSoon = day(2026, 4, 1);

class PriceRenewalBench : public testing::Test {
protected:
    /// A version of the tariff at another price.
    void publish(int version, Date effective, Price price,
                 TariffId tariff = FakeWorld::kSinglePrice)
    {
        World world = bench.world();
        Tariff next = world.tariffs.version(tariff, 1)->tariff;
        next.version = version;
        next.effective = effective;
        next.tiers.back().price = price;
        ASSERT_TRUE(world.unit.run([&] {
            return world.tariffs.add(
                {next, FakeWorld::kAdministrator, FakeWorld::kCashier, world.clock.now()});
        }));
    }
    void setDay(Date date) { bench.fake.clock.set(toInstant({date, 10}, UtcOffset{})); }
    PriceDesk desk() { return {bench.world(), bench.terminal}; }
    Expected<SaleOutcome> renew(const Account& account)
    {
        auto outcome = desk().renew(bench.cashier(), account.number, bench.seen(), "");
        bench.tick();
        return outcome;
    }
    std::vector<OutdatedCard> campaign(PriceFilter filter = {})
    {
        return PriceCampaign{bench.world()}.list(bench.cashier(), filter).value();
    }
    std::int64_t outdated()
    {
        return PriceCampaign{bench.world()}.count(bench.cashier(), {}).value();
    }
    bool isOutdated(const Account& account)
    {
        const auto all = campaign();
        return std::any_of(all.begin(), all.end(),
                           [&](const OutdatedCard& each) { return each.account.id == account.id; });
    }
    static CardPrices prices(int version, Date from)
    {
        return {FakeWorld::kSinglePrice, version, from};
    }
    std::uint8_t flag() { return bench.image().parameters->updateFlag; }
    /// The backup set on the card: its first price, in 0.0001 yuan.
    std::uint32_t newPrice() { return bench.image().backupTariff->touPrices[0]; }

    test::LifeBench bench;
};

TEST_F(PriceRenewalBench, CardThatWasOpenedAtThePricesOfTodayIsNotOutdated)
{
    const Account account = bench.open(100'00_fen);
    EXPECT_EQ(account.standing.prices, prices(1, day(2026, 1, 1)));
    EXPECT_EQ(outdated(), 0);
    EXPECT_EQ(codeOf(renew(account)), "CardPriceCurrent");
}

// Goal: an open card announces what is published already, and needs no campaign when it comes.
// Method: opened before the day; the day comes.
TEST_F(PriceRenewalBench, OpeningBringsThePublishedPricesToo)
{
    publish(2, kSoon, 600'000_microyuan);
    const Account account = bench.registered();
    bench.terminal.insertBlank(10);
    bench.buy(account, 100'00_fen);
    EXPECT_EQ(flag(), 0x8F);
    EXPECT_EQ(bench.image().currentTariff->touPrices[0], 5'000U);
    EXPECT_EQ(newPrice(), 6'000U);
    EXPECT_EQ(bench.image().parameters->touSwitch, (CardTime{26, 4, 1, 0, 0}));
    EXPECT_EQ(bench.again(account).standing.prices, prices(2, kSoon));
    EXPECT_EQ(outdated(), 0);
    setDay(kSoon);
    EXPECT_EQ(outdated(), 0) << "the meter has switched by itself";
}

// Goal: the row "price change by card": sub-type 02, count, amount untouched, flag 0A, the return
// file cleared; no money; a receipt number like every deed. Method: a card back from its meter, a
// version published for later.
TEST_F(PriceRenewalBench, RenewalBringsThePublishedPricesAndNothingElse)
{
    const Account account = bench.open(100'00_fen);
    publish(2, kSoon, 600'000_microyuan);
    ASSERT_TRUE(isOutdated(account));
    EXPECT_EQ(campaign().front().due, prices(2, kSoon));
    const std::int64_t cash = bench.net(LedgerCode::Cash);
    const CardWallet wallet = bench.image().wallet;
    const auto done = renew(account);
    ASSERT_EQ(codeOf(done), "no failure");
    const SaleRecord& record = done->record;
    EXPECT_EQ(record.state, SaleState::Posted);
    EXPECT_EQ(record.sale.kind, SaleKind::PriceChange);
    EXPECT_EQ(record.sale.paid, Money{});
    EXPECT_EQ(record.sale.toCard, Credit{});
    EXPECT_EQ(record.sale.prices, prices(2, kSoon));
    EXPECT_EQ(record.sale.remainingBefore, 100'00_credit);
    EXPECT_TRUE(record.receipt);
    EXPECT_EQ(bench.net(LedgerCode::Cash), cash);
    EXPECT_EQ(bench.image().wallet, wallet);
    EXPECT_EQ(bench.image().parameters->subType, CardSubType::Purchase);
    EXPECT_EQ(flag(), 0x0A);
    EXPECT_EQ(newPrice(), 6'000U);
    EXPECT_EQ(bench.image().parameters->touSwitch, (CardTime{26, 4, 1, 0, 0}));
    EXPECT_FALSE(bench.image().returned);
    EXPECT_EQ(outdated(), 0);
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 100'00_credit) << "credited once";
    bench.expectGoodBooks();
}

// Goal: prices that are in force and not in the meter take over at once. Method: renewed after
// their day; the switch time lies in the past.
TEST_F(PriceRenewalBench, PricesInForceGoOutWithASwitchTimeInThePast)
{
    const Account account = bench.open(100'00_fen);
    publish(2, kSoon, 600'000_microyuan);
    publish(3, day(2026, 9, 1), 700'000_microyuan);
    setDay(day(2026, 5, 5));
    ASSERT_EQ(codeOf(renew(account)), "no failure");
    EXPECT_EQ(newPrice(), 6'000U);
    EXPECT_EQ(bench.image().parameters->touSwitch, (CardTime{26, 4, 1, 0, 0}));
    EXPECT_EQ(bench.again(account).standing.prices, prices(2, kSoon));
    ASSERT_TRUE(isOutdated(account)) << "what comes in September is not announced yet";
    EXPECT_EQ(campaign().front().due, prices(3, day(2026, 9, 1)));
    ASSERT_FALSE(bench.toMeter());
    bench.look();
    ASSERT_EQ(codeOf(renew(account)), "no failure");
    EXPECT_EQ(newPrice(), 7'000U);
    EXPECT_EQ(bench.image().parameters->touSwitch, (CardTime{26, 9, 1, 0, 0}));
    EXPECT_EQ(outdated(), 0);
}

// Goal: the next ordinary sale renews the card on the way. Method: the quote says so; the card
// carries the purchase and the prices; the sale after it does not carry them again.
TEST_F(PriceRenewalBench, SaleBringsTheNewPricesOnTheWay)
{
    const Account account = bench.open(100'00_fen);
    publish(2, kSoon, 600'000_microyuan);
    const auto quoted = SaleDesk{bench.world(), bench.terminal}.quote(
        bench.cashier(), account, test::orderOf(50'00_fen), bench.seen());
    ASSERT_EQ(codeOf(quoted), "no failure");
    ASSERT_TRUE(quoted->newPrices);
    EXPECT_EQ(quoted->newPrices->prices, prices(2, kSoon));
    EXPECT_TRUE(quoted->forecast->accepted);
    const SaleRecord sold = bench.buy(account, 50'00_fen);
    EXPECT_EQ(sold.sale.prices, prices(2, kSoon));
    EXPECT_EQ(flag(), 0x0A);
    EXPECT_EQ(newPrice(), 6'000U);
    EXPECT_EQ(bench.image().wallet, (CardWallet{50'00_credit, 2}));
    EXPECT_EQ(outdated(), 0);
    ASSERT_FALSE(bench.toMeter());
    bench.look();
    const SaleRecord next = bench.buy(account, 20'00_fen);
    EXPECT_FALSE(next.sale.after.backupTariff);
    EXPECT_EQ(flag(), 0x00);
    EXPECT_EQ(next.sale.prices, prices(2, kSoon));
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 170'00_credit);
    bench.expectGoodBooks();
}

// Goal: after a price change the return file is empty and nothing is pending, so the customer may
// buy at once; the prices are not taken back by it, and what the meter holds is known from before.
// Method: renewed and never inserted, then a sale; and one above the hoarding limit.
TEST_F(PriceRenewalBench, SaleIsTakenByACardWhosePricesWereNotInTheMeterYet)
{
    AccountSketch sketch;
    sketch.hoardingLimit = 150'00_credit;
    const Account account = bench.open(100'00_fen, sketch);
    publish(2, kSoon, 600'000_microyuan);
    ASSERT_EQ(codeOf(renew(account)), "no failure");
    EXPECT_EQ(bench.look().obstacle, std::nullopt);
    EXPECT_EQ(codeOf(bench.sell(bench.again(account), test::orderOf(60'00_fen))),
              "AmountOverHoardingLimit")
        << "the meter holds 100 as it was last seen";
    const SaleRecord sold = bench.buy(account, 50'00_fen);
    EXPECT_EQ(flag(), 0x0A) << "with the purchase pending, both";
    EXPECT_EQ(newPrice(), 6'000U);
    EXPECT_EQ(sold.sale.prices, prices(2, kSoon));
    EXPECT_EQ(bench.look().obstacle, ErrorCode::CardPurchaseNotInserted) << "now one is pending";
    EXPECT_EQ(codeOf(renew(account)), "CardPurchaseNotInserted");
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 150'00_credit);
    bench.look();
    EXPECT_EQ(outdated(), 0);
    bench.expectGoodBooks();
}

// Goal: prices that wait on a card are not written over, for they could not be taken back. Method:
// another version is published meanwhile; the sale keeps what is on the card and leaves the account
// on the list.
TEST_F(PriceRenewalBench, NewerPricesWaitUntilTheMeterHasTakenThoseOnTheCard)
{
    const Account account = bench.open(100'00_fen);
    publish(2, kSoon, 600'000_microyuan);
    ASSERT_EQ(codeOf(renew(account)), "no failure");
    publish(3, day(2026, 9, 1), 700'000_microyuan);
    setDay(day(2026, 5, 5));
    EXPECT_EQ(codeOf(renew(account)), "CardPurchaseNotInserted");
    const SaleRecord sold = bench.buy(account, 50'00_fen);
    EXPECT_EQ(newPrice(), 6'000U);
    EXPECT_EQ(flag(), 0x0A);
    EXPECT_EQ(sold.sale.prices, prices(2, kSoon));
    EXPECT_TRUE(isOutdated(account));
    ASSERT_FALSE(bench.toMeter());
    bench.look();
    EXPECT_EQ(codeOf(renew(account)), "no failure");
    EXPECT_EQ(newPrice(), 7'000U);
}

TEST_F(PriceRenewalBench, CardThatIsNotTheAccountsOwnBackFromItsMeterIsRefused)
{
    const Account account = bench.open(100'00_fen);
    publish(2, kSoon, 600'000_microyuan);
    bench.buy(account, 50'00_fen);
    EXPECT_EQ(codeOf(renew(account)), "CardPurchaseNotInserted");
    bench.terminal.insertBlank(11);
    EXPECT_EQ(codeOf(renew(account)), "CardBlank");
    const Account other = bench.opened({.meter = "43", .card = 12}, 100'00_fen);
    EXPECT_EQ(codeOf(renew(account)), "CardOtherAccount");
    EXPECT_EQ(
        codeOf(desk().renew(bench.cashier(), AccountNumber::parse("9").value(), bench.seen(), "")),
        "AccountNotFound");
    ASSERT_EQ(
        codeOf(AccountChanges{bench.world()}.suspend(bench.administrator(), other.number, "away")),
        "no failure");
    EXPECT_EQ(codeOf(renew(other)), "AccountSuspended");
}

TEST_F(PriceRenewalBench, EnergyMetersHaveNoPrice)
{
    const Account account =
        bench.open(100'00_fen, {.mode = MeterMode::Energy, .tariff = FakeWorld::kYearlyWholeKwh});
    publish(2, kSoon, 900'000_microyuan, FakeWorld::kYearlyWholeKwh);
    EXPECT_EQ(account.standing.prices, std::nullopt);
    EXPECT_EQ(outdated(), 0);
    EXPECT_EQ(codeOf(renew(account)), "CardHasNoPrice");
    const SaleRecord sold = bench.buy(account, 50'00_fen);
    EXPECT_EQ(flag(), 0x00);
    EXPECT_FALSE(sold.sale.after.backupTariff);
}

// Goal: a price that does not fit the meter stops no sale, and is told when it is asked for.
// Method: a version finer than a card can say.
TEST_F(PriceRenewalBench, PriceThatFitsNoCardStopsNoSale)
{
    const Account account = bench.open(100'00_fen);
    publish(2, kSoon, 600'001_microyuan);
    EXPECT_EQ(codeOf(renew(account)), "TariffUnfitForMeter");
    bench.buy(account, 50'00_fen);
    EXPECT_EQ(flag(), 0x00);
    EXPECT_TRUE(isOutdated(account));
    const Account next = bench.registered({.meter = "43", .card = 12});
    bench.terminal.insertBlank(12);
    bench.buy(next, 100'00_fen);
    EXPECT_EQ(bench.again(next).standing.prices, prices(1, day(2026, 1, 1)));
    EXPECT_TRUE(bench.image().parameters->touSwitch.isNone());
}

// Goal: a card that replaces another brings no prices; what the meter had taken it has still, and
// what it had not is not known any more. Method: a card lost after its meter took the new prices,
// and one lost before.
class ReissueAfterRenewal : public PriceRenewalBench {
protected:
    Account reissued(bool wasTaken)
    {
        const Account account = bench.open(100'00_fen);
        publish(2, kSoon, 600'000_microyuan);
        EXPECT_EQ(codeOf(renew(account)), "no failure");
        if (wasTaken) {
            bench.fake.clock.advanceMs(test::kHourMs);
            bench.terminal.visitMeter(100'00_credit);
            bench.terminal.card()->image.returned->time = {26, 3, 10, 11, 30};
            bench.fake.clock.advanceMs(test::kHourMs);
            bench.look();
        }
        CardReplacement replacement{bench.world(), bench.terminal};
        EXPECT_EQ(codeOf(replacement.reportLost(bench.administrator(), account.number, "lost")),
                  "no failure");
        bench.tick();
        bench.terminal.insertBlank(11);
        ReissueOrder order;
        order.reason = "lost";
        const auto done =
            replacement.reissue(bench.administrator(), account.number, order, bench.seen());
        EXPECT_EQ(codeOf(done), "no failure");
        bench.tick();
        EXPECT_EQ(flag(), 0x00);
        EXPECT_FALSE(bench.image().backupTariff);
        EXPECT_FALSE(bench.again(account).standing.lastWriteWasPrices);
        return bench.again(account);
    }
};

TEST_F(ReissueAfterRenewal, KeepsWhatTheMeterWasSeenToTake)
{
    const Account account = reissued(true);
    EXPECT_EQ(account.standing.prices, prices(2, kSoon));
    EXPECT_FALSE(isOutdated(account));
}

TEST_F(ReissueAfterRenewal, DoesNotKnowWhatNobodySawTheMeterTake)
{
    const Account account = reissued(false);
    EXPECT_EQ(account.standing.prices, std::nullopt);
    ASSERT_TRUE(isOutdated(account));
    EXPECT_EQ(campaign().front().due, prices(1, day(2026, 1, 1))) << "what is in force goes first";
}

// Goal: a price change in doubt on a lost card tells nothing of the meter's prices. Method: the
// deed is posted with the loss; the card is found again before another took its place.
TEST_F(PriceRenewalBench, CardLostWithNewPricesInDoubtIsOutdatedWhenItIsFound)
{
    const Account account = bench.open(100'00_fen);
    publish(2, kSoon, 600'000_microyuan);
    bench.terminal.fateOfNextWrite(CardFate::UnknownBefore);
    const auto doubt = renew(account);
    ASSERT_EQ(codeOf(doubt), "no failure");
    ASSERT_EQ(doubt->record.state, SaleState::InDoubt);
    CardReplacement replacement{bench.world(), bench.terminal};
    ASSERT_EQ(codeOf(replacement.reportLost(bench.administrator(), account.number, "lost")),
              "no failure");
    EXPECT_EQ(bench.again(doubt->record).state, SaleState::Posted);
    bench.tick();
    ASSERT_EQ(codeOf(replacement.reportFound(bench.administrator(), test::serialOf(10), "found")),
              "no failure");
    bench.tick();
    EXPECT_EQ(bench.again(account).standing.prices, std::nullopt);
    EXPECT_TRUE(isOutdated(account));
    EXPECT_EQ(codeOf(renew(account)), "no failure");
    bench.expectGoodBooks();
}

struct DoubtCase {
    CardFate fate;
    SaleState end;
};

class RenewalInDoubt : public PriceRenewalBench, public testing::WithParamInterface<DoubtCase> {};

// Goal: a price change whose end nobody saw is settled by its card, forward or back, and moves no
// money. Method: each fate of the write; the card is looked at, and the deed is done again where it
// was voided.
TEST_P(RenewalInDoubt, IsSettledByTheCard)
{
    const Account account = bench.open(100'00_fen);
    publish(2, kSoon, 600'000_microyuan);
    const CardImage before = bench.seen().image;
    bench.terminal.fateOfNextWrite(GetParam().fate);
    const auto first = renew(account);
    ASSERT_EQ(codeOf(first), "no failure");
    const auto found = bench.look();
    EXPECT_EQ(found.obstacle, std::nullopt);
    EXPECT_EQ(bench.again(first->record).state, GetParam().end);
    const bool isVoided = GetParam().end == SaleState::Voided;
    EXPECT_EQ(isOutdated(account), isVoided);
    if (isVoided) {
        EXPECT_EQ(bench.seen().image, before);
        ASSERT_EQ(codeOf(renew(account)), "no failure");
    }
    EXPECT_EQ(flag(), 0x0A);
    EXPECT_EQ(newPrice(), 6'000U);
    EXPECT_FALSE(bench.image().returned);
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 100'00_credit);
    bench.look();
    bench.buy(account, 20'00_fen);
    bench.expectGoodBooks();
}

INSTANTIATE_TEST_SUITE_P(Fates, RenewalInDoubt,
                         testing::Values(DoubtCase{CardFate::UnknownBefore, SaleState::Voided},
                                         DoubtCase{CardFate::UnknownAfter, SaleState::Posted},
                                         DoubtCase{CardFate::Torn, SaleState::Posted},
                                         DoubtCase{CardFate::NotWritten, SaleState::Voided}),
                         [](const auto& row) {
                             return "Fate" + std::to_string(static_cast<int>(row.param.fate));
                         });

// Goal: a household's limits are part of its prices. Method: another household base; the next sale
// writes the ladder anew.
TEST_F(PriceRenewalBench, AmendedHouseholdIsOutdated)
{
    const Account account = bench.open(100'00_fen, {.tariff = FakeWorld::kMonthlyLadder});
    ASSERT_EQ(outdated(), 0);
    AccountAmendment amendment;
    amendment.householdBase = HouseholdBase{150};
    ASSERT_EQ(codeOf(AccountChanges{bench.world()}.amend(bench.administrator(), account.number,
                                                         amendment)),
              "no failure");
    EXPECT_TRUE(isOutdated(account));
    bench.buy(account, 50'00_fen);
    EXPECT_EQ(flag(), 0x0A);
    EXPECT_EQ(bench.image().backupTariff->ladderLimits[0], 39'000U) << "260 kWh times 1.5";
    EXPECT_EQ(outdated(), 0);
}

// Goal: an account that goes to another tariff needs that one's prices. Method: the books say so.
TEST_F(PriceRenewalBench, AccountOfAnotherTariffIsOutdated)
{
    const Account account = bench.open(100'00_fen);
    AccountAmendment amendment;
    amendment.tariff = FakeWorld::kMonthlyLadder;
    amendment.reason = "a shop by now";
    ASSERT_TRUE(AccountChanges{bench.world()}.amend(bench.cashier(), account.number, amendment));
    EXPECT_TRUE(isOutdated(account));
    bench.buy(account, 50'00_fen);
    EXPECT_EQ(flag(), 0x0A);
    EXPECT_EQ(bench.image().backupTariff->ladderLimits[0], 26'000U);
    EXPECT_EQ(outdated(), 0);
}

TEST_F(PriceRenewalBench, MeterReplacementBringsThePublishedPrices)
{
    const Account account = bench.open(100'00_fen);
    publish(2, kSoon, 600'000_microyuan);
    bench.noteDisplay(account);
    bench.terminal.insertBlank(11);
    ReplacementOrder order;
    order.newMeter = "43";
    order.reason = "broken";
    order.approval = bench.approval();
    const auto done = MeterReplacement{bench.world(), bench.terminal}.replace(
        bench.cashier(), account.number, order, bench.seen());
    ASSERT_EQ(codeOf(done), "no failure");
    bench.tick();
    EXPECT_EQ(flag(), 0x8F);
    EXPECT_EQ(bench.image().currentTariff->touPrices[0], 5'000U);
    EXPECT_EQ(newPrice(), 6'000U);
    EXPECT_EQ(outdated(), 0);
}

// Goal: the campaign list goes page by page through the accounts of every tariff, by number.
// Method: five accounts of two tariffs, pages of two; one tariff alone.
TEST_F(PriceRenewalBench, CampaignGoesPageByPage)
{
    std::vector<AccountNumber> numbers;
    for (int i = 0; i < 5; ++i) {
        const auto tariff = i % 2 == 0 ? FakeWorld::kSinglePrice : FakeWorld::kMonthlyLadder;
        const Account account = bench.registered({.tariff = tariff,
                                                  .meter = std::to_string(70 + i),
                                                  .card = static_cast<std::uint8_t>(30 + i)});
        bench.terminal.insertBlank(static_cast<std::uint8_t>(30 + i));
        bench.buy(account, 100'00_fen);
        numbers.push_back(account.number);
    }
    EXPECT_EQ(outdated(), 0);
    publish(2, kSoon, 600'000_microyuan);
    EXPECT_EQ(outdated(), 3);
    publish(2, kSoon, 990'000_microyuan, FakeWorld::kMonthlyLadder);
    EXPECT_EQ(outdated(), 5);
    std::vector<AccountNumber> listed;
    PriceFilter page{.limit = 2};
    for (auto rows = campaign(page); !rows.empty(); rows = campaign(page)) {
        EXPECT_LE(rows.size(), 2U);
        for (const OutdatedCard& each : rows) {
            listed.push_back(each.account.number);
        }
        page.after = rows.back().account.number;
    }
    EXPECT_EQ(listed, numbers);
    EXPECT_EQ(campaign({.tariff = FakeWorld::kMonthlyLadder}).size(), 2U);
    EXPECT_EQ(codeOf(PriceCampaign{bench.world()}.list(bench.cashier(), {.tariff = TariffId{99}})),
              "TariffNotFound");
}

}  // namespace
}  // namespace wattdesk::core
