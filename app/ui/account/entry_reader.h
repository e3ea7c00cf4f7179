#pragma once

#include <QList>
#include <algorithm>
#include <optional>
#include <string>

#include "app/ui/account/operation.h"

namespace wattdesk::app {

/// Reads entries one after the other and remembers those that are not taken: of each field the
/// first refusal.
class EntryReader {
public:
    explicit EntryReader(const OperationState& state) : m_state{state} {}

    std::string text(FieldId field) const { return m_state.text(field).toStdString(); }

    core::Money money(FieldId field) { return taken(field, core::parseMoney(text(field))); }
    core::Energy energy(FieldId field) { return taken(field, core::parseEnergy(text(field))); }
    core::Credit credit(FieldId field)
    {
        return core::Credit::from(money(field).hundredths()).value();
    }
    /// Also below zero.
    core::Credit signedCredit(FieldId field)
    {
        QString typed = m_state.text(field);
        const bool isNegative = typed.startsWith(QLatin1Char{'-'}) ||
                                typed.startsWith(QChar{0x2212}) || typed.startsWith(QChar{0xFF0D});
        typed = isNegative ? typed.mid(1) : typed;
        const core::Money size = taken(field, core::parseMoney(typed.toStdString()));
        return core::Credit::from(isNegative ? -size.hundredths() : size.hundredths()).value();
    }
    std::uint32_t number(FieldId field, core::ErrorCode refusal)
    {
        bool isNumber = false;
        const uint value = m_state.text(field).toUInt(&isNumber);
        if (!isNumber) {
            refuse(field, refusal);
        }
        return value;
    }
    core::PaymentMeans means() const
    {
        return static_cast<core::PaymentMeans>(m_state.entries.value(FieldId::Means).toInt());
    }
    std::optional<core::SaleOrder> payment()
    {
        if (!m_state.text(FieldId::Amount).isEmpty()) {
            money(FieldId::Amount);
        }
        if (m_state.quote && !*m_state.quote) {
            refuse(FieldId::Amount, m_state.quote->error().code);
        }
        return paymentOf(m_state);
    }
    /// What every operation needs that says so in the history with a reason of its own.
    std::string reason()
    {
        if (m_state.text(FieldId::Reason).isEmpty()) {
            refuse(FieldId::Reason, core::ErrorCode::SaleReasonMissing);
        }
        return text(FieldId::Reason);
    }
    template <class T>
    T taken(FieldId field, const core::Expected<T>& read)
    {
        if (!read) {
            refuse(field, read.error().code);
            return {};
        }
        return *read;
    }
    void refuse(FieldId field, core::ErrorCode code)
    {
        if (takes(field)) {
            m_wrong.append(WrongField{field, code});
        }
    }
    bool takes(FieldId field) const
    {
        return std::none_of(m_wrong.cbegin(), m_wrong.cend(),
                            [field](const WrongField& wrong) { return wrong.field == field; });
    }
    /// In the order in which they were read.
    const QList<WrongField>& wrong() const { return m_wrong; }

private:
    const OperationState& m_state;
    QList<WrongField> m_wrong;
};

}  // namespace wattdesk::app
