#include "core/audit/audit_event.h"

#include "core/base/named.h"

namespace wattdesk::core {

namespace {
constexpr Names<AuditAction, 41> kActions{
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
     {AuditAction::ReceiptReprinted, "receipt-reprinted"},
     {AuditAction::Approved, "approved"},
     {AuditAction::AccountAmended, "account-amended"},
     {AuditAction::AccountSuspended, "account-suspended"},
     {AuditAction::AccountResumed, "account-resumed"},
     {AuditAction::AccountReopened, "account-reopened"},
     {AuditAction::AccountsImported, "accounts-imported"},
     {AuditAction::CardReportedLost, "card-reported-lost"},
     {AuditAction::CardFound, "card-found"},
     {AuditAction::CardCleared, "card-cleared"},
     {AuditAction::CardStockAdded, "card-stock-added"},
     {AuditAction::RulesSet, "rules-set"},
     {AuditAction::TicketOpened, "ticket-opened"},
     {AuditAction::TicketEnded, "ticket-ended"},
     {AuditAction::FieldCardIssued, "field-card-issued"},
     {AuditAction::CheckCardRead, "check-card-read"},
     {AuditAction::MeterReadingNoted, "meter-reading-noted"},
     {AuditAction::TariffPublished, "tariff-published"},
     {AuditAction::PeriodReadingsEntered, "period-readings-entered"},
     {AuditAction::SupplyContractEntered, "supply-contract-entered"},
     {AuditAction::MeterShareSet, "meter-share-set"},
     {AuditAction::PeriodSettled, "period-settled"},
     {AuditAction::ChargeRaised, "charge-raised"},
     {AuditAction::ChargeWrittenOff, "charge-written-off"},
     {AuditAction::RepaymentPlanSet, "repayment-plan-set"},
     {AuditAction::LateFeeRuleSet, "late-fee-rule-set"},
     {AuditAction::OperatorDisabled, "operator-disabled"},
     {AuditAction::OperatorEnabled, "operator-enabled"},
     {AuditAction::OperatorRoleSet, "operator-role-set"},
     {AuditAction::PasswordReset, "password-reset"}}};
}  // namespace

std::string_view nameOf(AuditAction action) noexcept
{
    return nameIn(kActions, action);
}

}  // namespace wattdesk::core
