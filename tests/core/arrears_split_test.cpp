#include "core/settlement/arrears_split.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace wattdesk::core {

using namespace literals;

namespace {

Date day(int year, int month, int dayOfMonth)
{
    return Date::from(year, month, dayOfMonth).value();
}

Money fen(std::int64_t value)
{
    return Money::from(value).value();
}

OutstandingCharge owed(std::int64_t id, ChargeKind kind, Money amount, Date due)
{
    Charge charge;
    charge.id = ChargeId{id};
    charge.kind = kind;
    charge.amount = amount;
    charge.due = due;
    return {charge, amount};
}

/// 2,000 of December and 3,000 of January, each due on the 15th of its month, on 18 January.
ArrearsTerms winter()
{
    ArrearsTerms terms;
    terms.owed = {owed(1, ChargeKind::PeriodBill, 2'000'00_fen, day(2025, 12, 15)),
                  owed(2, ChargeKind::PeriodBill, 3'000'00_fen, day(2026, 1, 15))};
    terms.rules = usualLateFeeRules();
    terms.day = day(2026, 1, 18);
    return terms;
}

TEST(ArrearsSplit, EverythingOwedWithItsLateFee)
{
    const auto parts = splitInFull(winter()).value();
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_EQ(parts[0].lateFee, 172'00_fen) << "16 days at 2 per mille, 18 at 3";
    EXPECT_EQ(parts[1].lateFee, 18'00_fen);
    EXPECT_EQ(lateFeeOf(parts), 190'00_fen);
    EXPECT_EQ(costOf(parts), 5'190'00_fen);
}

// Goal: back-charges, settlements and monthly charges come first, whatever is older. Method: a
// back-charge due today beside old bills, and 50.00 to pay.
TEST(ArrearsSplit, BackChargesArePaidBeforeOlderBills)
{
    ArrearsTerms terms = winter();
    terms.owed.push_back(owed(3, ChargeKind::BackCharge, 40'00_fen, terms.day));
    terms.plan.kind = RepaymentKind::FixedSum;
    terms.plan.sum = 5'00_fen;
    const auto split = splitOutOf(terms, 50'00_fen).value();
    ASSERT_EQ(split.parts.size(), 2U);
    EXPECT_EQ(split.parts[0].charge, ChargeId{3});
    EXPECT_EQ(split.parts[0].principal, 40'00_fen);
    EXPECT_EQ(split.parts[1].charge, ChargeId{1});
    EXPECT_EQ(split.allotted, 45'00_fen) << "the plan holds for the bills only";
}

TEST(ArrearsSplit, FloorLeavesTheEnergyItsPart)
{
    ArrearsTerms terms = winter();
    terms.plan.energyFloor = 30'00_fen;
    const auto split = splitOutOf(terms, 100'00_fen).value();
    EXPECT_EQ(split.allotted, 70'00_fen);
    EXPECT_TRUE(splitOutOf(terms, 30'00_fen)->parts.empty());
}

// Goal: what a deed at the counter left owing costs no late fee, and is paid after what does.
// Method: one that is older than the bills, and a sum that pays a part.
TEST(ArrearsSplit, CorrectionsAreNeverLate)
{
    ArrearsTerms terms = winter();
    terms.owed.insert(terms.owed.begin(),
                      owed(3, ChargeKind::Correction, 10'00_fen, day(2020, 1, 1)));
    const auto parts = splitInFull(terms).value();
    ASSERT_EQ(parts.size(), 3U);
    EXPECT_EQ(parts[2].charge, ChargeId{3});
    EXPECT_EQ(parts[2].lateFee, 0_fen);
    EXPECT_EQ(lateFeeFor(terms, terms.owed.front()), 0_fen);
}

TEST(ArrearsSplit, PaymentOfArrearsForgetsThePlan)
{
    ArrearsTerms terms = winter();
    terms.plan.kind = RepaymentKind::FixedSum;
    terms.plan.sum = 1'00_fen;
    EXPECT_EQ(costOf(splitWholly(terms, 5'190'00_fen).value()), 5'190'00_fen);
}

TEST(ArrearsSplit, EnergyThatTheSurplusPaysLeavesThePlansPart)
{
    ArrearsTerms terms = winter();
    EXPECT_EQ(costOf(splitOnTopOf(terms, 0_fen).value()), 5'190'00_fen);
    terms.plan.kind = RepaymentKind::FixedSum;
    terms.plan.sum = 10'86_fen;
    EXPECT_EQ(principalOf(splitOnTopOf(terms, 0_fen).value()), 10'00_fen);
    terms.plan.kind = RepaymentKind::Share;
    terms.plan.sharePermyriad = 5'000;
    EXPECT_TRUE(splitOnTopOf(terms, 0_fen)->empty());
}

ArrearsTerms anyTerms()
{
    ArrearsTerms terms;
    terms.rules = usualLateFeeRules();
    terms.day = day(2026, 3, 1);
    terms.whose = *rc::gen::element(LateFeeClass::Resident, LateFeeClass::Other);
    const int count = *rc::gen::inRange(0, 6);
    for (int i = 0; i < count; ++i) {
        const auto kind = *rc::gen::element(ChargeKind::OpeningBalance, ChargeKind::PeriodBill,
                                            ChargeKind::BackCharge, ChargeKind::MonthlyCharge,
                                            ChargeKind::Correction);
        const auto due = Date::fromDays(terms.day.toDays() - *rc::gen::inRange(-40, 800));
        terms.owed.push_back(
            owed(i + 1, kind, fen(*rc::gen::inRange<std::int64_t>(1, 100'000)), due));
    }
    std::sort(terms.owed.begin(), terms.owed.end(), isDueBefore);
    terms.plan.kind =
        *rc::gen::element(RepaymentKind::All, RepaymentKind::FixedSum, RepaymentKind::Share);
    terms.plan.sum = fen(*rc::gen::inRange<std::int64_t>(0, 20'000));
    terms.plan.sharePermyriad = *rc::gen::inRange(0, 10'001);
    terms.plan.energyFloor = fen(*rc::gen::inRange<std::int64_t>(0, 5'000));
    return terms;
}

/// What a part may not do: settle nothing, or more than is owed, or pay a fee below zero.
void expectSound(const ArrearsTerms& terms, const std::vector<ArrearsPart>& parts)
{
    for (const ArrearsPart& part : parts) {
        const auto item = std::find_if(
            terms.owed.begin(), terms.owed.end(),
            [&](const OutstandingCharge& one) { return one.charge.id == part.charge; });
        RC_ASSERT(item != terms.owed.end());
        RC_ASSERT(part.principal > Money{} && part.principal <= item->outstanding);
        RC_ASSERT(!part.lateFee.isNegative());
    }
}

// Goal: no cent of a payment goes astray. Method: any charges and plan and sum: the parts and what
// is left are the sum, each charge is settled by no more than it is, and what the terms set aside
// is never above the sum.
RC_GTEST_PROP(ArrearsSplit, PartsAndRestAreTheSum, ())
{
    const ArrearsTerms terms = anyTerms();
    const Money sum = fen(*rc::gen::inRange<std::int64_t>(0, 300'000));
    const auto split = splitOutOf(terms, sum).value();
    expectSound(terms, split.parts);
    RC_ASSERT(costOf(split.parts) <= split.allotted);
    RC_ASSERT(split.allotted <= sum);
    const auto full = splitInFull(terms).value();
    RC_ASSERT(principalOf(full) == sumOf(terms.owed));
    RC_ASSERT(split.allotted <= costOf(full));
    expectSound(terms, splitWholly(terms, sum).value());
}

// Goal: a purchase by energy pays what a purchase by money of the same sum pays. Method: any terms
// and energy part; paid with the arrears on top, and that sum split: as much is left for energy.
RC_GTEST_PROP(ArrearsSplit, OnTopIsTheInverse, ())
{
    ArrearsTerms terms = anyTerms();
    terms.rules = {};
    const Money energyPart = fen(*rc::gen::inRange<std::int64_t>(1, 100'000));
    const auto onTop = splitOnTopOf(terms, energyPart).value();
    const Money paid = energyPart.plus(costOf(onTop)).value();
    const auto split = splitOutOf(terms, paid).value();
    RC_ASSERT(paid.minus(split.allotted) == energyPart);
    RC_ASSERT(split.parts == onTop);
}

// Goal: one late fee more or less does not depend on how a debt is paid off, but for rounding.
// Method: all of it at once, and in two payments of one day; no more than a cent a charge between.
RC_GTEST_PROP(ArrearsSplit, TwoPaymentsCostWhatOneCosts, ())
{
    ArrearsTerms terms = anyTerms();
    const auto whole = splitInFull(terms).value();
    const auto first = splitWholly(terms, fen(*rc::gen::inRange<std::int64_t>(0, 200'000))).value();
    for (const ArrearsPart& part : first) {
        const auto item = std::find_if(
            terms.owed.begin(), terms.owed.end(),
            [&](const OutstandingCharge& one) { return one.charge.id == part.charge; });
        item->outstanding = item->outstanding.minus(part.principal).value();
    }
    const auto second = splitInFull(terms).value();
    RC_ASSERT(principalOf(first).plus(principalOf(second)) == principalOf(whole));
    const std::int64_t apart = lateFeeOf(first).hundredths() + lateFeeOf(second).hundredths() -
                               lateFeeOf(whole).hundredths();
    RC_ASSERT(apart >= -1 && apart <= 1);
}

}  // namespace
}  // namespace wattdesk::core
