#include <QCoreApplication>

#include "app/text/sale_text.h"
#include "app/ui/field/field_state.h"

namespace wattdesk::app {

using core::FieldCardKind;

namespace {

constexpr int kValidDays = 30;
constexpr int kOperatorDays = 365;

QString utf8(const std::string& text)
{
    return QString::fromStdString(text);
}

/// The labels of the fields and what can be chosen in them.
class FieldEntries {
    Q_DECLARE_TR_FUNCTIONS(FieldEntries)
public:
    static QString label(CardEntry entry);
    static QStringList choices(const FieldState& state, CardEntry entry);
};

QString FieldEntries::label(CardEntry entry)
{
    switch (entry) {
        case CardEntry::Tariff:
            //: Form of a field card: label of the tariff that a new meter begins with
            return tr("Tariff");
        case CardEntry::Mode:
            //: Form of a field card: label of what the meter counts down, money or energy
            return tr("Kind of meter");
        case CardEntry::Amount:
            //: Form of a field card: label of the credit that nobody pays, in yuan or kWh
            return tr("Credit to begin with");
        case CardEntry::Alarm1:
            //: Form of a field card: label of the first, higher alarm amount
            return tr("Alarm 1 at");
        case CardEntry::Alarm2:
            //: Form of a field card: label of the second, lower alarm amount
            return tr("Alarm 2 at");
        case CardEntry::CtRatio:
            //: Form of a field card: label of the current transformers' ratio
            return tr("CT ratio");
        case CardEntry::PtRatio:
            //: Form of a field card: label of the voltage transformers' ratio
            return tr("PT ratio");
        case CardEntry::OverdraftLimit:
            //: Form of a field card: label of how far a meter may be overdrawn, in yuan or kWh
            return tr("Overdraft limit");
        case CardEntry::HoardingLimit:
            //: Form of a field card: label of the most that a meter may hold, in yuan or kWh
            return tr("Hoarding limit (0: none)");
        case CardEntry::ClosePermit:
            //: Form of a field card: label of the credit above which the switch closes again
            return tr("Switch closes above");
        case CardEntry::Meter:
            //: Form of a field card: label of the number that a meter gets
            return tr("Meter number");
        case CardEntry::Relay:
            //: Form of a field card: label of what the switch shall do
            return tr("The switch");
        case CardEntry::Holder:
            //: Form of a field card: label of who carries an operator card
            return tr("Holder");
        case CardEntry::From:
            //: Form of a field card: label of its first day, as year-month-day
            return tr("Valid from");
        case CardEntry::To:
            //: Form of a field card: label of its last day, as year-month-day
            return tr("Valid to");
        case CardEntry::Login:
            //: Form of a field card: label of the login of the second person who agrees
            return tr("Second person's login");
        case CardEntry::Password:
            //: Form of a field card: label of the password of the second person who agrees
            return tr("Second person's password");
    }
    return {};
}

QStringList FieldEntries::choices(const FieldState& state, CardEntry entry)
{
    QStringList choices;
    if (entry == CardEntry::Tariff) {
        for (const core::Tariff& tariff : state.terms->tariffs) {
            choices.append(utf8(tariff.name));
        }
    }
    if (entry == CardEntry::Holder) {
        for (const FieldHolder& holder : state.terms->holders) {
            //: Form of a field card: an operator. %1: name, %2: login.
            choices.append(tr("%1 (%2)").arg(utf8(holder.name), utf8(holder.login)));
        }
    }
    if (entry == CardEntry::Mode) {
        choices = {meterModeText(core::MeterMode::Money), meterModeText(core::MeterMode::Energy)};
    }
    if (entry == CardEntry::Relay) {
        //: Form of a relay-test card: the switch cuts the supply
        choices = {tr("opens: the supply is cut"),
                   //: Form of a relay-test card: the switch gives the supply again
                   tr("closes: the supply is back")};
    }
    return choices;
}

QList<CardEntry> entriesOf(FieldCardKind kind)
{
    switch (kind) {
        case FieldCardKind::Preset:
            return {CardEntry::Mode,   CardEntry::Tariff,  CardEntry::Amount, CardEntry::Alarm1,
                    CardEntry::Alarm2, CardEntry::CtRatio, CardEntry::PtRatio};
        case FieldCardKind::Parameter:
            return {CardEntry::Alarm1,     CardEntry::Alarm2,         CardEntry::CtRatio,
                    CardEntry::PtRatio,    CardEntry::OverdraftLimit, CardEntry::HoardingLimit,
                    CardEntry::ClosePermit};
        case FieldCardKind::MeterNumbering:
            return {CardEntry::Meter};
        case FieldCardKind::RelayTest:
            return {CardEntry::Relay};
        case FieldCardKind::Operator:
            return {CardEntry::Holder};
        case FieldCardKind::Check:
        case FieldCardKind::Reset:
        case FieldCardKind::Clear:
            return {};
    }
    return {};
}

}  // namespace

CardEntries initialEntries(FieldCardKind kind, const FieldCardSeen& seen)
{
    CardEntries entries;
    const int days = kind == FieldCardKind::Operator ? kOperatorDays : kValidDays;
    const core::Date last = core::Date::fromDays(seen.today.toDays() + days - 1);
    entries[CardEntry::From] = utf8(core::toText(seen.today));
    entries[CardEntry::To] = utf8(core::toText(last));
    if (kind == FieldCardKind::Preset) {
        const core::ServicePoint usual;
        entries[CardEntry::Amount] = QStringLiteral("0.00");
        entries[CardEntry::Alarm1] = QStringLiteral("30.00");
        entries[CardEntry::Alarm2] = QStringLiteral("10.00");
        entries[CardEntry::CtRatio] = QString::number(usual.ctRatio);
        entries[CardEntry::PtRatio] = QString::number(usual.ptRatio);
    }
    return entries;
}

bool asksSecondPerson(const FieldState& state)
{
    if (state.kind() != FieldCardKind::Preset) {
        return false;
    }
    const auto amount = core::parseMoney(state.text(CardEntry::Amount).toStdString());
    return amount && !amount->isZero();
}

QList<FormField> fieldsOf(const FieldState& state)
{
    QList<CardEntry> ids = entriesOf(state.kind());
    // An energy meter does not know what a kWh costs.
    if (state.kind() == FieldCardKind::Preset && state.chose(CardEntry::Mode, 1)) {
        ids.removeOne(CardEntry::Tariff);
    }
    ids.append({CardEntry::From, CardEntry::To});
    if (asksSecondPerson(state)) {
        ids.append({CardEntry::Login, CardEntry::Password});
    }
    QList<FormField> fields;
    for (const CardEntry id : ids) {
        FormField field;
        field.id = static_cast<int>(id);
        field.label = FieldEntries::label(id);
        field.value = state.entries.value(id);
        field.choices = FieldEntries::choices(state, id);
        field.isSecret = id == CardEntry::Password;
        fields.append(field);
    }
    return fields;
}

}  // namespace wattdesk::app
