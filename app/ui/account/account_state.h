#pragma once

#include <optional>

#include "app/ui/account/operation.h"
#include "app/ui/base/station_client.h"
#include "app/ui/base/table.h"
#include "app/ui/sale/receipt_saver.h"

namespace wattdesk::app {

enum class AccountStage : std::uint8_t {
    Nobody,
    Loading,
    Refused,  ///< the account could not be loaded
    Overview,
    Planning,  ///< an operation was chosen and its plan is awaited
    Form,
    Working,
    Ended,
};

/// What the account page knows. The view is made of this alone.
struct AccountState {
    AccountStage stage{AccountStage::Nobody};
    core::UtcOffset offset;
    core::Role role{core::Role::Cashier};
    std::optional<AccountFile> file;
    int chosenDeed{-1};
    std::optional<core::ErrorCode> failure;  ///< the account, or the plan, could not be had
    std::optional<core::ErrorCode> refusal;  ///< why the operation was not done when it was asked
    std::optional<OperationState> operation;
    bool planning{false};  ///< the plan on the form is being made anew
    std::optional<WrongField> wrong;
    core::CardStep step{core::CardStep::Reading};
    std::optional<core::Expected<OperationDone>> done;
    ReceiptWork slip;  ///< of the operation that ended
    ReceiptWork copy;  ///< of a deed's receipt
    bool copyRefused{false};

    const core::SaleRecord* deed() const;
    bool canConfirm() const;
};

enum class AccountFace : std::uint8_t { Message, Overview, Form, Writing, Result };

struct OperationEntry {
    Operation operation{Operation::Amend};
    QString text;
    QString key;
    friend bool operator==(const OperationEntry&, const OperationEntry&) = default;
};

/// Everything the account page shows, already decided, formatted and translated.
struct AccountView {
    AccountFace face{AccountFace::Message};
    Notice message;
    Notice notice;  ///< above the overview
    CustomerView customer;
    QList<OperationEntry> operations;
    QList<OperationEntry> deedOperations;
    QList<QList<Cell>> deeds;
    int chosenDeed{-1};  ///< the row that the operations on a deed are about
    QList<QList<Cell>> history;
    QList<QList<Cell>> readings;
    QString copyNote;
    Tone copyTone{Tone::Plain};
    FormView form;
    WritingView writing;
    ResultView result;
};

AccountView viewOf(const AccountState& state);

}  // namespace wattdesk::app
