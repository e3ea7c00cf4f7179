#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/expected.h"
#include "core/settlement/charge.h"
#include "core/settlement/late_fee.h"
#include "core/settlement/repayment_plan.h"

namespace wattdesk::core {

/// Who agreed on a plan or set a rule, when and why.
struct PlanNote {
    OrganisationId organisation;
    OperatorId by;
    Instant at;
    std::string reason;
};

/// What an account owes in sum, without late fees.
struct Debtor {
    AccountId account;
    Money outstanding;
    Date oldestDue;
    friend bool operator==(const Debtor&, const Debtor&) = default;
};

/// A place in the list of debtors: who owes longest comes first.
struct DebtorPlace {
    Date oldestDue;
    AccountId account;
    friend auto operator<=>(const DebtorPlace&, const DebtorPlace&) = default;
};
inline DebtorPlace placeOf(const Debtor& debtor) noexcept
{
    return {debtor.oldestDue, debtor.account};
}

struct DebtorFilter {
    OrganisationId organisation;
    std::optional<Date> dueBefore{};     ///< only who owes something that was due before that day
    Money least{};                       ///< only who owes so much, or more
    std::optional<DebtorPlace> after{};  ///< where the page before ended
    std::size_t limit{100};
};

/// What accounts owe, charge by charge. Writing runs inside a UnitOfWork. Whoever writes moves the
/// account's standing in the same one: its arrears are always what is outstanding here.
class ArrearsBook {
public:
    virtual ~ArrearsBook() = default;

    /// ChargeRepeated when the account has one of this kind and period already, and may have only
    /// one. StoreConflict for a known id.
    virtual Expected<void> add(const Charge& charge) = 0;

    /// StoreConflict when more would be settled than is outstanding, or more opened again than was
    /// settled.
    virtual Expected<void> settle(const ChargeSettlement& settlement) = 0;

    /// What the account owes: the oldest due first, of one day the older charge first.
    virtual Expected<std::vector<OutstandingCharge>> outstanding(AccountId account) = 0;

    /// Every charge of the account, newest first, at most `limit`.
    virtual Expected<std::vector<OutstandingCharge>> ofAccount(AccountId account,
                                                               std::size_t limit) = 0;

    /// ChargeNotFound.
    virtual Expected<OutstandingCharge> byId(ChargeId id) = 0;

    /// What was settled of a charge, oldest first.
    virtual Expected<std::vector<ChargeSettlement>> settlementsOf(ChargeId id) = 0;

    /// The account's repayment plan, whose newest holds; without one, all that is owed is paid.
    virtual Expected<RepaymentPlan> planOf(AccountId account) = 0;
    /// `plan` is well formed (asserted).
    virtual Expected<void> setPlan(AccountId account, const RepaymentPlan& plan,
                                   const PlanNote& note) = 0;

    /// The late-fee rules of an organisation, ascending: the usual ones, and from their days on
    /// those that it has set.
    virtual Expected<LateFeeRules> lateFeeRules(OrganisationId organisation) = 0;
    /// StoreConflict when a rule of that day is there; no rule is ever changed.
    virtual Expected<void> addLateFeeRule(OrganisationId organisation, const LateFeeRule& rule,
                                          const PlanNote& note) = 0;

    /// Who owes, the oldest due first, of one day by account id; after `filter.after`.
    virtual Expected<std::vector<Debtor>> debtors(const DebtorFilter& filter) = 0;

    /// Accounts whose arrears are not what is outstanding of their charges, and charges whose
    /// settlements do not explain what is outstanding, in words for the log; empty is good.
    virtual Expected<std::vector<std::string>> disagreements(OrganisationId organisation) = 0;
};

}  // namespace wattdesk::core
