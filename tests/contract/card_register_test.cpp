#include <latch>
#include <thread>

#include "tests/contract/store_bench.h"

namespace wattdesk::test {

using namespace core;

namespace {

constexpr std::int64_t kMinuteMs = 60'000;

CardRecord recordOf(std::int64_t card, CardLife life, std::int64_t minute,
                    std::optional<std::int64_t> account = 1)
{
    CardRecord record;
    record.serial = sampleCard(card);
    record.organisation = kCompany;
    if (account) {
        record.account = sampleAccount(*account).id;
    }
    record.life = life;
    record.at = Instant{kNoon.ms + minute * kMinuteMs};
    record.by = kCashier;
    record.counter = kCounter1;
    record.reason = "挂失 '; DROP TABLE card_record; --";
    return record;
}

CardBatch batchOf(std::int64_t first, std::int64_t last)
{
    return {kCompany, sampleCard(first), sampleCard(last), last - first + 1,
            kNoon,    kCashier,          "第一批 𠮷"};
}

}  // namespace

class CardRegisterContract : public StoreContract {
protected:
    using Records = std::vector<CardRecord>;
    CardRecord append(const CardRecord& record)
    {
        inUnit([&] { return store.cards.append(record); });
        return record;
    }
    std::optional<ErrorCode> tryAdd(const CardBatch& batch)
    {
        return codeOf(alone([&] { return store.cards.addBatch(batch); }));
    }
};
WATTDESK_OVER_EVERY_STORE(CardRegisterContract);

TEST_P(CardRegisterContract, KeepsEveryFactOfACardsHistoryOldestFirst)
{
    // Goal: a card's records come back in the order in which they came, whatever the clock said.
    // Method: every kind of record, the clock going backwards, the last one of nobody's card.
    Records expected;
    for (const CardLife life :
         {CardLife::Issued, CardLife::ReportedLost, CardLife::Found, CardLife::Replaced}) {
        const auto minute = -static_cast<std::int64_t>(expected.size());
        expected.push_back(append(recordOf(1, life, minute)));
    }
    expected.push_back(append(recordOf(1, CardLife::Cleared, -9, std::nullopt)));
    append(recordOf(2, CardLife::Issued, 0));
    EXPECT_EQ(store.cards.history(sampleCard(1)), expected);
    EXPECT_EQ(*store.cards.last(sampleCard(1)), std::optional{expected.back()});
    EXPECT_TRUE(store.cards.history(sampleCard(3))->empty());
    EXPECT_FALSE(store.cards.last(sampleCard(3))->has_value());
}

TEST_P(CardRegisterContract, ACardIsWhatItsNewestRecordOfAllSays)
{
    // Goal: a card that changed hands is judged by its present, and each account keeps what it
    // knew of it. Method: one card of two accounts, and another that took its place.
    append(recordOf(1, CardLife::Issued, 0));
    const auto first = append(recordOf(1, CardLife::Cleared, 1));
    const auto second = append(recordOf(1, CardLife::Issued, 2, 2));
    append(recordOf(5, CardLife::Issued, 1));
    const auto lost = append(recordOf(5, CardLife::ReportedLost, 3));
    EXPECT_EQ(*store.cards.last(sampleCard(1)), std::optional{second});
    EXPECT_EQ(store.cards.ofAccount(sampleAccount(1).id), (Records{lost, first}));
    EXPECT_EQ(store.cards.ofAccount(sampleAccount(2).id), Records{second});
    EXPECT_TRUE(store.cards.ofAccount(sampleAccount(3).id)->empty());
}

TEST_P(CardRegisterContract, RefusesTheLostAndTheReplacedUntilTheyAreFoundOrCleared)
{
    const auto refused = [&](std::size_t limit) { return *store.cards.refused(kCompany, limit); };
    const auto lost = append(recordOf(1, CardLife::ReportedLost, 3));
    const auto replaced = append(recordOf(2, CardLife::Replaced, 5, 2));
    const auto later = append(recordOf(3, CardLife::ReportedLost, 4, 3));
    append(recordOf(4, CardLife::Issued, 9, 4));
    CardRecord theirs = recordOf(9, CardLife::ReportedLost, 9, std::nullopt);
    theirs.organisation = kDistrict;
    append(theirs);
    EXPECT_EQ(refused(100), (Records{replaced, later, lost}));
    EXPECT_EQ(refused(1), Records{replaced});
    EXPECT_EQ(store.cards.refused(kDistrict, 9), Records{theirs});
    append(recordOf(1, CardLife::Found, 10));
    append(recordOf(2, CardLife::Cleared, 10, 2));
    EXPECT_EQ(refused(100), Records{later});
    const auto again = append(recordOf(1, CardLife::ReportedLost, 11));
    EXPECT_EQ(refused(100), (Records{again, later}));
}

TEST_P(CardRegisterContract, ARecordOfNothingIsAConflict)
{
    const auto tryAppend = [&](auto edit) {
        CardRecord record = recordOf(1, CardLife::Issued, 0);
        edit(record);
        return codeOf(alone([&] { return store.cards.append(record); }));
    };
    const auto conflict = std::optional{ErrorCode::StoreConflict};
    EXPECT_EQ(tryAppend([](CardRecord& record) { record.account = AccountId{99}; }), conflict);
    EXPECT_EQ(tryAppend([](CardRecord& record) { record.organisation = {}; }), conflict);
    EXPECT_EQ(tryAppend([](CardRecord& record) { record.by = OperatorId{99}; }), conflict);
    EXPECT_EQ(tryAppend([](CardRecord& record) { record.counter = CounterId{99}; }), conflict);
    EXPECT_TRUE(store.cards.history(sampleCard(1))->empty());
    EXPECT_FALSE(store.cards.last(sampleCard(1))->has_value());
}

TEST_P(CardRegisterContract, TheStockCountsWhatWasIssuedAtLeastOnce)
{
    const CardBatch high = batchOf(50, 59);
    const CardBatch low = batchOf(10, 19);
    ASSERT_EQ(tryAdd(high), std::nullopt);
    ASSERT_EQ(tryAdd(low), std::nullopt);
    append(recordOf(10, CardLife::Issued, 0));
    append(recordOf(10, CardLife::Cleared, 1));
    append(recordOf(10, CardLife::Issued, 2, 2));
    append(recordOf(19, CardLife::Issued, 0, 3));
    append(recordOf(19, CardLife::ReportedLost, 0, 3));
    append(recordOf(15, CardLife::Cleared, 0, std::nullopt));
    append(recordOf(20, CardLife::Issued, 0, 4));
    EXPECT_EQ(store.cards.stock(kCompany), (std::vector<CardStock>{{low, 2}, {high, 0}}));
    EXPECT_TRUE(store.cards.stock(kDistrict)->empty());
}

TEST_P(CardRegisterContract, ASerialComesIntoStockOnce)
{
    const auto conflict = std::optional{ErrorCode::StoreConflict};
    ASSERT_EQ(tryAdd(batchOf(10, 19)), std::nullopt);
    EXPECT_EQ(tryAdd(batchOf(10, 19)), conflict);
    EXPECT_EQ(tryAdd(batchOf(1, 10)), conflict);
    EXPECT_EQ(tryAdd(batchOf(19, 25)), conflict);
    EXPECT_EQ(tryAdd(batchOf(12, 13)), conflict);
    EXPECT_EQ(tryAdd(batchOf(1, 99)), conflict);
    CardBatch theirs = batchOf(19, 19);
    theirs.organisation = kDistrict;
    EXPECT_EQ(tryAdd(theirs), conflict) << "a serial is one card in the world";
    EXPECT_EQ(tryAdd(batchOf(1, 9)), std::nullopt);
    EXPECT_EQ(tryAdd(batchOf(20, 20)), std::nullopt);
    CardBatch ofNobody = batchOf(30, 31);
    ofNobody.by = OperatorId{99};
    EXPECT_EQ(tryAdd(ofNobody), conflict);
    EXPECT_EQ(store.cards.stock(kCompany)->size(), 3U);
}

TEST_P(CardRegisterContract, OfTwoConnectionsOneAddsASerial)
{
    // Goal: two counters enter overlapping boxes at the same moment: one box is in stock. Method:
    // two threads with their own connections, a number of times, on ranges that are not equal.
    constexpr std::int64_t kRounds = 10;
    StorePorts second = bench->connect();
    for (std::int64_t round = 0; round < kRounds; ++round) {
        std::optional<ErrorCode> theirs;
        std::latch ready{2};
        std::thread rival{[&] {
            ready.arrive_and_wait();
            theirs = codeOf(aloneOn(second, [&] {
                return second.cards.addBatch(batchOf(10 * round + 5, 10 * round + 9));
            }));
        }};
        ready.arrive_and_wait();
        const auto ours = tryAdd(batchOf(10 * round, 10 * round + 5));
        rival.join();
        EXPECT_NE(ours.has_value(), theirs.has_value());
        EXPECT_EQ(ours.value_or(ErrorCode::StoreConflict), ErrorCode::StoreConflict);
        EXPECT_EQ(theirs.value_or(ErrorCode::StoreConflict), ErrorCode::StoreConflict);
    }
    EXPECT_EQ(store.cards.stock(kCompany)->size(), static_cast<std::size_t>(kRounds));
}

TEST_P(CardRegisterContract, TwoConnectionsMayAddToOneCardsHistory)
{
    constexpr std::size_t kEach = 15;
    StorePorts second = bench->connect();
    std::latch ready{2};
    const auto addAll = [&](StorePorts& ports) {
        ready.arrive_and_wait();
        for (std::size_t i = 0; i < kEach; ++i) {
            const auto added =
                aloneOn(ports, [&] { return ports.cards.append(recordOf(1, CardLife::Found, 0)); });
            ASSERT_TRUE(added) << added.error().detail;
        }
    };
    std::thread rival{[&] { addAll(second); }};
    addAll(store);
    rival.join();
    EXPECT_EQ(store.cards.history(sampleCard(1))->size(), 2 * kEach);
}

}  // namespace wattdesk::test
