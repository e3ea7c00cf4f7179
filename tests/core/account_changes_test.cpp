#include "core/workflow/account_changes.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/workflow/account_closing.h"
#include "core/workflow/card_replacement.h"
#include "core/workflow/tariff_today.h"
#include "tests/core/faulty_ports.h"
#include "tests/core/life_bench.h"

namespace wattdesk::core {
namespace {

using namespace literals;
using test::CardFate;
using test::codeOf;
using test::FakeWorld;
using test::orderOf;

class AccountChangesBench : public testing::Test {
protected:
    AccountChanges changes() { return AccountChanges{bench.world()}; }

    std::vector<AccountChange> historyOf(const Account& account)
    {
        return changes().history(bench.cashier(), account.number).value();
    }

    void close(const Account& account)
    {
        ClosingOrder order;
        order.reason = "moved away";
        order.approval = bench.approval();
        const auto closed = AccountClosing{bench.world(), bench.terminal}.close(
            bench.cashier(), account.number, order, bench.seen());
        ASSERT_EQ(codeOf(closed), "no failure");
        bench.tick();
    }

    /// Neither call goes through, and nothing moves.
    template <class Call>
    void expectRefused(std::string_view code, Call call)
    {
        const std::string before = bench.text();
        EXPECT_EQ(codeOf(call()), code);
        EXPECT_EQ(bench.text(), before);
    }

    /// The call through a station at which `intruder` happens between the reading of the account
    /// and the unit of work that changes it. What is refused has changed nothing more.
    template <class Call>
    void expectLate(std::string_view code, std::function<void()> intruder, Call call)
    {
        test::FaultyPorts ports{bench.world()};
        std::string meanwhile;
        ports.unit.intruder = [&] {
            intruder();
            meanwhile = bench.text();
        };
        EXPECT_EQ(codeOf(call(AccountChanges{ports.world()})), code);
        EXPECT_EQ(bench.text(), meanwhile);
    }

    bool isLogged(AuditAction action)
    {
        const auto names = test::auditNames(bench.world());
        return std::count(names.begin(), names.end(), nameOf(action)) == 1;
    }

