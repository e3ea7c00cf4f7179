#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/customer/account.h"
#include "core/customer/tariff_history.h"

namespace wattdesk::core {

/// Customers, service points and accounts of the station. Writing runs inside a UnitOfWork.
class AccountBook {
public:
    virtual ~AccountBook() = default;

    /// The next free account number of the database. Inside a UnitOfWork, so that two counters
    /// never draw the same.
    virtual Expected<AccountNumber> drawNumber() = 0;

    /// AccountNumberTaken; AccountMeterTaken when the meter belongs to an account that is not
    /// closed, or an open sale moves an account to it. An account that is closed takes no meter.
    virtual Expected<void> add(const Account& account) = 0;

    /// Writes customer and service point as they are in `account`, nothing else of it; a customer
    /// whose id is new is added. Every other account of that customer shows the new facts
    /// as well, and is found by them. AccountNotFound; AccountMeterTaken as for add(), but for an
    /// open sale of this account itself, whose posting this may be; StoreConflict when the service
    /// point is another one.
    virtual Expected<void> amend(const Account& account) = 0;

    /// Gives the account another tariff from that day on; on the days before, and after the last
    /// change, it has the one that it had. AccountNotFound.
    virtual Expected<void> setTariff(AccountId id, TariffId tariff, Date day) = 0;
    virtual Expected<TariffHistory> tariffsOf(AccountId id) = 0;

    /// AccountNotFound; AccountMeterTaken when a closed account is to be open again and its meter
    /// is another's by now.
    virtual Expected<void> setStanding(AccountId id, const AccountStanding& standing) = 0;

    /// The account as it is now, which nobody else holds or changes until the running unit of work
    /// ends: what is decided by it is still true when it is written. Taken before anything else of
    /// the account, so that no two units wait for each other. What other accounts share with it,
    /// customer and service point, is not held. AccountNotFound.
    virtual Expected<Account> hold(AccountId id) = 0;

    /// Adds to what the account has and owes, neither of them negative, whatever it is by now.
    /// AccountNotFound.
    virtual Expected<void> addToStanding(AccountId id, Money surplus, Money arrears) = 0;

    /// AccountNotFound.
    virtual Expected<Account> byId(AccountId id) = 0;
    virtual Expected<Account> byNumber(const AccountNumber& number) = 0;

    /// Whose current card this is; empty when nobody's.
    virtual Expected<std::optional<Account>> byCard(const CardSerial& serial) = 0;

    /// The account, not closed, that has this meter; empty when none has.
    virtual Expected<std::optional<Account>> byMeter(const MeterNumber& meter) = 0;

    /// All accounts of a customer, by number.
    virtual Expected<std::vector<Account>> ofCustomer(CustomerId customer) = 0;

    /// The accounts of a tariff that are not closed, by id from the first above `after`: page by
    /// page, at most `limit`.
    virtual Expected<std::vector<Account>> ofTariff(TariffId tariff, AccountId after,
                                                    std::size_t limit) = 0;
    virtual Expected<std::int64_t> countOfTariff(TariffId tariff) = 0;

    /// The accounts of the tariff of `wanted`, active or suspended and with a money meter, that
    /// have been given other prices by card, or none that are known of: by number from the first
    /// above `after`, at most `limit`. Fast however few of however many they are.
    virtual Expected<std::vector<Account>> withOtherPrices(const CardPrices& wanted,
                                                           const AccountNumber& after,
                                                           std::size_t limit) = 0;
    virtual Expected<std::int64_t> countWithOtherPrices(const CardPrices& wanted) = 0;

    /// Accounts of one organisation that a cashier may mean by `text`: the beginning of the
    /// account number, of the name, its pinyin initials, the phone number or its last four digits,
    /// a part of the address, the meter number (leading zeros may be left out) or the card serial.
    /// Names match from each of their first 8 characters and from later words, addresses where
    /// digits, letters or hanzi begin, texts up to 32 characters. Case and width do not matter. At
    /// most `limit`, sorted by account number; when more match, those whose matching text comes
    /// first by code point, so that an exact match is always among them. An empty text finds
    /// nothing.
    virtual Expected<std::vector<Account>> search(OrganisationId organisation,
                                                  std::string_view text, std::size_t limit) = 0;
};

}  // namespace wattdesk::core
