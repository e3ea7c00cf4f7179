#include "tests/cardio/faulty_reader.h"

#include <algorithm>
#include <array>

#include "cardio/transport/transmit.h"

namespace wattdesk::test {

namespace {

using cardio::CardReader;
using cardio::CardSession;
using cardio::CommandApdu;
using cardio::Interface;
using cardio::ResponseApdu;
using core::Bytes;
using core::ByteView;
using core::ErrorCode;
using core::Expected;

constexpr std::array<std::uint8_t, 5> kContactlessAtr{0x3B, 0x80, 0x80, 0x01, 0x01};

Bytes wordOf(std::uint16_t word)
{
    return {static_cast<std::uint8_t>(word >> 8U), static_cast<std::uint8_t>(word & 0xFFU)};
}

class FaultySession final : public CardSession {
public:
    explicit FaultySession(FaultyHub& hub) : m_hub{hub} {}
    ByteView atr() const noexcept override { return m_hub.atr(); }
    Interface interface() const noexcept override { return m_hub.interface(); }
    Expected<ResponseApdu> transmit(const CommandApdu& command) override
    {
        return cardio::transmitWhole([this](ByteView bytes) { return m_hub.exchange(bytes); },
                                     command);
    }

private:
    FaultyHub& m_hub;
};

class FaultyReader final : public CardReader {
public:
    explicit FaultyReader(FaultyHub& hub) : m_hub{hub} {}
    std::string name() const override { return "Faulty Reader"; }
    Expected<std::unique_ptr<CardSession>> begin() override { return m_hub.begin(); }

private:
    FaultyHub& m_hub;
};

}  // namespace

Expected<std::vector<cardio::ReaderStatus>> FaultyHub::list()
{
    return std::vector{cardio::ReaderStatus{"Faulty Reader", !isGone(), 1}};
}

Expected<std::unique_ptr<CardReader>> FaultyHub::open(const std::string&)
{
    return std::make_unique<FaultyReader>(*this);
}

Expected<std::unique_ptr<CardSession>> FaultyHub::begin()
{
    ++m_sessions;
    if (isGone()) {
        return core::fail(ErrorCode::CardAbsent);
    }
    // A reader leaves the card as it is between two sessions; one that was pulled was reset.
    return std::make_unique<FaultySession>(*this);
}

cardio::CardOs& FaultyHub::card() noexcept
{
    return m_swapAt && m_sent.size() > *m_swapAt ? *m_other : m_card;
}

ByteView FaultyHub::atr() const noexcept
{
    const bool isSwapped = m_swapAt && m_sent.size() > *m_swapAt;
    const cardio::CardOs& present = isSwapped ? *m_other : m_card;
    return m_interface == Interface::Contact ? ByteView{present.memory().atr}
                                             : ByteView{kContactlessAtr};
}

Expected<Bytes> FaultyHub::exchange(ByteView command)
{
    if (isGone()) {
        return core::fail(ErrorCode::CardPulled, "gone");
    }
    const std::size_t number = m_sent.size();
    m_sent.emplace_back(command.begin(), command.end());
    const auto fault = std::find_if(m_faults.begin(), m_faults.end(),
                                    [&](const auto& entry) { return entry.first == number; });
    if (fault == m_faults.end()) {
        return card().process(command);
    }
    switch (fault->second.kind) {
        case Fault::Kind::LostCommand:
            card().reset();
            return core::fail(fault->second.code, "lost command");
        case Fault::Kind::LostAnswer:
            static_cast<void>(card().process(command));
            card().reset();
            return core::fail(fault->second.code, "lost answer");
        case Fault::Kind::WordInstead:
            return wordOf(fault->second.word);
        case Fault::Kind::WordAfterward:
            static_cast<void>(card().process(command));
            return wordOf(fault->second.word);
    }
    return core::fail(ErrorCode::ReaderFailed);
}

}  // namespace wattdesk::test
