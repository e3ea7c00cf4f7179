#pragma once

#include <optional>
#include <string>

#include "core/operator/operator.h"
#include "core/workflow/world.h"

namespace wattdesk::core {

/// What the operator typed to open an account, not yet checked.
struct AccountForm {
    std::string number;  ///< empty: the next free one
    std::string name;
    std::string phone;  ///< digits, spaces, + - ( ); may be empty
    std::string address;
    std::string meter;
    MeterMode mode{MeterMode::Money};
    TariffId tariff;
    std::uint32_t ctRatio{1};
    std::uint32_t ptRatio{1};
    HouseholdBase householdBase;
    Credit hoardingLimit;  ///< 0: none but the meter's own
    Money alarm1 = Money::from(3000).value();
    Money alarm2 = Money::from(1000).value();
};

/// 开户, its first half: the account enters the books as Registered. Its first sale issues the card
/// (SaleDesk), may fail and be tried again, and nothing typed is lost.
class AccountOpening {
public:
    explicit AccountOpening(World world) : m_world{world} {}

    /// InputNameMissing, InputTooLong, InputText, InputPhone, InputMeterNumber,
    /// InputAccountNumber, InputRatio, AccountMeterTaken, AccountNumberTaken, TariffNotFound,
    /// TariffNotInForce, TariffUnfitForMeter, PermissionMissing.
    Expected<Account> registerAccount(const Actor& actor, const AccountForm& form);

    /// The same within the caller's unit of work, without an event of its own, and with the form's
    /// tariff as the caller knows it: for an import.
    Expected<Account> addWithin(const Actor& actor, const AccountForm& form, const Tariff& tariff);

private:
    Expected<Account> composed(const Actor& actor, const AccountForm& form, const Tariff& tariff);
    Expected<void> add(Account& account);
    World m_world;
};

}  // namespace wattdesk::core
