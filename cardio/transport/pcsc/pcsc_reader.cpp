#include "cardio/transport/pcsc/pcsc_reader.h"

#include <winscard.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <thread>
#include <utility>

#include "cardio/transport/pcsc/pcsc_failure.h"
#include "cardio/transport/transmit.h"

namespace wattdesk::cardio {

namespace {

using core::ErrorCode;

constexpr int kConnectTriesMax = 20;
constexpr std::chrono::milliseconds kConnectPause{50};
/// pcscd 1.9.9 looks at each slot every 0.4 s.
constexpr int kLooksMax = 12;
constexpr std::chrono::milliseconds kLookPause{50};
/// A short answer has at most 258 bytes; some drivers want room for more.
constexpr std::size_t kAnswerMax = 264;

class PcscSession final : public CardSession {
public:
    PcscSession(std::shared_ptr<PcscContext> context, SCARDHANDLE card, DWORD protocol, Bytes atr,
                Interface interface)
        : m_context{std::move(context)},
          m_card{card},
          m_protocol{protocol},
          m_atr{std::move(atr)},
          m_interface{interface}
    {
    }
    // A card that is gone, or a daemon, has nothing left to disconnect from.
    ~PcscSession() override { static_cast<void>(SCardDisconnect(m_card, SCARD_LEAVE_CARD)); }
    PcscSession(const PcscSession&) = delete;
    PcscSession& operator=(const PcscSession&) = delete;

    ByteView atr() const noexcept override { return m_atr; }
    Interface interface() const noexcept override { return m_interface; }
    core::Expected<ResponseApdu> transmit(const CommandApdu& command) override
    {
        return transmitWhole([this](ByteView bytes) { return exchange(bytes); }, command);
    }

private:
    core::Expected<Bytes> exchange(ByteView command)
    {
        const SCARD_IO_REQUEST* protocol =
            m_protocol == SCARD_PROTOCOL_T0 ? SCARD_PCI_T0 : SCARD_PCI_T1;
        std::array<std::uint8_t, kAnswerMax> answer{};
        DWORD size = answer.size();
        const LONG code = SCardTransmit(m_card, protocol, command.data(), command.size(), nullptr,
                                        answer.data(), &size);
        if (code != SCARD_S_SUCCESS) {
            return core::Unexpected{failure(code)};
        }
        return Bytes(answer.begin(), answer.begin() + static_cast<std::ptrdiff_t>(size));
    }

    /// Drivers call a card that was pulled in the middle of a command a failed transmission; the
    /// slot itself tells the two apart, as soon as pcscd has looked.
    core::Error failure(LONG code) const
    {
        core::Error error = pcscFailure(code, "SCardTransmit");
        if (error.code == ErrorCode::CardAbsent ||
            (error.code == ErrorCode::ReaderFailed && isGone())) {
            error.code = ErrorCode::CardPulled;
        }
        return error;
    }

    bool isGone() const
    {
        for (int i = 0; i < kLooksMax; ++i) {
            const LONG state =
                SCardStatus(m_card, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr);
            if (state != SCARD_S_SUCCESS) {
                return state == SCARD_W_REMOVED_CARD || state == SCARD_E_NO_SMARTCARD;
            }
            std::this_thread::sleep_for(kLookPause);
        }
        return false;
    }

    std::shared_ptr<PcscContext> m_context;
    SCARDHANDLE m_card;
    DWORD m_protocol;
    Bytes m_atr;
    Interface m_interface;
};

core::Expected<Bytes> atrOf(SCARDHANDLE card)
{
    std::array<std::uint8_t, MAX_ATR_SIZE> atr{};
    DWORD size = atr.size();
    const LONG code = SCardStatus(card, nullptr, nullptr, nullptr, nullptr, atr.data(), &size);
    if (code != SCARD_S_SUCCESS) {
        return core::Unexpected{pcscFailure(code, "SCardStatus")};
    }
    return Bytes(atr.begin(), atr.begin() + static_cast<std::ptrdiff_t>(size));
}

bool startsWith(ByteView bytes, std::initializer_list<std::uint8_t> head)
{
    return bytes.size() >= head.size() && std::equal(head.begin(), head.end(), bytes.begin());
}

}  // namespace

Interface interfaceOf(std::string_view readerName, ByteView atr)
{
    const bool isMadeUp = atr.size() >= 4 && atr[0] == 0x3B && (atr[1] & 0xF0U) == 0x80 &&
                          atr[2] == 0x80 && atr[3] == 0x01;
    const bool isOurs = startsWith(atr, {0x3B, 0x69});
    constexpr std::array<std::string_view, 5> kHints{"contactless", "Contactless", "PICC", " CL ",
                                                     "NFC"};
    const bool isNamedSo = std::any_of(kHints.begin(), kHints.end(), [&](std::string_view hint) {
        return readerName.find(hint) != std::string_view::npos;
    });
    return isMadeUp || (isNamedSo && !isOurs) ? Interface::Contactless : Interface::Contact;
}

core::Expected<std::unique_ptr<CardSession>> PcscReader::begin()
{
    // Exclusive, and not SCardBeginTransaction(): that waits for other programs without an end.
    SCARDHANDLE card = 0;
    DWORD protocol = 0;
    LONG code = SCARD_E_SHARING_VIOLATION;
    for (int i = 0; i < kConnectTriesMax && code == SCARD_E_SHARING_VIOLATION; ++i) {
        if (i > 0) {
            std::this_thread::sleep_for(kConnectPause);
        }
        code = SCardConnect(m_context->handle(), m_name.c_str(), SCARD_SHARE_EXCLUSIVE,
                            SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &card, &protocol);
    }
    if (code != SCARD_S_SUCCESS) {
        return core::Unexpected{pcscFailure(code, "SCardConnect")};
    }
    auto atr = atrOf(card);
    if (!atr) {
        static_cast<void>(SCardDisconnect(card, SCARD_LEAVE_CARD));
        return core::Unexpected{atr.error()};
    }
    const Interface interface = interfaceOf(m_name, *atr);
    return std::make_unique<PcscSession>(m_context, card, protocol, std::move(*atr), interface);
}

}  // namespace wattdesk::cardio
