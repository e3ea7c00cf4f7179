#pragma once

#include <memory>
#include <optional>

#include "cardio/virtual/meter_esam.h"
#include "cardio/virtual/meter_insertion.h"

namespace wattdesk::cardio {

inline constexpr std::uint8_t kParameterSfi = 1;
inline constexpr std::uint8_t kWalletSfi = 2;
inline constexpr std::uint8_t kCurrentTariffSfi = 3;
inline constexpr std::uint8_t kBackupTariffSfi = 4;
inline constexpr std::uint8_t kReturnSfi = 5;
inline constexpr std::uint8_t kRecordSfi = 7;

/// Why a meter's work ends before its end: an error word, or the power (neither), or the failure of
/// its own memory.
struct Stop {
    std::optional<int> word;
    std::optional<core::Error> failure;
};
template <class T>
using Step = tl::expected<T, Stop>;

inline tl::unexpected<Stop> stop(int word)
{
    return tl::unexpected<Stop>{Stop{word, std::nullopt}};
}

/// Saves the meter's memory as a step of its work.
inline Step<void> keep(const SaveMeter& save, const MeterMemory& memory)
{
    if (auto saved = save(memory); !saved) {
        return tl::unexpected<Stop>{Stop{std::nullopt, saved.error()}};
    }
    return {};
}

/// A MACed reading: what the security module will make of it when it is asked to take it.
struct MacedReading {
    Bytes data;
    bool isGenuine{false};
};

/// The meter's slot with a card in it: how a meter talks to a card, and the error words that come
/// of it. What it is given must outlive it.
class MeterSlot {
public:
    MeterSlot(const MeterMemory& memory, CardReader& reader, const InsertionFaults& faults);

    /// Passes on unless the card is pulled (20) or the power fails when this step begins.
    Step<void> at(MeterStep step) const;

    /// Up to three times; 04.
    Step<void> resetCard();
    /// Of the card that resetCard() met.
    const core::CardSerial& serial() const noexcept { return m_serial; }
    /// 08.
    Step<void> selectDirectory();
    /// 02, 05.
    Step<void> authenticateCard();
    /// 06.
    Step<void> authenticateMeter();

    /// 19, 20.
    Step<ResponseApdu> transmit(const CommandApdu& command);
    /// So many bytes, in one command.
    Step<Bytes> read(std::uint8_t sfi, std::size_t size, std::uint8_t offset = 0);
    /// With a MAC; one maker compares a plain reading and shows `wordIfDiffers`.
    Step<MacedReading> readMacedAndCompare(MeterEsam::Key key, std::uint8_t sfi,
                                           std::uint8_t offset, std::size_t size,
                                           int wordIfDiffers);
    /// By the head of EF05, as this meter's maker sees it.
    Step<bool> isReturnEmpty();

    /// A whole file or record, under a MAC: 10, 19.
    Step<void> writeFile(std::uint8_t sfi, const Bytes& file);
    Step<void> writeRecord(std::uint8_t place, const Bytes& record);
    /// EF05 as the meter's memory says.
    Step<void> writeReturn(MeterTime now);

private:
    Step<MacedReading> readMaced(MeterEsam::Key key, std::uint8_t sfi, std::uint8_t offset,
                                 std::size_t size);
    Step<Mac> macOf(const Bytes& message);
    Step<void> write(const CommandApdu& command);

    const MeterMemory& m_memory;
    CardReader& m_reader;
    const InsertionFaults& m_faults;
    std::unique_ptr<CardSession> m_session;
    core::CardSerial m_serial;
    std::optional<MeterEsam> m_esam;
};

}  // namespace wattdesk::cardio
