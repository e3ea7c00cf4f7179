#include "core/base/calendar.h"

#include <array>
#include <charconv>
#include <chrono>

namespace wattdesk::core {

namespace {

constexpr std::int64_t kMsPerSecond = 1000;
constexpr std::int64_t kSecondsPerDay = 86'400;

std::string padded(int value, std::size_t width)
{
    std::string text = std::to_string(value);
    return text.size() >= width ? text : std::string(width - text.size(), '0') + text;
}

std::optional<int> number(std::string_view text) noexcept
{
    int value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc{} || end != text.data() + text.size()) {
        return std::nullopt;
    }
    return value;
}

std::int64_t floorDivide(std::int64_t value, std::int64_t by) noexcept
{
    return value / by - (value % by < 0 ? 1 : 0);
}

}  // namespace

std::optional<Date> Date::from(int year, int month, int day) noexcept
{
    const std::chrono::year_month_day ymd{std::chrono::year{year},
                                          std::chrono::month{static_cast<unsigned>(month)},
                                          std::chrono::day{static_cast<unsigned>(day)}};
    if (year < 1 || year > 9999 || month < 1 || day < 1 || !ymd.ok()) {
        return std::nullopt;
    }
    return Date{year, month, day};
}

std::int64_t Date::toDays() const noexcept
{
    const std::chrono::sys_days days = std::chrono::year{m_year} /
                                       std::chrono::month{static_cast<unsigned>(m_month)} /
                                       std::chrono::day{static_cast<unsigned>(m_day)};
    return days.time_since_epoch().count();
}

Date Date::fromDays(std::int64_t days) noexcept
{
    const std::chrono::year_month_day ymd{
        std::chrono::sys_days{std::chrono::days{static_cast<int>(days)}}};
    return Date{static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
                static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

LocalTime toLocal(Instant instant, UtcOffset offset) noexcept
{
    const std::int64_t seconds = floorDivide(instant.ms, kMsPerSecond) + offset.minutes * 60LL;
    const std::int64_t days = floorDivide(seconds, kSecondsPerDay);
    const auto rest = static_cast<int>(seconds - days * kSecondsPerDay);
    return {Date::fromDays(days), rest / 3600, rest / 60 % 60, rest % 60};
}

Instant toInstant(const LocalTime& local, UtcOffset offset) noexcept
{
    const std::int64_t seconds = local.date.toDays() * kSecondsPerDay + local.hour * 3600LL +
                                 local.minute * 60LL + local.second - offset.minutes * 60LL;
    return {seconds * kMsPerSecond};
}

std::string toText(Date date)
{
    return padded(date.year(), 4) + '-' + padded(date.month(), 2) + '-' + padded(date.day(), 2);
}

std::optional<Date> parseDate(std::string_view text) noexcept
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = number(text.substr(0, 4));
    const auto month = number(text.substr(5, 2));
    const auto day = number(text.substr(8, 2));
    if (!year || !month || !day) {
        return std::nullopt;
    }
    return Date::from(*year, *month, *day);
}

std::string toText(Instant instant, UtcOffset offset)
{
    const LocalTime local = toLocal(instant, offset);
    const int distance = offset.minutes < 0 ? -offset.minutes : offset.minutes;
    return toText(local.date) + 'T' + padded(local.hour, 2) + ':' + padded(local.minute, 2) + ':' +
           padded(local.second, 2) + (offset.minutes < 0 ? '-' : '+') + padded(distance / 60, 2) +
           ':' + padded(distance % 60, 2);
}

}  // namespace wattdesk::core
