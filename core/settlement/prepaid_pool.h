#pragma once

#include "core/base/expected.h"
#include "core/base/money.h"

namespace wattdesk::core {

/// What a meter holds, and what was charged for it. On a money meter the two are the same figure;
/// on an energy meter the kWh were bought at the prices of their days.
struct PrepaidPool {
    Credit credit;  ///< below zero when overdrawn
    Money value;
    friend bool operator==(const PrepaidPool&, const PrepaidPool&) = default;
};

struct PrepaidUse {
    PrepaidPool used;
    PrepaidPool left;
    friend bool operator==(const PrepaidUse&, const PrepaidUse&) = default;
};

/// What was used up of a meter's credit in a period, and what that had been charged with: every
/// part of the pool is worth the average of the whole (moving average), half-up to the cent, and
/// the rest stays with what is left, so that nothing is lost between two periods. What is overdrawn
/// counts at the same average. Of a pool without any credit nothing is worth anything.
/// MeterReadingBehind when more is left than was ever there; AmountTooLarge.
Expected<PrepaidUse> useOf(const PrepaidPool& before, const PrepaidPool& bought, Credit remaining);

}  // namespace wattdesk::core
