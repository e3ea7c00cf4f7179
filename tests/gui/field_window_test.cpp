#include <QAction>
#include <QFile>
#include <chrono>

#include "app/ui/base/table.h"
#include "core/workflow/reading_desk.h"
#include "tests/gui/window_fixture.h"

namespace wattdesk::test {
namespace {

/// The page of the field work of a demo station, with its virtual cards and meters.
class FieldWindow : public Window {
protected:
    void openPage()
    {
        signIn("admin", app::kDemoAdministratorPassword);
        key(Qt::Key_F10);
        ASSERT_TRUE(waitFor([&] { return label("fieldMessageLabel")->isVisible(); }));
    }
    void putBlankCard()
    {
        ASSERT_TRUE(bench->insert("blank-1"));
        ASSERT_TRUE(waitFor([&] { return hasFocus("fieldPButton"); }));
    }
    /// With nothing but keys, and the days as they are proposed.
    void issueCheckCard()
    {
        key(Qt::Key_C);
        ASSERT_TRUE(waitFor([&] { return label("fieldworkoperationTitle")->isVisible(); }));
        EXPECT_EQ(label("fieldworkoperationTitle")->text(), "Check card");
        key(Qt::Key_Return);
        key(Qt::Key_Return);
        ASSERT_TRUE(waitFor([&] { return hasFocus("fieldworkconfirmButton"); }));
        key(Qt::Key_Return);
        ASSERT_TRUE(waitFor([&] { return hasFocus("fieldworknextButton"); }));
        EXPECT_EQ(label("fieldworkresultLabel")->text(), "Check card written");
    }
    static core::LocalTime now()
    {
        const auto since = std::chrono::system_clock::now().time_since_epoch();
        const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
        return core::toLocal(core::Instant{ms}, core::UtcOffset{});
    }
    /// Takes the card to every meter of the bench and back. Answers how many there are.
    int collect()
    {
        const auto meters = bench->meters();
        EXPECT_TRUE(meters);
        for (const cardio::MeterDisplay& meter : *meters) {
            const auto number = core::MeterNumber::parse(meter.number).value();
            EXPECT_TRUE(bench->consume(number, core::Energy::from(12'00).value(), now()));
            const auto tapped = bench->tap(number, now());
            EXPECT_TRUE(tapped) << tapped.error().detail;
        }
        EXPECT_TRUE(bench->remove());
        EXPECT_TRUE(waitFor([&] { return label("fieldMessageLabel")->isVisible(); }));
        EXPECT_TRUE(bench->insert("blank-1"));
        return static_cast<int>(meters->size());
    }
    /// How many of them the books have by a check card.
    std::size_t readingsKept(const std::vector<cardio::MeterDisplay>& meters)
    {
        auto reader = app::Station::open(station, {.keyPassphrase = {}, .exclusive = false});
        EXPECT_TRUE(reader);
        core::World world = (*reader)->world();
        std::size_t kept = 0;
        for (const cardio::MeterDisplay& meter : meters) {
            const auto account =
                world.accounts.byMeter(core::MeterNumber::parse(meter.number).value());
            EXPECT_TRUE(account);
            if (!*account) {
                continue;
            }
            const auto readings = world.readings.of((*account)->id, 1);
            EXPECT_TRUE(readings);
            kept += !readings->empty() && readings->front().source == core::Evidence::CheckCard
                        ? 1U
                        : 0U;
        }
        return kept;
    }
};

TEST_F(FieldWindow, ACashierDoesNotSeeThePage)
{
    signIn("cashier", app::kDemoCashierPassword);
    EXPECT_FALSE(button("fieldRailButton")->isVisible());
    key(Qt::Key_F10);
    EXPECT_FALSE(label("fieldMessageLabel")->isVisible());
}

TEST_F(FieldWindow, ACustomersCardIsLeftAlone)
{
    openPage();
    ASSERT_TRUE(bench->insert("zhang-san"));
    ASSERT_TRUE(
        waitFor([&] { return label("fieldMessageLabel")->text() == "This is a customer's card"; }));
}

// Goal: whoever signs in next types his password where it belongs. Method: the page is left by
// "Switch user", and a card is laid on the reader and taken away while the sign-in is seen.
TEST_F(FieldWindow, TakesNoKeysFromTheSignIn)
{
    openPage();
    window->findChild<QAction*>("signOutAction")->trigger();
    ASSERT_TRUE(waitFor([&] { return hasFocus("passwordEdit"); }));
    int reports = 0;
    QObject hand;
    QObject::connect(client.get(), &app::StationClient::readerChanged, &hand,
                     [&reports] { ++reports; });
    ASSERT_TRUE(bench->insert("blank-1"));
    ASSERT_TRUE(waitFor([&] { return reports > 0; }));
    // Served in order: when this is answered, so is what the card has set off.
    bool isAnswered = false;
    client->search("x", {&hand, [&isAnswered](const auto&) { isAnswered = true; }});
    ASSERT_TRUE(waitFor([&] { return isAnswered; }));
    QApplication::processEvents();
    EXPECT_TRUE(hasFocus("passwordEdit"));
}

// Goal: letters typed into the search never become deeds on a card. Method: the search is open when
// a card is laid down; only Esc goes back to the page.
TEST_F(FieldWindow, LeavesTheKeysToTheSearch)
{
    openPage();
    key(Qt::Key_K, Qt::ControlModifier);
    ASSERT_TRUE(hasFocus("searchEdit"));
    ASSERT_TRUE(bench->insert("blank-1"));
    ASSERT_TRUE(waitFor([&] { return canPress("fieldPButton"); }));
    QApplication::processEvents();
    EXPECT_TRUE(hasFocus("searchEdit"));
    type("p");
    EXPECT_FALSE(label("fieldworkoperationTitle")->isVisible());
    key(Qt::Key_Escape);
    EXPECT_TRUE(waitFor([&] { return hasFocus("fieldPButton"); }));
}

// Goal: from the blank card to a check card in the hand, and to a blank card again, by keys alone.
// Method: the letter, Enter through the form, Enter on the button; then B and the answer.
TEST_F(FieldWindow, IssuesAFieldCardByKeysAndMakesItBlankAgain)
{
    openPage();
    putBlankCard();
    issueCheckCard();
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return label("fieldCardLabel")->text() == "Check card"; }));
    ASSERT_TRUE(waitFor([&] { return hasFocus("fieldBButton"); }));
    dialogs.answer = app::Answer{};
    key(Qt::Key_B);
    ASSERT_TRUE(waitFor([&] { return hasFocus("fieldworknextButton"); }));
    EXPECT_EQ(label("fieldworkresultLabel")->text(), "The card is blank");
    key(Qt::Key_Return);
    EXPECT_TRUE(waitFor([&] { return hasFocus("fieldPButton"); }));
}

// Goal: what a check card brings back is compared with the books, kept once, and can be saved.
// Method: every meter of the bench uses energy and leaves its record; the card is read back by
// keys, and the reading stands at the account.
TEST_F(FieldWindow, ReadsACheckCardBack)
{
    openPage();
    putBlankCard();
    issueCheckCard();
    key(Qt::Key_Return);
    const auto meters = bench->meters();
    const int count = collect();
    ASSERT_GT(count, 1);
    ASSERT_TRUE(waitFor([&] { return hasFocus("fieldKButton"); }));
    key(Qt::Key_K);
    auto* table = window->findChild<app::Table*>("checkReportTable");
    ASSERT_TRUE(waitFor([&] { return table->hasFocus() && table->rowCount() == count; }));
    EXPECT_FALSE(label("checkedMeterLabel")->toolTip().isEmpty());
    dialogs.file = folder.filePath("report.pdf");
    key(Qt::Key_F7);
    EXPECT_TRUE(waitFor([&] { return QFile::exists(dialogs.file); }));
    key(Qt::Key_Escape);
    ASSERT_TRUE(waitFor([&] { return hasFocus("fieldBButton"); })) << "the card is empty again";
    key(Qt::Key_V);
    EXPECT_TRUE(waitFor([&] { return table->hasFocus(); }));
    EXPECT_GT(readingsKept(*meters), 1U);
}

}  // namespace
}  // namespace wattdesk::test
