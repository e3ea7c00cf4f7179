#include "core/workflow/books_check.h"

#include <gtest/gtest.h>

#include <functional>
#include <vector>

#include "core/workflow/audit_log.h"
#include "tests/core/desk_bench.h"
#include "tests/core/faulty_ports.h"

namespace wattdesk::core {
namespace {

using namespace literals;
using test::CardFate;
using test::FakeWorld;
using test::orderOf;

class BooksCheckBench : public testing::Test {
protected:
    BooksReport check()
    {
        return BooksCheck{bench.world()}.check(bench.fake.administrator()).value();
    }

    test::DeskBench bench;
};

TEST_F(BooksCheckBench, EmptyStationIsGood)
{
    EXPECT_TRUE(check().isGood());
    EXPECT_EQ(check().openSales, 0);
}

TEST_F(BooksCheckBench, SalesOfEveryKindLeaveTheBooksGood)
{
    Account account = bench.opened({MeterMode::Energy, FakeWorld::kYearlyWholeKwh}, 100'00_fen);
    ASSERT_TRUE(bench.sell(account, orderOf(33'33_fen)));
    bench.terminal.visitMeter(200'00_credit);
    SaleOrder transfer = orderOf(50'00_fen);
    transfer.means = PaymentMeans::BankTransfer;
    ASSERT_TRUE(bench.sell(account, transfer));
    bench.terminal.visitMeter(200'00_credit);
    bench.terminal.fateOfNextWrite(CardFate::NotWritten);
    ASSERT_TRUE(bench.sell(account, orderOf(20'00_fen)));
    static_cast<void>(bench.inDoubt(account, 20'00_fen, CardFate::UnknownBefore));
    const BooksReport report = check();
    EXPECT_TRUE(report.isGood()) << (report.findings.empty() ? "" : report.findings.front());
    EXPECT_EQ(report.openSales, 1) << "told, but no fault of the books";
    EXPECT_EQ(report.trial.debit, report.trial.credit);
}

// Goal: a day total that somebody changed is found. Method: each figure of the total, one at a
// time.
TEST_F(BooksCheckBench, DayTotalThatDiffersIsFound)
{
    const std::vector<std::function<void(DailyTotal&)>> changes{
        [](DailyTotal& total) { total.sales = 1; },
        [](DailyTotal& total) { total.paid = 1_fen; },
        [](DailyTotal& total) { total.energyCharge = 1_fen; },
        [](DailyTotal& total) { total.energy = 1_centikwh; },
    };
    for (const auto& change : changes) {
        test::DeskBench fresh;
        static_cast<void>(fresh.opened(100'00_fen));
        DailyTotal delta;
        delta.organisation = FakeWorld::kOrganisation;
        delta.counter = FakeWorld::kCounter;
        delta.seller = FakeWorld::kCashier;
        delta.day = Date::from(2026, 3, 10).value();
        change(delta);
        ASSERT_TRUE(fresh.world().unit.run([&] { return fresh.world().books.addToDay(delta); }));
        const auto report = BooksCheck{fresh.world()}.check(fresh.fake.administrator());
        ASSERT_TRUE(report);
        EXPECT_FALSE(report->isGood());
        EXPECT_FALSE(report->findings.empty());
    }
}

TEST_F(BooksCheckBench, DayTotalWithoutASaleIsFound)
{
    static_cast<void>(bench.opened(100'00_fen));
    DailyTotal invented;
    invented.organisation = FakeWorld::kOrganisation;
    invented.counter = FakeWorld::kOtherCounter;
    invented.seller = FakeWorld::kAdministrator;
    invented.day = Date::from(2026, 3, 9).value();
    invented.sales = 1;
    invented.paid = 1_fen;
    ASSERT_TRUE(bench.world().unit.run([&] { return bench.world().books.addToDay(invented); }));
    EXPECT_FALSE(check().isGood());
}

TEST_F(BooksCheckBench, ForgedAuditLinkIsFound)
{
    static_cast<void>(bench.opened(100'00_fen));
    AuditLink forged;
    forged.sequence = 99;
    forged.event.organisation = FakeWorld::kOrganisation;
    forged.event.counter = FakeWorld::kCounter;
    forged.actionName = std::string{nameOf(forged.event.action)};
    forged.hash = "forged";
    ASSERT_TRUE(bench.world().unit.run([&] { return bench.world().audit.append(forged); }));
    EXPECT_FALSE(check().isGood());
}

TEST_F(BooksCheckBench, ForgedAuditLinkOfAnotherCounterIsFound)
{
    AuditLink forged;
    forged.sequence = 99;
    forged.event.organisation = FakeWorld::kOrganisation;
    forged.event.counter = FakeWorld::kOtherCounter;
    forged.actionName = std::string{nameOf(forged.event.action)};
    forged.hash = "forged";
    ASSERT_TRUE(bench.world().unit.run([&] { return bench.world().audit.append(forged); }));
    EXPECT_FALSE(check().isGood());
}

// Goal: no event can be altered, removed or put between unseen. Method: every field of one event in
// the middle of a chain, changed as the store is read.
TEST(AuditLog, AlteredFieldBreaksTheChainWhereItStands)
{
    const std::vector<std::function<void(AuditLink&)>> changes{
        [](AuditLink& link) { link.event.organisation.value += 1; },
        [](AuditLink& link) { link.event.by.value += 1; },
        [](AuditLink& link) { link.event.at.ms += 1; },
        [](AuditLink& link) { link.event.subject += "0"; },
        [](AuditLink& link) { link.event.detail += "0"; },
        [](AuditLink& link) { link.actionName = "PasswordChanged"; },
        [](AuditLink& link) { std::swap(link.event.subject, link.event.detail); },
        [](AuditLink& link) { link.previousHash = "0"; },
        [](AuditLink& link) { link.hash = "0"; },
    };
    test::DeskBench bench;
    static_cast<void>(bench.opened(100'00_fen));
    ASSERT_GE(test::auditNames(bench.world()).size(), 3U);
    for (std::size_t i = 0; i < changes.size(); ++i) {
        test::FaultyPorts ports{bench.world()};
        AuditLog log{ports.audit, bench.fake.digest};
        EXPECT_EQ(log.firstBroken(FakeWorld::kCounter).value(), std::nullopt);
        ports.audit.tamper = [&](AuditLink& link) {
            if (link.sequence == 2) {
                changes[i](link);
            }
        };
        EXPECT_EQ(log.firstBroken(FakeWorld::kCounter).value(), 2) << "change " << i;
    }
}

// Goal: text cannot be moved over the border between two fields unseen. Method: the last character
// of the subject goes to the beginning of the detail.
TEST(AuditLog, TextMovedBetweenFieldsBreaksTheChain)
{
    test::DeskBench bench;
    static_cast<void>(bench.opened(100'00_fen));
    test::FaultyPorts ports{bench.world()};
    ports.audit.tamper = [](AuditLink& link) {
        if (link.sequence == 1) {
            link.event.detail.insert(link.event.detail.begin(), link.event.subject.back());
            link.event.subject.pop_back();
        }
    };
    AuditLog log{ports.audit, bench.fake.digest};
    EXPECT_EQ(log.firstBroken(FakeWorld::kCounter).value(), 1);
}

TEST(AuditLog, SequenceWithAHoleIsBroken)
{
    test::DeskBench bench;
    static_cast<void>(bench.opened(100'00_fen));
    test::FaultyPorts ports{bench.world()};
    ports.audit.tamper = [](AuditLink& link) {
        if (link.sequence >= 2) {
            link.sequence += 1;
        }
    };
    AuditLog log{ports.audit, bench.fake.digest};
    EXPECT_TRUE(log.firstBroken(FakeWorld::kCounter).value().has_value());
}

TEST(AuditLog, LinksAreNumberedFromOneWithinTheirCounter)
{
    test::FakeWorld fake;
    AuditLog log{fake.store.audit(), fake.digest};
    AuditEvent event;
    event.organisation = FakeWorld::kOrganisation;
    event.by = FakeWorld::kCashier;
    event.subject = "test";
    for (const CounterId counter :
         {FakeWorld::kCounter, FakeWorld::kOtherCounter, FakeWorld::kCounter}) {
        event.counter = counter;
        ASSERT_TRUE(fake.store.unitOfWork().run([&] { return log.append(event); }));
    }
    const auto first = fake.store.audit().list(FakeWorld::kCounter, 0, 10).value();
    ASSERT_EQ(first.size(), 2U);
    EXPECT_EQ(first[0].sequence, 1);
    EXPECT_EQ(first[1].sequence, 2);
    EXPECT_EQ(first[1].previousHash, first[0].hash);
    EXPECT_NE(first[1].hash, first[0].hash);
    EXPECT_EQ(fake.store.audit().list(FakeWorld::kOtherCounter, 0, 10)->front().sequence, 1);
}

TEST(AuditLog, LongChainIsWalkedToItsEnd)
{
    test::FakeWorld fake;
    AuditLog log{fake.store.audit(), fake.digest};
    AuditEvent event;
    event.organisation = FakeWorld::kOrganisation;
    event.counter = FakeWorld::kCounter;
    constexpr int kEvents = 2'500;
    ASSERT_TRUE(fake.store.unitOfWork().run([&]() -> Expected<void> {
        for (int i = 0; i < kEvents; ++i) {
            event.subject = "event " + std::to_string(i);
            if (auto appended = log.append(event); !appended) {
                return appended;
            }
        }
        return {};
    }));
    EXPECT_EQ(log.firstBroken(FakeWorld::kCounter).value(), std::nullopt);
    test::FaultyPorts ports{fake.world()};
    ports.audit.tamper = [](AuditLink& link) {
        if (link.sequence == kEvents) {
            link.event.subject = "another";
        }
    };
    EXPECT_EQ((AuditLog{ports.audit, fake.digest}.firstBroken(FakeWorld::kCounter).value()),
              kEvents);
}

}  // namespace
}  // namespace wattdesk::core
