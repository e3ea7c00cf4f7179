#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "core/base/expected.h"
#include "core/tariff/tariff.h"
#include "core/tariff/two_part.h"

namespace wattdesk::core {

/// A part of a settlement period in which one price holds: the tariff as it applies on its days.
struct TariffSpan {
    Tariff applied;
    Date from;
    int days{0};
    Date ladderBegan;  ///< of a ladder: the day from which what was used counts
    friend bool operator==(const TariffSpan&, const TariffSpan&) = default;
};

/// Cuts the days `from` … `to`, both included, wherever what a kWh costs may change: at a new
/// version, season, levy, or the beginning of a ladder's period. `versions` are those of one
/// tariff, ascending; the first must hold on `from`, else TariffNotInForce. AmountTooLarge when a
/// limit leaves the range of Energy.
Expected<std::vector<TariffSpan>> spansOf(std::span<const Tariff> versions, Date from, Date to,
                                          HouseholdBase base);

/// Cuts a span in which a later one's ladder began to count, so that what was used since then is
/// told apart. Spans ascend without a gap; spansOf() has done it.
std::vector<TariffSpan> cutAtLadders(std::vector<TariffSpan> spans);

/// What was used since the day on which a ladder's period began.
struct LadderUse {
    Date began;
    Energy energy;
    friend bool operator==(const LadderUse&, const LadderUse&) = default;
};

/// By TouPeriod; without time of use all of it stands in the flat one.
using EnergyByPeriod = std::array<Energy, kTouPeriods.size()>;
/// Of all periods; at most what Energy can hold.
Energy totalOf(const EnergyByPeriod& parts) noexcept;

/// What capacity stood from a day on, for so many days.
struct StandingCapacity {
    Capacity capacity;
    Date from;
    int days{0};
    friend bool operator==(const StandingCapacity&, const StandingCapacity&) = default;
};

/// What an account took in a settlement period, transformer losses and shares included.
struct PeriodUse {
    EnergyByPeriod active;
    /// Up to the first day, of ladders' periods that began before it; of others nothing was used.
    std::vector<LadderUse> usedBefore;
    Energy reactive;  ///< in 0.01 kvarh, as reactiveReverse
    Energy reactiveReverse;
    std::vector<StandingCapacity> capacity;
    std::optional<Demand> contractedDemand;  ///< none: the measured one is paid
    Demand measuredDemand;
};

enum class BillLineKind : std::uint8_t {
    Energy,       ///< of a tier, at the single price or the ladder's
    PeriodOfDay,  ///< of sharp, peak, flat or valley
    TierAdder,    ///< what a tier costs on top of the periods
    Capacity,
    Demand,
    DemandAbove,  ///< what lies above 105 % of the contract, at twice the price
    PowerFactor,
    Levy,
    MonthlyCharge,
    MinimumTopUp,  ///< what lacks to the minimum charge
};
std::string_view nameOf(BillLineKind kind) noexcept;

/// One line of a bill, rounded by itself.
struct BillLine {
    BillLineKind kind{BillLineKind::Energy};
    std::string name;  ///< of a levy
    TouPeriod period{TouPeriod::Flat};
    int tier{1};
    int tiers{1};
    Energy energy;
    Price price;
    std::int64_t quantity{0};  ///< capacity: 0.01 kVA; demand: 0.0001 kW; above it: 0.000001 kW
    int days{0};               ///< of capacity
    int months{1};             ///< of demand, the monthly and the minimum charge
    int permyriad{0};          ///< of the power-factor adjustment, in 0.01 %
    Money amount;
    friend bool operator==(const BillLine&, const BillLine&) = default;
};

/// 电费账单 of one account and settlement period.
struct Bill {
    std::vector<BillLine> lines;
    Money energyCharge;              ///< without levies
    Money twoPartCharge;             ///< capacity and demand
    std::optional<int> powerFactor;  ///< cosφ in hundredths, when the tariff asks and it is known
    Money total;                     ///< the sum of all lines
    Money vat;                       ///< of it, half-up: prices include it
    /// In the ladder's period of the last span: before the days, and at their end. 0 without one.
    Energy usedBefore;
    Energy usedAfter;
};

/// The bill of a month: energy, capacity and demand, the power-factor adjustment of these, the
/// monthly charge, what lacks to the minimum charge, and the levies. Energy is spread over the
/// spans by their days, to the tariff's step, the last one takes the remainder; energy of a period
/// of the day only over those that have the period. Tiers go by what was used since the span's
/// ladder's period began, by whatever tariff. What costs the same in several spans is one line.
/// Capacity is charged by the tariff of each day. What is charged by the month is charged once for
/// every month that the spans touch, as the tariff of its last day says. The last span says the
/// power-factor standard and the VAT. AmountTooLarge.
Expected<Bill> billFor(std::span<const TariffSpan> spans, const PeriodUse& use);

}  // namespace wattdesk::core
