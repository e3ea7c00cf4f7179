#include "core/workflow/period_desk.h"

#include <gtest/gtest.h>

#include "core/sale/meter_reading.h"
#include "core/workflow/reading_desk.h"
#include "tests/core/desk_bench.h"
#include "tests/core/list_table.h"

namespace wattdesk::core {
namespace {

using namespace literals;
using test::FakeWorld;

const Period kOctober = Period::from(2026, 10).value();

Energy kwh(std::int64_t whole)
{
    return Energy::from(whole * 100).value();
}

Credit credit(std::int64_t yuan)
{
    return Credit::from(yuan * 100).value();
}

/// A station on 12 November 2026.
class ReadingBench : public test::DeskBench {
public:
    ReadingBench() { on(11, 12); }

    void on(int month, int day)
    {
        LocalTime noon;
        noon.date = Date::from(2026, month, day).value();
        noon.hour = 12;
        fake.clock.set(toInstant(noon, fake.clock.offset()));
    }
    /// What a check card, or the customer's own, brought from the meter.
    void seen(const Account& account, Evidence source, CardTime time, std::optional<Energy> total,
              Credit remaining)
    {
        MeterReading reading;
        reading.source = source;
        reading.meterTime = time;
        reading.total = total;
        reading.remaining = remaining;
        reading.count = account.standing.purchaseCount;
        EXPECT_TRUE(keepReading(m_world, fake.administrator(), account, reading));
    }
    CollectedReadings collect()
    {
        return PeriodDesk{world()}.collect(fake.administrator(), kOctober).value();
    }
    std::vector<PeriodReading> readingsOf(const Account& account)
    {
        return PeriodDesk{world()}.readings(fake.administrator(), account.number).value();
    }

private:
    World m_world = world();
};

// Goal: of a meter's records the one that tells the month's end best is taken, with all that it
// says. Method: records of the 24th, the 2nd and the 6th; only the first on or after the 31st
// counts.
TEST(PeriodDesk, TakesTheCheckRecordNearestToTheMonthsEnd)
{
    ReadingBench bench;
    const Account account = bench.opened(100'00_fen);
    const Account early = bench.opened({.meter = "43", .card = 11}, 100'00_fen);
    bench.seen(account, Evidence::CheckCard, {26, 10, 24, 9, 0}, kwh(90), credit(60));
    bench.seen(account, Evidence::CheckCard, {26, 11, 2, 9, 0}, kwh(110), credit(50));
    bench.seen(account, Evidence::CheckCard, {26, 11, 6, 9, 0}, kwh(120), credit(45));
    bench.seen(early, Evidence::CheckCard, {26, 10, 22, 9, 0}, kwh(7), credit(99));
    bench.seen(early, Evidence::CheckCard, {26, 10, 29, 9, 0}, kwh(8), credit(98));
    EXPECT_EQ(bench.collect().taken, 2);
    const auto readings = bench.readingsOf(account);
    ASSERT_EQ(readings.size(), 1U);
    EXPECT_EQ(readings[0].period, kOctober);
    EXPECT_EQ(readings[0].day, Date::from(2026, 11, 2).value());
    EXPECT_EQ(readings[0].registers.active[static_cast<std::size_t>(TouPeriod::Flat)], kwh(110));
    EXPECT_EQ(readings[0].remaining, credit(50));
    EXPECT_EQ(readings[0].source, Evidence::CheckCard);
    EXPECT_EQ(bench.readingsOf(early).at(0).day, Date::from(2026, 10, 29).value());
    EXPECT_EQ(bench.collect().taken, 0) << "they have one now";
}

TEST(PeriodDesk, TakesNoCheckRecordOfAnotherMeterOrTooFarAwayOrStillToCome)
{
    ReadingBench bench;
    const Account far = bench.opened(100'00_fen);
    bench.seen(far, Evidence::CheckCard, {26, 10, 20, 9, 0}, kwh(90), credit(60));
    bench.seen(far, Evidence::CheckCard, {26, 11, 11, 9, 0}, kwh(90), credit(61));
    const Account ahead = bench.opened({.meter = "43", .card = 11}, 100'00_fen);
    bench.on(11, 1);
    bench.seen(ahead, Evidence::CheckCard, {26, 11, 4, 9, 0}, kwh(90), credit(60));
    EXPECT_EQ(bench.collect().taken, 0);
}

// Goal: a table with the total beside the periods counts nothing twice. Method: a row with all
// five, a row with only the total.
TEST(PeriodDesk, TakesTheTotalOfATableOnlyWhereThePeriodsAreEmpty)
{
    ReadingBench bench;
    const Account account = bench.opened(100'00_fen);
    const std::string number = account.number.digits();
    test::ListTable table{{{"户号", "周期", "日期", "总", "尖", "峰", "平", "谷"},
                           {number, "2026-09", "2026-09-30", "90", "", "", "", ""},
                           {number, "2026-10", "2026-10-31", "100", "20", "30", "", "50"}}};
    const auto report = PeriodDesk{bench.world()}.enterTable(bench.fake.administrator(), table, {});
    ASSERT_TRUE(report);
    EXPECT_EQ(report->findings.size(), 0U);
    const auto readings = bench.readingsOf(account);
    ASSERT_EQ(readings.size(), 2U);
    const EnergyByPeriod byPeriod{kwh(20), kwh(30), Energy{}, kwh(50)};
    EXPECT_EQ(readings[0].registers.active, byPeriod);
    const EnergyByPeriod total{Energy{}, Energy{}, kwh(90), Energy{}};
    EXPECT_EQ(readings[1].registers.active, total);
}

TEST(PeriodDesk, LeavesAMeterWithTimeOfUseOut)
{
    ReadingBench bench;
    TariffVersion version;
    version.tariff = bench.world().tariffs.version(FakeWorld::kSinglePrice, 1)->tariff;
    version.tariff.version = 2;
    version.tariff.effective = Date::from(2026, 2, 1).value();
    version.tariff.seasons = {
        {{1, 1}, {Price{}, Price{}, Price{}, Price{}}, {{0, TouPeriod::Flat}}}};
    auto world = bench.world();
    ASSERT_TRUE(world.unit.run([&] { return world.tariffs.add(version); }));
    const Account account = bench.opened(100'00_fen);
    bench.seen(account, Evidence::CheckCard, {26, 11, 2, 9, 0}, kwh(110), credit(50));
    const CollectedReadings collected = bench.collect();
    EXPECT_EQ(collected.taken, 0);
    EXPECT_EQ(collected.timeOfUse, 1);
    EXPECT_TRUE(bench.readingsOf(account).empty());
}

TEST(PeriodDesk, WhatTheMeterHoldsComesFromTheCardOfThatVeryDay)
{
    ReadingBench bench;
    const Account account = bench.opened(100'00_fen);
    bench.seen(account, Evidence::ReturnFile, {26, 10, 30, 9, 0}, std::nullopt, credit(70));
    bench.seen(account, Evidence::ReturnFile, {26, 10, 31, 9, 0}, std::nullopt, credit(65));
    PeriodReadingForm form;
    form.period = kOctober;
    form.day = kOctober.last();
    form.registers.active[static_cast<std::size_t>(TouPeriod::Flat)] = kwh(200);
    PeriodDesk desk{bench.world()};
    const auto taken = desk.enter(bench.fake.administrator(), account.number, form);
    EXPECT_EQ(taken->remaining, credit(65));
    form.remaining = credit(64);
    EXPECT_EQ(desk.enter(bench.fake.administrator(), account.number, form)->remaining, credit(64))
        << "what somebody typed stands";
    form.remaining.reset();
    form.day = Date::from(2026, 11, 1).value();
    EXPECT_EQ(desk.enter(bench.fake.administrator(), account.number, form)->remaining, std::nullopt)
        << "unknown is unknown";
}

TEST(PeriodDesk, OnlyWhoSettlesCollects)
{
    ReadingBench bench;
    const auto refused = PeriodDesk{bench.world()}.collect(bench.fake.cashier(), kOctober);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::PermissionMissing);
}

}  // namespace
}  // namespace wattdesk::core
