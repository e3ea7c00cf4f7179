#include "core/workflow/sale_correction.h"

#include <gtest/gtest.h>

#include "core/workflow/meter_replacement.h"
#include "core/workflow/reading_desk.h"
#include "core/workflow/receipt_desk.h"
#include "tests/core/life_bench.h"

namespace wattdesk::core {
namespace {

using namespace literals;
using test::CardFate;
using test::codeOf;
using test::FakeWorld;
using test::orderOf;
using test::serialOf;

class SaleCorrectionBench : public testing::Test {
protected:
    SaleCorrection desk() { return SaleCorrection{bench.world(), bench.terminal}; }

    static ReversalOrder reversal(Money amount, Evidence evidence = Evidence::MeterDisplay)
    {
        ReversalOrder order;
        order.amount = amount;
        order.reason = "typed a zero too many";
        order.evidence = evidence;
        order.approval = test::LifeBench::approval();
        return order;
    }

    Expected<SaleOutcome> reverse(const SaleRecord& record, const ReversalOrder& order)
    {
        const auto done = desk().reverse(bench.cashier(), record.sale.id, order, bench.seen());
        bench.tick();
        return done;
    }

    static CorrectionOrder correction(Money credit)
    {
        CorrectionOrder order;
        order.credit = credit;
        order.reason = "wrong tariff at the sale";
        order.approval = test::LifeBench::approval();
        return order;
    }

    Expected<SaleRecord> correct(const SaleRecord& record, const CorrectionOrder& order)
    {
        const auto done = desk().correct(bench.cashier(), record.sale.id, order);
        bench.tick();
        return done;
    }

