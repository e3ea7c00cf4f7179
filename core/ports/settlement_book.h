#pragma once

#include <optional>
#include <vector>

#include "core/base/expected.h"
#include "core/customer/account.h"
#include "core/customer/tariff_history.h"
#include "core/ledger/ledger.h"
#include "core/settlement/period_settlement.h"

namespace wattdesk::core {

/// An account as a run meets it.
struct SettlementFacts {
    AccountId account;
    AccountNumber number;
    TariffHistory tariffs;
    HouseholdBase base;
    Instant opened;                       ///< the account
    bool hasOpenSale{false};              ///< what it bought is not known
    std::optional<Period> settledPeriod;  ///< the last one that is settled
    PeriodFacts period;
};

/// A parent meter and those that take from it, by number. A child may be a parent of others.
struct SettlementGroup {
    struct Child {
        MeterShare share;
        SettlementFacts facts;
        bool isParent{false};
    };
    SettlementFacts parent;
    std::vector<Child> children;
};

/// A settled period of an account, written once. What is not here follows from it: its tariff's
/// versions, its readings and its contracts are never changed for days that are settled.
struct SettlementRow {
    AccountId account;
    OrganisationId organisation;
    SettlementRunId run;
    Period period;
    TariffId tariff;  ///< on its last day
    HouseholdBase base;
    Date from;
    Date dayBefore;  ///< on which the meter was read before
    MeterRegisters registersBefore;
    SettledState after;
    /// But for its capacity, which contracts and days say, and what was used before.
    PeriodUse use;
    Energy usedBefore;  ///< in the period of the ladder that holds on the last day
    Loss loss;
    Energy shares;
    PrepaidPool bought;
    PrepaidPool used;
    Money bill;
    Money difference;
    bool rolledOver{false};
    bool meterChanged{false};
    bool periodsEstimated{false};
};

/// A run that was posted: its sums are those of its rows, its entries one voucher (凭证).
struct SettlementRun {
    SettlementRunId id;
    OrganisationId organisation;
    CounterId counter;
    OperatorId by;
    OperatorId approver;
    Period period;
    Instant at;
    Date day;  ///< the business day it counts to
    std::int64_t accounts{0};
    Money billed;
    Money prepaid;
    Money charged;   ///< to arrears
    Money credited;  ///< to surplus
    std::vector<LedgerEntry> entries;
    friend bool operator==(const SettlementRun&, const SettlementRun&) = default;
};

/// Who entered something, when.
struct Entered {
    OperatorId by;
    Instant at;
};

/// Readings, contracts and shares, and the periods that were settled by them. Writing runs inside a
/// UnitOfWork; a reference to something that is not there is StoreConflict.
class SettlementBook {
public:
    virtual ~SettlementBook() = default;

    virtual Expected<void> addReading(const PeriodReading& reading) = 0;
    /// The newest of each period, latest period first, at most `limit`.
    virtual Expected<std::vector<PeriodReading>> readings(AccountId account, std::size_t limit) = 0;

    /// Takes the place of one from the same day.
    virtual Expected<void> setContract(AccountId account, OrganisationId organisation,
                                       const SupplyContract& contract, const Entered& entered) = 0;
    /// Ascending.
    virtual Expected<std::vector<SupplyContract>> contracts(AccountId account) = 0;

    /// Takes the place of the child's former one.
    virtual Expected<void> setShare(const MeterShare& share, const Entered& entered) = 0;
    virtual Expected<void> removeShare(AccountId child) = 0;
    virtual Expected<std::optional<MeterShare>> shareOf(AccountId child) = 0;
    virtual Expected<std::vector<MeterShare>> sharesOf(AccountId parent) = 0;

    /// Active and suspended accounts that share no meter, with numbers above `after`, by number.
    virtual Expected<std::vector<SettlementFacts>> page(OrganisationId organisation, Period period,
                                                        const AccountNumber& after,
                                                        std::size_t limit) = 0;
    /// Those that share one, group by group, by the parent's number.
    virtual Expected<std::vector<SettlementGroup>> groups(OrganisationId organisation,
                                                          Period period, const AccountNumber& after,
                                                          std::size_t limit) = 0;

    /// StoreConflict for a known id, or a row of an account and period that is settled.
    virtual Expected<void> addRun(const SettlementRun& run) = 0;
    virtual Expected<void> addRow(const SettlementRow& row) = 0;

    /// Newest first, at most `limit`.
    virtual Expected<std::vector<SettlementRun>> runs(OrganisationId organisation,
                                                      std::size_t limit) = 0;
    /// Newest first, at most `limit`.
    virtual Expected<std::vector<SettlementRow>> rows(AccountId account, std::size_t limit) = 0;
};

}  // namespace wattdesk::core
