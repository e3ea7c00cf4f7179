#pragma once

#include <string_view>
#include <vector>

#include "core/workflow/world.h"

namespace wattdesk::core {

/// The day that it is at the station: prices, ladders and day totals go by it.
Date businessDay(const World& world);

/// A tariff as it holds today. TariffNotFound, TariffNotInForce.
Expected<Tariff> tariffToday(const World& world, TariffId id);
Expected<Tariff> tariffToday(const World& world, OrganisationId organisation,
                             std::string_view name);

/// The account's tariff as it applies to it today: the season and the levies of the day, the limits
/// multiplied by the household base. What is sold and what goes on a card is priced by this.
/// TariffNotFound, TariffNotInForce, AmountTooLarge.
Expected<Tariff> tariffToday(const World& world, const Account& account);

/// Every tariff of the organisation that holds today, by name.
Expected<std::vector<Tariff>> tariffsToday(const World& world, OrganisationId organisation);

/// What a sale was priced by, whatever holds today. TariffNotFound.
Expected<Tariff> tariffOf(const World& world, const Sale& sale);

}  // namespace wattdesk::core
