#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QHeaderView>
#include <QTableWidget>

#include "app/ui/base/table.h"
#include "app/ui/base/widgets.h"
#include "tests/gui/window_fixture.h"

namespace wattdesk::test {
namespace {

// Goal: the main job by keys alone. Method: sign in, card on the reader, 100, Enter, 200, Enter;
// the books have one sale more and the receipt's file is written.
TEST_F(Window, SellsByKeysAlone)
{
    signIn("cashier", app::kDemoCashierPassword);
    const std::size_t before = salesInTheBooks();
    putCard("zhang-san");
    type("100");
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return hasFocus("givenEdit"); }));
    type("200");
    EXPECT_TRUE(waitFor([&] { return label("changeLabel")->text() == "100.00"; }));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return canPress("nextButton"); }));
    EXPECT_EQ(label("resultLabel")->text(), "Sold 100.00");
    EXPECT_EQ(salesInTheBooks(), before + 1);
    dialogs.file = folder.filePath("receipt.pdf");
    key(Qt::Key_F7);
    ASSERT_TRUE(waitFor([&] { return QFile::exists(dialogs.file); }));
    key(Qt::Key_Return);
    EXPECT_TRUE(waitFor([&] { return label("messageLabel")->isVisible(); }));
}

// Goal: a means of payment is chosen without leaving the figure that is being typed. Method: Ctrl+2
// in the amount, then in the money given, which bank money does not know.
TEST_F(Window, MeansOfPaymentHaveKeysAndTheCursorStaysInTheAmount)
{
    signIn("cashier", app::kDemoCashierPassword);
    putCard("zhang-san");
    type("100");
    key(Qt::Key_2, Qt::ControlModifier);
    EXPECT_TRUE(waitFor([&] { return button("meansButton2")->isChecked(); }));
    EXPECT_TRUE(hasFocus("amountEdit"));
    EXPECT_FALSE(window->findChild<QLineEdit*>("givenEdit")->isEnabled());
    key(Qt::Key_1, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([&] { return canPress("sellButton"); }));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return hasFocus("givenEdit"); }));
    key(Qt::Key_3, Qt::ControlModifier);
    EXPECT_TRUE(waitFor([&] { return hasFocus("amountEdit"); }));
    QTest::mouseClick(button("meansButton1"), Qt::LeftButton);
    EXPECT_TRUE(button("meansButton1")->isChecked());
    EXPECT_TRUE(hasFocus("amountEdit"));
    EXPECT_EQ(window->findChild<QLineEdit*>("amountEdit")->text(), "100");
}

// Goal: a receipt of an earlier sale is copied by keys, and going back loses nothing that was
// typed. Method: a sale, then its customer again; F7 goes into the list, Enter saves, Esc goes
// back.
TEST_F(Window, CopiesAReceiptFromTheListOfLastSales)
{
    signIn("cashier", app::kDemoCashierPassword);
    putCard("zhang-san");
    type("100");
    ASSERT_TRUE(waitFor([&] { return canPress("sellButton"); }));
    key(Qt::Key_Return);
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return canPress("nextButton"); }));
    key(Qt::Key_Return);
    ASSERT_TRUE(bench->remove());
    ASSERT_TRUE(waitFor([&] { return label("readerLabel")->text().endsWith("ready"); }));
    key(Qt::Key_K, Qt::ControlModifier);
    type("123456");
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return hasFocus("amountEdit"); }));
    type("5");
    auto* list = window->findChild<app::Table*>("lastSalesTable");
    EXPECT_EQ(list->chosen(), -1);
    key(Qt::Key_F7);
    ASSERT_TRUE(hasFocus("lastSalesTable"));
    EXPECT_EQ(list->chosen(), 0);
    dialogs.file = folder.filePath("copy.pdf");
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return QFile::exists(dialogs.file); }));
    key(Qt::Key_Escape);
    EXPECT_TRUE(hasFocus("amountEdit"));
    EXPECT_EQ(window->findChild<QLineEdit*>("amountEdit")->text(), "5");
    EXPECT_EQ(list->chosen(), -1);
}

