#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "core/workflow/approval.h"
#include "core/workflow/world.h"

namespace wattdesk::core {

/// What a run says of one account.
struct PeriodLine {
    AccountNumber account;
    Energy energy;  ///< as billed: losses and shares included
    Energy loss;
    Energy shares;
    Money bill;
    Money prepaid;     ///< the value of the prepaid credit that was used
    Money difference;  ///< above zero: to arrears; below: to the surplus
    PeriodNotices notices;
    bool settledBefore{false};         ///< by an earlier run: nothing is done
    std::optional<ErrorCode> finding;  ///< why it cannot be settled; then no figure is filled in
    friend bool operator==(const PeriodLine&, const PeriodLine&) = default;
};

struct PeriodFinding {
    AccountNumber account;
    ErrorCode code{ErrorCode::PeriodReadingMissing};
    friend bool operator==(const PeriodFinding&, const PeriodFinding&) = default;
};

struct PeriodReport {
    static constexpr std::size_t kFindingsMax = 1000;

    Period period;
    std::int64_t accounts{0};
    std::int64_t settled{0};  ///< or would be, in a dry run
    std::int64_t settledBefore{0};
    std::int64_t faulty{0};
    std::int64_t notices{0};  ///< of the settled: rolled over, another meter, periods estimated
    Energy energy;
    Money billed;
    Money prepaid;
    Money charged;
    Money credited;
    std::vector<PeriodFinding> findings;  ///< the first kFindingsMax of them
    std::optional<SettlementRunId> run;   ///< when something was posted
};

struct PeriodOptions {
    bool dryRun{false};
    std::optional<Approval> approval;  ///< asked for wherever something is posted
    /// Called every page of accounts; false stops the run, and nothing of it stays.
    std::function<bool(std::int64_t accounts)> goOn{};
    /// Called for every account, as the run comes to it.
    std::function<void(const PeriodLine&)> onLine{};
    /// Called after the last line and before anything of the run stays; a failure is the run's.
    std::function<Expected<void>()> onEnd{};
};

/// 月末结算: what every account of an organisation used in a month, what that costs, and what of it
/// was prepaid; the difference goes to arrears or surplus. One run is one unit of work with one
/// voucher; an account with a finding is left out, and settled by the same run another time. Run
/// again, it settles only what is not settled yet.
class PeriodRun {
public:
    static constexpr std::size_t kPageSize = 500;
    static constexpr std::size_t kGroupPageSize = 20;

    explicit PeriodRun(World world) : m_world{world} {}

    /// Findings are no failure of this. PermissionMissing, PeriodNotOver, ApprovalMissing,
    /// ApprovalBySelf, ClockSetBack, PeriodCancelled, AmountTooLarge (the sums), Store….
    Expected<PeriodReport> run(const Actor& actor, Period period, const PeriodOptions& options);

private:
    World m_world;
};

}  // namespace wattdesk::core
