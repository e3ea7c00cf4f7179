#include "tests/cardio/virtual/raw_station.h"

#include <gtest/gtest.h>

#include <numeric>

namespace wattdesk::cardio::test {

namespace {

void append(Bytes& out, const Bytes& more)
{
    out.insert(out.end(), more.begin(), more.end());
}

/// `digits` decimal digits as BCD.
Bytes bcd(std::uint64_t value, std::size_t digits)
{
    std::string text = std::to_string(value);
    text.insert(0, digits - text.size(), '0');
    return hex(text);
}

Bytes binary(std::uint32_t value)
{
    return {static_cast<std::uint8_t>(value >> 24U), static_cast<std::uint8_t>(value >> 16U),
            static_cast<std::uint8_t>(value >> 8U), static_cast<std::uint8_t>(value)};
}

Bytes closed(Bytes frame)
{
    append(frame, {0x00, 0x16});
    repairChecksum(frame);
    return frame;
}

}  // namespace

Bytes hex(const std::string& text)
{
    std::string packed;
    for (const char c : text) {
        if (c != ' ') {
            packed.push_back(c);
        }
    }
    return core::fromHex(packed).value();
}

void repairChecksum(Bytes& frame)
{
    const std::size_t at = frame.size() - 2;
    frame[at] = static_cast<std::uint8_t>(
        std::accumulate(frame.begin() + 1, frame.begin() + static_cast<std::ptrdiff_t>(at), 0U));
}

Bytes parameterFile(const UserCard& card)
{
    Bytes file{0x68, card.command, 0x00, 0x27, 0x00, card.flag};
    append(file, hex(card.reserved));
    append(file, hex(card.priceSwitch));
    append(file, {0x00});
    append(file, bcd(card.alarm1, 8));
    append(file, bcd(card.alarm2, 8));
    append(file, bcd(card.ctRatio, 6));
    append(file, bcd(card.ptRatio, 6));
    append(file, hex(card.meter));
    append(file, hex(card.customer));
    append(file, {card.subType});
    return closed(std::move(file));
}

Bytes walletFile(const UserCard& card)
{
    Bytes file = binary(card.amount);
    append(file, binary(card.count));
    return file;
}

Bytes fullReturnFile()
{
    Bytes file =
        hex("68 11 002B 00 000001 000001 000000000011 000000000022 00000000 00000001"
            "00000000 00000000 000000 2601010000");
    return closed(std::move(file));
}

Bytes tariffFile(const TariffSet& set)
{
    Bytes file = hex("68 01 00C5");
    const auto numbers = [&file](std::vector<std::uint32_t> values, std::size_t count) {
        values.resize(count, 0);
        for (const std::uint32_t value : values) {
            append(file, bcd(value, 8));
        }
    };
    numbers(set.prices, 32);
    numbers(set.limits, 6);
    numbers(set.ladderPrices, 7);
    std::vector<std::string> days = set.days;
    days.resize(4, "000000");
    for (const std::string& day : days) {
        append(file, hex(day));
    }
    append(file, hex(set.ladderSwitch));
    return closed(std::move(file));
}

RawStation::RawStation(const std::string& suite, std::uint8_t salt)
    : m_suiteName{suite}, m_suite{*suiteNamed(suite)}, m_salt{salt}
{
}

SecretKey RawStation::master(std::uint8_t key) const
{
    std::array<std::uint8_t, 16> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bytes[i] = static_cast<std::uint8_t>(key * 16U + i + m_salt);
    }
    return SecretKey{bytes};
}

SecretKey RawStation::diversified(const VirtualCard& card, std::uint8_t key) const
{
    return m_suite.diversify(master(key), card.memory().serial);
}

Cryptogram RawStation::cryptogram(const VirtualCard& card, std::uint8_t key,
                                  const Bytes& challenge) const
{
    return m_suite.cryptogram(diversified(card, key), challenge);
}

Mac RawStation::mac(const VirtualCard& card, std::uint8_t key, const Bytes& challenge,
                    const Bytes& message) const
{
    return m_suite.mac(diversified(card, key), challenge, message);
}

std::uint16_t RawStation::send(VirtualCard& card, const Bytes& command)
{
    const Bytes answer = card.process(command);
    EXPECT_GE(answer.size(), 2U);
    m_data.assign(answer.begin(), answer.end() - 2);
    return static_cast<std::uint16_t>(answer[answer.size() - 2] << 8U | answer.back());
}

