#include "tests/contract/store_bench.h"

namespace wattdesk::test {

using namespace core;
using namespace core::literals;

class RuleBookContract : public StoreContract {};
WATTDESK_OVER_EVERY_STORE(RuleBookContract);

TEST_P(RuleBookContract, AnOrganisationWithoutRulesHasTheDefaults)
{
    EXPECT_EQ(store.rules.of(kCompany), HouseRules{});
    EXPECT_EQ(store.rules.of(OrganisationId{99}), HouseRules{});
}

TEST_P(RuleBookContract, KeepsEachOrganisationsRulesAndChangesThem)
{
    HouseRules rules{false, true, false, AreaCode::from(330100).value(), 20'00_fen, 30'00_fen, 28};
    rules.arrearsBlock = Money::from(20'000).value();
    inUnit([&] { return store.rules.set(kCompany, rules); });
    EXPECT_EQ(store.rules.of(kCompany), rules);
    EXPECT_EQ(store.rules.of(kDistrict), HouseRules{}) << "rules are not inherited";
    rules = {true, false, true, AreaCode::from(1).value(), Money{}, 1_fen};
    inUnit([&] { return store.rules.set(kCompany, rules); });
    EXPECT_EQ(store.rules.of(kCompany), rules);
}

TEST_P(RuleBookContract, RulesOfNobodyAreAConflict)
{
    EXPECT_EQ(codeOf(alone([&] { return store.rules.set(OrganisationId{99}, {}); })),
              ErrorCode::StoreConflict);
}

}  // namespace wattdesk::test
