#include <benchmark/benchmark.h>

#include "core/tariff/quote.h"
#include "tests/bench/benches.h"

namespace wattdesk::test {

namespace {

using namespace core::literals;

constexpr int kRepetitions = 9;
constexpr double kUsPerSecond = 1e6;

/// What a resident pays in the field: three tiers and three levies.
core::Tariff tariff()
{
    core::Tariff ladder;
    ladder.tiers = {{276'000_centikwh, 538'000_microyuan},
                    {480'000_centikwh, 588'000_microyuan},
                    {std::nullopt, 838'000_microyuan}};
    ladder.cycle = core::LadderCycle::Yearly;
    ladder.levies = {{"a", 6'225_microyuan, {}, {}},
                     {"b", 19'000_microyuan, {}, {}},
                     {"c", 1'968_microyuan, {}, {}}};
    return ladder;
}

void quoteForward(benchmark::State& state)
{
    const core::Tariff ladder = tariff();
    for (auto _ : state) {
        benchmark::DoNotOptimize(core::feeFor(ladder, 270'000_centikwh, 10'000_centikwh));
    }
}

void quoteInverse(benchmark::State& state)
{
    const core::Tariff ladder = tariff();
    for (auto _ : state) {
        benchmark::DoNotOptimize(core::energyFor(ladder, 270'000_centikwh, 10'000_fen));
    }
}

}  // namespace

void registerQuoteBench()
{
    benchmark::RegisterBenchmark("quote/forward", quoteForward)->Repetitions(kRepetitions);
    benchmark::RegisterBenchmark("quote/inverse", quoteInverse)->Repetitions(kRepetitions);
}

std::vector<Figure> quoteFigures(const std::vector<Measured>& measured)
{
    const auto perSecond = [&](const char* name, const char* benchmark) {
        return Figure{.name = name,
                      .value = kUsPerSecond / medianOf(measured, benchmark),
                      .unit = "1/s",
                      .bound = {},
                      .ratio = {},
                      .aim = {}};
    };
    return {perSecond("quotes, energy to money", "quote/forward"),
            perSecond("quotes, money to energy", "quote/inverse")};
}

}  // namespace wattdesk::test
