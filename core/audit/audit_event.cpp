#include "core/audit/audit_event.h"

#include "core/base/named.h"

namespace wattdesk::core {

namespace {
constexpr Names<AuditAction, 12> kActions{
    {{AuditAction::StationMade, "station-made"},
     {AuditAction::OperatorAdded, "operator-added"},
     {AuditAction::SignedIn, "signed-in"},
     {AuditAction::SignInRefused, "sign-in-refused"},
     {AuditAction::PasswordChanged, "password-changed"},
     {AuditAction::AccountRegistered, "account-registered"},
     {AuditAction::SaleReserved, "sale-reserved"},
     {AuditAction::SalePosted, "sale-posted"},
     {AuditAction::SaleVoided, "sale-voided"},
     {AuditAction::SaleLostSight, "sale-lost-sight"},
     {AuditAction::SaleSettledByEvidence, "sale-settled-by-evidence"},
     {AuditAction::ReceiptReprinted, "receipt-reprinted"}}};
}  // namespace

std::string_view nameOf(AuditAction action) noexcept
{
    return nameIn(kActions, action);
}

}  // namespace wattdesk::core
