#include "cardio/crypto/random_ids.h"

#include <array>

#include "cardio/crypto/cipher_suite.h"

namespace wattdesk::cardio {

std::int64_t RandomIdSource::next()
{
    std::array<std::uint8_t, 8> bytes{};
    fillRandom(bytes);
    std::uint64_t value = 0;
    for (const std::uint8_t byte : bytes) {
        value = value << 8U | byte;
    }
    // 0 is no identity.
    const auto id = static_cast<std::int64_t>(value >> 1U);
    return id == 0 ? 1 : id;
}

}  // namespace wattdesk::cardio
