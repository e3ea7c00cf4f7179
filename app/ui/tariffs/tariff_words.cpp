#include "app/ui/tariffs/tariff_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "app/text/bill_text.h"
#include "app/text/format.h"
#include "app/text/tariff_text.h"

namespace wattdesk::app {

namespace {

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

QString dayText(core::Date day)
{
    return utf8(core::toText(day));
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
    static QString field(const QString& key);
    static QString unlimited();
    QString tierRange(std::size_t tier) const;
    QStringList gridHeads() const;
    QList<QList<Cell>> facts(TariffFacts which);

private:
    void add(const QString& what, const QString& value) { m_rows.append({{what}, {value}}); }
    void addLadder();
    void addDays();
    void addLevies();
    void addCharges();
    void addTwoPart();
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
    constexpr int kMinutesOfHour = 60;
    for (const core::Season& season : m_tariff.seasons) {
        QStringList switches;
        for (const core::TouSwitch& each : season.day) {
            switches.append(QStringLiteral("%1:%2 %3")
                                .arg(each.minute / kMinutesOfHour, 2, 10, QLatin1Char('0'))
                                .arg(each.minute % kMinutesOfHour, 2, 10, QLatin1Char('0'))
                                .arg(touPeriodText(each.period)));
        }
        //: Fact of a tariff: at what times of the day its periods begin. %1: the day of the year
        //: from which it is so, such as 07-01.
        add(tr("Day from %1 on").arg(shown(season.from)), switches.join(QStringLiteral(", ")));
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
                          .arg(shown(levy.price), dayText(levy.from), dayText(*levy.to)));
        } else {
            //: Fact of a tariff: a levy. %1: yuan on a kWh, %2: first day.
            add(what, tr("%1 on a kWh, from %2").arg(shown(levy.price), dayText(levy.from)));
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

QList<QList<Cell>> TariffPage::facts(TariffFacts which)
{
    //: Fact of a tariff: whom it is for
    add(tr("For"), categoryText(m_tariff.category));
    //: Fact of a tariff: how the customer is supplied and metered
    add(tr("Metering"), meteringText(m_tariff.metering));
    addLadder();
    addDays();
    if (which == TariffFacts::All) {
        addLevies();
        addCharges();
    }
    addTwoPart();
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

QString TariffPage::field(const QString& key)
{
    if (key == QLatin1String{"limit"}) {
        //: Where something is wrong in a tariff: the limit of a tier
        return tr("limit");
    }
    if (key == QLatin1String{"price"}) {
        //: Where something is wrong in a tariff: the price of a tier
        return tr("price");
    }
    if (key == QLatin1String{"effective"}) {
        //: Where something is wrong in a tariff: the first day on which it holds
        return tr("From day");
    }
    if (key == QLatin1String{"name"}) {
        //: Where something is wrong in a tariff: its name
        return tr("Name");
    }
    return {};
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
                const auto more =
                    season ? season->prices.at(static_cast<std::size_t>(period)) : std::nullopt;
                if (!more && (season || column != kFlat)) {
                    continue;
                }
                isUsed[column] = true;
                const auto sum = core::Price::fromMicro(own + (more ? more->micro() : 0));
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

QList<QList<Cell>> factRows(const core::Tariff& tariff, TariffFacts which)
{
    return TariffPage{tariff}.facts(which);
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
    if (const auto levy = kLevy.match(path); levy.hasMatch()) {
        const auto index = levy.captured(1).toUInt();
        if (index < draft.levies.size()) {
            return utf8(draft.levies[index].name) + QStringLiteral(", ") +
                   TariffPage::field(levy.captured(2));
        }
    }
    const QString name = TariffPage::field(path);
    return name.isEmpty() ? path : name;
}

}  // namespace wattdesk::app
