#include <gtest/gtest.h>

#include <array>
#include <memory>

#include "db/store.h"
#include "tests/contract/sample_books.h"
#include "tests/support/private_postgres.h"

namespace wattdesk::test {

using namespace core;

namespace {

constexpr int kShortWaitMs = 40;

}  // namespace

class PostgresqlFailure : public testing::Test {
protected:
    PostgresqlFailure() : store{open()}, ports{portsOf(*store)} { EXPECT_TRUE(addSamples(ports)); }

    std::unique_ptr<db::Store> open()
    {
        db::StoreOptions options;
        options.lockWaitMs = kShortWaitMs;
        auto opened = db::Store::open({url}, options);
        EXPECT_TRUE(opened) << opened.error().detail;
        return std::move(*opened);
    }
    std::optional<ErrorCode> reserve(std::int64_t id, std::int64_t account)
    {
        return codeOf(
            aloneOn(ports, [&] { return ports.journal.reserve(sampleSale(id, account)); }));
    }
    void execute(const std::string& sql) { server.execute(url, sql); }
    /// From now on every new step fails with this SQLSTATE.
    void failStepsWith(const std::string& state)
    {
        execute(
            "CREATE OR REPLACE FUNCTION fault() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            "RAISE EXCEPTION SQLSTATE '" +
            state +
            "'; END $$; CREATE OR REPLACE TRIGGER fault BEFORE INSERT ON sale_step "
            "FOR EACH ROW EXECUTE FUNCTION fault()");
    }

