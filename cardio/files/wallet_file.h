#pragma once

#include "cardio/files/field.h"

namespace wattdesk::cardio {

/// EF02 购电信息文件: amount and purchase count. It has no frame and no checksum, so every image of
/// 8 bytes is a wallet and an error of a bit in it cannot be found here; the MAC guards its way to
/// the card, and the comparison with the books what it says.
inline constexpr std::uint8_t kWalletFileSfi = 2;
inline constexpr std::size_t kWalletFileSize = 8;

/// Failures: AmountNegative, AmountTooLarge (more than 32 bits of hundredths).
core::Expected<Bytes> encodeWallet(const core::CardWallet& wallet);
/// CardDamaged when it has another size.
core::Expected<core::CardWallet> decodeWallet(ByteView image);

}  // namespace wattdesk::cardio
