#pragma once

#include <optional>

#include "core/sale/card_writing.h"
#include "core/sale/sale.h"
#include "core/workflow/world.h"

namespace wattdesk::core {

/// Prices that a card brings its meter, which keeps them beside those it charges by until their day
/// has come; and what they are called.
struct NewPrices {
    CardPrices prices;
    BackupPrices backup;
};

/// What the next write of the account's card should bring to its meter; empty when it has brought
/// that already, for an energy meter, and while its tariff does not hold yet. TariffUnfitForMeter.
Expected<std::optional<NewPrices>> duePrices(const World& world, const Account& account);

/// Puts into the sale the card that opens the account's meter with `sale.toCard`, and the prices on
/// it: those of today, and beside them the next that are published. `tariff` is as it applies to
/// the account today. TariffUnfitForMeter.
Expected<void> enterOpenCard(const World& world, const Account& account, const Tariff& tariff,
                             Sale& sale);

/// Puts into the sale another card of the account, for an opened meter, or for one that waits for
/// its first purchase still. What the former card was to bring of prices and no meter was seen to
/// take is not known any more. TariffUnfitForMeter.
Expected<void> enterNextCard(World& world, const Account& account, const Tariff& tariff,
                             const CardWallet& wallet, Sale& sale);

}  // namespace wattdesk::core
