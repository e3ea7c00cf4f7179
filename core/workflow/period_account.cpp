#include "core/workflow/period_account.h"

namespace wattdesk::core {

Expected<Account> accountToSettle(World& world, const Actor& actor, const AccountNumber& number)
{
    if (auto allowed = actor.require(Permission::SettlePeriods); !allowed) {
        return Unexpected{allowed.error()};
    }
    auto account = world.accounts.byNumber(number);
    if (account && account->organisation != actor.organisation) {
        return fail(ErrorCode::AccountNotFound, number.digits());
    }
    return account;
}

Expected<void> requireNotSettled(World& world, AccountId account, Date day)
{
    const auto rows = world.settlements.rows(account, 1);
    if (!rows) {
        return Unexpected{rows.error()};
    }
    return rows->empty() || rows->front().after.to < day ? Expected<void>{}
                                                         : fail(ErrorCode::PeriodSettled);
}

}  // namespace wattdesk::core
