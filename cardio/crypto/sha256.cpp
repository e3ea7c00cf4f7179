#include "cardio/crypto/sha256.h"

#include <openssl/evp.h>

#include <cassert>

namespace wattdesk::cardio {

std::array<std::uint8_t, 32> sha256(core::ByteView bytes)
{
    std::array<std::uint8_t, 32> hash{};
    const bool done =
        EVP_Digest(bytes.data(), bytes.size(), hash.data(), nullptr, EVP_sha256(), nullptr) == 1;
    assert(done);
    static_cast<void>(done);
    return hash;
}

std::string Sha256Digest::of(std::string_view text)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    const core::Bytes bytes(text.begin(), text.end());
    std::string hex;
    for (const std::uint8_t byte : sha256(bytes)) {
        hex += kDigits[byte >> 4U];
        hex += kDigits[byte & 0x0FU];
    }
    return hex;
}

}  // namespace wattdesk::cardio
