#include "db/store.h"

#include <cassert>
#include <utility>

#include "db/connection.h"
#include "db/migration.h"
#include "db/sql_account_book.h"
#include "db/sql_account_history.h"
#include "db/sql_arrears_book.h"
#include "db/sql_audit_trail.h"
#include "db/sql_books.h"
#include "db/sql_card_register.h"
#include "db/sql_field_tickets.h"
#include "db/sql_meter_readings.h"
#include "db/sql_operator_directory.h"
#include "db/sql_organisation_tree.h"
#include "db/sql_rule_book.h"
#include "db/sql_sale_journal.h"
#include "db/sql_settlement_book.h"
#include "db/sql_tariff_book.h"

namespace wattdesk::db {

using core::Expected;
using core::Unexpected;

struct Store::Parts {
    Parts(const StoreLocation& location, const StoreOptions& options)
        : connection{location, options}, accounts{connection, options.termsInMemoryMax}
    {
    }

    Connection connection;
    std::int64_t schemaVersion{0};
    SqlAccountBook accounts;
    SqlAccountHistory history{connection};
    SqlCardRegister cards{connection};
    SqlMeterReadings readings{connection};
    SqlSaleJournal journal{connection};
    SqlBooks books{connection};
    SqlArrearsBook arrears{connection};
    SqlOperatorDirectory operators{connection};
    SqlAuditTrail audit{connection};
    SqlTariffBook tariffs{connection};
    SqlOrganisationTree organisations{connection};
    SqlRuleBook rules{connection};
    SqlFieldTickets tickets{connection};
    SqlSettlementBook settlements{connection};
};

Expected<std::unique_ptr<Store>> Store::open(const StoreLocation& location,
                                             const StoreOptions& options)
{
    auto parts = std::make_unique<Parts>(location, options);
    if (auto connected = parts->connection.connect(); !connected) {
        return Unexpected{connected.error()};
    }
    const auto version = migrate(parts->connection, migrations());
    if (!version) {
        return Unexpected{version.error()};
    }
    parts->schemaVersion = *version;
    return std::unique_ptr<Store>{new Store{std::move(parts)}};
}

Store::Store(std::unique_ptr<Parts> parts) noexcept : m_parts{std::move(parts)} {}
Store::~Store() = default;

core::World Store::world(core::Clock& clock, core::IdSource& ids, core::Digest& digest) noexcept
{
    return {m_parts->connection,
            m_parts->accounts,
            m_parts->history,
            m_parts->cards,
            m_parts->readings,
            m_parts->journal,
            m_parts->books,
            m_parts->arrears,
            m_parts->operators,
            m_parts->audit,
            m_parts->tariffs,
            m_parts->organisations,
            m_parts->rules,
            m_parts->tickets,
            m_parts->settlements,
            clock,
            ids,
            digest};
}

core::UnitOfWork& Store::unitOfWork() noexcept
{
    return m_parts->connection;
}
core::AccountBook& Store::accounts() noexcept
{
    return m_parts->accounts;
}
core::AccountHistory& Store::history() noexcept
{
    return m_parts->history;
}
core::CardRegister& Store::cards() noexcept
{
    return m_parts->cards;
}
core::MeterReadings& Store::readings() noexcept
{
    return m_parts->readings;
}
core::SaleJournal& Store::journal() noexcept
{
    return m_parts->journal;
}
core::Books& Store::books() noexcept
{
    return m_parts->books;
}
core::ArrearsBook& Store::arrears() noexcept
{
    return m_parts->arrears;
}
core::OperatorDirectory& Store::operators() noexcept
{
    return m_parts->operators;
}
core::AuditTrail& Store::audit() noexcept
{
    return m_parts->audit;
}
core::TariffBook& Store::tariffs() noexcept
{
    return m_parts->tariffs;
}
core::OrganisationTree& Store::organisations() noexcept
{
    return m_parts->organisations;
}
core::RuleBook& Store::rules() noexcept
{
    return m_parts->rules;
}
core::FieldTickets& Store::tickets() noexcept
{
    return m_parts->tickets;
}
core::SettlementBook& Store::settlements() noexcept
{
    return m_parts->settlements;
}

StoreKind Store::kind() const noexcept
{
    return m_parts->connection.kind();
}
std::int64_t Store::schemaVersion() const noexcept
{
    return m_parts->schemaVersion;
}
std::int64_t Store::newestSchemaVersion() noexcept
{
    return migrations().back().version;
}

}  // namespace wattdesk::db
