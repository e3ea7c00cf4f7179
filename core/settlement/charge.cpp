#include "core/settlement/charge.h"

#include <tuple>

#include "core/base/named.h"

namespace wattdesk::core {

namespace {
constexpr Names<ChargeKind, 6> kKinds{{{ChargeKind::OpeningBalance, "opening-balance"},
                                       {ChargeKind::PeriodBill, "period-bill"},
                                       {ChargeKind::BackCharge, "back-charge"},
                                       {ChargeKind::Settlement, "settlement"},
                                       {ChargeKind::MonthlyCharge, "monthly-charge"},
                                       {ChargeKind::Correction, "correction"}}};

template <class Items, class AmountOf>
Money sumOver(const Items& items, AmountOf amountOf)
{
    Money sum;
    for (const auto& item : items) {
        sum = sum.plus(amountOf(item)).value();
    }
    return sum;
}
}  // namespace

std::string_view nameOf(ChargeKind kind) noexcept
{
    return nameIn(kKinds, kind);
}

std::optional<ChargeKind> chargeKindNamed(std::string_view name) noexcept
{
    return valueIn(kKinds, name);
}

bool isPaidFirst(ChargeKind kind) noexcept
{
    return kind == ChargeKind::BackCharge || kind == ChargeKind::Settlement ||
           kind == ChargeKind::MonthlyCharge;
}

bool isOncePerPeriod(ChargeKind kind) noexcept
{
    return kind == ChargeKind::PeriodBill || kind == ChargeKind::MonthlyCharge;
}

bool isPeriod(std::string_view text) noexcept
{
    constexpr std::size_t kLength = 7;
    return text.size() == kLength && text.front() == '2' &&
           parseDate(std::string{text} + "-01").has_value();
}

bool isDueBefore(const OutstandingCharge& one, const OutstandingCharge& other) noexcept
{
    return std::tie(one.charge.due, one.charge.at, one.charge.id) <
           std::tie(other.charge.due, other.charge.at, other.charge.id);
}

ArrearsPart partOf(const Charge& charge, Money principal, Money lateFee)
{
    return {charge.id, charge.kind, charge.period, charge.due, principal, lateFee};
}

Money principalOf(const std::vector<ArrearsPart>& parts)
{
    return sumOver(parts, [](const ArrearsPart& part) { return part.principal; });
}

Money lateFeeOf(const std::vector<ArrearsPart>& parts)
{
    return sumOver(parts, [](const ArrearsPart& part) { return part.lateFee; });
}

Money costOf(const std::vector<ArrearsPart>& parts)
{
    return principalOf(parts).plus(lateFeeOf(parts)).value();
}

Money sumOf(const std::vector<OutstandingCharge>& charges)
{
    return sumOver(charges, [](const OutstandingCharge& item) { return item.outstanding; });
}

}  // namespace wattdesk::core
