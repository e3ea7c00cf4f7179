#pragma once

#include <string>
#include <string_view>

#include "core/base/expected.h"

namespace wattdesk::core {

/// 一户多人口: by how much a household's limits are multiplied, in hundredths: 100 is 1.
struct HouseholdBase {
    static constexpr int kMin = 100;
    static constexpr int kMax = 1000;
    int hundredths{kMin};
    friend bool operator==(HouseholdBase, HouseholdBase) = default;
};

/// "1.50"
std::string toText(HouseholdBase base);
/// As amounts are typed: 1 to 10, at most two decimals. InputHouseholdBase.
Expected<HouseholdBase> parseHouseholdBase(std::string_view text);

}  // namespace wattdesk::core
