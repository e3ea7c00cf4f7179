#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/customer/account.h"

namespace wattdesk::core {

/// Customers, service points and accounts of the station. Writing runs inside a UnitOfWork.
class AccountBook {
public:
    virtual ~AccountBook() = default;

    /// The next free account number of the database. Inside a UnitOfWork, so that two counters
    /// never draw the same.
    virtual Expected<AccountNumber> drawNumber() = 0;

    /// AccountNumberTaken; AccountMeterTaken when the meter belongs to an account that is not
    /// closed.
    virtual Expected<void> add(const Account& account) = 0;

    /// AccountNotFound.
    virtual Expected<void> setStanding(AccountId id, const AccountStanding& standing) = 0;

    /// AccountNotFound.
    virtual Expected<Account> byId(AccountId id) = 0;
    virtual Expected<Account> byNumber(const AccountNumber& number) = 0;

    /// Whose current card this is; empty when nobody's.
    virtual Expected<std::optional<Account>> byCard(const CardSerial& serial) = 0;

    /// Accounts of one organisation that a cashier may mean by `text`: the beginning of the
    /// account number, of the name or any part of it, of its pinyin initials, of the phone number
    /// (or its last four digits), of a part of the address, of the meter number (leading zeros may
    /// be left out) or the card serial. Case and width do not matter. By account number, at most
    /// `limit`. An empty text finds nothing.
    virtual Expected<std::vector<Account>> search(OrganisationId organisation,
                                                  std::string_view text, std::size_t limit) = 0;
};

}  // namespace wattdesk::core
