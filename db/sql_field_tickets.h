#pragma once

#include "core/ports/field_tickets.h"
#include "db/connection.h"

namespace wattdesk::db {

class SqlFieldTickets final : public core::FieldTickets {
public:
    explicit SqlFieldTickets(Connection& connection) noexcept : m_connection{connection} {}

    core::Expected<void> add(const core::FieldTicket& ticket) override;
    core::Expected<void> end(core::TicketId id, core::Instant at, core::OperatorId by,
                             std::string_view outcome) override;
    core::Expected<core::FieldTicket> byId(core::TicketId id) override;
    core::Expected<std::vector<core::FieldTicket>> list(core::OrganisationId organisation,
                                                        bool openOnly, std::size_t limit) override;

private:
    Connection& m_connection;
};

}  // namespace wattdesk::db
