#pragma once

#include <vector>

#include "core/settlement/charge.h"

namespace wattdesk::core {

/// What an account owes, and how it is to be paid.
struct ArrearsTerms {
    std::vector<OutstandingCharge> owed;  ///< the oldest due first
};

/// What goes to arrears out of `offered`; never more than that, late fees included.
std::vector<ArrearsPart> splitOutOf(const ArrearsTerms& terms, Money offered);

/// What goes to arrears beside a purchase of energy that comes to `energyPart`.
std::vector<ArrearsPart> splitOnTopOf(const ArrearsTerms& terms, Money energyPart);

/// Everything that is owed.
std::vector<ArrearsPart> splitInFull(const ArrearsTerms& terms);

}  // namespace wattdesk::core
