#include "core/tariff/register_difference.h"

#include <cassert>

#include "core/base/rounding.h"

namespace wattdesk::core {

std::int64_t MeterRegister::endHundredths() const noexcept
{
    assert(wholeDigits > 0 && wholeDigits <= kWholeDigitsMax);
    std::int64_t end = 100;
    for (int digit = 0; digit < wholeDigits; ++digit) {
        end *= 10;
    }
    return end;
}

Expected<RegisterUse> registerDifference(MeterRegister meter, Energy before, Energy after,
                                         std::int64_t multiplier)
{
    assert(multiplier > 0);
    const std::int64_t end = meter.endHundredths();
    for (const Energy reading : {before, after}) {
        if (reading.isNegative() || reading.hundredths() >= end) {
            return fail(ErrorCode::MeterReadingBeyondRegister, toText(reading));
        }
    }
    const bool rolledOver = after < before;
    const std::int64_t moved = after.hundredths() - before.hundredths() + (rolledOver ? end : 0);
    if (rolledOver && moved > end / 2) {
        return fail(ErrorCode::MeterReadingBehind, toText(before) + " to " + toText(after));
    }
    const auto energy =
        quantityOf<Energy>(static_cast<Wide>(moved) * multiplier, "a period's consumption");
    if (!energy) {
        return Unexpected{energy.error()};
    }
    return RegisterUse{*energy, rolledOver};
}

}  // namespace wattdesk::core
