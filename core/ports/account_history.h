#pragma once

#include <vector>

#include "core/base/expected.h"
#include "core/customer/account_change.h"

namespace wattdesk::core {

/// What was changed of accounts. Appending runs inside the UnitOfWork of the change.
class AccountHistory {
public:
    virtual ~AccountHistory() = default;
    virtual Expected<void> append(const AccountChange& change) = 0;
    /// Newest first, at most `limit`.
    virtual Expected<std::vector<AccountChange>> of(AccountId account, std::size_t limit) = 0;
};

}  // namespace wattdesk::core
