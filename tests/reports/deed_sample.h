#pragma once

#include <string>
#include <vector>

#include "core/workflow/receipt_desk.h"

namespace wattdesk::test {

struct NamedReceipt {
    std::string name;  ///< as its golden files are called
    core::Receipt receipt;
};

/// One receipt of every kind of deed that is no plain purchase, and of its variants that read
/// differently. The figures of each explain one another, as the books ask.
std::vector<NamedReceipt> deedReceipts();

/// One of them.
core::Receipt deedReceipt(const std::string& name);

}  // namespace wattdesk::test
