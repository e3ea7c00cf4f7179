#include <gtest/gtest.h>

#include <QSignalSpy>

#include "app/text/failure_text.h"
#include "app/ui/administration/administration_presenter.h"
#include "tests/gui/fake_client.h"

namespace wattdesk::test {
namespace {

using app::AdministrationSection;
using app::OperatorDeed;
using app::OperatorDone;
using app::OperatorField;
using app::OperatorSheet;
using app::OperatorState;
using app::Tone;
using core::ErrorCode;
using core::Role;

OperatorSheet sheetOf(const char* login, const char* name, OperatorState state,
                      Role role = Role::Cashier)
{
    return {.login = login, .name = name, .role = role, .state = state, .lockedUntil = {}};
}

/// Four operators, the first of whom is the one who looks at them.
class OperatorsPresenter : public testing::Test {
protected:
    enum Row { kSelf, kBob, kEve, kNew };

    void SetUp() override
    {
        presenter.refresh();
        client.operatorLists.back()(everybody());
    }
    static std::vector<OperatorSheet> everybody()
    {
        std::vector<OperatorSheet> list{
            sheetOf("admin", "Ada", OperatorState::MaySignIn, Role::Administrator),
            sheetOf("bob", "Bob", OperatorState::Locked),
            sheetOf("eve", "Eve", OperatorState::Disabled),
            sheetOf("new", "Nel", OperatorState::OneTimePassword)};
        list[kSelf].isSelf = true;
        return list;
    }
    void type(OperatorField field, const char* text)
    {
        presenter.edit(static_cast<int>(field), QString::fromUtf8(text));
    }
    void answer(const OperatorDone& done) { client.operatorDones.back()(done); }
    void answer(ErrorCode code) { client.operatorDones.back()(core::fail(code)); }
    QString wrongAt(int field) const { return presenter.view().form.fields.at(field).wrong; }

