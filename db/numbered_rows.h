#pragma once

#include "db/connection.h"

namespace wattdesk::db {

/// Runs an INSERT that gives its row the number after the last one, and that writes nothing when
/// another connection took that number since (ON CONFLICT DO NOTHING); then it is run again.
/// StoreBusy when that does not end. Throws soci::soci_error.
core::Expected<void> insertNumbered(Connection& connection, const Sql& sql, Values values);

}  // namespace wattdesk::db
