#include "cardio/files/check_files.h"

#include <charconv>

#include "cardio/files/frame.h"

namespace wattdesk::cardio {

namespace {

using core::CheckRecord;
using core::ErrorCode;

constexpr std::uint8_t kRecordCommand = 0x15;
constexpr std::uint8_t kIndexCommand = 0x25;
constexpr int kLastWord = 23;

constexpr Field kTime{kFrameHeadSize, 5};
constexpr Field kMeter{kTime.end(), 6};
constexpr Field kAccount{kMeter.end(), 6};
constexpr Field kCard{kAccount.end(), core::CardSerial::kSize};
constexpr Field kTotal{kCard.end(), 7};
constexpr Field kPeriod{kTotal.end(), 7};
constexpr Field kLastPeriod{kPeriod.end(), 7};
constexpr Field kRemaining{kLastPeriod.end(), 4};
constexpr Field kOverdrawn{kRemaining.end(), 4};
constexpr Field kCount{kOverdrawn.end(), 4};
constexpr Field kState{kCount.end(), 2};
constexpr Field kIllegalInsertions{kState.end(), 3};
constexpr Field kCtRatio{kIllegalInsertions.end(), 3};
constexpr Field kPtRatio{kCtRatio.end(), 3};
constexpr Field kEvents{kPtRatio.end(), 6 * CheckRecord::kEvents};
static_assert(kEvents.end() + kFrameTailSize == kCheckRecordSize,
              "the fields cover the record exactly: no hole, no overlap");

constexpr Field kIndexCount{kFrameHeadSize, 1};
constexpr Field kIndexMeter{kIndexCount.end(), 6};
constexpr Field kIndexTime{kIndexMeter.end(), 5};
constexpr Field kIndexReserved{kIndexTime.end(), 31};
static_assert(kIndexReserved.end() + kFrameTailSize == kCheckIndexSize,
              "the fields cover the index exactly: no hole, no overlap");

core::Energy readEnergy(FieldReader& reader, Field field)
{
    const std::string digits = reader.bcdText(field);
    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const auto energy = core::Energy::from(value);
    reader.expect(energy.has_value());
    return energy.value_or(core::Energy{});
}

/// Two fields, of which one at least is zero.
core::Credit readRemaining(FieldReader& reader)
{
    const std::int64_t left = reader.binary(kRemaining);
    const std::int64_t overdrawn = reader.bcd(kOverdrawn);
    reader.expect(left == 0 || overdrawn == 0);
    return core::Credit::from(left - overdrawn).value_or(core::Credit{});
}

void readState(FieldReader& reader, CheckRecord& record)
{
    constexpr std::uint32_t kCreditMask = 0x07;
    constexpr std::uint32_t kClosedBit = 0x08;
    constexpr unsigned kStageShift = 4;
    constexpr std::uint32_t kStageMask = 0x03;
    constexpr std::uint32_t kPrivateBit = 0x40;
    constexpr std::uint32_t kKnownBits = 0x7F;
    const std::uint32_t state = reader.binary(kState);
    const std::uint32_t credit = state & kCreditMask;
    reader.expect((state & ~kKnownBits) == 0 &&
                  credit <= static_cast<std::uint32_t>(core::CreditState::Overdrawn));
    record.credit = static_cast<core::CreditState>(credit);
    record.isSwitchClosed = (state & kClosedBit) != 0;
    record.stage = static_cast<core::MeterStage>(state >> kStageShift & kStageMask);
    record.hasPrivateKeys = (state & kPrivateBit) != 0;
}

void readEvents(FieldReader& reader, CheckRecord& record)
{
    constexpr Field kFirstWord{kEvents.offset, 1};
    constexpr Field kFirstTime{kFirstWord.end(), 5};
    constexpr std::size_t kEventSize = 6;
    for (std::size_t i = 0; i < CheckRecord::kEvents; ++i) {
        const Field word{kFirstWord.offset + i * kEventSize, kFirstWord.size};
        const Field time{kFirstTime.offset + i * kEventSize, kFirstTime.size};
        const core::MeterEvent event{static_cast<int>(reader.binary(word)), reader.time(time)};
        if (event == core::MeterEvent{}) {
            continue;
        }
        const bool hasNoGap = record.events.size() == i;
        reader.expect(hasNoGap && event.word >= 1 && event.word <= kLastWord);
        record.events.push_back(event);
    }
}

}  // namespace

core::Expected<CheckRecord> decodeCheckRecord(ByteView image)
{
    if (image.size() != kCheckRecordSize || !isFrame(image, kRecordCommand)) {
        return core::fail(ErrorCode::CardDamaged, "a place of EF07 holds no whole record");
    }
    FieldReader reader{image};
    CheckRecord record;
    record.time = reader.time(kTime);
    record.meter = reader.meter(kMeter);
    record.account = reader.account(kAccount);
    record.card = *core::CardSerial::fromBytes(image.subspan(kCard.offset, kCard.size));
    record.total = readEnergy(reader, kTotal);
    record.period = readEnergy(reader, kPeriod);
    record.lastPeriod = readEnergy(reader, kLastPeriod);
    record.remaining = readRemaining(reader);
    record.count = reader.binary(kCount);
    readState(reader, record);
    record.illegalInsertions = reader.bcd(kIllegalInsertions);
    record.ctRatio = reader.bcd(kCtRatio);
    record.ptRatio = reader.bcd(kPtRatio);
    readEvents(reader, record);
    reader.expect(!record.time.isNone() && !record.meter.isNone());
    if (!reader.isGood()) {
        return core::fail(ErrorCode::CardDamaged, "a record of EF07 has a field out of its range");
    }
    return record;
}

core::Expected<std::size_t> decodeCheckIndex(ByteView image)
{
    if (image.size() == kCheckIndexSize && isAllZero(image)) {
        return 0;
    }
    if (image.size() != kCheckIndexSize || !isFrame(image, kIndexCommand)) {
        return core::fail(ErrorCode::CardDamaged, "EF05 is no index of a check card");
    }
    FieldReader reader{image};
    const std::size_t count = reader.binary(kIndexCount);
    reader.expect(count >= 1 && count <= core::CheckCollection::kCapacity);
    static_cast<void>(reader.meter(kIndexMeter));
    static_cast<void>(reader.time(kIndexTime));
    reader.expectZero(kIndexReserved);
    if (!reader.isGood()) {
        return core::fail(ErrorCode::CardDamaged, "the index of EF07 has a field out of its range");
    }
    return count;
}

}  // namespace wattdesk::cardio
