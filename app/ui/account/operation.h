#pragma once

#include <QMap>
#include <QString>
#include <QStringList>
#include <optional>
#include <tl/expected.hpp>

#include "app/ui/base/account_file.h"
#include "app/ui/base/form_view.h"
#include "app/ui/sale/sale_view.h"

namespace wattdesk::app {

/// What can be asked for in the form of an operation.
enum class FieldId : std::uint8_t {
    Name,
    Phone,
    Address,
    HoardingLimit,
    Alarm1,
    Alarm2,
    Meter,
    CtRatio,
    PtRatio,
    Count,
    Remaining,
    Register,
    OldReading,
    NewStart,
    Amount,
    Direction,  ///< of a correction: to the customer's good, or to his debit
    Evidence,
    Refund,    ///< of a surplus, at a transfer
    Arrears,   ///< who owes them, at a transfer
    Collects,  ///< at a closing: what is owed is paid now
    Means,
    Reason,
    Login,
    Password,
    NewOwner,     ///< words to find a customer by, who takes the account over
    OwnerChoice,  ///< which of those that were found
    AccountTariff,
    HouseholdBase,
    ContractFrom,  ///< of a supply contract, as those below
    Capacity,
    ContractDemand,
    OwnTransformer,  ///< whether its plate is typed, as those below
    RatedCapacity,
    NoLoadLoss,
    LoadLoss,
    NoLoadCurrent,
    Impedance,
    ShareKind,  ///< how it takes from a parent meter, as those below
    Parent,
    ShareQuantity,
    ShareRatio,
};

/// What stands in the fields: texts, and the indexes of what was chosen.
using Entries = QMap<FieldId, QString>;

/// An entry that is not taken.
struct WrongField {
    FieldId field{FieldId::Reason};
    core::ErrorCode code{core::ErrorCode::SaleReasonMissing};
};

/// The customers who fit what was typed as the new owner.
struct FoundOwners {
    std::vector<core::Account> accounts;  ///< one of each, whichever was found first
    bool isCut{false};                    ///< others may fit who are not listed

    /// Somebody has to say who is meant.
    bool asksChoice() const { return accounts.size() > 1 || isCut; }
};

/// An operation on its form: what was planned, what was typed.
struct OperationState {
    Operation operation{Operation::Amend};
    OperationPlan plan;
    std::optional<core::SaleRecord> deed;  ///< that is reversed or corrected
    Entries entries;
    /// What the payment that was typed would be; empty: none was, or it is being found out.
    std::optional<core::Expected<core::SaleQuote>> quote;
    /// Empty: nothing was typed, or they are being looked for. That there is nobody is a failure.
    std::optional<core::Expected<FoundOwners>> owners;
    /// The account of the parent meter that was typed. Empty: none was, or it is being looked up.
    std::optional<core::Expected<AccountFile>> parent;
    /// The desk asked for a second person: it looked at more than the form knows of.
    bool isApprovalWanted{false};

    const core::Account& account() const { return plan.file.account; }
    bool chose(FieldId field, int index) const { return entries.value(field).toInt() == index; }
    QString text(FieldId field) const { return entries.value(field).trimmed(); }
    /// Whether something about what was typed is being found out, or is yet to be chosen.
    bool isAwaited() const;
};

/// The operations that this account's state allows, in the order of the page.
QList<Operation> operationsFor(const AccountFile& file, core::Role role);
/// Those that a deed allows.
QList<Operation> operationsFor(const core::SaleRecord& deed, const AccountFile& file,
                               core::Role role);
/// The letter that opens the form of an operation; the same in every language.
QChar keyOf(Operation operation);
QString operationText(Operation operation);  ///< as a menu shows it

/// Whether a card is written, so that it must stay on the reader.
bool writesCard(const OperationState& state);
/// What is the matter with the card on the reader; empty when it is the one that is needed.
std::optional<Notice> cardObstacle(const OperationState& state);
/// Whether a second person must agree, by the house rules or because the desk asked for it.
bool asksSecondPerson(const OperationState& state);
/// The card that would be found again.
std::optional<core::CardSerial> lostCard(const OperationState& state);

/// What the fields show when the form is opened.
Entries initialEntries(const OperationState& state);
QList<FormField> fieldsOf(const OperationState& state);
/// The payment that goes with a new card or meter; empty: none was typed, or no amount.
std::optional<core::SaleOrder> paymentOf(const OperationState& state);
/// The customer of the books who takes the account over, with an account of his; empty: a new one.
std::optional<core::Account> newOwnerOf(const OperationState& state);

/// The tariff that was chosen at an amendment, as it holds today; none when that is not asked.
const core::Tariff* chosenTariff(const OperationState& state);

/// The account of the parent meter that was typed and has to be looked up; empty: none was, or it
/// is the account itself.
std::optional<core::AccountNumber> parentToFind(const OperationState& state);

/// What was typed, as the workflow takes it.
tl::expected<OperationOrder, WrongField> orderOf(const OperationState& state);
/// What can be said to be wrong while it is still being typed.
QList<WrongField> typedWrong(const OperationState& state);
/// Beside which entry the workflow's refusal belongs. Empty: none.
std::optional<WrongField> entryRefused(const OperationState& state, core::ErrorCode code);
/// The sentence beside an entry that is not taken.
QString wrongText(const OperationState& state, const WrongField& wrong);

/// What the customer pays at the counter, below zero: what he gets back. Empty: it cannot be said
/// before everything is typed.
std::optional<core::Money> settlementOf(const OperationState& state);

/// What an operation will do, in plain words, before it is done.
struct OperationWords {
    QString title;
    QStringList sentences;
    QList<Fact> facts;
    Notice risk;      ///< what can go wrong, or why it cannot be done
    QString confirm;  ///< on the button: the verb, and the amount that moves
};
OperationWords wordsOf(const OperationState& state);

/// How it ended. A failure: nothing was done.
ResultView resultOf(const OperationState& state, const core::Expected<OperationDone>& done);

}  // namespace wattdesk::app
