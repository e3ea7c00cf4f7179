#include "core/workflow/account_closing.h"

#include <gtest/gtest.h>

#include "core/workflow/account_changes.h"
#include "core/workflow/card_replacement.h"
#include "tests/core/life_bench.h"

namespace wattdesk::core {
namespace {

using namespace literals;
using test::AccountSketch;
using test::CardFate;
using test::codeOf;
using test::FakeWorld;
using test::orderOf;
using test::serialOf;

class AccountClosingBench : public testing::Test {
protected:
    AccountClosing desk() { return AccountClosing{bench.world(), bench.terminal}; }

    static ClosingOrder order(bool collects = false)
    {
        ClosingOrder made;
        made.collects = collects;
        made.reason = "moves away";
        made.approval = test::LifeBench::approval();
        return made;
    }

    Expected<SaleOutcome> close(const Account& account, const ClosingOrder& how)
    {
        const auto done = desk().close(bench.cashier(), account.number, how, bench.seen());
        bench.tick();
        return done;
    }

    Expected<SaleOutcome> closeWithoutCard(const Account& account, const ClosingOrder& how)
    {
        const auto done = desk().close(bench.cashier(), account.number, how, std::nullopt);
        bench.tick();
        return done;
    }

    ClosingPlan planOf(const Account& account)
    {
        return desk().plan(bench.cashier(), account.number).value();
    }

    template <class Call>
    void expectRefused(std::string_view code, Call call)
    {
        const std::string before = bench.text();
        const auto card = bench.terminal.card();
        EXPECT_EQ(codeOf(call()), code);
        EXPECT_EQ(bench.text(), before);
        EXPECT_EQ(bench.terminal.card(), card);
    }

    Money fen(std::int64_t value) { return Money::from(value).value(); }

