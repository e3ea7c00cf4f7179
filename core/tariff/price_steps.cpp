#include "core/tariff/price_steps.h"

#include <algorithm>
#include <array>
#include <vector>

namespace wattdesk::core {

namespace {

constexpr int kLastCardYear = 2099;

/// Everything of a tariff that a card carries, whatever account it is of.
struct CardContent {
    std::array<std::int64_t, kTouPeriods.size()> rates{};
    std::vector<Tier> tiers;  ///< none without a ladder
    LadderCycle cycle{LadderCycle::Monthly};
    int cycleMonth{0};
    int cycleDay{0};
    friend bool operator==(const CardContent&, const CardContent&) = default;
};

CardContent contentOf(const Tariff& applied)
{
    CardContent content;
    for (const TouPeriod period : kTouPeriods) {
        std::int64_t& rate = content.rates[static_cast<std::size_t>(period)];
        rate = periodPrice(applied, period).micro();
        for (const Levy& levy : applied.levies) {
            rate += levy.price.micro();
        }
        rate += applied.isLadder() ? 0 : applied.tiers.front().price.micro();
    }
    if (applied.isLadder()) {
        content.tiers = applied.tiers;
        content.cycle = applied.cycle;
        content.cycleMonth = applied.cycle == LadderCycle::Yearly ? applied.cycleMonth : 0;
        content.cycleDay = applied.cycleDay;
    }
    return content;
}

Date nextDay(Date day)
{
    return Date::fromDays(day.toDays() + 1);
}

Date dayBefore(Date day)
{
    return Date::fromDays(day.toDays() - 1);
}

/// Which version holds on a day that is not before the first one.
const Tariff& holdingOn(std::span<const Tariff> versions, Date day)
{
    const auto later = std::find_if(versions.begin() + 1, versions.end(),
                                    [day](const Tariff& each) { return each.effective > day; });
    return *(later - 1);
}

CardContent contentOn(std::span<const Tariff> versions, Date day)
{
    // The limits of every household are the same multiples of these.
    const auto applied = appliedOn(holdingOn(versions, day), day, HouseholdBase{});
    return applied ? contentOf(*applied) : CardContent{};
}

/// The last time that a season begins up to `day`.
Date lastBegin(const MonthDay& from, Date day)
{
    const Date begin = Date::from(day.year(), from.month, from.day).value();
    return begin <= day ? begin : Date::from(day.year() - 1, from.month, from.day).value();
}

/// The days of one version on which its prices may change: of its seasons, which come every year,
/// the last begin up to `day` and the first one after it.
std::vector<Date> changeDays(const Tariff& version, std::optional<Date> end, Date day)
{
    const auto isInside = [&](Date each) {
        return each > version.effective && (!end || each < *end);
    };
    std::vector<Date> days{version.effective};
    const auto add = [&](Date each) {
        if (isInside(each)) {
            days.push_back(each);
        }
    };
    for (const Levy& levy : version.levies) {
        add(levy.from);
        if (levy.to) {
            add(nextDay(*levy.to));
        }
    }
    const Date seenFrom = std::max(version.effective, end ? std::min(day, dayBefore(*end)) : day);
    if (version.seasons.size() > 1) {
        for (const Season& season : version.seasons) {
            const Date last = lastBegin(season.from, seenFrom);
            add(last);
            add(Date::from(last.year() + 1, season.from.month, season.from.day).value());
        }
    }
    return days;
}

std::vector<Date> changeDays(std::span<const Tariff> versions, Date day)
{
    std::vector<Date> days;
    for (std::size_t i = 0; i < versions.size(); ++i) {
        const auto end =
            i + 1 < versions.size() ? std::optional{versions[i + 1].effective} : std::nullopt;
        const auto its = changeDays(versions[i], end, day);
        days.insert(days.end(), its.begin(), its.end());
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

CardPrices pricesFrom(std::span<const Tariff> versions, Date day)
{
    const Tariff& version = holdingOn(versions, day);
    return {version.id, version.version, day};
}

}  // namespace

std::optional<PriceSteps> priceStepsOn(std::span<const Tariff> versions, Date day)
{
    if (versions.empty() || day < versions.front().effective) {
        return std::nullopt;
    }
    const std::vector<Date> days = changeDays(versions, day);
    const CardContent now = contentOn(versions, day);
    const auto isOther = [&](Date each) { return contentOn(versions, each) != now; };
    const auto later = std::upper_bound(days.begin(), days.end(), day);
    // Back to the day before which something else held; the first day of all has none before it.
    auto began = later - 1;
    while (began != days.begin() && !isOther(dayBefore(*began))) {
        --began;
    }
    PriceSteps steps{pricesFrom(versions, *began), std::nullopt};
    const auto next = std::find_if(later, days.end(), isOther);
    if (next != days.end() && next->year() <= kLastCardYear) {
        steps.next = pricesFrom(versions, *next);
    }
    return steps;
}

std::optional<CardPrices> dueOn(std::span<const Tariff> versions, Date day,
                                const std::optional<CardPrices>& carried)
{
    const auto steps = priceStepsOn(versions, day);
    if (!steps || carried == steps->newest()) {
        return std::nullopt;
    }
    if (!carried || carried->tariff != steps->now.tariff) {
        return steps->now;
    }
    if (*carried == steps->now) {
        return steps->newest();
    }
    // A version that was published since may begin before what the meter waits for. What it has
    // until then is right if it was when that went out.
    const auto published = std::count_if(versions.begin(), versions.end(), [&](const Tariff& each) {
        return each.version <= carried->version;
    });
    const auto known = priceStepsOn(versions.first(static_cast<std::size_t>(published)), day);
    const bool waits = known && known->now == steps->now && known->next == carried;
    return waits ? steps->newest() : steps->now;
}

}  // namespace wattdesk::core
