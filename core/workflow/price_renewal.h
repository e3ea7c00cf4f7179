#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/workflow/deed.h"

namespace wattdesk::core {

/// Which cards are asked for; what is empty does not restrict.
struct PriceFilter {
    std::optional<TariffId> tariff{};
    AccountNumber after{};  ///< only accounts with a higher number
    std::size_t limit{100};
};

/// An account whose meter has not been given the newest prices of its tariff by card.
struct OutdatedCard {
    Account account;
    CardPrices due;  ///< what its next write brings: what is in force comes before what is to come
    friend bool operator==(const OutdatedCard&, const OutdatedCard&) = default;
};

/// Money meters charge by the prices that their cards brought them. Which of them still have old
/// ones: those in force, or the next that are published, have not gone out to them by card; or a
/// card was replaced, and nobody knows whether its meter took them. PermissionMissing,
/// TariffNotFound.
class PriceCampaign {
public:
    explicit PriceCampaign(World world) : m_world{world} {}

    /// Accounts with a money meter, active or suspended, by number.
    Expected<std::vector<OutdatedCard>> list(const Actor& actor, const PriceFilter& filter);
    /// How many there are of all numbers.
    Expected<std::int64_t> count(const Actor& actor, std::optional<TariffId> tariff);

private:
    World m_world;
};

/// 调价: a card that brings its meter the new prices and nothing else. A sale brings them as well,
/// so this is for customers who do not buy.
class PriceDesk {
public:
    PriceDesk(World world, CardTerminal& terminal) : m_world{world}, m_terminal{terminal} {}

    /// What renew() would bring; its failures but those of the card.
    Expected<NewPrices> plan(const Actor& actor, const AccountNumber& number);

    /// Writes the new prices on the account's own card, which the meter has taken; its purchase
    /// stays as it is. The reason may be empty. CardHasNoPrice (an energy meter: the station
    /// prices), CardPriceCurrent, TariffUnfitForMeter; what obstacleToPurchase() says, and
    /// CardPurchaseNotInserted also for prices that have not been in the meter.
    Expected<SaleOutcome> renew(const Actor& actor, const AccountNumber& number,
                                const CardSnapshot& seen, std::string_view reason);

private:
    Expected<Account> repriced(const Actor& actor, const AccountNumber& number);
    Expected<NewPrices> dueOf(const Account& account);

    World m_world;
    CardTerminal& m_terminal;
};

}  // namespace wattdesk::core
