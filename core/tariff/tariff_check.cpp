#include "core/tariff/tariff_check.h"

#include <algorithm>
#include <set>

#include "core/base/rounding.h"
#include "core/base/text.h"

namespace wattdesk::core {

namespace {

constexpr int kPermyriad = 10'000;
constexpr int kMinutesOfDay = 24 * 60;
constexpr std::int64_t kHouseholdMost = HouseholdBase::kMax / HouseholdBase::kMin;

/// "tiers[2]"
std::string at(const char* list, std::size_t index)
{
    return std::string{list} + "[" + std::to_string(index) + "]";
}

bool isIn(std::int64_t value, std::int64_t most)
{
    return value >= 0 && value <= most;
}

bool isMonth(int month)
{
    return month >= 1 && month <= 12;
}

bool isDay(int day)
{
    return day >= 1 && day <= MonthDay::kDayMax;
}

/// Collects the problems of one tariff, part by part.
class TariffCheck {
public:
    explicit TariffCheck(const Tariff& tariff) : m_tariff{tariff} {}

    std::vector<TariffProblem> all()
    {
        name(m_tariff.name, "name", ErrorCode::InputNameMissing);
        tiers();
        cycle();
        seasons();
        levies();
        charges();
        losses();
        return std::move(m_problems);
    }

private:
    void add(ErrorCode code, std::string where) { m_problems.push_back({code, std::move(where)}); }

    void name(const std::string& text, std::string where, ErrorCode whenEmpty)
    {
        const auto clean = cleanText(text);
        if (!clean) {
            add(clean.error().code, std::move(where));
        } else if (clean->empty()) {
            add(whenEmpty, std::move(where));
        }
    }

    void tiers()
    {
        const auto& tiers = m_tariff.tiers;
        if (tiers.empty() || tiers.size() > Tariff::kTiersMax) {
            add(ErrorCode::TariffTiersWrong, "tiers");
        }
        Energy below;
        for (std::size_t i = 0; i < tiers.size(); ++i) {
            const bool isLast = i + 1 == tiers.size();
            const auto& limit = tiers[i].limit;
            if (isLast ? limit.has_value() : !limit || *limit <= below) {
                add(ErrorCode::TariffTiersWrong, at("tiers", i) + ".limit");
            }
            // The largest household multiplies it, and the product is still an Energy.
            if (limit && limit->hundredths() > Energy::kMax / kHouseholdMost) {
                add(ErrorCode::AmountTooLarge, at("tiers", i) + ".limit");
            }
            below = limit ? std::max(below, *limit) : below;
            if (i > 0 && tiers[i].price < tiers[i - 1].price) {
                add(ErrorCode::TariffPricesFall, at("tiers", i) + ".price");
            }
        }
    }

    void cycle()
    {
        if (!isMonth(m_tariff.cycleMonth)) {
            add(ErrorCode::TariffDayOfYear, "cycle_month");
        }
        if (!isDay(m_tariff.cycleDay)) {
            add(ErrorCode::TariffDayOfYear, "cycle_day");
        }
    }

    void seasons()
    {
        const auto& seasons = m_tariff.seasons;
        if (seasons.size() > Tariff::kSeasonsMax) {
            add(ErrorCode::TariffSeasonsWrong, "seasons");
        }
        for (std::size_t i = 0; i < seasons.size(); ++i) {
            const Season& season = seasons[i];
            if (!isMonth(season.from.month) || !isDay(season.from.day)) {
                add(ErrorCode::TariffDayOfYear, at("seasons", i) + ".from");
            }
            if (i > 0 && season.from <= seasons[i - 1].from) {
                add(ErrorCode::TariffSeasonsWrong, at("seasons", i) + ".from");
            }
            day(season, at("seasons", i));
            sums(season, at("seasons", i));
        }
    }

