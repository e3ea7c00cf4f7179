#include "app/ctl/documents.h"

#include "app/text/deed_text.h"
#include "app/text/failure_text.h"
#include "app/text/format.h"
#include "app/text/meter_text.h"
#include "app/text/sale_text.h"
#include "cardio/profile/sgcc_2013.h"
#include "core/workflow/tariff_today.h"

namespace wattdesk::app {

namespace {

using core::toText;

Json orNull(const std::optional<std::string>& text)
{
    return text ? Json(*text) : Json(nullptr);
}

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

QString textAt(const Json& document, const char* key)
{
    const Json& value = document.at(key);
    return value.is_string() ? utf8(value.get<std::string>()) : QStringLiteral("–");
}

std::string_view subTypeName(core::CardSubType subType)
{
    switch (subType) {
        case core::CardSubType::Open:
            return "open";
        case core::CardSubType::Purchase:
            return "purchase";
        case core::CardSubType::Reissue:
            return "reissue";
    }
    return "";
}

std::string_view kindName(core::CardSnapshot::Condition condition)
{
    switch (condition) {
        case core::CardSnapshot::Condition::Bare:
            return "bare";
        case core::CardSnapshot::Condition::Blank:
            return "blank";
        case core::CardSnapshot::Condition::Issued:
            return "user";
        case core::CardSnapshot::Condition::Field:
            return "field";
    }
    return "";
}

Json timeOnCard(const core::CardTime& time, core::UtcOffset offset)
{
    constexpr int kCentury = 2000;
    const auto date = core::Date::from(kCentury + time.year, time.month, time.day);
    if (!date) {
        return nullptr;
    }
    return toText(core::toInstant({*date, time.hour, time.minute, 0}, offset), offset);
}

Json lineDocuments(const std::vector<core::QuoteLine>& lines)
{
    Json documents = Json::array();
    for (const core::QuoteLine& line : lines) {
        documents.push_back({{"text", lineText(line).toStdString()},
                             {"kind", nameOf(line.kind)},
                             {"tier", line.tier},
                             {"energy", toText(line.energy)},
                             {"price", toText(line.price)},
                             {"amount", toText(line.amount)}});
    }
    return documents;
}

Json stepDocuments(const core::SaleRecord& record, core::UtcOffset offset)
{
    Json documents = Json::array();
    for (const core::SaleHistoryStep& step : record.steps) {
        documents.push_back({{"step", nameOf(step.step)},
                             {"time", toText(step.note.at, offset)},
                             {"reason", step.note.reason}});
    }
    return documents;
}

Json orNull(core::Evidence evidence)
{
    return evidence == core::Evidence::None ? Json(nullptr) : Json(nameOf(evidence));
}

/// What a deed did beside selling; null where it has no such part.
Json changeDocuments(const core::Sale& sale)
{
    Json document{{"meter_change", nullptr}, {"owner_change", nullptr}, {"means_move", nullptr}};
    if (const auto& change = sale.meterChange) {
        document["meter_change"] = {{"from", shown(change->from)},
                                    {"to", shown(change->to)},
                                    {"ct", change->ctRatioTo},
                                    {"pt", change->ptRatioTo},
                                    {"old_reading", toText(change->oldReading)},
                                    {"new_start", toText(change->newStart)},
                                    {"old_remaining", toText(change->oldRemaining)},
                                    {"carried", toText(sale.carried)}};
    }
    if (const auto& change = sale.ownerChange) {
        document["owner_change"] = {{"from", change->nameFrom},
                                    {"to", change->nameTo},
                                    {"phone", change->phoneTo},
                                    {"arrears_kept", toText(change->arrearsKept)},
                                    {"surplus_refunded", toText(change->surplusRefunded)}};
    }
    if (const auto& move = sale.meansMove) {
        document["means_move"] = {{"from", nameOf(move->from)},
                                  {"to", nameOf(sale.means)},
                                  {"amount", toText(move->amount)}};
    }
    return document;
}

/// What stands in the way, as the forecast of a quote names it: the meter's own word where the
/// meter would be the one to refuse.
Json forecastDocument(const core::SaleQuote& quote, std::optional<core::ErrorCode> obstacle)
{
    if (obstacle) {
        return {{"accepted", false}, {"error", core::describe(*obstacle).name}, {"word", nullptr}};
    }
    if (!quote.forecast) {
        return {{"accepted", nullptr}, {"error", nullptr}, {"word", nullptr}};
    }
    Json document{{"accepted", quote.forecast->accepted}, {"error", nullptr}, {"word", nullptr}};
    if (quote.forecast->reason) {
        document["error"] = core::describe(*quote.forecast->reason).name;
    }
    if (quote.forecast->word) {
        document["word"] = *quote.forecast->word;
    }
    document["room"] = toText(quote.forecast->room);
    return document;
}

Json arrearsPartDocuments(const std::vector<core::ArrearsPart>& parts)
{
    Json documents = Json::array();
    for (const core::ArrearsPart& part : parts) {
        documents.push_back({{"charge", toText(part.charge)},
                             {"kind", nameOf(part.kind)},
                             {"period", part.period},
                             {"due", toText(part.due)},
                             {"principal", toText(part.principal)},
                             {"late_fee", toText(part.lateFee)},
                             {"text", chargeText(part.kind, part.period).toStdString()}});
    }
    return documents;
}

void addArrears(std::vector<Field>& fields, const std::vector<core::ArrearsPart>& parts)
{
    for (const core::ArrearsPart& part : parts) {
        //: A part of what was owed, and what was paid of it. %1: what it is owed for.
        const QString paid = translate("Ctl", "Paid: %1");
        fields.push_back({paid.arg(chargeText(part.kind, part.period)),
                          withLateFee(part.principal, part.lateFee)});
    }
}

}  // namespace

core::Expected<std::string> loginOf(core::World world, core::OperatorId id)
{
    if (!id) {
        return std::string{};
    }
    const auto who = world.operators.byId(id);
    if (!who) {
        return core::Unexpected{who.error()};
    }
    return who->login;
}

Json pricesDocument(const std::optional<core::CardPrices>& prices)
{
    return prices ? Json{{"version", prices->version}, {"from", toText(prices->from)}}
                  : Json(nullptr);
}

core::Expected<Json> accountDocument(core::World world, const core::Account& account)
{
    const auto tariff = core::tariffToday(world, account.tariff);
    if (!tariff) {
        return core::Unexpected{tariff.error()};
    }
    const core::AccountStanding& standing = account.standing;
    return Json{
        {"number", shown(account.number)},
        {"name", account.customer.name},
        {"phone", account.customer.phone},
        {"address", account.point.address},
        {"meter", shown(account.point.meter)},
        {"mode", nameOf(account.point.mode)},
        {"multiplier", std::uint64_t{account.point.ctRatio} * std::uint64_t{account.point.ptRatio}},
        {"hoarding_limit", toText(account.point.hoardingLimit)},
        {"alarm1", toText(account.point.alarm1)},
        {"alarm2", toText(account.point.alarm2)},
        {"household_base", toText(account.point.householdBase)},
        {"tariff", tariff->name},
        {"state", nameOf(standing.state)},
        {"card_serial",
         orNull(standing.card ? std::optional{standing.card->text()} : std::nullopt)},
        {"purchase_count", standing.purchaseCount},
        {"surplus", toText(standing.surplus)},
        {"arrears", toText(standing.arrears)},
        {"card_prices", pricesDocument(standing.prices)},
        {"opened", toText(account.opened, world.clock.offset())}};
}

std::vector<Field> accountFields(const core::Account& account, const Json& document)
{
    return {{translate("Ctl", "Account"), textAt(document, "number")},
            {translate("Ctl", "Name"), textAt(document, "name")},
            {translate("Ctl", "Phone"), textAt(document, "phone")},
            {translate("Ctl", "Address"), textAt(document, "address")},
            {translate("Ctl", "Meter"),
             textAt(document, "meter") + QStringLiteral(", ") + meterModeText(account.point.mode)},
            {translate("Ctl", "Tariff"), textAt(document, "tariff")},
            {translate("Ctl", "State"), accountStateText(account.standing.state)},
            {translate("Ctl", "Card"), textAt(document, "card_serial")},
            {translate("Ctl", "Purchase count"), QString::number(account.standing.purchaseCount)},
            {translate("Ctl", "Surplus"), shown(account.standing.surplus)},
            {translate("Ctl", "Arrears"), shown(account.standing.arrears)}};
}

core::Expected<Json> saleDocument(core::World world, const core::SaleRecord& record)
{
    const core::Sale& sale = record.sale;
    const auto account = world.accounts.byId(sale.account);
    if (!account) {
        return core::Unexpected{account.error()};
    }
    const auto approver = loginOf(world, sale.grounds.approver);
    if (!approver) {
        return core::Unexpected{approver.error()};
    }
    const core::UtcOffset offset = world.clock.offset();
    const auto change = sale.tendered.minus(sale.paid).value_or(core::Money{});
    Json document{
        {"id", toText(sale.id)},
        {"account", shown(account->number)},
        {"name", account->customer.name},
        {"kind", nameOf(sale.kind)},
        {"state", nameOf(record.state)},
        {"time", toText(sale.at, offset)},
        {"paid", toText(sale.paid)},
        {"means", nameOf(sale.means)},
        {"tendered", toText(sale.tendered)},
        {"change", toText(change)},
        {"energy_charge", toText(sale.energyCharge)},
        {"surplus_before", toText(sale.surplusBefore)},
        {"surplus_after", toText(sale.surplusAfter)},
        {"arrears_before", toText(sale.arrearsBefore)},
        {"arrears_after", toText(sale.arrearsAfter)},
        {"late_fee", toText(sale.lateFee)},
        {"arrears", arrearsPartDocuments(sale.arrearsParts)},
        {"card_fee", toText(sale.cardFee)},
        {"card_deposit", toText(sale.cardDeposit)},
        {"to_card", toText(sale.toCard)},
        {"on_card", toText(sale.after.wallet.amount)},
        {"energy", toText(sale.energy)},
        {"purchase_count", sale.purchaseCount},
        {"card_serial", sale.card.text()},
        {"card_prices", pricesDocument(sale.prices)},
        {"receipt_number",
         orNull(record.receipt ? std::optional{toText(*record.receipt)} : std::nullopt)},
        {"reprints", record.reprints},
        {"corrects", orNull(sale.corrects ? std::optional{toText(*sale.corrects)} : std::nullopt)},
        {"reason", sale.grounds.reason},
        {"evidence", orNull(sale.grounds.evidence)},
        {"approver", sale.grounds.approver ? Json(*approver) : Json(nullptr)},
        {"lines", lineDocuments(sale.lines)},
        {"steps", stepDocuments(record, offset)}};
    document.update(changeDocuments(sale));
    return document;
}

std::vector<Field> saleFields(const core::SaleRecord& record, const Json& document)
{
    const core::Sale& sale = record.sale;
    std::vector<Field> fields{
        {translate("Ctl", "Sale"),
         textAt(document, "id") + QStringLiteral(", ") + saleKindText(sale.kind)},
        {translate("Ctl", "State"), saleStateText(record.state)},
        {translate("Ctl", "Receipt"), textAt(document, "receipt_number")},
        {translate("Ctl", "Account"),
         textAt(document, "account") + QStringLiteral("  ") + textAt(document, "name")},
        {translate("Ctl", "Paid"), shown(sale.paid) + QStringLiteral(", ") + meansText(sale.means)},
        {translate("Ctl", "To the card"), shown(sale.toCard, sale.mode)},
        {translate("Ctl", "Energy"), shown(sale.energy)},
        {translate("Ctl", "Purchase count"), QString::number(sale.purchaseCount)},
        {translate("Ctl", "Surplus"), shown(sale.surplusAfter)}};
    if (sale.tendered != sale.paid) {
        fields.push_back({translate("Ctl", "Given"), shown(sale.tendered)});
        fields.push_back({translate("Ctl", "Change"),
                          shown(sale.tendered.minus(sale.paid).value_or(core::Money{}))});
    }
    for (const core::QuoteLine& line : sale.lines) {
        fields.push_back({lineText(line), shown(line.amount)});
    }
    const auto addMoney = [&fields](const QString& label, core::Money amount) {
        if (!amount.isZero()) {
            fields.push_back({label, shown(amount)});
        }
    };
    const core::Credit onCard = sale.after.wallet.amount;
    if (core::writesCard(sale) && onCard != sale.toCard) {
        //: What the card carries, when it is not what was sold anew.
        fields.push_back({translate("Ctl", "On the card"), shown(onCard, sale.mode)});
    }
    addArrears(fields, sale.arrearsParts);
    addMoney(translate("Ctl", "Arrears"), sale.arrearsAfter);
    addMoney(translate("Ctl", "Card fee"), sale.cardFee);
    addMoney(translate("Ctl", "Card deposit"), sale.cardDeposit);
    const auto addText = [&fields](const QString& label, const QString& text) {
        if (!text.isEmpty()) {
            fields.push_back({label, text});
        }
    };
    addText(translate("Ctl", "Known from"), evidenceText(sale.grounds.evidence));
    addText(translate("Ctl", "Reason"), utf8(sale.grounds.reason));
    if (sale.grounds.approver) {
        //: Who agreed to a deed as the second person.
        fields.push_back({translate("Ctl", "Approved by"), textAt(document, "approver")});
    }
    return fields;
}

core::Expected<Json> saleDocuments(core::World world, const std::vector<core::SaleRecord>& records)
{
    Json documents = Json::array();
    for (const core::SaleRecord& record : records) {
        auto document = saleDocument(world, record);
        if (!document) {
            return document;
        }
        documents.push_back(std::move(*document));
    }
    return documents;
}

TextTable saleTable(const std::vector<core::SaleRecord>& records, const Json& documents,
                    core::UtcOffset offset)
{
    TextTable table;
    table.header = {translate("Ctl", "Sale"),  translate("Ctl", "Time"),
                    translate("Ctl", "Kind"),  translate("Ctl", "Account"),
                    translate("Ctl", "Paid"),  translate("Ctl", "To card"),
                    translate("Ctl", "State"), translate("Ctl", "Receipt")};
    table.figures = {false, false, false, true, true, true, false, false};
    for (std::size_t i = 0; i < records.size(); ++i) {
        const core::SaleRecord& record = records[i];
        const Json& document = documents.at(i);
        table.rows.push_back({textAt(document, "id"), shown(record.sale.at, offset),
                              saleKindText(record.sale.kind), textAt(document, "account"),
                              shown(record.sale.paid), shown(record.sale.toCard, record.sale.mode),
                              saleStateText(record.state), textAt(document, "receipt_number")});
    }
    return table;
}

Json quoteDocument(const core::SaleQuote& quote, std::optional<core::ErrorCode> obstacle)
{
    return {{"kind", nameOf(quote.kind)},
            {"tariff", quote.tariff.name},
            {"paid", toText(quote.paid)},
            {"tendered", toText(quote.tendered)},
            {"change", toText(quote.change)},
            {"to_card", toText(quote.toCard)},
            {"energy", toText(quote.energy)},
            {"energy_charge", toText(quote.energyCharge)},
            {"surplus_used", toText(quote.surplusUsed)},
            {"surplus_left", toText(quote.surplusLeft)},
            {"arrears_paid", toText(quote.arrearsPaid)},
            {"late_fee", toText(quote.lateFee)},
            {"arrears_left", toText(quote.arrearsLeft)},
            {"arrears", arrearsPartDocuments(quote.arrears)},
            {"card_fee", toText(quote.cardFee)},
            {"card_deposit", toText(quote.cardDeposit)},
            {"tier", quote.tierBefore},
            {"tier_since", toText(quote.tierSince)},
            {"used_in_period", toText(quote.usedInPeriod)},
            {"period_began", toText(quote.periodBegan)},
            {"lines", lineDocuments(quote.lines)},
            {"new_prices", pricesDocument(quote.newPrices ? std::optional{quote.newPrices->prices}
                                                          : std::nullopt)},
            {"forecast", forecastDocument(quote, obstacle)}};
}

std::vector<Field> quoteFields(const core::SaleQuote& quote, core::MeterMode mode,
                               std::optional<core::ErrorCode> obstacle)
{
    const QString tier = tierText(quote);
    std::vector<Field> fields{
        {translate("Ctl", "To pay"), shown(quote.paid)},
        {translate("Ctl", "To the card"), shown(quote.toCard, mode)},
        {translate("Ctl", "Energy"),
         shown(quote.energy) + (tier.isEmpty() ? tier : QStringLiteral(", ") + tier)},
        {translate("Ctl", "Surplus used"), shown(quote.surplusUsed)},
        {translate("Ctl", "Surplus carried on"), shown(quote.surplusLeft)}};
    if (!quote.change.isZero()) {
        fields.push_back({translate("Ctl", "Change"), shown(quote.change)});
    }
    addArrears(fields, quote.arrears);
    if (!quote.arrearsPaid.isZero() || !quote.arrearsLeft.isZero()) {
        fields.push_back({translate("Ctl", "Arrears left"), shown(quote.arrearsLeft)});
    }
    for (const core::QuoteLine& line : quote.lines) {
        fields.push_back({lineText(line), shown(line.amount)});
    }
    if (quote.newPrices) {
        fields.push_back({translate("Ctl", "New prices"), newPricesText(quote.newPrices->prices)});
    }
    fields.push_back({translate("Ctl", "At the meter"),
                      obstacle ? failureText(*obstacle) : forecastText(quote.forecast, mode)});
    return fields;
}

Json registersDocument(const core::MeterRegisters& registers)
{
    Json document{{"total", toText(totalOf(registers.active))}};
    for (const core::TouPeriod period : core::kTouPeriods) {
        const core::Energy shown = registers.active[static_cast<std::size_t>(period)];
        document[std::string{nameOf(period)}] =
            registers.tellsPeriods() ? Json(toText(shown)) : Json(nullptr);
    }
    document["reactive"] = toText(registers.reactive);
    document["reactive_reverse"] = toText(registers.reactiveReverse);
    return document;
}

Json cardDocument(const core::CardSnapshot& card, core::UtcOffset offset)
{
    Json document{{"serial", card.serial.text()},
                  {"profile", cardio::sgcc2013().name()},
                  {"kind", kindName(card.condition)},
                  {"sub_type", nullptr},
                  {"meter", nullptr},
                  {"account", nullptr},
                  {"amount", toText(card.image.wallet.amount)},
                  {"purchase_count", card.image.wallet.count},
                  {"return",
                   {{"empty", true},
                    {"remaining", nullptr},
                    {"purchase_count", nullptr},
                    {"overdrawn", nullptr},
                    {"illegal_insertions", nullptr},
                    {"time", nullptr}}}};
    if (const auto& parameters = card.image.parameters) {
        document["sub_type"] = subTypeName(parameters->subType);
        document["meter"] = shown(parameters->meter);
        document["account"] = shown(parameters->account);
    }
    if (const auto& returned = card.image.returned) {
        document["return"] = {{"empty", false},
                              {"remaining", toText(returned->remaining)},
                              {"purchase_count", returned->count},
                              {"overdrawn", toText(returned->overdrawn)},
                              {"illegal_insertions", returned->illegalInsertions},
                              {"time", timeOnCard(returned->time, offset)}};
    }
    return document;
}

std::vector<Field> cardFields(const core::CardSnapshot& card)
{
    std::vector<Field> fields{{translate("Ctl", "Card"), utf8(card.serial.text())}};
    if (card.condition == core::CardSnapshot::Condition::Field) {
        fields.push_back(
            {translate("Ctl", "Holds"),
             //: What a card holds; the command is typed as it stands.
             translate("Ctl", "a card for field work: wattdeskctl card field-read shows it")});
        return fields;
    }
    if (!card.image.parameters) {
        fields.push_back(
            {translate("Ctl", "Holds"), translate("Ctl", "no customer's data: a blank card")});
        return fields;
    }
    fields.push_back({translate("Ctl", "Account"), utf8(shown(card.image.parameters->account))});
    fields.push_back({translate("Ctl", "Meter"), utf8(shown(card.image.parameters->meter))});
    fields.push_back({translate("Ctl", "Amount"), utf8(toText(card.image.wallet.amount))});
    fields.push_back(
        {translate("Ctl", "Purchase count"), QString::number(card.image.wallet.count)});
    const auto& returned = card.image.returned;
    if (!returned) {
        fields.push_back({translate("Ctl", "From the meter"),
                          translate("Ctl", "nothing: not in the meter since the last purchase")});
        return fields;
    }
    fields.push_back({translate("Ctl", "Remaining"), utf8(toText(returned->remaining))});
    fields.push_back({translate("Ctl", "Overdrawn"), utf8(toText(returned->overdrawn))});
    fields.push_back({translate("Ctl", "Count in the meter"), QString::number(returned->count)});
    fields.push_back({translate("Ctl", "In the meter at"), utf8(toText(returned->time))});
    return fields;
}

Json meterDocument(const cardio::MeterDisplay& meter)
{
    return {{"number", meter.number},
            {"mode", meter.mode == cardio::MeterMode::Money ? "money" : "energy"},
            {"remaining", toText(meter.remaining)},
            {"purchase_count", meter.count},
            {"state", nameOf(meter.state)},
            {"switch", meter.isSwitchClosed ? "closed" : "open"},
            {"opened", meter.isOpened},
            {"total_energy", toText(meter.total)},
            {"illegal_insertions", meter.illegalInsertions}};
}

std::vector<Field> meterFields(const cardio::MeterDisplay& meter)
{
    const auto mode =
        meter.mode == cardio::MeterMode::Money ? core::MeterMode::Money : core::MeterMode::Energy;
    return {{translate("Ctl", "Meter"), utf8(meter.number)},
            {translate("Ctl", "Remaining"), shown(meter.remaining, mode)},
            {translate("Ctl", "Purchase count"), QString::number(meter.count)},
            {translate("Ctl", "State"), meterStateText(meter.state)},
            {translate("Ctl", "Switch"),
             meter.isSwitchClosed ? translate("Ctl", "closed") : translate("Ctl", "open")},
            {translate("Ctl", "Energy so far"), shown(meter.total)}};
}

}  // namespace wattdesk::app
