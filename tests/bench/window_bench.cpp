#include <benchmark/benchmark.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>

#include "app/station/station.h"
#include "tests/bench/benches.h"

namespace wattdesk::test {

namespace {

constexpr int kRepetitions = 15;
constexpr double kWindowAim = 1.5;

std::string stationFolder()
{
    static const std::string folder = [] {
        std::string made =
            (std::filesystem::temp_directory_path() / "wattdesk-window-XXXXXX").string();
        if (::mkdtemp(made.data()) == nullptr ||
            !app::Station::make(made + "/station", {.demo = true})) {
            std::exit(3);
        }
        return made;
    }();
    return folder;
}

/// From exec to the end of a program that ends with its first painted window.
void window(benchmark::State& state, bool isEmpty)
{
    const std::string station = stationFolder() + "/station";
    std::string program = isEmpty ? WATTDESK_EMPTY_WINDOW : WATTDESK_FIRST_WINDOW;
    std::string argument = station;
    char* arguments[] = {program.data(), argument.data(), nullptr};
    for (auto _ : state) {
        const auto begin = std::chrono::steady_clock::now();
        pid_t child = 0;
        int status = 0;
        if (::posix_spawn(&child, program.c_str(), nullptr, nullptr, arguments, environ) != 0 ||
            ::waitpid(child, &status, 0) != child || status != 0) {
            state.SkipWithError("no window came");
            return;
        }
        state.SetIterationTime(
            std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    }
}

}  // namespace

void registerWindowBench()
{
    benchmark::RegisterBenchmark("first window", window, false)
        ->UseManualTime()
        ->Iterations(1)
        ->Repetitions(kRepetitions);
    benchmark::RegisterBenchmark("empty window", window, true)
        ->UseManualTime()
        ->Iterations(1)
        ->Repetitions(kRepetitions);
}

std::vector<Figure> windowFigures(const std::vector<Measured>& measured)
{
    const double ours = medianOf(measured, "first window") / 1000;
    const double empty = medianOf(measured, "empty window") / 1000;
    std::filesystem::remove_all(stationFolder());
    return {
        {"start to first window | empty Qt window", ours, "ms", empty, ours / empty, kWindowAim}};
}

}  // namespace wattdesk::test
