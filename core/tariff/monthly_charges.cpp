#include "core/tariff/monthly_charges.h"

#include <algorithm>
#include <cassert>

namespace wattdesk::core {

namespace {

/// Days by their numbers, the end not included.
struct Days {
    std::int64_t begin{0};
    std::int64_t end{0};

    int count() const { return static_cast<int>(std::max<std::int64_t>(end - begin, 0)); }
    Days within(Days other) const
    {
        return {std::max(begin, other.begin), std::min(end, other.end)};
    }
};

Days daysOf(Date from, int days)
{
    return {from.toDays(), from.toDays() + days};
}

Days daysOf(std::span<const TariffSpan> spans)
{
    return {spans.front().from.toDays(), spans.back().from.toDays() + spans.back().days};
}

Days monthOf(std::int64_t number)
{
    constexpr int kMonths = 12;
    const Date day = Date::fromDays(number);
    const bool isLast = day.month() == kMonths;
    const Date next =
        Date::from(isLast ? day.year() + 1 : day.year(), isLast ? 1 : day.month() + 1, 1).value();
    return {Date::from(day.year(), day.month(), 1)->toDays(), next.toDays()};
}

std::vector<CapacityUse> usesOn(Days days, std::span<const StandingCapacity> standing)
{
    std::vector<CapacityUse> uses;
    for (Days month = monthOf(days.begin); month.begin < days.end; month = monthOf(month.end)) {
        for (const StandingCapacity& each : standing) {
            const int present = daysOf(each.from, each.days).within(month).within(days).count();
            if (present > 0) {
                uses.push_back({each.capacity, capacityDays(present, month.count())});
            }
        }
    }
    return uses;
}

}  // namespace

std::vector<PricedCapacity> pricedCapacity(std::span<const TariffSpan> spans,
                                           std::span<const StandingCapacity> standing)
{
    std::vector<PricedCapacity> priced;
    while (!spans.empty()) {
        const auto price = spans.front().applied.capacity;
        const auto other = std::ranges::find_if(
            spans, [&](const TariffSpan& span) { return span.applied.capacity != price; });
        const auto count = static_cast<std::size_t>(other - spans.begin());
        if (price) {
            priced.push_back({*price, usesOn(daysOf(spans.first(count)), standing)});
        }
        spans = spans.subspan(count);
    }
    return priced;
}

std::vector<const Tariff*> tariffsByMonth(std::span<const TariffSpan> spans)
{
    assert(!spans.empty());
    std::vector<const Tariff*> tariffs;
    const Days whole = daysOf(spans);
    for (Days month = monthOf(whole.begin); month.begin < whole.end; month = monthOf(month.end)) {
        const std::int64_t last = std::min(month.end, whole.end) - 1;
        const auto holding = std::ranges::find_if(
            spans, [&](const TariffSpan& span) { return last < daysOf(span.from, span.days).end; });
        tariffs.push_back(&holding->applied);
    }
    return tariffs;
}

}  // namespace wattdesk::core
