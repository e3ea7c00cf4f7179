#include "core/tariff/bill.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <numeric>

#include "core/tariff/quote.h"

namespace wattdesk::core {
namespace {

using namespace literals;

Energy kwh(std::int64_t whole)
{
    return Energy::from(whole * 100).value();
}

Date day(int year, int month, int dayOfMonth)
{
    return Date::from(year, month, dayOfMonth).value();
}

Tariff single(Price price)
{
    Tariff tariff;
    tariff.effective = day(2020, 1, 1);
    tariff.tiers = {{std::nullopt, price}};
    return tariff;
}

Tariff monthlyLadder()
{
    Tariff tariff = single({});
    tariff.tiers = {{kwh(260), 640'000_microyuan},
                    {kwh(600), 690'000_microyuan},
                    {std::nullopt, 940'000_microyuan}};
    return tariff;
}

Season wholeYear(Price sharp, Price peak, Price flat, Price valley)
{
    return {.from = {1, 1},
            .prices = {sharp, peak, flat, valley},
            .day = {{0, TouPeriod::Valley}, {8 * 60, TouPeriod::Peak}, {20 * 60, TouPeriod::Flat}}};
}

PeriodUse flat(Energy energy)
{
    PeriodUse use;
    use.active[static_cast<std::size_t>(TouPeriod::Flat)] = energy;
    return use;
}

std::vector<TariffSpan> month(const Tariff& tariff)
{
    return spansOf(std::span{&tariff, 1}, day(2026, 10, 1), day(2026, 10, 31), {}).value();
}

Money sumOf(const Bill& bill)
{
    return std::accumulate(
        bill.lines.begin(), bill.lines.end(), Money{},
        [](Money sum, const BillLine& line) { return sum.plus(line.amount).value(); });
}

// ---- the ladder ----

TEST(Bill, MonthlyLadderOf650KwhIs448)
{
    const Bill bill = billFor(month(monthlyLadder()), flat(kwh(650))).value();
    ASSERT_EQ(bill.lines.size(), 3U);
    EXPECT_EQ(bill.lines[0].amount, 16640_fen);
    EXPECT_EQ(bill.lines[1].amount, 23460_fen);
    EXPECT_EQ(bill.lines[2].amount, 4700_fen);
    EXPECT_EQ(bill.total, 44800_fen);
}

TEST(Bill, YearlyLadderGoesOnFromWhatWasUsedBefore)
{
    Tariff tariff = single({});
    tariff.cycle = LadderCycle::Yearly;
    tariff.tiers = {{kwh(2'760), 538'000_microyuan},
                    {kwh(4'800), 588'000_microyuan},
                    {std::nullopt, 838'000_microyuan}};
    PeriodUse use = flat(kwh(100));
    use.usedBefore = {{day(2026, 1, 1), kwh(2'700)}};
    EXPECT_EQ(billFor(month(tariff), use).value().total, 5580_fen);
}

TEST(Bill, AMonthlyLadderBeginsWithTheMonthWhateverWasUsedBefore)
{
    PeriodUse use = flat(kwh(260));
    use.usedBefore = {{day(2026, 9, 1), kwh(500)}, {day(2026, 10, 1), kwh(500)}};
    EXPECT_EQ(billFor(month(monthlyLadder()), use).value().total, 16640_fen);
}

TEST(Bill, HouseholdBaseMultipliesTheLimits)
{
    const Tariff tariff = monthlyLadder();
    const auto spans =
        spansOf(std::span{&tariff, 1}, day(2026, 10, 1), day(2026, 10, 31), HouseholdBase{150});
    // 390 kWh at 0.64, 260 at 0.69.
    EXPECT_EQ(billFor(*spans, flat(kwh(650))).value().total, 42900_fen);
}

// ---- time of use ----

TEST(Bill, EveryPeriodOfTheDayHasItsPrice)
{
    Tariff tariff = single({});
    tariff.seasons = {
        wholeYear(1'200'000_microyuan, 1'000'000_microyuan, 600'000_microyuan, 300'000_microyuan)};
    PeriodUse use;
    use.active = {kwh(10), kwh(20), kwh(30), kwh(40)};
    const Bill bill = billFor(month(tariff), use).value();
    // 12.00 + 20.00 + 18.00 + 12.00
    EXPECT_EQ(bill.total, 6200_fen);
    EXPECT_EQ(bill.lines.size(), 4U) << "a tier that adds nothing has no line";
}

TEST(Bill, WithTimeOfUseAndLadderTheTierAddsToThePeriod)
{
    Tariff tariff = monthlyLadder();
    tariff.tiers = {
        {kwh(260), {}}, {kwh(600), 50'000_microyuan}, {std::nullopt, 300'000_microyuan}};
    tariff.seasons = {
        wholeYear(1'200'000_microyuan, 1'000'000_microyuan, 600'000_microyuan, 300'000_microyuan)};
    PeriodUse use;
    use.active = {kwh(0), kwh(300), kwh(0), kwh(350)};
    const Bill bill = billFor(month(tariff), use).value();
    // 300.00 + 105.00, and 340 kWh in tier 2 at 0.05, 50 kWh in tier 3 at 0.30.
    EXPECT_EQ(bill.total, (40500_fen).plus(1700_fen)->plus(1500_fen));
}

// ---- levies, charges by the month, tax ----

TEST(Bill, EveryLevyIsALineOfItsOwnRoundedByItself)
{
    Tariff tariff = single(500'000_microyuan);
    tariff.levies = {{"reservoir", 6'225_microyuan, day(2020, 1, 1), {}},
                     {"renewable", 19'000_microyuan, day(2020, 1, 1), {}}};
    const Bill bill = billFor(month(tariff), flat(kwh(133))).value();
    ASSERT_EQ(bill.lines.size(), 3U);
    EXPECT_EQ(bill.lines[1].amount, 83_fen);   // 0.827925
    EXPECT_EQ(bill.lines[2].amount, 253_fen);  // 2.527
    EXPECT_EQ(bill.energyCharge, 6650_fen) << "levies are no part of it";
    EXPECT_EQ(bill.total, 6986_fen);
}

TEST(Bill, MinimumChargeIsReachedWithoutTheLevies)
{
    Tariff tariff = single(500'000_microyuan);
    tariff.minimumCharge = 1000_fen;
    tariff.levies = {{"reservoir", 10'000_microyuan, day(2020, 1, 1), {}}};
    const Bill bill = billFor(month(tariff), flat(kwh(10))).value();
    // 5.00 of energy, 5.00 to the minimum, 0.10 of levy.
    EXPECT_EQ(bill.total, 1010_fen);
}

TEST(Bill, AMonthWithoutUseStillHasItsMonthlyCharge)
{
    Tariff tariff = single(500'000_microyuan);
    tariff.monthlyCharge = 300_fen;
    const Bill bill = billFor(month(tariff), flat({})).value();
    EXPECT_EQ(bill.total, 300_fen);
    EXPECT_EQ(bill.lines.size(), 1U);
}

TEST(Bill, ValueAddedTaxIsPartOfTheTotal)
{
    Tariff tariff = single(1'000'000_microyuan);
    tariff.vatPermyriad = 1300;
    // 113.00 with 13 % is 100.00 without.
    EXPECT_EQ(billFor(month(tariff), flat(kwh(113))).value().vat, 1300_fen);
}

// ---- two parts and the power factor ----

// Goal: the parts of a large customer's bill in one. Method: 315 kVA for 18 days and 400 kVA for 12
// days at 10 yuan come to 3,490; 40,000 kWh and 30,000 kvarh are cosφ 0.80, which is +5 % of energy
// and capacity against the standard of 0.90, and nothing of the levy.
TEST(Bill, PowerFactorAdjustsEnergyAndCapacityButNotTheLevies)
{
    Tariff tariff = single(500'000_microyuan);
    tariff.capacity = 10'000'000_microyuan;
    tariff.powerFactor = PowerFactorStandard::P90;
    tariff.levies = {{"reservoir", 10'000_microyuan, day(2020, 1, 1), {}}};
    PeriodUse use = flat(kwh(40'000));
    use.reactive = kwh(30'000);
    use.capacity = {{{315'00}, day(2026, 10, 1), 18}, {{400'00}, day(2026, 10, 19), 12}};
    const Bill bill = billFor(month(tariff), use).value();
    EXPECT_EQ(bill.energyCharge, 20'000'00_fen);
    EXPECT_EQ(bill.twoPartCharge, 3'490'00_fen);
    EXPECT_EQ(bill.powerFactor, 80);
    // 20,000 + 3,490 + 5 % of 23,490 + 400 of levy
    EXPECT_EQ(bill.total, 25'064'50_fen);
    EXPECT_EQ(sumOf(bill), bill.total);
}

TEST(Bill, DemandAbove105PercentCostsTwice)
{
    Tariff tariff = single(500'000_microyuan);
    tariff.demand = 40'000'000_microyuan;
    PeriodUse use = flat({});
    use.contractedDemand = Demand{100'0000};
    use.measuredDemand = Demand{110'0000};
    // 100 kW at 40, and 5 kW at 80.
    EXPECT_EQ(billFor(month(tariff), use).value().total, 4'400'00_fen);
}

TEST(Bill, WithoutAnyEnergyThereIsNoPowerFactor)
{
    Tariff tariff = single(500'000_microyuan);
    tariff.capacity = 10'000'000_microyuan;
    tariff.powerFactor = PowerFactorStandard::P90;
    PeriodUse use = flat({});
    use.capacity = {{{100'00}, day(2026, 10, 1), 31}};
    const Bill bill = billFor(month(tariff), use).value();
    EXPECT_EQ(bill.powerFactor, std::nullopt);
    EXPECT_EQ(bill.total, 1'000'00_fen);
}

// Goal: a month that was skipped owes its fixed charges too. Method: the same tariff by hand for
// one month and for three: 2 kWh at 0.50, demand 10 kW at 30, 3.00 a month, at least 400.00 a
// month.
TEST(Bill, WhatIsChargedByTheMonthIsChargedForEveryMonth)
{
    Tariff tariff = single(500'000_microyuan);
    tariff.demand = 30'000'000_microyuan;
    tariff.monthlyCharge = 300_fen;
    tariff.minimumCharge = 40000_fen;
    PeriodUse use = flat(kwh(2));
    use.contractedDemand = Demand{10'0000};
    use.measuredDemand = Demand{11'5000};
    const auto amountOf = [&](const Bill& bill, BillLineKind kind) {
        for (const BillLine& line : bill.lines) {
            if (line.kind == kind) {
                return line.amount;
            }
        }
        return Money{};
    };
    const Bill one = billFor(month(tariff), use).value();
    EXPECT_EQ(amountOf(one, BillLineKind::Demand), 30000_fen);
    EXPECT_EQ(amountOf(one, BillLineKind::DemandAbove), 6000_fen);  // 1 kW above 10.5 at 60
    EXPECT_EQ(amountOf(one, BillLineKind::MinimumTopUp), 3600_fen);
    EXPECT_EQ(one.total, 40000_fen);
    const auto quarter =
        spansOf(std::span{&tariff, 1}, day(2026, 10, 1), day(2026, 12, 31), {}).value();
    const Bill three = billFor(quarter, use).value();
    EXPECT_EQ(amountOf(three, BillLineKind::Demand), 90000_fen);
    EXPECT_EQ(amountOf(three, BillLineKind::DemandAbove), 18000_fen);
    EXPECT_EQ(amountOf(three, BillLineKind::MonthlyCharge), 900_fen);
    EXPECT_EQ(three.energyCharge, 100_fen) << "energy is charged by the kWh";
    EXPECT_EQ(three.total, 120000_fen);
}

// Goal: a new price counts from its day on. Method: 100 kVA in the 30 days of November, at 10 yuan
// and from the 11th at 13: 10 days come to 333.33, 20 days to 866.67; demand and the monthly charge
// are the last day's.
TEST(Bill, CapacityIsChargedByThePriceOfEachDay)
{
    std::vector<Tariff> versions(2, single(500'000_microyuan));
    versions[0].capacity = 10'000'000_microyuan;
    versions[1].effective = day(2026, 11, 11);
    versions[1].capacity = 13'000'000_microyuan;
    versions[1].demand = 30'000'000_microyuan;
    versions[0].monthlyCharge = 300_fen;
    versions[1].monthlyCharge = 500_fen;
    const auto spans = spansOf(versions, day(2026, 11, 1), day(2026, 11, 30), {}).value();
    PeriodUse use = flat({});
    use.capacity = {{{100'00}, day(2026, 11, 1), 30}};
    use.measuredDemand = Demand{10'0000};
    const Bill bill = billFor(spans, use).value();
    ASSERT_EQ(bill.lines.size(), 4U);
    EXPECT_EQ(bill.lines[0].days, 10);
    EXPECT_EQ(bill.lines[0].amount, 333'33_fen);
    EXPECT_EQ(bill.lines[1].days, 20);
    EXPECT_EQ(bill.lines[1].amount, 866'67_fen);
    EXPECT_EQ(bill.lines[2].amount, 300'00_fen);
    EXPECT_EQ(bill.lines[3].amount, 500_fen);
}

// A tariff that is given up within the month leaves the capacity of its days, and no more.
TEST(Bill, CapacityIsChargedOnTheDaysThatHaveAPriceForIt)
{
    std::vector<Tariff> versions(2, single(500'000_microyuan));
    versions[0].capacity = 10'000'000_microyuan;
    versions[1].effective = day(2026, 11, 16);
    const auto spans = spansOf(versions, day(2026, 11, 1), day(2026, 11, 30), {}).value();
    PeriodUse use = flat({});
    use.capacity = {{{100'00}, day(2026, 11, 1), 30}};
    EXPECT_EQ(billFor(spans, use).value().total, 500'00_fen);
}

// Goal: a new version of the same price changes nothing. Method: 100 kVA in the 31 days of October,
// a whole month; a price that changes makes 10 and 21 days of it.
TEST(Bill, AMonthOfCapacityIsThirtyDaysWhateverTheVersions)
{
    std::vector<Tariff> versions(2, single(500'000_microyuan));
    versions[0].capacity = versions[1].capacity = 10'000'000_microyuan;
    versions[1].effective = day(2026, 10, 11);
    PeriodUse use = flat({});
    use.capacity = {{{100'00}, day(2026, 10, 1), 31}};
    const auto total = [&] {
        return billFor(spansOf(versions, day(2026, 10, 1), day(2026, 10, 31), {}).value(), use)
            .value()
            .total;
    };
    EXPECT_EQ(total(), 1'000'00_fen);
    versions[1].capacity = 20'000'000_microyuan;
    EXPECT_EQ(total(), 1'733'33_fen);  // 333.33 and 1,400.00
}

TEST(Bill, EveryMonthOfALongPeriodIsAWholeMonthOfCapacity)
{
    Tariff tariff = single(500'000_microyuan);
    tariff.capacity = 10'000'000_microyuan;
    PeriodUse use = flat({});
    use.capacity = {{{100'00}, day(2026, 10, 20), 42}};
    const auto spans =
        spansOf(std::span{&tariff, 1}, day(2026, 10, 20), day(2026, 11, 30), {}).value();
    const Bill bill = billFor(spans, use).value();
    ASSERT_EQ(bill.lines.size(), 2U);
    EXPECT_EQ(bill.lines[0].days, 12) << "from 20 to 31 October";
    EXPECT_EQ(bill.lines[1].days, 30);
}

// Goal: a month that was skipped is charged by its own tariff. Method: 3.00 a month until November,
// 5.00 from 15 December on; at least 10.00 a month, then 20.00.
TEST(Bill, EachMonthIsChargedAsItsLastDaySays)
{
    std::vector<Tariff> versions(2, single(500'000_microyuan));
    versions[1].effective = day(2026, 12, 15);
    versions[0].monthlyCharge = 300_fen;
    versions[1].monthlyCharge = 500_fen;
    versions[0].minimumCharge = 1000_fen;
    versions[1].minimumCharge = 2000_fen;
    const auto spans = spansOf(versions, day(2026, 10, 1), day(2026, 12, 31), {}).value();
    const Bill bill = billFor(spans, flat({})).value();
    ASSERT_EQ(bill.lines.size(), 3U);
    EXPECT_EQ(bill.lines[0].months, 2);
    EXPECT_EQ(bill.lines[0].amount, 600_fen);
    EXPECT_EQ(bill.lines[1].amount, 500_fen);
    EXPECT_EQ(bill.lines[2].kind, BillLineKind::MinimumTopUp);
    EXPECT_EQ(bill.lines[2].amount, 2900_fen);
    EXPECT_EQ(bill.total, 4000_fen);
}

// ---- spans ----

TEST(Bill, AMonthIsCutWhereANewVersionBegins)
{
    std::vector<Tariff> versions{single(500'000_microyuan), single(600'000_microyuan)};
    versions[1].effective = day(2026, 10, 11);
    const auto spans = spansOf(versions, day(2026, 10, 1), day(2026, 10, 31), {}).value();
    ASSERT_EQ(spans.size(), 2U);
    EXPECT_EQ(spans[0].days, 10);
    EXPECT_EQ(spans[1].days, 21);
    // 100 kWh at 0.50 and 210 kWh at 0.60.
    EXPECT_EQ(billFor(spans, flat(kwh(310))).value().total, 17600_fen);
}

TEST(Bill, ALadderGoesOnAcrossATariffChange)
{
    std::vector<Tariff> versions{monthlyLadder(), monthlyLadder()};
    versions[1].effective = day(2026, 10, 11);
    const auto spans = spansOf(versions, day(2026, 10, 1), day(2026, 10, 31), {}).value();
    EXPECT_EQ(billFor(spans, flat(kwh(650))).value().lines,
              billFor(month(monthlyLadder()), flat(kwh(650))).value().lines)
        << "the same prices twice are the same bill, line by line";
}

TEST(Bill, AMonthIsCutWhereTheLadderBeginsAnew)
{
    Tariff tariff = monthlyLadder();
    tariff.cycleDay = 16;
    const auto spans =
        spansOf(std::span{&tariff, 1}, day(2026, 11, 1), day(2026, 11, 30), {}).value();
    ASSERT_EQ(spans.size(), 2U);
    EXPECT_EQ(spans[0].ladderBegan, day(2026, 10, 16));
    EXPECT_EQ(spans[1].ladderBegan, day(2026, 11, 16));
    PeriodUse use = flat(kwh(400));
    use.usedBefore = {{day(2026, 10, 16), kwh(260)}};
    // 200 kWh in tier 2, then 200 kWh in tier 1.
    EXPECT_EQ(billFor(spans, use).value().total, (13800_fen).plus(12800_fen));
}

// Goal: a ladder that gets another cycle counts what its own period saw, no more and no less.
// Method: of 200 kWh of this year and 310 kWh of October, half on each side of the change. From
// yearly to monthly on the 16th, the second half stands on the first of October only; the other way
// round, it stands on what was used since New Year.
TEST(Bill, ALadderOfAnotherCycleCountsWhatItsOwnPeriodSaw)
{
    std::vector<Tariff> versions{monthlyLadder(), monthlyLadder()};
    versions[0].cycle = LadderCycle::Yearly;
    versions[1].effective = day(2026, 10, 16);
    PeriodUse use = flat(kwh(310));
    use.usedBefore = {{day(2026, 1, 1), kwh(200)}, {day(2026, 9, 1), kwh(999)}};
    const auto cut = [&] { return spansOf(versions, day(2026, 10, 1), day(2026, 10, 31), {}); };
    const Bill monthly = billFor(cut().value(), use).value();
    // Up to the 15th: 150 kWh on top of 200, 60 at 0.64 and 90 at 0.69. Then 160 on top of 150: 110
    // at 0.64 and 50 at 0.69.
    EXPECT_EQ(monthly.total, (10880_fen).plus(9660_fen));
    EXPECT_EQ(monthly.usedBefore, Energy{});
    EXPECT_EQ(monthly.usedAfter, kwh(310));

    versions[0].cycle = LadderCycle::Monthly;
    versions[1].cycle = LadderCycle::Yearly;
    const Bill yearly = billFor(cut().value(), use).value();
    // Up to the 15th: 150 kWh on top of nothing, at 0.64. Then 160 on top of 350, at 0.69.
    EXPECT_EQ(yearly.total, (9600_fen).plus(11040_fen));
    EXPECT_EQ(yearly.usedBefore, kwh(200));
    EXPECT_EQ(yearly.usedAfter, kwh(510));
}

// Goal: tariffs of different steps in one month leave no part below nothing. Method: 6 kWh; whole
// kWh up to the 9th are rounded up to 2.00, up to the 10th 1.94 have been used.
TEST(Bill, ACoarseStepBeforeAFineOneLeavesNoPartBelowNothing)
{
    std::vector<Tariff> versions(3, single(500'000_microyuan));
    versions[0].step = versions[2].step = EnergyStep::WholeKwh;
    versions[1].effective = day(2026, 10, 10);
    versions[2].effective = day(2026, 10, 11);
    const auto spans = spansOf(versions, day(2026, 10, 1), day(2026, 10, 31), {}).value();
    EXPECT_EQ(billFor(spans, flat(kwh(6))).value().total, 300_fen);
}

// Goal: what a ladder's period has seen does not depend on how many months are settled at once.
// Method: 610 kWh in the 61 days of September and October, a single price until the 16th, then a
// ladder by the month: the 150 kWh of the first half of October count, September's 300 do not.
TEST(Bill, ASpanIsCutWhereALaterLadderBegan)
{
    std::vector<Tariff> versions{single(500'000_microyuan), monthlyLadder()};
    versions[1].effective = day(2026, 10, 16);
    const auto spans = spansOf(versions, day(2026, 9, 1), day(2026, 10, 31), {}).value();
    ASSERT_EQ(spans.size(), 3U);
    EXPECT_EQ(spans[1].from, day(2026, 10, 1));
    EXPECT_EQ(spans[1].days, 15);
    const Bill bill = billFor(spans, flat(kwh(610))).value();
    // 450 at 0.50; 160 on top of 150: 110 at 0.64 and 50 at 0.69.
    EXPECT_EQ(bill.total, (22500_fen).plus(7040_fen)->plus(3450_fen));
    EXPECT_EQ(bill.usedAfter, kwh(310));
}

TEST(Bill, SeasonsWrapAroundTheYear)
{
    Tariff tariff = single({});
    Season summer = wholeYear({}, {}, 800'000_microyuan, {});
    summer.from = {7, 1};
    Season rest = wholeYear({}, {}, 500'000_microyuan, {});
    rest.from = {9, 16};
    tariff.seasons = {summer, rest};
    EXPECT_EQ(seasonOn(tariff, day(2026, 1, 31)), rest);
    EXPECT_EQ(seasonOn(tariff, day(2026, 7, 1)), summer);
    EXPECT_EQ(seasonOn(tariff, day(2026, 9, 15)), summer);
    EXPECT_EQ(seasonOn(tariff, day(2026, 9, 16)), rest);
    const auto spans =
        spansOf(std::span{&tariff, 1}, day(2026, 9, 1), day(2026, 9, 30), {}).value();
    ASSERT_EQ(spans.size(), 2U);
    EXPECT_EQ(spans[0].days, 15);
}

TEST(Bill, ALevyHoldsOnItsDaysOnly)
{
    Tariff tariff = single(500'000_microyuan);
    tariff.levies = {{"reservoir", 10'000_microyuan, day(2020, 1, 1), day(2026, 10, 15)}};
    const auto spans =
        spansOf(std::span{&tariff, 1}, day(2026, 10, 1), day(2026, 10, 31), {}).value();
    ASSERT_EQ(spans.size(), 2U);
    EXPECT_EQ(spans[0].applied.levies.size(), 1U);
    EXPECT_TRUE(spans[1].applied.levies.empty());
    // 310 kWh at 0.50, 150 kWh at 0.01.
    const Bill bill = billFor(spans, flat(kwh(310))).value();
    EXPECT_EQ(bill.total, 15650_fen);
    EXPECT_EQ(bill.lines.size(), 2U) << "the price of energy did not change";
}

// Goal: sharp energy is charged as sharp energy. Method: the sharp hours begin on the 16th; half of
// the flat energy falls to either half of November, all of the sharp to the second.
TEST(Bill, APeriodOfTheDayIsBilledOnTheDaysThatHaveIt)
{
    std::vector<Tariff> versions{single({}), single({})};
    versions[0].seasons = {
        wholeYear({}, 1'000'000_microyuan, 600'000_microyuan, 300'000_microyuan)};
    versions[0].seasons[0].prices[0].reset();
    versions[1].seasons = {
        wholeYear(1'300'000_microyuan, 1'000'000_microyuan, 500'000_microyuan, 300'000_microyuan)};
    versions[1].effective = day(2026, 11, 16);
    const auto spans = spansOf(versions, day(2026, 11, 1), day(2026, 11, 30), {}).value();
    ASSERT_EQ(spans.size(), 2U);
    PeriodUse use;
    use.active = {kwh(100), kwh(0), kwh(200), kwh(50)};
    const Bill bill = billFor(spans, use).value();
    // 100 flat at 0.60 and 100 at 0.50, 50 in the valley at 0.30 in one line, 100 sharp at 1.30.
    ASSERT_EQ(bill.lines.size(), 4U);
    EXPECT_EQ(bill.lines[0].amount, 6000_fen);
    EXPECT_EQ(bill.lines[1].amount, 1500_fen);
    EXPECT_EQ(bill.lines[2].amount, 13000_fen);
    EXPECT_EQ(bill.lines[2].period, TouPeriod::Sharp);
    EXPECT_EQ(bill.lines[3].amount, 5000_fen);
    // Where no day has the period, it is spread like the others, at the price that stands in.
    EXPECT_EQ(billFor(std::span{spans}.first(1), use).value().lines.size(), 3U);
}

TEST(Bill, NoVersionOnTheFirstDayIsNoTariff)
{
    const Tariff tariff = single(500'000_microyuan);
    const auto spans = spansOf(std::span{&tariff, 1}, day(2019, 12, 31), day(2020, 1, 2), {});
    ASSERT_FALSE(spans);
    EXPECT_EQ(spans.error().code, ErrorCode::TariffNotInForce);
}

TEST(Bill, AFebruaryOf29DaysIsAPeriodLikeAnyOther)
{
    const Tariff tariff = single(500'000_microyuan);
    const auto spans =
        spansOf(std::span{&tariff, 1}, day(2028, 2, 1), day(2028, 2, 29), {}).value();
    ASSERT_EQ(spans.size(), 1U);
    EXPECT_EQ(spans[0].days, 29);
}

TEST(Bill, BeyondMoneyIsAFailure)
{
    const auto bill = billFor(month(single(Price::fromMicro(Price::kMax).value())),
                              flat(Energy::from(Energy::kMax).value()));
    ASSERT_FALSE(bill);
    EXPECT_EQ(bill.error().code, ErrorCode::AmountTooLarge);
}

// ---- laws ----

Energy anyEnergy()
{
    return Energy::from(*rc::gen::inRange<std::int64_t>(0, 1'000'00)).value();
}

// Goal: nothing is lost where a period is cut. Method: two versions of one price, any day, any
// use: the lines sum to the total, and the total differs from that of the uncut period by no more
// than a cent a line.
RC_GTEST_PROP(BillLaws, CuttingAPeriodCostsNoMoreThanACentALine, ())
{
    std::vector<Tariff> versions{monthlyLadder(), monthlyLadder()};
    versions[1].effective = day(2026, 10, *rc::gen::inRange(2, 32));
    PeriodUse use = flat(Energy::from(*rc::gen::inRange<std::int64_t>(0, 2'000'00)).value());
    use.usedBefore = {{day(2026, 1, 1), anyEnergy()}};
    // A ladder that begins on the period's first day would leave out what was used before.
    versions[0].cycle = versions[1].cycle = LadderCycle::Yearly;
    const auto cut =
        billFor(spansOf(versions, day(2026, 10, 1), day(2026, 10, 31), {}).value(), use).value();
    const auto whole =
        billFor(
            spansOf(std::span{versions.data(), 1}, day(2026, 10, 1), day(2026, 10, 31), {}).value(),
            use)
            .value();
    RC_ASSERT(sumOf(cut) == cut.total);
    const std::int64_t apart = cut.total.minus(whole.total)->hundredths();
    RC_ASSERT(std::abs(apart) <= static_cast<std::int64_t>(cut.lines.size()));
}

// Goal: a bill and a quote are one price. Method: a tariff without charges by the month, any use.
RC_GTEST_PROP(BillLaws, ABillOfEnergyIsItsQuote, ())
{
    Tariff tariff = monthlyLadder();
    tariff.cycle = LadderCycle::Yearly;
    tariff.levies = {{"reservoir", 6'225_microyuan, day(2020, 1, 1), {}}};
    PeriodUse use = flat(Energy::from(*rc::gen::inRange<std::int64_t>(0, 2'000'00)).value());
    const Energy used = anyEnergy();
    use.usedBefore = {{day(2026, 1, 1), used}};
    const auto spans = month(tariff);
    const Energy energy = use.active[static_cast<std::size_t>(TouPeriod::Flat)];
    RC_ASSERT(billFor(spans, use).value().total ==
              feeFor(spans.front().applied, used, energy).value().fee);
}

}  // namespace
}  // namespace wattdesk::core
