#pragma once

#include <compare>
#include <cstdint>
#include <optional>

namespace wattdesk::core {

/// 区域码, the number of the organisation's area: 1 … 99,999,999. Zero is "none", which no card
/// carries and which a meter has until a preset card gives it one.
class AreaCode {
public:
    static constexpr std::uint32_t kMax = 99'999'999;

    constexpr AreaCode() noexcept = default;
    static constexpr std::optional<AreaCode> from(std::uint32_t value) noexcept
    {
        return value == 0 || value > kMax ? std::nullopt : std::optional{AreaCode{value}};
    }
    constexpr std::uint32_t value() const noexcept { return m_value; }
    constexpr bool isNone() const noexcept { return m_value == 0; }
    friend constexpr auto operator<=>(AreaCode, AreaCode) noexcept = default;

private:
    explicit constexpr AreaCode(std::uint32_t value) noexcept : m_value{value} {}
    std::uint32_t m_value{0};
};

}  // namespace wattdesk::core
