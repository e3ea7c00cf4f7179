#include "app/text/tariff_text.h"

#include <gtest/gtest.h>

#include <set>

namespace wattdesk::app {
namespace {

using namespace core::literals;
using core::PriceJump;

TEST(TariffText, EveryWrongValueIsToldByWhatIsExpected)
{
    std::set<QString> told;
    int values = 0;
    for (const auto expected :
         {TariffFileValue::Object, TariffFileValue::List, TariffFileValue::Text,
          TariffFileValue::Price, TariffFileValue::Energy, TariffFileValue::Money,
          TariffFileValue::Percent, TariffFileValue::Factor, TariffFileValue::Day,
          TariffFileValue::YearDay, TariffFileValue::Time, TariffFileValue::Number,
          TariffFileValue::Choice}) {
        told.insert(problemText(TariffFileProblem{
            .fault = TariffFileFault::Wrong, .where = "a.b", .expected = expected}));
        ++values;
    }
    EXPECT_EQ(static_cast<int>(told.size()), values);
    EXPECT_EQ(problemText(TariffFileProblem{.fault = TariffFileFault::Wrong,
                                            .where = "cycle",
                                            .expected = TariffFileValue::Choice,
                                            .choices = "monthly, yearly"}),
              "cycle is to be one of monthly, yearly.");
}

TEST(TariffText, AFaultIsToldWithItsPlace)
{
    EXPECT_EQ(problemText(TariffFileProblem{.line = 3, .column = 12}),
              "Line 3, column 12: this is not JSON.");
    EXPECT_EQ(problemText(TariffFileProblem{.fault = TariffFileFault::Unknown, .where = "x"}),
              "x: there is no such key.");
    EXPECT_EQ(problemText(TariffFileProblem{.fault = TariffFileFault::Duplicate, .where = "x"}),
              "x: the key stands twice.");
    EXPECT_EQ(problemText(TariffFileProblem{.fault = TariffFileFault::Missing,
                                            .where = "tiers",
                                            .expected = TariffFileValue::List}),
              "tiers is missing: a list [ … ].");
    const core::TariffProblem problem{core::ErrorCode::TariffPricesFall, "tiers[1].price"};
    EXPECT_TRUE(problemText(problem).startsWith("tiers[1].price: A tier costs less"));
}

TEST(TariffText, AJumpIsAPlaceAndAPercentage)
{
    PriceJump jump{2, core::MonthDay{7, 1}, core::TouPeriod::Peak, 1_microyuan, 2_microyuan, 145};
    EXPECT_EQ(placeText(jump), "Tier 2, peak, from 07-01");
    EXPECT_EQ(changeText(jump), "+1.45 %");
    jump.permyriad = -5;
    EXPECT_EQ(changeText(jump), QStringLiteral("\u22120.05 %"));
    jump.permyriad.reset();
    EXPECT_EQ(changeText(jump), "new");
    EXPECT_EQ(placeText({1, {}, {}, {}, {}, {}}), "Tier 1");
}

TEST(TariffText, TiersAreToldWithTheirLimits)
{
    core::Tariff tariff;
    tariff.tiers = {{std::nullopt, 538'000_microyuan}};
    EXPECT_EQ(tiersText(tariff), "0.538000");
    tariff.tiers = {{260'00_centikwh, 640'000_microyuan}, {std::nullopt, 690'000_microyuan}};
    EXPECT_EQ(tiersText(tariff), "0.640000 to 260.00 kWh, 0.690000 above");
}

}  // namespace
}  // namespace wattdesk::app
