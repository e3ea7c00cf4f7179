#include "core/workflow/meter_replacement.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/workflow/account_changes.h"
#include "tests/core/life_bench.h"

namespace wattdesk::core {
namespace {

using namespace literals;
using test::CardFate;
using test::codeOf;
using test::FakeWorld;
using test::orderOf;
using test::serialOf;
using test::TableMeter;

class MeterReplacementBench : public testing::Test {
protected:
    MeterReplacement desk() { return MeterReplacement{bench.world(), bench.terminal}; }

    static ReplacementOrder orderFor(std::string meter, std::optional<Money> payment = std::nullopt)
    {
        ReplacementOrder order;
        order.newMeter = std::move(meter);
        order.oldReading = 900'00_centikwh;
        order.reason = "display broken";
        order.approval = test::LifeBench::approval();
        if (payment) {
            order.payment = orderOf(*payment);
        }
        return order;
    }

    Expected<SaleOutcome> replace(const Account& account, const ReplacementOrder& order)
    {
        const auto done = desk().replace(bench.cashier(), account.number, order, bench.seen());
        bench.tick();
        return done;
    }

    ReplacementPlan planOf(const Account& account)
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

    test::LifeBench bench;
    TableMeter fresh{"43"};
};

// Goal: the row "meter replacement": an open card of count 1 with 8F, carrying payment + what the
// old meter held + the purchase that it never took. Method: 100.00 less 30.00 used, 50.00 pending
// and noted as such, 20.00 paid: 140.00.
TEST_F(MeterReplacementBench, NewMeterGetsRemainingPendingAndPayment)
{
    const Account account = bench.open(100'00_fen);
    bench.meter.use(30'00);
    bench.buy(account, 50'00_fen);
    bench.noteDisplay(account);
    const ReplacementPlan plan = planOf(account);
    EXPECT_EQ(plan.evidence, Evidence::MeterDisplay);
    EXPECT_EQ(plan.remaining, 70'00_credit);
    EXPECT_EQ(plan.pending, 50'00_credit);
    EXPECT_EQ(plan.carried, 120'00_credit);

    bench.terminal.insertBlank(11);
    ReplacementOrder order = orderFor("43", 20'00_fen);
    order.ctRatio = 40;
    order.ptRatio = 2;
    order.newStart = 3'00_centikwh;
    const auto done = replace(account, order);
    ASSERT_EQ(codeOf(done), "no failure");
    const Sale& sale = done->record.sale;
    EXPECT_EQ(done->record.state, SaleState::Posted);
    EXPECT_EQ(sale.kind, SaleKind::Replacement);
    EXPECT_EQ(sale.paid, 20'00_fen);
    EXPECT_EQ(sale.energyCharge, 20'00_fen) << "what is carried was sold before";
    EXPECT_EQ(sale.carried, 120'00_credit);
    EXPECT_EQ(sale.grounds.evidence, Evidence::MeterDisplay);
    EXPECT_EQ(sale.grounds.approver, FakeWorld::kAdministrator);
    ASSERT_TRUE(sale.meterChange);
    EXPECT_EQ(sale.meterChange->from, MeterNumber::parse("42").value());
    EXPECT_EQ(sale.meterChange->to, MeterNumber::parse("43").value());
    EXPECT_EQ(sale.meterChange->oldReading, 900'00_centikwh);
    EXPECT_EQ(sale.meterChange->newStart, 3'00_centikwh);
    EXPECT_EQ(sale.meterChange->oldRemaining, 70'00_credit);

    const CardImage image = bench.image();
    EXPECT_EQ(image.parameters->subType, CardSubType::Open);
    EXPECT_EQ(image.parameters->updateFlag, 0x8F);
    EXPECT_EQ(image.parameters->ctRatio, 40U);
    EXPECT_EQ(image.parameters->ptRatio, 2U);
    EXPECT_EQ(image.wallet, (CardWallet{140'00_credit, 1}));
    EXPECT_TRUE(image.currentTariff);

    const Account after = bench.again(account);
    EXPECT_EQ(after.number, account.number);
    EXPECT_EQ(after.point.meter, MeterNumber::parse("43").value());
    EXPECT_EQ(after.point.ctRatio, 40U);
    EXPECT_EQ(after.standing.purchaseCount, 1U);
    EXPECT_EQ(after.standing.card, serialOf(11));
    EXPECT_FALSE(bench.toMeter(fresh));
    EXPECT_EQ(fresh.remaining(), 140'00_credit);
    EXPECT_EQ(bench.toMeter(), 11) << "the old meter is another";
    bench.look();
    bench.buy(account, 10'00_fen);
    EXPECT_FALSE(bench.toMeter(fresh));
    EXPECT_EQ(fresh.remaining(), 150'00_credit);
    EXPECT_EQ(bench.net(LedgerCode::EnergySales), -180'00);
    bench.expectGoodBooks();
}

TEST_F(MeterReplacementBench, ReturnFileIsEvidenceAndAsksForNoSecondPerson)
{
    const Account account = bench.open(100'00_fen);
    EXPECT_EQ(planOf(account).evidence, Evidence::ReturnFile);
    bench.terminal.insertBlank(11);
    ReplacementOrder order = orderFor("43");
    order.approval.reset();
    const auto done = replace(account, order);
    ASSERT_EQ(codeOf(done), "no failure");
    EXPECT_EQ(done->record.sale.grounds.evidence, Evidence::ReturnFile);
    EXPECT_EQ(bench.image().wallet, (CardWallet{100'00_credit, 1}));
    bench.expectGoodBooks();
}

TEST_F(MeterReplacementBench, TypedReadingAsksForASecondPerson)
{
    const Account account = bench.open(100'00_fen);
    bench.buy(account, 50'00_fen);
    bench.noteDisplay(account);
    bench.terminal.insertBlank(11);
    ReplacementOrder order = orderFor("43");
    order.approval.reset();
    expectRefused("ApprovalMissing", [&] { return replace(account, order); });
    order.approval = Approval{FakeWorld::kCashier};
    expectRefused("ApprovalBySelf", [&] { return replace(account, order); });
    bench.askNobody();
    order.approval.reset();
    EXPECT_EQ(codeOf(replace(account, order)), "no failure");
}

// Goal: without evidence nothing is carried by guess. Method: purchase 1 has never been seen in any
// meter; the plan and the deed are refused.
TEST_F(MeterReplacementBench, MeterThatNobodySawIsNotReplacedByGuess)
{
    const Account account = bench.registered();
    bench.terminal.insertBlank(10);
    bench.buy(account, 100'00_fen);
    expectRefused("SaleEvidenceMissing",
                  [&] { return desk().plan(bench.cashier(), account.number); });
    bench.terminal.insertBlank(11);
    expectRefused("SaleEvidenceMissing", [&] { return replace(account, orderFor("43")); });
}

// Goal: a reading from before the last purchase does not say whether the meter took it. Method: the
// return file said 1; purchase 2 was sold since and its card is gone.
TEST_F(MeterReplacementBench, ReadingFromBeforeTheLastPurchaseIsNoEvidence)
{
    const Account account = bench.open(100'00_fen);
    bench.buy(account, 50'00_fen);
    CardSnapshot gone = bench.terminal.remove();
    ASSERT_FALSE(bench.meter.take(gone)) << "and the meter has it, what nobody knows";
    const auto plan = desk().plan(bench.cashier(), account.number);
    if (plan) {
        EXPECT_LE(plan->carried, 150'00_credit);
    }
    EXPECT_EQ(codeOf(plan), "SaleEvidenceMissing");
}

TEST_F(MeterReplacementBench, OverdraftIsTakenFromThePayment)
{
    const Account account = bench.open(100'00_fen);
    bench.meter.use(105'00);
    ASSERT_FALSE(bench.toMeter());
    bench.look();
    EXPECT_EQ(planOf(account).carried, Credit::from(-5'00).value());
    bench.terminal.insertBlank(11);
    expectRefused("MeterDebtUncovered", [&] { return replace(account, orderFor("43")); });
    expectRefused("MeterDebtUncovered", [&] { return replace(account, orderFor("43", 4'99_fen)); });
    const auto done = replace(account, orderFor("43", 20'00_fen));
    ASSERT_EQ(codeOf(done), "no failure");
    EXPECT_EQ(done->record.sale.paid, 20'00_fen);
    EXPECT_EQ(bench.image().wallet, (CardWallet{15'00_credit, 1}));
    EXPECT_EQ(bench.net(LedgerCode::EnergySales), -120'00);
    bench.expectGoodBooks();
}

TEST_F(MeterReplacementBench, OwnCardIsClearedFirstByADeedOfItsOwn)
{
    const Account account = bench.open(100'00_fen);
    const auto done = replace(account, orderFor("43"));
    ASSERT_EQ(codeOf(done), "no failure");
    EXPECT_EQ(done->record.state, SaleState::Posted);
    EXPECT_TRUE(done->record.sale.before.isBlank()) << "it was a blank card by then";
    EXPECT_EQ(bench.image().wallet, (CardWallet{100'00_credit, 1}));
    SaleFilter filter;
    filter.organisation = FakeWorld::kOrganisation;
    const auto sales = bench.world().journal.list(filter).value();
    ASSERT_EQ(sales.size(), 3U);
    EXPECT_EQ(sales[0].sale.kind, SaleKind::Replacement);
    EXPECT_EQ(sales[1].sale.kind, SaleKind::Clearing);
    EXPECT_FALSE(bench.toMeter(fresh));
    EXPECT_EQ(fresh.remaining(), 100'00_credit);
    EXPECT_EQ(bench.again(account).standing.card, serialOf(10));
    bench.expectGoodBooks();
}

// Goal: the purchase that is on the own card and in no meter is carried, though the card is cleared
// first. Method: pending 50.00, its evidence a look at the meter.
TEST_F(MeterReplacementBench, PendingPurchaseOnTheOwnCardIsCarried)
{
    const Account account = bench.open(100'00_fen);
    bench.buy(account, 50'00_fen);
    bench.noteDisplay(account);
    const auto done = replace(account, orderFor("43"));
    ASSERT_EQ(codeOf(done), "no failure");
    EXPECT_EQ(bench.image().wallet, (CardWallet{150'00_credit, 1}));
    EXPECT_FALSE(bench.toMeter(fresh));
    EXPECT_EQ(fresh.remaining(), 150'00_credit);
    bench.expectGoodBooks();
}

TEST_F(MeterReplacementBench, WhatCannotBeIsRefused)
{
    const Account account = bench.open(100'00_fen);
    test::AccountSketch other;
    other.meter = "77";
    static_cast<void>(bench.registered(other));
    const CardSnapshot own = bench.seen();
    bench.terminal.insertBlank(11);
    expectRefused("MeterSame", [&] { return replace(account, orderFor("42")); });
    expectRefused("AccountMeterTaken", [&] { return replace(account, orderFor("77")); });
    expectRefused("InputMeterNumber", [&] { return replace(account, orderFor("no meter")); });
    expectRefused("InputMeterNumber", [&] { return replace(account, orderFor("0")); });
    ReplacementOrder order = orderFor("43");
    order.ctRatio = 0;
    expectRefused("InputRatio", [&] { return replace(account, order); });
    order = orderFor("43");
    order.reason = " ";
    expectRefused("SaleReasonMissing", [&] { return replace(account, order); });
    bench.terminal.insert(own);
    bench.terminal.card()->serial = serialOf(66);
    expectRefused("CardNotBlank", [&] { return replace(account, orderFor("43")); });
    EXPECT_EQ(codeOf(desk().plan(bench.cashier(), AccountNumber::parse("9").value())),
              "AccountNotFound");
}

TEST_F(MeterReplacementBench, ReadingBelowWhatTheMeterWroteIsRefused)
{
    const Account account = bench.open(100'00_fen);
    bench.tick();
    World world = bench.world();
    MeterReading written;
    written.source = Evidence::CheckCard;
    written.count = 1;
    written.remaining = 90'00_credit;
    written.total = 500'00_centikwh;
    ASSERT_TRUE(keepReading(world, bench.cashier(), account, written));
    bench.terminal.insertBlank(11);
    ReplacementOrder order = orderFor("43");
    order.oldReading = 499'99_centikwh;
    expectRefused("MeterReadingBehind", [&] { return replace(account, order); });
    order.oldReading = 500'00_centikwh;
    EXPECT_EQ(codeOf(replace(account, order)), "no failure");
}

// Goal: one misread register does not keep a meter on the wall for good; two people answer for the
// lower one, whatever the house rules ask for. Method: 5000.00 stated for 500.00.
TEST_F(MeterReplacementBench, ReadingBelowAStatedOneAsksForASecondPerson)
{
    const Account account = bench.open(100'00_fen);
    bench.askNobody();
    bench.tick();
    MeterStatement misread;
    misread.count = 1;
    misread.remaining = 90'00_credit;
    misread.total = 5'000'00_centikwh;
    misread.reason = "inspector";
    ASSERT_TRUE(ReadingDesk{bench.world()}.note(bench.cashier(), account.number, misread));
    bench.terminal.insertBlank(11);
    ReplacementOrder order = orderFor("43");
    order.oldReading = 500'00_centikwh;
    order.approval.reset();
    expectRefused("ApprovalMissing", [&] { return replace(account, order); });
    order.approval = Approval{FakeWorld::kCashier};
    expectRefused("ApprovalBySelf", [&] { return replace(account, order); });
    order.approval = bench.approval();
    const auto done = replace(account, order);
    ASSERT_EQ(codeOf(done), "no failure");
    EXPECT_EQ(done->record.sale.grounds.approver, FakeWorld::kAdministrator);
}

TEST_F(MeterReplacementBench, CarriedCreditDoesNotPassTheHoardingLimit)
{
    test::AccountSketch sketch;
    sketch.hoardingLimit = 120'00_credit;
    const Account account = bench.open(100'00_fen, sketch);
    bench.terminal.insertBlank(11);
    expectRefused("AmountOverHoardingLimit",
                  [&] { return replace(account, orderFor("43", 20'01_fen)); });
    EXPECT_EQ(codeOf(replace(account, orderFor("43", 20'00_fen))), "no failure");
}

TEST_F(MeterReplacementBench, SuspendedOrUnopenedAccountGetsNoNewMeterByCard)
{
    const Account account = bench.registered();
    bench.terminal.insertBlank(11);
    expectRefused("AccountStateUnfit", [&] { return replace(account, orderFor("43")); });
    bench.terminal.insertBlank(10);
    bench.buy(account, 100'00_fen);
    ASSERT_FALSE(bench.toMeter());
    bench.look();
    ASSERT_TRUE(AccountChanges{bench.world()}.suspend(bench.cashier(), account.number, "away"));
    bench.terminal.insertBlank(11);
    expectRefused("AccountSuspended", [&] { return replace(account, orderFor("43")); });
}

// Goal: credit that was used since the meter was last seen is not carried. Method: four days.
TEST_F(MeterReplacementBench, ReadingOlderThanThreeDaysCarriesNothing)
{
    const Account account = bench.open(100'00_fen);
    bench.fake.clock.advanceMs(4 * 24 * test::kHourMs);
    bench.terminal.insertBlank(11);
    expectRefused("MeterReadingStale", [&] { return replace(account, orderFor("43")); });
}

// Goal: the old meter's history stays, and speaks of the old meter. Method: after the replacement
// the readings, sales and changes are there; what was seen of the old meter is no evidence for the
// new one; the old meter is free for another account.
TEST_F(MeterReplacementBench, OldMetersHistoryStaysAndSaysNothingOfTheNew)
{
    const Account account = bench.open(100'00_fen);
    bench.buy(account, 50'00_fen);
    ASSERT_FALSE(bench.toMeter());
    bench.look();
    bench.terminal.insertBlank(11);
    ASSERT_EQ(codeOf(replace(account, orderFor("43"))), "no failure");
    const auto readings = ReadingDesk{bench.world()}.list(bench.cashier(), account.number).value();
    EXPECT_GE(readings.size(), 2U);
    EXPECT_EQ(readings.back().meter, MeterNumber::parse("42").value());
    SaleFilter filter;
    filter.organisation = FakeWorld::kOrganisation;
    filter.account = account.id;
    EXPECT_EQ(bench.world().journal.list(filter)->size(), 3U);
    const auto history =
        AccountChanges{bench.world()}.history(bench.cashier(), account.number).value();
    EXPECT_TRUE(std::any_of(history.begin(), history.end(), [](const AccountChange& change) {
        return change.field == AccountField::Meter && change.from == "000000000042" &&
               change.to == "000000000043" && change.by == FakeWorld::kCashier;
    }));
    EXPECT_EQ(codeOf(desk().plan(bench.cashier(), account.number)), "SaleEvidenceMissing")
        << "nobody has seen the new meter";
    test::AccountSketch next;
    next.meter = "42";
    EXPECT_EQ(bench.registered(next).point.meter, MeterNumber::parse("42").value());
}

// Goal: a replacement in doubt leaves nothing half done. Method: each fate; the card settles it.
TEST_F(MeterReplacementBench, ReplacementInDoubtIsSettledByItsCard)
{
    for (const CardFate fate : {CardFate::UnknownBefore, CardFate::UnknownAfter, CardFate::Torn}) {
        test::LifeBench one;
        const Account account = one.open(100'00_fen);
        one.terminal.insertBlank(11);
        one.terminal.fateOfNextWrite(fate);
        const auto open = MeterReplacement{one.world(), one.terminal}.replace(
            one.cashier(), account.number, orderFor("43", 20'00_fen), one.seen());
        ASSERT_EQ(codeOf(open), "no failure");
        EXPECT_EQ(open->record.state, SaleState::InDoubt);
        EXPECT_EQ(one.again(account), account) << "nothing moves before posted";
        ASSERT_TRUE(one.look().settled);
        const bool took = fate == CardFate::UnknownAfter;
        const Account after = one.again(account);
        EXPECT_EQ(after.point.meter, MeterNumber::parse(took ? "43" : "42").value());
        EXPECT_EQ(one.net(LedgerCode::Cash), took ? 120'00 : 100'00);
        one.expectGoodBooks();
    }
}

}  // namespace
}  // namespace wattdesk::core
