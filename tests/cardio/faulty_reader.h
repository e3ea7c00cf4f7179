#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "cardio/transport/card_reader.h"
#include "cardio/virtual/card_os.h"

namespace wattdesk::test {

/// What goes wrong at one exchange between reader and card.
struct Fault {
    enum class Kind : std::uint8_t {
        LostCommand,   ///< the transport fails and the card never saw the command
        LostAnswer,    ///< the transport fails and the card has done the command
        WordInstead,   ///< the card answers this word and does nothing
        WordAfterward  ///< the card does the command and answers this word
    };
    Kind kind{Kind::LostCommand};
    std::uint16_t word{0};
    core::ErrorCode code{core::ErrorCode::CardPulled};
};

/// A slot with a virtual card, which writes down every exchange and fails where it is told to.
class FaultyHub final : public cardio::ReaderHub {
public:
    explicit FaultyHub(cardio::CardOs& card,
                       cardio::Interface interface = cardio::Interface::Contact)
        : m_card{card}, m_interface{interface}
    {
    }

    /// At the exchange of this number, counted from 0 over all sessions.
    void failAt(std::size_t exchange, Fault fault) { m_faults.emplace_back(exchange, fault); }
    /// From this exchange on nothing answers: the card was taken away.
    void goneFrom(std::size_t exchange) { m_goneFrom = exchange; }
    /// Before this exchange another card is put in its place.
    void swapAt(std::size_t exchange, cardio::CardOs& other)
    {
        m_swapAt = exchange;
        m_other = &other;
    }

    /// Everything that was sent, heard by the card or not.
    const std::vector<core::Bytes>& sent() const noexcept { return m_sent; }
    std::size_t sessions() const noexcept { return m_sessions; }

    core::Expected<std::vector<cardio::ReaderStatus>> list() override;
    core::Expected<std::unique_ptr<cardio::CardReader>> open(const std::string& name) override;
    void waitForChange(std::chrono::milliseconds) override {}
    void cancel() override {}

    core::Expected<std::unique_ptr<cardio::CardSession>> begin();
    core::Expected<core::Bytes> exchange(core::ByteView command);
    core::ByteView atr() const noexcept;
    cardio::Interface interface() const noexcept { return m_interface; }

private:
    cardio::CardOs& card() noexcept;
    bool isGone() const noexcept { return m_goneFrom && m_sent.size() >= *m_goneFrom; }

    cardio::CardOs& m_card;
    cardio::Interface m_interface;
    std::vector<std::pair<std::size_t, Fault>> m_faults;
    std::optional<std::size_t> m_goneFrom;
    std::optional<std::size_t> m_swapAt;
    cardio::CardOs* m_other{nullptr};
    std::vector<core::Bytes> m_sent;
    std::size_t m_sessions{0};
};

}  // namespace wattdesk::test
