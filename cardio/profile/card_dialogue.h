#pragma once

#include <optional>

#include "cardio/keys/key_store.h"
#include "cardio/profile/step_failure.h"
#include "cardio/transport/card_reader.h"

namespace wattdesk::cardio {

/// The steps of which the sequences of a State Grid card are made, over one session. Every answer
/// that a step does not expect is a failure; no step is ever repeated here.
class CardDialogue {
public:
    CardDialogue(CardSession& session, KeyStore& keys) noexcept : m_session{session}, m_keys{keys}
    {
    }

    /// Selects the MF and learns the serial: from the ATR on contacts, from the MF on a contactless
    /// reader, whose ATR is the reader's own. CardForeign.
    core::Expected<void> identify();
    /// Of the card that identify() met.
    const core::CardSerial& serial() const noexcept { return m_serial; }

    /// Selects DF01; false when the card has none. Ends an authenticated state.
    core::Expected<bool> enterDirectory();

    /// The file's first `size` bytes, fewer when it is shorter, none when it is not there.
    core::Expected<std::optional<Bytes>> readIfThere(std::uint8_t sfi, std::size_t size);
    /// CardDamaged when it is not there.
    core::Expected<Bytes> read(std::uint8_t sfi, std::size_t size);

    /// A record of a file of fixed records, numbered from 1; none when there is no such file or
    /// record.
    core::Expected<std::optional<Bytes>> readRecordIfThere(std::uint8_t sfi, std::uint8_t number,
                                                           std::size_t size);

    /// The card proves that it has our key 1: false when it has no such key, CardOtherStation when
    /// it has another one. Never authenticate() before it: that would cost another station's card
    /// its tries.
    core::Expected<bool> prove();

    /// We prove to the card that we have this key: false when it has no such key.
    /// CardAuthenticationRefused, CardLocked.
    core::Expected<bool> authenticate(KeyUse use);

    /// Updates a file from its beginning, each piece under a MAC and a fresh challenge.
    core::Expected<void> update(std::uint8_t sfi, KeyUse macKey, ByteView content,
                                std::size_t split);

    /// Updates a whole record, under a MAC and a fresh challenge.
    core::Expected<void> updateRecord(std::uint8_t sfi, KeyUse macKey, std::uint8_t number,
                                      ByteView content);

    /// Sends one command of personalisation.
    core::Expected<void> personalise(const CommandApdu& command);

    /// Whether an update or a command of personalisation was sent, heard of or not.
    bool hasChanged() const noexcept { return m_hasChanged; }

private:
    core::Expected<ResponseApdu> succeed(DialogueStep step, const CommandApdu& command);
    core::Expected<Bytes> challenge(std::uint8_t size);
    core::Expected<Mac> macOf(KeyUse macKey, ByteView message);
    core::Expected<void> change(const CommandApdu& command);
    core::Expected<void> updatePiece(std::uint8_t sfi, KeyUse macKey, std::size_t offset,
                                     ByteView piece);

    CardSession& m_session;
    KeyStore& m_keys;
    core::CardSerial m_serial;
    bool m_hasChanged{false};
};

}  // namespace wattdesk::cardio
