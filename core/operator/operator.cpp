#include "core/operator/operator.h"

#include "core/base/named.h"

namespace wattdesk::core {

namespace {
constexpr Names<Role, 2> kRoles{
    {{Role::Cashier, "cashier"}, {Role::Administrator, "administrator"}}};
}  // namespace

std::string_view nameOf(Role role) noexcept
{
    return nameIn(kRoles, role);
}

std::optional<Role> roleNamed(std::string_view name) noexcept
{
    return valueIn(kRoles, name);
}

bool allows(Role role, Permission permission) noexcept
{
    switch (permission) {
        case Permission::FindAccounts:
        case Permission::Sell:
        case Permission::OpenAccounts:
        case Permission::SettleByCard:
        case Permission::PrintReceipts:
        case Permission::UseBench:
        case Permission::ChangeAccounts:
        case Permission::CloseAccounts:
        case Permission::ReplaceMeters:
        case Permission::ReplaceCards:
        case Permission::ClearCards:
        case Permission::CorrectSales:
        case Permission::KeepTickets:
        case Permission::CollectArrears:
            return true;
        case Permission::SettleByEvidence:
        case Permission::SeeBooks:
        case Permission::ImportAccounts:
        case Permission::IssueFieldCards:
        case Permission::KeepArrears:
        case Permission::Approve:
        case Permission::SetRules:
        case Permission::PublishTariffs:
        case Permission::SettlePeriods:
        case Permission::SeeOperators:
        case Permission::KeepOperators:
            return role == Role::Administrator;
    }
    return false;
}

Expected<void> Actor::require(Permission permission) const
{
    if (!allows(role, permission)) {
        return fail(ErrorCode::PermissionMissing, login);
    }
    return {};
}

}  // namespace wattdesk::core
