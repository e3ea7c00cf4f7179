#include <array>
#include <latch>
#include <thread>

#include "tests/contract/store_bench.h"

namespace wattdesk::test {

using namespace core;

namespace {

AccountChange changeOf(std::int64_t account, AccountField field, std::int64_t minute)
{
    constexpr std::int64_t kMinuteMs = 60'000;
    return {sampleAccount(account).id,
            kCompany,
            Instant{kNoon.ms + minute * kMinuteMs},
            kCashier,
            kCounter1,
            field,
            "旧 '; DROP TABLE account_change; --",
            "新𠮷",
            "客户申请",
            std::nullopt};
}

}  // namespace

class AccountHistoryContract : public StoreContract {
protected:
    void append(const AccountChange& change)
    {
        inUnit([&] { return store.history.append(change); });
    }
};
WATTDESK_OVER_EVERY_STORE(AccountHistoryContract);

TEST_P(AccountHistoryContract, KeepsEveryFieldsChangeNewestFirst)
{
    // Goal: what was appended last comes first, whatever the clock said, and every kind of change
    // has its name in the database. Method: one change of each field, the clock going backwards.
    const std::array fields{
        AccountField::Name,          AccountField::Phone,  AccountField::Address,
        AccountField::HoardingLimit, AccountField::Alarm1, AccountField::Alarm2,
        AccountField::Owner,         AccountField::Meter,  AccountField::Ratios,
        AccountField::State,         AccountField::Card,   AccountField::HouseholdBase,
        AccountField::Tariff};
    std::vector<AccountChange> expected;
    for (const AccountField field : fields) {
        const auto minute = -static_cast<std::int64_t>(expected.size());
        expected.insert(expected.begin(), changeOf(1, field, minute));
        append(expected.front());
    }
    append(changeOf(2, AccountField::Name, 0));
    EXPECT_EQ(store.history.of(sampleAccount(1).id, 100), expected);
    expected.resize(3);
    EXPECT_EQ(store.history.of(sampleAccount(1).id, 3), expected);
    EXPECT_TRUE(store.history.of(sampleAccount(1).id, 0)->empty());
    EXPECT_TRUE(store.history.of(sampleAccount(3).id, 9)->empty());
}

TEST_P(AccountHistoryContract, KeepsTheDeedThatAChangeCameWith)
{
    inUnit([&] { return store.journal.reserve(sampleSale(1, 1)); });
    AccountChange change = changeOf(1, AccountField::Card, 0);
    change.sale = SaleId{1};
    append(change);
    EXPECT_EQ(store.history.of(change.account, 9), std::vector<AccountChange>{change});
}

TEST_P(AccountHistoryContract, TheSameChangeMayComeTwice)
{
    const AccountChange change = changeOf(1, AccountField::State, 0);
    append(change);
    append(change);
    EXPECT_EQ(store.history.of(change.account, 9), (std::vector<AccountChange>{change, change}));
}

TEST_P(AccountHistoryContract, AReferenceToNothingIsAConflict)
{
    const auto tryAppend = [&](auto edit) {
        AccountChange change = changeOf(1, AccountField::Name, 0);
        edit(change);
        return codeOf(alone([&] { return store.history.append(change); }));
    };
    const auto conflict = std::optional{ErrorCode::StoreConflict};
    EXPECT_EQ(tryAppend([](AccountChange& change) { change.account = AccountId{99}; }), conflict);
    EXPECT_EQ(tryAppend([](AccountChange& change) { change.organisation = {}; }), conflict);
    EXPECT_EQ(tryAppend([](AccountChange& change) { change.by = OperatorId{99}; }), conflict);
    EXPECT_EQ(tryAppend([](AccountChange& change) { change.counter = CounterId{99}; }), conflict);
    EXPECT_EQ(tryAppend([](AccountChange& change) { change.sale = SaleId{99}; }), conflict);
    EXPECT_TRUE(store.history.of(sampleAccount(1).id, 9)->empty());
}

TEST_P(AccountHistoryContract, TwoConnectionsMayAddToOneHistory)
{
    constexpr std::size_t kEach = 15;
    StorePorts second = bench->connect();
    std::latch ready{2};
    const auto addAll = [&](StorePorts& ports) {
        ready.arrive_and_wait();
        for (std::size_t i = 0; i < kEach; ++i) {
            const auto added = aloneOn(
                ports, [&] { return ports.history.append(changeOf(1, AccountField::Name, 0)); });
            ASSERT_TRUE(added) << added.error().detail;
        }
    };
    std::thread rival{[&] { addAll(second); }};
    addAll(store);
    rival.join();
    EXPECT_EQ(store.history.of(sampleAccount(1).id, 100)->size(), 2 * kEach);
}

}  // namespace wattdesk::test
