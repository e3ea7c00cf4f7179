#include "tests/contract/store_bench.h"

namespace wattdesk::test {

using namespace core;

namespace {

AuditLink linkOf(CounterId counter, std::int64_t sequence)
{
    AuditLink link;
    link.sequence = sequence;
    link.event.organisation = kCompany;
    link.event.counter = counter;
    link.event.by = kCashier;
    link.event.at = kNoon;
    link.event.subject = "account 100234";
    link.event.detail = "'; DROP TABLE audit_link; -- 𠮷";
    link.actionName = "signed-in";
    link.previousHash = std::to_string(sequence - 1);
    link.hash = std::to_string(sequence);
    return link;
}

void expectSame(const AuditLink& found, const AuditLink& expected)
{
    EXPECT_EQ(found.sequence, expected.sequence);
    EXPECT_EQ(found.event.organisation, expected.event.organisation);
    EXPECT_EQ(found.event.counter, expected.event.counter);
    EXPECT_EQ(found.event.by, expected.event.by);
    EXPECT_EQ(found.event.at, expected.event.at);
    EXPECT_EQ(found.event.subject, expected.event.subject);
    EXPECT_EQ(found.event.detail, expected.event.detail);
    EXPECT_EQ(found.actionName, expected.actionName);
    EXPECT_EQ(found.previousHash, expected.previousHash);
    EXPECT_EQ(found.hash, expected.hash);
}

}  // namespace

class AuditTrailContract : public StoreContract {};
WATTDESK_OVER_EVERY_STORE(AuditTrailContract);

TEST_P(AuditTrailContract, KeepsOneChainACounterInOrder)
{
    inUnit([&]() -> Expected<void> {
        for (std::int64_t sequence = 1; sequence <= 12; ++sequence) {
            EXPECT_TRUE(store.audit.append(linkOf(kCounter1, sequence)));
        }
        return store.audit.append(linkOf(kCounter2, 1));
    });
    const auto last = store.audit.last(kCounter1);
    ASSERT_TRUE(last && *last);
    expectSame(**last, linkOf(kCounter1, 12));
    const auto all = store.audit.list(kCounter1, 0, 100);
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 12U);
    for (std::size_t i = 0; i < all->size(); ++i) {
        expectSame(all->at(i), linkOf(kCounter1, static_cast<std::int64_t>(i) + 1));
    }
    const auto some = store.audit.list(kCounter1, 9, 2);
    ASSERT_TRUE(some);
    ASSERT_EQ(some->size(), 2U);
    EXPECT_EQ(some->at(0).sequence, 10);
    EXPECT_EQ(some->at(1).sequence, 11);
}

TEST_P(AuditTrailContract, ACounterBeginsWithoutALink)
{
    EXPECT_FALSE(store.audit.last(kCounter1)->has_value());
    EXPECT_TRUE(store.audit.list(kCounter1, 0, 10)->empty());
}

TEST_P(AuditTrailContract, KeepsAnEventOfNobody)
{
    AuditLink link = linkOf(kCounter1, 1);
    link.event.by = OperatorId{};
    inUnit([&] { return store.audit.append(link); });
    expectSame(**store.audit.last(kCounter1), link);
}

TEST_P(AuditTrailContract, ASequenceNumberIsTakenOnce)
{
    inUnit([&] { return store.audit.append(linkOf(kCounter1, 1)); });
    EXPECT_EQ(codeOf(alone([&] { return store.audit.append(linkOf(kCounter1, 1)); })),
              ErrorCode::StoreConflict);
}

}  // namespace wattdesk::test
