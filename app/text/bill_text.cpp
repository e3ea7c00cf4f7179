#include "app/text/bill_text.h"

#include <QCoreApplication>

#include "app/text/format.h"
#include "app/text/sale_text.h"

namespace wattdesk::app {

namespace {

QString translated(const char* source)
{
    return QCoreApplication::translate("BillText", source);
}

/// Hundredths with two decimals, grouped as every figure is.
QString hundredths(std::int64_t value)
{
    return shown(core::Money::from(value).value());
}

/// kW with all the decimals that it has, two at least: the line can be recomputed from them.
QString kilowatts(std::int64_t quantity, std::int64_t perKilowatt)
{
    const std::int64_t perCentiKw = perKilowatt / 100;
    QString more = QString::number(perCentiKw + quantity % perCentiKw).mid(1);
    while (more.endsWith(QLatin1Char('0'))) {
        more.chop(1);
    }
    return hundredths(quantity / perCentiKw) + more;
}

QString energyText(const core::BillLine& line)
{
    if (line.tiers == 1) {
        //: A line of a bill. %1: energy with its unit, %2: price of a kWh.
        return translated(QT_TRANSLATE_NOOP("BillText", "%1 at %2"))
            .arg(shown(line.energy), shown(line.price));
    }
    //: A line of a bill. %1: number of the tier, %2: energy with its unit, %3: price of a kWh.
    return translated(QT_TRANSLATE_NOOP("BillText", "Tier %1: %2 at %3"))
        .arg(QString::number(line.tier), shown(line.energy), shown(line.price));
}

/// What is charged by the month, when a bill is for more than one.
QString byMonth(const QString& text, const core::BillLine& line)
{
    if (line.months == 1) {
        return text;
    }
    //: A line of a bill for two months or more. %1: what is charged, %2: number of months.
    return translated(QT_TRANSLATE_NOOP("BillText", "%1, for %2 months"))
        .arg(text, QString::number(line.months));
}

QString capacityText(const core::BillLine& line)
{
    //: A line of a bill. %1: kVA, %2: so many of the 30 days of a month, %3: price of a kVA and
    //: month.
    return translated(QT_TRANSLATE_NOOP("BillText", "Capacity: %1 kVA, %2 of 30 days, at %3"))
        .arg(hundredths(line.quantity), QString::number(line.days), shown(line.price));
}

QString powerFactorText(const core::BillLine& line, const core::Bill& bill)
{
    if (!bill.powerFactor) {
        //: A line of a bill: nothing was used, so there is no power factor.
        return translated(QT_TRANSLATE_NOOP("BillText", "Power factor: none, nothing was used"));
    }
    //: A line of a bill. %1: power factor such as 0.80, %2: adjustment in percent.
    return translated(QT_TRANSLATE_NOOP("BillText", "Power factor %1: %2"))
        .arg(hundredths(*bill.powerFactor), percentText(line.permyriad));
}

}  // namespace

QString periodText(core::TouPeriod period)
{
    switch (period) {
        case core::TouPeriod::Sharp:
            //: A period of the day in a time-of-use tariff: the dearest.
            return translated(QT_TRANSLATE_NOOP("BillText", "Sharp"));
        case core::TouPeriod::Peak:
            //: A period of the day in a time-of-use tariff.
            return translated(QT_TRANSLATE_NOOP("BillText", "Peak"));
        case core::TouPeriod::Flat:
            //: A period of the day in a time-of-use tariff: neither peak nor valley.
            return translated(QT_TRANSLATE_NOOP("BillText", "Flat"));
        case core::TouPeriod::Valley:
            //: A period of the day in a time-of-use tariff: the cheapest.
            return translated(QT_TRANSLATE_NOOP("BillText", "Valley"));
    }
    return {};
}

QString percentText(int permyriad)
{
    const QString figure = hundredths(permyriad) + QStringLiteral(" %");
    return permyriad > 0 ? QStringLiteral("+") + figure : figure;
}

QString lineText(const core::BillLine& line, const core::Bill& bill)
{
    constexpr std::int64_t kDeciWattPerKw = 10'000;
    constexpr std::int64_t kMilliwattPerKw = 1'000'000;
    switch (line.kind) {
        case core::BillLineKind::Energy:
            return energyText(line);
        case core::BillLineKind::PeriodOfDay:
            //: A line of a bill. %1: a period of the day, %2: energy with its unit, %3: price of a
            //: kWh.
            return translated(QT_TRANSLATE_NOOP("BillText", "%1: %2 at %3"))
                .arg(periodText(line.period), shown(line.energy), shown(line.price));
        case core::BillLineKind::TierAdder:
            //: A line of a bill: what a tier costs on top of the periods of the day. %1: number of
            //: the tier, %2: energy with its unit, %3: what a kWh costs more.
            return translated(QT_TRANSLATE_NOOP("BillText", "Tier %1 on top: %2 at %3"))
                .arg(QString::number(line.tier), shown(line.energy), shown(line.price));
        case core::BillLineKind::Capacity:
            return capacityText(line);
        case core::BillLineKind::Demand:
            //: A line of a bill. %1: kW, %2: price of a kW and month.
            return byMonth(translated(QT_TRANSLATE_NOOP("BillText", "Demand: %1 kW at %2"))
                               .arg(kilowatts(line.quantity, kDeciWattPerKw), shown(line.price)),
                           line);
        case core::BillLineKind::DemandAbove:
            //: A line of a bill: demand above 105 % of the contract, at twice the price. %1: kW,
            //: %2: price of a kW and month.
            return byMonth(
                translated(QT_TRANSLATE_NOOP("BillText", "Demand above 105 %: %1 kW at twice %2"))
                    .arg(kilowatts(line.quantity, kMilliwattPerKw), shown(line.price)),
                line);
        case core::BillLineKind::PowerFactor:
            return powerFactorText(line, bill);
        case core::BillLineKind::Levy:
            return levyText(line.name, line.energy, line.price);
        case core::BillLineKind::MonthlyCharge:
            //: A line of a bill: charged every month, whatever is used.
            return byMonth(translated(QT_TRANSLATE_NOOP("BillText", "Monthly charge")), line);
        case core::BillLineKind::MinimumTopUp:
            //: A line of a bill: what lacks to the least that a month costs.
            return byMonth(translated(QT_TRANSLATE_NOOP("BillText", "Up to the minimum charge")),
                           line);
    }
    return {};
}

}  // namespace wattdesk::app
