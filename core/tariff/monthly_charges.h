#pragma once

#include <span>
#include <utility>
#include <vector>

#include "core/tariff/bill.h"
#include "core/tariff/two_part.h"

namespace wattdesk::core {

/// What stood while one price of a kVA held, month by month.
struct PricedCapacity {
    Price perKvaMonth;
    std::vector<CapacityUse> uses;
};

/// The capacity that is charged on the days of the spans, each by the price of its days; a whole
/// month of the calendar that stood at one price counts as 30 days. Where a tariff has no price for
/// it, none is charged.
std::vector<PricedCapacity> pricedCapacity(std::span<const TariffSpan> spans,
                                           std::span<const StandingCapacity> standing);

/// By which tariff each month of the calendar that the spans touch is charged what is charged by
/// the month: what holds on its last day, or on the last day of the spans.
std::vector<const Tariff*> tariffsByMonth(std::span<const TariffSpan> spans);

/// How many months in a row a figure of theirs was the same.
template <typename Figure>
std::vector<std::pair<Figure, int>> inARow(const std::vector<const Tariff*>& months,
                                           Figure Tariff::*figure)
{
    std::vector<std::pair<Figure, int>> rows;
    for (const Tariff* const month : months) {
        if (rows.empty() || rows.back().first != month->*figure) {
            rows.emplace_back(month->*figure, 0);
        }
        ++rows.back().second;
    }
    return rows;
}

}  // namespace wattdesk::core
