#pragma once

#include <functional>
#include <memory>
#include <string>

#include "cardio/profile/field_card_profile.h"
#include "core/ports/field_card_terminal.h"

namespace wattdesk::cardio {

/// Core's terminal for field cards over any readers and any profile. What it is given must outlive
/// it. Not for several threads at a time.
class FieldTerminal final : public core::FieldCardTerminal {
public:
    /// After a failed write the card is looked at this often at most.
    static constexpr int kInspectionsMax = 3;

    /// An empty `reader` is the first slot, one with a card preferred.
    FieldTerminal(ReaderHub& hub, std::string reader, const CardProfile& profile, KeyStore& keys);

    core::Expected<core::FieldCardSnapshot> read() override;
    core::WriteReport issue(const core::CardSerial& serial,
                            const core::FieldCardOrder& order) override;
    core::WriteReport clear(const core::CardSerial& serial) override;
    core::WriteReport emptyRecords(const core::CardSerial& serial,
                                   const core::CheckCollection& collected) override;
    void onStep(std::function<void(core::CardStep)> listener) override;

private:
    using Attempt = std::function<WriteAttempt(CardSession&)>;
    /// What a card of the right serial says about a write that failed.
    using Verdict = std::function<core::WriteOutcome(const core::FieldCardSnapshot&)>;

    core::Expected<std::unique_ptr<CardSession>> begin();
    core::WriteReport write(const core::CardSerial& serial, const Attempt& attempt,
                            const Verdict& verdict);
    core::WriteReport settle(const core::CardSerial& serial, const core::Error& failure,
                             const Verdict& verdict);

    ReaderHub& m_hub;
    std::string m_reader;
    const FieldCardProfile& m_profile;
    KeyStore& m_keys;
    StepListener m_onStep{[](core::CardStep) {}};
};

}  // namespace wattdesk::cardio
