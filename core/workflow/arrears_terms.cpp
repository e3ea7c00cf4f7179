#include "core/workflow/arrears_terms.h"

#include "core/workflow/tariff_today.h"

namespace wattdesk::core {

namespace {

Expected<LateFeeClass> classBy(World& world, TariffId id)
{
    return tariffToday(world, id).map([](const Tariff& tariff) {
        return tariff.category == TariffCategory::Resident ? LateFeeClass::Resident
                                                           : LateFeeClass::Other;
    });
}

Expected<void> addClasses(World& world, AccountId account, ArrearsTerms& terms)
{
    const auto tariffs = world.accounts.tariffsOf(account);
    if (!tariffs) {
        return Unexpected{tariffs.error()};
    }
    const auto now = classBy(world, tariffs->now);
    if (!now) {
        return Unexpected{now.error()};
    }
    terms.whose = *now;
    for (const FormerTariff& former : tariffs->formers) {
        const auto then = classBy(world, former.tariff);
        if (!then) {
            return Unexpected{then.error()};
        }
        terms.formerly.push_back({former.until, *then});
    }
    return {};
}

}  // namespace

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
    if (auto added = addClasses(world, account.id, terms); !added) {
        return Unexpected{added.error()};
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
