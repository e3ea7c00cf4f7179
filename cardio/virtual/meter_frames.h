#pragma once

#include <cstdint>
#include <optional>

#include "cardio/virtual/meter_memory.h"
#include "core/base/bytes.h"

// How the meter reads and writes the card's files. Written apart from the station's own codecs on
// purpose, and shares nothing with them: only an independent reading of the same layout (State Grid
// 2013 local fee-control card) can find a mistake in the other.
namespace wattdesk::cardio {

using core::Bytes;
using core::ByteView;

/// 68, this many data bytes, the right byte sum and 16.
bool isFrame(ByteView file, std::size_t dataSize) noexcept;

/// EF01. Numbers are BCD and taken nibble by nibble, as a meter does, whatever they are.
struct MeterParameterFile {
    static constexpr std::size_t kSize = 45;
    static constexpr std::size_t kDataSize = 0x27;
    static constexpr std::uint8_t kCustomerOffset = 36;
    std::uint8_t command{0};
    std::uint8_t flag{0};
    MeterTime priceSwitch{0};
    std::int64_t alarm1{0};
    std::int64_t alarm2{0};
    std::uint32_t ctRatio{0};
    std::uint32_t ptRatio{0};
    PackedNumber meter{};
    PackedNumber customer{};
    std::uint8_t subType{0};
};
MeterParameterFile parseParameterFile(ByteView file);

/// EF02.
struct MeterWalletFile {
    static constexpr std::uint8_t kSize = 8;
    std::uint32_t amount{0};  ///< 0.01
    std::uint32_t count{0};
};
MeterWalletFile parseWalletFile(ByteView file);

/// EF03 or EF04.
struct MeterTariffFile {
    static constexpr std::size_t kSize = 203;
    static constexpr std::size_t kDataSize = 0xC5;
    MeterPrices prices{};
    MeterLadder ladder;
    MeterTime ladderSwitch{0};
    /// A whole frame, its ladder in BCD, and with limits at least one settlement day of 1–28 and an
    /// hour ≤ 23.
    bool hasGoodLadder{false};
};
MeterTariffFile parseTariffFile(ByteView file);

/// EF05 as the meter writes it back: 49 bytes.
inline constexpr std::size_t kReturnFileSize = 49;
Bytes returnFile(const MeterMemory& meter, MeterTime now);

/// EF01 of a field card: an order.
struct MeterOrderFile {
    std::uint32_t area{0};
    std::uint32_t from{0};  ///< YYMMDD
    std::uint32_t to{0};
    std::uint8_t flag{0};
    std::int64_t alarm1{0};  ///< 0.01; these as a parameter card has them
    std::int64_t alarm2{0};
    std::int64_t overdraftLimit{0};
    std::int64_t hoardingLimit{0};
    std::int64_t closePermit{0};
    std::uint32_t ctRatio{0};
    std::uint32_t ptRatio{0};
    PackedNumber number{};       ///< as a meter-number card has it
    std::uint8_t action{0};      ///< as a relay-test card has it: 1 trip, 2 close
    bool hasGoodHead{false};     ///< area and days are numbers, and there is an area
    bool hasGoodNumbers{false};  ///< of a parameter card: all are numbers
};
MeterOrderFile parseOrderFile(ByteView file);

/// What the meter leaves on a check card: its record, and EF05 as the index of all records.
inline constexpr std::size_t kCheckRecordsMax = 60;
Bytes checkRecord(const MeterMemory& meter, MeterTime now);
Bytes checkIndex(std::size_t count, const MeterMemory& meter, MeterTime now);
/// How many records EF05 counts; none when it is no index.
std::optional<std::size_t> parseCheckIndex(ByteView file);

/// Whether the return file counts as empty for this maker; `head` is its first 8 bytes.
bool isReturnEmpty(Maker maker, ByteView head);

}  // namespace wattdesk::cardio
