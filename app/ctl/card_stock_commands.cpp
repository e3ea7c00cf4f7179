#include "app/ctl/command_line.h"
#include "app/ctl/desk.h"
#include "app/ctl/documents.h"
#include "app/text/deed_text.h"
#include "app/text/format.h"
#include "core/workflow/house_desk.h"

namespace wattdesk::app {

namespace {

using core::Expected;
using core::Unexpected;

constexpr std::size_t kRefusedMax = 1000;

Expected<int> tellStock(const Console& console, const Desk& desk)
{
    const core::World world = desk.station->world();
    const auto stock = core::HouseDesk{world}.stock(desk.actor);
    if (!stock) {
        return Unexpected{stock.error()};
    }
    const core::UtcOffset offset = world.clock.offset();
    Json documents = Json::array();
    TextTable table;
    //: Heads of the columns of a list of batches of blank cards.
    table.header = {translate("Ctl", "First serial"), translate("Ctl", "Last serial"),
                    translate("Ctl", "Cards"),        translate("Ctl", "Issued"),
                    translate("Ctl", "Came in"),      translate("Ctl", "Note")};
    table.figures = {false, false, true, true, false, false};
    for (const core::CardStock& each : *stock) {
        const auto by = loginOf(world, each.batch.by);
        if (!by) {
            return Unexpected{by.error()};
        }
        documents.push_back({{"first", each.batch.first.text()},
                             {"last", each.batch.last.text()},
                             {"cards", each.batch.cards},
                             {"issued", each.issued},
                             {"time", toText(each.batch.at, offset)},
                             {"by", *by},
                             {"note", each.batch.note}});
        table.rows.push_back({QString::fromStdString(each.batch.first.text()),
                              QString::fromStdString(each.batch.last.text()),
                              QString::number(each.batch.cards), QString::number(each.issued),
                              shown(each.batch.at, offset),
                              QString::fromStdString(each.batch.note)});
    }
    console.output.document({{"stock", documents}});
    console.output.table(table);
    return kExitDone;
}

Expected<int> listStock(const Console& console, const NoOptions&)
{
    const auto desk = openDesk(console, Use::Books);
    return desk ? tellStock(console, *desk) : Unexpected{desk.error()};
}

struct Batch {
    std::string first;
    std::string last;
    std::int64_t cards{0};
    std::string note;
};

Expected<int> addStock(const Console& console, const Batch& options)
{
    const auto first = core::CardSerial::parse(options.first);
    const auto last = core::CardSerial::parse(options.last);
    if (!first || !last) {
        return core::fail(core::ErrorCode::InputText, "no card serial");
    }
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    core::HouseDesk house{desk->station->world()};
    const auto added = house.addCards(desk->actor, *first, *last, options.cards, options.note);
    return added ? tellStock(console, *desk) : Unexpected{added.error()};
}

Expected<int> listRefused(const Console& console, const NoOptions&)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    if (auto allowed = desk->actor.require(core::Permission::FindAccounts); !allowed) {
        return Unexpected{allowed.error()};
    }
    const core::World world = desk->station->world();
    const auto refused = world.cards.refused(desk->actor.organisation, kRefusedMax);
    if (!refused) {
        return Unexpected{refused.error()};
    }
    const core::UtcOffset offset = world.clock.offset();
    Json documents = Json::array();
    TextTable table;
    //: Heads of the columns of the list of cards that are refused everywhere.
    table.header = {translate("Ctl", "Card"), translate("Ctl", "Account"),
                    translate("Ctl", "State"), translate("Ctl", "Since"),
                    translate("Ctl", "Reason")};
    table.figures = {false, true, false, false, false};
    for (const core::CardRecord& card : *refused) {
        std::string number;
        if (card.account) {
            const auto account = world.accounts.byId(*card.account);
            if (!account) {
                return Unexpected{account.error()};
            }
            number = shown(account->number);
        }
        documents.push_back({{"serial", card.serial.text()},
                             {"account", card.account ? Json(number) : Json(nullptr)},
                             {"life", nameOf(card.life)},
                             {"time", toText(card.at, offset)},
                             {"reason", card.reason}});
        table.rows.push_back({QString::fromStdString(card.serial.text()),
                              QString::fromStdString(number), cardLifeText(card.life),
                              shown(card.at, offset), QString::fromStdString(card.reason)});
    }
    console.output.document({{"cards", documents}});
    console.output.table(table);
    return kExitDone;
}

void describeBatch(CLI::App& verb, Batch& options)
{
    verb.add_option("--first", options.first,
                    QT_TRANSLATE_NOOP("CtlHelp", "First card serial, 16 hexadecimal digits"))
        ->required();
    verb.add_option("--last", options.last,
                    QT_TRANSLATE_NOOP("CtlHelp", "Last card serial, 16 hexadecimal digits"))
        ->required();
    verb.add_option("--cards", options.cards,
                    QT_TRANSLATE_NOOP("CtlHelp", "How many cards were counted"))
        ->required();
    verb.add_option("--note", options.note, QT_TRANSLATE_NOOP("CtlHelp", "Where they came from"));
}

}  // namespace

void addCardStockVerbs(CLI::App& noun, CommandLine& line)
{
    CLI::App& stock =
        addNoun(noun, "stock", QT_TRANSLATE_NOOP("CtlHelp", "The stock of blank cards"));
    addVerb<NoOptions>(stock, line, "list",
                       QT_TRANSLATE_NOOP("CtlHelp", "List what came in and what was issued of it"),
                       describeNothing, listStock);
    addVerb<Batch>(stock, line, "add",
                   QT_TRANSLATE_NOOP("CtlHelp", "Blank cards came in (administrators only)"),
                   describeBatch, addStock);
    addVerb<NoOptions>(noun, line, "refused",
                       QT_TRANSLATE_NOOP("CtlHelp",
                                         "List the cards that are refused everywhere: reported "
                                         "lost, or replaced"),
                       describeNothing, listRefused);
}

}  // namespace wattdesk::app
