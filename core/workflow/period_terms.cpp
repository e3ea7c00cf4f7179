#include "core/workflow/period_terms.h"

#include <iterator>

namespace wattdesk::core {

namespace {

/// The version that holds on the day; none before the first one. Ascending.
const Tariff* holdingOn(std::span<const Tariff> versions, Date day)
{
    const Tariff* holding = nullptr;
    for (const Tariff& version : versions) {
        holding = version.effective <= day ? &version : holding;
    }
    return holding;
}

}  // namespace

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

Expected<std::span<const Tariff>> PeriodTermsBook::versionsOf(TariffId tariff) const
{
    const auto found = m_versions.find(tariff);
    if (found == m_versions.end()) {
        return fail(ErrorCode::TariffNotFound, toText(tariff));
    }
    return std::span<const Tariff>{found->second};
}

Expected<PeriodTermsBook::Cut> PeriodTermsBook::cut(const TariffHistory& tariffs,
                                                    HouseholdBase base, Date from, Date to)
{
    Cut cut;
    for (const TariffDays& days : tariffs.between(from, to)) {
        const auto versions = versionsOf(days.tariff);
        if (!versions) {
            return Unexpected{versions.error()};
        }
        if (days.from < versions->front().effective) {
            return fail(ErrorCode::TariffNotInForce, toText(days.from));
        }
        auto spans = spansOf(*versions, days.from, days.to, base);
        if (!spans) {
            return Unexpected{spans.error()};
        }
        std::move(spans->begin(), spans->end(), std::back_inserter(cut.spans));
        cut.tariff = holdingOn(*versions, days.to);
    }
    cut.spans = cutAtLadders(std::move(cut.spans));
    const Date before = Date::fromDays(from.toDays() - 1);
    const auto versions = versionsOf(tariffs.on(before));
    if (!versions) {
        return Unexpected{versions.error()};
    }
    if (const Tariff* held = holdingOn(*versions, before); held && held->isLadder()) {
        cut.ladderBefore = periodStart(*held, before);
    }
    return cut;
}

Expected<PeriodTerms> PeriodTermsBook::of(const TariffHistory& tariffs, HouseholdBase base,
                                          Date from, Date to)
{
    Key key{tariffs.between(Date::fromDays(from.toDays() - 1), to), base.hundredths};
    auto known = m_cuts.find(key);
    if (known == m_cuts.end()) {
        if (auto loaded = load(); !loaded) {
            return Unexpected{loaded.error()};
        }
        auto made = cut(tariffs, base, from, to);
        if (!made) {
            return Unexpected{made.error()};
        }
        known = m_cuts.emplace(std::move(key), std::move(*made)).first;
    }
    const Cut& cut = known->second;
    return PeriodTerms{*cut.tariff, cut.spans, from, to, cut.ladderBefore};
}

}  // namespace wattdesk::core
