#pragma once

#include "app/ui/base/account_file.h"
#include "core/workflow/sale_pricing.h"
#include "core/workflow/sign_in.h"
#include "core/workflow/ticket_desk.h"

namespace wattdesk::app {

/// What the account page and the error desk ask of a station, done while one waits: on the
/// station's thread, for an operator who signed in.
class AccountJobs {
public:
    AccountJobs(core::World world, core::CardTerminal& terminal, core::SignIn signIn,
                core::Actor actor)
        : m_world{world},
          m_terminal{terminal},
          m_signIn{std::move(signIn)},
          m_actor{std::move(actor)}
    {
    }

    core::Expected<AccountFile> load(const core::AccountNumber& number);
    /// Looks at the card on the reader first: what its return file says may decide.
    core::Expected<OperationPlan> plan(Operation operation, const core::AccountNumber& number,
                                       const std::optional<core::SaleId>& deed);
    /// What the payment with a reissue or a meter replacement would be. SaleStepNotAllowed for any
    /// other operation; priceOf()'s failures.
    core::Expected<core::SaleQuote> quotePayment(Operation operation,
                                                 const core::AccountNumber& number,
                                                 const core::SaleOrder& order);
    core::Expected<OperationDone> carryOut(const OperationRequest& request);

    core::Expected<std::vector<TicketSheet>> tickets(bool openOnly);
    core::Expected<void> openTicket(const core::AccountNumber& number, core::TicketKind kind,
                                    const std::string& finding);
    core::Expected<void> endTicket(core::TicketId id, const std::string& outcome);

private:
    using Done = core::Expected<OperationDone>;

    core::Expected<void> nameEverybody(AccountFile& file);
    /// What the account is settled by, but for its tariff.
    core::Expected<void> addSupply(AccountFile& file);
    core::Expected<std::string> nameOf(core::OperatorId id);
    void look(OperationPlan& plan);
    core::Expected<void> ask(Operation operation, const core::AccountNumber& number,
                             const std::optional<core::SaleId>& deed, OperationPlan& plan);
    core::Expected<core::ReversalPlan> reversal(const core::AccountNumber& number,
                                                const std::optional<core::SaleId>& deed);
    Done withChange(const core::Expected<core::Account>& changed);

    Done amend(const OperationRequest& request);
    Done suspend(const OperationRequest& request);
    Done resume(const OperationRequest& request);
    Done reopen(const OperationRequest& request);
    Done noteReading(const OperationRequest& request, std::optional<core::Approval> approval);
    Done reissue(const OperationRequest& request);
    Done reportLost(const OperationRequest& request);
    Done reportFound(const OperationRequest& request);
    Done repair(const OperationRequest& request);
    Done reprice(const OperationRequest& request);
    Done clear(const OperationRequest& request);
    Done replaceMeter(const OperationRequest& request, std::optional<core::Approval> approval);
    Done transfer(const OperationRequest& request, std::optional<core::Approval> approval);
    Done close(const OperationRequest& request, std::optional<core::Approval> approval);
    Done enterContract(const OperationRequest& request);
    Done setShare(const OperationRequest& request);
    Done reverse(const OperationRequest& request, std::optional<core::Approval> approval);
    Done correct(const OperationRequest& request, std::optional<core::Approval> approval);
    Done correctMeans(const OperationRequest& request, std::optional<core::Approval> approval);

    core::World m_world;
    core::CardTerminal& m_terminal;
    core::SignIn m_signIn;
    core::Actor m_actor;
};

}  // namespace wattdesk::app
