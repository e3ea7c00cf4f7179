#include "core/tariff/sharing.h"

#include <algorithm>
#include <cassert>
#include <cstdint>

#include "core/base/rounding.h"

namespace wattdesk::core {

namespace {
constexpr std::int64_t kWholeKwh = 100;
static_assert(kTouPeriods.size() == 4);
}  // namespace

std::vector<Energy> shareOut(Energy whole, const std::vector<Energy>& uses,
                             std::size_t remainderTaker)
{
    assert(remainderTaker < uses.size());
    Wide sum = 0;
    for (const Energy use : uses) {
        assert(!use.isNegative());
        sum += use.hundredths();
    }
    const bool isUnused = sum == 0;
    const Wide total = isUnused ? static_cast<Wide>(uses.size()) : sum;
    const Wide sign = whole.isNegative() ? -1 : 1;
    const Wide magnitude = whole.hundredths() * sign;

    std::vector<Energy> parts(uses.size());
    Wide left = magnitude;
    for (std::size_t i = 0; i < uses.size(); ++i) {
        if (i == remainderTaker) {
            continue;
        }
        const Wide weight = isUnused ? 1 : uses[i].hundredths();
        const Wide wanted = divideHalfUp(magnitude * weight, total * kWholeKwh) * kWholeKwh;
        const Wide part = std::min(wanted, left / kWholeKwh * kWholeKwh);
        parts[i] = Energy::from(static_cast<std::int64_t>(part * sign)).value();
        left -= part;
    }
    parts[remainderTaker] = Energy::from(static_cast<std::int64_t>(left * sign)).value();
    return parts;
}

std::vector<Energy> shareAmongMeters(Energy whole, const std::vector<Energy>& uses)
{
    assert(!uses.empty());
    return shareOut(whole, uses, uses.size() - 1);
}

std::array<Energy, 4> shareAmongPeriods(Energy whole, const std::array<Energy, 4>& uses,
                                        TouPeriod remainderTaker)
{
    const auto parts =
        shareOut(whole, {uses.begin(), uses.end()}, static_cast<std::size_t>(remainderTaker));
    std::array<Energy, 4> result;
    std::copy(parts.begin(), parts.end(), result.begin());
    return result;
}

TouPeriod lastUsed(const std::array<Energy, 4>& uses) noexcept
{
    TouPeriod last = TouPeriod::Flat;
    for (const TouPeriod period : kTouPeriods) {
        last = uses[static_cast<std::size_t>(period)].isZero() ? last : period;
    }
    return last;
}

}  // namespace wattdesk::core
