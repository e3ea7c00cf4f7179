#include "core/tariff/two_part.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <vector>

namespace wattdesk::core {
namespace {

using namespace literals;

constexpr Price kTenYuan = 10'000'000_microyuan;

Capacity kva(std::int64_t whole)
{
    return {whole * 100};
}

Demand kw(std::int64_t whole)
{
    return {whole * 10'000};
}

Price micro(std::int64_t value)
{
    return Price::fromMicro(value).value();
}

Money sumOf(const CapacityCharge& charge)
{
    std::int64_t sum = 0;
    for (const CapacityLine& line : charge.lines) {
        sum += line.amount.hundredths();
    }
    return Money::from(sum).value();
}

// ---- the worked example of the field ----

TEST(CapacityCharge, Of315KvaFor18DaysAnd400KvaFor12DaysIs3490)
{
    const auto charge = capacityCharge({{kva(315), 18}, {kva(400), 12}}, kTenYuan).value();
    ASSERT_EQ(charge.lines.size(), 2U);
    EXPECT_EQ(charge.lines[0].amount, 189000_fen);
    EXPECT_EQ(charge.lines[1].amount, 160000_fen);
    EXPECT_EQ(charge.total, 349000_fen);
}

// ---- capacity ----

TEST(CapacityCharge, AWholePeriodIsAMonthHoweverLong)
{
    for (const int period : {28, 29, 30, 31}) {
        EXPECT_EQ(capacityDays(period, period), kCapacityMonthDays) << period;
        EXPECT_EQ(capacityDays(period - 1, period), period - 1) << "else each day is a thirtieth";
        EXPECT_EQ(capacityDays(0, period), 0);
    }
    EXPECT_EQ(capacityDays(0, 0), 0);
}

TEST(CapacityCharge, TakesTenthsOfAKva)
{
    // 31.5 kVA for a month at 10 yuan.
    EXPECT_EQ(capacityCharge({{{3'150}, 30}}, kTenYuan).value().total, 31500_fen);
}

TEST(CapacityCharge, EachLineRoundsHalfUpByItself)
{
    // 0.01 kVA for 15 days at 1 yuan is half a cent.
    const CapacityUse half{{1}, 15};
    EXPECT_EQ(capacityCharge({half}, 1'000'000_microyuan).value().total, 1_fen);
    EXPECT_EQ(capacityCharge({half}, 999'999_microyuan).value().total, 0_fen);
    EXPECT_EQ(capacityCharge({half, half}, 1'000'000_microyuan).value().total, 2_fen);
}

TEST(CapacityCharge, NothingCostsNothing)
{
    EXPECT_EQ(capacityCharge({}, kTenYuan).value().total, 0_fen);
    EXPECT_EQ(capacityCharge({{kva(315), 0}, {{0}, 30}}, kTenYuan).value().total, 0_fen);
    EXPECT_EQ(capacityCharge({{kva(315), 30}}, {}).value().total, 0_fen);
}

TEST(CapacityCharge, BeyondMoneyIsTooLarge)
{
    // Each line fits, their sum does not: 10,000,000 kVA at 1,000 yuan is 10¹⁰ yuan a month.
    const std::vector<CapacityUse> many(101, CapacityUse{{Capacity::kMaxCentiKva}, 30});
    const auto all = capacityCharge(many, micro(Price::kMax));
    ASSERT_FALSE(all);
    EXPECT_EQ(all.error().code, ErrorCode::AmountTooLarge);
}

RC_GTEST_PROP(CapacityCharge, LinesSumToTheWholeAndStandForTheirUses, ())
{
    std::vector<CapacityUse> uses;
    const auto count = *rc::gen::inRange<std::size_t>(0, 6);
    for (std::size_t i = 0; i < count; ++i) {
        uses.push_back(
            {{*rc::gen::inRange<std::int64_t>(0, 10'000'000)}, *rc::gen::inRange(0, 367)});
    }
    const Price price = micro(*rc::gen::inRange<std::int64_t>(0, 100'000'000));
    const auto charge = capacityCharge(uses, price).value();
    RC_ASSERT(charge.lines.size() == uses.size());
    RC_ASSERT(sumOf(charge) == charge.total);
    for (std::size_t i = 0; i < count; ++i) {
        RC_ASSERT(charge.lines[i].use.capacity == uses[i].capacity);
        RC_ASSERT(charge.lines[i].use.days == uses[i].days);
    }
}

// Law: a month cut in two at any day costs the same, to a cent for the second line.
RC_GTEST_PROP(CapacityCharge, AMonthCutInTwoCostsAMonth, ())
{
    const Capacity capacity{*rc::gen::inRange<std::int64_t>(0, 10'000'000)};
    const Price price = micro(*rc::gen::inRange<std::int64_t>(0, 100'000'000));
    const int cut = *rc::gen::inRange(0, 31);
    const auto whole = capacityCharge({{capacity, 30}}, price).value().total.hundredths();
    const auto parts =
        capacityCharge({{capacity, cut}, {capacity, 30 - cut}}, price).value().total.hundredths();
    RC_ASSERT(parts - whole <= 1 && whole - parts <= 1);
}

// ---- demand ----

TEST(DemandCharge, WithinTheContractAndItsFivePercentTheContractIsPaid)
{
    for (const std::int64_t measured : {0, 800, 1'000, 1'050}) {
        const auto charge = demandCharge(kw(1'000), kw(measured), 38'000'000_microyuan);
        EXPECT_EQ(charge.paid, kw(1'000)) << measured;
        EXPECT_EQ(charge.amount, 3'800'000_fen) << measured;
        EXPECT_EQ(charge.above, 0) << measured;
        EXPECT_EQ(charge.total, 3'800'000_fen) << measured;
    }
}

TEST(DemandCharge, WhatLiesAbove105PercentDoubles)
{
    // 1,000 kW at 38 yuan, and 150 kW at twice that: 38,000 + 11,400.
    const auto charge = demandCharge(kw(1'000), kw(1'200), 38'000'000_microyuan);
    EXPECT_EQ(charge.amount, 3'800'000_fen);
    EXPECT_EQ(charge.above, 150 * 1'000'000);
    EXPECT_EQ(charge.aboveAmount, 1'140'000_fen);
    EXPECT_EQ(charge.total, 4'940'000_fen);
}

TEST(DemandCharge, TheLimitOf105PercentIsExact)
{
    // 105 % of 0.0001 kW is 0.000105 kW: 0.0002 kW is 0.000095 kW above it.
    const auto charge = demandCharge(Demand{1}, Demand{2}, micro(Price::kMax));
    EXPECT_EQ(charge.above, 95);
    EXPECT_EQ(charge.amount, 10_fen);
    EXPECT_EQ(charge.aboveAmount, 19_fen);
}

TEST(DemandCharge, WithoutAContractTheMeasuredDemandIsPaid)
{
    const auto charge = demandCharge(std::nullopt, kw(1'200), 38'000'000_microyuan);
    EXPECT_EQ(charge.paid, kw(1'200));
    EXPECT_EQ(charge.above, 0);
    EXPECT_EQ(charge.total, 4'560'000_fen);
}

TEST(DemandCharge, RoundsHalfUpLineByLine)
{
    // 0.0001 kW at 50 yuan is half a cent.
    EXPECT_EQ(demandCharge(Demand{1}, {}, 50'000'000_microyuan).total, 1_fen);
    EXPECT_EQ(demandCharge(Demand{1}, {}, 49'999'999_microyuan).total, 0_fen);
}

TEST(DemandCharge, FitsIntoMoneyAtItsBounds)
{
    // 10⁸ kW at 2,000 yuan are 2·10¹¹ yuan.
    const auto charge = demandCharge(Demand{0}, Demand{Demand::kMaxDeciWatt}, micro(Price::kMax));
    EXPECT_EQ(charge.total.hundredths(), 20'000'000'000'000);
}

// Law: more demand never costs less, and below 105 % of the contract nothing changes.
RC_GTEST_PROP(DemandCharge, NeverFallsWhenTheDemandGrows, ())
{
    const Demand contract{*rc::gen::inRange<std::int64_t>(0, 100'000'000)};
    const Demand lower{*rc::gen::inRange<std::int64_t>(0, 200'000'000)};
    const Demand higher{lower.deciWatt + *rc::gen::inRange<std::int64_t>(0, 100'000)};
    const Price price = micro(*rc::gen::inRange<std::int64_t>(0, 100'000'000));
    const auto less = demandCharge(contract, lower, price);
    const auto more = demandCharge(contract, higher, price);
    RC_ASSERT(less.total <= more.total);
    RC_ASSERT(less.amount == more.amount);
    RC_ASSERT(less.amount.plus(less.aboveAmount) == less.total);
    RC_ASSERT((less.above > 0) == (lower.deciWatt * 100 > contract.deciWatt * 105));
}

}  // namespace
}  // namespace wattdesk::core
