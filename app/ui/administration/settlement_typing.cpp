#include "app/ui/administration/settlement_typing.h"

#include "core/tariff/demand_text.h"

namespace wattdesk::app {

using core::ErrorCode;

namespace {

class Reader {
public:
    Reader(const QMap<SettlementField, QString>& entries, const QList<SettlementField>& fields)
        : m_entries{entries}, m_fields{fields}
    {
    }

    std::string text(SettlementField field) const
    {
        return m_fields.contains(field) ? m_entries.value(field).trimmed().toStdString()
                                        : std::string{};
    }
    /// Nothing typed is 0.
    core::Energy energy(SettlementField field)
    {
        return text(field).empty() ? core::Energy{} : taken(field, core::parseEnergy(text(field)));
    }
    core::Energy required(SettlementField field)
    {
        return taken(field, core::parseEnergy(text(field)));
    }
    template <class T>
    T taken(SettlementField field, const core::Expected<T>& read)
    {
        if (!read) {
            refuse(field, read.error().code);
            return {};
        }
        return *read;
    }
    template <class T>
    T taken(SettlementField field, const std::optional<T>& read, ErrorCode refusal)
    {
        if (!read) {
            refuse(field, refusal);
            return {};
        }
        return *read;
    }
    void refuse(SettlementField field, ErrorCode code)
    {
        if (!m_wrong) {
            m_wrong = WrongSettlementEntry{field, code};
        }
    }
    const std::optional<WrongSettlementEntry>& wrong() const { return m_wrong; }

private:
    const QMap<SettlementField, QString>& m_entries;
    const QList<SettlementField>& m_fields;
    std::optional<WrongSettlementEntry> m_wrong;
};

/// What the meter still held; below zero when it was overdrawn.
std::optional<core::Credit> remaining(Reader& reader)
{
    QString typed = QString::fromStdString(reader.text(SettlementField::Remaining));
    if (typed.isEmpty()) {
        return std::nullopt;
    }
    const bool isNegative = typed.startsWith(QLatin1Char{'-'}) || typed.startsWith(QChar{0x2212}) ||
                            typed.startsWith(QChar{0xFF0D});
    typed = isNegative ? typed.mid(1) : typed;
    const core::Money size =
        reader.taken(SettlementField::Remaining, core::parseMoney(typed.toStdString()));
    return core::Credit::from(isNegative ? -size.hundredths() : size.hundredths());
}

}  // namespace

tl::expected<TypedReading, WrongSettlementEntry> readingOf(
    const QMap<SettlementField, QString>& entries, const QList<SettlementField>& fields)
{
    using Field = SettlementField;
    Reader reader{entries, fields};
    TypedReading typed;
    typed.account =
        reader.taken(Field::Account, core::AccountNumber::parse(reader.text(Field::Account)),
                     ErrorCode::InputText);
    core::PeriodReadingForm& form = typed.form;
    form.period = reader.taken(Field::Month, core::parsePeriod(reader.text(Field::Month)),
                               ErrorCode::InputPeriod);
    form.day =
        reader.taken(Field::Day, core::parseDate(reader.text(Field::Day)), ErrorCode::InputDate);
    if (fields.contains(Field::Total)) {
        form.total = reader.required(Field::Total);
    } else {
        // In the order of core::TouPeriod.
        form.periods = {reader.energy(Field::Sharp), reader.energy(Field::Peak),
                        reader.required(Field::Flat), reader.energy(Field::Valley)};
    }
    form.reactive = reader.energy(Field::Reactive);
    form.reactiveReverse = reader.energy(Field::ReactiveReverse);
    if (const std::string demand = reader.text(Field::Demand); !demand.empty()) {
        form.demand = reader.taken(Field::Demand, core::parseDemand(demand));
    }
    form.remaining = remaining(reader);
    if (const std::string count = reader.text(Field::Count); !count.empty()) {
        bool isNumber = false;
        form.count = QString::fromStdString(count).toUInt(&isNumber);
        if (!isNumber) {
            reader.refuse(Field::Count, ErrorCode::AmountNotANumber);
        }
    }
    form.source = entries.value(Field::Evidence).toInt() == 0 ? core::Evidence::MeterDisplay
                                                              : core::Evidence::CustomerStatement;
    if (reader.wrong()) {
        return tl::unexpected{*reader.wrong()};
    }
    return typed;
}

}  // namespace wattdesk::app
