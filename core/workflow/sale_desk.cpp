#include "core/workflow/sale_desk.h"

#include <algorithm>

#include "core/tariff/card_tariff.h"
#include "core/tariff/quote.h"
#include "core/workflow/sale_settlement.h"

namespace wattdesk::core {

namespace {

/// What the amounts of a sale are before a card is looked at.
struct Reckoning {
    Money paid;
    Money surplusLeft;
    Fee fee;
};

Expected<Reckoning> byMoney(const Tariff& tariff, Energy used, MeterMode mode, Money paid,
                            Money surplus)
{
    const auto available = paid.plus(surplus);
    if (!available) {
        return fail(ErrorCode::AmountTooLarge);
    }
    auto fee = energyFor(tariff, used, *available);
    if (!fee) {
        return Unexpected{fee.error()};
    }
    if (mode == MeterMode::Money) {
        // The meter turns the money into energy itself; nothing is left over.
        return Reckoning{paid, Money{}, std::move(*fee)};
    }
    if (fee->energy.isZero() && !paid.isZero()) {
        return fail(ErrorCode::AmountBelowOneStep);
    }
    const Money left = available->minus(fee->fee).value();
    return Reckoning{paid, left, std::move(*fee)};
}

Expected<Reckoning> byEnergy(const Tariff& tariff, Energy used, Energy energy, Money surplus)
{
    constexpr std::int64_t kWholeKwh = 100;
    if (tariff.step == EnergyStep::WholeKwh && energy.hundredths() % kWholeKwh != 0) {
        return fail(ErrorCode::AmountNotWholeSteps);
    }
    auto fee = feeFor(tariff, used, energy);
    if (!fee) {
        return Unexpected{fee.error()};
    }
    const Money used_ = std::min(surplus, fee->fee);
    const Money paid = fee->fee.minus(used_).value();
    const Money left = surplus.minus(used_).value();
    return Reckoning{paid, left, std::move(*fee)};
}

Expected<void> checkOrder(const SaleOrder& order)
{
    const bool isNegative =
        std::visit([](const auto& amount) { return amount.isNegative(); }, order.amount);
    const bool isZero =
        std::visit([](const auto& amount) { return amount.isZero(); }, order.amount);
    if (isNegative) {
        return fail(ErrorCode::AmountNegative);
    }
    if (isZero && !order.zeroConfirmed) {
        return fail(ErrorCode::AmountZero);
    }
    return {};
}

CardSubType subTypeOf(SaleKind kind)
{
    switch (kind) {
        case SaleKind::Opening:
            return CardSubType::Open;
        case SaleKind::Purchase:
            return CardSubType::Purchase;
    }
    return CardSubType::Purchase;
}

/// The image of a purchase: numbers and ratios stay as the meter knows them, the meter takes no
/// parameters, the return file is cleared, and the wallet carries the next count.
CardImage purchaseImage(const CardImage& before, Credit toCard)
{
    CardImage after;
    after.parameters = before.parameters;
    after.parameters->updateFlag = static_cast<std::uint8_t>(UpdateFlag::Nothing);
    after.parameters->subType = subTypeOf(SaleKind::Purchase);
    after.wallet = {toCard, before.wallet.count + 1};
    return after;
}

Expected<CardImage> openingImage(const Account& account, const Tariff& tariff, Credit toCard)
{
    CardImage after;
    after.parameters =
        CardParameters{.updateFlag = static_cast<std::uint8_t>(UpdateFlag::Everything),
                       .touSwitch = {},
                       .alarm1 = account.point.alarm1,
                       .alarm2 = account.point.alarm2,
                       .ctRatio = account.point.ctRatio,
                       .ptRatio = account.point.ptRatio,
                       .meter = account.point.meter,
                       .account = account.number,
                       .subType = subTypeOf(SaleKind::Opening)};
    after.wallet = {toCard, 1};
    after.currentTariff = CardTariff{};
    if (account.point.mode == MeterMode::Money) {
        const auto card = cardTariffFor(tariff, account.point);
        if (!card) {
            return Unexpected{card.error()};
        }
        after.currentTariff = *card;
    }
    // Until a price change is announced, the backup sets say the same as the current ones.
    after.backupTariff = after.currentTariff;
    return after;
}

Expected<void> checkState(const Account& account)
{
    switch (account.standing.state) {
        case AccountState::Registered:
        case AccountState::Active:
            return {};
        case AccountState::Suspended:
        case AccountState::Closed:
            return fail(ErrorCode::AccountNotActive);
    }
    return fail(ErrorCode::AccountNotActive);
}

}  // namespace

Expected<SaleQuote> SaleDesk::quote(const Actor& actor, const Account& account,
                                    const SaleOrder& order, const std::optional<CardSnapshot>& card)
{
    if (auto allowed = actor.require(Permission::Sell); !allowed) {
        return Unexpected{allowed.error()};
    }
    if (auto active = checkState(account); !active) {
        return Unexpected{active.error()};
    }
    auto tariff = m_world.tariffs.byId(account.tariff);
    if (!tariff) {
        return Unexpected{tariff.error()};
    }
    if (auto sound = checkOrder(order); !sound) {
        return Unexpected{sound.error()};
    }
    const UtcOffset offset = m_world.clock.offset();
    const Date today = toLocal(m_world.clock.now(), offset).date;
    const Date began = periodStart(*tariff, today);
    const auto used = m_world.journal.energySince(account.id, toInstant({.date = began}, offset));
    if (!used) {
        return Unexpected{used.error()};
    }
    const Money surplus = account.standing.surplus;
    const auto* money = std::get_if<Money>(&order.amount);
    auto reckoning = money ? byMoney(*tariff, *used, account.point.mode, *money, surplus)
                           : byEnergy(*tariff, *used, std::get<Energy>(order.amount), surplus);
    if (!reckoning) {
        return Unexpected{reckoning.error()};
    }
    if (reckoning->paid.isZero() && !order.zeroConfirmed) {
        return fail(ErrorCode::AmountZero);
    }
    if (order.tendered && *order.tendered < reckoning->paid) {
        return fail(ErrorCode::AmountTenderedTooLittle);
    }

    SaleQuote quote;
    quote.kind =
        account.standing.state == AccountState::Registered ? SaleKind::Opening : SaleKind::Purchase;
    quote.paid = reckoning->paid;
    quote.tendered = order.tendered.value_or(quote.paid);
    quote.change = quote.tendered.minus(quote.paid).value();
    quote.surplusLeft = reckoning->surplusLeft;
    quote.energyCharge = quote.paid.plus(surplus).value().minus(quote.surplusLeft).value();
    quote.surplusUsed = surplus;
    quote.energy = reckoning->fee.energy;
    quote.lines = std::move(reckoning->fee.lines);
    quote.toCard = account.point.mode == MeterMode::Money
                       ? Credit::from(quote.energyCharge.hundredths()).value()
                       : Credit::from(quote.energy.hundredths()).value();
    quote.tierBefore = std::min(tierAt(*tariff, *used), static_cast<int>(tariff->tiers.size()));
    quote.usedInPeriod = *used;
    quote.periodBegan = began;
    quote.tariff = std::move(*tariff);
    if (card) {
        const auto& returned = card->image.returned;
        quote.forecast =
            forecast(account.point, returned ? std::optional{returned->remaining} : std::nullopt,
                     quote.toCard);
    }
    return quote;
}

Expected<CardSnapshot> SaleDesk::readyCard(const Account& account, const CardSnapshot& seen)
{
    if (account.standing.state != AccountState::Registered) {
        if (const auto obstacle = obstacleToPurchase(account, seen)) {
            return fail(*obstacle);
        }
        return seen;
    }
    switch (seen.condition) {
        case CardSnapshot::Condition::Issued:
            return fail(ErrorCode::CardNotBlank);
        case CardSnapshot::Condition::Field:
            return fail(ErrorCode::CardIsFieldCard);
        case CardSnapshot::Condition::Blank:
            return seen;
        case CardSnapshot::Condition::Bare:
            break;
    }
    if (auto made = m_terminal.personalise(seen.serial); !made) {
        return Unexpected{made.error()};
    }
    auto blank = m_terminal.read();
    if (blank && blank->condition != CardSnapshot::Condition::Blank) {
        return fail(ErrorCode::CardChanged, "not blank after personalisation");
    }
    return blank;
}

Expected<Sale> SaleDesk::compose(const Actor& actor, const Account& account, const SaleQuote& quote,
                                 const SaleOrder& order, const CardSnapshot& card)
{
    Sale sale;
    sale.id = SaleId{m_world.ids.next()};
    sale.organisation = actor.organisation;
    sale.counter = actor.counter;
    sale.seller = actor.id;
    sale.account = account.id;
    sale.kind = quote.kind;
    sale.at = m_world.clock.now();
    sale.tariff = account.tariff;
    sale.mode = account.point.mode;
    sale.means = order.means;
    sale.paid = quote.paid;
    sale.tendered = quote.tendered;
    sale.surplusBefore = account.standing.surplus;
    sale.surplusAfter = quote.surplusLeft;
    sale.energyCharge = quote.energyCharge;
    sale.toCard = quote.toCard;
    sale.energy = quote.energy;
    sale.lines = quote.lines;
    sale.card = card.serial;
    sale.before = card.image;
    if (card.image.returned) {
        sale.remainingBefore = card.image.returned->remaining;
    }
    if (quote.kind == SaleKind::Purchase) {
        sale.after = purchaseImage(card.image, quote.toCard);
    } else {
        auto image = openingImage(account, quote.tariff, quote.toCard);
        if (!image) {
            return Unexpected{image.error()};
        }
        sale.after = std::move(*image);
    }
    sale.purchaseCount = sale.after.wallet.count;
    return sale;
}

Expected<void> SaleDesk::reserve(const Actor& actor, const Account& account, const Sale& sale)
{
    return m_world.unit.run([&]() -> Expected<void> {
        // Another counter may have sold to this account since it was read.
        const auto fresh = m_world.accounts.byId(account.id);
        if (!fresh) {
            return Unexpected{fresh.error()};
        }
        if (auto reserved = m_world.journal.reserve(sale); !reserved) {
            return reserved;
        }
        if (fresh->standing != account.standing) {
            return fail(ErrorCode::StoreConflict, "the account changed since it was read");
        }
        return audit(m_world, actor, AuditAction::SaleReserved, "sale " + toText(sale.id),
                     "account " + shown(account.number) + ", paid " + toText(sale.paid) +
                         ", to card " + toText(sale.toCard));
    });
}

Expected<SaleOutcome> SaleDesk::sell(const Actor& actor, const AccountNumber& number,
                                     const SaleOrder& order, const CardSnapshot& seen)
{
    if (auto forward = requireClockGoesForward(m_world, actor.organisation); !forward) {
        return Unexpected{forward.error()};
    }
    const auto account = m_world.accounts.byNumber(number);
    if (!account) {
        return Unexpected{account.error()};
    }
    const auto open = m_world.journal.openSaleOf(account->id);
    if (!open) {
        return Unexpected{open.error()};
    }
    if (*open) {
        return fail(ErrorCode::SaleOpen);
    }
    const auto quoted = quote(actor, *account, order, seen);
    if (!quoted) {
        return Unexpected{quoted.error()};
    }
    if (!quoted->forecast->accepted) {
        return fail(*quoted->forecast->reason);
    }
    const auto card = readyCard(*account, seen);
    if (!card) {
        return Unexpected{card.error()};
    }
    const auto sale = compose(actor, *account, *quoted, order, *card);
    if (!sale) {
        return Unexpected{sale.error()};
    }
    if (auto reserved = reserve(actor, *account, *sale); !reserved) {
        return Unexpected{reserved.error()};
    }
    // The journal knows of the sale before the card does, so that whatever the card holds after a
    // power cut, the journal can explain it.
    const WriteReport report = m_terminal.write(changeOf(*sale));
    auto record = SaleSettlement{m_world, m_terminal}.settle(actor, *sale, report.outcome);
    if (!record) {
        return fail(ErrorCode::SaleInDoubt, "books not written: " + record.error().detail);
    }
    return SaleOutcome{std::move(*record), report.cause};
}

}  // namespace wattdesk::core
