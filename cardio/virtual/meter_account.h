#pragma once

#include <string_view>

#include "cardio/virtual/meter_memory.h"
#include "core/base/money.h"

namespace wattdesk::cardio {

/// By what is left: R, the overdraft limit L and the alarms A1 ≥ A2. Overdrawn: L > 0 and −R ≥ L,
/// or L = 0 and R ≤ 0. Below zero: R ≤ 0 and −R < L. Alarm 2: 0 < R ≤ A2. Alarm 1: A2 < R ≤ A1.
enum class MeterState : std::uint8_t { Normal, Alarm1, Alarm2, BelowZero, Overdrawn };

MeterState stateOf(const MeterMemory& meter) noexcept;
/// "normal", "alarm-1", "alarm-2", "below-zero", "overdrawn"
std::string_view nameOf(MeterState state) noexcept;

/// 0.01 of the credit in the meter's own unit.
inline constexpr std::int64_t kMicroPerHundredth = 10'000;
/// The most that a meter can hold: 999,999.99.
inline constexpr std::int64_t kRemainingMaxMicro = 99'999'999 * kMicroPerHundredth;

/// Lets the backup sets take over whose time has come, and begins a new ladder period when a
/// settlement day has passed. A clock set back changes nothing.
void followClock(MeterMemory& meter, MeterTime now) noexcept;

/// After a ladder was replaced: its period begins where the new settlement days say, the energy
/// already used in it stays.
void rebasePeriod(MeterMemory& meter, MeterTime now) noexcept;

/// The load takes `secondary` energy at once: it is charged at the rate of `now` and tier by tier,
/// each 0.01 kWh at (ladder price + TOU price) × PT × CT, or × 1 on an energy meter. Then the
/// switch acts, so a load may overshoot a threshold by what it took in one call. Answers what
/// flowed: nothing while the switch is open.
core::Energy consume(MeterMemory& meter, core::Energy secondary, const core::LocalTime& now);

/// The switch at the end of a good insertion: it closes, but not on an overdrawn meter, and after
/// an overdraft only above the close-permit amount.
void closeAfterInsertion(MeterMemory& meter) noexcept;

}  // namespace wattdesk::cardio
