#pragma once

#include <filesystem>
#include <string_view>

#include "cardio/crypto/scrypt.h"
#include "core/base/bytes.h"
#include "core/base/expected.h"

namespace wattdesk::cardio {

/// A secret, and what stands beside it in the open.
struct SealedContent {
    std::uint8_t suite;  ///< number of the cipher suite
    std::uint8_t mark;   ///< 1 for test keys
    core::Bytes secret;  ///< the caller wipes it
};

/// Layout: "WDKEYS" | format 01 | suite | mark | logN | r | p | salt (16) | nonce (12) | secret
/// under AES-256-GCM | tag (16) | SHA-256 of all before. The tag authenticates every byte of the
/// header; the SHA-256 is no secret's and only tells damage from a wrong passphrase.
core::Bytes seal(const SealedContent& content, std::string_view passphrase, const ScryptCost& cost);

/// KeyStoreDamaged, KeyStorePassphrase (also for a file that was forged to a right SHA-256).
core::Expected<SealedContent> unseal(core::ByteView file, std::string_view passphrase);

/// Writes a file that does not exist yet, mode 0600, durable when it returns. FileNotWritable, also
/// when it exists.
core::Expected<void> writeNewFile(const std::filesystem::path& path, core::ByteView content);

/// KeyStoreMissing, FileNotReadable, KeyStoreDamaged when longer than any sealed file.
core::Expected<core::Bytes> readSealedFile(const std::filesystem::path& path);

}  // namespace wattdesk::cardio
