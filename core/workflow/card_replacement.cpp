#include "core/workflow/card_replacement.h"

#include <algorithm>

#include "core/sale/card_writing.h"
#include "core/workflow/card_pricing.h"
#include "core/workflow/reading_desk.h"
#include "core/workflow/sale_booking.h"

namespace wattdesk::core {

namespace {

std::string subjectOf(const CardSerial& serial)
{
    return "card " + serial.text();
}

/// Whether the deed stands whichever way its write went, once its card is lost: the meter credits
/// the purchase of a count once, from whatever card.
bool standsOnLostCard(SaleKind kind)
{
    switch (kind) {
        case SaleKind::Opening:
        case SaleKind::Purchase:
        case SaleKind::Reissue:
        case SaleKind::Repair:
        case SaleKind::Replacement:
        case SaleKind::Transfer:
        case SaleKind::PriceChange:
            return true;
        case SaleKind::Reversal:  // the lost card may carry the amount from before
        case SaleKind::Clearing:
        case SaleKind::Closing:
        case SaleKind::Correction:
        case SaleKind::MeansCorrection:
        case SaleKind::ArrearsPayment:
            return false;
    }
    return false;
}

/// Whether the account's card came back from its meter without a purchase that the books have: one
/// that was settled as written, and was not.
bool neverReachedCard(const Account& account, const CardSnapshot& seen)
{
    const auto& returned = seen.image.returned;
    return obstacleToPurchase(account, seen) == ErrorCode::CardCountBehind && returned &&
           returned->meter == account.point.meter && returned->account == account.number &&
           returned->count >= seen.image.wallet.count &&
           returned->count < account.standing.purchaseCount;
}

CardRecord recordOf(World& world, const Actor& actor, const Account& account,
                    const CardSerial& serial, CardLife life, const std::string& reason)
{
    return {.serial = serial,
            .organisation = account.organisation,
            .account = account.id,
            .life = life,
            .at = world.clock.now(),
            .by = actor.id,
            .counter = actor.counter,
            .reason = reason};
}

AccountChange cardChange(World& world, const Actor& actor, const Account& account, std::string from,
                         std::string to, const std::string& reason)
{
    return {.account = account.id,
            .organisation = account.organisation,
            .at = world.clock.now(),
            .by = actor.id,
            .counter = actor.counter,
            .field = AccountField::Card,
            .from = std::move(from),
            .to = std::move(to),
            .reason = reason};
}

/// Whose card is on the list of lost ones. CardNotOnLostList.
Expected<AccountId> loserOf(World& world, const CardSerial& serial)
{
    const auto last = world.cards.last(serial);
    if (!last) {
        return Unexpected{last.error()};
    }
    if (!*last || (*last)->life != CardLife::ReportedLost || !(*last)->account) {
        return fail(ErrorCode::CardNotOnLostList);
    }
    return *(*last)->account;
}

/// The account, within a unit of work, when its lost card may be its card again. CardNotOnLostList,
/// CardReplaced, SaleOpen.
Expected<Account> holdLoser(World& world, AccountId id, const CardSerial& serial)
{
    auto account = world.accounts.hold(id);
    if (!account) {
        return account;
    }
    // Once more: until now another counter could find, replace or clear the card.
    const auto loser = loserOf(world, serial);
    if (!loser) {
        return Unexpected{loser.error()};
    }
    if (*loser != id) {
        return fail(ErrorCode::CardNotOnLostList, "another account's by now");
    }
    if (account->standing.card || account->standing.state == AccountState::Closed) {
        return fail(ErrorCode::CardReplaced);
    }
    const auto open = world.journal.openSaleOf(id);
    if (!open) {
        return Unexpected{open.error()};
    }
    return *open ? Expected<Account>{fail(ErrorCode::SaleOpen)} : account;
}

/// AmountOverHoardingLimit when the meter, as it was last seen, would refuse the amount.
Expected<void> requireRoom(World& world, const Account& account, Credit amount)
{
    const auto deeds = deedsOnMeter(world, account);
    if (!deeds) {
        return Unexpected{deeds.error()};
    }
    const auto readings = presentReadings(world, account, *deeds);
    if (!readings) {
        return Unexpected{readings.error()};
    }
    const auto seen = lastSeen(world, *readings);
    const MeterForecast answer =
        forecast(account.point, seen ? std::optional{seen->remaining} : std::nullopt, amount);
    return answer.accepted ? Expected<void>{} : fail(*answer.reason);
}

}  // namespace

Expected<ReissuePlan> reissuePlan(World& world, const Account& account)
{
    const auto deeds = deedsOnMeter(world, account);
    if (!deeds) {
        return Unexpected{deeds.error()};
    }
    const auto last = lastWritten(*deeds);
    if (!last) {
        return fail(ErrorCode::AccountStateUnfit, "no card was ever written");
    }
    const auto readings = presentReadings(world, account, *deeds);
    if (!readings) {
        return Unexpected{readings.error()};
    }
    ReissuePlan plan;
    plan.repeated = last->after.wallet;
    if (hasTaken(world, *readings, plan.repeated.count)) {
        plan.last = LastPurchase::InMeter;
        plan.takesPayment = true;
    } else if (wasSeenSince(world, *readings, last->at)) {
        plan.last = LastPurchase::NotInMeter;
    }
    return plan;
}

Expected<ReissuePlan> CardReplacement::plan(const Actor& actor, const AccountNumber& number)
{
    if (auto allowed = actor.require(Permission::ReplaceCards); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto account = freeAccount(m_world, actor, number);
    if (!account) {
        return Unexpected{account.error()};
    }
    if (auto active = requireActive(*account); !active) {
        return Unexpected{active.error()};
    }
    return reissuePlan(m_world, *account);
}

Expected<SaleOutcome> CardReplacement::reissue(const Actor& actor, const AccountNumber& number,
                                               const ReissueOrder& order, const CardSnapshot& seen)
{
    const auto planned = plan(actor, number);
    if (!planned) {
        return Unexpected{planned.error()};
    }
    auto reason = requireReason(order.reason);
    if (!reason) {
        return Unexpected{reason.error()};
    }
    if (order.payment && !planned->takesPayment) {
        return fail(ErrorCode::SaleEvidenceMissing);
    }
    const auto account = m_world.accounts.byNumber(number);
    if (!account) {
        return Unexpected{account.error()};
    }
    const SaleOrder nothing{
        .amount = Money{}, .means = order.means, .tendered = {}, .zeroConfirmed = true};
    Account priced = *account;
    if (!order.payment) {
        // Nothing is bought: the surplus stays where it is.
        priced.standing.surplus = {};
        priced.standing.arrears = {};
    }
    const auto quote = priceOf(m_world, priced, order.payment.value_or(nothing), SaleKind::Reissue);
    if (!quote) {
        return Unexpected{quote.error()};
    }
    const CardWallet wallet = planned->last == LastPurchase::InMeter
                                  ? CardWallet{quote->toCard, account->standing.purchaseCount + 1}
                                  : planned->repeated;
    if (order.payment) {
        if (auto room = requireRoom(m_world, *account, wallet.amount); !room) {
            return Unexpected{room.error()};
        }
    }
    auto begun = beginSale(m_world, actor, *account, SaleKind::Reissue);
    if (!begun) {
        return Unexpected{begun.error()};
    }
    Sale& sale = *begun;
    enterAmounts(sale, *quote, order.means);
    if (order.payment) {
        sale.means = order.payment->means;
    } else {
        sale.surplusAfter = sale.surplusBefore;
        sale.arrearsAfter = sale.arrearsBefore;
    }
    if (auto entered = enterNextCard(m_world, *account, quote->tariff, wallet, sale); !entered) {
        return Unexpected{entered.error()};
    }
    const auto card = blankCard(m_terminal, seen);
    if (!card) {
        return Unexpected{card.error()};
    }
    sale.card = card->serial;
    sale.before = card->image;
    sale.grounds.reason = std::move(*reason);
    return carryOut(m_world, m_terminal, actor, *account, sale);
}

Expected<bool> CardReplacement::postOnLostCard(const Actor& actor, const Account& account)
{
    const auto open = m_world.journal.openSaleOf(account.id);
    if (!open) {
        return Unexpected{open.error()};
    }
    if (!*open) {
        return true;
    }
    const Sale& sale = (*open)->sale;
    if ((*open)->state != SaleState::InDoubt || !standsOnLostCard(sale.kind)) {
        return fail(ErrorCode::SaleOpen);
    }
    const auto posted =
        SaleBooking{m_world}.postWithin(actor, sale, "card lost: goes out with the next card");
    return posted ? Expected<bool>{!bringsPrices(sale)} : Unexpected{posted.error()};
}

Expected<Account> CardReplacement::reportLost(const Actor& actor, const AccountNumber& number,
                                              std::string_view reason)
{
    if (auto allowed = actor.require(Permission::ReplaceCards); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto why = requireReason(reason);
    if (!why) {
        return Unexpected{why.error()};
    }
    const auto known = m_world.accounts.byNumber(number);
    if (!known) {
        return known;
    }
    Account account = *known;
    const auto done = m_world.unit.run([&]() -> Expected<void> {
        if (auto held = m_world.accounts.hold(known->id); !held) {
            return Unexpected{held.error()};
        }
        const auto pricesAreKnown = postOnLostCard(actor, account);
        if (!pricesAreKnown) {
            return Unexpected{pricesAreKnown.error()};
        }
        auto fresh = m_world.accounts.byId(known->id);
        if (!fresh) {
            return Unexpected{fresh.error()};
        }
        account = std::move(*fresh);
        if (!account.standing.card) {
            return fail(ErrorCode::AccountHasNoCard);
        }
        const CardSerial lost = *account.standing.card;
        account.standing.card.reset();
        if (!*pricesAreKnown) {
            account.standing.prices.reset();
        }
        if (auto set = m_world.accounts.setStanding(account.id, account.standing); !set) {
            return set;
        }
        auto noted = m_world.cards.append(
            recordOf(m_world, actor, account, lost, CardLife::ReportedLost, *why));
        if (!noted) {
            return noted;
        }
        noted = m_world.history.append(cardChange(m_world, actor, account, lost.text(), {}, *why));
        if (!noted) {
            return noted;
        }
        return audit(m_world, actor, AuditAction::CardReportedLost, subjectOf(lost), *why);
    });
    if (!done) {
        return Unexpected{done.error()};
    }
    return account;
}

Expected<Account> CardReplacement::reportFound(const Actor& actor, const CardSerial& serial,
                                               std::string_view reason)
{
    if (auto allowed = actor.require(Permission::ReplaceCards); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto why = requireReason(reason);
    if (!why) {
        return Unexpected{why.error()};
    }
    const auto loser = loserOf(m_world, serial);
    if (!loser) {
        return Unexpected{loser.error()};
    }
    Account account;
    const auto done = m_world.unit.run([&]() -> Expected<void> {
        auto held = holdLoser(m_world, *loser, serial);
        if (!held) {
            return Unexpected{held.error()};
        }
        account = std::move(*held);
        account.standing.card = serial;
        if (auto set = m_world.accounts.setStanding(account.id, account.standing); !set) {
            return set;
        }
        auto noted =
            m_world.cards.append(recordOf(m_world, actor, account, serial, CardLife::Found, *why));
        if (!noted) {
            return noted;
        }
        noted =
            m_world.history.append(cardChange(m_world, actor, account, {}, serial.text(), *why));
        if (!noted) {
            return noted;
        }
        return audit(m_world, actor, AuditAction::CardFound, subjectOf(serial), *why);
    });
    if (!done) {
        return Unexpected{done.error()};
    }
    return account;
}

Expected<SaleOutcome> CardReplacement::repair(const Actor& actor, const CardSnapshot& seen,
                                              std::string_view reason)
{
    if (auto allowed = actor.require(Permission::ReplaceCards); !allowed) {
        return Unexpected{allowed.error()};
    }
    auto why = requireReason(reason);
    if (!why) {
        return Unexpected{why.error()};
    }
    if (seen.condition != CardSnapshot::Condition::Issued || seen.image.isBlank()) {
        return fail(ErrorCode::CardBlank);
    }
    const auto account = freeAccount(m_world, actor, seen.image.parameters->account);
    if (!account) {
        return Unexpected{account.error()};
    }
    if (auto active = requireActive(*account); !active) {
        return Unexpected{active.error()};
    }
    const auto obstacle = obstacleToPurchase(*account, seen);
    if (obstacle != ErrorCode::CardPurchaseNotTaken && !neverReachedCard(*account, seen)) {
        return fail(obstacle.value_or(ErrorCode::CardRepairNotNeeded));
    }
    const auto deeds = deedsOnMeter(m_world, *account);
    if (!deeds) {
        return Unexpected{deeds.error()};
    }
    const std::uint32_t taken = seen.image.returned->count;
    auto begun = beginSale(m_world, actor, *account, SaleKind::Repair);
    if (!begun) {
        return Unexpected{begun.error()};
    }
    Sale& sale = *begun;
    sale.card = seen.serial;
    sale.before = seen.image;
    const CardWallet wallet{neverTaken(*deeds, taken), taken + 1};
    // A card that the meter has taken is bound to it, and an open card buys under count 1 only.
    sale.after = taken >= seen.image.wallet.count ? purchaseImage(seen.image, wallet.amount)
                                                  : rewrittenImage(seen.image, wallet);
    sale.after.wallet = wallet;
    if (taken >= seen.image.wallet.count) {
        // What was thought to be on the card, and was not, may have had prices with it.
        sale.prices.reset();
    }
    sale.purchaseCount = taken + 1;
    sale.remainingBefore = seen.image.returned->remaining;
    sale.grounds.reason = std::move(*why);
    return carryOut(m_world, m_terminal, actor, *account, sale);
}

Expected<SaleOutcome> CardReplacement::clearOf(const Actor& actor, const Account& account,
                                               const CardSnapshot& seen, std::string reason)
{
    auto begun = beginSale(m_world, actor, account, SaleKind::Clearing);
    if (!begun) {
        return Unexpected{begun.error()};
    }
    Sale& sale = *begun;
    sale.card = seen.serial;
    sale.before = seen.image;
    sale.grounds.reason = std::move(reason);
    return carryOut(m_world, m_terminal, actor, account, sale);
}

Expected<void> CardReplacement::clearNobodys(const Actor& actor, const CardSnapshot& seen,
                                             const std::string& reason)
{
    // No account, so no journal: the log holds what stood on it, and clearing may be repeated.
    const auto logged = m_world.unit.run([&] {
        return audit(m_world, actor, AuditAction::CardCleared, subjectOf(seen.serial),
                     reason + "; it carried " + toText(seen.image));
    });
    if (!logged) {
        return logged;
    }
    const WriteReport report =
        m_terminal.write({seen.serial, seen.image, CardImage{}, CommittingFile::Parameters});
    if (report.outcome != WriteOutcome::Confirmed) {
        return Unexpected{report.cause.value_or(Error{ErrorCode::CardPulled, {}})};
    }
    return {};
}

Expected<std::optional<SaleOutcome>> CardReplacement::clear(const Actor& actor,
                                                            const CardSnapshot& seen,
                                                            std::string_view reason)
{
    if (auto allowed = actor.require(Permission::ClearCards); !allowed) {
        return Unexpected{allowed.error()};
    }
    auto why = requireReason(reason);
    if (!why) {
        return Unexpected{why.error()};
    }
    const bool isUserCard = seen.condition == CardSnapshot::Condition::Issued ||
                            seen.condition == CardSnapshot::Condition::Blank;
    if (!isUserCard || seen.image == CardImage{}) {
        return fail(ErrorCode::CardBlank);
    }
    auto account = seen.image.isBlank()
                       ? Expected<Account>{fail(ErrorCode::AccountNotFound)}
                       : freeAccount(m_world, actor, seen.image.parameters->account);
    if (account) {
        auto outcome = clearOf(actor, *account, seen, std::move(*why));
        if (!outcome) {
            return Unexpected{outcome.error()};
        }
        return std::optional{std::move(*outcome)};
    }
    if (account.error().code != ErrorCode::AccountNotFound) {
        return Unexpected{account.error()};
    }
    if (auto cleared = clearNobodys(actor, seen, *why); !cleared) {
        return Unexpected{cleared.error()};
    }
    return std::optional<SaleOutcome>{};
}

}  // namespace wattdesk::core
