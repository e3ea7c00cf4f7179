#pragma once

#include <memory>

#include "core/ports/account_book.h"
#include "core/ports/account_history.h"
#include "core/ports/arrears_book.h"
#include "core/ports/audit_trail.h"
#include "core/ports/books.h"
#include "core/ports/card_register.h"
#include "core/ports/field_tickets.h"
#include "core/ports/meter_readings.h"
#include "core/ports/operator_directory.h"
#include "core/ports/organisation_tree.h"
#include "core/ports/rule_book.h"
#include "core/ports/sale_journal.h"
#include "core/ports/settlement_book.h"
#include "core/ports/tariff_book.h"
#include "core/ports/unit_of_work.h"

namespace wattdesk::test {

/// The fake of db::Store: every storage port, in memory, as strict as the databases are (writes
/// only inside a unit of work, references to what is not there refused with StoreConflict, a failed
/// unit of work leaves nothing). The contract tests run over it and over the databases. Threads may
/// share it: a unit of work keeps the others out. Of pinyin it knows only the characters that the
/// tests use.
class MemoryStore {
public:
    MemoryStore();
    ~MemoryStore();
    MemoryStore(const MemoryStore&) = delete;
    MemoryStore& operator=(const MemoryStore&) = delete;

    core::UnitOfWork& unitOfWork() noexcept;
    core::AccountBook& accounts() noexcept;
    core::AccountHistory& history() noexcept;
    core::CardRegister& cards() noexcept;
    core::MeterReadings& readings() noexcept;
    core::SaleJournal& journal() noexcept;
    core::Books& books() noexcept;
    core::ArrearsBook& arrears() noexcept;
    core::OperatorDirectory& operators() noexcept;
    core::AuditTrail& audit() noexcept;
    core::TariffBook& tariffs() noexcept;
    core::OrganisationTree& organisations() noexcept;
    core::RuleBook& rules() noexcept;
    core::FieldTickets& tickets() noexcept;
    core::SettlementBook& settlements() noexcept;

private:
    struct Ports;
    std::unique_ptr<Ports> m_ports;
};

}  // namespace wattdesk::test
