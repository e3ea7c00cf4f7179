#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/calendar.h"
#include "core/base/ids.h"
#include "core/base/money.h"
#include "core/card/card_prices.h"
#include "core/customer/household_base.h"

namespace wattdesk::core {

/// 客户: a person or an organisation; may hold several accounts.
struct Customer {
    CustomerId id;
    OrganisationId organisation;
    std::string name;
    std::string phone;  ///< may be empty
    friend bool operator==(const Customer&, const Customer&) = default;
};

/// What the meter counts down.
enum class MeterMode : std::uint8_t {
    Money,   ///< it holds yuan and applies the tariff itself
    Energy,  ///< 电量制: it holds kWh and the station applies the tariff
};
std::string_view nameOf(MeterMode mode) noexcept;
std::optional<MeterMode> meterModeNamed(std::string_view name) noexcept;

/// 用电点: where the meter hangs, and what the station must know of that meter.
struct ServicePoint {
    ServicePointId id;
    OrganisationId organisation;
    std::string address;
    MeterNumber meter;
    MeterMode mode{MeterMode::Money};
    std::uint32_t ctRatio{1};
    std::uint32_t ptRatio{1};
    Credit hoardingLimit;  ///< 囤积限额, the most the meter may hold; 0 = none of its own
    Money alarm1;          ///< alarm amounts written at opening
    Money alarm2;
    HouseholdBase householdBase;  ///< by which the limits of its tariff are multiplied
    friend bool operator==(const ServicePoint&, const ServicePoint&) = default;
};

enum class AccountState : std::uint8_t {
    Registered,  ///< everything is entered; its first card is not written yet
    Active,
    Suspended,  ///< 报停
    Closed,     ///< 销户
};
std::string_view nameOf(AccountState state) noexcept;
std::optional<AccountState> accountStateNamed(std::string_view name) noexcept;

/// What changes with every sale. Written only in the transaction that posts one.
struct AccountStanding {
    AccountState state{AccountState::Registered};
    std::optional<CardSerial> card;  ///< the account's current card: every other one is refused
    std::uint32_t purchaseCount{0};  ///< 购电次数 of the last posted sale
    Money surplus;  ///< 结余: paid and not yet turned into energy; never negative
    Money arrears;  ///< 欠费
    /// The newest prices that went to its money meter by card; empty: nobody knows of any.
    std::optional<CardPrices> prices{};
    /// The last write of its card brought prices and no purchase: that its return file is empty
    /// then says nothing of a purchase.
    bool lastWriteWasPrices{false};
    friend bool operator==(const AccountStanding&, const AccountStanding&) = default;
};

/// 户: a customer's contract for one service point, with everything the counter needs of it.
struct Account {
    AccountId id;
    OrganisationId organisation;
    AccountNumber number;
    Customer customer;
    ServicePoint point;
    TariffId tariff;
    Instant opened;
    AccountStanding standing;
    friend bool operator==(const Account&, const Account&) = default;
};

}  // namespace wattdesk::core
