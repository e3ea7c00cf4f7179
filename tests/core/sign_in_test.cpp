#include "core/workflow/sign_in.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/core/desk_bench.h"
#include "tests/core/life_bench.h"

namespace wattdesk::core {
namespace {

using test::FakeWorld;
using test::kMinuteMs;

class SignInBench : public testing::Test {
protected:
    SignIn signIn()
    {
        return SignIn{fake.world(), fake.hasher,
                      fake.store.organisations().counter(FakeWorld::kCounter).value()};
    }

    ErrorCode refusal(std::string_view login, std::string_view password)
    {
        const auto refused = signIn().signIn(login, password);
        EXPECT_FALSE(refused) << login << " / " << password;
        return refused ? ErrorCode{} : refused.error().code;
    }

    ErrorCode changeRefusal(std::string_view login, std::string_view oldPassword,
                            std::string_view newPassword)
    {
        const auto refused = signIn().changePassword(login, oldPassword, newPassword);
        EXPECT_FALSE(refused) << newPassword;
        return refused ? ErrorCode{} : refused.error().code;
    }

    Operator known(std::string_view login)
    {
        return fake.store.operators().byLogin(login).value().value();
    }

    void add(Operator who)
    {
        ASSERT_TRUE(fake.store.unitOfWork().run([&] { return fake.store.operators().add(who); }));
    }

    /// Wrong passwords, each as soon as the lock lets it.
    void failTimes(int times)
    {
        for (int i = 0; i < times; ++i) {
            const Instant lock = known("cashier").lockedUntil;
            fake.clock.set(std::max(fake.clock.now(), Instant{lock.ms + 1}));
            static_cast<void>(refusal("cashier", "wrong password"));
        }
    }

    std::int64_t lockedForMs() { return known("cashier").lockedUntil.ms - fake.clock.now().ms; }

