#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/expected.h"

namespace wattdesk::core {

/// A whole number of hundredths with a bound: what Money and Energy have in common. There is no
/// operator+: a sum can leave the range, so the caller must look at it.
template <class Self>
class Hundredths {
public:
    /// A sanity bound, far above any day's takings or any month's energy; not a business limit.
    static constexpr std::int64_t kMax = 100'000'000'000'000;

    constexpr Hundredths() noexcept = default;

    static constexpr std::optional<Self> from(std::int64_t hundredths) noexcept
    {
        if (hundredths < -kMax || hundredths > kMax) {
            return std::nullopt;
        }
        return Self{hundredths};
    }
    constexpr std::int64_t hundredths() const noexcept { return m_value; }
    constexpr bool isZero() const noexcept { return m_value == 0; }
    constexpr bool isNegative() const noexcept { return m_value < 0; }

    constexpr std::optional<Self> plus(Self other) const noexcept
    {
        return from(m_value + other.m_value);
    }
    constexpr std::optional<Self> minus(Self other) const noexcept
    {
        return from(m_value - other.m_value);
    }

    friend constexpr auto operator<=>(const Hundredths&, const Hundredths&) noexcept = default;

protected:
    constexpr explicit Hundredths(std::int64_t hundredths) noexcept : m_value{hundredths} {}

private:
    std::int64_t m_value{0};
};

/// An amount in fen (0.01 yuan), the station's only currency. Exact: no floating point gets in or
/// out.
class Money : public Hundredths<Money> {
public:
    constexpr Money() noexcept = default;

private:
    friend class Hundredths<Money>;
    using Hundredths::Hundredths;
};

/// Active energy in 0.01 kWh.
class Energy : public Hundredths<Energy> {
public:
    constexpr Energy() noexcept = default;

private:
    friend class Hundredths<Energy>;
    using Hundredths::Hundredths;
};

/// What a card carries to the meter: 0.01 yuan on a money meter, 0.01 kWh on an energy meter
/// (电量制). Only the account's meter mode says which, so it mixes with neither.
class Credit : public Hundredths<Credit> {
public:
    /// EF02 and EF05 hold 32 unsigned bits, the meter's own store ends at 999,999.99.
    static constexpr std::int64_t kMeterMax = 99'999'999;

    constexpr Credit() noexcept = default;

private:
    friend class Hundredths<Credit>;
    using Hundredths::Hundredths;
};

/// A price in micro-yuan (0.000001 yuan) per kWh; never negative.
class Price {
public:
    static constexpr std::int64_t kMax = 1'000'000'000;

    constexpr Price() noexcept = default;
    static constexpr std::optional<Price> fromMicro(std::int64_t micro) noexcept
    {
        if (micro < 0 || micro > kMax) {
            return std::nullopt;
        }
        return Price{micro};
    }
    constexpr std::int64_t micro() const noexcept { return m_micro; }
    friend constexpr auto operator<=>(Price, Price) noexcept = default;

private:
    constexpr explicit Price(std::int64_t micro) noexcept : m_micro{micro} {}
    std::int64_t m_micro{0};
};

/// energy × price, half-up to the cent (what is below zero as if it were above). Empty when that
/// leaves the range of Money.
std::optional<Money> amountOf(Energy energy, Price price) noexcept;

namespace literals {
// consteval: a literal out of range does not compile. Write `(2'50_fen).minus(x)`: without the
// parentheses the literal swallows the dot.
consteval Money operator""_fen(unsigned long long value)
{
    return Money::from(static_cast<std::int64_t>(value)).value();
}
consteval Energy operator""_centikwh(unsigned long long value)
{
    return Energy::from(static_cast<std::int64_t>(value)).value();
}
consteval Credit operator""_credit(unsigned long long value)
{
    return Credit::from(static_cast<std::int64_t>(value)).value();
}
consteval Price operator""_microyuan(unsigned long long value)
{
    return Price::fromMicro(static_cast<std::int64_t>(value)).value();
}
}  // namespace literals

/// "1234.50", "-0.05": always two decimals, no separator. The one form of journal, CSV and JSON;
/// what a person reads is made in app/.
std::string toText(Money money);
std::string toText(Energy energy);
std::string toText(Credit credit);
/// "0.538000": six decimals.
std::string toText(Price price);

/// Reads what a person typed: digits (full-width ones too), at most one point (. or ．) and two
/// decimals, spaces around and "," between allowed. Failures: AmountNotANumber, AmountNegative,
/// AmountTooPrecise, AmountTooLarge (above 9,999,999.99). Zero is an amount; whether it may be sold
/// is the sale's question.
Expected<Money> parseMoney(std::string_view text);
Expected<Energy> parseEnergy(std::string_view text);

}  // namespace wattdesk::core
