#pragma once

#include "core/workflow/receipt_desk.h"

namespace wattdesk::test {

/// A purchase of 100.00 on an energy meter whose yearly ladder crosses into tier 2: 60 kWh at 0.538
/// and 115 kWh at 0.588 are 99.90, 0.10 is carried on.
core::Receipt ladderReceipt();

/// An opening with 200.00 on a money meter behind transformers, given 500.00, settled by a
/// supervisor, first copy, with a remark.
core::Receipt openingReceipt();

}  // namespace wattdesk::test
