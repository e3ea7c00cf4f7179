#include "core/workflow/arrears_desk.h"

#include "core/workflow/sale_correction.h"
#include "core/workflow/sale_desk.h"
#include "tests/core/life_bench.h"

namespace wattdesk::core {

using namespace literals;
using test::codeOf;
using test::LifeBench;

namespace {

constexpr std::int64_t kDayMs = 24 * test::kHourMs;

class ArrearsDeskTest : public testing::Test {
protected:
    ArrearsDesk desk() { return ArrearsDesk{bench.world()}; }
    Date today() { return toLocal(bench.world().clock.now(), bench.world().clock.offset()).date; }
    Expected<Account> charge(const Account& account, ChargeKind kind, Money amount, int dueInDays)
    {
        ChargeOrder order;
        order.kind = kind;
        order.amount = amount;
        order.due = Date::fromDays(today().toDays() + dueInDays);
        order.reason = "brought along";
        order.approval = LifeBench::approval();
        if (isOncePerPeriod(kind)) {
            order.period = "2026-01";
        }
        Actor actor = bench.administrator();
        actor.id = OperatorId{test::FakeWorld::kCashier};
        return desk().add(actor, account.number, order);
    }
    Expected<SaleRecord> pay(const Account& account, Money amount)
    {
        ArrearsPaymentOrder order;
        order.amount = amount;
        return desk().pay(bench.cashier(), account.number, order);
    }
    Money owed(const Account& account) { return bench.again(account).standing.arrears; }

