#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>

#include "cardio/crypto/secret.h"
#include "core/base/bytes.h"

struct evp_cipher_ctx_st;

namespace wattdesk::cardio {

enum class BlockCipher : std::uint8_t { Sm4, TripleDes };

/// 16 for SM4, 8 for 3DES with two keys.
std::size_t blockSize(BlockCipher cipher) noexcept;

/// One key made ready for any number of blocks; holds it until it goes, and then wipes it.
class BlockEncryptor {
public:
    BlockEncryptor(BlockCipher cipher, const SecretKey& key);

    /// Encrypts whole blocks one by one, in place; `blocks` is a multiple of the block size.
    void encrypt(std::span<std::uint8_t> blocks);

private:
    struct FreeContext {
        void operator()(evp_cipher_ctx_st* context) const noexcept;
    };
    BlockCipher m_cipher;
    std::unique_ptr<evp_cipher_ctx_st, FreeContext> m_context;
};

}  // namespace wattdesk::cardio
