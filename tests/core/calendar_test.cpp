#include "core/base/calendar.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace wattdesk::core {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;

Date date(int year, int month, int day)
{
    return Date::from(year, month, day).value();
}

TEST(Date, KnowsTheLeapYears)
{
    EXPECT_TRUE(Date::from(2024, 2, 29));
    EXPECT_TRUE(Date::from(2000, 2, 29));
    EXPECT_FALSE(Date::from(2026, 2, 29));
    EXPECT_FALSE(Date::from(1900, 2, 29));
    EXPECT_FALSE(Date::from(2100, 2, 29));
}

TEST(Date, IsAlwaysARealDay)
{
    EXPECT_FALSE(Date::from(2026, 0, 1));
    EXPECT_FALSE(Date::from(2026, 13, 1));
    EXPECT_FALSE(Date::from(2026, 1, 0));
    EXPECT_FALSE(Date::from(2026, 1, 32));
    EXPECT_FALSE(Date::from(2026, 4, 31));
    EXPECT_TRUE(Date::from(2026, 12, 31));
}

TEST(Date, CountsDaysFromTheEpoch)
{
    EXPECT_EQ(date(1970, 1, 1).toDays(), 0);
    EXPECT_EQ(date(1969, 12, 31).toDays(), -1);
    EXPECT_EQ(date(2000, 3, 1).toDays(), 11'017);
    EXPECT_EQ(date(2026, 11, 3).toDays(), 20'760);
    EXPECT_EQ(Date::fromDays(-1), date(1969, 12, 31));
}

RC_GTEST_PROP(Date, DaysAndDatesAreEachOthersInverse, ())
{
    const auto days = *rc::gen::inRange<std::int64_t>(-200'000, 2'000'000);
    const Date day = Date::fromDays(days);
    RC_ASSERT(day.toDays() == days);
    RC_ASSERT(Date::from(day.year(), day.month(), day.day()) == day);
    RC_ASSERT(day < Date::fromDays(days + 1));
}

TEST(LocalTime, IsTheWallClockOfTheOffset)
{
    const Instant lateEvening{date(2026, 3, 10).toDays() * kDayMs + 20 * 3'600'000};  // 20:00 Z
    EXPECT_EQ(toLocal(lateEvening, UtcOffset{480}), (LocalTime{date(2026, 3, 11), 4, 0, 0}));
    EXPECT_EQ(toLocal(lateEvening, UtcOffset{0}), (LocalTime{date(2026, 3, 10), 20, 0, 0}));
    EXPECT_EQ(toLocal(lateEvening, UtcOffset{-1'260}), (LocalTime{date(2026, 3, 9), 23, 0, 0}));
    EXPECT_EQ(toLocal(lateEvening, UtcOffset{345}), (LocalTime{date(2026, 3, 11), 1, 45, 0}));
}

TEST(LocalTime, HoldsBeforeTheEpochToo)
{
    EXPECT_EQ(toLocal(Instant{-1'000}, UtcOffset{0}), (LocalTime{date(1969, 12, 31), 23, 59, 59}));
    EXPECT_EQ(toLocal(Instant{-1}, UtcOffset{0}), (LocalTime{date(1969, 12, 31), 23, 59, 59}));
}

RC_GTEST_PROP(LocalTime, ReturnsToItsInstantAtEveryOffset, ())
{
    const auto seconds = *rc::gen::inRange<std::int64_t>(-2'000'000'000, 8'000'000'000);
    const UtcOffset offset{*rc::gen::inRange(-14 * 60, 14 * 60 + 1)};
    const Instant instant{seconds * 1'000};
    const LocalTime local = toLocal(instant, offset);
    RC_ASSERT(local.hour >= 0 && local.hour < 24);
    RC_ASSERT(local.minute >= 0 && local.minute < 60);
    RC_ASSERT(local.second >= 0 && local.second < 60);
    RC_ASSERT(toInstant(local, offset) == instant);
}

TEST(Date, PrintsAsIsoAndReadsOnlyThat)
{
    EXPECT_EQ(toText(date(2026, 11, 3)), "2026-11-03");
    EXPECT_EQ(parseDate("2026-11-03"), date(2026, 11, 3));
    for (const char* text : {"", "2026-11-3", "2026-11", "2026/11/03", "2026-02-30", "2026-11-03 ",
                             "x026-11-03", "2026-11-03T", "-026-11-03", "2026-+1-03"}) {
        EXPECT_FALSE(parseDate(text)) << text;
    }
}

RC_GTEST_PROP(Date, WhatIsPrintedIsReadBack, ())
{
    const Date day = Date::fromDays(*rc::gen::inRange<std::int64_t>(-100'000, 1'000'000));
    RC_ASSERT(parseDate(toText(day)) == day);
}

TEST(Instant, PrintsAsIsoWithItsOffset)
{
    const Instant instant = toInstant(LocalTime{date(2026, 11, 3), 14, 5, 9}, UtcOffset{480});
    EXPECT_EQ(toText(instant, UtcOffset{480}), "2026-11-03T14:05:09+08:00");
    EXPECT_EQ(toText(instant, UtcOffset{-210}), "2026-11-03T02:35:09-03:30");
    EXPECT_EQ(instant.ms, date(2026, 11, 3).toDays() * kDayMs + (6 * 3'600 + 5 * 60 + 9) * 1'000);
}

}  // namespace
}  // namespace wattdesk::core