    FakeClient client;
    FakeDialogs dialogs;
    app::OperatorsPresenter presenter{client, dialogs};
};

TEST_F(OperatorsPresenter, ShowsWhoMaySignInAndWhoMayNot)
{
    const auto& rows = presenter.view().operators;
    ASSERT_EQ(rows.size(), 4);
    EXPECT_EQ(rows.at(kSelf).at(2).text, "Administrator");
    EXPECT_EQ(rows.at(kSelf).at(3).tone, Tone::Good);
    EXPECT_TRUE(rows.at(kBob).at(3).text.startsWith("Locked until"));
    EXPECT_EQ(rows.at(kEve).at(3).text, "Disabled");
    EXPECT_EQ(rows.at(kNew).at(3).text, "Has a one-time password");
    EXPECT_EQ(presenter.view().total, "Operators: 4");
}

// Goal: a new operator's password reaches the administrator, once, and nobody after him. Method:
// the form is filled in and confirmed; then the page goes out of sight.
TEST_F(OperatorsPresenter, ANewOperatorsPasswordIsShownUntilThePageIsLeft)
{
    presenter.startAdding();
    ASSERT_TRUE(presenter.view().isForm);
    type(OperatorField::Login, "wang");
    type(OperatorField::Name, "王芳");
    type(OperatorField::Role, "1");
    presenter.confirm();
    ASSERT_EQ(client.operatorOrders.size(), 1u);
    EXPECT_EQ(client.operatorOrders.back().deed, OperatorDeed::Add);
    EXPECT_EQ(client.operatorOrders.back().login, "wang");
    EXPECT_EQ(client.operatorOrders.back().name, "王芳");
    EXPECT_EQ(client.operatorOrders.back().role, Role::Administrator);
    EXPECT_FALSE(presenter.view().form.canConfirm);
    presenter.confirm();
    EXPECT_EQ(client.operatorOrders.size(), 1u) << "one at a time";

    QSignalSpy focus{&presenter, &app::OperatorsPresenter::focusWanted};
    answer({OperatorDeed::Add, sheetOf("wang", "王芳", OperatorState::OneTimePassword), "k3y4m7"});
    EXPECT_FALSE(presenter.view().isForm);
    EXPECT_EQ(presenter.view().password, "k3y4m7");
    EXPECT_TRUE(presenter.view().passwordTitle.contains(QStringLiteral("王芳 (wang)")));
    EXPECT_EQ(presenter.view().notice.tone, Tone::Good);
    EXPECT_EQ(focus.count(), 1);
    EXPECT_EQ(client.operatorLists.size(), 2u) << "the list is read anew";
    client.operatorLists.back()(everybody());
    presenter.choose(kBob);
    EXPECT_EQ(presenter.view().password, "k3y4m7");
    presenter.leave();
    EXPECT_TRUE(presenter.view().password.isEmpty());
    EXPECT_TRUE(presenter.view().passwordTitle.isEmpty());
}

// Goal: what is wrong stands beside what is wrong, and nothing typed is lost. Method: each refusal
// that a form can meet.
TEST_F(OperatorsPresenter, ARefusalStandsAtItsField)
{
    presenter.startAdding();
    type(OperatorField::Login, "bob");
    type(OperatorField::Name, "Bob the second");
    for (const auto& [code, field] :
         {std::pair{ErrorCode::InputLogin, 0}, std::pair{ErrorCode::OperatorLoginTaken, 0},
          std::pair{ErrorCode::InputNameMissing, 1}, std::pair{ErrorCode::InputTooLong, 1},
          std::pair{ErrorCode::InputText, 1}}) {
        presenter.confirm();
        answer(code);
        ASSERT_TRUE(presenter.view().isForm);
        EXPECT_EQ(wrongAt(field), app::failureText(code));
        EXPECT_TRUE(wrongAt(1 - field).isEmpty());
        EXPECT_EQ(presenter.view().form.fields.at(1).value, "Bob the second");
    }
    presenter.confirm();
    answer(ErrorCode::StoreFull);
    EXPECT_EQ(presenter.view().form.notice.title, app::failureText(ErrorCode::StoreFull));
    type(OperatorField::Login, "bob2");
    EXPECT_TRUE(presenter.view().form.notice.isEmpty()) << "typing goes on";
    EXPECT_TRUE(presenter.back());
    EXPECT_FALSE(presenter.view().isForm);
    EXPECT_FALSE(presenter.back()) << "the list is the page's first step";
}

TEST_F(OperatorsPresenter, DisablingAsksOnceAndEnablingDoesNot)
{
    presenter.choose(kBob);
    EXPECT_EQ(presenter.view().turn, "Disable   D");
    presenter.turn();
    ASSERT_EQ(dialogs.asked.size(), 1u);
    EXPECT_TRUE(dialogs.asked.back().title.contains("Bob (bob)"));
    EXPECT_TRUE(client.operatorOrders.empty()) << "the way out was taken";
    dialogs.answer = app::Answer{};
    presenter.turn();
    ASSERT_EQ(client.operatorOrders.size(), 1u);
    EXPECT_EQ(client.operatorOrders.back().deed, OperatorDeed::Disable);
    EXPECT_EQ(client.operatorOrders.back().login, "bob");
    presenter.turn();
    EXPECT_EQ(dialogs.asked.size(), 2u) << "one at a time";
    answer({OperatorDeed::Disable, sheetOf("bob", "Bob", OperatorState::Disabled), {}});
    EXPECT_EQ(presenter.view().notice.title, "Bob (bob) is disabled.");
    EXPECT_TRUE(presenter.view().password.isEmpty());

    presenter.choose(kEve);
    EXPECT_EQ(presenter.view().turn, "Enable   D");
    presenter.turn();
    EXPECT_EQ(dialogs.asked.size(), 2u);
    EXPECT_EQ(client.operatorOrders.back().deed, OperatorDeed::Enable);
    EXPECT_EQ(client.operatorOrders.back().login, "eve");
}

TEST_F(OperatorsPresenter, AOneTimePasswordIsMadeAfterAsking)
{
    presenter.choose(kBob);
    presenter.resetPassword();
    ASSERT_EQ(dialogs.asked.size(), 1u);
    EXPECT_TRUE(client.operatorOrders.empty());
    dialogs.answer = app::Answer{};
    presenter.resetPassword();
    EXPECT_EQ(client.operatorOrders.back().deed, OperatorDeed::ResetPassword);
    EXPECT_EQ(client.operatorOrders.back().login, "bob");
    EXPECT_EQ(presenter.view().notice.tone, Tone::Busy);
    answer({OperatorDeed::ResetPassword, sheetOf("bob", "Bob", OperatorState::OneTimePassword),
            "a second one"});
    EXPECT_EQ(presenter.view().password, "a second one");
}

TEST_F(OperatorsPresenter, ARoleIsGivenOnlyWhenItIsAnother)
{
    presenter.choose(kBob);
    presenter.startChangingRole();
    ASSERT_TRUE(presenter.view().isForm);
    ASSERT_EQ(presenter.view().form.fields.size(), 1);
    EXPECT_EQ(presenter.view().form.fields.front().value, "0");
    EXPECT_FALSE(presenter.view().form.canConfirm);
    presenter.confirm();
    EXPECT_TRUE(client.operatorOrders.empty());
    type(OperatorField::Role, "1");
    EXPECT_TRUE(presenter.view().form.canConfirm);
    presenter.confirm();
    ASSERT_EQ(client.operatorOrders.size(), 1u);
    EXPECT_EQ(client.operatorOrders.back().deed, OperatorDeed::SetRole);
    EXPECT_EQ(client.operatorOrders.back().login, "bob");
    EXPECT_EQ(client.operatorOrders.back().role, Role::Administrator);
}

// Goal: nobody is asked whether to do what he may not do. Method: each deed on oneself.
TEST_F(OperatorsPresenter, NothingIsDoneToOneself)
{
    dialogs.answer = app::Answer{};
    presenter.choose(kSelf);
    presenter.turn();
    EXPECT_EQ(presenter.view().notice.title, app::failureText(ErrorCode::OperatorIsSelf));
    presenter.resetPassword();
    presenter.startChangingRole();
    EXPECT_FALSE(presenter.view().isForm);
    EXPECT_TRUE(dialogs.asked.empty());
    EXPECT_TRUE(client.operatorOrders.empty());
}

TEST_F(OperatorsPresenter, NobodyChosenMeansNothingDone)
{
    dialogs.answer = app::Answer{};
    for (const int row : {-1, 4, 99}) {
        presenter.choose(row);
        EXPECT_FALSE(presenter.view().isChosen);
        presenter.turn();
        presenter.resetPassword();
        presenter.startChangingRole();
    }
    EXPECT_TRUE(dialogs.asked.empty());
    EXPECT_TRUE(client.operatorOrders.empty());
    EXPECT_FALSE(presenter.view().isForm);
}

// Goal: a deed that is done is told as done, whatever comes after it, and one that failed as
// failed. Method: the list cannot be read after a deed; a deed is refused.
TEST_F(OperatorsPresenter, WhatWasDoneIsToldEvenWhenTheListCannotBeRead)
{
    presenter.choose(kEve);
    presenter.turn();
    answer({OperatorDeed::Enable, sheetOf("eve", "Eve", OperatorState::MaySignIn), {}});
    client.operatorLists.back()(core::fail(ErrorCode::StoreUnreachable));
    EXPECT_EQ(presenter.view().notice.title, "Eve (eve) may sign in again.");
    EXPECT_EQ(presenter.view().notice.advice, app::failureText(ErrorCode::StoreUnreachable));
    EXPECT_EQ(presenter.view().operators.size(), 4) << "what was read last";
    presenter.turn();
    answer(ErrorCode::OperatorNotFound);
    EXPECT_EQ(presenter.view().notice.title, app::failureText(ErrorCode::OperatorNotFound));
}

// Goal: who takes over the counter sees no password of anybody. Method: somebody signs out while a
// password is shown, and while one is being made.
TEST_F(OperatorsPresenter, NoPasswordOutlivesASignOut)
{
    dialogs.answer = app::Answer{};
    presenter.choose(kBob);
    presenter.resetPassword();
    answer({OperatorDeed::ResetPassword, sheetOf("bob", "Bob", OperatorState::OneTimePassword),
            "first"});
    client.operatorLists.back()(everybody());
    presenter.resetPassword();
    presenter.clear();
    EXPECT_TRUE(presenter.view().password.isEmpty());
    answer({OperatorDeed::ResetPassword, sheetOf("bob", "Bob", OperatorState::OneTimePassword),
            "second"});
    EXPECT_TRUE(presenter.view().password.isEmpty());
    EXPECT_TRUE(presenter.view().operators.isEmpty());
}

// Goal: the page that is left is the whole page, not only by its own Esc. Method: another section,
// another page.
TEST(OperatorsSection, APasswordIsGoneOnceAnotherPartIsShown)
{
    FakeClient client;
    FakeDialogs dialogs;
    dialogs.answer = app::Answer{};
    app::AdministrationPresenter page{client, dialogs};
    page.begin({}, Role::Administrator);
    const auto showPassword = [&] {
        page.setSeen(true);
        page.choose(AdministrationSection::Operators);
        client.operatorLists.back()(std::vector{sheetOf("bob", "Bob", OperatorState::MaySignIn)});
        page.operators().choose(0);
        page.operators().resetPassword();
        client.operatorDones.back()(
            OperatorDone{OperatorDeed::ResetPassword,
                         sheetOf("bob", "Bob", OperatorState::OneTimePassword), "secret"});
        return page.operators().view().password;
    };
    EXPECT_EQ(showPassword(), "secret");
    page.choose(AdministrationSection::Rules);
    EXPECT_TRUE(page.operators().view().password.isEmpty());
    EXPECT_EQ(showPassword(), "secret");
    page.setSeen(false);
    EXPECT_TRUE(page.operators().view().password.isEmpty());
    page.choose(AdministrationSection::Operators);
    page.operators().startAdding();
    page.back();
    EXPECT_FALSE(page.operators().view().isForm);
}

}  // namespace
}  // namespace wattdesk::test
