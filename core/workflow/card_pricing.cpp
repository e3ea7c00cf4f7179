#include "core/workflow/card_pricing.h"

#include <algorithm>

#include "core/tariff/card_tariff.h"
#include "core/tariff/price_steps.h"
#include "core/workflow/deed.h"
#include "core/workflow/reading_desk.h"
#include "core/workflow/tariff_today.h"

namespace wattdesk::core {

namespace {

bool takesPrices(const Account& account)
{
    return account.point.mode == MeterMode::Money;
}

Expected<NewPrices> pricesFor(const std::vector<Tariff>& versions, const CardPrices& prices,
                              const Account& account)
{
    const auto version = std::find_if(versions.begin(), versions.end(), [&](const Tariff& each) {
        return each.version == prices.version;
    });
    if (version == versions.end()) {
        return fail(ErrorCode::TariffNotFound, toText(prices));
    }
    auto card = cardTariffOn(*version, prices.from, account.point);
    if (!card) {
        return Unexpected{card.error()};
    }
    return NewPrices{prices, {*card, prices.from}};
}

/// What an open card carries: the prices of today, and the next ones when they fit the meter.
struct OpeningPrices {
    std::optional<CardPrices> newest;
    std::optional<BackupPrices> backup;
};

Expected<OpeningPrices> openingPrices(const World& world, const Account& account)
{
    if (!takesPrices(account)) {
        return OpeningPrices{};
    }
    const auto versions = world.tariffs.versions(account.tariff);
    if (!versions) {
        return Unexpected{versions.error()};
    }
    const auto steps = priceStepsOn(*versions, businessDay(world));
    if (!steps) {
        return fail(ErrorCode::TariffNotInForce);
    }
    if (steps->next) {
        if (auto next = pricesFor(*versions, *steps->next, account)) {
            return OpeningPrices{next->prices, next->backup};
        }
    }
    return OpeningPrices{steps->now, std::nullopt};
}

/// Whether the meter itself has said since that deed that it took the card.
bool wasTaken(World& world, const Sale& deed, std::vector<MeterReading> readings)
{
    readings.erase(std::remove_if(readings.begin(), readings.end(),
                                  [&](const MeterReading& reading) {
                                      return reading.source != Evidence::ReturnFile ||
                                             reading.count < deed.after.wallet.count;
                                  }),
                   readings.end());
    return wasSeenSince(world, readings, deed.at);
}

/// The prices that the meter is known to have been given.
Expected<std::optional<CardPrices>> takenPrices(World& world, const Account& account)
{
    const std::optional<CardPrices>& prices = account.standing.prices;
    if (!prices) {
        return prices;
    }
    const auto deeds = deedsOnMeter(world, account);
    if (!deeds) {
        return Unexpected{deeds.error()};
    }
    const auto bringer = std::find_if(deeds->begin(), deeds->end(), bringsPrices);
    if (bringer == deeds->end()) {
        return prices;
    }
    auto readings = presentReadings(world, account, *deeds);
    if (!readings) {
        return Unexpected{readings.error()};
    }
    return wasTaken(world, *bringer, std::move(*readings)) ? prices : std::optional<CardPrices>{};
}

}  // namespace

Expected<std::optional<NewPrices>> duePrices(const World& world, const Account& account)
{
    if (!takesPrices(account)) {
        return std::optional<NewPrices>{};
    }
    const auto versions = world.tariffs.versions(account.tariff);
    if (!versions) {
        return Unexpected{versions.error()};
    }
    const auto due = dueOn(*versions, businessDay(world), account.standing.prices);
    if (!due) {
        return std::optional<NewPrices>{};
    }
    auto prices = pricesFor(*versions, *due, account);
    if (!prices) {
        return Unexpected{prices.error()};
    }
    return std::optional{*prices};
}

Expected<void> enterOpenCard(const World& world, const Account& account, const Tariff& tariff,
                             Sale& sale)
{
    auto prices = openingPrices(world, account);
    if (!prices) {
        return Unexpected{prices.error()};
    }
    auto image = openImage(account, tariff, sale.toCard, prices->backup);
    if (!image) {
        return Unexpected{image.error()};
    }
    sale.after = std::move(*image);
    sale.prices = prices->newest;
    sale.purchaseCount = sale.after.wallet.count;
    return {};
}

Expected<void> enterNextCard(World& world, const Account& account, const Tariff& tariff,
                             const CardWallet& wallet, Sale& sale)
{
    const bool opens = wallet.count == 1;
    auto prices = opens ? openingPrices(world, account) : Expected<OpeningPrices>{};
    if (!prices) {
        return Unexpected{prices.error()};
    }
    auto image = reissueImage(account, tariff, wallet, prices->backup);
    if (!image) {
        return Unexpected{image.error()};
    }
    if (!opens) {
        auto taken = takenPrices(world, account);
        if (!taken) {
            return Unexpected{taken.error()};
        }
        prices->newest = *taken;
    }
    sale.after = std::move(*image);
    sale.prices = prices->newest;
    sale.purchaseCount = wallet.count;
    return {};
}

}  // namespace wattdesk::core
