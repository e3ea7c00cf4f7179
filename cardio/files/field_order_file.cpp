#include "cardio/files/field_order_file.h"

#include <array>
#include <cassert>
#include <limits>
#include <utility>

#include "cardio/files/frame.h"

namespace wattdesk::cardio {

namespace {

using core::ErrorCode;
using core::FieldCardKind;
using core::FieldCardOrder;

constexpr int kCentury = 2000;
/// Update flag of an open card: everything.
constexpr std::uint8_t kPresetFlag = 0x8F;

constexpr Field kReservedA{kFrameHeadSize, 1};
constexpr Field kFlag{kReservedA.end(), 1};
constexpr Field kArea{kFlag.end(), 4};
constexpr Field kPayload{kArea.end(), 26};
constexpr Field kFrom{kPayload.end(), 3};
constexpr Field kTo{kFrom.end(), 3};
constexpr Field kReservedB{kTo.end(), 1};
static_assert(kReservedB.end() + kFrameTailSize == kFieldOrderFileSize,
              "the fields cover the file exactly: no hole, no overlap");

constexpr Field after(Field field, std::size_t size)
{
    return {field.end(), size};
}
constexpr Field restOf(Field last)
{
    return {last.end(), kPayload.end() - last.end()};
}

namespace preset {
constexpr Field kTouSwitch{kPayload.offset, 5};
constexpr Field kReserved = after(kTouSwitch, 1);
constexpr Field kAlarm1 = after(kReserved, 4);
constexpr Field kAlarm2 = after(kAlarm1, 4);
constexpr Field kCtRatio = after(kAlarm2, 3);
constexpr Field kPtRatio = after(kCtRatio, 3);
constexpr Field kNoMeter = restOf(kPtRatio);
static_assert(kNoMeter.size == 6, "where a user card names its meter");
}  // namespace preset

namespace parameter {
constexpr std::uint8_t kAlarmsBit = 0x01;
constexpr std::uint8_t kRatiosBit = 0x02;
constexpr std::uint8_t kOverdraftBit = 0x04;
constexpr std::uint8_t kHoardingBit = 0x08;
constexpr std::uint8_t kClosePermitBit = 0x10;
constexpr std::uint8_t kAllBits =
    kAlarmsBit | kRatiosBit | kOverdraftBit | kHoardingBit | kClosePermitBit;
constexpr Field kAlarm1{kPayload.offset, 4};
constexpr Field kAlarm2 = after(kAlarm1, 4);
constexpr Field kOverdraft = after(kAlarm2, 4);
constexpr Field kHoarding = after(kOverdraft, 4);
constexpr Field kClosePermit = after(kHoarding, 4);
constexpr Field kCtRatio = after(kClosePermit, 3);
constexpr Field kPtRatio = after(kCtRatio, 3);
static_assert(kPtRatio.end() == kPayload.end());
}  // namespace parameter

constexpr Field kMeterNumber{kPayload.offset, 6};
constexpr Field kAction{kPayload.offset, 1};
constexpr Field kHolderHigh{kPayload.offset, 4};
constexpr Field kHolderLow = after(kHolderHigh, 4);
constexpr unsigned kHalf = 32;

constexpr std::array kCommands{std::pair{FieldCardKind::Preset, std::uint8_t{0x06}},
                               std::pair{FieldCardKind::Check, std::uint8_t{0x05}},
                               std::pair{FieldCardKind::Reset, std::uint8_t{0x21}},
                               std::pair{FieldCardKind::Clear, std::uint8_t{0x22}},
                               std::pair{FieldCardKind::Parameter, std::uint8_t{0x04}},
                               std::pair{FieldCardKind::MeterNumbering, std::uint8_t{0x07}},
                               std::pair{FieldCardKind::RelayTest, std::uint8_t{0x09}},
                               std::pair{FieldCardKind::Operator, std::uint8_t{0x23}}};

// ---- writing ----

void writeDay(FieldWriter& writer, Field field, core::Date day)
{
    const int year = day.year() - kCentury;
    if (year < 0 || year > 99) {
        writer.fail(ErrorCode::InputDate, "a day of 2000 to 2099");
        return;
    }
    writer.bcd(field, (year * 100 + day.month()) * 100 + day.day(), ErrorCode::InputDate);
}

void writeRatio(FieldWriter& writer, Field field, std::uint32_t ratio)
{
    if (ratio == 0) {
        writer.fail(ErrorCode::InputRatio, "a ratio of 0");
    }
    writer.bcd(field, ratio, ErrorCode::InputRatio);
}

void writeFlag(FieldWriter& writer, std::uint8_t flag)
{
    writer.binary(kFlag, flag);
}

struct PayloadWriter {
    FieldWriter& writer;

