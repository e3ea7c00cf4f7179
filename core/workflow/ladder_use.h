#pragma once

#include <vector>

#include "core/ports/settlement_book.h"

namespace wattdesk::core {

/// What was billed since each of these days and before `until`. `rows` are the account's settled
/// months, newest first; of one in which such a day lies, its days from then on count.
std::vector<LadderUse> usedSince(const std::vector<Date>& begins,
                                 const std::vector<SettlementRow>& rows, Date until);

/// PeriodUse::usedBefore of a month, by those settled before it.
std::vector<LadderUse> usedBefore(const PeriodTerms& terms, const std::vector<SettlementRow>& rows);

}  // namespace wattdesk::core
