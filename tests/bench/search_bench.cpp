#include <benchmark/benchmark.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "tests/bench/benches.h"
#include "tests/bench/import_bench.h"
#include "tests/support/fake_world.h"

namespace wattdesk::test {

namespace {

constexpr int kRepetitions = 9;
constexpr int kRoundsEach = 20;
constexpr std::size_t kShown = 20;
constexpr double kSearchAim = 1.5;
constexpr double kFrameMs = 16.0;

// What a cashier types, key by key: a number, a name, initials, a phone's end, an address.
constexpr std::array kTyped{"1",  "10",   "1005", "张",     "张伟", "z",     "zw",
                            "13", "1380", "4402", "幸福路", "3-40", "00000", "0000001"};

std::string path()
{
    static const std::string file = (std::filesystem::temp_directory_path() /
                                     ("wattdesk-search-" + std::to_string(::getpid()) + ".sqlite"))
                                        .string();
    return file;
}

/// The accounts are searched in the store into which they were imported.
ImportedStore& filled(std::int64_t accounts)
{
    static ImportedStore made = importAccounts(path(), accounts);
    return made;
}

/// The same question as db asks, prepared once, by sqlite3 alone.
class BareSearch {
public:
    explicit BareSearch(const std::string& file)
    {
        constexpr const char* kSql =
            "SELECT a.id, a.number, c.name, c.phone, p.address, a.meter, a.state, a.card, "
            "a.purchase_count, a.surplus, a.arrears FROM account a "
            "JOIN customer c ON c.id = a.customer_id JOIN service_point p ON p.id = a.point_id "
            "WHERE a.id IN (SELECT account_id FROM (SELECT term, account_id FROM search_term "
            "WHERE organisation_id = ?1 AND term >= ?2 AND term < ?3 ORDER BY term, account_id "
            "LIMIT ?4) AS hit GROUP BY account_id ORDER BY MIN(term), account_id LIMIT ?5) "
            "ORDER BY a.number";
        if (sqlite3_open_v2(file.c_str(), &m_database, SQLITE_OPEN_READONLY, nullptr) !=
                SQLITE_OK ||
            sqlite3_prepare_v2(m_database, kSql, -1, &m_statement, nullptr) != SQLITE_OK) {
            std::fprintf(stderr, "bare search: %s\n", sqlite3_errmsg(m_database));
            std::exit(3);
        }
    }
    ~BareSearch()
    {
        sqlite3_finalize(m_statement);
        sqlite3_close(m_database);
    }
    BareSearch(const BareSearch&) = delete;
    BareSearch& operator=(const BareSearch&) = delete;

    int find(const std::string& typed)
    {
        constexpr std::int64_t kTermsMax = 45;
        const std::string to = typed + "\xF4\x8F\xBF\xBF";
        sqlite3_bind_int64(m_statement, 1, FakeWorld::kOrganisation.value);
        sqlite3_bind_text(m_statement, 2, typed.data(), static_cast<int>(typed.size()),
                          SQLITE_STATIC);
        sqlite3_bind_text(m_statement, 3, to.data(), static_cast<int>(to.size()), SQLITE_STATIC);
        sqlite3_bind_int64(m_statement, 4, static_cast<std::int64_t>(kShown) * kTermsMax);
        sqlite3_bind_int64(m_statement, 5, static_cast<std::int64_t>(kShown));
        int rows = 0;
        while (sqlite3_step(m_statement) == SQLITE_ROW) {
            for (int column = 1; column < 8; ++column) {
                benchmark::DoNotOptimize(sqlite3_column_text(m_statement, column));
            }
            ++rows;
        }
        sqlite3_reset(m_statement);
        return rows;
    }

private:
    sqlite3* m_database{nullptr};
    sqlite3_stmt* m_statement{nullptr};
};

double g_slowestUs = 0;

void search(benchmark::State& state, std::int64_t accounts)
{
    db::Store& store = *filled(accounts).store;
    for (auto _ : state) {
        for (const char* typed : kTyped) {
            const auto begin = std::chrono::steady_clock::now();
            const auto found = store.accounts().search(FakeWorld::kOrganisation, typed, kShown);
            const double us =
                std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin)
                    .count();
            g_slowestUs = std::max(g_slowestUs, us);
            benchmark::DoNotOptimize(found);
        }
    }
}

void bareSearch(benchmark::State& state, std::int64_t accounts)
{
    filled(accounts);
    static BareSearch bare{path()};
    for (auto _ : state) {
        for (const char* typed : kTyped) {
            benchmark::DoNotOptimize(bare.find(typed));
        }
    }
}

}  // namespace

void registerSearchBench(std::int64_t accounts)
{
    benchmark::RegisterBenchmark("search", search, accounts)
        ->UseRealTime()
        ->Iterations(kRoundsEach)
        ->Repetitions(kRepetitions);
    benchmark::RegisterBenchmark("bare search", bareSearch, accounts)
        ->UseRealTime()
        ->Iterations(kRoundsEach)
        ->Repetitions(kRepetitions);
}

std::vector<Figure> searchFigures(const std::vector<Measured>& measured, std::int64_t accounts)
{
    const auto keys = static_cast<double>(kTyped.size());
    const double found = medianOf(measured, "search") / keys;
    const double bare = medianOf(measured, "bare search") / keys;
    const double slowestMs = g_slowestUs / 1000;
    for (const char* suffix : {"", "-wal", "-shm"}) {
        std::filesystem::remove(path() + suffix);
    }
    return {filled(accounts).figure,
            {"search as you type, a key | bare indexed query", found, "us", bare, found / bare,
             kSearchAim},
            {"search as you type, slowest | one frame", slowestMs, "ms", kFrameMs,
             slowestMs / kFrameMs, 1.0}};
}

}  // namespace wattdesk::test
