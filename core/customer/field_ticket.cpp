#include "core/customer/field_ticket.h"

#include "core/base/named.h"

namespace wattdesk::core {

namespace {
constexpr Names<TicketKind, 2> kKinds{
    {{TicketKind::Fault, "fault"}, {TicketKind::Bypass, "bypass"}}};
}  // namespace

std::string_view nameOf(TicketKind kind) noexcept
{
    return nameIn(kKinds, kind);
}

std::optional<TicketKind> ticketKindNamed(std::string_view name) noexcept
{
    return valueIn(kKinds, name);
}

}  // namespace wattdesk::core
