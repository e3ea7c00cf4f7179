#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/area_code.h"
#include "core/base/calendar.h"
#include "core/base/expected.h"
#include "core/base/ids.h"
#include "core/base/money.h"
#include "core/card/card_image.h"

namespace wattdesk::core {

/// The cards with which people commission and inspect meters in the field.
enum class FieldCardKind : std::uint8_t {
    Preset,          ///< 预置卡
    Check,           ///< 检查卡
    Reset,           ///< 复位卡
    Clear,           ///< 清零卡
    Parameter,       ///< 参数设置卡
    MeterNumbering,  ///< 表号设置卡
    RelayTest,       ///< 继电器测试卡
    Operator,        ///< 操作员卡, for signing in at a station; no meter takes it
};

/// "preset", "check", "reset", "clear", "parameter", "meter-number", "relay-test", "operator"
std::string_view nameOf(FieldCardKind kind) noexcept;
std::optional<FieldCardKind> fieldCardKind(std::string_view name) noexcept;

/// The days on which a card is obeyed, both included, by the meter's own clock. 2000 to 2099.
struct FieldCardValidity {
    Date from;
    Date to;  ///< not before `from`
    bool covers(Date day) const noexcept { return from <= day && day <= to; }
    friend bool operator==(const FieldCardValidity&, const FieldCardValidity&) = default;
};

/// Gives a meter in the public-key state its first credit and all its parameters, and the card's
/// area, and leaves it cleared. What the meter held before is gone.
struct PresetOrder {
    Credit amount;       ///< 0 … 999,999.99 in the meter's own unit
    CardTime touSwitch;  ///< when the backup TOU prices take over
    Money alarm1;        ///< 0 … 999,999.99
    Money alarm2;
    std::uint32_t ctRatio{1};  ///< 1 … 999,999
    std::uint32_t ptRatio{1};
    CardTariff currentTariff;
    CardTariff backupTariff;
    friend bool operator==(const PresetOrder&, const PresetOrder&) = default;
};

/// Collects a CheckRecord from every meter that it is put into.
struct CheckOrder {
    friend bool operator==(const CheckOrder&, const CheckOrder&) = default;
};

/// Ends the customer's use of a meter, which then waits to be cleared; parameters stay.
struct ResetOrder {
    friend bool operator==(const ResetOrder&, const ResetOrder&) = default;
};

/// Clears a meter that was reset: energy now and of the last period, remaining credit, purchase
/// count, customer and card; parameters stay. Then an open card can open it.
struct ClearOrder {
    friend bool operator==(const ClearOrder&, const ClearOrder&) = default;
};

/// Sets what it carries and leaves the rest.
struct ParameterOrder {
    struct Alarms {
        Money alarm1;  ///< 0 … 999,999.99
        Money alarm2;
        friend bool operator==(const Alarms&, const Alarms&) = default;
    };
    struct Ratios {
        std::uint32_t ct{1};  ///< 1 … 999,999
        std::uint32_t pt{1};
        friend bool operator==(const Ratios&, const Ratios&) = default;
    };
    std::optional<Alarms> alarms;
    std::optional<Ratios> ratios;
    std::optional<Credit> overdraftLimit;  ///< 0 … 999,999.99 in the meter's own unit
    std::optional<Credit> hoardingLimit;   ///< 0: none beyond what the meter can hold
    std::optional<Credit> closePermit;     ///< after an overdraft the switch closes above it
    friend bool operator==(const ParameterOrder&, const ParameterOrder&) = default;
};

/// Gives one meter, not opened, its number: a second meter refuses the card.
struct MeterNumberOrder {
    MeterNumber number;
    friend bool operator==(const MeterNumberOrder&, const MeterNumberOrder&) = default;
};

enum class RelayAction : std::uint8_t { Trip, Close };

/// Works the switch at once. An overdrawn meter does not close it.
struct RelayTestOrder {
    RelayAction action{RelayAction::Trip};
    friend bool operator==(const RelayTestOrder&, const RelayTestOrder&) = default;
};

/// Says who its holder is; not zero.
struct OperatorOrder {
    OperatorId holder;
    friend bool operator==(const OperatorOrder&, const OperatorOrder&) = default;
};

/// What a field card tells the meters.
struct FieldCardOrder {
    /// In the order of FieldCardKind.
    using Payload = std::variant<PresetOrder, CheckOrder, ResetOrder, ClearOrder, ParameterOrder,
                                 MeterNumberOrder, RelayTestOrder, OperatorOrder>;

