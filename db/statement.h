#pragma once

#include <soci/soci.h>

#include <cstdint>
#include <deque>
#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/ids.h"

namespace wattdesk::db {

/// A value for a statement's placeholder: a 64-bit integer or a text, either of them perhaps null.
/// Texts are viewed, not copied, until the statement runs.
class Value {
public:
    Value(std::int64_t number) noexcept : m_number{number} {}
    Value(std::optional<std::int64_t> number) noexcept
        : m_isNull{!number}, m_number{number.value_or(0)}
    {
    }
    Value(std::nullopt_t) noexcept : m_isNull{true} {}
    Value(std::string_view text) noexcept : m_isText{true}, m_text{text} {}
    Value(const std::string& text) noexcept : Value{std::string_view{text}} {}
    Value(const std::optional<std::string>& text) noexcept
        : m_isText{true}, m_isNull{!text}, m_text{text ? std::string_view{*text} : ""}
    {
    }
    template <class Tag>
    Value(core::Id<Tag> id) noexcept : Value{id.value}
    {
    }
    Value(core::Instant instant) noexcept : Value{instant.ms} {}

    bool isText() const noexcept { return m_isText; }
    bool isNull() const noexcept { return m_isNull; }
    std::int64_t number() const noexcept { return m_number; }
    std::string_view text() const noexcept { return m_text; }

private:
    bool m_isText{false};
    bool m_isNull{false};
    std::int64_t m_number{0};
    std::string_view m_text{};
};

/// The values of a statement's placeholders, in order. Made for one call, as it stands there.
class Values {
public:
    Values(std::initializer_list<Value> values) noexcept : m_values{values.begin(), values.size()}
    {
    }
    Values(const std::vector<Value>& values) noexcept : m_values{values} {}

    auto begin() const noexcept { return m_values.begin(); }
    auto end() const noexcept { return m_values.end(); }
    std::size_t size() const noexcept { return m_values.size(); }

private:
    std::span<const Value> m_values;
};

/// An identity that may be none is null in the database.
template <class Tag>
std::optional<std::int64_t> orNull(core::Id<Tag> id)
{
    return id ? std::optional{id.value} : std::nullopt;
}

/// Where SOCI keeps a placeholder's or a column's value; its address stays with the statement.
struct Slot {
    bool isText{false};
    soci::indicator indicator{soci::i_ok};
    long long number{0};
    std::string text;
};

/// Reads the columns of one row from left to right. A value that the business does not know (out
/// of range, an unknown name) makes the row implausible, which its reader must ask at the end.
class Row {
public:
    explicit Row(const std::deque<Slot>& slots) noexcept : m_slots{slots} {}

    std::int64_t integer();
    std::optional<std::int64_t> integerOrNull();
    const std::string& text();
    std::optional<std::string> textOrNull();

    template <class Identity>
    Identity id()
    {
        return Identity{integerOrNull().value_or(0)};
    }
    template <class Number>
    Number digits()
    {
        const std::string& digits = text();
        return digits == Number{}.digits() ? Number{} : known(Number::parse(digits));
    }
    /// Money, Energy or Credit.
    template <class Amount>
    Amount amount()
    {
        return known(Amount::from(integer()));
    }
    template <class Integer>
    Integer bounded()
    {
        const std::int64_t value = integer();
        const auto narrow = static_cast<Integer>(value);
        return known(static_cast<std::int64_t>(narrow) == value ? std::optional{narrow}
                                                                : std::nullopt);
    }
    template <class Enum>
    Enum named(std::optional<Enum> (*find)(std::string_view) noexcept)
    {
        return known(find(text()));
    }
    core::Instant instant() { return core::Instant{integer()}; }
    core::Date date() { return known(core::parseDate(text())); }
    bool flag() { return integer() != 0; }

    template <class T>
    T known(std::optional<T> value)
    {
        m_isPlausible = m_isPlausible && value.has_value();
        return value.value_or(T{});
    }
    bool isPlausible() const noexcept { return m_isPlausible; }

private:
    const Slot& next();

    const std::deque<Slot>& m_slots;
    std::size_t m_at{0};
    bool m_isPlausible{true};
};

/// A prepared statement, kept and run again. `columns` has a letter for each column of the result:
/// 'i' an integer, 't' a text.
class Statement {
public:
    Statement(soci::session& session, std::string_view sql, std::string_view columns, Values shape);

    /// Throws soci::soci_error. Always walks to the end of the result: an SQLite statement left on
    /// a row keeps its snapshot, and a later write would find it stale. Returns how many rows were
    /// written.
    std::int64_t run(Values values, const std::function<void(Row&)>& onRow);

private:
    std::deque<Slot> m_parameters;
    std::deque<Slot> m_columns;
    soci::statement m_statement;
};

}  // namespace wattdesk::db
