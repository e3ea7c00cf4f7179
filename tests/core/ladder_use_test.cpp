#include "core/workflow/ladder_use.h"

#include <gtest/gtest.h>

namespace wattdesk::core {
namespace {

Energy kwh(std::int64_t whole)
{
    return Energy::from(whole * 100).value();
}

SettlementRow rowOf(Period period, std::int64_t whole)
{
    SettlementRow row;
    row.period = period;
    row.from = period.first();
    row.after.to = period.last();
    row.use.active = {kwh(1), kwh(2), kwh(whole - 7), kwh(4)};
    return row;
}

// Goal: what a ladder's period has seen are the months that lie in it, of every period of the day.
// Method: three months, newest first; periods that began before, with and after the first of them,
// within one, and up to a month that is settled already.
TEST(LadderUse, CountsTheMonthsOfItsPeriod)
{
    const Period march = Period::from(2026, 3).value();
    const Period may = march.next().next();
    const std::vector<SettlementRow> rows{rowOf(may, 300), rowOf(march.next(), 20),
                                          rowOf(march, 100)};
    const auto used = [&](Date began, Date until) {
        const auto found = usedSince({began}, rows, until);
        EXPECT_EQ(found.size(), 1U);
        EXPECT_EQ(found.front().began, began);
        return found.front().energy;
    };
    const Date june = may.next().first();
    EXPECT_EQ(used(Date::from(2026, 1, 1).value(), june), kwh(420));
    EXPECT_EQ(used(march.first(), june), kwh(420));
    // 30 of March's 31 days: 96.77 of 100 kWh.
    EXPECT_EQ(used(Date::from(2026, 3, 2).value(), june),
              kwh(320).plus(Energy::from(96'77).value()));
    EXPECT_EQ(used(may.first(), june), kwh(300));
    EXPECT_EQ(used(june, june), Energy{});
    EXPECT_EQ(used(march.first(), may.first()), kwh(120)) << "a statement of May";
}

}  // namespace
}  // namespace wattdesk::core
