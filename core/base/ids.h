#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/bytes.h"

namespace wattdesk::core {

/// A row's identity: made by the program before anything is written, so that a retry after a cut
/// meets the same row. 0 is no identity.
template <class Tag>
struct Id {
    std::int64_t value{0};
    friend constexpr auto operator<=>(Id, Id) noexcept = default;
    explicit constexpr operator bool() const noexcept { return value != 0; }
};

using OrganisationId = Id<struct OrganisationTag>;
using CounterId = Id<struct CounterTag>;
using OperatorId = Id<struct OperatorTag>;
using CustomerId = Id<struct CustomerTag>;
using ServicePointId = Id<struct ServicePointTag>;
using AccountId = Id<struct AccountTag>;
using TariffId = Id<struct TariffTag>;
using SaleId = Id<struct SaleTag>;
using PostingId = Id<struct PostingTag>;
using TicketId = Id<struct TicketTag>;
using ChargeId = Id<struct ChargeTag>;
using VoucherId = Id<struct VoucherTag>;
using SettlementRunId = Id<struct SettlementRunTag>;

template <class Tag>
std::string toText(Id<Tag> id)
{
    return std::to_string(id.value);
}

/// Twelve decimal digits: how meters and customers are named on the card (6 bytes BCD).
template <class Tag>
class TwelveDigits {
public:
    TwelveDigits() noexcept = default;
    /// 1 to 12 digits, full-width ones too; shorter ones are filled with zeros on the left. All
    /// zeros means "blank" on a card and is no number.
    static std::optional<TwelveDigits> parse(std::string_view text);

    const std::string& digits() const noexcept { return m_digits; }  ///< always twelve
    bool isNone() const noexcept { return m_digits == std::string(12, '0'); }

    friend auto operator<=>(const TwelveDigits&, const TwelveDigits&) = default;

private:
    explicit TwelveDigits(std::string digits) : m_digits{std::move(digits)} {}
    std::string m_digits = std::string(12, '0');
};

/// 表号: shown with all its digits.
using MeterNumber = TwelveDigits<struct MeterNumberTag>;
/// 客户编号, the number of an account (户号): shown without its leading zeros.
using AccountNumber = TwelveDigits<struct AccountNumberTag>;

std::string shown(const MeterNumber& number);
std::string shown(const AccountNumber& number);

/// 卡序列号: ATR bytes 5…12, the factor of every key on the card.
class CardSerial {
public:
    static constexpr std::size_t kSize = 8;

    CardSerial() noexcept = default;
    explicit CardSerial(std::array<std::uint8_t, kSize> bytes) noexcept : m_bytes{bytes} {}
    static std::optional<CardSerial> fromBytes(ByteView bytes) noexcept;
    static std::optional<CardSerial> parse(std::string_view hex);

    ByteView bytes() const noexcept { return m_bytes; }
    std::string text() const { return toHex(m_bytes); }  ///< sixteen hexadecimal digits

    friend auto operator<=>(const CardSerial&, const CardSerial&) noexcept = default;

private:
    std::array<std::uint8_t, kSize> m_bytes{};
};

}  // namespace wattdesk::core
