#pragma once

#include <array>
#include <cassert>
#include <optional>
#include <string_view>
#include <utility>

namespace wattdesk::core {

/// The stable names of an enumeration's values, as the database and documents spell them.
template <class Enum, std::size_t Count>
using Names = std::array<std::pair<Enum, std::string_view>, Count>;

template <class Enum, std::size_t Count>
constexpr std::string_view nameIn(const Names<Enum, Count>& names, Enum value) noexcept
{
    for (const auto& [known, name] : names) {
        if (known == value) {
            return name;
        }
    }
    assert(false && "every value of the enumeration has a name");
    return "";
}

template <class Enum, std::size_t Count>
constexpr std::optional<Enum> valueIn(const Names<Enum, Count>& names,
                                      std::string_view name) noexcept
{
    for (const auto& [value, known] : names) {
        if (known == name) {
            return value;
        }
    }
    return std::nullopt;
}

}  // namespace wattdesk::core
