#include "core/workflow/arrears_terms.h"

#include "core/workflow/tariff_today.h"

namespace wattdesk::core {

Expected<ArrearsTerms> arrearsTermsOn(World& world, const Account& account, Date day)
{
    ArrearsTerms terms;
    terms.day = day;
    auto rules = world.arrears.lateFeeRules(account.organisation);
    if (!rules) {
        return Unexpected{rules.error()};
    }
    const auto plan = world.arrears.planOf(account.id);
    if (!plan) {
        return Unexpected{plan.error()};
    }
    const auto tariff = tariffToday(world, account.tariff);
    if (!tariff) {
        return Unexpected{tariff.error()};
    }
    auto owed = world.arrears.outstanding(account.id);
    if (!owed) {
        return Unexpected{owed.error()};
    }
    if (sumOf(*owed) != account.standing.arrears) {
        return fail(ErrorCode::StoreConflict, "arrears and charges of " + toText(account.id));
    }
    terms.rules = std::move(*rules);
    terms.plan = *plan;
    terms.whose =
        tariff->category == TariffCategory::Resident ? LateFeeClass::Resident : LateFeeClass::Other;
    terms.owed = std::move(*owed);
    return terms;
}

Expected<ArrearsTerms> arrearsTerms(World& world, const Account& account)
{
    const Date today = businessDay(world);
    if (account.standing.arrears.isZero()) {
        ArrearsTerms terms;
        terms.day = today;
        return terms;
    }
    return arrearsTermsOn(world, account, today);
}

}  // namespace wattdesk::core
