#include "cardio/crypto/secret.h"

#include <openssl/crypto.h>

#include <algorithm>

namespace wattdesk::cardio {

std::optional<SecretKey> SecretKey::fromBytes(core::ByteView bytes) noexcept
{
    if (bytes.size() != kSize) {
        return std::nullopt;
    }
    std::optional<SecretKey> key{SecretKey{std::array<std::uint8_t, kSize>{}}};
    std::copy(bytes.begin(), bytes.end(), key->m_bytes.begin());
    return key;
}

SecretKey::SecretKey(SecretKey&& other) noexcept : m_bytes{other.m_bytes}
{
    OPENSSL_cleanse(other.m_bytes.data(), other.m_bytes.size());
}

SecretKey& SecretKey::operator=(SecretKey&& other) noexcept
{
    if (this != &other) {
        m_bytes = other.m_bytes;
        OPENSSL_cleanse(other.m_bytes.data(), other.m_bytes.size());
    }
    return *this;
}

SecretKey::~SecretKey()
{
    OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
}

}  // namespace wattdesk::cardio
