#pragma once

#include <optional>

#include "cardio/files/field.h"
#include "core/card/field_card.h"

namespace wattdesk::cardio {

/// EF01 of a field card. Its place and its frame are the user card's on purpose: a meter decides by
/// the first four bytes of EF01 what lies in the slot, and one that knows user and preset cards
/// only answers every other command with 08, card type, before it authenticates anything. A preset
/// card (06) keeps its parameters where the user card has them; where that one names meter and
/// customer it carries zeros and its days of validity.
///
/// | offset | bytes | field | coding |
/// |---|---|---|---|
/// | 0 | 4 | 68, command, 0027 | |
/// | 4 | 1 | 00 | |
/// | 5 | 1 | what a preset or parameter card sets | bits |
/// | 6 | 4 | area | BCD, not 0 |
/// | 10 | 26 | by command | |
/// | 36 | 3 | valid from | BCD YYMMDD |
/// | 39 | 3 | valid to | BCD YYMMDD |
/// | 42 | 1 | 00 | |
/// | 43 | 2 | CS, 16 | |
///
/// By command, from offset 10, the rest 00: preset as on a user card up to offset 29; parameter:
/// alarms 1 and 2, overdraft limit, hoarding limit, close-permit (BCD 4 each, 0.01), CT, PT (BCD 3
/// each), set where bits 0 (alarms), 1 (ratios), 2, 3 and 4 say so; meter number: BCD 6; relay
/// test: 01 trip, 02 close; operator: the holder, 8 bytes binary.
///
/// Commands 04, 05, 06, 07 and 09 are those of the State Grid 2013 family; reset, clear and
/// operator card have none there and take 21, 22 and 23, which nothing in the family uses.
inline constexpr std::size_t kFieldOrderFileSize = 45;

std::uint8_t commandOf(core::FieldCardKind kind) noexcept;

/// Which field card EF01 begins like; none for a user card, a blank one and anything else.
std::optional<core::FieldCardKind> fieldCardKindOf(ByteView image) noexcept;

/// Of a preset card, all but its amount and tariffs, which stand in EF02, EF03 and EF04: decoded
/// they are zero. decode(encode(o)) == o but for these, and bytes that decode encode to themselves.
/// Failures: AmountNegative, AmountTooLarge, InputRatio, InputDate (days that end before they begin
/// or are not of 2000 to 2099), InputMeterNumber. The area and an operator card's holder are never
/// none.
core::Expected<Bytes> encodeFieldOrder(const core::FieldCardOrder& order);
/// CardDamaged for anything that encodeFieldOrder() does not make.
core::Expected<core::FieldCardOrder> decodeFieldOrder(ByteView image);

}  // namespace wattdesk::cardio
