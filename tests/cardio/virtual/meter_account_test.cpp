#include "cardio/virtual/meter_account.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "cardio/virtual/memory_reader.h"
#include "cardio/virtual/virtual_meter.h"
#include "tests/cardio/virtual/raw_station.h"

namespace wattdesk::cardio::test {
namespace {

constexpr std::int64_t kYuan = 1'000'000;  // micro-yuan

core::Energy kilowattHours(std::int64_t value)
{
    return core::Energy::from(value * 100).value();
}

class MeterAccount : public testing::Test {
protected:
    MeterAccount()
    {
        meter.parameters.prices.fill(5000);  // 0.50 yuan/kWh
        meter.parameters.alarm1 = 30'00;
        meter.parameters.alarm2 = 10'00;
        meter.remainingMicro = 100 * kYuan;
    }
    core::Energy use(core::Energy energy, const core::LocalTime& when = noon(2026, 11, 3))
    {
        return consume(meter, energy, when);
    }
    /// A purchase that the meter takes: a good insertion.
    void recharge(std::int64_t yuan)
    {
        meter.remainingMicro += yuan * kYuan;
        closeAfterInsertion(meter);
    }
    /// Limits 260 and 600 kWh, 0.64, 0.69, 0.94 yuan, monthly.
    void takeMonthlyLadder()
    {
        meter.parameters.prices.fill(0);
        meter.parameters.ladder.limits = {260'00, 600'00};
        meter.parameters.ladder.prices = {6400, 6900, 9400};
        meter.parameters.ladder.days[0] = {0, 1, 0};
    }

