#include <sqlite3.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>

#include "cardio/crypto/random_ids.h"
#include "core/workflow/period_run.h"
#include "tests/bench/benches.h"
#include "tests/bench/import_bench.h"
#include "tests/support/fake_world.h"

namespace wattdesk::test {

namespace {

namespace fs = std::filesystem;

constexpr double kSettleAim = 3.0;

using Clock = std::chrono::steady_clock;

double secondsOf(const std::function<void()>& work)
{
    const auto begin = Clock::now();
    work();
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// sqlite3 alone on the station's file.
class Bare {
public:
    explicit Bare(const std::string& path)
    {
        check(sqlite3_open(path.c_str(), &m_database), path.c_str());
    }
    ~Bare() { sqlite3_close(m_database); }
    Bare(const Bare&) = delete;
    Bare& operator=(const Bare&) = delete;

    void run(const char* sql)
    {
        check(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr), sql);
    }
    sqlite3_stmt* prepared(const char* sql)
    {
        sqlite3_stmt* statement = nullptr;
        check(sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr), sql);
        return statement;
    }
    void check(int status, const char* what)
    {
        if (status != SQLITE_OK && status != SQLITE_DONE && status != SQLITE_ROW) {
            std::fprintf(stderr, "settle bench: %s: %s\n", sqlite3_errmsg(m_database), what);
            std::exit(3);
        }
    }

private:
    sqlite3* m_database{nullptr};
};

/// Every account is active and read at the ends of January and February: 10 to 509 kWh later, and
/// 5.00 to 254.50 yuan of 1,000.00 used up of what the meter held, less a yuan for every other one.
void addReadings(const std::string& path)
{
    Bare bare{path};
    bare.run("UPDATE account SET state = 'active'");
    bare.run(
        "INSERT INTO operator SELECT 11, organisation_id, 'cashier', 'cashier', name, 'cashier', "
        "password_hash, 0, 0, 0, 0 FROM operator");
    bare.run(
        "INSERT INTO period_reading SELECT id, '2026-01', 1, organisation_id, meter, 'money', 1, "
        "'2026-01-31', 1769875200000, 0, 0, 100000, 0, 0, 0, 0, 100000, 'meter-display', 12, 1, 0 "
        "FROM account");
    bare.run(
        "INSERT INTO period_reading SELECT id, '2026-02', 1, organisation_id, meter, 'money', 1, "
        "'2026-02-28', 1772294400000, 0, 0, 101000 + abs(id % 500) * 100, 0, 0, 0, 0, "
        "99500 - abs(id % 500) * 50 + abs(id % 2) * 100, 'meter-display', 12, 1, 0 FROM account");
    bare.run("PRAGMA wal_checkpoint(TRUNCATE)");  // the bare pass gets a copy of the file alone
}

/// What a run must read and write at the least: account, last row and two readings of each; its
/// row, its charge, its standing.
double secondsOfBarePass(const std::string& path, bool writes)
{
    Bare bare{path};
    bare.run("PRAGMA synchronous = FULL");
    sqlite3_stmt* read = bare.prepared(
        "SELECT a.id, a.number, a.tariff_id, p.mode, p.household_base, o.flat, o.remaining, "
        "d.flat, d.remaining, d.day, d.until, r.period FROM account a "
        "JOIN service_point p ON p.id = a.point_id "
        "JOIN period_reading o ON o.account_id = a.id AND o.period = '2026-01' AND o.seq = 1 "
        "JOIN period_reading d ON d.account_id = a.id AND d.period = '2026-02' AND d.seq = 1 "
        "LEFT JOIN settlement_row r ON r.account_id = a.id AND r.period = '2026-01' "
        "ORDER BY a.number");
    sqlite3_stmt* row = bare.prepared(
        "INSERT INTO settlement_row VALUES (?1, '2026-02', 1, 7, ?2, 100, '2026-02-01', "
        "'2026-02-28', '2026-01-31', '2026-02-28', 1772294400000, 'money', 1, 0, 0, ?3, 0, 0, 0, "
        "0, 0, ?4, 0, 0, 0, ?5, ?5, 0, 0, 0, ?6, 0, 0, 0, 0, NULL, 0, 0, 0, 0, 0, 0, ?7, ?7, ?8, "
        "?9, 0, 0, 0)");
    sqlite3_stmt* charge = bare.prepared(
        "INSERT INTO charge (id, organisation_id, account_id, kind, period, amount, due, reason, "
        "at, by_id, counter_id, approver_id) VALUES (?1, 1, ?1, 'period-bill', '2026-02', ?2, "
        "'2026-03-15', '', 0, 12, 1, 11)");
    sqlite3_stmt* open = bare.prepared(
        "INSERT INTO charge_open (charge_id, account_id, organisation_id, due, outstanding) "
        "VALUES (?1, ?1, 1, '2026-03-15', ?2)");
    sqlite3_stmt* standing = bare.prepared(
        "UPDATE account SET surplus = surplus + ?1, arrears = arrears + ?2 WHERE id = ?3");
    const auto step = [&](sqlite3_stmt* statement, std::initializer_list<std::int64_t> values) {
        int at = 0;
        for (const std::int64_t value : values) {
            sqlite3_bind_int64(statement, ++at, value);
        }
        bare.check(sqlite3_step(statement), "step");
        sqlite3_reset(statement);
    };
    const double seconds = secondsOf([&] {
        bare.run("BEGIN IMMEDIATE");
        while (sqlite3_step(read) == SQLITE_ROW) {
            const std::int64_t id = sqlite3_column_int64(read, 0);
            const std::int64_t before = sqlite3_column_int64(read, 5);
            const std::int64_t after = sqlite3_column_int64(read, 7);
            const std::int64_t left = sqlite3_column_int64(read, 8);
            const std::int64_t used = sqlite3_column_int64(read, 6) - left;
            const std::int64_t bill = (after - before + 1) / 2;
            const std::int64_t difference = bill - used;
            if (!writes) {
                continue;
            }
            step(row, {id, sqlite3_column_int64(read, 2), before, after, left, after - before, used,
                       bill, difference});
            if (difference > 0) {
                step(charge, {id, difference});
                step(open, {id, difference});
            }
            if (difference != 0) {
                step(standing,
                     {difference < 0 ? -difference : 0, difference > 0 ? difference : 0, id});
            }
        }
        bare.run(writes ? "COMMIT" : "ROLLBACK");
    });
    for (sqlite3_stmt* statement : {read, row, charge, open, standing}) {
        sqlite3_finalize(statement);
    }
    return seconds;
}

core::PeriodReport settled(db::Store& store, bool dryRun)
{
    FakeWorld fake;
    cardio::RandomIdSource ids;
    core::PeriodOptions options;
    options.dryRun = dryRun;
    options.approval = core::Approval{FakeWorld::kCashier};
    const auto report = core::PeriodRun{store.world(fake.clock, ids, fake.digest)}.run(
        fake.administrator(), core::Period::from(2026, 2).value(), options);
    if (!report) {
        std::fprintf(stderr, "settle bench: %s\n", report.error().detail.c_str());
        std::exit(3);
    }
    return *report;
}

}  // namespace

