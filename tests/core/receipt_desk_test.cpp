#include "core/workflow/receipt_desk.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/workflow/card_desk.h"
#include "core/workflow/meter_replacement.h"
#include "core/workflow/sale_correction.h"
#include "core/workflow/sale_settlement.h"
#include "tests/core/desk_bench.h"

namespace wattdesk::core {
namespace {

using namespace literals;
using test::CardFate;
using test::FakeWorld;
using test::orderOf;

class ReceiptDeskBench : public testing::Test {
protected:
    ReceiptDesk desk() { return ReceiptDesk{bench.world()}; }

    test::DeskBench bench;
};

TEST_F(ReceiptDeskBench, OriginalSaysWhatWasSoldToWhomByWhom)
{
    const Account account = bench.opened(100'00_fen);
    const SaleRecord record = bench.sell(account, orderOf(50'00_fen)).value().record;
    const auto receipt = desk().original(bench.fake.cashier(), record.sale.id);
    ASSERT_TRUE(receipt);
    EXPECT_EQ(toText(receipt->number), "C1-00000002");
    EXPECT_EQ(receipt->sale, record.sale);
    EXPECT_EQ(receipt->postedAt, record.steps.back().note.at);
    EXPECT_EQ(receipt->account.number, account.number);
    EXPECT_EQ(receipt->account.customer.name, "Zhang San");
    EXPECT_EQ(receipt->tariffName, "single price");
    EXPECT_EQ(receipt->organisationName, "Test Utility");
    EXPECT_EQ(receipt->counterName, "First");
    EXPECT_EQ(receipt->sellerName, "Li");
    EXPECT_EQ(receipt->authoriserName, "");
    EXPECT_EQ(receipt->copy, 0);
}

// Goal: a reprint keeps the number and is marked and counted. Method: two of them, each with its
// event; the original is still the original.
TEST_F(ReceiptDeskBench, EveryReprintIsTheNextCopy)
{
    const Account account = bench.opened(100'00_fen);
    const SaleId sale = bench.sell(account, orderOf(50'00_fen)).value().record.sale.id;
    for (int copy = 1; copy <= 2; ++copy) {
        const auto receipt = desk().reprint(bench.fake.cashier(), sale);
        ASSERT_TRUE(receipt);
        EXPECT_EQ(receipt->copy, copy);
        EXPECT_EQ(toText(receipt->number), "C1-00000002");
    }
    EXPECT_EQ(desk().original(bench.fake.cashier(), sale)->copy, 0);
    EXPECT_EQ(bench.world().journal.find(sale)->reprints, 2);
    const auto names = test::auditNames(bench.world());
    EXPECT_EQ(std::count(names.begin(), names.end(), nameOf(AuditAction::ReceiptReprinted)), 2);
}

TEST_F(ReceiptDeskBench, SaleThatIsNotPostedHasNoReceipt)
{
    const Account account = bench.opened(100'00_fen);
    const SaleRecord open = bench.inDoubt(account, 50'00_fen, CardFate::UnknownBefore);
    const std::string held = bench.text();
    EXPECT_EQ(desk().original(bench.fake.cashier(), open.sale.id).error().code,
              ErrorCode::SaleStepNotAllowed);
    EXPECT_EQ(desk().reprint(bench.fake.cashier(), open.sale.id).error().code,
              ErrorCode::SaleStepNotAllowed);
    EXPECT_EQ(bench.text(), held);
    ASSERT_TRUE(SaleSettlement(bench.world(), bench.terminal)
                    .settleByCard(bench.fake.cashier(), open, bench.seen()));
    EXPECT_EQ(desk().reprint(bench.fake.cashier(), open.sale.id).error().code,
              ErrorCode::SaleStepNotAllowed)
        << "voided";
}

TEST_F(ReceiptDeskBench, UnknownSaleIsNotFound)
{
    EXPECT_EQ(desk().original(bench.fake.cashier(), SaleId{4'711}).error().code,
              ErrorCode::SaleNotFound);
    EXPECT_EQ(desk().reprint(bench.fake.cashier(), SaleId{4'711}).error().code,
              ErrorCode::SaleNotFound);
}

TEST_F(ReceiptDeskBench, ReceiptNamesWhoSettledItByEvidence)
{
    const Account account = bench.opened(100'00_fen);
    const SaleRecord open = bench.inDoubt(account, 50'00_fen, CardFate::UnknownAfter);
    ASSERT_TRUE(SaleSettlement(bench.world(), bench.terminal)
                    .settleByEvidence(bench.fake.administrator(), open.sale.id, true, "meter"));
    const auto receipt = desk().original(bench.fake.cashier(), open.sale.id);
    ASSERT_TRUE(receipt);
    EXPECT_EQ(receipt->authoriserName, "Zhao");
    EXPECT_EQ(receipt->sellerName, "Li");
}

// Goal: a correction and what it corrects name each other, the newest correction first. Method: two
// corrections of one sale, each with the administrator's approval.
TEST_F(ReceiptDeskBench, CorrectionAndCorrectedNameEachOther)
{
    const Account account = bench.opened(100'00_fen);
    const SaleRecord wrong = bench.sell(account, orderOf(50'00_fen)).value().record;
    SaleCorrection corrections{bench.world(), bench.terminal};
    CorrectionOrder order;
    order.credit = 5'00_fen;
    order.reason = "wrong price";
    order.approval = Approval{FakeWorld::kAdministrator};
    const auto first = corrections.correct(bench.fake.cashier(), wrong.sale.id, order);
    ASSERT_TRUE(first);
    bench.fake.clock.advanceMs(test::kMinuteMs);
    const auto second = corrections.correct(bench.fake.cashier(), wrong.sale.id, order);
    ASSERT_TRUE(second);
    const Receipt slip = desk().original(bench.fake.cashier(), second->sale.id).value();
    EXPECT_EQ(slip.corrects, wrong.receipt);
    EXPECT_EQ(slip.authoriserName, "Zhao") << "the approver";
    EXPECT_EQ(slip.sellerName, "Li");
    EXPECT_FALSE(slip.correctedBy);
    const Receipt corrected = desk().original(bench.fake.cashier(), wrong.sale.id).value();
    EXPECT_EQ(corrected.correctedBy, second->receipt) << "the newest";
    EXPECT_FALSE(corrected.corrects);
    EXPECT_EQ(corrected.authoriserName, "") << "the first sale asked nobody";
}

// Goal: a receipt says which meter the sale was for, and its multiplier. Method: a meter with other
// ratios takes its place after the sale.
TEST_F(ReceiptDeskBench, ReceiptOfASaleBeforeAReplacementNamesTheOldMeter)
{
    const Account account = bench.opened(100'00_fen);
    const SaleRecord before = bench.sell(account, orderOf(50'00_fen)).value().record;
    bench.terminal.visitMeter(150'00_credit);
    ASSERT_TRUE(CardDesk(bench.world(), bench.terminal).look(bench.fake.cashier()));
    bench.fake.clock.advanceMs(test::kMinuteMs);
    bench.terminal.insertBlank(11);
    ReplacementOrder order;
    order.newMeter = "43";
    order.ctRatio = 40;
    order.ptRatio = 2;
    order.reason = "broken";
    const auto replaced = MeterReplacement{bench.world(), bench.terminal}.replace(
        bench.fake.cashier(), account.number, order, bench.seen());
    ASSERT_TRUE(replaced);
    const ServicePoint then = desk().original(bench.fake.cashier(), before.sale.id)->account.point;
    EXPECT_EQ(then.meter, MeterNumber::parse("42").value());
    EXPECT_EQ(then.ctRatio, 1U) << "the multiplier of that day";
    EXPECT_EQ(then.ptRatio, 1U);
    const ServicePoint now =
        desk().original(bench.fake.cashier(), replaced->record.sale.id)->account.point;
    EXPECT_EQ(now.meter, MeterNumber::parse("43").value()) << "the old one stands in its change";
    EXPECT_EQ(now.ctRatio, 40U);
    EXPECT_EQ(now.ptRatio, 2U);
}

}  // namespace
}  // namespace wattdesk::core
