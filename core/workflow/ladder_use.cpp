#include "core/workflow/ladder_use.h"

#include <algorithm>

#include "core/base/rounding.h"

namespace wattdesk::core {

namespace {

/// What of a settled month lies on its days from `from` on, half-up to 0.01 kWh.
Energy billedFrom(const SettlementRow& row, Date from)
{
    const Energy whole = totalOf(row.use.active);
    if (from <= row.from) {
        return whole;
    }
    const std::int64_t last = row.after.to.toDays();
    const std::int64_t days = std::max<std::int64_t>(last - from.toDays() + 1, 0);
    const Wide part =
        divideHalfUp(static_cast<Wide>(whole.hundredths()) * days, last - row.from.toDays() + 1);
    return Energy::from(static_cast<std::int64_t>(part)).value();
}

Energy billedBetween(const std::vector<SettlementRow>& rows, Date from, Date until)
{
    Energy sum;
    for (const SettlementRow& row : rows) {
        if (row.after.to < until) {
            sum = sum.plus(billedFrom(row, from)).value_or(sum);
        }
    }
    return sum;
}

}  // namespace

std::vector<LadderUse> usedSince(const std::vector<Date>& begins,
                                 const std::vector<SettlementRow>& rows, Date until)
{
    std::vector<LadderUse> used;
    used.reserve(begins.size());
    for (const Date began : begins) {
        used.push_back({began, billedBetween(rows, began, until)});
    }
    return used;
}

std::vector<LadderUse> usedBefore(const PeriodTerms& terms, const std::vector<SettlementRow>& rows)
{
    std::vector<LadderUse> used = usedSince(laddersApart(terms), rows, terms.from);
    const auto before = std::ranges::find_if(
        rows, [&](const SettlementRow& row) { return row.after.to < terms.from; });
    if (terms.ladderBefore && before != rows.end()) {
        used.push_back({*terms.ladderBefore, before->after.ladderUsed});
    }
    return used;
}

}  // namespace wattdesk::core
