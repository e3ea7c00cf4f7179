#pragma once

#include <functional>
#include <optional>

#include "core/base/expected.h"
#include "core/card/card_change.h"
#include "core/card/field_card.h"

namespace wattdesk::core {

/// A card as the desk for field cards sees it.
struct FieldCardSnapshot {
    CardSerial serial;
    /// Issued is a customer's card: its content is CardTerminal's to read.
    CardSnapshot::Condition condition{CardSnapshot::Condition::Bare};
    std::optional<FieldCardOrder> order;  ///< on a field card, always
    /// What the last meter left that obeyed a preset or meter-number card.
    std::optional<CardReturn> returned;
    CheckCollection collection;  ///< of a check card
    friend bool operator==(const FieldCardSnapshot&, const FieldCardSnapshot&) = default;
};

/// The reader with a field card on it. As with CardTerminal, every call is one exclusive reader
/// transaction (and, after a failed write, a few more that only read), the card proves itself and
/// the station authenticates before a write, every write is under a MAC and is read back, and no
/// changing command is sent twice by itself. Any call here may be repeated after any failure.
///
/// Of writes NotWritten says that no meter would take the card for anything that it was not before:
/// a card torn off while it was issued carries no order, and is issued once more.
class FieldCardTerminal {
public:
    virtual ~FieldCardTerminal() = default;

    /// Failures: as CardTerminal::read(). Takes one command for each record on a check card.
    virtual Expected<FieldCardSnapshot> read() = 0;

    /// Makes a bare or blank card a field card; a bare one is personalised first. Refused
    /// (NotWritten) with CardNotBlank for a customer's card, CardIsFieldCard for a field card
    /// (which is cleared first), CardSwapped for another serial, CardMemoryFault for a blank card
    /// that has no room for a check card's records; with AmountNegative, AmountTooLarge,
    /// InputRatio, InputDate, InputMeterNumber or TariffUnfitForMeter for an order that fits no
    /// card.
    virtual WriteReport issue(const CardSerial& serial, const FieldCardOrder& order) = 0;

    /// Makes a field card, or what an interrupted issue left, a blank card, which can become a
    /// customer's or another field card; a bare one stays bare. Records on it are lost.
    /// CardNotBlank for a customer's card: that one is cleared by CardTerminal::write().
    virtual WriteReport clear(const CardSerial& serial) = 0;

    /// Empties a check card of its records once they are kept elsewhere; its order stays. Refused
    /// (NotWritten) with CardChanged when it is no check card or no longer carries exactly
    /// `collected`: nothing is emptied that was not read.
    virtual WriteReport emptyRecords(const CardSerial& serial,
                                     const CheckCollection& collected) = 0;

    /// Called from within issue(), clear() and emptyRecords(), on the same thread.
    virtual void onStep(std::function<void(CardStep)> listener) = 0;
};

}  // namespace wattdesk::core
