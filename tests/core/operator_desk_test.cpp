#include "core/workflow/operator_desk.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>

#include "core/workflow/sign_in.h"
#include "tests/core/desk_bench.h"
#include "tests/core/faulty_ports.h"
#include "tests/core/life_bench.h"

namespace wattdesk::core {
namespace {

using test::codeOf;
using test::FakeWorld;
using test::kMinuteMs;

/// "one-time-1", "one-time-2" …
class CountingPasswords final : public OneTimePasswords {
public:
    std::string next() override { return "one-time-" + std::to_string(++m_given); }

private:
    int m_given{0};
};

constexpr OrganisationId kOtherOrganisation{2};

class OperatorDeskBench : public testing::Test {
protected:
    OperatorDesk desk() { return deskIn(fake.world()); }
    OperatorDesk deskIn(World world) { return {world, fake.hasher, passwords}; }
    SignIn signIn()
    {
        return SignIn{fake.world(), fake.hasher,
                      fake.store.organisations().counter(FakeWorld::kCounter).value()};
    }

    Operator known(std::string_view login)
    {
        return fake.store.operators().byLogin(login).value().value();
    }
    std::vector<Operator> everybody()
    {
        return fake.store.operators().list(FakeWorld::kOrganisation).value();
    }
    std::vector<AuditLink> log()
    {
        return fake.store.audit().list(FakeWorld::kCounter, 0, 1'000).value();
    }
    AuditEvent lastEvent() { return log().back().event; }

    /// A second administrator, who may sign in.
    Actor second()
    {
        const auto added =
            desk().add(fake.administrator(), {"second", "Wang", Role::Administrator});
        return signIn()
            .changePassword("second", added.value().oneTimePassword, "a second horse")
            .value();
    }

    void addStranger()
    {
        Operator stranger = known("cashier");
        stranger.id = OperatorId{99};
        stranger.login = "stranger";
        stranger.organisation = kOtherOrganisation;
        ASSERT_TRUE(fake.store.unitOfWork().run([&]() -> Expected<void> {
            if (auto added = fake.store.organisations().add(
                    Organisation{kOtherOrganisation, {}, "Elsewhere"});
                !added) {
                return added;
            }
            return fake.store.operators().add(stranger);
        }));
    }

    FakeWorld fake;
    CountingPasswords passwords;
};

// Goal: a new operator gets in by his one-time password, and only to replace it. Method: the whole
// way, from the form to a sign-in with a password of his own.
TEST_F(OperatorDeskBench, ANewOperatorSignsInAfterChangingTheOneTimePassword)
{
    const auto added =
        desk().add(fake.administrator(), {" Wang.fang_2-b ", " 王芳 ", Role::Cashier});
    ASSERT_TRUE(added);
    EXPECT_EQ(added->oneTimePassword, "one-time-1");
    EXPECT_EQ(added->who, known("wang.FANG_2-b"));
    EXPECT_EQ(added->who.login, "Wang.fang_2-b") << "trimmed, and otherwise as typed";
    EXPECT_EQ(added->who.name, "王芳");
    EXPECT_EQ(added->who.role, Role::Cashier);
    EXPECT_EQ(added->who.organisation, FakeWorld::kOrganisation);
    EXPECT_TRUE(added->who.mustChangePassword);
    EXPECT_FALSE(added->who.disabled);
    EXPECT_EQ(codeOf(signIn().signIn("wang.fang_2-b", "one-time-1")), "PasswordChangeRequired");
    const auto actor = signIn().changePassword("wang.fang_2-b", "one-time-1", "correct horse");
    ASSERT_TRUE(actor);
    EXPECT_EQ(actor->id, added->who.id);
    EXPECT_TRUE(signIn().signIn("wang.fang_2-b", "correct horse"));
    EXPECT_EQ(codeOf(signIn().signIn("wang.fang_2-b", "one-time-1")), "SignInRefused");
}

TEST_F(OperatorDeskBench, EverybodyGetsAnotherPassword)
{
    const auto first = desk().add(fake.administrator(), {"a", "A", Role::Cashier});
    const auto other = desk().add(fake.administrator(), {"b", "B", Role::Cashier});
    EXPECT_NE(first.value().oneTimePassword, other.value().oneTimePassword);
    EXPECT_NE(first->who.id, other->who.id);
}

TEST_F(OperatorDeskBench, ALoginIsLettersDigitsDotsHyphensAndUnderscores)
{
    const auto add = [&](std::string login) {
        return desk().add(fake.administrator(), {std::move(login), "Wang", Role::Cashier});
    };
    for (const char* login : {"", "  ", "a b", "a@b", "a/b", "王", "é", "a\tb", "a'b", "a%",
                              "123456789012345678901234567890123"}) {
        EXPECT_EQ(codeOf(add(login)), "InputLogin") << login;
    }
    EXPECT_EQ(codeOf(add("12345678901234567890123456789012")), "no failure") << "32 of them";
    EXPECT_EQ(codeOf(add("._-")), "no failure");
    EXPECT_EQ(add("ｚｈａｏ１").value().who.login, "zhao1") << "typed full width";
}

TEST_F(OperatorDeskBench, ANameFollowsTheRuleOfNames)
{
    const auto add = [&](std::string name) {
        return codeOf(desk().add(fake.administrator(), {"wang", std::move(name), Role::Cashier}));
    };
    EXPECT_EQ(add(" "), "InputNameMissing");
    EXPECT_EQ(add("a\nb"), "InputText");
    EXPECT_EQ(add(std::string(201, 'a')), "InputTooLong");
    EXPECT_EQ(everybody().size(), 2U);
    EXPECT_TRUE(log().empty());
    EXPECT_EQ(add(std::string(200, 'a')), "no failure");
}

// Goal: a login means one person for ever. Method: somebody active, somebody disabled, and somebody
// of another organisation already have it.
TEST_F(OperatorDeskBench, ALoginIsTakenWithoutRegardToCaseByWhoeverHasIt)
{
    addStranger();
    ASSERT_TRUE(desk().disable(fake.administrator(), "cashier"));
    const std::size_t entries = log().size();
    for (const char* login :
         {"cashier", "Cashier", "ＣＡＳＨＩＥＲ", "ADMINISTRATOR", "Stranger"}) {
        EXPECT_EQ(codeOf(desk().add(fake.administrator(), {login, "Wang", Role::Cashier})),
                  "OperatorLoginTaken")
            << login;
    }
    EXPECT_EQ(everybody().size(), 2U);
    EXPECT_EQ(log().size(), entries);
}

TEST_F(OperatorDeskBench, ADisabledOperatorNeitherSignsInNorAgreesUntilHeIsEnabled)
{
    const Actor other = second();
    const auto disabled = desk().disable(fake.administrator(), "SECOND");
    ASSERT_TRUE(disabled);
    EXPECT_TRUE(disabled->disabled);
    EXPECT_EQ(*disabled, known("second"));
    EXPECT_EQ(codeOf(signIn().signIn("second", "a second horse")), "OperatorDisabled");
    EXPECT_EQ(codeOf(signIn().approve(fake.administrator(), "second", "a second horse")),
              "OperatorDisabled");
    const auto enabled = desk().enable(fake.administrator(), "second");
    ASSERT_TRUE(enabled);
    EXPECT_FALSE(enabled->disabled);
    EXPECT_TRUE(signIn().signIn("second", "a second horse"));
    EXPECT_TRUE(signIn().approve(fake.administrator(), "second", "a second horse"));
}

TEST_F(OperatorDeskBench, ARoleHoldsFromTheNextSignIn)
{
    EXPECT_EQ(codeOf(signIn().approve(fake.administrator(), "cashier", FakeWorld::kPassword)),
              "PermissionMissing");
    const auto promoted = desk().setRole(fake.administrator(), "cashier", Role::Administrator);
    ASSERT_TRUE(promoted);
    EXPECT_EQ(promoted->role, Role::Administrator);
    EXPECT_EQ(signIn().signIn("cashier", FakeWorld::kPassword)->role, Role::Administrator);
    EXPECT_TRUE(signIn().approve(fake.administrator(), "cashier", FakeWorld::kPassword));
    ASSERT_TRUE(desk().setRole(fake.administrator(), "cashier", Role::Cashier));
    EXPECT_EQ(signIn().signIn("cashier", FakeWorld::kPassword)->role, Role::Cashier);
}

// Goal: whoever forgot his password, and is locked for trying, gets in again. Method: as many wrong
// passwords as lock, then a reset; the old password is gone.
TEST_F(OperatorDeskBench, AResetGivesAOneTimePasswordAndEndsALock)
{
    for (int i = 0; i < SignIn::kFreeAttempts; ++i) {
        ASSERT_FALSE(signIn().signIn("cashier", "wrong password"));
    }
    ASSERT_EQ(codeOf(signIn().signIn("cashier", FakeWorld::kPassword)), "OperatorLocked");
    const auto reset = desk().resetPassword(fake.administrator(), "cashier");
    ASSERT_TRUE(reset);
    EXPECT_EQ(reset->who, known("cashier"));
    EXPECT_EQ(codeOf(signIn().signIn("cashier", reset->oneTimePassword)), "PasswordChangeRequired");
    EXPECT_EQ(codeOf(signIn().signIn("cashier", FakeWorld::kPassword)), "SignInRefused");
    EXPECT_TRUE(signIn().changePassword("cashier", reset->oneTimePassword, "another horse"));
    EXPECT_TRUE(signIn().signIn("cashier", "another horse"));
}

TEST_F(OperatorDeskBench, AResetDoesNotEnable)
{
    ASSERT_TRUE(desk().disable(fake.administrator(), "cashier"));
    const auto reset = desk().resetPassword(fake.administrator(), "cashier");
    ASSERT_TRUE(reset);
    EXPECT_TRUE(reset->who.disabled);
    EXPECT_EQ(codeOf(signIn().signIn("cashier", reset->oneTimePassword)), "OperatorDisabled");
}

TEST_F(OperatorDeskBench, NobodyTakesHimselfOut)
{
    const Actor self = fake.administrator();
    const Operator before = known("administrator");
    EXPECT_EQ(codeOf(desk().disable(self, "Administrator")), "OperatorIsSelf");
    EXPECT_EQ(codeOf(desk().setRole(self, "administrator", Role::Cashier)), "OperatorIsSelf");
    EXPECT_EQ(codeOf(desk().resetPassword(self, "administrator")), "OperatorIsSelf");
    EXPECT_EQ(known("administrator"), before);
    EXPECT_TRUE(log().empty());
}

// Goal: at least one administrator who may sign in always stays. Method: two of them sign in and go
// for each other; the one who is out, or no administrator any more, does nothing here although he
// is still signed in.
TEST_F(OperatorDeskBench, OfTwoWhoGoForEachOtherOneStays)
{
    const Actor other = second();
    ASSERT_TRUE(desk().disable(fake.administrator(), "second"));
    EXPECT_EQ(codeOf(desk().disable(other, "administrator")), "OperatorDisabled");
    EXPECT_EQ(codeOf(desk().enable(other, "cashier")), "OperatorDisabled");
    EXPECT_EQ(codeOf(desk().add(other, {"third", "Third", Role::Administrator})),
              "OperatorDisabled");
    EXPECT_EQ(codeOf(desk().resetPassword(other, "administrator")), "OperatorDisabled");
    ASSERT_TRUE(desk().enable(fake.administrator(), "second"));
    ASSERT_TRUE(desk().setRole(fake.administrator(), "second", Role::Cashier));
    EXPECT_EQ(codeOf(desk().setRole(other, "administrator", Role::Cashier)), "PermissionMissing");
    EXPECT_FALSE(known("administrator").disabled);
    EXPECT_EQ(known("administrator").role, Role::Administrator);
}

TEST_F(OperatorDeskBench, OnlyAdministratorsKeepOperators)
{
    const Actor cashier = fake.cashier();
    EXPECT_EQ(codeOf(desk().list(cashier)), "PermissionMissing");
    EXPECT_EQ(codeOf(desk().add(cashier, {"wang", "Wang", Role::Cashier})), "PermissionMissing");
    EXPECT_EQ(codeOf(desk().disable(cashier, "administrator")), "PermissionMissing");
    EXPECT_EQ(codeOf(desk().enable(cashier, "administrator")), "PermissionMissing");
    EXPECT_EQ(codeOf(desk().setRole(cashier, "cashier", Role::Administrator)), "PermissionMissing");
    EXPECT_EQ(codeOf(desk().resetPassword(cashier, "administrator")), "PermissionMissing");
    EXPECT_EQ(everybody().size(), 2U);
    EXPECT_TRUE(log().empty());
}

TEST_F(OperatorDeskBench, NobodyElsesOperatorsAreSeenOrTouched)
{
    addStranger();
    const Operator before = known("stranger");
    const Actor actor = fake.administrator();
    for (const char* login : {"stranger", "nobody", "", "%"}) {
        EXPECT_EQ(codeOf(desk().disable(actor, login)), "OperatorNotFound") << login;
        EXPECT_EQ(codeOf(desk().enable(actor, login)), "OperatorNotFound") << login;
        EXPECT_EQ(codeOf(desk().setRole(actor, login, Role::Cashier)), "OperatorNotFound");
        EXPECT_EQ(codeOf(desk().resetPassword(actor, login)), "OperatorNotFound") << login;
    }
    EXPECT_EQ(known("stranger"), before);
    const auto listed = desk().list(actor).value();
    ASSERT_EQ(listed.size(), 2U);
    EXPECT_EQ(listed[0].login, "administrator");
    EXPECT_EQ(listed[1].login, "cashier");
}

// Goal: the operation log says who did what to whom, and no secret. Method: each deed once.
TEST_F(OperatorDeskBench, EveryDeedIsInTheLogWithoutASecret)
{
    const Actor actor = fake.administrator();
    const auto expectLast = [&](AuditAction action, const std::string& detail) {
        const AuditEvent event = lastEvent();
        EXPECT_EQ(event.action, action) << event.subject;
        EXPECT_EQ(event.subject, "operator wang");
        EXPECT_EQ(event.detail, detail);
        EXPECT_EQ(event.by, actor.id);
        EXPECT_EQ(event.counter, actor.counter);
    };
    ASSERT_TRUE(desk().add(actor, {"wang", "Wang", Role::Cashier}));
    expectLast(AuditAction::OperatorAdded, "cashier");
    ASSERT_TRUE(desk().setRole(actor, "wang", Role::Administrator));
    expectLast(AuditAction::OperatorRoleSet, "administrator");
    ASSERT_TRUE(desk().resetPassword(actor, "wang"));
    expectLast(AuditAction::PasswordReset, "");
    ASSERT_TRUE(desk().disable(actor, "wang"));
    expectLast(AuditAction::OperatorDisabled, "");
    ASSERT_TRUE(desk().enable(actor, "wang"));
    expectLast(AuditAction::OperatorEnabled, "");
    EXPECT_EQ(log().size(), 5U);
    for (const AuditLink& link : log()) {
        EXPECT_EQ(link.event.detail.find("one-time"), std::string::npos) << link.event.detail;
    }
}

TEST_F(OperatorDeskBench, WhatIsSoAlreadyIsNotWrittenAgain)
{
    const Actor actor = fake.administrator();
    EXPECT_TRUE(desk().enable(actor, "cashier"));
    EXPECT_TRUE(desk().setRole(actor, "cashier", Role::Cashier));
    EXPECT_TRUE(log().empty());
    ASSERT_TRUE(desk().disable(actor, "cashier"));
    EXPECT_TRUE(desk().disable(actor, "cashier")->disabled);
    EXPECT_EQ(log().size(), 1U);
}

// Goal: a deed is whole or not there. Method: each deed, with the first call to the store failing,
// then the second, and so on until it goes through; after each failure nobody is changed and the
// log is as it was.
TEST_F(OperatorDeskBench, AFailureOnTheWayLeavesNothing)
{
    constexpr int kCallsMax = 20;
    const Actor actor = fake.administrator();
    const std::vector<std::function<bool(OperatorDesk)>> deeds{
        [&](OperatorDesk at) {
            return at.add(actor, {"wang", "Wang", Role::Administrator}).has_value();
        },
        [&](OperatorDesk at) { return at.setRole(actor, "wang", Role::Cashier).has_value(); },
        [&](OperatorDesk at) { return at.resetPassword(actor, "wang").has_value(); },
        [&](OperatorDesk at) { return at.disable(actor, "wang").has_value(); },
        [&](OperatorDesk at) { return at.enable(actor, "wang").has_value(); },
    };
    for (std::size_t deed = 0; deed < deeds.size(); ++deed) {
        const auto before = everybody();
        const std::size_t entries = log().size();
        int call = 1;
        for (bool isDone = false; !isDone; ++call) {
            SCOPED_TRACE(testing::Message() << "deed " << deed << ", call " << call);
            ASSERT_LE(call, kCallsMax);
            test::FaultyPorts faulty{fake.world()};
            faulty.plan.failAt = call;
            isDone = deeds[deed](deskIn(faulty.world()));
            EXPECT_EQ(everybody() == before, !isDone);
            EXPECT_EQ(log().size(), isDone ? entries + 1 : entries);
        }
        EXPECT_GT(call, 5) << "hold, write, the log's last, its next, the commit";
    }
}

}  // namespace
}  // namespace wattdesk::core
