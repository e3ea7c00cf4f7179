#include "core/workflow/sale_desk.h"

#include "core/sale/card_writing.h"
#include "core/workflow/arrears_desk.h"

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

}  // namespace

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
    if (quote) {
        quote->approver = *approver;
    }
    if (quote && card) {
        const auto& returned = card->image.returned;
        quote->forecast =
            forecast(account.point, returned ? std::optional{returned->remaining} : std::nullopt,
                     quote->toCard);
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
        auto image = openImage(account, quote.tariff, quote.toCard);
        if (!image) {
            return Unexpected{image.error()};
        }
        sale.after = std::move(*image);
    } else {
        sale.after = purchaseImage(card.image, quote.toCard);
    }
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