    PrivatePostgres& server = PrivatePostgres::shared();
    std::string url = server.freshDatabase();
    std::unique_ptr<db::Store> store;
    StorePorts ports;
};

TEST_F(PostgresqlFailure, EachFailureOfTheServerHasItsCode)
{
    const std::array<std::pair<const char*, ErrorCode>, 9> failures{
        {{"53100", ErrorCode::StoreFull},
         {"25006", ErrorCode::StoreReadOnly},
         {"XX001", ErrorCode::StoreDamaged},
         {"55P03", ErrorCode::StoreBusy},
         {"40P01", ErrorCode::StoreBusy},
         {"57014", ErrorCode::StoreBusy},
         {"58030", ErrorCode::StoreDiskError},
         {"23514", ErrorCode::StoreFailed},
         {"23505", ErrorCode::StoreConflict}}};
    for (const auto& [state, code] : failures) {
        failStepsWith(state);
        EXPECT_EQ(reserve(1, 1), code) << state;
        EXPECT_EQ(codeOf(ports.journal.find(SaleId{1})), ErrorCode::SaleNotFound);
    }
    execute("DROP TRIGGER fault ON sale_step");
    EXPECT_EQ(reserve(1, 1), std::nullopt);
}

TEST_F(PostgresqlFailure, AFailureThatIsOverlookedStillEndsTheUnitOfWork)
{
    failStepsWith("53100");
    const auto done = ports.unit.run([&]() -> Expected<void> {
        EXPECT_TRUE(ports.operators.setAttempts(kCashier, 3, kNoon));
        EXPECT_EQ(codeOf(ports.journal.reserve(sampleSale(1, 1))), ErrorCode::StoreFull);
        EXPECT_EQ(codeOf(ports.accounts.byId(sampleAccount(1).id)), ErrorCode::StoreFull);
        return {};
    });
    EXPECT_EQ(codeOf(done), ErrorCode::StoreFull);
    EXPECT_EQ(ports.operators.byId(kCashier)->failedAttempts, 0);
}

TEST_F(PostgresqlFailure, ALockHeldByAnotherIsBusyWithinTheBound)
{
    const auto other = open();
    const StorePorts others = portsOf(*other);
    const auto held = others.unit.run([&]() -> Expected<void> {
        EXPECT_TRUE(others.journal.reserve(sampleSale(1, 1)));
        EXPECT_EQ(reserve(2, 1), ErrorCode::StoreBusy);
        EXPECT_EQ(reserve(3, 2), std::nullopt) << "another account is free";
        return fail(ErrorCode::CardPulled);
    });
    EXPECT_EQ(codeOf(held), ErrorCode::CardPulled);
    EXPECT_EQ(reserve(2, 1), std::nullopt);
}

TEST_F(PostgresqlFailure, AfterALostConnectionTheNextUnitOfWorkConnectsAnew)
{
    const std::string cut =
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()";
    execute(cut);
    EXPECT_EQ(reserve(1, 1), ErrorCode::StoreUnreachable);
    EXPECT_EQ(reserve(1, 1), std::nullopt);
    execute(cut);
    EXPECT_EQ(codeOf(ports.journal.find(SaleId{1})), ErrorCode::StoreUnreachable);
    EXPECT_TRUE(ports.journal.find(SaleId{1})) << "and so does the next read";
    const auto done = ports.unit.run([&]() -> Expected<void> {
        EXPECT_TRUE(ports.journal.reserve(sampleSale(2, 2)));
        execute(cut);
        EXPECT_EQ(codeOf(ports.journal.reserve(sampleSale(3, 3))), ErrorCode::StoreUnreachable);
        EXPECT_EQ(codeOf(ports.journal.reserve(sampleSale(3, 3))), ErrorCode::StoreUnreachable)
            << "the second half of a unit must not run without the first";
        return {};
    });
    EXPECT_EQ(codeOf(done), ErrorCode::StoreUnreachable);
    EXPECT_EQ(codeOf(ports.journal.find(SaleId{2})), ErrorCode::SaleNotFound);
}

TEST_F(PostgresqlFailure, ACommitThatIsNotHeardOfIsAFailure)
{
    // Goal: nobody is told "done" by a server that died during the commit, and the retry by the
    // same id comes out right. Method: the server ends our connection from within the commit.
    execute(
        "CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$; "
        "CREATE CONSTRAINT TRIGGER die AFTER INSERT ON sale_step DEFERRABLE INITIALLY DEFERRED "
        "FOR EACH ROW EXECUTE FUNCTION die()");
    EXPECT_EQ(reserve(1, 1), ErrorCode::StoreUnreachable);
    execute("DROP TRIGGER die ON sale_step");
    EXPECT_EQ(reserve(1, 1), std::nullopt);
    EXPECT_EQ(reserve(1, 1), ErrorCode::StoreConflict);
}

TEST_F(PostgresqlFailure, AServerThatIsGoneIsUnreachableUntilItIsBack)
{
    ASSERT_EQ(reserve(1, 1), std::nullopt);
    server.stopAtOnce();
    EXPECT_EQ(reserve(2, 2), ErrorCode::StoreUnreachable);
    EXPECT_EQ(reserve(2, 2), ErrorCode::StoreUnreachable);
    EXPECT_EQ(codeOf(db::Store::open({url})), ErrorCode::StoreUnreachable);
    server.start();
    EXPECT_EQ(reserve(2, 2), std::nullopt);
    EXPECT_TRUE(ports.journal.find(SaleId{1})) << "what was committed survived the crash";
}

TEST_F(PostgresqlFailure, ADatabaseThatIsNotThereIsUnreachable)
{
    const std::string none = url.substr(0, url.find('?')) + "_none" + url.substr(url.find('?'));
    EXPECT_EQ(codeOf(db::Store::open({none})), ErrorCode::StoreUnreachable);
}

TEST_F(PostgresqlFailure, AReadOnlyDatabaseIsReadAndNotWritten)
{
    execute("ALTER DATABASE " +
            url.substr(url.rfind('/', url.find('?')) + 1,
                       url.find('?') - url.rfind('/', url.find('?')) - 1) +
            " SET default_transaction_read_only = on");
    store = open();
    const StorePorts readers = portsOf(*store);
    EXPECT_TRUE(readers.accounts.byId(sampleAccount(1).id));
    EXPECT_EQ(codeOf(aloneOn(readers, [&] { return readers.journal.reserve(sampleSale(1, 1)); })),
              ErrorCode::StoreReadOnly);
}

TEST_F(PostgresqlFailure, ADatabaseWithAnotherOrderOfTextsIsUnsuitable)
{
    const std::string ordered =
        server.freshDatabase("ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'en' LOCALE 'C'");
    EXPECT_EQ(codeOf(db::Store::open({ordered})), ErrorCode::StoreUnsuitable);
    const std::string bytes = server.freshDatabase("ENCODING 'SQL_ASCII' LOCALE 'C'");
    EXPECT_EQ(codeOf(db::Store::open({bytes})), ErrorCode::StoreUnsuitable);
}

}  // namespace wattdesk::test
