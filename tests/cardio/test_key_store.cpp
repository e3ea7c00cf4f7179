#include "tests/cardio/test_key_store.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <string>

namespace wattdesk::test {

namespace {

using cardio::MasterKey;
using cardio::MasterKeys;
using cardio::SecretKey;

MasterKey keyOf(std::uint8_t seed, std::uint8_t number)
{
    return {SecretKey{masterKey(seed, number)}, number};
}

}  // namespace

std::array<std::uint8_t, 16> masterKey(std::uint8_t seed, std::uint8_t number)
{
    std::array<std::uint8_t, SecretKey::kSize> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bytes[i] = static_cast<std::uint8_t>(seed * 7U + number * 31U + i * 13U);
    }
    return bytes;
}

std::unique_ptr<cardio::SoftwareKeyStore> keyStore(const cardio::CipherSuite& suite,
                                                   std::uint8_t seed)
{
    const auto path = std::filesystem::temp_directory_path() /
                      ("wattdesk-keys-" + std::to_string(getpid()) + "-" + std::to_string(seed));
    std::filesystem::remove(path);
    const MasterKeys keys{keyOf(seed, 1), keyOf(seed, 2), keyOf(seed, 3), keyOf(seed, 4),
                          keyOf(seed, 5)};
    EXPECT_TRUE(cardio::SoftwareKeyStore::create(path, suite, keys, "open", cardio::KeyMark::Test,
                                                 {10, 1, 1}));
    auto store = cardio::SoftwareKeyStore::open(path, "open").value();
    std::filesystem::remove(path);
    return store;
}

}  // namespace wattdesk::test
