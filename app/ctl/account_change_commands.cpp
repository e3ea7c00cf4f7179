#include "app/ctl/command_line.h"
#include "app/ctl/deeds.h"
#include "app/ctl/documents.h"
#include "app/ctl/printing.h"
#include "app/text/deed_text.h"
#include "app/text/format.h"
#include "core/workflow/account_changes.h"
#include "core/workflow/change_slip.h"
#include "reports/change_slip_document.h"

namespace wattdesk::app {

namespace {

using core::Expected;
using core::Unexpected;

/// Account and reason, and whether the verb's own flag or text goes with them.
struct Change {
    std::string account;
    std::string meter;
    std::string reason;
};

struct Slip {
    std::string account;
    Paper paper;
};

struct Amendment {
    std::string account;
    core::AccountAmendment amendment;
    std::optional<std::string> hoardingLimit;
    std::optional<std::string> alarm1;
    std::optional<std::string> alarm2;
    std::optional<std::string> householdBase;
    std::string tariff;
};

void describeAmendment(CLI::App& verb, Amendment& options)
{
    describeAccount(verb, options.account);
    verb.add_option("--name", options.amendment.name,
                    QT_TRANSLATE_NOOP("CtlHelp", "Customer's name"));
    verb.add_option("--phone", options.amendment.phone,
                    QT_TRANSLATE_NOOP("CtlHelp", "Phone number"));
    verb.add_option("--address", options.amendment.address,
                    QT_TRANSLATE_NOOP("CtlHelp", "Address of the meter"));
    verb.add_option("--hoarding-limit", options.hoardingLimit,
                    QT_TRANSLATE_NOOP("CtlHelp",
                                      "The most that the meter may hold, in what it counts; 0 for "
                                      "no limit"));
    verb.add_option("--alarm1", options.alarm1,
                    QT_TRANSLATE_NOOP("CtlHelp", "The meter's first alarm, in what it counts"));
    verb.add_option("--alarm2", options.alarm2,
                    QT_TRANSLATE_NOOP("CtlHelp", "The meter's second alarm, in what it counts"));
    verb.add_option("--household-base", options.householdBase,
                    QT_TRANSLATE_NOOP("CtlHelp",
                                      "By what the limits of the tariff's tiers are multiplied: 1 "
                                      "to 10"));
    verb.add_option(
        "--tariff", options.tariff,
        QT_TRANSLATE_NOOP("CtlHelp",
                          "Name of the tariff that holds from today on; the energy of the "
                          "days before is billed by the one so far"));
    verb.add_option("--reason", options.amendment.reason,
                    QT_TRANSLATE_NOOP("CtlHelp", "Why; kept in the account's history"));
}

Expected<void> takeAmounts(const Amendment& options, core::AccountAmendment& amendment)
{
    const auto take = [](const std::optional<std::string>& text,
                         std::optional<core::Money>& amount) -> Expected<void> {
        if (!text) {
            return {};
        }
        const auto typed = core::parseMoney(*text);
        if (!typed) {
            return Unexpected{typed.error()};
        }
        amount = *typed;
        return {};
    };
    std::optional<core::Money> limit;
    for (const auto& taken :
         {take(options.hoardingLimit, limit), take(options.alarm1, amendment.alarm1),
          take(options.alarm2, amendment.alarm2)}) {
        if (!taken) {
            return taken;
        }
    }
    if (limit) {
        amendment.hoardingLimit = core::Credit::from(limit->hundredths());
    }
    if (options.householdBase) {
        const auto base = core::parseHouseholdBase(*options.householdBase);
        if (!base) {
            return Unexpected{base.error()};
        }
        amendment.householdBase = *base;
    }
    return {};
}

Expected<int> amendAccount(const Console& console, const Amendment& options)
{
    core::AccountAmendment amendment = options.amendment;
    if (auto taken = takeAmounts(options, amendment); !taken) {
        return Unexpected{taken.error()};
    }
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto known = accountTyped(*desk, options.account);
    if (!known) {
        return Unexpected{known.error()};
    }
    if (!options.tariff.empty()) {
        const auto tariff =
            desk->station->world().tariffs.byName(desk->actor.organisation, options.tariff);
        if (!tariff) {
            return Unexpected{tariff.error()};
        }
        amendment.tariff = *tariff;
    }
    core::AccountChanges changes{desk->station->world()};
    const auto account = changes.amend(desk->actor, known->number, amendment);
    if (!account) {
        return Unexpected{account.error()};
    }
    return tellAccount(console, *desk, *account);
}

using Move = Expected<core::Account> (core::AccountChanges::*)(const core::Actor&,
                                                               const core::AccountNumber&,
                                                               std::string_view);

template <Move move>
Expected<int> moveAccount(const Console& console, const Change& options)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto known = accountTyped(*desk, options.account);
    if (!known) {
        return Unexpected{known.error()};
    }
    core::AccountChanges changes{desk->station->world()};
    const auto account = (changes.*move)(desk->actor, known->number, options.reason);
    if (!account) {
        return Unexpected{account.error()};
    }
    return tellAccount(console, *desk, *account);
}

Expected<int> reopenAccount(const Console& console, const Change& options)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto known = accountTyped(*desk, options.account);
    if (!known) {
        return Unexpected{known.error()};
    }
    const std::string meter = options.meter.empty() ? shown(known->point.meter) : options.meter;
    core::AccountChanges changes{desk->station->world()};
    const auto account = changes.reopen(desk->actor, known->number, meter, options.reason);
    if (!account) {
        return Unexpected{account.error()};
    }
    const auto told = tellAccount(console, *desk, *account);
    console.output.notice(
        //: Advice on a terminal. %1: an account number; the command is typed as it stands.
        translate("Ctl",
                  "The account has no card yet. To issue it: wattdeskctl card issue --account %1 "
                  "--amount …")
            .arg(QString::fromStdString(shown(account->number))));
    return told;
}

