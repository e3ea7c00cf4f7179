#include "cardio/virtual/meter_slot.h"

#include <array>
#include <tuple>
#include <utility>

#include "cardio/virtual/meter_frames.h"

namespace wattdesk::cardio {

namespace {

constexpr std::uint8_t kMacChallenge = 4;
constexpr std::uint8_t kAuthenticationChallenge = 8;
constexpr int kResetsMax = 3;

}  // namespace

MeterSlot::MeterSlot(const MeterMemory& memory, CardReader& reader, const InsertionFaults& faults)
    : m_memory{memory}, m_reader{reader}, m_faults{faults}
{
}

Step<void> MeterSlot::at(MeterStep step) const
{
    if (m_faults.powerCutAt == step) {
        return tl::unexpected<Stop>{Stop{}};
    }
    return m_faults.pulledAt == step ? Step<void>{stop(20)} : Step<void>{};
}

Step<void> MeterSlot::resetCard()
{
    constexpr std::size_t kAtrSize = 13;
    constexpr std::size_t kSerialAt = 5;
    for (int i = 0; i < kResetsMax && !m_faults.isUpsideDown && !m_session; ++i) {
        if (auto session = m_reader.begin()) {
            m_session = std::move(*session);
        }
    }
    if (!m_session || m_session->atr().size() < kAtrSize) {
        return stop(4);
    }
    m_serial =
        *core::CardSerial::fromBytes(m_session->atr().subspan(kSerialAt, core::CardSerial::kSize));
    m_esam.emplace(m_memory, m_serial);
    return {};
}

Step<void> MeterSlot::selectDirectory()
{
    for (const std::uint16_t id : {std::uint16_t{0x3F00}, std::uint16_t{0xDF01}}) {
        const auto answer = transmit(CommandApdu::select(id));
        if (!answer) {
            return tl::unexpected<Stop>{answer.error()};
        }
        if (!answer->status.isSuccess()) {
            return stop(8);
        }
    }
    return {};
}

Step<void> MeterSlot::authenticateCard()
{
    if (m_faults.esamFails) {
        return stop(2);
    }
    Bytes challenge(kAuthenticationChallenge, 0);
    fillRandom(challenge);
    constexpr std::uint8_t kKey = 1;
    const auto answer = transmit(CommandApdu::internalAuthenticate(kKey, challenge));
    if (!answer) {
        return tl::unexpected<Stop>{answer.error()};
    }
    const Cryptogram expected = m_esam->cryptogram(MeterEsam::Key::Internal, challenge);
    const bool isRight = answer->status.isSuccess() && equalInConstantTime(expected, answer->data);
    return isRight ? Step<void>{} : Step<void>{stop(5)};
}

Step<void> MeterSlot::authenticateMeter()
{
    const auto challenge = transmit(CommandApdu::getChallenge(kAuthenticationChallenge));
    if (!challenge) {
        return tl::unexpected<Stop>{challenge.error()};
    }
    if (!challenge->status.isSuccess() || challenge->data.size() != kAuthenticationChallenge) {
        return stop(6);
    }
    const Cryptogram proof = m_esam->cryptogram(MeterEsam::Key::External, challenge->data);
    constexpr std::uint8_t kKey = 2;
    const auto answer = transmit(CommandApdu::externalAuthenticate(kKey, proof));
    if (!answer) {
        return tl::unexpected<Stop>{answer.error()};
    }
    return answer->status.isSuccess() ? Step<void>{} : Step<void>{stop(6)};
}

Step<ResponseApdu> MeterSlot::transmit(const CommandApdu& command)
{
    auto answer = m_session->transmit(command);
    if (!answer) {
        return stop(answer.error().code == core::ErrorCode::CardPulled ? 20 : 19);
    }
    return std::move(*answer);
}

/// From the beginning of a file, in one command.
Step<Bytes> MeterSlot::read(std::uint8_t sfi, std::size_t size, std::uint8_t offset)
{
    auto answer = transmit(CommandApdu::readBinary(sfi, offset, static_cast<std::uint16_t>(size)));
    if (!answer) {
        return tl::unexpected<Stop>{answer.error()};
    }
    if (!answer->status.isSuccess() || answer->data.size() != size) {
        return stop(19);
    }
    return std::move(answer->data);
}

Step<MacedReading> MeterSlot::readMaced(MeterEsam::Key key, std::uint8_t sfi, std::uint8_t offset,
                                        std::size_t size)
{
    // The header under which the security module takes data and MAC as they come from the card.
    const std::array header{std::uint8_t{0x04}, std::uint8_t{0xD6},
                            static_cast<std::uint8_t>(0x80U | sfi), offset,
                            static_cast<std::uint8_t>(size + std::tuple_size_v<Mac>)};
    Bytes challenge(kMacChallenge, 0);
    fillRandom(challenge);
    const auto answer = transmit(CommandApdu::readBinaryMaced(sfi, offset, challenge, header,
                                                              static_cast<std::uint16_t>(size)));
    if (!answer) {
        return tl::unexpected<Stop>{answer.error()};
    }
    if (answer->status == sw::kInstruction || answer->status == sw::kClass) {
        // An older card without MACed reading: its plain content has to do.
        return read(sfi, size, offset).map([](Bytes data) {
            return MacedReading{std::move(data), true};
        });
    }
    if (!answer->status.isSuccess() || answer->data.size() != size + std::tuple_size_v<Mac>) {
        return stop(19);
    }
    const ByteView data = ByteView{answer->data}.first(size);
    Bytes message(header.begin(), header.end());
    message.insert(message.end(), data.begin(), data.end());
    const Mac mac = m_esam->mac(key, challenge, message);
    const bool isRight = equalInConstantTime(mac, ByteView{answer->data}.subspan(size));
    return MacedReading{Bytes(data.begin(), data.end()), isRight && !m_faults.macsAreWrong};
}

Step<MacedReading> MeterSlot::readMacedAndCompare(MeterEsam::Key key, std::uint8_t sfi,
                                                  std::uint8_t offset, std::size_t size,
                                                  int wordIfDiffers)
{
    auto reading = readMaced(key, sfi, offset, size);
    if (!reading || m_memory.settings.maker == Maker::A) {
        return reading;
    }
    const auto plain = read(sfi, size, offset);
    if (!plain) {
        return tl::unexpected<Stop>{plain.error()};
    }
    return *plain == reading->data ? reading : Step<MacedReading>{stop(wordIfDiffers)};
}

Step<bool> MeterSlot::isReturnEmpty()
{
    constexpr std::uint8_t kHeadSize = 8;
    if (auto step = at(MeterStep::ReturnHead); !step) {
        return tl::unexpected<Stop>{step.error()};
    }
    const Maker maker = m_memory.settings.maker;
    return read(kReturnSfi, kHeadSize).map([maker](const Bytes& head) {
        return cardio::isReturnEmpty(maker, head);
    });
}

Step<void> MeterSlot::writeFile(std::uint8_t sfi, const Bytes& file)
{
    return macOf(CommandApdu::macedUpdateMessage(sfi, 0, file)).and_then([&](const Mac& mac) {
        return write(CommandApdu::updateBinaryMaced(sfi, 0, file, mac));
    });
}

Step<void> MeterSlot::writeRecord(std::uint8_t place, const Bytes& record)
{
    return macOf(CommandApdu::macedRecordMessage(kRecordSfi, place, record))
        .and_then([&](const Mac& mac) {
            return write(CommandApdu::updateRecordMaced(kRecordSfi, place, record, mac));
        });
}

Step<void> MeterSlot::writeReturn(MeterTime now)
{
    return at(MeterStep::ReturnWrite).and_then([this, now] {
        return writeFile(kReturnSfi, returnFile(m_memory, now));
    });
}

Step<void> MeterSlot::write(const CommandApdu& command)
{
    const auto answer = transmit(command);
    if (!answer) {
        return tl::unexpected<Stop>{answer.error()};
    }
    if (answer->status == sw::kMacWrong) {
        return stop(10);
    }
    return answer->status.isSuccess() ? Step<void>{} : Step<void>{stop(19)};
}

/// Under a fresh challenge of the card.
Step<Mac> MeterSlot::macOf(const Bytes& message)
{
    const auto challenge = transmit(CommandApdu::getChallenge(kMacChallenge));
    if (!challenge) {
        return tl::unexpected<Stop>{challenge.error()};
    }
    if (!challenge->status.isSuccess() || challenge->data.size() != kMacChallenge) {
        return stop(19);
    }
    return m_esam->mac(MeterEsam::Key::Line, challenge->data, message);
}

}  // namespace wattdesk::cardio
