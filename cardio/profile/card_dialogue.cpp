#include "cardio/profile/card_dialogue.h"

#include <array>
#include <cassert>

namespace wattdesk::cardio {

namespace {

using core::ErrorCode;

constexpr std::uint16_t kMasterFile = 0x3F00;
constexpr std::uint16_t kDirectory = 0xDF01;

constexpr std::size_t kAtrSize = 13;
constexpr std::size_t kAtrSerialAt = 5;
constexpr std::array<std::uint8_t, 2> kAtrHead{0x3B, 0x69};

constexpr std::uint8_t kSerialFileSfi = 0x19;
constexpr std::uint8_t kSerialFileOffset = 1;

constexpr std::uint8_t kAuthenticationChallenge = 8;
constexpr std::uint8_t kMacChallenge = 4;

std::optional<core::CardSerial> serialOfAtr(ByteView atr) noexcept
{
    if (atr.size() != kAtrSize || atr[0] != kAtrHead[0] || atr[1] != kAtrHead[1]) {
        return std::nullopt;
    }
    return core::CardSerial::fromBytes(atr.subspan(kAtrSerialAt));
}

/// A file that is not there, or has no byte at all: one maker's meter takes the second for a card
/// never issued.
bool isNothingThere(StatusWord status) noexcept
{
    return status == sw::kFileNotFound || status == sw::kWrongOffset;
}

/// 6A88, or the family's own word for the same.
bool isNoSuchKey(StatusWord status) noexcept
{
    return status == sw::kKeyNotFound || status == StatusWord{0x9403};
}

}  // namespace

core::Expected<ResponseApdu> CardDialogue::succeed(DialogueStep step, const CommandApdu& command)
{
    auto answer = m_session.transmit(command);
    if (answer && !answer->status.isSuccess()) {
        return core::Unexpected{failureOf(step, answer->status)};
    }
    return answer;
}

core::Expected<void> CardDialogue::identify()
{
    const bool isContact = m_session.interface() == Interface::Contact;
    const auto fromAtr = isContact ? serialOfAtr(m_session.atr()) : std::nullopt;
    if (isContact && !fromAtr) {
        return core::fail(ErrorCode::CardForeign, "ATR " + core::toHex(m_session.atr()));
    }
    const auto selected = succeed(DialogueStep::Identify, CommandApdu::select(kMasterFile));
    if (!selected) {
        return core::Unexpected{selected.error()};
    }
    if (fromAtr) {
        m_serial = *fromAtr;
        return {};
    }
    const auto answer = succeed(
        DialogueStep::Identify,
        CommandApdu::readBinary(kSerialFileSfi, kSerialFileOffset, core::CardSerial::kSize));
    if (!answer) {
        return core::Unexpected{answer.error()};
    }
    const auto serial = core::CardSerial::fromBytes(answer->data);
    if (!serial) {
        return core::fail(ErrorCode::CardForeign, "a serial of another length");
    }
    m_serial = *serial;
    return {};
}

core::Expected<bool> CardDialogue::enterDirectory()
{
    const auto answer = m_session.transmit(CommandApdu::select(kDirectory));
    if (!answer) {
        return core::Unexpected{answer.error()};
    }
    if (answer->status == sw::kFileNotFound) {
        return false;
    }
    if (!answer->status.isSuccess()) {
        return core::Unexpected{failureOf(DialogueStep::EnterDirectory, answer->status)};
    }
    return true;
}

core::Expected<std::optional<Bytes>> CardDialogue::readIfThere(std::uint8_t sfi, std::size_t size)
{
    auto answer =
        m_session.transmit(CommandApdu::readBinary(sfi, 0, static_cast<std::uint16_t>(size)));
    if (!answer) {
        return core::Unexpected{answer.error()};
    }
    if (isNothingThere(answer->status)) {
        return std::nullopt;
    }
    if (!answer->status.isSuccess()) {
        return core::Unexpected{failureOf(DialogueStep::Read, answer->status)};
    }
    return std::move(answer->data);
}

core::Expected<Bytes> CardDialogue::read(std::uint8_t sfi, std::size_t size)
{
    auto content = readIfThere(sfi, size);
    if (!content) {
        return core::Unexpected{content.error()};
    }
    if (!*content) {
        return core::fail(ErrorCode::CardDamaged, "EF0" + std::to_string(sfi) + " is missing");
    }
    return std::move(**content);
}

core::Expected<std::optional<Bytes>> CardDialogue::readRecordIfThere(std::uint8_t sfi,
                                                                     std::uint8_t number,
                                                                     std::size_t size)
{
    auto answer =
        m_session.transmit(CommandApdu::readRecord(sfi, number, static_cast<std::uint16_t>(size)));
    if (!answer) {
        return core::Unexpected{answer.error()};
    }
    if (answer->status == sw::kFileNotFound || answer->status == sw::kRecordNotFound) {
        return std::nullopt;
    }
    if (!answer->status.isSuccess()) {
        return core::Unexpected{failureOf(DialogueStep::Read, answer->status)};
    }
    return std::move(answer->data);
}

core::Expected<bool> CardDialogue::prove()
{
    std::array<std::uint8_t, kAuthenticationChallenge> challenge{};
    fillRandom(challenge);
    const auto expected = m_keys.cryptogram(KeyUse::InternalAuthentication, m_serial, challenge);
    if (!expected) {
        return core::Unexpected{expected.error()};
    }
    const auto answer = m_session.transmit(CommandApdu::internalAuthenticate(
        static_cast<std::uint8_t>(KeyUse::InternalAuthentication), challenge));
    if (!answer) {
        return core::Unexpected{answer.error()};
    }
    if (isNoSuchKey(answer->status)) {
        return false;
    }
    if (!answer->status.isSuccess() || answer->data.size() != expected->size()) {
        return core::Unexpected{failureOf(DialogueStep::InternalAuthentication, answer->status)};
    }
    if (!equalInConstantTime(*expected, answer->data)) {
        return core::fail(ErrorCode::CardOtherStation,
                          "internal authentication gave another answer");
    }
    return true;
}

core::Expected<Bytes> CardDialogue::challenge(std::uint8_t size)
{
    auto answer = succeed(DialogueStep::Challenge, CommandApdu::getChallenge(size));
    if (!answer) {
        return core::Unexpected{answer.error()};
    }
    if (answer->data.size() != size) {
        return core::fail(ErrorCode::CardAnswerUnexpected, "a challenge of another length");
    }
    return std::move(answer->data);
}

core::Expected<bool> CardDialogue::authenticate(KeyUse use)
{
    const auto question = challenge(kAuthenticationChallenge);
    if (!question) {
        return core::Unexpected{question.error()};
    }
    const auto cryptogram = m_keys.cryptogram(use, m_serial, *question);
    if (!cryptogram) {
        return core::Unexpected{cryptogram.error()};
    }
    const auto answer = m_session.transmit(
        CommandApdu::externalAuthenticate(static_cast<std::uint8_t>(use), *cryptogram));
    if (!answer) {
        return core::Unexpected{answer.error()};
    }
    if (isNoSuchKey(answer->status)) {
        return false;
    }
    if (!answer->status.isSuccess()) {
        return core::Unexpected{failureOf(DialogueStep::ExternalAuthentication, answer->status)};
    }
    return true;
}

core::Expected<void> CardDialogue::update(std::uint8_t sfi, KeyUse macKey, ByteView content,
                                          std::size_t split)
{
    assert(split >= 1 && split <= content.size());
    const auto first = updatePiece(sfi, macKey, 0, content.first(split));
    if (!first || split == content.size()) {
        return first;
    }
    return updatePiece(sfi, macKey, split, content.subspan(split));
}

/// Under a fresh challenge of the card.
core::Expected<Mac> CardDialogue::macOf(KeyUse macKey, ByteView message)
{
    const auto question = challenge(kMacChallenge);
    if (!question) {
        return core::Unexpected{question.error()};
    }
    return m_keys.mac(macKey, m_serial, *question, message);
}

core::Expected<void> CardDialogue::change(const CommandApdu& command)
{
    m_hasChanged = true;
    const auto answer = succeed(DialogueStep::Update, command);
    if (!answer) {
        return core::Unexpected{answer.error()};
    }
    return {};
}

core::Expected<void> CardDialogue::updatePiece(std::uint8_t sfi, KeyUse macKey, std::size_t offset,
                                               ByteView piece)
{
    const auto at = static_cast<std::uint8_t>(offset);
    const auto mac = macOf(macKey, CommandApdu::macedUpdateMessage(sfi, at, piece));
    if (!mac) {
        return core::Unexpected{mac.error()};
    }
    return change(CommandApdu::updateBinaryMaced(sfi, at, piece, *mac));
}

core::Expected<void> CardDialogue::updateRecord(std::uint8_t sfi, KeyUse macKey,
                                                std::uint8_t number, ByteView content)
{
    const auto mac = macOf(macKey, CommandApdu::macedRecordMessage(sfi, number, content));
    if (!mac) {
        return core::Unexpected{mac.error()};
    }
    return change(CommandApdu::updateRecordMaced(sfi, number, content, *mac));
}

core::Expected<void> CardDialogue::personalise(const CommandApdu& command)
{
    m_hasChanged = true;
    const auto answer = succeed(DialogueStep::Personalise, command);
    if (!answer) {
        return core::Unexpected{answer.error()};
    }
    return {};
}

}  // namespace wattdesk::cardio
