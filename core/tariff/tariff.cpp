#include "core/tariff/tariff.h"

#include <algorithm>
#include <cassert>

#include "core/base/named.h"

namespace wattdesk::core {

namespace {
constexpr Names<LadderCycle, 2> kCycles{
    {{LadderCycle::Monthly, "monthly"}, {LadderCycle::Yearly, "yearly"}}};
constexpr Names<TariffCategory, 5> kCategories{{{TariffCategory::Resident, "resident"},
                                                {TariffCategory::Commercial, "commercial"},
                                                {TariffCategory::LargeIndustry, "large-industry"},
                                                {TariffCategory::Agriculture, "agriculture"},
                                                {TariffCategory::Other, "other"}}};
constexpr Names<SupplyMetering, 3> kMeterings{
    {{SupplyMetering::LowVoltage, "low-voltage"},
     {SupplyMetering::HighVoltage, "high-voltage"},
     {SupplyMetering::MeteredAtLowSide, "high-voltage-metered-low"}}};
constexpr Names<TouPeriod, 4> kPeriods{{{TouPeriod::Sharp, "sharp"},
                                        {TouPeriod::Peak, "peak"},
                                        {TouPeriod::Flat, "flat"},
                                        {TouPeriod::Valley, "valley"}}};
constexpr Names<EnergyStep, 2> kSteps{
    {{EnergyStep::CentiKwh, "0.01"}, {EnergyStep::WholeKwh, "1"}}};
bool isDayOfEveryYear(const MonthDay& day) noexcept
{
    return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= MonthDay::kDayMax;
}

/// Half-up to 0.01 kWh.
std::optional<Energy> multiplied(Energy limit, HouseholdBase base) noexcept
{
    constexpr std::int64_t kOne = HouseholdBase::kMin;
    return Energy::from((limit.hundredths() * base.hundredths + kOne / 2) / kOne);
}

}  // namespace

std::string_view nameOf(TariffCategory category) noexcept
{
    return nameIn(kCategories, category);
}

std::optional<TariffCategory> tariffCategoryNamed(std::string_view name) noexcept
{
    return valueIn(kCategories, name);
}

std::string_view nameOf(SupplyMetering metering) noexcept
{
    return nameIn(kMeterings, metering);
}

std::optional<SupplyMetering> supplyMeteringNamed(std::string_view name) noexcept
{
    return valueIn(kMeterings, name);
}

std::string_view nameOf(TouPeriod period) noexcept
{
    return nameIn(kPeriods, period);
}

std::optional<TouPeriod> touPeriodNamed(std::string_view name) noexcept
{
    return valueIn(kPeriods, name);
}

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
        tariff.tiers.back().limit || !isDayOfEveryYear({tariff.cycleMonth, tariff.cycleDay})) {
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
    const auto beginIn = [&](int year, int month) {
        return Date::from(year, month, tariff.cycleDay).value();
    };
    if (tariff.cycle == LadderCycle::Yearly) {
        const Date thisYear = beginIn(day.year(), tariff.cycleMonth);
        return day >= thisYear ? thisYear : beginIn(day.year() - 1, tariff.cycleMonth);
    }
    const Date thisMonth = beginIn(day.year(), day.month());
    if (day >= thisMonth) {
        return thisMonth;
    }
    return day.month() == 1 ? beginIn(day.year() - 1, 12) : beginIn(day.year(), day.month() - 1);
}

const Season& seasonOn(const Tariff& tariff, Date day) noexcept
{
    assert(tariff.hasTimeOfUse());
    const MonthDay today{day.month(), day.day()};
    // Before the first season of the year the last one of the year before goes on.
    const Season* season = &tariff.seasons.back();
    for (const Season& each : tariff.seasons) {
        if (each.from <= today) {
            season = &each;
        }
    }
    return *season;
}

Price periodPrice(const Tariff& applied, TouPeriod period) noexcept
{
    if (!applied.hasTimeOfUse()) {
        return {};
    }
    const auto& prices = applied.seasons.front().prices;
    const auto& its = prices[static_cast<std::size_t>(period)];
    const auto& flat = prices[static_cast<std::size_t>(TouPeriod::Flat)];
    // An empty optional is below every price.
    return its ? *its : flat ? *flat : std::ranges::max(prices).value_or(Price{});
}

std::optional<Tariff> appliedOn(const Tariff& tariff, Date day, HouseholdBase base)
{
    Tariff applied = tariff;
    for (Tier& tier : applied.tiers) {
        if (tier.limit) {
            tier.limit = multiplied(*tier.limit, base);
            if (!tier.limit) {
                return std::nullopt;
            }
        }
    }
    if (tariff.hasTimeOfUse()) {
        applied.seasons = {seasonOn(tariff, day)};
    }
    std::erase_if(applied.levies, [day](const Levy& levy) {
        return day < levy.from || (levy.to && day > *levy.to);
    });
    return applied;
}

}  // namespace wattdesk::core
