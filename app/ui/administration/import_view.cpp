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

QString ImportPresenter::doneText() const
{
    const int count = plural(m_report->rows);
    switch (m_what) {
        case ImportWhat::Accounts:
            //: Import: it is done. %1: how many accounts were entered.
            return tr("%1 account(s) imported", nullptr, count);
        case ImportWhat::Readings:
            //: Import of readings: it is done. %1: how many were entered.
            return tr("%1 reading(s) entered", nullptr, count);
        case ImportWhat::Balances:
            break;
    }
    //: Import of opening balances: it is done. %1: how many were charged.
    return tr("%1 opening balance(s) entered", nullptr, count);
}

QString ImportPresenter::whatNext() const
{
    switch (m_what) {
        case ImportWhat::Accounts:
            //: Import: below "… accounts imported"
            return tr("The search finds them. The first sale to each issues its card.");
        case ImportWhat::Readings:
            //: Import of readings: below "… readings entered"
            return tr("Esc goes back: the month can be tried out with them.");
        case ImportWhat::Balances:
            break;
    }
    //: Import of opening balances: below "… opening balances entered"
    return tr("Esc goes back: the list has them.");
}

QString ImportPresenter::importVerb() const
{
    const int count = plural(m_report->rows);
    switch (m_what) {
        case ImportWhat::Accounts:
            //: Import: button that enters all accounts of the table. %1: how many.
            return tr("Import all %1 account(s)", nullptr, count);
        case ImportWhat::Readings:
            //: Import: button that enters all readings of the table. %1: how many.
            return tr("Enter all %1 reading(s)", nullptr, count);
        case ImportWhat::Balances:
            break;
    }
    //: Import: button that charges all opening balances of the table. %1: how many.
    return tr("Enter all %1 opening balance(s)", nullptr, count);
}

bool ImportPresenter::isRepeated() const
{
    return m_report->faulty == m_report->rows &&
           m_report->faulty == static_cast<std::int64_t>(m_report->findings.size()) &&
           std::all_of(m_report->findings.begin(), m_report->findings.end(),
                       [](const core::ImportFinding& finding) {
                           return finding.code == core::ErrorCode::ChargeRepeated;
                       });
}

Notice ImportPresenter::noticeNow() const
{
    if (m_lacksReason) {
        //: Import of opening balances: nothing was typed as the reason
        return {Tone::Bad, tr("Type a reason first: it stands in every charge."), {}, {}};
    }
    if (isRunning()) {
        //: Import: while a table is tried out. %1: how many rows were read so far.
        const QString trying = tr("Trying it out: %1 row(s) so far", nullptr, plural(m_rows));
        //: Import: while the rows are entered. %1: how many rows were read so far.
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
    if (m_report->imported) {
        return {Tone::Good, doneText().arg(shown(m_report->rows)), whatNext(), {}};
    }
    if (m_report->rows != 0 && isRepeated()) {
        //: Import of opening balances: the whole table was imported before
        return {Tone::Caution,
                tr("Everything in this table is in the books already"),
                //: Import of opening balances: below "Everything … is in the books already"
                tr("It was imported before, or typed. Nothing was entered twice."),
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
    m_view.asksReason = m_what == ImportWhat::Balances;
    m_view.reason = m_reason;
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
        m_view.import = importVerb().arg(shown(m_report->rows));
    }
    emit viewChanged(m_view);
}

}  // namespace wattdesk::app
