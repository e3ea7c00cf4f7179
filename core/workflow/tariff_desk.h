#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tariff/tariff_check.h"
#include "core/workflow/approval.h"
#include "core/workflow/world.h"

namespace wattdesk::core {

/// What publishing a draft would come to.
struct TariffReview {
    std::vector<TariffProblem> problems;  ///< empty: it may be published
    std::vector<PriceJump> jumps;         ///< from the version before; empty with problems
    std::optional<Tariff> before;         ///< the newest version; empty when the tariff is new
    Tariff version;                       ///< the draft as it would be published
};

/// What an account took in the last twelve whole months, and what it costs.
struct PreviewRow {
    AccountNumber number;
    std::string name;
    Energy energy;
    Money before;
    Money after;
};

/// By how much of what it cost before a year gets cheaper or dearer; upper limits are inclusive.
enum class ChangeBand : std::uint8_t {
    CheaperOver20,
    CheaperTo20,
    CheaperTo10,
    CheaperTo5,
    Same,
    DearerTo5,
    DearerTo10,
    DearerTo20,
    DearerOver20,  ///< also where it cost nothing before
};
inline constexpr std::size_t kChangeBands = 9;
std::string_view nameOf(ChangeBand band) noexcept;
ChangeBand changeBandOf(Money before, Money after) noexcept;

/// All accounts of the tariff together.
struct PreviewSum {
    std::int64_t accounts{0};
    std::int64_t dearer{0};
    std::int64_t cheaper{0};
    std::array<std::int64_t, kChangeBands> bands{};  ///< by ChangeBand: how many accounts
    Energy energy;
    Money before;
    Money after;
    bool isWhole{false};  ///< false: it was stopped
};

struct PreviewOptions {
    std::function<void(const PreviewRow&)> onAccount;
    /// Called after every page of accounts; false stops.
    std::function<bool(std::int64_t done, std::int64_t all)> goOn;
};

/// 电价发布: a version of a tariff is checked, shown to what it leads, and published by two people.
/// A draft is a Tariff with a name, whose id, version and organisation do not matter: the name says
/// which tariff it goes on with, or that it begins one. All of them: PermissionMissing.
class TariffDesk {
public:
    static constexpr std::size_t kAccountsPerPage = 500;
    /// Five years: a version for a mistyped day further on would keep all others from being
    /// published until then.
    static constexpr std::int64_t kDaysAheadMax = 5 * 366;

    explicit TariffDesk(World world) : m_world{world} {}

    /// What is wrong with the draft is no failure of this.
    Expected<TariffReview> check(const Actor& actor, const Tariff& draft);

    /// The next version of the tariff, never edited afterwards; the approver is always another
    /// than the author, whatever the house rules say. ApprovalMissing, ApprovalBySelf;
    /// TariffEffectivePast for a day before today, TariffEffectiveFar for one more than
    /// kDaysAheadMax ahead; TariffVersionsOverlap unless it begins after the newest version;
    /// TariffRefused for any other problem.
    Expected<TariffVersion> publish(const Actor& actor, const Tariff& draft,
                                    const std::optional<Approval>& approval);

    /// What the draft would do to each account of the tariff: what it bought in the last twelve
    /// whole months, priced as if it took the same again in the year from the draft's first day on,
    /// by the version before and by the draft; without charges by the month. A ladder's period that
    /// begins within a month is taken to begin with it. Holds one page of accounts at a time.
    /// TariffRefused for a draft with problems of its own; TariffNotFound when the tariff is new.
    Expected<PreviewSum> preview(const Actor& actor, const Tariff& draft,
                                 const PreviewOptions& options);

private:
    Expected<TariffReview> review(const Actor& actor, const Tariff& draft);

    World m_world;
};

}  // namespace wattdesk::core
