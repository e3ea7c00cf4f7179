#include "core/workflow/ladder_use.h"

#include <algorithm>

namespace wattdesk::core {

namespace {

Energy billedBetween(const std::vector<SettlementRow>& rows, Date from, Date until)
{
    Energy sum;
    for (const SettlementRow& row : rows) {
        if (row.from >= from && row.after.to < until) {
            sum = sum.plus(totalOf(row.use.active)).value_or(sum);
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
