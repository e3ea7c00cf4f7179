#include "app/ctl/command_line.h"
#include "app/ctl/deeds.h"
#include "app/ctl/desk.h"
#include "app/ctl/documents.h"
#include "app/ctl/selling.h"
#include "app/text/failure_text.h"
#include "core/workflow/card_desk.h"
#include "core/workflow/sale_settlement.h"

namespace wattdesk::app {

namespace {

using core::ErrorCode;
using core::Expected;
using core::Unexpected;

struct OrderedSale {
    std::string account;
    std::string approver;
    OrderOptions order;
};

void describeOrderedSale(CLI::App& verb, OrderedSale& options)
{
    verb.add_option(
        "--account", options.account,
        QT_TRANSLATE_NOOP("CtlHelp",
                          "Account number; without it, the account of the card on the reader"));
    auto* amount =
        verb.add_option("--amount", options.order.amount,
                        QT_TRANSLATE_NOOP("CtlHelp", "Money to pay, in yuan: 100 or 100.50"));
    auto* energy = verb.add_option("--energy", options.order.energy,
                                   QT_TRANSLATE_NOOP("CtlHelp", "Energy to buy, in kWh"));
    amount->excludes(energy);
    verb.parse_complete_callback([amount, energy] {
        if (amount->empty() && energy->empty()) {
            throw CLI::RequiredError{"--amount or --energy"};
        }
    });
    describeApprover(verb, options.approver);
    describeOrder(verb, options.order);
}

/// The card on the reader as far as it can be read; whether there is one does not matter here.
std::optional<core::CardSnapshot> cardIfAny(const Console& console, const Desk& desk)
{
    const auto terminal = desk.terminal(console.output);
    if (!terminal) {
        return std::nullopt;
    }
    auto card = (*terminal)->read();
    return card ? std::optional{std::move(*card)} : std::nullopt;
}

Expected<core::Account> accountOf(const Desk& desk, const std::string& typed,
                                  const std::optional<core::CardSnapshot>& card)
{
    if (!typed.empty()) {
        return accountTyped(desk, typed);
    }
    if (!card) {
        return core::fail(ErrorCode::CardAbsent);
    }
    if (!card->image.parameters) {
        return core::fail(ErrorCode::CardBlank);
    }
    auto account = desk.station->world().accounts.byNumber(card->image.parameters->account);
    if (!account && account.error().code == ErrorCode::AccountNotFound) {
        return core::fail(ErrorCode::CardAccountUnknown);
    }
    return account;
}

bool isCardOf(const core::Account& account, const std::optional<core::CardSnapshot>& card)
{
    return card && card->image.parameters && card->image.parameters->account == account.number;
}

Expected<int> quoteSale(const Console& console, const OrderedSale& options)
{
    auto order = orderTyped(options.order);
    if (!order) {
        return Unexpected{order.error()};
    }
    const auto desk = openDesk(console, Use::Card);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto approval = approvalTyped(console, *desk, options.approver);
    if (!approval) {
        return Unexpected{approval.error()};
    }
    order->approval = *approval;
    const auto terminal = desk->terminal(console.output);
    if (!terminal) {
        return Unexpected{terminal.error()};
    }
    const auto onReader = cardIfAny(console, *desk);
    const auto account = accountOf(*desk, options.account, onReader);
    if (!account) {
        return Unexpected{account.error()};
    }
    const auto card = isCardOf(*account, onReader) ? onReader : std::nullopt;
    core::SaleDesk saleDesk{desk->station->world(), **terminal};
    const auto quote = saleDesk.quote(desk->actor, *account, *order, card);
    if (!quote) {
        return Unexpected{quote.error()};
    }
    const auto obstacle = card ? core::obstacleToPurchase(*account, *card) : std::nullopt;
    console.output.document({{"quote", quoteDocument(*quote, obstacle)}});
    console.output.fields(quoteFields(*quote, account->point.mode, obstacle));
    return kExitDone;
}

/// Whose sale it is going to be: the account asked for, if the card is its card.
Expected<core::AccountNumber> buyerOf(const Desk& desk, const std::string& typed,
                                      const core::CardOnReader& found)
{
    if (typed.empty()) {
        if (!found.account) {
            return core::fail(found.obstacle.value_or(ErrorCode::CardBlank));
        }
        return found.account->number;
    }
    const auto account = accountTyped(desk, typed);
    if (!account) {
        return Unexpected{account.error()};
    }
    if (account->standing.state == core::AccountState::Registered) {
        return core::fail(ErrorCode::AccountHasNoCard);
    }
    if (!isCardOf(*account, found.card)) {
        return core::fail(found.card.image.isBlank() ? ErrorCode::CardBlank
                                                     : ErrorCode::CardOtherAccount);
    }
    return account->number;
}

Expected<int> makeSale(const Console& console, const OrderedSale& options)
{
    auto order = orderTyped(options.order);
    if (!order) {
        return Unexpected{order.error()};
    }
    auto selling = openSellingDesk(console);
    if (!selling) {
        return Unexpected{selling.error()};
    }
    const auto approval = approvalTyped(console, selling->desk, options.approver);
    if (!approval) {
        return Unexpected{approval.error()};
    }
    order->approval = *approval;
    const core::World world = selling->desk.station->world();
    core::CardDesk cardDesk{world, selling->terminal};
    const auto found = cardDesk.look(selling->desk.actor);
    if (!found) {
        return Unexpected{found.error()};
    }
    const auto buyer = buyerOf(selling->desk, options.account, *found);
    if (!buyer) {
        return Unexpected{buyer.error()};
    }
    const auto outcome = core::SaleDesk{world, selling->terminal}.sell(selling->desk.actor, *buyer,
                                                                       *order, found->card);
    if (!outcome) {
        return Unexpected{outcome.error()};
    }
    Json beside = Json::object();
    if (found->settled) {
        const auto settled = saleDocument(world, *found->settled);
        if (!settled) {
            return Unexpected{settled.error()};
        }
        beside["settled_before"] = *settled;
    }
    return tellOutcome(console, selling->desk, *outcome, std::move(beside));
}

struct ListedSales {
    std::string account;
    bool openOnly{false};
    std::size_t limit{100};
};

Expected<int> listSales(const Console& console, const ListedSales& options)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    if (auto allowed = desk->actor.require(core::Permission::FindAccounts); !allowed) {
        return Unexpected{allowed.error()};
    }
    core::SaleFilter filter;
    filter.organisation = desk->actor.organisation;
    filter.openOnly = options.openOnly;
    filter.limit = options.limit;
    if (!options.account.empty()) {
        const auto account = accountTyped(*desk, options.account);
        if (!account) {
            return Unexpected{account.error()};
        }
        filter.account = account->id;
    }
    const core::World world = desk->station->world();
    const auto records = world.journal.list(filter);
    if (!records) {
        return Unexpected{records.error()};
    }
    const auto documents = saleDocuments(world, *records);
    if (!documents) {
        return Unexpected{documents.error()};
    }
    console.output.document({{"sales", *documents}});
    console.output.table(saleTable(*records, *documents, world.clock.offset()));
    return kExitDone;
}

struct OneSale {
    std::string id;
};

Expected<int> showSale(const Console& console, const OneSale& options)
{
    const auto id = saleIdTyped(options.id);
    if (!id) {
        return Unexpected{id.error()};
    }
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    if (auto allowed = desk->actor.require(core::Permission::FindAccounts); !allowed) {
        return Unexpected{allowed.error()};
    }
    const core::World world = desk->station->world();
    const auto record = world.journal.find(*id);
    if (!record) {
        return Unexpected{record.error()};
    }
    const auto document = saleDocument(world, *record);
    if (!document) {
        return Unexpected{document.error()};
    }
    console.output.document({{"sale", *document}});
    console.output.fields(saleFields(*record, *document));
    return kExitDone;
}

struct Resolution {
    std::string id;
    std::string reason;
    bool took{false};
    bool notTook{false};
};

/// Tells which sales were settled and which are open still.
Expected<int> tellResolution(const Console& console, const Desk& desk,
                             const std::vector<core::SaleRecord>& settled)
{
    const core::World world = desk.station->world();
    core::SaleFilter filter;
    filter.organisation = desk.actor.organisation;
    filter.openOnly = true;
    const auto open = world.journal.list(filter);
    if (!open) {
        return Unexpected{open.error()};
    }
    const auto settledDocuments = saleDocuments(world, settled);
    const auto openDocuments = saleDocuments(world, *open);
    if (!settledDocuments || !openDocuments) {
        return Unexpected{!settledDocuments ? settledDocuments.error() : openDocuments.error()};
    }
    console.output.document({{"resolved", *settledDocuments}, {"open", *openDocuments}});
    if (settled.empty() && open->empty()) {
        //: Answer of "sale resolve".
        console.output.line(translate("Ctl", "Nothing is in doubt."));
    }
    if (!settled.empty()) {
        //: Heads a table of sales.
        console.output.line(translate("Ctl", "Settled:"));
        console.output.table(saleTable(settled, *settledDocuments, world.clock.offset()));
    }
    if (!open->empty()) {
        //: Heads a table of sales.
        console.output.line(translate("Ctl", "Open still; put the card of each on the reader:"));
        console.output.table(saleTable(*open, *openDocuments, world.clock.offset()));
    }
    return kExitDone;
}

Expected<int> resolveByEvidence(const Console& console, const Resolution& options)
{
    const auto id = saleIdTyped(options.id);
    if (!id) {
        return Unexpected{id.error()};
    }
    auto desk = openDesk(console, Use::Card);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto terminal = desk->terminal(console.output);
    if (!terminal) {
        return Unexpected{terminal.error()};
    }
    core::SaleSettlement settlement{desk->station->world(), **terminal};
    auto settled = settlement.settleByEvidence(desk->actor, *id, options.took, options.reason);
    if (!settled) {
        return Unexpected{settled.error()};
    }
    return tellResolution(console, *desk, {std::move(*settled)});
}

Expected<std::vector<core::SaleRecord>> openSales(const Desk& desk)
{
    core::SaleFilter filter;
    filter.organisation = desk.actor.organisation;
    filter.openOnly = true;
    return desk.station->world().journal.list(filter);
}

/// Settles what the card on the reader can settle. No card, or one that proves nothing, is no
/// failure: the sales stay in the list of open ones.
Expected<int> resolveByCard(const Console& console)
{
    auto desk = openDesk(console, Use::Card);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto terminal = desk->terminal(console.output);
    if (!terminal) {
        return Unexpected{terminal.error()};
    }
    const auto before = openSales(*desk);
    if (!before) {
        return Unexpected{before.error()};
    }
    const core::World world = desk->station->world();
    core::SaleSettlement settlement{world, **terminal};
    if (const auto open = settlement.recover(desk->actor); !open) {
        return Unexpected{open.error()};
    }
    if (!before->empty()) {
        if (const auto found = core::CardDesk{world, **terminal}.look(desk->actor); !found) {
            console.output.notice(failureText(found.error().code));
        }
    }
    std::vector<core::SaleRecord> settled;
    for (const core::SaleRecord& record : *before) {
        auto now = world.journal.find(record.sale.id);
        if (!now) {
            return Unexpected{now.error()};
        }
        if (!core::isOpen(now->state)) {
            settled.push_back(std::move(*now));
        }
    }
    return tellResolution(console, *desk, settled);
}

Expected<int> resolveSales(const Console& console, const Resolution& options)
{
    return options.took || options.notTook ? resolveByEvidence(console, options)
                                           : resolveByCard(console);
}

void describeResolution(CLI::App& verb, Resolution& options)
{
    auto* id = verb.add_option(
        "ID", options.id,
        QT_TRANSLATE_NOOP("CtlHelp",
                          "Id of the sale to settle without its card, as sale list prints it"));
    auto* took = verb.add_flag("--took", options.took,
                               QT_TRANSLATE_NOOP("CtlHelp", "The card took the sale: post it"));
    auto* notTook =
        verb.add_flag("--not-took", options.notTook,
                      QT_TRANSLATE_NOOP("CtlHelp", "The card did not take the sale: void it"));
    auto* reason = verb.add_option(
        "--reason", options.reason,
        QT_TRANSLATE_NOOP("CtlHelp", "What proves it; kept in the books and on the receipt"));
    took->needs(id)->needs(reason)->excludes(notTook);
    notTook->needs(id)->needs(reason);
}

}  // namespace

