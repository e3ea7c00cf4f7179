#include "tests/contract/store_bench.h"

namespace wattdesk::test {

using namespace core;

class OrganisationTreeContract : public StoreContract {};
WATTDESK_OVER_EVERY_STORE(OrganisationTreeContract);

TEST_P(OrganisationTreeContract, FindsWhatWasAdded)
{
    const Organisation district{kDistrict, kCompany, "东区"};
    const Counter counter{kCounter2, kCompany, "C2", "二号柜台"};
    EXPECT_EQ(store.organisations.organisation(kDistrict), district);
    EXPECT_EQ(store.organisations.counter(kCounter2), counter);
}

TEST_P(OrganisationTreeContract, ListsTheChildrenOfARootAndTheRoots)
{
    const auto below = store.organisations.children(kCompany);
    ASSERT_TRUE(below);
    ASSERT_EQ(below->size(), 1U);
    EXPECT_EQ(below->front().id, kDistrict);
    const auto roots = store.organisations.children(OrganisationId{});
    ASSERT_TRUE(roots);
    ASSERT_EQ(roots->size(), 1U);
    EXPECT_EQ(roots->front().id, kCompany);
    EXPECT_TRUE(store.organisations.children(kDistrict)->empty());
}

TEST_P(OrganisationTreeContract, ListsTheCountersOfOneOrganisationByCode)
{
    inUnit([&] {
        return store.organisations.add(Counter{CounterId{13}, kCompany, "B9", "移动柜台"});
    });
    const auto counters = store.organisations.counters(kCompany);
    ASSERT_TRUE(counters);
    ASSERT_EQ(counters->size(), 3U);
    EXPECT_EQ(counters->at(0).code, "B9");
    EXPECT_EQ(counters->at(1).code, "C1");
    EXPECT_EQ(counters->at(2).code, "C2");
    EXPECT_TRUE(store.organisations.counters(kDistrict)->empty());
}

TEST_P(OrganisationTreeContract, ConflictsOverWhatIsNotThereOrTaken)
{
    auto& tree = store.organisations;
    const auto conflict = ErrorCode::StoreConflict;
    EXPECT_EQ(codeOf(tree.organisation(OrganisationId{99})), conflict);
    EXPECT_EQ(codeOf(tree.counter(CounterId{99})), conflict);
    EXPECT_EQ(codeOf(alone([&] {
                  return tree.add(Organisation{kCompany, {}, "又一家"});
              })),
              conflict);
    EXPECT_EQ(codeOf(alone([&] {
                  return tree.add(Organisation{OrganisationId{3}, OrganisationId{99}, "孤儿"});
              })),
              conflict);
    EXPECT_EQ(codeOf(alone([&] {
                  return tree.add(Counter{kCounter1, kCompany, "C9", "x"});
              })),
              conflict);
    EXPECT_EQ(codeOf(alone([&] {
                  return tree.add(Counter{CounterId{14}, kDistrict, "C1", "x"});
              })),
              conflict);
    EXPECT_EQ(codeOf(alone([&] {
                  return tree.add(Counter{CounterId{14}, OrganisationId{99}, "C9", "x"});
              })),
              conflict);
}

}  // namespace wattdesk::test
