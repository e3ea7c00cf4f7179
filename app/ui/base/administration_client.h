#pragma once

#include <QString>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/text/operator_text.h"
#include "app/ui/base/account_file.h"
#include "app/ui/base/reply.h"
#include "core/card/card_record.h"
#include "core/customer/account.h"
#include "core/operator/house_rules.h"
#include "core/operator/operator.h"
#include "core/workflow/account_import.h"
#include "core/workflow/period_desk.h"
#include "core/workflow/period_run.h"

namespace wattdesk::app {

/// What the rows of a table are: accounts, readings at the end of a month, or what accounts owed in
/// the books that were kept before.
enum class ImportWhat : std::uint8_t { Accounts, Readings, Balances };

/// A table to be entered. A dry run says what is wrong with its rows and changes
/// nothing.
struct ImportOrder {
    QString path;
    bool isDryRun{true};
    ImportWhat what{ImportWhat::Accounts};
    std::string reason{};  ///< of balances: stands in every charge
};

/// Blank cards that came in, as typed.
struct BatchOrder {
    core::CardSerial first;
    core::CardSerial last;
    std::int64_t cards{0};  ///< how many were counted
    std::string note;
};

/// A card that is refused everywhere, with whose it was.
struct RefusedCard {
    core::CardRecord record;
    std::optional<core::Account> account;
};

struct CardStockSheet {
    /// How many refused cards are listed; who looks for an older one looks at its account.
    static constexpr std::size_t kRefusedMax = 1000;

    std::vector<core::CardStock> batches;         ///< by their first serials
    std::vector<RefusedCard> refused;             ///< newest first, at most kRefusedMax
    std::map<core::OperatorId, std::string> who;  ///< names for everybody above
};

/// A month to be settled. A dry run says what would come of it and changes nothing.
struct SettlementOrder {
    core::Period period;
    bool isDryRun{true};
    std::optional<SecondPerson> second;  ///< where something is posted
};

struct SettledLine {
    core::PeriodLine line;
    std::string name;  ///< the customer's
};

/// What came of a run, with the accounts that a person looks at.
struct SettlementSheet {
    /// So many accounts with a finding are listed, and so many without.
    static constexpr std::size_t kLinesMax = 1000;

    core::PeriodReport report;
    std::vector<SettledLine> lines;  ///< findings first, then in the order of the run
};

/// Where the settlements of the organisation stand.
struct SettlementOverview {
    core::Date today;
    std::vector<core::SettlementRun> runs;  ///< latest first
};

/// Somebody who may sign in; nothing of his password.
struct OperatorSheet {
    std::string login;
    std::string name;
    core::Role role{core::Role::Cashier};
    OperatorState state{OperatorState::MaySignIn};
    core::Instant lockedUntil;  ///< while he is locked
    bool isSelf{false};         ///< who is asking
};

enum class OperatorDeed : std::uint8_t { Add, Disable, Enable, SetRole, ResetPassword };

/// What is to be done to an operator, as typed.
struct OperatorOrder {
    OperatorDeed deed{OperatorDeed::Add};
    std::string login;
    std::string name;                      ///< of a new one
    core::Role role{core::Role::Cashier};  ///< of a new one, or the role to be given
};

struct OperatorDone {
    OperatorDeed deed{OperatorDeed::Add};
    OperatorSheet who;            ///< as he is afterwards
    std::string oneTimePassword;  ///< to be told to him once; empty when none was made
};

/// What the page of the administration asks of the station; as StationClient, of which it is a
/// part.
class AdministrationClient {
public:
    virtual ~AdministrationClient() = default;

    /// StationClient::importProgress() tells how far it is. ImportCancelled after cancelImport();
    /// nothing of it stays then.
    virtual void importAccounts(const ImportOrder& order, Reply<core::ImportReport> reply) = 0;
    /// The import that runs or waits ends at its next report, if it is not through by then.
    virtual void cancelImport() = 0;

    virtual void settlements(Reply<SettlementOverview> reply) = 0;
    /// StationClient::settlementProgress() tells how far it is. PeriodCancelled after
    /// cancelSettlement(); nothing of it stays then.
    virtual void settlePeriod(const SettlementOrder& order, Reply<SettlementSheet> reply) = 0;
    virtual void cancelSettlement() = 0;
    virtual void enterReading(const core::AccountNumber& number,
                              const core::PeriodReadingForm& form,
                              Reply<core::PeriodReading> reply) = 0;
    /// Takes a month's readings from the records of check cards.
    virtual void collectReadings(core::Period period, Reply<core::CollectedReadings> reply) = 0;
    virtual void periodStatement(const core::AccountNumber& number, core::Period period,
                                 Reply<core::PeriodStatement> reply) = 0;

    virtual void houseRules(Reply<core::HouseRules> reply) = 0;
    /// `before`: what stood when `after` was typed. StoreConflict when somebody else has changed
    /// them since.
    virtual void setHouseRules(const core::HouseRules& before, const core::HouseRules& after,
                               Reply<core::HouseRules> reply) = 0;

    virtual void cardStock(Reply<CardStockSheet> reply) = 0;
    virtual void takeIntoStock(const BatchOrder& order, Reply<void> reply) = 0;

    /// By login.
    virtual void operators(Reply<std::vector<OperatorSheet>> reply) = 0;
    virtual void keepOperator(const OperatorOrder& order, Reply<OperatorDone> reply) = 0;
};

}  // namespace wattdesk::app
