#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/ids.h"
#include "core/customer/account.h"

namespace wattdesk::core {

/// What of an account changed.
enum class AccountField : std::uint8_t {
    Name,
    Phone,
    Address,
    HoardingLimit,
    Alarm1,
    Alarm2,
    HouseholdBase,
    Tariff,
    Owner,
    Meter,
    Ratios,
    State,
    Card,
};
std::string_view nameOf(AccountField field) noexcept;
std::optional<AccountField> accountFieldNamed(std::string_view name) noexcept;

/// One line of an account's history: who changed what, when, from what to what, and why.
struct AccountChange {
    AccountId account;
    OrganisationId organisation;
    Instant at;
    OperatorId by;
    CounterId counter;
    AccountField field{AccountField::Name};
    std::string from;
    std::string to;
    std::string reason;            ///< may be empty
    std::optional<SaleId> sale{};  ///< the deed of the journal that it came with
    friend bool operator==(const AccountChange&, const AccountChange&) = default;
};

/// The account as it was at a moment: its owner, phone, address and meter, with everything undone
/// that changed after it. `changes` are newest first, as the history gives them.
Account asOf(Account now, const std::vector<AccountChange>& changes, Instant at);

}  // namespace wattdesk::core
