#pragma once

#include <memory>
#include <string>

#include "cardio/profile/card_profile.h"
#include "core/ports/card_terminal.h"

namespace wattdesk::cardio {

/// Core's terminal over any readers and any profile: one exclusive session a call. What it is given
/// must outlive it. Not for several threads at a time.
class ProfileTerminal final : public core::CardTerminal {
public:
    /// After a failed write the card is looked at this often at most.
    static constexpr int kInspectionsMax = 3;

    /// An empty `reader` is the first slot, one with a card preferred.
    ProfileTerminal(ReaderHub& hub, std::string reader, const CardProfile& profile, KeyStore& keys);

    core::Expected<core::CardSnapshot> read() override;
    core::Expected<void> personalise(const core::CardSerial& serial) override;
    core::WriteReport write(const core::CardChange& change) override;
    void onStep(std::function<void(core::CardStep)> listener) override;

private:
    core::Expected<std::unique_ptr<CardSession>> begin();
    core::WriteReport settle(const core::CardChange& change, const core::Error& failure);

    ReaderHub& m_hub;
    std::string m_reader;
    const CardProfile& m_profile;
    KeyStore& m_keys;
    StepListener m_onStep{[](core::CardStep) {}};
};

}  // namespace wattdesk::cardio
