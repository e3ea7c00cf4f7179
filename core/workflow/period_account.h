#pragma once

#include "core/workflow/world.h"

namespace wattdesk::core {

/// For somebody who may settle months. PermissionMissing, AccountNotFound.
Expected<Account> accountToSettle(World& world, const Actor& actor, const AccountNumber& number);

/// PeriodSettled when the day lies in a month of the account that is settled.
Expected<void> requireNotSettled(World& world, AccountId account, Date day);

}  // namespace wattdesk::core
