#include "core/card/field_card.h"

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

}  // namespace wattdesk::core
