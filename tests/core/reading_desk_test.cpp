#include "core/workflow/reading_desk.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/workflow/deed.h"
#include "tests/core/faulty_ports.h"
#include "tests/core/life_bench.h"

namespace wattdesk::core {
namespace {

using namespace literals;
using test::codeOf;
using test::FakeWorld;

class ReadingDeskBench : public testing::Test {
protected:
    ReadingDesk desk() { return ReadingDesk{bench.world()}; }

    static MeterStatement statement()
    {
        MeterStatement made;
        made.count = 1;
        made.remaining = 70'00_credit;
        made.reason = "Wang looked at noon";
        made.approval = test::LifeBench::approval();
        return made;
    }

    Expected<MeterReading> note(const Account& account, const MeterStatement& what)
    {
        bench.tick();
        return desk().note(bench.cashier(), account.number, what);
    }

    std::vector<MeterReading> list(const Account& account)
    {
        return desk().list(bench.cashier(), account.number).value();
    }

    bool took(const Account& account, std::uint32_t count)
    {
        World world = bench.world();
        const Account now = bench.again(account);
        const auto deeds = deedsOnMeter(world, now).value();
        return hasTaken(world, presentReadings(world, now, deeds).value(), count);
    }

    test::LifeBench bench;
};

TEST_F(ReadingDeskBench, NotedReadingIsKeptWithWhoAndWhen)
{
    const Account account = bench.open(100'00_fen);
    MeterStatement what = statement();
    what.remaining = Credit::from(-5'00).value();
    what.total = 1234'00_centikwh;
    what.evidence = Evidence::CustomerStatement;
    const auto noted = note(account, what);
    ASSERT_TRUE(noted);
    EXPECT_EQ(noted->account, account.id);
    EXPECT_EQ(noted->meter, account.point.meter);
    EXPECT_EQ(noted->at, bench.fake.clock.now());
    EXPECT_EQ(noted->by, FakeWorld::kCashier);
    EXPECT_EQ(noted->counter, FakeWorld::kCounter);
    EXPECT_EQ(noted->source, Evidence::CustomerStatement);
    EXPECT_EQ(noted->count, 1U);
    EXPECT_EQ(noted->remaining, Credit::from(-5'00).value());
    EXPECT_EQ(noted->total, 1234'00_centikwh);
    const auto readings = list(account);
    ASSERT_EQ(readings.size(), 2U) << "the return file's and this";
    EXPECT_EQ(readings.front(), *noted) << "newest first";
    EXPECT_EQ(readings.back().source, Evidence::ReturnFile);
    const auto names = test::auditNames(bench.world());
    EXPECT_EQ(std::count(names.begin(), names.end(), nameOf(AuditAction::MeterReadingNoted)), 1);
}

// Goal: two people may note at once; the second is measured by what the first has noted. Method:
// while one statement is under way, another counter notes a register that is further on.
TEST_F(ReadingDeskBench, StatementIsMeasuredByWhatWasNotedMeanwhile)
{
    const Account account = bench.open(100'00_fen);
    bench.askNobody();
    test::FaultyPorts ports{bench.world()};
    MeterStatement ahead = statement();
    ahead.total = 200'00_centikwh;
    ports.unit.intruder = [&] { ASSERT_TRUE(note(account, ahead)); };
    MeterStatement behind = statement();
    behind.total = 199'99_centikwh;
    behind.approval.reset();
    const auto noted = ReadingDesk{ports.world()}.note(bench.cashier(), account.number, behind);
    EXPECT_EQ(codeOf(noted), "ApprovalMissing") << "one of the two misread";
    EXPECT_EQ(list(account).front().total, ahead.total);
}

TEST_F(ReadingDeskBench, SecondPersonIsAskedForUnlessTheRulesSayOtherwise)
{
    const Account account = bench.open(100'00_fen);
    MeterStatement what = statement();
    what.approval.reset();
    EXPECT_EQ(codeOf(note(account, what)), "ApprovalMissing");
    what.approval = Approval{FakeWorld::kCashier};
    EXPECT_EQ(codeOf(note(account, what)), "ApprovalBySelf");
    EXPECT_EQ(list(account).size(), 1U);
    bench.askNobody();
    what.approval.reset();
    EXPECT_EQ(codeOf(note(account, what)), "no failure");
}

TEST_F(ReadingDeskBench, ReasonIsAskedFor)
{
    const Account account = bench.open(100'00_fen);
    MeterStatement what = statement();
    what.reason = "  ";
    EXPECT_EQ(codeOf(note(account, what)), "SaleReasonMissing");
    what.reason = "a\x01";
    EXPECT_EQ(codeOf(note(account, what)), "InputText");
}

TEST_F(ReadingDeskBench, UnknownAccountIsNotFound)
{
    const AccountNumber number = AccountNumber::parse("999").value();
    EXPECT_EQ(codeOf(desk().note(bench.cashier(), number, statement())), "AccountNotFound");
    EXPECT_EQ(codeOf(desk().list(bench.cashier(), number)), "AccountNotFound");
}

// Goal: a register that somebody misread is put right too, but not by one person alone.
TEST_F(ReadingDeskBench, RegisterBehindAStatementNeedsASecondPerson)
{
    const Account account = bench.open(100'00_fen);
    bench.askNobody();
    MeterStatement what = statement();
    what.approval.reset();
    what.total = 500'00_centikwh;
    ASSERT_TRUE(note(account, what));
    what.total.reset();
    what.remaining = 60'00_credit;
    ASSERT_TRUE(note(account, what)) << "a reading without the register";
    what.total = 500'00_centikwh;
    EXPECT_EQ(codeOf(note(account, what)), "no failure") << "it may stand still";
    what.total = 499'99_centikwh;
    what.remaining = 50'00_credit;
    EXPECT_EQ(codeOf(note(account, what)), "ApprovalMissing");
    what.approval = test::LifeBench::approval();
    EXPECT_EQ(codeOf(note(account, what)), "no failure");
}

TEST_F(ReadingDeskBench, RegisterBehindWhatTheMeterWroteIsRefused)
{
    const Account account = bench.open(100'00_fen);
    MeterReading collected;
    collected.source = Evidence::CheckCard;
    collected.count = 1;
    collected.total = 500'00_centikwh;
    World world = bench.world();
    ASSERT_TRUE(keepReading(world, bench.cashier(), account, collected));
    MeterStatement what = statement();
    what.total = 499'99_centikwh;
    EXPECT_EQ(codeOf(note(account, what)), "MeterReadingBehind");
}

TEST_F(ReadingDeskBench, CountThatTheAccountNeverReachedIsRefused)
{
    const Account account = bench.open(100'00_fen);
    MeterStatement what = statement();
    what.count = 2;
    EXPECT_EQ(codeOf(note(account, what)), "MeterReadingBehind");
    bench.buy(account, 50'00_fen);
    EXPECT_EQ(codeOf(note(account, what)), "no failure");
}

// Goal: a meter's count never falls, so neither does what is believed of it. Method: after the
// return file said 2, somebody says 1.
TEST_F(ReadingDeskBench, CountBelowWhatTheMeterWroteIsRefused)
{
    const Account account = bench.open(100'00_fen);
    bench.buy(account, 50'00_fen);
    ASSERT_FALSE(bench.toMeter());
    bench.look();
    EXPECT_EQ(codeOf(note(account, statement())), "MeterReadingBehind");
    EXPECT_TRUE(took(account, 2));
}

// Goal: who misread a display is put right by who reads it again, with a second person's word.
// Method: 2 was stated where the meter stands at 1; then 1 is stated, the rules asking nobody.
TEST_F(ReadingDeskBench, MisreadCountIsPutRightWithASecondPerson)
{
    const Account account = bench.open(100'00_fen);
    bench.buy(account, 50'00_fen);
    bench.askNobody();
    MeterStatement what = statement();
    what.count = 2;
    what.approval.reset();
    ASSERT_EQ(codeOf(note(account, what)), "no failure");
    EXPECT_TRUE(took(account, 2)) << "nobody said otherwise";
    what.count = 1;
    EXPECT_EQ(codeOf(note(account, what)), "ApprovalMissing") << "one of the two misread";
    what.approval = test::LifeBench::approval();
    ASSERT_EQ(codeOf(note(account, what)), "no failure");
    EXPECT_FALSE(took(account, 2));
    EXPECT_TRUE(took(account, 1));
}

TEST_F(ReadingDeskBench, SameObservationIsKeptOnce)
{
    const Account account = bench.open(100'00_fen);
    bench.look();
    bench.look();
    EXPECT_EQ(list(account).size(), 1U);
}

TEST_F(ReadingDeskBench, EvidenceThatNobodyCanStateIsNotTakenForOne)
{
    const Account account = bench.open(100'00_fen);
    EXPECT_TRUE(took(account, 1));
    EXPECT_FALSE(took(account, 2));
    World world = bench.world();
    EXPECT_FALSE(hasTaken(world, {}, 1));
}

}  // namespace
}  // namespace wattdesk::core
