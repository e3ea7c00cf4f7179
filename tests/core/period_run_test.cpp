#include "core/workflow/period_run.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/workflow/account_changes.h"
#include "core/workflow/arrears_desk.h"
#include "core/workflow/books_check.h"
#include "core/workflow/period_desk.h"
#include "core/workflow/supply_desk.h"
#include "tests/core/desk_bench.h"
#include "tests/core/faulty_ports.h"

namespace wattdesk::core {
namespace {

using namespace literals;
using test::FakeWorld;
using test::orderOf;

constexpr int kPointsMax = 100;
const Period kJanuary = Period::from(2026, 1).value();
const Period kFebruary = kJanuary.next();
const Period kMarch = kFebruary.next();

Date dayOf(int month, int day)
{
    return Date::from(2026, month, day).value();
}

Energy kwh(std::int64_t whole)
{
    return Energy::from(whole * 100).value();
}

Credit credit(std::int64_t yuan)
{
    return Credit::from(yuan * 100).value();
}

Money yuan(std::int64_t whole)
{
    return Money::from(whole * 100).value();
}

/// A station in which months are read and settled.
class MonthBench : public test::DeskBench {
public:
    MonthBench() { at(1, 5); }

    void at(int month, int day)
    {
        LocalTime noon;
        noon.date = dayOf(month, day);
        noon.hour = 12;
        fake.clock.set(toInstant(noon, fake.clock.offset()));
    }

    Expected<PeriodReading> tryRead(const Account& account, Period period, Energy total,
                                    std::optional<Credit> remaining,
                                    std::optional<std::uint32_t> count = {})
    {
        PeriodReadingForm form;
        form.period = period;
        form.day = period.last();
        form.total = total;
        form.remaining = remaining;
        form.count = count;
        return PeriodDesk{world()}.enter(fake.administrator(), account.number, form);
    }
    void read(const Account& account, Period period, Energy total, std::optional<Credit> remaining)
    {
        EXPECT_TRUE(tryRead(account, period, total, remaining));
    }

