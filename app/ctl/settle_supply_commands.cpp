#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/deeds.h"
#include "app/ctl/desk.h"
#include "app/text/format.h"
#include "core/tariff/demand_text.h"
#include "core/workflow/supply_desk.h"

namespace wattdesk::app {

namespace {

using core::ErrorCode;
using core::Expected;
using core::Unexpected;

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
    constexpr std::int64_t kPercentMax = 100'00;
    const auto from = core::parseDate(options.from);
    if (!from) {
        return core::fail(ErrorCode::InputDate);
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
    constexpr std::int64_t kHundredths = 100;
    const bool isWhole = figures[2] % kHundredths == 0 && figures[3] % kHundredths == 0;
    const bool isPlate = std::any_of(figures.begin() + 1, figures.end(),
                                     [](std::int64_t figure) { return figure != 0; });
    if (!isWhole || figures[4] > kPercentMax || figures[5] > kPercentMax) {
        return core::fail(ErrorCode::SupplyContractWrong);
    }
    if (isPlate) {
        core::Transformer plate;
        plate.rated.centiKva = figures[1];
        plate.noLoadWatt = figures[2] / kHundredths;
        plate.loadWatt = figures[3] / kHundredths;
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
        document["transformer"] = {
            {"rated", centi(contract.transformer->rated.centiKva)},
            {"no_load_watt", contract.transformer->noLoadWatt},
            {"load_watt", contract.transformer->loadWatt},
            {"no_load_current_percent", centi(contract.transformer->noLoadCurrentPermyriad)},
            {"impedance_percent", centi(contract.transformer->impedancePermyriad)}};
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
    core::SupplyDesk supply{desk->station->world()};
    if (!options.from.empty()) {
        const auto contract = contractTyped(options);
        const auto set = contract ? supply.setContract(desk->actor, account->number, *contract)
                                  : Expected<void>{Unexpected{contract.error()}};
        if (!set) {
            return Unexpected{set.error()};
        }
    }
    const auto contracts = supply.contracts(desk->actor, account->number);
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
    core::SupplyDesk supply{desk->station->world()};
    if (!options.account.empty()) {
        const auto child = accountTyped(*desk, options.account);
        if (!child) {
            return Unexpected{child.error()};
        }
        const auto set = options.remove
                             ? supply.removeShare(desk->actor, child->number)
                             : supply.setShare(desk->actor, child->number, parent->number, *share);
        if (!set) {
            return Unexpected{set.error()};
        }
    }
    const auto shares = supply.sharesOf(desk->actor, parent->number);
    return shares ? tellShares(console, desk->station->world(), *shares)
                  : Expected<int>{Unexpected{shares.error()}};
}

void describeContract(CLI::App& verb, Contract& options)
{
    verb.add_option("--account", options.account, QT_TRANSLATE_NOOP("CtlHelp", "Account number"))
        ->required();
    auto* from = verb.add_option(
        "--from", options.from,
        QT_TRANSLATE_NOOP("CtlHelp", "The day from which it holds; without it, only show them"));
    const auto figure = [&](const char* name, std::string& target, const char* help) {
        return verb.add_option(name, target, help)->needs(from);
    };
    auto* capacity = figure("--capacity", options.capacity,
                            QT_TRANSLATE_NOOP("CtlHelp", "Capacity that is paid, in kVA"));
    auto* demand = figure("--demand", options.demand,
                          QT_TRANSLATE_NOOP("CtlHelp", "Contracted demand, in kW"));
    auto* rated = figure("--rated", options.rated,
                         QT_TRANSLATE_NOOP("CtlHelp", "Rated capacity of the transformer, in kVA"));
    const std::array plate{
        rated,
        figure("--no-load", options.noLoad,
               QT_TRANSLATE_NOOP("CtlHelp", "Its no-load loss, in whole W")),
        figure("--load", options.load, QT_TRANSLATE_NOOP("CtlHelp", "Its load loss, in whole W")),
        figure("--no-load-current", options.noLoadCurrent,
               QT_TRANSLATE_NOOP("CtlHelp", "Its no-load current, in %")),
        figure("--impedance", options.impedance,
               QT_TRANSLATE_NOOP("CtlHelp", "Its impedance voltage, in %"))};
    // Losses are calculated from all five: what is not known is no zero.
    for (CLI::Option* one : plate) {
        for (CLI::Option* other : plate) {
            if (one != other) {
                one->needs(other);
            }
        }
    }
    verb.parse_complete_callback([from, capacity, demand, rated] {
        if (!from->empty() && capacity->empty() && demand->empty() && rated->empty()) {
            throw CLI::RequiredError{"--capacity, --demand or --rated"};
        }
    });
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

void addSupplyVerbs(CLI::App& noun, CommandLine& line)
{
    addVerb<Contract>(
        noun, line, "contract",
        QT_TRANSLATE_NOOP("CtlHelp", "Capacity, demand and transformer of a large customer"),
        describeContract, setContract);
    addVerb<Share>(
        noun, line, "share",
        QT_TRANSLATE_NOOP("CtlHelp", "Fixed quantities, fixed ratios and sub-meters of a meter"),
        describeShare, setShare);
}

}  // namespace wattdesk::app
