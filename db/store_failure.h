#pragma once

#include <soci/soci.h>

#include "core/base/error.h"

namespace wattdesk::db {

/// What a failure of the database means to the station: the one place that knows the codes of both.
/// SOCI's own categories are not used; on SQLite it has none for a constraint. A unique key or a
/// reference that does not hold is StoreConflict. `session` may be one that never opened.
core::Error failureOf(const soci::soci_error& error, soci::session& session);

}  // namespace wattdesk::db
