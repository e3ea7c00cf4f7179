#pragma once

#include <functional>
#include <optional>

#include "cardio/transport/card_reader.h"
#include "cardio/virtual/virtual_card.h"

namespace wattdesk::cardio {

/// A slot with no bench behind it: the meter's own, and the one of tests. The card belongs to the
/// caller and outlives the reader.
class MemoryReader final : public CardReader {
public:
    /// Looks at every raw exchange. Before: an error means that the card never saw the command.
    /// After: the card has done it; an error means that nobody heard its answer, and `answer` may
    /// be changed. Either error ends the session: every later command is CardPulled.
    struct Hooks {
        std::function<std::optional<core::Error>(ByteView command)> before;
        std::function<std::optional<core::Error>(ByteView command, Bytes& answer)> after;
    };

    explicit MemoryReader(VirtualCard* card = nullptr, Interface interface = Interface::Contact)
        : m_card{card}, m_interface{interface}
    {
    }

    /// Null takes the card off. A running session loses its card: CardPulled.
    void put(VirtualCard* card);
    void setHooks(Hooks hooks) { m_hooks = std::move(hooks); }

    std::string name() const override { return "Memory Reader"; }
    /// CardAbsent; ReaderBusy while another session lives.
    core::Expected<std::unique_ptr<CardSession>> begin() override;

private:
    class Session;

    core::Expected<Bytes> exchange(ByteView command, std::uint64_t insertion);

    VirtualCard* m_card;
    Interface m_interface;
    Hooks m_hooks;
    std::uint64_t m_insertion{0};
    bool m_hasSession{false};
};

}  // namespace wattdesk::cardio
