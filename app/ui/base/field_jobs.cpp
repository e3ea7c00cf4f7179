#include "app/ui/base/field_jobs.h"

#include "core/workflow/tariff_today.h"

namespace wattdesk::app {

using core::Expected;
using core::Unexpected;

Expected<FieldCardSeen> FieldJobs::look()
{
    auto card = m_desk.look(m_actor);
    const bool isOtherArea = !card && card.error().code == core::ErrorCode::FieldCardOtherArea;
    if (isOtherArea) {
        card = m_terminal.read();
    }
    if (!card) {
        return Unexpected{card.error()};
    }
    const auto rules = m_world.rules.of(m_actor.organisation);
    auto tariffs = core::tariffsToday(m_world, m_actor.organisation);
    const auto operators = m_world.operators.list(m_actor.organisation);
    if (!rules) {
        return Unexpected{rules.error()};
    }
    if (!tariffs) {
        return Unexpected{tariffs.error()};
    }
    if (!operators) {
        return Unexpected{operators.error()};
    }
    FieldCardSeen seen;
    seen.card = std::move(*card);
    seen.isOtherArea = isOtherArea;
    seen.area = rules->area;
    seen.today = core::businessDay(m_world);
    seen.tariffs = std::move(*tariffs);
    for (const core::Operator& who : *operators) {
        if (!who.disabled) {
            seen.holders.push_back({who.id, who.name, who.login});
        }
    }
    return seen;
}

Expected<core::FieldCardOrder> FieldJobs::issue(const FieldIssue& issue)
{
    std::optional<core::Approval> approval;
    if (issue.second) {
        auto approved = m_signIn.approve(m_actor, issue.second->login, issue.second->password);
        if (!approved) {
            return Unexpected{approved.error()};
        }
        approval = *approved;
    }
    return m_desk.issue(m_actor, issue.serial, issue.order, approval);
}

Expected<void> FieldJobs::clear(const core::CardSerial& serial)
{
    return m_desk.clear(m_actor, serial);
}

Expected<core::CheckReport> FieldJobs::collect()
{
    return m_desk.collect(m_actor);
}

}  // namespace wattdesk::app
