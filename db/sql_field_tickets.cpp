#include "db/sql_field_tickets.h"

#include <algorithm>

namespace wattdesk::db {

using core::AccountId;
using core::ErrorCode;
using core::Expected;
using core::fail;
using core::FieldTicket;
using core::Instant;
using core::OperatorId;
using core::OrganisationId;
using core::TicketId;
using core::Unexpected;

namespace {

/// A bound on what one call reads, whatever limit it is given.
constexpr std::size_t kListMax = 10'000;
constexpr std::string_view kColumns = "iiittiiiit";

constexpr Sql kAdd{
    "INSERT INTO field_ticket (id, organisation_id, account_id, kind, finding, opened, opened_by, "
    "ended, ended_by, outcome) VALUES (:a, :b, :c, :d, :e, :f, :g, :h, :i, :j) "
    "ON CONFLICT DO NOTHING"};
constexpr Sql kEnd{
    "UPDATE field_ticket SET ended = :a, ended_by = :b, outcome = :c "
    "WHERE id = :d AND ended IS NULL"};
constexpr Sql kById{
    "SELECT id, organisation_id, account_id, kind, finding, opened, opened_by, ended, ended_by, "
    "outcome FROM field_ticket WHERE id = :a",
    kColumns};
constexpr Sql kNewest{
    "SELECT id, organisation_id, account_id, kind, finding, opened, opened_by, ended, ended_by, "
    "outcome FROM field_ticket WHERE organisation_id = :a ORDER BY opened DESC, id DESC LIMIT :b",
    kColumns};
constexpr Sql kNewestOpen{
    "SELECT id, organisation_id, account_id, kind, finding, opened, opened_by, ended, ended_by, "
    "outcome FROM field_ticket WHERE organisation_id = :a AND ended IS NULL "
    "ORDER BY opened DESC, id DESC LIMIT :b",
    kColumns};

FieldTicket toTicket(Row& row)
{
    FieldTicket ticket;
    ticket.id = row.id<TicketId>();
    ticket.organisation = row.id<OrganisationId>();
    ticket.account = row.id<AccountId>();
    ticket.kind = row.named(core::ticketKindNamed);
    ticket.finding = row.text();
    ticket.opened = row.instant();
    ticket.openedBy = row.id<OperatorId>();
    if (const auto ended = row.integerOrNull()) {
        ticket.ended = Instant{*ended};
    }
    ticket.endedBy = row.id<OperatorId>();
    ticket.outcome = row.text();
    return ticket;
}

}  // namespace

Expected<void> SqlFieldTickets::add(const FieldTicket& ticket)
{
    const auto ended = ticket.ended ? std::optional{ticket.ended->ms} : std::nullopt;
    return m_connection.write([&]() -> Expected<void> {
        const auto added = m_connection.execute(
            kAdd,
            {ticket.id, ticket.organisation, ticket.account, nameOf(ticket.kind), ticket.finding,
             ticket.opened, ticket.openedBy, ended, orNull(ticket.endedBy), ticket.outcome});
        if (added == 0) {
            return fail(ErrorCode::StoreConflict, "ticket id is known: " + toText(ticket.id));
        }
        return {};
    });
}

Expected<void> SqlFieldTickets::end(TicketId id, Instant at, OperatorId by,
                                    std::string_view outcome)
{
    return m_connection.write([&]() -> Expected<void> {
        // Ended only once, whoever looks at the same moment: the row's own state decides.
        if (m_connection.execute(kEnd, {at, by, outcome, id}) > 0) {
            return {};
        }
        if (const auto known = byId(id); !known) {
            return Unexpected{known.error()};
        }
        return fail(ErrorCode::StoreConflict, "ticket is ended: " + toText(id));
    });
}

Expected<FieldTicket> SqlFieldTickets::byId(TicketId id)
{
    return m_connection.read([&]() -> Expected<FieldTicket> {
        auto ticket = m_connection.row(kById, {id}, toTicket);
        if (!ticket) {
            return Unexpected{ticket.error()};
        }
        if (!*ticket) {
            return fail(ErrorCode::TicketNotFound, toText(id));
        }
        return std::move(**ticket);
    });
}

Expected<std::vector<FieldTicket>> SqlFieldTickets::list(OrganisationId organisation, bool openOnly,
                                                         std::size_t limit)
{
    const auto count = static_cast<std::int64_t>(std::min(limit, kListMax));
    return m_connection.read([&] {
        return m_connection.rows(openOnly ? kNewestOpen : kNewest, {organisation, count}, toTicket);
    });
}

}  // namespace wattdesk::db
