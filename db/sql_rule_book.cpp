#include "db/sql_rule_book.h"

namespace wattdesk::db {

using core::AreaCode;
using core::Expected;
using core::HouseRules;
using core::Money;
using core::OrganisationId;
using core::Unexpected;

namespace {

constexpr Sql kOf{
    "SELECT approve_reversals, approve_refunds, approve_readings, area, card_fee, "
    "card_deposit, period_due_days, arrears_block FROM house_rules WHERE organisation_id = :a",
    "iiiiiiii"};
constexpr Sql kSet{
    "INSERT INTO house_rules (organisation_id, approve_reversals, approve_refunds, "
    "approve_readings, area, card_fee, card_deposit, period_due_days, arrears_block) "
    "VALUES (:a, :b, :c, :d, :e, :f, :g, :h, :i) "
    "ON CONFLICT (organisation_id) DO UPDATE SET approve_reversals = excluded.approve_reversals, "
    "approve_refunds = excluded.approve_refunds, approve_readings = excluded.approve_readings, "
    "area = excluded.area, card_fee = excluded.card_fee, card_deposit = excluded.card_deposit, "
    "period_due_days = excluded.period_due_days, arrears_block = excluded.arrears_block"};

HouseRules toRules(Row& row)
{
    HouseRules rules;
    rules.approveReversals = row.flag();
    rules.approveRefunds = row.flag();
    rules.approveReadings = row.flag();
    rules.area = row.known(AreaCode::from(row.bounded<std::uint32_t>()));
    rules.cardFee = row.amount<Money>();
    rules.cardDeposit = row.amount<Money>();
    rules.periodDueDays = row.bounded<int>();
    rules.arrearsBlock = row.amount<Money>();
    return rules;
}

}  // namespace

Expected<HouseRules> SqlRuleBook::of(OrganisationId organisation)
{
    return m_connection.read([&]() -> Expected<HouseRules> {
        const auto rules = m_connection.row(kOf, {organisation}, toRules);
        if (!rules) {
            return Unexpected{rules.error()};
        }
        return rules->value_or(HouseRules{});
    });
}

Expected<void> SqlRuleBook::set(OrganisationId organisation, const HouseRules& rules)
{
    return m_connection.write([&]() -> Expected<void> {
        m_connection.execute(
            kSet,
            {organisation, std::int64_t{rules.approveReversals}, std::int64_t{rules.approveRefunds},
             std::int64_t{rules.approveReadings}, std::int64_t{rules.area.value()},
             rules.cardFee.hundredths(), rules.cardDeposit.hundredths(),
             std::int64_t{rules.periodDueDays}, rules.arrearsBlock.hundredths()});
        return {};
    });
}

}  // namespace wattdesk::db
