#pragma once

#include "core/ports/arrears_book.h"
#include "db/connection.h"

namespace wattdesk::db {

class SqlArrearsBook final : public core::ArrearsBook {
public:
    explicit SqlArrearsBook(Connection& connection) noexcept : m_connection{connection} {}

    core::Expected<void> add(const core::Charge& charge) override;
    core::Expected<void> settle(const core::ChargeSettlement& settlement) override;
    core::Expected<std::vector<core::OutstandingCharge>> outstanding(
        core::AccountId account) override;
    core::Expected<std::vector<core::OutstandingCharge>> ofAccount(core::AccountId account,
                                                                   std::size_t limit) override;
    core::Expected<core::OutstandingCharge> byId(core::ChargeId id) override;
    core::Expected<std::vector<core::ChargeSettlement>> settlementsOf(core::ChargeId id) override;
    core::Expected<core::RepaymentPlan> planOf(core::AccountId account) override;
    core::Expected<void> setPlan(core::AccountId account, const core::RepaymentPlan& plan,
                                 const core::PlanNote& note) override;
    core::Expected<core::LateFeeRules> lateFeeRules(core::OrganisationId organisation) override;
    core::Expected<void> addLateFeeRule(core::OrganisationId organisation,
                                        const core::LateFeeRule& rule,
                                        const core::PlanNote& note) override;
    core::Expected<std::vector<core::Debtor>> debtors(const core::DebtorFilter& filter) override;
    core::Expected<std::vector<std::string>> disagreements(
        core::OrganisationId organisation) override;

private:
    core::Expected<void> setOutstanding(const core::OutstandingCharge& item, core::Money now);
    Connection& m_connection;
};

}  // namespace wattdesk::db
