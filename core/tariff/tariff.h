#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/ids.h"
#include "core/base/money.h"
#include "core/customer/household_base.h"
#include "core/tariff/power_factor.h"
#include "core/tariff/transformer_loss.h"

namespace wattdesk::core {

/// 用电类别: whom a tariff is for. Residents have a late fee of their own.
enum class TariffCategory : std::uint8_t {
    Resident,
    Commercial,  ///< 一般工商业
    LargeIndustry,
    Agriculture,
    Other,
};
std::string_view nameOf(TariffCategory category) noexcept;
std::optional<TariffCategory> tariffCategoryNamed(std::string_view name) noexcept;

/// How the customer is supplied and where his meter hangs. Transformer losses are added by
/// calculation where a high-voltage supply is metered at low voltage.
enum class SupplyMetering : std::uint8_t {
    LowVoltage,        ///< 低供低计
    HighVoltage,       ///< 高供高计
    MeteredAtLowSide,  ///< 高供低计
};
std::string_view nameOf(SupplyMetering metering) noexcept;
std::optional<SupplyMetering> supplyMeteringNamed(std::string_view name) noexcept;

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

/// The periods of a day in a time-of-use tariff. Their order is that of a meter's rates 1 to 4.
enum class TouPeriod : std::uint8_t { Sharp, Peak, Flat, Valley };
inline constexpr std::array kTouPeriods{TouPeriod::Sharp, TouPeriod::Peak, TouPeriod::Flat,
                                        TouPeriod::Valley};
std::string_view nameOf(TouPeriod period) noexcept;
std::optional<TouPeriod> touPeriodNamed(std::string_view name) noexcept;

/// From this minute of the day on (0…1439), until the next switch.
struct TouSwitch {
    int minute{0};
    TouPeriod period{TouPeriod::Flat};
    friend bool operator==(const TouSwitch&, const TouSwitch&) = default;
};

/// A day of every year; the day is 1…28, so that every month and year has it.
struct MonthDay {
    static constexpr int kDayMax = 28;
    int month{1};
    int day{1};
    friend constexpr auto operator<=>(const MonthDay&, const MonthDay&) = default;
};

/// From this day of every year on, until the next season begins: the price of each period that its
/// days have, and when they have it.
struct Season {
    MonthDay from;
    std::array<std::optional<Price>, kTouPeriods.size()> prices;  ///< by TouPeriod
    std::vector<TouSwitch> day;  ///< ascending, the first at minute 0
    friend bool operator==(const Season&, const Season&) = default;
};

/// 代征费: collected with every kWh for somebody else, on these days, the last one included.
struct Levy {
    std::string name;
    Price price;
    Date from;
    std::optional<Date> to;
    friend bool operator==(const Levy&, const Levy&) = default;
};

/// 变损 by formula: the plate of the customer's own transformer says the rest.
struct LossFormula {
    int shapeHundredths{100};  ///< K, the factor of the load's shape: 0…Transformer::kShapeMax
    friend bool operator==(LossFormula, LossFormula) = default;
};

/// How transformer losses are added; nothing where none are.
using LossRule = std::variant<std::monostate, LossFormula, LossTable, LossRate>;

/// The smallest amount of energy that is sold, and to which energy is rounded, half-up.
enum class EnergyStep : std::uint8_t { CentiKwh, WholeKwh };
std::string_view nameOf(EnergyStep step) noexcept;
std::optional<EnergyStep> energyStepNamed(std::string_view name) noexcept;

/// A version of a tariff: never edited once published. A kWh costs the price of its period of the
/// day, if there is time of use, and the price of its tier: the two add, as they do in a meter. One
/// tier is no ladder: its price is then the single price, or with time of use mostly zero. Fees
/// round half-up to the cent, line by line.
struct Tariff {
    static constexpr std::size_t kTiersMax = 7;  ///< six limits fit on a card
    static constexpr std::size_t kSeasonsMax = 12;
    static constexpr std::size_t kSwitchesMax = 14;
    static constexpr std::size_t kLeviesMax = 20;

    TariffId id;     ///< of the tariff, whatever the version
    int version{1};  ///< from 1
    OrganisationId organisation;
    std::string name;
    TariffCategory category{TariffCategory::Resident};
    SupplyMetering metering{SupplyMetering::LowVoltage};
    Date effective;  ///< first day it holds; it holds until the next version does
    std::vector<Tier> tiers;
    LadderCycle cycle{LadderCycle::Monthly};
    int cycleMonth{1};  ///< yearly: the month in which the period begins, 1…12
    int cycleDay{1};    ///< the day of the month on which it begins, 1…28
    EnergyStep step{EnergyStep::CentiKwh};
    std::vector<Season> seasons;  ///< ascending; empty: no time of use
    std::vector<Levy> levies;
    Money monthlyCharge;            ///< for every month, whatever is used
    Money minimumCharge;            ///< a month's bill comes to this at least, levies aside
    std::optional<Price> capacity;  ///< 容量电费: for a kVA and month
    std::optional<Price> demand;    ///< 需量电费: for a kW and month
    std::optional<PowerFactorStandard> powerFactor;
    LossRule loss;        ///< only where MeteredAtLowSide
    int vatPermyriad{0};  ///< shown only: prices include it; 1300 is 13 %

    bool isLadder() const noexcept { return tiers.size() > 1; }
    /// Whether it is a whole number of steps.
    bool isInSteps(Energy energy) const noexcept
    {
        return step != EnergyStep::WholeKwh || energy.hundredths() % 100 == 0;
    }
    bool hasTimeOfUse() const noexcept { return !seasons.empty(); }
    friend bool operator==(const Tariff&, const Tariff&) = default;
};

/// Whether the tiers make sense: 1 to 7, every one but the last with a limit, limits ascending and
/// above zero, the cycle's beginning a day of every year.
bool isWellFormed(const Tariff& tariff) noexcept;

/// The first day of the ladder period that `day` lies in.
Date periodStart(const Tariff& tariff, Date day) noexcept;

/// The season that `day` lies in; the tariff has time of use.
const Season& seasonOn(const Tariff& tariff, Date day) noexcept;

/// What a kWh of this period costs beside its tier and the levies: zero without time of use. The
/// tariff is as it applies on a day. A period that the season has not costs what the flat one does,
/// and where there is no flat one, what the dearest does.
Price periodPrice(const Tariff& applied, TouPeriod period) noexcept;

/// The tariff as it applies to one account on one day: only the season and the levies of that day,
/// the limits multiplied by the household base, half-up to 0.01 kWh. Empty when a limit
/// leaves the range of Energy.
std::optional<Tariff> appliedOn(const Tariff& tariff, Date day, HouseholdBase base);

}  // namespace wattdesk::core
