#pragma once

#include <string>

#include "reports/receipt_document.h"

namespace wattdesk::reports {

inline constexpr std::size_t kReceiptColumns = 48;

/// The receipt as plain text, UTF-8, no line wider than kReceiptColumns, ends with a line feed.
std::string receiptText(const ReceiptDocument& document);

}  // namespace wattdesk::reports
