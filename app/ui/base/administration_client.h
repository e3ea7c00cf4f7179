#pragma once

#include <QString>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/ui/base/reply.h"
#include "core/card/card_record.h"
#include "core/customer/account.h"
#include "core/operator/house_rules.h"
#include "core/operator/operator.h"
#include "core/workflow/account_import.h"

namespace wattdesk::app {

/// A table of accounts to be entered. A dry run says what is wrong with its rows and changes
/// nothing.
struct ImportOrder {
    QString path;
    bool isDryRun{true};
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

/// Somebody who may sign in; nothing of his password.
struct OperatorSheet {
    std::string login;
    std::string name;
    core::Role role{core::Role::Cashier};
    bool isDisabled{false};
    bool mustChangePassword{false};
    std::optional<core::Instant> lockedUntil;  ///< empty: not locked now
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

    virtual void houseRules(Reply<core::HouseRules> reply) = 0;
    /// `before`: what stood when `after` was typed. StoreConflict when somebody else has changed
    /// them since.
    virtual void setHouseRules(const core::HouseRules& before, const core::HouseRules& after,
                               Reply<core::HouseRules> reply) = 0;

    virtual void cardStock(Reply<CardStockSheet> reply) = 0;
    virtual void takeIntoStock(const BatchOrder& order, Reply<void> reply) = 0;

    /// By login.
    virtual void operators(Reply<std::vector<OperatorSheet>> reply) = 0;
};

}  // namespace wattdesk::app
