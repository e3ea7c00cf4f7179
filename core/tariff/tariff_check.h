#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/tariff/tariff.h"

namespace wattdesk::core {

/// Something that makes a tariff unfit to be published, and where it stands in the tariff's
/// document: "tiers[2].limit", counted from 0.
struct TariffProblem {
    ErrorCode code{ErrorCode::TariffRefused};
    std::string where;
    friend bool operator==(const TariffProblem&, const TariffProblem&) = default;
};

/// Everything that is wrong with a tariff by itself, not only the first thing; empty when it may
/// be published. A tariff without a problem is well formed.
std::vector<TariffProblem> problemsOf(const Tariff& tariff);

/// A kWh that costs something else than before: in one tier and, with time of use, one period of
/// the days from `season` on. Levies are not in it.
struct PriceJump {
    int tier{1};                      ///< 1-based
    std::optional<MonthDay> season;   ///< empty when neither version has time of use
    std::optional<TouPeriod> period;  ///< likewise
    Price before;
    Price after;
    std::optional<std::int64_t> permyriad;  ///< in 0.01 %, half-up; empty when it was free before
    friend bool operator==(const PriceJump&, const PriceJump&) = default;
};

/// What becomes dearer or cheaper from one version of a tariff to the next. Neither has problems.
/// A tier that the version before had not is compared with its last one.
std::vector<PriceJump> priceJumps(const Tariff& before, const Tariff& after);

}  // namespace wattdesk::core
