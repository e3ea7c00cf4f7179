#pragma once

#include <variant>

#include "core/customer/account.h"
#include "core/settlement/arrears_split.h"
#include "core/tariff/quote.h"

namespace wattdesk::core {

/// What an amount turns into, before a card is looked at:
/// paid + surplus = energyCharge + arrears paid + their late fees + surplusLeft.
struct Reckoning {
    Money paid;
    std::vector<ArrearsPart> arrears;
    Money surplusLeft;
    Money energyCharge;
    Fee fee;
    Credit toCard;
};

/// Arrears are paid first, by their terms, then the carried surplus is added and energy bought. By
/// energy, the arrears come on top. `used` is the energy already taken in the ladder's period.
/// Failures: AmountTooLarge, AmountAllToArrears, AmountBelowOneStep, AmountNotWholeSteps,
/// TariffUnfitForMeter.
Expected<Reckoning> reckon(const Tariff& tariff, Energy used, MeterMode mode,
                           const std::variant<Money, Energy>& amount, Money surplus,
                           const ArrearsTerms& arrears);

}  // namespace wattdesk::core
