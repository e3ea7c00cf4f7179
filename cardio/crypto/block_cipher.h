#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "cardio/crypto/secret.h"
#include "core/base/bytes.h"

namespace wattdesk::cardio {

enum class BlockCipher : std::uint8_t { Sm4, TripleDes };

/// 16 for SM4, 8 for 3DES with two keys.
std::size_t blockSize(BlockCipher cipher) noexcept;

/// Encrypts whole blocks one by one, in place; `blocks` is a multiple of the block size.
void encryptBlocks(BlockCipher cipher, const SecretKey& key, std::span<std::uint8_t> blocks);

}  // namespace wattdesk::cardio
