#include <array>
#include <nlohmann/json.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/deeds.h"
#include "app/ctl/desk.h"
#include "app/ctl/documents.h"
#include "app/ctl/importing.h"
#include "app/text/deed_text.h"
#include "app/text/format.h"
#include "core/tariff/demand_text.h"
#include "core/workflow/period_desk.h"

namespace wattdesk::app {

namespace {

using core::ErrorCode;
using core::Expected;
using core::Unexpected;

struct Reading {
    std::string account;
    std::string period;
    std::string day;
    std::string total;
    std::string sharp;
    std::string peak;
    std::string flat;
    std::string valley;
    std::string reactive;
    std::string reactiveReverse;
    std::string demand;
    std::string remaining;
    std::optional<std::uint32_t> count;
    std::string evidence{"display"};
};

Expected<core::Energy> energyTyped(const std::string& text)
{
    return text.empty() ? Expected<core::Energy>{core::Energy{}} : core::parseEnergy(text);
}

Expected<void> takeRegisters(const Reading& options, core::PeriodReadingForm& form)
{
    const auto total = energyTyped(options.total);
    const auto reactive = energyTyped(options.reactive);
    const auto reverse = energyTyped(options.reactiveReverse);
    if (!total) {
        return Unexpected{total.error()};
    }
    if (!reactive || !reverse) {
        return Unexpected{!reactive ? reactive.error() : reverse.error()};
    }
    form.total = options.total.empty() ? std::nullopt : std::optional{*total};
    form.reactive = *reactive;
    form.reactiveReverse = *reverse;
    // In the order of core::TouPeriod.
    const std::array typed{&options.sharp, &options.peak, &options.flat, &options.valley};
    core::EnergyByPeriod periods;
    bool areTyped = false;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        const auto energy = energyTyped(*typed[i]);
        if (!energy) {
            return Unexpected{energy.error()};
        }
        periods[i] = *energy;
        areTyped = areTyped || !typed[i]->empty();
    }
    form.periods = areTyped ? std::optional{periods} : std::nullopt;
    return {};
}

Expected<core::PeriodReadingForm> readingTyped(const Reading& options)
{
    const auto period = core::parsePeriod(options.period);
    const auto day = core::parseDate(options.day);
    if (!period || !day) {
        return core::fail(!period ? ErrorCode::InputPeriod : ErrorCode::InputDate);
    }
    core::PeriodReadingForm form;
    form.period = *period;
    form.day = *day;
    if (auto taken = takeRegisters(options, form); !taken) {
        return Unexpected{taken.error()};
    }
    if (!options.demand.empty()) {
        const auto demand = core::parseDemand(options.demand);
        if (!demand) {
            return Unexpected{demand.error()};
        }
        form.demand = *demand;
    }
    if (!options.remaining.empty()) {
        const auto remaining = signedMoneyTyped(options.remaining);
        if (!remaining) {
            return Unexpected{remaining.error()};
        }
        form.remaining = core::Credit::from(remaining->hundredths());
    }
    form.count = options.count;
    form.source = options.evidence == "display" ? core::Evidence::MeterDisplay
                                                : core::Evidence::CustomerStatement;
    return form;
}

Json readingDocument(const core::PeriodReading& reading)
{
    return Json{{"period", toText(reading.period)},
                {"day", toText(reading.day)},
                {"meter", shown(reading.meter)},
                {"multiplier", reading.multiplier},
                {"registers", registersDocument(reading.registers)},
                {"demand", core::toText(reading.demand)},
                {"remaining", reading.remaining ? Json(toText(*reading.remaining)) : Json(nullptr)},
                {"evidence", nameOf(reading.source)}};
}

void tellReadings(const Console& console, core::MeterMode mode,
                  const std::vector<core::PeriodReading>& readings, bool isList)
{
    Json documents = Json::array();
    TextTable table;
    //: Heads of the columns of a list of month-end readings.
    table.header = {translate("Ctl", "Month"), translate("Ctl", "Day"), translate("Ctl", "Meter"),
                    translate("Ctl", "Register"), translate("Ctl", "Remaining")};
    table.figures = {false, false, false, true, true};
    for (const core::PeriodReading& reading : readings) {
        documents.push_back(readingDocument(reading));
        table.rows.push_back(
            {QString::fromStdString(toText(reading.period)),
             QString::fromStdString(toText(reading.day)),
             QString::fromStdString(shown(reading.meter)), shown(totalOf(reading.registers.active)),
             reading.remaining ? shown(*reading.remaining, mode) : QStringLiteral("–")});
    }
    if (isList) {
        console.output.document({{"readings", documents}});
    } else {
        console.output.document({{"reading", documents.at(0)}});
    }
    console.output.table(table);
}

Expected<int> enterReading(const Console& console, const Reading& options)
{
    const auto form = readingTyped(options);
    if (!form) {
        return Unexpected{form.error()};
    }
    const auto desk = openDesk(console, Use::Books);
    const auto account = desk ? accountTyped(*desk, options.account)
                              : Expected<core::Account>{Unexpected{desk.error()}};
    if (!account) {
        return Unexpected{account.error()};
    }
    auto entered =
        core::PeriodDesk{desk->station->world()}.enter(desk->actor, account->number, *form);
    if (!entered) {
        return Unexpected{entered.error()};
    }
    tellReadings(console, account->point.mode, {std::move(*entered)}, false);
    return kExitDone;
}

struct ReadingsFile {
    ImportedFile table;
    std::string account;
};

Expected<int> enterReadings(const Console& console, const ReadingsFile& options)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    core::PeriodDesk periods{desk->station->world()};
    if (!options.account.empty()) {
        const auto account = accountTyped(*desk, options.account);
        const auto readings =
            account ? periods.readings(desk->actor, account->number)
                    : Expected<std::vector<core::PeriodReading>>{Unexpected{account.error()}};
        if (!readings) {
            return Unexpected{readings.error()};
        }
        tellReadings(console, account->point.mode, *readings, true);
        return kExitDone;
    }
    return importFile(console, options.table, [&](core::TableReader& table, const auto& how) {
        return periods.enterTable(desk->actor, table, how);
    });
}

