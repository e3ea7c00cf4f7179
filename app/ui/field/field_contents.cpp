#include <QCoreApplication>
#include <algorithm>

#include "app/text/format.h"
#include "app/ui/field/field_state.h"

namespace wattdesk::app {

namespace {

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

/// The facts that a card carries, one after the other.
class FieldContents {
    Q_DECLARE_TR_FUNCTIONS(FieldContents)
public:
    explicit FieldContents(const FieldCardSeen& seen) : m_seen{seen} {}
    QList<Fact> of(const core::FieldCardOrder& order);

private:
    void add(const core::PresetOrder& order);
    void add(const core::ParameterOrder& order);
    void add(const core::MeterNumberOrder& order);
    void add(const core::RelayTestOrder& order);
    void add(const core::OperatorOrder& order);
    template <class Plain>
    void add(const Plain&)
    {
    }
    void addAlarms(core::Money first, core::Money second);
    void addRatios(std::uint32_t ct, std::uint32_t pt);
    void addPrices(const core::CardTariff& tariff);
    void addValidity(const core::FieldCardOrder& order);

    const FieldCardSeen& m_seen;
    QList<Fact> m_facts;
};

void FieldContents::addAlarms(core::Money first, core::Money second)
{
    //: What a field card carries: the two alarm amounts
    m_facts.append({tr("Alarms at"), QStringLiteral("%1 / %2").arg(shown(first), shown(second))});
}

void FieldContents::addRatios(std::uint32_t ct, std::uint32_t pt)
{
    //: What a field card carries: the transformers' ratios
    m_facts.append({tr("CT × PT"), QStringLiteral("%1 × %2").arg(ct).arg(pt)});
}

void FieldContents::addPrices(const core::CardTariff& tariff)
{
    constexpr int kMicroPerStep = 100;
    QStringList prices;
    const auto add = [&prices](std::uint32_t price) {
        const auto value = core::Price::fromMicro(std::int64_t{price} * kMicroPerStep);
        const QString text = value ? shown(*value) : QString{};
        if (price != 0 && !prices.contains(text)) {
            prices.append(text);
        }
    };
    std::for_each(tariff.touPrices.begin(), tariff.touPrices.end(), add);
    std::for_each(tariff.ladderPrices.begin(), tariff.ladderPrices.end(), add);
    //: What a field card carries: the prices of a kWh
    m_facts.append({tr("Prices"), prices.join(QStringLiteral(" / "))});
}

void FieldContents::add(const core::PresetOrder& order)
{
    // Prices of nothing are for a meter that counts kWh and knows no prices.
    const bool isMoney = order.currentTariff != core::CardTariff{};
    const core::MeterMode mode = isMoney ? core::MeterMode::Money : core::MeterMode::Energy;
    //: What a field card carries: credit that nobody pays
    m_facts.append({tr("Credit to begin with"), shown(order.amount, mode),
                    order.amount.isZero() ? Tone::Plain : Tone::Caution});
    if (isMoney) {
        addPrices(order.currentTariff);
    }
    addAlarms(order.alarm1, order.alarm2);
    addRatios(order.ctRatio, order.ptRatio);
}

void FieldContents::add(const core::ParameterOrder& order)
{
    if (order.alarms) {
        addAlarms(order.alarms->alarm1, order.alarms->alarm2);
    }
    if (order.ratios) {
        addRatios(order.ratios->ct, order.ratios->pt);
    }
    const auto limit = [this](const QString& label, const std::optional<core::Credit>& credit) {
        if (credit) {
            m_facts.append({label, shown(*credit, core::MeterMode::Money)});
        }
    };
    //: What a field card carries: how far the meter may be overdrawn, in its own unit
    limit(tr("Overdraft limit"), order.overdraftLimit);
    //: What a field card carries: the most that the meter may hold, in its own unit
    limit(tr("Hoarding limit"), order.hoardingLimit);
    //: What a field card carries: after an overdraft the switch closes above this credit
    limit(tr("Switch closes above"), order.closePermit);
}

void FieldContents::add(const core::MeterNumberOrder& order)
{
    //: What a field card carries: the number that a meter gets
    m_facts.append({tr("Meter number"), utf8(core::shown(order.number))});
}

void FieldContents::add(const core::RelayTestOrder& order)
{
    //: What a relay-test card does with the switch
    const QString opens = tr("opens");
    //: What a relay-test card does with the switch
    const QString closes = tr("closes");
    //: What a field card carries: what the switch does
    m_facts.append({tr("The switch"), order.action == core::RelayAction::Close ? closes : opens});
}

void FieldContents::add(const core::OperatorOrder& order)
{
    //: What an operator card carries, when its holder may not sign in here
    QString name = tr("nobody of this station");
    for (const FieldHolder& holder : m_seen.holders) {
        if (holder.id == order.holder) {
            name = utf8(holder.name);
        }
    }
    //: What a field card carries: who carries it
    m_facts.append({tr("Holder"), name});
}

void FieldContents::addValidity(const core::FieldCardOrder& order)
{
    const bool isElsewhere = order.area != m_seen.area;
    //: What a field card carries: the area whose meters obey it
    m_facts.append({tr("Area"), areaText(order.area), isElsewhere ? Tone::Bad : Tone::Plain});
    //: What a field card carries. %1: its first day, %2: its last day.
    const QString days =
        tr("%1 to %2")
            .arg(utf8(core::toText(order.validity.from)), utf8(core::toText(order.validity.to)));
    const bool holds = order.validity.covers(m_seen.today);
    //: What a field card carries: the days on which meters obey it
    m_facts.append({tr("Valid"), days, holds ? Tone::Plain : Tone::Caution});
}

QList<Fact> FieldContents::of(const core::FieldCardOrder& order)
{
    std::visit([this](const auto& payload) { add(payload); }, order.payload);
    addValidity(order);
    return m_facts;
}

}  // namespace

QList<Fact> contentsOf(const core::FieldCardOrder& order, const FieldCardSeen& seen)
{
    return FieldContents{seen}.of(order);
}

QString areaText(core::AreaCode area)
{
    return QString::number(area.value());
}

QString shown(const core::CardTime& time)
{
    return time.isNone() ? QString{}
                         : QStringLiteral("20%1-%2-%3 %4:%5")
                               .arg(time.year, 2, 10, QLatin1Char{'0'})
                               .arg(time.month, 2, 10, QLatin1Char{'0'})
                               .arg(time.day, 2, 10, QLatin1Char{'0'})
                               .arg(time.hour, 2, 10, QLatin1Char{'0'})
                               .arg(time.minute, 2, 10, QLatin1Char{'0'});
}

}  // namespace wattdesk::app
