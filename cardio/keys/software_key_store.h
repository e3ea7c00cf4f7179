#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <string_view>

#include "cardio/crypto/scrypt.h"
#include "cardio/keys/key_store.h"

namespace wattdesk::cardio {

/// One master key and its generation, 1 … 255.
struct MasterKey {
    SecretKey key;
    std::uint8_t version;
};

/// In the order of kKeyUses.
using MasterKeys = std::array<MasterKey, kKeyUses.size()>;

/// What the station says of its keys: test keys are shown loudly wherever the station is.
enum class KeyMark : std::uint8_t { Production, Test };

/// The embedded home of the keys: a file, sealed with AES-256-GCM under a key that scrypt makes of
/// a passphrase. In memory they lie in a page that is locked against swapping and left out of core
/// dumps as far as the system allows, and are wiped at the end; whether the process dumps core at
/// all is for the program to forbid.
class SoftwareKeyStore final : public KeyStore {
public:
    /// Writes a new file, mode 0600, whole or not at all; an existing one is never replaced. The
    /// published test keys mark the file as Test whatever `mark` says. FileNotWritable.
    static core::Expected<void> create(const std::filesystem::path& path, const CipherSuite& suite,
                                       const MasterKeys& keys, std::string_view passphrase,
                                       KeyMark mark, const ScryptCost& cost = kScryptDefault);

    /// Takes some tenths of a second. KeyStoreMissing, KeyStorePassphrase, FileNotReadable, and
    /// KeyStoreDamaged for a file that is not as it was written.
    static core::Expected<std::unique_ptr<SoftwareKeyStore>> open(const std::filesystem::path& path,
                                                                  std::string_view passphrase);

    ~SoftwareKeyStore() override;

    core::Expected<Cryptogram> cryptogram(KeyUse use, const core::CardSerial& serial,
                                          ByteView challenge) override;
    core::Expected<Mac> mac(KeyUse use, const core::CardSerial& serial, ByteView challenge,
                            ByteView message) override;
    core::Expected<SecretKey> cardKey(KeyUse use, const core::CardSerial& serial) override;
    core::Expected<std::uint8_t> version(KeyUse use) override;
    bool holdsTestKeys() const noexcept override;

    const CipherSuite& suite() const noexcept;
    /// What custodians compare with the record of the key ceremony.
    std::array<std::uint8_t, 3> checkValue(KeyUse use) const;

private:
    struct Ring;
    struct WipeRing {
        void operator()(Ring* ring) const noexcept;
    };
    explicit SoftwareKeyStore(std::unique_ptr<Ring, WipeRing> ring) noexcept;
    SecretKey diversified(KeyUse use, const core::CardSerial& serial) const;

    std::unique_ptr<Ring, WipeRing> m_ring;
};

}  // namespace wattdesk::cardio
