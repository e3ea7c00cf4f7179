#include "db/sql_arrears_book.h"

#include <algorithm>
#include <cassert>

#include "db/turns.h"

namespace wattdesk::db {

using core::AccountId;
using core::Charge;
using core::ChargeId;
using core::ChargeSettlement;
using core::CounterId;
using core::Debtor;
using core::DebtorFilter;
using core::ErrorCode;
using core::Expected;
using core::fail;
using core::LateFeeRule;
using core::LateFeeRules;
using core::Money;
using core::OperatorId;
using core::OrganisationId;
using core::OutstandingCharge;
using core::PlanNote;
using core::RepaymentPlan;
using core::SaleId;
using core::Unexpected;
using core::VoucherId;

namespace {

/// A bound on what one call reads, whatever limit it is given.
constexpr std::size_t kListMax = 10'000;
/// Enough for a person to see what is wrong.
constexpr std::int64_t kDisagreementsMax = 1'000;

constexpr Sql kIsKnown{"SELECT COUNT(*) FROM charge WHERE id = :a", "i"};
constexpr Sql kIsRepeated{
    "SELECT COUNT(*) FROM charge WHERE account_id = :a AND kind = :b AND period = :c "
    "AND kind IN ('period-bill', 'monthly-charge')",
    "i"};
constexpr Sql kInsert{
    "INSERT INTO charge (id, organisation_id, account_id, kind, period, amount, due, reason, at, "
    "by_id, counter_id, approver_id, sale_id) "
    "VALUES (:a, :b, :c, :d, :e, :f, :g, :h, :i, :j, :k, :l, :m)"};
constexpr Sql kOpen{
    "INSERT INTO charge_open (charge_id, account_id, organisation_id, due, outstanding) "
    "VALUES (:a, :b, :c, :d, :e) "
    "ON CONFLICT (charge_id) DO UPDATE SET outstanding = excluded.outstanding"};
constexpr Sql kClose{"DELETE FROM charge_open WHERE charge_id = :a"};
constexpr Sql kInsertSettlement{
    "INSERT INTO charge_settlement (charge_id, seq, organisation_id, principal, late_fee, "
    "sale_id, voucher_id, at, by_id) VALUES (:a, (SELECT COALESCE(MAX(seq), 0) + 1 "
    "FROM charge_settlement WHERE charge_id = :b), :c, :d, :e, :f, :g, :h, :i)"};

constexpr Sql kSettlements{
    "SELECT charge_id, organisation_id, principal, late_fee, sale_id, voucher_id, at, by_id "
    "FROM charge_settlement WHERE charge_id = :a ORDER BY seq",
    "iiiiiiii"};
constexpr Sql kWrongAccounts{
    "SELECT a.number, a.arrears, CAST(COALESCE((SELECT SUM(o.outstanding) FROM charge_open o "
    "WHERE o.account_id = a.id), 0) AS BIGINT) FROM account a WHERE a.organisation_id = :a "
    "AND a.arrears <> COALESCE((SELECT SUM(o.outstanding) FROM charge_open o "
    "WHERE o.account_id = a.id), 0) ORDER BY a.number LIMIT :b",
    "tii"};
constexpr Sql kWrongCharges{
    "SELECT c.id FROM charge c LEFT JOIN charge_open o ON o.charge_id = c.id "
    "WHERE c.organisation_id = :a AND c.amount - COALESCE((SELECT SUM(t.principal) "
    "FROM charge_settlement t WHERE t.charge_id = c.id), 0) <> COALESCE(o.outstanding, 0) "
    "ORDER BY c.id LIMIT :b",
    "i"};

constexpr Sql kPlan{
    "SELECT kind, sum, share, energy_floor FROM repayment_plan WHERE account_id = :a "
    "ORDER BY seq DESC LIMIT 1",
    "tiii"};
constexpr Sql kInsertPlan{
    "INSERT INTO repayment_plan (account_id, seq, organisation_id, kind, sum, share, "
    "energy_floor, at, by_id, reason) VALUES (:a, (SELECT COALESCE(MAX(seq), 0) + 1 "
    "FROM repayment_plan WHERE account_id = :b), :c, :d, :e, :f, :g, :h, :i, :j)"};
constexpr Sql kRules{
    "SELECT from_day, resident, within_year, across_years FROM late_fee_rule "
    "WHERE organisation_id = :a ORDER BY from_day",
    "tiii"};
constexpr Sql kInsertRule{
    "INSERT INTO late_fee_rule (organisation_id, from_day, resident, within_year, across_years, "
    "at, by_id) VALUES (:a, :b, :c, :d, :e, :f, :g) ON CONFLICT DO NOTHING"};
/// A page of accounts by the index of what is open, so that no page reads those before it.
constexpr Sql kDebtors{
    "SELECT account_id, CAST(SUM(outstanding) AS BIGINT), MIN(due) FROM charge_open "
    "WHERE organisation_id = :a GROUP BY account_id "
    "HAVING SUM(outstanding) >= :b AND MIN(due) < :c "
    "AND (MIN(due) > :d OR (MIN(due) = :e AND account_id > :f)) "
    "ORDER BY MIN(due), account_id LIMIT :g",
    "iit"};

constexpr std::string_view kColumns{"iiittittiiiiii"};

std::string select(std::string_view rest)
{
    std::string sql =
        "SELECT c.id, c.organisation_id, c.account_id, c.kind, c.period, c.amount, c.due, "
        "c.reason, c.at, c.by_id, c.counter_id, c.approver_id, c.sale_id, "
        "COALESCE(o.outstanding, 0) FROM charge c ";
    return sql.append(rest);
}

OutstandingCharge toItem(Row& row)
{
    OutstandingCharge item;
    Charge& charge = item.charge;
    charge.id = row.id<ChargeId>();
    charge.organisation = row.id<OrganisationId>();
    charge.account = row.id<AccountId>();
    charge.kind = row.named(core::chargeKindNamed);
    charge.period = row.text();
    charge.amount = row.amount<Money>();
    charge.due = row.date();
    charge.reason = row.text();
    charge.at = row.instant();
    charge.by = row.id<OperatorId>();
    charge.counter = row.id<CounterId>();
    charge.approver = row.id<OperatorId>();
    charge.sale = row.id<SaleId>();
    item.outstanding = row.amount<Money>();
    return item;
}

ChargeSettlement toSettlement(Row& row)
{
    ChargeSettlement settlement;
    settlement.charge = row.id<ChargeId>();
    settlement.organisation = row.id<OrganisationId>();
    settlement.principal = row.amount<Money>();
    settlement.lateFee = row.amount<Money>();
    settlement.sale = row.id<SaleId>();
    settlement.voucher = row.id<VoucherId>();
    settlement.at = row.instant();
    settlement.by = row.id<OperatorId>();
    return settlement;
}

RepaymentPlan toPlan(Row& row)
{
    RepaymentPlan plan;
    plan.kind = row.named(core::repaymentKindNamed);
    plan.sum = row.amount<Money>();
    plan.sharePermyriad = row.bounded<int>();
    plan.energyFloor = row.amount<Money>();
    return plan;
}

LateFeeRule toRule(Row& row)
{
    LateFeeRule rule;
    rule.from = row.date();
    rule.residentPermyriad = row.bounded<int>();
    rule.withinYearPermyriad = row.bounded<int>();
    rule.acrossYearsPermyriad = row.bounded<int>();
    return rule;
}

Debtor toDebtor(Row& row)
{
    Debtor debtor;
    debtor.account = row.id<AccountId>();
    debtor.outstanding = row.amount<Money>();
    debtor.oldestDue = row.date();
    return debtor;
}

std::int64_t toInteger(Row& row)
{
    return row.integer();
}

}  // namespace

Expected<void> SqlArrearsBook::setOutstanding(const OutstandingCharge& item, Money now)
{
    if (now.isNegative() || now > item.charge.amount) {
        return fail(ErrorCode::StoreConflict, "more than the charge " + toText(item.charge.id));
    }
    if (now.isZero()) {
        m_connection.execute(kClose, {item.charge.id});
    } else {
        m_connection.execute(kOpen, {item.charge.id, item.charge.account, item.charge.organisation,
                                     toText(item.charge.due), now.hundredths()});
    }
    return {};
}

Expected<void> SqlArrearsBook::add(const Charge& charge)
{
    assert(!charge.amount.isZero() && !charge.amount.isNegative());
    return m_connection.write([&]() -> Expected<void> {
        const auto known = m_connection.row(kIsKnown, {charge.id}, toInteger);
        const auto repeated = m_connection.row(
            kIsRepeated, {charge.account, nameOf(charge.kind), charge.period}, toInteger);
        if (!known || !repeated) {
            return Unexpected{!known ? known.error() : repeated.error()};
        }
        if (*known != 0) {
            return fail(ErrorCode::StoreConflict, "charge id is known: " + toText(charge.id));
        }
        if (*repeated != 0) {
            return fail(ErrorCode::ChargeRepeated, charge.period);
        }
        m_connection.execute(
            kInsert, {charge.id, charge.organisation, charge.account, nameOf(charge.kind),
                      charge.period, charge.amount.hundredths(), toText(charge.due), charge.reason,
                      charge.at, orNull(charge.by), orNull(charge.counter), orNull(charge.approver),
                      orNull(charge.sale)});
        return setOutstanding({charge, {}}, charge.amount);
    });
}

Expected<void> SqlArrearsBook::settle(const ChargeSettlement& settlement)
{
    assert(static_cast<bool>(settlement.sale) != static_cast<bool>(settlement.voucher));
    return m_connection.write([&]() -> Expected<void> {
        // Out of turn, two connections would settle what only one of them can.
        takeTurn(m_connection, settlement.charge.value);
        const auto item = byId(settlement.charge);
        if (!item) {
            return Unexpected{item.error()};
        }
        m_connection.execute(
            kInsertSettlement,
            {settlement.charge, settlement.charge, settlement.organisation,
             settlement.principal.hundredths(), settlement.lateFee.hundredths(),
             orNull(settlement.sale), orNull(settlement.voucher), settlement.at, settlement.by});
        return setOutstanding(*item, item->outstanding.minus(settlement.principal).value());
    });
}

Expected<std::vector<OutstandingCharge>> SqlArrearsBook::outstanding(AccountId account)
{
    static const std::string sql = select(
        "JOIN charge_open o ON o.charge_id = c.id WHERE o.account_id = :a "
        "ORDER BY c.due, c.at, c.id");
    return m_connection.read([&] { return m_connection.rows({sql, kColumns}, {account}, toItem); });
}

Expected<std::vector<OutstandingCharge>> SqlArrearsBook::ofAccount(AccountId account,
                                                                   std::size_t limit)
{
    static const std::string sql = select(
        "LEFT JOIN charge_open o ON o.charge_id = c.id WHERE c.account_id = :a "
        "ORDER BY c.at DESC, c.id DESC LIMIT :b");
    const auto count = static_cast<std::int64_t>(std::min(limit, kListMax));
    return m_connection.read([&] {
        return m_connection.rows({sql, kColumns}, {account, count}, toItem);
    });
}

Expected<OutstandingCharge> SqlArrearsBook::byId(ChargeId id)
{
    static const std::string sql =
        select("LEFT JOIN charge_open o ON o.charge_id = c.id WHERE c.id = :a");
    return m_connection.read([&]() -> Expected<OutstandingCharge> {
        auto item = m_connection.row({sql, kColumns}, {id}, toItem);
        if (!item) {
            return Unexpected{item.error()};
        }
        if (!*item) {
            return fail(ErrorCode::ChargeNotFound, toText(id));
        }
        return std::move(**item);
    });
}

Expected<std::vector<ChargeSettlement>> SqlArrearsBook::settlementsOf(ChargeId id)
{
    return m_connection.read([&] { return m_connection.rows(kSettlements, {id}, toSettlement); });
}

Expected<RepaymentPlan> SqlArrearsBook::planOf(AccountId account)
{
    return m_connection.read([&]() -> Expected<RepaymentPlan> {
        const auto plan = m_connection.row(kPlan, {account}, toPlan);
        if (!plan) {
            return Unexpected{plan.error()};
        }
        return plan->value_or(RepaymentPlan{});
    });
}

Expected<void> SqlArrearsBook::setPlan(AccountId account, const RepaymentPlan& plan,
                                       const PlanNote& note)
{
    assert(isWellFormed(plan));
    return m_connection.write([&]() -> Expected<void> {
        takeTurn(m_connection, turnOf(account));
        m_connection.execute(kInsertPlan,
                             {account, account, note.organisation, nameOf(plan.kind),
                              plan.sum.hundredths(), std::int64_t{plan.sharePermyriad},
                              plan.energyFloor.hundredths(), note.at, note.by, note.reason});
        return {};
    });
}

Expected<LateFeeRules> SqlArrearsBook::lateFeeRules(OrganisationId organisation)
{
    return m_connection.read([&]() -> Expected<LateFeeRules> {
        const auto set = m_connection.rows(kRules, {organisation}, toRule);
        if (!set) {
            return Unexpected{set.error()};
        }
        LateFeeRules rules = core::usualLateFeeRules();
        rules.insert(rules.end(), set->begin(), set->end());
        return rules;
    });
}

Expected<void> SqlArrearsBook::addLateFeeRule(OrganisationId organisation, const LateFeeRule& rule,
                                              const PlanNote& note)
{
    return m_connection.write([&]() -> Expected<void> {
        const auto added = m_connection.execute(
            kInsertRule, {organisation, toText(rule.from), std::int64_t{rule.residentPermyriad},
                          std::int64_t{rule.withinYearPermyriad},
                          std::int64_t{rule.acrossYearsPermyriad}, note.at, note.by});
        if (added == 0) {
            return fail(ErrorCode::StoreConflict, "a rule from " + toText(rule.from));
        }
        return {};
    });
}

Expected<std::vector<Debtor>> SqlArrearsBook::debtors(const DebtorFilter& filter)
{
    static const core::Date kEver = core::Date::from(9999, 12, 31).value();
    const std::string before = toText(filter.dueBefore.value_or(kEver));
    const core::DebtorPlace place = filter.after.value_or(core::DebtorPlace{});
    const std::string after = filter.after ? toText(place.oldestDue) : std::string{};
    const auto count = static_cast<std::int64_t>(std::min(filter.limit, kListMax));
    return m_connection.read([&] {
        return m_connection.rows(kDebtors,
                                 {filter.organisation, filter.least.hundredths(), before, after,
                                  after, place.account, count},
                                 toDebtor);
    });
}

Expected<std::vector<std::string>> SqlArrearsBook::disagreements(OrganisationId organisation)
{
    return m_connection.read([&]() -> Expected<std::vector<std::string>> {
        auto found =
            m_connection.rows(kWrongAccounts, {organisation, kDisagreementsMax}, [](Row& row) {
                const std::string number = row.text();
                const auto arrears = row.amount<Money>();
                const auto owed = row.amount<Money>();
                return "account " + number + ": arrears " + toText(arrears) + ", charges " +
                       toText(owed);
            });
        if (!found) {
            return found;
        }
        const auto charges =
            m_connection.rows(kWrongCharges, {organisation, kDisagreementsMax}, [](Row& row) {
                return "charge " + toText(row.id<ChargeId>()) + ": its settlements disagree";
            });
        if (!charges) {
            return Unexpected{charges.error()};
        }
        found->insert(found->end(), charges->begin(), charges->end());
        return found;
    });
}

}  // namespace wattdesk::db