Expected<int> showHistory(const Console& console, const Change& options)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto known = accountTyped(*desk, options.account);
    if (!known) {
        return Unexpected{known.error()};
    }
    const core::World world = desk->station->world();
    const auto changes = core::AccountChanges{world}.history(desk->actor, known->number);
    if (!changes) {
        return Unexpected{changes.error()};
    }
    const core::UtcOffset offset = world.clock.offset();
    Json documents = Json::array();
    TextTable table;
    //: Heads of the columns of an account's history.
    table.header = {translate("Ctl", "Time"), translate("Ctl", "What"), translate("Ctl", "From"),
                    translate("Ctl", "To"),   translate("Ctl", "By"),   translate("Ctl", "Reason")};
    table.figures.assign(table.header.size(), false);
    for (const core::AccountChange& change : *changes) {
        const auto by = loginOf(world, change.by);
        if (!by) {
            return Unexpected{by.error()};
        }
        documents.push_back({{"time", toText(change.at, offset)},
                             {"field", nameOf(change.field)},
                             {"from", change.from},
                             {"to", change.to},
                             {"by", *by},
                             {"reason", change.reason}});
        table.rows.push_back({shown(change.at, offset), accountFieldText(change.field),
                              QString::fromStdString(change.from),
                              QString::fromStdString(change.to), QString::fromStdString(*by),
                              QString::fromStdString(change.reason)});
    }
    console.output.document({{"changes", documents}});
    console.output.table(table);
    return kExitDone;
}

Expected<int> printSlip(const Console& console, const Slip& options)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto known = accountTyped(*desk, options.account);
    if (!known) {
        return Unexpected{known.error()};
    }
    core::World world = desk->station->world();
    const auto slip = core::newestChangeSlip(world, desk->actor, known->number);
    if (!slip) {
        return Unexpected{slip.error()};
    }
    const auto document =
        reports::changeSlipDocument(*slip, optionsFor(options.paper, *desk->station));
    auto printed = print(console, options.paper, document);
    if (!printed) {
        return Unexpected{printed.error()};
    }
    if (!options.paper.pdf.empty()) {
        //: %1: a file.
        console.output.line(
            translate("Ctl", "The slip is in %1").arg(QString::fromStdString(options.paper.pdf)));
    }
    printed->update({{"account", known->number.digits()}});
    console.output.document({{"slip", *printed}});
    return kExitDone;
}

void describeChange(CLI::App& verb, Change& options)
{
    describeAccount(verb, options.account);
    describeReason(verb, options.reason);
}

}  // namespace

void addAccountChangeVerbs(CLI::App& noun, CommandLine& line)
{
    addVerb<Amendment>(
        noun, line, "amend",
        QT_TRANSLATE_NOOP("CtlHelp", "Change an account's data; what is not given stays"),
        describeAmendment, amendAccount);
    addVerb<Change>(noun, line, "suspend",
                    QT_TRANSLATE_NOOP("CtlHelp", "Suspend an account: no sale until resumed"),
                    describeChange, moveAccount<&core::AccountChanges::suspend>);
    addVerb<Change>(noun, line, "resume",
                    QT_TRANSLATE_NOOP("CtlHelp", "Resume a suspended account"), describeChange,
                    moveAccount<&core::AccountChanges::resume>);
    addVerb<Change>(
        noun, line, "reopen",
        QT_TRANSLATE_NOOP("CtlHelp", "Open a closed account again under its number"),
        [](CLI::App& verb, Change& options) {
            describeChange(verb, options);
            verb.add_option(
                "--meter", options.meter,
                QT_TRANSLATE_NOOP("CtlHelp", "Meter number; without it, the account's last one"));
        },
        reopenAccount);
    addVerb<Change>(
        noun, line, "history",
        QT_TRANSLATE_NOOP("CtlHelp", "Show who changed what of an account, newest first"),
        [](CLI::App& verb, Change& options) { describeAccount(verb, options.account); },
        showHistory);
    CLI::App* slip = addVerb<Slip>(
        noun, line, "slip",
        QT_TRANSLATE_NOOP("CtlHelp", "Print or save the slip of an account's newest change"),
        [](CLI::App& verb, Slip& options) {
            describeAccount(verb, options.account);
            describePaper(verb, options.paper);
        },
        printSlip);
    mayDrawPages(*slip, line);
}

}  // namespace wattdesk::app
