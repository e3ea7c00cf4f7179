#include "tests/support/scripted_reader.h"

#include <gtest/gtest.h>

#include <algorithm>

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

Bytes fromSpaced(std::string_view text)
{
    std::string hex;
    std::copy_if(text.begin(), text.end(), std::back_inserter(hex),
                 [](char c) { return c != ' '; });
    return core::fromHex(hex).value();
}

class ScriptedSession final : public CardSession {
public:
    ScriptedSession(CardScript& script, Bytes atr, Interface interface)
        : m_script{script}, m_atr{std::move(atr)}, m_interface{interface}
    {
    }
    ByteView atr() const noexcept override { return m_atr; }
    Interface interface() const noexcept override { return m_interface; }
    Expected<ResponseApdu> transmit(const CommandApdu& command) override
    {
        return cardio::transmitWhole([this](ByteView bytes) { return m_script.exchange(bytes); },
                                     command);
    }

private:
    CardScript& m_script;
    Bytes m_atr;
    Interface m_interface;
};

class ScriptedReader final : public CardReader {
public:
    ScriptedReader(CardScript& script, Bytes atr, Interface interface)
        : m_script{script}, m_atr{std::move(atr)}, m_interface{interface}
    {
    }
    std::string name() const override { return "Scripted Reader"; }
    Expected<std::unique_ptr<CardSession>> begin() override
    {
        return std::make_unique<ScriptedSession>(m_script, m_atr, m_interface);
    }

private:
    CardScript& m_script;
    Bytes m_atr;
    Interface m_interface;
};

}  // namespace

CardScript::~CardScript()
{
    if (m_next < m_steps.size()) {
        ADD_FAILURE() << m_steps.size() - m_next
                      << " commands never came, the first: " << core::toHex(m_steps[m_next].head);
    }
}

CardScript& CardScript::expect(std::string_view command, std::string_view answer)
{
    const Bytes whole = fromSpaced(command);
    return expectHead(command, whole.size(),
                      [bytes = fromSpaced(answer)](ByteView) { return bytes; });
}

CardScript& CardScript::expectHead(std::string_view head, std::size_t size, Answer answer)
{
    m_steps.push_back({fromSpaced(head), size, std::move(answer)});
    return *this;
}

CardScript& CardScript::expectFailure(std::string_view command, ErrorCode code)
{
    const Bytes whole = fromSpaced(command);
    return expectHead(command, whole.size(),
                      [code](ByteView) -> Expected<Bytes> { return core::fail(code, "scripted"); });
}

Expected<Bytes> CardScript::exchange(ByteView command)
{
    if (m_next == m_steps.size()) {
        ADD_FAILURE() << "unexpected command after the script's end: " << core::toHex(command);
        return core::fail(ErrorCode::ReaderFailed, "script");
    }
    const Step& step = m_steps[m_next];
    const bool fits = command.size() == step.size &&
                      std::equal(step.head.begin(), step.head.end(), command.begin());
    if (!fits) {
        ADD_FAILURE() << "command " << m_next << ": expected " << core::toHex(step.head) << " ("
                      << step.size << " bytes), got " << core::toHex(command);
        return core::fail(ErrorCode::ReaderFailed, "script");
    }
    ++m_next;
    return step.answer(command);
}

Expected<std::vector<cardio::ReaderStatus>> ScriptedHub::list()
{
    return std::vector{cardio::ReaderStatus{"Scripted Reader", true, 1}};
}

Expected<std::unique_ptr<CardReader>> ScriptedHub::open(const std::string&)
{
    return std::make_unique<ScriptedReader>(m_script, m_atr, m_interface);
}

}  // namespace wattdesk::test
