#include "core/tariff/quote.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace wattdesk::core {
namespace {

using namespace literals;

Energy kwh(std::int64_t whole)
{
    return Energy::from(whole * 100).value();
}

Money fen(std::int64_t value)
{
    return Money::from(value).value();
}

Tariff tariffOf(std::vector<Tier> tiers, EnergyStep step = EnergyStep::CentiKwh)
{
    Tariff tariff;
    tariff.id = TariffId{1};
    tariff.organisation = OrganisationId{1};
    tariff.name = "test";
    tariff.tiers = std::move(tiers);
    tariff.step = step;
    return tariff;
}

Tariff monthlyLadder()
{
    return tariffOf({{kwh(260), 640'000_microyuan},
                     {kwh(600), 690'000_microyuan},
                     {std::nullopt, 940'000_microyuan}});
}

Tariff yearlyLadder(EnergyStep step = EnergyStep::CentiKwh)
{
    Tariff tariff = tariffOf({{kwh(2'760), 538'000_microyuan},
                              {kwh(4'800), 588'000_microyuan},
                              {std::nullopt, 838'000_microyuan}},
                             step);
    tariff.cycle = LadderCycle::Yearly;
    return tariff;
}

Tariff singlePrice(Price price, EnergyStep step = EnergyStep::CentiKwh)
{
    return tariffOf({{std::nullopt, price}}, step);
}

// ---- the worked examples of the field ----

TEST(Quote, MonthlyLadderOf650KwhCosts448)
{
    const auto fee = feeFor(monthlyLadder(), Energy{}, kwh(650)).value();
    EXPECT_EQ(fee.fee, 44800_fen);
    EXPECT_EQ(fee.energy, kwh(650));
    const std::vector<QuoteLine> lines{
        {1, 3, kwh(260), 640'000_microyuan, 16640_fen},
        {2, 3, kwh(340), 690'000_microyuan, 23460_fen},
        {3, 3, kwh(50), 940'000_microyuan, 4700_fen},
    };
    EXPECT_EQ(fee.lines, lines);
}

TEST(Quote, YearlyLadderOf2760KwhCosts1484Point88)
{
    const auto fee = feeFor(yearlyLadder(), Energy{}, kwh(2'760)).value();
    EXPECT_EQ(fee.fee, 148488_fen);
    EXPECT_EQ(fee.lines.size(), 1U) << "the limit belongs to its own tier";
}

TEST(Quote, YearlyLadderOf4800KwhCosts2684Point40)
{
    const auto fee = feeFor(yearlyLadder(), Energy{}, kwh(4'800)).value();
    EXPECT_EQ(fee.fee, 268440_fen);
    EXPECT_EQ(fee.lines.size(), 2U);
}

TEST(Quote, CrossingALimitAt2700Costs55Point80)
{
    const auto fee = feeFor(yearlyLadder(), kwh(2'700), kwh(100)).value();
    EXPECT_EQ(fee.fee, 5580_fen);
    const std::vector<QuoteLine> lines{
        {1, 3, kwh(60), 538'000_microyuan, 3228_fen},
        {2, 3, kwh(40), 588'000_microyuan, 2352_fen},
    };
    EXPECT_EQ(fee.lines, lines);
}

TEST(Quote, OneHundredYuanAt2700Buys175WholeKwhFor99Point90)
{
    const auto fee = energyFor(yearlyLadder(EnergyStep::WholeKwh), kwh(2'700), 10000_fen).value();
    EXPECT_EQ(fee.energy, kwh(175));
    EXPECT_EQ(fee.fee, 9990_fen);
    EXPECT_EQ((10000_fen).minus(fee.fee), 10_fen) << "the surplus";
}

TEST(Quote, SinglePriceIsOneLine)
{
    const auto fee = feeFor(singlePrice(538'000_microyuan), kwh(9'999), kwh(100)).value();
    EXPECT_EQ(fee.fee, 5380_fen);
    const std::vector<QuoteLine> lines{{1, 1, kwh(100), 538'000_microyuan, 5380_fen}};
    EXPECT_EQ(fee.lines, lines);
}

TEST(Quote, EachLineRoundsHalfUpToTheCentByItself)
{
    // 0.01 kWh at 0.50 yuan is half a cent: up. At 0.499999 it is less: down.
    EXPECT_EQ(feeFor(singlePrice(500'000_microyuan), {}, 1_centikwh).value().fee, 1_fen);
    EXPECT_EQ(feeFor(singlePrice(499'999_microyuan), {}, 1_centikwh).value().fee, 0_fen);
    EXPECT_EQ(feeFor(singlePrice(500'000_microyuan), {}, 3_centikwh).value().fee, 2_fen);
    // Two lines of half a cent each make two cents, not one.
    const Tariff ladder =
        tariffOf({{1_centikwh, 500'000_microyuan}, {std::nullopt, 500'000_microyuan}});
    EXPECT_EQ(feeFor(ladder, {}, 2_centikwh).value().fee, 2_fen);
}

TEST(Quote, NothingCostsNothing)
{
    const auto fee = feeFor(monthlyLadder(), kwh(100), Energy{}).value();
    EXPECT_EQ(fee.fee, 0_fen);
    EXPECT_EQ(fee.energy, Energy{});
}

TEST(Quote, TierIsTheOneOfTheNextKwh)
{
    const Tariff tariff = monthlyLadder();
    EXPECT_EQ(tierAt(tariff, {}), 1);
    EXPECT_EQ(tierAt(tariff, 259'99_centikwh), 1);
    EXPECT_EQ(tierAt(tariff, kwh(260)), 2);
    EXPECT_EQ(tierAt(tariff, 599'99_centikwh), 2);
    EXPECT_EQ(tierAt(tariff, kwh(600)), 3);
    EXPECT_EQ(tierAt(tariff, kwh(1'000'000)), 3);
    EXPECT_EQ(tierAt(singlePrice(1_microyuan), kwh(1'000'000)), 1);
}

// ---- ranges ----

TEST(Quote, FeeThatLeavesTheRangeOfMoneyIsTooLarge)
{
    const Tariff dear = singlePrice(Price::fromMicro(Price::kMax).value());
    for (const Energy used : {Energy{}, Energy::from(Energy::kMax).value()}) {
        const auto fee = feeFor(dear, used, Energy::from(Energy::kMax).value());
        ASSERT_FALSE(fee);
        EXPECT_EQ(fee.error().code, ErrorCode::AmountTooLarge);
    }
}

TEST(Quote, MoneyThatBuysMoreThanCanBeCountedIsTooLarge)
{
    const auto bought = energyFor(singlePrice(1_microyuan), {}, Money::from(Money::kMax).value());
    ASSERT_FALSE(bought);
    EXPECT_EQ(bought.error().code, ErrorCode::AmountTooLarge);
}

TEST(Quote, TariffThatChargesNothingSellsNoEnergyForMoney)
{
    for (const Tariff& free :
         {singlePrice(Price{}), tariffOf({{kwh(10), Price{}}, {std::nullopt, Price{}}})}) {
        const auto bought = energyFor(free, {}, 100_fen);
        ASSERT_FALSE(bought);
        EXPECT_EQ(bought.error().code, ErrorCode::TariffUnfitForMeter);
    }
}

TEST(Quote, FreeFirstTierIsGivenAndTheRestIsPaid)
{
    const Tariff tariff =
        tariffOf({{kwh(10), Price{}}, {std::nullopt, 500'000_microyuan}}, EnergyStep::WholeKwh);
    EXPECT_EQ(energyFor(tariff, {}, 100_fen).value().energy, kwh(12));
    EXPECT_EQ(energyFor(tariff, kwh(10), 100_fen).value().energy, kwh(2));
}

// ---- laws ----

Tariff anyTariff(EnergyStep step, std::int64_t priceMicroMin, bool wholeLimits)
{
    const auto tiers = *rc::gen::inRange<std::size_t>(1, Tariff::kTiersMax + 1);
    std::vector<Tier> made;
    std::int64_t limit = 0;
    for (std::size_t i = 0; i < tiers; ++i) {
        Tier tier;
        tier.price =
            Price::fromMicro(*rc::gen::inRange<std::int64_t>(priceMicroMin, 3'000'000)).value();
        if (i + 1 < tiers) {
            limit += *rc::gen::inRange<std::int64_t>(1, 500) * (wholeLimits ? 100 : 7);
            tier.limit = Energy::from(limit).value();
        }
        made.push_back(tier);
    }
    return tariffOf(std::move(made), step);
}

Energy anyEnergy(std::int64_t lastCenti)
{
    return Energy::from(*rc::gen::inRange<std::int64_t>(0, lastCenti + 1)).value();
}

// Goal: fee = F(used + energy) − F(used), line by line. Method: an independent reckoning, tier by
// tier, of how much of the span (used, used + energy] lies in each.
RC_GTEST_PROP(Quote, LinesAreTheSpanCutAtTheLimits, ())
{
    const Tariff tariff = anyTariff(EnergyStep::CentiKwh, 0, false);
    const Energy used = anyEnergy(400'000);
    const Energy energy = anyEnergy(400'000);
    std::vector<QuoteLine> expected;
    std::int64_t from = 0;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < tariff.tiers.size(); ++i) {
        const Tier& tier = tariff.tiers[i];
        const std::int64_t to = tier.limit ? tier.limit->hundredths() : Energy::kMax;
        const std::int64_t part = std::min(to, used.hundredths() + energy.hundredths()) -
                                  std::max(from, used.hundredths());
        if (part > 0) {
            const std::int64_t cents = (part * tier.price.micro() + 500'000) / 1'000'000;
            expected.push_back({static_cast<int>(i) + 1, static_cast<int>(tariff.tiers.size()),
                                Energy::from(part).value(), tier.price, fen(cents)});
            sum += cents;
        }
        from = to;
    }
    const auto fee = feeFor(tariff, used, energy).value();
    RC_ASSERT(fee.lines == expected);
    RC_ASSERT(fee.fee == fen(sum));
    RC_ASSERT(fee.energy == energy);
}

// Goal: buying in two goes costs the same as in one, but for rounding. Method: F is additive before
// rounding; three fees have at most 2n + 1 lines, each within half a cent, so n cents bound it.
RC_GTEST_PROP(Quote, TwoPurchasesCostWhatOneDoesWithinACentALine, ())
{
    const Tariff tariff = anyTariff(EnergyStep::CentiKwh, 0, false);
    const Energy used = anyEnergy(200'000);
    const Energy first = anyEnergy(200'000);
    const Energy second = anyEnergy(200'000);
    const auto whole = feeFor(tariff, used, first.plus(second).value()).value();
    const auto one = feeFor(tariff, used, first).value();
    const auto two = feeFor(tariff, used.plus(first).value(), second).value();
    const auto difference = one.fee.plus(two.fee).value().minus(whole.fee).value().hundredths();
    const auto lines = static_cast<std::int64_t>(whole.lines.size());
    RC_ASSERT(difference <= lines && difference >= -lines);
}

RC_GTEST_PROP(Quote, MoreEnergyNeverCostsLess, ())
{
    const Tariff tariff = anyTariff(EnergyStep::CentiKwh, 0, false);
    const Energy used = anyEnergy(200'000);
    const Energy less = anyEnergy(200'000);
    const Energy more = less.plus(anyEnergy(1'000)).value();
    RC_ASSERT(feeFor(tariff, used, less).value().fee <= feeFor(tariff, used, more).value().fee);
}

// Goal: the customer gets the most his money buys, and the surplus would not buy one step more.
// Method: the fee is not above the money, the fee of one step more is; so the surplus is below the
// price of that step. More money never buys less.
RC_GTEST_PROP(Quote, MoneyBuysTheMostThatItCan, ())
{
    const auto step = *rc::gen::element(EnergyStep::CentiKwh, EnergyStep::WholeKwh);
    const Tariff tariff = anyTariff(step, 1, false);
    const Energy used = anyEnergy(300'000);
    const Money money = fen(*rc::gen::inRange<std::int64_t>(0, 1'000'000));
    const auto bought = energyFor(tariff, used, money).value();
    const std::int64_t stepCenti = step == EnergyStep::WholeKwh ? 100 : 1;
    RC_ASSERT(bought.energy.hundredths() % stepCenti == 0);
    RC_ASSERT(bought.fee <= money);
    RC_ASSERT(bought.fee == feeFor(tariff, used, bought.energy).value().fee);
    const Energy next = bought.energy.plus(Energy::from(stepCenti).value()).value();
    if (next.hundredths() <= Credit::kMeterMax) {
        RC_ASSERT(feeFor(tariff, used, next).value().fee > money);
    }
    const Money more = money.plus(fen(*rc::gen::inRange<std::int64_t>(0, 5'000))).value();
    RC_ASSERT(energyFor(tariff, used, more).value().energy >= bought.energy);
}

// Goal: asking back with the fee gives the energy. Method: where a step costs a cent or more and no
// limit cuts a step, every step has its own fee, so the inverse is exact; elsewhere several
// energies share a fee and the largest of them is returned.
RC_GTEST_PROP(Quote, FeeAskedBackGivesTheEnergy, ())
{
    const Tariff tariff = anyTariff(EnergyStep::WholeKwh, 10'000, true);
    const Energy used = kwh(*rc::gen::inRange<std::int64_t>(0, 3'000));
    const Energy energy = kwh(*rc::gen::inRange<std::int64_t>(0, 3'000));
    const Money fee = feeFor(tariff, used, energy).value().fee;
    RC_ASSERT(energyFor(tariff, used, fee).value().energy == energy);
}

RC_GTEST_PROP(Quote, FeeAskedBackNeverGivesLess, ())
{
    const Tariff tariff = anyTariff(EnergyStep::CentiKwh, 1, false);
    const Energy used = anyEnergy(300'000);
    const Energy energy = anyEnergy(300'000);
    const Money fee = feeFor(tariff, used, energy).value().fee;
    const auto back = energyFor(tariff, used, fee).value();
    RC_ASSERT(back.energy >= energy);
    RC_ASSERT(back.fee == fee);
}

// ---- the tariff itself ----

TEST(Tariff, IsWellFormedOnlyWithAscendingLimitsAndAnOpenEnd)
{
    const Price price = 500'000_microyuan;
    EXPECT_TRUE(isWellFormed(monthlyLadder()));
    EXPECT_TRUE(isWellFormed(singlePrice(price)));
    EXPECT_FALSE(isWellFormed(tariffOf({})));
    EXPECT_FALSE(isWellFormed(tariffOf({{kwh(10), price}}))) << "the last tier has no limit";
    EXPECT_FALSE(isWellFormed(tariffOf({{std::nullopt, price}, {std::nullopt, price}})));
    EXPECT_FALSE(isWellFormed(tariffOf({{Energy{}, price}, {std::nullopt, price}})));
    EXPECT_FALSE(
        isWellFormed(tariffOf({{kwh(20), price}, {kwh(20), price}, {std::nullopt, price}})));
    EXPECT_FALSE(
        isWellFormed(tariffOf({{kwh(20), price}, {kwh(10), price}, {std::nullopt, price}})));
    EXPECT_FALSE(
        isWellFormed(tariffOf({{Energy::from(-100).value(), price}, {std::nullopt, price}})));
}

TEST(Tariff, HasAtMostSevenTiers)
{
    std::vector<Tier> tiers;
    for (int i = 1; i < 7; ++i) {
        tiers.push_back({kwh(i * 100), 500'000_microyuan});
    }
    tiers.push_back({std::nullopt, 500'000_microyuan});
    EXPECT_TRUE(isWellFormed(tariffOf(tiers)));
    tiers.insert(tiers.end() - 1, Tier{kwh(700), 500'000_microyuan});
    EXPECT_FALSE(isWellFormed(tariffOf(tiers)));
}

TEST(Tariff, CycleMonthIsAMonth)
{
    Tariff tariff = yearlyLadder();
    for (const int month : {0, 13, -1}) {
        tariff.cycleMonth = month;
        EXPECT_FALSE(isWellFormed(tariff)) << month;
    }
    tariff.cycleMonth = 12;
    EXPECT_TRUE(isWellFormed(tariff));
}

TEST(Tariff, PeriodBeginsWithTheMonthOrTheCyclesMonth)
{
    const auto date = [](int y, int m, int d) { return Date::from(y, m, d).value(); };
    EXPECT_EQ(periodStart(monthlyLadder(), date(2026, 3, 31)), date(2026, 3, 1));
    EXPECT_EQ(periodStart(monthlyLadder(), date(2026, 3, 1)), date(2026, 3, 1));
    Tariff yearly = yearlyLadder();
    EXPECT_EQ(periodStart(yearly, date(2026, 12, 31)), date(2026, 1, 1));
    yearly.cycleMonth = 5;
    EXPECT_EQ(periodStart(yearly, date(2026, 5, 1)), date(2026, 5, 1));
    EXPECT_EQ(periodStart(yearly, date(2026, 4, 30)), date(2025, 5, 1));
    EXPECT_EQ(periodStart(yearly, date(2026, 12, 31)), date(2026, 5, 1));
}

TEST(Tariff, NamesAreReadBack)
{
    for (const LadderCycle cycle : {LadderCycle::Monthly, LadderCycle::Yearly}) {
        EXPECT_EQ(ladderCycleNamed(nameOf(cycle)), cycle);
    }
    for (const EnergyStep step : {EnergyStep::CentiKwh, EnergyStep::WholeKwh}) {
        EXPECT_EQ(energyStepNamed(nameOf(step)), step);
    }
    EXPECT_FALSE(ladderCycleNamed(""));
    EXPECT_FALSE(energyStepNamed("x"));
}

}  // namespace
}  // namespace wattdesk::core
