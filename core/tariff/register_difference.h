#pragma once

#include <cstdint>

#include "core/base/expected.h"
#include "core/base/money.h"

namespace wattdesk::core {

/// What a meter's register shows: so many digits before the point and two behind it. Past its last
/// reading it begins again at zero.
struct MeterRegister {
    static constexpr int kWholeDigitsMax = 12;

    int wholeDigits{6};  ///< 1…kWholeDigitsMax: six show 999,999.99 at most

    /// The first reading that it cannot show, in hundredths of a kWh.
    std::int64_t endHundredths() const noexcept;
};

/// Consumption between two readings of one register.
struct RegisterUse {
    Energy energy;
    bool rolledOver{false};  ///< the register passed its end between them: to be told
    friend bool operator==(const RegisterUse&, const RegisterUse&) = default;
};

/// From `before` to `after`, times the multiplier (CT × PT, from 1 on), exactly. A reading below
/// the one before is taken for a roll-over when the register moved by half its length at most; else
/// it runs backward, which is MeterReadingBehind. MeterReadingBeyondRegister for a reading that the
/// register cannot show; AmountTooLarge beyond the range of Energy.
Expected<RegisterUse> registerDifference(MeterRegister meter, Energy before, Energy after,
                                         std::int64_t multiplier);

}  // namespace wattdesk::core