    LifeBench bench;
};

// Goal: what is charged is owed, in the books and on the account, and paid with its late fee.
// Method: 100.00 due ten days ago by a resident: 1 per mille a day.
TEST_F(ArrearsDeskTest, ChargeIsOwedAndPaidWithItsLateFee)
{
    const Account account = bench.open(50'00_fen);
    ASSERT_EQ(codeOf(charge(account, ChargeKind::OpeningBalance, 100'00_fen, -10)), "no failure");
    EXPECT_EQ(owed(account), 100'00_fen);
    EXPECT_EQ(bench.net(LedgerCode::Arrears), 100'00);
    EXPECT_EQ(bench.net(LedgerCode::OpeningBalances), -100'00);
    const auto statement = desk().statement(bench.cashier(), account.number).value();
    ASSERT_EQ(statement.lines.size(), 1U);
    EXPECT_EQ(statement.lateFee, 1'00_fen);
    const auto later =
        desk().statement(bench.cashier(), account.number, Date::fromDays(today().toDays() + 10));
    EXPECT_EQ(later->lateFee, 2'00_fen);
    const auto paid = pay(account, 101'00_fen);
    ASSERT_EQ(codeOf(paid), "no failure");
    EXPECT_EQ(paid->sale.kind, SaleKind::ArrearsPayment);
    EXPECT_EQ(paid->sale.lateFee, 1'00_fen);
    EXPECT_TRUE(paid->receipt);
    EXPECT_EQ(owed(account), 0_fen);
    EXPECT_EQ(bench.net(LedgerCode::LateFees), -1'00);
    EXPECT_EQ(bench.net(LedgerCode::Arrears), 0);
    bench.expectGoodBooks();
}

TEST_F(ArrearsDeskTest, PaymentIsAtMostWhatIsOwed)
{
    const Account account = bench.open(50'00_fen);
    EXPECT_EQ(codeOf(pay(account, 1'00_fen)), "ArrearsNone");
    ASSERT_TRUE(charge(account, ChargeKind::OpeningBalance, 10'00_fen, 0));
    EXPECT_EQ(codeOf(pay(account, 10'01_fen)), "AmountAboveArrears");
    EXPECT_EQ(codeOf(pay(account, 0_fen)), "AmountZero");
    ASSERT_TRUE(pay(account, 4'00_fen));
    EXPECT_EQ(owed(account), 6'00_fen);
    bench.expectGoodBooks();
}

// Goal: what a payment settles is known before it is taken. Method: the split is asked for, nothing
// is paid by that; then the same sum is paid, a cent above what is owed refused in both.
TEST_F(ArrearsDeskTest, PaymentSettlesWhatWasSaidBefore)
{
    const Account account = bench.open(50'00_fen);
    ASSERT_TRUE(charge(account, ChargeKind::OpeningBalance, 10'00_fen, -10));
    ASSERT_TRUE(charge(account, ChargeKind::PeriodBill, 20'00_fen, -5));
    const auto parts = desk().quote(bench.cashier(), account.number, 15'00_fen);
    ASSERT_EQ(codeOf(parts), "no failure");
    ASSERT_EQ(parts->size(), 2U);
    EXPECT_EQ(owed(account), 30'00_fen);
    EXPECT_EQ(codeOf(desk().quote(bench.cashier(), account.number, 30'21_fen)),
              "AmountAboveArrears");
    const auto paid = pay(account, 15'00_fen);
    ASSERT_EQ(codeOf(paid), "no failure");
    EXPECT_EQ(paid->sale.arrearsParts, *parts);
}

// Goal: a sale settles the arrears by the plan, says so line by line, and sells the rest. Method: a
// bill of 40.00 thirty days late and a plan of 20.00 a payment; 100.00 to pay.
TEST_F(ArrearsDeskTest, SaleFollowsTheRepaymentPlan)
{
    const Account account = bench.open(50'00_fen);
    ASSERT_TRUE(charge(account, ChargeKind::PeriodBill, 40'00_fen, -30));
    RepaymentPlan plan;
    plan.kind = RepaymentKind::FixedSum;
    plan.sum = 20'60_fen;
    ASSERT_TRUE(desk().setPlan(bench.administrator(), account.number, plan, "hardship"));
    const SaleRecord sale = bench.buy(account, 100'00_fen);
    ASSERT_EQ(sale.sale.arrearsParts.size(), 1U);
    EXPECT_EQ(sale.sale.arrearsParts.front().principal, 20'00_fen);
    EXPECT_EQ(sale.sale.lateFee, 60_fen);
    EXPECT_EQ(sale.sale.energyCharge, 79'40_fen);
    EXPECT_EQ(owed(account), 20'00_fen);
    bench.expectGoodBooks();
}

TEST_F(ArrearsDeskTest, AmountThatLeavesNothingForTheCardIsRefused)
{
    const Account account = bench.open(50'00_fen);
    ASSERT_TRUE(charge(account, ChargeKind::OpeningBalance, 500'00_fen, -100));
    SaleDesk sales{bench.world(), bench.terminal};
    EXPECT_EQ(codeOf(sales.quote(bench.cashier(), bench.again(account), test::orderOf(100'00_fen),
                                 std::nullopt)),
              "AmountAllToArrears");
}

// Goal: a reversal opens the charges again that its sale had settled, late fee and all. Method: a
// sale that paid 40.00 and its fee is taken back.
TEST_F(ArrearsDeskTest, WhatASettlingSalePaidIsOwedAgainAfterItsReversal)
{
    bench.askNobody();
    const Account account = bench.open(50'00_fen);
    ASSERT_TRUE(charge(account, ChargeKind::PeriodBill, 40'00_fen, -30));
    const SaleRecord sale = bench.buy(account, 100'00_fen);
    ASSERT_EQ(sale.sale.lateFee, 1'20_fen);
    ASSERT_EQ(owed(account), 0_fen);
    bench.noteDisplay(account);
    SaleCorrection correction{bench.world(), bench.terminal};
    ReversalOrder order;
    order.reason = "wrong account";
    const auto done = correction.reverse(bench.cashier(), sale.sale.id, order, bench.seen());
    ASSERT_EQ(codeOf(done), "no failure");
    EXPECT_EQ(done->record.sale.paid, Money{}.minus(100'00_fen).value());
    EXPECT_EQ(done->record.sale.lateFee, Money{}.minus(1'20_fen).value());
    EXPECT_EQ(owed(account), 40'00_fen);
    EXPECT_EQ(bench.net(LedgerCode::LateFees), 0);
    bench.expectGoodBooks();
}

// Goal: what is given back becomes surplus at once, within what the meter may hold. Method: a
// settlement of -12.00, then kinds that cannot be below zero, and one beyond the bound.
TEST_F(ArrearsDeskTest, NegativeSettlementBecomesSurplus)
{
    const Account account = bench.open(50'00_fen);
    const Money back = Money{}.minus(12'00_fen).value();
    ASSERT_EQ(codeOf(charge(account, ChargeKind::Settlement, back, 0)), "no failure");
    EXPECT_EQ(bench.again(account).standing.surplus, 12'00_fen);
    EXPECT_EQ(owed(account), 0_fen);
    EXPECT_EQ(codeOf(charge(account, ChargeKind::OpeningBalance, back, 0)), "AmountNegative");
    EXPECT_EQ(codeOf(charge(account, ChargeKind::BackCharge, 1'000'000'00_fen, 0)),
              "AmountTooLarge");
    EXPECT_EQ(codeOf(charge(account, ChargeKind::BackCharge, 0_fen, 0)), "AmountZero");
    const SaleRecord next = bench.buy(account, 50'00_fen);
    EXPECT_EQ(next.sale.energyCharge, 62'00_fen);
    bench.expectGoodBooks();
}

TEST_F(ArrearsDeskTest, MonthIsChargedOnce)
{
    const Account account = bench.open(50'00_fen);
    ASSERT_TRUE(charge(account, ChargeKind::MonthlyCharge, 5'00_fen, 0));
    EXPECT_EQ(codeOf(charge(account, ChargeKind::MonthlyCharge, 5'00_fen, 0)), "ChargeRepeated");
    EXPECT_EQ(owed(account), 5'00_fen);
    bench.expectGoodBooks();
}

// Goal: nobody writes off alone, and what is written off is no longer owed. Method: without a
// second person, too much, then a part and the rest.
TEST_F(ArrearsDeskTest, WriteOffNeedsASecondPerson)
{
    const Account account = bench.open(50'00_fen);
    ASSERT_TRUE(charge(account, ChargeKind::OpeningBalance, 30'00_fen, -5));
    WriteOffOrder order;
    order.charge = desk().statement(bench.cashier(), account.number)->lines.front().item.charge.id;
    order.reason = "deceased";
    Actor actor = bench.administrator();
    actor.id = OperatorId{test::FakeWorld::kCashier};
    EXPECT_EQ(codeOf(desk().writeOff(actor, order)), "ApprovalMissing");
    order.approval = LifeBench::approval();
    EXPECT_EQ(codeOf(desk().writeOff(bench.cashier(), order)), "PermissionMissing");
    order.amount = 30'01_fen;
    EXPECT_EQ(codeOf(desk().writeOff(actor, order)), "AmountAboveArrears");
    bench.fake.clock.advanceMs(-kDayMs);
    EXPECT_EQ(codeOf(desk().writeOff(actor, order)), "ClockSetBack") << "before the last receipt";
    bench.fake.clock.advanceMs(kDayMs);
    order.amount = 10'00_fen;
    ASSERT_EQ(codeOf(desk().writeOff(actor, order)), "no failure");
    EXPECT_EQ(owed(account), 20'00_fen);
    order.amount.reset();
    ASSERT_EQ(codeOf(desk().writeOff(actor, order)), "no failure");
    EXPECT_EQ(owed(account), 0_fen);
    EXPECT_EQ(bench.net(LedgerCode::WriteOffs), 30'00);
    EXPECT_EQ(codeOf(desk().writeOff(actor, order)), "ChargeSettled");
    bench.expectGoodBooks();
}

// Goal: overdue arrears above the house's bound block a sale until somebody agrees. Method: a bound
// of 20.00; 25.00 not due yet, then overdue.
TEST_F(ArrearsDeskTest, OverdueArrearsBlockASale)
{
    HouseRules rules;
    rules.arrearsBlock = 20'00_fen;
    bench.setRules(rules);
    const Account account = bench.open(50'00_fen);
    ASSERT_TRUE(charge(account, ChargeKind::OpeningBalance, 25'00_fen, 1));
    SaleDesk sales{bench.world(), bench.terminal};
    const auto quote = [&](const SaleOrder& order) {
        return sales.quote(bench.cashier(), bench.again(account), order, std::nullopt);
    };
    SaleOrder order = test::orderOf(100'00_fen);
    EXPECT_EQ(codeOf(quote(order)), "no failure");
    bench.fake.clock.advanceMs(2 * kDayMs);
    EXPECT_EQ(codeOf(quote(order)), "SaleBlockedByArrears");
    order.approval = LifeBench::approval();
    const auto agreed = quote(order);
    ASSERT_EQ(codeOf(agreed), "no failure");
    EXPECT_EQ(agreed->approver, LifeBench::approval().by);
    const SaleRecord sale = bench.buy(account, order);
    EXPECT_EQ(sale.sale.grounds.approver, LifeBench::approval().by);
    bench.expectGoodBooks();
}

// Goal: late-fee rules are added for days to come and never changed. Method: a rule of 5 per mille
// from tomorrow, the same day again, and a rate out of range.
TEST_F(ArrearsDeskTest, RulesHoldFromTheirDayOn)
{
    const Account account = bench.open(50'00_fen);
    ASSERT_TRUE(charge(account, ChargeKind::OpeningBalance, 100'00_fen, -10));
    const LateFeeRule rule{Date::fromDays(today().toDays() + 1), 50, 50, 50};
    EXPECT_EQ(codeOf(desk().addRule(bench.cashier(), rule)), "PermissionMissing");
    ASSERT_EQ(codeOf(desk().addRule(bench.administrator(), rule)), "no failure");
    EXPECT_EQ(codeOf(desk().addRule(bench.administrator(), rule)), "LateFeeRuleTaken");
    LateFeeRule dear{Date::fromDays(today().toDays() + 2), LateFeeRule::kPermyriadMax + 1, 0, 0};
    EXPECT_EQ(codeOf(desk().addRule(bench.administrator(), dear)), "InputText");
    const auto day = Date::fromDays(today().toDays() + 2);
    EXPECT_EQ(desk().statement(bench.cashier(), account.number, day)->lateFee, 2'00_fen)
        << "ten days at 1 per mille, two at 5";
}

// Goal: what is owed keeps the rates by which it was owed. Method: a rule from a day gone by,
// before anybody owes anything and after; a year that is mistyped, of a rule and of a charge.
TEST_F(ArrearsDeskTest, NoRuleOfThePastOnceSomebodyOwes)
{
    const Account account = bench.open(50'00_fen);
    const auto add = [&](std::int64_t days) {
        return codeOf(desk().addRule(bench.administrator(),
                                     {Date::fromDays(today().toDays() + days), 5, 5, 5}));
    };
    EXPECT_EQ(add(-40), "no failure");
    ASSERT_TRUE(charge(account, ChargeKind::OpeningBalance, 100'00_fen, -10));
    EXPECT_EQ(add(-1), "LateFeeRulePast");
    EXPECT_EQ(add(0), "no failure");
    EXPECT_EQ(add(-31 * 366), "DayUnlikely");
    EXPECT_EQ(add(5 * 366 + 1), "DayUnlikely");
    for (const int days : {-31 * 366, 5 * 366 + 1}) {
        EXPECT_EQ(codeOf(charge(account, ChargeKind::BackCharge, 5'00_fen, days)), "DayUnlikely");
    }
    EXPECT_EQ(owed(account), 100'00_fen);
}

// Goal: another tariff does not change what is owed. Method: a resident's 100.00 of ten days ago, 1
// per mille a day; then his account becomes another's, whose rate is 2 per mille.
TEST_F(ArrearsDeskTest, AnotherTariffLeavesTheLateFeeOfWhatIsOwed)
{
    const Account account = bench.open(50'00_fen);
    ASSERT_TRUE(charge(account, ChargeKind::OpeningBalance, 100'00_fen, -10));
    TariffVersion shop = bench.world().tariffs.version(test::FakeWorld::kSinglePrice, 1).value();
    shop.tariff.id = TariffId{77};
    shop.tariff.name = "shops";
    shop.tariff.category = TariffCategory::Commercial;
    ASSERT_TRUE(bench.world().unit.run([&] { return bench.world().tariffs.add(shop); }));
    ASSERT_TRUE(bench.world().unit.run(
        [&] { return bench.world().accounts.setTariff(account.id, TariffId{77}, today()); }));
    EXPECT_EQ(desk().statement(bench.cashier(), account.number)->lateFee, 1'00_fen);
    ASSERT_TRUE(charge(account, ChargeKind::BackCharge, 100'00_fen, 0));
    const auto day = Date::fromDays(today().toDays() + 10);
    EXPECT_EQ(desk().statement(bench.cashier(), account.number, day)->lateFee, 4'00_fen)
        << "twenty days at 1 per mille, ten at 2";
}

// Goal: a payment that pays nothing is not taken, and the reason is not a price of energy. Method:
// 100.00 that are 20 years late cost more than 7 cents of fee a cent.
TEST_F(ArrearsDeskTest, APaymentBelowACentWithItsFeeIsRefused)
{
    const Account account = bench.open(50'00_fen);
    ASSERT_TRUE(charge(account, ChargeKind::OpeningBalance, 100'00_fen, -20 * 365));
    EXPECT_EQ(codeOf(pay(account, 7_fen)), "PaymentBelowOneCent");
    EXPECT_EQ(codeOf(pay(account, 9_fen)), "no failure");
}

// Goal: who owes is found a page at a time. Method: one debtor of 30.00, and filters on both sides
// of what he owes, since when, and where his page ends.
TEST_F(ArrearsDeskTest, DebtorsComeInPages)
{
    const Account account = bench.open(50'00_fen);
    ASSERT_TRUE(charge(account, ChargeKind::OpeningBalance, 30'00_fen, -10));
    DebtorFilter filter;
    const auto found = desk().debtors(bench.cashier(), filter).value();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().account, account.id);
    EXPECT_EQ(found.front().outstanding, 30'00_fen);
    filter.least = 30'01_fen;
    EXPECT_TRUE(desk().debtors(bench.cashier(), filter)->empty());
    filter.least = {};
    filter.after = placeOf(found.front());
    EXPECT_TRUE(desk().debtors(bench.cashier(), filter)->empty());
    filter.after = {};
    filter.dueBefore = Date::fromDays(today().toDays() - 10);
    EXPECT_TRUE(desk().debtors(bench.cashier(), filter)->empty());
}

}  // namespace
}  // namespace wattdesk::core
