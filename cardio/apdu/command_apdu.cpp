#include "cardio/apdu/command_apdu.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <array>
#include <cassert>

namespace wattdesk::cardio {

namespace {

constexpr std::uint8_t kPlain = 0x00;
constexpr std::uint8_t kLineProtected = 0x04;
constexpr std::uint8_t kProprietary = 0x80;

constexpr std::uint8_t kEraseDirectory = 0x0E;
constexpr std::uint8_t kExternalAuthenticate = 0x82;
constexpr std::uint8_t kGetChallenge = 0x84;
constexpr std::uint8_t kInternalAuthenticate = 0x88;
constexpr std::uint8_t kSelect = 0xA4;
constexpr std::uint8_t kReadBinary = 0xB0;
constexpr std::uint8_t kReadRecord = 0xB2;
constexpr std::uint8_t kGetResponse = 0xC0;
constexpr std::uint8_t kWriteKey = 0xD4;
constexpr std::uint8_t kUpdateBinary = 0xD6;
constexpr std::uint8_t kUpdateRecord = 0xDC;
constexpr std::uint8_t kCreateFile = 0xE0;

constexpr std::size_t kMacSize = 4;
constexpr std::size_t kMacChallengeSize = 4;
constexpr std::size_t kAuthenticationSize = 8;
constexpr std::size_t kKeySize = 16;

/// P1 of a command that names its file by a short identifier.
std::uint8_t shortFile(std::uint8_t sfi)
{
    assert(sfi >= 1 && sfi <= 30);
    return static_cast<std::uint8_t>(0x80U | sfi);
}

/// P2 of a command that names a record by its number and its file by a short identifier.
std::uint8_t recordOf(std::uint8_t sfi, std::uint8_t number)
{
    constexpr std::uint8_t kByNumber = 0x04;
    assert(sfi >= 1 && sfi <= 30 && number >= 1 && number <= 254);
    return static_cast<std::uint8_t>(sfi << 3U | kByNumber);
}

std::uint8_t high(std::uint16_t value)
{
    return static_cast<std::uint8_t>(value >> 8U);
}

std::uint8_t low(std::uint16_t value)
{
    return static_cast<std::uint8_t>(value & 0xFFU);
}

/// CLA INS P1 P2 Lc ‖ data. The capacity is reserved first, so that no reallocation leaves a copy
/// of a secret behind.
Bytes withData(std::array<std::uint8_t, 4> head, ByteView data, ByteView tail = {})
{
    const std::size_t size = data.size() + tail.size();
    assert(size >= 1 && size <= CommandApdu::kDataMax);
    Bytes bytes;
    bytes.reserve(head.size() + 1 + size + 1);
    bytes.insert(bytes.end(), head.begin(), head.end());
    bytes.push_back(static_cast<std::uint8_t>(size));
    bytes.insert(bytes.end(), data.begin(), data.end());
    bytes.insert(bytes.end(), tail.begin(), tail.end());
    return bytes;
}

/// CLA INS P1 P2 Lc ‖ data, Lc counting the MAC that follows.
Bytes macMessage(std::array<std::uint8_t, 4> head, ByteView data)
{
    assert(!data.empty() && data.size() + kMacSize <= CommandApdu::kDataMax);
    Bytes message(head.begin(), head.end());
    message.push_back(static_cast<std::uint8_t>(data.size() + kMacSize));
    message.insert(message.end(), data.begin(), data.end());
    return message;
}

}  // namespace

CommandApdu::~CommandApdu()
{
    OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
}

CommandApdu CommandApdu::select(std::uint16_t fileId)
{
    const std::array data{high(fileId), low(fileId)};
    return {withData({kPlain, kSelect, 0, 0}, data), Effect::Reads};
}

CommandApdu CommandApdu::readBinary(std::uint8_t sfi, std::uint8_t offset, std::uint16_t length)
{
    assert(length >= 1 && length <= 256);
    return {Bytes{kPlain, kReadBinary, shortFile(sfi), offset, low(length)}, Effect::Reads};
}

CommandApdu CommandApdu::readBinaryMaced(std::uint8_t sfi, std::uint8_t offset, ByteView challenge,
                                         ByteView carryingHeader, std::uint16_t length)
{
    assert(challenge.size() == kMacChallengeSize && carryingHeader.size() == kHeaderSize);
    assert(length >= 1 && length + kMacSize <= kDataMax);
    Bytes bytes =
        withData({kLineProtected, kReadBinary, shortFile(sfi), offset}, challenge, carryingHeader);
    bytes.push_back(static_cast<std::uint8_t>(length + kMacSize));
    return {std::move(bytes), Effect::Reads};
}

CommandApdu CommandApdu::updateBinaryMaced(std::uint8_t sfi, std::uint8_t offset, ByteView data,
                                           ByteView mac)
{
    assert(mac.size() == kMacSize);
    return {withData({kLineProtected, kUpdateBinary, shortFile(sfi), offset}, data, mac),
            Effect::Changes};
}

CommandApdu CommandApdu::updateBinary(std::uint8_t sfi, std::uint8_t offset, ByteView data)
{
    return {withData({kPlain, kUpdateBinary, shortFile(sfi), offset}, data), Effect::Changes};
}

CommandApdu CommandApdu::readRecord(std::uint8_t sfi, std::uint8_t number, std::uint16_t length)
{
    assert(length >= 1 && length <= 256);
    return {Bytes{kPlain, kReadRecord, number, recordOf(sfi, number), low(length)}, Effect::Reads};
}

CommandApdu CommandApdu::updateRecordMaced(std::uint8_t sfi, std::uint8_t number, ByteView data,
                                           ByteView mac)
{
    assert(mac.size() == kMacSize);
    return {withData({kLineProtected, kUpdateRecord, number, recordOf(sfi, number)}, data, mac),
            Effect::Changes};
}

CommandApdu CommandApdu::getChallenge(std::uint8_t length)
{
    assert(length == kMacChallengeSize || length == kAuthenticationSize);
    return {Bytes{kPlain, kGetChallenge, 0, 0, length}, Effect::Reads};
}

CommandApdu CommandApdu::internalAuthenticate(std::uint8_t keyId, ByteView challenge)
{
    assert(challenge.size() == kAuthenticationSize);
    return {withData({kPlain, kInternalAuthenticate, 0, keyId}, challenge), Effect::Reads};
}

CommandApdu CommandApdu::externalAuthenticate(std::uint8_t keyId, ByteView cryptogram)
{
    assert(cryptogram.size() == kAuthenticationSize);
    // A wrong one costs a try, so it changes the card.
    return {withData({kPlain, kExternalAuthenticate, 0, keyId}, cryptogram), Effect::Changes};
}

CommandApdu CommandApdu::getResponse(std::uint8_t length)
{
    return {Bytes{kPlain, kGetResponse, 0, 0, length}, Effect::Reads};
}

CommandApdu CommandApdu::eraseDirectory()
{
    return {Bytes{kProprietary, kEraseDirectory, 0, 0, 0}, Effect::Changes};
}

CommandApdu CommandApdu::createFile(std::uint16_t fileId, std::uint8_t type, std::uint16_t size,
                                    std::uint8_t readRight, std::uint8_t writeRight)
{
    const std::array<std::uint8_t, 7> data{type,       high(size), low(size), readRight,
                                           writeRight, 0xFF,       0xFF};
    return {withData({kProprietary, kCreateFile, high(fileId), low(fileId)}, data),
            Effect::Changes};
}

CommandApdu CommandApdu::writeKey(std::uint8_t keyId, std::uint8_t use, std::uint8_t changeRight,
                                  std::uint8_t version, std::uint8_t tries, ByteView key)
{
    assert(key.size() == kKeySize && tries >= 1 && tries <= 15 && version >= 1);
    const auto counter = static_cast<std::uint8_t>(tries << 4U | tries);
    const std::array<std::uint8_t, 5> attributes{use, changeRight, version, counter, 0};
    return {withData({kProprietary, kWriteKey, 0x01, keyId}, attributes, key), Effect::Changes};
}

bool CommandApdu::hasLength() const noexcept
{
    return m_bytes.size() == kHeaderSize || m_bytes.size() == kHeaderSize + m_bytes[4] + 1U;
}

CommandApdu CommandApdu::withLength(std::uint8_t le) const
{
    assert(hasLength());
    CommandApdu command{*this};
    command.m_bytes.back() = le;
    return command;
}

std::string CommandApdu::logText() const
{
    constexpr std::size_t kTail = 2;
    const bool carriesKey = m_bytes[0] == kProprietary && m_bytes[1] == kWriteKey;
    std::string text = core::toHex(header());
    if (carriesKey) {
        return text + " (key)";
    }
    if (m_bytes.size() <= kHeaderSize) {
        return text;
    }
    text += m_bytes.size() > kHeaderSize + kTail ? ".." : "";
    return text + core::toHex(bytes().last(std::min(kTail, m_bytes.size() - kHeaderSize)));
}

Bytes CommandApdu::macedUpdateMessage(std::uint8_t sfi, std::uint8_t offset, ByteView data)
{
    return macMessage({kLineProtected, kUpdateBinary, shortFile(sfi), offset}, data);
}

Bytes CommandApdu::macedRecordMessage(std::uint8_t sfi, std::uint8_t number, ByteView data)
{
    return macMessage({kLineProtected, kUpdateRecord, number, recordOf(sfi, number)}, data);
}

}  // namespace wattdesk::cardio
