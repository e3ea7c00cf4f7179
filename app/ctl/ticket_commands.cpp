#include <charconv>

#include "app/ctl/command_line.h"
#include "app/ctl/deeds.h"
#include "app/ctl/documents.h"
#include "app/text/deed_text.h"
#include "app/text/format.h"
#include "core/workflow/ticket_desk.h"

namespace wattdesk::app {

namespace {

using core::Expected;
using core::Unexpected;

struct Ticket {
    std::string account;
    std::string id;
    std::string kind{"fault"};
    std::string finding;
    std::string outcome;
    bool openOnly{false};
};

Expected<Json> ticketDocument(core::World world, const core::FieldTicket& ticket)
{
    const auto account = world.accounts.byId(ticket.account);
    if (!account) {
        return Unexpected{account.error()};
    }
    const auto openedBy = loginOf(world, ticket.openedBy);
    const auto endedBy = loginOf(world, ticket.endedBy);
    if (!openedBy || !endedBy) {
        return Unexpected{!openedBy ? openedBy.error() : endedBy.error()};
    }
    const core::UtcOffset offset = world.clock.offset();
    return Json{{"id", toText(ticket.id)},
                {"account", shown(account->number)},
                {"kind", nameOf(ticket.kind)},
                {"finding", ticket.finding},
                {"opened", toText(ticket.opened, offset)},
                {"opened_by", *openedBy},
                {"ended", ticket.ended ? Json(toText(*ticket.ended, offset)) : Json(nullptr)},
                {"ended_by", ticket.ended ? Json(*endedBy) : Json(nullptr)},
                {"outcome", ticket.outcome}};
}

Expected<int> tellTickets(const Console& console, core::World world,
                          const std::vector<core::FieldTicket>& tickets, bool isList)
{
    const core::UtcOffset offset = world.clock.offset();
    Json documents = Json::array();
    TextTable table;
    //: Heads of the columns of a list of field tickets.
    table.header = {translate("Ctl", "Ticket"), translate("Ctl", "Account"),
                    translate("Ctl", "Kind"),   translate("Ctl", "Opened"),
                    translate("Ctl", "Ended"),  translate("Ctl", "Finding"),
                    translate("Ctl", "Outcome")};
    table.figures = {false, true, false, false, false, false, false};
    for (const core::FieldTicket& ticket : tickets) {
        auto document = ticketDocument(world, ticket);
        if (!document) {
            return Unexpected{document.error()};
        }
        table.rows.push_back({QString::fromStdString(toText(ticket.id)),
                              QString::fromStdString(document->at("account").get<std::string>()),
                              ticketKindText(ticket.kind), shown(ticket.opened, offset),
                              ticket.ended ? shown(*ticket.ended, offset) : QStringLiteral("–"),
                              QString::fromStdString(ticket.finding),
                              QString::fromStdString(ticket.outcome)});
        documents.push_back(std::move(*document));
    }
    console.output.document(isList ? Json{{"tickets", documents}}
                                   : Json{{"ticket", documents.at(0)}});
    console.output.table(table);
    return kExitDone;
}

Expected<int> openTicket(const Console& console, const Ticket& options)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto account = accountTyped(*desk, options.account);
    if (!account) {
        return Unexpected{account.error()};
    }
    const core::World world = desk->station->world();
    auto ticket = core::TicketDesk{world}.open(
        desk->actor, account->number, core::ticketKindNamed(options.kind).value(), options.finding);
    if (!ticket) {
        return Unexpected{ticket.error()};
    }
    return tellTickets(console, world, {std::move(*ticket)}, false);
}

Expected<int> endTicket(const Console& console, const Ticket& options)
{
    core::TicketId id;
    const char* end = options.id.data() + options.id.size();
    const auto [stop, problem] = std::from_chars(options.id.data(), end, id.value);
    if (problem != std::errc{} || stop != end) {
        return core::fail(core::ErrorCode::TicketNotFound, options.id);
    }
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const core::World world = desk->station->world();
    auto ticket = core::TicketDesk{world}.end(desk->actor, id, options.outcome);
    if (!ticket) {
        return Unexpected{ticket.error()};
    }
    return tellTickets(console, world, {std::move(*ticket)}, false);
}

Expected<int> listTickets(const Console& console, const Ticket& options)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const core::World world = desk->station->world();
    const auto tickets = core::TicketDesk{world}.list(desk->actor, options.openOnly);
    if (!tickets) {
        return Unexpected{tickets.error()};
    }
    return tellTickets(console, world, *tickets, true);
}

}  // namespace

void addTicketCommands(CLI::App& program, CommandLine& line)
{
    CLI::App& noun =
        addNoun(program, "ticket", QT_TRANSLATE_NOOP("CtlHelp", "Tickets of the work at meters"));
    addVerb<Ticket>(
        noun, line, "open", QT_TRANSLATE_NOOP("CtlHelp", "Open a ticket for an account's meter"),
        [](CLI::App& verb, Ticket& options) {
            describeAccount(verb, options.account);
            verb.add_option("--kind", options.kind,
                            QT_TRANSLATE_NOOP("CtlHelp",
                                              "A fault, or the meter's switch is bypassed in an "
                                              "emergency"))
                ->check(CLI::IsMember({"fault", "bypass"}))
                ->capture_default_str();
            verb.add_option("--finding", options.finding,
                            QT_TRANSLATE_NOOP("CtlHelp", "What the customer or the meter said"))
                ->required();
        },
        openTicket);
    addVerb<Ticket>(
        noun, line, "end", QT_TRANSLATE_NOOP("CtlHelp", "End a ticket"),
        [](CLI::App& verb, Ticket& options) {
            verb.add_option("ID", options.id,
                            QT_TRANSLATE_NOOP("CtlHelp",
                                              "Id of the ticket, as ticket list prints "
                                              "it"))
                ->required();
            verb.add_option("--outcome", options.outcome,
                            QT_TRANSLATE_NOOP("CtlHelp", "What was done"))
                ->required();
        },
        endTicket);
    addVerb<Ticket>(
        noun, line, "list", QT_TRANSLATE_NOOP("CtlHelp", "List tickets, newest first"),
        [](CLI::App& verb, Ticket& options) {
            verb.add_flag("--open", options.openOnly,
                          QT_TRANSLATE_NOOP("CtlHelp", "Only those that are not ended"));
        },
        listTickets);
}

}  // namespace wattdesk::app
