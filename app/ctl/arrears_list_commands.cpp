#include <charconv>
#include <nlohmann/json.hpp>

#include "app/ctl/arrears_statement.h"
#include "app/ctl/command_line.h"
#include "app/ctl/deeds.h"
#include "app/ctl/desk.h"
#include "app/ctl/importing.h"
#include "app/ctl/printing.h"
#include "app/text/format.h"
#include "core/workflow/charge_import.h"
#include "core/workflow/tariff_today.h"
#include "reports/dunning_letter_document.h"

namespace wattdesk::app {

namespace {

using core::Expected;
using core::Unexpected;

struct Listing {
    std::string account;
    std::string day;
    std::string overdueSince;
    std::string least;
    std::string after;
    std::size_t limit{100};
};

/// "2026-09-15/17", as a page of debtors names the place of the next one.
std::string textOf(const core::DebtorPlace& place)
{
    return toText(place.oldestDue) + '/' + std::to_string(place.account.value);
}

Expected<core::DebtorPlace> placeTyped(const std::string& text)
{
    const std::size_t slash = text.find('/');
    const auto day = core::parseDate(std::string_view{text}.substr(0, slash));
    const std::string id = slash == std::string::npos ? "" : text.substr(slash + 1);
    core::DebtorPlace place;
    const char* const last = id.data() + id.size();
    const auto [end, problem] = std::from_chars(id.data(), last, place.account.value);
    if (!day || problem != std::errc{} || end != last) {
        return core::fail(core::ErrorCode::InputText, text);
    }
    place.oldestDue = *day;
    return place;
}

Expected<core::DebtorFilter> filterTyped(const Listing& options)
{
    core::DebtorFilter filter;
    filter.limit = options.limit;
    if (!options.after.empty()) {
        const auto place = placeTyped(options.after);
        if (!place) {
            return Unexpected{place.error()};
        }
        filter.after = *place;
    }
    if (!options.overdueSince.empty()) {
        const auto day = dayTyped(options.overdueSince);
        if (!day) {
            return Unexpected{day.error()};
        }
        filter.dueBefore = *day;
    }
    if (!options.least.empty()) {
        const auto least = core::parseMoney(options.least);
        if (!least) {
            return Unexpected{least.error()};
        }
        filter.least = *least;
    }
    return filter;
}

Expected<int> listDebtors(const Console& console, const Desk& desk, const Listing& options,
                          std::optional<core::Date> day)
{
    const auto filter = filterTyped(options);
    if (!filter) {
        return Unexpected{filter.error()};
    }
    const core::World world = desk.station->world();
    core::ArrearsDesk arrears{world};
    const auto debtors = arrears.debtors(desk.actor, *filter);
    if (!debtors) {
        return Unexpected{debtors.error()};
    }
    Json documents = Json::array();
    TextTable table;
    table.header = {translate("Ctl", "Account"), translate("Ctl", "Name"),
                    translate("Ctl", "Oldest due"), translate("Ctl", "Owed"),
                    translate("Ctl", "Late fee")};
    table.figures = {true, false, false, true, true};
    for (const core::Debtor& debtor : *debtors) {
        const auto account = world.accounts.byId(debtor.account);
        if (!account) {
            return Unexpected{account.error()};
        }
        const auto statement = arrears.statement(desk.actor, account->number, day);
        if (!statement) {
            return Unexpected{statement.error()};
        }
        documents.push_back({{"account", shown(account->number)},
                             {"name", account->customer.name},
                             {"phone", account->customer.phone},
                             {"outstanding", toText(statement->outstanding)},
                             {"late_fee", toText(statement->lateFee)},
                             {"surplus", toText(account->standing.surplus)},
                             {"oldest_due", toText(debtor.oldestDue)}});
        table.rows.push_back({QString::fromStdString(shown(account->number)),
                              QString::fromStdString(account->customer.name),
                              QString::fromStdString(toText(debtor.oldestDue)),
                              shown(statement->outstanding), shown(statement->lateFee)});
    }
    const bool isFull = debtors->size() == options.limit;
    console.output.document(
        {{"debtors", documents},
         {"next_after", isFull ? Json(textOf(placeOf(debtors->back()))) : Json(nullptr)}});
    console.output.table(table);
    return kExitDone;
}

Expected<int> listArrears(const Console& console, const Listing& options)
{
    std::optional<core::Date> day;
    if (!options.day.empty()) {
        const auto typed = dayTyped(options.day);
        if (!typed) {
            return Unexpected{typed.error()};
        }
        day = *typed;
    }
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    if (options.account.empty()) {
        return listDebtors(console, *desk, options, day);
    }
    const auto account = accountTyped(*desk, options.account);
    if (!account) {
        return Unexpected{account.error()};
    }
    const core::World world = desk->station->world();
    const auto statement = core::ArrearsDesk{world}.statement(desk->actor, account->number, day);
    if (!statement) {
        return Unexpected{statement.error()};
    }
    return tellStatement(console, *statement, world.clock.offset());
}

void describeListing(CLI::App& verb, Listing& options)
{
    verb.add_option(
        "--account", options.account,
        QT_TRANSLATE_NOOP("CtlHelp", "What this account owes; without it, who owes anything"));
    verb.add_option("--as-of", options.day,
                    QT_TRANSLATE_NOOP("CtlHelp", "Late fees as of this day, 2026-11-03; today"));
    verb.add_option(
        "--due-before", options.overdueSince,
        QT_TRANSLATE_NOOP("CtlHelp", "Only who owes something that was due before this day"));
    verb.add_option("--least", options.least,
                    QT_TRANSLATE_NOOP("CtlHelp", "Only who owes so much or more, in yuan"));
    verb.add_option("--after", options.after,
                    QT_TRANSLATE_NOOP("CtlHelp", "Where the page before ended: its next_after"));
    verb.add_option("--limit", options.limit, QT_TRANSLATE_NOOP("CtlHelp", "How many at most"))
        ->check(CLI::Range(1, 10'000))
        ->capture_default_str();
}

struct Letters {
    Listing whose;
    Paper paper;
};

/// What those owe who get a letter: one account, or a page of debtors.
Expected<std::vector<core::ArrearsStatement>> statementsFor(const Desk& desk,
                                                            const Listing& options, core::Date day)
{
    core::ArrearsDesk arrears{desk.station->world()};
    if (options.account.empty()) {
        return filterTyped(options).and_then([&](const core::DebtorFilter& filter) {
            return arrears.statements(desk.actor, filter, day);
        });
    }
    return accountTyped(desk, options.account)
        .and_then([&](const core::Account& account) {
            return arrears.statement(desk.actor, account.number, day);
        })
        .map([](core::ArrearsStatement statement) { return std::vector{std::move(statement)}; });
}

Expected<std::vector<reports::ReceiptDocument>> lettersFor(const Desk& desk, const Listing& options,
                                                           core::Date day, const Paper& paper)
{
    const auto statements = statementsFor(desk, options, day);
    const auto organisation =
        desk.station->world().organisations.organisation(desk.actor.organisation);
    if (!statements || !organisation) {
        return Unexpected{!statements ? statements.error() : organisation.error()};
    }
    std::vector<reports::ReceiptDocument> letters;
    for (const core::ArrearsStatement& statement : *statements) {
        if (!statement.outstanding.isZero()) {
            letters.push_back(reports::dunningLetterDocument(statement, organisation->name, day,
                                                             optionsFor(paper, *desk.station)));
        }
    }
    return letters;
}

Expected<int> writeLetters(const Console& console, const Letters& options)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto day = options.whose.day.empty()
                         ? Expected<core::Date>{businessDay(desk->station->world())}
                         : dayTyped(options.whose.day);
    const auto letters =
        day ? lettersFor(*desk, options.whose, *day, options.paper)
            : Expected<std::vector<reports::ReceiptDocument>>{Unexpected{day.error()}};
    if (!letters) {
        return Unexpected{letters.error()};
    }
    if (letters->empty()) {
        return core::fail(core::ErrorCode::ArrearsNone);
    }
    auto printed = printAll(console, options.paper, *letters);
    if (!printed) {
        return Unexpected{printed.error()};
    }
    if (!options.paper.pdf.empty()) {
        //: %1: how many letters, %2: a file.
        console.output.line(
            translate("Ctl", "Letters written: %1. They are in %2")
                .arg(QString::number(letters->size()), QString::fromStdString(options.paper.pdf)));
    }
    printed->update({{"count", letters->size()}});
    console.output.document({{"letters", *printed}});
    return kExitDone;
}

struct Balances {
    ImportedFile table;
    std::string reason;
};

Expected<int> importBalances(const Console& console, const Balances& options)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    core::ChargeImport charges{desk->station->world()};
    return importFile(console, options.table, [&](core::TableReader& table, const auto& how) {
        return charges.run(desk->actor, table, how, options.reason);
    });
}

}  // namespace

void addArrearsListVerbs(CLI::App& noun, CommandLine& line)
{
    addVerb<Listing>(noun, line, "list",
                     QT_TRANSLATE_NOOP("CtlHelp", "What an account owes, or who owes"),
                     describeListing, listArrears);
    CLI::App* letters = addVerb<Letters>(
        noun, line, "letters",
        QT_TRANSLATE_NOOP("CtlHelp", "Payment reminders, a page for each account that owes"),
        [](CLI::App& verb, Letters& options) {
            describeListing(verb, options.whose);
            describePaper(verb, options.paper);
        },
        writeLetters);
    mayDrawPages(*letters, line);
    addVerb<Balances>(
        noun, line, "import",
        QT_TRANSLATE_NOOP("CtlHelp",
                          "Bring along what accounts owed in other books, out of a CSV or XLSX "
                          "table, all of its rows or none (administrators only)"),
        [](CLI::App& verb, Balances& options) {
            describeImport(verb, options.table,
                           QT_TRANSLATE_NOOP("CtlHelp",
                                             "The table, CSV or XLSX; its first line names the "
                                             "columns: number, amount and due must be there; "
                                             "period may be"));
            describeReason(verb, options.reason);
        },
        importBalances);
}

}  // namespace wattdesk::app
