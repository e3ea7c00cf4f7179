#pragma once

#include "cardio/crypto/cipher_suite.h"
#include "cardio/virtual/meter_memory.h"
#include "core/base/bytes.h"

namespace wattdesk::cardio {

/// The security module inside a meter: its own copy of the master keys, diversified by the serial
/// of the card that is in the slot.
class MeterEsam {
public:
    enum class Key : std::uint8_t { Internal = 1, External = 2, Line = 3, Wallet = 4 };

    /// `meter` gives its keys and suite and may go afterwards.
    MeterEsam(const MeterMemory& meter, const core::CardSerial& serial);

    Cryptogram cryptogram(Key key, ByteView challenge) const;
    Mac mac(Key key, ByteView challenge, ByteView message) const;

private:
    const SecretKey& of(Key key) const { return m_keys[static_cast<std::size_t>(key) - 1]; }

    const CipherSuite& m_suite;
    std::array<SecretKey, 4> m_keys;
};

}  // namespace wattdesk::cardio
