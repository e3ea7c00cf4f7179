#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/expected.h"
#include "core/base/money.h"

namespace wattdesk::core {

/// 违约金: what a charge costs for every day on which it is overdue.

/// Whose charge it is: residents have a rate of their own.
enum class LateFeeClass : std::uint8_t { Resident, Other };

/// The rates from a day on, until the next rule's day, in 0.01 % of the charge a day: 10 is 1 ‰.
struct LateFeeRule {
    static constexpr int kPermyriadMax = 10'000;

    Date from;
    int residentPermyriad{0};     ///< 0…kPermyriadMax, like the others
    int withinYearPermyriad{0};   ///< others, on days in the year of the due date
    int acrossYearsPermyriad{0};  ///< others, on days of later years
};

/// Ascending, no two of one day. Before the first rule's day there is no late fee.
using LateFeeRules = std::vector<LateFeeRule>;
inline constexpr std::size_t kLateFeeRulesMax = 100;

/// At most kLateFeeRulesMax rules, days ascending, every rate in its range.
bool isWellFormed(const LateFeeRules& rules) noexcept;

/// 1 ‰ a day for residents; for others 2 ‰ within the year and 3 ‰ across years.
LateFeeRules usualLateFeeRules();

/// Days in a row, both included, that have one rate.
struct LateFeeSpan {
    Date first;
    Date last;
    int permyriad{0};  ///< above 0
    friend bool operator==(const LateFeeSpan&, const LateFeeSpan&) = default;

    std::int64_t days() const noexcept { return last.toDays() - first.toDays() + 1; }
};

/// The overdue days of a charge: from the day after the due date up to and including the day of
/// payment, in order, without those that cost nothing. None when it is paid by its due date. The
/// work grows with the rules, not with the days. The rules are well formed.
std::vector<LateFeeSpan> overdueSpans(const LateFeeRules& rules, LateFeeClass whose, Date due,
                                      Date paid);

/// The fee of a charge for these days: half-up to the cent once, from the exact sum over all of
/// them. The principal is not negative. AmountTooLarge beyond the range of Money.
Expected<Money> lateFeeOf(Money principal, const std::vector<LateFeeSpan>& spans);

/// What one span adds to the fee. The amounts sum to it: each is the fee up to the span's last day
/// less the fee up to the day before its first, so it may differ by a cent from a fee of its own.
struct LateFeeLine {
    LateFeeSpan span;
    Money amount;
    friend bool operator==(const LateFeeLine&, const LateFeeLine&) = default;
};
Expected<std::vector<LateFeeLine>> lateFeeLines(Money principal,
                                                const std::vector<LateFeeSpan>& spans);

}  // namespace wattdesk::core