void RawStation::personalise(VirtualCard& card)
{
    EXPECT_EQ(send(card, "00A40000023F00"), 0x9000);
    EXPECT_EQ(send(card, "80E0DF010738 0800 F0F0 FFFF"), 0x9000);
    EXPECT_EQ(send(card, "00A4000002DF01"), 0x9000);
    EXPECT_EQ(send(card, "80E00000073F 00A0 F0F0 FFFF"), 0x9000);
    EXPECT_EQ(send(card, "80E0EF0107A8 002D F0F2 FFFF"), 0x9000);
    EXPECT_EQ(send(card, "80E0EF0207A8 0008 F0F2 FFFF"), 0x9000);
    EXPECT_EQ(send(card, "80E0EF0307A8 00CB F0F2 FFFF"), 0x9000);
    EXPECT_EQ(send(card, "80E0EF0407A8 00CB F0F2 FFFF"), 0x9000);
    EXPECT_EQ(send(card, "80E0EF0507A8 0031 F0F2 FFFF"), 0x9000);
    EXPECT_EQ(send(card, "80E0EF060728 0008 F0F0 FFFF"), 0x9000);
    EXPECT_EQ(send(card, "00D6860008 0101010101000000"), 0x9000);
    for (std::uint8_t key = 1; key <= kKeys; ++key) {
        Bytes command{0x80, 0xD4, 0x01, key, 0x15, key, 0xF5, 0x01, 0x33, 0x00};
        const SecretKey value = diversified(card, key);
        command.insert(command.end(), value.bytes().begin(), value.bytes().end());
        EXPECT_EQ(send(card, command), 0x9000);
    }
}

VirtualCard RawStation::newCard(const std::string& serial)
{
    VirtualCard card{bareCard(core::CardSerial::parse(serial).value(), m_suiteName)};
    personalise(card);
    return card;
}

std::uint16_t RawStation::authenticate(VirtualCard& card, std::uint8_t key)
{
    EXPECT_EQ(send(card, "0084000008"), 0x9000);
    const Cryptogram proof = cryptogram(card, key, m_data);
    Bytes command{0x00, 0x82, 0x00, key, 0x08};
    command.insert(command.end(), proof.begin(), proof.end());
    return send(card, command);
}

Bytes RawStation::macedUpdate(VirtualCard& card, std::uint8_t sfi, std::uint8_t offset,
                              const Bytes& content)
{
    EXPECT_EQ(send(card, "0084000004"), 0x9000);
    Bytes command{0x04, 0xD6, static_cast<std::uint8_t>(0x80U | sfi), offset,
                  static_cast<std::uint8_t>(content.size() + 4)};
    append(command, content);
    const std::uint8_t key = sfi == 2 ? 4 : 3;
    const Mac code = mac(card, key, m_data, command);
    command.insert(command.end(), code.begin(), code.end());
    return command;
}

Bytes RawStation::macedRecord(VirtualCard& card, std::uint8_t sfi, std::uint8_t number,
                              const Bytes& content)
{
    EXPECT_EQ(send(card, "0084000004"), 0x9000);
    Bytes command{0x04, 0xDC, number, static_cast<std::uint8_t>(unsigned{sfi} << 3U | 4U),
                  static_cast<std::uint8_t>(content.size() + 4)};
    append(command, content);
    const Mac code = mac(card, 3, m_data, command);
    command.insert(command.end(), code.begin(), code.end());
    return command;
}

void RawStation::update(VirtualCard& card, std::uint8_t sfi, const Bytes& content)
{
    constexpr std::ptrdiff_t kPiece = 128;
    const auto size = static_cast<std::ptrdiff_t>(content.size());
    for (std::ptrdiff_t done = 0; done < size; done += kPiece) {
        const Bytes piece(content.begin() + done, content.begin() + std::min(done + kPiece, size));
        EXPECT_EQ(send(card, macedUpdate(card, sfi, static_cast<std::uint8_t>(done), piece)),
                  0x9000);
    }
}

void RawStation::write(VirtualCard& card, const UserCard& content)
{
    EXPECT_EQ(send(card, "00A4000002DF01"), 0x9000);
    EXPECT_EQ(authenticate(card), 0x9000);
    update(card, 1, parameterFile(content));
    update(card, 5, content.hasReturn ? fullReturnFile() : Bytes(49, 0));
    update(card, 2, walletFile(content));
}

void RawStation::writeTariffs(VirtualCard& card, const TariffSet& current, const TariffSet& backup)
{
    EXPECT_EQ(send(card, "00A4000002DF01"), 0x9000);
    EXPECT_EQ(authenticate(card), 0x9000);
    update(card, 3, tariffFile(current));
    update(card, 4, tariffFile(backup));
}

Bytes RawStation::read(VirtualCard& card, std::uint8_t sfi, std::uint8_t size)
{
    EXPECT_EQ(send(card, "00A4000002DF01"), 0x9000);
    EXPECT_EQ(send(card, Bytes{0x00, 0xB0, static_cast<std::uint8_t>(0x80U | sfi), 0x00, size}),
              0x9000);
    return m_data;
}

MeterMemory RawStation::meter(Maker maker) const
{
    MeterMemory memory;
    memory.settings.maker = maker;
    memory.suite = m_suiteName;
    const Bytes number = hex("000000000011");
    std::copy(number.begin(), number.end(), memory.number.begin());
    for (std::uint8_t key = 1; key <= kKeys; ++key) {
        const SecretKey value = master(key);
        std::copy(value.bytes().begin(), value.bytes().end(), memory.keys[key - 1U].begin());
    }
    return memory;
}

core::LocalTime noon(int year, int month, int day)
{
    return {core::Date::from(year, month, day).value(), 12, 0, 0};
}

}  // namespace wattdesk::cardio::test
