#include "core/workflow/card_replacement.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/workflow/account_changes.h"
#include "core/workflow/sale_booking.h"
#include "core/workflow/sale_correction.h"
#include "core/workflow/sale_settlement.h"
#include "tests/core/faulty_ports.h"
#include "tests/core/life_bench.h"

namespace wattdesk::core {
namespace {

using namespace literals;
using test::CardFate;
using test::codeOf;
using test::FakeWorld;
using test::orderOf;
using test::serialOf;

class CardReplacementBench : public testing::Test {
protected:
    CardReplacement desk() { return CardReplacement{bench.world(), bench.terminal}; }

    Expected<SaleOutcome> reissueOn(const Account& account, std::uint8_t card,
                                    std::optional<Money> payment = std::nullopt)
    {
        bench.terminal.insertBlank(card);
        ReissueOrder order;
        order.reason = "card lost";
        if (payment) {
            order.payment = orderOf(*payment);
        }
        const auto done = desk().reissue(bench.cashier(), account.number, order, bench.seen());
        bench.tick();
        return done;
    }

    Expected<Account> lose(const Account& account)
    {
        const auto lost = desk().reportLost(bench.cashier(), account.number, "stolen");
        bench.tick();
        return lost;
    }

    Expected<SaleOutcome> repair()
    {
        const auto done = desk().repair(bench.cashier(), bench.seen(), "Err-34");
        bench.tick();
        return done;
    }

    ReissuePlan planOf(const Account& account)
    {
        return desk().plan(bench.cashier(), account.number).value();
    }

