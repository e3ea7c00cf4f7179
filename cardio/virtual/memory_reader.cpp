#include "cardio/virtual/memory_reader.h"

#include "cardio/transport/transmit.h"

namespace wattdesk::cardio {

using core::ErrorCode;

class MemoryReader::Session final : public CardSession {
public:
    explicit Session(MemoryReader& reader)
        : m_reader{reader}, m_insertion{reader.m_insertion}, m_atr{reader.m_card->memory().atr}
    {
        if (reader.m_interface == Interface::Contactless) {
            m_atr.assign(kContactlessAtr.begin(), kContactlessAtr.end());
        }
        m_reader.m_hasSession = true;
        m_reader.m_card->reset();
    }
    ~Session() override { m_reader.m_hasSession = false; }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    ByteView atr() const noexcept override { return m_atr; }
    Interface interface() const noexcept override { return m_reader.m_interface; }

    core::Expected<ResponseApdu> transmit(const CommandApdu& command) override
    {
        return transmitWhole(
            [this](ByteView bytes) { return m_reader.exchange(bytes, m_insertion); }, command);
    }

private:
    MemoryReader& m_reader;
    std::uint64_t m_insertion;
    Bytes m_atr;
};

void MemoryReader::put(VirtualCard* card)
{
    m_card = card;
    ++m_insertion;
}

core::Expected<std::unique_ptr<CardSession>> MemoryReader::begin()
{
    if (m_card == nullptr) {
        return core::fail(ErrorCode::CardAbsent);
    }
    if (m_hasSession) {
        return core::fail(ErrorCode::ReaderBusy);
    }
    return std::make_unique<Session>(*this);
}

core::Expected<Bytes> MemoryReader::exchange(ByteView command, std::uint64_t insertion)
{
    if (m_card == nullptr || insertion != m_insertion) {
        return core::fail(ErrorCode::CardPulled);
    }
    if (m_hooks.before) {
        if (auto failure = m_hooks.before(command)) {
            ++m_insertion;
            return core::Unexpected{std::move(*failure)};
        }
    }
    Bytes answer = m_card->process(command);
    if (m_hooks.after) {
        if (auto failure = m_hooks.after(command, answer)) {
            ++m_insertion;
            return core::Unexpected{std::move(*failure)};
        }
    }
    return answer;
}

}  // namespace wattdesk::cardio
