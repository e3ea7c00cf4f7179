#pragma once

#include "core/base/expected.h"
#include "core/card/card_image.h"
#include "core/customer/account.h"
#include "core/tariff/tariff.h"

namespace wattdesk::core {

/// The tariff as a money meter takes it from EF03: a single price fills all TOU prices and leaves
/// the ladder off; a ladder has TOU prices of zero, because the meter adds the two. Limits are
/// divided by CT × PT, to be secondary energy. TariffUnfitForMeter when a price is finer than
/// 0.0001 yuan, a value does not fit its BCD field, or a limit does not divide evenly.
Expected<CardTariff> cardTariffFor(const Tariff& tariff, const ServicePoint& point);

}  // namespace wattdesk::core
