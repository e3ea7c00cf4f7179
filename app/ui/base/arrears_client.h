#pragma once

#include <QString>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/ui/base/account_file.h"
#include "app/ui/base/reply.h"
#include "core/workflow/arrears_desk.h"
#include "reports/receipt_document.h"

namespace wattdesk::app {

/// Whom a list of debtors shows.
struct DebtorQuery {
    std::optional<core::Date> dueBefore;  ///< only who owes something that was due before that day
    core::Money least;                    ///< only who owes so much, or more
    std::optional<core::DebtorPlace> after;  ///< where the page before ended
};

struct DebtorRow {
    core::Account account;
    core::Date oldestDue;
    core::Money outstanding;
    core::Money lateFee;  ///< when all of it is paid today
};

/// So many debtors are read at a time.
inline constexpr std::size_t kDebtorsPage = 100;

struct DebtorPage {
    std::vector<DebtorRow> rows;            ///< at most kDebtorsPage
    std::optional<core::DebtorPlace> next;  ///< where the next page begins; empty: this is the last
};

/// Payment reminders for those whom a list of debtors shows, a page each.
struct ReminderOrder {
    DebtorQuery whose;
    QString path;  ///< of the PDF
    reports::Language language{reports::Language::Chinese};
};

/// One file holds so many of them.
inline constexpr std::size_t kRemindersMax = 10'000;

/// What an account owes today, with what the forms must know of the house.
struct ArrearsSheet {
    core::ArrearsStatement statement;
    core::Date today;
    bool asksApproval{false};  ///< a second person agrees to what is charged or given back
};

struct PlanOrder {
    core::RepaymentPlan plan;
    std::string reason;
};

/// What is to be done with an account's arrears.
struct ArrearsRequest {
    core::AccountNumber account;
    std::variant<core::ArrearsPaymentOrder, core::ChargeOrder, PlanOrder, core::WriteOffOrder>
        order;
    std::optional<SecondPerson> second;
};

struct ArrearsDone {
    std::optional<core::SaleRecord> payment;  ///< empty: no money was taken
    std::optional<ArrearsSheet> sheet;        ///< afterwards; empty: it could not be read again
};

/// What the page of the arrears asks of the station; as StationClient, of which it is a part.
class ArrearsClient {
public:
    virtual ~ArrearsClient() = default;

    virtual void debtors(const DebtorQuery& query, Reply<DebtorPage> reply) = 0;
    /// How many were written: those who have owed longest, at most kRemindersMax. ArrearsNone.
    virtual void writeReminders(const ReminderOrder& order, Reply<qint64> reply) = 0;
    virtual void arrearsOf(const core::AccountNumber& number, Reply<ArrearsSheet> reply) = 0;
    /// What a payment of so much would settle of which charge.
    virtual void quoteArrears(const core::AccountNumber& number, core::Money amount,
                              Reply<std::vector<core::ArrearsPart>> reply) = 0;
    virtual void carryOutArrears(const ArrearsRequest& request, Reply<ArrearsDone> reply) = 0;
    virtual void lateFeeRules(Reply<core::LateFeeRules> reply) = 0;
    /// Answers with all rules, the new one among them.
    virtual void addLateFeeRule(const core::LateFeeRule& rule, Reply<core::LateFeeRules> reply) = 0;
};

}  // namespace wattdesk::app
