#include "core/settlement/arrears_payment.h"

#include <algorithm>
#include <cassert>
#include <tuple>

namespace wattdesk::core {

namespace {

/// The most principal of an item that `left` pays together with its late fee. The fee of the whole
/// principal is in range, so that of a part is.
ArrearsItemPayment mostOf(const ArrearsItem& item, const std::vector<LateFeeSpan>& spans,
                          Money left)
{
    const auto feeOf = [&spans](std::int64_t principal) {
        return lateFeeOf(Money::from(principal).value(), spans).value();
    };
    // A cent more of principal costs a cent or more, so the most is found by halving.
    std::int64_t low = 0;
    std::int64_t high = std::min(item.principal, left).hundredths();
    while (low < high) {
        const std::int64_t middle = low + (high - low + 1) / 2;
        if (middle + feeOf(middle).hundredths() <= left.hundredths()) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return {item.id, Money::from(low).value(), feeOf(low)};
}

bool isPaidBefore(const ArrearsItem& one, const ArrearsItem& other) noexcept
{
    return std::tie(one.due, one.id) < std::tie(other.due, other.id);
}

}  // namespace

Expected<ArrearsPayment> payArrears(std::vector<ArrearsItem> items, Money sum, Date day,
                                    const LateFeeRules& rules)
{
    assert(!sum.isNegative());
    std::sort(items.begin(), items.end(), isPaidBefore);
    ArrearsPayment payment;
    payment.left = sum;
    for (const ArrearsItem& item : items) {
        const auto spans = overdueSpans(rules, item.whose, item.due, day);
        if (const auto whole = lateFeeOf(item.principal, spans); !whole) {
            return Unexpected{whole.error()};
        }
        const auto part = mostOf(item, spans, payment.left);
        if (!part.principal.isZero()) {
            const Money cost = part.principal.plus(part.lateFee).value();
            payment.used = payment.used.plus(cost).value();
            payment.left = payment.left.minus(cost).value();
            payment.parts.push_back(part);
        }
        if (part.principal != item.principal) {
            break;
        }
    }
    return payment;
}

Expected<Money> owedOn(const std::vector<ArrearsItem>& items, Date day, const LateFeeRules& rules)
{
    Money owed;
    for (const ArrearsItem& item : items) {
        const auto fee = lateFeeOf(item.principal, overdueSpans(rules, item.whose, item.due, day));
        if (!fee) {
            return Unexpected{fee.error()};
        }
        const auto sum = owed.plus(item.principal);
        const auto withFee = sum ? sum->plus(*fee) : sum;
        if (!withFee) {
            return fail(ErrorCode::AmountTooLarge, "arrears with their late fees");
        }
        owed = *withFee;
    }
    return owed;
}

}  // namespace wattdesk::core
