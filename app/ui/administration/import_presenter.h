#pragma once

#include <QObject>
#include <optional>

#include "app/ui/base/dialogs.h"
#include "app/ui/base/notice.h"
#include "app/ui/base/station_client.h"
#include "app/ui/base/table.h"

namespace wattdesk::app {

/// What the import of a table shows, already decided, formatted and translated.
struct ImportView {
    QString file;            ///< its name; empty before one was chosen
    bool asksReason{false};  ///< what stands in every row that is entered is typed here
    QString reason;
    Notice notice;
    bool isRunning{false};
    int percent{-1};  ///< how much of a running import is done; below zero: it cannot be said
    QList<QList<Cell>> findings;
    QString total;   ///< foot of the findings
    QString again;   ///< on the button that tries the same file again; empty: there is none
    QString import;  ///< on the button that imports; empty: there is nothing to import yet
};

/// Decides how a table of accounts, of readings or of balances is imported: always tried out first,
/// and never with a finding.
class ImportPresenter final : public QObject {
    Q_OBJECT
public:
    ImportPresenter(StationClient& client, Dialogs& dialogs, ImportWhat what = ImportWhat::Accounts,
                    QObject* parent = nullptr);

    void editReason(const QString& text);
    void chooseFile();
    void tryAgain();
    void importAll();
    /// Stops what runs, at once.
    void cancel();
    /// Asks whether to stop what runs. False when nothing does.
    bool askToCancel();
    /// Somebody else signs in: what runs is stopped, and nobody hears of it.
    void clear();
    void retranslate() { show(); }

    const ImportView& view() const { return m_view; }
    bool isRunning() const { return m_stage == Stage::Trying || m_stage == Stage::Importing; }

signals:
    void viewChanged(const wattdesk::app::ImportView& view);
    /// What ran is over: there is something else to press.
    void focusWanted();
    /// The rows are in the books: other pages are out of date.
    void imported();

private:
    enum class Stage : std::uint8_t { Nothing, Trying, Tried, Importing, Imported };

    void run(Stage stage);
    void onReport(const core::Expected<core::ImportReport>& result);
    bool canImport() const;
    /// False, and the person is told, while a reason is needed and none was typed.
    bool requireReason();
    bool isRepeated() const;
    QString boxTitle() const;
    QString doneText() const;
    QString whatNext() const;
    QString importVerb() const;
    Notice noticeNow() const;
    Notice reportNotice() const;
    void showFindings();
    void show();

    StationClient& m_client;
    Dialogs& m_dialogs;
    ImportWhat m_what;
    Stage m_stage{Stage::Nothing};
    QString m_reason;
    bool m_lacksReason{false};
    QString m_path;
    qint64 m_rows{0};  ///< read so far by what runs
    bool m_isStopping{false};
    std::optional<core::ImportReport> m_report;  ///< of the last run that came to its end
    std::optional<core::ErrorCode> m_failure;
    std::uint64_t m_asked{0};
    ImportView m_view;
};

}  // namespace wattdesk::app