    MeterMemory meter{RawStation{}.meter(Maker::A)};
};

// ---- state by what is left ----

TEST_F(MeterAccount, StateFollowsTheRemainingAmount)
{
    const auto stateAt = [this](std::int64_t micro) {
        meter.remainingMicro = micro;
        return stateOf(meter);
    };
    EXPECT_EQ(stateAt(30 * kYuan + 1), MeterState::Normal);
    EXPECT_EQ(stateAt(30 * kYuan), MeterState::Alarm1);
    EXPECT_EQ(stateAt(10 * kYuan + 1), MeterState::Alarm1);
    EXPECT_EQ(stateAt(10 * kYuan), MeterState::Alarm2);
    EXPECT_EQ(stateAt(1), MeterState::Alarm2);
    EXPECT_EQ(stateAt(0), MeterState::BelowZero);
    EXPECT_EQ(stateAt(-10 * kYuan + 1), MeterState::BelowZero);
    EXPECT_EQ(stateAt(-10 * kYuan), MeterState::Overdrawn) << "the overdraft limit is 10.00";
}

TEST_F(MeterAccount, WithoutAnOverdraftZeroIsOverdrawn)
{
    meter.settings.overdraftLimit = 0;
    meter.remainingMicro = 1;
    EXPECT_EQ(stateOf(meter), MeterState::Alarm2);
    meter.remainingMicro = 0;
    EXPECT_EQ(stateOf(meter), MeterState::Overdrawn);
}

// ---- the switch ----

TEST_F(MeterAccount, Alarm1LeavesTheSwitchClosed)
{
    EXPECT_EQ(use(kilowattHours(150)), kilowattHours(150));
    EXPECT_EQ(meter.remainingMicro, 25 * kYuan);
    EXPECT_EQ(stateOf(meter), MeterState::Alarm1);
    EXPECT_TRUE(meter.relay.isClosed);
}

// Goal: alarm 2 trips once; the card closes the switch; it does not trip for it again until the
// credit has risen above the alarm and fallen again. Method: walk through it.
TEST_F(MeterAccount, Alarm2TripsOnceAndTheCardClosesItAgain)
{
    use(kilowattHours(180));
    EXPECT_EQ(stateOf(meter), MeterState::Alarm2);
    EXPECT_FALSE(meter.relay.isClosed);
    EXPECT_EQ(use(kilowattHours(1)), core::Energy{}) << "nothing flows through an open switch";
    EXPECT_EQ(meter.remainingMicro, 10 * kYuan);

    recharge(0);
    EXPECT_TRUE(meter.relay.isClosed);
    use(kilowattHours(10));
    EXPECT_EQ(stateOf(meter), MeterState::Alarm2);
    EXPECT_TRUE(meter.relay.isClosed) << "once only";

    recharge(100);
    use(kilowattHours(190));
    EXPECT_EQ(stateOf(meter), MeterState::Alarm2);
    EXPECT_FALSE(meter.relay.isClosed) << "a new fall, a new trip";
}

TEST_F(MeterAccount, BelowZeroTripsOnceAndTheOverdraftCanBeUsed)
{
    meter.remainingMicro = 5 * kYuan;
    recharge(0);
    use(kilowattHours(1));
    EXPECT_FALSE(meter.relay.isClosed) << "alarm 2";
    recharge(0);
    use(kilowattHours(9));
    EXPECT_EQ(meter.remainingMicro, 0);
    EXPECT_EQ(stateOf(meter), MeterState::BelowZero);
    EXPECT_FALSE(meter.relay.isClosed);
    recharge(0);
    EXPECT_TRUE(meter.relay.isClosed);
    use(kilowattHours(18));
    EXPECT_EQ(meter.remainingMicro, -9 * kYuan);
    EXPECT_TRUE(meter.relay.isClosed) << "once only";
}

TEST_F(MeterAccount, OverdrawnStaysOpenUntilRechargedAboveTheClosePermit)
{
    use(kilowattHours(220));
    EXPECT_EQ(meter.remainingMicro, -10 * kYuan);
    EXPECT_EQ(stateOf(meter), MeterState::Overdrawn);
    EXPECT_FALSE(meter.relay.isClosed);
    recharge(0);
    EXPECT_FALSE(meter.relay.isClosed) << "the card alone does not help";
    recharge(5);
    EXPECT_EQ(stateOf(meter), MeterState::BelowZero);
    EXPECT_FALSE(meter.relay.isClosed) << "still below the close-permit amount";
    recharge(7);
    EXPECT_EQ(meter.remainingMicro, 2 * kYuan);
    EXPECT_FALSE(meter.relay.isClosed) << "2.00 is not above 2.00";
    recharge(1);
    EXPECT_TRUE(meter.relay.isClosed);
    use(kilowattHours(1));
    EXPECT_TRUE(meter.relay.isClosed) << "alarm 2 has had its trip on the way down";
}

TEST_F(MeterAccount, ANewMetersSwitchIsClosed)
{
    EXPECT_TRUE(MeterMemory{}.relay.isClosed);
}

// Goal: only a good insertion closes the switch. Method: a wrong card into a tripped meter.
TEST_F(MeterAccount, ABadInsertionDoesNotCloseTheSwitch)
{
    RawStation station;
    VirtualCard card{station.newCard()};
    MemoryReader reader{&card};
    station.write(card, {.meter = "000000000012"});
    meter.relay.isClosed = false;
    VirtualMeter device{meter};
    EXPECT_EQ(device.insert(reader, noon(2026, 11, 3))->word, 11);
    EXPECT_FALSE(device.display().isSwitchClosed);
    station.write(card, {.amount = 100'00});
    EXPECT_TRUE(device.insert(reader, noon(2026, 11, 3))->isGood);
    EXPECT_TRUE(device.display().isSwitchClosed);
}

// ---- prices ----

TEST_F(MeterAccount, LadderAndTouPricesAdd)
{
    meter.remainingMicro = 1'000 * kYuan;
    takeMonthlyLadder();
    meter.parameters.prices.fill(1000);
    use(kilowattHours(10));
    EXPECT_EQ(meter.remainingMicro, 1'000 * kYuan - 7'400'000) << "10 × (0.64 + 0.10)";
}

// 650 kWh: 260 × 0.64 = 166.40, 340 × 0.69 = 234.60, 50 × 0.94 = 47.00.
TEST_F(MeterAccount, MonthlyLadderCostsWhatTheTariffSays)
{
    meter.remainingMicro = 1'000 * kYuan;
    takeMonthlyLadder();
    use(kilowattHours(650));
    EXPECT_EQ(meter.remainingMicro, 552 * kYuan);
}

TEST_F(MeterAccount, TheLimitItselfBelongsToTheLowerTier)
{
    meter.remainingMicro = 1'000 * kYuan;
    takeMonthlyLadder();
    use(core::Energy::from(259'99).value());
    use(core::Energy::from(1).value());
    EXPECT_EQ(meter.remainingMicro, 1'000 * kYuan - 166'400'000);
    use(core::Energy::from(1).value());
    EXPECT_EQ(meter.remainingMicro, 1'000 * kYuan - 166'400'000 - 6'900);
}

// E0 = 2,700, 100 kWh, limits 2760 and 4800, 0.538 and 0.588: 60 × 0.538 + 40 × 0.588 = 55.80.
TEST_F(MeterAccount, YearlyLadderGoesOnAcrossMonths)
{
    meter.remainingMicro = 5'000 * kYuan;
    meter.parameters.prices.fill(0);
    meter.parameters.ladder.limits = {2'760'00, 4'800'00};
    meter.parameters.ladder.prices = {5380, 5880, 8380};
    meter.parameters.ladder.days[0] = {1, 1, 0};
    use(kilowattHours(2'700), noon(2026, 3, 10));
    const std::int64_t before = meter.remainingMicro;
    use(kilowattHours(100), noon(2026, 11, 3));
    EXPECT_EQ(before - meter.remainingMicro, 55'800'000);
}

TEST_F(MeterAccount, AnEmptyLadderIsOff)
{
    meter.parameters.ladder.prices = {9999};
    use(kilowattHours(10));
    EXPECT_EQ(meter.remainingMicro, 95 * kYuan);
}

TEST_F(MeterAccount, EnergyIsMultipliedByBothRatios)
{
    meter.remainingMicro = 100'000 * kYuan;
    meter.parameters.ctRatio = 20;
    meter.parameters.ptRatio = 100;
    use(kilowattHours(10));
    EXPECT_EQ(meter.remainingMicro, 90'000 * kYuan) << "10 × 2000 × 0.50";
}

TEST_F(MeterAccount, ARatioOfZeroCountsAsOne)
{
    meter.parameters.ctRatio = 0;
    use(kilowattHours(10));
    EXPECT_EQ(meter.remainingMicro, 95 * kYuan);
}

TEST_F(MeterAccount, TheRateOfTheHourIsCharged)
{
    meter.settings.rates = {{0, 4}, {8 * 60, 2}, {22 * 60, 4}};
    meter.parameters.prices = {};
    meter.parameters.prices[1] = 10'000;
    meter.parameters.prices[3] = 3'000;
    use(kilowattHours(10), noon(2026, 11, 3));
    EXPECT_EQ(meter.remainingMicro, 90 * kYuan);
    use(kilowattHours(10), {core::Date::from(2026, 11, 3).value(), 22, 0, 0});
    EXPECT_EQ(meter.remainingMicro, 87 * kYuan);
    use(kilowattHours(10), {core::Date::from(2026, 11, 4).value(), 7, 59, 59});
    EXPECT_EQ(meter.remainingMicro, 84 * kYuan);
}

TEST_F(MeterAccount, AnEnergyMeterCountsKilowattHours)
{
    meter.settings.mode = MeterMode::Energy;
    meter.remainingMicro = 100'000'000;  // 100.00 kWh
    use(kilowattHours(30));
    EXPECT_EQ(meter.remainingMicro, 70'000'000);
    meter.parameters.ctRatio = 2;
    use(kilowattHours(5));
    EXPECT_EQ(meter.remainingMicro, 60'000'000);
}

// ---- periods and switch times ----

TEST_F(MeterAccount, AMonthlyPeriodStartsOnTheFirstOfTheMonth)
{
    takeMonthlyLadder();
    meter.parameters.ladder.days[0] = {};
    use(kilowattHours(10), noon(2026, 11, 30));
    EXPECT_EQ(meter.periodEnergy, 10'00);
    use(kilowattHours(1), {core::Date::from(2026, 12, 1).value(), 0, 0, 0});
    EXPECT_EQ(meter.periodEnergy, 1'00);
}

TEST_F(MeterAccount, AMonthlyPeriodStartsAtItsSettlementDayAndHour)
{
    takeMonthlyLadder();
    meter.parameters.ladder.days[0] = {0, 15, 8};
    use(kilowattHours(10), {core::Date::from(2027, 1, 15).value(), 7, 59, 0});
    EXPECT_EQ(meter.periodStart, 2612150800U) << "the period of the month before, over new year";
    use(kilowattHours(1), {core::Date::from(2027, 1, 15).value(), 8, 0, 0});
    EXPECT_EQ(meter.periodEnergy, 1'00);
}

TEST_F(MeterAccount, AYearlyPeriodStartsAtEachOfItsDates)
{
    takeMonthlyLadder();
    meter.parameters.ladder.days = {{{4, 1, 0}, {10, 1, 0}, {0, 0, 0}, {0, 0, 0}}};
    use(kilowattHours(10), noon(2026, 3, 1));
    EXPECT_EQ(meter.periodStart, 2510010000U);
    use(kilowattHours(10), noon(2026, 4, 1));
    EXPECT_EQ(meter.periodStart, 2604010000U);
    EXPECT_EQ(meter.periodEnergy, 10'00);
    use(kilowattHours(10), noon(2026, 9, 30));
    EXPECT_EQ(meter.periodEnergy, 20'00);
    use(kilowattHours(10), noon(2026, 10, 2));
    EXPECT_EQ(meter.periodEnergy, 10'00);
}

TEST_F(MeterAccount, AClockSetBackStartsNoPeriod)
{
    takeMonthlyLadder();
    use(kilowattHours(10), noon(2026, 11, 3));
    use(kilowattHours(10), noon(2026, 10, 3));
    EXPECT_EQ(meter.periodEnergy, 20'00);
    EXPECT_EQ(meter.periodStart, 2611010000U);
}

TEST_F(MeterAccount, BackupSetsTakeOverAtTheirSwitchTime)
{
    meter.parameters.backupPrices.fill(8000);
    meter.parameters.priceSwitch = 2611031200;
    meter.parameters.backupLadder.limits = {100'00};
    meter.parameters.backupLadder.prices = {1000, 2000};
    meter.parameters.ladderSwitch = 2611050000;
    use(kilowattHours(10), {core::Date::from(2026, 11, 3).value(), 11, 59, 59});
    EXPECT_EQ(meter.remainingMicro, 95 * kYuan);
    use(kilowattHours(10), {core::Date::from(2026, 11, 3).value(), 12, 0, 0});
    EXPECT_EQ(meter.remainingMicro, 87 * kYuan);
    EXPECT_EQ(meter.parameters.priceSwitch, 0U) << "once";
    use(kilowattHours(10), {core::Date::from(2026, 11, 5).value(), 0, 0, 0});
    EXPECT_EQ(meter.remainingMicro, 78 * kYuan) << "10 × (0.80 + 0.10)";
}

// ---- laws ----

// Goal: how energy is cut into calls does not matter. Method: the same energy in one call and in
// two, on a meter that does not trip.
RC_GTEST_FIXTURE_PROP(MeterAccount, TwoPartsCostWhatTheWholeCosts, ())
{
    const auto first = *rc::gen::inRange<std::int64_t>(0, 700'00);
    const auto second = *rc::gen::inRange<std::int64_t>(0, 700'00);
    takeMonthlyLadder();
    meter.parameters.alarm1 = 0;
    meter.parameters.alarm2 = 0;
    meter.remainingMicro = 900'000 * kYuan;
    MeterMemory whole = meter;
    consume(whole, core::Energy::from(first + second).value(), noon(2026, 11, 3));
    use(core::Energy::from(first).value());
    use(core::Energy::from(second).value());
    RC_ASSERT(whole == meter);
}

RC_GTEST_FIXTURE_PROP(MeterAccount, ExtremesNeitherOverflowNorEndless, ())
{
    meter.parameters.ctRatio = *rc::gen::inRange<std::uint32_t>(0, 1'000'000);
    meter.parameters.ptRatio = *rc::gen::inRange<std::uint32_t>(0, 1'000'000);
    meter.parameters.prices.fill(*rc::gen::inRange<std::uint32_t>(0, 100'000'000));
    for (auto& limit : meter.parameters.ladder.limits) {
        limit = *rc::gen::inRange<std::uint32_t>(0, 100'000'000);  // not ascending, as one maker
    }
    const auto energy = *rc::gen::inRange<std::int64_t>(0, core::Energy::kMax);
    use(core::Energy::from(energy).value());
    RC_ASSERT(meter.remainingMicro >= -999'999'990'000);
    RC_ASSERT(meter.remainingMicro <= 100 * kYuan);
}

RC_GTEST_FIXTURE_PROP(MeterAccount, MemorySurvivesBeingWrittenDown,
                      (std::uint32_t count, std::uint16_t minute))
{
    meter.count = count;
    meter.remainingMicro = -std::int64_t{count} * 100;
    meter.settings.maker = count % 2 == 0 ? Maker::A : Maker::B;
    meter.settings.mode = minute % 2 == 0 ? MeterMode::Money : MeterMode::Energy;
    meter.settings.rates = {{0, 1}, {1 + minute % 1400, 32}};
    meter.parameters.ladder.days[3] = {12, 28, 23};
    meter.parameters.backupLadder.limits[5] = count;
    meter.relay = {count % 3 == 0, true, false, minute % 3 == 0};
    RC_ASSERT(parseMeterMemory(toText(meter)) == meter);
}

TEST_F(MeterAccount, DamagedMemoryIsRefused)
{
    const std::string good = toText(meter);
    std::string tooMuch = good;
    tooMuch.replace(tooMuch.find("100000000"), 9, "9100000000000000000");
    for (const std::string& bad :
         {std::string{}, std::string{"{}"}, tooMuch, good.substr(0, good.size() - 20)}) {
        const auto parsed = parseMeterMemory(bad);
        ASSERT_FALSE(parsed);
        EXPECT_EQ(parsed.error().code, core::ErrorCode::BenchDamaged);
    }
}

}  // namespace
}  // namespace wattdesk::cardio::test
