#pragma once

#include <optional>
#include <string>

#include "core/workflow/approval.h"
#include "core/workflow/deed.h"

namespace wattdesk::core {

struct ReplacementOrder {
    std::string newMeter;
    std::uint32_t ctRatio{1};
    std::uint32_t ptRatio{1};
    Energy oldReading;                 ///< the old meter's register when it was taken down
    Energy newStart;                   ///< the new meter's register when it was put up
    std::optional<SaleOrder> payment;  ///< a purchase with it; empty: none
    std::string reason;
    std::optional<Approval> approval;  ///< when the readings are typed and the house rules ask, or
                                       ///< `oldReading` is behind what somebody stated earlier
};

/// What a replacement would carry to the new meter.
struct ReplacementPlan {
    Evidence evidence{Evidence::ReturnFile};  ///< where the old meter's credit is known from
    Credit remaining;  ///< what the old meter held; below zero when overdrawn
    Credit pending;    ///< purchases that the old meter never took
    Credit carried;    ///< both together
};

/// 换表. The old meter's credit, known from its return file, a check card or a noted reading, goes
/// to the new meter on an open card with count 1; what it was overdrawn by is taken from the
/// payment.
class MeterReplacement {
public:
    MeterReplacement(World world, CardTerminal& terminal) : m_world{world}, m_terminal{terminal} {}

    /// SaleEvidenceMissing when nobody has seen the old meter, or not since the last purchase went
    /// out and it is not in that reading; MeterReadingStale when that was more than three days ago.
    Expected<ReplacementPlan> plan(const Actor& actor, const AccountNumber& number);

    /// On a blank or bare card, or the account's own, which is cleared first (a deed of its own).
    /// plan()'s failures; InputMeterNumber, MeterSame, AccountMeterTaken, InputRatio,
    /// MeterReadingBehind (of a register that the meter itself wrote), MeterDebtUncovered,
    /// CardNotBlank, SaleReasonMissing, ApprovalMissing, TariffUnfitForMeter,
    /// AmountOverHoardingLimit, the amounts' failures.
    Expected<SaleOutcome> replace(const Actor& actor, const AccountNumber& number,
                                  const ReplacementOrder& order, const CardSnapshot& seen);

private:
    Expected<Sale> compose(const Actor& actor, const Account& account,
                           const ReplacementOrder& order);
    Expected<Grounds> groundsOf(const Actor& actor, const ReplacementOrder& order,
                                const ReplacementPlan& planned, bool disputed);
    Expected<void> enterCredit(const Account& account, const Account& after,
                               const ReplacementOrder& order, Sale& sale);
    Expected<CardSnapshot> readyCard(const Actor& actor, const Account& account,
                                     const CardSnapshot& seen, std::string_view reason);

    World m_world;
    CardTerminal& m_terminal;
};

}  // namespace wattdesk::core
