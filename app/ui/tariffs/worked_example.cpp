#include "app/ui/tariffs/worked_example.h"

#include <QCoreApplication>

#include "app/text/failure_text.h"
#include "app/text/format.h"
#include "app/text/sale_text.h"
#include "core/tariff/ladder.h"

namespace wattdesk::app {

using core::ErrorCode;

namespace {

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

/// The words of a worked example.
class ExampleWords {
    Q_DECLARE_TR_FUNCTIONS(ExampleWords)
public:
    static QString label(ExampleField field, bool isMoney);
    static QStringList kinds();
    static QString together();
    static QString energy();
    static QString surplus();
    static QString version(int version);
    static QString difference();
    static QString begins(int tier, core::Date counted);
    static QString timeOfUse();
    static QString byTheMonth();
};

QString ExampleWords::label(ExampleField field, bool isMoney)
{
    switch (field) {
        case ExampleField::What:
            //: Worked example of a tariff: whether energy or money is typed
            return tr("Try out");
        case ExampleField::Amount:
            //: Worked example of a tariff: how much is bought, in kWh or in yuan
            return isMoney ? tr("Yuan") : tr("kWh");
        case ExampleField::Used:
            //: Worked example of a tariff: energy taken before in the ladder's month or year
            return tr("Used before, kWh");
        case ExampleField::Day:
            //: Worked example of a tariff: the day of the purchase
            return tr("Day");
        case ExampleField::Base:
            //: Worked example of a tariff: 一户多人口, multiplies the limits
            return tr("Household base");
    }
    return {};
}

QStringList ExampleWords::kinds()
{
    //: Worked example of a tariff: energy is typed
    return {tr("Energy"),
            //: Worked example of a tariff: money is typed
            tr("Money")};
}

QString ExampleWords::together()
{
    //: Worked example of a tariff: the sum of its lines
    return tr("Together");
}

QString ExampleWords::energy()
{
    //: Worked example of a tariff: the energy that the money buys
    return tr("Energy bought");
}

QString ExampleWords::surplus()
{
    //: Worked example of a tariff: what is left of the money
    return tr("Surplus, carried to the next sale");
}

QString ExampleWords::version(int version)
{
    //: Worked example of a draft: what the version before makes of it. %1: its number.
    return tr("The same by version %1").arg(version);
}

QString ExampleWords::difference()
{
    //: Worked example of a draft: against the version before
    return tr("Difference");
}

QString ExampleWords::begins(int tier, core::Date counted)
{
    //: Worked example of a tariff with a ladder. %1: the tier in which the energy begins, %2: the
    //: day from which the ladder counts.
    return tr("Begins in tier %1. The ladder counts from %2 on.")
        .arg(QString::number(tier), QString::fromStdString(toText(counted)));
}

QString ExampleWords::timeOfUse()
{
    //: Worked example of a tariff with time of use
    return tr(
        "At the counter nobody knows at what time of the day energy will be used: the price "
        "of the flat period is taken.");
}

QString ExampleWords::byTheMonth()
{
    //: Worked example of a tariff with monthly charges or a two-part tariff
    return tr("Charges by the month come with the bill and are not in it.");
}

bool hasBill(const core::Tariff& tariff)
{
    return !tariff.monthlyCharge.isZero() || !tariff.minimumCharge.isZero() || tariff.capacity ||
           tariff.demand || tariff.powerFactor;
}

QString signedText(std::int64_t difference, const QString& text)
{
    return difference > 0 ? QStringLiteral("+") + text : text;
}

}  // namespace

WorkedExample::WorkedExample()
    : m_entries{{ExampleField::What, QStringLiteral("0")},
                {ExampleField::Amount, QStringLiteral("100")},
                {ExampleField::Used, QStringLiteral("0")},
                {ExampleField::Base, QStringLiteral("1")}}
{
}

bool WorkedExample::edit(int field, const QString& text)
{
    const auto id = static_cast<ExampleField>(field);
    if (m_entries.value(id) == text && m_entries.contains(id)) {
        return false;
    }
    m_entries[id] = text;
    return true;
}

core::Date WorkedExample::day() const
{
    const QString typed = m_entries.value(ExampleField::Day).trimmed();
    return core::parseDate(typed.toStdString()).value_or(m_day);
}

tl::expected<WorkedExample::Typed, WorkedExample::Wrong> WorkedExample::typed() const
{
    Typed typed;
    typed.isMoney = m_entries[ExampleField::What] == QLatin1String{"1"};
    typed.day = day();
    const std::string amount = m_entries[ExampleField::Amount].toStdString();
    const auto energy = core::parseEnergy(amount);
    const auto money = core::parseMoney(amount);
    if (!energy || !money) {
        return tl::unexpected{Wrong{ExampleField::Amount, energy.error().code}};
    }
    typed.energy = *energy;
    typed.money = *money;
    const auto used = core::parseEnergy(m_entries[ExampleField::Used].toStdString());
    if (!used) {
        return tl::unexpected{Wrong{ExampleField::Used, used.error().code}};
    }
    typed.used = *used;
    const QString day = m_entries.value(ExampleField::Day).trimmed();
    if (m_entries.contains(ExampleField::Day) && !core::parseDate(day.toStdString())) {
        return tl::unexpected{Wrong{ExampleField::Day, ErrorCode::InputDate}};
    }
    const auto base = core::parseHouseholdBase(m_entries[ExampleField::Base].toStdString());
    if (!base) {
        return tl::unexpected{Wrong{ExampleField::Base, base.error().code}};
    }
    typed.base = *base;
    return typed;
}

QList<FormField> WorkedExample::fields(const std::optional<Wrong>& wrong) const
{
    const bool isMoney = m_entries[ExampleField::What] == QLatin1String{"1"};
    QList<FormField> fields;
    for (const ExampleField id : {ExampleField::What, ExampleField::Amount, ExampleField::Used,
                                  ExampleField::Day, ExampleField::Base}) {
        FormField field;
        field.id = static_cast<int>(id);
        field.label = ExampleWords::label(id, isMoney);
        field.value = m_entries.value(id);
        if (id == ExampleField::Day && !m_entries.contains(id)) {
            field.value = utf8(core::toText(m_day));
        }
        field.choices = id == ExampleField::What ? ExampleWords::kinds() : QStringList{};
        if (wrong && wrong->field == id) {
            field.wrong = failureText(wrong->code);
        }
        fields.append(field);
    }
    return fields;
}

ExampleView WorkedExample::fieldsOnly() const
{
    const auto entries = typed();
    ExampleView view;
    view.fields = fields(entries ? std::nullopt : std::optional{entries.error()});
    return view;
}

namespace {

core::Expected<core::Fee> feeOf(const core::Tariff& applied, const WorkedExample::Typed& typed)
{
    return typed.isMoney ? core::energyFor(applied, typed.used, typed.money)
                         : core::feeFor(applied, typed.used, typed.energy);
}

void addLines(ExampleView& view, const core::Fee& fee, const WorkedExample::Typed& typed)
{
    for (const core::QuoteLine& line : fee.lines) {
        view.lines.append({lineText(line), shown(line.amount)});
    }
    view.lines.append({ExampleWords::together(), shown(fee.fee)});
    if (typed.isMoney) {
        view.lines.append({ExampleWords::energy(), shown(fee.energy)});
        view.lines.append({ExampleWords::surplus(), shown(typed.money.minus(fee.fee).value())});
    }
}

/// What the version before makes of the same, if it can.
void addComparison(ExampleView& view, const core::Fee& fee, const core::Tariff& before,
                   const WorkedExample::Typed& typed)
{
    const auto old = feeOf(before, typed);
    if (!old) {
        return;
    }
    const auto dearer = fee.fee.minus(old->fee).value();
    const auto more = fee.energy.minus(old->energy).value();
    view.lines.append({ExampleWords::version(before.version),
                       typed.isMoney ? shown(old->energy) : shown(old->fee)});
    view.lines.append({ExampleWords::difference(),
                       typed.isMoney ? signedText(more.hundredths(), shown(more))
                                     : signedText(dearer.hundredths(), shown(dearer))});
}

void addSentences(ExampleView& view, const core::Tariff& applied, const WorkedExample::Typed& typed)
{
    const QString tier = applied.isLadder()
                             ? ExampleWords::begins(core::tierAt(applied, typed.used),
                                                    core::periodStart(applied, typed.day))
                             : QString{};
    for (const QString& sentence :
         {tier, applied.hasTimeOfUse() ? ExampleWords::timeOfUse() : QString{},
          hasBill(applied) ? ExampleWords::byTheMonth() : QString{}}) {
        if (!sentence.isEmpty()) {
            view.sentences.append(sentence);
        }
    }
}

}  // namespace

ExampleView WorkedExample::view(const core::Tariff& tariff,
                                const std::optional<core::Tariff>& before) const
{
    ExampleView view = fieldsOnly();
    const auto entries = typed();
    const auto base = entries ? entries->base : core::HouseholdBase{};
    const auto applied = core::appliedOn(tariff, day(), base);
    const auto was = before ? core::appliedOn(*before, day(), base) : std::nullopt;
    if (!applied) {
        view.notice = failureNotice(ErrorCode::AmountTooLarge);
        return view;
    }
    view.chart = priceChart(*applied, was, {}, {});
    if (!entries) {
        view.notice = failureNotice(entries.error().code);
        return view;
    }
    const auto fee = feeOf(*applied, *entries);
    if (!fee) {
        view.notice = failureNotice(fee.error().code);
        return view;
    }
    view.chart = priceChart(*applied, was, entries->used,
                            entries->used.plus(fee->energy).value_or(entries->used));
    addLines(view, *fee, *entries);
    if (was) {
        addComparison(view, *fee, *was, *entries);
    }
    addSentences(view, *applied, *entries);
    return view;
}

}  // namespace wattdesk::app
