#pragma once

#include <string>
#include <vector>

#include "core/customer/account_change.h"
#include "core/operator/operator.h"
#include "core/workflow/world.h"

namespace wattdesk::core {

/// What a customer is handed when something of his account changed and no money moved: an
/// amendment, a suspension, a card reported lost.
struct ChangeSlip {
    Account account;                     ///< as it was after the change
    std::vector<AccountChange> changes;  ///< made at one moment by one operator, never empty
    std::string organisationName;
    std::string counterName;
    std::string operatorName;
};

/// The slip of the account's newest change. ChangeNotFound when nothing of it was ever changed.
Expected<ChangeSlip> newestChangeSlip(World& world, const Actor& actor,
                                      const AccountNumber& number);

}  // namespace wattdesk::core
