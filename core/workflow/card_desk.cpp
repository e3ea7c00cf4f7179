#include "core/workflow/card_desk.h"

#include <algorithm>

#include "core/sale/forecast.h"
#include "core/workflow/deed.h"
#include "core/workflow/reading_desk.h"
#include "core/workflow/sale_settlement.h"

namespace wattdesk::core {

Expected<void> CardDesk::identify(CardOnReader& found)
{
    found.obstacle.reset();
    if (found.card.condition == CardSnapshot::Condition::Field) {
        found.obstacle = ErrorCode::CardIsFieldCard;
        return {};
    }
    if (found.card.image.isBlank()) {
        found.obstacle = ErrorCode::CardBlank;
        return {};
    }
    const auto account = m_world.accounts.byNumber(found.card.image.parameters->account);
    if (!account) {
        if (account.error().code != ErrorCode::AccountNotFound) {
            return Unexpected{account.error()};
        }
        found.obstacle = ErrorCode::CardAccountUnknown;
        return {};
    }
    found.account = *account;
    found.obstacle = obstacleToPurchase(*account, found.card);
    return {};
}

Expected<void> CardDesk::settleOpen(const Actor& actor, CardOnReader& found)
{
    auto open = m_world.journal.openSaleOfCard(found.card.serial);
    if (open && !*open && found.account) {
        open = m_world.journal.openSaleOf(found.account->id);
    }
    if (!open) {
        return Unexpected{open.error()};
    }
    if (!*open) {
        return {};
    }
    auto settled = SaleSettlement{m_world, m_terminal}.settleByCard(actor, **open, found.card);
    if (!settled) {
        return Unexpected{settled.error()};
    }
    if (isOpen(settled->state)) {
        found.open = std::move(*settled);
        found.obstacle = ErrorCode::SaleOpen;
        return {};
    }
    found.settled = std::move(*settled);
    // The settlement may have written the card and has moved the account on.
    auto again = m_terminal.read();
    if (!again) {
        return Unexpected{again.error()};
    }
    found.card = std::move(*again);
    return identify(found);
}

Expected<CardOnReader> CardDesk::look(const Actor& actor)
{
    if (auto allowed = actor.require(Permission::FindAccounts); !allowed) {
        return Unexpected{allowed.error()};
    }
    auto card = m_terminal.read();
    if (!card) {
        return Unexpected{card.error()};
    }
    CardOnReader found{
        .card = std::move(*card), .account = {}, .obstacle = {}, .settled = {}, .open = {}};
    if (auto identified = identify(found); !identified) {
        return Unexpected{identified.error()};
    }
    if (auto settled = settleOpen(actor, found); !settled) {
        return Unexpected{settled.error()};
    }
    // A reading that could not be kept stands on the card still, and is kept at the next look.
    static_cast<void>(noteReading(actor, found));
    return found;
}

Expected<void> CardDesk::noteReading(const Actor& actor, const CardOnReader& found)
{
    const auto& returned = found.card.image.returned;
    const bool isOfAccount = returned && found.account &&
                             returned->meter == found.account->point.meter &&
                             returned->account == found.account->number;
    if (!isOfAccount) {
        return {};
    }
    const auto isOfMeter = belongsToPresentMeter(*found.account, found.card.serial);
    if (!isOfMeter) {
        return Unexpected{isOfMeter.error()};
    }
    return *isOfMeter ? keepReading(m_world, actor, *found.account, readingFrom(*returned))
                      : Expected<void>{};
}

Expected<bool> CardDesk::belongsToPresentMeter(const Account& account, const CardSerial& card)
{
    if (account.standing.card == card) {
        return true;
    }
    const auto deeds = deedsOnMeter(m_world, account);
    if (!deeds) {
        return Unexpected{deeds.error()};
    }
    return std::any_of(deeds->begin(), deeds->end(),
                       [&](const Sale& sale) { return sale.card == card; });
}

}  // namespace wattdesk::core
