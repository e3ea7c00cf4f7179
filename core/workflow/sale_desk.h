#pragma once

#include <optional>
#include <variant>

#include "core/operator/operator.h"
#include "core/ports/card_terminal.h"
#include "core/sale/forecast.h"
#include "core/workflow/world.h"

namespace wattdesk::core {

/// What the customer asks for.
struct SaleOrder {
    std::variant<Money, Energy> amount;  ///< money to pay, or energy to buy
    PaymentMeans means{PaymentMeans::Cash};
    std::optional<Money> tendered;  ///< empty: exactly what is due
    bool zeroConfirmed{false};      ///< the operator said yes to a sale of nothing
};

/// What a sale would be, line by line, before any money is taken.
struct SaleQuote {
    SaleKind kind{SaleKind::Purchase};
    Tariff tariff;
    Money paid;
    Money tendered;
    Money change;
    Money surplusUsed;  ///< carried into this sale: paid + used = energy charge + left
    Money surplusLeft;  ///< carried on to the next
    Money energyCharge;
    Credit toCard;
    Energy energy;  ///< exact on an energy meter, expected at today's price on a money meter
    std::vector<QuoteLine> lines;
    int tierBefore{1};  ///< the tier in which this purchase begins
    Energy usedInPeriod;
    Date periodBegan;
    std::optional<MeterForecast> forecast;  ///< empty: no card was read, so it is not known
};

/// A sale's end as the cashier hears it. `record.state` is Posted, Voided or InDoubt.
struct SaleOutcome {
    SaleRecord record;
    std::optional<Error> cause;  ///< why it is not Posted
};

/// 售电, and the second half of 开户: quotes, then sells, the journal before the card.
class SaleDesk {
public:
    SaleDesk(World world, CardTerminal& terminal) : m_world{world}, m_terminal{terminal} {}

    /// Amount… failures, TariffNotFound, AccountNotActive. A hoarding limit that would be passed
    /// is no failure here but a forecast.
    Expected<SaleQuote> quote(const Actor& actor, const Account& account, const SaleOrder& order,
                              const std::optional<CardSnapshot>& card);

    /// Sells on the card that was seen. An account that is Registered gets its first card: the
    /// card must be blank, or bare, and is then personalised first. Failures: nothing was reserved
    /// and nothing written (all of quote()'s; obstacleToPurchase()'s; CardNotBlank; SaleOpen;
    /// AmountOverHoardingLimit; StoreConflict when the account changed since it was read), or
    /// SaleInDoubt when the card may be written but the books could not be.
    Expected<SaleOutcome> sell(const Actor& actor, const AccountNumber& number,
                               const SaleOrder& order, const CardSnapshot& seen);

private:
    Expected<CardSnapshot> readyCard(const Account& account, const CardSnapshot& seen);
    Expected<Sale> compose(const Actor& actor, const Account& account, const SaleQuote& quote,
                           const SaleOrder& order, const CardSnapshot& card);
    Expected<void> reserve(const Actor& actor, const Account& account, const Sale& sale);

    World m_world;
    CardTerminal& m_terminal;
};

}  // namespace wattdesk::core
