#pragma once

#include <cstdint>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/expected.h"
#include "core/base/money.h"
#include "core/settlement/late_fee.h"

namespace wattdesk::core {

/// One thing that is still owed.
struct ArrearsItem {
    std::int64_t id{0};  ///< no two items have the same
    Date due;
    Money principal;  ///< not negative
    LateFeeClass whose{LateFeeClass::Other};
};

/// What a payment settles of one item: so much of its principal, and the late fee of that.
struct ArrearsItemPayment {
    std::int64_t id{0};
    Money principal;
    Money lateFee;
    friend bool operator==(const ArrearsItemPayment&, const ArrearsItemPayment&) = default;
};

struct ArrearsPayment {
    std::vector<ArrearsItemPayment> parts;  ///< in the order they are paid, none of them empty
    Money used;                             ///< the principals and late fees of all parts
    Money left;                             ///< of the sum, after them
    friend bool operator==(const ArrearsPayment&, const ArrearsPayment&) = default;
};

/// Splits a sum over what is owed, the oldest due first, on one day the lower id first: each item
/// takes the most principal that the sum pays together with the late fee of that principal. An item
/// that it does not pay in full ends the payment, though a cent or some may be left that are less
/// than its next cent and its fee. Neither the sum nor a principal is negative. AmountTooLarge when
/// the fee of a whole item leaves the range of Money.
Expected<ArrearsPayment> payArrears(std::vector<ArrearsItem> items, Money sum, Date day,
                                    const LateFeeRules& rules);

/// What it costs to pay all of it on that day, late fees included. AmountTooLarge likewise.
Expected<Money> owedOn(const std::vector<ArrearsItem>& items, Date day, const LateFeeRules& rules);

}  // namespace wattdesk::core