    FakeWorld fake;
};

Operator newcomer()
{
    Operator who;
    who.id = OperatorId{50};
    who.organisation = FakeWorld::kOrganisation;
    who.login = "newcomer";
    who.name = "Wang";
    who.passwordHash = test::FakePasswordHasher{}.hash("one-time-1");
    who.mustChangePassword = true;
    return who;
}

TEST_F(SignInBench, RightPasswordSignsInAtThisCounter)
{
    const auto actor = signIn().signIn("cashier", FakeWorld::kPassword);
    ASSERT_TRUE(actor);
    EXPECT_EQ(actor->id, FakeWorld::kCashier);
    EXPECT_EQ(actor->role, Role::Cashier);
    EXPECT_EQ(actor->counter, FakeWorld::kCounter);
    EXPECT_EQ(actor->organisation, FakeWorld::kOrganisation);
    EXPECT_EQ(actor->name, "Li");
    const std::vector<std::string> expected{std::string{nameOf(AuditAction::SignedIn)}};
    EXPECT_EQ(test::auditNames(fake.world()), expected);
}

TEST_F(SignInBench, LoginIsReadWithoutRegardToCase)
{
    EXPECT_TRUE(signIn().signIn("CASHIER", FakeWorld::kPassword));
}

TEST_F(SignInBench, UnknownLoginAndWrongPasswordAreRefusedAlike)
{
    EXPECT_EQ(refusal("nobody", FakeWorld::kPassword), ErrorCode::SignInRefused);
    EXPECT_EQ(refusal("cashier", "wrong password"), ErrorCode::SignInRefused);
    EXPECT_EQ(refusal("cashier", ""), ErrorCode::SignInRefused);
    EXPECT_EQ(refusal("", ""), ErrorCode::SignInRefused);
}

TEST_F(SignInBench, RefusalIsInTheOperationLog)
{
    static_cast<void>(refusal("cashier", "wrong password"));
    const std::vector<std::string> expected{std::string{nameOf(AuditAction::SignInRefused)}};
    EXPECT_EQ(test::auditNames(fake.world()), expected);
}

// Goal: guessing is slow, a slip is free. Method: four wrong ones and the right one, twice; a
// success begins the count anew.
TEST_F(SignInBench, FourSlipsInARowAreForgotten)
{
    for (int round = 0; round < 2; ++round) {
        for (int i = 1; i < SignIn::kFreeAttempts; ++i) {
            EXPECT_EQ(refusal("cashier", "wrong password"), ErrorCode::SignInRefused);
        }
        EXPECT_TRUE(signIn().signIn("cashier", FakeWorld::kPassword));
    }
    EXPECT_EQ(known("cashier").failedAttempts, 0);
}

TEST_F(SignInBench, FiveInARowLockForAMinuteEvenForTheRightPassword)
{
    failTimes(SignIn::kFreeAttempts);
    EXPECT_EQ(lockedForMs(), kMinuteMs);
    EXPECT_EQ(refusal("cashier", FakeWorld::kPassword), ErrorCode::OperatorLocked);
    fake.clock.advanceMs(kMinuteMs - 1);
    EXPECT_EQ(refusal("cashier", FakeWorld::kPassword), ErrorCode::OperatorLocked);
    fake.clock.advanceMs(2);
    EXPECT_TRUE(signIn().signIn("cashier", FakeWorld::kPassword));
    EXPECT_EQ(known("cashier").failedAttempts, 0);
}

TEST_F(SignInBench, LockOfOneOperatorIsNotAnothers)
{
    failTimes(SignIn::kFreeAttempts);
    EXPECT_TRUE(signIn().signIn("administrator", FakeWorld::kPassword));
}

// Goal: the lock doubles with every further failure up to an hour, and never overflows. Method:
// forty failures, each just after the lock before it.
TEST_F(SignInBench, EveryFurtherFailureDoublesTheLockUpToAnHour)
{
    failTimes(SignIn::kFreeAttempts);
    std::int64_t expected = SignIn::kFirstLockMs;
    for (int further = 0; further < 40; ++further) {
        failTimes(1);
        expected = std::min(2 * expected, SignIn::kLongestLockMs);
        ASSERT_EQ(lockedForMs(), expected) << further;
    }
}

TEST_F(SignInBench, AttemptDuringTheLockDoesNotMakeItLonger)
{
    failTimes(SignIn::kFreeAttempts);
    const Operator before = known("cashier");
    EXPECT_EQ(refusal("cashier", "wrong password"), ErrorCode::OperatorLocked);
    EXPECT_EQ(known("cashier").lockedUntil, before.lockedUntil);
}

TEST_F(SignInBench, LockedOperatorCannotGuessByChangingThePassword)
{
    failTimes(SignIn::kFreeAttempts);
    EXPECT_EQ(changeRefusal("cashier", FakeWorld::kPassword, "another horse"),
              ErrorCode::OperatorLocked);
}

TEST_F(SignInBench, WrongOldPasswordsCountTowardsTheLock)
{
    for (int i = 0; i < SignIn::kFreeAttempts; ++i) {
        static_cast<void>(changeRefusal("cashier", "wrong password", "another horse"));
    }
    EXPECT_EQ(refusal("cashier", FakeWorld::kPassword), ErrorCode::OperatorLocked);
}

TEST_F(SignInBench, DisabledOperatorIsRefused)
{
    Operator who = newcomer();
    who.mustChangePassword = false;
    who.disabled = true;
    add(who);
    EXPECT_EQ(refusal("newcomer", "one-time-1"), ErrorCode::OperatorDisabled);
    EXPECT_EQ(changeRefusal("newcomer", "one-time-1", "long enough 1"),
              ErrorCode::OperatorDisabled);
}

TEST_F(SignInBench, OneTimePasswordMustBeChangedAndThenSignsIn)
{
    add(newcomer());
    EXPECT_EQ(refusal("newcomer", "wrong password"), ErrorCode::SignInRefused);
    EXPECT_EQ(refusal("newcomer", "one-time-1"), ErrorCode::PasswordChangeRequired);
    const auto actor = signIn().changePassword("newcomer", "one-time-1", "my own words");
    ASSERT_TRUE(actor);
    EXPECT_EQ(actor->id, OperatorId{50});
    EXPECT_TRUE(signIn().signIn("newcomer", "my own words"));
    EXPECT_EQ(refusal("newcomer", "one-time-1"), ErrorCode::SignInRefused);
    const auto names = test::auditNames(fake.world());
    EXPECT_EQ(std::count(names.begin(), names.end(), nameOf(AuditAction::PasswordChanged)), 1);
}

TEST_F(SignInBench, WeakPasswordsAreRefusedAndTheOldOneStays)
{
    add(newcomer());
    // Seven characters; three hanzi, which are nine bytes; the login; the old one.
    for (const char* weak : {"", "1234567", "电电电", "newcomer", "one-time-1"}) {
        EXPECT_EQ(changeRefusal("newcomer", "one-time-1", weak), ErrorCode::PasswordTooWeak)
            << weak;
    }
    EXPECT_TRUE(known("newcomer").mustChangePassword);
    EXPECT_TRUE(signIn().changePassword("newcomer", "one-time-1", "12345678"));
}

TEST_F(SignInBench, WrongOldPasswordChangesNothing)
{
    add(newcomer());
    EXPECT_EQ(changeRefusal("newcomer", "wrong password", "my own words"),
              ErrorCode::SignInRefused);
    EXPECT_EQ(changeRefusal("nobody", "wrong password", "my own words"), ErrorCode::SignInRefused);
    EXPECT_EQ(known("newcomer").passwordHash, newcomer().passwordHash);
}

TEST_F(SignInBench, PasswordIsNeverInTheOperationLog)
{
    static_cast<void>(refusal("cashier", "secret guess"));
    ASSERT_TRUE(signIn().changePassword("cashier", FakeWorld::kPassword, "brand new words"));
    const auto links = fake.store.audit().list(FakeWorld::kCounter, 0, 100).value();
    for (const AuditLink& link : links) {
        for (const std::string_view secret :
             {std::string_view{"secret guess"}, FakeWorld::kPassword,
              std::string_view{"brand new words"}}) {
            EXPECT_EQ(link.event.subject.find(secret), std::string::npos);
            EXPECT_EQ(link.event.detail.find(secret), std::string::npos);
        }
    }
}

// Goal: a second person's word is his own: name, password and the right to give it. Method: the
// cashier asks; the administrator gives it, with a wrong password and then the right one.
TEST_F(SignInBench, ApprovalIsASecondPersonsByNameAndPassword)
{
    const Actor cashier = fake.cashier();
    EXPECT_EQ(test::codeOf(signIn().approve(cashier, "administrator", "wrong password")),
              "SignInRefused");
    EXPECT_EQ(test::codeOf(signIn().approve(cashier, "nobody", FakeWorld::kPassword)),
              "SignInRefused");
    const auto approval = signIn().approve(cashier, "administrator", FakeWorld::kPassword);
    ASSERT_TRUE(approval);
    EXPECT_EQ(approval->by, FakeWorld::kAdministrator);
    const auto names = test::auditNames(fake.world());
    EXPECT_EQ(names.back(), nameOf(AuditAction::Approved));
}

TEST_F(SignInBench, ApprovalIsRefusedToOneselfAndToWhoMayNotGiveIt)
{
    EXPECT_EQ(
        test::codeOf(signIn().approve(fake.administrator(), "administrator", FakeWorld::kPassword)),
        "ApprovalBySelf");
    Operator other = newcomer();
    other.mustChangePassword = false;
    other.passwordHash = fake.hasher.hash(FakeWorld::kPassword);
    add(other);
    EXPECT_EQ(test::codeOf(signIn().approve(fake.cashier(), "newcomer", FakeWorld::kPassword)),
              "PermissionMissing");
    EXPECT_EQ(test::codeOf(signIn().approve(fake.cashier(), "cashier", FakeWorld::kPassword)),
              "PermissionMissing");
}

// Goal: guessing an approver's password locks him as guessing at the door does. Method: five wrong
// ones, then the right one.
TEST_F(SignInBench, GuessedApprovalsLockTheApprover)
{
    for (int i = 0; i < SignIn::kFreeAttempts; ++i) {
        EXPECT_FALSE(signIn().approve(fake.cashier(), "administrator", "wrong password"));
    }
    EXPECT_EQ(test::codeOf(signIn().approve(fake.cashier(), "administrator", FakeWorld::kPassword)),
              "OperatorLocked");
}

}  // namespace
}  // namespace wattdesk::core
