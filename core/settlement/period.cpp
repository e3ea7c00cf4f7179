#include "core/settlement/period.h"

namespace wattdesk::core {

namespace {
constexpr int kMonths = 12;
constexpr std::size_t kTextLength = 7;  // 2026-10
}  // namespace

std::optional<Period> Period::from(int year, int month) noexcept
{
    if (year < kYearMin || year > kYearMax || month < 1 || month > kMonths) {
        return std::nullopt;
    }
    return Period{year * kMonths + month - 1};
}

Period Period::of(Date day) noexcept
{
    return Period{day.year() * kMonths + day.month() - 1};
}

Date Period::first() const noexcept
{
    return Date::from(m_months / kMonths, m_months % kMonths + 1, 1).value();
}

Date Period::last() const noexcept
{
    return Date::fromDays(next().first().toDays() - 1);
}

Period Period::next() const noexcept
{
    return Period{m_months + 1};
}

Period Period::before() const noexcept
{
    return Period{m_months - 1};
}

int monthsIn(Date from, Date to) noexcept
{
    const auto monthOf = [](Date day) { return day.year() * kMonths + day.month(); };
    return monthOf(to) - monthOf(from) + 1;
}

std::string toText(Period period)
{
    return toText(period.first()).substr(0, kTextLength);
}

std::optional<Period> parsePeriod(std::string_view text) noexcept
{
    if (text.size() != kTextLength) {
        return std::nullopt;
    }
    const auto first = parseDate(std::string{text} + "-01");
    return first ? Period::from(first->year(), first->month()) : std::nullopt;
}

}  // namespace wattdesk::core
