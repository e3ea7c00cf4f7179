#include "app/ctl/command_line.h"
#include "app/ctl/desk.h"
#include "app/ctl/documents.h"
#include "app/ctl/issuing.h"

namespace wattdesk::app {

namespace {

using core::Expected;
using core::Unexpected;

Expected<int> readCard(const Console& console, const NoOptions&)
{
    const auto desk = openDesk(console, Use::Card);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    if (auto allowed = desk->actor.require(core::Permission::FindAccounts); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto terminal = desk->terminal(console.output);
    if (!terminal) {
        return Unexpected{terminal.error()};
    }
    const auto card = (*terminal)->read();
    if (!card) {
        return Unexpected{card.error()};
    }
    console.output.document({{"card", cardDocument(*card, desk->station->world().clock.offset())}});
    console.output.fields(cardFields(*card));
    return kExitDone;
}

struct Issue {
    std::string account;
    OrderOptions order;
};

Expected<int> issueCard(const Console& console, const Issue& options)
{
    const auto order = orderTyped(options.order);
    if (!order) {
        return Unexpected{order.error()};
    }
    auto selling = openSellingDesk(console);
    if (!selling) {
        return Unexpected{selling.error()};
    }
    const auto card = cardToIssue(*selling);
    if (!card) {
        return Unexpected{card.error()};
    }
    // After the card was looked at: that may have settled the very sale that opened the account.
    const auto account = accountTyped(selling->desk, options.account);
    if (!account) {
        return Unexpected{account.error()};
    }
    if (account->standing.state != core::AccountState::Registered) {
        return core::fail(core::ErrorCode::AccountAlreadyOpen);
    }
    return issueAndTell(console, *selling, account->number, *order, *card);
}

}  // namespace

void addCardCommands(CLI::App& program, CommandLine& line)
{
    CLI::App& noun =
        addNoun(program, "card",
                QT_TRANSLATE_NOOP("CtlHelp", "Cards: read, issue, reissue, lost and found, stock"));
    addVerb<NoOptions>(noun, line, "read",
                       QT_TRANSLATE_NOOP("CtlHelp", "Show what the card says; changes nothing"),
                       describeNothing, readCard);
    addVerb<Issue>(
        noun, line, "issue",
        QT_TRANSLATE_NOOP("CtlHelp",
                          "Issue the first card of an account that was entered without one"),
        [](CLI::App& verb, Issue& options) {
            verb.add_option("--account", options.account,
                            QT_TRANSLATE_NOOP("CtlHelp", "Account number"))
                ->required();
            verb.add_option("--amount", options.order.amount,
                            QT_TRANSLATE_NOOP("CtlHelp", "Money of the first sale, in yuan"))
                ->required();
            describeOrder(verb, options.order);
        },
        issueCard);
    addCardReplacementVerbs(noun, line);
    addCardStockVerbs(noun, line);
    addFieldCardVerbs(noun, line);
}

}  // namespace wattdesk::app
