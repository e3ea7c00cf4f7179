#pragma once

#include <optional>
#include <variant>

#include "core/sale/forecast.h"
#include "core/workflow/approval.h"
#include "core/workflow/card_pricing.h"
#include "core/workflow/world.h"

namespace wattdesk::core {

/// What the customer asks for.
struct SaleOrder {
    std::variant<Money, Energy> amount;  ///< money to pay, or energy to buy
    PaymentMeans means{PaymentMeans::Cash};
    std::optional<Money> tendered;  ///< empty: exactly what is due
    bool zeroConfirmed{false};      ///< the operator said yes to a sale of nothing
    /// Who agrees to sell to an account that its arrears block.
    std::optional<Approval> approval{};
};

/// What a sale would be, line by line, before any money is taken.
struct SaleQuote {
    SaleKind kind{SaleKind::Purchase};
    Tariff tariff;
    Money paid;  ///< all that is due now: energy, arrears, card
    Money tendered;
    Money change;
    Money surplusUsed;  ///< carried into this sale
    Money surplusLeft;  ///< carried on to the next
    Money arrearsPaid;
    Money lateFee;  ///< paid beside them
    Money arrearsLeft;
    std::vector<ArrearsPart> arrears;  ///< what is paid of which charge
    Money cardFee;
    Money cardDeposit;
    Money energyCharge;
    Credit toCard;
    Energy energy;  ///< exact on an energy meter, expected at today's price on a money meter
    std::vector<QuoteLine> lines;
    int tierBefore{1};  ///< the tier in which this purchase begins
    Date tierSince;     ///< a day of the month in which the account came into it, in this period
    Energy usedInPeriod;
    Date periodBegan;
    std::optional<NewPrices> newPrices;  ///< that the card brings its meter on the way
    OperatorId approver;  ///< who agreed to sell in spite of arrears; none when nobody had to
    std::optional<MeterForecast> forecast;  ///< empty: no card was read, so it is not known
};

/// Prices an order as of now. `kind` decides whether a card is handed out and paid for. All of
/// reckon()'s failures, AmountNegative, AmountZero, AmountTenderedTooLittle, TariffNotFound.
Expected<SaleQuote> priceOf(World& world, const Account& account, const SaleOrder& order,
                            SaleKind kind);

/// Energy the account has taken in its ladder's present period, and when that began.
struct LadderStanding {
    Energy used;
    Date began;
};
Expected<LadderStanding> ladderStanding(World& world, const Account& account, const Tariff& tariff);

}  // namespace wattdesk::core
