#pragma once

#include "core/base/money.h"

namespace wattdesk::core {

/// A line of the explanation of a price: energy of one tier at its price.
struct QuoteLine {
    int tier{1};   ///< 1-based
    int tiers{1};  ///< how many the tariff has; 1: a single price
    Energy energy;
    Price price;
    Money amount;
    friend bool operator==(const QuoteLine&, const QuoteLine&) = default;
};

}  // namespace wattdesk::core
