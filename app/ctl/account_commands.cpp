#include "app/ctl/command_line.h"
#include "app/ctl/deeds.h"
#include "app/ctl/desk.h"
#include "app/ctl/documents.h"
#include "app/ctl/issuing.h"
#include "app/ctl/selling.h"
#include "app/text/sale_text.h"
#include "core/workflow/account_opening.h"
#include "core/workflow/tariff_today.h"

namespace wattdesk::app {

namespace {

using core::Expected;
using core::Unexpected;

struct OpenedAccount {
    core::AccountForm form;
    std::string tariff;
    std::string mode{"money"};
    std::optional<std::string> hoardingLimit;
    std::optional<std::string> alarm1;
    std::optional<std::string> alarm2;
    std::string householdBase{"1"};
    OrderOptions order;
};

void describeOpenedAccount(CLI::App& verb, OpenedAccount& options)
{
    verb.add_option("--name", options.form.name, QT_TRANSLATE_NOOP("CtlHelp", "Customer's name"))
        ->required();
    verb.add_option("--meter", options.form.meter,
                    QT_TRANSLATE_NOOP("CtlHelp", "Meter number, 1 to 12 digits"))
        ->required();
    verb.add_option("--tariff", options.tariff,
                    QT_TRANSLATE_NOOP("CtlHelp", "Name of the tariff, as tariff list prints it"))
        ->required();
    verb.add_option(
        "--number", options.form.number,
        QT_TRANSLATE_NOOP("CtlHelp",
                          "Account number, 1 to 12 digits; without it, the next free one"));
    verb.add_option("--phone", options.form.phone, QT_TRANSLATE_NOOP("CtlHelp", "Phone number"));
    verb.add_option("--address", options.form.address,
                    QT_TRANSLATE_NOOP("CtlHelp", "Address of the meter"));
    verb.add_option("--mode", options.mode,
                    QT_TRANSLATE_NOOP(
                        "CtlHelp", "What the meter counts down: money in yuan, or energy in kWh"))
        ->check(CLI::IsMember({"money", "energy"}))
        ->capture_default_str();
    verb.add_option("--ct", options.form.ctRatio,
                    QT_TRANSLATE_NOOP("CtlHelp", "Current transformer ratio"))
        ->capture_default_str();
    verb.add_option("--pt", options.form.ptRatio,
                    QT_TRANSLATE_NOOP("CtlHelp", "Voltage transformer ratio"))
        ->capture_default_str();
    verb.add_option("--hoarding-limit", options.hoardingLimit,
                    QT_TRANSLATE_NOOP("CtlHelp",
                                      "The most that the meter may hold, in yuan or kWh as --mode "
                                      "says; without it, no limit"));
    verb.add_option("--alarm1", options.alarm1,
                    QT_TRANSLATE_NOOP("CtlHelp",
                                      "The meter's first alarm, in yuan or kWh as --mode says: 0 "
                                      "to 999999.99, not below --alarm2; without it, 30.00"));
    verb.add_option("--alarm2", options.alarm2,
                    QT_TRANSLATE_NOOP("CtlHelp",
                                      "The meter's second alarm, in yuan or kWh as --mode says: "
                                      "not above --alarm1; without it, 10.00"));
    verb.add_option("--household-base", options.householdBase,
                    QT_TRANSLATE_NOOP("CtlHelp",
                                      "By what the limits of the tariff's tiers are multiplied: 1 "
                                      "to 10"))
        ->capture_default_str();
    verb.add_option(
        "--amount", options.order.amount,
        QT_TRANSLATE_NOOP("CtlHelp",
                          "Also issue the card on the reader, with a first sale of so many yuan"));
    describeOrder(verb, options.order);
}

/// Replaces an amount by what was typed, if anything was.
Expected<void> takeTyped(const std::optional<std::string>& text, core::Money& amount)
{
    if (!text) {
        return {};
    }
    const auto typed = core::parseMoney(*text);
    if (!typed) {
        return Unexpected{typed.error()};
    }
    if (typed->isNegative()) {
        return core::fail(core::ErrorCode::AmountNegative);
    }
    amount = *typed;
    return {};
}

Expected<core::AccountForm> formTyped(const Desk& desk, const OpenedAccount& options)
{
    core::AccountForm form = options.form;
    form.mode = core::meterModeNamed(options.mode).value();
    if (options.hoardingLimit) {
        const auto limit = core::parseMoney(*options.hoardingLimit);
        if (!limit) {
            return Unexpected{limit.error()};
        }
        form.hoardingLimit = core::Credit::from(limit->hundredths()).value();
    }
    if (auto taken = takeTyped(options.alarm1, form.alarm1); !taken) {
        return Unexpected{taken.error()};
    }
    if (auto taken = takeTyped(options.alarm2, form.alarm2); !taken) {
        return Unexpected{taken.error()};
    }
    const auto base = core::parseHouseholdBase(options.householdBase);
    if (!base) {
        return Unexpected{base.error()};
    }
    form.householdBase = *base;
    const auto tariff =
        core::tariffToday(desk.station->world(), desk.actor.organisation, options.tariff);
    if (!tariff) {
        return Unexpected{tariff.error()};
    }
    form.tariff = tariff->id;
    return form;
}

Expected<core::Account> registered(const Desk& desk, const OpenedAccount& options)
{
    const auto form = formTyped(desk, options);
    if (!form) {
        return Unexpected{form.error()};
    }
    core::AccountOpening opening{desk.station->world()};
    return opening.registerAccount(desk.actor, *form);
}

Expected<int> registerOnly(const Console& console, const OpenedAccount& options)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto account = registered(*desk, options);
    if (!account) {
        return Unexpected{account.error()};
    }
    return tellAccount(console, *desk, *account);
}

Expected<int> openWithCard(const Console& console, const OpenedAccount& options)
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
    const auto account = registered(selling->desk, options);
    if (!account) {
        return Unexpected{account.error()};
    }
    return issueAndTell(console, *selling, account->number, *order, *card);
}

