#include "core/tariff/bill.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

#include "core/base/named.h"
#include "core/base/rounding.h"
#include "core/tariff/ladder.h"
#include "core/tariff/monthly_charges.h"

namespace wattdesk::core {

namespace {

constexpr Names<BillLineKind, 10> kKinds{{{BillLineKind::Energy, "energy"},
                                          {BillLineKind::PeriodOfDay, "period"},
                                          {BillLineKind::TierAdder, "tier-adder"},
                                          {BillLineKind::Capacity, "capacity"},
                                          {BillLineKind::Demand, "demand"},
                                          {BillLineKind::DemandAbove, "demand-above"},
                                          {BillLineKind::PowerFactor, "power-factor"},
                                          {BillLineKind::Levy, "levy"},
                                          {BillLineKind::MonthlyCharge, "monthly-charge"},
                                          {BillLineKind::MinimumTopUp, "minimum-top-up"}}};

constexpr std::int64_t kPermyriad = 10'000;

std::size_t index(TouPeriod period)
{
    return static_cast<std::size_t>(period);
}

/// The part of `whole` that falls to the days up to `until`, half-up to the step.
Energy upToDay(Energy whole, std::int64_t until, std::int64_t days, EnergyStep step)
{
    const std::int64_t unit = step == EnergyStep::WholeKwh ? 100 : 1;
    const Wide steps =
        divideHalfUp(static_cast<Wide>(whole.hundredths()) * until, static_cast<Wide>(days) * unit);
    return std::min(whole, Energy::from(static_cast<std::int64_t>(steps * unit)).value());
}

/// The days of each span on which energy may have been counted in the period: a day without sharp
/// hours has no sharp energy. Where no span has the period, all days count.
std::vector<int> daysWith(std::span<const TariffSpan> spans, TouPeriod period)
{
    const auto has = [period](const TariffSpan& span) {
        return !span.applied.hasTimeOfUse() ||
               span.applied.seasons.front().prices[index(period)].has_value();
    };
    const bool isNowhere = std::ranges::none_of(spans, has);
    std::vector<int> days;
    for (const TariffSpan& span : spans) {
        days.push_back(isNowhere || has(span) ? span.days : 0);
    }
    return days;
}

/// What of `whole`, not negative, falls to each span. The parts sum to the whole: each is the
/// difference of two points on one line, and the last point is the whole itself. A point that a
/// finer step puts below one that a coarser step has rounded up stays where that one is.
std::vector<Energy> spread(std::span<const TariffSpan> spans, TouPeriod period, Energy whole)
{
    const std::vector<int> daysOf = daysWith(spans, period);
    const std::int64_t days = std::accumulate(daysOf.begin(), daysOf.end(), std::int64_t{0});
    std::vector<Energy> parts;
    std::int64_t until = 0;
    Energy before;
    for (const TariffSpan& span : spans) {
        until += daysOf[parts.size()];
        const Energy now = until == days
                               ? whole
                               : std::max(before, upToDay(whole, until, days, span.applied.step));
        parts.push_back(now.minus(before).value());
        before = now;
    }
    return parts;
}

/// The lines of a bill as they come. Whatever leaves the range of Money is remembered, so that the
/// rules above read as rules.
class Tally {
public:
    void add(BillLine line, std::optional<Money> amount)
    {
        const auto sum = amount ? m_bill.total.plus(*amount) : amount;
        if (!sum) {
            m_tooLarge = true;
            return;
        }
        line.amount = *amount;
        m_bill.total = *sum;
        m_bill.lines.push_back(std::move(line));
    }
    void addEnergy(BillLine line)
    {
        const auto amount = amountOf(line.energy, line.price);
        const auto charge = amount ? m_bill.energyCharge.plus(*amount) : amount;
        m_bill.energyCharge = charge.value_or(m_bill.energyCharge);
        add(std::move(line), amount);
    }
    void addTwoPart(BillLine line, std::optional<Money> amount)
    {
        const auto charge = amount ? m_bill.twoPartCharge.plus(*amount) : amount;
        m_bill.twoPartCharge = charge.value_or(m_bill.twoPartCharge);
        add(std::move(line), charge ? amount : std::nullopt);
    }
    void note(std::optional<int> cosHundredths) { m_bill.powerFactor = cosHundredths; }
    void noteUsed(Energy before, Energy after)
    {
        m_bill.usedBefore = before;
        m_bill.usedAfter = after;
    }
    const Bill& bill() const noexcept { return m_bill; }
    Expected<Bill> finished(int vatPermyriad)
    {
        if (m_tooLarge) {
            return fail(ErrorCode::AmountTooLarge, "the bill");
        }
        const Wide vat = divideHalfUp(static_cast<Wide>(m_bill.total.hundredths()) * vatPermyriad,
                                      kPermyriad + vatPermyriad);
        m_bill.vat = Money::from(static_cast<std::int64_t>(vat)).value();
        return std::move(m_bill);
    }

private:
    Bill m_bill;
    bool m_tooLarge{false};
};

BillLine lineOf(BillLineKind kind)
{
    BillLine line;
    line.kind = kind;
    return line;
}

std::optional<Money> times(Money monthly, int months)
{
    const Wide product = static_cast<Wide>(monthly.hundredths()) * months;
    const auto amount = quantityOf<Money>(product, "what is charged by the month");
    return amount ? std::optional{*amount} : std::nullopt;
}

/// The lines of energy, one for what costs the same in several spans: a line is there to be
/// recomputed, and two of the same price are a riddle. A ladder that begins anew is told apart.
class EnergyLines {
public:
    void beginLadder() { m_begin = m_lines.size(); }
    void add(BillLine line)
    {
        if (line.energy.isZero()) {
            return;
        }
        const auto same =
            std::find_if(m_lines.begin() + static_cast<std::ptrdiff_t>(m_begin), m_lines.end(),
                         [&](const BillLine& each) {
                             return each.kind == line.kind && each.period == line.period &&
                                    each.tier == line.tier && each.tiers == line.tiers &&
                                    each.price == line.price;
                         });
        if (same == m_lines.end()) {
            m_lines.push_back(std::move(line));
        } else {
            // All energy of a bill together lies in the range.
            same->energy = same->energy.plus(line.energy).value();
        }
    }
    void addTo(Tally& tally) const
    {
        for (const BillLine& line : m_lines) {
            tally.addEnergy(line);
        }
    }

private:
    std::vector<BillLine> m_lines;
    std::size_t m_begin{0};
};

void addPeriods(EnergyLines& lines, const Tariff& applied, const EnergyByPeriod& active)
{
    for (const TouPeriod period : kTouPeriods) {
        BillLine line = lineOf(BillLineKind::PeriodOfDay);
        line.period = period;
        line.energy = active[index(period)];
        line.price = periodPrice(applied, period);
        lines.add(std::move(line));
    }
}

Expected<void> addTiers(EnergyLines& lines, const Tariff& applied, Energy used, Energy energy)
{
    const auto parts = tierParts(applied, used, energy);
    if (!parts) {
        return Unexpected{parts.error()};
    }
    for (const TierPart& part : *parts) {
        BillLine line =
            lineOf(applied.hasTimeOfUse() ? BillLineKind::TierAdder : BillLineKind::Energy);
        line.tier = part.tier;
        line.tiers = static_cast<int>(applied.tiers.size());
        line.energy = part.energy;
        line.price = applied.tiers[static_cast<std::size_t>(part.tier - 1)].price;
        // With time of use a tier without an adder costs nothing more and needs no line.
        if (!applied.hasTimeOfUse() || line.price.micro() != 0) {
            lines.add(std::move(line));
        }
    }
    return {};
}

Expected<void> addCapacity(Tally& tally, const PricedCapacity& priced)
{
    const auto charge = capacityCharge(priced.uses, priced.perKvaMonth);
    if (!charge) {
        return Unexpected{charge.error()};
    }
    for (const CapacityLine& part : charge->lines) {
        BillLine line = lineOf(BillLineKind::Capacity);
        line.quantity = part.use.capacity.centiKva;
        line.days = part.use.days;
        line.price = priced.perKvaMonth;
        tally.addTwoPart(std::move(line), part.amount);
    }
    return {};
}

void addDemand(Tally& tally, Price perKwMonth, int months, const PeriodUse& use)
{
    const DemandCharge charge = demandCharge(use.contractedDemand, use.measuredDemand, perKwMonth);
    BillLine line = lineOf(BillLineKind::Demand);
    line.quantity = charge.paid.deciWatt;
    line.price = perKwMonth;
    line.months = months;
    tally.addTwoPart(line, times(charge.amount, months));
    if (charge.above != 0) {
        line.kind = BillLineKind::DemandAbove;
        line.quantity = charge.above;
        tally.addTwoPart(std::move(line), times(charge.aboveAmount, months));
    }
}

Expected<void> addTwoPart(Tally& tally, std::span<const TariffSpan> spans, const PeriodUse& use)
{
    for (const PricedCapacity& priced : pricedCapacity(spans, use.capacity)) {
        if (auto added = addCapacity(tally, priced); !added) {
            return added;
        }
    }
    for (const auto& [price, months] : inARow(tariffsByMonth(spans), &Tariff::demand)) {
        if (price) {
            addDemand(tally, *price, months, use);
        }
    }
    return {};
}

/// Of energy, capacity and demand; levies and what is charged by the month are left out.
Expected<void> addPowerFactor(Tally& tally, const Tariff& applied, const MeteredEnergy& energy)
{
    if (!applied.powerFactor) {
        return {};
    }
    const auto base = tally.bill().energyCharge.plus(tally.bill().twoPartCharge);
    if (!base) {
        return fail(ErrorCode::AmountTooLarge, "the base of the power-factor adjustment");
    }
    const auto adjusted = adjustForPowerFactor(*applied.powerFactor, energy, *base);
    if (!adjusted) {
        return Unexpected{adjusted.error()};
    }
    tally.note(adjusted->cosHundredths);
    BillLine line = lineOf(BillLineKind::PowerFactor);
    line.permyriad = adjusted->permyriad;
    tally.add(std::move(line), adjusted->amount);
    return {};
}

struct LevyUse {
    const Levy* levy;
    Energy energy;
};

/// One line a levy and price for the whole bill, in the order in which they first hold.
void addLevies(Tally& tally, const std::vector<LevyUse>& uses)
{
    std::vector<BillLine> lines;
    for (const LevyUse& use : uses) {
        auto line = std::ranges::find_if(lines, [&](const BillLine& each) {
            return each.name == use.levy->name && each.price == use.levy->price;
        });
        if (line == lines.end()) {
            line = lines.insert(lines.end(), lineOf(BillLineKind::Levy));
            line->name = use.levy->name;
            line->price = use.levy->price;
        }
        line->energy = line->energy.plus(use.energy).value();
    }
    for (BillLine& line : lines) {
        const auto amount = amountOf(line.energy, line.price);
        tally.add(std::move(line), amount);
    }
}

/// What is charged by the month, whatever the days.
void addMonthly(Tally& tally, std::span<const TariffSpan> spans)
{
    const std::vector<const Tariff*> byMonth = tariffsByMonth(spans);
    for (const auto& [charge, months] : inARow(byMonth, &Tariff::monthlyCharge)) {
        BillLine line = lineOf(BillLineKind::MonthlyCharge);
        line.months = months;
        if (!charge.isZero()) {
            tally.add(line, times(charge, months));
        }
    }
    std::optional<Money> least{Money{}};
    for (const Tariff* const tariff : byMonth) {
        least = least ? least->plus(tariff->minimumCharge) : least;
    }
    if (!least || tally.bill().total < *least) {
        BillLine line = lineOf(BillLineKind::MinimumTopUp);
        line.months = static_cast<int>(byMonth.size());
        tally.add(line, least ? least->minus(tally.bill().total) : least);
    }
}

std::optional<Energy> sumOf(const EnergyByPeriod& active)
{
    std::optional<Energy> sum{Energy{}};
    for (const Energy part : active) {
        sum = sum ? sum->plus(part) : sum;
    }
    return sum;
}

/// What was used up to the first day since the ladder's period of `span` began.
Energy usedBefore(const TariffSpan& span, Date first, const PeriodUse& use)
{
    const auto known = std::ranges::find(use.usedBefore, span.ladderBegan, &LadderUse::began);
    return span.ladderBegan < first && known != use.usedBefore.end() ? known->energy : Energy{};
}

/// What was used in the ladder's period of spans[at] before it.
Energy usedUpTo(std::span<const TariffSpan> spans, std::size_t at,
                const std::vector<Energy>& energies, const PeriodUse& use)
{
    Energy used = usedBefore(spans[at], spans.front().from, use);
    for (std::size_t i = 0; i < at; ++i) {
        const bool counts = spans[i].from >= spans[at].ladderBegan;
        used = counts ? used.plus(energies[i]).value_or(used) : used;
    }
    return used;
}

/// What is charged by the kWh, span by span, and the energy that each levy is for.
Expected<void> addSpans(Tally& tally, std::vector<LevyUse>& levies,
                        std::span<const TariffSpan> spans, const PeriodUse& use)
{
    std::array<std::vector<Energy>, kTouPeriods.size()> parts;
    for (const TouPeriod period : kTouPeriods) {
        parts[index(period)] = spread(spans, period, use.active[index(period)]);
    }
    EnergyLines lines;
    std::vector<Energy> energies;
    Energy used;
    for (std::size_t at = 0; at < spans.size(); ++at) {
        const TariffSpan& span = spans[at];
        EnergyByPeriod active;
        for (const TouPeriod period : kTouPeriods) {
            active[index(period)] = parts[index(period)][at];
        }
        const Energy energy = sumOf(active).value();
        if (span.applied.isLadder() && span.ladderBegan == span.from) {
            lines.beginLadder();
        }
        used = usedUpTo(spans, at, energies, use);
        if (span.applied.hasTimeOfUse()) {
            addPeriods(lines, span.applied, active);
        }
        if (auto added = addTiers(lines, span.applied, used, energy); !added) {
            return Unexpected{added.error()};
        }
        for (const Levy& levy : span.applied.levies) {
            levies.push_back({&levy, energy});
        }
        energies.push_back(energy);
    }
    lines.addTo(tally);
    const auto after = used.plus(energies.back());
    if (!after) {
        return fail(ErrorCode::AmountTooLarge, "what a ladder's period has seen");
    }
    const TariffSpan& last = spans.back();
    if (last.applied.isLadder()) {
        tally.noteUsed(usedBefore(last, spans.front().from, use), *after);
    }
    return {};
}

/// Whether the price of a kWh may be another on this day than on the day before.
bool changesOn(const Tariff& tariff, Date day)
{
    const MonthDay today{day.month(), day.day()};
    const auto beginsSeason = [&](const Season& season) { return season.from == today; };
    const auto changesLevy = [&](const Levy& levy) {
        return levy.from == day || (levy.to && levy.to->toDays() + 1 == day.toDays());
    };
    return day == tariff.effective || std::ranges::any_of(tariff.seasons, beginsSeason) ||
           std::ranges::any_of(tariff.levies, changesLevy);
}

}  // namespace

std::string_view nameOf(BillLineKind kind) noexcept
{
    return nameIn(kKinds, kind);
}

Energy totalOf(const EnergyByPeriod& parts) noexcept
{
    // A few parts, each within a hundredth of what 64 bits hold.
    std::int64_t sum = 0;
    for (const Energy part : parts) {
        sum += part.hundredths();
    }
    return Energy::from(sum).value_or(Energy::from(Energy::kMax).value());
}

Expected<std::vector<TariffSpan>> spansOf(std::span<const Tariff> versions, Date from, Date to,
                                          HouseholdBase base)
{
    assert(from <= to);
    std::vector<TariffSpan> spans;
    const Tariff* inForce = nullptr;
    for (std::int64_t number = from.toDays(); number <= to.toDays(); ++number) {
        const Date day = Date::fromDays(number);
        for (const Tariff& version : versions) {
            inForce = version.effective <= day ? &version : inForce;
        }
        if (!inForce) {
            return fail(ErrorCode::TariffNotInForce, "no version holds on " + toText(day));
        }
        const Date ladderBegan = periodStart(*inForce, day);
        const bool beginsLadder = inForce->isLadder() && ladderBegan == day;
        if (spans.empty() || beginsLadder || changesOn(*inForce, day)) {
            auto applied = appliedOn(*inForce, day, base);
            if (!applied) {
                return fail(ErrorCode::AmountTooLarge, "a limit times the household base");
            }
            spans.push_back({std::move(*applied), day, 0, ladderBegan});
        }
        ++spans.back().days;
    }
    return cutAtLadders(std::move(spans));
}

std::vector<TariffSpan> cutAtLadders(std::vector<TariffSpan> spans)
{
    std::vector<Date> begins;
    for (const TariffSpan& span : spans) {
        if (span.applied.isLadder()) {
            begins.push_back(span.ladderBegan);
        }
    }
    std::ranges::sort(begins);
    std::vector<TariffSpan> cut;
    for (TariffSpan& span : spans) {
        const std::int64_t end = span.from.toDays() + span.days;
        for (const Date begin : begins) {
            const auto before = static_cast<int>(begin.toDays() - span.from.toDays());
            if (before > 0 && begin.toDays() < end) {
                cut.push_back({span.applied, span.from, before, span.ladderBegan});
                span.from = begin;
                span.days -= before;
            }
        }
        cut.push_back(std::move(span));
    }
    return cut;
}

Expected<Bill> billFor(std::span<const TariffSpan> spans, const PeriodUse& use)
{
    assert(!spans.empty());
    const auto whole = sumOf(use.active);
    if (!whole) {
        return fail(ErrorCode::AmountTooLarge, "the energy of the period");
    }
    Tally tally;
    std::vector<LevyUse> levies;
    if (auto added = addSpans(tally, levies, spans, use); !added) {
        return Unexpected{added.error()};
    }
    const Tariff& last = spans.back().applied;
    if (auto added = addTwoPart(tally, spans, use); !added) {
        return Unexpected{added.error()};
    }
    const MeteredEnergy energy{*whole, use.reactive, use.reactiveReverse};
    if (auto adjusted = addPowerFactor(tally, last, energy); !adjusted) {
        return Unexpected{adjusted.error()};
    }
    addMonthly(tally, spans);
    addLevies(tally, levies);
    return tally.finished(last.vatPermyriad);
}

}  // namespace wattdesk::core
