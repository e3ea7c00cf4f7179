#include "app/ctl/command_line.h"
#include "app/ctl/deeds.h"
#include "app/ctl/desk.h"
#include "app/ctl/documents.h"
#include "app/text/failure_text.h"
#include "app/text/field_text.h"
#include "app/text/format.h"
#include "app/text/sale_text.h"
#include "core/customer/account_input.h"
#include "core/tariff/card_tariff.h"
#include "core/workflow/field_desk.h"
#include "core/workflow/tariff_today.h"

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
    std::optional<std::uint32_t> ctRatio;
    std::optional<std::uint32_t> ptRatio;
    std::string meter;
    std::string relay;
    std::string holder;
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

core::Date todayAt(const Desk& desk)
{
    core::Clock& clock = desk.station->world().clock;
    return toLocal(clock.now(), clock.offset()).date;
}

core::FieldCardValidity validityOf(const Desk& desk, int days)
{
    const core::Date today = todayAt(desk);
    return {today, core::Date::fromDays(today.toDays() + days - 1)};
}

Expected<FieldCardOrder::Payload> presetOf(const Desk& desk, const FieldCard& options)
{
    const bool isMoney = options.mode == "money";
    const auto tariff =
        isMoney ? core::tariffToday(desk.station->world(), desk.actor.organisation, options.tariff)
                : Expected<core::Tariff>{core::Tariff{}};
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
    order.ctRatio = options.ctRatio.value_or(1);
    order.ptRatio = options.ptRatio.value_or(1);
    if (auto ratios = core::checkRatios(order.ctRatio, order.ptRatio); !ratios) {
        return Unexpected{ratios.error()};
    }
    if (isMoney) {
        core::ServicePoint point;
        point.ctRatio = order.ctRatio;
        point.ptRatio = order.ptRatio;
        const auto card = core::cardTariffOn(*tariff, todayAt(desk), point);
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
    if (options.ctRatio && options.ptRatio) {
        order.ratios = core::ParameterOrder::Ratios{*options.ctRatio, *options.ptRatio};
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

Expected<FieldCardOrder::Payload> operatorOf(const Desk& desk, const FieldCard& options)
{
    const auto holder = desk.station->world().operators.byLogin(options.holder);
    if (!holder) {
        return Unexpected{holder.error()};
    }
    if (!*holder) {
        return core::fail(core::ErrorCode::OperatorNotFound, options.holder);
    }
    return core::OperatorOrder{(*holder)->id};
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
    if (auto allowed = desk->actor.require(core::Permission::IssueFieldCards); !allowed) {
        return Unexpected{allowed.error()};
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

/// What the card is, without changing it.
Expected<int> readFieldCard(const Console& console, const NoOptions&)
{
    const auto desk = openDesk(console, Use::Card);
    if (!desk) {
        return Unexpected{desk.error()};
    }
    const auto terminal = fieldTerminal(console, *desk);
    if (!terminal) {
        return Unexpected{terminal.error()};
    }
    const auto seen = core::FieldDesk{desk->station->world(), **terminal}.look(desk->actor);
    if (!seen) {
        return Unexpected{seen.error()};
    }
    if (!seen->order) {
        return core::fail(core::ErrorCode::CardNotFieldCard, "no field card");
    }
    const bool isValid = seen->order->validity.covers(todayAt(*desk));
    const core::CheckCollection& collected = seen->collection;
    Json document = orderDocument(seen->serial, *seen->order);
    document["card"]["valid"] = isValid;
    document["card"]["records"] = collected.records.size();
    document["card"]["damaged"] = collected.damaged.size();
    document["card"]["taken_by"] =
        seen->returned ? Json(shown(seen->returned->meter)) : Json(nullptr);
    std::vector<Field> fields = orderFields(seen->serial, *seen->order);
    if (seen->order->kind() == core::FieldCardKind::Check) {
        //: How many records a check card holds.
        fields.push_back({translate("Ctl", "Records"), QString::number(collected.records.size())});
    }
    if (seen->returned) {
        //: Which meter has obeyed a field card.
        fields.push_back({translate("Ctl", "Taken by meter"), utf8(shown(seen->returned->meter))});
    }
    console.output.document(document);
    console.output.fields(fields);
    if (!isValid) {
        console.output.notice(failureText(core::ErrorCode::FieldCardExpired));
    }
    return kExitDone;
}

template <class Value>
Json textOrNull(const std::optional<Value>& value)
{
    return value ? Json(toText(*value)) : Json(nullptr);
}

Json momentOrNull(const std::optional<core::Instant>& moment, core::UtcOffset offset)
{
    return moment ? Json(toText(*moment, offset)) : Json(nullptr);
}

/// A meter's clock may say what is no date.
Json timeOrNull(const core::CardTime& time, core::UtcOffset offset)
{
    constexpr int kCentury = 2000;
    const auto date = core::Date::from(kCentury + time.year, time.month, time.day);
    return date ? Json(toText(core::toInstant({*date, time.hour, time.minute, 0}, offset), offset))
                : Json(nullptr);
}

Json recordDocument(const core::Inspection& found, core::UtcOffset offset)
{
    const core::CheckRecord& record = found.record;
    Json flags = Json::array();
    for (const core::InspectionFlag flag : found.flags) {
        flags.push_back(nameOf(flag));
    }
    Json events = Json::array();
    for (const core::MeterEvent& event : record.events) {
        events.push_back({{"word", event.word}, {"time", timeOrNull(event.time, offset)}});
    }
    const auto& account = found.account;
    return {{"meter", shown(record.meter)},
            {"account", account ? Json(shown(account->number)) : Json(nullptr)},
            {"time", timeOrNull(record.time, offset)},
            {"since", momentOrNull(found.since, offset)},
            {"total_energy", toText(record.total)},
            {"period_energy", toText(record.period)},
            {"last_period_energy", toText(record.lastPeriod)},
            {"used", textOrNull(found.used)},
            {"bought", toText(found.bought)},
            {"spent", textOrNull(found.spent)},
            {"remaining", toText(record.remaining)},
            {"sold", textOrNull(found.sold)},
            {"pending", toText(found.pending)},
            {"arrears", account ? Json(toText(account->standing.arrears)) : Json(nullptr)},
            {"purchase_count", record.count},
            {"last_purchase", momentOrNull(found.lastPurchase, offset)},
            {"stage", nameOf(record.stage)},
            {"credit_state", nameOf(record.credit)},
            {"switch", record.isSwitchClosed ? "closed" : "open"},
            {"keys", record.hasPrivateKeys ? "private" : "public"},
            {"card", record.card == core::CardSerial{} ? Json(nullptr) : Json(record.card.text())},
            {"ct", record.ctRatio},
            {"pt", record.ptRatio},
            {"illegal_insertions", record.illegalInsertions},
            {"events", events},
            {"flags", flags}};
}

QString findingsOf(const core::Inspection& found)
{
    QStringList findings;
    for (const core::InspectionFlag flag : found.flags) {
        findings.append(inspectionFlagText(flag));
    }
    for (const core::MeterEvent& event : found.record.events) {
        //: %1: the number of an error that a meter has shown, %2: when.
        findings.append(
            translate("Ctl", "error %1 on %2").arg(event.word).arg(utf8(toText(event.time))));
    }
    return findings.join(QStringLiteral("; "));
}

/// An account's credit with its unit; of an unknown meter nobody knows the unit.
QString creditOf(const core::Inspection& found, core::Credit credit)
{
    return found.account ? shown(credit, found.account->point.mode) : utf8(toText(credit));
}

TextTable reportTable(const core::CheckReport& report, core::UtcOffset offset)
{
    TextTable table;
    //: Heads of the columns of what a check card has collected; "Read at" is by the meter's clock.
    table.header = {translate("Ctl", "Meter"),      translate("Ctl", "Account"),
                    translate("Ctl", "Read at"),    translate("Ctl", "Register"),
                    translate("Ctl", "Used since"), translate("Ctl", "Bought since"),
                    translate("Ctl", "Remaining"),  translate("Ctl", "Purchases"),
                    translate("Ctl", "Last sale"),  translate("Ctl", "Findings")};
    table.figures = {false, false, false, true, true, true, true, true, false, false};
    for (const core::Inspection& found : report.inspections) {
        const core::CheckRecord& record = found.record;
        table.rows.push_back({utf8(shown(record.meter)),
                              found.account ? utf8(shown(found.account->number)) : "",
                              utf8(toText(record.time)), shown(record.total),
                              found.used ? shown(*found.used) : QString{},
                              found.since ? creditOf(found, found.bought) : QString{},
                              creditOf(found, record.remaining), QString::number(record.count),
                              found.lastPurchase ? shown(*found.lastPurchase, offset) : QString{},
                              findingsOf(found)});
    }
    return table;
}

/// What a person must know beside the table.
void tellCondition(const Output& output, const core::CheckReport& report)
{
    if (report.inspections.empty() && report.isWhole) {
        //: Said on a terminal after a check card was read.
        output.line(translate("Ctl", "There is no record on the card."));
        return;
    }
    if (!report.isWhole) {
        output.notice(failureText(core::ErrorCode::FieldCardHalfCollected));
    }
    if (report.isExpired) {
        output.notice(failureText(core::ErrorCode::FieldCardExpired));
    }
    if (report.wasEmptied) {
        //: Said on a terminal after a check card was read.
        output.line(translate("Ctl", "What could be read is kept, and the card is empty again."));
        return;
    }
    if (report.notEmptied) {
        output.notice(failureText(report.notEmptied->code));
    }
    output.notice(
        //: Said on a terminal after a check card was read.
        translate("Ctl", "The records are kept, but stand on the card still: read it again."));
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
    const core::UtcOffset offset = desk->station->world().clock.offset();
    Json records = Json::array();
    for (const core::Inspection& found : report->inspections) {
        records.push_back(recordDocument(found, offset));
    }
    const auto& why = report->notEmptied;
    console.output.document(
        {{"card", {{"serial", report->card.text()}}},
         {"records", records},
         {"damaged", report->damaged},
         {"whole", report->isWhole},
         {"expired", report->isExpired},
         {"emptied", report->wasEmptied},
         {"not_emptied", why ? Json(core::describe(why->code).name) : Json(nullptr)}});
    if (!report->inspections.empty()) {
        console.output.table(reportTable(*report, offset));
    }
    tellCondition(console.output, *report);
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
    if (auto allowed = desk->actor.require(core::Permission::IssueFieldCards); !allowed) {
        return Unexpected{allowed.error()};
    }
    // Not by field.look(): a card of another area is cleared too.
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

struct Ratios {
    CLI::Option* ct;
    CLI::Option* pt;
};

Ratios describeRatios(CLI::App& verb, FieldCard& options)
{
    return {verb.add_option("--ct", options.ctRatio,
                            QT_TRANSLATE_NOOP("CtlHelp", "Current transformer ratio")),
            verb.add_option("--pt", options.ptRatio,
                            QT_TRANSLATE_NOOP("CtlHelp", "Voltage transformer ratio"))};
}

/// The card carries both of them or none.
void onlyTogether(CLI::Option* one, CLI::Option* other)
{
    one->needs(other);
    other->needs(one);
}

void describePreset(CLI::App& verb, FieldCard& options)
{
    describeField(verb, options);
    describeRatios(verb, options);
    verb.add_option("--tariff", options.tariff,
                    QT_TRANSLATE_NOOP("CtlHelp", "Name of the tariff, as tariff list prints it"));
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
    const Ratios ratios = describeRatios(verb, options);
    onlyTogether(ratios.ct, ratios.pt);
    auto* second = verb.add_option("--alarm2", options.alarm2,
                                   QT_TRANSLATE_NOOP("CtlHelp", "The meter's second alarm"));
    auto* first = verb.add_option("--alarm1", options.alarm1,
                                  QT_TRANSLATE_NOOP("CtlHelp", "The meter's first alarm"));
    onlyTogether(first, second);
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
    addVerb<FieldCard>(
        noun, line, "operator-issue",
        QT_TRANSLATE_NOOP("CtlHelp", "Make the blank card one that says who its holder is"),
        [](CLI::App& verb, FieldCard& options) {
            describeField(verb, options);
            verb.add_option("--login", options.holder,
                            QT_TRANSLATE_NOOP("CtlHelp", "Sign-in name of the holder"))
                ->required();
        },
        issue<operatorOf>);
    addVerb<NoOptions>(noun, line, "field-read",
                       QT_TRANSLATE_NOOP("CtlHelp", "Show what a field card is; changes nothing"),
                       describeNothing, readFieldCard);
    addVerb<NoOptions>(
        noun, line, "field-clear",
        QT_TRANSLATE_NOOP("CtlHelp", "Make a field card blank; records on it are lost"),
        describeNothing, clearCard);
}

}  // namespace wattdesk::app
