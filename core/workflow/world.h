#pragma once

#include "core/ports/account_book.h"
#include "core/ports/account_history.h"
#include "core/ports/arrears_book.h"
#include "core/ports/audit_trail.h"
#include "core/ports/books.h"
#include "core/ports/card_register.h"
#include "core/ports/clock.h"
#include "core/ports/digest.h"
#include "core/ports/field_tickets.h"
#include "core/ports/id_source.h"
#include "core/ports/meter_readings.h"
#include "core/ports/operator_directory.h"
#include "core/ports/organisation_tree.h"
#include "core/ports/rule_book.h"
#include "core/ports/sale_journal.h"
#include "core/ports/settlement_book.h"
#include "core/ports/tariff_book.h"
#include "core/ports/unit_of_work.h"

namespace wattdesk::core {

/// Everything the workflows need of the world but the card: one station's storage, clock and ids.
/// The references outlive every workflow.
struct World {
    UnitOfWork& unit;
    AccountBook& accounts;
    AccountHistory& history;
    CardRegister& cards;
    MeterReadings& readings;
    SaleJournal& journal;
    Books& books;
    ArrearsBook& arrears;
    OperatorDirectory& operators;
    AuditTrail& audit;
    TariffBook& tariffs;
    OrganisationTree& organisations;
    RuleBook& rules;
    FieldTickets& tickets;
    SettlementBook& settlements;
    Clock& clock;
    IdSource& ids;
    Digest& digest;
};

/// An audit event of now, by this operator at this counter, to be appended in the unit of work of
/// the deed.
Expected<void> audit(World& world, const Actor& actor, AuditAction action, std::string subject,
                     std::string detail);

/// ClockSetBack when the computer's clock stands before the newest entry of the journal: prices,
/// ladders and day totals would land on a wrong day.
Expected<void> requireClockGoesForward(World& world, OrganisationId organisation);

}  // namespace wattdesk::core
