#include "core/tariff/card_tariff.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <vector>

namespace wattdesk::core {
namespace {

using namespace literals;

Tariff tariffOf(std::vector<Tier> tiers)
{
    Tariff tariff;
    tariff.id = TariffId{1};
    tariff.organisation = OrganisationId{1};
    tariff.name = "test";
    tariff.tiers = std::move(tiers);
    return tariff;
}

Tariff ladder()
{
    return tariffOf({{260'00_centikwh, 640'000_microyuan},
                     {600'00_centikwh, 690'000_microyuan},
                     {std::nullopt, 940'000_microyuan}});
}

ServicePoint pointOf(std::uint32_t ctRatio, std::uint32_t ptRatio)
{
    ServicePoint point;
    point.ctRatio = ctRatio;
    point.ptRatio = ptRatio;
    return point;
}

void expectUnfit(const Tariff& tariff, const ServicePoint& point)
{
    const auto card = cardTariffFor(tariff, point);
    ASSERT_FALSE(card);
    EXPECT_EQ(card.error().code, ErrorCode::TariffUnfitForMeter);
}

TEST(CardTariff, SinglePriceFillsEveryTouPriceAndLeavesTheLadderOff)
{
    const auto card = cardTariffFor(tariffOf({{std::nullopt, 538'000_microyuan}}), pointOf(1, 1));
    ASSERT_TRUE(card);
    for (const auto price : card->touPrices) {
        EXPECT_EQ(price, 5'380U);
    }
    EXPECT_TRUE(std::all_of(card->ladderLimits.begin(), card->ladderLimits.end(),
                            [](auto limit) { return limit == 0; }));
    EXPECT_TRUE(std::all_of(card->ladderPrices.begin(), card->ladderPrices.end(),
                            [](auto price) { return price == 0; }));
}

// Goal: the meter adds the ladder's price to the TOU price, so one of them must be zero. Method:
// the monthly ladder, limits in 0.01 kWh, prices in 0.0001 yuan.
TEST(CardTariff, LadderHasTouPricesOfZero)
{
    const auto card = cardTariffFor(ladder(), pointOf(1, 1));
    ASSERT_TRUE(card);
    for (const auto price : card->touPrices) {
        EXPECT_EQ(price, 0U);
    }
    const std::array<std::uint32_t, 6> limits{26'000, 60'000, 0, 0, 0, 0};
    EXPECT_EQ(card->ladderLimits, limits);
    EXPECT_EQ(card->ladderPrices[0], 6'400U);
    EXPECT_EQ(card->ladderPrices[1], 6'900U);
    EXPECT_EQ(card->ladderPrices[2], 9'400U);
}

TEST(CardTariff, SevenTiersUseEveryField)
{
    std::vector<Tier> tiers;
    for (int i = 1; i <= 6; ++i) {
        tiers.push_back({Energy::from(i * 10'000).value(), Price::fromMicro(i * 100'000).value()});
    }
    tiers.push_back({std::nullopt, 700'000_microyuan});
    const auto card = cardTariffFor(tariffOf(tiers), pointOf(1, 1)).value();
    const std::array<std::uint32_t, 6> limits{10'000, 20'000, 30'000, 40'000, 50'000, 60'000};
    const std::array<std::uint32_t, 7> prices{1'000, 2'000, 3'000, 4'000, 5'000, 6'000, 7'000};
    EXPECT_EQ(card.ladderLimits, limits);
    EXPECT_EQ(card.ladderPrices, prices);
}

TEST(CardTariff, LimitsAreSecondaryEnergy)
{
    const auto card = cardTariffFor(ladder(), pointOf(20, 1)).value();
    EXPECT_EQ(card.ladderLimits[0], 1'300U);
    EXPECT_EQ(card.ladderLimits[1], 3'000U);
    const auto both = cardTariffFor(ladder(), pointOf(10, 2)).value();
    EXPECT_EQ(both.ladderLimits, card.ladderLimits);
}

// Goal: a ladder whose meter has no settlement day would be refused by it (word 14). Method: the
// first settlement day says the month's first day, or the cycle's.
TEST(CardTariff, LadderHasItsSettlementDay)
{
    const auto monthly = cardTariffFor(ladder(), pointOf(1, 1)).value();
    EXPECT_EQ(monthly.settlementDays[0], (CardTariff::SettlementDay{0, 1, 0}));
    Tariff yearly = ladder();
    yearly.cycle = LadderCycle::Yearly;
    yearly.cycleMonth = 5;
    const auto card = cardTariffFor(yearly, pointOf(1, 1)).value();
    EXPECT_EQ(card.settlementDays[0], (CardTariff::SettlementDay{5, 1, 0}));
}

TEST(CardTariff, PriceFinerThanAMeterCountsIsUnfit)
{
    expectUnfit(tariffOf({{std::nullopt, 538'050_microyuan}}), pointOf(1, 1));
    Tariff fine = ladder();
    fine.tiers[1].price = 690'001_microyuan;
    expectUnfit(fine, pointOf(1, 1));
    EXPECT_TRUE(cardTariffFor(tariffOf({{std::nullopt, 538'100_microyuan}}), pointOf(1, 1)));
}

TEST(CardTariff, LimitThatDoesNotDivideByTheRatiosIsUnfit)
{
    expectUnfit(ladder(), pointOf(30, 1));
    expectUnfit(ladder(), pointOf(1, 7));
    expectUnfit(ladder(), pointOf(999'999, 999'999));
    EXPECT_TRUE(cardTariffFor(ladder(), pointOf(4, 5)));
}

TEST(CardTariff, LimitThatDoesNotFitItsFieldIsUnfit)
{
    Tariff wide = ladder();
    wide.tiers[1].limit = Energy::from(100'000'000).value();
    expectUnfit(wide, pointOf(1, 1));
    EXPECT_TRUE(cardTariffFor(wide, pointOf(2, 1))) << "half of it fits";
    wide.tiers[1].limit = Energy::from(99'999'999).value();
    EXPECT_TRUE(cardTariffFor(wide, pointOf(1, 1)));
}

// Goal: a tariff as it is published carries the season and the levies of the day, and the limits of
// the household. Method: two seasons, a levy that ends, a base of 1.5.
TEST(CardTariff, PublishedTariffIsTakenAsItAppliesOnTheDay)
{
    Tariff tariff = ladder();
    Season winter;
    winter.from = {1, 1};
    winter.prices[static_cast<std::size_t>(TouPeriod::Flat)] = 100'000_microyuan;
    winter.day = {{0, TouPeriod::Flat}};
    Season summer = winter;
    summer.from = {7, 1};
    summer.prices[static_cast<std::size_t>(TouPeriod::Flat)] = 200'000_microyuan;
    tariff.seasons = {winter, summer};
    const Date lastDay = Date::from(2026, 6, 30).value();
    tariff.levies = {{"fund", 10'000_microyuan, Date::from(2026, 1, 1).value(), lastDay}};
    ServicePoint point = pointOf(1, 1);
    point.householdBase = HouseholdBase{150};
    const auto before = cardTariffOn(tariff, lastDay, point).value();
    EXPECT_EQ(before.touPrices[2], 1'100U);
    EXPECT_EQ(before.ladderLimits[0], 39'000U);
    const auto after = cardTariffOn(tariff, Date::from(2026, 7, 1).value(), point).value();
    EXPECT_EQ(after.touPrices[2], 2'000U);
}

}  // namespace
}  // namespace wattdesk::core
