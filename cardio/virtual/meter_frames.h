#pragma once

#include <cstdint>

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

/// Whether the return file counts as empty for this maker; `head` is its first 8 bytes.
bool isReturnEmpty(Maker maker, ByteView head);

}  // namespace wattdesk::cardio
