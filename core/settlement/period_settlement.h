#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/expected.h"
#include "core/customer/account.h"
#include "core/settlement/period_reading.h"
#include "core/settlement/period_use.h"
#include "core/settlement/prepaid_pool.h"
#include "core/tariff/bill.h"

namespace wattdesk::core {

/// Where the settlement of an account stands: the next one begins here.
struct SettledState {
    Date to;        ///< the last day that is billed
    Date day;       ///< on which the meter was read
    Instant until;  ///< the end of that day
    MeterMode mode{MeterMode::Money};
    MeterRegisters registers;
    std::int64_t multiplier{1};
    PrepaidPool pool;
    Energy ladderUsed;  ///< in the ladder's period
    friend bool operator==(const SettledState&, const SettledState&) = default;
};

/// A meter taken down and another put up between two readings.
struct MeterSwap {
    Energy oldReading;  ///< total register of the old one
    Energy newStart;    ///< of the new one
    std::int64_t multiplierTo{1};
    friend bool operator==(const MeterSwap&, const MeterSwap&) = default;
};

/// What is known of an account's period.
struct PeriodFacts {
    MeterMode mode{MeterMode::Money};
    bool isUnmetered{false};               ///< takes a share of another meter, has none of its own
    std::optional<SettledState> before;    ///< none: never settled
    std::optional<PeriodReading> opening;  ///< the first of a month before, without `before`
    std::optional<PeriodReading> reading;
    std::vector<MeterSwap> swaps;  ///< oldest first
    PrepaidPool bought;            ///< since the reading before, and what that cost
    std::vector<SupplyContract> contracts;
    std::vector<LadderUse> usedBefore;  ///< beside what `before` knows, by laddersApart()
};

/// By what an account is billed: its tariffs on the period's days, cut into spans.
struct PeriodTerms {
    const Tariff& tariff;  ///< on the last day
    std::span<const TariffSpan> spans;
    Date from;
    Date to;
    std::optional<Date> ladderBefore{};  ///< since when a ladder counted on the day before `from`
};

/// The days, before the period, since which its ladders count, but for the one of ladderBefore:
/// where a ladder got another cycle, SettledState::ladderUsed says nothing of it.
std::vector<Date> laddersApart(const PeriodTerms& terms);

/// What a meter counted between two readings, and what a person should know of it.
struct Consumption {
    MeteredPeriod metered;
    bool rolledOver{false};
    bool meterChanged{false};
    bool periodsEstimated{false};  ///< the reading before told only the total
};

/// Consumption by the registers' differences and the multiplier. Where the meter was replaced, the
/// old one's part and the new one's are added, and spread over the periods of the day by what the
/// new one counted; so is reactive energy, so that the power factor is the new meter's: of an old
/// meter only the total register is kept. MeterReadingBehind, MeterReadingBeyondRegister,
/// MeterModeChanged, AmountTooLarge.
Expected<Consumption> consumptionBetween(const SettledState& before, const PeriodReading& reading,
                                         const std::vector<MeterSwap>& swaps);

/// Where the account's period begins: at its last settled one, or at its first reading for a month
/// before. What the meter held then counts at the price of the tariff on an energy meter.
/// PeriodOpeningMissing, MeterRemainingUnknown.
Expected<SettledState> stateBefore(const PeriodFacts& facts, const PeriodTerms& terms);

/// A settled period of one account, with every figure that explains its bill.
struct PeriodFigures {
    Date from;
    SettledState before;
    SettledState after;
    Consumption consumption;
    BilledUse billed;
    PrepaidPool bought;
    PrepaidPool used;
    Bill bill;
    Money difference;  ///< above zero: to be paid; below: the account's surplus
};

/// What a person should know of a settled period besides its figures.
struct PeriodNotices {
    bool severalMonths{false};  ///< months before were not settled, and are in it
    bool rolledOver{false};
    bool meterChanged{false};
    bool periodsEstimated{false};  ///< the reading before told only the total

    bool any() const noexcept
    {
        return severalMonths || rolledOver || meterChanged || periodsEstimated;
    }
    friend bool operator==(const PeriodNotices&, const PeriodNotices&) = default;
};

PeriodNotices noticesOf(const PeriodFigures& figures) noexcept;

/// What was metered and lost, before shares. Failures of stateBefore(), consumptionBetween() and
/// billedUse(), and PeriodReadingMissing.
Expected<Energy> energyWithLoss(const PeriodFacts& facts, const PeriodTerms& terms);

/// The bill of the period and what of it was prepaid. `shares` is what sub-meters and fixed shares
/// add or take away. Failures of energyWithLoss(); MeterRemainingUnknown, MeterRemainingAbove,
/// AmountTooLarge.
Expected<PeriodFigures> settlePeriod(const PeriodFacts& facts, const PeriodTerms& terms,
                                     Energy shares);

}  // namespace wattdesk::core
