#include "app/text/format.h"

#include <gtest/gtest.h>

namespace wattdesk::app {
namespace {

using namespace core::literals;

TEST(Format, FiguresHaveThinSpacesAndTwoDecimals)
{
    EXPECT_EQ(shown(0_fen), QStringLiteral("0.00"));
    EXPECT_EQ(shown(5_fen), QStringLiteral("0.05"));
    EXPECT_EQ(shown(999'99_fen), QStringLiteral("999.99"));
    EXPECT_EQ(shown(1'000'00_fen), QStringLiteral("1\u2009000.00"));
    EXPECT_EQ(shown(1'234'567'50_fen), QStringLiteral("1\u2009234\u2009567.50"));
    EXPECT_EQ(shown(core::Money::from(-123'456).value()), QStringLiteral("\u22121\u2009234.56"));
    EXPECT_EQ(shown(core::Money::from(-12'345).value()), QStringLiteral("\u2212123.45"));
}

TEST(Format, EnergyAndCreditHaveTheirUnits)
{
    EXPECT_EQ(shown(1'234'50_centikwh), QStringLiteral("1\u2009234.50 kWh"));
    EXPECT_EQ(shown(92'00_credit, core::MeterMode::Money), QStringLiteral("92.00"));
    EXPECT_EQ(shown(92'00_credit, core::MeterMode::Energy), QStringLiteral("92.00 kWh"));
    EXPECT_EQ(shown(588'000_microyuan), QStringLiteral("0.588000"));
}

TEST(Format, TimesAreTheStations)
{
    const core::Instant instant{1'793'685'909'000};  // 2026-11-03T06:05:09Z
    EXPECT_EQ(shown(instant, core::UtcOffset{480}), QStringLiteral("2026-11-03 14:05"));
}

}  // namespace
}  // namespace wattdesk::app
