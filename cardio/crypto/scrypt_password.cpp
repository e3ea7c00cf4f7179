#include "cardio/crypto/scrypt_password.h"

#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include "cardio/crypto/cipher_suite.h"

namespace wattdesk::cardio {

namespace {

constexpr std::string_view kScheme = "scrypt";
constexpr std::size_t kSaltSize = 16;
constexpr std::size_t kHashSize = 32;
constexpr std::size_t kTextMax = 160;

struct Stored {
    ScryptCost cost;
    core::Bytes salt;
    core::Bytes hash;
};

std::vector<std::string_view> split(std::string_view text)
{
    std::vector<std::string_view> parts;
    std::size_t from = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i == text.size() || text[i] == '$') {
            parts.push_back(text.substr(from, i - from));
            from = i + 1;
        }
    }
    return parts;
}

/// -1 when it is no number, which no cost is.
int numberOf(std::string_view text)
{
    int value = -1;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    return problem == std::errc{} && end == text.data() + text.size() ? value : -1;
}

std::optional<Stored> parse(std::string_view text)
{
    if (text.size() > kTextMax) {
        return std::nullopt;
    }
    const auto parts = split(text);
    if (parts.size() != 6 || parts[0] != kScheme) {
        return std::nullopt;
    }
    const ScryptCost cost{numberOf(parts[1]), numberOf(parts[2]), numberOf(parts[3])};
    const auto salt = core::fromHex(parts[4]);
    const auto hash = core::fromHex(parts[5]);
    if (!isPayable(cost) || !salt || salt->size() != kSaltSize || !hash ||
        hash->size() != kHashSize) {
        return std::nullopt;
    }
    return Stored{cost, *salt, *hash};
}

}  // namespace

std::string ScryptPasswordHasher::hash(std::string_view password)
{
    std::array<std::uint8_t, kSaltSize> salt{};
    std::array<std::uint8_t, kHashSize> hash{};
    fillRandom(salt);
    scrypt(password, salt, m_cost, hash);
    return std::string{kScheme} + '$' + std::to_string(m_cost.logN) + '$' +
           std::to_string(m_cost.r) + '$' + std::to_string(m_cost.p) + '$' + core::toHex(salt) +
           '$' + core::toHex(hash);
}

bool ScryptPasswordHasher::verify(std::string_view password, std::string_view hash)
{
    const auto stored = parse(hash);
    if (!stored) {
        return false;
    }
    std::array<std::uint8_t, kHashSize> computed{};
    scrypt(password, stored->salt, stored->cost, computed);
    return equalInConstantTime(computed, stored->hash);
}

}  // namespace wattdesk::cardio
