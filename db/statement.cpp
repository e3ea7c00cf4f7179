#include "db/statement.h"

#include <cassert>

namespace wattdesk::db {

const Slot& Row::next()
{
    assert(m_at < m_slots.size() && "the row has no more columns");
    return m_slots[m_at++];
}

std::optional<std::int64_t> Row::integerOrNull()
{
    const Slot& slot = next();
    assert(!slot.isText);
    return slot.indicator == soci::i_ok ? std::optional<std::int64_t>{slot.number} : std::nullopt;
}

std::int64_t Row::integer()
{
    return known(integerOrNull());
}

const std::string& Row::text()
{
    const Slot& slot = next();
    assert(slot.isText);
    m_isPlausible = m_isPlausible && slot.indicator == soci::i_ok;
    return slot.text;
}

std::optional<std::string> Row::textOrNull()
{
    const Slot& slot = next();
    assert(slot.isText);
    return slot.indicator == soci::i_ok ? std::optional{slot.text} : std::nullopt;
}

Statement::Statement(soci::session& session, std::string_view sql, std::string_view columns,
                     Values shape)
    : m_statement{session}
{
    for (const Value& value : shape) {
        Slot& slot = m_parameters.emplace_back();
        slot.isText = value.isText();
        if (slot.isText) {
            m_statement.exchange(soci::use(slot.text, slot.indicator));
        } else {
            m_statement.exchange(soci::use(slot.number, slot.indicator));
        }
    }
    for (const char column : columns) {
        Slot& slot = m_columns.emplace_back();
        slot.isText = column == 't';
        if (slot.isText) {
            m_statement.exchange(soci::into(slot.text, slot.indicator));
        } else {
            m_statement.exchange(soci::into(slot.number, slot.indicator));
        }
    }
    m_statement.alloc();
    m_statement.prepare(std::string{sql});
    m_statement.define_and_bind();
}

std::int64_t Statement::run(Values values, const std::function<void(Row&)>& onRow)
{
    assert(values.size() == m_parameters.size());
    auto slot = m_parameters.begin();
    for (const Value& value : values) {
        assert(slot->isText == value.isText());
        slot->indicator = value.isNull() ? soci::i_null : soci::i_ok;
        slot->number = value.number();
        slot->text.assign(value.text());
        ++slot;
    }
    for (bool isRow = m_statement.execute(true); isRow; isRow = m_statement.fetch()) {
        if (m_columns.empty()) {
            break;
        }
        Row row{m_columns};
        onRow(row);
    }
    return m_statement.get_affected_rows();
}

}  // namespace wattdesk::db