struct Collection {
    std::string period;
};

Expected<int> collectReadings(const Console& console, const Collection& options)
{
    const auto period = core::parsePeriod(options.period);
    if (!period) {
        return core::fail(ErrorCode::InputPeriod);
    }
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto collected = core::PeriodDesk{desk->station->world()}.collect(desk->actor, *period);
    if (!collected) {
        return Unexpected{collected.error()};
    }
    console.output.document({{"collected",
                              {{"period", toText(*period)},
                               {"taken", collected->taken},
                               {"time_of_use", collected->timeOfUse}}}});
    //: Answers of "settle collect". A check card carries what the meters' registers showed.
    console.output.fields(
        {{translate("Ctl", "Readings taken from check cards"), QString::number(collected->taken)},
         {translate("Ctl", "Left out: time of use"), QString::number(collected->timeOfUse)}});
    return kExitDone;
}

void describeReading(CLI::App& verb, Reading& options)
{
    verb.add_option("--account", options.account, QT_TRANSLATE_NOOP("CtlHelp", "Account number"))
        ->required();
    verb.add_option("--period", options.period,
                    QT_TRANSLATE_NOOP("CtlHelp", "The month, like 2026-10"))
        ->required();
    verb.add_option("--day", options.day,
                    QT_TRANSLATE_NOOP("CtlHelp", "On which the meter was read, like 2026-10-31"))
        ->required();
    verb.add_option("--total", options.total,
                    QT_TRANSLATE_NOOP("CtlHelp", "The meter's register, in kWh"));
    verb.add_option("--sharp", options.sharp,
                    QT_TRANSLATE_NOOP("CtlHelp", "Its register of the sharp period"));
    verb.add_option("--peak", options.peak,
                    QT_TRANSLATE_NOOP("CtlHelp", "Its register of the peak period"));
    verb.add_option("--flat", options.flat,
                    QT_TRANSLATE_NOOP("CtlHelp", "Its register of the flat period"));
    verb.add_option("--valley", options.valley,
                    QT_TRANSLATE_NOOP("CtlHelp", "Its register of the valley period"));
    verb.add_option("--reactive", options.reactive,
                    QT_TRANSLATE_NOOP("CtlHelp", "Its reactive register, in kvarh"));
    verb.add_option("--reactive-reverse", options.reactiveReverse,
                    QT_TRANSLATE_NOOP("CtlHelp", "Its reverse reactive register, in kvarh"));
    verb.add_option("--demand", options.demand,
                    QT_TRANSLATE_NOOP("CtlHelp",
                                      "The highest demand of the month, in kW, multiplier "
                                      "applied"));
    verb.add_option("--remaining", options.remaining,
                    QT_TRANSLATE_NOOP("CtlHelp",
                                      "What the meter holds, in what it counts; below zero when "
                                      "overdrawn"));
    verb.add_option("--count", options.count,
                    QT_TRANSLATE_NOOP("CtlHelp",
                                      "The purchase count that the meter shows: what was bought "
                                      "above it is of the next month"));
    verb.add_option("--evidence", options.evidence,
                    QT_TRANSLATE_NOOP("CtlHelp",
                                      "Where it is known from: the meter's display, or the "
                                      "customer says so"))
        ->check(CLI::IsMember({"display", "customer"}))
        ->capture_default_str();
    verb.parse_complete_callback([&options] {
        if (options.total.empty() && options.sharp.empty() && options.peak.empty() &&
            options.flat.empty() && options.valley.empty()) {
            throw CLI::RequiredError{"--total or a period of the day"};
        }
    });
}

