#pragma once

#include "app/ui/base/arrears_client.h"
#include "core/workflow/sign_in.h"

namespace wattdesk::app {

/// What the page of the arrears asks of a station, done while one waits: on the station's thread,
/// for an operator who signed in.
class ArrearsJobs {
public:
    /// `isDemo`: what is written on paper is marked as worth nothing.
    ArrearsJobs(core::World world, core::SignIn signIn, core::Actor actor, bool isDemo)
        : m_world{world},
          m_desk{world},
          m_signIn{std::move(signIn)},
          m_actor{std::move(actor)},
          m_isDemo{isDemo}
    {
    }

    core::Expected<DebtorPage> debtors(const DebtorQuery& query);
    core::Expected<qint64> writeReminders(const ReminderOrder& order);
    core::Expected<ArrearsSheet> sheetOf(const core::AccountNumber& number);
    core::Expected<std::vector<core::ArrearsPart>> quote(const core::AccountNumber& number,
                                                         core::Money amount);
    core::Expected<ArrearsDone> carryOut(const ArrearsRequest& request);
    core::Expected<core::LateFeeRules> rules();
    core::Expected<core::LateFeeRules> addRule(const core::LateFeeRule& rule);

private:
    /// What came of it: the payment, if it was one.
    using Done = core::Expected<std::optional<core::SaleRecord>>;
    Done obey(const core::AccountNumber& number, const core::ArrearsPaymentOrder& order,
              const std::optional<core::Approval>& approval);
    Done obey(const core::AccountNumber& number, core::ChargeOrder order,
              const std::optional<core::Approval>& approval);
    Done obey(const core::AccountNumber& number, const PlanOrder& order,
              const std::optional<core::Approval>& approval);
    Done obey(const core::AccountNumber& number, core::WriteOffOrder order,
              const std::optional<core::Approval>& approval);

    core::World m_world;
    core::ArrearsDesk m_desk;
    core::SignIn m_signIn;
    core::Actor m_actor;
    bool m_isDemo;
};

}  // namespace wattdesk::app