    AreaCode area;  ///< only meters of this area, and meters without one, obey
    FieldCardValidity validity;
    Payload payload;

    FieldCardKind kind() const noexcept { return static_cast<FieldCardKind>(payload.index()); }
    friend bool operator==(const FieldCardOrder&, const FieldCardOrder&) = default;
};

/// One line of text that a journal keeps, and its inverse. parse(toText(order)) == order for every
/// order that a card can carry; any other text is StoreDamaged.
std::string toText(const FieldCardOrder& order);
Expected<FieldCardOrder> parseFieldCardOrder(std::string_view text);

/// How far a meter is in its commissioning.
enum class MeterStage : std::uint8_t {
    Factory,  ///< public keys, no preset yet
    Reset,    ///< waits for the clear card
    Cleared,  ///< waits for an open card
    Opened,   ///< a customer's
};

/// By what is left, with the overdraft limit and the two alarms.
enum class CreditState : std::uint8_t { Normal, Alarm1, Alarm2, BelowZero, Overdrawn };

/// "factory", "reset", "cleared", "opened"
std::string_view nameOf(MeterStage stage) noexcept;
/// "normal", "alarm-1", "alarm-2", "below-zero", "overdrawn"
std::string_view nameOf(CreditState state) noexcept;

/// An error word that a meter has shown.
struct MeterEvent {
    int word{0};  ///< 1 … 23
    CardTime time;
    friend bool operator==(const MeterEvent&, const MeterEvent&) = default;
};

/// What one meter has left on a check card.
struct CheckRecord {
    static constexpr std::size_t kEvents = 5;

    CardTime time;  ///< by the meter's clock
    MeterNumber meter;
    AccountNumber account;  ///< none on a meter that no customer was given
    CardSerial card;        ///< the card that the meter is bound to; zero when none
    Energy total;           ///< secondary, as the other energies
    Energy period;          ///< of the ladder period that runs
    Energy lastPeriod;
    Credit remaining;  ///< below zero when overdrawn; in the meter's own unit
    std::uint32_t count{0};
    MeterStage stage{MeterStage::Cleared};
    CreditState credit{CreditState::Normal};
    bool isSwitchClosed{true};
    bool hasPrivateKeys{true};
    std::uint32_t illegalInsertions{0};
    std::uint32_t ctRatio{0};
    std::uint32_t ptRatio{0};
    std::vector<MeterEvent> events;  ///< the latest first, at most kEvents
    friend bool operator==(const CheckRecord&, const CheckRecord&) = default;
};

/// What a check card has collected, as far as it can be read.
struct CheckCollection {
    /// One card holds this many.
    static constexpr std::size_t kCapacity = 60;

    std::vector<CheckRecord> records;  ///< the whole ones, in the order in which they were left
    std::vector<int> damaged;          ///< places 1 … kCapacity that hold something else
    /// A meter was cut off at its record, or the station at emptying the card: a record stands on
    /// the card that the count does not know, or the other way round.
    bool wasInterrupted{false};
    /// Else FieldCardHalfCollected is what to tell the person.
    bool isWhole() const noexcept { return damaged.empty() && !wasInterrupted; }
    friend bool operator==(const CheckCollection&, const CheckCollection&) = default;
};

}  // namespace wattdesk::core
