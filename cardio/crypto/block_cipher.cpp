#include "cardio/crypto/block_cipher.h"

#include <openssl/evp.h>

#include <cassert>
#include <memory>

namespace wattdesk::cardio {

namespace {

struct FreeContext {
    void operator()(EVP_CIPHER_CTX* context) const noexcept { EVP_CIPHER_CTX_free(context); }
};

const EVP_CIPHER* algorithm(BlockCipher cipher) noexcept
{
    switch (cipher) {
        case BlockCipher::Sm4:
            return EVP_sm4_ecb();
        case BlockCipher::TripleDes:
            return EVP_des_ede_ecb();
    }
    return nullptr;
}

}  // namespace

std::size_t blockSize(BlockCipher cipher) noexcept
{
    return cipher == BlockCipher::Sm4 ? 16 : 8;
}

void encryptBlocks(BlockCipher cipher, const SecretKey& key, std::span<std::uint8_t> blocks)
{
    assert(blocks.size() % blockSize(cipher) == 0);
    const std::unique_ptr<EVP_CIPHER_CTX, FreeContext> context{EVP_CIPHER_CTX_new()};
    // Both algorithms are in OpenSSL's default provider: a failure here is a broken installation,
    // not an event that a workflow could handle.
    int written = 0;
    const bool done = context != nullptr &&
                      EVP_EncryptInit_ex(context.get(), algorithm(cipher), nullptr,
                                         key.bytes().data(), nullptr) == 1 &&
                      EVP_CIPHER_CTX_set_padding(context.get(), 0) == 1 &&
                      EVP_EncryptUpdate(context.get(), blocks.data(), &written, blocks.data(),
                                        static_cast<int>(blocks.size())) == 1;
    assert(done && static_cast<std::size_t>(written) == blocks.size());
    static_cast<void>(done);
}

}  // namespace wattdesk::cardio
