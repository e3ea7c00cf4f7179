#pragma once

#include <functional>

#include "core/base/expected.h"
#include "core/base/ids.h"
#include "core/card/card_change.h"

namespace wattdesk::core {

/// The reader with a card on it, in the words of the business. Implemented over PC/SC and over the
/// virtual reader by one and the same code; every call is one exclusive reader transaction and
/// takes at most a few seconds.
class CardTerminal {
public:
    virtual ~CardTerminal() = default;

    /// Reads the card and lets it prove that it carries this station's keys. Tariff files are not
    /// read. Changes nothing. Failures: CardAbsent, CardForeign, CardDamaged, CardOtherStation,
    /// CardPulled, CardAnswerUnexpected, Reader….
    virtual Expected<CardSnapshot> read() = 0;

    /// Makes a bare card a blank one: files, then keys. Begins anew on a card that an earlier
    /// attempt left half done.
    virtual Expected<void> personalise(const CardSerial& serial) = 0;

    /// Writes a change and reads it back. Refuses (NotWritten) before the first write when the card
    /// is another one (CardSwapped) or no longer carries `before` (CardChanged). Never sends a
    /// changing command twice.
    virtual WriteReport write(const CardChange& change) = 0;

    /// Called from within write(), on the same thread.
    virtual void onStep(std::function<void(CardStep)> listener) = 0;
};

}  // namespace wattdesk::core
