#pragma once

#include <optional>

#include "cardio/files/field.h"

namespace wattdesk::cardio {

/// EF01 参数信息文件 of a user card (profile sgcc-2013).
inline constexpr std::uint8_t kParameterFileSfi = 1;
inline constexpr std::size_t kParameterFileSize = 45;

/// decode(encode(p)) == p for every p that encodes, and bytes that decode encode to themselves.
/// None is the blank card, 45 × 00. Failures: AmountNegative, AmountTooLarge (alarms above
/// 999,999.99), InputRatio (ratios outside 1 … 999,999), InputDate, and TariffUnfitForMeter for the
/// flag FF, which no meter may see.
core::Expected<Bytes> encodeParameters(const std::optional<core::CardParameters>& parameters);
/// CardDamaged for anything that encodeParameters() does not make.
core::Expected<std::optional<core::CardParameters>> decodeParameters(ByteView image);

}  // namespace wattdesk::cardio
