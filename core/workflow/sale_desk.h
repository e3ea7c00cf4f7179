#pragma once

#include <optional>

#include "core/workflow/deed.h"

namespace wattdesk::core {

/// 售电, and the second half of 开户: quotes, then sells, the journal before the card.
class SaleDesk {
public:
    SaleDesk(World world, CardTerminal& terminal) : m_world{world}, m_terminal{terminal} {}

    /// Amount… failures, TariffNotFound, AccountSuspended, AccountClosed, SaleBlockedByArrears. A
    /// hoarding limit that would be passed is no failure here but a forecast. A purchase takes new
    /// prices to a money meter that has not been given them.
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
    Expected<void> addCard(const Account& account, const std::optional<CardSnapshot>& card,
                           SaleQuote& quote);
    Expected<Sale> compose(const Actor& actor, const Account& account, const SaleQuote& quote,
                           const SaleOrder& order, const CardSnapshot& card);

    World m_world;
    CardTerminal& m_terminal;
};

}  // namespace wattdesk::core
