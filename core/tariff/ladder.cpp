#include "core/tariff/ladder.h"

#include <algorithm>
#include <cassert>

namespace wattdesk::core {

Expected<std::vector<TierPart>> tierParts(const Tariff& applied, Energy used, Energy energy)
{
    assert(isWellFormed(applied) && !used.isNegative() && !energy.isNegative());
    const auto end = used.plus(energy);
    if (!end) {
        return fail(ErrorCode::AmountTooLarge, "energy out of range");
    }
    std::vector<TierPart> parts;
    Energy at = used;
    int tier = 0;
    for (const Tier& step : applied.tiers) {
        ++tier;
        const Energy upTo = step.limit ? std::min(*step.limit, *end) : *end;
        if (upTo > at) {
            parts.push_back({tier, upTo.minus(at).value()});
            at = upTo;
        }
    }
    return parts;
}

int tierAt(const Tariff& applied, Energy used) noexcept
{
    int tier = 1;
    for (const Tier& step : applied.tiers) {
        if (!step.limit || used < *step.limit) {
            break;
        }
        ++tier;
    }
    return tier;
}

}  // namespace wattdesk::core
