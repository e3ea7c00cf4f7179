#pragma once

#include <optional>

#include "core/base/error.h"
#include "core/card/card_change.h"
#include "core/customer/account.h"

namespace wattdesk::core {

/// What the meter will do with the card when it comes back to it.
struct MeterForecast {
    bool accepted{false};
    std::optional<int> word;          ///< the meter's error word, when it will show one
    std::optional<ErrorCode> reason;  ///< why the sale must not be made
    Credit room;                      ///< the most it would take now
    friend bool operator==(const MeterForecast&, const MeterForecast&) = default;
};

/// Why this card takes no purchase for this account; empty when it does. In the order of what a
/// cashier should hear first: CardBlank, CardOtherAccount, CardMeterMismatch, CardReplaced,
/// CardCountBehind, CardCountAhead, CardPurchaseNotInserted, CardPurchaseNotTaken. A card that
/// brings new prices only and was not in the meter yet takes one: nothing is pending on it.
std::optional<ErrorCode> obstacleToPurchase(const Account& account, const CardSnapshot& card);

/// The rule that is safe with every maker: amount + max(0, remaining) must not pass the hoarding
/// limit (囤积限额). `remaining` is empty for a card that has not been in a meter yet.
MeterForecast forecast(const ServicePoint& point, std::optional<Credit> remaining, Credit toCard);

}  // namespace wattdesk::core
