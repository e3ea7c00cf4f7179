#pragma once

#include <vector>

#include "reports/receipt_words.h"

namespace wattdesk::reports {

// What the slip of each kind of deed has of its own.

Word titleOf(core::SaleKind kind) noexcept;
Word footerOf(const core::Sale& sale) noexcept;

/// From whom to whom, from which meter to which, what is settled, what the card carries: the rows
/// between the customer and the money. None for a plain purchase.
std::vector<ReceiptSection> deedSections(const core::Receipt& receipt, const ReceiptWords& words);

/// What the sale pays of which charge, with its late fee, and what is owed after it.
void addArrearsRows(ReceiptSection& section, const core::Sale& sale, const ReceiptWords& words);
/// From which day on the prices hold that the card takes to its meter.
void addPriceRows(ReceiptSection& section, const core::Sale& sale, const ReceiptWords& words);

/// Who has to sign; empty when nobody.
ReceiptSection signatures(const core::Sale& sale, const ReceiptWords& words);

}  // namespace wattdesk::reports
