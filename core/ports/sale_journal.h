#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/base/expected.h"
#include "core/sale/sale.h"

namespace wattdesk::core {

/// Which sales to list; what is empty does not restrict. Newest first.
struct SaleFilter {
    OrganisationId organisation;
    std::optional<AccountId> account{};
    std::optional<CounterId> counter{};
    std::optional<SaleId> corrects{};  ///< only what reverses or corrects this one
    bool openOnly{false};
    std::size_t limit{100};
};

/// The station's memory of sales: facts written once and steps appended. Nothing is updated,
/// nothing deleted. Everything that writes must run inside a UnitOfWork.
class SaleJournal {
public:
    virtual ~SaleJournal() = default;

    /// Writes the facts and the step Reserve, and takes for this sale the account, the card (when
    /// it has one) and the meter that it moves the account to: SaleOpen when account or card has an
    /// open sale; AccountMeterTaken when the meter belongs to an account that is not closed, this
    /// one included, or another open sale moves to it. A known id is StoreConflict.
    virtual Expected<void> reserve(const Sale& sale) = 0;

    /// Appends a step and returns the state it led to; Posted and Voided release account, card and
    /// meter. Reverse is a step of the sale that is reversed, whose own row stays as it is.
    /// SaleNotFound; SaleStepNotAllowed when the transition table has no such step.
    virtual Expected<SaleState> record(SaleId id, SaleStep step, const StepNote& note) = 0;

    /// SaleNotFound.
    virtual Expected<SaleRecord> find(SaleId id) = 0;
    virtual Expected<std::optional<SaleRecord>> openSaleOf(AccountId account) = 0;
    /// Empty for the serial that is all zero: a sale without a card holds none.
    virtual Expected<std::optional<SaleRecord>> openSaleOfCard(const CardSerial& card) = 0;
    /// Newest first, at most filter.limit.
    virtual Expected<std::vector<SaleRecord>> list(const SaleFilter& filter) = 0;

    /// Energy of the account's sales since `from`, all but the voided ones: where it stands on its
    /// ladder. A reversed sale counts on, and the reversal's own row takes it back.
    virtual Expected<Energy> energySince(AccountId account, Instant from) = 0;

    /// The same from each of `bounds` to the next, that moment excluded: one sum less than bounds,
    /// which ascend and are at least two.
    virtual Expected<std::vector<Energy>> energyBetween(AccountId account,
                                                        std::span<const Instant> bounds) = 0;

    /// The time of the newest sale or step; 0 when there is none. A clock behind it was set back.
    virtual Expected<Instant> latest(OrganisationId organisation) = 0;
};

}  // namespace wattdesk::core
