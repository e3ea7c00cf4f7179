#pragma once

#include <cstdint>
#include <optional>

#include "core/base/error.h"
#include "core/base/ids.h"
#include "core/card/card_image.h"

namespace wattdesk::core {

/// What lies on the reader, as far as the profile can tell without writing.
struct CardSnapshot {
    enum class Condition : std::uint8_t {
        Bare,    ///< ours to personalise: no application yet
        Blank,   ///< personalised with this station's keys, no customer on it
        Issued,  ///< a customer's card
        Field,   ///< a field card: its content is the field card terminal's to read
    };
    CardSerial serial;
    Condition condition{Condition::Bare};
    CardImage image;
    friend bool operator==(const CardSnapshot&, const CardSnapshot&) = default;
};

/// The file whose single update turns the old meaning of the card into the new: one write commits.
/// Everything else that differs is written and verified before it; only when a card is cleared is
/// its parameter file, which commits, written first.
enum class CommittingFile : std::uint8_t { Parameters, Wallet, Return };

/// Which file commits the change from `before` to `after`. A blank card becomes somebody's, and a
/// card becomes blank, by its parameter file; a card that stays its meter's by its purchase file;
/// and when the purchase on it is to stand as it is, the emptied return file lets the meter take
/// it.
CommittingFile committingFile(const CardImage& before, const CardImage& after) noexcept;

/// A change of one card. The terminal writes only what differs between the two images, and any
/// tariff that `after` carries.
struct CardChange {
    CardSerial serial;
    CardImage before;
    CardImage after;
    CommittingFile commit{CommittingFile::Wallet};
};

/// What is known after asking a card to change. Not a bool: "unknown" is a real answer, and the one
/// that costs money when it is guessed.
enum class WriteOutcome : std::uint8_t {
    Confirmed,   ///< read back: the card carries `after`
    NotWritten,  ///< read back, or never begun: the card carries `before`, every file of it
    Unknown,     ///< anything else, a card left between the two included
};

struct WriteReport {
    WriteOutcome outcome{WriteOutcome::Unknown};
    std::optional<Error> cause;  ///< why it is not Confirmed
};

/// Where a card write stands, for the screen.
enum class CardStep : std::uint8_t { Reading, Authenticating, Writing, Verifying };

}  // namespace wattdesk::core
