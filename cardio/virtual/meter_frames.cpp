#include "cardio/virtual/meter_frames.h"

#include <algorithm>
#include <cassert>
#include <numeric>

#include "cardio/virtual/meter_account.h"

namespace wattdesk::cardio {

namespace {

constexpr std::uint8_t kStart = 0x68;
constexpr std::uint8_t kEnd = 0x16;
constexpr std::size_t kFrameHead = 4;
constexpr std::size_t kFrameTail = 2;
constexpr std::uint8_t kIndexCommand = 0x25;
constexpr std::uint8_t kIndexDataSize = 0x2B;

std::uint64_t fromBcd(ByteView bytes)
{
    constexpr std::uint64_t kTen = 10;
    std::uint64_t value = 0;
    for (const std::uint8_t byte : bytes) {
        value = (value * kTen + (byte >> 4U)) * kTen + (byte & 0x0FU);
    }
    return value;
}

bool isBcd(ByteView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(),
                       [](std::uint8_t byte) { return byte >> 4U <= 9 && (byte & 0x0FU) <= 9; });
}

std::uint32_t fromBinary(ByteView bytes)
{
    return std::accumulate(
        bytes.begin(), bytes.end(), std::uint32_t{0},
        [](std::uint32_t value, std::uint8_t byte) { return value << 8U | byte; });
}

void appendBcd(Bytes& out, std::uint64_t value, std::size_t size)
{
    constexpr std::uint64_t kHundred = 100;
    Bytes digits(size, 0);
    for (auto at = digits.rbegin(); at != digits.rend(); ++at) {
        const std::uint64_t pair = value % kHundred;
        *at = static_cast<std::uint8_t>(pair / 10 << 4U | pair % 10);
        value /= kHundred;
    }
    out.insert(out.end(), digits.begin(), digits.end());
}

void appendBinary(Bytes& out, std::uint32_t value)
{
    for (const unsigned shift : {24U, 16U, 8U, 0U}) {
        out.push_back(static_cast<std::uint8_t>(value >> shift));
    }
}

std::uint8_t byteSum(ByteView bytes)
{
    return static_cast<std::uint8_t>(std::accumulate(bytes.begin(), bytes.end(), 0U));
}

PackedNumber packed(ByteView bytes)
{
    PackedNumber number{};
    std::copy(bytes.begin(), bytes.end(), number.begin());
    return number;
}

template <std::size_t kSize>
void fillNumbers(std::array<std::uint32_t, kSize>& out, ByteView bytes)
{
    constexpr std::size_t kField = 4;
    for (std::size_t i = 0; i < kSize; ++i) {
        out[i] = static_cast<std::uint32_t>(fromBcd(bytes.subspan(i * kField, kField)));
    }
}

MeterLadder parseLadder(ByteView file)
{
    constexpr std::size_t kLimits = 132;
    constexpr std::size_t kPrices = 156;
    constexpr std::size_t kDays = 184;
    constexpr std::size_t kDaySize = 3;
    MeterLadder ladder;
    fillNumbers(ladder.limits, file.subspan(kLimits));
    fillNumbers(ladder.prices, file.subspan(kPrices));
    for (std::size_t i = 0; i < ladder.days.size(); ++i) {
        const ByteView day = file.subspan(kDays + i * kDaySize, kDaySize);
        const auto field = [&](std::size_t at) {
            return static_cast<std::uint8_t>(fromBcd(day.subspan(at, 1)));
        };
        ladder.days[i] = {field(0), field(1), field(2)};
    }
    return ladder;
}

bool hasSettlementDay(const MeterLadder& ladder)
{
    return std::any_of(ladder.days.begin(), ladder.days.end(), [](const MeterSettlementDay& day) {
        return day.day >= 1 && day.day <= 28 && day.hour <= 23;
    });
}

}  // namespace

bool isFrame(ByteView file, std::size_t dataSize) noexcept
{
    if (file.size() != kFrameHead + dataSize + kFrameTail || file[0] != kStart ||
        fromBinary(file.subspan(2, 2)) != dataSize || file.back() != kEnd) {
        return false;
    }
    return byteSum(file.subspan(1, kFrameHead - 1 + dataSize)) == file[file.size() - kFrameTail];
}

