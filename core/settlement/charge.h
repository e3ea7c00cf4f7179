#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/ids.h"
#include "core/base/money.h"

namespace wattdesk::core {

/// Where arrears come from.
enum class ChargeKind : std::uint8_t {
    OpeningBalance,  ///< brought along from the books kept before these
    PeriodBill,      ///< what a month's settlement left to pay
    BackCharge,      ///< 追补
    Settlement,      ///< 结算: a difference between what was sold and what was used
    MonthlyCharge,   ///< a fixed charge of a month
    Correction,      ///< a deed at the counter that left the account owing
};
std::string_view nameOf(ChargeKind kind) noexcept;
std::optional<ChargeKind> chargeKindNamed(std::string_view name) noexcept;

/// Whether it is paid in full before anything else, whatever the account's repayment plan says.
bool isPaidFirst(ChargeKind kind) noexcept;

/// Whether an account has at most one of a period: a settlement run again doubles nothing.
bool isOncePerPeriod(ChargeKind kind) noexcept;

/// 应收: one thing that an account owes. Never edited; what is paid of it, written off or opened
/// again is appended.
struct Charge {
    ChargeId id;
    OrganisationId organisation;
    AccountId account;
    ChargeKind kind{ChargeKind::OpeningBalance};
    std::string period;  ///< "2026-10"; empty when it belongs to no month
    Money amount;        ///< above zero
    Date due;            ///< the last day without a late fee
    std::string reason;
    Instant at;
    OperatorId by;        ///< none for what stood in the books before charges were kept
    CounterId counter;    ///< none likewise
    OperatorId approver;  ///< none when no second person was asked
    SaleId sale;          ///< none unless a deed at the counter made it
    friend bool operator==(const Charge&, const Charge&) = default;
};

/// "2026-10": a year from 2000 to 2999 and a month.
bool isPeriod(std::string_view text) noexcept;

/// A charge and what of it is still to be paid, without late fee.
struct OutstandingCharge {
    Charge charge;
    Money outstanding;
    friend bool operator==(const OutstandingCharge&, const OutstandingCharge&) = default;
};

/// The order in which charges are paid: the oldest due first, of one day the older charge first.
bool isDueBefore(const OutstandingCharge& one, const OutstandingCharge& other) noexcept;

/// What was settled of a charge by a sale or by a voucher, of which exactly one is there. Below
/// zero when that is taken back.
struct ChargeSettlement {
    ChargeId charge;
    OrganisationId organisation;
    Money principal;
    Money lateFee;  ///< paid beside it; no part of the charge
    SaleId sale;
    VoucherId voucher;
    Instant at;
    OperatorId by;
    friend bool operator==(const ChargeSettlement&, const ChargeSettlement&) = default;
};

/// What a sale settles of a charge, and what of the charge a receipt says. Below zero when the
/// sale takes a payment back.
struct ArrearsPart {
    ChargeId charge;
    ChargeKind kind{ChargeKind::OpeningBalance};
    std::string period;
    Date due;
    Money principal;
    Money lateFee;
    friend bool operator==(const ArrearsPart&, const ArrearsPart&) = default;
};

/// The part of a charge that settles `principal` of it and pays `lateFee` beside it.
ArrearsPart partOf(const Charge& charge, Money principal, Money lateFee);

/// What all of them settle, without late fees; their late fees; and both.
Money principalOf(const std::vector<ArrearsPart>& parts);
Money lateFeeOf(const std::vector<ArrearsPart>& parts);
Money costOf(const std::vector<ArrearsPart>& parts);
Money sumOf(const std::vector<OutstandingCharge>& charges);

}  // namespace wattdesk::core
