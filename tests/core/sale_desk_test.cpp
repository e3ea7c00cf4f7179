#include "core/workflow/sale_desk.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <vector>

#include "core/workflow/sale_settlement.h"
#include "tests/core/desk_bench.h"
#include "tests/core/faulty_ports.h"

namespace wattdesk::core {
namespace {

using namespace literals;
using test::AccountSketch;
using test::CardFate;
using test::FakeWorld;
using test::orderOf;

Energy kwh(std::int64_t whole)
{
    return Energy::from(whole * 100).value();
}

class SaleDeskBench : public testing::Test {
protected:
    SaleDesk desk() { return SaleDesk{bench.world(), bench.terminal}; }

    Expected<SaleQuote> quote(const Account& account, const SaleOrder& order)
    {
        return desk().quote(bench.fake.cashier(), account, order, std::nullopt);
    }

    /// The sale fails with `code`, and neither the store nor the card was touched.
    void expectRefused(ErrorCode code, const Account& account, const SaleOrder& order)
    {
        expectRefusedOn(code, account, order, bench.seen());
    }

    void expectRefusedOn(ErrorCode code, const Account& account, const SaleOrder& order,
                         const CardSnapshot& seen)
    {
        const std::string before = bench.text();
        const auto card = bench.terminal.card();
        const auto refused = desk().sell(bench.fake.cashier(), account.number, order, seen);
        ASSERT_FALSE(refused) << "expected " << describe(code).name;
        EXPECT_EQ(describe(refused.error().code).name, describe(code).name);
        EXPECT_EQ(bench.text(), before);
        EXPECT_EQ(bench.terminal.card(), card);
    }

    void expectUnquotable(ErrorCode code, const Account& account, const SaleOrder& order)
    {
        const auto refused = quote(account, order);
        ASSERT_FALSE(refused) << "expected " << describe(code).name;
        EXPECT_EQ(describe(refused.error().code).name, describe(code).name);
    }

