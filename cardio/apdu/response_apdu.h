#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include "core/base/bytes.h"
#include "core/base/expected.h"

namespace wattdesk::cardio {

using core::Bytes;
using core::ByteView;

/// SW1 SW2 (ISO 7816-4 §5.6).
class StatusWord {
public:
    constexpr explicit StatusWord(std::uint16_t value) noexcept : m_value{value} {}
    constexpr std::uint16_t value() const noexcept { return m_value; }
    constexpr bool isSuccess() const noexcept { return m_value == 0x9000; }
    /// 61xx: xx bytes wait for GET RESPONSE.
    constexpr bool hasMore() const noexcept { return m_value >> 8U == 0x61; }
    /// 6Cxx: ask again with Le = xx.
    constexpr bool isWrongLength() const noexcept { return m_value >> 8U == 0x6C; }
    /// 63Cx: refused, x tries left.
    constexpr bool hasTriesLeft() const noexcept { return (m_value & 0xFFF0U) == 0x63C0; }
    constexpr std::uint8_t low() const noexcept { return static_cast<std::uint8_t>(m_value); }
    /// From one table of all the words this family of cards answers; for the log.
    std::string meaning() const;
    /// "6982 (security status not satisfied)"
    std::string text() const;
    friend constexpr auto operator<=>(StatusWord, StatusWord) noexcept = default;

private:
    std::uint16_t m_value;
};

namespace sw {
inline constexpr StatusWord kOk{0x9000};
inline constexpr StatusWord kMemoryFault{0x6581};
inline constexpr StatusWord kWrongLength{0x6700};
inline constexpr StatusWord kIncompatibleFile{0x6981};
inline constexpr StatusWord kSecurityStatus{0x6982};
inline constexpr StatusWord kKeyLocked{0x6983};
inline constexpr StatusWord kNoChallenge{0x6984};
inline constexpr StatusWord kConditions{0x6985};
inline constexpr StatusWord kNoCurrentFile{0x6986};
inline constexpr StatusWord kMacMissing{0x6987};
inline constexpr StatusWord kMacWrong{0x6988};
inline constexpr StatusWord kWrongData{0x6A80};
inline constexpr StatusWord kNotSupported{0x6A81};
inline constexpr StatusWord kFileNotFound{0x6A82};
inline constexpr StatusWord kRecordNotFound{0x6A83};
inline constexpr StatusWord kNoSpace{0x6A84};
inline constexpr StatusWord kWrongP1P2{0x6A86};
inline constexpr StatusWord kKeyNotFound{0x6A88};
inline constexpr StatusWord kWrongOffset{0x6B00};
inline constexpr StatusWord kInstruction{0x6D00};
inline constexpr StatusWord kClass{0x6E00};
}  // namespace sw

struct ResponseApdu {
    Bytes data;
    StatusWord status{0};
    /// At least two bytes and at most 258, else CardAnswerUnexpected: never guesses.
    static core::Expected<ResponseApdu> parse(ByteView wire);
};

}  // namespace wattdesk::cardio
