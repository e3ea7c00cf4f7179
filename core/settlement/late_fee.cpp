#include "core/settlement/late_fee.h"

#include <algorithm>
#include <cassert>

#include "core/base/rounding.h"

namespace wattdesk::core {

namespace {

constexpr std::int64_t kWhole = 10'000;  // 100 % in 0.01 %

bool isRate(int permyriad) noexcept
{
    return permyriad >= 0 && permyriad <= LateFeeRule::kPermyriadMax;
}

/// Adds days to the spans, joined to the last one where nothing changes between them.
void append(std::vector<LateFeeSpan>& spans, std::int64_t first, std::int64_t last, int permyriad)
{
    if (first > last || permyriad == 0) {
        return;
    }
    if (!spans.empty() && spans.back().permyriad == permyriad &&
        spans.back().last.toDays() + 1 == first) {
        spans.back().last = Date::fromDays(last);
        return;
    }
    spans.push_back({Date::fromDays(first), Date::fromDays(last), permyriad});
}

Expected<Money> feeOf(Money principal, Wide permyriadDays)
{
    return quantityOf<Money>(divideHalfUp(principal.hundredths() * permyriadDays, kWhole),
                             "a late fee");
}

Wide weightOf(const LateFeeSpan& span) noexcept
{
    return static_cast<Wide>(span.days()) * span.permyriad;
}

}  // namespace

bool isWellFormed(const LateFeeRules& rules) noexcept
{
    const auto isRule = [](const LateFeeRule& rule) {
        return isRate(rule.residentPermyriad) && isRate(rule.withinYearPermyriad) &&
               isRate(rule.acrossYearsPermyriad);
    };
    const auto isNotLater = [](const LateFeeRule& one, const LateFeeRule& next) {
        return one.from >= next.from;
    };
    return rules.size() <= kLateFeeRulesMax && std::all_of(rules.begin(), rules.end(), isRule) &&
           std::adjacent_find(rules.begin(), rules.end(), isNotLater) == rules.end();
}

LateFeeRules usualLateFeeRules()
{
    return {{Date::from(1, 1, 1).value(), 10, 20, 30}};
}

std::vector<LateFeeSpan> overdueSpans(const LateFeeRules& rules, LateFeeClass whose, Date due,
                                      Date paid)
{
    assert(isWellFormed(rules));
    std::vector<LateFeeSpan> spans;
    const std::int64_t yearEnd = Date::from(due.year(), 12, 31).value().toDays();
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const LateFeeRule& rule = rules[i];
        const std::int64_t first = std::max(rule.from.toDays(), due.toDays() + 1);
        const std::int64_t last = i + 1 < rules.size()
                                      ? std::min(rules[i + 1].from.toDays() - 1, paid.toDays())
                                      : paid.toDays();
        switch (whose) {
            case LateFeeClass::Resident:
                append(spans, first, last, rule.residentPermyriad);
                break;
            case LateFeeClass::Other:
                append(spans, first, std::min(last, yearEnd), rule.withinYearPermyriad);
                append(spans, std::max(first, yearEnd + 1), last, rule.acrossYearsPermyriad);
                break;
        }
    }
    return spans;
}

Expected<Money> lateFeeOf(Money principal, const std::vector<LateFeeSpan>& spans)
{
    assert(!principal.isNegative());
    Wide weight = 0;
    for (const LateFeeSpan& span : spans) {
        weight += weightOf(span);
    }
    return feeOf(principal, weight);
}

Expected<std::vector<LateFeeLine>> lateFeeLines(Money principal,
                                                const std::vector<LateFeeSpan>& spans)
{
    assert(!principal.isNegative());
    std::vector<LateFeeLine> lines;
    lines.reserve(spans.size());
    Wide weight = 0;
    Money before;
    for (const LateFeeSpan& span : spans) {
        weight += weightOf(span);
        const auto upTo = feeOf(principal, weight);
        if (!upTo) {
            return Unexpected{upTo.error()};
        }
        lines.push_back({span, upTo->minus(before).value()});
        before = *upTo;
    }
    return lines;
}

}  // namespace wattdesk::core
