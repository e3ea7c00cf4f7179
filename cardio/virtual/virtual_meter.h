#pragma once

#include "cardio/virtual/meter_account.h"
#include "cardio/virtual/meter_insertion.h"

namespace wattdesk::cardio {

/// What a meter shows on its display. Amounts in the meter's own unit, cut to hundredths.
struct MeterDisplay {
    std::string number;  ///< twelve digits
    MeterMode mode{MeterMode::Money};
    core::Credit remaining;  ///< below zero when overdrawn
    std::uint32_t count{0};
    MeterState state{MeterState::Normal};
    bool isSwitchClosed{true};
    bool isOpened{false};
    core::MeterStage stage{core::MeterStage::Cleared};
    MeterKeyState keyState{MeterKeyState::Private};
    std::uint32_t area{0};  ///< 0: none
    std::string customer;   ///< twelve digits, all 0 when none
    core::Energy total;     ///< secondary
    std::uint32_t illegalInsertions{0};
};

/// A prepaid meter: takes cards in, meters, warns and switches off. It has no clock of its own: the
/// time comes with every call. Its memory is saved whenever a real one's would have to survive a
/// power cut; after a failure of saving, or a power cut, it must be made anew from what was saved.
class VirtualMeter {
public:
    explicit VirtualMeter(MeterMemory memory);  ///< in memory only
    VirtualMeter(MeterMemory memory, SaveMeter save);

    core::Expected<Insertion> insert(CardReader& reader, const core::LocalTime& now,
                                     const InsertionFaults& faults = {});
    /// Secondary energy, not negative; answers what flowed: nothing while the switch is open.
    core::Expected<core::Energy> consume(core::Energy secondary, const core::LocalTime& now);

    /// What the utility's own key card does: the public keys give way to the private ones. A
    /// station issues no such card.
    core::Expected<void> installKeys();

    MeterDisplay display() const;
    const MeterMemory& memory() const noexcept { return m_memory; }

private:
    MeterMemory m_memory;
    SaveMeter m_save;
};

}  // namespace wattdesk::cardio
