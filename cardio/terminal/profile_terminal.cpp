#include "cardio/terminal/profile_terminal.h"

#include <utility>

namespace wattdesk::cardio {

using core::WriteOutcome;

ProfileTerminal::ProfileTerminal(ReaderHub& hub, std::string reader, const CardProfile& profile,
                                 KeyStore& keys)
    : m_hub{hub}, m_reader{std::move(reader)}, m_profile{profile}, m_keys{keys}
{
}

core::Expected<std::unique_ptr<CardSession>> ProfileTerminal::begin()
{
    const auto reader = m_hub.open(m_reader);
    if (!reader) {
        return core::Unexpected{reader.error()};
    }
    return (*reader)->begin();
}

core::Expected<core::CardSnapshot> ProfileTerminal::read()
{
    const auto session = begin();
    if (!session) {
        return core::Unexpected{session.error()};
    }
    return m_profile.read(**session, m_keys);
}

core::Expected<void> ProfileTerminal::personalise(const core::CardSerial& serial)
{
    const auto session = begin();
    if (!session) {
        return core::Unexpected{session.error()};
    }
    return m_profile.personalise(**session, m_keys, serial);
}

core::WriteReport ProfileTerminal::write(const core::CardChange& change)
{
    WriteAttempt attempt;
    {
        const auto session = begin();
        if (!session) {
            return {WriteOutcome::NotWritten, session.error()};
        }
        attempt = m_profile.write(**session, m_keys, change, m_onStep);
    }
    if (!attempt.failure) {
        return {WriteOutcome::Confirmed, std::nullopt};
    }
    if (!attempt.hasBegun) {
        return {WriteOutcome::NotWritten, std::move(attempt.failure)};
    }
    return settle(change, *attempt.failure);
}

/// Nobody knows what the last command did, so only the card can tell, in a session of its own.
core::WriteReport ProfileTerminal::settle(const core::CardChange& change,
                                          const core::Error& failure)
{
    m_onStep(core::CardStep::Verifying);
    for (int i = 0; i < kInspectionsMax; ++i) {
        const auto session = begin();
        if (!session) {
            continue;
        }
        const auto outcome = m_profile.inspect(**session, m_keys, change);
        if (outcome && *outcome == WriteOutcome::Confirmed) {
            return {*outcome, std::nullopt};
        }
        if (outcome) {
            return {*outcome, failure};
        }
    }
    return {WriteOutcome::Unknown, failure};
}

void ProfileTerminal::onStep(std::function<void(core::CardStep)> listener)
{
    m_onStep = listener ? std::move(listener) : [](core::CardStep) {};
}

}  // namespace wattdesk::cardio
