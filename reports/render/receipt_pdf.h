#pragma once

#include <filesystem>

#include "core/base/expected.h"
#include "reports/receipt_document.h"

namespace wattdesk::reports {

/// Draws the receipt on A5, on as many pages as it needs, and replaces the file only when the whole
/// of it is written. Needs a QGuiApplication (the "offscreen" platform will do). FileNotWritable.
core::Expected<void> writeReceiptPdf(const ReceiptDocument& document,
                                     const std::filesystem::path& file);

/// Several of them in one file, each from a new page on. FileNotWritable; asserts that there is
/// one.
core::Expected<void> writeReceiptsPdf(const std::vector<ReceiptDocument>& documents,
                                      const std::filesystem::path& file);

}  // namespace wattdesk::reports
