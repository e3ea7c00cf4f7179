#include "db/migration.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <array>
#include <latch>
#include <thread>

#include "db/connection.h"
#include "db/store.h"
#include "tests/contract/sample_books.h"
#include "tests/db/database_file.h"
#include "tests/db/first_schema.h"
#include "tests/support/private_postgres.h"

namespace wattdesk::db {

using core::ErrorCode;
using test::codeOf;
using test::DatabaseFile;
using test::PrivatePostgres;

namespace {

constexpr Migration kFirst{
    1, 1, "0001_first",
    "CREATE TABLE schema_version (version BIGINT NOT NULL PRIMARY KEY, min_compatible BIGINT NOT "
    "NULL, name TEXT NOT NULL, applied_at TEXT NOT NULL); CREATE TABLE a (x TEXT);"};
constexpr Migration kSecond{2, 1, "0002_second", "INSERT INTO a (x) VALUES ('1;2');"};
constexpr Migration kBroken{2, 1, "0002_broken",
                            "CREATE TABLE b (x TEXT); INSERT INTO c VALUES (1);"};

}  // namespace

/// Over both databases: the parameter says which.
class MigrationOver : public testing::TestWithParam<StoreKind> {
private:
    DatabaseFile file;

protected:
    StoreLocation location{
        GetParam() == StoreKind::Sqlite ? file.path() : PrivatePostgres::shared().freshSchema()};

