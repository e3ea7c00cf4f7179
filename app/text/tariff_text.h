#pragma once

#include <QString>

#include "app/station/tariff_file.h"
#include "core/tariff/tariff_check.h"
#include "core/workflow/tariff_desk.h"

namespace wattdesk::app {

QString categoryText(core::TariffCategory category);
QString meteringText(core::SupplyMetering metering);
QString touPeriodText(core::TouPeriod period);

/// A day of every year: "07-01".
QString shown(core::MonthDay day);

/// "0.640000 to 260.00 kWh, 0.690000 above"; the price alone when there is one tier.
QString tiersText(const core::Tariff& tariff);
/// What a kWh costs by a tariff as it applies on a day: by the periods of the day and the tiers.
QString pricesText(const core::Tariff& applied);

/// One place of a document and what is wrong there: "tiers[2].price: a price in quotes is missing,
/// such as "0.538"".
QString problemText(const TariffFileProblem& problem);
QString problemText(const core::TariffProblem& problem);

/// "5 to 10 % dearer"
QString bandText(core::ChangeBand band);

/// "+1.45 %"; "new" for what was free before.
QString changeText(const core::PriceJump& jump);
/// Where a price jumps: "Tier 2, peak, from 07-01".
QString placeText(const core::PriceJump& jump);

}  // namespace wattdesk::app
