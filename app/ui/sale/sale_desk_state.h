#pragma once

#include <QString>
#include <optional>

#include "app/ui/base/station_client.h"
#include "app/ui/sale/receipt_saver.h"
#include "app/ui/sale/sale_view.h"

namespace wattdesk::app {

enum class SaleStage : std::uint8_t {
    Idle,
    Reading,  ///< a card is being looked at and nobody is served yet
    Refused,  ///< the card cannot be served
    Desk,
    Writing,
    Done,     ///< posted
    NotSold,  ///< voided, or refused before anything was written
    InDoubt,
};

/// The amount of a first purchase as it was typed when the account was opened; may be empty.
struct FirstAmount {
    QString text;
    bool isEnergy{false};
};

/// What was typed, as it was typed.
struct SaleEntry {
    QString amount;
    QString given;
    bool amountIsEnergy{false};
    core::PaymentMeans means{core::PaymentMeans::Cash};
    QString login;  ///< of the second person, where one is asked for
    QString password;
};

/// What the sale page knows. The view is made of this alone, so that a change of language shows
/// everything anew.
struct SaleDeskState {
    SaleStage stage{SaleStage::Idle};
    core::UtcOffset offset;
    ReaderState reader;

    std::optional<AccountSheet> sheet;
    bool chosenBySearch{false};
    std::optional<core::CardSnapshot> card;
    std::optional<core::ErrorCode> obstacle;  ///< why this card takes no purchase, or is refused
    bool lookingAgain{false};                 ///< a card is being read for the customer served

    SaleEntry entry;
    std::optional<core::Expected<core::SaleQuote>> quote;

    bool isBlockedByArrears{false};  ///< by the last answer; a second person may agree all the same
    std::optional<core::Approval> approval;  ///< to sell to this customer
    QString approvedBy;
    bool isApproving{false};
    std::optional<core::ErrorCode> approvalFailure;

    core::CardStep step{core::CardStep::Reading};
    std::optional<core::SaleRecord> record;  ///< the sale that ended
    bool settledByCard{false};               ///< it was in doubt until this card was seen
    std::optional<core::ErrorCode> cause;    ///< why it is not posted
    ReceiptWork receipt;                     ///< of that sale
    ReceiptWork copy;                        ///< of a receipt from the list of last sales
    bool copyRefused{false};                 ///< the chosen sale has no receipt

    /// What is due as far as it is known: the quote's.
    std::optional<core::Money> due() const;
    /// Cash that was counted out; empty: exactly what is due. A failure is a figure that is none.
    core::Expected<std::optional<core::Money>> given() const;
    /// What the amount field asks for. Empty when nothing was typed.
    std::optional<core::Expected<core::SaleOrder>> order() const;
    /// Why nothing can be sold to this customer with this card now.
    std::optional<core::ErrorCode> blocked() const;
    bool canSell() const;
    bool asksSecond() const { return isBlockedByArrears && !approval; }
    bool isIssuing() const;
};

/// The page for a state.
SaleView viewOf(const SaleDeskState& state);

}  // namespace wattdesk::app
