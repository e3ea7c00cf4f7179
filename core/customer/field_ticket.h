#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/calendar.h"
#include "core/base/ids.h"

namespace wattdesk::core {

/// 现场工单: what somebody has to look at, or has done, at a meter.
enum class TicketKind : std::uint8_t {
    Fault,   ///< 故障
    Bypass,  ///< 应急送电: the meter's switch is bridged in an emergency
};
std::string_view nameOf(TicketKind kind) noexcept;
std::optional<TicketKind> ticketKindNamed(std::string_view name) noexcept;

struct FieldTicket {
    TicketId id;
    OrganisationId organisation;
    AccountId account;
    TicketKind kind{TicketKind::Fault};
    std::string finding;  ///< what the customer or the meter said
    Instant opened;
    OperatorId openedBy;
    std::optional<Instant> ended;
    OperatorId endedBy;  ///< none while it is open
    std::string outcome;
    friend bool operator==(const FieldTicket&, const FieldTicket&) = default;
};

}  // namespace wattdesk::core