    /// A kWh of the dearest tier costs a price too, together with its period.
    void sums(const Season& season, const std::string& where)
    {
        std::int64_t dearest = 0;
        for (const Tier& tier : m_tariff.tiers) {
            dearest = std::max(dearest, tier.price.micro());
        }
        for (const TouPeriod period : kTouPeriods) {
            const auto& price = season.prices.at(static_cast<std::size_t>(period));
            if (price && price->micro() + dearest > Price::kMax) {
                add(ErrorCode::AmountTooLarge, where + ".prices." + std::string{nameOf(period)});
            }
        }
    }

    void day(const Season& season, const std::string& where)
    {
        if (season.day.empty() || season.day.size() > Tariff::kSwitchesMax) {
            add(ErrorCode::TariffDayWrong, where + ".day");
        }
        std::set<TouPeriod> lacking;
        for (std::size_t i = 0; i < season.day.size(); ++i) {
            const TouSwitch& each = season.day[i];
            const bool follows =
                i == 0 ? each.minute == 0
                       : each.minute > season.day[i - 1].minute && each.minute < kMinutesOfDay;
            if (!follows) {
                add(ErrorCode::TariffDayWrong, where + "." + at("day", i) + ".from");
            }
            if (!season.prices.at(static_cast<std::size_t>(each.period))) {
                lacking.insert(each.period);
            }
        }
        for (const TouPeriod period : lacking) {
            add(ErrorCode::TariffDayWrong, where + ".prices." + std::string{nameOf(period)});
        }
    }

    static bool overlap(const Levy& a, const Levy& b)
    {
        return (!b.to || a.from <= *b.to) && (!a.to || b.from <= *a.to);
    }

    void levies()
    {
        const auto& levies = m_tariff.levies;
        if (levies.size() > Tariff::kLeviesMax) {
            add(ErrorCode::TariffLevyWrong, "levies");
        }
        for (std::size_t i = 0; i < levies.size(); ++i) {
            const Levy& levy = levies[i];
            name(levy.name, at("levies", i) + ".name", ErrorCode::TariffLevyWrong);
            if (levy.to && *levy.to < levy.from) {
                add(ErrorCode::TariffLevyWrong, at("levies", i) + ".to");
            }
            const auto mine = levies.begin() + static_cast<std::ptrdiff_t>(i);
            const bool isTwice = std::any_of(levies.begin(), mine, [&](const Levy& other) {
                return other.name == levy.name && overlap(other, levy);
            });
            if (isTwice) {
                add(ErrorCode::TariffLevyWrong, at("levies", i) + ".from");
            }
        }
    }

    void charges()
    {
        if (m_tariff.monthlyCharge.isNegative()) {
            add(ErrorCode::TariffChargeWrong, "monthly_charge");
        }
        if (m_tariff.minimumCharge.isNegative()) {
            add(ErrorCode::TariffChargeWrong, "minimum_charge");
        }
        if (!isIn(m_tariff.vatPermyriad, kPermyriad)) {
            add(ErrorCode::TariffChargeWrong, "vat");
        }
    }

    void losses()
    {
        const LossRule& rule = m_tariff.loss;
        if (std::holds_alternative<std::monostate>(rule)) {
            return;
        }
        if (m_tariff.metering != SupplyMetering::MeteredAtLowSide) {
            add(ErrorCode::TariffChargeWrong, "losses");
        }
        const auto* formula = std::get_if<LossFormula>(&rule);
        if (formula != nullptr && !isIn(formula->shapeHundredths, Transformer::kShapeMax)) {
            add(ErrorCode::TariffChargeWrong, "losses.shape");
        }
        const auto* rate = std::get_if<LossRate>(&rule);
        if (rate != nullptr && !isIn(rate->activePermyriad, kPermyriad)) {
            add(ErrorCode::TariffChargeWrong, "losses.active");
        }
        if (rate != nullptr && !isIn(rate->reactivePermyriad, kPermyriad)) {
            add(ErrorCode::TariffChargeWrong, "losses.reactive");
        }
        if (const auto* table = std::get_if<LossTable>(&rule)) {
            lossRows(*table);
        }
    }

