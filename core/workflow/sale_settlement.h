#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/operator/operator.h"
#include "core/ports/card_terminal.h"
#include "core/workflow/world.h"

namespace wattdesk::core {

/// Leads reserved sales to their end: by what the card says, or by a supervisor's word. Used by the
/// one program that sells at the counter (it holds the station's lock), and by one thread of it: so
/// a sale of this counter that is Reserved between two calls is not being written by anybody.
class SaleSettlement {
public:
    SaleSettlement(World world, CardTerminal& terminal) : m_world{world}, m_terminal{terminal} {}

    /// Records what became of the write: posted, voided, or in doubt. A failure means that the
    /// books could not be written; the sale is then as open as before.
    Expected<SaleRecord> settle(const Actor& actor, const Sale& sale, WriteOutcome outcome);

    /// Settles an open sale with its card on the reader; writes a torn card back first, and leads a
    /// torn clearing or change of prices to its end. The record is as it was when the card proves
    /// nothing (another card). Failures: the card's and the
    /// store's own; the sale stays open.
    Expected<SaleRecord> settleByCard(const Actor& actor, const SaleRecord& open,
                                      const CardSnapshot& card);

    /// A supervisor settles a sale in doubt without the card, by name and reason.
    /// PermissionMissing, SaleReasonMissing, SaleNotFound, SaleAlreadySettled; SaleStepNotAllowed
    /// for a sale that another counter has Reserved: its card may be written this very moment.
    Expected<SaleRecord> settleByEvidence(const Actor& actor, SaleId id, bool cardTookIt,
                                          std::string_view reason);

    /// After a start: no sale of this counter is being written any more, so every reserved one is
    /// in doubt; then the card on the reader, if any, settles what it can. Returns the sales that
    /// are open still. A reader or card that fails is no failure of this.
    Expected<std::vector<SaleRecord>> recover(const Actor& actor);

private:
    Expected<SaleRecord> writeThenSettle(const Actor& actor, const Sale& sale,
                                         const CardChange& change, WriteOutcome means);

    World m_world;
    CardTerminal& m_terminal;
};

}  // namespace wattdesk::core
