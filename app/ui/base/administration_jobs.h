#pragma once

#include <functional>

#include "app/ui/base/administration_client.h"
#include "core/workflow/operator_desk.h"
#include "core/workflow/sign_in.h"
#include "core/workflow/world.h"

namespace wattdesk::app {

/// What the administration page asks of a station, done while one waits: on the station's thread,
/// for an operator who signed in.
class AdministrationJobs {
public:
    AdministrationJobs(core::World world, core::SignIn signIn, core::OperatorDesk operators,
                       core::Actor actor)
        : m_world{world},
          m_signIn{std::move(signIn)},
          m_operators{operators},
          m_actor{std::move(actor)}
    {
    }

    /// `goOn`: see core::ImportOptions. FileNotReadable, and the failures of core::AccountImport.
    core::Expected<core::ImportReport> import(const ImportOrder& order,
                                              std::function<bool(std::int64_t rows)> goOn);
    core::Expected<SettlementOverview> settlements();
    /// `goOn`: see core::PeriodOptions.
    core::Expected<SettlementSheet> settle(const SettlementOrder& order,
                                           std::function<bool(std::int64_t accounts)> goOn);
    core::Expected<core::CollectedReadings> collectReadings(core::Period period);
    core::Expected<core::PeriodReading> enterReading(const core::AccountNumber& number,
                                                     const core::PeriodReadingForm& form);
    core::Expected<core::PeriodStatement> statement(const core::AccountNumber& number,
                                                    core::Period period);
    core::Expected<core::HouseRules> rules();
    core::Expected<core::HouseRules> setRules(const core::HouseRules& before,
                                              const core::HouseRules& after);
    core::Expected<CardStockSheet> stock();
    core::Expected<void> takeIntoStock(const BatchOrder& order);
    core::Expected<std::vector<OperatorSheet>> operators();
    /// The failures of core::OperatorDesk.
    core::Expected<OperatorDone> keepOperator(const OperatorOrder& order);

private:
    core::Expected<void> addRefused(CardStockSheet& sheet);
    core::Expected<void> nameEverybody(CardStockSheet& sheet);
    OperatorSheet sheetOf(const core::Operator& who);

    core::World m_world;
    core::SignIn m_signIn;
    core::OperatorDesk m_operators;
    core::Actor m_actor;
};

}  // namespace wattdesk::app
