#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/calendar.h"
#include "core/workflow/receipt_desk.h"

namespace wattdesk::reports {

enum class Language : std::uint8_t { Chinese, English };

/// Texts stand left, figures stand right.
enum class Alignment : std::uint8_t { Left, Right };

/// A line of a receipt. All texts are UTF-8 and may be of any length; a rendering wraps them.
struct ReceiptRow {
    std::string label;
    std::string value;
    Alignment alignment{Alignment::Left};
    bool strong{false};  ///< what the customer looks for first
    friend bool operator==(const ReceiptRow&, const ReceiptRow&) = default;
};

/// Rows that belong together; a rule stands between sections.
struct ReceiptSection {
    std::vector<ReceiptRow> rows;
    friend bool operator==(const ReceiptSection&, const ReceiptSection&) = default;
};

/// A receipt as it is read from top to bottom, ready to be drawn by any rendering.
struct ReceiptDocument {
    Language language{Language::Chinese};
    std::string organisation;
    std::string title;
    std::vector<std::string> marks;  ///< copy, demonstration: must not be overlooked
    std::vector<ReceiptSection> sections;
    std::string footer;
};

struct ReceiptOptions {
    Language language{Language::Chinese};
    core::UtcOffset offset;  ///< of the station: times are shown in it
    bool demo{false};        ///< marks the receipt as worth nothing
};

/// Everything that a receipt of a sale carries. Rows which do not apply are left out: the
/// authoriser, a remark, a surplus of nothing, a remaining amount that no card told.
ReceiptDocument receiptDocument(const core::Receipt& receipt, const ReceiptOptions& options);

}  // namespace wattdesk::reports
