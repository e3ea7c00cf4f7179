#include "cardio/virtual/meter_field_card.h"

#include "cardio/virtual/meter_account.h"

namespace wattdesk::cardio {

void forgetUse(MeterMemory& meter) noexcept
{
    meter.stage = core::MeterStage::Cleared;
    meter.customer = {};
    meter.serial = {};
    meter.remainingMicro = 0;
    meter.count = 0;
    meter.totalEnergy = 0;
    meter.periodEnergy = 0;
    meter.lastPeriodEnergy = 0;
    meter.relay = {};
}

FieldCardWork::FieldCardWork(MeterMemory& memory, MeterSlot& slot, MeterTime now,
                             const SaveMeter& save)
    : m_memory{memory}, m_slot{slot}, m_now{now}, m_save{save}
{
}

Step<void> FieldCardWork::readOrder()
{
    return m_slot.at(MeterStep::FieldOrder)
        .and_then([this] { return readWithMac(); })
        .and_then([this] { return checkOrder(); });
}

Step<void> FieldCardWork::readWithMac()
{
    constexpr int kOrderDiffers = 22;
    const auto reading = m_slot.readMacedAndCompare(MeterEsam::Key::Line, kParameterSfi, 0,
                                                    MeterParameterFile::kSize, kOrderDiffers);
    if (!reading) {
        return tl::unexpected<Stop>{reading.error()};
    }
    if (!reading->isGenuine) {
        return stop(10);
    }
    if (!isFrame(reading->data, MeterParameterFile::kDataSize)) {
        return stop(14);
    }
    m_file = reading->data;
    m_order = parseOrderFile(m_file);
    return {};
}

/// Whose card it is, and when it holds.
Step<void> FieldCardWork::checkOrder() const
{
    constexpr MeterTime kMinutesOfDay = 10'000;
    if (!m_order.hasGoodHead) {
        return stop(14);
    }
    const std::uint32_t own = m_memory.settings.area;
    const MeterTime today = m_now / kMinutesOfDay;
    const bool isOurs = own == 0 || own == m_order.area;
    return isOurs && m_order.from <= today && today <= m_order.to ? Step<void>{}
                                                                  : Step<void>{stop(9)};
}

Step<void> FieldCardWork::obey(core::FieldCardKind kind)
{
    using Kind = core::FieldCardKind;
    switch (kind) {
        case Kind::Check:
            return leaveRecord();
        case Kind::Reset:
            return m_slot.at(MeterStep::Obedience).and_then([this] {
                m_memory.stage = core::MeterStage::Reset;
                return keep(m_save, m_memory);
            });
        case Kind::Clear:
            return clear();
        case Kind::Parameter:
            return takeParameters();
        case Kind::MeterNumbering:
            return takeNumber();
        case Kind::RelayTest:
            return testRelay();
        case Kind::Preset:
        case Kind::Operator:
            break;
    }
    return stop(8);
}

Step<void> FieldCardWork::clear()
{
    if (m_memory.isOpened()) {
        return stop(9);
    }
    return m_slot.at(MeterStep::Obedience).and_then([this] {
        forgetUse(m_memory);
        return keep(m_save, m_memory);
    });
}

Step<void> FieldCardWork::takeParameters()
{
    constexpr std::uint8_t kSetsAlarms = 0x01;
    constexpr std::uint8_t kSetsRatios = 0x02;
    constexpr std::uint8_t kSetsOverdraft = 0x04;
    constexpr std::uint8_t kSetsHoarding = 0x08;
    constexpr std::uint8_t kSetsClosePermit = 0x10;
    if (!m_order.hasGoodNumbers) {
        return stop(14);
    }
    if (auto step = m_slot.at(MeterStep::Obedience); !step) {
        return step;
    }
    const auto isSet = [this](std::uint8_t bit) { return (m_order.flag & bit) != 0; };
    const auto take = [&](std::uint8_t bit, auto& into, auto value) {
        into = isSet(bit) ? value : into;
    };
    take(kSetsAlarms, m_memory.parameters.alarm1, m_order.alarm1);
    take(kSetsAlarms, m_memory.parameters.alarm2, m_order.alarm2);
    take(kSetsRatios, m_memory.parameters.ctRatio, m_order.ctRatio);
    take(kSetsRatios, m_memory.parameters.ptRatio, m_order.ptRatio);
    take(kSetsOverdraft, m_memory.settings.overdraftLimit, m_order.overdraftLimit);
    take(kSetsHoarding, m_memory.settings.hoardingLimit, m_order.hoardingLimit);
    take(kSetsClosePermit, m_memory.settings.closePermit, m_order.closePermit);
    return keep(m_save, m_memory);
}

/// A number is one meter's: the return file says whose it has become.
Step<void> FieldCardWork::takeNumber()
{
    if (m_memory.isOpened()) {
        return stop(9);
    }
    const auto isFree = m_slot.isReturnEmpty();
    if (!isFree) {
        return tl::unexpected<Stop>{isFree.error()};
    }
    if (!*isFree && m_memory.number != m_order.number) {
        return stop(18);
    }
    return m_slot.at(MeterStep::Obedience)
        .and_then([this] {
            m_memory.number = m_order.number;
            return keep(m_save, m_memory);
        })
        .and_then([this] { return m_slot.writeReturn(m_now); });
}

Step<void> FieldCardWork::testRelay()
{
    constexpr std::uint8_t kTrip = 0x01;
    constexpr std::uint8_t kClose = 0x02;
    const bool closes = m_order.action == kClose;
    if (!closes && m_order.action != kTrip) {
        return stop(14);
    }
    const bool mayClose =
        stateOf(m_memory) != MeterState::Overdrawn && !m_memory.relay.waitsForPermit;
    if (closes && !mayClose) {
        return stop(9);
    }
    return m_slot.at(MeterStep::Obedience).and_then([this, closes] {
        m_memory.relay.isClosed = closes;
        return keep(m_save, m_memory);
    });
}

/// The record first, and then the index that counts it: cut off between, the next meter writes
/// over it.
Step<void> FieldCardWork::leaveRecord()
{
    const auto file = m_slot.read(kReturnSfi, kReturnFileSize);
    if (!file) {
        return tl::unexpected<Stop>{file.error()};
    }
    const auto count = parseCheckIndex(*file);
    if (!count) {
        return stop(14);
    }
    if (*count >= kCheckRecordsMax) {
        return stop(18);
    }
    const std::size_t place = *count + 1;
    return m_slot.at(MeterStep::CheckRecord)
        .and_then([&] {
            return m_slot.writeRecord(static_cast<std::uint8_t>(place),
                                      checkRecord(m_memory, m_now));
        })
        .and_then([this] { return m_slot.at(MeterStep::CheckIndex); })
        .and_then([&] { return m_slot.writeFile(kReturnSfi, checkIndex(place, m_memory, m_now)); });
}

}  // namespace wattdesk::cardio
