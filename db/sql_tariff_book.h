#pragma once

#include <map>
#include <utility>

#include "core/ports/tariff_book.h"
#include "db/connection.h"

namespace wattdesk::db {

/// Versions never change, so those that were read once are kept: what a kWh costs today is one
/// small query, for the number of the version.
class SqlTariffBook final : public core::TariffBook {
public:
    explicit SqlTariffBook(Connection& connection);
    SqlTariffBook(const SqlTariffBook&) = delete;
    SqlTariffBook& operator=(const SqlTariffBook&) = delete;

    core::Expected<core::Tariff> inForce(core::TariffId id, core::Date day) override;
    core::Expected<core::TariffVersion> version(core::TariffId id, int version) override;
    core::Expected<std::vector<core::Tariff>> versions(core::TariffId id) override;
    core::Expected<core::TariffId> byName(core::OrganisationId organisation,
                                          std::string_view name) override;
    core::Expected<std::vector<core::TariffVersion>> list(
        core::OrganisationId organisation) override;
    core::Expected<void> add(const core::TariffVersion& version) override;

private:
    using Key = std::pair<core::TariffId, int>;

    core::Expected<core::TariffVersion> known(const Key& key);
    core::Expected<core::TariffVersion> load(const Key& key);
    core::Expected<void> loadSeasons(core::Tariff& tariff);
    core::Expected<void> loadLosses(core::Tariff& tariff);
    core::Expected<void> addName(const core::Tariff& tariff);
    core::Expected<void> addScalars(const core::TariffVersion& version);
    void addParts(const core::Tariff& tariff);
    void addSeason(const core::Tariff& tariff, std::int64_t number, const core::Season& season);

    Connection& m_connection;
    std::map<Key, core::TariffVersion> m_kept;
    bool m_hasAdded{false};  ///< in the running unit of work, which may yet be rolled back
};

}  // namespace wattdesk::db