    core::Expected<std::int64_t> migrateTo(std::span<const Migration> known)
    {
        Connection connection{location, {}};
        if (auto connected = connection.connect(); !connected) {
            return core::Unexpected{connected.error()};
        }
        return migrate(connection, known);
    }
    std::int64_t count(std::string_view sql)
    {
        Connection connection{location, {}};
        EXPECT_TRUE(connection.connect());
        return connection.row({sql, "i"}, {}, [](Row& row) { return row.integer(); })
            .value()
            .value();
    }
    void change(std::string_view sql)
    {
        Connection connection{location, {}};
        EXPECT_TRUE(connection.connect());
        connection.once(sql);
    }
};

INSTANTIATE_TEST_SUITE_P(Databases, MigrationOver,
                         testing::Values(StoreKind::Sqlite, StoreKind::Postgresql),
                         [](const auto& instance) {
                             return instance.param == StoreKind::Sqlite ? "Sqlite" : "Postgresql";
                         });

TEST_P(MigrationOver, BringsAnEmptyDatabaseUpToDateOnce)
{
    const std::array known{kFirst, kSecond};
    EXPECT_EQ(migrateTo(known), 2);
    EXPECT_EQ(migrateTo(known), 2);
    EXPECT_EQ(count("SELECT COUNT(*) FROM a WHERE x = '1;2'"), 1);
    EXPECT_EQ(count("SELECT COUNT(*) FROM schema_version"), 2);
}

TEST_P(MigrationOver, GoesOnFromWhereAnOlderProgramStopped)
{
    EXPECT_EQ(migrateTo(std::array{kFirst}), 1);
    EXPECT_EQ(migrateTo(std::array{kFirst, kSecond}), 2);
    EXPECT_EQ(count("SELECT COUNT(*) FROM a"), 1);
}

TEST_P(MigrationOver, AFailedMigrationLeavesNothingOfItself)
{
    EXPECT_EQ(migrateTo(std::array{kFirst}), 1);
    EXPECT_EQ(codeOf(migrateTo(std::array{kFirst, kBroken})), ErrorCode::StoreFailed);
    EXPECT_EQ(migrateTo(std::array{kFirst}), 1);
    EXPECT_EQ(migrateTo(std::array{kFirst, kSecond}), 2) << "the table b is not in the way";
}

TEST_P(MigrationOver, ANewerDatabaseIsRefusedAndLeftAsItIs)
{
    ASSERT_TRUE(Store::open(location));
    change(
        "INSERT INTO schema_version (version, min_compatible, name, applied_at) "
        "VALUES (999, 999, '0999_later', 'later')");
    EXPECT_EQ(codeOf(Store::open(location)), ErrorCode::StoreTooNew);
    EXPECT_EQ(count("SELECT COUNT(*) FROM schema_version"), Store::newestSchemaVersion() + 1);
}

TEST_P(MigrationOver, ANewerDatabaseThatSaysItIsCompatibleIsOpened)
{
    ASSERT_TRUE(Store::open(location));
    change(
        "INSERT INTO schema_version (version, min_compatible, name, applied_at) "
        "VALUES (999, 1, '0999_later', 'later')");
    const auto store = Store::open(location);
    ASSERT_TRUE(store);
    EXPECT_EQ((*store)->schemaVersion(), 999);
}

TEST_P(MigrationOver, ADatabaseOfSomethingElseIsUnsuitable)
{
    change("CREATE TABLE invoices (x TEXT)");
    EXPECT_EQ(codeOf(Store::open(location)), ErrorCode::StoreUnsuitable);
    EXPECT_EQ(count("SELECT COUNT(*) FROM invoices"), 0);
}

TEST_P(MigrationOver, TwoProgramsMayOpenAnEmptyDatabaseAtOnce)
{
    std::latch ready{2};
    core::Expected<std::unique_ptr<Store>> theirs;
    std::thread rival{[&] {
        ready.arrive_and_wait();
        theirs = Store::open(location);
    }};
    ready.arrive_and_wait();
    const auto ours = Store::open(location);
    rival.join();
    EXPECT_TRUE(ours) << ours.error().detail;
    EXPECT_TRUE(theirs) << theirs.error().detail;
}

TEST_P(MigrationOver, ADatabaseOfTheFirstVersionReadsTheSameAfterwards)
{
    // Goal: nothing that a program of version 1 wrote is lost or read otherwise. Method: the
    // database as it left it, with a posted, a voided and an open sale, opened by this program.
    ASSERT_TRUE(test::makeFirstSchema(location));
    const auto opened = Store::open(location);
    ASSERT_TRUE(opened) << opened.error().detail;
    EXPECT_EQ((*opened)->schemaVersion(), Store::newestSchemaVersion());
    test::StorePorts store = test::portsOf(**opened);
    const std::array states{core::SaleState::Posted, core::SaleState::Voided,
                            core::SaleState::Reserved};
    for (const std::int64_t number : {1, 2, 3}) {
        EXPECT_EQ(store.accounts.byId(test::sampleAccount(number).id), test::sampleAccount(number));
        const auto record = store.journal.find(core::SaleId{number});
        ASSERT_TRUE(record) << record.error().detail;
        EXPECT_EQ(record->sale, test::sampleSale(number, number));
        EXPECT_EQ(record->state, states.at(static_cast<std::size_t>(number) - 1));
    }
    EXPECT_EQ(store.journal.find(core::SaleId{1})->receipt, (core::ReceiptNumber{"C1", 1}));
    const core::TariffVersion asBefore{test::sampleTariff(test::kTariff, "居民"), {}, {}, {}};
    EXPECT_EQ(store.tariffs.version(test::kTariff, 1), asBefore);
    EXPECT_EQ(store.tariffs.inForce(test::kTariff, test::kToday), asBefore.tariff);
    EXPECT_EQ(store.tariffs.byName(test::kCompany, "居民"), test::kTariff);
    EXPECT_EQ(store.accounts.search(test::kCompany, "客户", 9)->size(), 3U);
    EXPECT_EQ(store.books.days(test::kCompany, test::kToday, test::kToday),
              std::vector<core::DailyTotal>{test::totalOf(test::sampleSale(1, 1))});
    EXPECT_EQ(store.books.recount(test::kCompany, test::kToday, test::kToday),
              store.books.days(test::kCompany, test::kToday, test::kToday).value());
    EXPECT_TRUE(store.books.trialBalance(test::kCompany)->isBalanced());
    EXPECT_TRUE(store.books.receiptGaps(test::kCompany)->empty());
    EXPECT_EQ(store.rules.of(test::kCompany), core::HouseRules{});
}

TEST_P(MigrationOver, ASaleThatWasOpenBeforeIsStillOpenAndCanBeSettled)
{
    ASSERT_TRUE(test::makeFirstSchema(location));
    const auto opened = Store::open(location);
    ASSERT_TRUE(opened) << opened.error().detail;
    test::StorePorts store = test::portsOf(**opened);
    const core::Sale open = test::sampleSale(3, 3);
    EXPECT_EQ((*store.journal.openSaleOf(open.account))->sale, open);
    EXPECT_EQ((*store.journal.openSaleOfCard(open.card))->sale, open);
    const auto tryReserve = [&](const core::Sale& sale) {
        return codeOf(test::aloneOn(store, [&] { return store.journal.reserve(sale); }));
    };
    EXPECT_EQ(tryReserve(test::sampleSale(4, 3)), ErrorCode::SaleOpen);
    EXPECT_EQ(test::postOn(store, open, test::kNoon), (core::ReceiptNumber{"C1", 2}));
    EXPECT_EQ(tryReserve(test::sampleSale(4, 3)), std::nullopt);
}

TEST_P(MigrationOver, ChangesOfBeforeAreToldApartByTheirDeeds)
{
    // Goal: no slip is made out of what a deed changed before the history named its deeds. Method:
    // a database of version 3 with a change of a sale's moment, person and reason, and one a
    // millisecond later.
    ASSERT_TRUE(test::makeFirstSchema(location));
    ASSERT_TRUE(migrateTo(migrations().first(3)));
    for (const std::string number : {"1", "2"}) {
        change(
            "INSERT INTO account_change (account_id, seq, organisation_id, at, by_id, counter_id, "
            "field, value_from, value_to, reason) SELECT s.account_id, " +
            number + ", s.organisation_id, t.at + " + number +
            " - 1, t.by_id, t.counter_id, 'state', 'registered', 'active', s.reason "
            "FROM sale s JOIN sale_step t ON t.sale_id = s.id "
            "WHERE s.id = 1 AND t.step = 'confirm'");
    }
    const auto opened = Store::open(location);
    ASSERT_TRUE(opened) << opened.error().detail;
    const auto history = (*opened)->history().of(test::sampleAccount(1).id, 9);
    ASSERT_TRUE(history);
    ASSERT_EQ(history->size(), 2U);
    EXPECT_EQ(history->at(0).sale, std::nullopt);
    EXPECT_EQ(history->at(1).sale, core::SaleId{1});
}

// Goal: what accounts owe is a charge each, due on the day that made them owe it. Method: the
// database as version 4 leaves it; account 1 owes 30.00 since the last minute of 29 February in
// China, account 3 owes 20.00 since it was opened, of which its open sale pays 5.00; account 2 owes
// nothing.
TEST_P(MigrationOver, ArrearsBecomeChargesAndOpenSalesSettleThem)
{
    constexpr std::int64_t kLastMinute = 1'835'452'799'000;  // 2028-02-29T23:59:59+08:00
    ASSERT_TRUE(test::makeFirstSchema(location));
    ASSERT_TRUE(migrateTo(migrations().first(4)));
    change("UPDATE account SET arrears = 3000 WHERE id = 1001");
    change("UPDATE sale SET arrears_after = 3000, at = " + std::to_string(kLastMinute) +
           " WHERE id = 1");
    change("UPDATE account SET arrears = 2000 WHERE id = 1003");
    change("UPDATE sale SET arrears_before = 2000, arrears_after = 1500 WHERE id = 3");
    const auto opened = Store::open(location);
    ASSERT_TRUE(opened) << opened.error().detail;
    test::StorePorts store = test::portsOf(**opened);
    const auto owed = [&](std::int64_t account) {
        return store.arrears.outstanding(test::sampleAccount(account).id).value();
    };
    ASSERT_EQ(owed(1).size(), 1U);
    const core::Charge charge = owed(1).front().charge;
    EXPECT_EQ(toText(charge.due), "2028-02-29");
    EXPECT_EQ(toText(charge.amount), "30.00");
    EXPECT_EQ(charge.kind, core::ChargeKind::OpeningBalance);
    EXPECT_FALSE(charge.by);
    EXPECT_TRUE(owed(2).empty());
    ASSERT_EQ(owed(3).size(), 1U);
    EXPECT_EQ(toText(owed(3).front().charge.due), "2026-11-03");
    EXPECT_TRUE(store.arrears.disagreements(test::kCompany)->empty());
    const auto open = store.journal.find(core::SaleId{3})->sale;
    ASSERT_EQ(open.arrearsParts.size(), 1U);
    EXPECT_EQ(open.arrearsParts.front().charge, owed(3).front().charge.id);
    EXPECT_EQ(toText(open.arrearsParts.front().principal), "5.00");
}

TEST_P(MigrationOver, AProgramOfTheFirstVersionLeavesTheNewDatabaseAlone)
{
    ASSERT_TRUE(Store::open(location));
    EXPECT_EQ(codeOf(migrateTo(migrations().first(1))), ErrorCode::StoreTooNew);
}

TEST_P(MigrationOver, TheStoreSaysWhatItIs)
{
    const auto store = Store::open(location);
    ASSERT_TRUE(store);
    EXPECT_EQ((*store)->kind(), GetParam());
    EXPECT_EQ((*store)->schemaVersion(), Store::newestSchemaVersion());
}

TEST(Migration, StatementsEndAtTheSemicolonsBetweenThem)
{
    using Texts = std::vector<std::string>;
    EXPECT_EQ(splitStatements(""), Texts{});
    EXPECT_EQ(splitStatements(" ; ;\n"), Texts{});
    EXPECT_EQ(splitStatements("A; B"), (Texts{"A", "B"}));
    EXPECT_EQ(splitStatements("INSERT 'a;b'; \"c;d\" ;"), (Texts{"INSERT 'a;b'", "\"c;d\""}));
    EXPECT_EQ(splitStatements("'it''s; so'; x"), (Texts{"'it''s; so'", "x"}));
    EXPECT_EQ(splitStatements("a -- no; 'comment\n, b;"), (Texts{"a  , b"}));
    EXPECT_EQ(splitStatements("a /* ; ' */ b; '-- /*'; c -- end"),
              (Texts{"a   b", "'-- /*'", "c"}));
}

TEST(Migration, TheProgramsOwnAreNumberedWithoutGap)
{
    std::int64_t version = 0;
    for (const Migration& migration : migrations()) {
        EXPECT_EQ(migration.version, ++version);
        EXPECT_LE(migration.minCompatible, migration.version);
    }
    EXPECT_EQ(Store::newestSchemaVersion(), version);
}

}  // namespace wattdesk::db
