#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "cardio/keys/key_store.h"
#include "cardio/transport/card_reader.h"
#include "core/card/card_change.h"

namespace wattdesk::cardio {

using StepListener = std::function<void(core::CardStep)>;

/// How an attempt to write ended.
struct WriteAttempt {
    /// Whether a command that could change a file was sent, heard of or not.
    bool hasBegun{false};
    /// None: everything was written and read back.
    std::optional<core::Error> failure;
};

class FieldCardProfile;

/// One maker's card: its files, its keys and the order of commands. A value that the station
/// selects, so that another maker's card is another implementation and nothing else. Stateless;
/// every call is one exclusive session.
class CardProfile {
public:
    virtual ~CardProfile() = default;
    virtual std::string_view name() const noexcept = 0;

    /// As core::CardTerminal::read().
    virtual core::Expected<core::CardSnapshot> read(CardSession& session, KeyStore& keys) const = 0;

    /// As core::CardTerminal::personalise(). CardSwapped for another serial, CardNotBlank for a
    /// customer's card; nothing to do on a card that is blank already.
    virtual core::Expected<void> personalise(CardSession& session, KeyStore& keys,
                                             const core::CardSerial& serial) const = 0;

    /// Checks that the card carries `before`, authenticates both ways, writes and reads back.
    virtual WriteAttempt write(CardSession& session, KeyStore& keys, const core::CardChange& change,
                               const StepListener& onStep) const = 0;

    /// What a card carries after an attempt that failed. Reads only. A failure when it cannot be
    /// told, CardSwapped when it is another card.
    virtual core::Expected<core::WriteOutcome> inspect(CardSession& session, KeyStore& keys,
                                                       const core::CardChange& change) const = 0;

    /// The same maker's field cards.
    virtual const FieldCardProfile& fieldCards() const noexcept = 0;
};

}  // namespace wattdesk::cardio
