#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/calendar.h"

namespace wattdesk::core {

/// 结算周期: a month of the calendar, from 2000 to 2999.
class Period {
public:
    static constexpr int kYearMin = 2000;
    static constexpr int kYearMax = 2999;

    Period() noexcept = default;
    static std::optional<Period> from(int year, int month) noexcept;
    static Period of(Date day) noexcept;

    Date first() const noexcept;
    Date last() const noexcept;
    Period next() const noexcept;
    Period before() const noexcept;

    friend auto operator<=>(Period, Period) noexcept = default;

private:
    explicit Period(int months) noexcept : m_months{months} {}
    int m_months{kYearMin * 12};  ///< since January of the year 0
};

/// How many months of the calendar the days `from` … `to` touch, 1 at least.
int monthsIn(Date from, Date to) noexcept;

/// "2026-10"
std::string toText(Period period);
std::optional<Period> parsePeriod(std::string_view text) noexcept;

}  // namespace wattdesk::core
