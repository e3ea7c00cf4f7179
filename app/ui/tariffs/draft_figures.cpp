#include "app/ui/tariffs/draft_figures.h"

#include <algorithm>
#include <array>

#include "app/text/tariff_text.h"
#include "app/ui/tariffs/day_text.h"
#include "core/tariff/price_text.h"

namespace wattdesk::app {

using core::ErrorCode;
using core::Expected;

namespace {

// More than there are tiers, seasons, levies or rows of losses, and periods of a day.
constexpr int kRows = core::kLossRowsMax;
constexpr int kColumns = 10;

/// "0.538" or "260": without the zeros that nobody types.
QString shortened(const std::string& text)
{
    QString figure = QString::fromStdString(text);
    while (figure.contains(u'.') && (figure.endsWith(u'0') || figure.endsWith(u'.'))) {
        figure.chop(1);
    }
    return figure;
}

/// A factor or a percentage.
QString shortened(int hundredths)
{
    return shortened(core::toText(core::Energy::from(hundredths).value()));
}

QString shortened(const std::optional<core::Price>& price)
{
    return price ? shortened(core::toText(*price)) : QString{};
}

QString choice(int place)
{
    return QString::number(place);
}

void addTiers(const core::Tariff& tariff, DraftEntries& entries)
{
    for (std::size_t i = 0; i < tariff.tiers.size(); ++i) {
        if (tariff.tiers[i].limit) {
            entries[{DraftPart::Limit, i}] = shortened(core::toText(*tariff.tiers[i].limit));
        }
        entries[{DraftPart::TierPrice, i}] = shortened(core::toText(tariff.tiers[i].price));
    }
    entries[{DraftPart::Cycle}] = choice(static_cast<int>(tariff.cycle));
    entries[{DraftPart::CycleBegin}] =
        tariff.cycle == core::LadderCycle::Monthly
            ? QString::number(tariff.cycleDay)
            : shown(core::MonthDay{tariff.cycleMonth, tariff.cycleDay});
}

void addSeasons(const core::Tariff& tariff, DraftEntries& entries)
{
    for (std::size_t i = 0; i < tariff.seasons.size(); ++i) {
        const core::Season& season = tariff.seasons[i];
        for (std::size_t period = 0; period < season.prices.size(); ++period) {
            entries[{DraftPart::PeriodPrice, i, period}] = shortened(season.prices[period]);
        }
        entries[{DraftPart::SeasonFrom, i}] = shown(season.from);
        entries[{DraftPart::SeasonDay, i}] = dayText(season.day);
    }
}

void addLevies(const core::Tariff& tariff, DraftEntries& entries)
{
    for (std::size_t i = 0; i < tariff.levies.size(); ++i) {
        const core::Levy& levy = tariff.levies[i];
        entries[{DraftPart::LevyName, i}] = QString::fromStdString(levy.name);
        entries[{DraftPart::LevyPrice, i}] = shortened(levy.price);
        entries[{DraftPart::LevyFrom, i}] = QString::fromStdString(core::toText(levy.from));
        entries[{DraftPart::LevyTo, i}] =
            levy.to ? QString::fromStdString(core::toText(*levy.to)) : QString{};
    }
}

void addLosses(const core::Tariff& tariff, DraftEntries& entries)
{
    entries[{DraftPart::Loss}] = choice(static_cast<int>(tariff.loss.index()));
    if (const auto* formula = std::get_if<core::LossFormula>(&tariff.loss)) {
        entries[{DraftPart::LossShape}] = shortened(formula->shapeHundredths);
    }
    if (const auto* rate = std::get_if<core::LossRate>(&tariff.loss)) {
        entries[{DraftPart::LossActive}] = shortened(rate->activePermyriad);
        entries[{DraftPart::LossReactive}] = shortened(rate->reactivePermyriad);
    }
    if (const auto* table = std::get_if<core::LossTable>(&tariff.loss)) {
        for (std::size_t i = 0; i < table->size(); ++i) {
            const core::LossRow& row = table->at(i);
            if (row.limit) {
                entries[{DraftPart::LossLimit, i}] = shortened(core::toText(*row.limit));
            }
            entries[{DraftPart::LossActive, i}] = shortened(core::toText(row.loss.active));
            entries[{DraftPart::LossReactive, i}] = shortened(core::toText(row.loss.reactive));
        }
    }
}

template <class Figure, class Read>
Expected<void> take(Figure& figure, const Expected<Read>& read)
{
    if (!read) {
        return core::Unexpected{read.error()};
    }
    figure = *read;
    return {};
}

/// Nothing typed is none.
template <class Figure, class Read>
Expected<void> takeOrNone(std::optional<Figure>& figure, const std::string& text, Read read)
{
    if (text.empty()) {
        figure.reset();
        return {};
    }
    return take(figure, read(text));
}

Expected<core::Date> dateIn(const std::string& text)
{
    const auto date = core::parseDate(text);
    return date ? Expected<core::Date>{*date} : core::fail(ErrorCode::InputDate);
}

Expected<core::MonthDay> yearDayIn(const std::string& text)
{
    // A leap year has every day that a year may have.
    const auto date = core::parseDate("2024-" + text);
    return date ? Expected<core::MonthDay>{core::MonthDay{date->month(), date->day()}}
                : core::fail(ErrorCode::TariffDayOfYear, text);
}

/// A factor or a percentage: two decimals, as energy has.
Expected<int> hundredthsIn(const std::string& text)
{
    constexpr std::int64_t kMost = 1'000'000;
    const auto read = core::parseEnergy(text);
    if (!read) {
        return core::Unexpected{read.error()};
    }
    return read->hundredths() <= kMost ? Expected<int>{static_cast<int>(read->hundredths())}
                                       : core::fail(ErrorCode::AmountTooLarge, text);
}

Expected<void> takeCycleBegin(core::Tariff& tariff, const std::string& text)
{
    if (tariff.cycle == core::LadderCycle::Monthly) {
        bool isNumber = false;
        const int day = QString::fromStdString(text).toInt(&isNumber);
        return take(tariff.cycleDay,
                    isNumber ? Expected<int>{day} : core::fail(ErrorCode::TariffDayOfYear, text));
    }
    const auto day = yearDayIn(text);
    if (!day) {
        return core::Unexpected{day.error()};
    }
    tariff.cycleMonth = day->month;
    tariff.cycleDay = day->day;
    return {};
}

Expected<void> takeLoss(core::LossRule& rule, const DraftKey& key, const std::string& text)
{
    const bool isActive = key.part == DraftPart::LossActive;
    if (auto* rate = std::get_if<core::LossRate>(&rule)) {
        return take(isActive ? rate->activePermyriad : rate->reactivePermyriad, hundredthsIn(text));
    }
    core::Loss& loss = std::get<core::LossTable>(rule).at(key.row).loss;
    return take(isActive ? loss.active : loss.reactive, core::parseEnergy(text));
}

template <class Choice>
Expected<void> choose(Choice& choice, const std::string& text)
{
    choice = static_cast<Choice>(QString::fromStdString(text).toInt());
    return {};
}

Expected<void> choosePowerFactor(core::Tariff& tariff, const std::string& text)
{
    const auto place = static_cast<std::size_t>(QString::fromStdString(text).toUInt());
    tariff.powerFactor.reset();
    if (place > 0) {
        tariff.powerFactor = core::kPowerFactorStandards.at(place - 1);
    }
    return {};
}

using core::Tariff;
using Key = DraftKey;
using Text = std::string;

/// What a figure is called in a tariff's document, and how it is read.
struct Figure {
    DraftPart part;
    const char* path;  ///< %1: its row, %2: its period
    Expected<void> (*put)(Tariff&, const Key&, const Text&);
};

/// In the order of DraftPart.
constexpr std::array<Figure, kDraftParts> kFigures{{
    {DraftPart::From, "effective",
     [](Tariff& t, const Key&, const Text& s) { return take(t.effective, dateIn(s)); }},
    {DraftPart::Limit, "tiers[%1].limit",
     [](Tariff& t, const Key& k, const Text& s) {
         return take(t.tiers.at(k.row).limit, core::parseEnergy(s));
     }},
    {DraftPart::TierPrice, "tiers[%1].price",
     [](Tariff& t, const Key& k, const Text& s) {
         return take(t.tiers.at(k.row).price, core::parsePrice(s));
     }},
    {DraftPart::PeriodPrice, "seasons[%1].prices.%2",
     [](Tariff& t, const Key& k, const Text& s) {
         return takeOrNone(t.seasons.at(k.row).prices.at(k.column), s, core::parsePrice);
     }},
    {DraftPart::LevyPrice, "levies[%1].price",
     [](Tariff& t, const Key& k, const Text& s) {
         return take(t.levies.at(k.row).price, core::parsePrice(s));
     }},
    {DraftPart::MonthlyCharge, "monthly_charge",
     [](Tariff& t, const Key&, const Text& s) {
         return take(t.monthlyCharge, core::parseMoney(s));
     }},
    {DraftPart::MinimumCharge, "minimum_charge",
     [](Tariff& t, const Key&, const Text& s) {
         return take(t.minimumCharge, core::parseMoney(s));
     }},
    {DraftPart::LevyName, "levies[%1].name",
     [](Tariff& t, const Key& k, const Text& s) {
         t.levies.at(k.row).name = s;
         return Expected<void>{};
     }},
    {DraftPart::LevyFrom, "levies[%1].from",
     [](Tariff& t, const Key& k, const Text& s) {
         return take(t.levies.at(k.row).from, dateIn(s));
     }},
    {DraftPart::LevyTo, "levies[%1].to",
     [](Tariff& t, const Key& k, const Text& s) {
         return takeOrNone(t.levies.at(k.row).to, s, dateIn);
     }},
    {DraftPart::Capacity, "capacity",
     [](Tariff& t, const Key&, const Text& s) {
         return takeOrNone(t.capacity, s, core::parsePrice);
     }},
    {DraftPart::Demand, "demand",
     [](Tariff& t, const Key&, const Text& s) {
         return takeOrNone(t.demand, s, core::parsePrice);
     }},
    {DraftPart::Cycle, "cycle",
     [](Tariff& t, const Key&, const Text& s) { return choose(t.cycle, s); }},
    {DraftPart::CycleBegin, "cycle_day",
     [](Tariff& t, const Key&, const Text& s) { return takeCycleBegin(t, s); }},
    {DraftPart::SeasonFrom, "seasons[%1].from",
     [](Tariff& t, const Key& k, const Text& s) {
         return take(t.seasons.at(k.row).from, yearDayIn(s));
     }},
    {DraftPart::SeasonDay, "seasons[%1].day",
     [](Tariff& t, const Key& k, const Text& s) {
         return take(t.seasons.at(k.row).day, parseDay(QString::fromStdString(s)));
     }},
    {DraftPart::PowerFactor, "power_factor",
     [](Tariff& t, const Key&, const Text& s) { return choosePowerFactor(t, s); }},
    // The kind stands with the tariff already: it says which figures there are.
    {DraftPart::Loss, "losses", [](Tariff&, const Key&, const Text&) { return Expected<void>{}; }},
    {DraftPart::LossShape, "losses.shape",
     [](Tariff& t, const Key&, const Text& s) {
         return take(std::get<core::LossFormula>(t.loss).shapeHundredths, hundredthsIn(s));
     }},
    {DraftPart::LossLimit, "losses.table[%1].limit",
     [](Tariff& t, const Key& k, const Text& s) {
         return take(std::get<core::LossTable>(t.loss).at(k.row).limit, core::parseEnergy(s));
     }},
    {DraftPart::LossActive, "losses.active",
     [](Tariff& t, const Key& k, const Text& s) { return takeLoss(t.loss, k, s); }},
    {DraftPart::LossReactive, "losses.reactive",
     [](Tariff& t, const Key& k, const Text& s) { return takeLoss(t.loss, k, s); }},
    {DraftPart::Name, "name",
     [](Tariff& t, const Key&, const Text& s) {
         t.name = s;
         return Expected<void>{};
     }},
    {DraftPart::Category, "category",
     [](Tariff& t, const Key&, const Text& s) { return choose(t.category, s); }},
    {DraftPart::Metering, "metering",
     [](Tariff& t, const Key&, const Text& s) { return choose(t.metering, s); }},
    {DraftPart::Step, "step",
     [](Tariff& t, const Key&, const Text& s) { return choose(t.step, s); }},
    {DraftPart::Vat, "vat",
     [](Tariff& t, const Key&, const Text& s) { return take(t.vatPermyriad, hundredthsIn(s)); }},
}};

const Figure& figureOf(const DraftKey& key)
{
    const Figure& figure = kFigures.at(static_cast<std::size_t>(key.part));
    Q_ASSERT(figure.part == key.part);
    return figure;
}

}  // namespace

int DraftKey::field() const
{
    return (static_cast<int>(part) * kRows + static_cast<int>(row)) * kColumns +
           static_cast<int>(column);
}

DraftKey DraftKey::of(int field)
{
    return {static_cast<DraftPart>(field / kColumns / kRows),
            static_cast<std::size_t>(field / kColumns % kRows),
            static_cast<std::size_t>(field % kColumns)};
}

DraftEntries entriesOf(const core::Tariff& tariff)
{
    DraftEntries entries;
    entries[{DraftPart::From}] = QString::fromStdString(core::toText(tariff.effective));
    addTiers(tariff, entries);
    addSeasons(tariff, entries);
    addLevies(tariff, entries);
    entries[{DraftPart::MonthlyCharge}] =
        QString::fromStdString(core::toText(tariff.monthlyCharge));
    entries[{DraftPart::MinimumCharge}] =
        QString::fromStdString(core::toText(tariff.minimumCharge));
    entries[{DraftPart::Capacity}] = shortened(tariff.capacity);
    entries[{DraftPart::Demand}] = shortened(tariff.demand);
    entries[{DraftPart::PowerFactor}] =
        choice(tariff.powerFactor ? static_cast<int>(*tariff.powerFactor) + 1 : 0);
    addLosses(tariff, entries);
    entries[{DraftPart::Name}] = QString::fromStdString(tariff.name);
    entries[{DraftPart::Category}] = choice(static_cast<int>(tariff.category));
    entries[{DraftPart::Metering}] = choice(static_cast<int>(tariff.metering));
    entries[{DraftPart::Step}] = choice(static_cast<int>(tariff.step));
    entries[{DraftPart::Vat}] = shortened(tariff.vatPermyriad);
    return entries;
}

Expected<void> putFigure(Tariff& tariff, const DraftKey& key, const QString& text)
{
    return figureOf(key).put(tariff, key, text.trimmed().toStdString());
}

core::LossRule emptyLoss(int kind)
{
    // In the order of LossRule.
    const std::array<core::LossRule, 4> empty{core::LossRule{}, core::LossFormula{},
                                              core::LossTable{core::LossRow{}}, core::LossRate{}};
    return empty.at(static_cast<std::size_t>(kind));
}

std::string pathOf(const DraftKey& key)
{
    QString path = QString::fromLatin1(figureOf(key).path);
    path.replace(QStringLiteral("%1"), QString::number(key.row));
    const auto period = core::kTouPeriods.at(std::min(key.column, core::kTouPeriods.size() - 1));
    path.replace(QStringLiteral("%2"), QString::fromStdString(std::string{core::nameOf(period)}));
    return path.toStdString();
}

}  // namespace wattdesk::app
