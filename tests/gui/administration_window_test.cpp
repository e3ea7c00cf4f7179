#include <QAction>
#include <QFile>
#include <QFrame>

#include "app/ui/base/table.h"
#include "tests/gui/window_fixture.h"

namespace wattdesk::test {
namespace {

/// The administration page of a demo station.
class AdministrationWindow : public Window {
protected:
    void openPage()
    {
        signIn("admin", app::kDemoAdministratorPassword);
        key(Qt::Key_F11);
        ASSERT_TRUE(waitFor([&] { return hasFocus("chooseTableButton"); }));
    }
    /// A table of accounts; the next box that chooses a file takes it.
    void writeTable(const QByteArray& rows)
    {
        dialogs.file = folder.filePath("accounts.csv");
        QFile file{dialogs.file};
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("姓名,表号,电价,电话\n" + rows);
    }
    /// From where the focus is after a try-out: an Enter that comes too late to stop it must
    /// import nothing.
    void goToImport()
    {
        ASSERT_TRUE(waitFor([&] { return hasFocus("tryAgainButton"); }));
        key(Qt::Key_Tab);
        ASSERT_TRUE(hasFocus("importButton"));
    }
    app::Table* table(const char* name)
    {
        return window->findChild<app::Table*>(QLatin1String{name});
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
};

TEST_F(AdministrationWindow, IsHiddenFromACashier)
{
    signIn("cashier", app::kDemoCashierPassword);
    EXPECT_FALSE(button("administrationRailButton")->isVisible());
    key(Qt::Key_F11);
    EXPECT_FALSE(button("chooseTableButton")->isVisible());
}

// Goal: a table with a bad row imports nothing and says which row; corrected, all of it is there.
// Method: the whole way by keys over the real station, and the search afterwards.
TEST_F(AdministrationWindow, ImportsATableOnceEveryRowIsRight)
{
    openPage();
    writeTable(
        "赵一,000000300001,居民单一电价,13600000001\n"
        "钱二,not a meter,居民单一电价,13600000002\n");
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return table("findingsTable")->isVisible(); }));
    ASSERT_EQ(table("findingsTable")->rowCount(), 1);
    EXPECT_EQ(table("findingsTable")->item(0, 0)->text(), "3");
    EXPECT_FALSE(canPress("importButton"));
    ASSERT_TRUE(waitFor([&] { return hasFocus("tryAgainButton"); }));

    writeTable(
        "赵一,000000300001,居民单一电价,13600000001\n"
        "钱二,000000300002,居民单一电价,13600000002\n");
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return canPress("importButton"); })) << textOf("importNotice");
    EXPECT_EQ(button("importButton")->text(), "Import all 2 accounts");
    goToImport();
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] {
        return textOf("importNotice").find("2 accounts imported") != std::string::npos;
    })) << textOf("importNotice");

    key(Qt::Key_K, Qt::ControlModifier);
    type("13600000002");
    key(Qt::Key_Return);
    auto* name = label("customerNameLabel");
    EXPECT_TRUE(waitFor([&] { return name->toolTip() == QStringLiteral("钱二"); }));
}

// Goal: an import that is stopped leaves nothing. Method: it is stopped from the station's own
// thread at its first report, in the middle of its rows.
TEST_F(AdministrationWindow, AnImportThatIsStoppedLeavesNothing)
{
    openPage();
    QByteArray rows;
    for (int row = 0; row < 1500; ++row) {
        rows += "赵一," + QByteArray::number(300'000'000'000 + row) + ",居民单一电价,\n";
    }
    writeTable(rows);
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return canPress("importButton"); })) << textOf("importNotice");
    goToImport();
    QObject hand;
    QObject::connect(
        client.get(), &app::StationClient::importProgress, &hand,
        [this] { client->cancelImport(); }, Qt::DirectConnection);
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return hasFocus("tryAgainButton"); })) << textOf("importNotice");
    EXPECT_NE(textOf("importNotice").find("nothing was imported"), std::string::npos);
    auto reader = app::Station::open(station, {.keyPassphrase = {}, .exclusive = false});
    ASSERT_TRUE(reader);
    const auto found =
        (*reader)->world().accounts.search((*reader)->organisation().id, "300000000000", 10);
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->empty());
}

TEST_F(AdministrationWindow, ChangesARuleByKeys)
{
    openPage();
    key(Qt::Key_2, Qt::AltModifier);
    ASSERT_TRUE(waitFor([&] { return hasFocus("rulesfield0"); }));
    for (int step = 0; step < 3; ++step) {
        key(Qt::Key_Return);
    }
    ASSERT_TRUE(hasFocus("rulesfield3"));
    window->findChild<QLineEdit*>("rulesfield3")->selectAll();
    type("15");
    EXPECT_TRUE(canPress("rulesconfirmButton"));
    for (int step = 0; step < 5; ++step) {
        key(Qt::Key_Return);
    }
    ASSERT_TRUE(hasFocus("rulesconfirmButton"));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor(
        [&] { return textOf("rulesoperationNotice").find("0.00 → 15.00") != std::string::npos; }));
    auto reader = app::Station::open(station, {.keyPassphrase = {}, .exclusive = false});
    ASSERT_TRUE(reader);
    const auto rules = (*reader)->world().rules.of((*reader)->organisation().id);
    ASSERT_TRUE(rules);
    EXPECT_EQ(core::toText(rules->cardFee), "15.00");
}

TEST_F(AdministrationWindow, TakesBlankCardsIn)
{
    openPage();
    key(Qt::Key_3, Qt::AltModifier);
    ASSERT_TRUE(waitFor([&] { return hasFocus("takeInButton"); }));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return hasFocus("stockfield0"); }));
    for (const char* text : {"00000000000000a0", "00000000000000af", "16", "first delivery"}) {
        type(text);
        key(Qt::Key_Return);
    }
    ASSERT_TRUE(hasFocus("stockconfirmButton"));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return table("batchesTable")->rowCount() == 1; }));
    EXPECT_EQ(table("batchesTable")->item(0, 4)->text(), "16");
    key(Qt::Key_4, Qt::AltModifier);
    EXPECT_TRUE(waitFor([&] { return table("operatorsTable")->rowCount() == 3; }));
}

// Goal: somebody else at the counter never meets a running import. Method: the operator signs out
// in the middle of one.
TEST_F(AdministrationWindow, SigningOutStopsAnImport)
{
    openPage();
    QByteArray rows;
    for (int row = 0; row < 5000; ++row) {
        rows += "赵一," + QByteArray::number(300'000'000'000 + row) + ",居民单一电价,\n";
    }
    writeTable(rows);
    int reports = 0;
    QObject hand;
    // Blocking: the import stands still at its report until the operator is gone.
    QObject::connect(
        client.get(), &app::StationClient::importProgress, &hand,
        [this, &reports] {
            ++reports;
            window->findChild<QAction*>("signOutAction")->trigger();
        },
        Qt::BlockingQueuedConnection);
    key(Qt::Key_Return);
    // The same person comes back: his name still stands there.
    ASSERT_TRUE(waitFor([&] { return hasFocus("passwordEdit"); }));
    type(app::kDemoAdministratorPassword);
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return window->isSignedIn(); }));
    EXPECT_EQ(reports, 1);
    key(Qt::Key_F11);
    ASSERT_TRUE(waitFor([&] { return hasFocus("chooseTableButton"); }));
    EXPECT_FALSE(window->findChild<QFrame*>("importNotice")->isVisible());
}

}  // namespace
}  // namespace wattdesk::test
