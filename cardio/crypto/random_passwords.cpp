#include "cardio/crypto/random_passwords.h"

#include <array>
#include <string_view>

#include "cardio/crypto/cipher_suite.h"

namespace wattdesk::cardio {

std::string RandomPasswords::next()
{
    constexpr std::string_view kLetters = "abcdefghjkmnpqrstuvwxyz23456789";
    constexpr std::size_t kLength = 12;
    // A byte above the last whole round would favour the first letters.
    constexpr std::uint8_t kFair = 256 / kLetters.size() * kLetters.size();
    std::string password;
    while (password.size() < kLength) {
        std::array<std::uint8_t, kLength> bytes{};
        fillRandom(bytes);
        for (const std::uint8_t byte : bytes) {
            if (byte < kFair && password.size() < kLength) {
                password += kLetters[byte % kLetters.size()];
            }
        }
    }
    return password;
}

}  // namespace wattdesk::cardio
