#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/money.h"

namespace wattdesk::core {

/// What a line of a price charges for.
enum class QuoteLineKind : std::uint8_t {
    Energy,  ///< the energy of one tier at its price
    Levy,    ///< what is collected with every kWh for somebody else
};
std::string_view nameOf(QuoteLineKind kind) noexcept;
std::optional<QuoteLineKind> quoteLineKindNamed(std::string_view name) noexcept;

/// A line of the explanation of a price: energy at its price.
struct QuoteLine {
    int tier{1};   ///< 1-based
    int tiers{1};  ///< how many the tariff has; 1: a single price, or no matter of tiers
    Energy energy;
    Price price;
    Money amount;
    QuoteLineKind kind{QuoteLineKind::Energy};
    std::string name{};  ///< of a levy, as the tariff has it
    friend bool operator==(const QuoteLine&, const QuoteLine&) = default;
};

}  // namespace wattdesk::core
