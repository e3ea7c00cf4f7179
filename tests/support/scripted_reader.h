#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cardio/transport/card_reader.h"

namespace wattdesk::test {

/// What a card is asked, in order, and what it answers. An unexpected command and one that never
/// came both fail the test. Commands and answers are hexadecimal, spaces allowed.
class CardScript {
public:
    using Answer = std::function<core::Expected<core::Bytes>(core::ByteView command)>;

    CardScript() = default;
    ~CardScript();
    CardScript(const CardScript&) = delete;
    CardScript& operator=(const CardScript&) = delete;

    /// The whole command.
    CardScript& expect(std::string_view command, std::string_view answer);
    /// A command that begins so and is `size` bytes long: the rest is chance, or checked by
    /// `answer`.
    CardScript& expectHead(std::string_view head, std::size_t size, Answer answer);
    /// The whole command, and then the transport fails.
    CardScript& expectFailure(std::string_view command, core::ErrorCode code);

    core::Expected<core::Bytes> exchange(core::ByteView command);
    std::size_t answered() const noexcept { return m_next; }

private:
    struct Step {
        core::Bytes head;
        std::size_t size;
        Answer answer;
    };
    std::vector<Step> m_steps;
    std::size_t m_next{0};
};

/// A hub with one slot, on which the script lies. Every session goes on where the last one ended.
class ScriptedHub final : public cardio::ReaderHub {
public:
    ScriptedHub(CardScript& script, core::Bytes atr,
                cardio::Interface interface = cardio::Interface::Contact)
        : m_script{script}, m_atr{std::move(atr)}, m_interface{interface}
    {
    }

    core::Expected<std::vector<cardio::ReaderStatus>> list() override;
    core::Expected<std::unique_ptr<cardio::CardReader>> open(const std::string& name) override;
    void waitForChange(std::chrono::milliseconds) override {}
    void cancel() override {}

private:
    CardScript& m_script;
    core::Bytes m_atr;
    cardio::Interface m_interface;
};

}  // namespace wattdesk::test
