#pragma once

#include <functional>
#include <optional>

#include "core/ports/field_card_terminal.h"
#include "tests/support/fake_card_terminal.h"

namespace wattdesk::test {

/// A reader with a field card in memory, which outlives any number of workflows. As strict as the
/// port says: no card is written that is not the one that was read, that is somebody's, or whose
/// records are not exactly those that were collected.
class FakeFieldTerminal final : public core::FieldCardTerminal {
public:
    core::Expected<core::FieldCardSnapshot> read() override;
    core::WriteReport issue(const core::CardSerial& serial,
                            const core::FieldCardOrder& order) override;
    core::WriteReport clear(const core::CardSerial& serial) override;
    core::WriteReport emptyRecords(const core::CardSerial& serial,
                                   const core::CheckCollection& collected) override;
    void onStep(std::function<void(core::CardStep)> listener) override;

    void insert(core::FieldCardSnapshot card) { m_card = std::move(card); }
    void remove() { m_card.reset(); }
    /// For the next write only. Torn is UnknownBefore here: one command commits.
    void fateOfNextWrite(CardFate fate) { m_fate = fate; }
    /// Until it is set to empty again: everything fails with it, the card untouched.
    void failWith(std::optional<core::ErrorCode> code) { m_failure = code; }
    /// Called once, before the next write looks at the card.
    void beforeNextWrite(std::function<void()> intruder) { m_intruder = std::move(intruder); }

    std::optional<core::FieldCardSnapshot>& card() { return m_card; }
    int writes() const { return m_writes; }

private:
    std::optional<core::ErrorCode> unfit(const core::CardSerial& serial);
    core::WriteReport write(std::optional<core::ErrorCode> refusal,
                            const std::function<void()>& change);

    std::optional<core::FieldCardSnapshot> m_card;
    std::optional<core::ErrorCode> m_failure;
    std::function<void()> m_intruder;
    std::function<void(core::CardStep)> m_listener;
    CardFate m_fate{CardFate::Confirmed};
    int m_writes{0};
};

}  // namespace wattdesk::test
