#include "core/workflow/change_slip.h"

#include <gtest/gtest.h>

#include "core/workflow/account_changes.h"
#include "core/workflow/account_closing.h"
#include "core/workflow/account_opening.h"
#include "core/workflow/card_replacement.h"
#include "tests/core/life_bench.h"

namespace wattdesk::core {
namespace {

using namespace literals;
using test::codeOf;

class ChangeSlipBench : public testing::Test {
protected:
    Expected<ChangeSlip> slip(const Account& account)
    {
        World world = bench.world();
        return newestChangeSlip(world, bench.cashier(), account.number);
    }

    test::LifeBench bench;
};

// Goal: the slip is of one deed, not of all that ever changed. Method: a phone number, later name
// and address together.
TEST_F(ChangeSlipBench, TellsWhatChangedLast)
{
    const Account account = bench.open(100'00_fen);
    AccountChanges changes{bench.world()};
    AccountAmendment phone;
    phone.phone = "13900001111";
    ASSERT_TRUE(changes.amend(bench.cashier(), account.number, phone));
    bench.tick();
    bench.fake.clock.runMs(1);
    AccountAmendment both;
    both.name = "Wang";
    both.address = "New Street 2";
    both.reason = "moved";
    ASSERT_TRUE(changes.amend(bench.cashier(), account.number, both));
    const auto made = slip(account);
    ASSERT_TRUE(made);
    ASSERT_EQ(made->changes.size(), 2U);
    EXPECT_EQ(made->changes[0].field, AccountField::Name);
    EXPECT_EQ(made->changes[0].to, "Wang");
    EXPECT_EQ(made->changes[1].field, AccountField::Address);
    EXPECT_EQ(made->changes[1].reason, "moved");
    EXPECT_EQ(made->account.customer.name, "Wang");
    EXPECT_FALSE(made->operatorName.empty());
    EXPECT_FALSE(made->counterName.empty());
    EXPECT_FALSE(made->organisationName.empty());
}

TEST_F(ChangeSlipBench, TellsOfALostCardAndOfItsReturn)
{
    const Account account = bench.open(100'00_fen);
    const CardSerial card = bench.seen().serial;
    CardReplacement desk{bench.world(), bench.terminal};
    ASSERT_TRUE(desk.reportLost(bench.cashier(), account.number, "stolen"));
    const auto lost = slip(account);
    ASSERT_TRUE(lost);
    EXPECT_EQ(lost->changes.front().field, AccountField::Card);
    EXPECT_EQ(lost->changes.front().from, card.text());
    EXPECT_EQ(lost->changes.front().to, "");
    EXPECT_EQ(lost->changes.front().reason, "stolen");
    bench.tick();
    ASSERT_TRUE(desk.reportFound(bench.cashier(), card, "in a coat"));
    const auto found = slip(account);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->changes.front().from, "");
    EXPECT_EQ(found->changes.front().to, card.text());
}

// Goal: the slip is of the change that was asked for, and shows the account as that change left it,
// whatever came after. Method: two people amend one after the other, then the name changes.
TEST_F(ChangeSlipBench, IsOfTheMomentThatIsAskedFor)
{
    const Account account = bench.open(100'00_fen);
    AccountChanges changes{bench.world()};
    AccountAmendment amendment;
    amendment.phone = "111";
    ASSERT_TRUE(changes.amend(bench.cashier(), account.number, amendment));
    const ChangeMoment first{bench.fake.clock.now(), bench.cashier().id};
    amendment.phone = "222";
    ASSERT_TRUE(changes.amend(bench.administrator(), account.number, amendment));
    bench.tick();
    amendment.name = "Wang";
    ASSERT_TRUE(changes.amend(bench.cashier(), account.number, amendment));
    World world = bench.world();
    const auto made = changeSlip(world, bench.cashier(), account.number, first);
    ASSERT_EQ(codeOf(made), "no failure");
    ASSERT_EQ(made->changes.size(), 1U);
    EXPECT_EQ(made->changes.front().to, "111");
    EXPECT_EQ(made->account.customer.name, account.customer.name);
    const ChangeMoment never{first.at, OperatorId{4'711}};
    EXPECT_EQ(codeOf(changeSlip(world, bench.cashier(), account.number, never)), "ChangeNotFound");
}

// Goal: what a deed changed stands on its receipt; no slip calls it anything. Method: after each
// deed that moves state or card, no slip but that of what was changed by itself before.
TEST_F(ChangeSlipBench, WhatADeedChangedIsOnNoSlip)
{
    const Account account = bench.open(100'00_fen);
    EXPECT_EQ(codeOf(slip(account)), "ChangeNotFound") << "opened: card and state came by a sale";
    CardReplacement desk{bench.world(), bench.terminal};
    ASSERT_TRUE(desk.reportLost(bench.cashier(), account.number, "stolen"));
    bench.tick();
    const auto expectLossOnly = [&] {
        const auto made = slip(account);
        ASSERT_EQ(codeOf(made), "no failure");
        ASSERT_EQ(made->changes.size(), 1U);
        EXPECT_EQ(made->changes.front().to, "");
        EXPECT_EQ(made->changes.front().reason, "stolen");
    };
    bench.terminal.insertBlank(11);
    ReissueOrder order;
    order.reason = "stolen";
    ASSERT_TRUE(desk.reissue(bench.cashier(), account.number, order, bench.seen()));
    expectLossOnly();
    bench.tick();
    ASSERT_TRUE(desk.clear(bench.administrator(), bench.seen(), "worn out"));
    expectLossOnly();
    bench.noteDisplay(account);
    ClosingOrder closing;
    closing.reason = "moved away";
    closing.approval = bench.approval();
    ASSERT_TRUE(AccountClosing(bench.world(), bench.terminal)
                    .close(bench.cashier(), account.number, closing, std::nullopt));
    expectLossOnly();
}

TEST_F(ChangeSlipBench, AccountThatNeverChangedHasNone)
{
    AccountForm form;
    form.name = "Li";
    form.meter = "77";
    form.tariff = test::FakeWorld::kSinglePrice;
    const auto account = AccountOpening{bench.world()}.registerAccount(bench.cashier(), form);
    ASSERT_TRUE(account);
    EXPECT_EQ(codeOf(slip(*account)), "ChangeNotFound");
}

}  // namespace
}  // namespace wattdesk::core
