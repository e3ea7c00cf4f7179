#include <latch>
#include <thread>

#include "tests/contract/store_bench.h"

namespace wattdesk::test {

using namespace core;

class OperatorDirectoryContract : public StoreContract {};
WATTDESK_OVER_EVERY_STORE(OperatorDirectoryContract);

TEST_P(OperatorDirectoryContract, FindsAnOperatorByLoginWhateverTheCase)
{
    for (const char* login : {"Li", "li", "LI", "ＬＩ"}) {
        const auto found = store.operators.byLogin(login);
        ASSERT_TRUE(found) << login;
        EXPECT_EQ(*found, sampleOperator(kCashier, "Li")) << login;
    }
    EXPECT_FALSE(store.operators.byLogin("lie")->has_value());
    EXPECT_FALSE(store.operators.byLogin("%")->has_value());
    EXPECT_FALSE(store.operators.byLogin("")->has_value());
}

TEST_P(OperatorDirectoryContract, FindsAnOperatorById)
{
    EXPECT_EQ(store.operators.byId(kAdministrator), sampleOperator(kAdministrator, "admin"));
    EXPECT_EQ(codeOf(store.operators.byId(OperatorId{99})), ErrorCode::StoreConflict);
}

TEST_P(OperatorDirectoryContract, ListsTheOperatorsOfOneOrganisation)
{
    Operator theirs = sampleOperator(OperatorId{23}, "zhao");
    theirs.organisation = kDistrict;
    inUnit([&] { return store.operators.add(theirs); });
    const auto ours = store.operators.list(kCompany);
    ASSERT_TRUE(ours);
    ASSERT_EQ(ours->size(), 2U);
    EXPECT_EQ(ours->at(0).login, "admin");
    EXPECT_EQ(ours->at(1).login, "Li");
}

TEST_P(OperatorDirectoryContract, ALoginIsTakenOnceWhateverTheCase)
{
    EXPECT_EQ(
        codeOf(alone([&] { return store.operators.add(sampleOperator(OperatorId{24}, "LI")); })),
        ErrorCode::StoreConflict);
    EXPECT_EQ(codeOf(alone([&] { return store.operators.add(sampleOperator(kCashier, "wang")); })),
              ErrorCode::StoreConflict);
}

TEST_P(OperatorDirectoryContract, KeepsAttemptsAndPassword)
{
    inUnit([&]() -> Expected<void> {
        EXPECT_TRUE(store.operators.setAttempts(kCashier, 5, kNoon));
        return store.operators.setPassword(kCashier, "it's a hash", true);
    });
    Operator expected = sampleOperator(kCashier, "Li");
    expected.failedAttempts = 5;
    expected.lockedUntil = kNoon;
    expected.passwordHash = "it's a hash";
    expected.mustChangePassword = true;
    EXPECT_EQ(store.operators.byId(kCashier), expected);
    EXPECT_EQ(codeOf(alone([&] { return store.operators.setAttempts(OperatorId{99}, 1, kNoon); })),
              ErrorCode::StoreConflict);
}

TEST_P(OperatorDirectoryContract, KeepsWhoIsDisabledAndWhoAdministers)
{
    inUnit([&]() -> Expected<void> {
        EXPECT_TRUE(store.operators.setDisabled(kCashier, true));
        return store.operators.setRole(kCashier, Role::Administrator);
    });
    Operator expected = sampleOperator(kCashier, "Li");
    expected.disabled = true;
    expected.role = Role::Administrator;
    EXPECT_EQ(store.operators.byId(kCashier), expected);
    EXPECT_EQ(store.operators.byId(kAdministrator), sampleOperator(kAdministrator, "admin"));
    inUnit([&]() -> Expected<void> {
        EXPECT_TRUE(store.operators.setDisabled(kCashier, false));
        return store.operators.setRole(kCashier, sampleOperator(kCashier, "Li").role);
    });
    EXPECT_EQ(store.operators.byId(kCashier), sampleOperator(kCashier, "Li"));
    EXPECT_EQ(store.operators.byId(kAdministrator), sampleOperator(kAdministrator, "admin"));
    const OperatorId nobody{99};
    EXPECT_EQ(codeOf(alone([&] { return store.operators.setDisabled(nobody, true); })),
              ErrorCode::StoreConflict);
    EXPECT_EQ(codeOf(alone([&] { return store.operators.setRole(nobody, Role::Cashier); })),
              ErrorCode::StoreConflict);
}

TEST_P(OperatorDirectoryContract, AUnitThatFailsLeavesThemAsTheyWere)
{
    const auto failed = store.unit.run([&]() -> Expected<void> {
        EXPECT_TRUE(store.operators.setDisabled(kCashier, true));
        EXPECT_TRUE(store.operators.setRole(kAdministrator, Role::Cashier));
        return fail(ErrorCode::StoreFull, "as planned");
    });
    EXPECT_FALSE(failed);
    EXPECT_EQ(store.operators.byId(kCashier), sampleOperator(kCashier, "Li"));
    EXPECT_EQ(store.operators.byId(kAdministrator), sampleOperator(kAdministrator, "admin"));
}

TEST_P(OperatorDirectoryContract, HoldGivesEverybodyAsTheyAre)
{
    inUnit([&]() -> Expected<void> {
        EXPECT_EQ(store.operators.hold(kCompany).value(), store.operators.list(kCompany).value());
        EXPECT_TRUE(store.operators.setDisabled(kCashier, true));
        EXPECT_TRUE(store.operators.hold(kCompany)->at(1).disabled) << "its own change";
        EXPECT_TRUE(store.operators.hold(kDistrict)->empty());
        return {};
    });
    EXPECT_DEATH((void)store.operators.hold(kCompany), "unit of work");
}

TEST_P(OperatorDirectoryContract, OfTwoConnectionsThatDisableEachOtherOneStays)
{
    // Goal: who decides by whom he holds decides by what is there when he writes. Method: two
    // threads with their own connections, each of which disables the other one's operator if its
    // own is not disabled yet, a number of times.
    constexpr int kRounds = 15;
    StorePorts second = bench->connect();
    const auto disable = [](StorePorts& ports, OperatorId self, OperatorId other) {
        return ports.unit.run([&]() -> Expected<void> {
            const auto everybody = ports.operators.hold(kCompany);
            if (!everybody) {
                return Unexpected{everybody.error()};
            }
            for (const Operator& who : *everybody) {
                if (who.id == self && who.disabled) {
                    return fail(ErrorCode::OperatorDisabled);
                }
            }
            return ports.operators.setDisabled(other, true);
        });
    };
    for (int round = 0; round < kRounds; ++round) {
        Expected<void> theirs;
        std::latch ready{2};
        std::thread rival{[&] {
            ready.arrive_and_wait();
            theirs = disable(second, kCashier, kAdministrator);
        }};
        ready.arrive_and_wait();
        const auto ours = disable(store, kAdministrator, kCashier);
        rival.join();
        EXPECT_NE(ours.has_value(), theirs.has_value());
        EXPECT_EQ(codeOf(ours ? theirs : ours), ErrorCode::OperatorDisabled);
        EXPECT_NE(store.operators.byId(kCashier)->disabled,
                  store.operators.byId(kAdministrator)->disabled);
        inUnit([&]() -> Expected<void> {
            EXPECT_TRUE(store.operators.setDisabled(kCashier, false));
            return store.operators.setDisabled(kAdministrator, false);
        });
    }
}

}  // namespace wattdesk::test
