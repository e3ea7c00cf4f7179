#include "core/customer/tariff_history.h"

#include <algorithm>
#include <cassert>

namespace wattdesk::core {

TariffId TariffHistory::on(Date day) const
{
    const auto former = std::find_if(formers.begin(), formers.end(),
                                     [day](const FormerTariff& each) { return day < each.until; });
    return former == formers.end() ? now : former->tariff;
}

std::vector<TariffDays> TariffHistory::between(Date from, Date to) const
{
    assert(from <= to);
    std::vector<TariffDays> days;
    for (const FormerTariff& former : formers) {
        if (former.until > from && from <= to) {
            const Date last = std::min(to, Date::fromDays(former.until.toDays() - 1));
            days.push_back({former.tariff, from, last});
            from = former.until;
        }
    }
    if (from <= to) {
        days.push_back({now, from, to});
    }
    return days;
}

}  // namespace wattdesk::core
