#include "core/settlement/arrears_split.h"

#include <algorithm>

namespace wattdesk::core {

std::vector<ArrearsPart> splitOutOf(const ArrearsTerms& terms, Money offered)
{
    std::vector<ArrearsPart> parts;
    Money left = offered;
    for (const OutstandingCharge& item : terms.owed) {
        const Money principal = std::min(left, item.outstanding);
        if (principal.isZero()) {
            break;
        }
        parts.push_back(partOf(item.charge, principal, {}));
        left = left.minus(principal).value();
    }
    return parts;
}

std::vector<ArrearsPart> splitInFull(const ArrearsTerms& terms)
{
    std::vector<ArrearsPart> parts;
    for (const OutstandingCharge& item : terms.owed) {
        parts.push_back(partOf(item.charge, item.outstanding, {}));
    }
    return parts;
}

std::vector<ArrearsPart> splitOnTopOf(const ArrearsTerms& terms, Money /*energyPart*/)
{
    return splitInFull(terms);
}

}  // namespace wattdesk::core
