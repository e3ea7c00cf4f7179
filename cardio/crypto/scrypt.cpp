#include "cardio/crypto/scrypt.h"

#include <openssl/evp.h>

#include <cassert>

namespace wattdesk::cardio {

namespace {

/// Above what the greatest payable cost needs (128 × r × (N + p) and some).
constexpr std::uint64_t kMemoryMaxBytes = 300ULL * 1024 * 1024;

}  // namespace

bool isPayable(const ScryptCost& cost) noexcept
{
    return cost.logN >= 10 && cost.logN <= 18 && cost.r >= 1 && cost.r <= 8 && cost.p >= 1 &&
           cost.p <= 4;
}

void scrypt(std::string_view secret, core::ByteView salt, const ScryptCost& cost,
            std::span<std::uint8_t> key)
{
    assert(isPayable(cost));
    const bool done =
        EVP_PBE_scrypt(secret.data(), secret.size(), salt.data(), salt.size(),
                       std::uint64_t{1} << static_cast<unsigned>(cost.logN),
                       static_cast<std::uint64_t>(cost.r), static_cast<std::uint64_t>(cost.p),
                       kMemoryMaxBytes, key.data(), key.size()) == 1;
    assert(done);
    static_cast<void>(done);
}

}  // namespace wattdesk::cardio
