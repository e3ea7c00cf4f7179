#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/operator/operator.h"
#include "core/workflow/world.h"

namespace wattdesk::core {

/// The house's own things: its rules, and its stock of blank cards.
class HouseDesk {
public:
    explicit HouseDesk(World world) : m_world{world} {}

    Expected<HouseRules> rules(const Actor& actor);
    /// PermissionMissing; AmountNegative for a fee or deposit below zero.
    Expected<void> setRules(const Actor& actor, const HouseRules& rules);

    /// CardStockOverlaps; InputText for a first serial above the last, or more cards than serials.
    Expected<void> addCards(const Actor& actor, const CardSerial& first, const CardSerial& last,
                            std::int64_t cards, std::string_view note);
    Expected<std::vector<CardStock>> stock(const Actor& actor);

private:
    World m_world;
};

}  // namespace wattdesk::core
