#pragma once

#include "core/ports/tariff_book.h"
#include "db/connection.h"

namespace wattdesk::db {

class SqlTariffBook final : public core::TariffBook {
public:
    explicit SqlTariffBook(Connection& connection) noexcept : m_connection{connection} {}

    core::Expected<core::Tariff> byId(core::TariffId id) override;
    core::Expected<core::Tariff> byName(core::OrganisationId organisation,
                                        std::string_view name) override;
    core::Expected<std::vector<core::Tariff>> list(core::OrganisationId organisation) override;
    core::Expected<void> add(const core::Tariff& tariff) override;

private:
    core::Expected<core::Tariff> withTiers(core::Expected<std::optional<core::Tariff>> found);

    Connection& m_connection;
};

}  // namespace wattdesk::db