    void operator()(const core::PresetOrder& order) const
    {
        writeFlag(writer, kPresetFlag);
        writer.time(preset::kTouSwitch, order.touSwitch);
        writer.bcdHundredths(preset::kAlarm1, order.alarm1.hundredths());
        writer.bcdHundredths(preset::kAlarm2, order.alarm2.hundredths());
        writeRatio(writer, preset::kCtRatio, order.ctRatio);
        writeRatio(writer, preset::kPtRatio, order.ptRatio);
    }
    void operator()(const core::ParameterOrder& order) const
    {
        std::uint8_t flag = 0;
        const auto limit = [&](const std::optional<core::Credit>& value, Field field,
                               std::uint8_t bit) {
            if (value) {
                flag = static_cast<std::uint8_t>(flag | bit);
                writer.bcdHundredths(field, value->hundredths());
            }
        };
        if (order.alarms) {
            flag = parameter::kAlarmsBit;
            writer.bcdHundredths(parameter::kAlarm1, order.alarms->alarm1.hundredths());
            writer.bcdHundredths(parameter::kAlarm2, order.alarms->alarm2.hundredths());
        }
        if (order.ratios) {
            flag = static_cast<std::uint8_t>(flag | parameter::kRatiosBit);
            writeRatio(writer, parameter::kCtRatio, order.ratios->ct);
            writeRatio(writer, parameter::kPtRatio, order.ratios->pt);
        }
        limit(order.overdraftLimit, parameter::kOverdraft, parameter::kOverdraftBit);
        limit(order.hoardingLimit, parameter::kHoarding, parameter::kHoardingBit);
        limit(order.closePermit, parameter::kClosePermit, parameter::kClosePermitBit);
        writeFlag(writer, flag);
    }
    void operator()(const core::MeterNumberOrder& order) const
    {
        if (order.number.isNone()) {
            writer.fail(ErrorCode::InputMeterNumber, "no meter number to set");
        }
        writer.digits(kMeterNumber, order.number.digits());
    }
    void operator()(const core::RelayTestOrder& order) const
    {
        writer.binary(kAction, order.action == core::RelayAction::Trip ? 1 : 2);
    }
    void operator()(const core::OperatorOrder& order) const
    {
        assert(order.holder);
        const auto holder = static_cast<std::uint64_t>(order.holder.value);
        writer.binary(kHolderHigh, static_cast<std::uint32_t>(holder >> kHalf));
        writer.binary(kHolderLow, static_cast<std::uint32_t>(holder));
    }
    void operator()(const core::CheckOrder&) const {}
    void operator()(const core::ResetOrder&) const {}
    void operator()(const core::ClearOrder&) const {}
};

// ---- reading ----

core::Date readDay(FieldReader& reader, Field field)
{
    const auto value = static_cast<int>(reader.bcd(field));
    const auto day = core::Date::from(kCentury + value / 10'000, value / 100 % 100, value % 100);
    reader.expect(day.has_value());
    return day.value_or(core::Date{});
}

std::uint32_t readRatio(FieldReader& reader, Field field)
{
    const std::uint32_t ratio = reader.bcd(field);
    reader.expect(ratio != 0);
    return ratio;
}

core::PresetOrder readPreset(FieldReader& reader)
{
    core::PresetOrder order;
    reader.expect(reader.binary(kFlag) == kPresetFlag);
    order.touSwitch = reader.time(preset::kTouSwitch);
    reader.expectZero(preset::kReserved);
    order.alarm1 = reader.money(reader.bcd(preset::kAlarm1));
    order.alarm2 = reader.money(reader.bcd(preset::kAlarm2));
    order.ctRatio = readRatio(reader, preset::kCtRatio);
    order.ptRatio = readRatio(reader, preset::kPtRatio);
    reader.expectZero(preset::kNoMeter);
    return order;
}

core::ParameterOrder readParameter(FieldReader& reader)
{
    const std::uint32_t flag = reader.binary(kFlag);
    reader.expect((flag & ~std::uint32_t{parameter::kAllBits}) == 0);
    core::ParameterOrder order;
    const auto limit = [&](Field field, std::uint8_t bit) -> std::optional<core::Credit> {
        if ((flag & bit) == 0) {
            reader.expectZero(field);
            return std::nullopt;
        }
        return reader.credit(reader.bcd(field));
    };
    if ((flag & parameter::kAlarmsBit) != 0) {
        order.alarms = {reader.money(reader.bcd(parameter::kAlarm1)),
                        reader.money(reader.bcd(parameter::kAlarm2))};
    } else {
        reader.expectZero({parameter::kAlarm1.offset, 2 * parameter::kAlarm1.size});
    }
    if ((flag & parameter::kRatiosBit) != 0) {
        order.ratios = {readRatio(reader, parameter::kCtRatio),
                        readRatio(reader, parameter::kPtRatio)};
    } else {
        reader.expectZero({parameter::kCtRatio.offset, 2 * parameter::kCtRatio.size});
    }
    order.overdraftLimit = limit(parameter::kOverdraft, parameter::kOverdraftBit);
    order.hoardingLimit = limit(parameter::kHoarding, parameter::kHoardingBit);
    order.closePermit = limit(parameter::kClosePermit, parameter::kClosePermitBit);
    return order;
}

core::RelayTestOrder readRelayTest(FieldReader& reader)
{
    const std::uint32_t action = reader.binary(kAction);
    reader.expect(action == 1 || action == 2);
    reader.expectZero(restOf(kAction));
    return {action == 2 ? core::RelayAction::Close : core::RelayAction::Trip};
}

core::OperatorOrder readOperator(FieldReader& reader)
{
    const std::uint64_t value =
        std::uint64_t{reader.binary(kHolderHigh)} << kHalf | reader.binary(kHolderLow);
    reader.expect(value != 0);
    reader.expectZero(restOf(kHolderLow));
    return {core::OperatorId{static_cast<std::int64_t>(value)}};
}

FieldCardOrder::Payload readPayload(FieldReader& reader, FieldCardKind kind)
{
    if (kind != FieldCardKind::Preset && kind != FieldCardKind::Parameter) {
        reader.expectZero(kFlag);
    }
    switch (kind) {
        case FieldCardKind::Preset:
            return readPreset(reader);
        case FieldCardKind::Parameter:
            return readParameter(reader);
        case FieldCardKind::MeterNumbering: {
            const core::MeterNumber number = reader.meter(kMeterNumber);
            reader.expect(!number.isNone());
            reader.expectZero(restOf(kMeterNumber));
            return core::MeterNumberOrder{number};
        }
        case FieldCardKind::RelayTest:
            return readRelayTest(reader);
        case FieldCardKind::Operator:
            return readOperator(reader);
        case FieldCardKind::Check:
            reader.expectZero(kPayload);
            return core::CheckOrder{};
        case FieldCardKind::Reset:
            reader.expectZero(kPayload);
            return core::ResetOrder{};
        case FieldCardKind::Clear:
            reader.expectZero(kPayload);
            return core::ClearOrder{};
    }
    return core::CheckOrder{};
}

}  // namespace

std::uint8_t commandOf(FieldCardKind kind) noexcept
{
    for (const auto& [known, command] : kCommands) {
        if (known == kind) {
            return command;
        }
    }
    assert(false && "every kind has its command");
    return 0;
}

std::optional<FieldCardKind> fieldCardKindOf(ByteView image) noexcept
{
    constexpr std::uint8_t kStart = 0x68;
    if (image.size() < kFrameHeadSize || image[0] != kStart) {
        return std::nullopt;
    }
    for (const auto& [kind, command] : kCommands) {
        if (command == image[1]) {
            return kind;
        }
    }
    return std::nullopt;
}

core::Expected<Bytes> encodeFieldOrder(const FieldCardOrder& order)
{
    assert(!order.area.isNone());
    Bytes image(kFieldOrderFileSize, 0);
    FieldWriter writer{image};
    writer.bcd(kArea, order.area.value(), ErrorCode::AmountTooLarge);
    if (order.validity.to < order.validity.from) {
        writer.fail(ErrorCode::InputDate, "the days end before they begin");
    }
    writeDay(writer, kFrom, order.validity.from);
    writeDay(writer, kTo, order.validity.to);
    std::visit(PayloadWriter{writer}, order.payload);
    if (writer.failure()) {
        return core::Unexpected{*writer.failure()};
    }
    sealFrame(image, commandOf(order.kind()));
    return image;
}

core::Expected<FieldCardOrder> decodeFieldOrder(ByteView image)
{
    const auto kind = fieldCardKindOf(image);
    if (!kind || image.size() != kFieldOrderFileSize || !isFrame(image, commandOf(*kind))) {
        return core::fail(ErrorCode::CardDamaged, "EF01 is no whole frame of a field card");
    }
    FieldReader reader{image};
    const auto area = core::AreaCode::from(reader.bcd(kArea));
    reader.expect(area.has_value());
    reader.expectZero(kReservedA);
    reader.expectZero(kReservedB);
    const core::FieldCardValidity validity{readDay(reader, kFrom), readDay(reader, kTo)};
    reader.expect(validity.from <= validity.to);
    FieldCardOrder order{area.value_or(core::AreaCode{}), validity, readPayload(reader, *kind)};
    if (!reader.isGood()) {
        return core::fail(ErrorCode::CardDamaged, "EF01 of a field card has a field out of range");
    }
    return order;
}

}  // namespace wattdesk::cardio
