#pragma once

#include <string>

#include "core/workflow/arrears_desk.h"
#include "reports/receipt_document.h"

namespace wattdesk::reports {

/// 催费通知单: what an account owes on a day, charge by charge with its late fee, drawn as receipts
/// are. It has no number and proves nothing.
ReceiptDocument dunningLetterDocument(const core::ArrearsStatement& statement,
                                      const std::string& organisation, core::Date day,
                                      const ReceiptOptions& options);

}  // namespace wattdesk::reports
