#include "core/workflow/arrears_terms.h"

namespace wattdesk::core {

Expected<ArrearsTerms> arrearsTerms(World& world, const Account& account)
{
    ArrearsTerms terms;
    if (account.standing.arrears.isZero()) {
        return terms;
    }
    auto owed = world.arrears.outstanding(account.id);
    if (!owed) {
        return Unexpected{owed.error()};
    }
    if (sumOf(*owed) != account.standing.arrears) {
        return fail(ErrorCode::StoreConflict, "arrears and charges of " + toText(account.id));
    }
    terms.owed = std::move(*owed);
    return terms;
}

}  // namespace wattdesk::core
