#include <QDate>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

#include "app/station/station.h"
#include "app/ui/pictures/picture_story.h"
#include "app/ui/shell/main_window.h"

namespace wattdesk::app {

namespace {

/// A month before this one.
struct Month {
    explicit Month(int ago)
    {
        const QDate today = QDate::currentDate();
        const QDate first = QDate{today.year(), today.month(), 1}.addMonths(-ago);
        period = core::Period::from(first.year(), first.month()).value();
    }
    core::Period period;
};

struct Reading {
    const char* account;
    const char* total;
    const char* remaining;
};

}  // namespace

bool PictureStory::enterReading(const QString& account, core::Period period, const QString& total,
                                const QString& remaining)
{
    core::PeriodReadingForm form;
    form.period = period;
    form.day = period.last();
    form.total = core::parseEnergy(total.toStdString()).value();
    form.remaining =
        core::Credit::from(core::parseMoney(remaining.toStdString()).value().hundredths());
    bool done = false;
    bool worked = false;
    m_client.enterReading(core::AccountNumber::parse(account.toStdString()).value(), form,
                          {this, [&](const core::Expected<core::PeriodReading>& result) {
                               done = true;
                               worked = result.has_value();
                           }});
    return waitFor("a reading", [&done] { return done; }) && worked;
}

bool PictureStory::settleMonth()
{
    const core::Period before = Month{2}.period;
    const core::Period month = Month{1}.period;
    for (const Reading& reading :
         {Reading{"100001", "1000", "120"}, Reading{"100002", "820", "64.50"}}) {
        if (!enterReading(QString::fromLatin1(reading.account), before,
                          QString::fromLatin1(reading.total),
                          QString::fromLatin1(reading.remaining))) {
            return false;
        }
    }
    if (!enterReading(QStringLiteral("100001"), month, QStringLiteral("1300"),
                      QStringLiteral("20"))) {
        return false;
    }
    m_window.showPage(Page::Administration);
    press("administrationTab5");
    auto* edit = m_window.findChild<QLineEdit*>(QStringLiteral("settlementMonthEdit"));
    if (!waitFor("the month", [edit] { return edit->isVisible() && !edit->text().isEmpty(); })) {
        return false;
    }
    press("settlementReadingButton");
    type("settlementfield0", QStringLiteral("100002"));
    type("settlementfield2", QString::fromStdString(core::toText(month.last())));
    type("settlementfield4", QStringLiteral("1005.5"));
    type("settlementfield12", QStringLiteral("12"));
    picture(QStringLiteral("month-end-reading"));
    press("settlementconfirmButton");
    auto* account = m_window.findChild<QLineEdit*>(QStringLiteral("settlementfield0"));
    if (!waitFor("the reading", [account] { return account->text().isEmpty(); })) {
        return false;
    }
    press("settlementoperationBackButton");
    press("settlementImportButton");
    picture(QStringLiteral("month-end-import"));
    return postMonth();
}

bool PictureStory::postMonth()
{
    // Out of the import and in again: the page's own first step.
    QMetaObject::invokeMethod(m_window.findChild<QObject*>(QStringLiteral("settlementPanel")),
                              "backRequested");
    if (!waitFor("the month", [this] { return canPress("settlementTryButton"); })) {
        return false;
    }
    press("settlementTryButton");
    if (!waitFor("a month tried out", [this] { return canPress("settlementPostButton"); })) {
        return false;
    }
    picture(QStringLiteral("month-tried-out"));
    press("settlementPostButton");
    type("settlementfield15", QStringLiteral("supervisor"));
    type("settlementfield16", QString::fromLatin1(kDemoSupervisorPassword));
    picture(QStringLiteral("month-post"));
    press("settlementconfirmButton");
    auto* lines = m_window.findChild<QTableWidget*>(QStringLiteral("settlementTable"));
    if (!waitFor("a month posted", [this] {
            return canPress("settlementTryButton") && !canPress("settlementPostButton");
        })) {
        return false;
    }
    picture(QStringLiteral("month-posted"));
    for (int row = 0; row < lines->rowCount(); ++row) {
        if (lines->item(row, 0)->text() == QLatin1String{"100001"}) {
            emit lines->cellDoubleClicked(row, 0);
        }
    }
    auto* title = m_window.findChild<QLabel*>(QStringLiteral("settledMonthLabel"));
    if (!waitFor("a settled month", [title] { return title->isVisible(); })) {
        return false;
    }
    picture(QStringLiteral("settled-month"));
    m_window.showPage(Page::Sale);
    return true;
}

}  // namespace wattdesk::app
