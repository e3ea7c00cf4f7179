#pragma once

#include <QString>

#include "core/base/error.h"

namespace wattdesk::app {

/// What happened and what to do, in one or two plain sentences for the person at the counter, in
/// the language of the installed translator. Blames nobody and shows no internals.
QString failureText(core::ErrorCode code);

}  // namespace wattdesk::app
