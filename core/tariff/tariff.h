#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/ids.h"
#include "core/base/money.h"

namespace wattdesk::core {

/// Over which period a ladder counts the energy used.
enum class LadderCycle : std::uint8_t { Monthly, Yearly };
std::string_view nameOf(LadderCycle cycle) noexcept;
std::optional<LadderCycle> ladderCycleNamed(std::string_view name) noexcept;

/// One tier (档): its price holds up to its limit, the limit included; the last tier has none.
struct Tier {
    std::optional<Energy> limit;
    Price price;
    friend bool operator==(const Tier&, const Tier&) = default;
};

/// The smallest amount of energy that is sold.
enum class EnergyStep : std::uint8_t { CentiKwh, WholeKwh };
std::string_view nameOf(EnergyStep step) noexcept;
std::optional<EnergyStep> energyStepNamed(std::string_view name) noexcept;

/// A tariff version: never edited once published. One tier is a single price; more are a ladder,
/// with ascending limits. Fees round half-up to the cent, line by line.
struct Tariff {
    static constexpr std::size_t kTiersMax = 7;  ///< six limits fit on a card

    TariffId id;
    OrganisationId organisation;
    std::string name;
    Date effective;  ///< first day it holds
    std::vector<Tier> tiers;
    LadderCycle cycle{LadderCycle::Monthly};
    int cycleMonth{1};  ///< yearly: the month whose first day begins the period, 1…12
    EnergyStep step{EnergyStep::CentiKwh};

    bool isLadder() const noexcept { return tiers.size() > 1; }
    friend bool operator==(const Tariff&, const Tariff&) = default;
};

/// Whether the tiers make sense: 1 to 7, every one but the last with a limit, limits ascending and
/// above zero, the cycle's month a month.
bool isWellFormed(const Tariff& tariff) noexcept;

/// The first day of the ladder period that `day` lies in.
Date periodStart(const Tariff& tariff, Date day) noexcept;

}  // namespace wattdesk::core
