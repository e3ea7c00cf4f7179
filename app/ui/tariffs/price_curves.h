#pragma once

#include <QList>
#include <QString>
#include <optional>

#include "core/tariff/tariff.h"

namespace wattdesk::app {

/// What the next kWh costs, from one use in the ladder's period up to another.
struct PriceStep {
    core::Energy from;
    core::Energy to;
    core::Price price;
    friend bool operator==(const PriceStep&, const PriceStep&) = default;
};

/// The price of a kWh against the use; with time of use, of one period of the day.
struct PriceCurve {
    QString label;         ///< empty: it is the only one
    bool isBefore{false};  ///< of the version that the draft follows
    QList<PriceStep> steps;
    friend bool operator==(const PriceCurve&, const PriceCurve&) = default;
};

/// A chart of price against use. Both axes begin at zero.
struct PriceChartView {
    QList<PriceCurve> curves;    ///< empty: there is nothing to draw
    QList<core::Energy> limits;  ///< of the tiers, each written at its place
    core::Energy end;            ///< of the axis of energy
    core::Energy energyStep;     ///< from one figure on the axis to the next
    core::Price top;             ///< of the axis of price
    core::Price priceStep;
    core::Energy exampleFrom;  ///< what the worked example buys lies between the two
    core::Energy exampleTo;
    QString energyTitle;
    QString priceTitle;
    QString words;  ///< the whole chart, for who cannot see it
    friend bool operator==(const PriceChartView&, const PriceChartView&) = default;
};

/// Of a tariff as it applies on a day, and of another one to compare with. Levies of the day are in
/// the price. `from` and `to`: where the worked example lies.
PriceChartView priceChart(const core::Tariff& applied, const std::optional<core::Tariff>& before,
                          core::Energy from, core::Energy to);

/// The smallest of 1, 2, 5, 10, 20, 50, … that goes into `span` at most `most` times; `span` is
/// above 0.
std::int64_t roundStep(std::int64_t span, int most);

}  // namespace wattdesk::app
