#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wattdesk::core {

/// A moment: milliseconds since 1970-01-01T00:00:00Z. Kept in the database and compared; shown only
/// as a LocalTime.
struct Instant {
    std::int64_t ms{0};
    friend constexpr auto operator<=>(Instant, Instant) noexcept = default;
};

/// A day of the proleptic Gregorian calendar, always a real one.
class Date {
public:
    constexpr Date() noexcept = default;
    static std::optional<Date> from(int year, int month, int day) noexcept;

    constexpr int year() const noexcept { return m_year; }
    constexpr int month() const noexcept { return m_month; }
    constexpr int day() const noexcept { return m_day; }

    /// Days since 1970-01-01.
    std::int64_t toDays() const noexcept;
    static Date fromDays(std::int64_t days) noexcept;

    friend constexpr auto operator<=>(Date, Date) noexcept = default;

private:
    constexpr Date(int year, int month, int day) noexcept : m_year{year}, m_month{month}, m_day{day}
    {
    }
    int m_year{1970};
    int m_month{1};
    int m_day{1};
};

/// What a clock on the wall shows.
struct LocalTime {
    Date date;
    int hour{0};
    int minute{0};
    int second{0};
    friend constexpr auto operator<=>(const LocalTime&, const LocalTime&) noexcept = default;
};

/// The station's distance from UTC in minutes; China has one, +480, and no summer time.
struct UtcOffset {
    int minutes{480};
};

LocalTime toLocal(Instant instant, UtcOffset offset) noexcept;
Instant toInstant(const LocalTime& local, UtcOffset offset) noexcept;

/// "2026-11-03"
std::string toText(Date date);
std::optional<Date> parseDate(std::string_view text) noexcept;
/// "2026-11-03T14:05:09+08:00" (ISO 8601)
std::string toText(Instant instant, UtcOffset offset);

}  // namespace wattdesk::core
