#include "db/sql_operator_directory.h"

#include "db/search_terms.h"

namespace wattdesk::db {

using core::ErrorCode;
using core::Expected;
using core::fail;
using core::Instant;
using core::Operator;
using core::OperatorId;
using core::OrganisationId;
using core::Unexpected;

namespace {

constexpr std::string_view kColumns =
    "iitttt"
    "iiii";
constexpr Sql kById{
    "SELECT id, organisation_id, login, name, role, password_hash, must_change_password, disabled, "
    "failed_attempts, locked_until FROM operator WHERE id = :a",
    kColumns};
constexpr Sql kByLogin{
    "SELECT id, organisation_id, login, name, role, password_hash, must_change_password, disabled, "
    "failed_attempts, locked_until FROM operator WHERE login_folded = :a",
    kColumns};
constexpr Sql kList{
    "SELECT id, organisation_id, login, name, role, password_hash, must_change_password, disabled, "
    "failed_attempts, locked_until FROM operator WHERE organisation_id = :a ORDER BY login_folded",
    kColumns};
// By id, so that no two units wait for each other; rows that name an operator are not held up.
constexpr Sql kHold{
    "SELECT id FROM operator WHERE organisation_id = :a ORDER BY id FOR NO KEY UPDATE", "i"};
constexpr Sql kAdd{
    "INSERT INTO operator (id, organisation_id, login, login_folded, name, role, password_hash, "
    "must_change_password, disabled, failed_attempts, locked_until) "
    "VALUES (:a, :b, :c, :d, :e, :f, :g, :h, :i, :j, :k) ON CONFLICT DO NOTHING"};
constexpr Sql kSetAttempts{
    "UPDATE operator SET failed_attempts = :a, locked_until = :b WHERE id = :c"};
constexpr Sql kSetPassword{
    "UPDATE operator SET password_hash = :a, must_change_password = :b WHERE id = :c"};
constexpr Sql kSetDisabled{"UPDATE operator SET disabled = :a WHERE id = :b"};
constexpr Sql kSetRole{"UPDATE operator SET role = :a WHERE id = :b"};

Operator toOperator(Row& row)
{
    Operator who;
    who.id = row.id<OperatorId>();
    who.organisation = row.id<OrganisationId>();
    who.login = row.text();
    who.name = row.text();
    who.role = row.named(core::roleNamed);
    who.passwordHash = row.text();
    who.mustChangePassword = row.flag();
    who.disabled = row.flag();
    who.failedAttempts = row.bounded<int>();
    who.lockedUntil = row.instant();
    return who;
}

OperatorId toId(Row& row)
{
    return row.id<OperatorId>();
}

std::int64_t flag(bool value)
{
    return value ? 1 : 0;
}

Expected<void> foundOne(std::int64_t changed, OperatorId id)
{
    if (changed == 0) {
        return fail(ErrorCode::StoreConflict, "no operator " + toText(id));
    }
    return {};
}

}  // namespace

Expected<std::optional<Operator>> SqlOperatorDirectory::byLogin(std::string_view login)
{
    const std::string wanted = folded(login);
    return m_connection.read([&] { return m_connection.row(kByLogin, {wanted}, toOperator); });
}

Expected<Operator> SqlOperatorDirectory::byId(OperatorId id)
{
    return m_connection.read([&]() -> Expected<Operator> {
        const auto found = m_connection.row(kById, {id}, toOperator);
        if (!found) {
            return Unexpected{found.error()};
        }
        if (!*found) {
            return fail(ErrorCode::StoreConflict, "no operator " + toText(id));
        }
        return **found;
    });
}

Expected<std::vector<Operator>> SqlOperatorDirectory::list(OrganisationId organisation)
{
    return m_connection.read([&] { return m_connection.rows(kList, {organisation}, toOperator); });
}

Expected<std::vector<Operator>> SqlOperatorDirectory::hold(OrganisationId organisation)
{
    return m_connection.write([&]() -> Expected<std::vector<Operator>> {
        // SQLite has one writer at a time anyhow.
        if (m_connection.kind() == StoreKind::Postgresql) {
            if (const auto held = m_connection.rows(kHold, {organisation}, toId); !held) {
                return Unexpected{held.error()};
            }
        }
        // A statement of its own: it sees what was committed while the one above had to wait.
        return list(organisation);
    });
}

Expected<void> SqlOperatorDirectory::add(const Operator& who)
{
    const std::string foldedLogin = folded(who.login);
    return m_connection.write([&]() -> Expected<void> {
        const auto added = m_connection.execute(
            kAdd, {who.id, who.organisation, who.login, foldedLogin, who.name, nameOf(who.role),
                   who.passwordHash, flag(who.mustChangePassword), flag(who.disabled),
                   static_cast<std::int64_t>(who.failedAttempts), who.lockedUntil});
        if (added == 0) {
            return fail(ErrorCode::StoreConflict, "login or id is taken: " + who.login);
        }
        return {};
    });
}

Expected<void> SqlOperatorDirectory::setAttempts(OperatorId id, int failedAttempts,
                                                 Instant lockedUntil)
{
    return m_connection.write([&] {
        return foundOne(
            m_connection.execute(kSetAttempts,
                                 {static_cast<std::int64_t>(failedAttempts), lockedUntil, id}),
            id);
    });
}

Expected<void> SqlOperatorDirectory::setPassword(OperatorId id, std::string_view hash,
                                                 bool mustChange)
{
    return m_connection.write([&] {
        return foundOne(m_connection.execute(kSetPassword, {hash, flag(mustChange), id}), id);
    });
}

Expected<void> SqlOperatorDirectory::setDisabled(OperatorId id, bool disabled)
{
    return m_connection.write([&] {
        return foundOne(m_connection.execute(kSetDisabled, {flag(disabled), id}), id);
    });
}

Expected<void> SqlOperatorDirectory::setRole(OperatorId id, core::Role role)
{
    return m_connection.write([&] {
        return foundOne(m_connection.execute(kSetRole, {nameOf(role), id}), id);
    });
}

}  // namespace wattdesk::db
