#include <benchmark/benchmark.h>

#include <chrono>
#include <filesystem>

#include "tests/bench/bare_sales.h"
#include "tests/bench/benches.h"
#include "tests/crash/station_bench.h"

namespace wattdesk::test {

namespace {

constexpr int kRepetitions = 9;
constexpr int kSalesEach = 100;
constexpr double kSaleAim = 1.3;
constexpr double kApdusMost = 18;

using Clock = std::chrono::steady_clock;

/// Each repetition has a station of its own, so that it makes kSalesEach purchases in one period of
/// the ladder: more than any customer, where a shared one would make thousand.
std::unique_ptr<StationBench> newStation()
{
    auto made =
        std::make_unique<StationBench>(StationBench::Storage::SqliteOnDisk, core::MeterMode::Money);
    made->preparePurchase();
    return made;
}

std::int64_t g_commands = 0;
std::int64_t g_sales = 0;

void wattdeskSale(benchmark::State& state)
{
    const auto bench = newStation();
    const core::Money amount = core::Money::from(50'00).value();
    for (auto _ : state) {
        const auto seen = bench->see();
        const std::int64_t commands = bench->commandsSent();
        const auto begin = Clock::now();
        const auto sold = seen ? bench->sellOn(seen->card, amount)
                               : core::Expected<core::SaleOutcome>{core::Unexpected{seen.error()}};
        state.SetIterationTime(std::chrono::duration<double>(Clock::now() - begin).count());
        if (!sold || sold->record.state != core::SaleState::Posted) {
            state.SkipWithError("the sale was not posted");
            return;
        }
        g_commands += bench->commandsSent() - commands;
        ++g_sales;
        bench->tap();
    }
}

void bareSale(benchmark::State& state)
{
    // A copy of such a station's own database, so that rows and pages are of the same size.
    const auto path = std::filesystem::temp_directory_path() /
                      ("wattdesk-bare-" + std::to_string(::getpid()) + ".sqlite");
    newStation()->copyDatabaseTo(path.string());
    {
        BareSales bare{path.string()};
        for (auto _ : state) {
            bare.sell();
        }
    }
    for (const char* suffix : {"", "-wal", "-shm"}) {
        std::filesystem::remove(path.string() + suffix);
    }
}

}  // namespace

void registerSaleBench()
{
    benchmark::RegisterBenchmark("sale", wattdeskSale)
        ->UseManualTime()
        ->Iterations(kSalesEach)
        ->Repetitions(kRepetitions);
    benchmark::RegisterBenchmark("bare sale", bareSale)
        ->UseRealTime()
        ->Iterations(kSalesEach)
        ->Repetitions(kRepetitions);
}

std::vector<Figure> saleFigures(const std::vector<Measured>& measured)
{
    const double sale = medianOf(measured, "sale");
    const double bare = medianOf(measured, "bare sale");
    const double apdus =
        g_sales == 0 ? 0 : static_cast<double>(g_commands) / static_cast<double>(g_sales);
    return {
        {"machine time of a sale | bare SQLite commits", sale, "us", bare, sale / bare, kSaleAim},
        {"APDUs of a purchase | at most", apdus, "APDU", kApdusMost, apdus / kApdusMost, 1.0}};
}

}  // namespace wattdesk::test
