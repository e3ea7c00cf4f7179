#include "cardio/profile/step_failure.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace wattdesk::cardio {

namespace {

using core::ErrorCode;

struct Rule {
    std::optional<DialogueStep> step;  ///< none: at any step
    std::uint16_t mask;
    std::uint16_t value;
    ErrorCode code;
};

/// The first that fits holds; what fits none is CardAnswerUnexpected.
constexpr std::array kRules{
    Rule{std::nullopt, 0xFFFF, 0x6581, ErrorCode::CardMemoryFault},
    Rule{std::nullopt, 0xFFFF, 0x6983, ErrorCode::CardLocked},
    Rule{std::nullopt, 0xFFFF, 0x9303, ErrorCode::CardLocked},
    Rule{DialogueStep::Identify, 0x0000, 0x0000, ErrorCode::CardForeign},
    Rule{DialogueStep::ExternalAuthentication, 0xFFF0, 0x63C0,
         ErrorCode::CardAuthenticationRefused},
    Rule{DialogueStep::ExternalAuthentication, 0xFFFF, 0x6982,
         ErrorCode::CardAuthenticationRefused},
    // A directory under a master key that was not, or could not be, authenticated.
    Rule{DialogueStep::Personalise, 0xFFFF, 0x6982, ErrorCode::CardAuthenticationRefused},
    // No room for the file: only a card with more memory helps.
    Rule{DialogueStep::Personalise, 0xFFFF, 0x6A84, ErrorCode::CardMemoryFault},
};

std::string_view nameOf(DialogueStep step) noexcept
{
    switch (step) {
        case DialogueStep::Identify:
            return "identification";
        case DialogueStep::EnterDirectory:
            return "selection of the directory";
        case DialogueStep::Read:
            return "reading";
        case DialogueStep::InternalAuthentication:
            return "internal authentication";
        case DialogueStep::Challenge:
            return "challenge";
        case DialogueStep::ExternalAuthentication:
            return "external authentication";
        case DialogueStep::Update:
            return "update";
        case DialogueStep::Personalise:
            return "personalisation";
    }
    return "";
}

}  // namespace

core::Error failureOf(DialogueStep step, StatusWord status)
{
    auto code = ErrorCode::CardAnswerUnexpected;
    for (const Rule& rule : kRules) {
        if ((!rule.step || *rule.step == step) && (status.value() & rule.mask) == rule.value) {
            code = rule.code;
            break;
        }
    }
    return {code, std::string{nameOf(step)} + ": " + status.text()};
}

}  // namespace wattdesk::cardio
