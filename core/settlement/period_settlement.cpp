#include "core/settlement/period_settlement.h"

#include <algorithm>

#include "core/base/named.h"
#include "core/base/rounding.h"
#include "core/tariff/quote.h"
#include "core/tariff/register_difference.h"
#include "core/tariff/sharing.h"

namespace wattdesk::core {

namespace {

constexpr Names<MeterShareKind, 3> kShareKinds{{{MeterShareKind::Quantity, "quantity"},
                                                {MeterShareKind::Ratio, "ratio"},
                                                {MeterShareKind::SubMeter, "sub-meter"}}};
constexpr auto kFlat = static_cast<std::size_t>(TouPeriod::Flat);

Expected<Energy> moved(Energy before, Energy after, std::int64_t multiplier, Consumption& found)
{
    const auto use = registerDifference(MeterRegister{}, before, after, multiplier);
    if (!use) {
        return Unexpected{use.error()};
    }
    found.rolledOver = found.rolledOver || use->rolledOver;
    return use->energy;
}

/// Active energy of all meters of a period, and of the last of them.
struct AcrossMeters {
    Energy whole;
    Energy ofLast;
};

/// The old meters and the new one together: only their total registers are known.
Expected<AcrossMeters> movedAcross(const SettledState& before, const PeriodReading& reading,
                                   const std::vector<MeterSwap>& swaps, Consumption& found)
{
    AcrossMeters across;
    Energy at = totalOf(before.registers.active);
    std::int64_t multiplier = before.multiplier;
    const auto add = [&](Energy until) -> Expected<void> {
        const auto part = moved(at, until, multiplier, found);
        const auto sum = part ? across.whole.plus(*part) : std::nullopt;
        if (!sum) {
            return part ? fail(ErrorCode::AmountTooLarge, "a period's consumption")
                        : Unexpected{part.error()};
        }
        across = {*sum, *part};
        return {};
    };
    for (const MeterSwap& swap : swaps) {
        if (auto added = add(swap.oldReading); !added) {
            return Unexpected{added.error()};
        }
        at = swap.newStart;
        multiplier = swap.multiplierTo;
    }
    if (auto added = add(totalOf(reading.registers.active)); !added) {
        return Unexpected{added.error()};
    }
    return across;
}

/// Reactive energy of all meters when only the last one's is known: as much to their active energy
/// as it is with the last one. Where that one counted no active energy, nothing can be said beyond
/// what it counted.
Expected<Energy> reactiveAcross(Energy ofLast, const AcrossMeters& active)
{
    if (active.ofLast.isZero()) {
        return ofLast;
    }
    const Wide product = static_cast<Wide>(ofLast.hundredths()) * active.whole.hundredths();
    return quantityOf<Energy>(divideHalfUp(product, active.ofLast.hundredths()),
                              "a period's reactive energy");
}

EnergyByPeriod spreadLike(Energy whole, const EnergyByPeriod& registers)
{
    if (totalOf(registers) == registers[kFlat]) {
        EnergyByPeriod flat;
        flat[kFlat] = whole;
        return flat;
    }
    return shareAmongPeriods(whole, registers,
                             registers[kFlat].isZero() ? lastUsed(registers) : TouPeriod::Flat);
}

/// What the meter held at the beginning is worth what it would cost then: nobody knows any more
/// what was paid for it.
Expected<Money> worthOf(const PeriodFacts& facts, const PeriodTerms& terms, Credit remaining)
{
    if (facts.mode == MeterMode::Money) {
        return Money::from(remaining.hundredths()).value();
    }
    const std::int64_t magnitude =
        remaining.isNegative() ? -remaining.hundredths() : remaining.hundredths();
    const auto fee = feeFor(terms.spans.front().applied, Energy{}, Energy::from(magnitude).value());
    if (!fee) {
        return Unexpected{fee.error()};
    }
    return remaining.isNegative() ? Money{}.minus(fee->fee).value() : fee->fee;
}

/// An account without a meter of its own uses no prepaid credit.
Expected<PrepaidUse> prepaidUse(const PeriodFacts& facts, const SettledState& before)
{
    if (facts.isUnmetered && !facts.reading) {
        return PrepaidUse{{}, before.pool};
    }
    if (!facts.reading->remaining) {
        return fail(ErrorCode::MeterRemainingUnknown);
    }
    auto use = useOf(before.pool, facts.bought, *facts.reading->remaining);
    if (!use && use.error().code == ErrorCode::MeterReadingBehind) {
        return fail(ErrorCode::MeterRemainingAbove, use.error().detail);
    }
    return use;
}

/// The four registers as the total register shows them: it begins again where each of them does.
Expected<void> toTotal(MeterRegisters& registers)
{
    const std::int64_t end = MeterRegister{}.endHundredths();
    for (const Energy part : registers.active) {
        if (part.isNegative() || part.hundredths() >= end) {
            return fail(ErrorCode::MeterReadingBeyondRegister, toText(part));
        }
    }
    const Energy total = Energy::from(totalOf(registers.active).hundredths() % end).value();
    registers.active = {};
    registers.active[kFlat] = total;
    return {};
}

/// What both readings tell, though one of them tells the periods of the day and the other does not.
Expected<Consumption> consumptionBetweenTotals(SettledState before, PeriodReading reading,
                                               const std::vector<MeterSwap>& swaps)
{
    return toTotal(before.registers)
        .and_then([&] { return toTotal(reading.registers); })
        .and_then([&] {
            // A total is a little more than the sum of what the periods show.
            const Energy from = before.registers.active[kFlat];
            Energy& to = reading.registers.active[kFlat];
            const std::int64_t back = from.hundredths() - to.hundredths();
            to = back > 0 && back <= MeterRegisters::kTotalApartMax && swaps.empty() ? from : to;
            return consumptionBetween(before, reading, swaps);
        });
}

/// The first reading of a time-of-use tariff that tells the periods of the day. What each register
/// showed before is known of a new meter only; else the difference is spread like what they hold.
Expected<Consumption> firstByPeriods(const PeriodFacts& facts, const SettledState& before)
{
    if (!facts.reading->registers.tellsPeriods()) {
        return fail(ErrorCode::ReadingWithoutPeriods);
    }
    const bool isNew = before.registers.active[kFlat].isZero();
    if (isNew) {
        return consumptionBetween(before, *facts.reading, facts.swaps);
    }
    auto found = consumptionBetweenTotals(before, *facts.reading, facts.swaps);
    if (found) {
        const EnergyByPeriod& registers = facts.reading->registers.active;
        found->metered.active = spreadLike(totalOf(found->metered.active), registers);
        found->periodsEstimated = true;
    }
    return found;
}

bool haveTimeOfUse(const PeriodTerms& terms)
{
    return std::ranges::any_of(terms.spans,
                               [](const TariffSpan& span) { return span.applied.hasTimeOfUse(); });
}

/// A capacity that nobody has entered is not a capacity of nothing.
Expected<void> requireContract(const PeriodFacts& facts, const PeriodTerms& terms)
{
    const bool isNeeded = std::ranges::any_of(
        terms.spans, [](const TariffSpan& span) { return span.applied.capacity.has_value(); });
    const bool isThere = !facts.contracts.empty() && facts.contracts.front().from <= terms.to;
    return isNeeded && !isThere ? fail(ErrorCode::SupplyContractMissing) : Expected<void>{};
}

Expected<Consumption> consumptionOf(const PeriodFacts& facts, const PeriodTerms& terms,
                                    const SettledState& before)
{
    if (facts.reading) {
        if (before.registers.tellsPeriods() == facts.reading->registers.tellsPeriods()) {
            return consumptionBetween(before, *facts.reading, facts.swaps);
        }
        return haveTimeOfUse(terms) ? firstByPeriods(facts, before)
                                    : consumptionBetweenTotals(before, *facts.reading, facts.swaps);
    }
    if (facts.isUnmetered) {
        return Consumption{};
    }
    return fail(ErrorCode::PeriodReadingMissing);
}

SettledState stateAfter(const PeriodFacts& facts, const SettledState& before, Date to,
                        const PrepaidPool& pool, Energy ladderUsed)
{
    SettledState after = before;
    after.to = to;
    after.pool = pool;
    after.ladderUsed = ladderUsed;
    if (facts.reading) {
        after.day = facts.reading->day;
        after.until = facts.reading->until;
        after.registers = facts.reading->registers;
        after.multiplier = facts.reading->multiplier;
    }
    return after;
}

struct Begun {
    SettledState before;
    Consumption consumption;
    BilledUse billed;
};

Expected<Begun> begin(const PeriodFacts& facts, const PeriodTerms& terms, Energy shares)
{
    auto before = stateBefore(facts, terms);
    if (!before) {
        return Unexpected{before.error()};
    }
    auto consumption = consumptionOf(facts, terms, *before);
    if (!consumption) {
        return Unexpected{consumption.error()};
    }
    if (auto there = requireContract(facts, terms); !there) {
        return Unexpected{there.error()};
    }
    consumption->metered.hasTimeOfUse = haveTimeOfUse(terms);
    std::vector<LadderUse> used = facts.usedBefore;
    if (terms.ladderBefore) {
        used.push_back({*terms.ladderBefore, before->ladderUsed});
    }
    auto billed = billedUse(consumption->metered, terms.tariff, facts.contracts, shares,
                            std::move(used), terms.from, terms.to);
    if (!billed) {
        return Unexpected{billed.error()};
    }
    return Begun{*before, *consumption, std::move(*billed)};
}

}  // namespace

std::string_view nameOf(MeterShareKind kind) noexcept
{
    return nameIn(kShareKinds, kind);
}

std::optional<MeterShareKind> meterShareKindNamed(std::string_view name) noexcept
{
    return valueIn(kShareKinds, name);
}

bool isWellFormed(const MeterShare& share) noexcept
{
    return share.child != share.parent && !share.quantity.isNegative() && share.permyriad >= 0 &&
           share.permyriad <= MeterShare::kPermyriadMax;
}

std::vector<Date> laddersApart(const PeriodTerms& terms)
{
    std::vector<Date> apart;
    for (const TariffSpan& span : terms.spans) {
        const bool isKnown = std::ranges::find(apart, span.ladderBegan) != apart.end();
        if (span.applied.isLadder() && span.ladderBegan < terms.from &&
            span.ladderBegan != terms.ladderBefore && !isKnown) {
            apart.push_back(span.ladderBegan);
        }
    }
    return apart;
}

Expected<Consumption> consumptionBetween(const SettledState& before, const PeriodReading& reading,
                                         const std::vector<MeterSwap>& swaps)
{
    if (reading.mode != before.mode) {
        return fail(ErrorCode::MeterModeChanged);
    }
    Consumption found;
    found.metered.demand = reading.demand;
    const MeterRegisters& after = reading.registers;
    if (!swaps.empty()) {
        found.meterChanged = true;
        const auto active = movedAcross(before, reading, swaps, found);
        if (!active) {
            return Unexpected{active.error()};
        }
        found.metered.active = spreadLike(active->whole, after.active);
        const auto reactive = [&](Energy shown) {
            return moved(Energy{}, shown, reading.multiplier, found).and_then([&](Energy ofLast) {
                return reactiveAcross(ofLast, *active);
            });
        };
        const auto forward = reactive(after.reactive);
        const auto reverse = reactive(after.reactiveReverse);
        if (!forward || !reverse) {
            return Unexpected{forward ? reverse.error() : forward.error()};
        }
        found.metered.reactive = *forward;
        found.metered.reactiveReverse = *reverse;
        return found;
    }
    const auto take = [&](Energy from, Energy to, Energy& into) -> Expected<void> {
        const auto energy = moved(from, to, reading.multiplier, found);
        if (!energy) {
            return Unexpected{energy.error()};
        }
        into = *energy;
        return {};
    };
    for (std::size_t i = 0; i < after.active.size(); ++i) {
        if (auto taken = take(before.registers.active[i], after.active[i], found.metered.active[i]);
            !taken) {
            return Unexpected{taken.error()};
        }
    }
    return take(before.registers.reactive, after.reactive, found.metered.reactive)
        .and_then([&] {
            return take(before.registers.reactiveReverse, after.reactiveReverse,
                        found.metered.reactiveReverse);
        })
        .map([&] { return found; });
}

Expected<SettledState> stateBefore(const PeriodFacts& facts, const PeriodTerms& terms)
{
    if (facts.before) {
        return *facts.before;
    }
    SettledState state;
    state.to = Date::fromDays(terms.from.toDays() - 1);
    state.day = state.to;
    state.mode = facts.mode;
    if (!facts.opening) {
        return facts.isUnmetered ? Expected<SettledState>{state}
                                 : fail(ErrorCode::PeriodOpeningMissing);
    }
    if (!facts.opening->remaining) {
        return fail(ErrorCode::MeterRemainingUnknown, "at the beginning");
    }
    const auto worth = worthOf(facts, terms, *facts.opening->remaining);
    if (!worth) {
        return Unexpected{worth.error()};
    }
    state.day = facts.opening->day;
    state.until = facts.opening->until;
    state.mode = facts.opening->mode;
    state.registers = facts.opening->registers;
    state.multiplier = facts.opening->multiplier;
    state.pool = {*facts.opening->remaining, *worth};
    return state;
}

PeriodNotices noticesOf(const PeriodFigures& figures) noexcept
{
    return {.severalMonths = monthsIn(figures.from, figures.after.to) > 1,
            .rolledOver = figures.consumption.rolledOver,
            .meterChanged = figures.consumption.meterChanged,
            .periodsEstimated = figures.consumption.periodsEstimated};
}

Expected<Energy> energyWithLoss(const PeriodFacts& facts, const PeriodTerms& terms)
{
    const auto begun = begin(facts, terms, Energy{});
    if (!begun) {
        return Unexpected{begun.error()};
    }
    return totalOf(begun->billed.use.active);
}

Expected<PeriodFigures> settlePeriod(const PeriodFacts& facts, const PeriodTerms& terms,
                                     Energy shares)
{
    auto begun = begin(facts, terms, shares);
    if (!begun) {
        return Unexpected{begun.error()};
    }
    const auto prepaid = prepaidUse(facts, begun->before);
    if (!prepaid) {
        return Unexpected{prepaid.error()};
    }
    auto bill = billFor(terms.spans, begun->billed.use);
    if (!bill) {
        return Unexpected{bill.error()};
    }
    const auto difference = bill->total.minus(prepaid->used.value);
    if (!difference) {
        return fail(ErrorCode::AmountTooLarge, "a period's difference");
    }
    PeriodFigures figures;
    figures.from = terms.from;
    figures.after = stateAfter(facts, begun->before, terms.to, prepaid->left, bill->usedAfter);
    figures.before = begun->before;
    figures.consumption = begun->consumption;
    figures.billed = std::move(begun->billed);
    figures.bought = facts.isUnmetered && !facts.reading ? PrepaidPool{} : facts.bought;
    figures.used = prepaid->used;
    figures.bill = std::move(*bill);
    figures.difference = *difference;
    return figures;
}

}  // namespace wattdesk::core
