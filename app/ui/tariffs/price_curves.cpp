#include "app/ui/tariffs/price_curves.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "app/text/bill_text.h"
#include "app/text/format.h"

namespace wattdesk::app {

namespace {

constexpr std::int64_t kKwh = 100;
/// Without limits the axis shows this much at least.
constexpr std::int64_t kLeastSeen = 200 * kKwh;
/// 0.1 yuan: the least height of the axis of price, for what is free.
constexpr std::int64_t kLeastPrice = 100'000;
constexpr int kEnergyFigures = 6;
constexpr int kPriceFigures = 5;

class PriceCurves {
    Q_DECLARE_TR_FUNCTIONS(PriceCurves)
public:
    static QString energyTitle(const core::Tariff& tariff);
    static QString priceTitle();
    static QString words(const PriceChartView& chart);
    static QString label(const core::Tariff& tariff, std::optional<core::TouPeriod> period,
                         bool isCompared);
};

QString PriceCurves::energyTitle(const core::Tariff& tariff)
{
    if (!tariff.isLadder()) {
        //: Title of the axis of a chart: energy, whenever it is used
        return tr("kWh");
    }
    switch (tariff.cycle) {
        case core::LadderCycle::Monthly:
            //: Title of the axis of a chart: energy used in the month of a ladder
            return tr("kWh in the month");
        case core::LadderCycle::Yearly:
            //: Title of the axis of a chart: energy used in the year of a ladder
            return tr("kWh in the year");
    }
    return {};
}

QString PriceCurves::priceTitle()
{
    //: Title of the axis of a chart: what one more kWh costs
    return tr("Yuan for the next kWh");
}

QString PriceCurves::words(const PriceChartView& chart)
{
    QStringList parts;
    for (const PriceCurve& curve : chart.curves) {
        for (const PriceStep& step : curve.steps) {
            //: A chart in words. %1: which line of it, %2, %3: energy from and to, %4: price.
            parts.append(tr("%1 %2 to %3: %4")
                             .arg(curve.label, shown(step.from), shown(step.to), shown(step.price))
                             .trimmed());
        }
    }
    return parts.join(QStringLiteral("; "));
}

QString PriceCurves::label(const core::Tariff& tariff, std::optional<core::TouPeriod> period,
                           bool isCompared)
{
    QStringList parts;
    if (period) {
        parts.append(periodText(*period));
    }
    if (isCompared) {
        //: A line of a chart that compares two versions of a tariff. %1: number of the version.
        parts.append(tr("version %1").arg(tariff.version));
    }
    return parts.join(QStringLiteral(", "));
}

/// The periods of the day that have a price of their own; "none" without time of use.
QList<std::optional<core::TouPeriod>> periodsOf(const core::Tariff& applied)
{
    QList<std::optional<core::TouPeriod>> periods;
    for (const core::TouPeriod period : core::kTouPeriods) {
        if (applied.hasTimeOfUse() &&
            applied.seasons.front().prices.at(static_cast<std::size_t>(period))) {
            periods.append(period);
        }
    }
    if (periods.isEmpty()) {
        periods.append(std::nullopt);
    }
    return periods;
}

core::Price priceOf(const core::Tariff& applied, const core::Tier& tier,
                    std::optional<core::TouPeriod> period)
{
    std::int64_t micro = tier.price.micro();
    if (period) {
        micro += core::periodPrice(applied, *period).micro();
    }
    for (const core::Levy& levy : applied.levies) {
        micro += levy.price.micro();
    }
    return core::Price::fromMicro(std::min(micro, core::Price::kMax)).value();
}

void addCurves(PriceChartView& chart, const core::Tariff& applied, bool isBefore, bool isCompared)
{
    for (const auto period : periodsOf(applied)) {
        PriceCurve curve{PriceCurves::label(applied, period, isCompared), isBefore, {}};
        core::Energy from;
        for (const core::Tier& tier : applied.tiers) {
            const core::Energy to = std::min(tier.limit.value_or(chart.end), chart.end);
            if (to > from) {
                curve.steps.append({from, to, priceOf(applied, tier, period)});
            }
            from = std::max(from, to);
        }
        chart.curves.append(curve);
    }
}

/// The last limit, or nothing.
core::Energy lastLimit(const core::Tariff& applied)
{
    return applied.isLadder()
               ? applied.tiers[applied.tiers.size() - 2].limit.value_or(core::Energy{})
               : core::Energy{};
}

/// `value` up to the next whole step.
std::int64_t upTo(std::int64_t value, std::int64_t step)
{
    return (value + step - 1) / step * step;
}

void setEnergyAxis(PriceChartView& chart, core::Energy last)
{
    // A third of the last limit beyond it, so that the last tier is seen to go on.
    const std::int64_t seen = std::max(
        {last.hundredths() + last.hundredths() / 3, chart.exampleTo.hundredths(), kLeastSeen});
    const std::int64_t step = roundStep(seen, kEnergyFigures);
    chart.energyStep = core::Energy::from(step).value();
    chart.end = core::Energy::from(std::min(upTo(seen, step), core::Energy::kMax)).value();
}

void setPriceAxis(PriceChartView& chart)
{
    std::int64_t highest = kLeastPrice;
    for (const PriceCurve& curve : chart.curves) {
        for (const PriceStep& step : curve.steps) {
            highest = std::max(highest, step.price.micro());
        }
    }
    const std::int64_t seen = highest + highest / 10;
    const std::int64_t step = roundStep(seen, kPriceFigures);
    chart.priceStep = core::Price::fromMicro(std::min(step, core::Price::kMax)).value();
    chart.top = core::Price::fromMicro(std::min(upTo(seen, step), core::Price::kMax)).value();
}

}  // namespace

std::int64_t roundStep(std::int64_t span, int most)
{
    constexpr std::int64_t kTen = 10;
    for (std::int64_t power = 1; power <= core::Energy::kMax; power *= kTen) {
        for (const std::int64_t digit : {1, 2, 5}) {
            if (span / (digit * power) <= most) {
                return digit * power;
            }
        }
    }
    return span;
}

PriceChartView priceChart(const core::Tariff& applied, const std::optional<core::Tariff>& before,
                          core::Energy from, core::Energy to)
{
    PriceChartView chart;
    chart.exampleFrom = from;
    chart.exampleTo = to;
    setEnergyAxis(chart,
                  std::max(lastLimit(applied), before ? lastLimit(*before) : core::Energy{}));
    // What was before lies below what comes.
    if (before) {
        addCurves(chart, *before, true, true);
    }
    addCurves(chart, applied, false, before.has_value());
    setPriceAxis(chart);
    for (const core::Tier& tier : applied.tiers) {
        if (tier.limit) {
            chart.limits.append(*tier.limit);
        }
    }
    chart.energyTitle = PriceCurves::energyTitle(applied);
    chart.priceTitle = PriceCurves::priceTitle();
    chart.words = PriceCurves::words(chart);
    return chart;
}

}  // namespace wattdesk::app
