#pragma once

#include <vector>

#include "core/settlement/charge.h"
#include "core/settlement/late_fee.h"
#include "core/settlement/repayment_plan.h"

namespace wattdesk::core {

/// What an account owes on a day, and how it is to be paid.
struct ArrearsTerms {
    /// Whose charges were due before a day, by the account's tariff of then.
    struct FormerClass {
        Date until;
        LateFeeClass whose{LateFeeClass::Other};
    };

    std::vector<OutstandingCharge> owed;  ///< the oldest due first
    LateFeeRules rules;
    LateFeeClass whose{LateFeeClass::Other};
    std::vector<FormerClass> formerly;  ///< ascending; another tariff does not change what is owed
    RepaymentPlan plan;
    Date day;

    LateFeeClass classOf(const Charge& charge) const;
};

/// What of a sum goes to arrears.
struct ArrearsSplit {
    std::vector<ArrearsPart> parts;
    /// What the terms set aside for them. A cent or some of it may be less than the next cent of
    /// arrears with its late fee; that is left over for the energy.
    Money allotted;
};

/// The late fee that a charge costs on the terms' day when all that is outstanding of it is paid.
/// None for what a deed at the counter left owing: nobody sent a bill for that. AmountTooLarge.
Expected<Money> lateFeeFor(const ArrearsTerms& terms, const OutstandingCharge& item);

/// Out of `offered`: what is paid first, in full; then of the rest what the repayment plan says,
/// over everything else. Within both, the oldest due first, each with the late fee of what is paid
/// of it. AmountTooLarge.
Expected<ArrearsSplit> splitOutOf(const ArrearsTerms& terms, Money offered);

/// Beside a purchase of energy that comes to `energyPart`: what is paid first, and what the
/// smallest payment would bring that leaves so much for energy; where the surplus pays the energy,
/// all that is owed, or the plan's fixed sum. AmountTooLarge.
Expected<std::vector<ArrearsPart>> splitOnTopOf(const ArrearsTerms& terms, Money energyPart);

/// Out of a payment that is for arrears alone, whatever the plan says. AmountTooLarge.
Expected<std::vector<ArrearsPart>> splitWholly(const ArrearsTerms& terms, Money sum);

/// Everything that is owed. AmountTooLarge.
Expected<std::vector<ArrearsPart>> splitInFull(const ArrearsTerms& terms);

}  // namespace wattdesk::core
