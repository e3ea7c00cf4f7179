#include "core/workflow/ticket_desk.h"

#include <gtest/gtest.h>

#include "tests/core/life_bench.h"

namespace wattdesk::core {
namespace {

using namespace literals;
using test::codeOf;
using test::FakeWorld;

class TicketDeskBench : public testing::Test {
protected:
    TicketDesk desk() { return TicketDesk{bench.world()}; }

    test::LifeBench bench;
};

// Goal: who and when, from the finding to the end. Method: a bypass opened by the cashier and ended
// by the administrator an hour later.
TEST_F(TicketDeskBench, BypassIsKeptFromItsBeginningToItsEnd)
{
    const Account account = bench.open(100'00_fen);
    const auto opened = desk().open(bench.cashier(), account.number, TicketKind::Bypass,
                                    " hospital bed, switch tripped ");
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->account, account.id);
    EXPECT_EQ(opened->kind, TicketKind::Bypass);
    EXPECT_EQ(opened->finding, "hospital bed, switch tripped");
    EXPECT_EQ(opened->opened, bench.fake.clock.now());
    EXPECT_EQ(opened->openedBy, FakeWorld::kCashier);
    EXPECT_FALSE(opened->ended);
    EXPECT_EQ(desk().list(bench.cashier(), true)->size(), 1U);

    bench.fake.clock.advanceMs(test::kHourMs);
    const auto ended = desk().end(bench.administrator(), opened->id, "bridge taken out");
    ASSERT_TRUE(ended);
    EXPECT_EQ(ended->ended, bench.fake.clock.now());
    EXPECT_EQ(ended->endedBy, FakeWorld::kAdministrator);
    EXPECT_EQ(ended->outcome, "bridge taken out");
    EXPECT_TRUE(desk().list(bench.cashier(), true)->empty());
    EXPECT_EQ(desk().list(bench.cashier(), false)->size(), 1U);
    const auto names = test::auditNames(bench.world());
    EXPECT_EQ(names.back(), nameOf(AuditAction::TicketEnded));
    EXPECT_EQ(names[names.size() - 2], nameOf(AuditAction::TicketOpened));
}

TEST_F(TicketDeskBench, ListIsNewestFirst)
{
    const Account account = bench.open(100'00_fen);
    ASSERT_TRUE(desk().open(bench.cashier(), account.number, TicketKind::Fault, "dark display"));
    bench.tick();
    ASSERT_TRUE(desk().open(bench.cashier(), account.number, TicketKind::Fault, "Err-31"));
    const auto tickets = desk().list(bench.cashier(), false).value();
    ASSERT_EQ(tickets.size(), 2U);
    EXPECT_EQ(tickets[0].finding, "Err-31");
}

TEST_F(TicketDeskBench, WhatIsMissingIsRefused)
{
    const Account account = bench.open(100'00_fen);
    const std::string before = bench.text();
    const auto open = [&](std::string_view finding) {
        return desk().open(bench.cashier(), account.number, TicketKind::Fault, finding);
    };
    EXPECT_EQ(codeOf(open("  ")), "SaleReasonMissing");
    EXPECT_EQ(codeOf(open("a\x01")), "InputText");
    EXPECT_EQ(codeOf(open(std::string(5'000, 'x'))), "InputTooLong");
    EXPECT_EQ(codeOf(desk().open(bench.cashier(), AccountNumber::parse("9").value(),
                                 TicketKind::Fault, "dark")),
              "AccountNotFound");
    EXPECT_EQ(codeOf(desk().end(bench.cashier(), TicketId{4'711}, "done")), "TicketNotFound");
    EXPECT_EQ(bench.text(), before);

    const auto ticket = open("dark");
    ASSERT_TRUE(ticket);
    EXPECT_EQ(codeOf(desk().end(bench.cashier(), ticket->id, " ")), "SaleReasonMissing");
    ASSERT_TRUE(desk().end(bench.cashier(), ticket->id, "meter replaced"));
    EXPECT_EQ(codeOf(desk().end(bench.cashier(), ticket->id, "again")), "TicketEnded");
}

}  // namespace
}  // namespace wattdesk::core
