#include "tests/bench/figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace wattdesk::test {

void printTable(const std::vector<Figure>& figures)
{
    fmt::print("{:<52} {:>12} {:<6} {:>12} {:>7} {:>7}\n", "figure", "value", "unit", "bound",
               "ratio", "aim");
    for (const Figure& figure : figures) {
        const auto cell = [](const std::optional<double>& value, int decimals) {
            return value ? fmt::format("{:.{}f}", *value, decimals) : std::string{"-"};
        };
        fmt::print("{:<52} {:>12.2f} {:<6} {:>12} {:>7} {:>7}\n", figure.name, figure.value,
                   figure.unit, cell(figure.bound, 2), cell(figure.ratio, 2), cell(figure.aim, 2));
    }
}

void printJson(const std::vector<Figure>& figures)
{
    auto rows = nlohmann::ordered_json::array();
    for (const Figure& figure : figures) {
        const auto orNull = [](const std::optional<double>& value) {
            return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json(nullptr);
        };
        rows.push_back({{"name", figure.name},
                        {"value", figure.value},
                        {"unit", figure.unit},
                        {"bound", orNull(figure.bound)},
                        {"ratio", orNull(figure.ratio)},
                        {"aim", orNull(figure.aim)}});
    }
    fmt::print("{}\n", nlohmann::ordered_json{{"figures", rows}}.dump(2));
}

double medianOf(const std::vector<Measured>& all, const std::string& name)
{
    std::vector<double> times;
    for (const Measured& measured : all) {
        if (measured.name == name) {
            times.push_back(measured.us);
        }
    }
    if (times.empty()) {
        return 0;
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

}  // namespace wattdesk::test
