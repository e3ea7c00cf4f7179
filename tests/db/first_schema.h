#pragma once

#include "db/connection.h"

namespace wattdesk::test {

/// Makes the database of a program of version 1 and fills it as that program did: the sample
/// organisations, counters, operators, tariff and accounts 1…3, a posted sale 1 of account 1 with
/// its receipt, a voided sale 2 of account 2 and an open sale 3 of account 3. Its SQL stands here
/// as it was, because the program's own has moved on.
core::Expected<void> makeFirstSchema(const db::StoreLocation& location);

}  // namespace wattdesk::test