    void lossRows(const LossTable& table)
    {
        const std::size_t before = m_problems.size();
        Energy below;
        for (std::size_t i = 0; i < table.size(); ++i) {
            const bool isLast = i + 1 == table.size();
            const auto& limit = table[i].limit;
            if (isLast ? limit.has_value() : !limit || *limit <= below) {
                add(ErrorCode::TariffChargeWrong, at("losses.table", i) + ".limit");
            }
            below = limit ? std::max(below, *limit) : below;
        }
        if (m_problems.size() == before && !isWellFormed(table)) {
            add(ErrorCode::TariffChargeWrong, "losses.table");
        }
    }

    const Tariff& m_tariff;
    std::vector<TariffProblem> m_problems;
};

/// The periods that a day has a price for; empty without time of use.
std::set<TouPeriod> periodsOf(const Tariff& applied)
{
    std::set<TouPeriod> periods;
    for (const TouPeriod period : kTouPeriods) {
        if (applied.hasTimeOfUse() &&
            applied.seasons.front().prices.at(static_cast<std::size_t>(period))) {
            periods.insert(period);
        }
    }
    return periods;
}

/// Of a kWh in that tier, or the last one, and that period.
Price priceIn(const Tariff& applied, std::size_t tier, std::optional<TouPeriod> period)
{
    const Price own = applied.tiers.at(std::min(tier, applied.tiers.size() - 1)).price;
    const Price ofPeriod = period ? periodPrice(applied, *period) : Price{};
    return Price::fromMicro(std::min(own.micro() + ofPeriod.micro(), Price::kMax)).value();
}

std::optional<std::int64_t> changeOf(Price before, Price after)
{
    if (before.micro() == 0) {
        return std::nullopt;
    }
    const Wide difference = static_cast<Wide>(after.micro() - before.micro()) * kPermyriad;
    return static_cast<std::int64_t>(divideHalfUp(difference, before.micro()));
}

/// Adds what differs between the two on the days from `season` on.
void addJumps(const Tariff& before, const Tariff& after, std::optional<MonthDay> season,
              std::vector<PriceJump>& jumps)
{
    std::set<std::optional<TouPeriod>> periods;
    for (const Tariff* each : {&before, &after}) {
        for (const TouPeriod period : periodsOf(*each)) {
            periods.insert(period);
        }
    }
    if (periods.empty()) {
        periods.insert(std::nullopt);
    }
    for (std::size_t tier = 0; tier < after.tiers.size(); ++tier) {
        for (const auto period : periods) {
            const Price was = priceIn(before, tier, period);
            const Price is = priceIn(after, tier, period);
            if (was != is) {
                jumps.push_back(
                    {static_cast<int>(tier) + 1, season, period, was, is, changeOf(was, is)});
            }
        }
    }
}

}  // namespace

std::vector<TariffProblem> problemsOf(const Tariff& tariff)
{
    return TariffCheck{tariff}.all();
}

std::vector<PriceJump> priceJumps(const Tariff& before, const Tariff& after)
{
    std::set<MonthDay> beginnings;
    for (const Tariff* each : {&before, &after}) {
        for (const Season& season : each->seasons) {
            beginnings.insert(season.from);
        }
    }
    std::vector<PriceJump> jumps;
    if (beginnings.empty()) {
        addJumps(before, after, std::nullopt, jumps);
    }
    for (const MonthDay& from : beginnings) {
        constexpr int kAnyYear = 2026;
        const Date day = Date::from(kAnyYear, from.month, from.day).value();
        const auto was = appliedOn(before, day, HouseholdBase{});
        const auto is = appliedOn(after, day, HouseholdBase{});
        if (was && is) {
            addJumps(*was, *is, from, jumps);
        }
    }
    return jumps;
}

}  // namespace wattdesk::core
