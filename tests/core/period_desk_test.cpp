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

// Goal: a table with the total beside the periods counts nothing twice, and a mistyped register is
// noticed. Method: rows with only the total, with all, with one left out, and with none.
TEST(PeriodDesk, TheTotalOfAReadingIsTheSumOfItsPeriods)
{
    ReadingBench bench;
    const Account account = bench.opened(100'00_fen);
    const std::string number = account.number.digits();
    const auto enter = [&](const std::vector<test::ListTable::Cells>& rows) {
        std::vector<test::ListTable::Cells> lines{
            {"户号", "周期", "日期", "总", "尖", "峰", "平", "谷"}};
        lines.insert(lines.end(), rows.begin(), rows.end());
        test::ListTable table{lines};
        return PeriodDesk{bench.world()}
            .enterTable(bench.fake.administrator(), table, {})
            .value()
            .findings;
    };
    const auto october = [&](const std::string& total, const std::string& flat) {
        return test::ListTable::Cells{number, "2026-10", "2026-10-31", total,
                                      "20",   "30",      flat,         "50"};
    };
    const auto findings = enter({october("110", ""),
                                 october("114.01", "10"),
                                 october("105.99", "10"),
                                 {number, "2026-10", "2026-10-31", "", "", "", "", ""}});
    ASSERT_EQ(findings.size(), 4U);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(findings[i].code, ErrorCode::ReadingTotalDiffers) << i;
    }
    EXPECT_EQ(findings[3].code, ErrorCode::AmountNotANumber);
    EXPECT_TRUE(bench.readingsOf(account).empty());

    const auto newest = [&] { return bench.readingsOf(account).at(0).registers.active; };
    const auto allOf = [](std::int64_t whole) {
        return EnergyByPeriod{Energy{}, Energy{}, kwh(whole), Energy{}};
    };
    EXPECT_TRUE(enter({{number, "2026-09", "2026-09-30", "90", "", "", "", ""}}).empty());
    EXPECT_EQ(newest(), allOf(90));
    EXPECT_TRUE(enter({october("106", "10")}).empty());
    const auto twice = enter({october("114", "10"), october("113", "10")});
    ASSERT_EQ(twice.size(), 1U) << "which of the two is right, nobody knows";
    EXPECT_EQ(twice[0].code, ErrorCode::ImportRowRepeated);
    EXPECT_EQ(newest(), allOf(106));
    EXPECT_TRUE(enter({october("114", "10")}).empty());
    EXPECT_EQ(newest(), allOf(114)) << "without time of use the total is what counts";
    EXPECT_TRUE(enter({october("", "10")}).empty());
    const EnergyByPeriod byPeriod{kwh(20), kwh(30), kwh(10), kwh(50)};
    EXPECT_EQ(newest(), byPeriod);

    auto shifted = october("1", "234.50");
    shifted.push_back("50");
    const auto surplus = enter({shifted});
    ASSERT_EQ(surplus.size(), 1U) << "1,234.50 without quotes";
    EXPECT_EQ(surplus[0].code, ErrorCode::ImportCellSurplus);
}

