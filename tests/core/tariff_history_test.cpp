#include "core/customer/tariff_history.h"

#include <gtest/gtest.h>

namespace wattdesk::core {
namespace {

constexpr TariffId kFirst{1};
constexpr TariffId kSecond{2};
constexpr TariffId kThird{3};

Date october(int day)
{
    return Date::from(2026, 10, day).value();
}

TEST(TariffHistory, WithoutAChangeOneTariffHoldsOnEveryDay)
{
    const TariffHistory history{kFirst, {}};
    EXPECT_EQ(history.on(october(1)), kFirst);
    EXPECT_EQ(history.between(october(1), october(31)),
              (std::vector<TariffDays>{{kFirst, october(1), october(31)}}));
}

// Goal: every day has one tariff, and the day of a change is the new one's. Method: changed on the
// 10th and on the 20th; the days of the month, of its parts and of single days.
TEST(TariffHistory, TheDayOfAChangeIsTheNewOnes)
{
    const TariffHistory history{kThird, {{kFirst, october(10)}, {kSecond, october(20)}}};
    EXPECT_EQ(history.on(october(9)), kFirst);
    EXPECT_EQ(history.on(october(10)), kSecond);
    EXPECT_EQ(history.on(october(19)), kSecond);
    EXPECT_EQ(history.on(october(20)), kThird);
    using Days = std::vector<TariffDays>;
    EXPECT_EQ(history.between(october(1), october(31)), (Days{{kFirst, october(1), october(9)},
                                                              {kSecond, october(10), october(19)},
                                                              {kThird, october(20), october(31)}}));
    EXPECT_EQ(history.between(october(1), october(9)), (Days{{kFirst, october(1), october(9)}}));
    EXPECT_EQ(history.between(october(10), october(10)),
              (Days{{kSecond, october(10), october(10)}}));
    EXPECT_EQ(history.between(october(12), october(20)),
              (Days{{kSecond, october(12), october(19)}, {kThird, october(20), october(20)}}));
    EXPECT_EQ(history.between(october(25), october(26)),
              (Days{{kThird, october(25), october(26)}}));
}

}  // namespace
}  // namespace wattdesk::core
