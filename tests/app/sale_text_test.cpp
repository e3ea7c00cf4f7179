#include "app/text/sale_text.h"

#include <gtest/gtest.h>

#include "app/text/failure_text.h"

namespace wattdesk::app {
namespace {

using namespace core::literals;

core::SaleQuote ladderQuote(core::LadderCycle cycle)
{
    core::SaleQuote quote;
    quote.tariff.tiers = {{260'00_centikwh, 538'000_microyuan}, {{}, 588'000_microyuan}};
    quote.tariff.cycle = cycle;
    quote.tierBefore = 2;
    quote.periodBegan = core::Date::from(2026, 1, 1).value();
    quote.tierSince = core::Date::from(2026, 3, 1).value();
    return quote;
}

TEST(SaleText, LinesNameTheirTierWhereThereAreSeveral)
{
    EXPECT_EQ(lineText({2, 3, 175'00_centikwh, 588'000_microyuan, 102'90_fen}),
              QStringLiteral("Tier 2: 175.00 kWh at 0.588000"));
    EXPECT_EQ(lineText({1, 1, 175'00_centikwh, 588'000_microyuan, 102'90_fen}),
              QStringLiteral("175.00 kWh at 0.588000"));
}

TEST(SaleText, ALevyIsNamed)
{
    EXPECT_EQ(lineText({1, 1, 100'00_centikwh, 20'000_microyuan, 2'00_fen,
                        core::QuoteLineKind::Levy, "农网还贷"}),
              QStringLiteral("农网还贷 (levy): 100.00 kWh at 0.020000"));
}

TEST(SaleText, TheTierIsToldWithItsPeriod)
{
    EXPECT_EQ(tierText(ladderQuote(core::LadderCycle::Yearly)),
              QStringLiteral("tier 2 since March"));
    EXPECT_EQ(tierText(ladderQuote(core::LadderCycle::Monthly)),
              QStringLiteral("tier 2 this month"));
    core::SaleQuote single;
    single.tariff.tiers = {{{}, 588'000_microyuan}};
    EXPECT_TRUE(tierText(single).isEmpty());
}

TEST(SaleText, TheForecastSaysWhatTheMeterWillDo)
{
    EXPECT_EQ(forecastText(std::nullopt, core::MeterMode::Money),
              QStringLiteral("Not known: put the card on the reader"));
    core::MeterForecast forecast{true, std::nullopt, std::nullopt, 900'00_credit};
    EXPECT_EQ(forecastText(forecast, core::MeterMode::Money),
              QStringLiteral("The meter will accept it"));
    forecast.accepted = false;
    forecast.word = 21;
    forecast.reason = core::ErrorCode::AmountOverHoardingLimit;
    EXPECT_EQ(forecastText(forecast, core::MeterMode::Money),
              QStringLiteral("The meter would refuse it: it may take at most 900.00 more now"));
    EXPECT_TRUE(forecastText(forecast, core::MeterMode::Energy).contains("900.00 kWh"));
    forecast.word.reset();
    forecast.reason = core::ErrorCode::CardPurchaseNotInserted;
    EXPECT_TRUE(forecastText(forecast, core::MeterMode::Money)
                    .endsWith(failureText(core::ErrorCode::CardPurchaseNotInserted)));
}

TEST(SaleText, EveryStateKindMeansAndStepHasAWord)
{
    for (const core::SaleState state :
         {core::SaleState::Quoted, core::SaleState::Reserved, core::SaleState::InDoubt,
          core::SaleState::Posted, core::SaleState::Voided}) {
        EXPECT_FALSE(saleStateText(state).isEmpty());
    }
    for (const core::SaleKind kind : {core::SaleKind::Opening, core::SaleKind::Purchase}) {
        EXPECT_FALSE(saleKindText(kind).isEmpty());
    }
    for (const core::PaymentMeans means :
         {core::PaymentMeans::Cash, core::PaymentMeans::BankTransfer, core::PaymentMeans::Other}) {
        EXPECT_FALSE(meansText(means).isEmpty());
    }
    for (const core::AccountState state :
         {core::AccountState::Registered, core::AccountState::Active, core::AccountState::Suspended,
          core::AccountState::Closed}) {
        EXPECT_FALSE(accountStateText(state).isEmpty());
    }
    for (const core::CardStep step : {core::CardStep::Reading, core::CardStep::Authenticating,
                                      core::CardStep::Writing, core::CardStep::Verifying}) {
        EXPECT_FALSE(cardStepText(step).isEmpty());
    }
}

}  // namespace
}  // namespace wattdesk::app
