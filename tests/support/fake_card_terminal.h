#pragma once

#include <functional>
#include <optional>

#include "core/ports/card_terminal.h"

namespace wattdesk::test {

/// What befalls the next write. Every one but Confirmed is what a pulled card, a failed reader or a
/// cut leaves behind.
enum class CardFate : std::uint8_t {
    Confirmed,
    NotWritten,
    UnknownBefore,  ///< nothing was written, but the station could not find that out
    UnknownAfter,   ///< everything was written, but the station could not find that out
    Torn,           ///< everything but the committing file was written; outcome unknown
};

/// A reader with a card in memory, which outlives any number of workflows. As strict as the port
/// says: another card, or another content than the change begins with, is refused before the first
/// write; tariff files are written but never read.
class FakeCardTerminal final : public core::CardTerminal {
public:
    core::Expected<core::CardSnapshot> read() override;
    core::Expected<void> personalise(const core::CardSerial& serial) override;
    core::WriteReport write(const core::CardChange& change) override;
    void onStep(std::function<void(core::CardStep)> listener) override;

    void insert(core::CardSnapshot card);
    void insertBare(std::uint8_t lastSerialByte);
    void insertBlank(std::uint8_t lastSerialByte);
    core::CardSnapshot remove();

    /// For the next write only; afterwards writes are confirmed again.
    void fateOfNextWrite(CardFate fate) { m_fate = fate; }
    /// Until it is set to empty again: read, personalise and write fail with it, untouched.
    void failWith(std::optional<core::ErrorCode> code) { m_failure = code; }

    /// The card was in its meter, which took it and holds `remaining` (negative: overdrawn) now.
    void visitMeter(core::Credit remaining);

    /// All that is on the card, tariffs included.
    const std::optional<core::CardSnapshot>& card() const { return m_card; }
    std::optional<core::CardSnapshot>& card() { return m_card; }
    int reads() const { return m_reads; }
    int writes() const { return m_writes; }
    int personalisations() const { return m_personalisations; }

private:
    std::optional<core::Error> refusal(const core::CardChange& change) const;
    void report(core::CardStep step) const;

    std::optional<core::CardSnapshot> m_card;
    std::optional<core::ErrorCode> m_failure;
    CardFate m_fate{CardFate::Confirmed};
    std::function<void(core::CardStep)> m_listener;
    int m_reads{0};
    int m_writes{0};
    int m_personalisations{0};
};

}  // namespace wattdesk::test
