#pragma once

#include <cstdint>
#include <memory>

#include "core/base/expected.h"
#include "core/workflow/world.h"
#include "db/store_location.h"

namespace wattdesk::db {

/// The station's database behind core's storage ports: one connection, used by one thread at a
/// time; a second thread opens a second Store. Every call can fail with StoreBusy, StoreFull,
/// StoreReadOnly, StoreDamaged, StoreDiskError, StoreUnreachable or StoreFailed besides what its
/// port says; a reference to a row that is not there is StoreConflict. After a lost server the next
/// unit of work, or the next read outside one, connects anew, once.
class Store {
public:
    /// Connects, refuses what is not fit, and brings the schema up to date. StoreTooNew (nothing
    /// is written) when a newer program made the schema and says that this one cannot use it;
    /// StoreUnsuitable for a database of something else, one whose texts are not UTF-8 or not
    /// ordered by code point, or an SQLite file where no write-ahead log can be kept.
    static core::Expected<std::unique_ptr<Store>> open(const StoreLocation& location,
                                                       const StoreOptions& options = {});
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    /// All of it as the workflows take the world. What is handed in outlives that.
    core::World world(core::Clock& clock, core::IdSource& ids, core::Digest& digest) noexcept;

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

    StoreKind kind() const noexcept;
    /// The newest migration in the database; above newestSchemaVersion() when a newer program made
    /// it and left it open to this one.
    std::int64_t schemaVersion() const noexcept;
    static std::int64_t newestSchemaVersion() noexcept;

private:
    struct Parts;
    explicit Store(std::unique_ptr<Parts> parts) noexcept;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace wattdesk::db
