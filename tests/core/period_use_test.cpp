#include "core/settlement/period_use.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace wattdesk::core {
namespace {

Energy kwh(std::int64_t whole)
{
    return Energy::from(whole * 100).value();
}

Date october(int day)
{
    return Date::from(2026, 10, day).value();
}

Date november(int day)
{
    return Date::from(2026, 11, day).value();
}

Tariff meteredLow(LossRule rule)
{
    Tariff tariff;
    tariff.tiers = {{std::nullopt, {}}};
    tariff.metering = SupplyMetering::MeteredAtLowSide;
    tariff.loss = std::move(rule);
    return tariff;
}

MeteredPeriod flat(Energy energy)
{
    MeteredPeriod metered;
    metered.active[static_cast<std::size_t>(TouPeriod::Flat)] = energy;
    return metered;
}

Energy flatOf(const BilledUse& billed)
{
    return billed.use.active[static_cast<std::size_t>(TouPeriod::Flat)];
}

// Goal: the transformer of the field's example in a whole period. Method: 100 kVA at full load
// through the 30 days of November, P0 0.29 kW, Pk 1.5 kW: 1,288.80 kWh are added.
TEST(PeriodUse, LossesByFormulaAreAddedToWhatWasMetered)
{
    SupplyContract contract;
    contract.from = october(1);
    contract.capacity = Capacity{100'00};
    contract.transformer = Transformer{Capacity{100'00}, 290, 1'500, 0, 0, 100};
    const auto billed = billedUse(flat(kwh(72'000)), meteredLow(LossFormula{}), {contract}, {}, {},
                                  november(1), november(30));
    ASSERT_TRUE(billed);
    EXPECT_EQ(billed->loss.active, Energy::from(1'288'80).value());
    EXPECT_EQ(flatOf(*billed), Energy::from(73'288'80).value());
}

// Goal: the loss that is told is the loss that is billed. Method: whole kWh; 7.25 kWh by the table
// are 7.
TEST(PeriodUse, ALossInWholeKwhIsToldAsItIsBilled)
{
    Tariff tariff = meteredLow(LossTable{{std::nullopt, {Energy::from(7'25).value(), {}}}});
    tariff.step = EnergyStep::WholeKwh;
    const auto billed = billedUse(flat(Energy::from(100'50).value()), tariff, {}, {}, {},
                                  november(1), november(30));
    ASSERT_TRUE(billed);
    EXPECT_EQ(billed->loss.active, kwh(7));
    EXPECT_EQ(flatOf(*billed), Energy::from(107'50).value());
}

// Goal: nobody pays a peak price for what the valley lost. Method: peak and valley alone, 3.5 % of
// 256.05 kWh are 8.96: 4 by the peak's use, the rest to the valley.
TEST(PeriodUse, WithoutAFlatPeriodTheLastUsedOneTakesTheRemainderOfALoss)
{
    Tariff tariff = meteredLow(LossRate{3'50, 0});
    Season season;
    season.day = {{0, TouPeriod::Valley}, {480, TouPeriod::Peak}};
    season.prices[static_cast<std::size_t>(TouPeriod::Peak)] = Price::fromMicro(1'200'000).value();
    season.prices[static_cast<std::size_t>(TouPeriod::Valley)] = Price::fromMicro(300'000).value();
    tariff.seasons = {season};
    MeteredPeriod metered;
    metered.active = {Energy{}, Energy::from(100'50).value(), Energy{},
                      Energy::from(155'55).value()};
    const auto billed = billedUse(metered, tariff, {}, {}, {}, november(1), november(30));
    ASSERT_TRUE(billed);
    EXPECT_EQ(billed->use.active, (EnergyByPeriod{Energy{}, Energy::from(104'50).value(), Energy{},
                                                  Energy::from(160'51).value()}));
}

// Goal: a parent that used nothing in its flat period still gives away what it has. Method: 100 of
// 300 kWh by thirds are 33 and 33; the rest is taken where there is something.
TEST(PeriodUse, NothingIsTakenFromAFlatPeriodWithoutUse)
{
    Tariff tariff;
    tariff.tiers = {{std::nullopt, {}}};
    Season season;
    season.day = {{0, TouPeriod::Flat}};
    season.prices.fill(Price::fromMicro(500'000).value());
    tariff.seasons = {season};
    MeteredPeriod metered;
    metered.active = {kwh(100), kwh(100), kwh(0), kwh(100)};
    const auto billed = billedUse(metered, tariff, {}, Energy::from(-100'00).value(), {},
                                  november(1), november(30));
    ASSERT_TRUE(billed);
    EXPECT_EQ(billed->use.active, (EnergyByPeriod{kwh(67), kwh(67), kwh(0), kwh(66)}));
}

TEST(PeriodUse, LossesByPercentageAreAddedToo)
{
    const auto billed = billedUse(flat(kwh(1'000)), meteredLow(LossRate{350, 0}), {}, {}, {},
                                  november(1), november(30));
    EXPECT_EQ(flatOf(*billed), kwh(1'035));
}

TEST(PeriodUse, AHighVoltageMeterCountsItsTransformerItself)
{
    Tariff tariff = meteredLow(LossRate{350, 0});
    tariff.metering = SupplyMetering::HighVoltage;
    const auto billed = billedUse(flat(kwh(1'000)), tariff, {}, {}, {}, november(1), november(30));
    EXPECT_EQ(flatOf(*billed), kwh(1'000));
}

TEST(PeriodUse, AFormulaWithoutATransformerIsAFailure)
{
    const auto billed = billedUse(flat(kwh(1'000)), meteredLow(LossFormula{}), {}, {}, {},
                                  november(1), november(30));
    ASSERT_FALSE(billed);
    EXPECT_EQ(billed.error().code, ErrorCode::SupplyContractMissing);
}

TEST(PeriodUse, WhatOthersTakeIsTakenAwayAndNoMoreThanThereIs)
{
    const Tariff tariff = meteredLow({});
    EXPECT_EQ(
        flatOf(*billedUse(flat(kwh(1'000)), tariff, {}, kwh(-300), {}, november(1), november(30))),
        kwh(700));
    const auto below =
        billedUse(flat(kwh(1'000)), tariff, {}, kwh(-1'001), {}, november(1), november(30));
    ASSERT_FALSE(below);
    EXPECT_EQ(below.error().code, ErrorCode::ParentBelowChildren);
}

TEST(PeriodUse, WithoutTimeOfUseEveryPeriodOfTheMeterIsFlat)
{
    MeteredPeriod metered;
    metered.active = {kwh(1), kwh(2), kwh(3), kwh(4)};
    const auto billed = billedUse(metered, meteredLow({}), {}, {}, {}, november(1), november(30));
    EXPECT_EQ(billed->use.active, (EnergyByPeriod{Energy{}, Energy{}, kwh(10), Energy{}}));
}

// 315 kVA until the 18th, 400 kVA from the 19th.
TEST(PeriodUse, CapacityCountsTheDaysOfEachContract)
{
    const auto of = [](Date from, std::int64_t centiKva) {
        SupplyContract contract;
        contract.from = from;
        contract.capacity = Capacity{centiKva};
        return contract;
    };
    const auto billed =
        billedUse(flat({}), meteredLow({}), {of(october(1), 315'00), of(november(19), 400'00)}, {},
                  {}, november(1), november(30));
    ASSERT_EQ(billed->use.capacity.size(), 2U);
    EXPECT_EQ(billed->use.capacity[0].days, 18);
    EXPECT_EQ(billed->use.capacity[1].days, 12);
    EXPECT_EQ(billed->use.capacity[1].capacity, Capacity{400'00});
}

// Goal: a contract that is renewed for the same capacity leaves a whole month. Method: 100 kVA from
// 1 October, renewed on the 10th of November, 200 kVA from the 21st.
TEST(PeriodUse, ContractsForTheSameCapacityStandAsOne)
{
    SupplyContract contract;
    contract.from = october(1);
    contract.capacity = Capacity{100'00};
    SupplyContract renewed = contract;
    renewed.from = november(10);
    SupplyContract larger = contract;
    larger.from = november(21);
    larger.capacity = Capacity{200'00};
    const auto billed = billedUse(flat({}), meteredLow({}), {contract, renewed, larger}, {}, {},
                                  october(1), november(30));
    const std::vector<StandingCapacity> standing{{{100'00}, october(1), 51},
                                                 {{200'00}, november(21), 10}};
    EXPECT_EQ(billed->use.capacity, standing);
}

TEST(PeriodUse, AContractOfAnotherPeriodDoesNotCount)
{
    SupplyContract later;
    later.from = november(30);
    later.capacity = Capacity{100'00};
    const auto billed =
        billedUse(flat({}), meteredLow({}), {later}, {}, {}, october(1), october(31));
    EXPECT_TRUE(billed->use.capacity.empty());
}

// Goal: nothing appears and nothing is lost. Method: any use by time of use, any loss, any share.
RC_GTEST_PROP(PeriodUseLaws, BilledIsMeteredAndLossAndShares, ())
{
    Tariff tariff = meteredLow(LossRate{*rc::gen::inRange(0, 1'000), 0});
    tariff.seasons = {{{1, 1}, {Price{}, Price{}, Price{}, Price{}}, {{0, TouPeriod::Flat}}}};
    MeteredPeriod metered;
    std::int64_t whole = 0;
    for (Energy& part : metered.active) {
        part = Energy::from(*rc::gen::inRange<std::int64_t>(0, 100'000'00)).value();
        whole += part.hundredths();
    }
    const Energy shares = Energy::from(*rc::gen::inRange<std::int64_t>(0, 1'000'00)).value();
    const auto billed =
        billedUse(metered, tariff, {}, shares, {}, november(1), november(30)).value();
    std::int64_t sum = 0;
    for (const Energy part : billed.use.active) {
        sum += part.hundredths();
    }
    RC_ASSERT(sum == whole + billed.loss.active.hundredths() + shares.hundredths());
}

}  // namespace
}  // namespace wattdesk::core
