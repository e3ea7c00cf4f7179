#pragma once

#include <optional>
#include <string>

#include "app/ctl/command_line.h"
#include "app/ctl/desk.h"
#include "core/workflow/sale_desk.h"

namespace wattdesk::app {

/// The options of every verb that sells, as typed.
struct OrderOptions {
    std::optional<std::string> amount;
    std::optional<std::string> energy;
    std::string means{"cash"};
    std::optional<std::string> tendered;
    bool isZeroConfirmed{false};
};

/// Adds --means, --tendered and --yes-zero.
void describeOrder(CLI::App& verb, OrderOptions& options);

/// Amount… failures.
core::Expected<core::SaleOrder> orderTyped(const OrderOptions& options);

/// A desk that sells, its reader, and what a start finds to be settled, settled.
struct SellingDesk {
    Desk desk;
    core::CardTerminal& terminal;
};
core::Expected<SellingDesk> openSellingDesk(const Console& console);

/// Says what came of a sale: {"sale": …, "advice": …} next to `beside`, or words. A sale that is
/// not posted is told as a failure, with the sale beside it.
core::Expected<int> tellOutcome(const Console& console, const Desk& desk,
                                const core::SaleOutcome& outcome, Json beside);

}  // namespace wattdesk::app
