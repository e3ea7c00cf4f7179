#include <QAction>
#include <QClipboard>
#include <QFrame>

#include "app/ui/base/table.h"
#include "core/workflow/sign_in.h"
#include "tests/gui/window_fixture.h"

namespace wattdesk::test {
namespace {

/// The operators of a demo station: admin, cashier, supervisor, in this order.
class OperatorsWindow : public Window {
protected:
    void openOperators()
    {
        signIn("admin", app::kDemoAdministratorPassword);
        key(Qt::Key_F11);
        key(Qt::Key_4, Qt::AltModifier);
        ASSERT_TRUE(waitFor([&] { return table()->rowCount() == 3; }));
        ASSERT_TRUE(waitFor([&] { return hasFocus("operatorsTable"); }));
    }
    app::Table* table() { return window->findChild<app::Table*>("operatorsTable"); }
    QString cell(int row, int column) { return table()->item(row, column)->text(); }
    std::string notice()
    {
        QStringList texts;
        for (const QLabel* part :
             window->findChild<QFrame*>("operatorsNotice")->findChildren<QLabel*>()) {
            texts.append(part->text());
        }
        return texts.join(" / ").toStdString();
    }
    bool hasNotice(const char* text)
    {
        return waitFor([&] { return notice().find(text) != std::string::npos; });
    }
    /// Waits for a one-time password that is another than `before`.
    QString passwordShown(const QString& before = {})
    {
        QLabel* shown = label("oneTimePasswordLabel");
        EXPECT_TRUE(waitFor([&] { return shown->isVisible() && shown->text() != before; }));
        return shown->text();
    }
    core::Operator known(const char* login)
    {
        auto reader = app::Station::open(station, {.keyPassphrase = {}, .exclusive = false});
        return (*reader)->world().operators.byLogin(login).value().value();
    }
};

// Goal: a second person comes to a station by keys alone, and works. Method: the form is filled in,
// the password copied; the new one signs in with it, is made to change it, and is in.
TEST_F(OperatorsWindow, ANewOperatorIsAddedAndSignsInByKeys)
{
    openOperators();
    key(Qt::Key_N);
    ASSERT_TRUE(waitFor([&] { return hasFocus("operatorsfield0"); }));
    type("wang");
    key(Qt::Key_Return);
    type("Wang Fang");
    key(Qt::Key_Return);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    ASSERT_TRUE(hasFocus("operatorsconfirmButton"));
    key(Qt::Key_Return);
    const QString once = passwordShown();
    EXPECT_EQ(once.size(), 12);
    ASSERT_TRUE(waitFor([&] { return hasFocus("oneTimePasswordLabel"); }));
    key(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), once);
    EXPECT_TRUE(waitFor([&] { return table()->rowCount() == 4; }));
    EXPECT_EQ(cell(3, 0), "wang");
    EXPECT_EQ(cell(3, 2), "Administrator");
    EXPECT_TRUE(cell(3, 3).endsWith("Has a one-time password"));
    EXPECT_TRUE(known("wang").mustChangePassword);

    window->findChild<QAction*>("signOutAction")->trigger();
    ASSERT_TRUE(waitFor([&] { return hasFocus("passwordEdit"); }));
    EXPECT_TRUE(label("oneTimePasswordLabel")->text().isEmpty());
    window->findChild<QLineEdit*>("loginEdit")->setFocus();
    window->findChild<QLineEdit*>("loginEdit")->selectAll();
    type("wang");
    key(Qt::Key_Tab);
    type(once.toLatin1().constData());
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return hasFocus("newPasswordEdit"); }));
    type("a horse of her own");
    key(Qt::Key_Return);
    ASSERT_TRUE(hasFocus("repeatPasswordEdit"));
    type("a horse of her own");
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return window->isSignedIn(); }));
    EXPECT_FALSE(known("wang").mustChangePassword);
}

TEST_F(OperatorsWindow, ALoginThatIsTakenIsSaidAtItsField)
{
    openOperators();
    key(Qt::Key_N);
    ASSERT_TRUE(waitFor([&] { return hasFocus("operatorsfield0"); }));
    for (const char* text : {"CASHIER", "Somebody", ""}) {
        type(text);
        key(Qt::Key_Return);
    }
    ASSERT_TRUE(hasFocus("operatorsconfirmButton"));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return label("operatorsfield0Wrong")->isVisible(); }));
    EXPECT_TRUE(hasFocus("operatorsfield0"));
    key(Qt::Key_Escape);
    EXPECT_TRUE(waitFor([&] { return hasFocus("operatorsTable"); }));
    EXPECT_EQ(table()->rowCount(), 3);
}

// Goal: every deed on somebody is reached by keys. Method: the cashier is disabled, enabled, made
// an administrator, and given a one-time password.
TEST_F(OperatorsWindow, AnOperatorIsDisabledEnabledPromotedAndGivenAPasswordByKeys)
{
    openOperators();
    key(Qt::Key_Down);
    dialogs.answer = app::Answer{};
    key(Qt::Key_D);
    ASSERT_TRUE(hasNotice("is disabled")) << notice();
    EXPECT_TRUE(waitFor([&] { return cell(1, 3).endsWith("Disabled"); }));
    EXPECT_TRUE(known("cashier").disabled);
    EXPECT_EQ(button("operatorTurnButton")->text(), "Enable   D");
    key(Qt::Key_D);
    ASSERT_TRUE(hasNotice("may sign in again")) << notice();
    EXPECT_FALSE(known("cashier").disabled);

    ASSERT_TRUE(waitFor([&] { return hasFocus("operatorsTable"); }));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return hasFocus("operatorsfield2"); }));
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    ASSERT_TRUE(hasFocus("operatorsconfirmButton"));
    key(Qt::Key_Return);
    ASSERT_TRUE(hasNotice("from the next sign-in on")) << notice();
    EXPECT_EQ(known("cashier").role, core::Role::Administrator);

    ASSERT_TRUE(waitFor([&] { return hasFocus("operatorsTable"); }));
    key(Qt::Key_P);
    const QString once = passwordShown();
    EXPECT_EQ(dialogs.asked.size(), 2u);
    EXPECT_TRUE(known("cashier").mustChangePassword);
    key(Qt::Key_1, Qt::AltModifier);
    key(Qt::Key_4, Qt::AltModifier);
    ASSERT_TRUE(waitFor([&] { return hasFocus("operatorsTable"); }));
    EXPECT_FALSE(label("oneTimePasswordLabel")->isVisible());
    EXPECT_TRUE(label("oneTimePasswordLabel")->text().isEmpty());
}

TEST_F(OperatorsWindow, NobodyDisablesHimself)
{
    openOperators();
    ASSERT_EQ(cell(0, 0), "admin");
    dialogs.answer = app::Answer{};
    key(Qt::Key_D);
    ASSERT_TRUE(hasNotice("Nobody disables himself")) << notice();
    EXPECT_TRUE(dialogs.asked.empty());
    EXPECT_FALSE(known("admin").disabled);
}

}  // namespace
}  // namespace wattdesk::test
