#include "db/sql_organisation_tree.h"

namespace wattdesk::db {

using core::Counter;
using core::CounterId;
using core::ErrorCode;
using core::Expected;
using core::fail;
using core::Organisation;
using core::OrganisationId;
using core::Unexpected;

namespace {

constexpr Sql kOrganisation{"SELECT id, parent_id, name FROM organisation WHERE id = :a", "iit"};
constexpr Sql kRoots{
    "SELECT id, parent_id, name FROM organisation WHERE parent_id IS NULL ORDER BY id", "iit"};
constexpr Sql kChildren{
    "SELECT id, parent_id, name FROM organisation WHERE parent_id = :a ORDER BY id", "iit"};
constexpr Sql kCounter{"SELECT id, organisation_id, code, name FROM counter WHERE id = :a", "iitt"};
constexpr Sql kCounters{
    "SELECT id, organisation_id, code, name FROM counter WHERE organisation_id = :a ORDER BY code",
    "iitt"};
constexpr Sql kAddOrganisation{
    "INSERT INTO organisation (id, parent_id, name) VALUES (:a, :b, :c) ON CONFLICT DO NOTHING"};
constexpr Sql kAddCounter{
    "INSERT INTO counter (id, organisation_id, code, name) VALUES (:a, :b, :c, :d) "
    "ON CONFLICT DO NOTHING"};

Organisation toOrganisation(Row& row)
{
    Organisation organisation;
    organisation.id = row.id<OrganisationId>();
    organisation.parent = row.id<OrganisationId>();
    organisation.name = row.text();
    return organisation;
}

Counter toCounter(Row& row)
{
    Counter counter;
    counter.id = row.id<CounterId>();
    counter.organisation = row.id<OrganisationId>();
    counter.code = row.text();
    counter.name = row.text();
    return counter;
}

}  // namespace

Expected<Organisation> SqlOrganisationTree::organisation(OrganisationId id)
{
    return m_connection.read([&]() -> Expected<Organisation> {
        const auto found = m_connection.row(kOrganisation, {id}, toOrganisation);
        if (!found) {
            return Unexpected{found.error()};
        }
        if (!*found) {
            return fail(ErrorCode::StoreConflict, "no organisation " + toText(id));
        }
        return **found;
    });
}

Expected<std::vector<Organisation>> SqlOrganisationTree::children(OrganisationId parent)
{
    return m_connection.read([&] {
        return parent ? m_connection.rows(kChildren, {parent}, toOrganisation)
                      : m_connection.rows(kRoots, {}, toOrganisation);
    });
}

Expected<Counter> SqlOrganisationTree::counter(CounterId id)
{
    return m_connection.read([&]() -> Expected<Counter> {
        const auto found = m_connection.row(kCounter, {id}, toCounter);
        if (!found) {
            return Unexpected{found.error()};
        }
        if (!*found) {
            return fail(ErrorCode::StoreConflict, "no counter " + toText(id));
        }
        return **found;
    });
}

Expected<std::vector<Counter>> SqlOrganisationTree::counters(OrganisationId organisation)
{
    return m_connection.read(
        [&] { return m_connection.rows(kCounters, {organisation}, toCounter); });
}

Expected<void> SqlOrganisationTree::add(const Organisation& organisation)
{
    return m_connection.write([&]() -> Expected<void> {
        const auto added = m_connection.execute(
            kAddOrganisation, {organisation.id, orNull(organisation.parent), organisation.name});
        if (added == 0) {
            return fail(ErrorCode::StoreConflict, "organisation id is taken");
        }
        return {};
    });
}

Expected<void> SqlOrganisationTree::add(const Counter& counter)
{
    return m_connection.write([&]() -> Expected<void> {
        const auto added = m_connection.execute(
            kAddCounter, {counter.id, counter.organisation, counter.code, counter.name});
        if (added == 0) {
            return fail(ErrorCode::StoreConflict, "counter is known: " + counter.code);
        }
        return {};
    });
}

}  // namespace wattdesk::db
