#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "cardio/crypto/cipher_suite.h"
#include "core/base/expected.h"

namespace wattdesk::cardio {

/// The station's master keys by their number on the card (the key table of the profile).
enum class KeyUse : std::uint8_t {
    InternalAuthentication = 1,
    ExternalAuthentication = 2,
    LineProtection = 3,        ///< EF01, EF03, EF04, EF05
    WalletLineProtection = 4,  ///< EF02
    CardMaster = 5,            ///< personalisation
};
inline constexpr std::array kKeyUses{KeyUse::InternalAuthentication, KeyUse::ExternalAuthentication,
                                     KeyUse::LineProtection, KeyUse::WalletLineProtection,
                                     KeyUse::CardMaster};

/// The home of the keys: a software file, a PSAM, an HSM. Everything it gives out is diversified
/// by a card's serial; a master key never leaves it. Failures: KeyMissing, KeyStoreDamaged.
class KeyStore {
public:
    virtual ~KeyStore() = default;
    virtual core::Expected<Cryptogram> cryptogram(KeyUse use, const core::CardSerial& serial,
                                                  ByteView challenge) = 0;
    virtual core::Expected<Mac> mac(KeyUse use, const core::CardSerial& serial, ByteView challenge,
                                    ByteView message) = 0;
    /// The card's own key, for personalising a card that has none yet.
    virtual core::Expected<SecretKey> cardKey(KeyUse use, const core::CardSerial& serial) = 0;
    /// Key generation, 1 … 255; EF06 carries it.
    virtual core::Expected<std::uint8_t> version(KeyUse use) = 0;
    /// Published test keys: the station marks itself loudly.
    virtual bool holdsTestKeys() const noexcept = 0;
};

}  // namespace wattdesk::cardio
