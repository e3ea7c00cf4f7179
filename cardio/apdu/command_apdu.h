#pragma once

#include <cstdint>
#include <string>

#include "core/base/bytes.h"

namespace wattdesk::cardio {

using core::Bytes;
using core::ByteView;

/// A short command APDU (ISO 7816-4). Built only by the named functions below, so that every
/// command this product can send is listed in this one place; the codes are those of the FMCOS/PBOC
/// family of cards (ISO 7816-4 and its proprietary class 80).
class CommandApdu {
public:
    /// Whether sending it twice is harmless. Nothing ever repeats a Changes command by itself:
    /// nobody knows what the first one did.
    enum class Effect : std::uint8_t { Reads, Changes };

    static constexpr std::size_t kDataMax = 255;
    static constexpr std::size_t kHeaderSize = 5;

    CommandApdu(const CommandApdu&) = default;
    CommandApdu(CommandApdu&&) noexcept = default;
    CommandApdu& operator=(CommandApdu other) noexcept
    {
        m_bytes.swap(other.m_bytes);
        m_effect = other.m_effect;
        return *this;
    }
    /// Wipes its bytes: they may have been a key's.
    ~CommandApdu();

    /// 00 A4 00 00 02 FID
    static CommandApdu select(std::uint16_t fileId);
    /// 00 B0 80+SFI offset Le; `length` 1 … 256.
    static CommandApdu readBinary(std::uint8_t sfi, std::uint8_t offset, std::uint16_t length);
    /// 04 B0 80+SFI offset 09, data = reader's challenge (4) and the header that will carry the
    /// answer on (5), Le; `length` (1 … 251) counts the file's bytes, and Le those and the MAC of 4
    /// bytes that ends the answer.
    static CommandApdu readBinaryMaced(std::uint8_t sfi, std::uint8_t offset, ByteView challenge,
                                       ByteView carryingHeader, std::uint16_t length);
    /// 04 D6 80+SFI offset Lc data MAC
    static CommandApdu updateBinaryMaced(std::uint8_t sfi, std::uint8_t offset, ByteView data,
                                         ByteView mac);
    /// 00 D6 80+SFI offset Lc data (plain: a card of this profile refuses it on its own files)
    static CommandApdu updateBinary(std::uint8_t sfi, std::uint8_t offset, ByteView data);
    /// 00 B2 number (SFI << 3 | 4) Le: one record, 1 … 254, of a file of fixed records; `length` is
    /// a record's.
    static CommandApdu readRecord(std::uint8_t sfi, std::uint8_t number, std::uint16_t length);
    /// 04 DC number (SFI << 3 | 4) Lc data MAC: a whole record.
    static CommandApdu updateRecordMaced(std::uint8_t sfi, std::uint8_t number, ByteView data,
                                         ByteView mac);
    /// 00 84 00 00 Le; `length` 4 or 8.
    static CommandApdu getChallenge(std::uint8_t length);
    /// 00 88 00 kid 08 challenge (8)
    static CommandApdu internalAuthenticate(std::uint8_t keyId, ByteView challenge);
    /// 00 82 00 kid 08 cryptogram (8)
    static CommandApdu externalAuthenticate(std::uint8_t keyId, ByteView cryptogram);
    /// 00 C0 00 00 Le
    static CommandApdu getResponse(std::uint8_t length);
    /// 80 0E 00 00 00
    static CommandApdu eraseDirectory();
    /// 80 E0 FIDhi FIDlo 07 | type, size (2), read right, write right, FF FF
    static CommandApdu createFile(std::uint16_t fileId, std::uint8_t type, std::uint16_t size,
                                  std::uint8_t readRight, std::uint8_t writeRight);
    /// 80 D4 01 kid 15 | use, change right, version, tries << 4 | tries, 00, key (16)
    static CommandApdu writeKey(std::uint8_t keyId, std::uint8_t use, std::uint8_t changeRight,
                                std::uint8_t version, std::uint8_t tries, ByteView key);

    ByteView bytes() const noexcept { return m_bytes; }
    Effect effect() const noexcept { return m_effect; }
    /// The first five bytes: CLA INS P1 P2 Lc/Le.
    ByteView header() const noexcept { return bytes().first(kHeaderSize); }

    /// Whether it ends in an Le (ISO 7816-4, cases 2 and 4).
    bool hasLength() const noexcept;
    /// The same command with another Le, for 6Cxx. Only for a command that has one.
    CommandApdu withLength(std::uint8_t le) const;

    /// For the log: the first five bytes and the last two; of a command that carries a key, the
    /// first five only.
    std::string logText() const;

    /// The MAC's message for an update: CLA INS P1 P2 Lc ‖ data, Lc counting the four MAC bytes.
    static Bytes macedUpdateMessage(std::uint8_t sfi, std::uint8_t offset, ByteView data);
    /// The same for a record.
    static Bytes macedRecordMessage(std::uint8_t sfi, std::uint8_t number, ByteView data);

private:
    CommandApdu(Bytes bytes, Effect effect) : m_bytes{std::move(bytes)}, m_effect{effect} {}
    Bytes m_bytes;
    Effect m_effect;
};

}  // namespace wattdesk::cardio
