#pragma once

#include "cardio/virtual/meter_frames.h"
#include "cardio/virtual/meter_slot.h"

namespace wattdesk::cardio {

/// Everything that a customer's use leaves in a meter; parameters stay.
void forgetUse(MeterMemory& meter) noexcept;

/// A meter's work on a field card that is in its slot, from where both have authenticated. What it
/// is given must outlive it.
class FieldCardWork {
public:
    FieldCardWork(MeterMemory& memory, MeterSlot& slot, MeterTime now, const SaveMeter& save);

    /// Reads the order with a MAC, and whose it is and when it holds: 10, 14, 22, 09.
    Step<void> readOrder();
    const MeterOrderFile& order() const noexcept { return m_order; }
    /// EF01, of which the order is a reading.
    const Bytes& file() const noexcept { return m_file; }

    /// All but a preset card, which is laid out and taken like a user card; 08 for that one and an
    /// operator's.
    Step<void> obey(core::FieldCardKind kind);

private:
    Step<void> readWithMac();
    Step<void> checkOrder() const;
    Step<void> clear();
    Step<void> takeParameters();
    Step<void> takeNumber();
    Step<void> testRelay();
    Step<void> leaveRecord();

    MeterMemory& m_memory;
    MeterSlot& m_slot;
    MeterTime m_now;
    const SaveMeter& m_save;
    Bytes m_file;
    MeterOrderFile m_order;
};

}  // namespace wattdesk::cardio
