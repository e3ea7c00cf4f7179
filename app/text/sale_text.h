#pragma once

#include <QString>
#include <optional>

#include "core/customer/account.h"
#include "core/sale/forecast.h"
#include "core/sale/sale.h"
#include "core/tariff/tariff.h"
#include "core/workflow/sale_desk.h"

namespace wattdesk::app {

/// "Tier 2: 175.00 kWh at 0.588000", without the tier for a single price; a levy has its name.
QString lineText(const core::QuoteLine& line);

/// "Fund (levy): 100.00 kWh at 0.030000"
QString levyText(const std::string& name, core::Energy energy, core::Price price);

/// "Back-charge of 2026-10": what is owed.
QString chargeKindText(core::ChargeKind kind);
QString chargeText(core::ChargeKind kind, const std::string& period);

/// "40.00, late fee 1.20": what is paid of a charge, or owed on it.
QString withLateFee(core::Money principal, core::Money lateFee);

/// "30.00 % of every payment, but 20.00 for energy first": how an account pays its arrears off.
QString planText(const core::RepaymentPlan& plan);

/// Where the purchase begins on its ladder: "tier 2 since March" for a yearly ladder, in March of
/// which the account came into tier 2; "tier 1 this month" for a monthly one. Empty for a single
/// price.
QString tierText(const core::SaleQuote& quote);

/// That the card takes new prices to its meter with a sale, and from when they hold.
QString newPricesText(const core::CardPrices& prices);

/// What the meter will do with the card. Empty forecast: no card was read.
QString forecastText(const std::optional<core::MeterForecast>& forecast, core::MeterMode mode);

QString saleStateText(core::SaleState state);
QString saleKindText(core::SaleKind kind);
QString meansText(core::PaymentMeans means);
QString accountStateText(core::AccountState state);
QString meterModeText(core::MeterMode mode);
QString cardStepText(core::CardStep step);  ///< what is being done while a card is written

}  // namespace wattdesk::app
