#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/operator/operator.h"
#include "core/workflow/world.h"

namespace wattdesk::core {

/// What is to be changed; what is empty stays. Alarm amounts reach the meter with its next open
/// card or a parameter card.
struct AccountAmendment {
    std::optional<std::string> name;
    std::optional<std::string> phone;
    std::optional<std::string> address;
    std::optional<Credit> hoardingLimit;
    std::optional<Money> alarm1;
    std::optional<Money> alarm2;
    std::optional<HouseholdBase> householdBase{};
    /// From today on: the month in which it changes is billed by both.
    std::optional<TariffId> tariff{};
    std::string reason;  ///< may be empty
};

/// Changes of an account that move no money and write no card: 变更, 报停, 恢复, and 复户 of a
/// closed one. Every changed field is a line of the account's history. All of them:
/// AccountNotFound, SaleOpen, PermissionMissing, and StoreConflict when somebody else changes the
/// account meanwhile.
class AccountChanges {
public:
    explicit AccountChanges(World world) : m_world{world} {}

    /// The failures of account_input.h; CorrectionEmpty; AccountClosed; of another tariff
    /// TariffNotFound, TariffNotInForce, TariffUnfitForMeter, SaleReasonMissing and ClockSetBack.
    Expected<Account> amend(const Actor& actor, const AccountNumber& number,
                            const AccountAmendment& amendment);

    /// No sale while suspended. SaleReasonMissing; AccountStateUnfit unless active.
    Expected<Account> suspend(const Actor& actor, const AccountNumber& number,
                              std::string_view reason);
    /// AccountStateUnfit unless suspended.
    Expected<Account> resume(const Actor& actor, const AccountNumber& number,
                             std::string_view reason);

    /// A closed account is registered again under its number, on its old meter or another; its next
    /// sale is an opening. AccountStateUnfit unless closed; AccountMeterTaken; InputMeterNumber.
    Expected<Account> reopen(const Actor& actor, const AccountNumber& number,
                             std::string_view meter, std::string_view reason);

    /// Newest first.
    Expected<std::vector<AccountChange>> history(const Actor& actor, const AccountNumber& number);

private:
    Expected<Account> move(const Actor& actor, const AccountNumber& number, AccountState from,
                           AccountState to, AuditAction action, std::string_view reason);

    World m_world;
};

}  // namespace wattdesk::core
