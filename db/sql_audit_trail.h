#pragma once

#include "core/ports/audit_trail.h"
#include "db/connection.h"

namespace wattdesk::db {

class SqlAuditTrail final : public core::AuditTrail {
public:
    explicit SqlAuditTrail(Connection& connection) noexcept : m_connection{connection} {}

    core::Expected<std::optional<core::AuditLink>> last(core::CounterId counter) override;
    core::Expected<void> append(const core::AuditLink& link) override;
    core::Expected<std::vector<core::AuditLink>> list(core::CounterId counter, std::int64_t after,
                                                      std::size_t limit) override;

private:
    Connection& m_connection;
};

}  // namespace wattdesk::db