// Goal: an operator finds the window as he left it. Method: English and the large mode are chosen,
// and the program is begun anew, on a machine that speaks Chinese.
TEST_F(Window, RemembersLanguageSizeAndColumnsOfAnOperator)
{
    const QString file = folder.filePath("window.ini");
    window->rememberIn(file);
    button("chineseButton")->click();
    button("englishButton")->click();
    signIn("admin", app::kDemoAdministratorPassword);
    key(Qt::Key_Plus, Qt::ControlModifier);
    auto* table = window->findChild<app::Table*>("doubtTable");
    constexpr int kGiven = 222;
    table->horizontalHeader()->resizeSection(0, kGiven);
    const QList<int> widths = table->widths();
    window.reset();
    client.reset();
    app::applyStyle(*qApp, QApplication::palette(), app::kNormalScale);
    client = std::make_unique<app::StationThread>(station);
    window = std::make_unique<app::MainWindow>(*client, dialogs, QApplication::palette());
    window->rememberIn(file);
    window->show();
    QApplication::setActiveWindow(window.get());
    window->begin(app::Language::Chinese);
    EXPECT_TRUE(button("englishButton")->isChecked());
    EXPECT_EQ(button("signInButton")->text(), "Sign in");
    ASSERT_TRUE(waitFor([&] { return canPress("signInButton"); }));
    EXPECT_EQ(label("readerLabel")->font().pixelSize(), 14 * app::kLargeScale / 100);
    signIn("admin", app::kDemoAdministratorPassword);
    EXPECT_EQ(window->findChild<app::Table*>("doubtTable")->widths(), widths);
    app::applyStyle(*qApp, QApplication::palette(), app::kNormalScale);
}

// Goal: the light tells the truth while nobody does anything. Method: the database's file is broken
// behind an idle program's back, and mended.
TEST_F(Window, SeesByItselfThatTheDatabaseAnswersNoMore)
{
    EXPECT_EQ(label("databaseLabel")->text(), "Database ready");
    const std::filesystem::path database = station / "station.sqlite";
    std::filesystem::copy_file(database, station / "kept");
    std::filesystem::resize_file(database, 0);
    EXPECT_TRUE(waitFor([&] {
        return label("databaseLabel")->text() == "Database does not answer";
    })) << label("databaseLabel")->text().toStdString();
}

// Goal: a key that is held down sells once. Method: Enter is pressed and repeats a hundred times
// from the amount on.
TEST_F(Window, AHeldEnterSellsAtMostOnce)
{
    signIn("cashier", app::kDemoCashierPassword);
    const std::size_t before = salesInTheBooks();
    putCard("zhang-san");
    type("100");
    ASSERT_TRUE(waitFor([&] { return canPress("sellButton"); }));
    key(Qt::Key_Return);
    constexpr int kRepeats = 100;
    for (int repeat = 0; repeat < kRepeats; ++repeat) {
        QKeyEvent held{QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, "\r", true};
        QApplication::sendEvent(QApplication::focusWidget(), &held);
        QApplication::processEvents();
    }
    EXPECT_EQ(salesInTheBooks(), before) << "a held key is one press: the first, in the amount";
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return canPress("nextButton"); }));
    for (int repeat = 0; repeat < kRepeats; ++repeat) {
        QKeyEvent held{QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, "\r", true};
        QApplication::sendEvent(QApplication::focusWidget(), &held);
        QApplication::processEvents();
    }
    EXPECT_TRUE(canPress("nextButton")) << "the result stays until the key is let go";
    EXPECT_EQ(salesInTheBooks(), before + 1);
}

// Goal: putting the card back is all it takes, whichever way the sale went. Method: the card goes
// before the commit, and in another run right after it; put back, it proves which.
TEST_F(Window, PuttingTheCardBackVoidsASaleThatItDoesNotCarry)
{
    signIn("cashier", app::kDemoCashierPassword);
    leaveASaleInDoubt(1);
    ASSERT_TRUE(bench->insert("zhang-san"));
    EXPECT_TRUE(waitFor(
        [&] { return label("resultLabel")->text() == "No longer in doubt: nothing was sold"; }));
}

TEST_F(Window, PuttingTheCardBackPostsASaleThatItCarries)
{
    signIn("cashier", app::kDemoCashierPassword);
    leaveASaleInDoubt(2);
    ASSERT_TRUE(bench->insert("zhang-san"));
    EXPECT_TRUE(waitFor([&] {
        return label("resultLabel")->text() == "No longer in doubt: sold 100.00";
    })) << label("resultLabel")->text().toStdString();
}