    Expected<SaleRecord> move(const SaleRecord& record, PaymentMeans means)
    {
        const auto done = desk().correctMeans(bench.cashier(), record.sale.id, means,
                                              "paid by card", test::LifeBench::approval());
        bench.tick();
        return done;
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

// ---- reversal ----

// Goal: the row "reversal": amount corrected, count, numbers, sub-type and flag as on the card, the
// difference paid out, both sales linked. Method: 500.00 sold for 50.00; the display says that the
// meter stands at 1.
TEST_F(SaleCorrectionBench, ReversalToAnotherAmountPaysTheDifferenceOut)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord wrong = bench.buy(account, 500'00_fen);
    const CardImage before = bench.image();
    bench.noteDisplay(account);
    const auto done = reverse(wrong, reversal(50'00_fen));
    ASSERT_EQ(codeOf(done), "no failure");
    const Sale& sale = done->record.sale;
    EXPECT_EQ(done->record.state, SaleState::Posted);
    EXPECT_EQ(sale.kind, SaleKind::Reversal);
    EXPECT_EQ(sale.corrects, wrong.sale.id);
    EXPECT_EQ(sale.paid, fen(-450'00));
    EXPECT_EQ(sale.energyCharge, fen(-450'00));
    EXPECT_EQ(sale.toCard, Credit::from(-450'00).value());
    EXPECT_EQ(sale.energy, Energy::from(-900'00).value());
    EXPECT_EQ(sale.grounds.reason, "typed a zero too many");
    EXPECT_EQ(sale.grounds.evidence, Evidence::MeterDisplay);
    EXPECT_EQ(sale.grounds.approver, FakeWorld::kAdministrator);
    EXPECT_EQ(bench.again(wrong).state, SaleState::Reversed);
    EXPECT_EQ(bench.image().parameters, before.parameters);
    EXPECT_EQ(bench.image().wallet, (CardWallet{50'00_credit, 2}));
    EXPECT_EQ(bench.again(account).standing.purchaseCount, 2U);
    EXPECT_EQ(bench.net(LedgerCode::Cash), 150'00);
    EXPECT_EQ(bench.net(LedgerCode::EnergySales), -150'00);
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 150'00_credit);
    bench.look();
    bench.buy(account, 10'00_fen);
    bench.expectGoodBooks();
}

TEST_F(SaleCorrectionBench, ReversalToZeroTakesTheSaleBack)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord wrong = bench.buy(account, 500'00_fen);
    bench.noteDisplay(account);
    const auto done = reverse(wrong, reversal(0_fen));
    ASSERT_EQ(codeOf(done), "no failure");
    EXPECT_EQ(done->record.sale.paid, fen(-500'00));
    EXPECT_EQ(bench.image().wallet, (CardWallet{Credit{}, 2}));
    EXPECT_EQ(bench.net(LedgerCode::Cash), 100'00);
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 100'00_credit);
    bench.look();
    bench.buy(account, 20'00_fen);
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 120'00_credit);
    bench.expectGoodBooks();
}

TEST_F(SaleCorrectionBench, ReversalUpwardTakesTheDifference)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord wrong = bench.buy(account, 50'00_fen);
    bench.noteDisplay(account);
    const auto done = reverse(wrong, reversal(80'00_fen));
    ASSERT_EQ(codeOf(done), "no failure");
    EXPECT_EQ(done->record.sale.paid, 30'00_fen);
    EXPECT_EQ(bench.image().wallet, (CardWallet{80'00_credit, 2}));
    EXPECT_EQ(bench.net(LedgerCode::EnergySales), -180'00);
    bench.expectGoodBooks();
}

// Goal: an uninserted open card keeps 8F and its tariffs. Method: the opening itself is reversed,
// then the meter is opened by it.
TEST_F(SaleCorrectionBench, ReversedOpeningStillOpensTheMeter)
{
    const Account account = bench.registered();
    bench.terminal.insertBlank(10);
    const SaleRecord opening = bench.buy(account, 100'00_fen);
    const auto done = reverse(opening, reversal(10'00_fen, Evidence::Supervisor));
    ASSERT_EQ(codeOf(done), "no failure");
    EXPECT_EQ(bench.image().parameters->subType, CardSubType::Open);
    EXPECT_EQ(bench.image().parameters->updateFlag, 0x8F);
    EXPECT_TRUE(bench.image().currentTariff);
    EXPECT_EQ(bench.image().wallet, (CardWallet{10'00_credit, 1}));
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 10'00_credit);
    bench.look();
    bench.buy(account, 5'00_fen);
    bench.expectGoodBooks();
}

TEST_F(SaleCorrectionBench, SupervisorsDecisionIsEvidenceOnlyWithHisWord)
{
    bench.askNobody();
    const Account account = bench.open(100'00_fen);
    const SaleRecord wrong = bench.buy(account, 500'00_fen);
    ReversalOrder order = reversal(0_fen, Evidence::Supervisor);
    order.approval.reset();
    expectRefused("ApprovalMissing", [&] { return reverse(wrong, order); });
    order.approval = bench.approval();
    const auto done = reverse(wrong, order);
    ASSERT_EQ(codeOf(done), "no failure");
    EXPECT_EQ(done->record.sale.grounds.evidence, Evidence::Supervisor);
    bench.expectGoodBooks();
}

TEST_F(SaleCorrectionBench, HouseRulesDecideWhetherASecondPersonIsAskedFor)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord wrong = bench.buy(account, 500'00_fen);
    bench.noteDisplay(account);
    ReversalOrder order = reversal(0_fen);
    order.approval.reset();
    expectRefused("ApprovalMissing", [&] { return reverse(wrong, order); });
    order.approval = Approval{FakeWorld::kCashier};
    expectRefused("ApprovalBySelf", [&] { return reverse(wrong, order); });
    bench.askNobody();
    order.approval.reset();
    EXPECT_EQ(codeOf(reverse(wrong, order)), "no failure");
}

// Goal: an empty return file is not proof. Method: nobody has seen the meter; somebody saw it, but
// before the sale; a statement of evidence that no reading bears out.
TEST_F(SaleCorrectionBench, EmptyReturnFileAloneIsNoEvidence)
{
    const Account account = bench.open(100'00_fen);
    bench.noteDisplay(account);
    const SaleRecord wrong = bench.buy(account, 500'00_fen);
    for (const Evidence evidence : {Evidence::None, Evidence::ReturnFile, Evidence::CheckCard,
                                    Evidence::MeterDisplay, Evidence::CustomerStatement}) {
        expectRefused("SaleEvidenceMissing",
                      [&] { return reverse(wrong, reversal(0_fen, evidence)); });
    }
}

// Goal: what is heard of after the sale may have been seen before it. Method: a return file that a
// meter wrote nine days before the purchase is read from an old card after it.
TEST_F(SaleCorrectionBench, ReturnFileFromBeforeTheSaleIsNoEvidence)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord wrong = bench.buy(account, 500'00_fen);
    bench.tick();
    MeterReading old;
    old.source = Evidence::ReturnFile;
    old.count = 1;
    old.remaining = 90'00_credit;
    old.meterTime = {.year = 26, .month = 3, .day = 1, .hour = 9, .minute = 0};
    World world = bench.world();
    ASSERT_TRUE(keepReading(world, bench.cashier(), account, old));
    expectRefused("SaleEvidenceMissing", [&] { return reverse(wrong, reversal(0_fen)); });
    bench.noteDisplay(account);
    EXPECT_EQ(codeOf(reverse(wrong, reversal(0_fen))), "no failure");
}

// Goal: what a reversal starts from is what the reversals before it left. Method: 500.00, put right
// to 50.00.
TEST_F(SaleCorrectionBench, ReversalPlanSaysWhatThePurchaseComesTo)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord wrong = bench.buy(account, 500'00_fen);
    World world = bench.world();
    const auto before = reversalPlan(world, bench.again(account), wrong.sale.id);
    ASSERT_TRUE(before);
    EXPECT_EQ(before->paid, 500'00_fen);
    EXPECT_EQ(before->toCard, 500'00_credit);
    bench.noteDisplay(account);
    const auto reversed = reverse(wrong, reversal(50'00_fen));
    ASSERT_TRUE(reversed);
    const auto after = reversalPlan(world, bench.again(account), reversed->record.sale.id);
    ASSERT_TRUE(after);
    EXPECT_EQ(after->paid, 50'00_fen);
    EXPECT_EQ(after->toCard, 50'00_credit);
}

// Goal: the overdraft that a new meter took over is not given away. Method: 20.00 overdrawn, 50.00
// paid with the replacement, all of it to be taken back; then as much as leaves nothing owed.
TEST_F(SaleCorrectionBench, ReversalOfAReplacementStopsAtTheOverdraft)
{
    const Account account = bench.open(100'00_fen);
    bench.meter.use(120'00);
    bench.noteDisplay(account);
    bench.terminal.insertBlank(11);
    ReplacementOrder order;
    order.newMeter = "43";
    order.payment = orderOf(50'00_fen);
    order.reason = "display broken";
    order.approval = bench.approval();
    const auto replaced = MeterReplacement{bench.world(), bench.terminal}.replace(
        bench.cashier(), account.number, order, bench.seen());
    ASSERT_EQ(codeOf(replaced), "no failure");
    bench.tick();
    expectRefused("MeterDebtUncovered", [&] {
        return reverse(replaced->record, reversal(19'99_fen, Evidence::Supervisor));
    });
    EXPECT_EQ(codeOf(reverse(replaced->record, reversal(20'00_fen, Evidence::Supervisor))),
              "no failure");
    bench.expectGoodBooks();
}

TEST_F(SaleCorrectionBench, PurchaseThatTheMeterHasIsNotReversed)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord wrong = bench.buy(account, 500'00_fen);
    CardSnapshot copy = *bench.terminal.card();
    ASSERT_FALSE(bench.meter.take(copy));
    bench.noteDisplay(account);
    expectRefused("SaleAlreadyCredited", [&] { return reverse(wrong, reversal(0_fen)); });
    expectRefused("SaleAlreadyCredited",
                  [&] { return reverse(wrong, reversal(0_fen, Evidence::Supervisor)); });
    bench.terminal.insert(copy);
    expectRefused("SaleAlreadyCredited", [&] { return reverse(wrong, reversal(0_fen)); });
}

// Goal: a full return file proves that the meter has it, whatever a supervisor says. Method: the
// card came back from the meter and nobody has looked at it yet.
TEST_F(SaleCorrectionBench, FullReturnFileBeatsEveryStatement)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord wrong = bench.buy(account, 500'00_fen);
    bench.noteDisplay(account);
    ASSERT_FALSE(bench.toMeter());
    for (const Evidence evidence : {Evidence::MeterDisplay, Evidence::Supervisor}) {
        expectRefused("SaleAlreadyCredited",
                      [&] { return reverse(wrong, reversal(0_fen, evidence)); });
    }
}

TEST_F(SaleCorrectionBench, OnlyTheLastPurchaseIsReversed)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord first = bench.buy(account, 50'00_fen);
    ASSERT_FALSE(bench.toMeter());
    bench.look();
    const SaleRecord last = bench.buy(account, 60'00_fen);
    bench.noteDisplay(account);
    expectRefused("SaleNotLast", [&] { return reverse(first, reversal(0_fen)); });
    EXPECT_EQ(codeOf(reverse(last, reversal(0_fen))), "no failure");
}

TEST_F(SaleCorrectionBench, WhatIsNoReversalIsRefused)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord wrong = bench.buy(account, 500'00_fen);
    bench.noteDisplay(account);
    expectRefused("CorrectionEmpty", [&] { return reverse(wrong, reversal(500'00_fen)); });
    ReversalOrder order = reversal(0_fen);
    order.reason = "  ";
    expectRefused("SaleReasonMissing", [&] { return reverse(wrong, order); });
    expectRefused("AmountNegative", [&] { return reverse(wrong, reversal(fen(-1))); });
    SaleRecord unknown = wrong;
    unknown.sale.id = SaleId{4'711};
    expectRefused("SaleNotFound", [&] { return reverse(unknown, reversal(0_fen)); });
    const CardSnapshot own = bench.seen();
    bench.terminal.card()->serial = serialOf(77);
    expectRefused("CardReplaced", [&] { return reverse(wrong, reversal(0_fen)); });
    bench.terminal.insertBlank(12);
    expectRefused("CardBlank", [&] { return reverse(wrong, reversal(0_fen)); });
    bench.terminal.insert(own);
}

TEST_F(SaleCorrectionBench, ReversalDoesNotPassTheHoardingLimit)
{
    test::AccountSketch sketch;
    sketch.hoardingLimit = 200'00_credit;
    const Account account = bench.open(100'00_fen, sketch);
    const SaleRecord wrong = bench.buy(account, 50'00_fen);
    bench.noteDisplay(account);
    expectRefused("AmountOverHoardingLimit", [&] { return reverse(wrong, reversal(100'01_fen)); });
    EXPECT_EQ(codeOf(reverse(wrong, reversal(100'00_fen))), "no failure");
}

TEST_F(SaleCorrectionBench, HoardingLimitIsMeasuredByTheMeterAsItWasLastSeen)
{
    test::AccountSketch sketch;
    sketch.hoardingLimit = 200'00_credit;
    const Account account = bench.open(100'00_fen, sketch);
    const SaleRecord wrong = bench.buy(account, 50'00_fen);
    bench.meter.use(30'00);
    bench.noteDisplay(account);
    expectRefused("AmountOverHoardingLimit", [&] { return reverse(wrong, reversal(130'01_fen)); });
    EXPECT_EQ(codeOf(reverse(wrong, reversal(130'00_fen))), "no failure");
}

// Goal: a reversal may itself be wrong. Method: 500.00 → 50.00 → 60.00 → nothing; each step is a
// new row; the first sale and the first reversal are reversed and stay so.
TEST_F(SaleCorrectionBench, ReversalsFormAChain)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord wrong = bench.buy(account, 500'00_fen);
    bench.noteDisplay(account);
    const auto first = reverse(wrong, reversal(50'00_fen));
    ASSERT_EQ(codeOf(first), "no failure");
    EXPECT_FALSE(reverse(wrong, reversal(60'00_fen))) << "it is reversed already";
    expectRefused("SaleEvidenceMissing",
                  [&] { return reverse(first->record, reversal(60'00_fen)); });
    bench.noteDisplay(account);
    const auto second = reverse(first->record, reversal(60'00_fen));
    ASSERT_EQ(codeOf(second), "no failure");
    EXPECT_EQ(second->record.sale.paid, 10'00_fen);
    EXPECT_EQ(bench.image().wallet, (CardWallet{60'00_credit, 2}));
    bench.noteDisplay(account);
    const auto third = reverse(second->record, reversal(0_fen));
    ASSERT_EQ(codeOf(third), "no failure");
    EXPECT_EQ(third->record.sale.paid, fen(-60'00));
    EXPECT_EQ(bench.image().wallet, (CardWallet{Credit{}, 2}));
    EXPECT_EQ(bench.net(LedgerCode::Cash), 100'00);
    EXPECT_EQ(bench.net(LedgerCode::EnergySales), -100'00);
    bench.expectGoodBooks();
}

// Goal: what the wrong sale did to arrears and surplus is undone with it. Method: a sale that paid
// 30.00 of arrears and used a surplus of 5.00 is taken back.
TEST_F(SaleCorrectionBench, ReversalToZeroRestoresArrearsAndSurplus)
{
    const Account account = bench.open(100'00_fen);
    SaleRecord debt = bench.buy(account, 10'00_fen);
    ASSERT_FALSE(bench.toMeter());
    bench.look();
    ASSERT_TRUE(correct(debt, correction(fen(-3'00))));
    const SaleRecord wrong = bench.buy(account, 100'00_fen);
    ASSERT_EQ(bench.again(account).standing.arrears, Money{});
    bench.noteDisplay(account);
    const auto done = reverse(wrong, reversal(0_fen));
    ASSERT_EQ(codeOf(done), "no failure");
    EXPECT_EQ(bench.image().wallet.amount, Credit{});
    const AccountStanding standing = bench.again(account).standing;
    // Either the arrears stand again and all is paid back, or they stay paid.
    EXPECT_EQ(done->record.sale.paid.hundredths() + standing.arrears.hundredths(), -97'00);
    EXPECT_TRUE(isReckoned(done->record.sale));
    bench.expectGoodBooks();
}

// Goal: a reversal in doubt ends with card and books agreeing. Method: each fate of its one write;
// the card settles it and goes into the meter.
TEST_F(SaleCorrectionBench, ReversalInDoubtIsSettledByItsCard)
{
    for (const CardFate fate : {CardFate::UnknownBefore, CardFate::UnknownAfter, CardFate::Torn}) {
        test::LifeBench fresh;
        const Account account = fresh.open(100'00_fen);
        const SaleRecord wrong = fresh.buy(account, 500'00_fen);
        fresh.noteDisplay(account);
        fresh.terminal.fateOfNextWrite(fate);
        const auto open = SaleCorrection{fresh.world(), fresh.terminal}.reverse(
            fresh.cashier(), wrong.sale.id, reversal(50'00_fen), fresh.seen());
        ASSERT_EQ(codeOf(open), "no failure");
        EXPECT_EQ(open->record.state, SaleState::InDoubt);
        EXPECT_EQ(fresh.again(wrong).state, SaleState::Posted) << "nothing moves before posted";
        EXPECT_EQ(fresh.net(LedgerCode::Cash), 600'00);
        ASSERT_TRUE(fresh.look().settled);
        const bool took = fate == CardFate::UnknownAfter;
        EXPECT_EQ(fresh.again(wrong).state, took ? SaleState::Reversed : SaleState::Posted);
        EXPECT_FALSE(fresh.toMeter());
        EXPECT_EQ(fresh.meter.remaining().hundredths(), -fresh.net(LedgerCode::EnergySales));
        fresh.expectGoodBooks();
    }
}

TEST_F(SaleCorrectionBench, ReceiptsOfReversalAndReversedNameEachOther)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord wrong = bench.buy(account, 500'00_fen);
    bench.noteDisplay(account);
    const auto done = reverse(wrong, reversal(50'00_fen));
    ASSERT_EQ(codeOf(done), "no failure");
    ReceiptDesk receipts{bench.world()};
    const Receipt of = receipts.original(bench.cashier(), done->record.sale.id).value();
    EXPECT_EQ(of.corrects, wrong.receipt);
    EXPECT_EQ(of.authoriserName, "Zhao");
    const Receipt first = receipts.original(bench.cashier(), wrong.sale.id).value();
    EXPECT_EQ(first.correctedBy, done->record.receipt);
    EXPECT_FALSE(first.corrects);
}

// ---- corrections of what the meter has ----

// Goal: what was paid too much is the customer's and is used with the next sale. Method: 20.00 back
// on a purchase of 50.00; the next sale of 10.00 puts 30.00 on the card.
TEST_F(SaleCorrectionBench, CreditBecomesSurplusAndBuysWithTheNextSale)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord wrong = bench.buy(account, 50'00_fen);
    ASSERT_FALSE(bench.toMeter());
    bench.look();
    const CardSnapshot card = bench.seen();
    const auto done = correct(wrong, correction(20'00_fen));
    ASSERT_EQ(codeOf(done), "no failure");
    EXPECT_EQ(done->state, SaleState::Posted);
    EXPECT_TRUE(done->receipt);
    EXPECT_EQ(done->sale.kind, SaleKind::Correction);
    EXPECT_EQ(done->sale.corrects, wrong.sale.id);
    EXPECT_EQ(done->sale.paid, Money{});
    EXPECT_EQ(done->sale.grounds.approver, FakeWorld::kAdministrator);
    EXPECT_EQ(bench.seen(), card) << "no card";
    EXPECT_EQ(bench.again(account).standing.surplus, 20'00_fen);
    EXPECT_EQ(bench.net(LedgerCode::CustomerSurplus), -20'00);
    EXPECT_EQ(bench.net(LedgerCode::EnergySales), -130'00);
    EXPECT_EQ(bench.net(LedgerCode::Cash), 150'00);
    EXPECT_EQ(bench.again(wrong).state, SaleState::Posted) << "what was booked stays";

    const SaleRecord next = bench.buy(account, 10'00_fen);
    EXPECT_EQ(next.sale.toCard, 30'00_credit);
    EXPECT_EQ(bench.again(account).standing.surplus, Money{});
    bench.expectGoodBooks();
}

TEST_F(SaleCorrectionBench, DebtBecomesArrearsAndIsPaidWithTheNextSale)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord wrong = bench.buy(account, 50'00_fen);
    ASSERT_FALSE(bench.toMeter());
    bench.look();
    ASSERT_EQ(codeOf(correct(wrong, correction(fen(-20'00)))), "no failure");
    EXPECT_EQ(bench.again(account).standing.arrears, 20'00_fen);
    EXPECT_EQ(bench.net(LedgerCode::Arrears), 20'00);
    const SaleRecord next = bench.buy(account, 50'00_fen);
    EXPECT_EQ(next.sale.toCard, 30'00_credit);
    EXPECT_EQ(next.sale.arrearsBefore, 20'00_fen);
    EXPECT_EQ(bench.again(account).standing.arrears, Money{});
    EXPECT_EQ(bench.net(LedgerCode::Arrears), 0);
    bench.expectGoodBooks();
}

// Goal: nobody is given back more than he was charged, in however many steps; what was given by
// mistake can be taken again. Method: 50.00, of which 30.00 and then 20.01 and 20.00 are given
// back.
TEST_F(SaleCorrectionBench, CorrectionsGiveBackNoMoreThanWasCharged)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord sale = bench.buy(account, 50'00_fen);
    ASSERT_FALSE(bench.toMeter());
    bench.look();
    const auto first = correct(sale, correction(30'00_fen));
    ASSERT_EQ(codeOf(first), "no failure");
    bench.tick();
    expectRefused("CorrectionBeyondSale", [&] { return correct(sale, correction(20'01_fen)); });
    ASSERT_EQ(codeOf(correct(sale, correction(20'00_fen))), "no failure");
    bench.tick();
    expectRefused("CorrectionBeyondSale", [&] { return correct(sale, correction(1_fen)); });
    EXPECT_EQ(codeOf(correct(*first, correction(fen(-30'00)))), "no failure");
    bench.expectGoodBooks();
}

// Goal: what was taken again by correcting a correction cannot be given back a second time. Method:
// 20.00 more are charged than the 50.00; all 70.00 are given back by correcting the sale; the 20.00
// are asked for once more, by way of the correction that charged them and of those that gave back.
TEST_F(SaleCorrectionBench, CorrectionOfACorrectionGivesBackNothingTwice)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord sale = bench.buy(account, 50'00_fen);
    ASSERT_FALSE(bench.toMeter());
    bench.look();
    const auto charged = correct(sale, correction(fen(-20'00)));
    ASSERT_EQ(codeOf(charged), "no failure");
    const auto returned = correct(sale, correction(70'00_fen));
    ASSERT_EQ(codeOf(returned), "no failure");
    expectRefused("CorrectionBeyondSale", [&] { return correct(*charged, correction(1_fen)); });
    expectRefused("CorrectionBeyondSale", [&] { return correct(*returned, correction(1_fen)); });
    const auto again = correct(*returned, correction(fen(-5'00)));
    ASSERT_EQ(codeOf(again), "no failure");
    expectRefused("CorrectionBeyondSale", [&] { return correct(sale, correction(5'01_fen)); });
    EXPECT_EQ(codeOf(correct(*again, correction(5'00_fen))), "no failure");
    bench.expectGoodBooks();
}

// Goal: a purchase whose reversal the meter has taken can be wrong all the same. Method: 500.00 put
// right to 50.00, taken by the meter; 50.00 are given back by way of the reversal, and no more.
TEST_F(SaleCorrectionBench, ReversalThatTheMeterTookIsCorrected)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord wrong = bench.buy(account, 500'00_fen);
    bench.noteDisplay(account);
    const auto reversed = reverse(wrong, reversal(50'00_fen));
    ASSERT_EQ(codeOf(reversed), "no failure");
    ASSERT_FALSE(bench.toMeter());
    bench.look();
    expectRefused("CorrectionBeyondSale",
                  [&] { return correct(reversed->record, correction(50'01_fen)); });
    ASSERT_EQ(codeOf(correct(reversed->record, correction(50'00_fen))), "no failure");
    EXPECT_EQ(bench.again(account).standing.surplus, 50'00_fen);
    expectRefused("CorrectionBeyondSale",
                  [&] { return correct(reversed->record, correction(1_fen)); });
    bench.expectGoodBooks();
}

// Goal: what a correction gave back is not paid out by a reversal as well. Method: 30.00 of 50.00
// are given back, then the purchase is to be reversed to nothing, and to what is left.
TEST_F(SaleCorrectionBench, ReversalAfterACorrectionPaysNothingTwice)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord wrong = bench.buy(account, 50'00_fen);
    ASSERT_EQ(codeOf(correct(wrong, correction(30'00_fen))), "no failure");
    bench.noteDisplay(account);
    expectRefused("CorrectionBeyondSale", [&] { return reverse(wrong, reversal(29'99_fen)); });
    ASSERT_EQ(codeOf(reverse(wrong, reversal(30'00_fen))), "no failure");
    bench.expectGoodBooks();
}

// Goal: what was corrected stays known however much is sold afterwards. Method: 30.00 of 50.00 are
// given back, and more sales follow than a list of the journal shows.
TEST_F(SaleCorrectionBench, CorrectionOfLongAgoStillCounts)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord sale = bench.buy(account, 50'00_fen);
    const auto toMeter = [&] {
        ASSERT_FALSE(bench.toMeter());
        bench.look();
    };
    toMeter();
    const auto done = correct(sale, correction(30'00_fen));
    ASSERT_EQ(codeOf(done), "no failure");
    constexpr std::size_t kMoreThanListed = SaleFilter{}.limit + 1;
    for (std::size_t i = 0; i < kMoreThanListed; ++i) {
        bench.buy(account, 10'00_fen);
        toMeter();
    }
    expectRefused("CorrectionBeyondSale", [&] { return correct(sale, correction(20'01_fen)); });
    ReceiptDesk receipts{bench.world()};
    EXPECT_EQ(receipts.original(bench.cashier(), sale.sale.id).value().correctedBy, done->receipt);
}

TEST_F(SaleCorrectionBench, CorrectionThatIsNoneIsRefused)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord sale = bench.buy(account, 50'00_fen);
    expectRefused("CorrectionEmpty", [&] { return correct(sale, correction(0_fen)); });
    CorrectionOrder order = correction(20'00_fen);
    order.reason = " ";
    expectRefused("SaleReasonMissing", [&] { return correct(sale, order); });
    order = correction(20'00_fen);
    order.approval.reset();
    expectRefused("ApprovalMissing", [&] { return correct(sale, order); });
    order.approval = Approval{FakeWorld::kCashier};
    expectRefused("ApprovalBySelf", [&] { return correct(sale, order); });
    SaleRecord unknown = sale;
    unknown.sale.id = SaleId{4'711};
    expectRefused("SaleNotFound", [&] { return correct(unknown, correction(20'00_fen)); });
    expectRefused("AmountTooLarge",
                  [&] { return correct(sale, correction(fen(Credit::kMeterMax + 1))); });
    expectRefused("AmountTooLarge",
                  [&] { return correct(sale, correction(fen(-Credit::kMeterMax - 1))); });
}

TEST_F(SaleCorrectionBench, SaleThatIsNotPostedIsNotCorrected)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord open = bench.inDoubt(account, 50'00_fen, CardFate::UnknownBefore);
    bench.tick();
    expectRefused("SaleOpen", [&] { return correct(open, correction(20'00_fen)); });
    ASSERT_EQ(bench.look().settled->state, SaleState::Voided);
    expectRefused("SaleStepNotAllowed", [&] { return correct(open, correction(20'00_fen)); });
    expectRefused("SaleStepNotAllowed", [&] { return move(open, PaymentMeans::Other); });
}

// ---- means ----

// Goal: a payment entered under the wrong means moves in ledger and day totals, and moves on when
// that was wrong too. Method: cash to bank to other, and the same again, which is nothing.
TEST_F(SaleCorrectionBench, PaymentMovesBetweenTheMeansAndOnAgain)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord sale = bench.buy(account, 50'00_fen);
    const auto first = move(sale, PaymentMeans::BankTransfer);
    ASSERT_EQ(codeOf(first), "no failure");
    EXPECT_EQ(first->sale.kind, SaleKind::MeansCorrection);
    EXPECT_EQ(first->sale.corrects, sale.sale.id);
    EXPECT_EQ(bench.net(LedgerCode::Cash), 100'00);
    EXPECT_EQ(bench.net(LedgerCode::Bank), 50'00);
    EXPECT_EQ(bench.takenBy(PaymentMeans::Cash), 100'00);
    EXPECT_EQ(bench.takenBy(PaymentMeans::BankTransfer), 50'00);
    expectRefused("CorrectionEmpty", [&] { return move(sale, PaymentMeans::BankTransfer); });

    ASSERT_EQ(codeOf(move(sale, PaymentMeans::Other)), "no failure");
    EXPECT_EQ(bench.net(LedgerCode::Cash), 100'00) << "it had left the cash already";
    EXPECT_EQ(bench.net(LedgerCode::Bank), 0);
    EXPECT_EQ(bench.net(LedgerCode::OtherMeans), 50'00);
    EXPECT_EQ(bench.takenBy(PaymentMeans::BankTransfer), 0);
    EXPECT_EQ(bench.takenBy(PaymentMeans::Other), 50'00);
    ASSERT_EQ(codeOf(move(sale, PaymentMeans::Cash)), "no failure");
    EXPECT_EQ(bench.takenBy(PaymentMeans::Cash), 150'00);
    expectRefused("CorrectionEmpty", [&] { return move(sale, PaymentMeans::Cash); });
    bench.expectGoodBooks();
}

TEST_F(SaleCorrectionBench, MeansCorrectionAsksForReasonAndSecondPerson)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord sale = bench.buy(account, 50'00_fen);
    const auto call = [&](std::string_view reason, std::optional<Approval> approval) {
        return desk().correctMeans(bench.cashier(), sale.sale.id, PaymentMeans::BankTransfer,
                                   reason, approval);
    };
    expectRefused("SaleReasonMissing", [&] { return call(" ", bench.approval()); });
    expectRefused("ApprovalMissing", [&] { return call("x", std::nullopt); });
    expectRefused("ApprovalBySelf", [&] { return call("x", Approval{FakeWorld::kCashier}); });
    bench.askNobody();
    EXPECT_EQ(codeOf(call("x", std::nullopt)), "no failure");
}

// Goal: of a purchase that was reversed, what is left of the payment moves. Method: 500.00 in cash,
// put right to 50.00, which were paid to the bank; the reversal to nothing after it pays from
// there.
TEST_F(SaleCorrectionBench, WhatAReversalLeftOfAPaymentMovesBetweenTheMeans)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord wrong = bench.buy(account, 500'00_fen);
    bench.noteDisplay(account);
    const auto reversed = reverse(wrong, reversal(50'00_fen));
    ASSERT_EQ(codeOf(reversed), "no failure");
    ASSERT_EQ(codeOf(move(reversed->record, PaymentMeans::BankTransfer)), "no failure");
    EXPECT_EQ(bench.net(LedgerCode::Cash), 100'00);
    EXPECT_EQ(bench.net(LedgerCode::Bank), 50'00);
    bench.noteDisplay(account);
    ASSERT_EQ(codeOf(reverse(reversed->record, reversal(0_fen))), "no failure");
    EXPECT_EQ(bench.net(LedgerCode::Cash), 100'00);
    EXPECT_EQ(bench.net(LedgerCode::Bank), 0);
    bench.expectGoodBooks();
}

// Goal: the money that a reversal pays back comes from the means where it lies. Method: a payment
// moved to the bank, then reversed to zero.
TEST_F(SaleCorrectionBench, ReversalAfterAMeansCorrectionBalances)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord wrong = bench.buy(account, 50'00_fen);
    ASSERT_EQ(codeOf(move(wrong, PaymentMeans::BankTransfer)), "no failure");
    bench.noteDisplay(account);
    ASSERT_EQ(codeOf(reverse(wrong, reversal(0_fen))), "no failure");
    EXPECT_EQ(bench.net(LedgerCode::Cash), 100'00);
    EXPECT_EQ(bench.net(LedgerCode::Bank), 0);
    EXPECT_EQ(bench.net(LedgerCode::EnergySales), -100'00);
    bench.expectGoodBooks();
}

}  // namespace
}  // namespace wattdesk::core
