#pragma once

#include <QCoreApplication>

#include "app/ui/field/field_state.h"

namespace wattdesk::app {

/// The words of what a check card brought back, on the page and on paper.
class FieldReport {
    Q_DECLARE_TR_FUNCTIONS(FieldReport)
public:
    /// `state` has a report, and outlives this.
    explicit FieldReport(const FieldState& state)
        : m_state{state}, m_report{*state.report}, m_offset{state.facts.offset}
    {
    }
    QString title() const;
    Notice notice() const;
    QString total() const;
    QList<Cell> row(const core::Inspection& found) const;
    Cell findings(const core::Inspection& found) const;
    QString meter(const core::Inspection& found) const;
    QStringList sentences(const core::Inspection& found) const;
    QList<Fact> figures(const core::Inspection& found) const;
    QList<Fact> state(const core::CheckRecord& record) const;
    void saveNote(CheckReportView& view) const;

private:
    static QString customer(const core::Inspection& found);
    QString days(const core::Inspection& found) const;

    const FieldState& m_state;
    const core::CheckReport& m_report;
    core::UtcOffset m_offset;
};

}  // namespace wattdesk::app
