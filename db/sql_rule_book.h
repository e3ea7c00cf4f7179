#pragma once

#include "core/ports/rule_book.h"
#include "db/connection.h"

namespace wattdesk::db {

class SqlRuleBook final : public core::RuleBook {
public:
    explicit SqlRuleBook(Connection& connection) noexcept : m_connection{connection} {}

    core::Expected<core::HouseRules> of(core::OrganisationId organisation) override;
    core::Expected<void> set(core::OrganisationId organisation,
                             const core::HouseRules& rules) override;

private:
    Connection& m_connection;
};

}  // namespace wattdesk::db
