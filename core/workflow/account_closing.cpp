#include "core/workflow/account_closing.h"

#include <algorithm>

#include "core/tariff/quote.h"
#include "core/workflow/arrears_terms.h"
#include "core/workflow/reading_desk.h"
#include "core/workflow/sale_booking.h"
#include "core/workflow/tariff_today.h"

namespace wattdesk::core {

namespace {

Money negated(Money amount)
{
    return Money{}.minus(amount).value();
}

Expected<Money> depositHeld(World& world, const Account& account)
{
    const auto cards = world.cards.ofAccount(account.id);
    if (!cards) {
        return Unexpected{cards.error()};
    }
    // It goes back with the card, so not for one that is lost.
    if (!account.standing.card && !cards->empty() &&
        cards->front().life == CardLife::ReportedLost) {
        return Money{};
    }
    constexpr std::size_t kDeedsMax = 10'000;
    SaleFilter filter;
    filter.organisation = account.organisation;
    filter.account = account.id;
    filter.limit = kDeedsMax;
    const auto records = world.journal.list(filter);
    if (!records) {
        return Unexpected{records.error()};
    }
    Money held;
    for (const SaleRecord& record : *records) {
        if (record.state == SaleState::Posted || record.state == SaleState::Reversed) {
            held = held.plus(record.sale.cardDeposit).value();
        }
    }
    return held;
}

/// Why this card cannot be cleared with its account; empty when it can.
std::optional<ErrorCode> obstacleToClosing(const Account& account, const CardSnapshot& card)
{
    if (card.condition != CardSnapshot::Condition::Issued || card.image.isBlank()) {
        return ErrorCode::CardBlank;
    }
    if (card.image.parameters->account != account.number) {
        return ErrorCode::CardOtherAccount;
    }
    return account.standing.card == card.serial ? std::nullopt
                                                : std::optional{ErrorCode::CardReplaced};
}

/// What the house holds of the customer's; below zero when the meter was overdrawn.
Money heldBy(const ClosingPlan& plan)
{
    return plan.creditValue.plus(plan.surplus).value().plus(plan.deposit).value();
}

/// What of the arrears is settled by what the house holds, when the customer pays nothing.
Expected<std::vector<ArrearsPart>> settledBy(const ClosingPlan& plan, const ArrearsTerms& terms)
{
    const Money held = heldBy(plan);
    if (held.isNegative()) {
        return std::vector<ArrearsPart>{};
    }
    auto parts = splitWholly(terms, held);
    if (!parts) {
        return parts;
    }
    // A closed account carries no surplus: a cent that its own late fee would be too dear for is
    // settled without.
    Money rest = held.minus(costOf(*parts)).value();
    for (const OutstandingCharge& item : terms.owed) {
        const auto part = std::find_if(parts->begin(), parts->end(), [&](const ArrearsPart& paid) {
            return paid.charge == item.charge.id;
        });
        const Money settled = part == parts->end() ? Money{} : part->principal;
        const Money more = std::min(rest, item.outstanding.minus(settled).value());
        if (more.isZero()) {
            continue;
        }
        if (part == parts->end()) {
            parts->push_back(partOf(item.charge, more, {}));
        } else {
            part->principal = settled.plus(more).value();
        }
        rest = rest.minus(more).value();
    }
    return parts;
}

}  // namespace

/// What the credit was sold for: on an energy meter the dearest part of what was bought in the
/// ladder's present period, because the cheapest is used first.
Expected<void> AccountClosing::value(const Account& account, ClosingPlan& plan)
{
    const Credit credit = plan.remaining.plus(plan.pending).value();
    if (account.point.mode == MeterMode::Money) {
        plan.creditValue = Money::from(credit.hundredths()).value();
        return {};
    }
    const auto tariff = tariffToday(m_world, account);
    if (!tariff) {
        return Unexpected{tariff.error()};
    }
    const auto ladder = ladderStanding(m_world, account, *tariff);
    if (!ladder) {
        return Unexpected{ladder.error()};
    }
    plan.energy = Energy::from(credit.hundredths()).value();
    const bool isOwed = plan.energy.isNegative();
    const Energy amount = isOwed ? Energy{}.minus(plan.energy).value() : plan.energy;
    const Energy base =
        isOwed ? ladder->used : std::max(ladder->used.minus(amount).value(), Energy{});
    const auto fee = feeFor(*tariff, base, amount);
    if (!fee) {
        return Unexpected{fee.error()};
    }
    plan.creditValue = isOwed ? negated(fee->fee) : fee->fee;
    return {};
}

Expected<ClosingPlan> AccountClosing::planFor(const Account& account)
{
    const auto deeds = deedsOnMeter(m_world, account);
    if (!deeds) {
        return Unexpected{deeds.error()};
    }
    const auto readings = presentReadings(m_world, account, *deeds);
    if (!readings) {
        return Unexpected{readings.error()};
    }
    const auto deposit = depositHeld(m_world, account);
    if (!deposit) {
        return Unexpected{deposit.error()};
    }
    const auto terms = arrearsTerms(m_world, account);
    if (!terms) {
        return Unexpected{terms.error()};
    }
    const auto whole = splitInFull(*terms);
    if (!whole) {
        return Unexpected{whole.error()};
    }
    ClosingPlan plan;
    if (account.standing.state != AccountState::Registered) {
        const auto seen = finalReading(m_world, *readings);
        if (!seen) {
            return Unexpected{seen.error()};
        }
        const auto pending = pendingOn(m_world, *deeds, *seen);
        if (!pending) {
            return Unexpected{pending.error()};
        }
        plan.evidence = seen->source;
        plan.remaining = seen->remaining;
        plan.pending = *pending;
        if (auto valued = value(account, plan); !valued) {
            return Unexpected{valued.error()};
        }
    }
    plan.surplus = account.standing.surplus;
    plan.arrears = account.standing.arrears;
    plan.lateFee = lateFeeOf(*whole);
    plan.deposit = *deposit;
    plan.balance = heldBy(plan).minus(plan.arrears).value().minus(plan.lateFee).value();
    return plan;
}

Expected<ClosingPlan> AccountClosing::plan(const Actor& actor, const AccountNumber& number)
{
    if (auto allowed = actor.require(Permission::CloseAccounts); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto account = freeAccount(m_world, actor, number);
    if (!account) {
        return Unexpected{account.error()};
    }
    if (account->standing.state == AccountState::Closed) {
        return fail(ErrorCode::AccountClosed);
    }
    return planFor(*account);
}

Expected<Sale> AccountClosing::compose(const Actor& actor, const Account& account,
                                       const ClosingOrder& order)
{
    const auto plan = planFor(account);
    if (!plan) {
        return Unexpected{plan.error()};
    }
    auto reason = requireReason(order.reason);
    if (!reason) {
        return Unexpected{reason.error()};
    }
    const auto rules = m_world.rules.of(actor.organisation);
    if (!rules) {
        return Unexpected{rules.error()};
    }
    const bool paysOut = !plan->balance.isNegative() && !plan->balance.isZero();
    const auto approver = approverOf(actor, paysOut && rules->approveRefunds, order.approval);
    if (!approver) {
        return Unexpected{approver.error()};
    }
    auto begun = beginSale(m_world, actor, account, SaleKind::Closing);
    if (!begun) {
        return Unexpected{begun.error()};
    }
    Sale& sale = *begun;
    sale.means = order.means;
    const auto terms = arrearsTerms(m_world, account);
    if (!terms) {
        return Unexpected{terms.error()};
    }
    const bool settlesNow = paysOut || order.collects || plan->balance.isZero();
    sale.paid = settlesNow ? negated(plan->balance) : Money{};
    sale.tendered = sale.paid;
    sale.surplusAfter = {};
    auto parts = settlesNow ? splitInFull(*terms) : settledBy(*plan, *terms);
    if (!parts) {
        return Unexpected{parts.error()};
    }
    sale.arrearsParts = std::move(*parts);
    sale.lateFee = lateFeeOf(sale.arrearsParts);
    // What is still owed: the rest of the arrears and, of an overdrawn meter, its debt.
    sale.arrearsAfter = settlesNow ? Money{}
                                   : sale.arrearsBefore.minus(principalOf(sale.arrearsParts))
                                         .value()
                                         .plus(std::max(negated(heldBy(*plan)), Money{}))
                                         .value();
    sale.cardDeposit = negated(plan->deposit);
    sale.energyCharge = negated(plan->creditValue);
    sale.energy = Energy{}.minus(plan->energy).value();
    sale.toCard = Credit{}.minus(plan->remaining.plus(plan->pending).value()).value();
    sale.remainingBefore = plan->remaining;
    sale.grounds = {std::move(*reason), plan->evidence, *approver};
    return begun;
}

Expected<SaleOutcome> AccountClosing::close(const Actor& actor, const AccountNumber& number,
                                            const ClosingOrder& order,
                                            const std::optional<CardSnapshot>& seen)
{
    if (auto planned = plan(actor, number); !planned) {
        return Unexpected{planned.error()};
    }
    const auto account = m_world.accounts.byNumber(number);
    if (!account) {
        return Unexpected{account.error()};
    }
    auto sale = compose(actor, *account, order);
    if (!sale) {
        return Unexpected{sale.error()};
    }
    if (!seen) {
        if (account->standing.card) {
            return fail(ErrorCode::CardAbsent);
        }
        auto record = SaleBooking{m_world}.book(actor, *account, *sale);
        if (!record) {
            return Unexpected{record.error()};
        }
        return SaleOutcome{std::move(*record), {}};
    }
    if (const auto obstacle = obstacleToClosing(*account, *seen)) {
        return fail(*obstacle);
    }
    sale->card = seen->serial;
    sale->before = seen->image;
    return carryOut(m_world, m_terminal, actor, *account, *sale);
}

}  // namespace wattdesk::core
