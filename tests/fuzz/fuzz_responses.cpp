// A card may answer anything: the profile reads, writes and looks after a failure without a crash,
// without an endless exchange, and without calling a write done that was never begun.
#include <algorithm>
#include <cstdlib>

#include "cardio/profile/sgcc_2013.h"
#include "cardio/transport/transmit.h"

namespace {

using namespace wattdesk;
using cardio::Bytes;
using cardio::ByteView;

/// No sequence of the profile is longer, GET RESPONSE included.
constexpr std::size_t kExchangesMax = 1000;

/// Its answers do not depend on the challenge, so that a fuzzer can find the right ones.
class ConstantKeyStore final : public cardio::KeyStore {
public:
    core::Expected<cardio::Cryptogram> cryptogram(cardio::KeyUse, const core::CardSerial&,
                                                  ByteView) override
    {
        return cardio::Cryptogram{1, 1, 1, 1, 1, 1, 1, 1};
    }
    core::Expected<cardio::Mac> mac(cardio::KeyUse, const core::CardSerial&, ByteView,
                                    ByteView) override
    {
        return cardio::Mac{};
    }
    core::Expected<cardio::SecretKey> cardKey(cardio::KeyUse, const core::CardSerial&) override
    {
        return cardio::SecretKey{{}};
    }
    core::Expected<std::uint8_t> version(cardio::KeyUse) override { return std::uint8_t{1}; }
    bool holdsTestKeys() const noexcept override { return true; }
};

/// Answers with pieces of the input: a length and so many bytes; at its end the card is gone.
class FuzzedSession final : public cardio::CardSession {
public:
    FuzzedSession(ByteView input, cardio::Interface interface)
        : m_input{input}, m_interface{interface}
    {
    }
    ByteView atr() const noexcept override { return m_atr; }
    cardio::Interface interface() const noexcept override { return m_interface; }
    core::Expected<cardio::ResponseApdu> transmit(const cardio::CommandApdu& command) override
    {
        return cardio::transmitWhole([this](ByteView) { return next(); }, command);
    }

private:
    core::Expected<Bytes> next()
    {
        if (++m_exchanges > kExchangesMax) {
            std::abort();
        }
        if (m_input.empty()) {
            return core::fail(core::ErrorCode::CardPulled);
        }
        const std::size_t size = std::min<std::size_t>(m_input[0], m_input.size() - 1);
        const ByteView piece = m_input.subspan(1, size);
        m_input = m_input.subspan(1 + size);
        return Bytes(piece.begin(), piece.end());
    }

    ByteView m_input;
    cardio::Interface m_interface;
    std::size_t m_exchanges{0};
    Bytes m_atr{0x3B, 0x69, 0, 0, 0x57, 1, 1, 1, 1, 1, 1, 1, 1};
};

core::CardChange someChange()
{
    core::CardChange change;
    change.serial = core::CardSerial{{1, 1, 1, 1, 1, 1, 1, 1}};
    change.after.wallet.count = 1;
    return change;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const ByteView input{data + 1, size - 1};
    static_cast<void>(cardio::ResponseApdu::parse(input));
    const auto interface =
        (data[0] & 1U) != 0 ? cardio::Interface::Contactless : cardio::Interface::Contact;
    ConstantKeyStore keys;
    const auto& profile = cardio::sgcc2013();
    const core::CardChange change = someChange();

    FuzzedSession reading{input, interface};
    static_cast<void>(profile.read(reading, keys));
    FuzzedSession writing{input, interface};
    const auto attempt = profile.write(writing, keys, change, [](core::CardStep) {});
    if (!attempt.failure && !attempt.hasBegun) {
        std::abort();
    }
    FuzzedSession looking{input, interface};
    static_cast<void>(profile.inspect(looking, keys, change));
    FuzzedSession personalising{input, interface};
    static_cast<void>(profile.personalise(personalising, keys, change.serial));
    return 0;
}
