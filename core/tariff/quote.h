#pragma once

#include <vector>

#include "core/base/expected.h"
#include "core/base/money.h"
#include "core/tariff/ladder.h"
#include "core/tariff/quote_line.h"
#include "core/tariff/tariff.h"

namespace wattdesk::core {

/// What an amount of energy costs, line by line: one line a tier that it touches, then one a levy.
/// `fee` is the sum of the lines' amounts, each rounded half-up to the cent.
struct Fee {
    std::vector<QuoteLine> lines;
    Money fee;
    Energy energy;
};

/// Forward: fee = F(used + energy) − F(used), F piecewise linear, limits inclusive, and the levies.
/// `applied` is the tariff as it applies to the account on the day (appliedOn()); `used` is the
/// energy already taken in the ladder's period; neither may be negative. With time of use nobody
/// can know at the counter when the energy will be used: the price is that of the flat period.
/// AmountTooLarge when the sum leaves the range of Money.
Expected<Fee> feeFor(const Tariff& applied, Energy used, Energy energy);

/// Inverse: the largest energy, in the tariff's own step, whose fee is not above `money`.
/// AmountTooLarge when that leaves the range of Energy; a tariff that charges nothing is
/// TariffUnfitForMeter.
Expected<Fee> energyFor(const Tariff& applied, Energy used, Money money);

}  // namespace wattdesk::core
