#include "db/sql_account_history.h"

#include <algorithm>

#include "db/turns.h"

namespace wattdesk::db {

using core::AccountChange;
using core::AccountId;
using core::CounterId;
using core::Expected;
using core::OperatorId;
using core::OrganisationId;
using core::SaleId;

namespace {

/// A bound on what one call reads, whatever limit it is given.
constexpr std::size_t kListMax = 10'000;

constexpr Sql kAppend{
    "INSERT INTO account_change (account_id, seq, organisation_id, at, by_id, counter_id, field, "
    "value_from, value_to, reason, sale_id) VALUES (:a, (SELECT COALESCE(MAX(seq), 0) + 1 "
    "FROM account_change WHERE account_id = :b), :c, :d, :e, :f, :g, :h, :i, :j, :k)"};
constexpr Sql kOfAccount{
    "SELECT account_id, organisation_id, at, by_id, counter_id, field, value_from, value_to, "
    "reason, sale_id FROM account_change WHERE account_id = :a ORDER BY seq DESC LIMIT :b",
    "iiiiitttti"};

AccountChange toChange(Row& row)
{
    AccountChange change;
    change.account = row.id<AccountId>();
    change.organisation = row.id<OrganisationId>();
    change.at = row.instant();
    change.by = row.id<OperatorId>();
    change.counter = row.id<CounterId>();
    change.field = row.named(core::accountFieldNamed);
    change.from = row.text();
    change.to = row.text();
    change.reason = row.text();
    if (const auto sale = row.id<SaleId>()) {
        change.sale = sale;
    }
    return change;
}

}  // namespace

Expected<void> SqlAccountHistory::append(const AccountChange& change)
{
    return m_connection.write([&]() -> Expected<void> {
        // Out of turn, two connections would give their rows one number.
        takeTurn(m_connection, turnOf(change.account));
        m_connection.execute(
            kAppend, {change.account, change.account, change.organisation, change.at, change.by,
                      change.counter, nameOf(change.field), change.from, change.to, change.reason,
                      orNull(change.sale.value_or(SaleId{}))});
        return {};
    });
}

Expected<std::vector<AccountChange>> SqlAccountHistory::of(AccountId account, std::size_t limit)
{
    const auto count = static_cast<std::int64_t>(std::min(limit, kListMax));
    return m_connection.read([&] {
        return m_connection.rows(kOfAccount, {account, count}, toChange);
    });
}

}  // namespace wattdesk::db
