#include "core/workflow/account_transfer.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/workflow/account_changes.h"
#include "core/workflow/card_replacement.h"
#include "core/workflow/receipt_desk.h"
#include "tests/core/life_bench.h"

namespace wattdesk::core {
namespace {

using namespace literals;
using test::CardFate;
using test::codeOf;
using test::FakeWorld;
using test::orderOf;
using test::serialOf;

class AccountTransferBench : public testing::Test {
protected:
    AccountTransfer desk() { return AccountTransfer{bench.world(), bench.terminal}; }

    static TransferOrder toNewcomer()
    {
        TransferOrder order;
        order.name = "Li Si";
        order.phone = "139 0000 2222";
        order.reason = "flat sold";
        order.approval = test::LifeBench::approval();
        return order;
    }

    Expected<SaleOutcome> handOver(const Account& account, const TransferOrder& order)
    {
        const auto done = desk().transfer(bench.cashier(), account.number, order, std::nullopt);
        bench.tick();
        return done;
    }

    Expected<SaleOutcome> withNewCard(const Account& account, const TransferOrder& order,
                                      std::uint8_t card = 11)
    {
        bench.terminal.insertBlank(card);
        const auto done = desk().transfer(bench.cashier(), account.number, order, bench.seen());
        bench.tick();
        return done;
    }

    template <class Call>
    void expectRefused(std::string_view code, Call call)
    {
        const std::string before = bench.text();
        const auto card = bench.terminal.card();
        EXPECT_EQ(codeOf(call()), code);
        EXPECT_EQ(bench.text(), before);
        EXPECT_EQ(bench.terminal.card(), card);
    }

    Money fen(std::int64_t value) { return Money::from(value).value(); }

