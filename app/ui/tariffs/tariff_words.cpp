#include "app/ui/tariffs/tariff_words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <array>

#include "app/text/bill_text.h"
#include "app/text/format.h"
#include "app/text/tariff_text.h"
#include "app/ui/tariffs/day_text.h"

namespace wattdesk::app {

namespace {

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

/// "1.20"
QString hundredthsText(std::int64_t hundredths)
{
    return shown(core::Money::from(hundredths).value());
}

QString percent(std::int64_t permyriad)
{
    return hundredthsText(permyriad) + QStringLiteral(" %");
}

QString kvarhText(core::Energy reactive)
{
    return hundredthsText(reactive.hundredths()) + QStringLiteral(" kvarh");
}

/// The words of a version of a tariff.
class TariffPage {
    Q_DECLARE_TR_FUNCTIONS(TariffPage)
public:
    explicit TariffPage(const core::Tariff& tariff) : m_tariff{tariff} {}

    static QString version(const core::Tariff& tariff);
    static QString life(VersionState state);
    static QString publishedBy();
    static QString approvedBy();
    static QString publishedAt();
    static QString tierPlace(int tier, const QString& part);
    static QString seasonPlace(const QString& from, const QString& part);
    static QString seasonField(int season, const QString& part);
    static QString levyField(int levy, const QString& part);
    static QString lossLimit(int row);
    static QString field(const QString& key);
    static QString unlimited();
    QString tierRange(std::size_t tier) const;
    QStringList gridHeads() const;
    QList<QList<Cell>> facts();

private:
    void add(const QString& what, const QString& value) { m_rows.append({{what}, {value}}); }
    void addLadder();
    void addDays();
    void addLevies();
    void addCharges();
    void addTwoPart();
    void addPowerFactorAndLosses();
    QString loss() const;

