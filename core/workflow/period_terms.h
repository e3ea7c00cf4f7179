#pragma once

#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "core/customer/tariff_history.h"
#include "core/settlement/period_settlement.h"
#include "core/workflow/world.h"

namespace wattdesk::core {

/// By what accounts are billed, kept for all of a run: many accounts, few tariffs.
class PeriodTermsBook {
public:
    PeriodTermsBook(World world, OrganisationId organisation)
        : m_world{world}, m_organisation{organisation}
    {
    }

    /// The terms live as long as this. TariffNotFound, TariffNotInForce, AmountTooLarge, Store….
    Expected<PeriodTerms> of(const TariffHistory& tariffs, HouseholdBase base, Date from, Date to);

private:
    struct Cut {
        const Tariff* tariff{nullptr};
        std::vector<TariffSpan> spans;
        std::optional<Date> ladderBefore;
    };
    /// Which tariffs hold from the day before the period on, and the household's base.
    using Key = std::pair<std::vector<TariffDays>, int>;

    Expected<void> load();
    Expected<Cut> cut(const TariffHistory& tariffs, HouseholdBase base, Date from, Date to);
    /// Ascending. TariffNotFound.
    Expected<std::span<const Tariff>> versionsOf(TariffId tariff) const;

    World m_world;
    OrganisationId m_organisation;
    bool m_isLoaded{false};
    std::map<TariffId, std::vector<Tariff>> m_versions;
    std::map<Key, Cut> m_cuts;
};

}  // namespace wattdesk::core