    test::DeskBench bench;
};

const AccountSketch kMoneyLadder{MeterMode::Money, FakeWorld::kMonthlyLadder};
const AccountSketch kEnergyLadder{MeterMode::Energy, FakeWorld::kYearlyLadder};
const AccountSketch kEnergyWhole{MeterMode::Energy, FakeWorld::kYearlyWholeKwh};

// ---- quotes ----

TEST_F(SaleDeskBench, MoneyOnAMoneyMeterGoesToTheCardWhole)
{
    const Account account = bench.registered(kMoneyLadder);
    const SaleQuote made = quote(account, orderOf(448'00_fen)).value();
    EXPECT_EQ(made.kind, SaleKind::Opening);
    EXPECT_EQ(made.paid, 448'00_fen);
    EXPECT_EQ(made.tendered, 448'00_fen);
    EXPECT_EQ(made.change, Money{});
    EXPECT_EQ(made.energyCharge, 448'00_fen);
    EXPECT_EQ(made.toCard, 448'00_credit);
    EXPECT_EQ(made.surplusLeft, Money{});
    EXPECT_EQ(made.energy, kwh(650)) << "expected at today's price";
    EXPECT_EQ(made.lines.size(), 3U);
    EXPECT_EQ(made.tierBefore, 1);
    EXPECT_FALSE(made.forecast) << "no card was read";
}

TEST_F(SaleDeskBench, EnergyOnAMoneyMeterPutsItsFeeOnTheCard)
{
    const Account account = bench.registered(kMoneyLadder);
    const SaleQuote made = quote(account, orderOf(kwh(650))).value();
    EXPECT_EQ(made.paid, 448'00_fen);
    EXPECT_EQ(made.toCard, 448'00_credit);
    EXPECT_EQ(made.energy, kwh(650));
}

TEST_F(SaleDeskBench, EnergyOnAnEnergyMeterPutsItselfOnTheCard)
{
    const Account account = bench.registered(kEnergyLadder);
    const SaleQuote made = quote(account, orderOf(kwh(4'800))).value();
    EXPECT_EQ(made.paid, 2684'40_fen);
    EXPECT_EQ(made.energyCharge, 2684'40_fen);
    EXPECT_EQ(made.toCard, 4800'00_credit);
    EXPECT_EQ(made.energy, kwh(4'800));
    EXPECT_EQ(made.surplusLeft, Money{});
}

// Goal: the worked example of the inverse ladder, over a real sale before it. Method: 2,700 kWh
// bought earlier in the year, then 100.00 yuan in whole kWh.
TEST_F(SaleDeskBench, MoneyOnAnEnergyMeterBuysWholeKwhAndLeavesASurplus)
{
    const Account account = bench.opened(kEnergyWhole, 1452'60_fen);  // 2,700 kWh at 0.538
    const SaleQuote made = quote(account, orderOf(100'00_fen)).value();
    EXPECT_EQ(made.kind, SaleKind::Purchase);
    EXPECT_EQ(made.usedInPeriod, kwh(2'700));
    EXPECT_EQ(made.periodBegan, Date::from(2026, 1, 1).value());
    EXPECT_EQ(made.tierBefore, 1);
    EXPECT_EQ(made.energy, kwh(175));
    EXPECT_EQ(made.toCard, 175'00_credit);
    EXPECT_EQ(made.paid, 100'00_fen);
    EXPECT_EQ(made.energyCharge, 99'90_fen);
    EXPECT_EQ(made.surplusLeft, 10_fen);
    EXPECT_EQ(made.lines.size(), 2U);
}

TEST_F(SaleDeskBench, HouseholdBaseMultipliesTheLimitsOfWhatIsSold)
{
    Account account = bench.registered(kMoneyLadder);
    account.point.householdBase = HouseholdBase{150};
    // 390 kWh are all within the first tier then: 390 × 0.64.
    EXPECT_EQ(quote(account, orderOf(kwh(390)))->paid, 249'60_fen);
}

// Goal: a levy is paid on its days and no longer. Method: a version of today with a levy that ended
// yesterday and one that began today.
TEST_F(SaleDeskBench, OnlyTheLeviesOfTheDayAreSold)
{
    World world = bench.world();
    const Date today = toLocal(world.clock.now(), world.clock.offset()).date;
    TariffVersion next;
    next.tariff = world.tariffs.version(FakeWorld::kMonthlyLadder, 1)->tariff;
    next.tariff.version = 2;
    next.tariff.effective = today;
    next.tariff.levies = {{"ended", 10'000_microyuan, {}, Date::fromDays(today.toDays() - 1)},
                          {"begun", 20'000_microyuan, today, {}}};
    ASSERT_TRUE(world.unit.run([&] { return world.tariffs.add(next); }));
    const SaleQuote made = *quote(bench.registered(kMoneyLadder), orderOf(kwh(100)));
    // 100 kWh at 0.64 and 0.02.
    EXPECT_EQ(made.paid, 66'00_fen);
    ASSERT_EQ(made.lines.size(), 2U);
    EXPECT_EQ(made.lines.back().name, "begun");
}

TEST_F(SaleDeskBench, LadderBeginsAnewWithItsPeriod)
{
    Account account = bench.opened(kMoneyLadder, 448'00_fen);
    EXPECT_EQ(quote(account, orderOf(10'00_fen)).value().usedInPeriod, kwh(650));
    EXPECT_EQ(quote(account, orderOf(10'00_fen)).value().tierBefore, 3);
    bench.fake.clock.advanceMs(30 * 24 * test::kHourMs);  // 9 April
    const SaleQuote april = quote(account, orderOf(10'00_fen)).value();
    EXPECT_EQ(april.usedInPeriod, Energy{});
    EXPECT_EQ(april.tierBefore, 1);
    EXPECT_EQ(april.periodBegan, Date::from(2026, 4, 1).value());
}

// Goal: the cashier can say since when an account pays the price that it pays. Method: the yearly
// ladder's second tier begins above 2,760 kWh; the account comes into it in May, not in January,
// when the ladder's year began, nor in March, when it was opened.
TEST_F(SaleDeskBench, TellsInWhichMonthTheAccountCameIntoItsTier)
{
    const auto day = [](int month, int date) { return Date::from(2026, month, date).value(); };
    const auto goTo = [&](Date date) {
        World world = bench.world();
        bench.fake.clock.advanceMs(toInstant({.date = date}, world.clock.offset()).ms +
                                   8 * test::kHourMs - world.clock.now().ms);
    };
    goTo(day(3, 10));
    Account account = bench.opened(kEnergyLadder, 1452'60_fen);  // 2,700 kWh
    EXPECT_EQ(quote(account, orderOf(10'00_fen))->tierSince, day(3, 10));
    goTo(day(5, 20));
    EXPECT_EQ(quote(account, orderOf(10'00_fen))->tierSince, day(3, 10)) << "still in the first";
    ASSERT_TRUE(bench.sell(account, orderOf(kwh(100))));
    const auto expectSecondSinceMay = [&] {
        const SaleQuote made = *quote(account, orderOf(10'00_fen));
        EXPECT_EQ(made.tierBefore, 2);
        EXPECT_EQ(made.tierSince, day(5, 1));
        EXPECT_EQ(made.periodBegan, day(1, 1));
    };
    expectSecondSinceMay();
    goTo(day(9, 2));
    expectSecondSinceMay();
    goTo(Date::from(2027, 1, 5).value());
    EXPECT_EQ(quote(account, orderOf(10'00_fen))->tierSince, Date::from(2027, 1, 1).value());
}

// Goal: what is left over belongs to the customer and is used first. Method: a sale that leaves
// 0.10, then 0.50 more: 0.60 buy one kWh at 0.588 and leave 0.01.
TEST_F(SaleDeskBench, SurplusIsUsedFirstAndCarriedOn)
{
    Account account = bench.opened(kEnergyWhole, 1452'60_fen);
    const auto first = bench.sell(account, orderOf(100'00_fen)).value();
    ASSERT_EQ(first.record.state, SaleState::Posted);
    bench.terminal.visitMeter(2875'00_credit);
    account = bench.again(account);
    EXPECT_EQ(account.standing.surplus, 10_fen);

    const SaleQuote made = quote(account, orderOf(50_fen)).value();
    EXPECT_EQ(made.energy, kwh(1));
    EXPECT_EQ(made.surplusLeft, 1_fen);
    EXPECT_EQ(made.energyCharge, 59_fen);
    EXPECT_EQ(made.paid, 50_fen);

    const SaleQuote byEnergy = quote(account, orderOf(kwh(1))).value();
    EXPECT_EQ(byEnergy.paid, 49_fen) << "0.59 less the surplus of 0.10";
    EXPECT_EQ(byEnergy.surplusLeft, Money{});

    ASSERT_EQ(bench.sell(account, orderOf(50_fen)).value().record.state, SaleState::Posted);
    EXPECT_EQ(bench.again(account).standing.surplus, 1_fen);
}

TEST_F(SaleDeskBench, ChangeIsWhatWasTenderedLessWhatIsDue)
{
    const Account account = bench.registered();
    SaleOrder order = orderOf(33'30_fen);
    order.tendered = 50'00_fen;
    EXPECT_EQ(quote(account, order).value().change, 16'70_fen);
    order.tendered = 33'30_fen;
    EXPECT_EQ(quote(account, order).value().change, Money{});
    order.tendered = 33'29_fen;
    expectUnquotable(ErrorCode::AmountTenderedTooLittle, account, order);
}

TEST_F(SaleDeskBench, ZeroNeedsAConfirmation)
{
    const Account account = bench.registered();
    SaleOrder order = orderOf(Money{});
    expectUnquotable(ErrorCode::AmountZero, account, order);
    expectUnquotable(ErrorCode::AmountZero, account, orderOf(Energy{}));
    order.zeroConfirmed = true;
    EXPECT_EQ(quote(account, order).value().toCard, Credit{});
}

// Goal: nobody sells for nothing by a slip, not even what the surplus pays. Method: a surplus that
// covers the energy asked for.
TEST_F(SaleDeskBench, PurchasePaidBySurplusAloneNeedsAConfirmation)
{
    Account account = bench.opened({MeterMode::Energy, FakeWorld::kYearlyWholeKwh}, 100'30_fen);
    bench.terminal.visitMeter(Credit::from(186'00).value());
    account = bench.again(account);
    AccountStanding rich = account.standing;
    rich.surplus = 10'00_fen;
    ASSERT_TRUE(bench.world().unit.run(
        [&] { return bench.world().accounts.setStanding(account.id, rich); }));
    account = bench.again(account);
    SaleOrder order = orderOf(kwh(1));
    expectUnquotable(ErrorCode::AmountZero, account, order);
    order.zeroConfirmed = true;
    const SaleQuote free = quote(account, order).value();
    EXPECT_EQ(free.paid, 0_fen);
    EXPECT_EQ(free.paid.plus(free.surplusUsed), free.energyCharge.plus(free.surplusLeft));
}

TEST_F(SaleDeskBench, NegativeAmountsAreRefused)
{
    for (const AccountSketch& sketch : {kMoneyLadder, kEnergyWhole}) {
        Account account = bench.registered(
            {sketch.mode, sketch.tariff, {}, std::to_string(static_cast<int>(sketch.mode) + 70)});
        SaleOrder money = orderOf(Money::from(-1).value());
        money.zeroConfirmed = true;
        expectUnquotable(ErrorCode::AmountNegative, account, money);
        expectUnquotable(ErrorCode::AmountNegative, account, orderOf(Energy::from(-100).value()));
    }
}

TEST_F(SaleDeskBench, EnergyMustBeWholeStepsAndMoneyBuyOne)
{
    const Account account = bench.registered(kEnergyWhole);
    expectUnquotable(ErrorCode::AmountNotWholeSteps, account, orderOf(1'50_centikwh));
    expectUnquotable(ErrorCode::AmountBelowOneStep, account, orderOf(53_fen));
    EXPECT_EQ(quote(account, orderOf(54_fen)).value().energy, kwh(1));
}

// Goal: an amount that no card can carry is refused, not cut off. Method: amounts above what a
// meter holds and the largest that the types hold, on both kinds of meter.
TEST_F(SaleDeskBench, AmountThatNoMeterHoldsIsNeverSold)
{
    const Account money = bench.registered(kMoneyLadder);
    const Account energy =
        bench.registered({MeterMode::Energy, FakeWorld::kYearlyLadder, {}, "43"});
    bench.terminal.insertBlank(10);
    const std::string before = bench.text();
    const auto expectNotSold = [&](const Account& account, const SaleOrder& order) {
        const auto sold = bench.sell(account, order);
        ASSERT_FALSE(sold) << toText(sold->record.sale.toCard);
        EXPECT_TRUE(sold.error().code == ErrorCode::AmountTooLarge ||
                    sold.error().code == ErrorCode::AmountOverHoardingLimit)
            << describe(sold.error().code).name;
        EXPECT_EQ(bench.text(), before);
    };
    expectNotSold(money, orderOf(Money::from(Credit::kMeterMax + 1).value()));
    expectNotSold(money, orderOf(Money::from(4'294'967'296).value()));
    expectNotSold(money, orderOf(Money::from(Money::kMax).value()));
    expectNotSold(money, orderOf(Energy::from(Energy::kMax).value()));
    expectNotSold(energy, orderOf(Energy::from(Credit::kMeterMax + 1).value()));
    expectNotSold(energy, orderOf(Energy::from(4'294'967'296).value()));
    expectNotSold(energy, orderOf(Energy::from(Energy::kMax).value()));
    // Its energy would be more than a meter holds: never cut off and the rest kept as a surplus.
    expectNotSold(energy, orderOf(9'999'999'99_fen));
    EXPECT_EQ(bench.terminal.writes(), 0);
}

TEST_F(SaleDeskBench, QuoteForecastsTheMetersAnswer)
{
    const Account account = bench.opened({.hoardingLimit = 500'00_credit}, 100'00_fen);
    const auto fits =
        desk().quote(bench.fake.cashier(), account, orderOf(400'00_fen), bench.seen());
    ASSERT_TRUE(fits);
    ASSERT_TRUE(fits->forecast);
    EXPECT_TRUE(fits->forecast->accepted);
    EXPECT_EQ(fits->forecast->room, 400'00_credit);
    const auto over =
        desk().quote(bench.fake.cashier(), account, orderOf(400'01_fen), bench.seen());
    ASSERT_TRUE(over) << "no failure here, but a forecast";
    EXPECT_FALSE(over->forecast->accepted);
    EXPECT_EQ(over->forecast->word, 21);
}

TEST_F(SaleDeskBench, QuoteWritesNothing)
{
    const Account account = bench.opened(100'00_fen);
    const std::string before = bench.text();
    const int writes = bench.terminal.writes();
    ASSERT_TRUE(desk().quote(bench.fake.cashier(), account, orderOf(1'00_fen), bench.seen()));
    EXPECT_EQ(bench.text(), before);
    EXPECT_EQ(bench.terminal.writes(), writes);
}

TEST_F(SaleDeskBench, AccountThatIsNotActiveBuysNothing)
{
    const Account account = bench.opened(100'00_fen);
    for (const auto& [state, code] :
         {std::pair{AccountState::Suspended, ErrorCode::AccountSuspended},
          std::pair{AccountState::Closed, ErrorCode::AccountClosed}}) {
        AccountStanding standing = account.standing;
        standing.state = state;
        ASSERT_TRUE(bench.world().unit.run(
            [&] { return bench.world().accounts.setStanding(account.id, standing); }));
        expectUnquotable(code, bench.again(account), orderOf(1'00_fen));
        expectRefused(code, account, orderOf(1'00_fen));
    }
}

// ---- the opening ----

// Goal: an opening card carries what a new meter needs. Method: the columns of the table "what each
// operation writes".
TEST_F(SaleDeskBench, OpeningWritesTheWholeCardAndPostsTheFirstPurchase)
{
    const Account account = bench.registered(kMoneyLadder);
    bench.terminal.insertBlank(10);
    const auto outcome = bench.sell(account, orderOf(100'00_fen)).value();
    ASSERT_EQ(outcome.record.state, SaleState::Posted);
    EXPECT_FALSE(outcome.cause);
    EXPECT_EQ(toText(outcome.record.receipt.value()), "C1-00000001");

    const CardImage& image = bench.terminal.card()->image;
    ASSERT_TRUE(image.parameters);
    EXPECT_EQ(image.parameters->subType, CardSubType::Open);
    EXPECT_EQ(image.parameters->updateFlag, 0x8F);
    EXPECT_EQ(image.parameters->meter, account.point.meter);
    EXPECT_EQ(image.parameters->account, account.number);
    EXPECT_EQ(image.parameters->alarm1, account.point.alarm1);
    EXPECT_EQ(image.parameters->alarm2, account.point.alarm2);
    EXPECT_EQ(image.wallet, (CardWallet{100'00_credit, 1}));
    EXPECT_FALSE(image.returned);
    EXPECT_TRUE(image.currentTariff);

    const AccountStanding standing = bench.again(account).standing;
    EXPECT_EQ(standing.state, AccountState::Active);
    EXPECT_EQ(standing.card, bench.terminal.card()->serial);
    EXPECT_EQ(standing.purchaseCount, 1U);
}

TEST_F(SaleDeskBench, BareCardIsPersonalisedFirst)
{
    const Account account = bench.registered();
    bench.terminal.insertBare(10);
    const auto outcome = bench.sell(account, orderOf(100'00_fen));
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->record.state, SaleState::Posted);
    EXPECT_EQ(bench.terminal.personalisations(), 1);
    EXPECT_EQ(bench.terminal.card()->condition, CardSnapshot::Condition::Issued);
}

TEST_F(SaleDeskBench, OpeningMayBeOfZeroOnceConfirmed)
{
    const Account account = bench.opened(Money{});
    EXPECT_EQ(account.standing.state, AccountState::Active);
    EXPECT_EQ(account.standing.purchaseCount, 1U);
    EXPECT_EQ(bench.terminal.card()->image.wallet, (CardWallet{Credit{}, 1}));
    EXPECT_TRUE(bench.world().books.trialBalance(FakeWorld::kOrganisation)->debit.isZero());
}

TEST_F(SaleDeskBench, OpeningTakesNoCardOfACustomer)
{
    static_cast<void>(bench.opened(100'00_fen));
    const Account second = bench.registered({.meter = "43"});
    expectRefused(ErrorCode::CardNotBlank, second, orderOf(100'00_fen));
}

TEST_F(SaleDeskBench, OpeningThatFailedCanBeTriedAgainOnAnotherCard)
{
    const Account account = bench.registered();
    bench.terminal.insertBlank(10);
    bench.terminal.fateOfNextWrite(CardFate::NotWritten);
    EXPECT_EQ(bench.sell(account, orderOf(100'00_fen)).value().record.state, SaleState::Voided);
    EXPECT_EQ(bench.again(account).standing, AccountStanding{});
    bench.terminal.insertBlank(11);
    EXPECT_EQ(bench.sell(account, orderOf(100'00_fen)).value().record.state, SaleState::Posted);
    EXPECT_EQ(bench.again(account).standing.purchaseCount, 1U);
}

// ---- the purchase ----

TEST_F(SaleDeskBench, PurchaseWritesTheCardAndMovesTheBooksOnce)
{
    const Account account = bench.opened(kMoneyLadder, 100'00_fen);
    SaleOrder order = orderOf(50'00_fen);
    order.tendered = 100'00_fen;
    const auto outcome = bench.sell(account, order).value();
    ASSERT_EQ(outcome.record.state, SaleState::Posted);
    EXPECT_EQ(toText(outcome.record.receipt.value()), "C1-00000002");
    const Sale& sale = outcome.record.sale;
    EXPECT_EQ(sale.kind, SaleKind::Purchase);
    EXPECT_EQ(sale.purchaseCount, 2U);
    EXPECT_EQ(sale.tendered, 100'00_fen);
    EXPECT_EQ(sale.remainingBefore, 100'00_credit);
    EXPECT_EQ(sale.seller, FakeWorld::kCashier);

    const CardImage& image = bench.terminal.card()->image;
    EXPECT_EQ(image.parameters->subType, CardSubType::Purchase);
    EXPECT_EQ(image.parameters->updateFlag, 0x00);
    EXPECT_EQ(image.wallet, (CardWallet{50'00_credit, 2}));
    EXPECT_FALSE(image.returned) << "cleared at every issue";

    EXPECT_EQ(bench.again(account).standing.purchaseCount, 2U);
    const TrialBalance trial = bench.world().books.trialBalance(FakeWorld::kOrganisation).value();
    EXPECT_TRUE(trial.isBalanced());
    EXPECT_EQ(trial.debit, 150'00_fen);
}

TEST_F(SaleDeskBench, EveryStepOfASaleIsInTheOperationLog)
{
    static_cast<void>(bench.opened(100'00_fen));
    const std::vector<std::string> expected{
        std::string{nameOf(AuditAction::AccountRegistered)},
        std::string{nameOf(AuditAction::SaleReserved)},
        std::string{nameOf(AuditAction::SalePosted)},
    };
    EXPECT_EQ(test::auditNames(bench.world()), expected);
}

TEST_F(SaleDeskBench, OverTheHoardingLimitIsRefusedBeforeAnythingIsWritten)
{
    const Account account = bench.opened({.hoardingLimit = 500'00_credit}, 100'00_fen);
    expectRefused(ErrorCode::AmountOverHoardingLimit, account, orderOf(400'01_fen));
    EXPECT_EQ(bench.sell(account, orderOf(400'00_fen)).value().record.state, SaleState::Posted);
}

TEST_F(SaleDeskBench, BadAmountsAreRefusedBeforeAnythingIsWritten)
{
    const Account account = bench.opened(100'00_fen);
    expectRefused(ErrorCode::AmountZero, account, orderOf(Money{}));
    expectRefused(ErrorCode::AmountNegative, account, orderOf(Money::from(-1).value()));
    SaleOrder little = orderOf(50'00_fen);
    little.tendered = 49'99_fen;
    expectRefused(ErrorCode::AmountTenderedTooLittle, account, little);
}

// Goal: a card that the meter would not take is never written. Method: each obstacle, made on the
// card that lies on the reader.
TEST_F(SaleDeskBench, CardWithAnObstacleIsRefused)
{
    const Account account = bench.opened(100'00_fen);
    const CardSnapshot good = bench.seen();
    const auto refuse = [&](ErrorCode code, const std::function<void(CardSnapshot&)>& spoil) {
        CardSnapshot card = good;
        spoil(card);
        bench.terminal.insert(card);
        expectRefused(code, account, orderOf(50'00_fen));
    };
    refuse(ErrorCode::CardPurchaseNotInserted,
           [](CardSnapshot& card) { card.image.returned.reset(); });
    refuse(ErrorCode::CardPurchaseNotTaken,
           [](CardSnapshot& card) { card.image.returned->count = 0; });
    refuse(ErrorCode::CardCountBehind, [](CardSnapshot& card) { card.image.wallet.count = 0; });
    refuse(ErrorCode::CardCountAhead, [](CardSnapshot& card) { card.image.wallet.count = 9; });
    refuse(ErrorCode::CardReplaced, [](CardSnapshot& card) {
        card.serial = CardSerial{{9, 9, 9, 9, 9, 9, 9, 9}};
    });
    refuse(ErrorCode::CardOtherAccount, [](CardSnapshot& card) {
        card.image.parameters->account = AccountNumber::parse("999").value();
    });
    refuse(ErrorCode::CardMeterMismatch, [](CardSnapshot& card) {
        card.image.parameters->meter = MeterNumber::parse("999").value();
    });
    bench.terminal.insertBlank(11);
    expectRefused(ErrorCode::CardBlank, account, orderOf(50'00_fen));
}

TEST_F(SaleDeskBench, UnknownAccountIsNotFound)
{
    const Account account = bench.opened(100'00_fen);
    Account stranger = account;
    stranger.number = AccountNumber::parse("999").value();
    expectRefused(ErrorCode::AccountNotFound, stranger, orderOf(50'00_fen));
}

// Goal: another card put down after the first was read is never written. Method: the desk is told
// the first card, a twin of another serial lies on the reader.
TEST_F(SaleDeskBench, CardThatWasSwappedAfterItWasSeenIsNotWritten)
{
    const Account account = bench.opened(100'00_fen);
    const CardSnapshot seen = bench.seen();
    CardSnapshot twin = seen;
    twin.serial = CardSerial{{9, 9, 9, 9, 9, 9, 9, 9}};
    bench.terminal.insert(twin);
    const auto sold = desk().sell(bench.fake.cashier(), account.number, orderOf(50'00_fen), seen);
    if (sold) {
        EXPECT_EQ(sold->record.state, SaleState::Voided);
        ASSERT_TRUE(sold->cause);
        EXPECT_EQ(sold->cause->code, ErrorCode::CardSwapped);
    } else {
        EXPECT_EQ(sold.error().code, ErrorCode::CardSwapped);
    }
    EXPECT_EQ(bench.terminal.card(), twin);
    EXPECT_EQ(bench.again(account), account);
}

TEST_F(SaleDeskBench, ClockThatWasSetBackSellsNothing)
{
    const Account account = bench.opened(100'00_fen);
    bench.fake.clock.advanceMs(-test::kHourMs);
    expectRefused(ErrorCode::ClockSetBack, account, orderOf(50'00_fen));
    bench.fake.clock.advanceMs(2 * test::kHourMs);
    EXPECT_TRUE(bench.sell(account, orderOf(50'00_fen)));
}

// Goal: two counters, one customer: what one has read is not sold by when the other was quicker.
// Method: between the desk's reading of the account and its reserving, another counter changes it.
TEST_F(SaleDeskBench, AccountThatChangedMeanwhileIsAConflict)
{
    const Account account = bench.opened(100'00_fen);
    test::FaultyPorts ports{bench.world()};
    ports.unit.intruder = [&] {
        AccountStanding standing = account.standing;
        standing.surplus = 77_fen;
        ASSERT_TRUE(bench.world().unit.run(
            [&] { return bench.world().accounts.setStanding(account.id, standing); }));
    };
    const int writes = bench.terminal.writes();
    const auto sold = SaleDesk{ports.world(), bench.terminal}.sell(
        bench.fake.cashier(), account.number, orderOf(50'00_fen), bench.seen());
    ASSERT_FALSE(sold);
    EXPECT_EQ(sold.error().code, ErrorCode::StoreConflict);
    EXPECT_EQ(bench.terminal.writes(), writes);
    EXPECT_FALSE(bench.world().journal.openSaleOf(account.id).value());
}

// ---- what a write may come to ----

TEST_F(SaleDeskBench, CardThatWasNotWrittenVoidsTheSale)
{
    const Account account = bench.opened(100'00_fen);
    const auto balance = bench.world().books.trialBalance(FakeWorld::kOrganisation)->debit;
    bench.terminal.fateOfNextWrite(CardFate::NotWritten);
    const auto outcome = bench.sell(account, orderOf(50'00_fen)).value();
    EXPECT_EQ(outcome.record.state, SaleState::Voided);
    EXPECT_FALSE(outcome.record.receipt);
    ASSERT_TRUE(outcome.cause);
    EXPECT_EQ(bench.again(account), account);
    EXPECT_EQ(bench.world().books.trialBalance(FakeWorld::kOrganisation)->debit, balance);
    EXPECT_EQ(test::auditNames(bench.world()).back(), nameOf(AuditAction::SaleVoided));
}

TEST_F(SaleDeskBench, UnknownOutcomeMovesNoMoneyAndBlocksTheAccount)
{
    for (const CardFate fate : {CardFate::UnknownBefore, CardFate::UnknownAfter, CardFate::Torn}) {
        test::DeskBench fresh;
        const Account account = fresh.opened(100'00_fen);
        const auto balance = fresh.world().books.trialBalance(FakeWorld::kOrganisation)->debit;
        fresh.terminal.fateOfNextWrite(fate);
        const auto outcome = fresh.sell(account, orderOf(50'00_fen)).value();
        EXPECT_EQ(outcome.record.state, SaleState::InDoubt);
        EXPECT_FALSE(outcome.record.receipt);
        EXPECT_TRUE(outcome.cause);
        EXPECT_EQ(fresh.again(account), account);
        EXPECT_EQ(fresh.world().books.trialBalance(FakeWorld::kOrganisation)->debit, balance);
        EXPECT_EQ(test::auditNames(fresh.world()).back(), nameOf(AuditAction::SaleLostSight));
    }
}

TEST_F(SaleDeskBench, OpenSaleBlocksTheNextUntilItIsSettled)
{
    const Account account = bench.opened(100'00_fen);
    const SaleRecord open = bench.inDoubt(account, 50'00_fen, CardFate::UnknownBefore);
    expectRefused(ErrorCode::SaleOpen, account, orderOf(20'00_fen));
    SaleSettlement settlement{bench.world(), bench.terminal};
    ASSERT_EQ(settlement.settleByCard(bench.fake.cashier(), open, bench.seen())->state,
              SaleState::Voided);
    EXPECT_EQ(bench.sell(account, orderOf(20'00_fen)).value().record.state, SaleState::Posted);
}

// Goal: the card may be written and the books not: nobody may think that nothing happened. Method:
// the store fails from the first call after the card on; then recovery posts the sale.
TEST_F(SaleDeskBench, BooksThatFailAfterTheCardLeaveTheSaleInDoubt)
{
    const Account account = bench.opened(100'00_fen);
    test::FaultyPorts ports{bench.world()};
    bench.terminal.onStep([&](CardStep step) {
        if (step == CardStep::Verifying) {
            ports.plan.failAt = ports.plan.calls + 1;
        }
    });
    const auto sold = SaleDesk{ports.world(), bench.terminal}.sell(
        bench.fake.cashier(), account.number, orderOf(50'00_fen), bench.seen());
    ASSERT_FALSE(sold);
    EXPECT_EQ(sold.error().code, ErrorCode::SaleInDoubt);
    const auto open = bench.world().journal.openSaleOf(account.id).value();
    ASSERT_TRUE(open);

    SaleSettlement settlement{bench.world(), bench.terminal};
    EXPECT_TRUE(settlement.recover(bench.fake.cashier())->empty());
    EXPECT_EQ(bench.again(*open).state, SaleState::Posted);
    EXPECT_EQ(bench.again(account).standing.purchaseCount, 2U);
}

// Goal: the journal before the card. Method: when the card is asked to change, the sale is there.
TEST_F(SaleDeskBench, JournalKnowsTheSaleBeforeTheCardIsTouched)
{
    const Account account = bench.opened(100'00_fen);
    const CardSnapshot before = bench.seen();
    int looked = 0;
    bench.terminal.onStep([&](CardStep step) {
        if (step == CardStep::Writing) {
            ++looked;
            const auto open = bench.world().journal.openSaleOf(account.id).value();
            ASSERT_TRUE(open);
            EXPECT_EQ(open->state, SaleState::Reserved);
            EXPECT_EQ(open->sale.before, before.image);
        }
    });
    ASSERT_TRUE(bench.sell(account, orderOf(50'00_fen)));
    EXPECT_EQ(looked, 1);
}

TEST_F(SaleDeskBench, ReceiptNumbersHaveNoGapsWhateverHappensBetween)
{
    Account account = bench.opened(100'00_fen);
    std::vector<std::string> receipts;
    for (int i = 0; i < 6; ++i) {
        bench.terminal.fateOfNextWrite(i % 2 == 0 ? CardFate::NotWritten : CardFate::Confirmed);
        const auto outcome = bench.sell(account, orderOf(10'00_fen)).value();
        if (outcome.record.receipt) {
            receipts.push_back(toText(*outcome.record.receipt));
            bench.terminal.visitMeter(100'00_credit);
        }
    }
    const std::vector<std::string> expected{"C1-00000002", "C1-00000003", "C1-00000004"};
    EXPECT_EQ(receipts, expected);
}

}  // namespace
}  // namespace wattdesk::core
