#include "cardio/crypto/block_cipher.h"

#include <openssl/evp.h>

#include <cassert>

namespace wattdesk::cardio {

namespace {

struct FreeCipher {
    void operator()(EVP_CIPHER* cipher) const noexcept { EVP_CIPHER_free(cipher); }
};

/// Found once: a look-up in OpenSSL's providers takes longer than to encrypt a whole card file.
const EVP_CIPHER* algorithm(BlockCipher cipher) noexcept
{
    using Found = std::unique_ptr<EVP_CIPHER, FreeCipher>;
    static const Found sm4{EVP_CIPHER_fetch(nullptr, "SM4-ECB", nullptr)};
    static const Found tripleDes{EVP_CIPHER_fetch(nullptr, "DES-EDE-ECB", nullptr)};
    switch (cipher) {
        case BlockCipher::Sm4:
            return sm4.get();
        case BlockCipher::TripleDes:
            return tripleDes.get();
    }
    return nullptr;
}

}  // namespace

std::size_t blockSize(BlockCipher cipher) noexcept
{
    return cipher == BlockCipher::Sm4 ? 16 : 8;
}

void BlockEncryptor::FreeContext::operator()(evp_cipher_ctx_st* context) const noexcept
{
    EVP_CIPHER_CTX_free(context);
}

BlockEncryptor::BlockEncryptor(BlockCipher cipher, const SecretKey& key)
    : m_cipher{cipher}, m_context{EVP_CIPHER_CTX_new()}
{
    // Both algorithms are in OpenSSL's default provider: a failure here is a broken installation,
    // not an event that a workflow could handle.
    const bool isReady = m_context != nullptr &&
                         EVP_EncryptInit_ex2(m_context.get(), algorithm(cipher), key.bytes().data(),
                                             nullptr, nullptr) == 1 &&
                         EVP_CIPHER_CTX_set_padding(m_context.get(), 0) == 1;
    assert(isReady);
    static_cast<void>(isReady);
}

void BlockEncryptor::encrypt(std::span<std::uint8_t> blocks)
{
    assert(blocks.size() % blockSize(m_cipher) == 0);
    int written = 0;
    const bool isDone = EVP_EncryptUpdate(m_context.get(), blocks.data(), &written, blocks.data(),
                                          static_cast<int>(blocks.size())) == 1;
    assert(isDone && static_cast<std::size_t>(written) == blocks.size());
    static_cast<void>(isDone);
}

}  // namespace wattdesk::cardio
