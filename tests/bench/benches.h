#pragma once

#include <cstdint>
#include <vector>

#include "tests/bench/figures.h"

namespace wattdesk::test {

// Each registers its benchmarks; afterwards figures() reads what was measured.

/// A sale after Enter, on a disk, beside a bare SQLite program that makes the same durable commits.
void registerSaleBench();
std::vector<Figure> saleFigures(const std::vector<Measured>& measured);

/// The import of `accounts` accounts, beside a bare bulk insert, and search as you type among them,
/// beside the bare indexed query.
void registerSearchBench(std::int64_t accounts);
std::vector<Figure> searchFigures(const std::vector<Measured>& measured, std::int64_t accounts);

/// The settlement of a month of `accounts` accounts, dry and posted, each beside a bare pass over
/// the same rows.
std::vector<Figure> settleFigures(std::int64_t accounts);

/// Quotes a second, of a ladder with levies, both ways.
void registerQuoteBench();
std::vector<Figure> quoteFigures(const std::vector<Measured>& measured);

/// From start to the first painted window, beside an empty Qt window.
void registerWindowBench();
std::vector<Figure> windowFigures(const std::vector<Measured>& measured);

}  // namespace wattdesk::test
