#pragma once

#include <memory>

#include "cardio/keys/software_key_store.h"

namespace wattdesk::test {

/// A real key store over a file that is gone again, cheap to open. Keys by their number: the n-th
/// byte pattern is `seed` + n, so that two seeds are two stations.
std::unique_ptr<cardio::SoftwareKeyStore> keyStore(const cardio::CipherSuite& suite,
                                                   std::uint8_t seed = 0x10);

}  // namespace wattdesk::test