// Goal: what was bought is counted in one month alone. Method: days out of the months' order, on
// both sides of a known reading, and days that do not belong to the month.
TEST(PeriodDesk, ReadingsGoOnFromMonthToMonth)
{
    ReadingBench bench;
    const Account account = bench.opened(100'00_fen);
    PeriodDesk desk{bench.world()};
    const auto enter = [&](int month, Date day) {
        PeriodReadingForm form;
        form.period = Period::from(2026, month).value();
        form.day = day;
        form.total = kwh(100);
        const auto entered = desk.enter(bench.fake.administrator(), account.number, form);
        return entered ? std::string{"no failure"}
                       : std::string{describe(entered.error().code).name};
    };
    const auto day = [](int month, int number) { return Date::from(2026, month, number).value(); };
    EXPECT_EQ(enter(9, day(10, 20)), "no failure");
    EXPECT_EQ(enter(10, day(10, 19)), "ReadingDayWrong");
    EXPECT_EQ(enter(10, day(11, 3)), "no failure");
    EXPECT_EQ(enter(9, day(10, 31)), "no failure") << "before the next month's";
    EXPECT_EQ(enter(8, day(9, 30)), "no failure");
    EXPECT_EQ(enter(10, day(9, 30)), "ReadingDayWrong");
    EXPECT_EQ(enter(10, day(12, 1)), "ReadingDayWrong");
    EXPECT_EQ(enter(11, day(11, 13)), "ReadingDayWrong") << "tomorrow";
    EXPECT_EQ(enter(9, day(10, 31)), "no failure");

    PeriodReadingForm form;
    form.period = kOctober;
    form.day = day(11, 3);
    form.total = kwh(1'000'000);
    const auto beyond = desk.enter(bench.fake.administrator(), account.number, form);
    ASSERT_FALSE(beyond);
    EXPECT_EQ(beyond.error().code, ErrorCode::MeterReadingBeyondRegister);
}

// Goal: no reading of an old meter is kept as one of the new, with its multiplier. Method: the
// meter is replaced on 12 November; readings of the day before and of that day.
TEST(PeriodDesk, AReadingIsOfTheMeterThatIsThere)
{
    ReadingBench bench;
    const Account account = bench.opened(100'00_fen);
    auto world = bench.world();
    ASSERT_TRUE(world.unit.run([&] {
        return world.history.append({.account = account.id,
                                     .organisation = account.organisation,
                                     .at = world.clock.now(),
                                     .by = FakeWorld::kAdministrator,
                                     .counter = FakeWorld::kCounter,
                                     .field = AccountField::Meter,
                                     .from = "41",
                                     .to = "42",
                                     .reason = {}});
    }));
    PeriodReadingForm form;
    form.period = kOctober;
    form.day = Date::from(2026, 11, 11).value();
    form.total = kwh(100);
    PeriodDesk desk{world};
    const auto before = desk.enter(bench.fake.administrator(), account.number, form);
    ASSERT_FALSE(before);
    EXPECT_EQ(before.error().code, ErrorCode::ReadingBeforeReplacement);
    form.day = Date::from(2026, 11, 12).value();
    EXPECT_TRUE(desk.enter(bench.fake.administrator(), account.number, form));
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

    PeriodReadingForm form;
    form.period = kOctober;
    form.day = kOctober.last();
    form.total = kwh(110);
    PeriodDesk desk{bench.world()};
    const auto refused = desk.enter(bench.fake.administrator(), account.number, form);
    ASSERT_FALSE(refused) << "nobody knows which price it has";
    EXPECT_EQ(refused.error().code, ErrorCode::ReadingWithoutPeriods);
    form.periods = {Energy{}, Energy{}, kwh(110), Energy{}};
    EXPECT_TRUE(desk.enter(bench.fake.administrator(), account.number, form));
}

// Goal: a month is read by the tariff that it had. Method: time of use until the account got a
// single price on 5 November; a total does neither for October's end nor for November's, which had
// four days of it, but for December's.
TEST(PeriodDesk, AMonthIsReadByTheTariffThatItHad)
{
    ReadingBench bench;
    TariffVersion version;
    version.tariff = bench.world().tariffs.version(FakeWorld::kSinglePrice, 1)->tariff;
    version.tariff.id = TariffId{77};
    version.tariff.name = "by the hour";
    version.tariff.seasons = {
        {{1, 1}, {Price{}, Price{}, Price{}, Price{}}, {{0, TouPeriod::Flat}}}};
    auto world = bench.world();
    ASSERT_TRUE(world.unit.run([&] { return world.tariffs.add(version); }));
    const Account account = bench.opened({.tariff = TariffId{77}}, 100'00_fen);
    ASSERT_TRUE(world.unit.run([&] {
        return world.accounts.setTariff(account.id, FakeWorld::kSinglePrice,
                                        Date::from(2026, 11, 5).value());
    }));
    const auto enter = [&](Period period, Date day) {
        PeriodReadingForm form;
        form.period = period;
        form.day = day;
        form.total = kwh(110);
        return PeriodDesk{bench.world()}.enter(bench.fake.administrator(), account.number, form);
    };
    const auto october = enter(kOctober, kOctober.last());
    ASSERT_FALSE(october);
    EXPECT_EQ(october.error().code, ErrorCode::ReadingWithoutPeriods);
    const auto november = enter(kOctober.next(), Date::from(2026, 11, 12).value());
    ASSERT_FALSE(november);
    EXPECT_EQ(november.error().code, ErrorCode::ReadingWithoutPeriods);
    bench.on(12, 31);
    EXPECT_TRUE(enter(kOctober.next().next(), Date::from(2026, 12, 31).value()));
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
    form.total = kwh(200);
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
