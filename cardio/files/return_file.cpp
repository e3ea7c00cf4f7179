#include "cardio/files/return_file.h"

#include "cardio/files/frame.h"

namespace wattdesk::cardio {

namespace {

constexpr std::uint8_t kCommand = 0x11;

constexpr Field kReserved{kFrameHeadSize, 1};
constexpr Field kCtRatio{kReserved.end(), 3};
constexpr Field kPtRatio{kCtRatio.end(), 3};
constexpr Field kMeter{kPtRatio.end(), 6};
constexpr Field kAccount{kMeter.end(), 6};
constexpr Field kRemaining{kAccount.end(), 4};
constexpr Field kCount{kRemaining.end(), 4};
constexpr Field kOverdrawn{kCount.end(), 4};
constexpr Field kKeyState{kOverdrawn.end(), 4};
constexpr Field kIllegalInsertions{kKeyState.end(), 3};
constexpr Field kTime{kIllegalInsertions.end(), 5};
static_assert(kTime.end() + kFrameTailSize == kReturnFileSize,
              "the fields cover the file exactly: no hole, no overlap");

}  // namespace

core::Expected<Bytes> encodeReturn(const std::optional<core::CardReturn>& returned)
{
    Bytes image(kReturnFileSize, 0);
    if (!returned) {
        return image;
    }
    FieldWriter writer{image};
    writer.bcd(kCtRatio, returned->ctRatio, core::ErrorCode::InputRatio);
    writer.bcd(kPtRatio, returned->ptRatio, core::ErrorCode::InputRatio);
    writer.digits(kMeter, returned->meter.digits());
    writer.digits(kAccount, returned->account.digits());
    writer.binaryHundredths(kRemaining, returned->remaining.hundredths());
    writer.binary(kCount, returned->count);
    writer.bcdHundredths(kOverdrawn, returned->overdrawn.hundredths());
    writer.binary(kKeyState, returned->keyState);
    writer.bcd(kIllegalInsertions, returned->illegalInsertions, core::ErrorCode::AmountTooLarge);
    writer.time(kTime, returned->time);
    if (writer.failure()) {
        return core::Unexpected{*writer.failure()};
    }
    sealFrame(image, kCommand);
    return image;
}

core::Expected<std::optional<core::CardReturn>> decodeReturn(ByteView image)
{
    if (image.size() == kReturnFileSize && isAllZero(image)) {
        return std::nullopt;
    }
    if (image.size() != kReturnFileSize || !isFrame(image, kCommand)) {
        return core::fail(core::ErrorCode::CardDamaged,
                          "EF05 is neither cleared nor a whole frame");
    }
    FieldReader reader{image};
    core::CardReturn returned;
    reader.expectZero(kReserved);
    returned.ctRatio = reader.bcd(kCtRatio);
    returned.ptRatio = reader.bcd(kPtRatio);
    returned.meter = reader.meter(kMeter);
    returned.account = reader.account(kAccount);
    returned.remaining = reader.credit(reader.binary(kRemaining));
    returned.count = reader.binary(kCount);
    returned.overdrawn = reader.credit(reader.bcd(kOverdrawn));
    returned.keyState = reader.binary(kKeyState);
    returned.illegalInsertions = reader.bcd(kIllegalInsertions);
    returned.time = reader.time(kTime);
    if (!reader.isGood()) {
        return core::fail(core::ErrorCode::CardDamaged, "EF05 has a field out of its range");
    }
    return returned;
}

}  // namespace wattdesk::cardio