// Goal: without its card a sale is settled by an administrator's word. Method: the sale is left in
// doubt, the page is opened by F8, and the question is answered with a reason.
TEST_F(Window, TheListShowsASaleInDoubtAndTheAdministratorSettlesItByEvidence)
{
    signIn("admin", app::kDemoAdministratorPassword);
    leaveASaleInDoubt(1);
    key(Qt::Key_F8);
    auto* table = window->findChild<QTableWidget*>("doubtTable");
    ASSERT_TRUE(waitFor([&] { return table->rowCount() == 1; }));
    EXPECT_TRUE(button("doubtRailButton")->text().contains("1"));
    dialogs.answer = app::Answer{0, "the customer's meter shows 112.84"};
    ASSERT_TRUE(canPress("settleByEvidenceButton"));
    button("settleByEvidenceButton")->click();
    EXPECT_TRUE(waitFor([&] { return table->rowCount() == 0; }));
    ASSERT_EQ(dialogs.asked.size(), 1u);
}

TEST_F(Window, EnterInTheListSettlesASaleByItsCard)
{
    signIn("cashier", app::kDemoCashierPassword);
    leaveASaleInDoubt(1);
    // The sale page settles it by itself as soon as the card is back; the list must agree.
    key(Qt::Key_F8);
    auto* table = window->findChild<QTableWidget*>("doubtTable");
    ASSERT_TRUE(waitFor([&] { return table->rowCount() == 1; }));
    EXPECT_FALSE(button("settleByEvidenceButton")->isVisible()) << "not a cashier's right";
    ASSERT_TRUE(bench->insert("zhang-san"));
    key(Qt::Key_Return);
    EXPECT_TRUE(waitFor([&] { return table->rowCount() == 0; }));
}

TEST_F(Window, SwitchesTheLanguageWhileRunning)
{
    signIn("cashier", app::kDemoCashierPassword);
    putCard("zhang-san");
    type("100");
    ASSERT_TRUE(waitFor([&] { return button("sellButton")->text() == "Sell 100.00"; }));
    button("chineseButton")->click();
    EXPECT_TRUE(waitFor([&] { return button("saleRailButton")->text() == "售电"; }));
    EXPECT_EQ(button("sellButton")->text(), "售电 100.00");
    EXPECT_EQ(label("demoLabel")->text(), "演示站 — 测试密钥");
    button("englishButton")->click();
    EXPECT_TRUE(waitFor([&] { return button("saleRailButton")->text() == "Sale"; }));
    EXPECT_EQ(button("sellButton")->text(), "Sell 100.00");
}

TEST_F(Window, SearchFindsACustomerAndTabGoesThroughTheFieldsInOrder)
{
    signIn("cashier", app::kDemoCashierPassword);
    key(Qt::Key_K, Qt::ControlModifier);
    ASSERT_TRUE(hasFocus("searchEdit"));
    type("123456");
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return hasFocus("amountEdit"); }));
    const char* order[] = {"meansButton1", "givenEdit"};
    for (const char* name : order) {
        key(Qt::Key_Tab);
        EXPECT_TRUE(hasFocus(name)) << name;
    }
}

// Goal: digits meant for the search never become an amount. Method: a card is laid down while
// somebody types; Esc goes to the amount.
TEST_F(Window, ACardLeavesTheKeysToASearchThatIsBeingTyped)
{
    signIn("cashier", app::kDemoCashierPassword);
    key(Qt::Key_K, Qt::ControlModifier);
    type("1380");
    ASSERT_TRUE(bench->insert("zhang-san"));
    auto* amount = window->findChild<QLineEdit*>("amountEdit");
    ASSERT_TRUE(waitFor([&] { return amount->isVisible() && amount->isEnabled(); }));
    QApplication::processEvents();
    EXPECT_TRUE(hasFocus("searchEdit"));
    key(Qt::Key_Escape);
    EXPECT_TRUE(waitFor([&] { return hasFocus("amountEdit"); }));
    EXPECT_TRUE(amount->text().isEmpty());
}

TEST_F(Window, OpensAnAccountAndIssuesItsCard)
{
    signIn("cashier", app::kDemoCashierPassword);
    key(Qt::Key_F4);
    ASSERT_TRUE(waitFor([&] { return hasFocus("nameEdit"); }));
    const char* entries[] = {"Zhao Min", "13600003456", "Campus 8", "200001"};
    for (const char* entry : entries) {
        type(entry);
        key(Qt::Key_Return);
    }
    window->findChild<QLineEdit*>("firstAmountEdit")->setText("50");
    ASSERT_TRUE(waitFor([&] { return canPress("registerButton"); }));
    button("registerButton")->click();
    ASSERT_TRUE(waitFor([&] { return hasFocus("amountEdit"); }));
    ASSERT_TRUE(bench->insert("blank-1"));
    ASSERT_TRUE(waitFor([&] { return canPress("sellButton"); }));
    EXPECT_EQ(button("sellButton")->text(), "Issue card and sell 50.00");
    key(Qt::Key_Return);
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return canPress("nextButton"); }));
    EXPECT_EQ(label("resultLabel")->text(), "Sold 50.00");
}

