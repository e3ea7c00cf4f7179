#include "core/workflow/house_desk.h"

#include <gtest/gtest.h>

#include "core/workflow/approval.h"
#include "tests/core/life_bench.h"

namespace wattdesk::core {
namespace {

using namespace literals;
using test::codeOf;
using test::FakeWorld;
using test::serialOf;

class HouseDeskBench : public testing::Test {
protected:
    HouseDesk desk() { return HouseDesk{bench.world()}; }

    test::LifeBench bench;
};

TEST_F(HouseDeskBench, RulesBeginCarefulAndAreKeptAsSet)
{
    const HouseRules first = desk().rules(bench.cashier()).value();
    EXPECT_TRUE(first.approveReversals && first.approveRefunds && first.approveReadings);
    EXPECT_TRUE(first.cardFee.isZero() && first.cardDeposit.isZero());
    HouseRules rules;
    rules.approveReadings = false;
    rules.cardFee = 5'00_fen;
    rules.cardDeposit = 10'00_fen;
    ASSERT_TRUE(desk().setRules(bench.administrator(), rules));
    EXPECT_EQ(desk().rules(bench.cashier()).value(), rules);
    EXPECT_EQ(test::auditNames(bench.world()).back(), nameOf(AuditAction::RulesSet));
}

// Goal: the area, which field cards are bound to, is one of the rules, and the log names it.
TEST_F(HouseDeskBench, AreaIsARuleOfTheHouse)
{
    HouseRules rules = desk().rules(bench.cashier()).value();
    EXPECT_EQ(rules.area, AreaCode::from(1)) << "until it is set";
    rules.area = AreaCode::from(AreaCode::kMax).value();
    ASSERT_TRUE(desk().setRules(bench.administrator(), rules));
    EXPECT_EQ(desk().rules(bench.cashier())->area.value(), 99'999'999U);
    const auto links = bench.world().audit.list(FakeWorld::kCounter, 0, 10).value();
    EXPECT_NE(links.back().event.detail.find("area 99999999"), std::string::npos);
    EXPECT_EQ(AreaCode::from(0), std::nullopt);
    EXPECT_EQ(AreaCode::from(AreaCode::kMax + 1), std::nullopt);
}

TEST_F(HouseDeskBench, RulesAreTheAdministratorsAndNeverNegative)
{
    EXPECT_EQ(codeOf(desk().setRules(bench.cashier(), {})), "PermissionMissing");
    HouseRules rules;
    rules.cardFee = Money::from(-1).value();
    EXPECT_EQ(codeOf(desk().setRules(bench.administrator(), rules)), "AmountNegative");
    rules.cardFee = 0_fen;
    rules.cardDeposit = Money::from(-1).value();
    EXPECT_EQ(codeOf(desk().setRules(bench.administrator(), rules)), "AmountNegative");
    EXPECT_EQ(desk().rules(bench.cashier()).value(), HouseRules{});
}

// Goal: the stock says how many cards of a batch are gone. Method: ten cards, two of them issued,
// one of them twice cleared and issued again, and one card of no batch.
TEST_F(HouseDeskBench, StockCountsTheCardsThatWereIssued)
{
    ASSERT_TRUE(desk().addCards(bench.administrator(), serialOf(10), serialOf(19), 10, "box 1"));
    ASSERT_TRUE(desk().addCards(bench.administrator(), serialOf(30), serialOf(39), 9, "box 2"));
    EXPECT_EQ(test::auditNames(bench.world()).back(), nameOf(AuditAction::CardStockAdded));
    bench.open(100'00_fen);
    test::AccountSketch second;
    second.meter = "43";
    second.card = 19;
    bench.buy(bench.registered(second), [&] {
        bench.terminal.insertBlank(19);
        return 10'00_fen;
    }());
    const auto stock = desk().stock(bench.administrator()).value();
    ASSERT_EQ(stock.size(), 2U);
    EXPECT_EQ(stock[0].batch.first, serialOf(10));
    EXPECT_EQ(stock[0].batch.last, serialOf(19));
    EXPECT_EQ(stock[0].batch.cards, 10);
    EXPECT_EQ(stock[0].batch.note, "box 1");
    EXPECT_EQ(stock[0].batch.by, FakeWorld::kAdministrator);
    EXPECT_EQ(stock[0].issued, 2);
    EXPECT_EQ(stock[1].issued, 0);
}

TEST_F(HouseDeskBench, StockThatCannotBeIsRefused)
{
    const auto add = [&](const Actor& actor, std::uint8_t first, std::uint8_t last,
                         std::int64_t cards) {
        return desk().addCards(actor, serialOf(first), serialOf(last), cards, "box");
    };
    EXPECT_EQ(codeOf(add(bench.cashier(), 10, 19, 10)), "PermissionMissing");
    ASSERT_TRUE(add(bench.administrator(), 10, 19, 10));
    EXPECT_EQ(codeOf(add(bench.administrator(), 19, 25, 2)), "CardStockOverlaps");
    EXPECT_EQ(codeOf(add(bench.administrator(), 5, 30, 2)), "CardStockOverlaps");
    EXPECT_EQ(codeOf(add(bench.administrator(), 25, 20, 2)), "InputText");
    EXPECT_EQ(codeOf(add(bench.administrator(), 20, 25, 7)), "InputText");
    EXPECT_EQ(codeOf(add(bench.administrator(), 20, 25, 0)), "InputText");
    EXPECT_EQ(codeOf(add(bench.administrator(), 20, 25, 6)), "no failure");
    EXPECT_EQ(desk().stock(bench.administrator())->size(), 2U);
}

TEST(Approval, IsASecondPersonsWordOrNobodys)
{
    Actor actor;
    actor.id = OperatorId{1};
    const Approval other{OperatorId{2}};
    EXPECT_EQ(approverOf(actor, true, other).value(), OperatorId{2});
    EXPECT_EQ(approverOf(actor, false, other).value(), OperatorId{2}) << "given though not asked";
    EXPECT_EQ(approverOf(actor, false, std::nullopt).value(), OperatorId{});
    EXPECT_EQ(codeOf(approverOf(actor, true, std::nullopt)), "ApprovalMissing");
    EXPECT_EQ(codeOf(approverOf(actor, true, Approval{OperatorId{1}})), "ApprovalBySelf");
    EXPECT_EQ(codeOf(approverOf(actor, false, Approval{OperatorId{1}})), "ApprovalBySelf");
    EXPECT_EQ(codeOf(approverOf(actor, true, Approval{})), "ApprovalMissing")
        << "an approval by nobody is none";
}

}  // namespace
}  // namespace wattdesk::core
