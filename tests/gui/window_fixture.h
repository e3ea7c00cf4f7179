#pragma once

#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

#include "app/station/station.h"
#include "app/ui/base/station_thread.h"
#include "app/ui/base/style.h"
#include "app/ui/shell/main_window.h"
#include "tests/gui/fake_client.h"

namespace wattdesk::test {

inline constexpr int kPatienceMs = 30'000;
inline constexpr QSize kSmallestScreen{1366, 768};

/// The whole program but its main(): a demo station in a folder of its own, the window over it, and
/// a person who has nothing but a keyboard.
class Window : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(folder.isValid());
        station = std::filesystem::path{folder.path().toStdString()} / "station";
        app::Station::MakeOptions options;
        options.demo = true;
        const auto made = app::Station::make(station, options);
        ASSERT_TRUE(made) << made.error().detail;
        auto opened = cardio::Bench::open(station / "bench");
        ASSERT_TRUE(opened);
        bench.emplace(std::move(*opened));
        const QPalette system = QApplication::palette();
        app::applyStyle(*qApp, system, app::kNormalScale);
        client = std::make_unique<app::StationThread>(station);
        window = std::make_unique<app::MainWindow>(*client, dialogs, system);
        window->resize(kSmallestScreen);
        window->show();
        QApplication::setActiveWindow(window.get());
        window->begin(app::Language::English);
        ASSERT_TRUE(waitFor([&] { return label("demoLabel")->isVisible(); }));
    }
    void TearDown() override
    {
        window.reset();
        client.reset();
    }

    static bool waitFor(const std::function<bool()>& reached)
    {
        return QTest::qWaitFor(reached, kPatienceMs);
    }
    void key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(window->windowHandle(), static_cast<Qt::Key>(code), modifiers);
    }
    void type(const char* text)
    {
        for (const char* at = text; *at; ++at) {
            QTest::keyClick(window->windowHandle(), *at);
        }
    }
    QLabel* label(const char* name) { return window->findChild<QLabel*>(QLatin1String{name}); }
    QPushButton* button(const char* name)
    {
        return window->findChild<QPushButton*>(QLatin1String{name});
    }
    bool canPress(const char* name)
    {
        auto* found = button(name);
        return found && found->isVisible() && found->isEnabled();
    }
    bool hasFocus(const char* name)
    {
        return QApplication::focusWidget() &&
               QApplication::focusWidget()->objectName() == QLatin1String{name};
    }

    void signIn(const char* login, const char* password)
    {
        ASSERT_TRUE(waitFor([&] { return hasFocus("loginEdit"); }));
        type(login);
        key(Qt::Key_Tab);
        type(password);
        key(Qt::Key_Return);
        ASSERT_TRUE(waitFor([&] { return window->isSignedIn(); }));
    }
    void putCard(const char* card)
    {
        ASSERT_TRUE(bench->insert(card));
        ASSERT_TRUE(waitFor([&] { return hasFocus("amountEdit"); }));
    }
    std::size_t salesInTheBooks()
    {
        auto reader = app::Station::open(station, {.keyPassphrase = {}, .exclusive = false});
        EXPECT_TRUE(reader);
        const auto sales =
            (*reader)->world().journal.list({.organisation = (*reader)->organisation().id});
        EXPECT_TRUE(sales);
        return sales->size();
    }
    /// The card is taken away when the terminal begins to verify for the n-th time.
    void leaveASaleInDoubt(int verifying);

    QTemporaryDir folder;
    std::filesystem::path station;
    std::optional<cardio::Bench> bench;
    FakeDialogs dialogs;
    std::unique_ptr<app::StationThread> client;
    std::unique_ptr<app::MainWindow> window;
};

inline void Window::leaveASaleInDoubt(int verifying)
{
    putCard("zhang-san");
    type("100");
    ASSERT_TRUE(waitFor([&] { return canPress("sellButton"); }));
    QObject hand;
    int left = verifying;
    // On the station's own thread: exactly between the write and the look at it.
    QObject::connect(
        client.get(), &app::StationClient::cardStep, &hand,
        [this, &left](core::CardStep step) {
            if (step == core::CardStep::Verifying && --left == 0) {
                EXPECT_TRUE(bench->remove());
            }
        },
        Qt::DirectConnection);
    key(Qt::Key_Return);
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return canPress("nextButton"); }));
    ASSERT_EQ(label("resultLabel")->text(), "In doubt: put the card back on the reader");
}

}  // namespace wattdesk::test
