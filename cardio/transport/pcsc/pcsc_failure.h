#pragma once

#include <string_view>

#include "core/base/error.h"

namespace wattdesk::cardio {

/// What a PC/SC return code other than SCARD_S_SUCCESS means, whichever function gave it: the only
/// place that knows them. `call` is the function's name, for the log.
core::Error pcscFailure(long code, std::string_view call);

}  // namespace wattdesk::cardio
