#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/calendar.h"
#include "core/base/ids.h"

namespace wattdesk::core {

/// Prices as a card brings them to a money meter: those that a published version of a tariff has on
/// a day. Versions never change, so this always means the same prices. `from` is the day on which
/// they come into force, so that the same prices have one name.
struct CardPrices {
    TariffId tariff;
    int version{1};
    Date from;
    friend bool operator==(const CardPrices&, const CardPrices&) = default;
};

/// "31/2/2026-07-01": tariff, version, day; and its inverse.
std::string toText(const CardPrices& prices);
std::optional<CardPrices> parseCardPrices(std::string_view text);

}  // namespace wattdesk::core
