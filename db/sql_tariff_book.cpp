#include "db/sql_tariff_book.h"

#include "db/search_terms.h"

namespace wattdesk::db {

using core::Energy;
using core::ErrorCode;
using core::Expected;
using core::fail;
using core::OrganisationId;
using core::Price;
using core::Tariff;
using core::TariffId;
using core::Tier;
using core::Unexpected;

namespace {

constexpr Sql kById{
    "SELECT id, organisation_id, name, effective, cycle, cycle_month, energy_step FROM tariff "
    "WHERE id = :a",
    "iitttit"};
constexpr Sql kByName{
    "SELECT id, organisation_id, name, effective, cycle, cycle_month, energy_step FROM tariff "
    "WHERE organisation_id = :a AND name_folded = :b",
    "iitttit"};
constexpr Sql kList{
    "SELECT id, organisation_id, name, effective, cycle, cycle_month, energy_step FROM tariff "
    "WHERE organisation_id = :a ORDER BY name_folded",
    "iitttit"};
constexpr Sql kTiers{
    "SELECT upper_limit, price FROM tariff_tier WHERE tariff_id = :a ORDER BY tier", "ii"};
constexpr Sql kAdd{
    "INSERT INTO tariff (id, organisation_id, name, name_folded, effective, cycle, cycle_month, "
    "energy_step) VALUES (:a, :b, :c, :d, :e, :f, :g, :h) ON CONFLICT DO NOTHING"};
constexpr Sql kAddTier{
    "INSERT INTO tariff_tier (tariff_id, tier, organisation_id, upper_limit, price) "
    "VALUES (:a, :b, :c, :d, :e)"};

Tariff toTariff(Row& row)
{
    Tariff tariff;
    tariff.id = row.id<TariffId>();
    tariff.organisation = row.id<OrganisationId>();
    tariff.name = row.text();
    tariff.effective = row.date();
    tariff.cycle = row.named(core::ladderCycleNamed);
    tariff.cycleMonth = row.bounded<int>();
    tariff.step = row.named(core::energyStepNamed);
    return tariff;
}

Tier toTier(Row& row)
{
    Tier tier;
    if (const auto limit = row.integerOrNull()) {
        tier.limit = row.known(Energy::from(*limit));
    }
    tier.price = row.known(Price::fromMicro(row.integer()));
    return tier;
}

}  // namespace

Expected<Tariff> SqlTariffBook::withTiers(Expected<std::optional<Tariff>> found)
{
    if (!found) {
        return Unexpected{found.error()};
    }
    if (!*found) {
        return fail(ErrorCode::TariffNotFound);
    }
    auto tiers = m_connection.rows(kTiers, {(*found)->id}, toTier);
    if (!tiers) {
        return Unexpected{tiers.error()};
    }
    (*found)->tiers = std::move(*tiers);
    return std::move(**found);
}

Expected<Tariff> SqlTariffBook::byId(TariffId id)
{
    return m_connection.read([&] { return withTiers(m_connection.row(kById, {id}, toTariff)); });
}

Expected<Tariff> SqlTariffBook::byName(OrganisationId organisation, std::string_view name)
{
    const std::string wanted = folded(name);
    return m_connection.read([&] {
        return withTiers(m_connection.row(kByName, {organisation, wanted}, toTariff));
    });
}

Expected<std::vector<Tariff>> SqlTariffBook::list(OrganisationId organisation)
{
    return m_connection.read([&]() -> Expected<std::vector<Tariff>> {
        auto found = m_connection.rows(kList, {organisation}, toTariff);
        if (!found) {
            return found;
        }
        for (Tariff& tariff : *found) {
            auto whole = withTiers(std::optional{std::move(tariff)});
            if (!whole) {
                return Unexpected{whole.error()};
            }
            tariff = std::move(*whole);
        }
        return found;
    });
}

Expected<void> SqlTariffBook::add(const Tariff& tariff)
{
    const std::string foldedName = folded(tariff.name);
    return m_connection.write([&]() -> Expected<void> {
        const auto added = m_connection.execute(
            kAdd, {tariff.id, tariff.organisation, tariff.name, foldedName,
                   toText(tariff.effective), nameOf(tariff.cycle),
                   static_cast<std::int64_t>(tariff.cycleMonth), nameOf(tariff.step)});
        if (added == 0) {
            return fail(ErrorCode::StoreConflict, "tariff is known: " + tariff.name);
        }
        std::int64_t number = 0;
        for (const Tier& tier : tariff.tiers) {
            const auto limit = tier.limit ? std::optional{tier.limit->hundredths()} : std::nullopt;
            m_connection.execute(
                kAddTier, {tariff.id, ++number, tariff.organisation, limit, tier.price.micro()});
        }
        return {};
    });
}

}  // namespace wattdesk::db
