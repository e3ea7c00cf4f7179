#include "app/ctl/command_line.h"
#include "app/ctl/deeds.h"
#include "app/ctl/desk.h"
#include "app/ctl/documents.h"
#include "app/text/failure_text.h"
#include "app/text/field_text.h"
#include "app/text/format.h"
#include "app/text/sale_text.h"
#include "core/tariff/card_tariff.h"
#include "core/workflow/field_desk.h"

namespace wattdesk::app {

namespace {

using core::Expected;
using core::FieldCardOrder;
using core::Unexpected;

constexpr int kValidDays = 30;
constexpr int kValidDaysMax = 3660;

struct FieldCard {
    int days{kValidDays};
    std::string approver;
    std::string tariff;
    std::string mode{"money"};
    std::optional<std::string> amount;
    std::optional<std::string> alarm1;
    std::optional<std::string> alarm2;
    std::optional<std::string> hoardingLimit;
    std::optional<std::string> overdraftLimit;
    std::optional<std::string> closePermit;
    std::uint32_t ctRatio{0};
    std::uint32_t ptRatio{0};
    std::string meter;
    std::string relay;
};

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

/// What the kind of card makes of the options.
using Payload = Expected<FieldCardOrder::Payload> (*)(const Desk&, const FieldCard&);

Expected<core::Money> moneyOr(const std::optional<std::string>& text, core::Money otherwise)
{
    return text ? core::parseMoney(*text) : Expected<core::Money>{otherwise};
}

Expected<std::optional<core::Credit>> creditTyped(const std::optional<std::string>& text)
{
    if (!text) {
        return std::nullopt;
    }
    const auto amount = core::parseMoney(*text);
    if (!amount) {
        return Unexpected{amount.error()};
    }
    return core::Credit::from(amount->hundredths());
}

core::FieldCardValidity validityOf(const Desk& desk, int days)
{
    core::Clock& clock = desk.station->world().clock;
    const core::Date today = toLocal(clock.now(), clock.offset()).date;
    return {today, core::Date::fromDays(today.toDays() + days - 1)};
}

Expected<FieldCardOrder::Payload> presetOf(const Desk& desk, const FieldCard& options)
{
    const auto tariff =
        desk.station->world().tariffs.byName(desk.actor.organisation, options.tariff);
    const auto credit = creditTyped(options.amount);
    const auto alarm1 = moneyOr(options.alarm1, core::Money::from(30'00).value());
    const auto alarm2 = moneyOr(options.alarm2, core::Money::from(10'00).value());
    for (const core::Error* error :
         {tariff ? nullptr : &tariff.error(), credit ? nullptr : &credit.error(),
          alarm1 ? nullptr : &alarm1.error(), alarm2 ? nullptr : &alarm2.error()}) {
        if (error != nullptr) {
            return Unexpected{*error};
        }
    }
    core::PresetOrder order;
    order.amount = credit->value_or(core::Credit{});
    order.alarm1 = *alarm1;
    order.alarm2 = *alarm2;
    order.ctRatio = std::max(options.ctRatio, 1U);
    order.ptRatio = std::max(options.ptRatio, 1U);
    if (options.mode == "money") {
        core::ServicePoint point;
        point.ctRatio = order.ctRatio;
        point.ptRatio = order.ptRatio;
        const auto card = core::cardTariffFor(*tariff, point);
        if (!card) {
            return Unexpected{card.error()};
        }
        order.currentTariff = *card;
        order.backupTariff = *card;
    }
    return order;
}

Expected<FieldCardOrder::Payload> parametersOf(const Desk&, const FieldCard& options)
{
    core::ParameterOrder order;
    const auto overdraft = creditTyped(options.overdraftLimit);
    const auto hoarding = creditTyped(options.hoardingLimit);
    const auto permit = creditTyped(options.closePermit);
    const auto alarm1 = moneyOr(options.alarm1, core::Money{});
    const auto alarm2 = moneyOr(options.alarm2, core::Money{});
    for (const core::Error* error :
         {overdraft ? nullptr : &overdraft.error(), hoarding ? nullptr : &hoarding.error(),
          permit ? nullptr : &permit.error(), alarm1 ? nullptr : &alarm1.error(),
          alarm2 ? nullptr : &alarm2.error()}) {
        if (error != nullptr) {
            return Unexpected{*error};
        }
    }
    order.overdraftLimit = *overdraft;
    order.hoardingLimit = *hoarding;
    order.closePermit = *permit;
    if (options.alarm1) {
        order.alarms = core::ParameterOrder::Alarms{*alarm1, *alarm2};
    }
    if (options.ctRatio != 0) {
        order.ratios = core::ParameterOrder::Ratios{options.ctRatio, std::max(options.ptRatio, 1U)};
    }
    return order;
}

Expected<FieldCardOrder::Payload> meterNumberOf(const Desk&, const FieldCard& options)
{
    const auto number = core::MeterNumber::parse(options.meter);
    if (!number) {
        return core::fail(core::ErrorCode::InputMeterNumber);
    }
    return core::MeterNumberOrder{*number};
}

Expected<FieldCardOrder::Payload> relayTestOf(const Desk&, const FieldCard& options)
{
    return core::RelayTestOrder{options.relay == "close" ? core::RelayAction::Close
                                                         : core::RelayAction::Trip};
}

template <class Order>
Expected<FieldCardOrder::Payload> plain(const Desk&, const FieldCard&)
{
    return Order{};
}

Json orderDocument(const core::CardSerial& serial, const FieldCardOrder& order)
{
    return {{"card",
             {{"serial", serial.text()},
              {"kind", nameOf(order.kind())},
              {"area", order.area.value()},
              {"valid_from", toText(order.validity.from)},
              {"valid_to", toText(order.validity.to)}}}};
}

std::vector<Field> orderFields(const core::CardSerial& serial, const FieldCardOrder& order)
{
    return {{translate("Ctl", "Card"), utf8(serial.text())},
            {translate("Ctl", "Kind"), fieldCardKindText(order.kind())},
            {translate("Ctl", "Area"), QString::number(order.area.value())},
            {translate("Ctl", "Valid"),
             utf8(toText(order.validity.from) + " – " + toText(order.validity.to))}};
}

Expected<core::FieldCardTerminal*> fieldTerminal(const Console& console, const Desk& desk)
{
    auto terminal = desk.station->fieldTerminal();
    if (terminal) {
        (*terminal)->onStep(
            [&output = console.output](core::CardStep step) { output.notice(cardStepText(step)); });
    }
    return terminal;
}

template <Payload payloadOf>
Expected<int> issue(const Console& console, const FieldCard& options)
{
    const auto desk = openDesk(console, Use::Card);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    auto payload = payloadOf(*desk, options);
    if (!payload) {
        return Unexpected{payload.error()};
    }
    const auto approval = approvalTyped(console, *desk, options.approver);
    if (!approval) {
        return Unexpected{approval.error()};
    }
    const auto terminal = fieldTerminal(console, *desk);
    if (!terminal) {
        return Unexpected{terminal.error()};
    }
    core::FieldDesk field{desk->station->world(), **terminal};
    const auto seen = field.look(desk->actor);
    if (!seen) {
        return Unexpected{seen.error()};
    }
    const FieldCardOrder wanted{{}, validityOf(*desk, options.days), std::move(*payload)};
    const auto order = field.issue(desk->actor, seen->serial, wanted, *approval);
    if (!order) {
        return Unexpected{order.error()};
    }
    console.output.document(orderDocument(seen->serial, *order));
    console.output.fields(orderFields(seen->serial, *order));
    return kExitDone;
}

Expected<int> readBack(const Console& console, const NoOptions&)
{
    const auto desk = openDesk(console, Use::Card);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto terminal = fieldTerminal(console, *desk);
    if (!terminal) {
        return Unexpected{terminal.error()};
    }
    const auto report = core::FieldDesk{desk->station->world(), **terminal}.collect(desk->actor);
    if (!report) {
        return Unexpected{report.error()};
    }
    Json records = Json::array();
    TextTable table;
    //: Heads of the columns of what a check card has collected.
    table.header = {translate("Ctl", "Meter"),     translate("Ctl", "Account"),
                    translate("Ctl", "Register"),  translate("Ctl", "Used since"),
                    translate("Ctl", "Remaining"), translate("Ctl", "Purchases"),
                    translate("Ctl", "Findings")};
    table.figures = {false, false, true, true, true, true, false};
    for (const core::Inspection& found : report->inspections) {
        const core::CheckRecord& record = found.record;
        Json flags = Json::array();
        QStringList findings;
        for (const core::InspectionFlag flag : found.flags) {
            flags.push_back(nameOf(flag));
            findings.append(inspectionFlagText(flag));
        }
        const std::string account = found.account ? shown(found.account->number) : "";
        records.push_back({{"meter", shown(record.meter)},
                           {"account", found.account ? Json(account) : Json(nullptr)},
                           {"total_energy", toText(record.total)},
                           {"used", found.used ? Json(toText(*found.used)) : Json(nullptr)},
                           {"spent", found.spent ? Json(toText(*found.spent)) : Json(nullptr)},
                           {"remaining", toText(record.remaining)},
                           {"sold", toText(found.sold)},
                           {"pending", toText(found.pending)},
                           {"purchase_count", record.count},
                           {"stage", nameOf(record.stage)},
                           {"switch", record.isSwitchClosed ? "closed" : "open"},
                           {"illegal_insertions", record.illegalInsertions},
                           {"time", toText(record.time)},
                           {"flags", flags}});
        table.rows.push_back({utf8(shown(record.meter)), utf8(account), shown(record.total),
                              found.used ? shown(*found.used) : QString{},
                              utf8(toText(record.remaining)), QString::number(record.count),
                              findings.join(QStringLiteral("; "))});
    }
    console.output.document({{"records", records},
                             {"damaged", report->damaged},
                             {"whole", report->isWhole},
                             {"emptied", report->wasEmptied}});
    console.output.table(table);
    if (!report->isWhole) {
        console.output.notice(failureText(core::ErrorCode::FieldCardHalfCollected));
    }
    if (!report->wasEmptied) {
        console.output.notice(
            //: Said on a terminal after a check card was read.
            translate("Ctl", "The records are kept, but stand on the card still: read it again."));
    }
    return kExitDone;
}

Expected<int> clearCard(const Console& console, const NoOptions&)
{
    const auto desk = openDesk(console, Use::Card);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto terminal = fieldTerminal(console, *desk);
    if (!terminal) {
        return Unexpected{terminal.error()};
    }
    core::FieldDesk field{desk->station->world(), **terminal};
    const auto seen = (*terminal)->read();
    if (!seen) {
        return Unexpected{seen.error()};
    }
    if (auto cleared = field.clear(desk->actor, seen->serial); !cleared) {
        return Unexpected{cleared.error()};
    }
    console.output.document({{"card", {{"serial", seen->serial.text()}, {"kind", "blank"}}}});
    //: Said on a terminal when a field card was made blank.
    console.output.line(translate("Ctl", "The card is blank now."));
    return kExitDone;
}

void describeField(CLI::App& verb, FieldCard& options)
{
    verb.add_option("--days", options.days,
                    QT_TRANSLATE_NOOP("CtlHelp", "For how many days, today included, meters obey"))
        ->check(CLI::Range(1, kValidDaysMax))
        ->capture_default_str();
}

void describeRatios(CLI::App& verb, FieldCard& options)
{
    verb.add_option("--ct", options.ctRatio,
                    QT_TRANSLATE_NOOP("CtlHelp", "Current transformer ratio"));
    verb.add_option("--pt", options.ptRatio,
                    QT_TRANSLATE_NOOP("CtlHelp", "Voltage transformer ratio"));
}

void describePreset(CLI::App& verb, FieldCard& options)
{
    describeField(verb, options);
    describeRatios(verb, options);
    verb.add_option("--tariff", options.tariff,
                    QT_TRANSLATE_NOOP("CtlHelp", "Name of the tariff, as tariff list prints it"))
        ->required();
    verb.add_option("--mode", options.mode,
                    QT_TRANSLATE_NOOP(
                        "CtlHelp", "What the meter counts down: money in yuan, or energy in kWh"))
        ->check(CLI::IsMember({"money", "energy"}))
        ->capture_default_str();
    verb.add_option("--amount", options.amount,
                    QT_TRANSLATE_NOOP("CtlHelp",
                                      "Credit that the meter begins with and nobody pays; needs "
                                      "--approver"));
    verb.add_option("--alarm1", options.alarm1,
                    QT_TRANSLATE_NOOP("CtlHelp", "The meter's first alarm; without it, 30.00"));
    verb.add_option("--alarm2", options.alarm2,
                    QT_TRANSLATE_NOOP("CtlHelp", "The meter's second alarm; without it, 10.00"));
    describeApprover(verb, options.approver);
}

void describeParameters(CLI::App& verb, FieldCard& options)
{
    describeField(verb, options);
    describeRatios(verb, options);
    auto* second = verb.add_option("--alarm2", options.alarm2,
                                   QT_TRANSLATE_NOOP("CtlHelp", "The meter's second alarm"));
    auto* first = verb.add_option("--alarm1", options.alarm1,
                                  QT_TRANSLATE_NOOP("CtlHelp", "The meter's first alarm"));
    second->needs(first);
    verb.add_option("--hoarding-limit", options.hoardingLimit,
                    QT_TRANSLATE_NOOP("CtlHelp", "The most that the meter may hold; 0: no limit"));
    verb.add_option("--overdraft-limit", options.overdraftLimit,
                    QT_TRANSLATE_NOOP("CtlHelp", "How far the meter may be overdrawn"));
    verb.add_option(
        "--close-permit", options.closePermit,
        QT_TRANSLATE_NOOP("CtlHelp", "Above what credit the switch closes after an overdraft"));
}

}  // namespace

void addFieldCardVerbs(CLI::App& noun, CommandLine& line)
{
    addVerb<FieldCard>(
        noun, line, "preset",
        QT_TRANSLATE_NOOP("CtlHelp", "Make the blank card one that commissions new meters"),
        describePreset, issue<presetOf>);
    addVerb<FieldCard>(
        noun, line, "check-issue",
        QT_TRANSLATE_NOOP("CtlHelp", "Make the blank card one that collects from meters"),
        describeField, issue<plain<core::CheckOrder>>);
    addVerb<NoOptions>(noun, line, "check-read",
                       QT_TRANSLATE_NOOP("CtlHelp",
                                         "Keep what a check card collected, compare it with the "
                                         "books, and empty the card"),
                       describeNothing, readBack);
    addVerb<FieldCard>(noun, line, "reset-issue",
                       QT_TRANSLATE_NOOP("CtlHelp",
                                         "Make the blank card one that ends a customer's use of a "
                                         "meter"),
                       describeField, issue<plain<core::ResetOrder>>);
    addVerb<FieldCard>(noun, line, "clear-issue",
                       QT_TRANSLATE_NOOP("CtlHelp",
                                         "Make the blank card one that clears a meter after the "
                                         "reset card"),
                       describeField, issue<plain<core::ClearOrder>>);
    addVerb<FieldCard>(noun, line, "parameter-issue",
                       QT_TRANSLATE_NOOP("CtlHelp",
                                         "Make the blank card one that sets what is given here and "
                                         "leaves the rest"),
                       describeParameters, issue<parametersOf>);
    addVerb<FieldCard>(
        noun, line, "meter-number-issue",
        QT_TRANSLATE_NOOP("CtlHelp", "Make the blank card one that gives one meter its number"),
        [](CLI::App& verb, FieldCard& options) {
            describeField(verb, options);
            verb.add_option("--meter", options.meter,
                            QT_TRANSLATE_NOOP("CtlHelp", "Meter number, 1 to 12 digits"))
                ->required();
        },
        issue<meterNumberOf>);
    addVerb<FieldCard>(
        noun, line, "relay-test-issue",
        QT_TRANSLATE_NOOP("CtlHelp", "Make the blank card one that works a meter's switch"),
        [](CLI::App& verb, FieldCard& options) {
            describeField(verb, options);
            verb.add_option("--relay", options.relay,
                            QT_TRANSLATE_NOOP("CtlHelp", "What the switch shall do"))
                ->check(CLI::IsMember({"trip", "close"}))
                ->required();
        },
        issue<relayTestOf>);
    addVerb<NoOptions>(
        noun, line, "field-clear",
        QT_TRANSLATE_NOOP("CtlHelp", "Make a field card blank; records on it are lost"),
        describeNothing, clearCard);
}

}  // namespace wattdesk::app