void describeReadings(CLI::App& verb, ReadingsFile& options)
{
    auto* file = describeImport(
        verb, options.table,
        QT_TRANSLATE_NOOP("CtlHelp",
                          "The table, CSV or XLSX; its first line names the columns: number, "
                          "period, day and total (or sharp, peak, flat, valley) must be there; "
                          "reactive, reactive_reverse, demand, remaining, count may be"));
    file->required(false);
    auto* account =
        verb.add_option("--account", options.account,
                        QT_TRANSLATE_NOOP("CtlHelp", "Show the readings of this account instead"));
    file->excludes(account);
    verb.parse_complete_callback([file, account] {
        if (file->empty() && account->empty()) {
            throw CLI::RequiredError{"FILE or --account"};
        }
    });
}

void describeCollection(CLI::App& verb, Collection& options)
{
    verb.add_option("period", options.period,
                    QT_TRANSLATE_NOOP("CtlHelp", "The month, like 2026-10"))
        ->required();
}

}  // namespace

void addSettleCommands(CLI::App& program, CommandLine& line)
{
    CLI::App& noun = addNoun(program, "settle",
                             QT_TRANSLATE_NOOP("CtlHelp", "Month-end readings and settlement"));
    addVerb<Reading>(noun, line, "reading",
                     QT_TRANSLATE_NOOP("CtlHelp", "Enter the reading of a meter for a month"),
                     describeReading, enterReading);
    addVerb<ReadingsFile>(
        noun, line, "readings",
        QT_TRANSLATE_NOOP("CtlHelp",
                          "Enter many readings out of a CSV or XLSX table, all of its rows or "
                          "none; or show those of an account"),
        describeReadings, enterReadings);
    addVerb<Collection>(
        noun, line, "collect",
        QT_TRANSLATE_NOOP("CtlHelp",
                          "Take a month's readings from what check cards recorded within ten days "
                          "of its end"),
        describeCollection, collectReadings);
    addSupplyVerbs(noun, line);
    addSettlePeriodVerbs(noun, line);
}

}  // namespace wattdesk::app
