#pragma once

#include <array>
#include <memory>

#include "cardio/keys/software_key_store.h"

namespace wattdesk::test {

/// The master key of this number, 1 … 5, in keyStore(): for a meter that shares it.
std::array<std::uint8_t, 16> masterKey(std::uint8_t seed, std::uint8_t number);

/// A real key store over a file that is gone again, cheap to open. Keys by their number: the n-th
/// byte pattern is `seed` + n, so that two seeds are two stations.
std::unique_ptr<cardio::SoftwareKeyStore> keyStore(const cardio::CipherSuite& suite,
                                                   std::uint8_t seed = 0x10);

}  // namespace wattdesk::test
