#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/calendar.h"
#include "core/base/ids.h"

namespace wattdesk::core {

enum class AuditAction : std::uint8_t {
    StationMade,
    OperatorAdded,
    SignedIn,
    SignInRefused,
    PasswordChanged,
    AccountRegistered,
    SaleReserved,
    SalePosted,
    SaleVoided,
    SaleLostSight,
    SaleSettledByEvidence,
    ReceiptReprinted,
    Approved,
    AccountAmended,
    AccountSuspended,
    AccountResumed,
    AccountReopened,
    AccountsImported,
    CardReportedLost,
    CardFound,
    CardCleared,  ///< one that belongs to nobody in these books
    CardStockAdded,
    RulesSet,
    TicketOpened,
    TicketEnded,
    FieldCardIssued,
    CheckCardRead,
    MeterReadingNoted,
    TariffPublished,
    PeriodReadingsEntered,
    SupplyContractEntered,
    MeterShareSet,
    PeriodSettled,
    ChargeRaised,  ///< or, below zero, credited to the account's surplus
    ChargeWrittenOff,
    RepaymentPlanSet,
    LateFeeRuleSet,
    OperatorDisabled,
    OperatorEnabled,
    OperatorRoleSet,
    PasswordReset,  ///< by an administrator, to a one-time password
};
std::string_view nameOf(AuditAction action) noexcept;

/// 操作日志: who did what to what, when and where. `subject` names the thing ("account 100234",
/// "sale 17…"); `detail` says what matters about it. Never a secret.
struct AuditEvent {
    OrganisationId organisation;
    CounterId counter;
    OperatorId by;  ///< none before anybody signed in
    Instant at;
    AuditAction action{AuditAction::StationMade};
    std::string subject;
    std::string detail;
};

/// An event in its counter's chain: its hash covers the event and the hash before it, so that no
/// event can be altered, removed or put between unseen.
struct AuditLink {
    std::int64_t sequence{0};  ///< 1, 2, 3 … within the counter
    AuditEvent event;
    std::string actionName;
    std::string previousHash;
    std::string hash;
};

}  // namespace wattdesk::core
