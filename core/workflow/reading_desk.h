#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/operator/operator.h"
#include "core/workflow/approval.h"
#include "core/workflow/world.h"

namespace wattdesk::core {

/// What somebody read off a meter's display.
struct MeterStatement {
    std::uint32_t count{0};
    Credit remaining;  ///< below zero when overdrawn
    std::optional<Energy> total;
    Evidence evidence{Evidence::MeterDisplay};  ///< MeterDisplay or CustomerStatement
    std::string reason;                         ///< who looked, and when
    std::optional<Approval> approval;
};

/// What is known of an account's meter. Readings decide what a reissue, a reversal, a replacement
/// or a closing may take for granted.
class ReadingDesk {
public:
    explicit ReadingDesk(World world) : m_world{world} {}

    /// Keeps a reading that no card proves. SaleReasonMissing, MeterReadingBehind (a register or a
    /// count below what the meter itself wrote, or a count that this account never reached),
    /// ApprovalMissing (when the house rules ask for a second person, and whenever it runs behind
    /// what somebody else has stated: one of the two misread), AccountNotFound.
    Expected<MeterReading> note(const Actor& actor, const AccountNumber& number,
                                const MeterStatement& statement);

    /// Newest first.
    Expected<std::vector<MeterReading>> list(const Actor& actor, const AccountNumber& number);

private:
    World m_world;
};

/// Appends a reading of an account's meter unless the newest one says the same. `what` carries what
/// was seen; whose and when is filled in.
Expected<void> keepReading(World& world, const Actor& actor, const Account& account,
                           MeterReading what);

/// Readings of the account's present meter since it was opened for this account, newest first.
Expected<std::vector<MeterReading>> presentReadings(World& world, const Account& account,
                                                    const std::vector<Sale>& deedsOnMeter);

/// Whether a meter was seen to stand at this count or above, and so has taken that purchase. What
/// the meter itself wrote stays true; what a person stated, until it is seen otherwise.
bool hasTaken(World& world, const std::vector<MeterReading>& readings, std::uint32_t count);

}  // namespace wattdesk::core
