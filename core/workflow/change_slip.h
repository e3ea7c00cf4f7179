#pragma once

#include <string>
#include <vector>

#include "core/customer/account_change.h"
#include "core/operator/operator.h"
#include "core/workflow/world.h"

namespace wattdesk::core {

/// When and by whom something of an account was changed: what tells its deeds without a receipt
/// apart.
struct ChangeMoment {
    Instant at;
    OperatorId by;
    friend bool operator==(const ChangeMoment&, const ChangeMoment&) = default;
};

/// What a customer is handed when something of his account changed and no money moved: an
/// amendment, a suspension, a card reported lost. What changed with a deed of the journal stands on
/// that deed's receipt and is on no slip.
struct ChangeSlip {
    Account account;                     ///< as it was after the change
    std::vector<AccountChange> changes;  ///< made at one moment by one operator, never empty
    std::string organisationName;
    std::string counterName;
    std::string operatorName;
};

/// The slip of what was changed at that moment. ChangeNotFound.
Expected<ChangeSlip> changeSlip(World& world, const Actor& actor, const AccountNumber& number,
                                const ChangeMoment& moment);

/// The slip of the account's newest change without a deed. ChangeNotFound when there is none.
Expected<ChangeSlip> newestChangeSlip(World& world, const Actor& actor,
                                      const AccountNumber& number);

}  // namespace wattdesk::core