MeterParameterFile parseParameterFile(ByteView file)
{
    assert(file.size() == MeterParameterFile::kSize);
    MeterParameterFile fields;
    fields.command = file[1];
    fields.flag = file[5];
    fields.priceSwitch = fromBcd(file.subspan(10, 5));
    fields.alarm1 = static_cast<std::int64_t>(fromBcd(file.subspan(16, 4)));
    fields.alarm2 = static_cast<std::int64_t>(fromBcd(file.subspan(20, 4)));
    fields.ctRatio = static_cast<std::uint32_t>(fromBcd(file.subspan(24, 3)));
    fields.ptRatio = static_cast<std::uint32_t>(fromBcd(file.subspan(27, 3)));
    fields.meter = packed(file.subspan(30, 6));
    fields.customer = packed(file.subspan(MeterParameterFile::kCustomerOffset, 6));
    fields.subType = file[42];
    return fields;
}

MeterWalletFile parseWalletFile(ByteView file)
{
    assert(file.size() == MeterWalletFile::kSize);
    return {fromBinary(file.first(4)), fromBinary(file.subspan(4))};
}

MeterTariffFile parseTariffFile(ByteView file)
{
    assert(file.size() == MeterTariffFile::kSize);
    constexpr std::size_t kLadder = 132;
    constexpr std::size_t kLadderEnd = 201;
    MeterTariffFile fields;
    fillNumbers(fields.prices, file.subspan(kFrameHead));
    fields.ladder = parseLadder(file);
    fields.ladderSwitch = fromBcd(file.subspan(196, 5));
    const bool isOff = std::all_of(fields.ladder.limits.begin(), fields.ladder.limits.end(),
                                   [](std::uint32_t limit) { return limit == 0; });
    fields.hasGoodLadder = isFrame(file, MeterTariffFile::kDataSize) &&
                           isBcd(file.subspan(kLadder, kLadderEnd - kLadder)) &&
                           (isOff || hasSettlementDay(fields.ladder));
    return fields;
}

Bytes returnFile(const MeterMemory& meter, MeterTime now)
{
    constexpr std::uint8_t kCommand = 0x11;
    constexpr std::uint8_t kDataSize = 0x2B;
    constexpr std::uint64_t kMinutes = 10'000'000'000;
    // Division truncates towards zero, so that neither side of zero is rounded up.
    const std::int64_t rest = meter.remainingMicro / kMicroPerHundredth;
    Bytes file{kStart, kCommand, 0x00, kDataSize, 0x00};
    appendBcd(file, meter.parameters.ctRatio, 3);
    appendBcd(file, meter.parameters.ptRatio, 3);
    file.insert(file.end(), meter.number.begin(), meter.number.end());
    file.insert(file.end(), meter.customer.begin(), meter.customer.end());
    appendBinary(file, static_cast<std::uint32_t>(std::max<std::int64_t>(rest, 0)));
    appendBinary(file, meter.count);
    appendBcd(file, static_cast<std::uint64_t>(std::max<std::int64_t>(-rest, 0)), 4);
    appendBinary(file, 0);  // key state: 0 on 2013 cards
    appendBcd(file, meter.illegalInsertions, 3);
    appendBcd(file, now % kMinutes, 5);
    file.push_back(byteSum(ByteView{file}.subspan(1)));
    file.push_back(kEnd);
    assert(isFrame(file, kDataSize) && file.size() == kReturnFileSize);
    return file;
}

MeterOrderFile parseOrderFile(ByteView file)
{
    assert(file.size() == MeterParameterFile::kSize);
    const auto amount = [&](std::size_t at) {
        return static_cast<std::int64_t>(fromBcd(file.subspan(at, 4)));
    };
    const auto number = [&](std::size_t at, std::size_t size) {
        return static_cast<std::uint32_t>(fromBcd(file.subspan(at, size)));
    };
    MeterOrderFile order;
    order.flag = file[5];
    order.area = number(6, 4);
    order.alarm1 = amount(10);
    order.alarm2 = amount(14);
    order.overdraftLimit = amount(18);
    order.hoardingLimit = amount(22);
    order.closePermit = amount(26);
    order.ctRatio = number(30, 3);
    order.ptRatio = number(33, 3);
    order.number = packed(file.subspan(10, 6));
    order.action = file[10];
    order.from = number(36, 3);
    order.to = number(39, 3);
    order.hasGoodNumbers = isBcd(file.subspan(10, 26));
    order.hasGoodHead = isBcd(file.subspan(6, 4)) && isBcd(file.subspan(36, 6)) && order.area != 0;
    return order;
}

