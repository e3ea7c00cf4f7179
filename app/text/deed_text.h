#pragma once

#include <QString>

#include "core/card/card_record.h"
#include "core/customer/account_change.h"
#include "core/customer/field_ticket.h"
#include "core/sale/sale.h"
#include "core/workflow/card_replacement.h"

namespace wattdesk::app {

/// What happened with a posted deed, what to tell the customer, and what it risks: a few plain
/// sentences for the person at the counter. Empty where the figures say everything.
QString adviceText(const core::Sale& sale);

/// What is known of the last purchase before a card is reissued, what the new card will carry, and
/// what that risks.
QString lastPurchaseText(core::LastPurchase last);

QString evidenceText(core::Evidence evidence);
QString accountFieldText(core::AccountField field);
QString cardLifeText(core::CardLife life);
QString ticketKindText(core::TicketKind kind);

}  // namespace wattdesk::app
