#pragma once

#include "app/ctl/selling.h"

namespace wattdesk::app {

/// The card on the reader, blank or bare: fit to become an account's first. To be asked before
/// anything is entered, so that a forgotten card leaves no half-opened account behind.
core::Expected<core::CardSnapshot> cardToIssue(SellingDesk& selling);

/// Makes the first sale of a registered account, which issues its card, and says what came of it:
/// {"account": …, "sale": …}. The account is in the books whatever becomes of its card.
core::Expected<int> issueAndTell(const Console& console, SellingDesk& selling,
                                 const core::AccountNumber& number, const core::SaleOrder& order,
                                 const core::CardSnapshot& card);

}  // namespace wattdesk::app
