// wattdesk_bench [--json] [--accounts N]: the figures of script/bench.

#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstring>
#include <string>

#include "tests/bench/benches.h"

namespace {

using wattdesk::test::Figure;
using wattdesk::test::Measured;

/// Keeps every repetition; says on standard error what is being measured.
class Collector final : public benchmark::BenchmarkReporter {
public:
    bool ReportContext(const Context&) override { return true; }
    void ReportRuns(const std::vector<Run>& runs) override
    {
        for (const Run& run : runs) {
            if (run.run_type == Run::RT_Iteration && !run.error_occurred) {
                const double us = run.GetAdjustedRealTime() /
                                  benchmark::GetTimeUnitMultiplier(run.time_unit) * 1e6;
                measured.push_back({run.run_name.function_name, us});
                std::fprintf(stderr, "%-36s %12.1f us\n", run.run_name.function_name.c_str(), us);
            } else if (run.error_occurred) {
                std::fprintf(stderr, "%s: %s\n", run.run_name.function_name.c_str(),
                             run.error_message.c_str());
            }
        }
    }
    std::vector<Measured> measured;
};

}  // namespace

int main(int argc, char** argv)
{
    constexpr std::int64_t kAccounts = 1'000'000;
    bool asJson = false;
    std::int64_t accounts = kAccounts;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--json") == 0) {
            asJson = true;
        } else if (std::strcmp(argv[i], "--accounts") == 0 && i + 1 < argc) {
            accounts = std::atoll(argv[++i]);
        } else {
            std::fprintf(stderr, "usage: wattdesk_bench [--json] [--accounts N]\n");
            return 2;
        }
    }
    // Repetitions of all are mixed, so that a drift of the machine's speed meets both of a pair.
    std::string interleave = "--benchmark_enable_random_interleaving=true";
    char* options[] = {argv[0], interleave.data()};
    int count = 2;
    benchmark::Initialize(&count, options);

    wattdesk::test::registerSaleBench();
    wattdesk::test::registerQuoteBench();
    wattdesk::test::registerSearchBench(accounts);
#ifdef WATTDESK_FIRST_WINDOW
    wattdesk::test::registerWindowBench();
#endif
    Collector collector;
    benchmark::RunSpecifiedBenchmarks(&collector);

    std::vector<Figure> figures;
    const auto add = [&figures](const std::vector<Figure>& more) {
        figures.insert(figures.end(), more.begin(), more.end());
    };
    add(wattdesk::test::saleFigures(collector.measured));
    add(wattdesk::test::quoteFigures(collector.measured));
    add(wattdesk::test::searchFigures(collector.measured, accounts));
    add(wattdesk::test::settleFigures(accounts));
#ifdef WATTDESK_FIRST_WINDOW
    add(wattdesk::test::windowFigures(collector.measured));
#endif
    asJson ? wattdesk::test::printJson(figures) : wattdesk::test::printTable(figures);
    return 0;
}
