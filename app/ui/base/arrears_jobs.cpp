#include "app/ui/base/arrears_jobs.h"

#include "core/workflow/tariff_today.h"
#include "reports/dunning_letter_document.h"
#include "reports/render/receipt_pdf.h"

namespace wattdesk::app {

using core::Expected;
using core::Unexpected;

namespace {
core::DebtorFilter filterOf(const DebtorQuery& query, std::size_t limit)
{
    core::DebtorFilter filter;
    filter.dueBefore = query.dueBefore;
    filter.least = query.least;
    filter.after = query.after;
    filter.limit = limit;
    return filter;
}
}  // namespace

Expected<qint64> ArrearsJobs::writeReminders(const ReminderOrder& order)
{
    const auto statements = m_desk.statements(m_actor, filterOf(order.whose, kRemindersMax));
    const auto organisation = m_world.organisations.organisation(m_actor.organisation);
    if (!statements || !organisation) {
        return Unexpected{!statements ? statements.error() : organisation.error()};
    }
    if (statements->empty()) {
        return core::fail(core::ErrorCode::ArrearsNone);
    }
    const reports::ReceiptOptions paper{order.language, m_world.clock.offset(), m_isDemo};
    std::vector<reports::ReceiptDocument> reminders;
    for (const core::ArrearsStatement& statement : *statements) {
        reminders.push_back(reports::dunningLetterDocument(statement, organisation->name,
                                                           core::businessDay(m_world), paper));
    }
    return reports::writeReceiptsPdf(reminders, order.path.toStdString()).map([&] {
        return static_cast<qint64>(reminders.size());
    });
}

Expected<DebtorPage> ArrearsJobs::debtors(const DebtorQuery& query)
{
    const auto debtors = m_desk.debtors(m_actor, filterOf(query, kDebtorsPage));
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
        page.next = core::placeOf(debtors->back());
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
