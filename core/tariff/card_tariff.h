#pragma once

#include "core/base/expected.h"
#include "core/card/card_image.h"
#include "core/customer/account.h"
#include "core/tariff/tariff.h"

namespace wattdesk::core {

/// The tariff, as it applies to the account on a day (appliedOn()), as a money meter takes it from
/// EF03. The meter adds the price of its rate and the price of its tier, so levies stand in the
/// rates, and a single price does too, which leaves the ladder off. Rates 1 to 4 are sharp, peak,
/// flat and valley; a period that the season has not, and every rate above, is priced as the flat
/// one, so that no energy is ever free because a meter switches otherwise. Limits are divided by
/// CT × PT, to be secondary energy. TariffUnfitForMeter when a price is finer than 0.0001 yuan, a
/// value does not fit its BCD field, or a limit does not divide evenly.
Expected<CardTariff> cardTariffFor(const Tariff& tariff, const ServicePoint& point);

/// The same for a tariff as it is published: as it applies to the point on that day.
Expected<CardTariff> cardTariffOn(const Tariff& published, Date day, const ServicePoint& point);

}  // namespace wattdesk::core
