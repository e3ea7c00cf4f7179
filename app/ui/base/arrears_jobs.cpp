#include "app/ui/base/arrears_jobs.h"

#include "core/workflow/tariff_today.h"

namespace wattdesk::app {

using core::Expected;
using core::Unexpected;

Expected<DebtorPage> ArrearsJobs::debtors(const DebtorQuery& query)
{
    core::DebtorFilter filter;
    filter.dueBefore = query.dueBefore;
    filter.least = query.least;
    filter.after = query.after;
    filter.limit = kDebtorsPage;
    const auto debtors = m_desk.debtors(m_actor, filter);
    if (!debtors) {
        return Unexpected{debtors.error()};
    }
    DebtorPage page;
    for (const core::Debtor& debtor : *debtors) {
        const auto account = m_world.accounts.byId(debtor.account);
        if (!account) {
            return Unexpected{account.error()};
        }
        const auto statement = m_desk.statement(m_actor, account->number);
        if (!statement) {
            return Unexpected{statement.error()};
        }
        page.rows.push_back(
            {*account, debtor.oldestDue, statement->outstanding, statement->lateFee});
    }
    if (debtors->size() == kDebtorsPage) {
        page.next = debtors->back().account;
    }
    return page;
}

Expected<ArrearsSheet> ArrearsJobs::sheetOf(const core::AccountNumber& number)
{
    auto statement = m_desk.statement(m_actor, number);
    if (!statement) {
        return Unexpected{statement.error()};
    }
    const auto rules = m_world.rules.of(m_actor.organisation);
    if (!rules) {
        return Unexpected{rules.error()};
    }
    return ArrearsSheet{std::move(*statement), core::businessDay(m_world), rules->approveReversals};
}

Expected<std::vector<core::ArrearsPart>> ArrearsJobs::quote(const core::AccountNumber& number,
                                                            core::Money amount)
{
    return m_desk.quote(m_actor, number, amount);
}

ArrearsJobs::Done ArrearsJobs::obey(const core::AccountNumber& number,
                                    const core::ArrearsPaymentOrder& order,
                                    const std::optional<core::Approval>&)
{
    auto record = m_desk.pay(m_actor, number, order);
    if (!record) {
        return Unexpected{record.error()};
    }
    return std::optional{std::move(*record)};
}

ArrearsJobs::Done ArrearsJobs::obey(const core::AccountNumber& number, core::ChargeOrder order,
                                    const std::optional<core::Approval>& approval)
{
    order.approval = approval;
    const auto done = m_desk.add(m_actor, number, order);
    return done ? Done{std::nullopt} : Unexpected{done.error()};
}

ArrearsJobs::Done ArrearsJobs::obey(const core::AccountNumber& number, const PlanOrder& order,
                                    const std::optional<core::Approval>&)
{
    const auto done = m_desk.setPlan(m_actor, number, order.plan, order.reason);
    return done ? Done{std::nullopt} : Unexpected{done.error()};
}

ArrearsJobs::Done ArrearsJobs::obey(const core::AccountNumber&, core::WriteOffOrder order,
                                    const std::optional<core::Approval>& approval)
{
    order.approval = approval;
    const auto done = m_desk.writeOff(m_actor, order);
    return done ? Done{std::nullopt} : Unexpected{done.error()};
}

Expected<ArrearsDone> ArrearsJobs::carryOut(const ArrearsRequest& request)
{
    std::optional<core::Approval> approval;
    if (request.second) {
        auto approved = m_signIn.approve(m_actor, request.second->login, request.second->password);
        if (!approved) {
            return Unexpected{approved.error()};
        }
        approval = *approved;
    }
    auto done = std::visit(
        [&](const auto& order) { return obey(request.account, order, approval); }, request.order);
    if (!done) {
        return Unexpected{done.error()};
    }
    // It is done, whether or not the account can be read again.
    ArrearsDone what{std::move(*done), {}};
    if (auto sheet = sheetOf(request.account)) {
        what.sheet = std::move(*sheet);
    }
    return what;
}

Expected<core::LateFeeRules> ArrearsJobs::rules()
{
    return m_desk.rules(m_actor);
}

Expected<core::LateFeeRules> ArrearsJobs::addRule(const core::LateFeeRule& rule)
{
    if (auto added = m_desk.addRule(m_actor, rule); !added) {
        return Unexpected{added.error()};
    }
    return m_desk.rules(m_actor);
}

}  // namespace wattdesk::app
