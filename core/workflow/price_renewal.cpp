#include "core/workflow/price_renewal.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/sale/forecast.h"
#include "core/tariff/price_steps.h"
#include "core/workflow/tariff_today.h"

namespace wattdesk::core {

namespace {

using Versions = std::vector<Tariff>;

/// The versions of each tariff that is asked for.
Expected<std::vector<Versions>> tariffsOf(const World& world, OrganisationId organisation,
                                          std::optional<TariffId> only)
{
    if (only) {
        auto versions = world.tariffs.versions(*only);
        if (!versions) {
            return Unexpected{versions.error()};
        }
        return std::vector<Versions>{std::move(*versions)};
    }
    auto all = world.tariffs.list(organisation);
    if (!all) {
        return Unexpected{all.error()};
    }
    std::vector<Versions> tariffs;
    for (TariffVersion& each : *all) {
        // A tariff's versions stand together.
        if (tariffs.empty() || tariffs.back().front().id != each.tariff.id) {
            tariffs.emplace_back();
        }
        tariffs.back().push_back(std::move(each.tariff));
    }
    return tariffs;
}

/// Those of one tariff, by number.
Expected<void> addOutdated(const World& world, const Versions& versions, const PriceFilter& filter,
                           std::vector<OutdatedCard>& found)
{
    const Date today = businessDay(world);
    const auto steps = priceStepsOn(versions, today);
    if (!steps) {
        return {};
    }
    auto accounts = world.accounts.withOtherPrices(steps->newest(), filter.after, filter.limit);
    if (!accounts) {
        return Unexpected{accounts.error()};
    }
    for (Account& account : *accounts) {
        const CardPrices due =
            dueOn(versions, today, account.standing.prices).value_or(steps->newest());
        found.push_back({std::move(account), due});
    }
    return {};
}

}  // namespace

Expected<std::vector<OutdatedCard>> PriceCampaign::list(const Actor& actor,
                                                        const PriceFilter& filter)
{
    if (auto allowed = actor.require(Permission::FindAccounts); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto tariffs = tariffsOf(m_world, actor.organisation, filter.tariff);
    if (!tariffs) {
        return Unexpected{tariffs.error()};
    }
    std::vector<OutdatedCard> found;
    for (const Versions& versions : *tariffs) {
        if (auto added = addOutdated(m_world, versions, filter, found); !added) {
            return Unexpected{added.error()};
        }
    }
    std::sort(found.begin(), found.end(), [](const OutdatedCard& a, const OutdatedCard& b) {
        return a.account.number < b.account.number;
    });
    found.erase(found.begin() + static_cast<std::ptrdiff_t>(std::min(found.size(), filter.limit)),
                found.end());
    return found;
}

Expected<std::int64_t> PriceCampaign::count(const Actor& actor, std::optional<TariffId> tariff)
{
    if (auto allowed = actor.require(Permission::FindAccounts); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto tariffs = tariffsOf(m_world, actor.organisation, tariff);
    if (!tariffs) {
        return Unexpected{tariffs.error()};
    }
    std::int64_t sum = 0;
    for (const Versions& versions : *tariffs) {
        const auto steps = priceStepsOn(versions, businessDay(m_world));
        if (!steps) {
            continue;
        }
        const auto count = m_world.accounts.countWithOtherPrices(steps->newest());
        if (!count) {
            return count;
        }
        sum += *count;
    }
    return sum;
}

Expected<Account> PriceDesk::repriced(const Actor& actor, const AccountNumber& number)
{
    if (auto allowed = actor.require(Permission::Sell); !allowed) {
        return Unexpected{allowed.error()};
    }
    auto account = freeAccount(m_world, actor, number);
    if (!account) {
        return account;
    }
    if (auto active = requireActive(*account); !active) {
        return Unexpected{active.error()};
    }
    return account->point.mode == MeterMode::Energy
               ? Expected<Account>{fail(ErrorCode::CardHasNoPrice)}
               : account;
}

Expected<NewPrices> PriceDesk::dueOf(const Account& account)
{
    auto due = duePrices(m_world, account);
    if (!due) {
        return Unexpected{due.error()};
    }
    return *due ? Expected<NewPrices>{**due} : fail(ErrorCode::CardPriceCurrent);
}

Expected<NewPrices> PriceDesk::plan(const Actor& actor, const AccountNumber& number)
{
    const auto account = repriced(actor, number);
    return account ? dueOf(*account) : Unexpected{account.error()};
}

Expected<SaleOutcome> PriceDesk::renew(const Actor& actor, const AccountNumber& number,
                                       const CardSnapshot& seen, std::string_view reason)
{
    auto why = cleanText(reason);
    if (!why) {
        return Unexpected{why.error()};
    }
    const auto account = repriced(actor, number);
    if (!account) {
        return Unexpected{account.error()};
    }
    if (const auto obstacle = obstacleToPurchase(*account, seen)) {
        return fail(*obstacle);
    }
    auto due = dueOf(*account);
    if (!due) {
        return Unexpected{due.error()};
    }
    const auto& returned = seen.image.returned;
    if (!returned) {
        return fail(ErrorCode::CardPurchaseNotInserted, "prices that the meter has not taken yet");
    }
    auto begun = beginSale(m_world, actor, *account, SaleKind::PriceChange);
    if (!begun) {
        return Unexpected{begun.error()};
    }
    Sale& sale = *begun;
    sale.card = seen.serial;
    sale.before = seen.image;
    sale.after = priceImage(seen.image, due->backup);
    sale.prices = due->prices;
    sale.remainingBefore = returned->remaining;
    sale.grounds.reason = std::move(*why);
    return carryOut(m_world, m_terminal, actor, *account, sale);
}

}  // namespace wattdesk::core
