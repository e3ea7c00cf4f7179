#include "core/card/field_card.h"

#include <array>
#include <charconv>
#include <type_traits>

#include "core/base/named.h"

namespace wattdesk::core {

namespace {

constexpr Names<FieldCardKind, 8> kKinds{{{FieldCardKind::Preset, "preset"},
                                          {FieldCardKind::Check, "check"},
                                          {FieldCardKind::Reset, "reset"},
                                          {FieldCardKind::Clear, "clear"},
                                          {FieldCardKind::Parameter, "parameter"},
                                          {FieldCardKind::MeterNumbering, "meter-number"},
                                          {FieldCardKind::RelayTest, "relay-test"},
                                          {FieldCardKind::Operator, "operator"}}};

constexpr Names<MeterStage, 4> kStages{{{MeterStage::Factory, "factory"},
                                        {MeterStage::Reset, "reset"},
                                        {MeterStage::Cleared, "cleared"},
                                        {MeterStage::Opened, "opened"}}};

constexpr Names<CreditState, 5> kCreditStates{{{CreditState::Normal, "normal"},
                                               {CreditState::Alarm1, "alarm-1"},
                                               {CreditState::Alarm2, "alarm-2"},
                                               {CreditState::BelowZero, "below-zero"},
                                               {CreditState::Overdrawn, "overdrawn"}}};

/// kind() takes the payload's place for the kind.
template <FieldCardKind kKind>
using PayloadOf =
    std::variant_alternative_t<static_cast<std::size_t>(kKind), FieldCardOrder::Payload>;
static_assert(std::is_same_v<PayloadOf<FieldCardKind::Preset>, PresetOrder>);
static_assert(std::is_same_v<PayloadOf<FieldCardKind::Check>, CheckOrder>);
static_assert(std::is_same_v<PayloadOf<FieldCardKind::Reset>, ResetOrder>);
static_assert(std::is_same_v<PayloadOf<FieldCardKind::Clear>, ClearOrder>);
static_assert(std::is_same_v<PayloadOf<FieldCardKind::Parameter>, ParameterOrder>);
static_assert(std::is_same_v<PayloadOf<FieldCardKind::MeterNumbering>, MeterNumberOrder>);
static_assert(std::is_same_v<PayloadOf<FieldCardKind::RelayTest>, RelayTestOrder>);
static_assert(std::is_same_v<PayloadOf<FieldCardKind::Operator>, OperatorOrder>);

// The text is a line of ';'-separated parts: version; kind; area; from; to; payload. A preset
// card's payload is the text of a user card's image with the same content; a parameter card's is a
// list of its seven numbers, "-" for one that is not set.
constexpr std::string_view kVersion = "1";
constexpr std::string_view kAbsent = "-";
constexpr std::string_view kTrip = "trip";
constexpr std::string_view kClose = "close";

template <std::size_t kParts>
std::optional<std::array<std::string_view, kParts>> split(std::string_view text, char separator)
{
    std::array<std::string_view, kParts> parts;
    for (std::size_t i = 0; i < kParts; ++i) {
        const auto end = text.find(separator);
        const bool isLast = i + 1 == kParts;
        if ((end == std::string_view::npos) != isLast) {
            return std::nullopt;
        }
        parts[i] = text.substr(0, end);
        text.remove_prefix(isLast ? text.size() : end + 1);
    }
    return parts;
}

/// None for what is no number; that the text is the number's only one is seen in the end.
template <class Number>
std::optional<Number> numberOf(std::string_view text)
{
    Number value{};
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isNumber = problem == std::errc{} && end == text.data() + text.size();
    return isNumber ? std::optional{value} : std::nullopt;
}

template <class Amount>
std::optional<Amount> amountOf(std::string_view text)
{
    const auto value = numberOf<std::int64_t>(text);
    return value ? Amount::from(*value) : std::nullopt;
}

CardImage imageOf(const PresetOrder& order)
{
    CardImage image;
    image.parameters = CardParameters{.updateFlag = 0,
                                      .touSwitch = order.touSwitch,
                                      .alarm1 = order.alarm1,
                                      .alarm2 = order.alarm2,
                                      .ctRatio = order.ctRatio,
                                      .ptRatio = order.ptRatio,
                                      .meter = {},
                                      .account = {},
                                      .subType = CardSubType::Open};
    image.wallet.amount = order.amount;
    image.currentTariff = order.currentTariff;
    image.backupTariff = order.backupTariff;
    return image;
}

std::string parameterText(const ParameterOrder& order)
{
    std::string text;
    const auto add = [&text](const auto& value) {
        text += text.empty() ? "" : ",";
        text += value ? std::to_string(*value) : std::string{kAbsent};
    };
    const auto hundredths = [](const auto& amount) {
        return amount ? std::optional{amount->hundredths()} : std::nullopt;
    };
    add(order.alarms ? std::optional{order.alarms->alarm1.hundredths()} : std::nullopt);
    add(order.alarms ? std::optional{order.alarms->alarm2.hundredths()} : std::nullopt);
    add(order.ratios ? std::optional{order.ratios->ct} : std::nullopt);
    add(order.ratios ? std::optional{order.ratios->pt} : std::nullopt);
    add(hundredths(order.overdraftLimit));
    add(hundredths(order.hoardingLimit));
    add(hundredths(order.closePermit));
    return text;
}

struct PayloadText {
    std::string operator()(const PresetOrder& order) const { return toText(imageOf(order)); }
    std::string operator()(const ParameterOrder& order) const { return parameterText(order); }
    std::string operator()(const MeterNumberOrder& order) const { return order.number.digits(); }
    std::string operator()(const RelayTestOrder& order) const
    {
        return std::string{order.action == RelayAction::Trip ? kTrip : kClose};
    }
    std::string operator()(const OperatorOrder& order) const { return toText(order.holder); }
    std::string operator()(const CheckOrder&) const { return {}; }
    std::string operator()(const ResetOrder&) const { return {}; }
    std::string operator()(const ClearOrder&) const { return {}; }
};

std::optional<FieldCardOrder::Payload> presetOf(std::string_view text)
{
    const auto image = parseCardImage(text);
    if (!image || !image->parameters || !image->currentTariff || !image->backupTariff) {
        return std::nullopt;
    }
    const CardParameters& parameters = *image->parameters;
    return PresetOrder{image->wallet.amount,  parameters.touSwitch, parameters.alarm1,
                       parameters.alarm2,     parameters.ctRatio,   parameters.ptRatio,
                       *image->currentTariff, *image->backupTariff};
}

std::optional<FieldCardOrder::Payload> parametersOf(std::string_view text)
{
    constexpr std::size_t kNumbers = 7;
    const auto parts = split<kNumbers>(text, ',');
    if (!parts) {
        return std::nullopt;
    }
    ParameterOrder order;
    const auto alarm1 = amountOf<Money>((*parts)[0]);
    const auto alarm2 = amountOf<Money>((*parts)[1]);
    const auto ct = numberOf<std::uint32_t>((*parts)[2]);
    const auto pt = numberOf<std::uint32_t>((*parts)[3]);
    if (alarm1 && alarm2) {
        order.alarms = {*alarm1, *alarm2};
    }
    if (ct && pt) {
        order.ratios = {*ct, *pt};
    }
    order.overdraftLimit = amountOf<Credit>((*parts)[4]);
    order.hoardingLimit = amountOf<Credit>((*parts)[5]);
    order.closePermit = amountOf<Credit>((*parts)[6]);
    return order;
}

/// What the text says at best: whether it says so in its only way is the caller's to compare.
std::optional<FieldCardOrder::Payload> payloadOf(FieldCardKind kind, std::string_view text)
{
    switch (kind) {
        case FieldCardKind::Preset:
            return presetOf(text);
        case FieldCardKind::Check:
            return CheckOrder{};
        case FieldCardKind::Reset:
            return ResetOrder{};
        case FieldCardKind::Clear:
            return ClearOrder{};
        case FieldCardKind::Parameter:
            return parametersOf(text);
        case FieldCardKind::MeterNumbering:
            return MeterNumberOrder{MeterNumber::parse(text).value_or(MeterNumber{})};
        case FieldCardKind::RelayTest:
            return RelayTestOrder{text == kClose ? RelayAction::Close : RelayAction::Trip};
        case FieldCardKind::Operator:
            return OperatorOrder{OperatorId{numberOf<std::int64_t>(text).value_or(0)}};
    }
    return std::nullopt;
}

}  // namespace

std::string_view nameOf(FieldCardKind kind) noexcept
{
    return nameIn(kKinds, kind);
}

std::optional<FieldCardKind> fieldCardKind(std::string_view name) noexcept
{
    return valueIn(kKinds, name);
}

std::string_view nameOf(MeterStage stage) noexcept
{
    return nameIn(kStages, stage);
}

std::string_view nameOf(CreditState state) noexcept
{
    return nameIn(kCreditStates, state);
}

std::string toText(const FieldCardOrder& order)
{
    std::string text{kVersion};
    for (const std::string& part :
         {std::string{nameOf(order.kind())}, std::to_string(order.area.value()),
          toText(order.validity.from), toText(order.validity.to),
          std::visit(PayloadText{}, order.payload)}) {
        text += ';';
        text += part;
    }
    return text;
}

Expected<FieldCardOrder> parseFieldCardOrder(std::string_view text)
{
    constexpr std::size_t kParts = 6;
    const auto parts = split<kParts>(text, ';');
    if (!parts || (*parts)[0] != kVersion) {
        return fail(ErrorCode::StoreDamaged, "not a field card's order of version 1");
    }
    const auto kind = fieldCardKind((*parts)[1]);
    const auto area = AreaCode::from(numberOf<std::uint32_t>((*parts)[2]).value_or(0));
    const auto from = parseDate((*parts)[3]);
    const auto to = parseDate((*parts)[4]);
    auto payload = kind ? payloadOf(*kind, (*parts)[5]) : std::nullopt;
    if (area && from && to && payload) {
        FieldCardOrder order{*area, {*from, *to}, std::move(*payload)};
        if (toText(order) == text) {
            return order;
        }
    }
    return fail(ErrorCode::StoreDamaged, "a field card's order with a part that does not fit");
}

}  // namespace wattdesk::core
