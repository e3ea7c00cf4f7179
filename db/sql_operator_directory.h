#pragma once

#include "core/ports/operator_directory.h"
#include "db/connection.h"

namespace wattdesk::db {

class SqlOperatorDirectory final : public core::OperatorDirectory {
public:
    explicit SqlOperatorDirectory(Connection& connection) noexcept : m_connection{connection} {}

    core::Expected<std::optional<core::Operator>> byLogin(std::string_view login) override;
    core::Expected<core::Operator> byId(core::OperatorId id) override;
    core::Expected<std::vector<core::Operator>> list(core::OrganisationId organisation) override;
    core::Expected<std::vector<core::Operator>> hold(core::OrganisationId organisation) override;
    core::Expected<void> add(const core::Operator& who) override;
    core::Expected<void> setAttempts(core::OperatorId id, int failedAttempts,
                                     core::Instant lockedUntil) override;
    core::Expected<void> setPassword(core::OperatorId id, std::string_view hash,
                                     bool mustChange) override;
    core::Expected<void> setDisabled(core::OperatorId id, bool disabled) override;
    core::Expected<void> setRole(core::OperatorId id, core::Role role) override;

private:
    Connection& m_connection;
};

}  // namespace wattdesk::db
