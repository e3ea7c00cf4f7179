#pragma once

#include <QMap>
#include <tl/expected.hpp>

#include "app/ui/base/form_view.h"
#include "app/ui/tariffs/price_curves.h"
#include "core/customer/household_base.h"
#include "core/tariff/quote.h"

namespace wattdesk::app {

/// In the order of the page.
enum class ExampleField : std::uint8_t { What, Amount, Used, Day, Base };

/// A purchase worked out line by line, and the chart that it lies in.
struct ExampleView {
    QList<FormField> fields;
    QList<Fact> lines;
    QStringList sentences;
    Notice notice;  ///< why nothing is worked out
    PriceChartView chart;
};

/// A purchase that somebody tries out on a tariff: so much energy or money, after so much in the
/// ladder's period, on a day.
class WorkedExample {
public:
    /// The entries, read.
    struct Typed {
        bool isMoney{false};
        core::Energy energy;
        core::Money money;
        core::Energy used;
        core::Date day;
        core::HouseholdBase base;
    };

    WorkedExample();

    /// The day of the example as long as none was typed.
    void setDay(core::Date day) { m_day = day; }
    /// False when nothing is changed by it.
    bool edit(int field, const QString& text);
    /// Of a tariff without problems, and beside it what the one before makes of the same.
    ExampleView view(const core::Tariff& tariff, const std::optional<core::Tariff>& before) const;
    /// While there is no tariff to try it out on: the fields alone.
    ExampleView fieldsOnly() const;

private:
    struct Wrong {
        ExampleField field;
        core::ErrorCode code;
    };

    tl::expected<Typed, Wrong> typed() const;
    QList<FormField> fields(const std::optional<Wrong>& wrong) const;
    core::Date day() const;

    QMap<ExampleField, QString> m_entries;  ///< of the day: only when it was typed
    core::Date m_day;
};

}  // namespace wattdesk::app
