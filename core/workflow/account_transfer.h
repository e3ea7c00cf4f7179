#pragma once

#include <optional>
#include <string>

#include "core/workflow/approval.h"
#include "core/workflow/deed.h"

namespace wattdesk::core {

struct TransferOrder {
    /// Another customer of the books; empty: a new one of this name and phone.
    std::optional<CustomerId> customer;
    std::string name;
    std::string phone;
    bool refundsSurplus{true};      ///< to the former owner; else it stays with the account
    bool formerKeepsArrears{true};  ///< else the new owner takes them over with the account
    PaymentMeans means{PaymentMeans::Cash};
    std::string reason;
    std::optional<Approval> approval;
};

/// 过户. The account keeps its number, because meter and card are bound to it; what the meter holds
/// goes with it. The former owner's card is replaced by a new one on the reader, or handed over.
class AccountTransfer {
public:
    AccountTransfer(World world, CardTerminal& terminal) : m_world{world}, m_terminal{terminal} {}

    /// With a blank or bare card: it becomes the account's card, the former one is refused from now
    /// on. Without: the card is handed over. TransferToSelf, AccountNotFound, AccountSuspended,
    /// AccountClosed, AccountStateUnfit, AccountHasNoCard (handed over, but lost), SaleOpen,
    /// CardNotBlank, SaleReasonMissing, ApprovalMissing (when surplus is paid out and the house
    /// rules ask), the failures of account_input.h.
    Expected<SaleOutcome> transfer(const Actor& actor, const AccountNumber& number,
                                   const TransferOrder& order,
                                   const std::optional<CardSnapshot>& seen);

private:
    Expected<Customer> newOwner(const Account& account, const TransferOrder& order);
    Expected<Sale> compose(const Actor& actor, const Account& account, const TransferOrder& order);
    Expected<void> addCard(const Account& account, const CardSnapshot& seen, Sale& sale);

    World m_world;
    CardTerminal& m_terminal;
};

}  // namespace wattdesk::core
