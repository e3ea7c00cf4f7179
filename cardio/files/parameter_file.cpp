#include "cardio/files/parameter_file.h"

#include "cardio/files/frame.h"

namespace wattdesk::cardio {

namespace {

constexpr std::uint8_t kCommand = 0x01;
/// One maker reads it as 00, another as all bits.
constexpr std::uint8_t kForbiddenFlag = 0xFF;

constexpr Field kUserType{kFrameHeadSize, 1};  ///< of the 2009 cards; 00 here
constexpr Field kUpdateFlag{kUserType.end(), 1};
constexpr Field kReservedA{kUpdateFlag.end(), 4};
constexpr Field kTouSwitch{kReservedA.end(), 5};
constexpr Field kReservedB{kTouSwitch.end(), 1};
constexpr Field kAlarm1{kReservedB.end(), 4};
constexpr Field kAlarm2{kAlarm1.end(), 4};
constexpr Field kCtRatio{kAlarm2.end(), 3};
constexpr Field kPtRatio{kCtRatio.end(), 3};
constexpr Field kMeter{kPtRatio.end(), 6};
constexpr Field kAccount{kMeter.end(), 6};
constexpr Field kSubType{kAccount.end(), 1};
static_assert(kSubType.end() + kFrameTailSize == kParameterFileSize,
              "the fields cover the file exactly: no hole, no overlap");

std::optional<core::CardSubType> subTypeOf(std::uint32_t value) noexcept
{
    for (const auto type :
         {core::CardSubType::Open, core::CardSubType::Purchase, core::CardSubType::Reissue}) {
        if (static_cast<std::uint32_t>(type) == value) {
            return type;
        }
    }
    return std::nullopt;
}

void writeRatio(FieldWriter& writer, Field field, std::uint32_t ratio)
{
    if (ratio == 0) {
        writer.fail(core::ErrorCode::InputRatio, "a ratio of 0");
    }
    writer.bcd(field, ratio, core::ErrorCode::InputRatio);
}

}  // namespace

core::Expected<Bytes> encodeParameters(const std::optional<core::CardParameters>& parameters)
{
    Bytes image(kParameterFileSize, 0);
    if (!parameters) {
        return image;
    }
    FieldWriter writer{image};
    if (parameters->updateFlag == kForbiddenFlag) {
        writer.fail(core::ErrorCode::TariffUnfitForMeter, "update flag FF");
    }
    writer.binary(kUpdateFlag, parameters->updateFlag);
    writer.time(kTouSwitch, parameters->touSwitch);
    writer.bcdHundredths(kAlarm1, parameters->alarm1.hundredths());
    writer.bcdHundredths(kAlarm2, parameters->alarm2.hundredths());
    writeRatio(writer, kCtRatio, parameters->ctRatio);
    writeRatio(writer, kPtRatio, parameters->ptRatio);
    writer.digits(kMeter, parameters->meter.digits());
    writer.digits(kAccount, parameters->account.digits());
    writer.binary(kSubType, static_cast<std::uint32_t>(parameters->subType));
    if (writer.failure()) {
        return core::Unexpected{*writer.failure()};
    }
    sealFrame(image, kCommand);
    return image;
}

core::Expected<std::optional<core::CardParameters>> decodeParameters(ByteView image)
{
    if (image.size() == kParameterFileSize && isAllZero(image)) {
        return std::nullopt;
    }
    if (image.size() != kParameterFileSize || !isFrame(image, kCommand)) {
        return core::fail(core::ErrorCode::CardDamaged, "EF01 is no whole frame");
    }
    FieldReader reader{image};
    core::CardParameters parameters;
    reader.expectZero(kUserType);
    reader.expectZero(kReservedA);
    reader.expectZero(kReservedB);
    parameters.updateFlag = static_cast<std::uint8_t>(reader.binary(kUpdateFlag));
    reader.expect(parameters.updateFlag != kForbiddenFlag);
    parameters.touSwitch = reader.time(kTouSwitch);
    parameters.alarm1 = reader.money(reader.bcd(kAlarm1));
    parameters.alarm2 = reader.money(reader.bcd(kAlarm2));
    parameters.ctRatio = reader.bcd(kCtRatio);
    parameters.ptRatio = reader.bcd(kPtRatio);
    reader.expect(parameters.ctRatio != 0 && parameters.ptRatio != 0);
    parameters.meter = reader.meter(kMeter);
    parameters.account = reader.account(kAccount);
    const auto subType = subTypeOf(reader.binary(kSubType));
    reader.expect(subType.has_value());
    if (!reader.isGood()) {
        return core::fail(core::ErrorCode::CardDamaged, "EF01 has a field out of its range");
    }
    parameters.subType = *subType;
    return parameters;
}

}  // namespace wattdesk::cardio
