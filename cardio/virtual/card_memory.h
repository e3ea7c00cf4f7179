#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/bytes.h"
#include "core/base/expected.h"
#include "core/base/ids.h"

namespace wattdesk::cardio {

/// Which card a piece of plastic is. Only the first is ours; the others exist to train and to test
/// what happens when somebody puts the wrong card on the reader.
enum class CardKind : std::uint8_t { User, Payment, Sim, OtherMaker };

/// How the card answers on T=0 contacts. Both ways are right, and readers meet both.
struct CardWays {
    /// An authentication or MACed read without Le answers 61xx and keeps the data for GET RESPONSE.
    bool answersWait{false};
    /// SELECT answers 61xx and keeps a file control information for GET RESPONSE.
    bool selectAnswersWait{false};
    friend bool operator==(const CardWays&, const CardWays&) = default;
};

/// An elementary file of DF01. A right XY is granted when Y ≤ s ≤ X, where s is the number of the
/// key of the last external authentication, 0 for none: F0 is free, F2 asks for key 2 or 5.
struct CardFile {
    std::uint16_t id{0};
    bool isLineProtected{false};
    std::uint8_t readRight{0xF0};
    std::uint8_t writeRight{0xF0};
    core::Bytes content;
    std::uint8_t recordSize{0};  ///< of a file of fixed records; 0: one without records
    friend bool operator==(const CardFile&, const CardFile&) = default;
};

struct CardKey {
    std::uint8_t use{0};
    std::uint8_t changeRight{0};
    std::uint8_t version{0};
    std::uint8_t triesMax{3};
    std::uint8_t triesLeft{3};  ///< 0: locked for good
    std::array<std::uint8_t, 16> value{};
    friend bool operator==(const CardKey&, const CardKey&) = default;
};

/// Everything that a virtual card keeps without power.
struct CardMemory {
    static constexpr std::size_t kKeys = 5;

    CardKind kind{CardKind::User};
    CardWays ways;
    std::string suite{"sm4"};
    core::CardSerial serial;
    core::Bytes atr;
    bool hasDirectory{false};  ///< DF01
    bool hasKeyFile{false};
    std::vector<CardFile> files;                     ///< of DF01
    std::array<std::optional<CardKey>, kKeys> keys;  ///< 1 … 5; 5 is the card's, the rest DF01's
    friend bool operator==(const CardMemory&, const CardMemory&) = default;
};

/// A bare card of ours: a serial, an ATR of 13 bytes (3B 69 xx xx xx and the serial), an MF with
/// its two factory files, no DF01 and no keys.
CardMemory bareCard(const core::CardSerial& serial, const std::string& suite);
/// What a contactless reader makes up for a card without historical bytes (PC/SC part 3).
inline constexpr std::array<std::uint8_t, 5> kContactlessAtr{0x3B, 0x80, 0x80, 0x01, 0x01};
/// A card that is not ours; `kind` is not User.
CardMemory foreignCard(CardKind kind);

/// JSON, and its inverse: parse(toText(memory)) == memory; anything else is BenchDamaged.
std::string toText(const CardMemory& memory);
core::Expected<CardMemory> parseCardMemory(std::string_view text);

}  // namespace wattdesk::cardio
