#pragma once

#include <cstdint>

#include "core/base/money.h"

namespace wattdesk::core {

/// What a meter counted in a period. Reactive energy is in 0.01 kvarh; the reverse counts beside
/// the forward with its absolute value.
struct MeteredEnergy {
    Energy active;
    Energy reactive;
    Energy reactiveReverse;
};

/// In hundredths, whichever way it flowed.
constexpr std::int64_t magnitudeOf(Energy energy) noexcept
{
    return energy.isNegative() ? -energy.hundredths() : energy.hundredths();
}

/// Forward and reverse together, in 0.01 kvarh; up to twice the bound of Energy.
constexpr std::int64_t reactiveMagnitudeOf(const MeteredEnergy& energy) noexcept
{
    return magnitudeOf(energy.reactive) + magnitudeOf(energy.reactiveReverse);
}

}  // namespace wattdesk::core
