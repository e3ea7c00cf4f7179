#pragma once

#include <string_view>
#include <vector>

#include "core/operator/operator.h"
#include "core/workflow/world.h"

namespace wattdesk::core {

/// 现场工单: faults, and the bypass of a meter's switch in an emergency with its end; who and when.
class TicketDesk {
public:
    explicit TicketDesk(World world) : m_world{world} {}

    /// AccountNotFound, SaleReasonMissing (nothing was found), InputTooLong, InputText.
    Expected<FieldTicket> open(const Actor& actor, const AccountNumber& number, TicketKind kind,
                               std::string_view finding);
    /// TicketNotFound, TicketEnded, SaleReasonMissing.
    Expected<FieldTicket> end(const Actor& actor, TicketId id, std::string_view outcome);
    /// Newest first.
    Expected<std::vector<FieldTicket>> list(const Actor& actor, bool openOnly);

private:
    World m_world;
};

}  // namespace wattdesk::core
