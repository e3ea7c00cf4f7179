#pragma once

#include <tl/expected.hpp>
#include <utility>

#include "core/base/error.h"

namespace wattdesk::core {

/// A value, or the failure that a person must hear about. Trap: `for (x : *f())` walks a destroyed
/// temporary; name the result first.
template <class T>
using Expected = tl::expected<T, Error>;

using Unexpected = tl::unexpected<Error>;

inline Unexpected fail(ErrorCode code, std::string detail = {})
{
    return Unexpected{Error{code, std::move(detail)}};
}

}  // namespace wattdesk::core
