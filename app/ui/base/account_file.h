#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/card/card_record.h"
#include "core/customer/account_change.h"
#include "core/operator/house_rules.h"
#include "core/sale/meter_reading.h"
#include "core/settlement/period_reading.h"
#include "core/settlement/period_use.h"
#include "core/tariff/tariff.h"
#include "core/workflow/account_changes.h"
#include "core/workflow/account_closing.h"
#include "core/workflow/account_transfer.h"
#include "core/workflow/card_desk.h"
#include "core/workflow/card_replacement.h"
#include "core/workflow/meter_replacement.h"
#include "core/workflow/price_renewal.h"
#include "core/workflow/reading_desk.h"
#include "core/workflow/sale_correction.h"

namespace wattdesk::app {

/// What the months of an account are settled by.
struct AccountSupply {
    core::Date today;
    core::Tariff tariff;                          ///< the account's, as it holds today
    std::vector<core::SupplyContract> contracts;  ///< ascending
    std::optional<core::MeterShare> share;        ///< what it takes from another one's meter
    core::AccountNumber parent;                   ///< of `share`: whose meter
    std::vector<core::MeterShare> children;       ///< what others take from its meter
    std::optional<core::Date> settledTo;          ///< the last day that is settled
};

/// Everything the books know about one account.
struct AccountFile {
    core::Account account;
    std::string tariff;                           ///< its name
    std::vector<core::SaleRecord> deeds;          ///< newest first, at most kDeedsShown
    std::vector<core::AccountChange> history;     ///< newest first
    std::vector<core::MeterReading> readings;     ///< newest first
    std::vector<core::CardRecord> cards;          ///< the newest record of each, newest first
    std::vector<core::Account> others;            ///< further accounts of the same customer
    std::map<core::OperatorId, std::string> who;  ///< names for everybody above
    core::HouseRules rules;
    AccountSupply supply;
    bool hasOpenSale{false};
};
inline constexpr std::size_t kDeedsShown = 200;

/// What can be done with an account beside selling to it.
enum class Operation : std::uint8_t {
    Amend,
    Suspend,
    Resume,
    Reopen,
    NoteReading,
    Reissue,
    ReportLost,
    ReportFound,
    Repair,
    Reprice,
    Clear,
    ReplaceMeter,
    Transfer,
    Close,
    EnterContract,
    SetShare,
    Reverse,  ///< of a chosen deed, as the two below
    Correct,
    CorrectMeans,
};

/// The tariffs that the account may have from today on, by name; its own is one of them.
struct TariffChoice {
    std::vector<core::Tariff> tariffs;
};

/// What the workflow says before anything is done, and what lies on the reader.
struct OperationPlan {
    std::optional<core::CardOnReader> card;
    std::optional<core::ErrorCode> cardFailure;  ///< CardAbsent when there is none
    std::variant<std::monostate, core::ReissuePlan, core::ClosingPlan, core::ReplacementPlan,
                 core::ReversalPlan, core::NewPrices, TariffChoice>
        says;
    std::optional<core::ErrorCode> refused;  ///< why the workflow does not do it now
    AccountFile file;                        ///< after the card was looked at
};

/// Orders that need no more than a reason.
struct ReasonOrder {
    std::string reason;
};
struct ReopenOrder {
    std::string meter;
    std::string reason;
};
struct MeansOrder {
    core::PaymentMeans means{core::PaymentMeans::Cash};
    std::string reason;
};
struct ShareOrder {
    std::optional<core::AccountNumber> parent;  ///< empty: nothing is taken any more
    core::MeterShare share;                     ///< its ids are filled in by the workflow
};
using OperationOrder =
    std::variant<ReasonOrder, core::AccountAmendment, ReopenOrder, core::MeterStatement,
                 core::ReissueOrder, core::ReplacementOrder, core::TransferOrder,
                 core::ClosingOrder, core::SupplyContract, ShareOrder, core::ReversalOrder,
                 core::CorrectionOrder, MeansOrder>;

/// Who agrees to it, as typed.
struct SecondPerson {
    std::string login;
    std::string password;
};

struct OperationRequest {
    Operation operation{Operation::Amend};
    core::AccountNumber account;
    std::optional<core::SaleId> deed;  ///< that is reversed or corrected
    OperationOrder order;              ///< the alternative that the operation takes
    std::optional<SecondPerson> second;
    std::optional<core::CardSnapshot> seen;
    std::optional<core::CardSerial> lost;  ///< the card that was found again
};

/// What came of it.
struct OperationDone {
    std::optional<core::SaleOutcome> outcome;   ///< empty: a change that is no deed of the journal
    std::optional<core::AccountChange> change;  ///< this one's newest line; empty: a deed, or
                                                ///< nothing that there is a slip of
};

/// A field ticket with whose it is.
struct TicketSheet {
    core::FieldTicket ticket;
    core::Account account;
    std::string openedBy;
    std::string endedBy;  ///< empty while it is open
};

}  // namespace wattdesk::app
