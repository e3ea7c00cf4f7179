#include "app/ctl/issuing.h"

#include "app/ctl/documents.h"
#include "core/workflow/card_desk.h"

namespace wattdesk::app {

using core::ErrorCode;

core::Expected<core::CardSnapshot> cardToIssue(SellingDesk& selling)
{
    core::CardDesk cardDesk{selling.desk.station->world(), selling.terminal};
    auto found = cardDesk.look(selling.desk.actor);
    if (!found) {
        return core::Unexpected{found.error()};
    }
    if (found->open) {
        return core::fail(ErrorCode::SaleOpen);
    }
    if (found->card.condition == core::CardSnapshot::Condition::Issued) {
        return core::fail(ErrorCode::CardNotBlank);
    }
    if (found->card.condition == core::CardSnapshot::Condition::Field) {
        return core::fail(ErrorCode::CardIsFieldCard);
    }
    return std::move(found->card);
}

core::Expected<int> issueAndTell(const Console& console, SellingDesk& selling,
                                 const core::AccountNumber& number, const core::SaleOrder& order,
                                 const core::CardSnapshot& card)
{
    const core::World world = selling.desk.station->world();
    const auto outcome =
        core::SaleDesk{world, selling.terminal}.sell(selling.desk.actor, number, order, card);
    const auto account = world.accounts.byNumber(number);
    if (!account) {
        return core::Unexpected{account.error()};
    }
    const auto document = accountDocument(world, *account);
    if (!document) {
        return core::Unexpected{document.error()};
    }
    const Json beside{{"account", *document}};
    console.output.fields(accountFields(*account, *document));
    if (account->standing.state == core::AccountState::Registered) {
        console.output.notice(
            //: Advice on a terminal. %1: an account number; the command is typed as it stands.
            translate("Ctl",
                      "The account is entered but has no card yet. To issue it: "
                      "wattdeskctl card issue --account %1 --amount …")
                .arg(QString::fromStdString(shown(number))));
    }
    if (!outcome) {
        return console.output.failure(outcome.error(), beside);
    }
    return tellOutcome(console, selling.desk, *outcome, beside);
}

}  // namespace wattdesk::app
