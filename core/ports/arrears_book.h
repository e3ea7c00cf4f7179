#pragma once

#include <string>
#include <vector>

#include "core/base/expected.h"
#include "core/settlement/charge.h"

namespace wattdesk::core {

/// What accounts owe, charge by charge. Writing runs inside a UnitOfWork. Whoever writes moves the
/// account's standing in the same one: its arrears are always what is outstanding here.
class ArrearsBook {
public:
    virtual ~ArrearsBook() = default;

    /// ChargeRepeated when the account has one of this kind and period already, and may have only
    /// one. StoreConflict for a known id.
    virtual Expected<void> add(const Charge& charge) = 0;

    /// StoreConflict when more would be settled than is outstanding, or more opened again than was
    /// settled.
    virtual Expected<void> settle(const ChargeSettlement& settlement) = 0;

    /// What the account owes: the oldest due first, of one day the older charge first.
    virtual Expected<std::vector<OutstandingCharge>> outstanding(AccountId account) = 0;

    /// Every charge of the account, newest first, at most `limit`.
    virtual Expected<std::vector<OutstandingCharge>> ofAccount(AccountId account,
                                                               std::size_t limit) = 0;

    /// ChargeNotFound.
    virtual Expected<OutstandingCharge> byId(ChargeId id) = 0;

    /// What was settled of a charge, oldest first.
    virtual Expected<std::vector<ChargeSettlement>> settlementsOf(ChargeId id) = 0;

    /// Accounts whose arrears are not what is outstanding of their charges, and charges whose
    /// settlements do not explain what is outstanding, in words for the log; empty is good.
    virtual Expected<std::vector<std::string>> disagreements(OrganisationId organisation) = 0;
};

}  // namespace wattdesk::core
