#include "core/settlement/repayment_plan.h"

#include <algorithm>
#include <cassert>

#include "core/base/named.h"
#include "core/base/rounding.h"

namespace wattdesk::core {

namespace {

constexpr Names<RepaymentKind, 3> kNames{{{RepaymentKind::All, "all"},
                                          {RepaymentKind::FixedSum, "sum"},
                                          {RepaymentKind::Share, "share"}}};

std::int64_t planned(const RepaymentPlan& plan, Money paid) noexcept
{
    switch (plan.kind) {
        case RepaymentKind::All:
            return paid.hundredths();
        case RepaymentKind::FixedSum:
            return plan.sum.hundredths();
        case RepaymentKind::Share:
            return static_cast<std::int64_t>(
                divideHalfUp(static_cast<Wide>(paid.hundredths()) * plan.sharePermyriad,
                             RepaymentPlan::kPermyriadMax));
    }
    assert(false && "every kind says how much");
    return 0;
}

}  // namespace

std::string_view nameOf(RepaymentKind kind) noexcept
{
    return nameIn(kNames, kind);
}

std::optional<RepaymentKind> repaymentKindNamed(std::string_view name) noexcept
{
    return valueIn(kNames, name);
}

bool isWellFormed(const RepaymentPlan& plan) noexcept
{
    return !plan.sum.isNegative() && !plan.energyFloor.isNegative() && plan.sharePermyriad >= 0 &&
           plan.sharePermyriad <= RepaymentPlan::kPermyriadMax;
}

Money arrearsPart(const RepaymentPlan& plan, Money paid, Money owed) noexcept
{
    assert(isWellFormed(plan) && !paid.isNegative() && !owed.isNegative());
    const std::int64_t aboveFloor =
        std::max<std::int64_t>(0, paid.hundredths() - plan.energyFloor.hundredths());
    return Money::from(std::min({planned(plan, paid), owed.hundredths(), aboveFloor})).value();
}

Expected<Money> paymentFor(const RepaymentPlan& plan, Money energyPart, Money owed)
{
    assert(!energyPart.isNegative());
    // Neither part ever falls when more is paid, so the payment is found by halving. It is between
    // the energy part and both together.
    std::int64_t low = energyPart.hundredths();
    std::int64_t high = std::min(low + owed.hundredths(), Money::kMax + 1);
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        const Money paid = Money::from(middle).value();
        if (paid.minus(arrearsPart(plan, paid, owed)) >= energyPart) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    if (low > Money::kMax) {
        return fail(ErrorCode::AmountTooLarge, "a payment with its arrears");
    }
    return Money::from(low).value();
}

}  // namespace wattdesk::core
