#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "core/workflow/account_opening.h"
#include "core/workflow/books_check.h"
#include "core/workflow/receipt_desk.h"
#include "core/workflow/sale_settlement.h"
#include "tests/core/desk_bench.h"
#include "tests/core/faulty_ports.h"

namespace wattdesk::core {
namespace {

using namespace literals;
using test::CardFate;
using test::FakeWorld;
using test::orderOf;

/// More calls to the store than any one deed makes.
constexpr int kPointsMax = 100;

bool booksAreGood(test::DeskBench& bench)
{
    return BooksCheck{bench.world()}.check(bench.fake.administrator())->isGood();
}

std::int64_t events(test::DeskBench& bench, AuditAction action)
{
    const auto names = test::auditNames(bench.world());
    return std::count(names.begin(), names.end(), nameOf(action));
}

/// Every deed that is in the books is in the operation log, once.
void expectEveryDeedLogged(test::DeskBench& bench)
{
    SaleFilter all;
    all.organisation = FakeWorld::kOrganisation;
    const auto sales = bench.world().journal.list(all).value();
    const auto countOf = [&](SaleState state) {
        return std::count_if(sales.begin(), sales.end(),
                             [state](const SaleRecord& record) { return record.state == state; });
    };
    EXPECT_EQ(events(bench, AuditAction::SaleReserved), static_cast<std::int64_t>(sales.size()));
    EXPECT_EQ(events(bench, AuditAction::SalePosted), countOf(SaleState::Posted));
    EXPECT_EQ(events(bench, AuditAction::SaleVoided), countOf(SaleState::Voided));
}

/// How a sale in doubt is settled here: as posted (the card took it) or voided (it did not).
struct SettlingCase {
    CardFate fate;
    SaleState end;
};

class SaleAtomicity : public testing::TestWithParam<SettlingCase> {};

// Goal: a step, the ledger, the receipt number, the account's standing, the day's total and the
// audit event are there together or not at all. Method: a sale in doubt is settled by its card with
// the store failing at its first call, then at its second, and so on until the failure comes too
// late; each time nothing moved, and the same settlement without the failure ends it once.
TEST_P(SaleAtomicity, StoreThatFailsAtAnyCallLeavesNothingOfASettlement)
{
    int point = 1;
    for (bool finished = false; !finished; ++point) {
        SCOPED_TRACE(testing::Message() << "failure at call " << point);
        ASSERT_LT(point, kPointsMax);
        test::DeskBench bench;
        const Account account = bench.opened(100'00_fen);
        const SaleRecord open = bench.inDoubt(account, 50'00_fen, GetParam().fate);
        const std::string before = bench.text();

        test::FaultyPorts ports{bench.world()};
        ports.plan.failAt = point;
        const auto settled = SaleSettlement{ports.world(), bench.terminal}.settleByCard(
            bench.fake.cashier(), open, bench.seen());
        finished = ports.plan.calls < point;
        if (!settled) {
            EXPECT_EQ(settled.error().code, ErrorCode::StoreFull);
            if (bench.again(open).state == SaleState::InDoubt) {
                EXPECT_EQ(bench.text(), before);
            }
        }
        EXPECT_TRUE(booksAreGood(bench));
        expectEveryDeedLogged(bench);
        if (isOpen(bench.again(open).state)) {
            ASSERT_TRUE((SaleSettlement{bench.world(), bench.terminal}.settleByCard(
                bench.fake.cashier(), open, bench.seen())));
        }
        EXPECT_EQ(bench.again(open).state, GetParam().end);
        EXPECT_EQ(bench.again(account).standing.purchaseCount,
                  GetParam().end == SaleState::Posted ? 2U : 1U);
        EXPECT_TRUE(booksAreGood(bench));
        expectEveryDeedLogged(bench);
    }
    EXPECT_GT(point, 4) << "at least the step, the event and the commit can fail";
}

INSTANTIATE_TEST_SUITE_P(Ends, SaleAtomicity,
                         testing::Values(SettlingCase{CardFate::UnknownAfter, SaleState::Posted},
                                         SettlingCase{CardFate::UnknownBefore, SaleState::Voided},
                                         SettlingCase{CardFate::Torn, SaleState::Voided}),
                         [](const auto& row) {
                             return row.param.fate == CardFate::Torn
                                        ? std::string{"TornIsVoided"}
                                        : std::string{nameOf(row.param.end)};
                         });

// Goal: a sale happens exactly once, or not at all, wherever the store fails. Method: a whole
// purchase with the store failing at each call in turn; then the station starts again with the card
// on its reader; posted in the books = credit on the card, and nothing is open.
TEST(SaleAtomicity, StoreThatFailsAtAnyCallOfASaleSellsOnceOrNotAtAll)
{
    int point = 1;
    for (bool finished = false; !finished; ++point) {
        SCOPED_TRACE(testing::Message() << "failure at call " << point);
        ASSERT_LT(point, kPointsMax);
        test::DeskBench bench;
        const Account account = bench.opened(100'00_fen);
        const CardSnapshot before = bench.seen();
        const std::string held = bench.text();
        const int writes = bench.terminal.writes();

        test::FaultyPorts ports{bench.world()};
        ports.plan.failAt = point;
        const auto sold = SaleDesk{ports.world(), bench.terminal}.sell(
            bench.fake.cashier(), account.number, orderOf(50'00_fen), before);
        finished = ports.plan.calls < point;
        const bool written = bench.seen() != before;
        if (!sold && sold.error().code != ErrorCode::SaleInDoubt) {
            EXPECT_FALSE(written);
            EXPECT_EQ(bench.terminal.writes(), writes);
            EXPECT_EQ(bench.text(), held);
        }
        const auto left =
            SaleSettlement{bench.world(), bench.terminal}.recover(bench.fake.cashier());
        ASSERT_TRUE(left);
        EXPECT_TRUE(left->empty());
        EXPECT_EQ(bench.again(account).standing.purchaseCount, bench.seen().image.wallet.count);
        EXPECT_EQ(bench.world().books.trialBalance(FakeWorld::kOrganisation)->debit,
                  written ? 150'00_fen : 100'00_fen);
        EXPECT_TRUE(booksAreGood(bench));
        expectEveryDeedLogged(bench);
    }
    EXPECT_GT(point, 8) << "reading, reserving and posting can each fail";
}

TEST(SaleAtomicity, StoreThatFailsAtAnyCallRegistersNoHalfAccount)
{
    int point = 1;
    for (bool finished = false; !finished; ++point) {
        SCOPED_TRACE(testing::Message() << "failure at call " << point);
        ASSERT_LT(point, kPointsMax);
        test::DeskBench bench;
        AccountForm form;
        form.name = "Zhang San";
        form.meter = "42";
        form.tariff = FakeWorld::kSinglePrice;
        const std::string held = bench.text();
        test::FaultyPorts ports{bench.world()};
        ports.plan.failAt = point;
        const auto account =
            AccountOpening{ports.world()}.registerAccount(bench.fake.administrator(), form);
        finished = ports.plan.calls < point;
        EXPECT_EQ(account.has_value(), finished);
        EXPECT_EQ(events(bench, AuditAction::AccountRegistered), finished ? 1 : 0);
        if (!account) {
            EXPECT_EQ(bench.text(), held);
        }
    }
    EXPECT_GT(point, 3);
}

TEST(SaleAtomicity, StoreThatFailsAtAnyCallCountsNoCopy)
{
    int point = 1;
    for (bool finished = false; !finished; ++point) {
        SCOPED_TRACE(testing::Message() << "failure at call " << point);
        ASSERT_LT(point, kPointsMax);
        test::DeskBench bench;
        const Account account = bench.opened(100'00_fen);
        const SaleId sale = bench.sell(account, orderOf(50'00_fen)).value().record.sale.id;
        const std::string held = bench.text();
        test::FaultyPorts ports{bench.world()};
        ports.plan.failAt = point;
        const auto copy = ReceiptDesk{ports.world()}.reprint(bench.fake.cashier(), sale);
        finished = ports.plan.calls < point;
        EXPECT_EQ(copy.has_value(), finished);
        EXPECT_EQ(events(bench, AuditAction::ReceiptReprinted), finished ? 1 : 0);
        if (!copy) {
            EXPECT_EQ(bench.text(), held);
        }
    }
    EXPECT_GT(point, 3);
}

}  // namespace
}  // namespace wattdesk::core
