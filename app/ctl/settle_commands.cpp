#include <nlohmann/json.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/deeds.h"
#include "app/ctl/desk.h"
#include "app/ctl/importing.h"
#include "app/text/deed_text.h"
#include "app/text/format.h"
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
    std::string evidence{"display"};
};

Expected<void> takeEnergy(const std::string& text, core::Energy& into)
{
    if (text.empty()) {
        return {};
    }
    const auto energy = core::parseEnergy(text);
    if (!energy) {
        return Unexpected{energy.error()};
    }
    into = *energy;
    return {};
}

Expected<core::PeriodReadingForm> readingTyped(const Reading& options)
{
    const auto period = core::parsePeriod(options.period);
    const auto day = core::parseDate(options.day);
    if (!period || !day) {
        return core::fail(ErrorCode::InputPeriod);
    }
    core::PeriodReadingForm form;
    form.period = *period;
    form.day = *day;
    auto& active = form.registers.active;
    const auto place = [&active](core::TouPeriod which) {
        return &active[static_cast<std::size_t>(which)];
    };
    for (const auto& [text, target] :
         {std::pair{&options.sharp, place(core::TouPeriod::Sharp)},
          std::pair{&options.peak, place(core::TouPeriod::Peak)},
          std::pair{&options.total, place(core::TouPeriod::Flat)},
          std::pair{&options.flat, place(core::TouPeriod::Flat)},
          std::pair{&options.valley, place(core::TouPeriod::Valley)},
          std::pair{&options.reactive, &form.registers.reactive},
          std::pair{&options.reactiveReverse, &form.registers.reactiveReverse}}) {
        if (auto taken = takeEnergy(*text, *target); !taken) {
            return Unexpected{taken.error()};
        }
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
    form.source = options.evidence == "display" ? core::Evidence::MeterDisplay
                                                : core::Evidence::CustomerStatement;
    return form;
}

Json registersDocument(const core::MeterRegisters& registers)
{
    Json document;
    for (const core::TouPeriod period : core::kTouPeriods) {
        document[std::string{nameOf(period)}] =
            toText(registers.active[static_cast<std::size_t>(period)]);
    }
    document["reactive"] = toText(registers.reactive);
    document["reactive_reverse"] = toText(registers.reactiveReverse);
    return document;
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
        core::Energy sum;
        for (const core::Energy part : reading.registers.active) {
            sum = sum.plus(part).value_or(sum);
        }
        table.rows.push_back(
            {QString::fromStdString(toText(reading.period)),
             QString::fromStdString(toText(reading.day)),
             QString::fromStdString(shown(reading.meter)), shown(sum),
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

struct Contract {
    std::string account;
    std::string from;
    std::string capacity;
    std::string demand;
    std::string rated;
    std::string noLoad;
    std::string load;
    std::string noLoadCurrent;
    std::string impedance;
};

/// A figure with at most two decimals, in hundredths; 0 when nothing was typed.
Expected<std::int64_t> hundredthsTyped(const std::string& text)
{
    const auto amount =
        text.empty() ? Expected<core::Money>{core::Money{}} : core::parseMoney(text);
    return amount.map([](core::Money money) { return money.hundredths(); });
}

Expected<core::SupplyContract> contractTyped(const Contract& options)
{
    constexpr std::int64_t kWattPerHundredthKw = 10;
    const auto from = core::parseDate(options.from);
    if (!from) {
        return core::fail(ErrorCode::InputPeriod);
    }
    core::SupplyContract contract;
    contract.from = *from;
    std::array<std::int64_t, 6> figures{};
    std::size_t at = 0;
    for (const std::string* text : {&options.capacity, &options.rated, &options.noLoad,
                                    &options.load, &options.noLoadCurrent, &options.impedance}) {
        const auto figure = hundredthsTyped(*text);
        if (!figure) {
            return Unexpected{figure.error()};
        }
        figures.at(at++) = *figure;
    }
    contract.capacity.centiKva = figures[0];
    if (!options.demand.empty()) {
        const auto demand = core::parseDemand(options.demand);
        if (!demand) {
            return Unexpected{demand.error()};
        }
        contract.demand = *demand;
    }
    if (!options.rated.empty()) {
        core::Transformer plate;
        plate.rated.centiKva = figures[1];
        plate.noLoadWatt = figures[2] * kWattPerHundredthKw;
        plate.loadWatt = figures[3] * kWattPerHundredthKw;
        plate.noLoadCurrentPermyriad = static_cast<int>(figures[4]);
        plate.impedancePermyriad = static_cast<int>(figures[5]);
        contract.transformer = plate;
    }
    return contract;
}

Json contractDocument(const core::SupplyContract& contract)
{
    const auto centi = [](std::int64_t value) {
        return toText(core::Money::from(value).value_or(core::Money{}));
    };
    Json document{
        {"from", toText(contract.from)},
        {"capacity", centi(contract.capacity.centiKva)},
        {"demand", contract.demand ? Json(core::toText(*contract.demand)) : Json(nullptr)},
        {"transformer", nullptr}};
    if (contract.transformer) {
        document["transformer"] = {{"rated", centi(contract.transformer->rated.centiKva)},
                                   {"no_load_watt", contract.transformer->noLoadWatt},
                                   {"load_watt", contract.transformer->loadWatt}};
    }
    return document;
}

Expected<int> setContract(const Console& console, const Contract& options)
{
    const auto desk = openDesk(console, Use::Books);
    const auto account = desk ? accountTyped(*desk, options.account)
                              : Expected<core::Account>{Unexpected{desk.error()}};
    if (!account) {
        return Unexpected{account.error()};
    }
    core::PeriodDesk periods{desk->station->world()};
    if (!options.from.empty()) {
        const auto contract = contractTyped(options);
        const auto set = contract ? periods.setContract(desk->actor, account->number, *contract)
                                  : Expected<void>{Unexpected{contract.error()}};
        if (!set) {
            return Unexpected{set.error()};
        }
    }
    const auto contracts = periods.contracts(desk->actor, account->number);
    if (!contracts) {
        return Unexpected{contracts.error()};
    }
    Json documents = Json::array();
    TextTable table;
    //: Heads of the columns of a list of supply contracts.
    table.header = {translate("Ctl", "From"), translate("Ctl", "Capacity (kVA)"),
                    translate("Ctl", "Demand (kW)"), translate("Ctl", "Transformer (kVA)")};
    table.figures = {false, true, true, true};
    const auto shownText = [](const Json& value) {
        return value.is_null() ? QStringLiteral("–")
                               : QString::fromStdString(value.get<std::string>());
    };
    for (const core::SupplyContract& contract : *contracts) {
        const Json document = contractDocument(contract);
        table.rows.push_back({shownText(document["from"]), shownText(document["capacity"]),
                              shownText(document["demand"]),
                              document["transformer"].is_null()
                                  ? QStringLiteral("–")
                                  : shownText(document["transformer"]["rated"])});
        documents.push_back(document);
    }
    console.output.document({{"contracts", documents}});
    console.output.table(table);
    return kExitDone;
}

struct Share {
    std::string account;
    std::string parent;
    std::string quantity;
    std::string ratio;
    bool subMeter{false};
    bool remove{false};
};

Expected<core::MeterShare> shareTyped(const Share& options)
{
    core::MeterShare share;
    if (!options.quantity.empty()) {
        share.kind = core::MeterShareKind::Quantity;
        const auto quantity = core::parseEnergy(options.quantity);
        if (!quantity) {
            return Unexpected{quantity.error()};
        }
        share.quantity = *quantity;
    } else if (!options.ratio.empty()) {
        share.kind = core::MeterShareKind::Ratio;
        const auto percent = hundredthsTyped(options.ratio);
        if (!percent) {
            return Unexpected{percent.error()};
        }
        if (*percent > core::MeterShare::kPermyriadMax) {
            return core::fail(ErrorCode::MeterShareWrong);
        }
        share.permyriad = static_cast<int>(*percent);
    }
    return share;
}

Expected<int> tellShares(const Console& console, core::World world,
                         const std::vector<core::MeterShare>& shares)
{
    Json documents = Json::array();
    TextTable table;
    //: Heads of the columns of a list of those that take from a parent meter.
    table.header = {translate("Ctl", "Account"), translate("Ctl", "Takes"),
                    translate("Ctl", "Figure")};
    table.figures = {true, false, true};
    for (const core::MeterShare& share : shares) {
        const auto child = world.accounts.byId(share.child);
        if (!child) {
            return Unexpected{child.error()};
        }
        const auto percent = core::Money::from(share.permyriad).value();
        QString takes;
        QString figure;
        switch (share.kind) {
            case core::MeterShareKind::Quantity:
                takes = translate("Ctl", "a fixed quantity");
                figure = shown(share.quantity);
                break;
            case core::MeterShareKind::Ratio:
                takes = translate("Ctl", "a fixed ratio");
                figure = QString::fromStdString(toText(percent)) + QStringLiteral(" %");
                break;
            case core::MeterShareKind::SubMeter:
                takes = translate("Ctl", "what its own meter counts");
                break;
        }
        table.rows.push_back({QString::fromStdString(shown(child->number)), takes, figure});
        documents.push_back({{"account", shown(child->number)},
                             {"kind", nameOf(share.kind)},
                             {"quantity", toText(share.quantity)},
                             {"percent", toText(percent)}});
    }
    console.output.document({{"shares", documents}});
    console.output.table(table);
    return kExitDone;
}

Expected<int> setShare(const Console& console, const Share& options)
{
    const auto share = shareTyped(options);
    if (!share) {
        return Unexpected{share.error()};
    }
    const auto desk = openDesk(console, Use::Books);
    const auto parent = desk ? accountTyped(*desk, options.parent)
                             : Expected<core::Account>{Unexpected{desk.error()}};
    if (!parent) {
        return Unexpected{parent.error()};
    }
    core::PeriodDesk periods{desk->station->world()};
    if (!options.account.empty()) {
        const auto child = accountTyped(*desk, options.account);
        if (!child) {
            return Unexpected{child.error()};
        }
        const auto set = options.remove
                             ? periods.removeShare(desk->actor, child->number)
                             : periods.setShare(desk->actor, child->number, parent->number, *share);
        if (!set) {
            return Unexpected{set.error()};
        }
    }
    const auto shares = periods.sharesOf(desk->actor, parent->number);
    return shares ? tellShares(console, desk->station->world(), *shares)
                  : Expected<int>{Unexpected{shares.error()}};
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
    auto* total = verb.add_option("--total", options.total,
                                  QT_TRANSLATE_NOOP("CtlHelp", "The meter's register, in kWh"));
    auto* flat = verb.add_option("--flat", options.flat,
                                 QT_TRANSLATE_NOOP("CtlHelp", "Its register of the flat period"));
    total->excludes(flat);
    verb.add_option("--sharp", options.sharp,
                    QT_TRANSLATE_NOOP("CtlHelp", "Its register of the sharp period"));
    verb.add_option("--peak", options.peak,
                    QT_TRANSLATE_NOOP("CtlHelp", "Its register of the peak period"));
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
                          "reactive, reactive_reverse, demand, remaining may be"));
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

void describeContract(CLI::App& verb, Contract& options)
{
    verb.add_option("--account", options.account, QT_TRANSLATE_NOOP("CtlHelp", "Account number"))
        ->required();
    verb.add_option(
        "--from", options.from,
        QT_TRANSLATE_NOOP("CtlHelp", "The day from which it holds; without it, only show them"));
    verb.add_option("--capacity", options.capacity,
                    QT_TRANSLATE_NOOP("CtlHelp", "Capacity that is paid, in kVA"));
    verb.add_option("--demand", options.demand,
                    QT_TRANSLATE_NOOP("CtlHelp", "Contracted demand, in kW"));
    verb.add_option("--rated", options.rated,
                    QT_TRANSLATE_NOOP("CtlHelp", "Rated capacity of the transformer, in kVA"));
    verb.add_option("--no-load", options.noLoad,
                    QT_TRANSLATE_NOOP("CtlHelp", "Its no-load loss, in kW"));
    verb.add_option("--load", options.load, QT_TRANSLATE_NOOP("CtlHelp", "Its load loss, in kW"));
    verb.add_option("--no-load-current", options.noLoadCurrent,
                    QT_TRANSLATE_NOOP("CtlHelp", "Its no-load current, in %"));
    verb.add_option("--impedance", options.impedance,
                    QT_TRANSLATE_NOOP("CtlHelp", "Its impedance voltage, in %"));
}

void describeShare(CLI::App& verb, Share& options)
{
    verb.add_option("--parent", options.parent,
                    QT_TRANSLATE_NOOP("CtlHelp", "Account of the parent meter"))
        ->required();
    verb.add_option(
        "--account", options.account,
        QT_TRANSLATE_NOOP("CtlHelp", "Account that takes from it; without it, only show them"));
    auto* quantity = verb.add_option("--quantity", options.quantity,
                                     QT_TRANSLATE_NOOP("CtlHelp", "So many kWh a month"));
    auto* ratio = verb.add_option("--ratio", options.ratio,
                                  QT_TRANSLATE_NOOP("CtlHelp", "So many % of what is left"));
    auto* subMeter = verb.add_flag("--sub-meter", options.subMeter,
                                   QT_TRANSLATE_NOOP("CtlHelp", "What its own meter counts"));
    auto* remove =
        verb.add_flag("--remove", options.remove, QT_TRANSLATE_NOOP("CtlHelp", "Nothing any more"));
    quantity->excludes(ratio)->excludes(subMeter)->excludes(remove);
    ratio->excludes(subMeter)->excludes(remove);
    subMeter->excludes(remove);
    verb.parse_complete_callback([&options] {
        const int chosen = (options.quantity.empty() ? 0 : 1) + (options.ratio.empty() ? 0 : 1) +
                           (options.subMeter ? 1 : 0) + (options.remove ? 1 : 0);
        if (!options.account.empty() && chosen != 1) {
            throw CLI::RequiredError{"--quantity, --ratio, --sub-meter or --remove"};
        }
    });
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
    addVerb<Contract>(
        noun, line, "contract",
        QT_TRANSLATE_NOOP("CtlHelp", "Capacity, demand and transformer of a large customer"),
        describeContract, setContract);
    addVerb<Share>(
        noun, line, "share",
        QT_TRANSLATE_NOOP("CtlHelp", "Fixed quantities, fixed ratios and sub-meters of a meter"),
        describeShare, setShare);
    addSettlePeriodVerbs(noun, line);
}

}  // namespace wattdesk::app
