#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/expected.h"
#include "core/base/ids.h"
#include "core/card/field_card.h"

namespace wattdesk::cardio {

/// Whose firmware a meter runs. Both take the same cards; where they differ:
/// | | A | B |
/// |---|---|---|
/// | EF01 does not begin with 68 | 14 | 08 |
/// | unknown sub-type and another meter's number | 11 | 08 |
/// | an empty return file | byte 0 is not 68, CT 0 | bytes 0–3 all 00 or all FF |
/// | EF02 and customer number | MACed reading | also compared with a plain one: 22, 23 |
/// | customer number with MAC | when opening | always |
/// | open card behind the meter's count | keeps the customer | takes it, return file empty |
/// | ladder data | checked: 14 | taken as they are, after the credit |
/// | overdrawn, at the hoarding limit | counts as 0 | signed |
/// | update flag FF | nothing | everything |
/// | illegal insertions | 05 | 05, 04, 06, 09, 10 |
/// | power cut within the credit | whole or not | count without amount |
enum class Maker : std::uint8_t { A, B };

/// What the meter's credit is: yuan, or kWh (电量制).
enum class MeterMode : std::uint8_t { Money, Energy };

/// Which keys the security module holds. User cards need the private ones, preset cards the public.
enum class MeterKeyState : std::uint8_t { Public, Private };

/// A number of twelve digits as the card carries it: BCD, compared byte by byte.
using PackedNumber = std::array<std::uint8_t, 6>;

/// A moment to the minute as the decimal number YYMMDDhhmm, so that later is larger; 0 is none.
using MeterTime = std::uint64_t;

MeterTime meterTime(const core::LocalTime& time) noexcept;

struct MeterSettlementDay {
    std::uint8_t month{0};
    std::uint8_t day{0};
    std::uint8_t hour{0};
    friend bool operator==(const MeterSettlementDay&, const MeterSettlementDay&) = default;
};

/// Limits in 0.01 kWh of secondary energy, prices in 0.0001 yuan/kWh.
struct MeterLadder {
    std::array<std::uint32_t, 6> limits{};
    std::array<std::uint32_t, 7> prices{};
    std::array<MeterSettlementDay, 4> days{};
    friend bool operator==(const MeterLadder&, const MeterLadder&) = default;
};

/// In 0.0001 yuan/kWh, by rate 1 … 32.
using MeterPrices = std::array<std::uint32_t, 32>;

/// From this minute of the day on, this rate (1 … 32) is in force.
struct MeterRate {
    int fromMinute{0};
    int rate{1};
    friend bool operator==(const MeterRate&, const MeterRate&) = default;
};

/// What is set at the factory or on site and never by a user card. Amounts in 0.01 of the meter's
/// credit.
struct MeterSettings {
    Maker maker{Maker::A};
    MeterMode mode{MeterMode::Money};
    MeterKeyState keyState{MeterKeyState::Private};
    std::uint32_t area{0};  ///< 区域码; 0: none yet, obeys the field cards of every area
    std::int64_t overdraftLimit{10'00};
    std::int64_t hoardingLimit{999'999'99};  ///< 0: none beyond what the meter can hold
    std::int64_t closePermit{2'00};
    std::vector<MeterRate> rates{
        {0, 1}};  ///< ascending, the first from minute 0; at most kRatesMax
    friend bool operator==(const MeterSettings&, const MeterSettings&) = default;
};
inline constexpr std::size_t kRatesMax = 48;

/// What the card sets by its update flag.
struct MeterParameters {
    MeterPrices prices{};
    MeterPrices backupPrices{};
    MeterTime priceSwitch{0};
    MeterLadder ladder;
    MeterLadder backupLadder;
    MeterTime ladderSwitch{0};
    std::int64_t alarm1{0};  ///< 0.01 of the credit
    std::int64_t alarm2{0};
    std::uint32_t ctRatio{1};
    std::uint32_t ptRatio{1};
    friend bool operator==(const MeterParameters&, const MeterParameters&) = default;
};

struct MeterSwitch {
    bool isClosed{true};
    bool alarm2HasTripped{false};
    bool belowZeroHasTripped{false};
    bool waitsForPermit{false};  ///< overdrawn; closes only above the close-permit amount
    friend bool operator==(const MeterSwitch&, const MeterSwitch&) = default;
};

/// An error word that was shown.
struct MeterLogEntry {
    int word{0};
    MeterTime time{0};
    friend bool operator==(const MeterLogEntry&, const MeterLogEntry&) = default;
};

/// Everything that a virtual meter keeps without power.
struct MeterMemory {
    static constexpr std::size_t kKeys = 5;
    static constexpr std::size_t kLogMax = 5;

    MeterSettings settings;
    PackedNumber number{};
    std::string suite{"sm4"};
    /// The security module's own copy of the master keys.
    std::array<std::array<std::uint8_t, 16>, kKeys> keys{};

    core::MeterStage stage{core::MeterStage::Cleared};
    PackedNumber customer{};
    core::CardSerial serial;

    std::int64_t remainingMicro{0};  ///< signed, 1e-6 of a yuan or of a kWh
    std::uint32_t count{0};          ///< 购电次数
    std::uint32_t illegalInsertions{0};
    MeterParameters parameters;
    MeterSwitch relay;

    std::int64_t totalEnergy{0};   ///< 0.01 kWh, secondary
    std::int64_t periodEnergy{0};  ///< since periodStart
    std::int64_t lastPeriodEnergy{0};
    MeterTime periodStart{0};
    std::vector<MeterLogEntry> log;  ///< the latest first, at most kLogMax

    bool isOpened() const noexcept { return stage == core::MeterStage::Opened; }
    friend bool operator==(const MeterMemory&, const MeterMemory&) = default;
};

/// JSON, and its inverse: parse(toText(memory)) == memory; anything else is BenchDamaged. What a
/// meter made before there were field cards does not name has its default.
std::string toText(const MeterMemory& memory);
core::Expected<MeterMemory> parseMeterMemory(std::string_view text);

}  // namespace wattdesk::cardio
