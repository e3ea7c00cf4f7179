#include "core/workflow/sale_pricing.h"

#include <algorithm>

#include "core/sale/reckoning.h"
#include "core/settlement/period.h"
#include "core/workflow/arrears_terms.h"
#include "core/workflow/tariff_today.h"

namespace wattdesk::core {

namespace {

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

bool handsOutCard(SaleKind kind)
{
    return kind == SaleKind::Opening || kind == SaleKind::Reissue;
}

SaleQuote quoteFrom(const Reckoning& reckoning, const Account& account)
{
    const AccountStanding& standing = account.standing;
    SaleQuote quote;
    quote.paid = reckoning.paid;
    quote.surplusUsed = standing.surplus;
    quote.surplusLeft = reckoning.surplusLeft;
    quote.arrears = reckoning.arrears;
    quote.arrearsPaid = principalOf(reckoning.arrears);
    quote.lateFee = lateFeeOf(reckoning.arrears);
    quote.arrearsLeft = standing.arrears.minus(quote.arrearsPaid).value();
    quote.energyCharge = reckoning.energyCharge;
    quote.toCard = reckoning.toCard;
    quote.energy = reckoning.fee.energy;
    quote.lines = reckoning.fee.lines;
    return quote;
}

/// The card is paid for beside the energy; the deposit of a card that replaces another was paid
/// with the first one.
Expected<void> addCard(World& world, const Account& account, SaleQuote& quote)
{
    const auto rules = world.rules.of(account.organisation);
    if (!rules) {
        return Unexpected{rules.error()};
    }
    quote.cardFee = rules->cardFee;
    quote.cardDeposit = quote.kind == SaleKind::Opening ? rules->cardDeposit : Money{};
    const auto due = quote.cardFee.plus(quote.cardDeposit);
    const auto paid = due ? quote.paid.plus(*due) : due;
    if (!paid) {
        return fail(ErrorCode::AmountTooLarge);
    }
    quote.paid = *paid;
    return {};
}

/// The day that the account's ladder's period began, and the first of each month after it.
std::vector<Date> monthsOf(const LadderStanding& ladder, Date today)
{
    std::vector<Date> begins{ladder.began};
    for (Period month = Period::of(ladder.began).next(); month.first() <= today;
         month = month.next()) {
        begins.push_back(month.first());
    }
    return begins;
}

/// The last month at whose beginning the account stood in a lower tier: it came into this one then.
Expected<Date> tierSince(World& world, const Account& account, const Tariff& tariff,
                         const LadderStanding& ladder, int tier)
{
    const UtcOffset offset = world.clock.offset();
    const std::vector<Date> months = monthsOf(ladder, toLocal(world.clock.now(), offset).date);
    if (tier == 1 || months.size() == 1) {
        return std::max(ladder.began, toLocal(account.opened, offset).date);
    }
    std::vector<Instant> bounds;
    bounds.reserve(months.size());
    for (const Date month : months) {
        bounds.push_back(toInstant({.date = month}, offset));
    }
    const auto taken = world.journal.energyBetween(account.id, bounds);
    if (!taken) {
        return Unexpected{taken.error()};
    }
    Date since = ladder.began;
    Energy used;
    for (std::size_t i = 0; i < taken->size(); ++i) {
        used = used.plus(taken->at(i)).value_or(used);
        since = tierAt(tariff, used) < tier ? months.at(i + 1) : since;
    }
    return since;
}

}  // namespace

Expected<LadderStanding> ladderStanding(World& world, const Account& account, const Tariff& tariff)
{
    const UtcOffset offset = world.clock.offset();
    const Date began = periodStart(tariff, toLocal(world.clock.now(), offset).date);
    const auto used = world.journal.energySince(account.id, toInstant({.date = began}, offset));
    if (!used) {
        return Unexpected{used.error()};
    }
    // More may have been taken back in this period than was sold in it.
    return LadderStanding{std::max(*used, Energy{}), began};
}

Expected<SaleQuote> priceOf(World& world, const Account& account, const SaleOrder& order,
                            SaleKind kind)
{
    auto tariff = tariffToday(world, account);
    if (!tariff) {
        return Unexpected{tariff.error()};
    }
    if (auto sound = checkOrder(order); !sound) {
        return Unexpected{sound.error()};
    }
    const auto ladder = ladderStanding(world, account, *tariff);
    if (!ladder) {
        return Unexpected{ladder.error()};
    }
    const auto arrears = arrearsTerms(world, account);
    if (!arrears) {
        return Unexpected{arrears.error()};
    }
    const auto reckoning = reckon(*tariff, ladder->used, account.point.mode, order.amount,
                                  account.standing.surplus, *arrears);
    if (!reckoning) {
        return Unexpected{reckoning.error()};
    }
    if (reckoning->paid.isZero() && !order.zeroConfirmed) {
        return fail(ErrorCode::AmountZero);
    }
    SaleQuote quote = quoteFrom(*reckoning, account);
    quote.kind = kind;
    if (handsOutCard(kind)) {
        if (auto added = addCard(world, account, quote); !added) {
            return Unexpected{added.error()};
        }
    }
    if (order.tendered && *order.tendered < quote.paid) {
        return fail(ErrorCode::AmountTenderedTooLittle);
    }
    quote.tendered = order.tendered.value_or(quote.paid);
    quote.change = quote.tendered.minus(quote.paid).value();
    const auto since = tierSince(world, account, *tariff, *ladder, tierAt(*tariff, ladder->used));
    if (!since) {
        return Unexpected{since.error()};
    }
    quote.tierBefore = tierAt(*tariff, ladder->used);
    quote.tierSince = *since;
    quote.usedInPeriod = ladder->used;
    quote.periodBegan = ladder->began;
    quote.tariff = std::move(*tariff);
    return quote;
}

}  // namespace wattdesk::core
