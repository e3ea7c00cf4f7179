#include <nlohmann/json.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/desk.h"
#include "app/text/format.h"
#include "core/workflow/audit_log.h"
#include "core/workflow/books_check.h"

namespace wattdesk::app {

namespace {

using core::ErrorCode;
using core::Expected;
using core::Unexpected;

Expected<int> checkLedger(const Console& console, const NoOptions&)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto report = core::BooksCheck{desk->station->world()}.check(desk->actor);
    if (!report) {
        return Unexpected{report.error()};
    }
    Json document{{"balanced", report->trial.isBalanced()}, {"debit", toText(report->trial.debit)},
                  {"credit", toText(report->trial.credit)}, {"accounts", Json::array()},
                  {"findings", report->findings},           {"open_sales", report->openSales}};
    TextTable table;
    //: Heads of the columns of a trial balance.
    table.header = {translate("Ctl", "Code"), translate("Ctl", "Ledger account"),
                    translate("Ctl", "Debit"), translate("Ctl", "Credit")};
    table.figures = {false, false, true, true};
    for (const core::LedgerBalance& balance : report->trial.accounts) {
        const auto difference = balance.debit.minus(balance.credit).value_or(core::Money{});
        const auto code = static_cast<int>(balance.code);
        document["accounts"].push_back({{"code", code},
                                        {"name", nameOf(balance.code)},
                                        {"debit", toText(balance.debit)},
                                        {"credit", toText(balance.credit)},
                                        {"balance", toText(difference)}});
        table.rows.push_back(
            {QString::number(code),
             QString::fromUtf8(nameOf(balance.code).data(),
                               static_cast<qsizetype>(nameOf(balance.code).size())),
             shown(balance.debit), shown(balance.credit)});
    }
    table.rows.push_back(
        {{}, translate("Ctl", "Total"), shown(report->trial.debit), shown(report->trial.credit)});
    console.output.table(table);
    for (const std::string& finding : report->findings) {
        console.output.line(QString::fromStdString(finding));
    }
    if (!report->isGood()) {
        return console.output.failure({ErrorCode::BooksUnbalanced, {}}, document);
    }
    console.output.document(document);
    //: Answer of "ledger check".
    console.output.line(translate("Ctl", "The books are in balance."));
    return kExitDone;
}

Expected<int> verifyAudit(const Console& console, const NoOptions&)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    if (auto allowed = desk->actor.require(core::Permission::SeeBooks); !allowed) {
        return Unexpected{allowed.error()};
    }
    const core::World world = desk->station->world();
    const auto counters = world.organisations.counters(desk->actor.organisation);
    if (!counters) {
        return Unexpected{counters.error()};
    }
    core::AuditLog log{world.audit, world.digest};
    Json chains = Json::array();
    bool isIntact = true;
    for (const core::Counter& counter : *counters) {
        const auto broken = log.firstBroken(counter.id);
        if (!broken) {
            return Unexpected{broken.error()};
        }
        isIntact = isIntact && !*broken;
        chains.push_back(
            {{"counter", counter.code}, {"broken_at", *broken ? Json(**broken) : Json(nullptr)}});
        //: %1: code of a counter.
        console.output.line((*broken ? translate("Ctl", "Counter %1: altered at entry %2")
                                           .arg(QString::fromStdString(counter.code))
                                           .arg(**broken)
                                     : translate("Ctl", "Counter %1: intact")
                                           .arg(QString::fromStdString(counter.code))));
    }
    const Json document{{"audit", {{"intact", isIntact}, {"counters", chains}}}};
    if (!isIntact) {
        return console.output.failure({ErrorCode::AuditTrailAltered, {}}, document);
    }
    console.output.document(document);
    return kExitDone;
}

}  // namespace

void addBooksCommands(CLI::App& program, CommandLine& line)
{
    CLI::App& ledger =
        addNoun(program, "ledger", QT_TRANSLATE_NOOP("CtlHelp", "The books (administrators only)"));
    addVerb<NoOptions>(
        ledger, line, "check",
        QT_TRANSLATE_NOOP(
            "CtlHelp",
            "Check the trial balance, the receipts, the day totals and the operation log"),
        describeNothing, checkLedger);
    CLI::App& audit = addNoun(
        program, "audit", QT_TRANSLATE_NOOP("CtlHelp", "The operation log (administrators only)"));
    addVerb<NoOptions>(audit, line, "verify",
                       QT_TRANSLATE_NOOP("CtlHelp", "Check whether anything in it was altered"),
                       describeNothing, verifyAudit);
}

}  // namespace wattdesk::app
