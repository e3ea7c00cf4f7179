#pragma once

#include <QMap>
#include <optional>
#include <tl/expected.hpp>
#include <variant>

#include "app/ui/base/form_view.h"
#include "app/ui/base/station_client.h"
#include "app/ui/base/table.h"
#include "app/ui/sale/receipt_saver.h"
#include "app/ui/sale/sale_view.h"

namespace wattdesk::app {

/// The parts of the page, in its order.
enum class ArrearsTab : std::uint8_t { Debtors, Account, Rules };

/// What can be done; each has a form.
enum class ArrearsDeed : std::uint8_t { Pay, Charge, Plan, WriteOff, AddRule };

/// What is typed or chosen on the forms. Their order is the order on the form.
enum class ArrearsEntry : std::uint8_t {
    Amount,  ///< of a payment
    Means,
    Given,
    Kind,
    ChargeAmount,
    Period,
    Due,
    PlanKind,
    PlanSum,
    PlanShare,
    EnergyFloor,
    WriteOffAmount,
    From,
    Resident,
    WithinYear,
    AcrossYears,
    Reason,
    Login,
    Password,
};
/// Texts, and the indexes of what was chosen.
using ArrearsEntries = QMap<ArrearsEntry, QString>;

/// An entry that is not taken.
struct WrongArrearsEntry {
    ArrearsEntry entry{ArrearsEntry::Amount};
    core::ErrorCode code{core::ErrorCode::AmountNotANumber};
};

enum class DebtorFilterField : std::uint8_t { DueBefore, Least };

enum class ArrearsStage : std::uint8_t { Lists, Import, Form, Working, Ended };

/// What the page of the arrears knows. The view is made of this alone.
struct ArrearsState {
    ArrearsStage stage{ArrearsStage::Lists};
    ArrearsTab tab{ArrearsTab::Debtors};
    bool mayKeep{false};  ///< charges, plans, write-offs, rules; else payments only

    QMap<DebtorFilterField, QString> filter;
    std::optional<DebtorFilterField> wrongFilter;
    std::vector<DebtorRow> debtors;  ///< of all pages read so far, the oldest due first
    std::optional<core::DebtorPlace> nextDebtor;
    bool isListing{false};
    std::optional<core::ErrorCode> listFailure;
    bool isWritingReminders{false};
    std::optional<core::Expected<qint64>> reminders;  ///< how many were written last
    QString remindersPath;

    std::optional<core::AccountNumber> served;
    std::optional<ArrearsSheet> sheet;
    std::optional<core::ErrorCode> failure;
    int chosenCharge{-1};
    std::optional<ArrearsDeed> justDone;  ///< without money; said above the account or the rules

    core::LateFeeRules rules;
    std::optional<core::ErrorCode> rulesFailure;

    ArrearsDeed deed{ArrearsDeed::Pay};  ///< that is on the form, goes on, or has ended
    ArrearsEntries entries;
    std::optional<core::OutstandingCharge> charge;  ///< that is written off
    std::optional<WrongArrearsEntry> wrong;
    std::optional<core::ErrorCode> refusal;
    std::optional<core::Expected<std::vector<core::ArrearsPart>>> quote;

    std::optional<ArrearsDone> done;
    ReceiptWork receipt;

    QString text(ArrearsEntry entry) const { return entries.value(entry).trimmed(); }
    int choice(ArrearsEntry entry) const { return entries.value(entry).toInt(); }
    core::PaymentMeans means() const
    {
        return static_cast<core::PaymentMeans>(choice(ArrearsEntry::Means));
    }
    core::ChargeKind chargeKind() const;
    bool asksSecondPerson() const;
    /// The money of the payment on the form; empty: none was typed, or it is no amount.
    std::optional<core::Money> amount() const;
};

/// Empty: a filter is not understood.
tl::expected<DebtorQuery, DebtorFilterField> queryOf(const ArrearsState& state);

/// The fields of the deed on the form, in their order.
QList<ArrearsEntry> entriesOf(const ArrearsState& state);
/// What the form shows when it is opened.
ArrearsEntries initialEntries(const ArrearsState& state);

using ArrearsOrder = std::variant<ArrearsRequest, core::LateFeeRule>;
/// What was typed, as the desk takes it.
tl::expected<ArrearsOrder, WrongArrearsEntry> orderOf(const ArrearsState& state);
/// The plan and the rule as far as they are typed right.
std::optional<core::RepaymentPlan> planOf(const ArrearsState& state);
std::optional<core::LateFeeRule> ruleOf(const ArrearsState& state);
/// Also below zero.
core::Expected<core::Money> signedMoney(const QString& typed);

/// In the order of the choices on the form.
const QList<core::ChargeKind>& chargeKindChoices();

struct ArrearsActionEntry {
    ArrearsDeed deed{ArrearsDeed::Pay};
    QString key;
    QString text;
    friend bool operator==(const ArrearsActionEntry&, const ArrearsActionEntry&) = default;
};

struct DebtorsView {
    QString dueBefore;
    QString least;
    std::optional<DebtorFilterField> wrong;  ///< what the notice is about
    Notice notice;
    QList<QList<Cell>> rows;
    QString total;
    bool hasMore{false};
    bool canRemind{false};
    bool canImport{false};
};

struct StatementView {
    Notice message;  ///< in place of everything else: nobody is served
    Notice notice;
    CustomerView customer;
    QList<QList<Cell>> charges;
    QString total;
    QList<ArrearsActionEntry> actions;
};

struct LateFeeView {
    Notice notice;
    QList<QList<Cell>> rows;
    bool canAdd{false};
};

enum class ArrearsFace : std::uint8_t { Lists, Form, Result, Import };

/// Everything the page of the arrears shows, already decided, formatted and translated.
struct ArrearsView {
    ArrearsFace face{ArrearsFace::Lists};
    ArrearsTab tab{ArrearsTab::Debtors};
    bool isWorking{false};
    DebtorsView debtors;
    StatementView statement;
    LateFeeView rules;
    FormView form;
    ResultView result;
};

ArrearsView viewOf(const ArrearsState& state);
/// Only on the form.
FormView arrearsFormOf(const ArrearsState& state);

}  // namespace wattdesk::app
