#include "core/tariff/power_factor.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <vector>

#include "core/base/rounding.h"

namespace wattdesk::core {
namespace {

using namespace literals;

Energy kwh(std::int64_t whole)
{
    return Energy::from(whole * 100).value();
}

MeteredEnergy energyOf(std::int64_t active, std::int64_t reactive, std::int64_t reverse = 0)
{
    return {kwh(active), kwh(reactive), kwh(reverse)};
}

// ---- the worked examples of the field ----

TEST(PowerFactor, Of40000KwhAnd30000KvarhAt090IsFivePercentMore)
{
    const auto found = adjustForPowerFactor(PowerFactorStandard::P90, energyOf(40'000, 30'000),
                                            Money::from(2'500'000).value())
                           .value();
    EXPECT_EQ(found.cosHundredths, 80);
    EXPECT_EQ(found.permyriad, 500);
    EXPECT_EQ(found.amount, 125000_fen);
}

TEST(PowerFactor, Of180KwhAnd81KvarhAt090IsFifteenHundredthsOfAPercentLess)
{
    const auto found =
        adjustForPowerFactor(PowerFactorStandard::P90, energyOf(180, 81), 100'000_fen).value();
    EXPECT_EQ(found.cosHundredths, 91);
    EXPECT_EQ(found.permyriad, -15);
    EXPECT_EQ(found.amount, Money::from(-150).value());
}

// ---- cosφ ----

TEST(PowerFactor, RoundsHalfUpToTwoDecimals)
{
    // 0.995 exactly is 199/200: active 199, reactive √(200² − 199²) = √399, between 19.97
    // and 19.98.
    EXPECT_EQ(powerFactorOf({19900_centikwh, 1997_centikwh, {}}), 100);
    EXPECT_EQ(powerFactorOf({19900_centikwh, 1998_centikwh, {}}), 99);
    // 0.28 and 0.96 exactly, by the triangle 7, 24, 25.
    EXPECT_EQ(powerFactorOf(energyOf(7, 24)), 28);
    EXPECT_EQ(powerFactorOf(energyOf(24, 7)), 96);
}

TEST(PowerFactor, IsExactAtTheBoundOfEnergy)
{
    // With reactive energy of 10¹⁴ hundredths, cosφ reaches 1/200 when active² ≥ 10²⁸ / 39,999. No
    // whole numbers meet a half exactly: 200² − k² is no square for an odd k.
    const auto most = Energy::from(Energy::kMax).value();
    EXPECT_EQ(powerFactorOf({500'006'250'117_centikwh, most, {}}), 0);
    EXPECT_EQ(powerFactorOf({500'006'250'118_centikwh, most, {}}), 1);
}

TEST(PowerFactor, TheReverseCountsWithItsAbsoluteValue)
{
    EXPECT_EQ(powerFactorOf(energyOf(40'000, 20'000, 10'000)), 80);
    EXPECT_EQ(powerFactorOf(energyOf(40'000, 20'000, -10'000)), 80);
    EXPECT_EQ(powerFactorOf(energyOf(40'000, -20'000, -10'000)), 80);
}

TEST(PowerFactor, NothingUsedIsNoPowerFactorAndNoAdjustment)
{
    for (const MeteredEnergy& energy : {energyOf(0, 0), energyOf(-5, 0), energyOf(-5, 9)}) {
        EXPECT_EQ(powerFactorOf(energy), std::nullopt);
        for (const auto standard : kPowerFactorStandards) {
            EXPECT_EQ(adjustForPowerFactor(standard, energy, 100'000_fen).value(),
                      PowerFactorAdjustment{});
        }
    }
}

TEST(PowerFactor, ReactiveEnergyAloneIsZeroAndActiveEnergyAloneIsOne)
{
    EXPECT_EQ(powerFactorOf(energyOf(0, 1)), 0);
    EXPECT_EQ(powerFactorOf(energyOf(0, 0, 1)), 0);
    EXPECT_EQ(powerFactorOf(energyOf(1, 0)), 100);
    const auto most = Energy::from(Energy::kMax).value();
    const auto least = Energy::from(-Energy::kMax).value();
    EXPECT_EQ(powerFactorOf({most, {}, {}}), 100);
    EXPECT_EQ(powerFactorOf({most, most, least}), 45) << "1/√5, at the bound of Energy";
}

// Law: what is found is within half a hundredth of cosφ, the lower end included. In integers:
// (2c − 1)²·(P² + Q²) ≤ 40,000·P² < (2c + 1)²·(P² + Q²).
RC_GTEST_PROP(PowerFactor, IsWithinHalfAHundredth, ())
{
    const auto active = *rc::gen::inRange<std::int64_t>(1, 1'000'000);
    const auto reactive = *rc::gen::inRange<std::int64_t>(0, 1'000'000);
    const Wide square = static_cast<Wide>(active) * active + static_cast<Wide>(reactive) * reactive;
    const Wide left = static_cast<Wide>(active) * active * 40'000;
    const Wide c = powerFactorOf(energyOf(active, reactive)).value();
    RC_ASSERT(c == 0 || (2 * c - 1) * (2 * c - 1) * square <= left);
    RC_ASSERT(left < (2 * c + 1) * (2 * c + 1) * square);
}

RC_GTEST_PROP(PowerFactor, DependsOnTheQuotientOnly, ())
{
    const auto active = *rc::gen::inRange<std::int64_t>(0, 100'000);
    const auto reactive = *rc::gen::inRange<std::int64_t>(1, 100'000);
    const auto factor = *rc::gen::inRange<std::int64_t>(1, 1'000'000);
    RC_ASSERT(powerFactorOf(energyOf(active, reactive)) ==
              powerFactorOf(energyOf(active * factor, reactive * factor)));
}

// ---- the table ----

// Goal: the whole table is the published one. Method: its corners as they stand in the circular,
// for each standard, in 0.01 %.
TEST(PowerFactor, TableHasThePublishedCorners)
{
    struct Corner {
        int cosHundredths;
        int permyriad;
    };
    const auto check = [](PowerFactorStandard standard, const std::vector<Corner>& corners) {
        for (const Corner& corner : corners) {
            EXPECT_EQ(powerFactorPermyriad(standard, corner.cosHundredths), corner.permyriad)
                << nameOf(standard) << " at " << corner.cosHundredths;
        }
    };
    check(PowerFactorStandard::P90, {{100, -75},
                                     {96, -75},
                                     {95, -75},
                                     {94, -60},
                                     {93, -45},
                                     {92, -30},
                                     {91, -15},
                                     {90, 0},
                                     {89, 50},
                                     {80, 500},
                                     {70, 1000},
                                     {69, 1100},
                                     {65, 1500},
                                     {64, 1700},
                                     {60, 2500},
                                     {0, 14500}});
    check(PowerFactorStandard::P85, {{100, -110},
                                     {94, -110},
                                     {93, -95},
                                     {92, -80},
                                     {91, -65},
                                     {90, -50},
                                     {89, -40},
                                     {86, -10},
                                     {85, 0},
                                     {84, 50},
                                     {65, 1000},
                                     {64, 1100},
                                     {60, 1500},
                                     {59, 1700},
                                     {0, 13500}});
    check(PowerFactorStandard::P80, {{100, -130},
                                     {92, -130},
                                     {91, -115},
                                     {90, -100},
                                     {89, -90},
                                     {81, -10},
                                     {80, 0},
                                     {79, 50},
                                     {60, 1000},
                                     {59, 1100},
                                     {55, 1500},
                                     {54, 1700},
                                     {0, 12500}});
}

// Goal: no cell is off. Method: walk all 101 cells downwards; each step to the next lower cosφ is
// one of the rule's steps, and they come in the rule's order: 0, 0.15, 0.10, 0.50, 1, 2 %.
TEST(PowerFactor, TableIsMonotoneInTheStepsOfTheRule)
{
    for (const auto standard : kPowerFactorStandards) {
        const int zero = standard == PowerFactorStandard::P90   ? 90
                         : standard == PowerFactorStandard::P85 ? 85
                                                                : 80;
        const int best = standard == PowerFactorStandard::P90   ? 95
                         : standard == PowerFactorStandard::P85 ? 94
                                                                : 92;
        for (int c = 99; c >= 0; --c) {
            const int step =
                powerFactorPermyriad(standard, c) - powerFactorPermyriad(standard, c + 1);
            const int expected = c >= best        ? 0
                                 : c >= 90        ? 15
                                 : c >= zero      ? 10
                                 : c >= zero - 20 ? 50
                                 : c >= zero - 25 ? 100
                                                  : 200;
            EXPECT_EQ(step, expected) << nameOf(standard) << " at " << c;
        }
        EXPECT_EQ(powerFactorPermyriad(standard, zero), 0);
    }
}

TEST(PowerFactor, StandardsHaveTheirNames)
{
    EXPECT_EQ(nameOf(PowerFactorStandard::P90), "0.90");
    EXPECT_EQ(nameOf(PowerFactorStandard::P85), "0.85");
    EXPECT_EQ(nameOf(PowerFactorStandard::P80), "0.80");
    for (const auto standard : kPowerFactorStandards) {
        EXPECT_EQ(powerFactorStandardNamed(nameOf(standard)), standard);
    }
    EXPECT_EQ(powerFactorStandardNamed("0.9"), std::nullopt);
}

// ---- the money ----

TEST(PowerFactor, AmountRoundsHalfUpAndHalfAwayFromZeroBelowZero)
{
    // 5 % of 0.10 is half a cent, of 0.09 less than that.
    const auto at080 = energyOf(40'000, 30'000);
    const auto amountOf = [&at080](std::int64_t base) {
        return adjustForPowerFactor(PowerFactorStandard::P90, at080, Money::from(base).value())
            .value()
            .amount.hundredths();
    };
    EXPECT_EQ(amountOf(10), 1);
    EXPECT_EQ(amountOf(9), 0);
    EXPECT_EQ(amountOf(-10), -1);
    EXPECT_EQ(amountOf(-9), 0);
}

TEST(PowerFactor, AmountBeyondMoneyIsTooLarge)
{
    const auto found = adjustForPowerFactor(PowerFactorStandard::P90, energyOf(0, 1),
                                            Money::from(Money::kMax).value());
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::AmountTooLarge);
}

RC_GTEST_PROP(PowerFactor, ABillTakenBackComesToNothing, ())
{
    const auto base = *rc::gen::inRange<std::int64_t>(0, Money::kMax / 2);
    const auto energy = energyOf(*rc::gen::inRange<std::int64_t>(0, 1'000'000),
                                 *rc::gen::inRange<std::int64_t>(0, 1'000'000));
    const auto standard = *rc::gen::elementOf(std::vector<PowerFactorStandard>(
        kPowerFactorStandards.begin(), kPowerFactorStandards.end()));
    const auto there = adjustForPowerFactor(standard, energy, Money::from(base).value());
    const auto back = adjustForPowerFactor(standard, energy, Money::from(-base).value());
    RC_ASSERT(there.has_value() == back.has_value());
    if (there) {
        RC_ASSERT(there->amount.hundredths() == -back->amount.hundredths());
    }
}

}  // namespace
}  // namespace wattdesk::core