Expected<int> openAccount(const Console& console, const OpenedAccount& options)
{
    return options.order.amount ? openWithCard(console, options) : registerOnly(console, options);
}

struct OneAccount {
    std::string number;
};

Expected<int> showAccount(const Console& console, const OneAccount& options)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    if (auto allowed = desk->actor.require(core::Permission::FindAccounts); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto account = accountTyped(*desk, options.number);
    if (!account) {
        return Unexpected{account.error()};
    }
    return tellAccount(console, *desk, *account);
}

struct Search {
    std::string text;
    std::size_t limit{20};
};

Expected<int> findAccounts(const Console& console, const Search& options)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    if (auto allowed = desk->actor.require(core::Permission::FindAccounts); !allowed) {
        return Unexpected{allowed.error()};
    }
    const core::World world = desk->station->world();
    const auto found = world.accounts.search(desk->actor.organisation, options.text, options.limit);
    if (!found) {
        return Unexpected{found.error()};
    }
    Json documents = Json::array();
    TextTable table;
    //: Heads of the columns of a list of accounts.
    table.header = {translate("Ctl", "Account"), translate("Ctl", "Name"),
                    translate("Ctl", "Meter"), translate("Ctl", "State"),
                    translate("Ctl", "Address")};
    table.figures = {true, false, false, false, false};
    for (const core::Account& account : *found) {
        auto document = accountDocument(world, account);
        if (!document) {
            return Unexpected{document.error()};
        }
        table.rows.push_back({QString::fromStdString(shown(account.number)),
                              QString::fromStdString(account.customer.name),
                              QString::fromStdString(shown(account.point.meter)),
                              accountStateText(account.standing.state),
                              QString::fromStdString(account.point.address)});
        documents.push_back(std::move(*document));
    }
    console.output.document({{"accounts", documents}});
    console.output.table(table);
    return kExitDone;
}

}  // namespace

void addAccountCommands(CLI::App& program, CommandLine& line)
{
    CLI::App& noun = addNoun(program, "account",
                             QT_TRANSLATE_NOOP("CtlHelp", "Customers' accounts, their whole life"));
    addVerb<OpenedAccount>(
        noun, line, "open",
        QT_TRANSLATE_NOOP("CtlHelp", "Enter an account; with --amount, also issue its card"),
        describeOpenedAccount, openAccount);
    addVerb<OneAccount>(
        noun, line, "show", QT_TRANSLATE_NOOP("CtlHelp", "Show one account"),
        [](CLI::App& verb, OneAccount& options) { describeAccount(verb, options.number); },
        showAccount);
    addVerb<Search>(
        noun, line, "find",
        QT_TRANSLATE_NOOP("CtlHelp",
                          "Find accounts by number, name, phone, address, meter or card"),
        [](CLI::App& verb, Search& options) {
            verb.add_option("TEXT", options.text, QT_TRANSLATE_NOOP("CtlHelp", "What to look for"))
                ->required();
            verb.add_option("--limit", options.limit,
                            QT_TRANSLATE_NOOP("CtlHelp", "How many at most"))
                ->check(CLI::Range(1, 1'000))
                ->capture_default_str();
        },
        findAccounts);
    addAccountChangeVerbs(noun, line);
    addAccountDeedVerbs(noun, line);
    addAccountImportVerb(noun, line);
    addReadingVerbs(noun, line);
}

}  // namespace wattdesk::app
