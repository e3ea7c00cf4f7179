#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "cardio/crypto/cipher_suite.h"
#include "cardio/virtual/virtual_card.h"
#include "cardio/virtual/virtual_meter.h"

// A station for tests that speaks raw APDUs and lays out every byte by hand. It shares only the
// ciphers with the product, so a mistake in the product's profile cannot hide here.
namespace wattdesk::cardio::test {

/// What a user card says, before it becomes bytes.
struct UserCard {
    std::uint8_t command{0x01};
    std::uint8_t subType{0x01};
    std::uint8_t flag{0x00};
    std::string meter{"000000000011"};
    std::string customer{"000000000022"};
    std::string reserved{"00000000"};       ///< a field card's area
    std::string priceSwitch{"0000000000"};  ///< YYMMDDhhmm
    std::uint32_t alarm1{0};                ///< 0.01
    std::uint32_t alarm2{0};
    std::uint32_t ctRatio{1};
    std::uint32_t ptRatio{1};
    std::uint32_t amount{0};  ///< 0.01
    std::uint32_t count{1};
    bool hasReturn{false};  ///< a return file that a meter has written
};

/// What a tariff file says.
struct TariffSet {
    std::vector<std::uint32_t> prices{};        ///< 0.0001 yuan/kWh, the rest 0
    std::vector<std::uint32_t> limits{};        ///< 0.01 kWh
    std::vector<std::uint32_t> ladderPrices{};  ///< 0.0001 yuan/kWh
    std::vector<std::string> days{};            ///< MMDDhh
    std::string ladderSwitch{"0000000000"};
};

Bytes hex(const std::string& text);
Bytes parameterFile(const UserCard& card);
Bytes walletFile(const UserCard& card);
Bytes fullReturnFile();
Bytes tariffFile(const TariffSet& set);
/// Puts the right sum where a changed frame needs it.
void repairChecksum(Bytes& frame);

class RawStation {
public:
    static constexpr std::size_t kKeys = 5;

    explicit RawStation(const std::string& suite = "sm4", std::uint8_t salt = 0);

    /// Status word of one command; the data of the answer in `data()`.
    std::uint16_t send(VirtualCard& card, const Bytes& command);
    std::uint16_t send(VirtualCard& card, const std::string& command)
    {
        return send(card, hex(command));
    }
    const Bytes& data() const { return m_data; }

    void personalise(VirtualCard& card);
    VirtualCard newCard(const std::string& serial = "0102030405060708");
    /// External authentication under key 2 or 5, with DF01 selected.
    std::uint16_t authenticate(VirtualCard& card, std::uint8_t key = 2);
    /// 04 D6 with a fresh challenge and the right MAC; in pieces when it is long.
    void update(VirtualCard& card, std::uint8_t sfi, const Bytes& content);
    Bytes macedUpdate(VirtualCard& card, std::uint8_t sfi, std::uint8_t offset,
                      const Bytes& content);
    /// 04 DC with a fresh challenge and the right MAC.
    Bytes macedRecord(VirtualCard& card, std::uint8_t sfi, std::uint8_t number,
                      const Bytes& content);
    /// EF01, EF02 and EF05 as a real station leaves them.
    void write(VirtualCard& card, const UserCard& content);
    void writeTariffs(VirtualCard& card, const TariffSet& current, const TariffSet& backup = {});
    Bytes read(VirtualCard& card, std::uint8_t sfi, std::uint8_t size);

    Cryptogram cryptogram(const VirtualCard& card, std::uint8_t key, const Bytes& challenge) const;
    Mac mac(const VirtualCard& card, std::uint8_t key, const Bytes& challenge,
            const Bytes& message) const;

    MeterMemory meter(Maker maker) const;
    SecretKey master(std::uint8_t key) const;

private:
    SecretKey diversified(const VirtualCard& card, std::uint8_t key) const;

    std::string m_suiteName;
    const CipherSuite& m_suite;
    std::uint8_t m_salt;
    Bytes m_data;
};

core::LocalTime noon(int year, int month, int day);

}  // namespace wattdesk::cardio::test
