#pragma once

#include <optional>

#include "cardio/files/field.h"

namespace wattdesk::cardio {

/// EF05 返写信息文件: what the meter wrote at the last insertion.
inline constexpr std::uint8_t kReturnFileSfi = 5;
inline constexpr std::size_t kReturnFileSize = 49;

/// decode(encode(r)) == r for every r that encodes, and bytes that decode encode to themselves.
/// None is the cleared file, 49 × 00: makers differ in what else they call empty. Failures:
/// AmountNegative, AmountTooLarge, InputRatio (more than six digits), InputDate.
core::Expected<Bytes> encodeReturn(const std::optional<core::CardReturn>& returned);
/// CardDamaged for anything that encodeReturn() does not make.
core::Expected<std::optional<core::CardReturn>> decodeReturn(ByteView image);

}  // namespace wattdesk::cardio
