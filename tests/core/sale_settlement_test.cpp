#include "core/workflow/sale_settlement.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

#include "tests/core/desk_bench.h"

namespace wattdesk::core {
namespace {

using namespace literals;
using test::CardFate;
using test::FakeWorld;
using test::orderOf;

class SaleSettlementBench : public testing::Test {
protected:
    SaleSettlement settlement() { return SaleSettlement{bench.world(), bench.terminal}; }

    /// The cashier's 50.00 on an account opened with 100.00, of which the station lost sight.
    SaleRecord inDoubt(CardFate fate)
    {
        account = bench.opened(100'00_fen);
        before = bench.seen();
        return bench.inDoubt(account, 50'00_fen, fate);
    }

    Money inTheBooks() { return bench.world().books.trialBalance(FakeWorld::kOrganisation)->debit; }

    void expectPosted(const SaleRecord& record)
    {
        EXPECT_EQ(record.state, SaleState::Posted);
        EXPECT_EQ(toText(record.receipt.value()), "C1-00000002");
        EXPECT_EQ(bench.again(record).state, SaleState::Posted);
        EXPECT_EQ(bench.again(account).standing.purchaseCount, 2U);
        EXPECT_EQ(inTheBooks(), 150'00_fen);
    }

    void expectVoided(const SaleRecord& record)
    {
        EXPECT_EQ(record.state, SaleState::Voided);
        EXPECT_FALSE(record.receipt);
        EXPECT_EQ(bench.again(record).state, SaleState::Voided);
        EXPECT_EQ(bench.again(account), account);
        EXPECT_EQ(inTheBooks(), 100'00_fen);
    }

    void expectStillOpen(const SaleRecord& record)
    {
        EXPECT_EQ(bench.again(record).state, SaleState::InDoubt);
        EXPECT_EQ(bench.again(account), account);
        EXPECT_EQ(inTheBooks(), 100'00_fen);
    }

    ErrorCode evidenceRefusal(const Actor& actor, SaleId id, std::string_view reason)
    {
        const std::string held = bench.text();
        const auto refused = settlement().settleByEvidence(actor, id, true, reason);
        EXPECT_FALSE(refused);
        EXPECT_EQ(bench.text(), held);
        return refused ? ErrorCode{} : refused.error().code;
    }

    test::DeskBench bench;
    Account account;
    CardSnapshot before;
};

// ---- by what the write came to ----

TEST_F(SaleSettlementBench, OutcomeDecidesTheState)
{
    struct Row {
        WriteOutcome outcome;
        SaleState state;
        AuditAction action;
    };
    for (const Row& row :
         {Row{WriteOutcome::Confirmed, SaleState::Posted, AuditAction::SalePosted},
          Row{WriteOutcome::NotWritten, SaleState::Voided, AuditAction::SaleVoided},
          Row{WriteOutcome::Unknown, SaleState::InDoubt, AuditAction::SaleLostSight}}) {
        test::DeskBench fresh;
        const Account opened = fresh.opened(100'00_fen);
        // A reserved sale, as a process that died at the card leaves it behind.
        SaleRecord reserved = fresh.inDoubt(opened, 50'00_fen, CardFate::UnknownAfter);
        Sale sale = reserved.sale;
        ASSERT_TRUE(SaleSettlement(fresh.world(), fresh.terminal)
                        .settleByEvidence(fresh.fake.administrator(), sale.id, false, "test"));
        sale.id = SaleId{777'777};
        ASSERT_TRUE(fresh.world().unit.run([&] { return fresh.world().journal.reserve(sale); }));

        const auto settled = SaleSettlement(fresh.world(), fresh.terminal)
                                 .settle(fresh.fake.cashier(), sale, row.outcome);
        ASSERT_TRUE(settled);
        EXPECT_EQ(settled->state, row.state);
        EXPECT_EQ(settled->receipt.has_value(), row.state == SaleState::Posted);
        EXPECT_EQ(test::auditNames(fresh.world()).back(), nameOf(row.action));
    }
}

TEST_F(SaleSettlementBench, SecondSettlementIsRefusedAndMovesNothing)
{
    const SaleRecord open = inDoubt(CardFate::UnknownAfter);
    ASSERT_TRUE(settlement().settleByCard(bench.fake.cashier(), open, bench.seen()));
    const std::string held = bench.text();
    for (const WriteOutcome outcome :
         {WriteOutcome::Confirmed, WriteOutcome::NotWritten, WriteOutcome::Unknown}) {
        EXPECT_FALSE(settlement().settle(bench.fake.cashier(), open.sale, outcome));
        EXPECT_EQ(bench.text(), held);
    }
    EXPECT_EQ(evidenceRefusal(bench.fake.administrator(), open.sale.id, "again"),
              ErrorCode::SaleAlreadySettled);
    static_cast<void>(settlement().settleByCard(bench.fake.cashier(), open, bench.seen()));
    EXPECT_EQ(bench.text(), held) << "a record read before the settlement settles nothing more";
}

// ---- by the card ----

TEST_F(SaleSettlementBench, CardThatWasWrittenPostsTheSale)
{
    const SaleRecord open = inDoubt(CardFate::UnknownAfter);
    expectPosted(settlement().settleByCard(bench.fake.cashier(), open, bench.seen()).value());
}

TEST_F(SaleSettlementBench, CardThatTheMeterCreditedInTheMeantimePostsTheSale)
{
    const SaleRecord open = inDoubt(CardFate::UnknownAfter);
    bench.terminal.visitMeter(140'00_credit);
    expectPosted(settlement().settleByCard(bench.fake.cashier(), open, bench.seen()).value());
}

TEST_F(SaleSettlementBench, CardThatWasNotWrittenVoidsTheSale)
{
    const SaleRecord open = inDoubt(CardFate::UnknownBefore);
    expectVoided(settlement().settleByCard(bench.fake.cashier(), open, bench.seen()).value());
}

TEST_F(SaleSettlementBench, TornCardIsWrittenBackAndThenTheSaleIsVoided)
{
    const SaleRecord open = inDoubt(CardFate::Torn);
    ASSERT_NE(bench.seen(), before);
    expectVoided(settlement().settleByCard(bench.fake.cashier(), open, bench.seen()).value());
    EXPECT_EQ(bench.seen(), before);
}

// Goal: a torn card that was in the meter since keeps the meter's news. Method: torn, then in the
// meter, which sees N = M and writes its return file.
TEST_F(SaleSettlementBench, TornCardThatWasInTheMeterSinceKeepsItsReturnFile)
{
    const SaleRecord open = inDoubt(CardFate::Torn);
    bench.terminal.visitMeter(88'00_credit);
    const CardReturn fresh = bench.seen().image.returned.value();
    expectVoided(settlement().settleByCard(bench.fake.cashier(), open, bench.seen()).value());
    CardSnapshot expected = before;
    expected.image.returned = fresh;
    EXPECT_EQ(bench.seen(), expected);
}

// Goal: a sale is voided only on a card that is the image before again. Method: the write-back
// fails in each way; the sale stays open, and a second try ends it.
TEST_F(SaleSettlementBench, TornCardThatCannotBeWrittenBackStaysOpen)
{
    for (const CardFate fate :
         {CardFate::NotWritten, CardFate::UnknownBefore, CardFate::Torn, CardFate::UnknownAfter}) {
        test::DeskBench fresh;
        const Account opened = fresh.opened(100'00_fen);
        const CardSnapshot held = fresh.seen();
        const SaleRecord open = fresh.inDoubt(opened, 50'00_fen, CardFate::Torn);
        SaleSettlement settling{fresh.world(), fresh.terminal};
        fresh.terminal.fateOfNextWrite(fate);
        static_cast<void>(settling.settleByCard(fresh.fake.cashier(), open, fresh.seen()));
        EXPECT_EQ(fresh.again(open).state, SaleState::InDoubt);
        EXPECT_EQ(fresh.again(opened), opened);
        const auto settled = settling.settleByCard(fresh.fake.cashier(), open, fresh.seen());
        ASSERT_TRUE(settled);
        EXPECT_EQ(settled->state, SaleState::Voided);
        EXPECT_EQ(fresh.seen(), held);
    }
}

TEST_F(SaleSettlementBench, AnotherCardProvesNothing)
{
    const SaleRecord open = inDoubt(CardFate::UnknownAfter);
    CardSnapshot other = bench.seen();
    other.serial = CardSerial{{9, 9, 9, 9, 9, 9, 9, 9}};
    bench.terminal.insert(other);
    const auto record = settlement().settleByCard(bench.fake.cashier(), open, other);
    ASSERT_TRUE(record);
    EXPECT_EQ(record->state, SaleState::InDoubt);
    expectStillOpen(open);
    EXPECT_EQ(bench.seen(), other);
}

TEST_F(SaleSettlementBench, TornOpeningIsWrittenBackToABlankCard)
{
    account = bench.registered();
    bench.terminal.insertBlank(10);
    const SaleRecord open = bench.inDoubt(account, 100'00_fen, CardFate::Torn);
    ASSERT_EQ(open.state, SaleState::InDoubt);
    const auto settled = settlement().settleByCard(bench.fake.cashier(), open, bench.seen());
    ASSERT_TRUE(settled);
    EXPECT_EQ(settled->state, SaleState::Voided);
    EXPECT_EQ(bench.seen().image, CardImage{});
    EXPECT_EQ(bench.again(account), account);
    EXPECT_EQ(bench.sell(account, orderOf(100'00_fen)).value().record.state, SaleState::Posted);
}

TEST_F(SaleSettlementBench, OpeningWrittenUnheardOfIsPosted)
{
    account = bench.registered();
    bench.terminal.insertBlank(10);
    const SaleRecord open = bench.inDoubt(account, 100'00_fen, CardFate::UnknownAfter);
    const auto settled = settlement().settleByCard(bench.fake.cashier(), open, bench.seen());
    ASSERT_TRUE(settled);
    EXPECT_EQ(settled->state, SaleState::Posted);
    EXPECT_EQ(bench.again(account).standing.card, bench.seen().serial);
    EXPECT_EQ(bench.again(account).standing.state, AccountState::Active);
}

TEST_F(SaleSettlementBench, AnotherCounterCanSettleToo)
{
    const SaleRecord open = inDoubt(CardFate::UnknownAfter);
    const Actor other = bench.fake.cashier(FakeWorld::kOtherCounter);
    const auto settled = settlement().settleByCard(other, open, bench.seen());
    ASSERT_TRUE(settled);
    EXPECT_EQ(settled->state, SaleState::Posted);
    EXPECT_TRUE(settled->receipt);
    EXPECT_TRUE(bench.world().books.receiptGaps(FakeWorld::kOrganisation)->empty());
    const auto names = test::auditNames(bench.world(), FakeWorld::kOtherCounter);
    EXPECT_EQ(std::count(names.begin(), names.end(), nameOf(AuditAction::SalePosted)), 1);
}

// ---- by evidence ----

TEST_F(SaleSettlementBench, SupervisorSettlesByEvidenceEitherWay)
{
    SaleRecord open = inDoubt(CardFate::UnknownAfter);
    const auto posted = settlement().settleByEvidence(bench.fake.administrator(), open.sale.id,
                                                      true, "the meter shows 2 purchases");
    ASSERT_TRUE(posted);
    expectPosted(*posted);
    EXPECT_EQ(posted->steps.back().note.reason, "the meter shows 2 purchases");
    EXPECT_EQ(posted->steps.back().note.by, FakeWorld::kAdministrator);
    const auto names = test::auditNames(bench.world());
    EXPECT_EQ(std::count(names.begin(), names.end(), nameOf(AuditAction::SaleSettledByEvidence)),
              1);

    test::DeskBench second;
    const Account other = second.opened(100'00_fen);
    open = second.inDoubt(other, 50'00_fen, CardFate::UnknownBefore);
    const auto voided = SaleSettlement(second.world(), second.terminal)
                            .settleByEvidence(second.fake.administrator(), open.sale.id, false,
                                              "the card was never in the meter");
    ASSERT_TRUE(voided);
    EXPECT_EQ(voided->state, SaleState::Voided);
    EXPECT_EQ(second.again(other), other);
}

TEST_F(SaleSettlementBench, CashierDoesNotSettleByEvidence)
{
    const SaleRecord open = inDoubt(CardFate::UnknownAfter);
    EXPECT_EQ(evidenceRefusal(bench.fake.cashier(), open.sale.id, "a good reason"),
              ErrorCode::PermissionMissing);
}

TEST_F(SaleSettlementBench, EvidenceNeedsAReason)
{
    const SaleRecord open = inDoubt(CardFate::UnknownAfter);
    for (const char* reason : {"", "   ", "\u3000"}) {
        EXPECT_EQ(evidenceRefusal(bench.fake.administrator(), open.sale.id, reason),
                  ErrorCode::SaleReasonMissing);
    }
}

TEST_F(SaleSettlementBench, UnknownSaleIsNotFound)
{
    EXPECT_EQ(evidenceRefusal(bench.fake.administrator(), SaleId{4'711}, "a good reason"),
              ErrorCode::SaleNotFound);
}

// ---- recovery ----

/// Leaves the account's sale Reserved, as a process killed at the card leaves it.
SaleRecord reservedOnly(test::DeskBench& bench, const Account& account, CardFate fate,
                        CounterId counter)
{
    SaleRecord open = bench.inDoubt(account, 50'00_fen, fate);
    EXPECT_TRUE(SaleSettlement(bench.world(), bench.terminal)
                    .settleByEvidence(bench.fake.administrator(), open.sale.id, false, "test"));
    Sale sale = open.sale;
    sale.id = SaleId{888'888};
    sale.counter = counter;
    EXPECT_TRUE(bench.world().unit.run([&] { return bench.world().journal.reserve(sale); }));
    return bench.world().journal.find(sale.id).value();
}

TEST_F(SaleSettlementBench, RecoverySettlesAReservedSaleByTheCardOnTheReader)
{
    for (const CardFate fate : {CardFate::UnknownBefore, CardFate::UnknownAfter, CardFate::Torn}) {
        test::DeskBench fresh;
        const Account opened = fresh.opened(100'00_fen);
        const SaleRecord open = reservedOnly(fresh, opened, fate, FakeWorld::kCounter);
        ASSERT_EQ(open.state, SaleState::Reserved);
        const auto left =
            SaleSettlement(fresh.world(), fresh.terminal).recover(fresh.fake.cashier());
        ASSERT_TRUE(left);
        EXPECT_TRUE(left->empty());
        EXPECT_EQ(fresh.again(open).state,
                  fate == CardFate::UnknownAfter ? SaleState::Posted : SaleState::Voided);
    }
}

TEST_F(SaleSettlementBench, RecoveryWithoutACardLeavesTheSaleInDoubtAndIsNoFailure)
{
    account = bench.opened(100'00_fen);
    const SaleRecord open =
        reservedOnly(bench, account, CardFate::UnknownAfter, FakeWorld::kCounter);
    const CardSnapshot card = bench.terminal.remove();
    for (const auto failure :
         {std::optional<ErrorCode>{}, std::optional{ErrorCode::ReaderUnplugged},
          std::optional{ErrorCode::CardForeign}}) {
        bench.terminal.failWith(failure);
        const auto left = settlement().recover(bench.fake.cashier());
        ASSERT_TRUE(left);
        ASSERT_EQ(left->size(), 1U);
        EXPECT_EQ(left->front().sale.id, open.sale.id);
        EXPECT_EQ(left->front().state, SaleState::InDoubt);
    }
    bench.terminal.failWith(std::nullopt);
    bench.terminal.insert(card);
    EXPECT_TRUE(settlement().recover(bench.fake.cashier())->empty());
    EXPECT_EQ(bench.again(open).state, SaleState::Posted);
}

// Goal: a sale that another counter is writing right now is none of ours. Method: its sale is
// reserved; this counter starts, another card on its reader.
TEST_F(SaleSettlementBench, RecoveryLeavesAnotherCountersReservedSaleAlone)
{
    account = bench.opened(100'00_fen);
    const SaleRecord open =
        reservedOnly(bench, account, CardFate::UnknownAfter, FakeWorld::kOtherCounter);
    static_cast<void>(bench.terminal.remove());
    ASSERT_TRUE(settlement().recover(bench.fake.cashier()));
    EXPECT_EQ(bench.again(open).state, SaleState::Reserved);
}

// Goal: a supervisor's word never meets a card that is being written. Method: a sale that another
// counter has reserved; the same at this counter, where whoever holds the lock knows better.
TEST_F(SaleSettlementBench, EvidenceSettlesNoSaleThatAnotherCounterHasReserved)
{
    account = bench.opened(100'00_fen);
    const SaleRecord open =
        reservedOnly(bench, account, CardFate::UnknownBefore, FakeWorld::kOtherCounter);
    EXPECT_EQ(evidenceRefusal(bench.fake.administrator(), open.sale.id, "a good reason"),
              ErrorCode::SaleStepNotAllowed);
    EXPECT_EQ(bench.again(open).state, SaleState::Reserved);
    const auto settled = settlement().settleByEvidence(
        bench.fake.administrator(FakeWorld::kOtherCounter), open.sale.id, false, "a good reason");
    ASSERT_TRUE(settled);
    EXPECT_EQ(settled->state, SaleState::Voided);
    ASSERT_EQ(settled->steps.size(), 3U);
    EXPECT_EQ(settled->steps[1].step, SaleStep::LoseSight);
}

TEST_F(SaleSettlementBench, RecoveryOfNothingDoesNothing)
{
    account = bench.opened(100'00_fen);
    const std::string held = bench.text();
    const auto left = settlement().recover(bench.fake.cashier());
    ASSERT_TRUE(left);
    EXPECT_TRUE(left->empty());
    EXPECT_EQ(bench.text(), held);
}

TEST_F(SaleSettlementBench, RecoveringTwiceIsRecoveringOnce)
{
    account = bench.opened(100'00_fen);
    static_cast<void>(reservedOnly(bench, account, CardFate::UnknownAfter, FakeWorld::kCounter));
    ASSERT_TRUE(settlement().recover(bench.fake.cashier()));
    const std::string held = bench.text();
    ASSERT_TRUE(settlement().recover(bench.fake.cashier()));
    EXPECT_EQ(bench.text(), held);
}

}  // namespace
}  // namespace wattdesk::core