    const core::Tariff& m_tariff;
    QList<QList<Cell>> m_rows;
};

QString TariffPage::version(const core::Tariff& tariff)
{
    //: A version of a tariff. %1: the tariff's name, %2: number of the version.
    return tr("%1, version %2").arg(utf8(tariff.name)).arg(tariff.version);
}

QString TariffPage::life(VersionState state)
{
    switch (state) {
        case VersionState::InForce:
            //: State of a version of a tariff: it holds today
            return tr("In force");
        case VersionState::ToCome:
            //: State of a version of a tariff: it is published, and holds from a later day on
            return tr("To come");
        case VersionState::Over:
            //: State of a version of a tariff: another one holds today
            return tr("Over");
    }
    return {};
}

QString TariffPage::publishedBy()
{
    //: Fact of a version of a tariff: who published it
    return tr("Published by");
}

QString TariffPage::approvedBy()
{
    //: Fact of a version of a tariff: the second person
    return tr("Approved by");
}

QString TariffPage::publishedAt()
{
    //: Fact of a version of a tariff: when it was published
    return tr("Published at");
}

QString TariffPage::unlimited()
{
    //: Prices of a tariff with one tier: instead of the tier
    return tr("Every kWh");
}

QString TariffPage::tierRange(std::size_t tier) const
{
    if (!m_tariff.isLadder()) {
        return unlimited();
    }
    const auto& tiers = m_tariff.tiers;
    const QString number = QString::number(tier + 1);
    if (tiers[tier].limit) {
        //: Prices of a tariff: a tier. %1: its number, %2: energy with its unit.
        return tr("Tier %1: up to %2").arg(number, shown(*tiers[tier].limit));
    }
    //: Prices of a tariff: the last tier. %1: its number, %2: energy with its unit.
    return tr("Tier %1: above %2")
        .arg(number,
             shown(tier > 0 ? tiers[tier - 1].limit.value_or(core::Energy{}) : core::Energy{}));
}

QStringList TariffPage::gridHeads() const
{
    //: Column of the prices of a tariff: the day of the year from which they hold
    QStringList heads{tr("From"),
                      //: Column of the prices of a tariff
                      tr("Tier")};
    for (const core::TouPeriod period : core::kTouPeriods) {
        heads.append(periodText(period));
    }
    if (!m_tariff.hasTimeOfUse()) {
        //: Column of the prices of a tariff without time of use
        heads[2 + static_cast<int>(core::TouPeriod::Flat)] = tr("Yuan per kWh");
    }
    return heads;
}

void TariffPage::addLadder()
{
    if (!m_tariff.isLadder()) {
        return;
    }
    //: Fact of a tariff: over what its ladder counts
    const QString what = tr("Ladder");
    switch (m_tariff.cycle) {
        case core::LadderCycle::Monthly:
            //: Fact of a tariff, the ladder. %1: a day of the month, 1 to 28.
            add(what, tr("counts by the month, anew on day %1; a household base multiplies the "
                         "limits")
                          .arg(m_tariff.cycleDay));
            return;
        case core::LadderCycle::Yearly:
            //: Fact of a tariff, the ladder. %1: a day of the year, such as 03-01.
            add(what, tr("counts by the year, anew on %1; a household base multiplies the limits")
                          .arg(shown(core::MonthDay{m_tariff.cycleMonth, m_tariff.cycleDay})));
            return;
    }
}

void TariffPage::addDays()
{
    for (const core::Season& season : m_tariff.seasons) {
        //: Fact of a tariff: at what times of the day its periods begin. %1: the day of the year
        //: from which it is so, such as 07-01.
        add(tr("Day from %1 on").arg(shown(season.from)), dayText(season.day));
    }
}

void TariffPage::addLevies()
{
    for (const core::Levy& levy : m_tariff.levies) {
        //: Fact of a tariff. %1: name of a levy.
        const QString what = tr("Levy %1").arg(utf8(levy.name));
        if (levy.to) {
            //: Fact of a tariff: a levy. %1: yuan on a kWh, %2: first day, %3: last day.
            add(what, tr("%1 on a kWh, %2 to %3")
                          .arg(shown(levy.price), utf8(core::toText(levy.from)),
                               utf8(core::toText(*levy.to))));
        } else {
            //: Fact of a tariff: a levy. %1: yuan on a kWh, %2: first day.
            add(what,
                tr("%1 on a kWh, from %2").arg(shown(levy.price), utf8(core::toText(levy.from))));
        }
    }
}

void TariffPage::addCharges()
{
    if (!m_tariff.monthlyCharge.isZero()) {
        //: Fact of a tariff: yuan for every month, whatever is used
        add(tr("Monthly charge"), shown(m_tariff.monthlyCharge));
    }
    if (!m_tariff.minimumCharge.isZero()) {
        //: Fact of a tariff: yuan to which a month's bill comes at least
        add(tr("Minimum charge"), shown(m_tariff.minimumCharge));
    }
}

QString TariffPage::loss() const
{
    if (const auto* formula = std::get_if<core::LossFormula>(&m_tariff.loss)) {
        //: Fact of a tariff, transformer losses. %1: factor of the load's shape.
        return tr("by formula, shape factor %1").arg(hundredthsText(formula->shapeHundredths));
    }
    if (const auto* rate = std::get_if<core::LossRate>(&m_tariff.loss)) {
        //: Fact of a tariff, transformer losses. %1, %2: percentages.
        return tr("%1 of the active, %2 of the reactive energy")
            .arg(percent(rate->activePermyriad), percent(rate->reactivePermyriad));
    }
    const auto* table = std::get_if<core::LossTable>(&m_tariff.loss);
    QStringList rows;
    for (const core::LossRow& row : table ? *table : core::LossTable{}) {
        const QString amounts =
            shown(row.loss.active) + QStringLiteral(", ") + kvarhText(row.loss.reactive);
        //: Fact of a tariff, transformer losses by a table. %1: up to this energy, %2: losses.
        rows.append(row.limit ? tr("up to %1: %2").arg(shown(*row.limit), amounts)
                              //: Fact of a tariff, the last row of the losses. %1: losses.
                              : tr("above: %1").arg(amounts));
    }
    return rows.join(QStringLiteral("; "));
}

void TariffPage::addTwoPart()
{
    if (m_tariff.capacity) {
        //: Fact of a two-part tariff: 容量电费
        add(tr("Capacity charge"),
            //: Fact of a two-part tariff. %1: yuan.
            tr("%1 for a kVA and month").arg(shown(*m_tariff.capacity)));
    }
    if (m_tariff.demand) {
        //: Fact of a two-part tariff: 需量电费
        add(tr("Demand charge"),
            //: Fact of a two-part tariff. %1: yuan.
            tr("%1 for a kW and month; above 105 % of the contract twice as much")
                .arg(shown(*m_tariff.demand)));
    }
}

void TariffPage::addPowerFactorAndLosses()
{
    if (m_tariff.powerFactor) {
        //: Fact of a tariff: power-factor adjustment
        add(tr("Power factor"),
            //: Fact of a tariff. %1: a power factor such as 0.90.
            tr("standard %1").arg(utf8(std::string{core::nameOf(*m_tariff.powerFactor)})));
    }
    if (!std::holds_alternative<std::monostate>(m_tariff.loss)) {
        //: Fact of a tariff: how transformer losses are added
        add(tr("Transformer losses"), loss());
    }
}

QList<QList<Cell>> TariffPage::facts()
{
    //: Fact of a tariff: whom it is for
    add(tr("For"), categoryText(m_tariff.category));
    //: Fact of a tariff: how the customer is supplied and metered
    add(tr("Metering"), meteringText(m_tariff.metering));
    addLadder();
    addDays();
    addLevies();
    addCharges();
    addTwoPart();
    addPowerFactorAndLosses();
    //: Fact of a tariff: the smallest amount of energy that is sold
    add(tr("Sold in steps of"), m_tariff.step == core::EnergyStep::WholeKwh
                                    ? QStringLiteral("1 kWh")
                                    : QStringLiteral("0.01 kWh"));
    //: Fact of a tariff: value-added tax
    add(tr("VAT"), m_tariff.vatPermyriad == 0
                       //: Fact of a tariff: no value-added tax is shown
                       ? tr("not shown")
                       //: Fact of a tariff: value-added tax. %1: a percentage.
                       : tr("%1, included in the prices").arg(percent(m_tariff.vatPermyriad)));
    return m_rows;
}

QString TariffPage::tierPlace(int tier, const QString& part)
{
    //: Where something is wrong in a tariff. %1: number of a tier, %2: its limit or price.
    return tr("Tier %1, %2").arg(QString::number(tier), part);
}

QString TariffPage::seasonPlace(const QString& from, const QString& part)
{
    //: Where something is wrong in a tariff. %1: the season's first day, such as 07-01, %2: a
    //: period of the day.
    return tr("From %1, %2").arg(from, part);
}

/// A figure of a tariff's document, and its name.
struct FieldName {
    const char* key;
    const char* name;
};

constexpr std::array kFieldNames{
    //: Where something is wrong in a tariff: the limit of a tier
    FieldName{"limit", QT_TRANSLATE_NOOP("TariffPage", "limit")},
    //: Where something is wrong in a tariff: the price of a tier
    FieldName{"price", QT_TRANSLATE_NOOP("TariffPage", "price")},
    //: Where something is wrong in a tariff: the first day on which it holds
    FieldName{"effective", QT_TRANSLATE_NOOP("TariffPage", "From day")},
    //: Where something is wrong in a tariff: its name
    FieldName{"name", QT_TRANSLATE_NOOP("TariffPage", "Name")},
    //: Where something is wrong in a tariff: the first day of a levy or a season
    FieldName{"from", QT_TRANSLATE_NOOP("TariffPage", "first day")},
    //: Where something is wrong in a tariff: the last day of a levy
    FieldName{"to", QT_TRANSLATE_NOOP("TariffPage", "last day")},
    //: Where something is wrong in a tariff: when the periods of a season's day begin
    FieldName{"day", QT_TRANSLATE_NOOP("TariffPage", "times of the day")},
    //: Where something is wrong in a tariff: its tiers
    FieldName{"tiers", QT_TRANSLATE_NOOP("TariffPage", "Tiers")},
    //: Where something is wrong in a tariff: its seasons
    FieldName{"seasons", QT_TRANSLATE_NOOP("TariffPage", "Seasons")},
    //: Where something is wrong in a tariff: its levies
    FieldName{"levies", QT_TRANSLATE_NOOP("TariffPage", "Levies")},
    //: Where something is wrong in a tariff: when its ladder counts anew
    FieldName{"cycle_month", QT_TRANSLATE_NOOP("TariffPage", "Ladder, anew on")},
    //: Where something is wrong in a tariff: when its ladder counts anew
    FieldName{"cycle_day", QT_TRANSLATE_NOOP("TariffPage", "Ladder, anew on")},
    //: A figure of a tariff: yuan for every month, whatever is used
    FieldName{"monthly_charge", QT_TRANSLATE_NOOP("TariffPage", "Monthly charge")},
    //: A figure of a tariff: yuan to which a month's bill comes at least
    FieldName{"minimum_charge", QT_TRANSLATE_NOOP("TariffPage", "Minimum charge")},
    //: A figure of a tariff: yuan for a kVA of capacity and month; nothing typed: none
    FieldName{"capacity", QT_TRANSLATE_NOOP("TariffPage", "Capacity, a kVA and month")},
    //: A figure of a tariff: yuan for a kW of demand and month; nothing typed: none
    FieldName{"demand", QT_TRANSLATE_NOOP("TariffPage", "Demand, a kW and month")},
    //: A figure of a tariff: the standard that a customer keeps
    FieldName{"power_factor", QT_TRANSLATE_NOOP("TariffPage", "Power factor")},
    //: A figure of a tariff: how transformer losses are added
    FieldName{"losses", QT_TRANSLATE_NOOP("TariffPage", "Transformer losses")},
    //: Where something is wrong in a tariff: losses by a table
    FieldName{"losses.table", QT_TRANSLATE_NOOP("TariffPage", "Transformer losses")},
    //: A figure of a tariff: factor of the load's shape, for transformer losses by formula
    FieldName{"losses.shape", QT_TRANSLATE_NOOP("TariffPage", "Shape factor")},
    //: Where something is wrong in a tariff: losses of active energy
    FieldName{"losses.active", QT_TRANSLATE_NOOP("TariffPage", "Losses, active")},
    //: Where something is wrong in a tariff: losses of reactive energy
    FieldName{"losses.reactive", QT_TRANSLATE_NOOP("TariffPage", "Losses, reactive")},
    //: A figure of a tariff: whom it is for
    FieldName{"category", QT_TRANSLATE_NOOP("TariffPage", "For")},
    //: A figure of a tariff: how the customer is supplied and metered
    FieldName{"metering", QT_TRANSLATE_NOOP("TariffPage", "Metering")},
    //: A figure of a tariff: the smallest amount of energy that is sold
    FieldName{"step", QT_TRANSLATE_NOOP("TariffPage", "Sold in steps of")},
    //: A figure of a tariff: value-added tax; 0: it is not shown
    FieldName{"vat", QT_TRANSLATE_NOOP("TariffPage", "VAT, %")},
};

QString TariffPage::field(const QString& key)
{
    for (const FieldName& each : kFieldNames) {
        if (key == QLatin1String{each.key}) {
            return tr(each.name);
        }
    }
    return {};
}

QString TariffPage::seasonField(int season, const QString& part)
{
    //: Where something is wrong in a tariff. %1: number of a season, %2: its first day or its
    //: times.
    return tr("Season %1, %2").arg(QString::number(season), part);
}

QString TariffPage::levyField(int levy, const QString& part)
{
    //: Where something is wrong in a tariff. %1: number of a levy without a name, %2: its part.
    return tr("Levy %1, %2").arg(QString::number(levy), part);
}

QString TariffPage::lossLimit(int row)
{
    //: Where something is wrong in a tariff: losses by a table. %1: number of a row.
    return tr("Losses, limit of row %1").arg(row);
}

}  // namespace

VersionLife lifeOf(const TariffSheet& sheet, std::size_t index)
{
    const core::Tariff& tariff = sheet.versions.at(index).tariff;
    VersionLife life;
    const bool isFollowed =
        index + 1 < sheet.versions.size() && sheet.versions[index + 1].tariff.id == tariff.id;
    if (isFollowed) {
        const core::Date next = sheet.versions[index + 1].tariff.effective;
        life.last = core::Date::fromDays(next.toDays() - 1);
    }
    if (tariff.effective > sheet.today) {
        life.state = VersionState::ToCome;
    } else if (life.last && *life.last < sheet.today) {
        life.state = VersionState::Over;
    }
    return life;
}

QString lifeText(VersionState state)
{
    return TariffPage::life(state);
}

Tone toneOf(VersionState state)
{
    switch (state) {
        case VersionState::InForce:
            return Tone::Good;
        case VersionState::ToCome:
            return Tone::Busy;
        case VersionState::Over:
            return Tone::Plain;
    }
    return Tone::Plain;
}

QString versionText(const core::Tariff& tariff)
{
    return TariffPage::version(tariff);
}

PriceGrid priceGrid(const core::Tariff& tariff)
{
    constexpr int kFirstPeriod = 2;
    constexpr int kFlat = kFirstPeriod + static_cast<int>(core::TouPeriod::Flat);
    const TariffPage page{tariff};
    PriceGrid grid{page.gridHeads(), {}, {}};
    QList<bool> isUsed(PriceGrid::kColumns, false);
    isUsed[0] = tariff.hasTimeOfUse();
    isUsed[1] = true;
    const std::size_t seasons = std::max<std::size_t>(1, tariff.seasons.size());
    for (std::size_t i = 0; i < seasons; ++i) {
        const core::Season* season = tariff.hasTimeOfUse() ? &tariff.seasons[i] : nullptr;
        for (std::size_t tier = 0; tier < tariff.tiers.size(); ++tier) {
            QList<Cell> row(PriceGrid::kColumns, Cell{{}, true});
            row[0] = {season ? shown(season->from) : QString{}};
            row[1] = {page.tierRange(tier)};
            const std::int64_t own = tariff.tiers[tier].price.micro();
            for (const core::TouPeriod period : core::kTouPeriods) {
                const int column = kFirstPeriod + static_cast<int>(period);
                core::Price more;
                if (season) {
                    const auto& price = season->prices.at(static_cast<std::size_t>(period));
                    if (!price) {
                        continue;
                    }
                    more = *price;
                } else if (column != kFlat) {
                    continue;
                }
                isUsed[column] = true;
                const auto sum = core::Price::fromMicro(own + more.micro());
                row[column].text = sum ? shown(*sum) : QString{};
            }
            grid.rows.append(row);
        }
    }
    for (int column = 0; column < PriceGrid::kColumns; ++column) {
        if (!isUsed.at(column)) {
            grid.hidden.append(column);
        }
    }
    return grid;
}

QList<QList<Cell>> factRows(const core::Tariff& tariff)
{
    return TariffPage{tariff}.facts();
}

QList<QList<Cell>> publicationRows(const TariffSheet& sheet, const core::TariffVersion& version,
                                   core::UtcOffset offset)
{
    QList<QList<Cell>> rows;
    for (const auto& [what, id] : {std::pair{TariffPage::publishedBy(), version.author},
                                   std::pair{TariffPage::approvedBy(), version.approver}}) {
        if (const auto who = sheet.who.find(id); who != sheet.who.end()) {
            rows.append({{what}, {utf8(who->second)}});
        }
    }
    if (version.published.ms != 0) {
        rows.append({{TariffPage::publishedAt()}, {shown(version.published, offset)}});
    }
    return rows;
}

QString whereText(const std::string& where, const core::Tariff& draft)
{
    static const QRegularExpression kTier{QStringLiteral(R"(^tiers\[(\d+)\]\.(\w+)$)")};
    static const QRegularExpression kSeason{QStringLiteral(R"(^seasons\[(\d+)\]\.prices\.(\w+)$)")};
    static const QRegularExpression kSeasonPart{
        QStringLiteral(R"(^seasons\[(\d+)\]\.(from|day)(\[\d+\]\.from)?$)")};
    static const QRegularExpression kLossRow{QStringLiteral(R"(^losses\.table\[(\d+)\]\.limit$)")};
    static const QRegularExpression kLevy{QStringLiteral(R"(^levies\[(\d+)\]\.(\w+)$)")};
    const QString path = utf8(where);
    if (const auto tier = kTier.match(path); tier.hasMatch()) {
        return TariffPage::tierPlace(tier.captured(1).toInt() + 1,
                                     TariffPage::field(tier.captured(2)));
    }
    if (const auto season = kSeason.match(path); season.hasMatch()) {
        const auto period = core::touPeriodNamed(season.captured(2).toStdString());
        const auto index = season.captured(1).toUInt();
        if (period && index < draft.seasons.size()) {
            return TariffPage::seasonPlace(shown(draft.seasons[index].from),
                                           touPeriodText(*period));
        }
    }
    if (const auto season = kSeasonPart.match(path); season.hasMatch()) {
        return TariffPage::seasonField(season.captured(1).toInt() + 1,
                                       TariffPage::field(season.captured(2)));
    }
    if (const auto row = kLossRow.match(path); row.hasMatch()) {
        return TariffPage::lossLimit(row.captured(1).toInt() + 1);
    }
    if (const auto levy = kLevy.match(path); levy.hasMatch()) {
        const auto index = levy.captured(1).toUInt();
        const QString part = TariffPage::field(levy.captured(2));
        const bool isNamed = index < draft.levies.size() && !draft.levies[index].name.empty();
        return isNamed ? utf8(draft.levies[index].name) + QStringLiteral(", ") + part
                       : TariffPage::levyField(static_cast<int>(index) + 1, part);
    }
    const QString name = TariffPage::field(path);
    return name.isEmpty() ? path : name;
}

}  // namespace wattdesk::app
