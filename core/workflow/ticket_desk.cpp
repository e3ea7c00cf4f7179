#include "core/workflow/ticket_desk.h"

#include "core/workflow/deed.h"

namespace wattdesk::core {

namespace {

constexpr std::size_t kListMax = 1000;

std::string subjectOf(const FieldTicket& ticket)
{
    return "ticket " + toText(ticket.id);
}

}  // namespace

Expected<FieldTicket> TicketDesk::open(const Actor& actor, const AccountNumber& number,
                                       TicketKind kind, std::string_view finding)
{
    if (auto allowed = actor.require(Permission::KeepTickets); !allowed) {
        return Unexpected{allowed.error()};
    }
    auto found = requireReason(finding);
    if (!found) {
        return Unexpected{found.error()};
    }
    const auto account = m_world.accounts.byNumber(number);
    if (!account) {
        return Unexpected{account.error()};
    }
    const FieldTicket ticket{.id = TicketId{m_world.ids.next()},
                             .organisation = actor.organisation,
                             .account = account->id,
                             .kind = kind,
                             .finding = std::move(*found),
                             .opened = m_world.clock.now(),
                             .openedBy = actor.id,
                             .ended = {},
                             .endedBy = {},
                             .outcome = {}};
    const auto done = m_world.unit.run([&]() -> Expected<void> {
        if (auto added = m_world.tickets.add(ticket); !added) {
            return added;
        }
        return audit(m_world, actor, AuditAction::TicketOpened, subjectOf(ticket),
                     std::string{nameOf(kind)} + ", account " + shown(number));
    });
    if (!done) {
        return Unexpected{done.error()};
    }
    return ticket;
}

Expected<FieldTicket> TicketDesk::end(const Actor& actor, TicketId id, std::string_view outcome)
{
    if (auto allowed = actor.require(Permission::KeepTickets); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto what = requireReason(outcome);
    if (!what) {
        return Unexpected{what.error()};
    }
    const auto ticket = m_world.tickets.byId(id);
    if (!ticket) {
        return ticket;
    }
    if (ticket->ended) {
        return fail(ErrorCode::TicketEnded);
    }
    const auto done = m_world.unit.run([&]() -> Expected<void> {
        if (auto ended = m_world.tickets.end(id, m_world.clock.now(), actor.id, *what); !ended) {
            return ended;
        }
        return audit(m_world, actor, AuditAction::TicketEnded, subjectOf(*ticket), *what);
    });
    if (!done) {
        return Unexpected{done.error()};
    }
    return m_world.tickets.byId(id);
}

Expected<std::vector<FieldTicket>> TicketDesk::list(const Actor& actor, bool openOnly)
{
    if (auto allowed = actor.require(Permission::KeepTickets); !allowed) {
        return Unexpected{allowed.error()};
    }
    return m_world.tickets.list(actor.organisation, openOnly, kListMax);
}

}  // namespace wattdesk::core