TEST_F(Window, AWrongPasswordIsToldAndASwitchOfUserNeedsNoRestart)
{
    ASSERT_TRUE(waitFor([&] { return hasFocus("loginEdit"); }));
    type("cashier");
    key(Qt::Key_Tab);
    type("wrong");
    key(Qt::Key_Return);
    auto* notice = window->findChild<QFrame*>("signInNotice");
    ASSERT_TRUE(waitFor([&] { return notice->isVisible() && canPress("signInButton"); }));
    type(app::kDemoCashierPassword);
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return window->isSignedIn(); }));
    window->findChild<QAction*>("signOutAction")->trigger();
    EXPECT_FALSE(window->isSignedIn());
    EXPECT_TRUE(button("signInButton")->isVisible());
}

/// Texts that do not fit into their widgets, in words.
QStringList clipped(QWidget& window)
{
    QStringList found;
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (!label->isVisible() || qobject_cast<const app::ElidedLabel*>(label)) {
            continue;  // an elided label cuts by itself, and shows all in its tool tip
        }
        const int room = label->contentsRect().width();
        const QRect needed = label->fontMetrics().boundingRect(
            QRect{0, 0, room, 10'000}, label->wordWrap() ? Qt::TextWordWrap : 0, label->text());
        if (needed.width() > room + 1 || needed.height() > label->height() + 1) {
            found.append(label->objectName() + ": " + label->text());
        }
    }
    for (const QAbstractButton* button : window.findChildren<QAbstractButton*>()) {
        if (button->isVisible() &&
            button->fontMetrics().horizontalAdvance(button->text()) > button->width() - 8) {
            found.append(button->objectName() + ": " + button->text());
        }
    }
    return found;
}

TEST_F(Window, InTheLargeModeTheRailsWordsStayClearOfTheirKeys)
{
    signIn("admin", app::kDemoAdministratorPassword);
    key(Qt::Key_Plus, Qt::ControlModifier);
    for (const char* name : {"saleRailButton", "openingRailButton", "doubtRailButton"}) {
        const auto* keyLabel = button(name)->findChild<QLabel*>();
        const int wordsEnd =
            button(name)->fontMetrics().horizontalAdvance(button(name)->text()) + 12;
        EXPECT_TRUE(waitFor([&] { return wordsEnd < keyLabel->x(); })) << name;
    }
    app::applyStyle(*qApp, QApplication::palette(), app::kNormalScale);
}

// Goal: nothing is cut off on the smallest screen in either language. Method: every page and state
// that a cashier meets is shown at 1366 × 768, and each label and button is measured.
TEST_F(Window, NothingIsCutOffOnTheSmallestScreenInEitherLanguage)
{
    auto check = [&](const char* where) {
        for (const app::Language language : {app::Language::English, app::Language::Chinese}) {
            window->useLanguage(language);
            const bool settled = waitFor([&] { return clipped(*window).isEmpty(); });
            EXPECT_TRUE(settled) << where << ": " << clipped(*window).join(" | ").toStdString();
            EXPECT_EQ(window->size(), kSmallestScreen) << where;
        }
        window->useLanguage(app::Language::English);
    };
    check("sign-in");
    signIn("admin", app::kDemoAdministratorPassword);
    check("no card");
    putCard("li-xiaomei");
    type("300");
    ASSERT_TRUE(waitFor([&] { return canPress("sellButton"); }));
    check("sale on a ladder");
    type("x");
    check("wrong amount");
    key(Qt::Key_Backspace);
    ASSERT_TRUE(waitFor([&] { return canPress("sellButton"); }));
    key(Qt::Key_Return);
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return canPress("nextButton"); }));
    check("sold");
    ASSERT_TRUE(bench->remove());
    ASSERT_TRUE(bench->insert("li-xiaomei"));
    ASSERT_TRUE(waitFor([&] { return window->findChild<QFrame*>("deskNotice")->isVisible(); }));
    check("not inserted");
    for (const int page : {Qt::Key_F4, Qt::Key_F5, Qt::Key_F6, Qt::Key_F8, Qt::Key_F9}) {
        key(page);
        check("page");
    }
}

}  // namespace
}  // namespace wattdesk::test
