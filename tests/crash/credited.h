#pragma once

#include <cstdint>
#include <vector>

#include "core/sale/sale.h"

namespace wattdesk::test {

inline bool isInBooks(core::SaleState state)
{
    return state == core::SaleState::Posted || state == core::SaleState::Reversed;
}

/// By how much, in hundredths, the meters are to have been credited for these deeds once every
/// purchase has been in its meter: what was put on cards, without what was moved from an old meter
/// and without what was paid out before a meter took it. Deeds that are not in the books are none.
inline std::int64_t creditedBy(const std::vector<core::SaleRecord>& records)
{
    std::int64_t sum = 0;
    for (const auto& [sale, state, steps, receipt, reprints] : records) {
        if (!isInBooks(state)) {
            continue;
        }
        const std::int64_t held = sale.remainingBefore.value_or(core::Credit{}).hundredths();
        sum += sale.toCard.hundredths();
        if (sale.kind == core::SaleKind::Closing) {
            // What is paid out and was not in the meter will never be in it.
            sum += held;
        } else if (sale.kind == core::SaleKind::Replacement) {
            // The old meter's credit is credited once more; what was on the card only is not.
            sum -= sale.carried.hundredths() - held;
        }
    }
    return sum;
}

}  // namespace wattdesk::test
