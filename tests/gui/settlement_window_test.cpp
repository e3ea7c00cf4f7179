#include <QDate>
#include <QFile>
#include <QFrame>

#include "app/ui/base/table.h"
#include "tests/gui/window_fixture.h"

namespace wattdesk::test {
namespace {

/// The part of the administration page that settles a month.
class SettlementWindow : public Window {
protected:
    void openPart()
    {
        signIn("admin", app::kDemoAdministratorPassword);
        key(Qt::Key_F11);
        key(Qt::Key_6, Qt::AltModifier);
        ASSERT_TRUE(waitFor([&] { return hasFocus("settlementMonthEdit"); }));
    }
    /// "2026-10" and "2026-10-31", so many months ago.
    static QByteArray monthAgo(int months)
    {
        return QDate::currentDate().addMonths(-months).toString("yyyy-MM").toLatin1();
    }
    static QByteArray lastDayAgo(int months)
    {
        const QDate day = QDate::currentDate().addMonths(-months);
        return QDate{day.year(), day.month(), day.daysInMonth()}.toString(Qt::ISODate).toLatin1();
    }
    void writeReadings()
    {
        dialogs.file = folder.filePath("readings.csv");
        QFile file{dialogs.file};
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("户号,周期,日期,总,剩余\n");
        file.write("100001," + monthAgo(2) + "," + lastDayAgo(2) + ",1000,120\n");
        file.write("100001," + monthAgo(1) + "," + lastDayAgo(1) + ",1300,20\n");
    }
    void importReadings()
    {
        writeReadings();
        key(Qt::Key_Tab);
        key(Qt::Key_I);
        ASSERT_TRUE(waitFor([&] { return hasFocus("readingschooseTableButton"); }));
        key(Qt::Key_Return);
        ASSERT_TRUE(waitFor([&] { return canPress("readingsimportButton"); }))
            << textOf("readingsimportNotice");
        ASSERT_TRUE(waitFor([&] { return hasFocus("readingstryAgainButton"); }));
        key(Qt::Key_Tab);
        ASSERT_TRUE(hasFocus("readingsimportButton"));
        key(Qt::Key_Return);
        ASSERT_TRUE(waitFor([&] {
            return textOf("readingsimportNotice").find("2 readings entered") != std::string::npos;
        })) << textOf("readingsimportNotice");
        key(Qt::Key_Escape);
        ASSERT_TRUE(waitFor([&] { return hasFocus("settlementMonthEdit"); }));
    }
    std::string textOf(const char* frame)
    {
        QStringList texts;
        for (const QLabel* part :
             window->findChild<QFrame*>(QLatin1String{frame})->findChildren<QLabel*>()) {
            texts.append(part->text());
        }
        return texts.join(" / ").toStdString();
    }
    app::Table* lines() { return window->findChild<app::Table*>("settlementTable"); }
};

// Goal: a month from its readings to the statement of an account, by keys alone. Method: the real
// station; the account of the demo has 300 kWh and 100 of 120 yuan used up in the month; the other
// accounts have no reading, and are left out with a finding.
TEST_F(SettlementWindow, AMonthIsSettledByKeys)
{
    openPart();
    importReadings();
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return canPress("settlementPostButton"); }))
        << textOf("settlementNotice");
    ASSERT_TRUE(waitFor([&] { return hasFocus("settlementTable"); }));
    const int last = lines()->rowCount() - 1;
    ASSERT_GE(last, 1);
    EXPECT_EQ(lines()->item(last, 0)->text(), "100001");
    EXPECT_EQ(lines()->item(last, 2)->text(), "300.00 kWh");
    EXPECT_EQ(lines()->item(last, 4)->text(), "100.00");
    EXPECT_FALSE(lines()->item(0, 6)->text().isEmpty());
    const QString difference = lines()->item(last, 5)->text();
    for (int step = 0; step < 5; ++step) {
        key(Qt::Key_Tab);
    }
    ASSERT_TRUE(hasFocus("settlementPostButton"));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return hasFocus("settlementfield15"); }));
    type("supervisor");
    key(Qt::Key_Return);
    type(app::kDemoSupervisorPassword);
    key(Qt::Key_Return);
    ASSERT_TRUE(hasFocus("settlementconfirmButton"));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] {
        return textOf("settlementNotice").find("is posted: 1 accounts") != std::string::npos;
    })) << textOf("settlementNotice");
    ASSERT_TRUE(waitFor([&] { return hasFocus("settlementTable"); }));
    key(Qt::Key_End);
    for (int step = 0; step < last; ++step) {
        key(Qt::Key_Down);
    }
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return hasFocus("settledBillTable"); }))
        << textOf("settlementNotice");
    EXPECT_GE(window->findChild<app::Table*>("settledBillTable")->rowCount(), 1);
    auto reader = app::Station::open(station, {.keyPassphrase = {}, .exclusive = false});
    ASSERT_TRUE(reader);
    const auto account =
        (*reader)->world().accounts.byNumber(core::AccountNumber::parse("100001").value());
    ASSERT_TRUE(account);
    EXPECT_EQ(QString::fromStdString(core::toText(account->standing.arrears)), difference);
}

}  // namespace
}  // namespace wattdesk::test
