#pragma once

#include <cstdint>

#include "cardio/files/field.h"
#include "core/card/field_card.h"

namespace wattdesk::cardio {

/// What meters leave on a check card. EF07 holds fixed records (type 2A), one frame (15) for each
/// meter; EF05, the return file, is their index (25): how many there are. A meter writes its record
/// first and the index after it, so a record torn off is one that the index does not count, or, in
/// a chip that tears within a command, one whose checksum is wrong. The station empties the records
/// first and the index last.
///
/// Record, 105 bytes: 68, 15, 0063; time (BCD 5), meter and customer number (BCD 6 each), serial of
/// the bound card (8), energy in all, of the period, of the last one (BCD 7 each, 0.01 kWh),
/// remaining (binary 4, 0 when overdrawn), overdrawn (BCD 4), purchase count (binary 4), state
/// (binary 2), illegal insertions, CT, PT (BCD 3 each), the last five error words, the latest first
/// (binary 1 and BCD time 5 each, 0 when there were fewer); CS, 16.
/// State: bits 0–2 normal, alarm 1, alarm 2, below zero, overdrawn; bit 3 switch closed; bits 4–5
/// factory, reset, cleared, opened; bit 6 private keys; the rest 0.
///
/// Index, 49 bytes: 68, 25, 002B; count (binary 1), number of the last meter (BCD 6), its time (BCD
/// 5), 31 × 00; CS, 16. Cleared, 49 × 00, it counts none.
inline constexpr std::uint8_t kCheckRecordFileSfi = 7;
inline constexpr std::size_t kCheckRecordSize = 105;
inline constexpr std::size_t kCheckIndexSize = 49;

/// CardDamaged for anything that is no whole record, an empty place included.
core::Expected<core::CheckRecord> decodeCheckRecord(ByteView image);

/// How many records there are, at most CheckCollection::kCapacity. CardDamaged for anything that is
/// no index.
core::Expected<std::size_t> decodeCheckIndex(ByteView image);

}  // namespace wattdesk::cardio
