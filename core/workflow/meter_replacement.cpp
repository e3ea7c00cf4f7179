#include "core/workflow/meter_replacement.h"

#include <algorithm>

#include "core/customer/account_input.h"
#include "core/workflow/card_pricing.h"
#include "core/workflow/card_replacement.h"
#include "core/workflow/reading_desk.h"
#include "core/workflow/tariff_today.h"

namespace wattdesk::core {

namespace {

Expected<ReplacementPlan> planFor(World& world, const Account& account)
{
    const auto deeds = deedsOnMeter(world, account);
    if (!deeds) {
        return Unexpected{deeds.error()};
    }
    const auto readings = presentReadings(world, account, *deeds);
    if (!readings) {
        return Unexpected{readings.error()};
    }
    const auto seen = finalReading(world, *readings);
    if (!seen) {
        return Unexpected{seen.error()};
    }
    const auto pending = pendingOn(world, *deeds, *seen);
    if (!pending) {
        return Unexpected{pending.error()};
    }
    ReplacementPlan plan;
    plan.evidence = seen->source;
    plan.remaining = seen->remaining;
    plan.pending = *pending;
    plan.carried = plan.remaining.plus(plan.pending).value();
    return plan;
}

/// The account as it is once the new meter hangs.
Expected<Account> onNewMeter(const Account& account, const ReplacementOrder& order)
{
    const auto meter = MeterNumber::parse(order.newMeter);
    if (!meter) {
        return fail(ErrorCode::InputMeterNumber);
    }
    if (*meter == account.point.meter) {
        return fail(ErrorCode::MeterSame);
    }
    if (auto ratios = checkRatios(order.ctRatio, order.ptRatio); !ratios) {
        return Unexpected{ratios.error()};
    }
    if (order.newStart.isNegative() || order.oldReading.isNegative()) {
        return fail(ErrorCode::MeterReadingBehind);
    }
    Account after = account;
    after.point.meter = *meter;
    after.point.ctRatio = order.ctRatio;
    after.point.ptRatio = order.ptRatio;
    return after;
}

/// Whether the register is behind what somebody has stated of it before: one of the two misread.
/// MeterReadingBehind when it is behind what the meter itself wrote.
Expected<bool> isDisputed(World& world, const Account& account, Energy reading)
{
    const auto deeds = deedsOnMeter(world, account);
    if (!deeds) {
        return Unexpected{deeds.error()};
    }
    const auto readings = presentReadings(world, account, *deeds);
    if (!readings) {
        return Unexpected{readings.error()};
    }
    const auto isBehind = [&](bool ofMeter) {
        return std::any_of(readings->begin(), readings->end(), [&](const MeterReading& earlier) {
            return isByMeter(earlier) == ofMeter && earlier.total && reading < *earlier.total;
        });
    };
    return isBehind(true) ? fail(ErrorCode::MeterReadingBehind) : Expected<bool>{isBehind(false)};
}

}  // namespace

Expected<ReplacementPlan> MeterReplacement::plan(const Actor& actor, const AccountNumber& number)
{
    if (auto allowed = actor.require(Permission::ReplaceMeters); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto account = freeAccount(m_world, actor, number);
    if (!account) {
        return Unexpected{account.error()};
    }
    if (auto active = requireActive(*account); !active) {
        return Unexpected{active.error()};
    }
    return planFor(m_world, *account);
}

Expected<Grounds> MeterReplacement::groundsOf(const Actor& actor, const ReplacementOrder& order,
                                              const ReplacementPlan& planned, bool disputed)
{
    auto reason = requireReason(order.reason);
    if (!reason) {
        return Unexpected{reason.error()};
    }
    const auto rules = m_world.rules.of(actor.organisation);
    if (!rules) {
        return Unexpected{rules.error()};
    }
    const bool isTyped = planned.evidence == Evidence::MeterDisplay ||
                         planned.evidence == Evidence::CustomerStatement;
    const bool isAskedFor = disputed || (isTyped && rules->approveReadings);
    const auto approver = approverOf(actor, isAskedFor, order.approval);
    if (!approver) {
        return Unexpected{approver.error()};
    }
    return Grounds{std::move(*reason), planned.evidence, *approver};
}

Expected<void> MeterReplacement::enterCredit(const Account& account, const Account& after,
                                             const ReplacementOrder& order, Sale& sale)
{
    if (order.payment) {
        const auto quote = priceOf(m_world, account, *order.payment, SaleKind::Replacement);
        if (!quote) {
            return Unexpected{quote.error()};
        }
        enterAmounts(sale, *quote, order.payment->means);
    }
    const auto toCard = sale.toCard.plus(sale.carried);
    if (!toCard) {
        return fail(ErrorCode::AmountTooLarge);
    }
    if (toCard->isNegative()) {
        return fail(ErrorCode::MeterDebtUncovered);
    }
    sale.toCard = *toCard;
    const MeterForecast answer = forecast(after.point, std::nullopt, sale.toCard);
    return answer.accepted ? Expected<void>{} : fail(*answer.reason);
}

Expected<Sale> MeterReplacement::compose(const Actor& actor, const Account& account,
                                         const ReplacementOrder& order)
{
    const auto after = onNewMeter(account, order);
    if (!after) {
        return Unexpected{after.error()};
    }
    const auto disputed = isDisputed(m_world, account, order.oldReading);
    if (!disputed) {
        return Unexpected{disputed.error()};
    }
    const auto planned = planFor(m_world, account);
    if (!planned) {
        return Unexpected{planned.error()};
    }
    auto grounds = groundsOf(actor, order, *planned, *disputed);
    if (!grounds) {
        return Unexpected{grounds.error()};
    }
    const auto tariff = tariffToday(m_world, account);
    if (!tariff) {
        return Unexpected{tariff.error()};
    }
    auto begun = beginSale(m_world, actor, account, SaleKind::Replacement);
    if (!begun) {
        return Unexpected{begun.error()};
    }
    Sale& sale = *begun;
    sale.carried = planned->carried;
    sale.remainingBefore = planned->remaining;
    sale.grounds = std::move(*grounds);
    if (auto entered = enterCredit(account, *after, order, sale); !entered) {
        return Unexpected{entered.error()};
    }
    if (auto opened = enterOpenCard(m_world, *after, *tariff, sale); !opened) {
        return Unexpected{opened.error()};
    }
    sale.meterChange = MeterChange{.from = account.point.meter,
                                   .to = after->point.meter,
                                   .modeTo = account.point.mode,
                                   .ctRatioTo = order.ctRatio,
                                   .ptRatioTo = order.ptRatio,
                                   .oldReading = order.oldReading,
                                   .newStart = order.newStart,
                                   .oldRemaining = planned->remaining};
    return begun;
}

Expected<CardSnapshot> MeterReplacement::readyCard(const Actor& actor, const Account& account,
                                                   const CardSnapshot& seen,
                                                   std::string_view reason)
{
    // Torn after its purchase file, a card that is not blank could be taken by the old meter and by
    // the new one; so it is cleared before it is written.
    if (seen.condition == CardSnapshot::Condition::Issued && account.standing.card == seen.serial) {
        const auto cleared = CardReplacement{m_world, m_terminal}.clear(actor, seen, reason);
        if (!cleared) {
            return Unexpected{cleared.error()};
        }
        if (*cleared && (*cleared)->record.state != SaleState::Posted) {
            return Unexpected{(*cleared)->cause.value_or(Error{ErrorCode::SaleInDoubt, {}})};
        }
        const auto blank = m_terminal.read();
        return blank ? blankCard(m_terminal, *blank) : blank;
    }
    return blankCard(m_terminal, seen);
}

Expected<SaleOutcome> MeterReplacement::replace(const Actor& actor, const AccountNumber& number,
                                                const ReplacementOrder& order,
                                                const CardSnapshot& seen)
{
    if (auto planned = plan(actor, number); !planned) {
        return Unexpected{planned.error()};
    }
    const auto before = m_world.accounts.byNumber(number);
    if (!before) {
        return Unexpected{before.error()};
    }
    // Everything that can be refused is refused before the own card is cleared.
    auto sale = compose(actor, *before, order);
    if (!sale) {
        return Unexpected{sale.error()};
    }
    const auto card = readyCard(actor, *before, seen, order.reason);
    if (!card) {
        return Unexpected{card.error()};
    }
    // Done after the clearing, so listed after it.
    sale->id = SaleId{m_world.ids.next()};
    sale->at = m_world.clock.now();
    sale->card = card->serial;
    sale->before = card->image;
    const auto account = m_world.accounts.byNumber(number);
    if (!account) {
        return Unexpected{account.error()};
    }
    return carryOut(m_world, m_terminal, actor, *account, *sale);
}

}  // namespace wattdesk::core
