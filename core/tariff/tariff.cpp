#include "core/tariff/tariff.h"

#include "core/base/named.h"

namespace wattdesk::core {

namespace {
constexpr Names<LadderCycle, 2> kCycles{
    {{LadderCycle::Monthly, "monthly"}, {LadderCycle::Yearly, "yearly"}}};
constexpr Names<EnergyStep, 2> kSteps{
    {{EnergyStep::CentiKwh, "0.01"}, {EnergyStep::WholeKwh, "1"}}};
}  // namespace

std::string_view nameOf(LadderCycle cycle) noexcept
{
    return nameIn(kCycles, cycle);
}

std::optional<LadderCycle> ladderCycleNamed(std::string_view name) noexcept
{
    return valueIn(kCycles, name);
}

std::string_view nameOf(EnergyStep step) noexcept
{
    return nameIn(kSteps, step);
}

std::optional<EnergyStep> energyStepNamed(std::string_view name) noexcept
{
    return valueIn(kSteps, name);
}

bool isWellFormed(const Tariff& tariff) noexcept
{
    if (tariff.tiers.empty() || tariff.tiers.size() > Tariff::kTiersMax ||
        tariff.tiers.back().limit || tariff.cycleMonth < 1 || tariff.cycleMonth > 12) {
        return false;
    }
    Energy below;
    for (std::size_t i = 0; i + 1 < tariff.tiers.size(); ++i) {
        const auto& limit = tariff.tiers[i].limit;
        if (!limit || *limit <= below) {
            return false;
        }
        below = *limit;
    }
    return true;
}

Date periodStart(const Tariff& tariff, Date day) noexcept
{
    if (tariff.cycle == LadderCycle::Monthly) {
        return Date::from(day.year(), day.month(), 1).value();
    }
    const int year = day.month() >= tariff.cycleMonth ? day.year() : day.year() - 1;
    return Date::from(year, tariff.cycleMonth, 1).value();
}

}  // namespace wattdesk::core
