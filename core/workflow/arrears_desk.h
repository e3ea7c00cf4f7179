#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/settlement/arrears_split.h"
#include "core/workflow/approval.h"
#include "core/workflow/world.h"

namespace wattdesk::core {

/// What is to be charged, or, for a back-charge or settlement below zero, given back as surplus.
struct ChargeOrder {
    ChargeKind kind{ChargeKind::OpeningBalance};
    std::string period;  ///< "2026-10", or empty
    Money amount;
    std::optional<Date> due;  ///< empty: today
    std::string reason;
    std::optional<Approval> approval;
};

/// A charge that is open, and what its lateness costs.
struct ArrearsLine {
    OutstandingCharge item;
    Money lateFee;
};

struct ArrearsStatement {
    Account account;
    RepaymentPlan plan;
    std::vector<ArrearsLine> lines;  ///< the oldest due first
    Money outstanding;
    Money lateFee;
};

struct ArrearsPaymentOrder {
    Money amount;  ///< for arrears with their late fee; at most what is owed
    PaymentMeans means{PaymentMeans::Cash};
    std::optional<Money> tendered;  ///< empty: the amount
};

struct WriteOffOrder {
    ChargeId charge;
    std::optional<Money> amount;  ///< empty: all that is outstanding
    std::string reason;
    std::optional<Approval> approval;
};

/// 欠费台: what accounts owe, apart from sales of energy.
class ArrearsDesk {
public:
    explicit ArrearsDesk(World world) : m_world{world} {}

    /// What an account owes on a day; today when none is given. AccountNotFound.
    Expected<ArrearsStatement> statement(const Actor& actor, const AccountNumber& number,
                                         std::optional<Date> day = {});

    /// Who owes, a page of accounts.
    Expected<std::vector<Debtor>> debtors(const Actor& actor, DebtorFilter filter);
    /// What each of that page owes on a day.
    Expected<std::vector<ArrearsStatement>> statements(const Actor& actor,
                                                       const DebtorFilter& filter,
                                                       std::optional<Date> day = {});

    /// Raises a charge, or credits the account's surplus, with a voucher, and returns the account
    /// as it is then. AmountZero; AmountNegative for a kind that cannot be; AmountTooLarge beyond
    /// the hoarding limit (without one, beyond 999,999.99) of a back-charge or settlement;
    /// InputPeriod; ChargeRepeated; SaleReasonMissing; ApprovalMissing as for corrections of sales;
    /// AccountClosed; SaleOpen.
    Expected<Account> add(const Actor& actor, const AccountNumber& number,
                          const ChargeOrder& order);

    /// An opening balance, within the caller's unit of work, for an actor who may keep arrears.
    /// Failures as add().
    Expected<void> bringAlong(const Actor& actor, const Account& account, const ChargeOrder& order);

    /// InputText for a plan that is not well formed; AccountNotFound; SaleReasonMissing.
    Expected<void> setPlan(const Actor& actor, const AccountNumber& number,
                           const RepaymentPlan& plan, std::string_view reason);

    /// What pay() would settle with such a sum, charge by charge. All of pay()'s failures but
    /// AmountTenderedTooLittle.
    Expected<std::vector<ArrearsPart>> quote(const Actor& actor, const AccountNumber& number,
                                             Money amount);

    /// Takes a payment of arrears without the card, on a closed account too. What is less than the
    /// next cent of arrears with its late fee is not taken but given as change. ArrearsNone,
    /// AmountAboveArrears, AmountZero, PaymentBelowOneCent when not a cent of arrears could be
    /// paid, AmountTenderedTooLittle, SaleOpen.
    Expected<SaleRecord> pay(const Actor& actor, const AccountNumber& number,
                             const ArrearsPaymentOrder& order);

    /// 核销: always with a second person. ChargeNotFound, ArrearsNone when nothing of it is open,
    /// AmountAboveArrears, AmountZero, SaleReasonMissing, ApprovalMissing, SaleOpen.
    Expected<OutstandingCharge> writeOff(const Actor& actor, const WriteOffOrder& order);

    Expected<LateFeeRules> rules(const Actor& actor);
    /// A rule from a day on. InputText when a rate is out of its range, LateFeeRuleTaken when a
    /// rule of that day is there, DayUnlikely, and while anybody owes anything LateFeeRulePast.
    Expected<void> addRule(const Actor& actor, const LateFeeRule& rule);

private:
    Expected<void> requireFutureRule(const Actor& actor, Date from);
    Expected<std::vector<ArrearsPart>> partsOf(const Account& account, Money amount);
    Expected<void> raise(const Actor& actor, const Account& account, const ChargeOrder& order,
                         OperatorId approver);

    World m_world;
};

/// Arrears that are overdue on the terms' day, late fees included. AmountTooLarge.
Expected<Money> overdueOf(const ArrearsTerms& terms);

/// SaleBlockedByArrears when the account's overdue arrears are above the house's bound and nobody
/// agreed to sell all the same; else who agreed, if anybody had to.
Expected<OperatorId> requireNotBlocked(World& world, const Actor& actor, const Account& account,
                                       const std::optional<Approval>& approval);

}  // namespace wattdesk::core