Bytes checkRecord(const MeterMemory& meter, MeterTime now)
{
    constexpr std::uint8_t kCommand = 0x15;
    constexpr std::uint8_t kDataSize = 0x63;
    constexpr std::uint64_t kMinutes = 10'000'000'000;
    const std::int64_t rest = meter.remainingMicro / kMicroPerHundredth;
    Bytes file{kStart, kCommand, 0x00, kDataSize};
    appendBcd(file, now % kMinutes, 5);
    file.insert(file.end(), meter.number.begin(), meter.number.end());
    file.insert(file.end(), meter.customer.begin(), meter.customer.end());
    file.insert(file.end(), meter.serial.bytes().begin(), meter.serial.bytes().end());
    for (const std::int64_t energy :
         {meter.totalEnergy, meter.periodEnergy, meter.lastPeriodEnergy}) {
        appendBcd(file, static_cast<std::uint64_t>(energy), 7);
    }
    appendBinary(file, static_cast<std::uint32_t>(std::max<std::int64_t>(rest, 0)));
    appendBcd(file, static_cast<std::uint64_t>(std::max<std::int64_t>(-rest, 0)), 4);
    appendBinary(file, meter.count);
    const bool isPrivate = meter.settings.keyState == MeterKeyState::Private;
    file.push_back(0x00);
    file.push_back(static_cast<std::uint8_t>(
        static_cast<unsigned>(stateOf(meter)) | (meter.relay.isClosed ? 0x08U : 0U) |
        static_cast<unsigned>(meter.stage) << 4U | (isPrivate ? 0x40U : 0U)));
    appendBcd(file, meter.illegalInsertions, 3);
    appendBcd(file, meter.parameters.ctRatio, 3);
    appendBcd(file, meter.parameters.ptRatio, 3);
    for (std::size_t i = 0; i < MeterMemory::kLogMax; ++i) {
        const MeterLogEntry entry = i < meter.log.size() ? meter.log[i] : MeterLogEntry{};
        file.push_back(static_cast<std::uint8_t>(entry.word));
        appendBcd(file, entry.time % kMinutes, 5);
    }
    file.push_back(byteSum(ByteView{file}.subspan(1)));
    file.push_back(kEnd);
    assert(isFrame(file, kDataSize));
    return file;
}

Bytes checkIndex(std::size_t count, const MeterMemory& meter, MeterTime now)
{
    constexpr std::size_t kReserved = 31;
    constexpr std::uint64_t kMinutes = 10'000'000'000;
    Bytes file{kStart, kIndexCommand, 0x00, kIndexDataSize, static_cast<std::uint8_t>(count)};
    file.insert(file.end(), meter.number.begin(), meter.number.end());
    appendBcd(file, now % kMinutes, 5);
    file.insert(file.end(), kReserved, 0x00);
    file.push_back(byteSum(ByteView{file}.subspan(1)));
    file.push_back(kEnd);
    assert(isFrame(file, kIndexDataSize));
    return file;
}

std::optional<std::size_t> parseCheckIndex(ByteView file)
{
    if (std::all_of(file.begin(), file.end(), [](std::uint8_t byte) { return byte == 0; })) {
        return 0;
    }
    const bool isIndex = isFrame(file, kIndexDataSize) && file[1] == kIndexCommand;
    return isIndex ? std::optional<std::size_t>{file[kFrameHead]} : std::nullopt;
}

bool isReturnEmpty(Maker maker, ByteView head)
{
    assert(head.size() == 8);
    const auto areAll = [](ByteView bytes, std::uint8_t value) {
        return std::all_of(bytes.begin(), bytes.end(),
                           [value](std::uint8_t byte) { return byte == value; });
    };
    switch (maker) {
        case Maker::A:
            return head[0] != kStart && areAll(head.subspan(5, 3), 0);
        case Maker::B:
            return areAll(head.first(4), 0x00) || areAll(head.first(4), 0xFF);
    }
    return false;
}

}  // namespace wattdesk::cardio
