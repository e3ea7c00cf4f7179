#pragma once

#include <cstdint>

#include "cardio/apdu/response_apdu.h"
#include "core/base/error.h"

namespace wattdesk::cardio {

/// Where in a sequence a card gave its answer.
enum class DialogueStep : std::uint8_t {
    Identify,
    EnterDirectory,
    Read,
    InternalAuthentication,
    Challenge,
    ExternalAuthentication,
    Update,
    Personalise,
};

/// What a refusal means at its step; from one table.
core::Error failureOf(DialogueStep step, StatusWord status);

}  // namespace wattdesk::cardio
