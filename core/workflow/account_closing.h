#pragma once

#include <optional>
#include <string>

#include "core/workflow/approval.h"
#include "core/workflow/deed.h"

namespace wattdesk::core {

struct ClosingOrder {
    PaymentMeans means{PaymentMeans::Cash};  ///< of the refund, or of what is collected
    bool collects{false};  ///< what the customer owes is paid now; else it stays as arrears
    std::string reason;
    std::optional<Approval> approval;
};

/// What a closing would settle, before it is done.
struct ClosingPlan {
    Evidence evidence{Evidence::None};  ///< where the meter's credit is known from
    Credit remaining;                   ///< what the meter holds; below zero when overdrawn
    Credit pending;                     ///< purchases on the card that the meter never took
    Money creditValue;                  ///< both, at what they were sold for
    Energy energy;                      ///< what is taken back, on an energy meter
    Money surplus;
    Money deposit;  ///< of the card, given back; none for a lost one
    Money arrears;
    Money lateFee;  ///< of all of them, today
    Money balance;  ///< above zero: paid out; below: owed
};

/// 销户: what is left is paid out or owed, the card is made blank, and the meter is free for
/// another account once the clear card has been in it.
class AccountClosing {
public:
    AccountClosing(World world, CardTerminal& terminal) : m_world{world}, m_terminal{terminal} {}

    /// SaleEvidenceMissing when the account had a card and nobody has seen its meter, or not since
    /// the last purchase went out; MeterReadingStale when that was more than three days ago;
    /// AccountClosed, SaleOpen.
    Expected<ClosingPlan> plan(const Actor& actor, const AccountNumber& number);

    /// With the account's card on the reader, which is cleared, or without it when it is lost.
    /// plan()'s failures; CardOtherAccount and the like for another card; ApprovalMissing when
    /// money is paid out and the house rules ask; SaleReasonMissing.
    Expected<SaleOutcome> close(const Actor& actor, const AccountNumber& number,
                                const ClosingOrder& order, const std::optional<CardSnapshot>& seen);

private:
    Expected<ClosingPlan> planFor(const Account& account);
    Expected<void> value(const Account& account, ClosingPlan& plan);
    Expected<Sale> compose(const Actor& actor, const Account& account, const ClosingOrder& order);

    World m_world;
    CardTerminal& m_terminal;
};

}  // namespace wattdesk::core
