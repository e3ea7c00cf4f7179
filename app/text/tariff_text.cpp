#include "app/text/tariff_text.h"

#include <QCoreApplication>
#include <QStringList>
#include <cstdlib>

#include "app/text/failure_text.h"
#include "app/text/format.h"

namespace wattdesk::app {

namespace {

QString translated(const char* source)
{
    return QCoreApplication::translate("TariffText", source);
}

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

/// What stands there when it is right.
QString wantedText(const TariffFileProblem& problem)
{
    switch (problem.expected) {
        case TariffFileValue::Object:
            //: What must stand at a place of a document.
            return translated(QT_TRANSLATE_NOOP("TariffText", "an object { … }"));
        case TariffFileValue::List:
            //: What must stand at a place of a document.
            return translated(QT_TRANSLATE_NOOP("TariffText", "a list [ … ]"));
        case TariffFileValue::Text:
            //: What must stand at a place of a document.
            return translated(QT_TRANSLATE_NOOP("TariffText", "a text in quotes"));
        case TariffFileValue::Price:
            return translated(
                //: What must stand at a place of a document.
                QT_TRANSLATE_NOOP("TariffText",
                                  "a price in quotes, 0 to 1000, six decimals at most: \"0.538\""));
        case TariffFileValue::Energy:
            return translated(
                //: What must stand at a place of a document.
                QT_TRANSLATE_NOOP(
                    "TariffText",
                    "an energy in quotes, 0 to 1000000000000, two decimals at most: \"2760\""));
        case TariffFileValue::Money:
            return translated(
                //: What must stand at a place of a document.
                QT_TRANSLATE_NOOP(
                    "TariffText",
                    "an amount in quotes, 0 to 1000000000000, two decimals at most: \"5.00\""));
        case TariffFileValue::Percent:
            return translated(
                //: What must stand at a place of a document.
                QT_TRANSLATE_NOOP(
                    "TariffText",
                    "a percentage in quotes, 0 to 100, two decimals at most: \"13\""));
        case TariffFileValue::Factor:
            return translated(
                //: What must stand at a place of a document.
                QT_TRANSLATE_NOOP("TariffText",
                                  "a factor in quotes, 0 to 10, two decimals at most: \"1.2\""));
        case TariffFileValue::Day:
            //: What must stand at a place of a document.
            return translated(QT_TRANSLATE_NOOP("TariffText", "a day: \"2027-01-01\""));
        case TariffFileValue::YearDay:
            return translated(
                //: What must stand at a place of a document.
                QT_TRANSLATE_NOOP("TariffText", "a day of the year, month first: \"07-01\""));
        case TariffFileValue::Time:
            //: What must stand at a place of a document.
            return translated(QT_TRANSLATE_NOOP("TariffText", "a time: \"08:30\""));
        case TariffFileValue::Number:
            return translated(
                //: What must stand at a place of a document.
                QT_TRANSLATE_NOOP("TariffText", "a whole number from 1 without quotes"));
        case TariffFileValue::Choice:
            //: What must stand at a place of a document. %1: names, as they are typed.
            return translated(QT_TRANSLATE_NOOP("TariffText", "one of %1"))
                .arg(problem.choices.empty() ? QStringLiteral("…") : utf8(problem.choices));
    }
    return {};
}

}  // namespace

QString categoryText(core::TariffCategory category)
{
    switch (category) {
        case core::TariffCategory::Resident:
            //: Whom a tariff is for.
            return translated(QT_TRANSLATE_NOOP("TariffText", "Residents"));
        case core::TariffCategory::Commercial:
            //: Whom a tariff is for.
            return translated(QT_TRANSLATE_NOOP("TariffText", "General commercial"));
        case core::TariffCategory::LargeIndustry:
            //: Whom a tariff is for.
            return translated(QT_TRANSLATE_NOOP("TariffText", "Large industry"));
        case core::TariffCategory::Agriculture:
            //: Whom a tariff is for.
            return translated(QT_TRANSLATE_NOOP("TariffText", "Agriculture"));
        case core::TariffCategory::Other:
            //: Whom a tariff is for.
            return translated(QT_TRANSLATE_NOOP("TariffText", "Others"));
    }
    return {};
}

QString meteringText(core::SupplyMetering metering)
{
    switch (metering) {
        case core::SupplyMetering::LowVoltage:
            //: How a customer is supplied and metered.
            return translated(QT_TRANSLATE_NOOP("TariffText", "Low voltage"));
        case core::SupplyMetering::HighVoltage:
            //: How a customer is supplied and metered.
            return translated(QT_TRANSLATE_NOOP("TariffText", "High voltage"));
        case core::SupplyMetering::MeteredAtLowSide:
            return translated(
                //: How a customer is supplied and metered.
                QT_TRANSLATE_NOOP("TariffText", "High voltage, metered at the low side"));
    }
    return {};
}

QString bandText(core::ChangeBand band)
{
    switch (band) {
        case core::ChangeBand::CheaperOver20:
            //: How a new price changes what a year costs.
            return translated(QT_TRANSLATE_NOOP("TariffText", "More than 20 % cheaper"));
        case core::ChangeBand::CheaperTo20:
            //: How a new price changes what a year costs.
            return translated(QT_TRANSLATE_NOOP("TariffText", "10 to 20 % cheaper"));
        case core::ChangeBand::CheaperTo10:
            //: How a new price changes what a year costs.
            return translated(QT_TRANSLATE_NOOP("TariffText", "5 to 10 % cheaper"));
        case core::ChangeBand::CheaperTo5:
            //: How a new price changes what a year costs.
            return translated(QT_TRANSLATE_NOOP("TariffText", "Up to 5 % cheaper"));
        case core::ChangeBand::Same:
            //: How a new price changes what a year costs: not at all.
            return translated(QT_TRANSLATE_NOOP("TariffText", "The same"));
        case core::ChangeBand::DearerTo5:
            //: How a new price changes what a year costs.
            return translated(QT_TRANSLATE_NOOP("TariffText", "Up to 5 % dearer"));
        case core::ChangeBand::DearerTo10:
            //: How a new price changes what a year costs.
            return translated(QT_TRANSLATE_NOOP("TariffText", "5 to 10 % dearer"));
        case core::ChangeBand::DearerTo20:
            //: How a new price changes what a year costs.
            return translated(QT_TRANSLATE_NOOP("TariffText", "10 to 20 % dearer"));
        case core::ChangeBand::DearerOver20:
            //: How a new price changes what a year costs.
            return translated(QT_TRANSLATE_NOOP("TariffText", "More than 20 % dearer"));
    }
    return {};
}

QString touPeriodText(core::TouPeriod period)
{
    switch (period) {
        case core::TouPeriod::Sharp:
            //: A period of the day in a time-of-use tariff.
            return translated(QT_TRANSLATE_NOOP("TariffText", "sharp"));
        case core::TouPeriod::Peak:
            //: A period of the day in a time-of-use tariff.
            return translated(QT_TRANSLATE_NOOP("TariffText", "peak"));
        case core::TouPeriod::Flat:
            //: A period of the day in a time-of-use tariff.
            return translated(QT_TRANSLATE_NOOP("TariffText", "flat"));
        case core::TouPeriod::Valley:
            //: A period of the day in a time-of-use tariff.
            return translated(QT_TRANSLATE_NOOP("TariffText", "valley"));
    }
    return {};
}

QString shown(core::MonthDay day)
{
    return QStringLiteral("%1-%2")
        .arg(day.month, 2, 10, QLatin1Char('0'))
        .arg(day.day, 2, 10, QLatin1Char('0'));
}

QString tiersText(const core::Tariff& tariff)
{
    QStringList tiers;
    for (const core::Tier& tier : tariff.tiers) {
        if (tier.limit) {
            //: A tier of a price. %1: price of a kWh, %2: up to this much energy.
            tiers << translated(QT_TRANSLATE_NOOP("TariffText", "%1 to %2"))
                         .arg(shown(tier.price), shown(*tier.limit));
        } else {
            //: The last tier of a price, without a limit. %1: price of a kWh.
            tiers << (tariff.isLadder() ? translated(QT_TRANSLATE_NOOP("TariffText", "%1 above"))
                                              .arg(shown(tier.price))
                                        : shown(tier.price));
        }
    }
    return tiers.join(QStringLiteral(", "));
}

QString pricesText(const core::Tariff& applied)
{
    if (!applied.hasTimeOfUse()) {
        return tiersText(applied);
    }
    QStringList prices;
    for (const core::TouPeriod period : core::kTouPeriods) {
        const auto& price = applied.seasons.front().prices[static_cast<std::size_t>(period)];
        if (price) {
            prices << QStringLiteral("%1 %2").arg(touPeriodText(period), shown(*price));
        }
    }
    const QString periods = prices.join(QStringLiteral(", "));
    return applied.isLadder()
               //: Prices with time of use and a ladder. %1: those of the periods of the day, %2:
               //: what the tiers add.
               ? translated(QT_TRANSLATE_NOOP("TariffText", "%1; on top of that %2"))
                     .arg(periods, tiersText(applied))
               : periods;
}

QString problemText(const TariffFileProblem& problem)
{
    const QString where = problem.where.empty() ? QStringLiteral("{ }") : utf8(problem.where);
    switch (problem.fault) {
        case TariffFileFault::NotJson:
            return translated(
                       //: %1, %2: numbers. JSON is the name of the format.
                       QT_TRANSLATE_NOOP("TariffText", "Line %1, column %2: this is not JSON."))
                .arg(problem.line)
                .arg(problem.column);
        case TariffFileFault::Duplicate:
            //: %1: a key of a document.
            return translated(QT_TRANSLATE_NOOP("TariffText", "%1: the key stands twice."))
                .arg(where);
        case TariffFileFault::Unknown:
            return translated(
                       //: %1: a place of a document, such as tiers[2].price.
                       QT_TRANSLATE_NOOP("TariffText", "%1: there is no such key."))
                .arg(where);
        case TariffFileFault::Missing:
            //: %1: a place of a document, %2: what is expected there.
            return translated(QT_TRANSLATE_NOOP("TariffText", "%1 is missing: %2."))
                .arg(where, wantedText(problem));
        case TariffFileFault::Wrong:
            //: %1: a place of a document, %2: what is expected there.
            return translated(QT_TRANSLATE_NOOP("TariffText", "%1 is to be %2."))
                .arg(where, wantedText(problem));
    }
    return {};
}

QString problemText(const core::TariffProblem& problem)
{
    return utf8(problem.where) + QStringLiteral(": ") + failureText(problem.code);
}

QString changeText(const core::PriceJump& jump)
{
    if (!jump.permyriad) {
        //: Instead of a percentage: what was free before costs something now.
        return translated(QT_TRANSLATE_NOOP("TariffText", "new"));
    }
    constexpr std::int64_t kHundred = 100;
    const std::int64_t magnitude = std::abs(*jump.permyriad);
    return QStringLiteral("%1%2.%3 %")
        .arg(*jump.permyriad < 0 ? QChar{0x2212} : QChar{u'+'})
        .arg(magnitude / kHundred)
        .arg(magnitude % kHundred, 2, 10, QLatin1Char('0'));
}

QString placeText(const core::PriceJump& jump)
{
    //: A tier of a tariff. %1: its number.
    QStringList parts{translated(QT_TRANSLATE_NOOP("TariffText", "Tier %1")).arg(jump.tier)};
    if (jump.period) {
        parts << touPeriodText(*jump.period);
    }
    if (jump.season) {
        //: %1: a day of the year, "07-01": the price holds from it on.
        parts << translated(QT_TRANSLATE_NOOP("TariffText", "from %1")).arg(shown(*jump.season));
    }
    return parts.join(QStringLiteral(", "));
}

}  // namespace wattdesk::app
