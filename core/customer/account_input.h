#pragma once

#include <string>
#include <string_view>

#include "core/base/expected.h"
#include "core/base/money.h"

namespace wattdesk::core {

/// What an operator typed about an account, checked and trimmed.

/// InputNameMissing, InputTooLong, InputText.
Expected<std::string> checkedName(std::string_view text);
/// Digits, spaces, + - ( ), at most 32; may be empty. InputPhone.
Expected<std::string> checkedPhone(std::string_view text);
/// AmountTooLarge when they do not fit a card, InputAlarmOrder when the second is above the first.
Expected<void> checkAlarms(Money alarm1, Money alarm2);
/// AmountTooLarge.
Expected<void> checkHoardingLimit(Credit limit);
/// InputRatio.
Expected<void> checkRatios(std::uint32_t ct, std::uint32_t pt);

}  // namespace wattdesk::core
