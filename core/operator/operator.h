#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/calendar.h"
#include "core/base/expected.h"
#include "core/base/ids.h"

namespace wattdesk::core {

enum class Role : std::uint8_t { Cashier, Administrator };
std::string_view nameOf(Role role) noexcept;
std::optional<Role> roleNamed(std::string_view name) noexcept;

enum class Permission : std::uint8_t {
    FindAccounts,
    Sell,
    OpenAccounts,
    SettleByCard,      ///< settle a sale in doubt by what its card says
    SettleByEvidence,  ///< settle it without the card, by name and reason
    PrintReceipts,
    SeeBooks,
    ChangeAccounts,  ///< amend, transfer, suspend, resume
    CloseAccounts,
    ImportAccounts,
    ReplaceMeters,
    ReplaceCards,  ///< reissue, repair, the lost list
    ClearCards,
    CorrectSales,     ///< reversal and corrections
    IssueFieldCards,  ///< the cards that work meters on site
    KeepTickets,      ///< field tickets
    CollectArrears,   ///< list what is owed, take payments of it
    KeepArrears,      ///< raise charges, agree on repayment plans, write off, late-fee rules
    Approve,          ///< be the second person
    SetRules,         ///< house rules, card stock
    PublishTariffs,   ///< with a second person's word
    SettlePeriods,    ///< readings, contracts, shares and the month-end settlement
    SeeOperators,     ///< who may sign in, and in which role
    KeepOperators,    ///< add and disable them, give them roles and one-time passwords
    UseBench,         ///< the virtual hardware
};
bool allows(Role role, Permission permission) noexcept;

struct Operator {
    OperatorId id;
    OrganisationId organisation;
    std::string login;
    std::string name;  ///< as receipts show it
    Role role{Role::Cashier};
    std::string passwordHash;
    bool mustChangePassword{false};
    bool disabled{false};
    int failedAttempts{0};  ///< in a row
    Instant lockedUntil;    ///< 0: not locked
    friend bool operator==(const Operator&, const Operator&) = default;
};

/// Who does a deed, where. Every workflow takes one and asks it first.
struct Actor {
    OperatorId id;
    std::string login;
    std::string name;
    Role role{Role::Cashier};
    OrganisationId organisation;
    CounterId counter;

    /// PermissionMissing.
    Expected<void> require(Permission permission) const;
};

}  // namespace wattdesk::core
