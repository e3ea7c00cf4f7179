#include "core/settlement/period_settlement.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace wattdesk::core {
namespace {

using namespace literals;

constexpr auto kSharp = static_cast<std::size_t>(TouPeriod::Sharp);
constexpr auto kPeak = static_cast<std::size_t>(TouPeriod::Peak);
constexpr auto kFlat = static_cast<std::size_t>(TouPeriod::Flat);
constexpr auto kValley = static_cast<std::size_t>(TouPeriod::Valley);
const Period kOctober = Period::from(2026, 10).value();

Energy kwh(std::int64_t whole)
{
    return Energy::from(whole * 100).value();
}

Energy sumOf(const EnergyByPeriod& parts)
{
    return parts[kSharp].plus(parts[kPeak])->plus(parts[kFlat])->plus(parts[kValley]).value();
}

Tariff singlePrice()
{
    Tariff tariff;
    tariff.effective = Date::from(2026, 1, 1).value();
    tariff.tiers = {{std::nullopt, 500'000_microyuan}};
    return tariff;
}

PeriodReading readingAt(Energy total, std::optional<Credit> remaining)
{
    PeriodReading reading;
    reading.period = kOctober;
    reading.day = kOctober.last();
    reading.registers.active[kFlat] = total;
    reading.remaining = remaining;
    return reading;
}

SettledState stateAt(Energy total)
{
    SettledState state;
    state.to = kOctober.before().last();
    state.day = state.to;
    state.registers.active[kFlat] = total;
    return state;
}

/// The terms of October; they live as long as this.
struct October {
    Tariff tariff = singlePrice();
    std::vector<TariffSpan> spans =
        spansOf(std::vector{tariff}, kOctober.first(), kOctober.last(), {}).value();
    PeriodTerms terms() const { return {tariff, spans, kOctober.first(), kOctober.last()}; }
};

TEST(Period, IsAMonthOfTheCalendar)
{
    EXPECT_EQ(toText(kOctober), "2026-10");
    EXPECT_EQ(parsePeriod("2026-10"), kOctober);
    EXPECT_EQ(kOctober.last(), Date::from(2026, 10, 31).value());
    EXPECT_EQ(toText(Period::from(2026, 12)->next()), "2027-01");
    EXPECT_EQ(toText(Period::from(2026, 1)->before()), "2025-12");
    EXPECT_EQ(Period::from(2028, 2)->last(), Date::from(2028, 2, 29).value());
    EXPECT_EQ(Period::of(Date::from(2028, 2, 29).value()), Period::from(2028, 2));
    for (const char* wrong : {"", "2026", "2026-1", "2026-00", "2026-13", "1999-12", "3000-01",
                              "2026/10", "2026-10-01", "abcd-10"}) {
        EXPECT_EQ(parsePeriod(wrong), std::nullopt) << wrong;
    }
}

TEST(PeriodSettlement, TheMultiplierAppliesToEveryRegister)
{
    SettledState before = stateAt(kwh(100));
    PeriodReading reading = readingAt(kwh(110), Credit{});
    reading.multiplier = 30;
    reading.registers.active[kSharp] = kwh(1);
    reading.registers.reactive = kwh(2);
    reading.registers.reactiveReverse = kwh(3);
    reading.demand = Demand{77};
    const auto used = consumptionBetween(before, reading, {});
    ASSERT_TRUE(used);
    EXPECT_EQ(used->metered.active, (EnergyByPeriod{kwh(30), {}, kwh(300), {}}));
    EXPECT_EQ(used->metered.reactive, kwh(60));
    EXPECT_EQ(used->metered.reactiveReverse, kwh(90));
    EXPECT_EQ(used->metered.demand, Demand{77});
    EXPECT_FALSE(used->rolledOver);
}

// Goal: nothing is lost where a meter is replaced. Method: the old one went from 100 to 150 at a
// multiplier of 10, the new one from 5 to 25 at 20: 500 and 400 kWh.
TEST(PeriodSettlement, TheOldMetersPartAndTheNewOnesAreAdded)
{
    SettledState before = stateAt(kwh(100));
    before.multiplier = 10;
    PeriodReading reading = readingAt(kwh(25), Credit{});
    reading.multiplier = 20;
    const auto used = consumptionBetween(before, reading, {{kwh(150), kwh(5), 20}});
    ASSERT_TRUE(used);
    EXPECT_TRUE(used->meterChanged);
    EXPECT_EQ(used->metered.active, (EnergyByPeriod{Energy{}, Energy{}, kwh(900), Energy{}}));
    // With time of use the whole is spread by what the new one counted.
    reading.registers.active = {kwh(5), kwh(10), kwh(5), kwh(5)};
    const auto spread = consumptionBetween(before, reading, {{kwh(150), kwh(5), 20}});
    ASSERT_TRUE(spread);
    EXPECT_EQ(spread->metered.active[kPeak], kwh(360));
    EXPECT_EQ(spread->metered.active[kValley], kwh(180));
}

// Goal: a replaced meter makes nobody's power factor better. Method: the new one counted 400 of 900
// kWh, and 300 kvarh and 100 reverse with them; the old one's reactive energy is kept nowhere.
TEST(PeriodSettlement, TheNewMetersPowerFactorIsThatOfTheWholeMonth)
{
    SettledState before = stateAt(kwh(100));
    before.multiplier = 10;
    before.registers.reactive = kwh(70);
    PeriodReading reading = readingAt(kwh(25), Credit{});
    reading.multiplier = 20;
    reading.registers.reactive = kwh(15);
    reading.registers.reactiveReverse = kwh(5);
    const std::vector<MeterSwap> swaps{{kwh(150), kwh(5), 20}};
    const auto used = consumptionBetween(before, reading, swaps);
    ASSERT_TRUE(used);
    EXPECT_EQ(used->metered.reactive, kwh(675));
    EXPECT_EQ(used->metered.reactiveReverse, kwh(225));
    // A new meter that nothing has gone through yet says nothing of the old one.
    reading.registers.active = {Energy{}, Energy{}, kwh(5), Energy{}};
    const auto idle = consumptionBetween(before, reading, swaps);
    ASSERT_TRUE(idle);
    EXPECT_EQ(idle->metered.reactive, kwh(300));
}

TEST(PeriodSettlement, AMeterThatCountsSomethingElseNowIsNotSettled)
{
    PeriodReading reading = readingAt(kwh(110), Credit{});
    reading.mode = MeterMode::Energy;
    const auto used = consumptionBetween(stateAt(kwh(100)), reading, {});
    ASSERT_FALSE(used);
    EXPECT_EQ(used.error().code, ErrorCode::MeterModeChanged);
}

TEST(PeriodSettlement, WhatAnEnergyMeterHeldAtTheBeginningIsWorthItsPrice)
{
    const October october;
    PeriodFacts facts;
    facts.mode = MeterMode::Energy;
    facts.opening = readingAt(kwh(0), 100'00_credit);
    facts.opening->mode = MeterMode::Energy;
    facts.reading = readingAt(kwh(60), 40'00_credit);
    facts.reading->mode = MeterMode::Energy;
    const auto settled = settlePeriod(facts, october.terms(), {});
    ASSERT_TRUE(settled);
    EXPECT_EQ(settled->before.pool.value, 50'00_fen);
    EXPECT_EQ(settled->bill.total, 30'00_fen);
    EXPECT_EQ(settled->used.value, 30'00_fen);
    EXPECT_EQ(settled->difference, Money{});
    facts.opening->remaining = Credit{}.minus(10'00_credit);
    EXPECT_EQ(stateBefore(facts, october.terms())->pool.value, Money{}.minus(5'00_fen).value());
}

TEST(PeriodSettlement, TheFirstReadingOfAllRegistersIsComparedWithTheTotalBefore)
{
    const October october;
    const MeterRegisters byPeriod{{kwh(1'000), kwh(2'000), kwh(3'000), kwh(2'100)}, {}, {}};
    const auto settle = [&](const MeterRegisters& before, const MeterRegisters& after) {
        PeriodFacts facts;
        facts.before = stateAt({});
        facts.before->registers = before;
        facts.reading = readingAt({}, Credit{});
        facts.reading->registers = after;
        return settlePeriod(facts, october.terms(), {});
    };
    const auto total = [](std::int64_t whole) {
        return MeterRegisters{{Energy{}, Energy{}, kwh(whole), Energy{}}, {}, {}};
    };
    const auto first = settle(total(8'000), byPeriod);
    ASSERT_TRUE(first) << first.error().detail;
    EXPECT_EQ(first->billed.use.active[kFlat], kwh(100));
    EXPECT_EQ(first->after.registers, byPeriod) << "the next month begins at them";
    EXPECT_EQ(settle(byPeriod, total(8'130))->billed.use.active[kFlat], kwh(30));
    EXPECT_EQ(settle(total(8'104), byPeriod)->billed.use.active[kFlat], Energy{})
        << "each register drops the digits that it does not show";
    EXPECT_EQ(settle(total(8'105), byPeriod).error().code, ErrorCode::MeterReadingBehind);
    EXPECT_EQ(settle(byPeriod, total(8'000)).error().code, ErrorCode::MeterReadingBehind);

    const auto around =
        settle(total(999'990), {{kwh(250'000), kwh(250'000), kwh(250'000), kwh(250'007)}, {}, {}});
    EXPECT_EQ(around->billed.use.active[kFlat], kwh(17));
    EXPECT_TRUE(around->consumption.rolledOver);
    EXPECT_EQ(
        settle(total(8'000), {{kwh(1'000'000), kwh(1), Energy{}, Energy{}}, {}, {}}).error().code,
        ErrorCode::MeterReadingBeyondRegister);
}

// Goal: a tariff that gets time of use does not leave its accounts without a settlement, and what
// is an estimate is told. Method: 200 kWh after a total of 8,000, registers of 2,050 and 6,150;
// and meters whose registers can go on from what was told before.
TEST(PeriodSettlement, WithTimeOfUseWhatATotalDoesNotTellIsSpreadAndTold)
{
    October october;
    october.tariff.seasons = {{{}, {}, {{0, TouPeriod::Peak}, {480, TouPeriod::Flat}}}};
    october.tariff.seasons[0].prices[kPeak] = 800'000_microyuan;
    october.tariff.seasons[0].prices[kFlat] = 500'000_microyuan;
    october.spans =
        spansOf(std::vector{october.tariff}, kOctober.first(), kOctober.last(), {}).value();
    const auto settle = [&](Energy total, std::int64_t peak, std::int64_t flat) {
        PeriodFacts facts;
        facts.before = stateAt(total);
        facts.reading = readingAt(kwh(flat), Credit{});
        facts.reading->registers.active[kPeak] = kwh(peak);
        return settlePeriod(facts, october.terms(), {}).value();
    };
    const PeriodFigures spread = settle(kwh(8'000), 2'050, 6'150);
    EXPECT_EQ(spread.billed.use.active[kPeak], kwh(50));
    EXPECT_EQ(spread.billed.use.active[kFlat], kwh(150));
    EXPECT_TRUE(spread.consumption.periodsEstimated);
    const PeriodFigures large = settle(kwh(900'000), 300'000, 600'100);
    EXPECT_EQ(sumOf(large.billed.use.active), kwh(100)) << "not around the register's end";
    EXPECT_TRUE(large.consumption.periodsEstimated);
    const PeriodFigures fresh = settle({}, 20, 80);
    EXPECT_EQ(fresh.billed.use.active[kPeak], kwh(20));
    EXPECT_FALSE(fresh.consumption.periodsEstimated) << "a new meter begins at zero";
}

// A capacity that nobody has entered is not one of nothing: the month would be billed without it.
TEST(PeriodSettlement, ATariffWithCapacityNeedsAContract)
{
    October october;
    october.spans.front().applied.capacity = 10'000'000_microyuan;
    PeriodFacts facts;
    facts.before = stateAt({});
    facts.reading = readingAt(kwh(100), Credit{});
    const auto without = settlePeriod(facts, october.terms(), Energy{});
    ASSERT_FALSE(without);
    EXPECT_EQ(without.error().code, ErrorCode::SupplyContractMissing);
    SupplyContract contract;
    contract.from = kOctober.next().first();
    facts.contracts = {contract};
    EXPECT_FALSE(settlePeriod(facts, october.terms(), Energy{})) << "one of a later day";
    facts.contracts.front().from = kOctober.last();
    facts.contracts.front().capacity = Capacity{315'00};
    EXPECT_EQ(settlePeriod(facts, october.terms(), Energy{})->bill.twoPartCharge, 105'00_fen);
}

TEST(PeriodSettlement, AShareWithoutAMeterUsesNoPrepaidCredit)
{
    const October october;
    PeriodFacts facts;
    facts.isUnmetered = true;
    facts.bought = {500'00_credit, 500'00_fen};
    const auto settled = settlePeriod(facts, october.terms(), kwh(100));
    ASSERT_TRUE(settled);
    EXPECT_EQ(settled->difference, 50'00_fen);
    EXPECT_EQ(settled->used, PrepaidPool{});
    EXPECT_EQ(settled->billed.use.active, (EnergyByPeriod{Energy{}, Energy{}, kwh(100), Energy{}}));
}

// Goal: no month is billed twice and none is lost, wherever it is cut. Method: any two months after
// each other use and pay what both in one settlement do, for a single price, up to a cent of
// rounding a bill; the credit that is left is the same to the cent.
RC_GTEST_PROP(PeriodSettlement, TwoSettlementsComeToWhatOneOfBothComesTo, ())
{
    const October october;
    const auto amount = [](int most) {
        return static_cast<std::int64_t>(*rc::gen::inRange(0, most));
    };
    const std::int64_t firstUse = amount(10'000'00);
    const std::int64_t nextUse = amount(10'000'00);
    const Credit held = Credit::from(1'000'000'00).value();
    const auto settle = [&](const SettledState& before, std::int64_t total, std::int64_t left) {
        PeriodFacts facts;
        facts.before = before;
        facts.reading = readingAt(Energy::from(total).value(), Credit::from(left).value());
        return settlePeriod(facts, october.terms(), {}).value();
    };
    SettledState begin = stateAt({});
    begin.pool = {held, Money::from(held.hundredths()).value()};
    const std::int64_t firstLeft = held.hundredths() - amount(5'000'00);
    const std::int64_t nextLeft = firstLeft - amount(5'000'00);
    const PeriodFigures one = settle(begin, firstUse, firstLeft);
    const PeriodFigures two = settle(one.after, firstUse + nextUse, nextLeft);
    const PeriodFigures both = settle(begin, firstUse + nextUse, nextLeft);
    RC_ASSERT(two.after.pool == both.after.pool);
    RC_ASSERT(two.after.registers == both.after.registers);
    const std::int64_t apart =
        one.difference.hundredths() + two.difference.hundredths() - both.difference.hundredths();
    RC_ASSERT(apart >= -1 && apart <= 1);
}

// Goal: where time of use is given up within a month, its first days are billed by the periods of
// the day. Method: 31 kWh of peak and 31 of valley in October, the periods until the 16th.
TEST(PeriodSettlement, AMonthThatGivesUpTimeOfUseKeepsItsPeriods)
{
    std::vector<Tariff> versions{singlePrice(), singlePrice()};
    Season season;
    season.from = {1, 1};
    season.prices = {std::nullopt, 900'000_microyuan, 600'000_microyuan, 300'000_microyuan};
    season.day = {{0, TouPeriod::Valley}, {480, TouPeriod::Peak}, {1200, TouPeriod::Flat}};
    versions[0].seasons = {season};
    versions[0].tiers = {{std::nullopt, Price{}}};
    versions[1].effective = Date::from(2026, 10, 16).value();
    const auto spans = spansOf(versions, kOctober.first(), kOctober.last(), {}).value();
    const PeriodTerms terms{versions[1], spans, kOctober.first(), kOctober.last()};
    PeriodFacts facts;
    facts.before = stateAt(kwh(50));
    facts.before->registers.active[kPeak] = kwh(100);
    facts.reading = readingAt(kwh(50), Credit{});
    facts.reading->registers.active[kPeak] = kwh(131);
    facts.reading->registers.active[kValley] = kwh(31);
    const auto figures = settlePeriod(facts, terms, Energy{});
    ASSERT_TRUE(figures);
    // 15 of 31 days: 15 kWh at 0.90 and 15 at 0.30; the other 32 kWh at 0.50.
    EXPECT_EQ(figures->bill.total, Money::from(13'50 + 4'50 + 16'00).value());

    // A total says nothing of the periods: compared register by register it would run backward.
    facts.reading->registers.active = {Energy{}, Energy{}, kwh(212), Energy{}};
    const auto total = settlePeriod(facts, terms, Energy{});
    ASSERT_FALSE(total);
    EXPECT_EQ(total.error().code, ErrorCode::ReadingWithoutPeriods);
}

}  // namespace
}  // namespace wattdesk::core
