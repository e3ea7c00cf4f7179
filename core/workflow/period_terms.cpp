#include "core/workflow/period_terms.h"

namespace wattdesk::core {

Expected<void> PeriodTermsBook::load()
{
    if (m_isLoaded) {
        return {};
    }
    auto all = m_world.tariffs.list(m_organisation);
    if (!all) {
        return Unexpected{all.error()};
    }
    for (TariffVersion& version : *all) {
        m_versions[version.tariff.id].push_back(std::move(version.tariff));
    }
    m_isLoaded = true;
    return {};
}

Expected<PeriodTerms> PeriodTermsBook::of(TariffId tariff, HouseholdBase base, Date from, Date to)
{
    const Key key{tariff, base.hundredths, from, to};
    auto known = m_cuts.find(key);
    if (known == m_cuts.end()) {
        if (auto loaded = load(); !loaded) {
            return Unexpected{loaded.error()};
        }
        const auto versions = m_versions.find(tariff);
        if (versions == m_versions.end()) {
            return fail(ErrorCode::TariffNotFound, toText(tariff));
        }
        if (from < versions->second.front().effective) {
            return fail(ErrorCode::TariffNotInForce, toText(from));
        }
        auto spans = spansOf(versions->second, from, to, base);
        if (!spans) {
            return Unexpected{spans.error()};
        }
        const Tariff* last = nullptr;
        for (const Tariff& version : versions->second) {
            last = version.effective <= to ? &version : last;
        }
        known = m_cuts.emplace(key, Cut{last, std::move(*spans)}).first;
    }
    return PeriodTerms{*known->second.tariff, known->second.spans, from, to};
}

}  // namespace wattdesk::core
