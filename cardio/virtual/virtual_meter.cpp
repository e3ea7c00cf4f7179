#include "cardio/virtual/virtual_meter.h"

namespace wattdesk::cardio {

VirtualMeter::VirtualMeter(MeterMemory memory)
    : VirtualMeter{std::move(memory), [](const MeterMemory&) { return core::Expected<void>{}; }}
{
}

VirtualMeter::VirtualMeter(MeterMemory memory, SaveMeter save)
    : m_memory{std::move(memory)}, m_save{std::move(save)}
{
}

core::Expected<Insertion> VirtualMeter::insert(CardReader& reader, const core::LocalTime& now,
                                               const InsertionFaults& faults)
{
    return insertCard(m_memory, reader, now, faults, m_save);
}

core::Expected<core::Energy> VirtualMeter::consume(core::Energy secondary,
                                                   const core::LocalTime& now)
{
    const core::Energy flowed = cardio::consume(m_memory, secondary, now);
    return m_save(m_memory).map([flowed] { return flowed; });
}

core::Expected<void> VirtualMeter::installKeys()
{
    m_memory.settings.keyState = MeterKeyState::Private;
    return m_save(m_memory);
}

MeterDisplay VirtualMeter::display() const
{
    MeterDisplay display;
    display.number = core::toHex(m_memory.number);
    display.mode = m_memory.settings.mode;
    display.remaining =
        core::Credit::from(m_memory.remainingMicro / kMicroPerHundredth).value_or(core::Credit{});
    display.count = m_memory.count;
    display.state = stateOf(m_memory);
    display.isSwitchClosed = m_memory.relay.isClosed;
    display.isOpened = m_memory.isOpened();
    display.stage = m_memory.stage;
    display.keyState = m_memory.settings.keyState;
    display.area = m_memory.settings.area;
    display.customer = core::toHex(m_memory.customer);
    display.total = core::Energy::from(m_memory.totalEnergy).value_or(core::Energy{});
    display.illegalInsertions = m_memory.illegalInsertions;
    return display;
}

}  // namespace wattdesk::cardio
