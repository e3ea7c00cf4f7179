#pragma once

#include <vector>

#include "core/base/expected.h"
#include "core/ledger/ledger.h"

namespace wattdesk::core {

/// Ledger, receipt numbers and daily totals: everything that moves when a sale is posted. Writing
/// runs inside a UnitOfWork.
class Books {
public:
    virtual ~Books() = default;

    /// Appends a balanced posting (asserted).
    virtual Expected<void> post(const Posting& posting) = 0;

    /// Appends a balanced voucher (asserted). A known id is StoreConflict.
    virtual Expected<void> enter(const Voucher& voucher) = 0;

    /// Gives the counter's next receipt number to a posted sale. None is left out and none given
    /// twice, because it is taken in the transaction that posts.
    virtual Expected<ReceiptNumber> issueReceipt(CounterId counter, SaleId sale, Instant at) = 0;

    /// Counts one more copy of the sale's receipt and returns how many there are now.
    virtual Expected<std::int64_t> countReprint(SaleId sale, Instant at, OperatorId by) = 0;

    /// Adds to the day's total, kept beside the entries so that no report scans history.
    virtual Expected<void> addToDay(const DailyTotal& delta) = 0;

    virtual Expected<std::vector<DailyTotal>> days(OrganisationId organisation, Date from,
                                                   Date to) = 0;
    virtual Expected<TrialBalance> trialBalance(OrganisationId organisation) = 0;

    /// The day totals that the posted sales themselves add up to, by their postings' days: what
    /// days() must agree with.
    virtual Expected<std::vector<DailyTotal>> recount(OrganisationId organisation, Date from,
                                                      Date to) = 0;

    /// Receipts of a counter that are missing or stand twice, in words for the log; empty is good.
    virtual Expected<std::vector<std::string>> receiptGaps(OrganisationId organisation) = 0;
};

}  // namespace wattdesk::core
