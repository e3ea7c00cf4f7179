#include "core/workflow/tariff_today.h"

namespace wattdesk::core {

Date businessDay(const World& world)
{
    return toLocal(world.clock.now(), world.clock.offset()).date;
}

Expected<Tariff> tariffToday(const World& world, TariffId id)
{
    return world.tariffs.inForce(id, businessDay(world));
}

Expected<Tariff> tariffToday(const World& world, OrganisationId organisation, std::string_view name)
{
    const auto id = world.tariffs.byName(organisation, name);
    if (!id) {
        return Unexpected{id.error()};
    }
    return tariffToday(world, *id);
}

Expected<Tariff> tariffToday(const World& world, const Account& account)
{
    const auto tariff = tariffToday(world, account.tariff);
    if (!tariff) {
        return tariff;
    }
    auto applied = appliedOn(*tariff, businessDay(world), account.point.householdBase);
    if (!applied) {
        return fail(ErrorCode::AmountTooLarge, "a limit times the household base");
    }
    return std::move(*applied);
}

Expected<std::vector<Tariff>> tariffsToday(const World& world, OrganisationId organisation)
{
    auto versions = world.tariffs.list(organisation);
    if (!versions) {
        return Unexpected{versions.error()};
    }
    const Date today = businessDay(world);
    std::vector<Tariff> holding;
    for (TariffVersion& each : *versions) {
        if (each.tariff.effective > today) {
            continue;
        }
        // A tariff's versions stand together, and the later one begins later.
        if (!holding.empty() && holding.back().id == each.tariff.id) {
            holding.pop_back();
        }
        holding.push_back(std::move(each.tariff));
    }
    return holding;
}

Expected<Tariff> tariffOf(const World& world, const Sale& sale)
{
    auto found = world.tariffs.version(sale.tariff, sale.tariffVersion);
    if (!found) {
        return Unexpected{found.error()};
    }
    return std::move(found->tariff);
}

}  // namespace wattdesk::core
