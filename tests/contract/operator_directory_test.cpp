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

}  // namespace wattdesk::test
