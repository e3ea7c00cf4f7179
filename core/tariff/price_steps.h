#pragma once

#include <optional>
#include <span>

#include "core/card/card_prices.h"
#include "core/tariff/tariff.h"

namespace wattdesk::core {

/// What a kWh costs a money meter on a day, and when that changes next by what is published: by a
/// later version, by the begin of a season, by a levy that begins or ends. What changes nothing of
/// what a card carries (a monthly charge, say, or the hours of a season's periods, which a card has
/// not) is no step.
struct PriceSteps {
    CardPrices now;
    std::optional<CardPrices> next;
    /// What a card should have brought to the meter at last.
    const CardPrices& newest() const noexcept { return next ? *next : now; }
    friend bool operator==(const PriceSteps&, const PriceSteps&) = default;
};

/// `versions` are all published ones of a tariff, ascending. Empty before the first one holds. A
/// step after 2099 is not told: no card can name its day.
std::optional<PriceSteps> priceStepsOn(std::span<const Tariff> versions, Date day);

/// What the next card write should bring to a meter, `carried` being what the last one brought;
/// empty when there is nothing to bring. Prices that are in force and not in the meter go before
/// those that are to come, because a card brings one set beside the one that the meter has.
std::optional<CardPrices> dueOn(std::span<const Tariff> versions, Date day,
                                const std::optional<CardPrices>& carried);

}  // namespace wattdesk::core
