#include "app/ui/administration/import_presenter.h"

namespace wattdesk::app {

ImportPresenter::ImportPresenter(StationClient& client, Dialogs& dialogs, ImportWhat what,
                                 QObject* parent)
    : QObject{parent}, m_client{client}, m_dialogs{dialogs}, m_what{what}
{
    connect(&client, &StationClient::importProgress, this, [this](qint64 rows) {
        if (isRunning()) {
            m_rows = rows;
            show();
        }
    });
    show();
}

void ImportPresenter::editReason(const QString& text)
{
    if (isRunning() || text == m_reason) {
        return;
    }
    m_reason = text;
    m_lacksReason = false;
    show();
}

bool ImportPresenter::requireReason()
{
    m_lacksReason = m_what == ImportWhat::Balances && m_reason.trimmed().isEmpty();
    if (m_lacksReason) {
        show();
        emit focusWanted();
    }
    return !m_lacksReason;
}

QString ImportPresenter::boxTitle() const
{
    switch (m_what) {
        case ImportWhat::Accounts:
            //: Title of the box that chooses a table of accounts to be imported
            return tr("Choose a table of accounts");
        case ImportWhat::Readings:
            //: Title of the box that chooses a table of month-end readings to be entered
            return tr("Choose a table of readings");
        case ImportWhat::Balances:
            break;
    }
    //: Title of the box that chooses a table of what accounts owed in other books
    return tr("Choose a table of opening balances");
}

void ImportPresenter::chooseFile()
{
    if (isRunning() || !requireReason()) {
        return;
    }
    //: Kinds of files in the box that chooses a table; the part in brackets stays as it is
    const QString kinds = tr("Tables (*.csv *.txt *.xlsx)");
    const QString path = m_dialogs.openFile(boxTitle(), kinds);
    if (!path.isEmpty()) {
        m_path = path;
        run(Stage::Trying);
    }
}

void ImportPresenter::tryAgain()
{
    if (!isRunning() && !m_path.isEmpty() && requireReason()) {
        run(Stage::Trying);
    }
}

bool ImportPresenter::canImport() const
{
    return m_stage == Stage::Tried && m_report && m_report->faulty == 0 && m_report->rows > 0;
}

void ImportPresenter::importAll()
{
    if (canImport() && requireReason()) {
        run(Stage::Importing);
    }
}

void ImportPresenter::run(Stage stage)
{
    m_stage = stage;
    m_rows = 0;
    m_isStopping = false;
    m_failure.reset();
    if (stage == Stage::Trying) {
        m_report.reset();
    }
    show();
    emit focusWanted();
    const std::uint64_t asked = ++m_asked;
    m_client.importAccounts({m_path, stage == Stage::Trying, m_what, m_reason.toStdString()},
                            {this, [this, asked](const core::Expected<core::ImportReport>& result) {
                                 if (asked == m_asked) {
                                     onReport(result);
                                 }
                             }});
}

void ImportPresenter::onReport(const core::Expected<core::ImportReport>& result)
{
    m_isStopping = false;
    if (!result) {
        m_failure = result.error().code;
        m_report.reset();
        m_stage = Stage::Nothing;
    } else {
        m_report = *result;
        m_stage = result->imported ? Stage::Imported : Stage::Tried;
    }
    show();
    emit focusWanted();
    if (m_stage == Stage::Imported) {
        emit imported();
    }
}

void ImportPresenter::cancel()
{
    if (isRunning()) {
        m_isStopping = true;
        m_client.cancelImport();
        show();
    }
}

bool ImportPresenter::askToCancel()
{
    if (!isRunning()) {
        return false;
    }
    Question question;
    //: Title of the question that stops an import that runs
    question.title = tr("Stop the import?");
    //: Question that stops an import that runs
    question.text = tr("Nothing of it stays: all rows are imported, or none.");
    //: Button that stops an import that runs
    question.verbs = {tr("Stop the import")};
    //: Button that lets an import go on
    question.wayOut = tr("Let it go on");
    if (m_dialogs.ask(question)) {
        cancel();
    }
    return true;
}

void ImportPresenter::clear()
{
    if (isRunning()) {
        m_client.cancelImport();
    }
    ++m_asked;
    m_stage = Stage::Nothing;
    m_reason.clear();
    m_lacksReason = false;
    m_path.clear();
    m_isStopping = false;
    m_report.reset();
    m_failure.reset();
    show();
}

}  // namespace wattdesk::app
