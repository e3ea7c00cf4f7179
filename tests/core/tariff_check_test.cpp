#include "core/tariff/tariff_check.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <functional>

namespace wattdesk::core {
namespace {

using namespace literals;
using Problems = std::vector<TariffProblem>;

Energy kwh(std::int64_t whole)
{
    return Energy::from(whole * 100).value();
}

Date day(int year, int month, int dayOfMonth)
{
    return Date::from(year, month, dayOfMonth).value();
}

/// A tariff with every component, and nothing wrong with it.
Tariff sound()
{
    Tariff tariff;
    tariff.name = "大工业";
    tariff.metering = SupplyMetering::MeteredAtLowSide;
    tariff.effective = day(2027, 1, 1);
    tariff.tiers = {
        {kwh(2760), 0_microyuan}, {kwh(4800), 50'000_microyuan}, {std::nullopt, 300'000_microyuan}};
    tariff.cycle = LadderCycle::Yearly;
    tariff.cycleMonth = 7;
    tariff.cycleDay = 28;
    tariff.seasons = {
        {.from = {1, 1},
         .prices = {std::nullopt, 900'000_microyuan, 600'000_microyuan, 300'000_microyuan},
         .day = {{0, TouPeriod::Valley}, {480, TouPeriod::Peak}, {1320, TouPeriod::Flat}}},
        {.from = {7, 1},
         .prices = {1'200'000_microyuan, std::nullopt, 600'000_microyuan, std::nullopt},
         .day = {{0, TouPeriod::Flat}, {1439, TouPeriod::Sharp}}}};
    tariff.levies = {{"农网还贷", 20'000_microyuan, day(2027, 1, 1), day(2027, 6, 30)},
                     {"农网还贷", 10'000_microyuan, day(2027, 7, 1), std::nullopt},
                     {"水库移民", 8'300_microyuan, day(2020, 1, 1), std::nullopt}};
    tariff.monthlyCharge = 1_fen;
    tariff.minimumCharge = 1_fen;
    tariff.loss = LossFormula{100};
    tariff.vatPermyriad = 10'000;
    return tariff;
}

Problems after(const std::function<void(Tariff&)>& spoil)
{
    Tariff tariff = sound();
    spoil(tariff);
    return problemsOf(tariff);
}

TEST(TariffCheck, ASoundTariffHasNoProblem)
{
    EXPECT_EQ(problemsOf(sound()), Problems{});
    Tariff single;
    single.name = "a";
    single.tiers = {{std::nullopt, 538'000_microyuan}};
    EXPECT_EQ(problemsOf(single), Problems{});
}

TEST(TariffCheck, AllProblemsAreListedNotOnlyTheFirst)
{
    const auto problems = after([](Tariff& t) {
        t.name = " ";
        t.tiers[1].price = {};
        t.tiers[0].price = 1_microyuan;
        t.tiers[2].limit = kwh(1);
        t.cycleDay = 29;
        t.vatPermyriad = 10'001;
    });
    const Problems expected{{ErrorCode::InputNameMissing, "name"},
                            {ErrorCode::TariffPricesFall, "tiers[1].price"},
                            {ErrorCode::TariffTiersWrong, "tiers[2].limit"},
                            {ErrorCode::TariffDayOfYear, "cycle_day"},
                            {ErrorCode::TariffChargeWrong, "vat"}};
    EXPECT_EQ(problems, expected);
}

// Goal: no tariff that cannot be priced is published. Method: 999 yuan of the tier and 2 of the
// peak are more than a kWh may cost; 1 is not.
TEST(TariffCheck, APeriodAndItsTierTogetherArePriceToo)
{
    const auto peakAt = [](std::int64_t micro) {
        return after([micro](Tariff& t) {
            t.tiers.back().price = Price::fromMicro(999'000'000).value();
            Season season;
            season.day = {{0, TouPeriod::Peak}};
            season.prices[static_cast<std::size_t>(TouPeriod::Peak)] =
                Price::fromMicro(micro).value();
            t.seasons = {season};
        });
    };
    EXPECT_EQ(peakAt(1'000'000), Problems{});
    EXPECT_EQ(peakAt(1'000'001), (Problems{{ErrorCode::AmountTooLarge, "seasons[0].prices.peak"}}));
}

TEST(TariffCheck, ANameIsAText)
{
    EXPECT_EQ(after([](Tariff& t) { t.name.assign(201, 'x'); }),
              (Problems{{ErrorCode::InputTooLong, "name"}}));
    EXPECT_EQ(after([](Tariff& t) { t.name = "a\x01"; }),
              (Problems{{ErrorCode::InputText, "name"}}));
}

TEST(TariffCheck, TiersFollowOneAnotherWithoutGapOrOverlap)
{
    const auto wrong = [](std::string where) {
        return Problems{{ErrorCode::TariffTiersWrong, std::move(where)}};
    };
    EXPECT_EQ(after([](Tariff& t) { t.tiers.clear(); }), wrong("tiers"));
    EXPECT_EQ(after([](Tariff& t) {
                  t.tiers.assign(8, {std::nullopt, 1_microyuan});
                  for (int i = 0; i < 7; ++i) {
                      t.tiers[static_cast<std::size_t>(i)].limit = kwh(i + 1);
                  }
              }),
              wrong("tiers"));
    EXPECT_EQ(after([](Tariff& t) { t.tiers[1].limit = kwh(2760); }), wrong("tiers[1].limit"));
    EXPECT_EQ(after([](Tariff& t) { t.tiers[1].limit = kwh(2759); }), wrong("tiers[1].limit"));
    EXPECT_EQ(after([](Tariff& t) { t.tiers[1].limit.reset(); }), wrong("tiers[1].limit"));
    EXPECT_EQ(after([](Tariff& t) { t.tiers[0].limit = kwh(0); }), wrong("tiers[0].limit"));
    EXPECT_EQ(after([](Tariff& t) { t.tiers[2].limit = kwh(9000); }), wrong("tiers[2].limit"));
    EXPECT_EQ(
        after([](Tariff& t) { t.tiers[1].limit = Energy::from(Energy::kMax / 10 + 1).value(); }),
        (Problems{{ErrorCode::AmountTooLarge, "tiers[1].limit"}}))
        << "times ten for a large household";
}

TEST(TariffCheck, TheCycleBeginsOnADayOfEveryYear)
{
    for (const int month : {0, 13}) {
        EXPECT_EQ(after([&](Tariff& t) { t.cycleMonth = month; }),
                  (Problems{{ErrorCode::TariffDayOfYear, "cycle_month"}}));
    }
    for (const int dayOfMonth : {0, 29, 31}) {
        EXPECT_EQ(after([&](Tariff& t) { t.cycleDay = dayOfMonth; }),
                  (Problems{{ErrorCode::TariffDayOfYear, "cycle_day"}}));
    }
}

TEST(TariffCheck, SeasonsFollowOneAnotherOnDaysOfEveryYear)
{
    const auto from = [](MonthDay second) {
        return after([&](Tariff& t) { t.seasons[1].from = second; });
    };
    EXPECT_EQ(from({1, 1}), (Problems{{ErrorCode::TariffSeasonsWrong, "seasons[1].from"}}));
    EXPECT_EQ(from({2, 29}), (Problems{{ErrorCode::TariffDayOfYear, "seasons[1].from"}}));
    EXPECT_EQ(from({13, 1}), (Problems{{ErrorCode::TariffDayOfYear, "seasons[1].from"}}));
    EXPECT_EQ(after([](Tariff& t) {
                  const Season season = t.seasons[1];
                  t.seasons.clear();
                  for (int i = 0; i < 13; ++i) {
                      t.seasons.push_back(season);
                      t.seasons.back().from = {i % 12 + 1, i / 12 + 1};
                  }
                  std::rotate(t.seasons.begin() + 1, t.seasons.end() - 1, t.seasons.end());
              }),
              (Problems{{ErrorCode::TariffSeasonsWrong, "seasons"}}));
}

TEST(TariffCheck, ADayBeginsAtMidnightAndEachOfItsPeriodsHasAPrice)
{
    const auto wrong = [](std::string where) {
        return Problems{{ErrorCode::TariffDayWrong, std::move(where)}};
    };
    EXPECT_EQ(after([](Tariff& t) { t.seasons[0].day.clear(); }), wrong("seasons[0].day"));
    EXPECT_EQ(after([](Tariff& t) { t.seasons[0].day[0].minute = 1; }),
              wrong("seasons[0].day[0].from"));
    EXPECT_EQ(after([](Tariff& t) { t.seasons[0].day[2].minute = 480; }),
              wrong("seasons[0].day[2].from"));
    EXPECT_EQ(after([](Tariff& t) { t.seasons[0].day[2].minute = 1440; }),
              wrong("seasons[0].day[2].from"));
    EXPECT_EQ(after([](Tariff& t) { t.seasons[1].prices[0].reset(); }),
              wrong("seasons[1].prices.sharp"));
    EXPECT_EQ(after([](Tariff& t) {
                  for (int minute = 1; minute <= 12; ++minute) {
                      t.seasons[0].day.insert(t.seasons[0].day.end() - 1,
                                              {480 + minute, TouPeriod::Flat});
                  }
              }),
              wrong("seasons[0].day"))
        << "fifteen switches";
}

TEST(TariffCheck, ALevyHoldsOnceOnADay)
{
    const auto wrong = [](std::string where) {
        return Problems{{ErrorCode::TariffLevyWrong, std::move(where)}};
    };
    EXPECT_EQ(after([](Tariff& t) { t.levies[0].to = day(2026, 12, 31); }), wrong("levies[0].to"));
    EXPECT_EQ(after([](Tariff& t) { t.levies[0].to = day(2027, 7, 1); }), wrong("levies[1].from"));
    EXPECT_EQ(after([](Tariff& t) { t.levies[0].to.reset(); }), wrong("levies[1].from"));
    EXPECT_EQ(after([](Tariff& t) { t.levies[2].name = ""; }), wrong("levies[2].name"));
    EXPECT_EQ(after([](Tariff& t) {
                  for (int i = 3; i <= 20; ++i) {
                      t.levies.push_back(t.levies[2]);
                      t.levies.back().name = "levy " + std::to_string(i);
                  }
              }),
              wrong("levies"))
        << "twenty-one levies";
}

TEST(TariffCheck, ChargesAndRatesAreInTheirRange)
{
    const auto wrong = [](std::string where) {
        return Problems{{ErrorCode::TariffChargeWrong, std::move(where)}};
    };
    const Money negative = Money::from(-1).value();
    EXPECT_EQ(after([&](Tariff& t) { t.monthlyCharge = negative; }), wrong("monthly_charge"));
    EXPECT_EQ(after([&](Tariff& t) { t.minimumCharge = negative; }), wrong("minimum_charge"));
    EXPECT_EQ(after([](Tariff& t) { t.vatPermyriad = -1; }), wrong("vat"));
    EXPECT_EQ(after([](Tariff& t) { t.metering = SupplyMetering::HighVoltage; }), wrong("losses"));
    EXPECT_EQ(after([](Tariff& t) { t.loss = LossFormula{1001}; }), wrong("losses.shape"));
    EXPECT_EQ(after([](Tariff& t) { t.loss = LossRate{10'001, 0}; }), wrong("losses.active"));
    EXPECT_EQ(after([](Tariff& t) { t.loss = LossRate{0, -1}; }), wrong("losses.reactive"));
    EXPECT_EQ(after([](Tariff& t) { t.loss = LossTable{}; }), wrong("losses.table"));
    const auto upTo = [](std::int64_t limit, std::int64_t loss) {
        return LossRow{Energy::from(limit).value(), {Energy::from(loss).value(), {}}};
    };
    const LossRow last{{}, {Energy::from(9'00).value(), {}}};
    EXPECT_EQ(after([&](Tariff& t) {
                  t.loss = LossTable{upTo(200'00, 1), upTo(100'00, 2), last};
              }),
              wrong("losses.table[1].limit"));
    EXPECT_EQ(after([&](Tariff& t) {
                  t.loss = LossTable{upTo(100'00, 1), upTo(200'00, 2)};
              }),
              wrong("losses.table[1].limit"));
    EXPECT_EQ(after([&](Tariff& t) {
                  t.loss = LossTable{upTo(100'00, 10'00), last};
              }),
              wrong("losses.table"));
    EXPECT_EQ(after([&](Tariff& t) { t.loss = LossTable{upTo(100'00, 1), last}; }), Problems{});
}

/// Tiers of any kind, sound ones among them.
RC_GTEST_PROP(TariffCheck, ATariffWithoutProblemIsWellFormed, ())
{
    Tariff tariff;
    tariff.name = "a";
    const auto count = *rc::gen::inRange<std::size_t>(0, 9);
    std::int64_t limit = 0;
    for (std::size_t i = 0; i < count; ++i) {
        limit += *rc::gen::inRange<std::int64_t>(0, 4);
        const bool hasLimit =
            i + 1 < count ? *rc::gen::inRange(0, 9) > 0 : !*rc::gen::inRange(0, 9);
        tariff.tiers.push_back(
            {hasLimit ? std::optional{Energy::from(limit).value()} : std::nullopt, Price{}});
    }
    tariff.cycleMonth = *rc::gen::inRange(0, 14);
    tariff.cycleDay = *rc::gen::inRange(0, 32);
    RC_ASSERT(problemsOf(tariff).empty() == isWellFormed(tariff));
}

TEST(PriceJumps, ATierIsComparedWithTheSameOneOrTheLastBefore)
{
    Tariff before;
    before.tiers = {{kwh(260), 640'000_microyuan}, {std::nullopt, 690'000_microyuan}};
    Tariff now = before;
    EXPECT_TRUE(priceJumps(before, now).empty());
    now.tiers = {{kwh(300), 640'000_microyuan},
                 {kwh(600), 700'000_microyuan},
                 {std::nullopt, 345'000_microyuan}};
    const std::vector<PriceJump> expected{
        {2, {}, {}, 690'000_microyuan, 700'000_microyuan, 145},  // 1.449 %
        {3, {}, {}, 690'000_microyuan, 345'000_microyuan, -5000}};
    EXPECT_EQ(priceJumps(before, now), expected);
}

TEST(PriceJumps, WhatWasFreeHasNoPercentage)
{
    Tariff before;
    before.tiers = {{std::nullopt, 0_microyuan}};
    Tariff now = before;
    now.tiers[0].price = 1_microyuan;
    const std::vector<PriceJump> expected{{1, {}, {}, 0_microyuan, 1_microyuan, std::nullopt}};
    EXPECT_EQ(priceJumps(before, now), expected);
}

TEST(PriceJumps, PeriodsAreComparedFromTheBeginningOfEachSeasonOfEither)
{
    // Goal: a jump is seen wherever in the year it is, and is that of the whole price of a kWh.
    // Method: a season that begins a month earlier than before, one price changed in it.
    Tariff before = sound();
    before.tiers = {{std::nullopt, 100'000_microyuan}};
    Tariff now = before;
    now.seasons[1].from = {6, 1};
    now.seasons[1].prices[0] = 1'300'000_microyuan;
    const MonthDay june{6, 1};
    const MonthDay july{7, 1};
    const std::vector<PriceJump> expected{
        // In June the days before had no sharp period: such a kWh cost what a flat one did.
        {1, june, TouPeriod::Sharp, 700'000_microyuan, 1'400'000_microyuan, 10'000},
        // The new season has neither peak nor valley: they cost what flat does.
        {1, june, TouPeriod::Peak, 1'000'000_microyuan, 700'000_microyuan, -3000},
        {1, june, TouPeriod::Valley, 400'000_microyuan, 700'000_microyuan, 7500},
        {1, july, TouPeriod::Sharp, 1'300'000_microyuan, 1'400'000_microyuan, 769}};
    EXPECT_EQ(priceJumps(before, now), expected);
}

}  // namespace
}  // namespace wattdesk::core
