#pragma once

#include <QMap>
#include <QObject>
#include <optional>
#include <tl/expected.hpp>

#include "app/ui/administration/import_presenter.h"
#include "app/ui/base/form_view.h"
#include "app/ui/base/table.h"

namespace wattdesk::app {

/// Which of the settlement's faces is shown.
enum class SettlementFace : std::uint8_t { Run, Import, Form, Statement };

enum class SettlementTask : std::uint8_t { Reading, Statement, Post };

/// In the order of the forms.
enum class SettlementField : std::uint8_t {
    Account,
    Month,
    Day,
    Registers,  ///< the choice which of the following are asked for
    Total,
    Sharp,
    Peak,
    Flat,
    Valley,
    Reactive,
    ReactiveReverse,
    Demand,
    Remaining,
    Count,
    Evidence,
    Login,
    Password,
};

/// A settled month of an account, line by line.
struct MonthView {
    QString title;
    QList<Fact> use;
    QList<QList<Cell>> lines;
    QList<Fact> prepaid;
};

/// What the settlement shows, already decided, formatted and translated.
struct SettlementView {
    SettlementFace face{SettlementFace::Run};
    QString month;
    Notice notice;
    bool isRunning{false};
    int percent{-1};  ///< how much of a run is done; below zero: it cannot be said
    QList<Fact> sums;
    QList<QList<Cell>> lines;
    QString total;  ///< foot of the lines
    QString post;   ///< on the button that goes to the posting; empty: there is nothing to post
    FormView form;
    MonthView statement;
};

/// Decides how a month is settled: readings first, then tried out, then posted.
class SettlementPresenter final : public QObject {
    Q_OBJECT
public:
    SettlementPresenter(StationClient& client, Dialogs& dialogs, QObject* parent = nullptr);

    void refresh();
    void editMonth(const QString& text);
    /// A dry run of the month that is typed.
    void tryOut();
    void cancel();
    /// The accounts' lines: one of a settled month is opened.
    void openLine(int row);
    void showImport();
    /// The month's readings from the records of check cards.
    void collect();
    /// To the form of a task.
    void start(SettlementTask task);
    void edit(int field, const QString& text);
    void confirm();
    /// One step back. False on the first face with nothing going on.
    bool back();
    void clear();
    void retranslate();

    ImportPresenter& import() { return m_import; }
    const SettlementView& view() const { return m_view; }
    bool isRunning() const { return m_stage == Stage::Trying || m_stage == Stage::Posting; }

signals:
    void viewChanged(const wattdesk::app::SettlementView& view);
    void focusWanted();

private:
    enum class Stage : std::uint8_t { Nothing, Trying, Tried, Posting, Posted };
    struct Wrong {
        SettlementField field;
        core::ErrorCode code;
    };

    void run(const SettlementOrder& order);
    void forgetTrial();
    void onSheet(const core::Expected<SettlementSheet>& result);
    bool askToCancel();
    QList<SettlementField> fields() const;
    void enterReading();
    void askStatement(const core::AccountNumber& account, core::Period period);
    void refuse(SettlementField field, core::ErrorCode code);
    void post();
    void confirmStatement();
    Notice runNotice() const;
    Notice sheetNotice() const;
    Notice collectedNotice() const;
    void showLines();
    void showForm();
    void showFormPlan();
    void showStatement();
    void show();

    StationClient& m_client;
    Dialogs& m_dialogs;
    ImportPresenter m_import;
    SettlementFace m_face{SettlementFace::Run};
    SettlementFace m_faceBefore{SettlementFace::Run};  ///< to which the statement goes back
    Stage m_stage{Stage::Nothing};
    SettlementTask m_task{SettlementTask::Reading};
    std::optional<SettlementOverview> m_overview;
    QString m_month;
    qint64 m_accounts{0};  ///< looked at so far by what runs
    bool m_isStopping{false};
    bool m_isAsking{false};  ///< a form's answer is awaited
    std::optional<SettlementSheet> m_sheet;
    std::optional<core::ErrorCode> m_failure;
    QMap<SettlementField, QString> m_entries;
    std::optional<Wrong> m_wrong;
    std::optional<core::ErrorCode> m_refusal;
    bool m_isCollecting{false};
    std::optional<core::CollectedReadings> m_collected;
    std::optional<QString> m_entered;  ///< whose reading was entered last
    std::optional<core::PeriodStatement> m_statement;
    std::uint64_t m_asked{0};
    std::uint64_t m_overviewAsked{0};
    SettlementView m_view;
};

}  // namespace wattdesk::app
