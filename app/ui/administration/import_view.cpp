#include <QFileInfo>
#include <algorithm>
#include <limits>

#include "app/text/failure_text.h"
#include "app/text/format.h"
#include "app/ui/administration/import_presenter.h"

namespace wattdesk::app {

namespace {

/// For the choice between singular and plural: what is more than this is plural anyway.
int plural(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

}  // namespace

Notice ImportPresenter::noticeNow() const
{
    if (isRunning()) {
        //: Import: while a table is tried out. %1: how many rows were read so far.
        const QString trying = tr("Trying it out: %1 row(s) so far", nullptr, plural(m_rows));
        //: Import: while accounts are entered. %1: how many rows were read so far.
        const QString importing = tr("Importing: %1 row(s) so far", nullptr, plural(m_rows));
        //: Import: it was asked to stop, and comes to its end
        const QString stopping = tr("Stopping …");
        const QString running = m_stage == Stage::Trying ? trying : importing;
        return {Tone::Busy,
                m_isStopping ? stopping : running.arg(shown(m_rows)),
                //: Import, while one runs: what else can be done meanwhile; Esc is a key
                tr("This counter sells nothing meanwhile. Esc stops it; nothing of it stays then."),
                {}};
    }
    if (m_failure) {
        const bool isOwnWish = *m_failure == core::ErrorCode::ImportCancelled;
        return failureNotice(*m_failure, isOwnWish ? Tone::Caution : Tone::Bad);
    }
    return m_report ? reportNotice() : Notice{};
}

Notice ImportPresenter::reportNotice() const
{
    if (m_report->imported && m_what == ImportWhat::Readings) {
        //: Import of readings: it is done. %1: how many were entered.
        return {
            Tone::Good,
            tr("%1 reading(s) entered", nullptr, plural(m_report->rows)).arg(shown(m_report->rows)),
            //: Import of readings: below "… readings entered"
            tr("Esc goes back: the month can be tried out with them."),
            {}};
    }
    if (m_report->imported) {
        //: Import: it is done. %1: how many accounts were entered.
        return {Tone::Good,
                tr("%1 account(s) imported", nullptr, plural(m_report->rows))
                    .arg(shown(m_report->rows)),
                //: Import: below "… accounts imported"
                tr("The search finds them. The first sale to each issues its card."),
                {}};
    }
    if (m_report->faulty != 0) {
        //: Import: rows cannot be imported. %1: how many, %2: how many rows the table has.
        return {
            Tone::Bad,
            tr("Rows with a finding: %1 of %2").arg(shown(m_report->faulty), shown(m_report->rows)),
            //: Import: below "Rows with a finding: …"
            tr("Nothing was imported. Correct these rows in the table, save it and try again."),
            {}};
    }
    if (m_report->rows == 0) {
        //: Import: the table has a head line only
        return {Tone::Caution, tr("There is no row below the head line"), {}, {}};
    }
    //: Import: the table was tried out and is good. %1: how many rows it has.
    return {Tone::Good,
            tr("%1 row(s), no finding", nullptr, plural(m_report->rows)).arg(shown(m_report->rows)),
            //: Import: below "… rows, no finding"
            tr("Nothing was imported yet."),
            {}};
}

void ImportPresenter::showFindings()
{
    m_view.findings.clear();
    m_view.total.clear();
    if (!m_report || m_report->faulty == 0) {
        return;
    }
    for (const core::ImportFinding& finding : m_report->findings) {
        m_view.findings.append({{QString::number(finding.line), true},
                                {QString::fromStdString(finding.text).simplified()},
                                {failureText(finding.code)}});
    }
    const auto listed = static_cast<qint64>(m_report->findings.size());
    if (listed < m_report->faulty) {
        //: Import, foot of the list of findings. %1: how many are listed, %2: how many there are.
        m_view.total = tr("The first %1 of %2").arg(shown(listed), shown(m_report->faulty));
    } else {
        //: Import, foot of the list of findings. %1: how many rows have one.
        m_view.total = tr("Rows with a finding: %1").arg(shown(listed));
    }
}

void ImportPresenter::show()
{
    constexpr qint64 kWhole = 100;
    m_view.file = QFileInfo{m_path}.fileName();
    m_view.notice = noticeNow();
    m_view.isRunning = isRunning();
    const bool knowsRows = m_stage == Stage::Importing && m_report && m_report->rows > 0;
    m_view.percent =
        knowsRows ? static_cast<int>(std::min(m_rows * kWhole / m_report->rows, kWhole)) : -1;
    showFindings();
    //: Import: button that tries the same table out again
    const QString again = tr("Try it again");
    const bool canTryAgain = !isRunning() && !m_path.isEmpty() && m_stage != Stage::Imported;
    m_view.again = canTryAgain ? again : QString{};
    m_view.import.clear();
    if (canImport()) {
        //: Import: button that enters all accounts of the table. %1: how many.
        const QString accounts = tr("Import all %1 account(s)", nullptr, plural(m_report->rows))
                                     .arg(shown(m_report->rows));
        //: Import: button that enters all readings of the table. %1: how many.
        const QString readings = tr("Enter all %1 reading(s)", nullptr, plural(m_report->rows))
                                     .arg(shown(m_report->rows));
        m_view.import = m_what == ImportWhat::Accounts ? accounts : readings;
    }
    emit viewChanged(m_view);
}

}  // namespace wattdesk::app
