#include "cardio/virtual/meter_account.h"

#include <algorithm>
#include <cassert>

namespace wattdesk::cardio {

namespace {

/// Prices of 8 digits times ratios of 6 digits leave 64 bits behind.
using Wide = __int128;

/// Where the registers stop: ten thousand million kWh, and what one call may take at most.
constexpr std::int64_t kEnergyMax = 1'000'000'000'000;
constexpr int kHoursPerDay = 24;
constexpr int kLastSettlementDay = 28;
constexpr int kMonths = 12;

/// Where the ladder's energy stands: the price in force and how much further it goes.
struct Tier {
    std::uint32_t price{0};
    std::int64_t left{0};  ///< 0.01 kWh
};

/// The first tier whose limit is not below the energy, the next 0.01 kWh included.
Tier tierAt(const MeterLadder& ladder, std::int64_t energy)
{
    const auto used = static_cast<std::size_t>(
        std::find(ladder.limits.begin(), ladder.limits.end(), 0U) - ladder.limits.begin());
    if (used == 0) {
        return {0, kEnergyMax};  // all limits 0: the ladder is off
    }
    for (std::size_t i = 0; i < used; ++i) {
        if (energy < std::int64_t{ladder.limits[i]}) {
            return {ladder.prices[i], ladder.limits[i] - energy};
        }
    }
    return {ladder.prices[used], kEnergyMax};
}

std::uint32_t touPrice(const MeterMemory& meter, const core::LocalTime& now)
{
    constexpr int kMinutesPerHour = 60;
    const int minute = now.hour * kMinutesPerHour + now.minute;
    int rate = 1;
    for (const MeterRate& entry : meter.settings.rates) {
        if (entry.fromMinute <= minute) {
            rate = entry.rate;
        }
    }
    return meter.parameters.prices[static_cast<std::size_t>(rate - 1)];
}

void charge(MeterMemory& meter, std::int64_t energy, std::int64_t price)
{
    const Wide product = Wide{meter.parameters.ctRatio} * meter.parameters.ptRatio;
    const Wide cost = Wide{energy} * price * std::max<Wide>(product, 1);
    const Wide rest = Wide{meter.remainingMicro} - cost;
    // The display and the return file end here; a real meter has tripped long before.
    meter.remainingMicro =
        rest < -Wide{kRemainingMaxMicro} ? -kRemainingMaxMicro : static_cast<std::int64_t>(rest);
}

/// Alarm 2 and below zero trip once each, and are ready again when the credit has risen above them.
void actSwitch(MeterMemory& meter)
{
    MeterSwitch& relay = meter.relay;
    switch (stateOf(meter)) {
        case MeterState::Normal:
        case MeterState::Alarm1:
            return;
        case MeterState::Alarm2:
            relay.isClosed = relay.isClosed && relay.alarm2HasTripped;
            relay.alarm2HasTripped = true;
            return;
        case MeterState::BelowZero:
            relay.isClosed = relay.isClosed && relay.belowZeroHasTripped;
            relay.alarm2HasTripped = true;
            relay.belowZeroHasTripped = true;
            return;
        case MeterState::Overdrawn:
            relay = {false, true, true, true};
            return;
    }
}

bool isValidDay(const MeterSettlementDay& day)
{
    return day.day >= 1 && day.day <= kLastSettlementDay && day.hour < kHoursPerDay;
}

bool isValidMonth(int month)
{
    return month >= 1 && month <= kMonths;
}

/// YYMM and a day of it.
MeterTime momentIn(MeterTime yearMonth, const MeterSettlementDay& day)
{
    return ((yearMonth * 100 + day.day) * 100 + day.hour) * 100;
}

MeterTime monthlyStart(MeterSettlementDay day, MeterTime now)
{
    constexpr MeterTime kMonthUnit = 1'000'000;
    if (!isValidDay(day)) {
        day = {0, 1, 0};
    }
    const MeterTime month = now / kMonthUnit;
    const MeterTime here = momentIn(month, day);
    if (here <= now) {
        return here;
    }
    const bool isJanuary = month % 100 == 1;
    return momentIn(isJanuary ? month - 100 + (kMonths - 1) : month - 1, day);
}

MeterTime yearlyStart(const MeterLadder& ladder, MeterTime now)
{
    constexpr MeterTime kYearUnit = 100'000'000;
    const MeterTime year = now / kYearUnit;
    MeterTime latest = 0;
    for (const MeterSettlementDay& day : ladder.days) {
        if (!isValidMonth(day.month) || !isValidDay(day)) {
            continue;
        }
        const MeterTime here = momentIn(year * 100 + day.month, day);
        const MeterTime last = year == 0 ? 0 : momentIn((year - 1) * 100 + day.month, day);
        latest = std::max(latest, here <= now ? here : last);
    }
    return latest;
}

MeterTime periodStartAt(const MeterLadder& ladder, MeterTime now)
{
    const bool isYearly = isValidMonth(ladder.days.front().month);
    return isYearly ? yearlyStart(ladder, now) : monthlyStart(ladder.days.front(), now);
}

}  // namespace

MeterState stateOf(const MeterMemory& meter) noexcept
{
    const std::int64_t rest = meter.remainingMicro;
    const std::int64_t overdraft = meter.settings.overdraftLimit * kMicroPerHundredth;
    if (rest <= 0) {
        return overdraft > 0 && -rest < overdraft ? MeterState::BelowZero : MeterState::Overdrawn;
    }
    if (rest <= meter.parameters.alarm2 * kMicroPerHundredth) {
        return MeterState::Alarm2;
    }
    return rest <= meter.parameters.alarm1 * kMicroPerHundredth ? MeterState::Alarm1
                                                                : MeterState::Normal;
}

std::string_view nameOf(MeterState state) noexcept
{
    switch (state) {
        case MeterState::Normal:
            return "normal";
        case MeterState::Alarm1:
            return "alarm-1";
        case MeterState::Alarm2:
            return "alarm-2";
        case MeterState::BelowZero:
            return "below-zero";
        case MeterState::Overdrawn:
            return "overdrawn";
    }
    return {};
}

void rebasePeriod(MeterMemory& meter, MeterTime now) noexcept
{
    meter.periodStart = periodStartAt(meter.parameters.ladder, now);
}

void followClock(MeterMemory& meter, MeterTime now) noexcept
{
    MeterParameters& parameters = meter.parameters;
    if (parameters.priceSwitch != 0 && now >= parameters.priceSwitch) {
        parameters.prices = parameters.backupPrices;
        parameters.priceSwitch = 0;
    }
    const MeterTime start = periodStartAt(parameters.ladder, now);
    if (start > meter.periodStart) {
        meter.lastPeriodEnergy = meter.periodEnergy;
        meter.periodEnergy = 0;
        meter.periodStart = start;
    }
    if (parameters.ladderSwitch != 0 && now >= parameters.ladderSwitch) {
        parameters.ladder = parameters.backupLadder;
        parameters.ladderSwitch = 0;
        rebasePeriod(meter, now);
    }
}

core::Energy consume(MeterMemory& meter, core::Energy secondary, const core::LocalTime& now)
{
    assert(!secondary.isNegative());
    followClock(meter, meterTime(now));
    if (!meter.relay.isClosed) {
        return core::Energy{};
    }
    const bool isMoney = meter.settings.mode == MeterMode::Money;
    const std::int64_t tou = touPrice(meter, now);
    std::int64_t left = std::min(secondary.hundredths(), kEnergyMax);
    // Every turn ends the energy or a tier, and there are seven of those.
    while (left > 0) {
        const Tier tier = tierAt(meter.parameters.ladder, meter.periodEnergy);
        const std::int64_t part = std::min(left, tier.left);
        charge(meter, part, isMoney ? tier.price + tou : kMicroPerHundredth);
        meter.periodEnergy = std::min(meter.periodEnergy + part, kEnergyMax);
        meter.totalEnergy = std::min(meter.totalEnergy + part, kEnergyMax);
        left -= part;
    }
    actSwitch(meter);
    return secondary;
}

void closeAfterInsertion(MeterMemory& meter) noexcept
{
    MeterSwitch& relay = meter.relay;
    const std::int64_t rest = meter.remainingMicro;
    if (stateOf(meter) == MeterState::Overdrawn) {
        relay = {false, true, true, true};
        return;
    }
    relay.belowZeroHasTripped = relay.belowZeroHasTripped && rest <= 0;
    relay.alarm2HasTripped =
        relay.alarm2HasTripped && rest <= meter.parameters.alarm2 * kMicroPerHundredth;
    if (relay.waitsForPermit && rest <= meter.settings.closePermit * kMicroPerHundredth) {
        return;
    }
    relay.waitsForPermit = false;
    relay.isClosed = true;
}

}  // namespace wattdesk::cardio
