#pragma once

#include <cassert>
#include <cstdint>

#include "core/base/expected.h"
#include "core/base/money.h"

namespace wattdesk::core {

/// Wide enough for the product of two bounded quantities. For sources only: what a header promises
/// is Money, Energy and whole numbers.
__extension__ using Wide = __int128;

/// The one rounding of all calculation rules: half-up, and half away from zero below zero, so that
/// taking a line back is exactly its negative. The divisor is above zero and, like the value, below
/// half of what Wide holds.
constexpr Wide divideHalfUp(Wide value, Wide divisor) noexcept
{
    assert(divisor > 0);
    const Wide magnitude = value < 0 ? -value : value;
    const Wide quotient = (magnitude + divisor / 2) / divisor;
    return value < 0 ? -quotient : quotient;
}

/// Money or Energy of so many hundredths; AmountTooLarge out of its range.
template <class Quantity>
Expected<Quantity> quantityOf(Wide hundredths, const char* what)
{
    if (hundredths < -Quantity::kMax || hundredths > Quantity::kMax) {
        return fail(ErrorCode::AmountTooLarge, what);
    }
    return Quantity::from(static_cast<std::int64_t>(hundredths)).value();
}

/// Rounded half-up to whole kWh. The bound of Energy is whole, so the result is within it.
inline Energy wholeKwh(Energy energy) noexcept
{
    constexpr std::int64_t kWhole = 100;
    const Wide whole = divideHalfUp(energy.hundredths(), kWhole) * kWhole;
    return Energy::from(static_cast<std::int64_t>(whole)).value();
}

}  // namespace wattdesk::core