void addSaleCommands(CLI::App& program, CommandLine& line)
{
    CLI::App& noun = addNoun(
        program, "sale", QT_TRANSLATE_NOOP("CtlHelp", "Sales: quote, make, list, settle, correct"));
    addVerb<OrderedSale>(
        noun, line, "quote",
        QT_TRANSLATE_NOOP("CtlHelp", "Show what a sale would be, line by line; sells nothing"),
        describeOrderedSale, quoteSale);
    addVerb<OrderedSale>(noun, line, "make",
                         QT_TRANSLATE_NOOP("CtlHelp", "Sell to the card on the reader"),
                         describeOrderedSale, makeSale);
    addVerb<ListedSales>(
        noun, line, "list", QT_TRANSLATE_NOOP("CtlHelp", "List sales, newest first"),
        [](CLI::App& verb, ListedSales& options) {
            verb.add_option("--account", options.account,
                            QT_TRANSLATE_NOOP("CtlHelp", "Only the sales of this account number"));
            verb.add_flag("--open", options.openOnly,
                          QT_TRANSLATE_NOOP("CtlHelp", "Only the sales in doubt"));
            verb.add_option("--limit", options.limit,
                            QT_TRANSLATE_NOOP("CtlHelp", "How many at most"))
                ->check(CLI::Range(1, 100'000))
                ->capture_default_str();
        },
        listSales);
    addVerb<OneSale>(
        noun, line, "show", QT_TRANSLATE_NOOP("CtlHelp", "Show one sale"),
        [](CLI::App& verb, OneSale& options) {
            verb.add_option("ID", options.id,
                            QT_TRANSLATE_NOOP("CtlHelp", "Id of the sale, as sale list prints it"))
                ->required();
        },
        showSale);
    addVerb<Resolution>(noun, line, "resolve",
                        QT_TRANSLATE_NOOP("CtlHelp",
                                          "Settle sales in doubt: by the card on the reader, or, "
                                          "for an administrator, one by evidence"),
                        describeResolution, resolveSales);
    addSaleCorrectionVerbs(noun, line);
}

}  // namespace wattdesk::app
