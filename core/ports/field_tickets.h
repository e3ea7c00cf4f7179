#pragma once

#include <vector>

#include "core/base/expected.h"
#include "core/customer/field_ticket.h"

namespace wattdesk::core {

/// The tickets of the field work. Writing runs inside a UnitOfWork.
class FieldTickets {
public:
    virtual ~FieldTickets() = default;
    virtual Expected<void> add(const FieldTicket& ticket) = 0;
    /// TicketNotFound; StoreConflict when it is ended already.
    virtual Expected<void> end(TicketId id, Instant at, OperatorId by,
                               std::string_view outcome) = 0;
    /// TicketNotFound.
    virtual Expected<FieldTicket> byId(TicketId id) = 0;
    /// Newest first, at most `limit`; only those not ended when `openOnly`.
    virtual Expected<std::vector<FieldTicket>> list(OrganisationId organisation, bool openOnly,
                                                    std::size_t limit) = 0;
};

}  // namespace wattdesk::core