    /// The card that stands in for the meter's: refused at the desk as not the current one.
    void expectRefusedAtTheDesk(const CardSnapshot& card, ErrorCode code = ErrorCode::CardReplaced)
    {
        bench.terminal.insert(card);
        EXPECT_EQ(bench.look().obstacle, code);
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
};

// ---- reissue ----

// Goal: the row "reissue, last purchase already in the meter": a new payment under the next count.
// Method: the meter was seen to hold purchase 2; a new card with 30.00 goes to it.
TEST_F(CardReplacementBench, ReissueCarriesANewPaymentWhenTheMeterHasTheLast)
{
    const Account account = bench.open(100'00_fen);
    bench.buy(account, 50'00_fen);
    ASSERT_FALSE(bench.toMeter());
    bench.look();
    const CardSnapshot old = bench.terminal.remove();
    const ReissuePlan plan = planOf(account);
    EXPECT_EQ(plan.last, LastPurchase::InMeter);
    EXPECT_TRUE(plan.takesPayment);

    const auto outcome = reissueOn(account, 11, 30'00_fen);
    ASSERT_EQ(codeOf(outcome), "no failure");
    const SaleRecord& record = outcome->record;
    EXPECT_EQ(record.state, SaleState::Posted);
    EXPECT_EQ(record.sale.kind, SaleKind::Reissue);
    EXPECT_EQ(record.sale.paid, 30'00_fen);
    EXPECT_EQ(record.sale.purchaseCount, 3U);
    EXPECT_EQ(bench.image().parameters->subType, CardSubType::Reissue);
    EXPECT_EQ(bench.image().parameters->updateFlag, 0x00);
    EXPECT_EQ(bench.image().wallet, (CardWallet{30'00_credit, 3}));
    EXPECT_EQ(bench.again(account).standing.card, serialOf(11));
    EXPECT_EQ(bench.again(account).standing.purchaseCount, 3U);

    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 180'00_credit);
    bench.look();
    bench.buy(account, 20'00_fen);
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 200'00_credit);
    bench.expectGoodBooks();
    expectRefusedAtTheDesk(old);
    EXPECT_EQ(bench.world().cards.last(old.serial).value()->life, CardLife::Replaced);
}

// Goal: no money is taken for what the meter would refuse. Method: it holds 100.00 of at most
// 200.00, and the new card is to carry a cent too much, then exactly what fits.
TEST_F(CardReplacementBench, ReissueDoesNotPassTheHoardingLimit)
{
    test::AccountSketch sketch;
    sketch.hoardingLimit = 200'00_credit;
    const Account account = bench.open(100'00_fen, sketch);
    bench.terminal.remove();
    EXPECT_EQ(codeOf(reissueOn(account, 11, 100'01_fen)), "AmountOverHoardingLimit");
    ASSERT_EQ(codeOf(reissueOn(account, 11, 100'00_fen)), "no failure");
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 200'00_credit);
}

// Goal: a reissue without payment credits nothing and binds the new card. Method: as above, without
// the payment; then a purchase on the new card works.
TEST_F(CardReplacementBench, ReissueWithoutPaymentCreditsNothingTwice)
{
    const Account account = bench.open(100'00_fen);
    bench.terminal.remove();
    const auto outcome = reissueOn(account, 11);
    ASSERT_EQ(codeOf(outcome), "no failure");
    EXPECT_EQ(outcome->record.sale.paid, Money{});
    EXPECT_EQ(outcome->record.sale.toCard, Credit{});
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 100'00_credit);
    EXPECT_EQ(bench.meter.bound(), serialOf(11));
    bench.look();
    bench.buy(account, 20'00_fen);
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 120'00_credit);
    bench.expectGoodBooks();
}

// Goal: a card replaced is no occasion to collect or to spend. Method: an account with a surplus
// and arrears, its last purchase in the meter; the new card moves neither, and asks for no money.
TEST_F(CardReplacementBench, ReissueWithoutPaymentLeavesSurplusAndArrears)
{
    const Account account = bench.open(100'00_fen);
    bench.setSurplusAndArrears(account, 7'00_fen, 30'00_fen);
    const auto outcome = reissueOn(account, 11);
    ASSERT_EQ(codeOf(outcome), "no failure");
    const Sale& sale = outcome->record.sale;
    EXPECT_EQ(sale.paid, Money{});
    EXPECT_EQ(sale.toCard, Credit{});
    EXPECT_EQ(sale.surplusAfter, 7'00_fen);
    EXPECT_EQ(sale.arrearsAfter, 30'00_fen);
    EXPECT_EQ(bench.again(account).standing.surplus, 7'00_fen);
    EXPECT_EQ(bench.again(account).standing.arrears, 30'00_fen);
}

// Goal: with a payment it is a sale like any other. Method: the same account pays 50.00: 30.00 of
// arrears, and 27.00 with the surplus for energy.
TEST_F(CardReplacementBench, ReissueWithPaymentPaysArrearsFirst)
{
    const Account account = bench.open(100'00_fen);
    bench.setSurplusAndArrears(account, 7'00_fen, 30'00_fen);
    const auto outcome = reissueOn(account, 11, 50'00_fen);
    ASSERT_EQ(codeOf(outcome), "no failure");
    EXPECT_EQ(bench.image().wallet, (CardWallet{27'00_credit, 2}));
    EXPECT_EQ(bench.again(account).standing.arrears, Money{});
    EXPECT_EQ(bench.again(account).standing.surplus, Money{});
}

// Goal: a card that is blank again does not make the count forget what a meter may hold. Method: a
// card lost while the account is reissued twice with a payment between.
TEST_F(CardReplacementBench, ReissueAfterAPaidReissueRepeatsThatPayment)
{
    const Account account = bench.open(100'00_fen);
    ASSERT_EQ(codeOf(reissueOn(account, 11, 50'00_fen)), "no failure");
    ASSERT_EQ(codeOf(reissueOn(account, 12)), "no failure");
    EXPECT_EQ(bench.image().wallet, (CardWallet{50'00_credit, 2}));
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 150'00_credit);
    bench.expectGoodBooks();
}

// Goal: the row "last purchase not in the meter, or unknown": the last amount again, same count, no
// charge. Method: purchase 2 was never inserted and the card is gone.
TEST_F(CardReplacementBench, UnknownLastPurchaseGoesOutAgainUnderItsCount)
{
    const Account account = bench.open(100'00_fen);
    bench.buy(account, 50'00_fen);
    bench.terminal.remove();
    const ReissuePlan plan = planOf(account);
    EXPECT_EQ(plan.last, LastPurchase::Unknown);
    EXPECT_FALSE(plan.takesPayment);
    EXPECT_EQ(plan.repeated, (CardWallet{50'00_credit, 2}));

    const std::int64_t cash = bench.net(LedgerCode::Cash);
    const auto outcome = reissueOn(account, 11);
    ASSERT_EQ(codeOf(outcome), "no failure");
    EXPECT_EQ(outcome->record.sale.paid, Money{});
    EXPECT_EQ(outcome->record.sale.toCard, Credit{}) << "the meter gets no more than was sold";
    EXPECT_EQ(bench.image().wallet, (CardWallet{50'00_credit, 2}));
    EXPECT_EQ(bench.image().parameters->subType, CardSubType::Reissue);
    EXPECT_EQ(bench.net(LedgerCode::Cash), cash);
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 150'00_credit);
    bench.expectGoodBooks();
}

// Goal: why a reissue is safe though the "lost" card was used. Method: the finder inserts the old
// card first; the new one repeats the count and the meter ignores it.
TEST_F(CardReplacementBench, RepeatedPurchaseIsIgnoredByAMeterThatHasIt)
{
    const Account account = bench.open(100'00_fen);
    bench.buy(account, 50'00_fen);
    CardSnapshot old = bench.terminal.remove();
    ASSERT_FALSE(bench.meter.take(old));
    ASSERT_EQ(codeOf(reissueOn(account, 11)), "no failure");
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 150'00_credit);
    EXPECT_EQ(bench.meter.bound(), serialOf(11));
    EXPECT_EQ(bench.meter.take(old), 13) << "an old purchase card fails at the meter";
}

TEST_F(CardReplacementBench, MeterSeenBelowTheLastPurchaseSaysItIsNotThere)
{
    const Account account = bench.open(100'00_fen);
    bench.buy(account, 50'00_fen);
    bench.noteDisplay(account);
    const ReissuePlan plan = planOf(account);
    EXPECT_EQ(plan.last, LastPurchase::NotInMeter);
    EXPECT_FALSE(plan.takesPayment);
    EXPECT_EQ(plan.repeated, (CardWallet{50'00_credit, 2}));
}

// Goal: a meter that never saw its first purchase is not opened, so it gets an open card again.
// Method: the first card is lost before it was in the meter.
TEST_F(CardReplacementBench, FirstPurchaseGoesOutAgainAsAnOpenCard)
{
    const Account account = bench.registered();
    bench.terminal.insertBlank(10);
    bench.buy(account, 100'00_fen);
    bench.terminal.remove();
    ASSERT_EQ(codeOf(reissueOn(account, 11)), "no failure");
    EXPECT_EQ(bench.image().parameters->subType, CardSubType::Open);
    EXPECT_EQ(bench.image().parameters->updateFlag, 0x8F);
    EXPECT_TRUE(bench.image().currentTariff);
    EXPECT_EQ(bench.image().wallet, (CardWallet{100'00_credit, 1}));
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 100'00_credit);
    bench.expectGoodBooks();
}

// Goal: guessing "in the meter" wrongly would end in 17, so no payment without evidence. Method:
// purchase 2 unseen; and seen not to be there.
TEST_F(CardReplacementBench, PaymentNeedsEvidenceThatTheMeterHasTheLast)
{
    const Account account = bench.open(100'00_fen);
    bench.buy(account, 50'00_fen);
    bench.terminal.insertBlank(11);
    ReissueOrder order;
    order.reason = "lost";
    order.payment = orderOf(30'00_fen);
    const auto reissue = [&] {
        return desk().reissue(bench.cashier(), account.number, order, bench.seen());
    };
    expectRefused("SaleEvidenceMissing", reissue);
    bench.noteDisplay(account);
    expectRefused("SaleEvidenceMissing", reissue);
}

TEST_F(CardReplacementBench, ReissueAfterReissueStillRepeatsTheSamePurchase)
{
    const Account account = bench.open(100'00_fen);
    bench.buy(account, 50'00_fen);
    ASSERT_EQ(codeOf(reissueOn(account, 11)), "no failure");
    ASSERT_EQ(codeOf(reissueOn(account, 12)), "no failure");
    EXPECT_EQ(bench.image().wallet, (CardWallet{50'00_credit, 2}));
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 150'00_credit);
    bench.expectGoodBooks();
}

TEST_F(CardReplacementBench, FeeIsChargedForEveryCardHandedOut)
{
    HouseRules rules;
    rules.cardFee = 5'00_fen;
    rules.cardDeposit = 10'00_fen;
    bench.setRules(rules);
    const Account account = bench.open(100'00_fen);
    EXPECT_EQ(bench.net(LedgerCode::Cash), 115'00) << "the card comes on top of the purchase";
    EXPECT_EQ(bench.net(LedgerCode::CardFees), -5'00);
    EXPECT_EQ(bench.net(LedgerCode::CardDeposits), -10'00);
    bench.look();
    const auto outcome = reissueOn(account, 11);
    ASSERT_EQ(codeOf(outcome), "no failure");
    EXPECT_EQ(outcome->record.sale.cardFee, 5'00_fen);
    EXPECT_EQ(bench.net(LedgerCode::CardFees), -10'00);
    bench.expectGoodBooks();
}

TEST_F(CardReplacementBench, ReissueIsRefusedWhereItDoesNotBelong)
{
    const Account registered = bench.registered();
    bench.terminal.insertBlank(11);
    ReissueOrder order;
    order.reason = "lost";
    const auto reissue = [&] {
        return desk().reissue(bench.cashier(), registered.number, order, bench.seen());
    };
    expectRefused("AccountStateUnfit", reissue);
    bench.terminal.insertBlank(10);
    bench.buy(registered, 100'00_fen);
    expectRefused("CardNotBlank", reissue);
    bench.terminal.insertBlank(11);
    order.reason = " ";
    expectRefused("SaleReasonMissing", reissue);
    order.reason = "lost";
    ASSERT_TRUE(AccountChanges{bench.world()}.suspend(bench.cashier(), registered.number, "away"));
    expectRefused("AccountSuspended", reissue);
    EXPECT_EQ(codeOf(desk().plan(bench.cashier(), registered.number)), "AccountSuspended");
    EXPECT_EQ(codeOf(desk().plan(bench.cashier(), AccountNumber::parse("9").value())),
              "AccountNotFound");
}

TEST_F(CardReplacementBench, BareCardIsPersonalisedFirst)
{
    const Account account = bench.open(100'00_fen);
    bench.terminal.insertBare(11);
    ReissueOrder order;
    order.reason = "lost";
    const auto outcome = desk().reissue(bench.cashier(), account.number, order, bench.seen());
    ASSERT_EQ(codeOf(outcome), "no failure");
    EXPECT_EQ(bench.terminal.personalisations(), 1);
    EXPECT_EQ(outcome->record.state, SaleState::Posted);
}

// Goal: whichever way a reissue's write went, its card settles it and the purchase is credited
// once. Method: each fate of the write; the card is looked at, and a new attempt made when it was
// voided.
TEST_F(CardReplacementBench, ReissueInDoubtIsSettledByItsCard)
{
    for (const CardFate fate : {CardFate::UnknownBefore, CardFate::UnknownAfter, CardFate::Torn}) {
        test::LifeBench fresh;
        CardReplacement desk{fresh.world(), fresh.terminal};
        const Account account = fresh.open(100'00_fen);
        fresh.buy(account, 50'00_fen);
        fresh.terminal.insertBlank(11);
        fresh.terminal.fateOfNextWrite(fate);
        ReissueOrder order;
        order.reason = "lost";
        const auto open = desk.reissue(fresh.cashier(), account.number, order, fresh.seen());
        ASSERT_EQ(codeOf(open), "no failure");
        EXPECT_EQ(open->record.state, SaleState::InDoubt);
        const CardOnReader found = fresh.look();
        ASSERT_TRUE(found.settled);
        const bool took = fate == CardFate::UnknownAfter;
        EXPECT_EQ(found.settled->state, took ? SaleState::Posted : SaleState::Voided);
        EXPECT_EQ(fresh.again(account).standing.card, serialOf(took ? 11 : 10));
        if (!took) {
            const auto again = desk.reissue(fresh.cashier(), account.number, order, fresh.seen());
            ASSERT_EQ(codeOf(again), "no failure");
        }
        EXPECT_FALSE(fresh.toMeter());
        EXPECT_EQ(fresh.meter.remaining(), 150'00_credit);
        fresh.expectGoodBooks();
    }
}

// ---- lost and found ----

TEST_F(CardReplacementBench, LostCardIsRefusedEverywhereUntilItIsFound)
{
    const Account account = bench.open(100'00_fen);
    const CardSnapshot card = bench.seen();
    const auto lost = lose(account);
    ASSERT_TRUE(lost);
    EXPECT_EQ(bench.look().obstacle, ErrorCode::CardReplaced);
    EXPECT_FALSE(bench.sell(account, orderOf(10'00_fen)));
    EXPECT_EQ(bench.world().cards.last(card.serial).value()->life, CardLife::ReportedLost);
    EXPECT_EQ(bench.world().cards.refused(FakeWorld::kOrganisation, 10)->size(), 1U);
    EXPECT_EQ(codeOf(lose(account)), "AccountHasNoCard");

    const auto found = desk().reportFound(bench.cashier(), card.serial, "under the sofa");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->standing.card, card.serial);
    EXPECT_EQ(bench.world().cards.last(card.serial).value()->life, CardLife::Found);
    bench.tick();
    EXPECT_EQ(bench.look().obstacle, std::nullopt);
    EXPECT_EQ(codeOf(bench.sell(account, orderOf(10'00_fen))), "no failure");
    EXPECT_TRUE(bench.world().cards.refused(FakeWorld::kOrganisation, 10)->empty());
    const auto names = test::auditNames(bench.world());
    EXPECT_EQ(std::count(names.begin(), names.end(), nameOf(AuditAction::CardReportedLost)), 1);
    EXPECT_EQ(std::count(names.begin(), names.end(), nameOf(AuditAction::CardFound)), 1);
    bench.expectGoodBooks();
}

TEST_F(CardReplacementBench, LostCardFoundAfterAnotherTookItsPlaceStaysRefused)
{
    const Account account = bench.open(100'00_fen);
    const CardSnapshot old = bench.terminal.remove();
    ASSERT_TRUE(lose(account));
    ASSERT_EQ(codeOf(reissueOn(account, 11)), "no failure");
    expectRefused("CardReplaced",
                  [&] { return desk().reportFound(bench.cashier(), old.serial, "found"); });
    expectRefusedAtTheDesk(old);
    EXPECT_EQ(bench.again(account).standing.card, serialOf(11));
    expectRefused("CardNotOnLostList",
                  [&] { return desk().reportFound(bench.cashier(), serialOf(11), "found"); });
    expectRefused("CardNotOnLostList",
                  [&] { return desk().reportFound(bench.cashier(), serialOf(99), "found"); });
}

// Goal: a purchase on a lost card is not forgotten because much was done since that wrote no card.
// Method: a purchase that no meter has taken and sixty corrections of it; then the card is lost,
// and its next carries the purchase.
TEST_F(CardReplacementBench, PurchaseBeforeManyDeedsWithoutACardIsRepeated)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord sale = bench.buy(account, 50'00_fen);
    CorrectionOrder order;
    order.reason = "to and fro";
    order.approval = bench.approval();
    constexpr int kPairs = 30;
    for (int i = 0; i < kPairs; ++i) {
        for (const std::int64_t fen : {1, -1}) {
            order.credit = Money::from(fen).value();
            bench.tick();
            ASSERT_TRUE(SaleCorrection(bench.world(), bench.terminal)
                            .correct(bench.cashier(), sale.sale.id, order));
        }
    }
    ASSERT_TRUE(lose(account));
    const auto plan = desk().plan(bench.cashier(), account.number);
    ASSERT_EQ(codeOf(plan), "no failure");
    EXPECT_EQ(plan->repeated, (CardWallet{50'00_credit, 2}));
}

// Goal: of two counters the slower overwrites nothing that it did not see. Method: while the card
// is reported found, another counter gives the account a surplus; issues another card; is writing
// one; has found and cleared it.
TEST_F(CardReplacementBench, FindingIsMeasuredByWhatHappenedMeanwhile)
{
    const auto findLate = [](test::LifeBench& at, std::function<void()> intruder) {
        test::FaultyPorts ports{at.world()};
        ports.unit.intruder = std::move(intruder);
        return CardReplacement{ports.world(), at.terminal}.reportFound(at.cashier(), serialOf(10),
                                                                       "found");
    };
    const auto reissue = [](test::LifeBench& at, const Account& account) {
        at.terminal.insertBlank(11);
        ReissueOrder order;
        order.reason = "lost";
        return CardReplacement{at.world(), at.terminal}.reissue(at.cashier(), account.number, order,
                                                                at.seen());
    };
    const auto lost = [](test::LifeBench& at) {
        const Account account = at.open(100'00_fen);
        EXPECT_TRUE(CardReplacement(at.world(), at.terminal)
                        .reportLost(at.cashier(), account.number, "lost"));
        at.tick();
        return account;
    };
    {
        test::LifeBench at;
        const Account account = lost(at);
        const auto found = findLate(at, [&] { at.setSurplusAndArrears(account, 5_fen, Money{}); });
        ASSERT_EQ(codeOf(found), "no failure");
        EXPECT_EQ(at.again(account).standing.surplus, 5_fen);
    }
    {
        test::LifeBench at;
        const Account account = lost(at);
        const auto found = findLate(at, [&] { ASSERT_TRUE(reissue(at, account)); });
        EXPECT_EQ(codeOf(found), "CardReplaced");
        EXPECT_EQ(at.again(account).standing.card, serialOf(11));
    }
    {
        test::LifeBench at;
        const Account account = lost(at);
        at.terminal.fateOfNextWrite(CardFate::UnknownAfter);
        const auto found = findLate(at, [&] { ASSERT_TRUE(reissue(at, account)); });
        EXPECT_EQ(codeOf(found), "SaleOpen");
        EXPECT_FALSE(at.again(account).standing.card);
    }
    {
        test::LifeBench at;
        const Account account = lost(at);
        const auto found = findLate(at, [&] {
            CardReplacement desk{at.world(), at.terminal};
            ASSERT_TRUE(desk.reportFound(at.cashier(), serialOf(10), "found"));
            at.tick();
            ASSERT_TRUE(desk.clear(at.administrator(), at.seen(), "worn out"));
        });
        EXPECT_EQ(codeOf(found), "CardNotOnLostList");
        EXPECT_FALSE(at.again(account).standing.card);
    }
}

TEST_F(CardReplacementBench, ReasonIsAskedFor)
{
    const Account account = bench.open(100'00_fen);
    expectRefused("SaleReasonMissing",
                  [&] { return desk().reportLost(bench.cashier(), account.number, " "); });
    ASSERT_TRUE(lose(account));
    expectRefused("SaleReasonMissing",
                  [&] { return desk().reportFound(bench.cashier(), serialOf(10), " "); });
    expectRefused("SaleReasonMissing",
                  [&] { return desk().clear(bench.cashier(), bench.seen(), ""); });
}

// Goal: an old open card can bind the meter again; the desk knows the remedy. Method: the lost open
// card, found, is inserted in the meter that has purchase 1 only; the current card then gets 13,
// and a reissue mends it with the money credited once.
TEST_F(CardReplacementBench, FoundOpenCardThatBoundTheMeterAgainIsMendedByReissue)
{
    const Account account = bench.open(100'00_fen);
    CardSnapshot old = bench.terminal.remove();
    old.image.returned.reset();
    ASSERT_TRUE(lose(account));
    ASSERT_EQ(codeOf(reissueOn(account, 11, std::nullopt)), "no failure");
    ASSERT_FALSE(bench.toMeter());
    bench.look();
    bench.buy(account, 50'00_fen);
    const CardSnapshot current = bench.terminal.remove();
    ASSERT_FALSE(bench.meter.take(old));
    bench.terminal.insert(current);
    EXPECT_EQ(bench.toMeter(), 13);
    ASSERT_EQ(codeOf(reissueOn(account, 12)), "no failure");
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 150'00_credit);
    bench.expectGoodBooks();
}

// Goal: a sale in doubt on a lost card is posted, and its purchase goes out once. Method: either
// way the write may have gone, and either the finder inserts the lost card or nobody does; a new
// card repeats the purchase; the meter has 150.00 in the end, as the books.
TEST_F(CardReplacementBench, LostCardWithASaleInDoubtIsPostedAndGoesOutOnce)
{
    for (const CardFate fate : {CardFate::UnknownBefore, CardFate::UnknownAfter, CardFate::Torn}) {
        for (const bool finderInserts : {false, true}) {
            test::LifeBench fresh;
            CardReplacement desk{fresh.world(), fresh.terminal};
            const Account account = fresh.open(100'00_fen);
            const SaleRecord open = fresh.inDoubt(account, 50'00_fen, fate);
            CardSnapshot old = fresh.terminal.remove();
            const auto lost = desk.reportLost(fresh.cashier(), account.number, "lost");
            ASSERT_EQ(codeOf(lost), "no failure");
            fresh.tick();
            EXPECT_EQ(fresh.again(open).state, SaleState::Posted);
            EXPECT_EQ(lost->standing.purchaseCount, 2U);
            if (finderInserts) {
                static_cast<void>(fresh.meter.take(old));
            }
            fresh.terminal.insertBlank(11);
            ReissueOrder order;
            order.reason = "lost";
            const auto done = desk.reissue(fresh.cashier(), account.number, order, fresh.seen());
            ASSERT_EQ(codeOf(done), "no failure");
            EXPECT_EQ(done->record.sale.paid, Money{});
            EXPECT_EQ(fresh.image().wallet, (CardWallet{50'00_credit, 2}));
            EXPECT_FALSE(fresh.toMeter());
            EXPECT_EQ(fresh.meter.remaining(), 150'00_credit);
            EXPECT_EQ(fresh.net(LedgerCode::EnergySales), -150'00);
            fresh.expectGoodBooks();
        }
    }
}

// Goal: a card that another counter is writing this moment is not declared lost under its hands.
// Method: a reserved sale of the other counter.
TEST_F(CardReplacementBench, CardThatAnotherCounterIsWritingIsNotLost)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord model = bench.buy(account, 50'00_fen);
    ASSERT_FALSE(bench.toMeter());
    bench.look();
    Sale sale = model.sale;
    const Actor other = bench.fake.cashier(FakeWorld::kOtherCounter);
    sale.id = SaleId{9'000};
    sale.counter = FakeWorld::kOtherCounter;
    sale.at = bench.fake.clock.now();
    sale.purchaseCount = 3;
    sale.before = bench.seen().image;
    sale.after = sale.before;
    sale.after.wallet = {50'00_credit, 3};
    sale.after.returned.reset();
    ASSERT_EQ(codeOf(SaleBooking{bench.world()}.reserve(other, bench.again(account), sale)),
              "no failure");
    expectRefused("SaleOpen",
                  [&] { return desk().reportLost(bench.cashier(), account.number, "lost"); });
}

// ---- repair ----

// Goal: a purchase that the meter refused with 18 goes out again, at no charge. Method: the return
// file on the card was not empty when the meter saw it.
TEST_F(CardReplacementBench, PurchaseRefusedWith18IsRepaired)
{
    const Account account = bench.open(100'00_fen);
    const auto returned = bench.image().returned;
    bench.buy(account, 50'00_fen);
    bench.terminal.card()->image.returned = returned;
    ASSERT_EQ(bench.toMeter(), 18);
    EXPECT_EQ(bench.look().obstacle, ErrorCode::CardPurchaseNotTaken);
    const std::int64_t cash = bench.net(LedgerCode::Cash);
    const auto done = repair();
    ASSERT_EQ(codeOf(done), "no failure");
    EXPECT_EQ(done->record.sale.kind, SaleKind::Repair);
    EXPECT_EQ(done->record.sale.paid, Money{});
    EXPECT_EQ(bench.image().wallet, (CardWallet{50'00_credit, 2}));
    EXPECT_EQ(bench.image().parameters->subType, CardSubType::Purchase);
    EXPECT_EQ(bench.image().parameters->updateFlag, 0x00);
    EXPECT_EQ(bench.net(LedgerCode::Cash), cash);
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 150'00_credit);
    bench.look();
    bench.buy(account, 20'00_fen);
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 170'00_credit);
    bench.expectGoodBooks();
}

// Goal: a meter two behind gets the sum of what it never took under the count it takes next, and
// the station's count follows. Method: purchase 2 never reached the meter though a return file said
// so; purchase 3 is refused with 17.
TEST_F(CardReplacementBench, MeterTwoBehindGetsTheSumUnderItsNextCount)
{
    const Account account = bench.open(100'00_fen);
    bench.buy(account, 50'00_fen);
    bench.terminal.visitMeter(150'00_credit);  // a return file that this meter never wrote
    bench.buy(account, 30'00_fen);
    ASSERT_EQ(bench.image().wallet.count, 3U);
    ASSERT_EQ(bench.toMeter(), 17);
    bench.look();
    const auto done = repair();
    ASSERT_EQ(codeOf(done), "no failure");
    EXPECT_EQ(bench.image().wallet, (CardWallet{80'00_credit, 2}));
    EXPECT_EQ(bench.again(account).standing.purchaseCount, 2U);
    EXPECT_EQ(done->record.sale.paid, Money{});
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 180'00_credit);
    bench.look();
    bench.buy(account, 20'00_fen);
    EXPECT_EQ(bench.image().wallet.count, 3U);
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 200'00_credit);
    bench.expectGoodBooks();
}

// Goal: a purchase that a supervisor wrongly said was on the card is not lost. Method: in doubt,
// not written, settled as taken; the card comes back with a full return file of count sys - 1.
TEST_F(CardReplacementBench, PurchaseSettledByEvidenceThatNeverReachedTheCardIsRepaired)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord open = bench.inDoubt(account, 50'00_fen, CardFate::UnknownBefore);
    ASSERT_TRUE(SaleSettlement(bench.world(), bench.terminal)
                    .settleByEvidence(bench.administrator(), open.sale.id, true, "he says so"));
    bench.tick();
    EXPECT_EQ(bench.look().obstacle, ErrorCode::CardCountBehind);
    const auto done = repair();
    ASSERT_EQ(codeOf(done), "no failure");
    EXPECT_EQ(bench.image().wallet, (CardWallet{50'00_credit, 2}));
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 150'00_credit);
    bench.expectGoodBooks();
}

// Goal: a reissue card that was refused is not bound yet and stays a reissue card. Method: reissued
// with a stray return file, refused with 18, repaired.
TEST_F(CardReplacementBench, ReissueCardThatWasRefusedIsRepairedAsOne)
{
    const Account account = bench.open(100'00_fen);
    const auto returned = bench.image().returned;
    bench.buy(account, 50'00_fen);
    ASSERT_EQ(codeOf(reissueOn(account, 11)), "no failure");
    bench.terminal.card()->image.returned = returned;
    ASSERT_EQ(bench.toMeter(), 18);
    bench.look();
    ASSERT_EQ(codeOf(repair()), "no failure");
    EXPECT_EQ(bench.image().parameters->subType, CardSubType::Reissue);
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 150'00_credit);
}

TEST_F(CardReplacementBench, RepairThatIsNotNeededIsRefused)
{
    const Account account = bench.open(100'00_fen);
    expectRefused("CardRepairNotNeeded", [&] { return repair(); });
    bench.buy(account, 50'00_fen);
    EXPECT_EQ(codeOf(repair()), "CardPurchaseNotInserted");
    const CardSnapshot mine = bench.seen();
    bench.terminal.card()->serial = serialOf(77);
    EXPECT_EQ(codeOf(repair()), "CardReplaced");
    bench.terminal.insertBlank(12);
    EXPECT_EQ(codeOf(repair()), "CardBlank");
    bench.terminal.insert(mine);
}

// ---- clear ----

// Goal: what a cleared card carried is not lost. Method: purchase 2 is cleared off before the meter
// saw it, and goes out with the next card, the same piece of plastic.
TEST_F(CardReplacementBench, PurchaseOnAClearedCardGoesOutWithTheNext)
{
    const Account account = bench.open(100'00_fen);
    bench.buy(account, 50'00_fen);
    const auto cleared = desk().clear(bench.cashier(), bench.seen(), "wrong card handed in");
    ASSERT_EQ(codeOf(cleared), "no failure");
    ASSERT_TRUE(*cleared);
    EXPECT_EQ((*cleared)->record.sale.kind, SaleKind::Clearing);
    bench.tick();
    EXPECT_EQ(bench.image().parameters, std::nullopt);
    EXPECT_EQ(bench.image().wallet, CardWallet{});
    EXPECT_EQ(bench.world().cards.last(serialOf(10)).value()->life, CardLife::Cleared);
    EXPECT_FALSE(bench.again(account).standing.card);
    EXPECT_EQ(planOf(account).repeated, (CardWallet{50'00_credit, 2}));
    ASSERT_EQ(codeOf(reissueOn(account, 10)), "no failure");
    EXPECT_EQ(bench.image().wallet, (CardWallet{50'00_credit, 2}));
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 150'00_credit);
    bench.look();
    bench.buy(account, 10'00_fen);
    bench.expectGoodBooks();
}

// Goal: a found old card is made blank and leaves the account's current card alone. Method: the
// replaced card is cleared; the current one still sells.
TEST_F(CardReplacementBench, OldCardIsClearedAndTheCurrentOneStays)
{
    const Account account = bench.open(100'00_fen);
    const CardSnapshot old = bench.terminal.remove();
    ASSERT_EQ(codeOf(reissueOn(account, 11)), "no failure");
    ASSERT_FALSE(bench.toMeter());
    const CardSnapshot current = bench.terminal.remove();
    bench.terminal.insert(old);
    ASSERT_EQ(codeOf(desk().clear(bench.cashier(), bench.seen(), "found")), "no failure");
    bench.tick();
    EXPECT_TRUE(bench.image().isBlank());
    EXPECT_EQ(bench.world().cards.last(old.serial).value()->life, CardLife::Cleared);
    EXPECT_EQ(bench.again(account).standing.card, serialOf(11));
    bench.terminal.insert(current);
    bench.look();
    EXPECT_EQ(codeOf(bench.sell(account, orderOf(10'00_fen))), "no failure");
    bench.expectGoodBooks();
}

TEST_F(CardReplacementBench, NobodysCardIsClearedAndLogged)
{
    bench.open(100'00_fen);
    bench.terminal.card()->image.parameters->account = AccountNumber::parse("999").value();
    bench.terminal.card()->serial = serialOf(77);
    const auto cleared = desk().clear(bench.cashier(), bench.seen(), "found in the street");
    ASSERT_EQ(codeOf(cleared), "no failure");
    EXPECT_FALSE(*cleared) << "no account, no row";
    EXPECT_EQ(bench.image().parameters, std::nullopt);
    EXPECT_EQ(test::auditNames(bench.world()).back(), nameOf(AuditAction::CardCleared));
}

TEST_F(CardReplacementBench, ClearingIsRefusedWithNothingToClearOrASaleInDoubt)
{
    bench.terminal.insertBlank(12);
    expectRefused("CardBlank", [&] { return desk().clear(bench.cashier(), bench.seen(), "x"); });
    const Account account = bench.open(100'00_fen);
    static_cast<void>(bench.inDoubt(account, 50'00_fen, CardFate::UnknownAfter));
    expectRefused("SaleOpen", [&] { return desk().clear(bench.cashier(), bench.seen(), "x"); });
}

// Goal: a torn clearing goes forward. Method: torn after its first write; the look at the card
// wipes the rest and posts it.
TEST_F(CardReplacementBench, TornClearingIsFinished)
{
    const Account account = bench.open(100'00_fen);
    const CardImage before = bench.image();
    bench.terminal.fateOfNextWrite(CardFate::UnknownAfter);
    const auto open = desk().clear(bench.cashier(), bench.seen(), "withdrawn");
    ASSERT_EQ(codeOf(open), "no failure");
    bench.tick();
    EXPECT_EQ((*open)->record.state, SaleState::InDoubt);
    bench.terminal.card()->image.wallet = before.wallet;
    bench.terminal.card()->image.returned = before.returned;
    const CardOnReader found = bench.look();
    ASSERT_TRUE(found.settled);
    EXPECT_EQ(found.settled->state, SaleState::Posted);
    EXPECT_EQ(bench.image().wallet, CardWallet{});
    EXPECT_FALSE(bench.image().returned);
    EXPECT_FALSE(bench.again(account).standing.card);
    bench.expectGoodBooks();
}

}  // namespace
}  // namespace wattdesk::core