    test::LifeBench bench;
};

// Goal: the account keeps number, meter, card and what the meter holds; the owner is another; both
// are named. Method: handed over with its card; the card buys on.
TEST_F(AccountTransferBench, CardIsHandedOverWithTheAccount)
{
    const Account account = bench.open(100'00_fen);
    const CardSnapshot card = bench.seen();
    const auto done = handOver(account, toNewcomer());
    ASSERT_EQ(codeOf(done), "no failure");
    const Sale& sale = done->record.sale;
    EXPECT_EQ(done->record.state, SaleState::Posted);
    EXPECT_EQ(sale.kind, SaleKind::Transfer);
    EXPECT_EQ(sale.paid, Money{});
    ASSERT_TRUE(sale.ownerChange);
    EXPECT_EQ(sale.ownerChange->from, account.customer.id);
    EXPECT_EQ(sale.ownerChange->nameFrom, "Zhang San");
    EXPECT_EQ(sale.ownerChange->nameTo, "Li Si");
    EXPECT_EQ(bench.seen(), card);
    const Account after = bench.again(account);
    EXPECT_EQ(after.number, account.number);
    EXPECT_EQ(after.point, account.point);
    EXPECT_EQ(after.standing, account.standing);
    EXPECT_NE(after.customer.id, account.customer.id);
    EXPECT_EQ(after.customer.name, "Li Si");
    EXPECT_EQ(after.customer.phone, "139 0000 2222");
    const auto history =
        AccountChanges{bench.world()}.history(bench.cashier(), account.number).value();
    EXPECT_TRUE(std::any_of(history.begin(), history.end(), [](const AccountChange& change) {
        return change.field == AccountField::Owner && change.reason == "flat sold";
    }));
    bench.buy(account, 50'00_fen);
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 150'00_credit);
    bench.expectGoodBooks();
}

TEST_F(AccountTransferBench, SurplusIsRefundedToTheFormerOwner)
{
    const Account account = bench.open(100'00_fen);
    bench.setSurplusAndArrears(account, 7'00_fen, 0_fen);
    const auto done = handOver(account, toNewcomer());
    ASSERT_EQ(codeOf(done), "no failure");
    EXPECT_EQ(done->record.sale.paid, fen(-7'00));
    EXPECT_EQ(done->record.sale.ownerChange->surplusRefunded, 7'00_fen);
    EXPECT_EQ(done->record.sale.grounds.approver, FakeWorld::kAdministrator);
    EXPECT_EQ(bench.again(account).standing.surplus, Money{});
    EXPECT_EQ(bench.net(LedgerCode::Cash), 93'00);
    EXPECT_EQ(bench.net(LedgerCode::CustomerSurplus), 7'00);
}

TEST_F(AccountTransferBench, SurplusIsCarriedToTheNewOwner)
{
    const Account account = bench.open(100'00_fen);
    bench.setSurplusAndArrears(account, 7'00_fen, 0_fen);
    TransferOrder order = toNewcomer();
    order.refundsSurplus = false;
    order.approval.reset();
    const auto done = handOver(account, order);
    ASSERT_EQ(codeOf(done), "no failure") << "nothing is paid out, nobody is asked";
    EXPECT_EQ(done->record.sale.paid, Money{});
    EXPECT_EQ(bench.again(account).standing.surplus, 7'00_fen);
}

TEST_F(AccountTransferBench, RefundAsksForASecondPerson)
{
    const Account account = bench.open(100'00_fen);
    bench.setSurplusAndArrears(account, 7'00_fen, 0_fen);
    TransferOrder order = toNewcomer();
    order.approval.reset();
    expectRefused("ApprovalMissing", [&] { return handOver(account, order); });
    order.approval = Approval{FakeWorld::kCashier};
    expectRefused("ApprovalBySelf", [&] { return handOver(account, order); });
    bench.askNobody();
    order.approval.reset();
    EXPECT_EQ(codeOf(handOver(account, order)), "no failure");
}

// Goal: arrears stay with whom the operator says. Method: 30.00 owed; the former owner keeps them
// and the next sale takes none; or the new owner takes them, and his next sale pays them.
TEST_F(AccountTransferBench, ArrearsStayWithWhomTheOperatorSays)
{
    for (const bool formerKeeps : {true, false}) {
        test::LifeBench one;
        const Account account = one.open(100'00_fen);
        one.setSurplusAndArrears(account, 0_fen, 30'00_fen);
        TransferOrder order = toNewcomer();
        order.formerKeepsArrears = formerKeeps;
        const auto done = AccountTransfer{one.world(), one.terminal}.transfer(
            one.cashier(), account.number, order, std::nullopt);
        ASSERT_EQ(codeOf(done), "no failure");
        one.tick();
        EXPECT_EQ(done->record.sale.ownerChange->arrearsKept, formerKeeps ? 30'00_fen : 0_fen);
        EXPECT_EQ(one.again(account).standing.arrears, formerKeeps ? 0_fen : 30'00_fen);
        EXPECT_EQ(one.net(LedgerCode::Arrears), 0) << "no debt leaves the books by a transfer";
        const SaleRecord next = one.buy(account, 50'00_fen);
        EXPECT_EQ(next.sale.toCard, formerKeeps ? 50'00_credit : 20'00_credit);
    }
}

TEST_F(AccountTransferBench, NewCardTakesThePlaceOfTheFormerOwners)
{
    const Account account = bench.open(100'00_fen);
    const Credit held = bench.meter.remaining();
    const CardSnapshot old = bench.terminal.remove();
    const auto done = withNewCard(account, toNewcomer());
    ASSERT_EQ(codeOf(done), "no failure");
    EXPECT_EQ(done->record.sale.paid, Money{});
    EXPECT_EQ(done->record.sale.toCard, Credit{});
    EXPECT_EQ(bench.again(account).standing.card, serialOf(11));
    EXPECT_EQ(bench.world().cards.last(old.serial).value()->life, CardLife::Replaced);
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), held) << "what the meter holds goes with it";
    EXPECT_EQ(bench.meter.bound(), serialOf(11));
    bench.look();
    bench.buy(account, 50'00_fen);
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining().hundredths(), held.hundredths() + 50'00);
    bench.terminal.insert(old);
    EXPECT_EQ(bench.look().obstacle, ErrorCode::CardReplaced);
    bench.expectGoodBooks();
}

// Goal: a purchase that the former owner's card still carries is not lost to the account. Method:
// 50.00 pending; the new card brings them.
TEST_F(AccountTransferBench, PendingPurchaseGoesOutWithTheNewCard)
{
    const Account account = bench.open(100'00_fen);
    bench.buy(account, 50'00_fen);
    ASSERT_EQ(codeOf(withNewCard(account, toNewcomer())), "no failure");
    EXPECT_EQ(bench.image().wallet, (CardWallet{50'00_credit, 2}));
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 150'00_credit);
    bench.expectGoodBooks();
}

TEST_F(AccountTransferBench, OtherCustomerOfTheBooksMayTakeIt)
{
    const Account account = bench.open(100'00_fen);
    test::AccountSketch sketch;
    sketch.meter = "77";
    const Account second = bench.registered(sketch);
    AccountAmendment amendment;
    amendment.name = "Wang Wu";
    ASSERT_TRUE(AccountChanges{bench.world()}.amend(bench.cashier(), second.number, amendment));
    TransferOrder order = toNewcomer();
    order.customer = second.customer.id;
    order.name.clear();
    order.phone.clear();
    const auto done = handOver(account, order);
    ASSERT_EQ(codeOf(done), "no failure");
    EXPECT_EQ(done->record.sale.ownerChange->nameTo, "Wang Wu");
    EXPECT_EQ(bench.again(account).customer, bench.again(second).customer);
    EXPECT_EQ(bench.world().accounts.ofCustomer(second.customer.id)->size(), 2U);
}

TEST_F(AccountTransferBench, WhatCannotBeIsRefused)
{
    const Account account = bench.open(100'00_fen);
    TransferOrder order = toNewcomer();
    order.customer = account.customer.id;
    expectRefused("TransferToSelf", [&] { return handOver(account, order); });
    order = toNewcomer();
    order.reason = " ";
    expectRefused("SaleReasonMissing", [&] { return handOver(account, order); });
    order = toNewcomer();
    order.name = " ";
    expectRefused("InputNameMissing", [&] { return handOver(account, order); });
    order = toNewcomer();
    order.phone = "call me";
    expectRefused("InputPhone", [&] { return handOver(account, order); });
    order = toNewcomer();
    order.customer = CustomerId{4'711};
    EXPECT_FALSE(handOver(account, order)) << "nobody of that id";
    expectRefused("AccountNotFound", [&] {
        return desk().transfer(bench.cashier(), AccountNumber::parse("9").value(), toNewcomer(),
                               std::nullopt);
    });
    expectRefused("CardNotBlank", [&] {
        return desk().transfer(bench.cashier(), account.number, toNewcomer(), bench.seen());
    });
    ASSERT_TRUE(AccountChanges{bench.world()}.suspend(bench.cashier(), account.number, "away"));
    expectRefused("AccountSuspended", [&] { return handOver(account, toNewcomer()); });
}

TEST_F(AccountTransferBench, UnopenedAccountIsNotTransferred)
{
    const Account account = bench.registered();
    expectRefused("AccountStateUnfit", [&] { return handOver(account, toNewcomer()); });
}

TEST_F(AccountTransferBench, LostCardCannotBeHandedOver)
{
    const Account account = bench.open(100'00_fen);
    bench.terminal.remove();
    ASSERT_TRUE(CardReplacement(bench.world(), bench.terminal)
                    .reportLost(bench.cashier(), account.number, "lost"));
    bench.tick();
    const std::string before = bench.text();
    EXPECT_EQ(codeOf(handOver(account, toNewcomer())), "AccountHasNoCard");
    EXPECT_EQ(bench.text(), before);
    EXPECT_EQ(codeOf(withNewCard(account, toNewcomer())), "no failure");
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 100'00_credit);
}

TEST_F(AccountTransferBench, SaleInDoubtHoldsTheAccount)
{
    const Account account = bench.open(100'00_fen);
    static_cast<void>(bench.inDoubt(account, 50'00_fen, CardFate::UnknownAfter));
    bench.tick();
    expectRefused("SaleOpen", [&] { return handOver(account, toNewcomer()); });
}

// Goal: the transfer with a new card is in doubt like any other write and moves no owner before it
// is posted. Method: each fate; the card settles.
TEST_F(AccountTransferBench, TransferInDoubtIsSettledByItsCard)
{
    for (const CardFate fate : {CardFate::UnknownBefore, CardFate::UnknownAfter, CardFate::Torn}) {
        test::LifeBench one;
        const Account account = one.open(100'00_fen);
        one.terminal.insertBlank(11);
        one.terminal.fateOfNextWrite(fate);
        const auto open = AccountTransfer{one.world(), one.terminal}.transfer(
            one.cashier(), account.number, toNewcomer(), one.seen());
        ASSERT_EQ(codeOf(open), "no failure");
        EXPECT_EQ(open->record.state, SaleState::InDoubt);
        EXPECT_EQ(one.again(account), account);
        ASSERT_TRUE(one.look().settled);
        const bool took = fate == CardFate::UnknownAfter;
        EXPECT_EQ(one.again(account).customer.name, took ? "Li Si" : "Zhang San");
        EXPECT_EQ(one.again(account).standing.card, serialOf(took ? 11 : 10));
        one.expectGoodBooks();
    }
}

// Goal: an old receipt names the owner of its day. Method: a sale, an amendment, a transfer, a
// sale; each receipt shows who and what was then.
TEST_F(AccountTransferBench, ReceiptsShowTheOwnerOfTheirDay)
{
    const Account account = bench.open(100'00_fen);
    const SaleRecord first = bench.buy(account, 50'00_fen);
    ASSERT_FALSE(bench.toMeter());
    bench.look();
    AccountAmendment amendment;
    amendment.address = "2 New Road";
    amendment.phone = "110";
    ASSERT_TRUE(AccountChanges{bench.world()}.amend(bench.cashier(), account.number, amendment));
    bench.tick();
    const SaleRecord second = bench.buy(account, 10'00_fen);
    ASSERT_FALSE(bench.toMeter());
    bench.look();
    const auto transfer = handOver(account, toNewcomer());
    ASSERT_EQ(codeOf(transfer), "no failure");
    const SaleRecord third = bench.buy(account, 20'00_fen);
    ReceiptDesk desk{bench.world()};
    const Account then = desk.original(bench.cashier(), first.sale.id)->account;
    EXPECT_EQ(then.customer.name, "Zhang San");
    EXPECT_EQ(then.point.address, "1 Test Road");
    EXPECT_EQ(then.customer.phone, "");
    const Account between = desk.reprint(bench.cashier(), second.sale.id)->account;
    EXPECT_EQ(between.customer.name, "Zhang San");
    EXPECT_EQ(between.point.address, "2 New Road");
    EXPECT_EQ(between.customer.phone, "110");
    const Account now = desk.original(bench.cashier(), third.sale.id)->account;
    EXPECT_EQ(now.customer.name, "Li Si");
    EXPECT_EQ(now.point.address, "2 New Road");
    const Receipt slip = desk.original(bench.cashier(), transfer->record.sale.id).value();
    EXPECT_EQ(slip.sale.ownerChange->nameFrom, "Zhang San") << "both are named on the slip";
    EXPECT_EQ(slip.sale.ownerChange->nameTo, "Li Si");
}

}  // namespace
}  // namespace wattdesk::core
