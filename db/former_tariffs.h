#pragma once

#include "core/customer/tariff_history.h"
#include "db/connection.h"

namespace wattdesk::db {

/// Ascending by day. Within a read or a write of the connection.
core::Expected<std::vector<core::FormerTariff>> formerTariffs(Connection& connection,
                                                              core::AccountId account);

}  // namespace wattdesk::db
