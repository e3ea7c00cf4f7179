#include "cardio/terminal/field_terminal.h"

#include <utility>

namespace wattdesk::cardio {

using core::CheckCollection;
using core::FieldCardSnapshot;
using core::WriteOutcome;
using core::WriteReport;
using Condition = core::CardSnapshot::Condition;

FieldTerminal::FieldTerminal(ReaderHub& hub, std::string reader, const CardProfile& profile,
                             KeyStore& keys)
    : m_hub{hub}, m_reader{std::move(reader)}, m_profile{profile.fieldCards()}, m_keys{keys}
{
}

core::Expected<std::unique_ptr<CardSession>> FieldTerminal::begin()
{
    const auto reader = m_hub.open(m_reader);
    if (!reader) {
        return core::Unexpected{reader.error()};
    }
    return (*reader)->begin();
}

core::Expected<FieldCardSnapshot> FieldTerminal::read()
{
    const auto session = begin();
    if (!session) {
        return core::Unexpected{session.error()};
    }
    return m_profile.read(**session, m_keys);
}

WriteReport FieldTerminal::issue(const core::CardSerial& serial, const core::FieldCardOrder& order)
{
    return write(
        serial,
        [&](CardSession& session) {
            return m_profile.issue(session, m_keys, serial, order, m_onStep);
        },
        [&](const FieldCardSnapshot& found) {
            if (found.condition == Condition::Bare || found.condition == Condition::Blank) {
                return WriteOutcome::NotWritten;
            }
            const bool isAsIssued =
                found.order == order && !found.returned && found.collection == CheckCollection{};
            return isAsIssued ? WriteOutcome::Confirmed : WriteOutcome::Unknown;
        });
}

WriteReport FieldTerminal::clear(const core::CardSerial& serial)
{
    const auto before = read();
    if (!before) {
        return {WriteOutcome::NotWritten, before.error()};
    }
    return write(
        serial,
        [&](CardSession& session) { return m_profile.clear(session, m_keys, serial, m_onStep); },
        [&](const FieldCardSnapshot& found) {
            // A card that was blank before may still lack what follows the commit.
            if (found == *before) {
                return WriteOutcome::NotWritten;
            }
            return found.condition == Condition::Blank ? WriteOutcome::Confirmed
                                                       : WriteOutcome::Unknown;
        });
}

WriteReport FieldTerminal::emptyRecords(const core::CardSerial& serial,
                                        const CheckCollection& collected)
{
    return write(
        serial,
        [&](CardSession& session) {
            return m_profile.emptyRecords(session, m_keys, serial, collected, m_onStep);
        },
        [&](const FieldCardSnapshot& found) {
            if (found.condition != Condition::Field) {
                return WriteOutcome::Unknown;
            }
            return found.collection == CheckCollection{} ? WriteOutcome::Confirmed
                   : found.collection == collected       ? WriteOutcome::NotWritten
                                                         : WriteOutcome::Unknown;
        });
}

WriteReport FieldTerminal::write(const core::CardSerial& serial, const Attempt& attempt,
                                 const Verdict& verdict)
{
    WriteAttempt done;
    {
        const auto session = begin();
        if (!session) {
            return {WriteOutcome::NotWritten, session.error()};
        }
        done = attempt(**session);
    }
    if (!done.failure) {
        return {WriteOutcome::Confirmed, std::nullopt};
    }
    if (!done.hasBegun) {
        return {WriteOutcome::NotWritten, std::move(done.failure)};
    }
    return settle(serial, *done.failure, verdict);
}

/// Nobody knows what the last command did, so only the card can tell, in a session of its own.
WriteReport FieldTerminal::settle(const core::CardSerial& serial, const core::Error& failure,
                                  const Verdict& verdict)
{
    m_onStep(core::CardStep::Verifying);
    for (int i = 0; i < kInspectionsMax; ++i) {
        const auto found = read();
        if (!found || found->serial != serial) {
            continue;
        }
        const WriteOutcome outcome = verdict(*found);
        if (outcome == WriteOutcome::Confirmed) {
            return {outcome, std::nullopt};
        }
        return {outcome, failure};
    }
    return {WriteOutcome::Unknown, failure};
}

void FieldTerminal::onStep(std::function<void(core::CardStep)> listener)
{
    m_onStep = listener ? std::move(listener) : [](core::CardStep) {};
}

}  // namespace wattdesk::cardio
