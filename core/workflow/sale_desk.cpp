#include "core/workflow/sale_desk.h"

#include "core/sale/card_writing.h"
#include "core/workflow/arrears_desk.h"
#include "core/workflow/reading_desk.h"

namespace wattdesk::core {

namespace {

bool getsFirstCard(const Account& account)
{
    return account.standing.state == AccountState::Registered;
}

Expected<CardSnapshot> readyCard(CardTerminal& terminal, const Account& account,
                                 const CardSnapshot& seen)
{
    if (getsFirstCard(account)) {
        return blankCard(terminal, seen);
    }
    if (const auto obstacle = obstacleToPurchase(account, seen)) {
        return fail(*obstacle);
    }
    return seen;
}

/// What a meter holds, by the card that came from it; or by what was last seen of it, when the card
/// brings it new prices and was not in it yet.
Expected<std::optional<Credit>> heldBy(World& world, const Account& account,
                                       const CardSnapshot& card)
{
    if (card.image.returned) {
        return std::optional{card.image.returned->remaining};
    }
    if (!account.standing.lastWriteWasPrices) {
        return std::optional<Credit>{};
    }
    const auto deeds = deedsOnMeter(world, account);
    if (!deeds) {
        return Unexpected{deeds.error()};
    }
    const auto readings = presentReadings(world, account, *deeds);
    if (!readings) {
        return Unexpected{readings.error()};
    }
    const auto seen = lastSeen(world, *readings);
    return seen ? std::optional{seen->remaining} : std::nullopt;
}

/// The prices that go with a purchase. A price that does not fit the meter stops no sale, and one
/// that the card brings already is not overtaken before the meter has it: a tariff that is written
/// over it could not be taken back.
Expected<std::optional<NewPrices>> pricesOnTheWay(World& world, const Account& account,
                                                  const std::optional<CardSnapshot>& card)
{
    if (card && !card->image.returned) {
        return std::optional<NewPrices>{};
    }
    auto due = duePrices(world, account);
    if (!due && due.error().code == ErrorCode::TariffUnfitForMeter) {
        return std::optional<NewPrices>{};
    }
    return due;
}

}  // namespace

Expected<void> SaleDesk::addCard(const Account& account, const std::optional<CardSnapshot>& card,
                                 SaleQuote& quote)
{
    if (quote.kind == SaleKind::Purchase) {
        auto prices = pricesOnTheWay(m_world, account, card);
        if (!prices) {
            return Unexpected{prices.error()};
        }
        quote.newPrices = *prices;
    }
    if (!card) {
        return {};
    }
    const auto held = heldBy(m_world, account, *card);
    if (!held) {
        return Unexpected{held.error()};
    }
    quote.forecast = forecast(account.point, *held, quote.toCard);
    return {};
}

Expected<SaleQuote> SaleDesk::quote(const Actor& actor, const Account& account,
                                    const SaleOrder& order, const std::optional<CardSnapshot>& card)
{
    if (auto allowed = actor.require(Permission::Sell); !allowed) {
        return Unexpected{allowed.error()};
    }
    if (!getsFirstCard(account)) {
        if (auto active = requireActive(account); !active) {
            return Unexpected{active.error()};
        }
    }
    const auto approver = requireNotBlocked(m_world, actor, account, order.approval);
    if (!approver) {
        return Unexpected{approver.error()};
    }
    const SaleKind kind = getsFirstCard(account) ? SaleKind::Opening : SaleKind::Purchase;
    auto quote = priceOf(m_world, account, order, kind);
    if (!quote) {
        return quote;
    }
    quote->approver = *approver;
    if (auto added = addCard(account, card, *quote); !added) {
        return Unexpected{added.error()};
    }
    return quote;
}

Expected<Sale> SaleDesk::compose(const Actor& actor, const Account& account, const SaleQuote& quote,
                                 const SaleOrder& order, const CardSnapshot& card)
{
    auto begun = beginSale(m_world, actor, account, quote.kind);
    if (!begun) {
        return Unexpected{begun.error()};
    }
    Sale& sale = *begun;
    enterAmounts(sale, quote, order.means);
    sale.grounds.approver = quote.approver;
    sale.card = card.serial;
    sale.before = card.image;
    if (card.image.returned) {
        sale.remainingBefore = card.image.returned->remaining;
    }
    if (quote.kind == SaleKind::Opening) {
        if (auto entered = enterOpenCard(m_world, account, quote.tariff, sale); !entered) {
            return Unexpected{entered.error()};
        }
        return begun;
    }
    const auto& prices = quote.newPrices;
    sale.after = purchaseImage(card.image, quote.toCard,
                               prices ? std::optional{prices->backup} : std::nullopt);
    sale.prices = prices ? std::optional{prices->prices} : sale.prices;
    sale.purchaseCount = sale.after.wallet.count;
    return begun;
}

Expected<SaleOutcome> SaleDesk::sell(const Actor& actor, const AccountNumber& number,
                                     const SaleOrder& order, const CardSnapshot& seen)
{
    const auto account = freeAccount(m_world, actor, number);
    if (!account) {
        return Unexpected{account.error()};
    }
    const auto quoted = quote(actor, *account, order, seen);
    if (!quoted) {
        return Unexpected{quoted.error()};
    }
    if (!quoted->forecast->accepted) {
        return fail(*quoted->forecast->reason);
    }
    const auto card = readyCard(m_terminal, *account, seen);
    if (!card) {
        return Unexpected{card.error()};
    }
    const auto sale = compose(actor, *account, *quoted, order, *card);
    if (!sale) {
        return Unexpected{sale.error()};
    }
    return carryOut(m_world, m_terminal, actor, *account, *sale);
}

}  // namespace wattdesk::core
