#pragma once

#include <optional>

#include "core/operator/operator.h"
#include "core/ports/card_terminal.h"
#include "core/workflow/world.h"

namespace wattdesk::core {

/// A card on the reader and everything the books know about it.
struct CardOnReader {
    CardSnapshot card;
    std::optional<Account> account;     ///< whose card it says it is
    std::optional<ErrorCode> obstacle;  ///< why it takes no purchase now; see obstacleToPurchase
    std::optional<SaleRecord> settled;  ///< the sale in doubt that this very card just settled
    std::optional<SaleRecord> open;     ///< an open sale of this card or account, not settled by it
};

/// Looks at a card that was put on the reader.
class CardDesk {
public:
    CardDesk(World world, CardTerminal& terminal) : m_world{world}, m_terminal{terminal} {}

    /// Reads the card, finds its account, settles an open sale that it can settle, and keeps what
    /// the return file tells of the meter. A card that
    /// cannot be read is the card's or the reader's failure.
    Expected<CardOnReader> look(const Actor& actor);

private:
    Expected<void> identify(CardOnReader& found);
    Expected<void> settleOpen(const Actor& actor, CardOnReader& found);
    Expected<void> noteReading(const Actor& actor, const CardOnReader& found);
    /// Whether it was written since that meter was opened for the account. A return file from
    /// before tells of a meter that has been cleared since, or of one that hangs elsewhere.
    Expected<bool> belongsToPresentMeter(const Account& account, const CardSerial& card);

    World m_world;
    CardTerminal& m_terminal;
};

}  // namespace wattdesk::core
