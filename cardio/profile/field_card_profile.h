#pragma once

#include "cardio/profile/card_profile.h"
#include "core/ports/field_card_terminal.h"

namespace wattdesk::cardio {

/// One maker's field cards, as CardProfile is its customers' cards. Stateless; every call is one
/// exclusive session. Refusals are those of core::FieldCardTerminal.
class FieldCardProfile {
public:
    virtual ~FieldCardProfile() = default;

    virtual core::Expected<core::FieldCardSnapshot> read(CardSession& session,
                                                         KeyStore& keys) const = 0;
    /// The order's committing file goes out last.
    virtual WriteAttempt issue(CardSession& session, KeyStore& keys, const core::CardSerial& serial,
                               const core::FieldCardOrder& order,
                               const StepListener& onStep) const = 0;
    virtual WriteAttempt clear(CardSession& session, KeyStore& keys, const core::CardSerial& serial,
                               const StepListener& onStep) const = 0;
    virtual WriteAttempt emptyRecords(CardSession& session, KeyStore& keys,
                                      const core::CardSerial& serial,
                                      const core::CheckCollection& collected,
                                      const StepListener& onStep) const = 0;
};

}  // namespace wattdesk::cardio
