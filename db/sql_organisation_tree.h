#pragma once

#include "core/ports/organisation_tree.h"
#include "db/connection.h"

namespace wattdesk::db {

class SqlOrganisationTree final : public core::OrganisationTree {
public:
    explicit SqlOrganisationTree(Connection& connection) noexcept : m_connection{connection} {}

    core::Expected<core::Organisation> organisation(core::OrganisationId id) override;
    core::Expected<std::vector<core::Organisation>> children(core::OrganisationId parent) override;
    core::Expected<core::Counter> counter(core::CounterId id) override;
    core::Expected<std::vector<core::Counter>> counters(core::OrganisationId organisation) override;
    core::Expected<void> add(const core::Organisation& organisation) override;
    core::Expected<void> add(const core::Counter& counter) override;

private:
    Connection& m_connection;
};

}  // namespace wattdesk::db
