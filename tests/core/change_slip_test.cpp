#include "core/workflow/change_slip.h"

#include <gtest/gtest.h>

#include "core/workflow/account_changes.h"
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
