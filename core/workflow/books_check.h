#pragma once

#include <string>
#include <vector>

#include "core/operator/operator.h"
#include "core/workflow/world.h"

namespace wattdesk::core {

/// What the check of the books found.
struct BooksReport {
    TrialBalance trial;
    std::vector<std::string> findings;  ///< in words for the log; empty when everything agrees
    std::int64_t openSales{0};
    bool isGood() const noexcept { return trial.isBalanced() && findings.empty(); }
};

/// Trial balance, no receipt missing or twice, day totals against the sales, the audit chain,
/// arrears against the charges they are made of.
class BooksCheck {
public:
    explicit BooksCheck(World world) : m_world{world} {}
    Expected<BooksReport> check(const Actor& actor);

private:
    World m_world;
};

}  // namespace wattdesk::core
