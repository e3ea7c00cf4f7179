#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

#include "cardio/crypto/secret.h"
#include "core/base/bytes.h"
#include "core/base/ids.h"

namespace wattdesk::cardio {

using core::ByteView;

using Mac = std::array<std::uint8_t, 4>;
using Cryptogram = std::array<std::uint8_t, 8>;

/// The symmetric algorithms of a card profile (the State Grid's own SM1 exists in chips only):
/// diversification, authentication and line protection. Stateless; one object serves any number of
/// threads.
class CipherSuite {
public:
    virtual ~CipherSuite() = default;
    virtual std::string_view name() const noexcept = 0;  ///< "sm4", "3des"
    /// SK from MK and the card's serial.
    virtual SecretKey diversify(const SecretKey& master, const core::CardSerial& serial) const = 0;
    /// Answer to a challenge of 8 bytes.
    virtual Cryptogram cryptogram(const SecretKey& key, ByteView challenge) const = 0;
    /// Line-protection MAC over `message`, padded here, IV from a challenge of 4 bytes.
    virtual Mac mac(const SecretKey& key, ByteView challenge, ByteView message) const = 0;
    /// First 3 bytes of E(K, 0…0): the check value that custodians compare.
    virtual std::array<std::uint8_t, 3> checkValue(const SecretKey& key) const = 0;
};

/// Both suites live as long as the program.
const CipherSuite& sm4Suite();
const CipherSuite& tripleDesSuite();
/// Null when there is no suite of that name.
const CipherSuite* suiteNamed(std::string_view name);

/// Compares in a time that does not depend on where they differ.
bool equalInConstantTime(ByteView a, ByteView b) noexcept;

/// From OpenSSL's generator.
void fillRandom(std::span<std::uint8_t> out);

}  // namespace wattdesk::cardio