    test::LifeBench bench;
};

// Goal: every changed field is a line of the history: who, when, from, to, why. Method: all seven
// fields in one amendment.
TEST_F(AccountChangesBench, AmendmentIsKeptFieldByField)
{
    const Account account = bench.registered();
    AccountAmendment amendment;
    amendment.name = "Li Si";
    amendment.phone = "138 0000 1111";
    amendment.address = "2 New Road";
    amendment.hoardingLimit = 500'00_credit;
    amendment.alarm1 = 40'00_fen;
    amendment.alarm2 = 20'00_fen;
    amendment.householdBase = HouseholdBase{150};
    amendment.reason = "as the customer says";
    const Instant now = bench.fake.clock.now();
    const auto amended = changes().amend(bench.cashier(), account.number, amendment);
    ASSERT_TRUE(amended);
    EXPECT_EQ(amended->customer.name, "Li Si");
    EXPECT_EQ(amended->customer.phone, "138 0000 1111");
    EXPECT_EQ(amended->point.address, "2 New Road");
    EXPECT_EQ(amended->point.hoardingLimit, 500'00_credit);
    EXPECT_EQ(amended->point.alarm1, 40'00_fen);
    EXPECT_EQ(amended->point.alarm2, 20'00_fen);
    EXPECT_EQ(amended->point.householdBase, HouseholdBase{150});
    EXPECT_EQ(bench.again(account), *amended);

    const auto history = historyOf(account);
    ASSERT_EQ(history.size(), 7U);
    for (const AccountChange& change : history) {
        EXPECT_EQ(change.account, account.id);
        EXPECT_EQ(change.by, FakeWorld::kCashier);
        EXPECT_EQ(change.counter, FakeWorld::kCounter);
        EXPECT_EQ(change.at, now);
        EXPECT_EQ(change.reason, "as the customer says");
        if (change.field == AccountField::Name) {
            EXPECT_EQ(change.from, "Zhang San");
            EXPECT_EQ(change.to, "Li Si");
        }
        if (change.field == AccountField::Address) {
            EXPECT_EQ(change.from, "1 Test Road");
            EXPECT_EQ(change.to, "2 New Road");
        }
        if (change.field == AccountField::HoardingLimit) {
            EXPECT_EQ(change.from, "0.00");
            EXPECT_EQ(change.to, "500.00");
        }
    }
    EXPECT_TRUE(isLogged(AuditAction::AccountAmended));
}

TEST_F(AccountChangesBench, HistoryIsNewestFirstAndHoldsOnlyWhatChanged)
{
    const Account account = bench.registered();
    AccountAmendment first;
    first.phone = "111";
    first.name = "  Zhang San ";
    ASSERT_TRUE(changes().amend(bench.cashier(), account.number, first));
    bench.tick();
    AccountAmendment second;
    second.phone = "222";
    ASSERT_TRUE(changes().amend(bench.administrator(), account.number, second));
    const auto history = historyOf(account);
    ASSERT_EQ(history.size(), 2U) << "the name is the same but for its spaces";
    EXPECT_EQ(history[0].from, "111");
    EXPECT_EQ(history[0].to, "222");
    EXPECT_EQ(history[0].by, FakeWorld::kAdministrator);
    EXPECT_EQ(history[1].from, "");
    EXPECT_EQ(history[1].to, "111");
}

// Goal: of two counters the slower overwrites nothing that it did not see. Method: between the
// reading of the account and its change, another counter gives it a surplus, or sells to it.
TEST_F(AccountChangesBench, WhatAnotherCounterDidMeanwhileIsNotOverwritten)
{
    const Account account = bench.open(100'00_fen);
    AccountAmendment amendment;
    amendment.phone = "111";
    const auto amend = [&](AccountChanges late) {
        return late.amend(bench.cashier(), account.number, amendment);
    };
    const auto suspend = [&](AccountChanges late) {
        return late.suspend(bench.cashier(), account.number, "away");
    };
    const auto give = [&](Money surplus) {
        return [&, surplus] { bench.setSurplusAndArrears(account, surplus, Money{}); };
    };
    expectLate("StoreConflict", give(1_fen), amend);
    expectLate("StoreConflict", give(2_fen), suspend);
    const auto sell = [&] { bench.inDoubt(account, 10'00_fen, CardFate::UnknownBefore); };
    expectLate("SaleOpen", sell, suspend);
    ASSERT_TRUE(bench.look().settled);
    expectLate("SaleOpen", sell, amend);
    ASSERT_TRUE(bench.look().settled);
    bench.setSurplusAndArrears(account, Money{}, Money{});
    bench.noteDisplay(account);
    close(account);
    expectLate("StoreConflict", give(3_fen), [&](AccountChanges late) {
        return late.reopen(bench.cashier(), account.number, "", "back again");
    });
}

TEST_F(AccountChangesBench, AmendmentThatChangesNothingIsRefused)
{
    const Account account = bench.registered();
    AccountAmendment same;
    same.name = account.customer.name;
    same.hoardingLimit = account.point.hoardingLimit;
    expectRefused("CorrectionEmpty",
                  [&] { return changes().amend(bench.cashier(), account.number, same); });
    expectRefused("CorrectionEmpty",
                  [&] { return changes().amend(bench.cashier(), account.number, {}); });
}

// Goal: another tariff holds from the day of the change on, and everybody can see that it was
// changed. Method: changed between two sales; what is sold afterwards costs what the new one says.
TEST_F(AccountChangesBench, AnotherTariffHoldsFromTodayOn)
{
    const Account account = bench.open(100'00_fen);
    const Date today = businessDay(bench.world());
    AccountAmendment amendment;
    amendment.tariff = FakeWorld::kMonthlyLadder;
    expectRefused("SaleReasonMissing",
                  [&] { return changes().amend(bench.cashier(), account.number, amendment); });
    amendment.reason = "a shop by now";
    const auto amended = changes().amend(bench.cashier(), account.number, amendment);
    ASSERT_EQ(codeOf(amended), "no failure");
    EXPECT_EQ(amended->tariff, FakeWorld::kMonthlyLadder);
    EXPECT_EQ(bench.again(account), *amended);
    EXPECT_EQ(bench.world().accounts.tariffsOf(account.id),
              (TariffHistory{FakeWorld::kMonthlyLadder, {{FakeWorld::kSinglePrice, today}}}));
    const auto history = historyOf(account);
    ASSERT_FALSE(history.empty());
    EXPECT_EQ(history[0].field, AccountField::Tariff);
    EXPECT_EQ(history[0].from, "single price");
    EXPECT_EQ(history[0].to, "monthly ladder");
    EXPECT_EQ(history[0].reason, "a shop by now");
    const auto sale = bench.sell(account, orderOf(64'00_fen));
    ASSERT_EQ(codeOf(sale), "no failure");
    EXPECT_EQ(sale->record.sale.tariff, FakeWorld::kMonthlyLadder);
}

// Goal: no account gets a tariff that cannot be charged or that its meter cannot apply. Method:
// unknown, of somebody else, not in force yet, the one that it has; a ladder at a multiplier of 30
// by which its limit of 260 kWh does not divide, which an energy meter may have.
TEST_F(AccountChangesBench, ATariffThatCannotBeIsRefused)
{
    const Account account = bench.registered();
    const auto refuse = [&](std::string_view code, TariffId tariff) {
        AccountAmendment amendment;
        amendment.tariff = tariff;
        amendment.reason = "a shop by now";
        expectRefused(code,
                      [&] { return changes().amend(bench.cashier(), account.number, amendment); });
    };
    const auto publish = [&](std::int64_t id, OrganisationId organisation, Date from) {
        TariffVersion version = bench.world().tariffs.version(FakeWorld::kSinglePrice, 1).value();
        version.tariff.id = TariffId{id};
        version.tariff.name = std::to_string(id);
        version.tariff.organisation = organisation;
        version.tariff.effective = from;
        ASSERT_TRUE(bench.world().unit.run([&] { return bench.world().tariffs.add(version); }));
    };
    const Date today = businessDay(bench.world());
    const OrganisationId neighbour{99};
    ASSERT_TRUE(bench.world().unit.run([&] {
        return bench.fake.store.organisations().add({neighbour, {}, "neighbour"});
    }));
    publish(77, FakeWorld::kOrganisation, Date::fromDays(today.toDays() + 1));
    publish(78, neighbour, today);
    refuse("TariffNotFound", TariffId{999});
    refuse("TariffNotInForce", TariffId{77});
    refuse("TariffNotFound", TariffId{78});
    refuse("CorrectionEmpty", account.tariff);
    for (const auto& [mode, code] : {std::pair{MeterMode::Money, "TariffUnfitForMeter"},
                                     std::pair{MeterMode::Energy, "no failure"}}) {
        test::AccountSketch sketch;
        sketch.meter = mode == MeterMode::Money ? "51" : "52";
        sketch.mode = mode;
        sketch.ctRatio = 30;
        const Account large = bench.registered(sketch);
        AccountAmendment amendment;
        amendment.tariff = FakeWorld::kMonthlyLadder;
        amendment.reason = "a shop by now";
        EXPECT_EQ(codeOf(changes().amend(bench.cashier(), large.number, amendment)), code);
    }
}

// Goal: no change slips in before one that counts already. Method: a change of tomorrow, as a clock
// that went wrong leaves it.
TEST_F(AccountChangesBench, AChangeBeforeALaterOneIsRefused)
{
    const Account account = bench.registered();
    const Date tomorrow = Date::fromDays(businessDay(bench.world()).toDays() + 1);
    ASSERT_TRUE(bench.world().unit.run([&] {
        return bench.world().accounts.setTariff(account.id, FakeWorld::kMonthlyLadder, tomorrow);
    }));
    AccountAmendment amendment;
    amendment.tariff = FakeWorld::kYearlyLadder;
    amendment.reason = "a shop by now";
    EXPECT_EQ(codeOf(changes().amend(bench.cashier(), account.number, amendment)), "ClockSetBack");
    EXPECT_EQ(bench.again(account).tariff, FakeWorld::kMonthlyLadder);
}

// The limits of a household of 1.33, 3,670.80 and 6,384 kWh, do not divide by a multiplier of 400.
TEST_F(AccountChangesBench, AHouseholdWhoseLimitsTheMeterCannotTakeIsRefused)
{
    test::AccountSketch sketch;
    sketch.tariff = FakeWorld::kYearlyLadder;
    sketch.ctRatio = 400;
    const Account account = bench.registered(sketch);
    AccountAmendment amendment;
    amendment.householdBase = HouseholdBase{133};
    expectRefused("TariffUnfitForMeter",
                  [&] { return changes().amend(bench.cashier(), account.number, amendment); });
}

TEST_F(AccountChangesBench, AmendmentWithBadInputIsRefused)
{
    const Account account = bench.registered();
    const auto refuse = [&](std::string_view code, auto fill) {
        AccountAmendment amendment;
        fill(amendment);
        expectRefused(code,
                      [&] { return changes().amend(bench.cashier(), account.number, amendment); });
        EXPECT_TRUE(historyOf(account).empty());
    };
    refuse("InputNameMissing", [](auto& a) { a.name = "  "; });
    refuse("InputTooLong", [](auto& a) { a.name = std::string(1'000, 'x'); });
    refuse("InputText", [](auto& a) { a.name = "a\xFF"; });
    refuse("InputPhone", [](auto& a) { a.phone = "call me"; });
    refuse("InputText", [](auto& a) { a.address = "a\x01"; });
    refuse("InputAlarmOrder", [](auto& a) { a.alarm2 = 50'00_fen; });
    refuse("AmountTooLarge", [](auto& a) { a.hoardingLimit = 1'000'000'00_credit; });
    refuse("InputText", [](auto& a) {
        a.name = "Li Si";
        a.reason = "a\x01";
    });
}

// Goal: a customer with two accounts has one name. Method: the second account belongs to the
// customer of the first by a transfer in the books; the name is changed at one.
TEST_F(AccountChangesBench, AmendmentOfACustomerIsSeenAtAllHisAccounts)
{
    const Account one = bench.registered();
    test::AccountSketch sketch;
    sketch.meter = "43";
    Account two = bench.registered(sketch);
    two.customer = one.customer;
    ASSERT_TRUE(bench.world().unit.run([&] { return bench.world().accounts.amend(two); }));
    AccountAmendment amendment;
    amendment.name = "Wang Wu";
    ASSERT_TRUE(changes().amend(bench.cashier(), one.number, amendment));
    EXPECT_EQ(bench.again(two).customer.name, "Wang Wu");
}

TEST_F(AccountChangesBench, UnknownAccountIsNotFound)
{
    const AccountNumber number = AccountNumber::parse("999").value();
    AccountAmendment amendment;
    amendment.name = "Li Si";
    EXPECT_EQ(codeOf(changes().amend(bench.cashier(), number, amendment)), "AccountNotFound");
    EXPECT_EQ(codeOf(changes().suspend(bench.cashier(), number, "x")), "AccountNotFound");
    EXPECT_EQ(codeOf(changes().resume(bench.cashier(), number, "x")), "AccountNotFound");
    EXPECT_EQ(codeOf(changes().reopen(bench.cashier(), number, "42", "x")), "AccountNotFound");
    EXPECT_EQ(codeOf(changes().history(bench.cashier(), number)), "AccountNotFound");
}

TEST_F(AccountChangesBench, SaleInDoubtHoldsTheAccount)
{
    const Account account = bench.open(100'00_fen);
    static_cast<void>(bench.inDoubt(account, 50'00_fen, CardFate::UnknownAfter));
    AccountAmendment amendment;
    amendment.name = "Li Si";
    expectRefused("SaleOpen",
                  [&] { return changes().amend(bench.cashier(), account.number, amendment); });
    expectRefused("SaleOpen",
                  [&] { return changes().suspend(bench.cashier(), account.number, "away"); });
}

// Goal: no sale while suspended, and the same account again afterwards. Method: suspended with
// reason; a sale is refused and writes nothing; resumed; the sale goes through.
TEST_F(AccountChangesBench, SuspendedAccountBuysNothingUntilItIsResumed)
{
    const Account account = bench.open(100'00_fen);
    const auto suspended = changes().suspend(bench.cashier(), account.number, " away till May ");
    ASSERT_TRUE(suspended);
    EXPECT_EQ(suspended->standing.state, AccountState::Suspended);
    const CardSnapshot card = bench.seen();
    EXPECT_EQ(codeOf(bench.sell(account, orderOf(50'00_fen))), "AccountSuspended");
    EXPECT_EQ(bench.seen(), card);

    const auto resumed = changes().resume(bench.cashier(), account.number, "back");
    ASSERT_TRUE(resumed);
    EXPECT_EQ(resumed->standing, account.standing) << "nothing else has moved";
    EXPECT_EQ(codeOf(bench.sell(account, orderOf(50'00_fen))), "no failure");

    const auto history = historyOf(account);
    ASSERT_GE(history.size(), 2U);
    EXPECT_EQ(history[0].field, AccountField::State);
    EXPECT_EQ(history[0].from, nameOf(AccountState::Suspended));
    EXPECT_EQ(history[0].to, nameOf(AccountState::Active));
    EXPECT_EQ(history[0].reason, "back");
    EXPECT_EQ(history[1].reason, "away till May");
    EXPECT_LT(history[1].at, history[0].at);
    EXPECT_TRUE(isLogged(AuditAction::AccountSuspended));
    EXPECT_TRUE(isLogged(AuditAction::AccountResumed));
    bench.expectGoodBooks();
}

TEST_F(AccountChangesBench, StateThatDoesNotFitIsRefused)
{
    const Account registered = bench.registered();
    const auto suspend = [&] {
        return changes().suspend(bench.cashier(), registered.number, "away");
    };
    const auto resume = [&] { return changes().resume(bench.cashier(), registered.number, "x"); };
    const auto reopen = [&] {
        return changes().reopen(bench.cashier(), registered.number, "42", "back");
    };
    expectRefused("AccountStateUnfit", suspend);
    expectRefused("AccountStateUnfit", resume);
    expectRefused("AccountStateUnfit", reopen);
    bench.terminal.insertBlank(10);
    bench.buy(registered, 100'00_fen);
    expectRefused("AccountStateUnfit", resume);
    expectRefused("AccountStateUnfit", reopen);
    ASSERT_TRUE(suspend());
    expectRefused("AccountStateUnfit", suspend);
    expectRefused("AccountStateUnfit", reopen);
}

TEST_F(AccountChangesBench, ReasonIsAskedFor)
{
    const Account account = bench.open(100'00_fen);
    expectRefused("SaleReasonMissing",
                  [&] { return changes().suspend(bench.cashier(), account.number, "  "); });
    ASSERT_TRUE(changes().suspend(bench.cashier(), account.number, "away"));
    expectRefused("SaleReasonMissing",
                  [&] { return changes().resume(bench.cashier(), account.number, ""); });
    ASSERT_TRUE(changes().resume(bench.cashier(), account.number, "back"));
    close(account);
    expectRefused("SaleReasonMissing",
                  [&] { return changes().reopen(bench.cashier(), account.number, "42", " "); });
}

// Goal: a closed account comes back under its number, and its new life begins at count 1 whatever
// the old one was. Method: closed and reopened on its old meter, which the clear card was in; the
// first sale is an opening; the meter takes it.
TEST_F(AccountChangesBench, ClosedAccountIsReopenedUnderItsNumber)
{
    const Account account = bench.open(100'00_fen);
    bench.buy(account, 50'00_fen);
    ASSERT_FALSE(bench.toMeter());
    bench.look();
    close(account);
    AccountAmendment amendment;
    amendment.name = "Li Si";
    expectRefused("AccountClosed",
                  [&] { return changes().amend(bench.cashier(), account.number, amendment); });

    const auto reopened = changes().reopen(bench.cashier(), account.number, "42", "back again");
    ASSERT_TRUE(reopened);
    bench.tick();
    EXPECT_EQ(reopened->number, account.number);
    EXPECT_EQ(reopened->standing.state, AccountState::Registered);
    EXPECT_FALSE(reopened->standing.card);
    EXPECT_TRUE(isLogged(AuditAction::AccountReopened));

    bench.meter.clear();
    bench.terminal.insertBlank(11);
    const SaleRecord first = bench.buy(account, 30'00_fen);
    EXPECT_EQ(first.sale.kind, SaleKind::Opening);
    EXPECT_EQ(first.sale.purchaseCount, 1U);
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 30'00_credit);
    bench.look();
    bench.buy(account, 20'00_fen);
    EXPECT_FALSE(bench.toMeter());
    EXPECT_EQ(bench.meter.remaining(), 50'00_credit);
    bench.expectGoodBooks();
}

// Goal: what was seen of the meter in the account's former life says nothing now. Method: closed at
// count 2, reopened on the same meter, sold anew; nobody has seen the meter since.
TEST_F(AccountChangesBench, ReadingsFromBeforeTheReopeningAreNoEvidence)
{
    const Account account = bench.open(100'00_fen);
    bench.buy(account, 50'00_fen);
    ASSERT_FALSE(bench.toMeter());
    bench.look();
    close(account);
    ASSERT_TRUE(changes().reopen(bench.cashier(), account.number, "42", "back again"));
    bench.tick();
    bench.terminal.insertBlank(11);
    bench.buy(account, 30'00_fen);
    CardReplacement cards{bench.world(), bench.terminal};
    const ReissuePlan plan = cards.plan(bench.cashier(), account.number).value();
    EXPECT_EQ(plan.last, LastPurchase::Unknown);
    EXPECT_EQ(plan.repeated, (CardWallet{30'00_credit, 1}));
    EXPECT_EQ(
        codeOf(AccountClosing(bench.world(), bench.terminal).plan(bench.cashier(), account.number)),
        "SaleEvidenceMissing");
}

TEST_F(AccountChangesBench, ReopenedAccountMayTakeAnotherMeter)
{
    const Account account = bench.open(100'00_fen);
    close(account);
    test::AccountSketch sketch;
    sketch.meter = "42";
    static_cast<void>(bench.registered(sketch));
    expectRefused("AccountMeterTaken",
                  [&] { return changes().reopen(bench.cashier(), account.number, "42", "back"); });
    expectRefused("InputMeterNumber", [&] {
        return changes().reopen(bench.cashier(), account.number, "no meter", "back");
    });
    const auto reopened = changes().reopen(bench.cashier(), account.number, "77", "back");
    ASSERT_TRUE(reopened);
    EXPECT_EQ(reopened->point.meter, MeterNumber::parse("77").value());
    const auto history = historyOf(account);
    EXPECT_TRUE(std::any_of(history.begin(), history.end(), [](const AccountChange& change) {
        return change.field == AccountField::Meter && change.reason == "back";
    }));
}

}  // namespace
}  // namespace wattdesk::core
