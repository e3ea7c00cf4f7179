#include "core/tariff/sub_metering.h"

#include <algorithm>
#include <cassert>
#include <cstdint>

#include "core/base/rounding.h"

namespace wattdesk::core {

namespace {

constexpr std::int64_t kWholeKwh = 100;

Wide sumOf(const std::vector<Energy>& parts) noexcept
{
    Wide sum = 0;
    for (const Energy part : parts) {
        sum += part.hundredths();
    }
    return sum;
}

bool isAnyNegative(const std::vector<Energy>& parts) noexcept
{
    return std::any_of(parts.begin(), parts.end(), [](Energy part) { return part.isNegative(); });
}

}  // namespace

bool isWellFormed(const SubMetering& children) noexcept
{
    if (children.quantities.size() + children.ratiosPermyriad.size() + children.subMeters.size() >
        SubMetering::kChildrenMax) {
        return false;
    }
    int left = SubMetering::kPermyriad;
    for (const int ratio : children.ratiosPermyriad) {
        if (ratio < 0 || ratio > left) {
            return false;
        }
        left -= ratio;
    }
    return !isAnyNegative(children.quantities) && !isAnyNegative(children.subMeters);
}

Expected<SubMeteringSplit> splitParent(Energy parent, const SubMetering& children)
{
    assert(isWellFormed(children));
    const Wide base = parent.hundredths() - sumOf(children.quantities);
    if (base < 0) {
        return fail(ErrorCode::ParentBelowChildren, "fixed quantities above the parent");
    }
    SubMeteringSplit split;
    Wide left = base;
    for (const int ratio : children.ratiosPermyriad) {
        const Wide wanted =
            divideHalfUp(base * ratio, Wide{SubMetering::kPermyriad} * kWholeKwh) * kWholeKwh;
        // Ratios that come to all of it may round to more than all.
        const Wide share = std::min(wanted, left / kWholeKwh * kWholeKwh);
        split.byRatio.push_back(Energy::from(static_cast<std::int64_t>(share)).value());
        left -= share;
    }
    left -= sumOf(children.subMeters);
    if (left < 0) {
        return fail(ErrorCode::ParentBelowChildren, "sub-meters above what their parent has left");
    }
    split.own = Energy::from(static_cast<std::int64_t>(left)).value();
    return split;
}

}  // namespace wattdesk::core