    /// One that holds 100.00, was read at the end of January, and is again at the end of February:
    /// 300 kWh later, 20.00 left of 100.00 and another 50.00.
    Account readTwice(const test::AccountSketch& sketch = {})
    {
        at(1, 5);
        const Account account = opened(sketch, 100'00_fen);
        at(2, 1);
        read(account, kJanuary, kwh(1'000), credit(100));
        at(2, 10);
        EXPECT_TRUE(sell(account, orderOf(50'00_fen)));
        at(3, 2);
        read(account, kFebruary, kwh(1'300), credit(20));
        return account;
    }

    PeriodOptions posting()
    {
        PeriodOptions options;
        options.approval = Approval{FakeWorld::kCashier};
        options.onLine = [this](const PeriodLine& line) { lines.push_back(line); };
        return options;
    }
    PeriodReport settle(Period period = kFebruary)
    {
        lines.clear();
        return PeriodRun{world()}.run(fake.administrator(), period, posting()).value();
    }
    std::optional<ErrorCode> findingOf(const Account& account)
    {
        for (const PeriodLine& line : lines) {
            if (line.account == account.number) {
                return line.finding;
            }
        }
        ADD_FAILURE() << "no line of the account";
        return std::nullopt;
    }
    SettlementRow rowOf(const Account& account)
    {
        return world().settlements.rows(account.id, 1).value().at(0);
    }
    Money balanceOf(LedgerCode code)
    {
        const auto trial = world().books.trialBalance(FakeWorld::kOrganisation).value();
        EXPECT_TRUE(trial.isBalanced());
        for (const LedgerBalance& balance : trial.accounts) {
            if (balance.code == code) {
                return balance.debit.minus(balance.credit).value();
            }
        }
        return {};
    }

    std::vector<PeriodLine> lines;
};

// Goal: a month of one account, every figure by hand. Method: 300 kWh at 0.50 are 150.00; of
// 150.00 bought 130.00 were used up; 20.00 are owed, in the account, in the ledger and in the run.
TEST(PeriodRun, SettlesWhatWasUsedAgainstWhatWasPrepaid)
{
    MonthBench bench;
    const Account account = bench.readTwice();
    const PeriodReport report = bench.settle();
    EXPECT_EQ(report.settled, 1);
    EXPECT_EQ(report.faulty, 0);
    EXPECT_EQ(report.billed, yuan(150));
    EXPECT_EQ(report.prepaid, yuan(130));
    EXPECT_EQ(report.charged, yuan(20));
    EXPECT_EQ(report.credited, Money{});
    ASSERT_EQ(bench.lines.size(), 1U);
    EXPECT_EQ(bench.lines[0].energy, kwh(300));
    EXPECT_EQ(bench.lines[0].difference, yuan(20));
    EXPECT_EQ(bench.again(account).standing.arrears, yuan(20));
    EXPECT_EQ(bench.balanceOf(LedgerCode::Arrears), yuan(20));
    const SettlementRow row = bench.rowOf(account);
    EXPECT_EQ(row.after.pool, (PrepaidPool{credit(20), yuan(20)}));
    EXPECT_EQ(row.from, dayOf(2, 1));
    EXPECT_EQ(row.after.to, dayOf(2, 28));
    const auto runs = bench.world().settlements.runs(FakeWorld::kOrganisation, 10).value();
    ASSERT_EQ(runs.size(), 1U);
    EXPECT_EQ(runs[0].charged, yuan(20));
    EXPECT_EQ(runs[0].approver, FakeWorld::kCashier);
    EXPECT_TRUE(BooksCheck{bench.world()}.check(bench.fake.administrator())->isGood());
}

// Goal: nobody is late with a bill that there was not yet. Method: February posted on 2 March is
// due on the 15th, as the house has it; posted on the 20th, it is due on the 20th.
TEST(PeriodRun, ABillIsNotDueBeforeItIsPosted)
{
    for (const auto& [posted, due] : {std::pair{2, 15}, std::pair{20, 20}}) {
        MonthBench bench;
        const Account account = bench.readTwice();
        bench.at(3, posted);
        bench.settle();
        const auto owed = bench.world().arrears.outstanding(account.id).value();
        ASSERT_EQ(owed.size(), 1U);
        EXPECT_EQ(owed[0].charge.due, dayOf(3, due));
    }
}

TEST(PeriodRun, WhatWasPaidForAndNotUsedIsTheAccountsSurplusAtOnce)
{
    MonthBench bench;
    const Account account = bench.opened(100'00_fen);
    bench.at(2, 1);
    bench.read(account, kJanuary, kwh(0), credit(100));
    bench.at(3, 1);
    bench.read(account, kFebruary, kwh(100), credit(20));
    const PeriodReport report = bench.settle();
    EXPECT_EQ(report.credited, yuan(30));  // 80.00 used up, 50.00 billed
    EXPECT_EQ(bench.again(account).standing.surplus, yuan(30));
    EXPECT_EQ(bench.balanceOf(LedgerCode::CustomerSurplus), Money{}.minus(yuan(30)).value());
}

TEST(PeriodRun, ADryRunSaysTheSameAndChangesNothing)
{
    MonthBench bench;
    const Account account = bench.readTwice();
    const std::string before = bench.text();
    PeriodOptions dry = bench.posting();
    dry.dryRun = true;
    dry.approval.reset();
    const auto tried = PeriodRun{bench.world()}.run(bench.fake.administrator(), kFebruary, dry);
    ASSERT_TRUE(tried);
    EXPECT_FALSE(tried->run);
    EXPECT_EQ(bench.text(), before);
    const auto lines = bench.lines;
    const PeriodReport posted = bench.settle();
    EXPECT_EQ(tried->charged, posted.charged);
    EXPECT_EQ(lines, bench.lines);
    EXPECT_NE(bench.text(), before);
    EXPECT_EQ(bench.again(account).standing.arrears, yuan(20));
}

// Goal: a run again doubles nothing, and goes on where the last one ended. Method: the same month
// again posts nothing; an account whose reading comes late is settled then, and only it.
TEST(PeriodRun, RunAgainSettlesOnlyWhatIsLeft)
{
    MonthBench bench;
    const Account late = bench.opened({.meter = "43", .card = 11}, 100'00_fen);
    const Account first = bench.readTwice();
    bench.read(late, kJanuary, kwh(0), credit(100));
    EXPECT_EQ(bench.settle().settled, 1);
    EXPECT_EQ(bench.findingOf(late), ErrorCode::PeriodReadingMissing);
    const std::string after = bench.text();
    const PeriodReport nothing = bench.settle();
    EXPECT_EQ(nothing.settled, 0);
    EXPECT_EQ(nothing.settledBefore, 1);
    EXPECT_EQ(nothing.faulty, 1);
    EXPECT_FALSE(nothing.run);
    EXPECT_EQ(bench.text(), after);
    bench.read(late, kFebruary, kwh(200), credit(0));
    EXPECT_EQ(bench.settle().settled, 1);
    EXPECT_EQ(bench.again(first).standing.arrears, yuan(20));
    EXPECT_EQ(bench.rowOf(late).bill, yuan(100));
}

// Goal: a month without a reading is not lost. Method: February is missed; March bills both, from
// where January ended.
TEST(PeriodRun, TheNextPeriodBeginsWhereTheLastSettledOneEnded)
{
    MonthBench bench;
    const Account account = bench.readTwice();
    bench.settle();
    bench.at(5, 3);
    const Period april = kMarch.next();
    bench.read(account, april, kwh(1'320), credit(10));
    bench.settle(april);
    const SettlementRow row = bench.rowOf(account);
    EXPECT_EQ(row.from, dayOf(3, 1));
    EXPECT_EQ(row.after.to, dayOf(4, 30));
    EXPECT_EQ(row.bill, yuan(10));
    EXPECT_EQ(row.used.value, yuan(10));
    EXPECT_EQ(row.difference, Money{});
    EXPECT_EQ(bench.settle(kMarch).settledBefore, 1);
}

// Goal: money that lies on a card is not used up. Method: 50.00 bought in February reach the meter
// in March only; the reading says by its count that they are not in what the meter holds.
TEST(PeriodRun, APurchaseThatIsNotInTheMeterYetIsOfTheNextPeriod)
{
    MonthBench bench;
    const Account account = bench.opened(100'00_fen);
    bench.at(2, 1);
    bench.read(account, kJanuary, kwh(1'000), credit(100));
    bench.at(2, 20);
    EXPECT_TRUE(bench.sell(account, orderOf(50'00_fen)));
    bench.at(3, 1);
    ASSERT_TRUE(bench.tryRead(account, kFebruary, kwh(1'200), credit(0), 1U));
    EXPECT_EQ(bench.settle().charged, Money{});
    EXPECT_EQ(bench.rowOf(account).used.value, yuan(100));
    EXPECT_EQ(bench.rowOf(account).bought, PrepaidPool{});
    bench.at(4, 1);
    ASSERT_TRUE(bench.tryRead(account, kMarch, kwh(1'300), credit(0), 2U));
    EXPECT_EQ(bench.settle(kMarch).charged, Money{});
    EXPECT_EQ(bench.rowOf(account).bought, (PrepaidPool{credit(50), yuan(50)}));
    EXPECT_EQ(bench.again(account).standing.surplus, Money{});
    const auto never = bench.tryRead(account, kMarch.next(), kwh(1'300), credit(0), 3U);
    EXPECT_FALSE(never);
    bench.at(5, 1);
    const auto ahead = bench.tryRead(account, kMarch.next(), kwh(1'300), credit(0), 3U);
    ASSERT_FALSE(ahead);
    EXPECT_EQ(ahead.error().code, ErrorCode::PurchaseCountAbove);
}

TEST(PeriodRun, ABillOfTheMonthThatWasEnteredByHandIsAFinding)
{
    MonthBench bench;
    const Account other = bench.opened({.meter = "43", .card = 11}, 100'00_fen);
    const Account twice = bench.readTwice();
    bench.read(other, kJanuary, kwh(0), credit(100));
    bench.read(other, kFebruary, kwh(300), credit(20));
    ChargeOrder order;
    order.kind = ChargeKind::PeriodBill;
    order.period = toText(kFebruary);
    order.amount = 5'00_fen;
    order.reason = "by hand";
    order.approval = Approval{FakeWorld::kCashier};
    ASSERT_TRUE(ArrearsDesk{bench.world()}.add(bench.fake.administrator(), twice.number, order));
    EXPECT_EQ(bench.settle().settled, 1) << "the other one";
    EXPECT_EQ(bench.findingOf(twice), ErrorCode::ChargeRepeated);
    EXPECT_EQ(bench.findingOf(other), std::nullopt);
    EXPECT_EQ(bench.again(twice).standing.arrears, 5'00_fen);
    EXPECT_EQ(bench.again(other).standing.arrears, yuan(70));  // 150.00 used, 80.00 prepaid
}

TEST(PeriodRun, WhatIsNotKnownIsAFinding)
{
    MonthBench bench;
    const auto account = [&](int number) {
        bench.at(1, 5);
        const Account made = bench.opened(
            {.meter = std::to_string(number), .card = static_cast<std::uint8_t>(number)},
            100'00_fen);
        return made;
    };
    const Account unread = account(50);
    const Account unopened = account(51);
    const Account unknown = account(52);
    const Account above = account(53);
    const Account backward = account(54);
    bench.at(2, 1);
    for (const Account& each : {unread, unknown, above, backward}) {
        bench.read(each, kJanuary, kwh(500), credit(100));
    }
    bench.at(3, 1);
    bench.read(unopened, kFebruary, kwh(600), credit(0));
    bench.read(unknown, kFebruary, kwh(600), std::nullopt);
    bench.read(above, kFebruary, kwh(600), credit(101));
    bench.read(backward, kFebruary, kwh(499), credit(0));
    const PeriodReport report = bench.settle();
    EXPECT_EQ(report.settled, 0);
    EXPECT_EQ(report.faulty, 5);
    EXPECT_EQ(report.findings.size(), 5U);
    EXPECT_EQ(bench.findingOf(unread), ErrorCode::PeriodReadingMissing);
    EXPECT_EQ(bench.findingOf(unopened), ErrorCode::PeriodOpeningMissing);
    EXPECT_EQ(bench.findingOf(unknown), ErrorCode::MeterRemainingUnknown);
    EXPECT_EQ(bench.findingOf(above), ErrorCode::MeterRemainingAbove);
    EXPECT_EQ(bench.findingOf(backward), ErrorCode::MeterReadingBehind);
}

// Goal: no month is lost because the first ones were not settled. Method: readings for the ends of
// January, February and March, and a run for March only.
TEST(PeriodRun, TheFirstSettlementBeginsAtTheFirstReading)
{
    MonthBench bench;
    const Account account = bench.readTwice();
    bench.at(4, 1);
    bench.read(account, kMarch, kwh(1'400), credit(0));
    EXPECT_EQ(bench.settle(kMarch).settled, 1);
    const SettlementRow row = bench.rowOf(account);
    EXPECT_EQ(row.from, dayOf(2, 1));
    EXPECT_EQ(totalOf(row.use.active), kwh(400));
    EXPECT_EQ(row.bought.value, yuan(50));
    EXPECT_EQ(bench.lines[0].notices, (PeriodNotices{.severalMonths = true}));
    EXPECT_EQ(bench.settle(kFebruary).settled, 0);
    const auto statement =
        PeriodDesk{bench.world()}.statement(bench.fake.administrator(), account.number, kFebruary);
    ASSERT_TRUE(statement) << "February stands in March's";
    EXPECT_EQ(statement->row.period, kMarch);
    EXPECT_TRUE(statement->notices.severalMonths);
}

// Goal: an account is not billed for days before it was opened. Method: opened on 10 February and
// read that day; another one has a reading of the end of January, as a station that takes over old
// accounts brings along.
TEST(PeriodRun, AnAccountThatWasOpenedWithinTheMonthBeginsOnThatDay)
{
    MonthBench bench;
    bench.at(2, 10);
    const Account fresh = bench.opened(100'00_fen);
    const Account old = bench.opened({.meter = "77", .card = 77}, 100'00_fen);
    PeriodReadingForm form;
    form.period = kJanuary;
    form.day = dayOf(2, 10);
    form.total = kwh(0);
    form.remaining = credit(100);
    bench.at(2, 11);
    ASSERT_TRUE(PeriodDesk{bench.world()}.enter(bench.fake.administrator(), fresh.number, form));
    bench.read(old, kJanuary, kwh(0), credit(0));
    bench.at(3, 1);
    bench.read(fresh, kFebruary, kwh(100), credit(50));
    bench.read(old, kFebruary, kwh(100), credit(50));
    EXPECT_EQ(bench.settle().settled, 2);
    EXPECT_EQ(bench.rowOf(fresh).from, dayOf(2, 10));
    EXPECT_EQ(bench.rowOf(old).from, dayOf(2, 1));
}

TEST(PeriodRun, ARegisterThatRollsOverIsSettledAndTold)
{
    MonthBench bench;
    const Account account = bench.opened(100'00_fen);
    bench.at(2, 1);
    bench.read(account, kJanuary, Energy::from(99'999'900).value(), credit(100));
    bench.at(3, 1);
    bench.read(account, kFebruary, kwh(99), credit(50));
    const PeriodReport report = bench.settle();
    EXPECT_EQ(report.notices, 1);
    ASSERT_EQ(bench.lines.size(), 1U);
    EXPECT_EQ(bench.lines[0].notices, (PeriodNotices{.rolledOver = true}));
    EXPECT_EQ(bench.lines[0].energy, kwh(100));
}

TEST(PeriodRun, RefusesAMonthThatIsNotOverAndAPostingWithoutASecondPerson)
{
    MonthBench bench;
    bench.readTwice();
    PeriodRun run{bench.world()};
    const auto codeOf = [&](const Actor& actor, Period period, const PeriodOptions& options) {
        const auto report = run.run(actor, period, options);
        return report ? std::nullopt : std::optional{report.error().code};
    };
    const Actor admin = bench.fake.administrator();
    EXPECT_EQ(codeOf(admin, kMarch, bench.posting()), ErrorCode::PeriodNotOver);
    EXPECT_EQ(codeOf(bench.fake.cashier(), kFebruary, bench.posting()),
              ErrorCode::PermissionMissing);
    PeriodOptions alone = bench.posting();
    alone.approval.reset();
    EXPECT_EQ(codeOf(admin, kFebruary, alone), ErrorCode::ApprovalMissing);
    alone.approval = Approval{admin.id};
    EXPECT_EQ(codeOf(admin, kFebruary, alone), ErrorCode::ApprovalBySelf);
}

TEST(PeriodRun, ASettledMonthTakesNoReadingAndNoContractAnyMore)
{
    MonthBench bench;
    const Account account = bench.readTwice();
    bench.settle();
    const auto again = bench.tryRead(account, kFebruary, kwh(1'400), credit(20));
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::PeriodSettled);
    SupplyContract contract;
    contract.from = dayOf(2, 28);
    contract.capacity = Capacity{100'00};
    SupplyDesk desk{bench.world()};
    const auto set = desk.setContract(bench.fake.administrator(), account.number, contract);
    ASSERT_FALSE(set);
    EXPECT_EQ(set.error().code, ErrorCode::PeriodSettled);
    contract.from = Date::from(2062, 3, 1).value();
    const auto far = desk.setContract(bench.fake.administrator(), account.number, contract);
    ASSERT_FALSE(far);
    EXPECT_EQ(far.error().code, ErrorCode::DayUnlikely);
    contract.from = dayOf(3, 1);
    EXPECT_TRUE(desk.setContract(bench.fake.administrator(), account.number, contract));
}

TEST(PeriodRun, TheStatementSaysTheBillLineByLine)
{
    MonthBench bench;
    const Account account = bench.readTwice({.tariff = FakeWorld::kMonthlyLadder});
    bench.settle();
    const auto statement =
        PeriodDesk{bench.world()}.statement(bench.fake.administrator(), account.number, kFebruary);
    ASSERT_TRUE(statement);
    ASSERT_EQ(statement->bill.lines.size(), 2U);  // 260 at 0.64, 40 at 0.69
    EXPECT_EQ(statement->bill.lines[0].amount, Money::from(166'40).value());
    EXPECT_EQ(statement->bill.lines[1].amount, Money::from(27'60).value());
    EXPECT_EQ(statement->bill.total, statement->row.bill);
    const auto none =
        PeriodDesk{bench.world()}.statement(bench.fake.administrator(), account.number, kJanuary);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::PeriodNotSettled);
}

// Goal: no run is posted whose list could not be written. Method: the end of the list fails.
TEST(PeriodRun, AListThatCannotBeEndedPostsNothing)
{
    MonthBench bench;
    const Account account = bench.readTwice();
    PeriodOptions options = bench.posting();
    options.onEnd = [&]() -> Expected<void> {
        EXPECT_EQ(bench.lines.size(), 1U) << "after the last line";
        return fail(ErrorCode::FileNotWritable);
    };
    const auto run = PeriodRun{bench.world()}.run(bench.fake.administrator(), kFebruary, options);
    ASSERT_FALSE(run);
    EXPECT_EQ(run.error().code, ErrorCode::FileNotWritable);
    EXPECT_TRUE(bench.world().settlements.rows(account.id, 1)->empty());
    EXPECT_EQ(bench.settle().settled, 1);
}

Expected<Account> giveTariff(MonthBench& bench, const Account& account, TariffId tariff)
{
    AccountAmendment amendment;
    amendment.tariff = tariff;
    amendment.reason = "a shop by now";
    return AccountChanges{bench.world()}.amend(bench.fake.cashier(), account.number, amendment);
}

// Goal: a month in which an account gets another tariff is billed by both, by their days. Method:
// 280 kWh in the 28 days of February, 0.50 a kWh up to the 10th, from the 11th on a ladder that
// began on the first and has seen 100 kWh: 160 more stand on its first tier, 20 on its second.
TEST(PeriodRun, AMonthInWhichTheTariffChangesIsBilledByBoth)
{
    MonthBench bench;
    const Account account = bench.opened({}, 200'00_fen);
    bench.at(2, 1);
    bench.read(account, kJanuary, kwh(1'000), credit(200));
    bench.at(2, 11);
    ASSERT_TRUE(giveTariff(bench, account, FakeWorld::kMonthlyLadder));
    bench.at(3, 2);
    bench.read(account, kFebruary, kwh(1'280), credit(20));
    // What holds when the run is made is no tariff of the month's any more.
    ASSERT_TRUE(giveTariff(bench, account, FakeWorld::kYearlyLadder));
    EXPECT_EQ(bench.settle().settled, 1);
    const SettlementRow row = bench.rowOf(account);
    EXPECT_EQ(row.bill,
              yuan(50).plus(Money::from(102'40).value())->plus(Money::from(13'80).value()));
    EXPECT_EQ(row.tariff, FakeWorld::kMonthlyLadder);
    const auto statement =
        PeriodDesk{bench.world()}.statement(bench.fake.administrator(), account.number, kFebruary);
    ASSERT_TRUE(statement);
    ASSERT_EQ(statement->bill.lines.size(), 3U);
    EXPECT_EQ(statement->bill.total, row.bill);
    ASSERT_EQ(statement->tariffs.size(), 2U);
    EXPECT_EQ(statement->tariffs[0].name, "single price");
    EXPECT_EQ(statement->tariffs[0].to, dayOf(2, 10));
    EXPECT_EQ(statement->tariffs[1].name, "monthly ladder");
    EXPECT_EQ(statement->tariffs[1].from, dayOf(2, 11));
    EXPECT_EQ(statement->tariffs[1].to, dayOf(2, 28));

    // March is the yearly ladder's from the second day on: by now it has seen 280 kWh and one day
    // of March, and the first of March is the monthly one's.
    bench.at(4, 1);
    bench.read(account, kMarch, kwh(1'590), credit(0));
    EXPECT_EQ(bench.settle(kMarch).settled, 1);
    const SettlementRow march = bench.rowOf(account);
    EXPECT_EQ(march.tariff, FakeWorld::kYearlyLadder);
    EXPECT_EQ(march.usedBefore, kwh(280));
    EXPECT_EQ(march.after.ladderUsed, kwh(590));
    // 10 kWh at 0.64, 300 at 0.538.
    EXPECT_EQ(march.bill, Money::from(6'40 + 161'40).value());
    EXPECT_TRUE(
        PeriodDesk{bench.world()}.statement(bench.fake.administrator(), account.number, kMarch));
}

// Goal: a ladder by the year goes on from month to month. Method: of 2,760 kWh of the first tier,
// 2,700 are used in February; of the 100 of March, 60 stand on it and 40 on the second.
TEST(PeriodRun, ALadderByTheYearGoesOnFromMonthToMonth)
{
    MonthBench bench;
    const Account account = bench.opened({.tariff = FakeWorld::kYearlyLadder}, 900'00_fen);
    bench.at(2, 1);
    bench.read(account, kJanuary, kwh(1'000), credit(900));
    bench.at(3, 1);
    bench.read(account, kFebruary, kwh(3'700), credit(0));
    ASSERT_EQ(bench.settle().settled, 1);
    bench.at(4, 1);
    bench.read(account, kMarch, kwh(3'800), credit(0));
    ASSERT_EQ(bench.settle(kMarch).settled, 1);
    EXPECT_EQ(bench.rowOf(account).bill, Money::from(32'28 + 23'52).value());
    EXPECT_EQ(bench.rowOf(account).after.ladderUsed, kwh(2'800));
    EXPECT_TRUE(
        PeriodDesk{bench.world()}.statement(bench.fake.administrator(), account.number, kMarch));
}

// Goal: a ladder by the year counts the whole year, also where the account had one by the month
// before. Method: of a yearly limit of 2,760 kWh, 1,700 were used in February and 1,000 in March;
// in April, all of it with the yearly ladder, 100 more: 60 on the first tier, 40 on the second.
TEST(PeriodRun, ALadderByTheYearCountsWhatWasUsedByTheMonth)
{
    MonthBench bench;
    const Account account = bench.opened({.tariff = FakeWorld::kMonthlyLadder}, 900'00_fen);
    bench.at(2, 1);
    bench.read(account, kJanuary, kwh(1'000), credit(900));
    bench.at(3, 1);
    bench.read(account, kFebruary, kwh(2'700), credit(0));
    ASSERT_EQ(bench.settle().settled, 1);
    bench.at(4, 1);
    ASSERT_TRUE(giveTariff(bench, account, FakeWorld::kYearlyLadder));
    bench.read(account, kMarch, kwh(3'700), credit(0));
    ASSERT_EQ(bench.settle(kMarch).settled, 1);
    const Period april = kMarch.next();
    bench.at(5, 1);
    bench.read(account, april, kwh(3'800), credit(0));
    ASSERT_EQ(bench.settle(april).settled, 1);
    EXPECT_EQ(bench.rowOf(account).usedBefore, kwh(2'700));
    EXPECT_EQ(bench.rowOf(account).bill, Money::from(32'28 + 23'52).value());
    EXPECT_TRUE(
        PeriodDesk{bench.world()}.statement(bench.fake.administrator(), account.number, april));
}

// Goal: 定量, 定比, 总分 in this order, and every kWh billed once. Method: a parent of 1,000 kWh, a
// fixed 100, 10 % of the 900 left, a sub-meter of 250: the parent's own is 560.
TEST(PeriodRun, SharesFixedQuantitiesThenRatiosThenSubMeters)
{
    MonthBench bench;
    const auto account = [&](int number) {
        bench.at(1, 5);
        return bench.opened(
            {.meter = std::to_string(number), .card = static_cast<std::uint8_t>(number)},
            500'00_fen);
    };
    const Account parent = account(60);
    const Account fixed = account(61);
    const Account ratio = account(62);
    const Account sub = account(63);
    const Actor admin = bench.fake.administrator();
    SupplyDesk desk{bench.world()};
    MeterShare share;
    share.kind = MeterShareKind::Quantity;
    share.quantity = kwh(100);
    ASSERT_TRUE(desk.setShare(admin, fixed.number, parent.number, share));
    share.kind = MeterShareKind::Ratio;
    share.permyriad = 10'00;
    ASSERT_TRUE(desk.setShare(admin, ratio.number, parent.number, share));
    share.kind = MeterShareKind::SubMeter;
    ASSERT_TRUE(desk.setShare(admin, sub.number, parent.number, share));
    // Of an account without a card no run would take its part.
    const Account cardless = bench.registered({.meter = "70"});
    for (const auto& [child, giver] : {std::pair{cardless, parent}, std::pair{fixed, cardless}}) {
        const auto set = desk.setShare(admin, child.number, giver.number, share);
        ASSERT_FALSE(set);
        EXPECT_EQ(set.error().code, ErrorCode::AccountStateUnfit);
    }
    bench.at(3, 1);
    for (const Account& metered : {parent, sub}) {
        bench.read(metered, kJanuary, kwh(0), credit(500));
    }
    bench.read(parent, kFebruary, kwh(1'000), credit(200));
    // Without the sub-meter's reading nobody knows what is left for the parent.
    EXPECT_EQ(bench.settle().settled, 0);
    EXPECT_EQ(bench.findingOf(sub), ErrorCode::PeriodReadingMissing);
    EXPECT_EQ(bench.findingOf(parent), ErrorCode::MeterShareOpen);
    EXPECT_EQ(bench.findingOf(ratio), ErrorCode::MeterShareOpen);
    bench.read(sub, kFebruary, kwh(250), credit(400));
    EXPECT_EQ(bench.settle().settled, 4);
    const auto energyOf = [&](const Account& each) {
        return bench.rowOf(each).use.active[static_cast<std::size_t>(TouPeriod::Flat)];
    };
    EXPECT_EQ(energyOf(fixed), kwh(100));
    EXPECT_EQ(energyOf(ratio), kwh(90));
    EXPECT_EQ(energyOf(sub), kwh(250));
    EXPECT_EQ(energyOf(parent), kwh(560));
    EXPECT_EQ(bench.again(fixed).standing.arrears, yuan(50));  // nothing of it was prepaid
    EXPECT_EQ(bench.settle().settled, 0);
    // A sub-meter that counts more than its parent.
    bench.at(4, 1);
    bench.read(parent, kMarch, kwh(1'100), credit(200));
    bench.read(sub, kMarch, kwh(1'250), credit(0));
    EXPECT_EQ(bench.settle(kMarch).settled, 1);
    EXPECT_EQ(bench.findingOf(parent), ErrorCode::ParentBelowChildren);
    EXPECT_EQ(bench.findingOf(fixed), ErrorCode::MeterShareOpen);
}

// Goal: a sub-meter that is put up within the month does not leave its parent open. Method: a
// parent of 300 kWh; the sub-meter's account was opened on 10 February and took 100 of them.
TEST(PeriodRun, ASubMeterThatWasOpenedWithinTheMonthIsTakenFromItsParent)
{
    MonthBench bench;
    const Account parent = bench.opened({.meter = "60", .card = 60}, 500'00_fen);
    bench.at(2, 10);
    const Account sub = bench.opened({.meter = "61", .card = 61}, 500'00_fen);
    MeterShare share;
    share.kind = MeterShareKind::SubMeter;
    const Actor admin = bench.fake.administrator();
    ASSERT_TRUE(SupplyDesk{bench.world()}.setShare(admin, sub.number, parent.number, share));
    PeriodReadingForm form;
    form.period = kJanuary;
    form.day = dayOf(2, 10);
    form.total = kwh(0);
    form.remaining = credit(500);
    bench.at(2, 11);
    ASSERT_TRUE(PeriodDesk{bench.world()}.enter(admin, sub.number, form));
    bench.at(3, 1);
    bench.read(parent, kJanuary, kwh(0), credit(500));
    bench.read(parent, kFebruary, kwh(300), credit(200));
    bench.read(sub, kFebruary, kwh(100), credit(400));
    EXPECT_EQ(bench.settle().settled, 2);
    EXPECT_EQ(totalOf(bench.rowOf(parent).use.active), kwh(200));
    EXPECT_EQ(totalOf(bench.rowOf(sub).use.active), kwh(100));
}

// Goal: who has no meter of his own owes the fixed quantity of the months that his parent is billed
// for. Method: readings of the parent from January to March, and a run for March only.
TEST(PeriodRun, AShareBeginsWithItsParent)
{
    MonthBench bench;
    const Account parent = bench.readTwice({.meter = "60", .card = 60});
    const Account fixed = bench.opened({.meter = "61", .card = 61}, 500'00_fen);
    MeterShare share;
    share.kind = MeterShareKind::Quantity;
    share.quantity = kwh(100);
    const Actor admin = bench.fake.administrator();
    ASSERT_TRUE(SupplyDesk{bench.world()}.setShare(admin, fixed.number, parent.number, share));
    bench.at(4, 1);
    bench.read(parent, kMarch, kwh(1'400), credit(0));
    EXPECT_EQ(bench.settle(kMarch).settled, 2);
    EXPECT_EQ(bench.rowOf(fixed).from, dayOf(2, 1));
    EXPECT_EQ(totalOf(bench.rowOf(fixed).use.active), kwh(200));
    EXPECT_EQ(totalOf(bench.rowOf(parent).use.active), kwh(200));
}

TEST(PeriodRun, SharesThatCannotBeAreRefused)
{
    MonthBench bench;
    const Account one = bench.opened({.meter = "70", .card = 70}, 10'00_fen);
    const Account two = bench.opened({.meter = "71", .card = 71}, 10'00_fen);
    SupplyDesk desk{bench.world()};
    const Actor admin = bench.fake.administrator();
    MeterShare sub;
    EXPECT_FALSE(desk.setShare(admin, one.number, one.number, sub));
    ASSERT_TRUE(desk.setShare(admin, one.number, two.number, sub));
    EXPECT_FALSE(desk.setShare(admin, two.number, one.number, sub)) << "a circle";
    MeterShare ratio;
    ratio.kind = MeterShareKind::Ratio;
    ratio.permyriad = 10'001;
    EXPECT_FALSE(desk.setShare(admin, one.number, two.number, ratio));
    const Account three = bench.opened({.meter = "72", .card = 72}, 10'00_fen);
    ratio.permyriad = 60'00;
    ASSERT_TRUE(desk.setShare(admin, three.number, two.number, ratio));
    EXPECT_TRUE(desk.setShare(admin, three.number, two.number, ratio)) << "the same once more";
    ratio.permyriad = 40'01;
    EXPECT_FALSE(desk.setShare(admin, one.number, two.number, ratio)) << "above all of it";
    ratio.permyriad = 40'00;
    EXPECT_TRUE(desk.setShare(admin, one.number, two.number, ratio));
    EXPECT_TRUE(desk.removeShare(admin, three.number));
    EXPECT_TRUE(desk.removeShare(admin, one.number));
    EXPECT_TRUE(desk.sharesOf(admin, two.number)->empty());
}

// Goal: rows, voucher, standings and audit event are there together or not at all. Method: the
// store fails at its first call, then at its second, and so on until that comes too late.
TEST(PeriodRun, AStoreThatFailsAtAnyCallPostsAllOrNothing)
{
    int point = 1;
    for (bool finished = false; !finished; ++point) {
        SCOPED_TRACE(testing::Message() << "failure at call " << point);
        ASSERT_LT(point, kPointsMax);
        MonthBench bench;
        const Account account = bench.readTwice();
        const std::string before = bench.text();
        test::FaultyPorts ports{bench.world()};
        ports.plan.failAt = point;
        const auto report =
            PeriodRun{ports.world()}.run(bench.fake.administrator(), kFebruary, bench.posting());
        finished = ports.plan.calls < point;
        EXPECT_EQ(report.has_value(), finished);
        if (!report) {
            EXPECT_EQ(bench.text(), before);
            EXPECT_TRUE(bench.world().settlements.rows(account.id, 10)->empty());
        }
        EXPECT_EQ(bench.settle().settled, finished ? 0 : 1);
        EXPECT_EQ(bench.again(account).standing.arrears, yuan(20));
        EXPECT_TRUE(BooksCheck{bench.world()}.check(bench.fake.administrator())->isGood());
    }
    EXPECT_GT(point, 6);
}

}  // namespace
}  // namespace wattdesk::core
