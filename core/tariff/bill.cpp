#include "core/tariff/bill.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "core/base/named.h"
#include "core/base/rounding.h"
#include "core/tariff/ladder.h"

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

/// What of `whole` falls to each span. The parts sum to the whole: each is the difference of two
/// points on one line, and the last point is the whole itself.
std::vector<Energy> spread(std::span<const TariffSpan> spans, Energy whole)
{
    std::int64_t days = 0;
    for (const TariffSpan& span : spans) {
        days += span.days;
    }
    std::vector<Energy> parts;
    std::int64_t until = 0;
    Energy before;
    for (const TariffSpan& span : spans) {
        until += span.days;
        const Energy now = until == days ? whole : upToDay(whole, until, days, span.applied.step);
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
        if (line.energy.isZero()) {
            return;
        }
        const auto amount = amountOf(line.energy, line.price);
        const auto charge = amount ? m_bill.energyCharge.plus(*amount) : amount;
        m_bill.energyCharge = charge.value_or(m_bill.energyCharge);
        add(std::move(line), amount);
    }
    void addTwoPart(BillLine line, Money amount)
    {
        const auto charge = m_bill.twoPartCharge.plus(amount);
        m_bill.twoPartCharge = charge.value_or(m_bill.twoPartCharge);
        add(std::move(line), charge ? std::optional{amount} : std::nullopt);
    }
    void note(std::optional<int> cosHundredths) { m_bill.powerFactor = cosHundredths; }
    void noteUsed(Energy inLadder) { m_bill.usedAfter = inLadder; }
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

void addPeriods(Tally& tally, const Tariff& applied, const EnergyByPeriod& active)
{
    for (const TouPeriod period : kTouPeriods) {
        BillLine line = lineOf(BillLineKind::PeriodOfDay);
        line.period = period;
        line.energy = active[index(period)];
        line.price = periodPrice(applied, period);
        tally.addEnergy(std::move(line));
    }
}

Expected<void> addTiers(Tally& tally, const Tariff& applied, Energy used, Energy energy)
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
            tally.addEnergy(std::move(line));
        }
    }
    return {};
}

Expected<void> addCapacity(Tally& tally, const Tariff& applied, const PeriodUse& use)
{
    if (!applied.capacity) {
        return {};
    }
    const auto charge = capacityCharge(use.capacity, *applied.capacity);
    if (!charge) {
        return Unexpected{charge.error()};
    }
    for (const CapacityLine& part : charge->lines) {
        BillLine line = lineOf(BillLineKind::Capacity);
        line.quantity = part.use.capacity.centiKva;
        line.days = part.use.days;
        line.price = *applied.capacity;
        tally.addTwoPart(std::move(line), part.amount);
    }
    return {};
}

void addDemand(Tally& tally, const Tariff& applied, const PeriodUse& use)
{
    if (!applied.demand) {
        return;
    }
    const DemandCharge charge =
        demandCharge(use.contractedDemand, use.measuredDemand, *applied.demand);
    BillLine line = lineOf(BillLineKind::Demand);
    line.quantity = charge.paid.deciWatt;
    line.price = *applied.demand;
    tally.addTwoPart(line, charge.amount);
    if (charge.above != 0) {
        line.kind = BillLineKind::DemandAbove;
        line.quantity = charge.above;
        tally.addTwoPart(std::move(line), charge.aboveAmount);
    }
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
void addMonthly(Tally& tally, const Tariff& applied)
{
    if (!applied.monthlyCharge.isZero()) {
        tally.add(lineOf(BillLineKind::MonthlyCharge), applied.monthlyCharge);
    }
    if (tally.bill().total < applied.minimumCharge) {
        tally.add(lineOf(BillLineKind::MinimumTopUp),
                  applied.minimumCharge.minus(tally.bill().total));
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

/// What is charged by the kWh, span by span, and the energy that each levy is for.
Expected<void> addSpans(Tally& tally, std::vector<LevyUse>& levies,
                        std::span<const TariffSpan> spans, const PeriodUse& use)
{
    std::array<std::vector<Energy>, kTouPeriods.size()> parts;
    for (const TouPeriod period : kTouPeriods) {
        parts[index(period)] = spread(spans, use.active[index(period)]);
    }
    Energy used = use.usedBefore;
    for (std::size_t at = 0; at < spans.size(); ++at) {
        const TariffSpan& span = spans[at];
        EnergyByPeriod active;
        for (const TouPeriod period : kTouPeriods) {
            active[index(period)] = parts[index(period)][at];
        }
        const Energy energy = sumOf(active).value();
        used = span.beginsLadder ? Energy{} : used;
        if (span.applied.hasTimeOfUse()) {
            addPeriods(tally, span.applied, active);
        }
        if (auto added = addTiers(tally, span.applied, used, energy); !added) {
            return Unexpected{added.error()};
        }
        for (const Levy& levy : span.applied.levies) {
            levies.push_back({&levy, energy});
        }
        used = used.plus(energy).value();
    }
    tally.noteUsed(spans.back().applied.isLadder() ? used : Energy{});
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
            return fail(ErrorCode::TariffNotFound, "no version holds on " + toText(day));
        }
        const bool beginsLadder = inForce->isLadder() && periodStart(*inForce, day) == day;
        if (spans.empty() || beginsLadder || changesOn(*inForce, day)) {
            auto applied = appliedOn(*inForce, day, base);
            if (!applied) {
                return fail(ErrorCode::AmountTooLarge, "a limit times the household base");
            }
            spans.push_back({std::move(*applied), 0, beginsLadder});
        }
        ++spans.back().days;
    }
    return spans;
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
    if (auto added = addCapacity(tally, last, use); !added) {
        return Unexpected{added.error()};
    }
    addDemand(tally, last, use);
    const MeteredEnergy energy{*whole, use.reactive, use.reactiveReverse};
    if (auto adjusted = addPowerFactor(tally, last, energy); !adjusted) {
        return Unexpected{adjusted.error()};
    }
    addMonthly(tally, last);
    addLevies(tally, levies);
    return tally.finished(last.vatPermyriad);
}

}  // namespace wattdesk::core
