#pragma once

#include "core/base/area_code.h"
#include "core/base/money.h"

namespace wattdesk::core {

/// 站规: what an organisation decides for its counters.
struct HouseRules {
    static constexpr int kPeriodDueDaysMax = 365;

    bool approveReversals{true};  ///< a second person for 冲正 and corrections of sales
    bool approveRefunds{true};    ///< a second person wherever money is paid out
    bool approveReadings{true};   ///< a second person for readings that nobody's card proves
    AreaCode area = AreaCode::from(1).value();  ///< 区域码 of its field cards and meters
    Money cardFee;          ///< 工本费 of a first card and a reissued one; 0: none
    Money cardDeposit;      ///< 押金, given back with the card at closing; 0: none
    int periodDueDays{15};  ///< 0…kPeriodDueDaysMax: days after a month that its bill is due
    /// Overdue arrears above it, late fee included, block a sale until a second person agrees; 0:
    /// they never do.
    Money arrearsBlock{};
    friend bool operator==(const HouseRules&, const HouseRules&) = default;
};

}  // namespace wattdesk::core
