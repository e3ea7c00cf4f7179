#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/ids.h"
#include "core/base/money.h"
#include "core/sale/sale.h"

namespace wattdesk::core {

/// The ledger's accounts (科目). Codes follow the numbering of the Chinese standard chart and are
/// never reused.
enum class LedgerCode : std::uint16_t {
    Cash = 1001,
    Bank = 1002,
    OtherMeans = 1012,
    Arrears = 1122,          ///< 应收: owed by customers
    CustomerSurplus = 2203,  ///< 预收: paid and not yet turned into energy
    CardDeposits = 2241,     ///< 卡押金: given back with the card
    OpeningBalances = 4104,  ///< 未分配利润: what was earned in the books kept before these
    EnergySales = 6001,      ///< 售电收入
    CardFees = 6051,         ///< 卡工本费
    LateFees = 6301,         ///< 营业外收入: 违约金
    WriteOffs = 6701,        ///< 资产减值损失: arrears that nobody will pay
};
inline constexpr std::array kLedgerCodes{LedgerCode::Cash,
                                         LedgerCode::Bank,
                                         LedgerCode::OtherMeans,
                                         LedgerCode::Arrears,
                                         LedgerCode::CustomerSurplus,
                                         LedgerCode::CardDeposits,
                                         LedgerCode::OpeningBalances,
                                         LedgerCode::EnergySales,
                                         LedgerCode::CardFees,
                                         LedgerCode::LateFees,
                                         LedgerCode::WriteOffs};
std::string_view nameOf(LedgerCode code) noexcept;
std::optional<LedgerCode> ledgerCodeNumbered(std::int64_t number) noexcept;

/// One side of a posting: exactly one of debit and credit is not zero, and neither is negative.
struct LedgerEntry {
    LedgerCode code;
    Money debit;
    Money credit;
    friend bool operator==(const LedgerEntry&, const LedgerEntry&) = default;
};

/// Entries that belong together; debits equal credits. Never changed, reversed only by another.
struct Posting {
    PostingId id;
    OrganisationId organisation;
    CounterId counter;
    OperatorId by;
    SaleId sale;
    Instant at;
    Date day;  ///< the business day it counts to: the day of posting, at the station's offset
    std::vector<LedgerEntry> entries;  ///< none for a sale of zero
    friend bool operator==(const Posting&, const Posting&) = default;
};

bool isBalanced(const Posting& posting) noexcept;

/// What moves in the books without a sale.
enum class VoucherKind : std::uint8_t {
    Charge,    ///< something is to be paid
    Credit,    ///< something is given back, as surplus
    WriteOff,  ///< 核销
};
std::string_view nameOf(VoucherKind kind) noexcept;
std::optional<VoucherKind> voucherKindNamed(std::string_view name) noexcept;

/// 记账凭证: the posting of what is done without a sale. Never changed.
struct Voucher {
    VoucherId id;
    OrganisationId organisation;
    CounterId counter;
    OperatorId by;
    OperatorId approver;  ///< none when no second person was asked
    AccountId account;
    VoucherKind kind{VoucherKind::Charge};
    std::string reason;
    Instant at;
    Date day;  ///< as of a posting
    std::vector<LedgerEntry> entries;
    friend bool operator==(const Voucher&, const Voucher&) = default;
};

bool isBalanced(const Voucher& voucher) noexcept;

/// The entries of raising a charge of that kind. What was owed before these books were kept was
/// earned in others; everything else is sold energy.
std::vector<LedgerEntry> entriesForCharge(ChargeKind kind, Money amount);
/// The entries of giving so much back as surplus.
std::vector<LedgerEntry> entriesForCredit(Money amount);
std::vector<LedgerEntry> entriesForWriteOff(Money amount);

/// The posting rule of a sale, whatever its kind: what was paid goes to its means' account; what
/// was sold to the energy sales; fees and deposits to theirs; what is left over, or was used, to
/// the customer's surplus; what is owed more, or no longer, to arrears. An amount below zero goes
/// to the other side. No entries for a sale of zero.
std::vector<LedgerEntry> entriesFor(const Sale& sale);

struct LedgerBalance {
    LedgerCode code{LedgerCode::Cash};
    Money debit;   ///< sum of all debits
    Money credit;  ///< sum of all credits
    friend bool operator==(const LedgerBalance&, const LedgerBalance&) = default;
};

/// 试算平衡.
struct TrialBalance {
    std::vector<LedgerBalance> accounts;
    Money debit;
    Money credit;
    bool isBalanced() const noexcept { return debit == credit; }
};

/// What one operator took on one day at one counter by one means.
struct DailyTotal {
    OrganisationId organisation;
    CounterId counter;
    OperatorId seller;
    Date day;
    PaymentMeans means{PaymentMeans::Cash};
    std::int64_t sales{0};
    Money paid;
    Money energyCharge;
    Energy energy;
    friend bool operator==(const DailyTotal&, const DailyTotal&) = default;
};

/// What a posted sale adds to the totals of `day`: one line, and one more for the means that money
/// moves away from.
std::vector<DailyTotal> dailyTotalsOf(const Sale& sale, Date day);

}  // namespace wattdesk::core
