#include "app/ctl/command_line.h"
#include "app/ctl/deeds.h"
#include "app/ctl/documents.h"
#include "app/text/deed_text.h"
#include "app/text/format.h"
#include "core/workflow/reading_desk.h"

namespace wattdesk::app {

namespace {

using core::Expected;
using core::Unexpected;

struct Reading {
    std::string account;
    core::MeterStatement statement;
    std::string remaining;
    std::string total;
    std::string evidence{"display"};
    std::string approver;
};

Expected<Json> readingDocument(core::World world, const core::MeterReading& reading)
{
    const auto by = loginOf(world, reading.by);
    if (!by) {
        return Unexpected{by.error()};
    }
    const core::UtcOffset offset = world.clock.offset();
    return Json{{"time", toText(reading.at, offset)},
                {"meter", shown(reading.meter)},
                {"evidence", nameOf(reading.source)},
                {"purchase_count", reading.count},
                {"remaining", toText(reading.remaining)},
                {"total", reading.total ? Json(toText(*reading.total)) : Json(nullptr)},
                {"illegal_insertions", reading.illegalInsertions},
                {"meter_time",
                 reading.meterTime.isNone() ? Json(nullptr) : Json(toText(reading.meterTime))},
                {"by", *by}};
}

/// The list, or the one that was noted.
Expected<int> tellReadings(const Console& console, core::World world, core::MeterMode mode,
                           const std::vector<core::MeterReading>& readings, const char* key)
{
    const bool isList = std::string_view{key} == "readings";
    Json documents = Json::array();
    TextTable table;
    //: Heads of the columns of a list of what was seen of a meter.
    table.header = {translate("Ctl", "Time"),       translate("Ctl", "Meter"),
                    translate("Ctl", "Known from"), translate("Ctl", "Count"),
                    translate("Ctl", "Remaining"),  translate("Ctl", "Register")};
    table.figures = {false, false, false, true, true, true};
    for (const core::MeterReading& reading : readings) {
        auto document = readingDocument(world, reading);
        if (!document) {
            return Unexpected{document.error()};
        }
        documents.push_back(std::move(*document));
        table.rows.push_back({shown(reading.at, world.clock.offset()),
                              QString::fromStdString(shown(reading.meter)),
                              evidenceText(reading.source), QString::number(reading.count),
                              shown(reading.remaining, mode),
                              reading.total ? shown(*reading.total) : QStringLiteral("–")});
    }
    console.output.document({{key, isList ? documents : documents.at(0)}});
    console.output.table(table);
    return kExitDone;
}

Expected<int> listReadings(const Console& console, const Reading& options)
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
    const auto readings = core::ReadingDesk{world}.list(desk->actor, account->number);
    if (!readings) {
        return Unexpected{readings.error()};
    }
    return tellReadings(console, world, account->point.mode, *readings, "readings");
}

Expected<core::MeterStatement> statementTyped(const Reading& options)
{
    core::MeterStatement statement = options.statement;
    const auto remaining = signedMoneyTyped(options.remaining);
    if (!remaining) {
        return Unexpected{remaining.error()};
    }
    statement.remaining = core::Credit::from(remaining->hundredths()).value();
    if (!options.total.empty()) {
        const auto total = core::parseEnergy(options.total);
        if (!total) {
            return Unexpected{total.error()};
        }
        statement.total = *total;
    }
    statement.evidence = options.evidence == "display" ? core::Evidence::MeterDisplay
                                                       : core::Evidence::CustomerStatement;
    return statement;
}

Expected<int> noteReading(const Console& console, const Reading& options)
{
    auto statement = statementTyped(options);
    if (!statement) {
        return Unexpected{statement.error()};
    }
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto account = accountTyped(*desk, options.account);
    if (!account) {
        return Unexpected{account.error()};
    }
    const auto approval = approvalTyped(console, *desk, options.approver);
    if (!approval) {
        return Unexpected{approval.error()};
    }
    statement->approval = *approval;
    const core::World world = desk->station->world();
    auto noted = core::ReadingDesk{world}.note(desk->actor, account->number, *statement);
    if (!noted) {
        return Unexpected{noted.error()};
    }
    return tellReadings(console, world, account->point.mode, {std::move(*noted)}, "reading");
}

void describeReading(CLI::App& verb, Reading& options)
{
    describeAccount(verb, options.account);
    verb.add_option("--count", options.statement.count,
                    QT_TRANSLATE_NOOP("CtlHelp", "Purchase count that the meter shows"))
        ->required();
    verb.add_option("--remaining", options.remaining,
                    QT_TRANSLATE_NOOP("CtlHelp",
                                      "What the meter holds, in what it counts; below zero when "
                                      "overdrawn"))
        ->required();
    verb.add_option("--total", options.total,
                    QT_TRANSLATE_NOOP("CtlHelp", "The meter's register, in kWh"));
    verb.add_option("--evidence", options.evidence,
                    QT_TRANSLATE_NOOP("CtlHelp",
                                      "Where it is known from: the meter's display, or the "
                                      "customer says so"))
        ->check(CLI::IsMember({"display", "customer"}))
        ->capture_default_str();
    verb.add_option("--reason", options.statement.reason,
                    QT_TRANSLATE_NOOP("CtlHelp", "Who looked, and when"))
        ->required();
    describeApprover(verb, options.approver);
}

}  // namespace

void addReadingVerbs(CLI::App& noun, CommandLine& line)
{
    addVerb<Reading>(
        noun, line, "readings",
        QT_TRANSLATE_NOOP("CtlHelp", "Show what was seen of an account's meter, newest first"),
        [](CLI::App& verb, Reading& options) { describeAccount(verb, options.account); },
        listReadings);
    addVerb<Reading>(noun, line, "reading",
                     QT_TRANSLATE_NOOP("CtlHelp", "Note what somebody read off an account's meter"),
                     describeReading, noteReading);
}

}  // namespace wattdesk::app