    test::LifeBench bench;
};

// Goal: what the meter holds is paid out, the card made blank, the meter free. Method: 100.00
// bought and 30.00 used.
TEST_F(AccountClosingBench, WhatIsLeftIsPaidOut)
{
    const Account account = bench.open(100'00_fen);
    bench.meter.use(30'00);
    ASSERT_FALSE(bench.toMeter());
    bench.look();
    const ClosingPlan plan = planOf(account);
    EXPECT_EQ(plan.evidence, Evidence::ReturnFile);
    EXPECT_EQ(plan.remaining, 70'00_credit);
    EXPECT_EQ(plan.pending, Credit{});
    EXPECT_EQ(plan.creditValue, 70'00_fen);
    EXPECT_EQ(plan.balance, 70'00_fen);

    const auto done = close(account, order());
    ASSERT_EQ(codeOf(done), "no failure");
    EXPECT_EQ(done->record.state, SaleState::Posted);
    EXPECT_EQ(done->record.sale.kind, SaleKind::Closing);
    EXPECT_EQ(done->record.sale.paid, fen(-70'00));
    EXPECT_EQ(done->record.sale.grounds.approver, FakeWorld::kAdministrator);
    EXPECT_EQ(bench.net(LedgerCode::Cash), 30'00);
    EXPECT_EQ(bench.net(LedgerCode::EnergySales), -30'00) << "what was used";
    EXPECT_TRUE(bench.image().isBlank());
    EXPECT_EQ(bench.image().wallet, CardWallet{});
    const AccountStanding standing = bench.again(account).standing;
    EXPECT_EQ(standing.state, AccountState::Closed);
    EXPECT_FALSE(standing.card);
    EXPECT_EQ(bench.world().cards.last(serialOf(10)).value()->life, CardLife::Cleared);
    EXPECT_FALSE(bench.sell(account, orderOf(10'00_fen)));
    EXPECT_EQ(bench.registered().point.meter, account.point.meter) << "free for another account";
    bench.expectGoodBooks();
}

// Goal: energy that was used is not paid out because an old return file is read once more. Method:
// three days after the card was in the meter the display says 70.00; then the card is laid on the
// reader again.
TEST_F(AccountClosingBench, OldReturnFileDoesNotOutdoALaterLookAtTheMeter)
{
    const Account account = bench.open(100'00_fen);
    bench.fake.clock.advanceMs(3 * 24 * test::kHourMs);
    bench.meter.use(30'00);
    bench.noteDisplay(account);
    bench.look();
    EXPECT_EQ(planOf(account).remaining, 70'00_credit);
    EXPECT_EQ(planOf(account).evidence, Evidence::MeterDisplay);
}

// Goal: nobody is paid for energy that he has used since the meter was last seen. Method: the same
// reading on the third day and on the fourth.
TEST_F(AccountClosingBench, ReadingOlderThanThreeDaysSettlesNothing)
{
    const Account account = bench.open(100'00_fen);
    bench.fake.clock.advanceMs(3 * 24 * test::kHourMs);
    EXPECT_EQ(planOf(account).remaining, 100'00_credit);
    bench.fake.clock.advanceMs(24 * test::kHourMs);
    expectRefused("MeterReadingStale", [&] { return close(account, order()); });
}

TEST_F(AccountClosingBench, PendingPurchaseIsPaidBackToo)
{
    const Account account = bench.open(100'00_fen);
    bench.buy(account, 50'00_fen);
    bench.noteDisplay(account);
    const ClosingPlan plan = planOf(account);
    EXPECT_EQ(plan.evidence, Evidence::MeterDisplay);
    EXPECT_EQ(plan.pending, 50'00_credit);
    EXPECT_EQ(plan.balance, 150'00_fen);
    ASSERT_EQ(codeOf(close(account, order())), "no failure");
    EXPECT_EQ(bench.net(LedgerCode::Cash), 0);
    EXPECT_EQ(bench.net(LedgerCode::EnergySales), 0);
    bench.expectGoodBooks();
}

TEST_F(AccountClosingBench, SurplusAndArrearsAreSettledWithTheCredit)
{
    const Account account = bench.open(100'00_fen);
    bench.setSurplusAndArrears(account, 7'00_fen, 30'00_fen);
    const ClosingPlan plan = planOf(account);
    EXPECT_EQ(plan.surplus, 7'00_fen);
    EXPECT_EQ(plan.arrears, 30'00_fen);
    EXPECT_EQ(plan.balance, 77'00_fen);
    const auto done = close(account, order());
    ASSERT_EQ(codeOf(done), "no failure");
    EXPECT_EQ(done->record.sale.paid, fen(-77'00));
    EXPECT_EQ(bench.again(account).standing.surplus, Money{});
    EXPECT_EQ(bench.again(account).standing.arrears, Money{});
}

// Goal: what is owed is paid now or stays owed. Method: overdrawn by 5.00, once collected, once
// not.
TEST_F(AccountClosingBench, OverdraftIsCollectedOrStaysAsArrears)
{
    for (const bool collects : {false, true}) {
        test::LifeBench one;
        const Account account = one.open(100'00_fen);
        one.meter.use(105'00);
        ASSERT_FALSE(one.toMeter());
        one.look();
        AccountClosing desk{one.world(), one.terminal};
        const ClosingPlan plan = desk.plan(one.cashier(), account.number).value();
        EXPECT_EQ(plan.remaining, Credit::from(-5'00).value());
        EXPECT_EQ(plan.balance, fen(-5'00));
        ClosingOrder how = order(collects);
        how.approval.reset();
        const auto done = desk.close(one.cashier(), account.number, how, one.seen());
        ASSERT_EQ(codeOf(done), "no failure") << "nothing is paid out, nobody is asked";
        EXPECT_EQ(done->record.sale.paid, collects ? 5'00_fen : 0_fen);
        EXPECT_EQ(one.again(account).standing.arrears, collects ? 0_fen : 5'00_fen);
        EXPECT_EQ(one.net(LedgerCode::EnergySales), -105'00);
        EXPECT_EQ(one.net(LedgerCode::Arrears), collects ? 0 : 5'00);
        one.expectGoodBooks();
    }
}

TEST_F(AccountClosingBench, DepositIsGivenBackWithTheCard)
{
    HouseRules rules;
    rules.cardDeposit = 10'00_fen;
    rules.cardFee = 5'00_fen;
    bench.setRules(rules);
    const Account account = bench.open(100'00_fen);
    const Credit held = bench.meter.remaining();
    const ClosingPlan plan = planOf(account);
    EXPECT_EQ(plan.deposit, 10'00_fen);
    EXPECT_EQ(plan.balance.hundredths(), held.hundredths() + 10'00) << "the fee is spent";
    ASSERT_EQ(codeOf(close(account, order())), "no failure");
    EXPECT_EQ(bench.net(LedgerCode::CardDeposits), 0);
    EXPECT_EQ(bench.net(LedgerCode::CardFees), -5'00);
    EXPECT_EQ(bench.net(LedgerCode::Cash), 5'00);
    bench.expectGoodBooks();
}

// Goal: on an energy meter kWh are paid back at what they were sold for. Method: 200 kWh for
// 100.00, 60 of them used; 140 kWh are worth 70.00.
TEST_F(AccountClosingBench, EnergyIsTakenBackAtWhatItWasSoldFor)
{
    AccountSketch sketch;
    sketch.mode = MeterMode::Energy;
    const Account account = bench.open(100'00_fen, sketch);
    ASSERT_EQ(bench.meter.remaining(), 200'00_credit);
    bench.meter.use(60'00);
    ASSERT_FALSE(bench.toMeter());
    bench.look();
    const ClosingPlan plan = planOf(account);
    EXPECT_EQ(plan.remaining, 140'00_credit);
    EXPECT_EQ(plan.energy, 140'00_centikwh);
    EXPECT_EQ(plan.creditValue, 70'00_fen);
    const auto done = close(account, order());
    ASSERT_EQ(codeOf(done), "no failure");
    EXPECT_EQ(done->record.sale.paid, fen(-70'00));
    EXPECT_EQ(bench.net(LedgerCode::EnergySales), -30'00);
    bench.expectGoodBooks();
}

// Goal: a ladder's dearer kWh come back first, since they were sold last. Method: 4,800 kWh of the
// yearly ladder for 2,684.40; 2,760 are used; the 2,040 left cost 0.588 each: 1,199.52.
TEST_F(AccountClosingBench, EnergyOfALadderComesBackFromItsTop)
{
    AccountSketch sketch;
    sketch.mode = MeterMode::Energy;
    sketch.tariff = FakeWorld::kYearlyLadder;
    const Account account = bench.open(2684'40_fen, sketch);
    ASSERT_EQ(bench.meter.remaining(), 4800'00_credit);
    bench.meter.use(2760'00);
    ASSERT_FALSE(bench.toMeter());
    bench.look();
    EXPECT_EQ(planOf(account).creditValue, 1199'52_fen);
    ASSERT_EQ(codeOf(close(account, order())), "no failure");
    EXPECT_EQ(bench.net(LedgerCode::EnergySales), -1484'88);
    bench.expectGoodBooks();
}

TEST_F(AccountClosingBench, MeterThatNobodySawIsNotSettledByGuess)
{
    const Account account = bench.registered();
    bench.terminal.insertBlank(10);
    bench.buy(account, 100'00_fen);
    expectRefused("SaleEvidenceMissing",
                  [&] { return desk().plan(bench.cashier(), account.number); });
    expectRefused("SaleEvidenceMissing", [&] { return close(account, order()); });
    bench.noteDisplay(account);
    EXPECT_EQ(planOf(account).balance, 100'00_fen);
}

TEST_F(AccountClosingBench, ReadingFromBeforeTheLastPurchaseIsNoEvidence)
{
    const Account account = bench.open(100'00_fen);
    bench.buy(account, 50'00_fen);
    expectRefused("SaleEvidenceMissing", [&] { return close(account, order()); });
}

TEST_F(AccountClosingBench, AccountWithoutACardClosesWithNothing)
{
    const Account account = bench.registered();
    ClosingOrder how = order();
    how.approval.reset();
    const auto done = closeWithoutCard(account, how);
    ASSERT_EQ(codeOf(done), "no failure");
    EXPECT_EQ(done->record.sale.paid, Money{});
    EXPECT_EQ(bench.again(account).standing.state, AccountState::Closed);
    expectRefused("AccountClosed", [&] { return closeWithoutCard(account, how); });
    expectRefused("AccountClosed", [&] { return desk().plan(bench.cashier(), account.number); });
    bench.expectGoodBooks();
}

TEST_F(AccountClosingBench, SaleInDoubtKeepsItOpen)
{
    const Account account = bench.open(100'00_fen);
    static_cast<void>(bench.inDoubt(account, 50'00_fen, CardFate::UnknownAfter));
    bench.tick();
    expectRefused("SaleOpen", [&] { return desk().plan(bench.cashier(), account.number); });
    expectRefused("SaleOpen", [&] { return close(account, order()); });
    expectRefused("SaleOpen", [&] { return closeWithoutCard(account, order()); });
}

TEST_F(AccountClosingBench, LostCardIsNoObstacleAndIsRefusedForEver)
{
    const Account account = bench.open(100'00_fen);
    const CardSnapshot card = bench.terminal.remove();
    ASSERT_TRUE(CardReplacement(bench.world(), bench.terminal)
                    .reportLost(bench.cashier(), account.number, "lost"));
    bench.tick();
    const auto done = closeWithoutCard(account, order());
    ASSERT_EQ(codeOf(done), "no failure");
    EXPECT_EQ(done->record.state, SaleState::Posted);
    EXPECT_EQ(done->record.sale.paid, fen(-100'00));
    bench.terminal.insert(card);
    EXPECT_TRUE(bench.look().obstacle);
    EXPECT_FALSE(CardReplacement(bench.world(), bench.terminal)
                     .reportFound(bench.cashier(), card.serial, "found"));
    bench.expectGoodBooks();
}

// Goal: the deposit goes back with the card, so not without it. Method: the card is lost.
TEST_F(AccountClosingBench, DepositOfALostCardIsNotGivenBack)
{
    HouseRules rules;
    rules.cardDeposit = 10'00_fen;
    bench.setRules(rules);
    const Account account = bench.open(100'00_fen);
    const std::int64_t held = bench.meter.remaining().hundredths();
    bench.terminal.remove();
    ASSERT_TRUE(CardReplacement(bench.world(), bench.terminal)
                    .reportLost(bench.cashier(), account.number, "lost"));
    bench.tick();
    const auto done = closeWithoutCard(account, order());
    ASSERT_EQ(codeOf(done), "no failure");
    EXPECT_EQ(done->record.sale.paid.hundredths(), -held);
    bench.expectGoodBooks();
}

TEST_F(AccountClosingBench, RefundAsksForASecondPersonAndAReason)
{
    const Account account = bench.open(100'00_fen);
    ClosingOrder how = order();
    how.approval.reset();
    expectRefused("ApprovalMissing", [&] { return close(account, how); });
    how.approval = Approval{FakeWorld::kCashier};
    expectRefused("ApprovalBySelf", [&] { return close(account, how); });
    how = order();
    how.reason = " ";
    expectRefused("SaleReasonMissing", [&] { return close(account, how); });
    bench.askNobody();
    how = order();
    how.approval.reset();
    EXPECT_EQ(codeOf(close(account, how)), "no failure");
}

TEST_F(AccountClosingBench, AnotherCardIsNotCleared)
{
    const Account account = bench.open(100'00_fen);
    const CardSnapshot own = bench.seen();
    bench.terminal.card()->image.parameters->account = AccountNumber::parse("999").value();
    expectRefused("CardOtherAccount", [&] { return close(account, order()); });
    bench.terminal.insert(own);
    bench.terminal.card()->serial = serialOf(77);
    expectRefused("CardReplaced", [&] { return close(account, order()); });
    EXPECT_EQ(codeOf(desk().plan(bench.cashier(), AccountNumber::parse("9").value())),
              "AccountNotFound");
}

TEST_F(AccountClosingBench, SuspendedAccountCloses)
{
    const Account account = bench.open(100'00_fen);
    ASSERT_TRUE(AccountChanges{bench.world()}.suspend(bench.cashier(), account.number, "away"));
    bench.tick();
    EXPECT_EQ(codeOf(close(account, order())), "no failure");
    EXPECT_EQ(bench.again(account).standing.state, AccountState::Closed);
    bench.expectGoodBooks();
}

// Goal: a closing in doubt goes forward or back with its card. Method: each fate; the card settles.
TEST_F(AccountClosingBench, ClosingInDoubtIsSettledByItsCard)
{
    for (const CardFate fate : {CardFate::UnknownBefore, CardFate::UnknownAfter}) {
        test::LifeBench one;
        const Account account = one.open(100'00_fen);
        one.terminal.fateOfNextWrite(fate);
        const auto open = AccountClosing{one.world(), one.terminal}.close(
            one.cashier(), account.number, order(), one.seen());
        ASSERT_EQ(codeOf(open), "no failure");
        EXPECT_EQ(open->record.state, SaleState::InDoubt);
        EXPECT_EQ(one.net(LedgerCode::Cash), 100'00) << "no money moves before posted";
        ASSERT_TRUE(one.look().settled);
        const bool took = fate == CardFate::UnknownAfter;
        EXPECT_EQ(one.again(account).standing.state,
                  took ? AccountState::Closed : AccountState::Active);
        EXPECT_EQ(one.net(LedgerCode::Cash), took ? 0 : 100'00);
        one.expectGoodBooks();
    }
}

}  // namespace
}  // namespace wattdesk::core
