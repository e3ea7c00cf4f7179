#pragma once

#include <map>
#include <tuple>
#include <vector>

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
    Expected<PeriodTerms> of(TariffId tariff, HouseholdBase base, Date from, Date to);

private:
    struct Cut {
        const Tariff* tariff{nullptr};
        std::vector<TariffSpan> spans;
    };
    using Key = std::tuple<TariffId, int, Date, Date>;

    Expected<void> load();

    World m_world;
    OrganisationId m_organisation;
    bool m_isLoaded{false};
    std::map<TariffId, std::vector<Tariff>> m_versions;
    std::map<Key, Cut> m_cuts;
};

}  // namespace wattdesk::core
