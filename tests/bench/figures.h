#pragma once

#include <optional>
#include <string>
#include <vector>

namespace wattdesk::test {

/// One line of the table. Floating point is for looking at here, never for money.
struct Figure {
    std::string name;
    double value{0};
    std::string unit;
    std::optional<double> bound;  ///< the bare counterpart, or a limit, in the same unit
    std::optional<double> ratio;  ///< value / bound
    std::optional<double> aim;    ///< the most that ratio should be
};

void printTable(const std::vector<Figure>& figures);
void printJson(const std::vector<Figure>& figures);

/// What Google Benchmark measured under this name, in microseconds: the median of its repetitions.
struct Measured {
    std::string name;
    double us{0};
};
double medianOf(const std::vector<Measured>& all, const std::string& name);

}  // namespace wattdesk::test
