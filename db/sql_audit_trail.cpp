#include "db/sql_audit_trail.h"

namespace wattdesk::db {

using core::AuditLink;
using core::CounterId;
using core::ErrorCode;
using core::Expected;
using core::fail;
using core::OperatorId;
using core::OrganisationId;

namespace {

constexpr Sql kLast{
    "SELECT counter_id, sequence, organisation_id, by_id, at, action, subject, detail, "
    "previous_hash, hash FROM audit_link WHERE counter_id = :a ORDER BY sequence DESC LIMIT 1",
    "iiiiittttt"};
constexpr Sql kList{
    "SELECT counter_id, sequence, organisation_id, by_id, at, action, subject, detail, "
    "previous_hash, hash FROM audit_link WHERE counter_id = :a AND sequence > :b "
    "ORDER BY sequence LIMIT :c",
    "iiiiittttt"};
constexpr Sql kAppend{
    "INSERT INTO audit_link (counter_id, sequence, organisation_id, by_id, at, action, subject, "
    "detail, previous_hash, hash) VALUES (:a, :b, :c, :d, :e, :f, :g, :h, :i, :j) "
    "ON CONFLICT DO NOTHING"};

AuditLink toLink(Row& row)
{
    AuditLink link;
    link.event.counter = row.id<CounterId>();
    link.sequence = row.integer();
    link.event.organisation = row.id<OrganisationId>();
    link.event.by = row.id<OperatorId>();
    link.event.at = row.instant();
    link.actionName = row.text();
    link.event.subject = row.text();
    link.event.detail = row.text();
    link.previousHash = row.text();
    link.hash = row.text();
    return link;
}

}  // namespace

Expected<std::optional<AuditLink>> SqlAuditTrail::last(CounterId counter)
{
    return m_connection.read([&] { return m_connection.row(kLast, {counter}, toLink); });
}

Expected<void> SqlAuditTrail::append(const AuditLink& link)
{
    return m_connection.write([&]() -> Expected<void> {
        const core::AuditEvent& event = link.event;
        const auto added = m_connection.execute(
            kAppend, {event.counter, link.sequence, event.organisation, orNull(event.by), event.at,
                      link.actionName, event.subject, event.detail, link.previousHash, link.hash});
        if (added == 0) {
            return fail(ErrorCode::StoreConflict, "audit sequence number is taken");
        }
        return {};
    });
}

Expected<std::vector<AuditLink>> SqlAuditTrail::list(CounterId counter, std::int64_t after,
                                                     std::size_t limit)
{
    return m_connection.read([&] {
        return m_connection.rows(kList, {counter, after, static_cast<std::int64_t>(limit)}, toLink);
    });
}

}  // namespace wattdesk::db