std::vector<Figure> settleFigures(std::int64_t accounts)
{
    const std::string path =
        (fs::temp_directory_path() / ("wattdesk-settle-" + std::to_string(::getpid()) + ".sqlite"))
            .string();
    const ImportedStore made = importAccounts(path, accounts);
    addReadings(path);
    const std::string copy = path + ".bare";
    fs::copy_file(path, copy, fs::copy_options::overwrite_existing);
    std::vector<Figure> figures;
    for (const bool dryRun : {true, false}) {
        std::int64_t done = 0;
        const double seconds = secondsOf([&] { done = settled(*made.store, dryRun).settled; });
        if (done != accounts) {
            std::fprintf(stderr, "settle bench: %lld accounts were settled\n",
                         static_cast<long long>(done));
            std::exit(3);
        }
        const double bare = secondsOfBarePass(copy, !dryRun);
        figures.push_back({"settlement of " + std::to_string(accounts) + " accounts, " +
                               (dryRun ? "dry" : "posted") + " | bare SQLite pass",
                           seconds, "s", bare, seconds / bare, kSettleAim});
    }
    for (const std::string& file :
         {path, path + "-wal", path + "-shm", copy, copy + "-wal", copy + "-shm"}) {
        std::remove(file.c_str());
    }
    return figures;
}

}  // namespace wattdesk::test
