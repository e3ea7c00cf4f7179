#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/desk.h"
#include "app/text/bill_text.h"
#include "app/text/format.h"
#include "app/text/sale_text.h"
#include "core/settlement/period.h"
#include "core/settlement/period_use.h"
#include "core/tariff/demand_text.h"
#include "core/tariff/quote.h"
#include "core/workflow/tariff_today.h"

namespace wattdesk::app {

namespace {

using core::Energy;
using core::Expected;
using core::Unexpected;

/// What both verbs need to know of an account that need not exist.
struct PricedAccount {
    std::string tariff;
    std::string used{"0"};
    std::string householdBase{"1"};
};

void describe(CLI::App& verb, PricedAccount& options)
{
    verb.add_option("tariff", options.tariff, QT_TRANSLATE_NOOP("CtlHelp", "Name of the tariff"))
        ->required();
    verb.add_option("--used", options.used,
                    QT_TRANSLATE_NOOP("CtlHelp", "kWh already used in the ladder's month or year"));
    verb.add_option("--household-base", options.householdBase,
                    QT_TRANSLATE_NOOP("CtlHelp", "What the limits are multiplied by"));
}

/// Every version of one tariff, the oldest first.
Expected<std::vector<core::Tariff>> versionsOf(const Desk& desk, const std::string& name)
{
    const core::World world = desk.station->world();
    const auto id = world.tariffs.byName(desk.actor.organisation, name);
    if (!id) {
        return Unexpected{id.error()};
    }
    const auto all = world.tariffs.list(desk.actor.organisation);
    if (!all) {
        return Unexpected{all.error()};
    }
    std::vector<core::Tariff> versions;
    for (const core::TariffVersion& version : *all) {
        if (version.tariff.id == *id) {
            versions.push_back(version.tariff);
        }
    }
    return versions;
}

// ---- quote ----

struct QuotedEnergy {
    PricedAccount account;
    std::optional<std::string> energy;
    std::optional<std::string> amount;
    std::string day;
};

void describeQuote(CLI::App& verb, QuotedEnergy& options)
{
    describe(verb, options.account);
    auto* energy =
        verb.add_option("--energy", options.energy, QT_TRANSLATE_NOOP("CtlHelp", "kWh to price"));
    auto* amount = verb.add_option(
        "--amount", options.amount,
        QT_TRANSLATE_NOOP("CtlHelp", "Yuan to turn into the most energy that they buy"));
    energy->excludes(amount);
    verb.parse_complete_callback([energy, amount] {
        if (energy->empty() && amount->empty()) {
            throw CLI::RequiredError{"--energy or --amount"};
        }
    });
    verb.add_option("--day", options.day,
                    QT_TRANSLATE_NOOP("CtlHelp", "Priced on this day (YYYY-MM-DD; today)"));
}

Expected<core::Tariff> appliedTyped(const Desk& desk, const QuotedEnergy& options)
{
    const core::World world = desk.station->world();
    const auto base = core::parseHouseholdBase(options.account.householdBase);
    if (!base) {
        return Unexpected{base.error()};
    }
    const auto day =
        options.day.empty() ? std::optional{businessDay(world)} : core::parseDate(options.day);
    if (!day) {
        return core::fail(core::ErrorCode::InputDate);
    }
    const auto id = world.tariffs.byName(desk.actor.organisation, options.account.tariff);
    const auto tariff = id ? world.tariffs.inForce(*id, *day) : Unexpected{id.error()};
    if (!tariff) {
        return Unexpected{tariff.error()};
    }
    auto applied = core::appliedOn(*tariff, *day, *base);
    if (!applied) {
        return core::fail(core::ErrorCode::AmountTooLarge);
    }
    return std::move(*applied);
}

Expected<core::Fee> feeTyped(const core::Tariff& applied, const QuotedEnergy& options)
{
    const auto used = core::parseEnergy(options.account.used);
    if (!used) {
        return Unexpected{used.error()};
    }
    if (options.energy) {
        return core::parseEnergy(*options.energy).and_then([&](Energy energy) {
            return applied.isInSteps(energy) ? core::feeFor(applied, *used, energy)
                                             : core::fail(core::ErrorCode::AmountNotWholeSteps);
        });
    }
    return core::parseMoney(options.amount.value_or("")).and_then([&](core::Money money) {
        return core::energyFor(applied, *used, money);
    });
}

Expected<int> quoteTariff(const Console& console, const QuotedEnergy& options)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto applied = appliedTyped(*desk, options);
    if (!applied) {
        return Unexpected{applied.error()};
    }
    const auto fee = feeTyped(*applied, options);
    if (!fee) {
        return Unexpected{fee.error()};
    }
    Json lines = Json::array();
    std::vector<Field> fields;
    for (const core::QuoteLine& line : fee->lines) {
        lines.push_back({{"text", lineText(line).toStdString()}, {"amount", toText(line.amount)}});
        fields.push_back({lineText(line), shown(line.amount)});
    }
    Json document{{"tariff", applied->name},
                  {"version", applied->version},
                  {"energy", toText(fee->energy)},
                  {"fee", toText(fee->fee)},
                  {"lines", lines}};
    fields.push_back({translate("Ctl", "Energy"), shown(fee->energy)});
    //: What an amount of energy costs.
    fields.push_back({translate("Ctl", "Comes to"), shown(fee->fee)});
    if (options.amount) {
        const core::Money left = core::parseMoney(*options.amount)->minus(fee->fee).value();
        document["surplus_left"] = toText(left);
        fields.push_back({translate("Ctl", "Surplus left"), shown(left)});
    }
    console.output.document({{"quote", document}});
    console.output.fields(fields);
    return kExitDone;
}

// ---- bill ----

struct BilledMonth {
    PricedAccount account;
    std::string month;
    std::string energy;  ///< none where the periods of the day are typed
    std::array<std::string, core::kTouPeriods.size()> periods{"0", "0", "0", "0"};
    std::string reactive{"0"};
    std::string reactiveReverse{"0"};
    std::vector<std::string> capacities;
    std::string contractDemand;
    std::string demand{"0"};
    std::string transformer;
};

void describeBill(CLI::App& verb, BilledMonth& options)
{
    describe(verb, options.account);
    verb.add_option("--month", options.month,
                    QT_TRANSLATE_NOOP("CtlHelp", "Month of the bill (YYYY-MM; this month)"));
    auto* energy =
        verb.add_option("--energy", options.energy,
                        QT_TRANSLATE_NOOP("CtlHelp", "kWh metered, without time of use"));
    for (const core::TouPeriod period : core::kTouPeriods) {
        energy->excludes(
            verb.add_option("--" + std::string{nameOf(period)},
                            options.periods.at(static_cast<std::size_t>(period)),
                            QT_TRANSLATE_NOOP("CtlHelp", "kWh metered in this period of the day")));
    }
    verb.add_option("--reactive", options.reactive, QT_TRANSLATE_NOOP("CtlHelp", "kvarh metered"));
    verb.add_option("--reactive-reverse", options.reactiveReverse,
                    QT_TRANSLATE_NOOP("CtlHelp", "kvarh metered in reverse"));
    verb.add_option(
        "--capacity", options.capacities,
        QT_TRANSLATE_NOOP("CtlHelp", "kVA and days, such as 315:18; again for each capacity"));
    verb.add_option("--contract-demand", options.contractDemand,
                    QT_TRANSLATE_NOOP("CtlHelp", "kW of the contract"));
    verb.add_option("--demand", options.demand,
                    QT_TRANSLATE_NOOP("CtlHelp", "Highest kW of the month"));
    verb.add_option("--transformer", options.transformer,
                    QT_TRANSLATE_NOOP("CtlHelp",
                                      "kVA, P0 and Pk in watts, I0 % and Uk %, such as "
                                      "100:290:1500:1.8:4"));
}

std::vector<std::string> parted(const std::string& text)
{
    std::vector<std::string> parts{{}};
    for (const char each : text) {
        if (each == ':') {
            parts.emplace_back();
        } else {
            parts.back().push_back(each);
        }
    }
    return parts;
}

/// Figures with up to two decimals, as hundredths. The failures of parseMoney().
Expected<std::vector<std::int64_t>> hundredthsTyped(const std::string& text, std::size_t count)
{
    std::vector<std::int64_t> figures;
    for (const std::string& part : parted(text)) {
        const auto figure = core::parseMoney(part);
        if (!figure) {
            return Unexpected{figure.error()};
        }
        figures.push_back(figure->hundredths());
    }
    if (figures.size() != count) {
        return core::fail(core::ErrorCode::AmountNotANumber, text);
    }
    return figures;
}

/// Each begins where the one before ended, or with the month if it does not fit into what is left.
Expected<core::StandingCapacity> capacityTyped(const std::string& text, core::Period month,
                                               const std::vector<core::StandingCapacity>& before)
{
    const int days = month.last().day();
    const auto figures = hundredthsTyped(text, 2);
    if (!figures) {
        return Unexpected{figures.error()};
    }
    const std::int64_t present = figures->back() / 100;
    if (figures->back() % 100 != 0 || present > days ||
        figures->front() > core::Capacity::kMaxCentiKva) {
        return core::fail(core::ErrorCode::SupplyContractWrong, text);
    }
    std::int64_t begins = month.first().toDays();
    if (!before.empty()) {
        const std::int64_t next = before.back().from.toDays() + before.back().days;
        begins = next + present - 1 <= month.last().toDays() ? next : begins;
    }
    return core::StandingCapacity{core::Capacity{figures->front()}, core::Date::fromDays(begins),
                                  static_cast<int>(present)};
}

Expected<std::optional<core::Transformer>> transformerTyped(const std::string& text)
{
    if (text.empty()) {
        return std::nullopt;
    }
    constexpr std::size_t kFigures = 5;
    constexpr std::int64_t kPercentMax = 100'00;
    const auto figures = hundredthsTyped(text, kFigures);
    if (!figures) {
        return Unexpected{figures.error()};
    }
    if (figures->at(1) % 100 != 0 || figures->at(2) % 100 != 0) {
        return core::fail(core::ErrorCode::SupplyContractWrong, "a part of a watt");
    }
    core::Transformer transformer;
    transformer.rated = core::Capacity{figures->at(0)};
    transformer.noLoadWatt = figures->at(1) / 100;
    transformer.loadWatt = figures->at(2) / 100;
    transformer.noLoadCurrentPermyriad =
        static_cast<int>(std::min(figures->at(3), kPercentMax + 1));
    transformer.impedancePermyriad = static_cast<int>(std::min(figures->at(4), kPercentMax + 1));
    if (!isWellFormed(transformer)) {
        return core::fail(core::ErrorCode::SupplyContractWrong, text);
    }
    return transformer;
}

Expected<core::MeteredPeriod> meteredTyped(const BilledMonth& options)
{
    core::MeteredPeriod metered;
    for (const core::TouPeriod period : core::kTouPeriods) {
        const std::size_t at = static_cast<std::size_t>(period);
        const auto energy = core::parseEnergy(options.periods.at(at));
        if (!energy) {
            return Unexpected{energy.error()};
        }
        metered.active[at] = *energy;
    }
    const auto energy = core::parseEnergy(options.energy.empty() ? "0" : options.energy);
    const auto reactive = core::parseEnergy(options.reactive);
    const auto reverse = core::parseEnergy(options.reactiveReverse);
    const auto demand = core::parseDemand(options.demand);
    if (!energy || !reactive || !reverse || !demand) {
        return Unexpected{!energy     ? energy.error()
                          : !reactive ? reactive.error()
                          : !reverse  ? reverse.error()
                                      : demand.error()};
    }
    Energy& flat = metered.active[static_cast<std::size_t>(core::TouPeriod::Flat)];
    flat = flat.plus(*energy).value();
    metered.reactive = *reactive;
    metered.reactiveReverse = *reverse;
    metered.demand = *demand;
    return metered;
}

Expected<core::Period> monthTyped(const std::string& text, core::Date today)
{
    const auto month = text.empty() ? core::Period::of(today) : core::parsePeriod(text);
    if (!month) {
        return core::fail(core::ErrorCode::InputPeriod, text);
    }
    return *month;
}

struct BillOfMonth {
    core::Bill bill;
    core::Loss loss;
};

Expected<BillOfMonth> billTyped(const BilledMonth& options, core::Period month,
                                const std::vector<core::TariffSpan>& spans)
{
    const bool needsPeriods = std::ranges::any_of(
        spans, [](const core::TariffSpan& span) { return span.applied.hasTimeOfUse(); });
    if (needsPeriods && !options.energy.empty()) {
        return core::fail(core::ErrorCode::ReadingWithoutPeriods);
    }
    auto metered = meteredTyped(options);
    const auto used = core::parseEnergy(options.account.used);
    const auto transformer = transformerTyped(options.transformer);
    if (!metered || !used || !transformer) {
        return Unexpected{!metered ? metered.error() : !used ? used.error() : transformer.error()};
    }
    metered->hasTimeOfUse = needsPeriods;
    core::SupplyContract contract;
    contract.from = month.first();
    contract.transformer = *transformer;
    if (!options.contractDemand.empty()) {
        const auto demand = core::parseDemand(options.contractDemand);
        if (!demand) {
            return Unexpected{demand.error()};
        }
        contract.demand = *demand;
    }
    std::vector<core::LadderUse> usedBefore;
    usedBefore.reserve(spans.size());
    for (const core::TariffSpan& span : spans) {
        usedBefore.push_back({span.ladderBegan, *used});
    }
    auto billed = core::billedUse(*metered, spans.back().applied, {contract}, {},
                                  std::move(usedBefore), month.first(), month.last());
    if (!billed) {
        return Unexpected{billed.error()};
    }
    for (const std::string& text : options.capacities) {
        const auto capacity = capacityTyped(text, month, billed->use.capacity);
        if (!capacity) {
            return Unexpected{capacity.error()};
        }
        billed->use.capacity.push_back(*capacity);
    }
    return core::billFor(spans, billed->use).map([&](core::Bill bill) {
        return BillOfMonth{std::move(bill), billed->loss};
    });
}

void tell(const Console& console, core::Period month, const BillOfMonth& billed)
{
    const core::Bill& bill = billed.bill;
    Json lines = Json::array();
    std::vector<Field> fields;
    if (!billed.loss.active.isZero()) {
        fields.push_back({translate("Ctl", "Transformer loss"), shown(billed.loss.active)});
    }
    for (const core::BillLine& line : bill.lines) {
        lines.push_back({{"kind", nameOf(line.kind)},
                         {"text", lineText(line, bill).toStdString()},
                         {"amount", toText(line.amount)}});
        fields.push_back({lineText(line, bill), shown(line.amount)});
    }
    //: The sum of a bill.
    fields.push_back({translate("Ctl", "Total"), shown(bill.total)});
    if (!bill.vat.isZero()) {
        //: Of the sum of a bill.
        fields.push_back({translate("Ctl", "VAT in it"), shown(bill.vat)});
    }
    console.output.document(
        {{"bill",
          {{"from", toText(month.first())},
           {"to", toText(month.last())},
           {"loss", toText(billed.loss.active)},
           {"reactive_loss", toText(billed.loss.reactive)},
           {"lines", lines},
           {"energy_charge", toText(bill.energyCharge)},
           {"two_part_charge", toText(bill.twoPartCharge)},
           {"power_factor", bill.powerFactor
                                ? Json(toText(core::Money::from(*bill.powerFactor).value()))
                                : Json(nullptr)},
           {"total", toText(bill.total)},
           {"vat", toText(bill.vat)}}}});
    console.output.fields(fields);
}

Expected<int> billTariff(const Console& console, const BilledMonth& options)
{
    const auto desk = openDesk(console, Use::Books);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto versions = versionsOf(*desk, options.account.tariff);
    const auto base = core::parseHouseholdBase(options.account.householdBase);
    const auto month = monthTyped(options.month, businessDay(desk->station->world()));
    if (!versions || !base || !month) {
        return Unexpected{!versions ? versions.error() : !base ? base.error() : month.error()};
    }
    const auto spans = core::spansOf(*versions, month->first(), month->last(), *base);
    if (!spans) {
        return Unexpected{spans.error()};
    }
    const auto bill = billTyped(options, *month, *spans);
    if (!bill) {
        return Unexpected{bill.error()};
    }
    tell(console, *month, *bill);
    return kExitDone;
}

}  // namespace

void addTariffBillVerbs(CLI::App& noun, CommandLine& line)
{
    addVerb<QuotedEnergy>(
        noun, line, "quote",
        QT_TRANSLATE_NOOP("CtlHelp", "What energy costs, or how much of it money buys"),
        describeQuote, quoteTariff);
    addVerb<BilledMonth>(noun, line, "bill",
                         QT_TRANSLATE_NOOP("CtlHelp", "A month's bill, line by line"), describeBill,
                         billTariff);
}

}  // namespace wattdesk::app
