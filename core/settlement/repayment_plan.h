#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/expected.h"
#include "core/base/money.h"

namespace wattdesk::core {

/// How much of a payment goes to arrears.
enum class RepaymentKind : std::uint8_t {
    All,       ///< whatever is owed
    FixedSum,  ///< this sum of every payment
    Share,     ///< this part of every payment
};
std::string_view nameOf(RepaymentKind kind) noexcept;
std::optional<RepaymentKind> repaymentKindNamed(std::string_view name) noexcept;

/// 还款计划: an account's way to pay off its arrears, beside the energy it buys.
struct RepaymentPlan {
    static constexpr int kPermyriadMax = 10'000;

    RepaymentKind kind{RepaymentKind::All};
    Money sum;              ///< of FixedSum; not negative
    int sharePermyriad{0};  ///< of Share: in 0.01 % of the payment, 0…kPermyriadMax, half-up to
                            ///< the cent
    Money energyFloor;      ///< so much of every payment is for energy first; not negative
    friend bool operator==(const RepaymentPlan&, const RepaymentPlan&) = default;
};
bool isWellFormed(const RepaymentPlan& plan) noexcept;

/// What of a payment goes to arrears: what the plan says, but never more than is owed, never more
/// than leaves the floor for energy, never below 0. The rest is the energy part. `owed` includes
/// late fees; neither sum is negative; the plan is well formed.
Money arrearsPart(const RepaymentPlan& plan, Money paid, Money owed) noexcept;

/// The inverse, for a purchase by energy: the smallest payment whose energy part is `energyPart`.
/// There always is one, because a cent more paid is a cent more of just one of the two parts.
/// AmountTooLarge when it leaves the range of Money.
Expected<Money> paymentFor(const RepaymentPlan& plan, Money energyPart, Money owed);

}  // namespace wattdesk::core
