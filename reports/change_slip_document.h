#pragma once

#include "core/workflow/change_slip.h"
#include "reports/receipt_document.h"

namespace wattdesk::reports {

/// The slip of a change without money, drawn as receipts are: what was, what is, why, and who did
/// it. It has no receipt number.
ReceiptDocument changeSlipDocument(const core::ChangeSlip& slip, const ReceiptOptions& options);

}  // namespace wattdesk::reports
