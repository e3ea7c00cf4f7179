#pragma once

#include <vector>

#include "core/workflow/world.h"

namespace wattdesk::core {

/// How an account is supplied, as its months are billed by it: its contract, and the meter that its
/// own hangs under. Asks for the permission to settle months.
class SupplyDesk {
public:
    explicit SupplyDesk(World world) : m_world{world} {}

    /// PermissionMissing, AccountNotFound, SupplyContractWrong, PeriodSettled (from a day that is
    /// settled).
    Expected<void> setContract(const Actor& actor, const AccountNumber& number,
                               const SupplyContract& contract);
    Expected<std::vector<SupplyContract>> contracts(const Actor& actor,
                                                    const AccountNumber& number);

    /// What `child` takes from `parent`; its ids are filled in. PermissionMissing, AccountNotFound,
    /// MeterShareWrong; AccountStateUnfit for one that has no card yet, or is closed.
    Expected<void> setShare(const Actor& actor, const AccountNumber& child,
                            const AccountNumber& parent, MeterShare share);
    Expected<void> removeShare(const Actor& actor, const AccountNumber& child);
    Expected<std::vector<MeterShare>> sharesOf(const Actor& actor, const AccountNumber& parent);

private:
    Expected<void> requireShareFits(const MeterShare& share);

    World m_world;
};

}  // namespace wattdesk::core
