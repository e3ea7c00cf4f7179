#pragma once

#include <functional>

#include "cardio/apdu/command_apdu.h"
#include "cardio/apdu/response_apdu.h"
#include "core/base/expected.h"

namespace wattdesk::cardio {

/// One command APDU to the card and its raw answer, SW1 SW2 included.
using Exchange = std::function<core::Expected<Bytes>(ByteView)>;

/// GET RESPONSE at most this often for one command, and Le corrected at most once.
inline constexpr int kContinuationsMax = 8;

/// Sends one command and collects its whole answer: 61xx by GET RESPONSE, 6Cxx by sending the same
/// command once more with the right Le, which is safe because the card did not execute it. A
/// Changes command is sent once, whatever it answers, and its word returned as it is. Failures: the
/// exchange's own, and CardAnswerUnexpected for an answer that is none or never ends.
core::Expected<ResponseApdu> transmitWhole(const Exchange& exchange, const CommandApdu& command);

}  // namespace wattdesk::cardio
