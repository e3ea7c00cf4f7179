#include "core/settlement/prepaid_pool.h"

#include "core/base/rounding.h"

namespace wattdesk::core {

Expected<PrepaidUse> useOf(const PrepaidPool& before, const PrepaidPool& bought, Credit remaining)
{
    const auto credit = before.credit.plus(bought.credit);
    const auto value = before.value.plus(bought.value);
    const auto used = credit ? credit->minus(remaining) : credit;
    if (!used || !value) {
        return fail(ErrorCode::AmountTooLarge, "the credit of a period");
    }
    if (used->isNegative()) {
        return fail(ErrorCode::MeterReadingBehind, "more left than was ever there");
    }
    PrepaidUse use;
    use.used.credit = *used;
    if (credit->hundredths() > 0) {
        const auto worth = quantityOf<Money>(
            divideHalfUp(static_cast<Wide>(value->hundredths()) * used->hundredths(),
                         credit->hundredths()),
            "the value of a period's credit");
        if (!worth) {
            return Unexpected{worth.error()};
        }
        use.used.value = *worth;
    }
    const auto left = value->minus(use.used.value);
    if (!left) {
        return fail(ErrorCode::AmountTooLarge, "the value that is left");
    }
    use.left = {remaining, *left};
    return use;
}

}  // namespace wattdesk::core
