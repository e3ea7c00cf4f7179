#include "core/settlement/period_use.h"

#include <algorithm>
#include <cassert>

#include "core/settlement/period.h"

namespace wattdesk::core {

namespace {

constexpr int kHoursOfDay = 24;

int daysBetween(Date from, Date to)
{
    return static_cast<int>(to.toDays() - from.toDays()) + 1;
}

Transformer withShape(Transformer transformer, const LossFormula& formula)
{
    transformer.shapeHundredths = formula.shapeHundredths;
    return transformer;
}

/// The contract that holds on the period's last day.
const SupplyContract* newestOf(const std::vector<SupplyContract>& contracts, Date to)
{
    const SupplyContract* newest = nullptr;
    for (const SupplyContract& contract : contracts) {
        newest = contract.from <= to ? &contract : newest;
    }
    return newest;
}

Expected<Energy> sumOf(const EnergyByPeriod& parts)
{
    std::optional<Energy> sum{Energy{}};
    for (const Energy part : parts) {
        sum = sum ? sum->plus(part) : sum;
    }
    return sum ? Expected<Energy>{*sum} : fail(ErrorCode::AmountTooLarge, "a period's energy");
}

/// Without time of use nothing is to be told apart, and no part may go to a period that is free.
EnergyByPeriod allFlat(Energy whole)
{
    EnergyByPeriod flat;
    flat[static_cast<std::size_t>(TouPeriod::Flat)] = whole;
    return flat;
}

/// The flat period, or where the tariff has none, the last that was used: the remainder is not to
/// be charged at a price that the customer does not know. Nothing can be taken away from a flat
/// period in which nothing was used.
TouPeriod remainderTaker(const Tariff& tariff, const EnergyByPeriod& active, Energy more)
{
    constexpr auto kFlat = static_cast<std::size_t>(TouPeriod::Flat);
    const bool hasFlat = std::ranges::any_of(
        tariff.seasons, [](const Season& season) { return season.prices[kFlat].has_value(); });
    const bool isEmpty = more.isNegative() && active[kFlat].isZero();
    return hasFlat && !isEmpty ? TouPeriod::Flat : lastUsed(active);
}

/// Spreads `more` over the periods of the day by what each has.
Expected<EnergyByPeriod> with(const Tariff& tariff, const EnergyByPeriod& active, Energy more)
{
    EnergyByPeriod sum = active;
    // Who has no meter used nothing that a share could be spread by.
    const bool isUnused = std::ranges::all_of(active, [](Energy part) { return part.isZero(); });
    const EnergyByPeriod parts =
        isUnused ? allFlat(more)
                 : shareAmongPeriods(more, active, remainderTaker(tariff, active, more));
    for (std::size_t i = 0; i < sum.size(); ++i) {
        const auto part = active[i].plus(parts[i]);
        if (!part) {
            return fail(ErrorCode::AmountTooLarge, "a period's energy");
        }
        if (part->isNegative()) {
            return fail(ErrorCode::ParentBelowChildren);
        }
        sum[i] = *part;
    }
    return sum;
}

}  // namespace

std::vector<StandingCapacity> capacityOf(const std::vector<SupplyContract>& contracts, Date from,
                                         Date to)
{
    std::vector<StandingCapacity> standing;
    for (std::size_t i = 0; i < contracts.size(); ++i) {
        const Date begins = std::max(from, contracts[i].from);
        const Date ends =
            i + 1 < contracts.size()
                ? Date::fromDays(std::min(to.toDays(), contracts[i + 1].from.toDays() - 1))
                : to;
        if (begins > ends || contracts[i].capacity.centiKva == 0) {
            continue;
        }
        const int days = daysBetween(begins, ends);
        // Contracts without a gap between them: a whole month of the same capacity is one.
        if (i > 0 && !standing.empty() && contracts[i - 1].capacity == contracts[i].capacity) {
            standing.back().days += days;
        } else {
            standing.push_back({contracts[i].capacity, begins, days});
        }
    }
    return standing;
}

Expected<Loss> lossOf(const Tariff& tariff, const std::optional<Transformer>& transformer,
                      const MeteredEnergy& energy, int hours)
{
    if (tariff.metering != SupplyMetering::MeteredAtLowSide) {
        return Loss{};
    }
    if (const auto* formula = std::get_if<LossFormula>(&tariff.loss)) {
        if (!transformer) {
            return fail(ErrorCode::SupplyContractMissing, "no transformer to calculate with");
        }
        return lossByFormula(withShape(*transformer, *formula), energy, hours)
            .map([](const CalculatedLoss& loss) { return loss.total; });
    }
    if (const auto* table = std::get_if<LossTable>(&tariff.loss)) {
        return lossByTable(*table, energy);
    }
    if (const auto* rate = std::get_if<LossRate>(&tariff.loss)) {
        return lossByRate(*rate, energy);
    }
    return Loss{};
}

Expected<BilledUse> billedUse(const MeteredPeriod& metered, const Tariff& tariff,
                              const std::vector<SupplyContract>& contracts, Energy shares,
                              std::vector<LadderUse> usedBefore, Date from, Date to)
{
    assert(from <= to);
    const SupplyContract* contract = newestOf(contracts, to);
    const auto whole = sumOf(metered.active);
    if (!whole) {
        return Unexpected{whole.error()};
    }
    auto loss = lossOf(tariff, contract ? contract->transformer : std::nullopt,
                       {*whole, metered.reactive, metered.reactiveReverse},
                       daysBetween(from, to) * kHoursOfDay);
    if (!loss) {
        return Unexpected{loss.error()};
    }
    if (tariff.step == EnergyStep::WholeKwh) {
        loss->active = wholeKwh(*loss).active;
    }
    const auto lossy = with(
        tariff, tariff.hasTimeOfUse() || metered.hasTimeOfUse ? metered.active : allFlat(*whole),
        loss->active);
    const auto active = lossy ? with(tariff, *lossy, shares) : lossy;
    if (!active) {
        return Unexpected{active.error()};
    }
    const auto reactive = metered.reactive.plus(loss->reactive);
    if (!reactive) {
        return fail(ErrorCode::AmountTooLarge, "a period's reactive energy");
    }
    BilledUse billed;
    billed.loss = *loss;
    billed.shares = shares;
    billed.use.active = *active;
    billed.use.usedBefore = std::move(usedBefore);
    billed.use.reactive = *reactive;
    billed.use.reactiveReverse = metered.reactiveReverse;
    billed.use.capacity = capacityOf(contracts, from, to);
    billed.use.contractedDemand = contract ? contract->demand : std::nullopt;
    billed.use.measuredDemand = metered.demand;
    return billed;
}

}  // namespace wattdesk::core
