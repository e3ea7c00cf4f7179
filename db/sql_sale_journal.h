#pragma once

#include "core/ports/sale_journal.h"
#include "db/connection.h"

namespace wattdesk::db {

class SqlSaleJournal final : public core::SaleJournal {
public:
    explicit SqlSaleJournal(Connection& connection) noexcept : m_connection{connection} {}

    core::Expected<void> reserve(const core::Sale& sale) override;
    core::Expected<core::SaleState> record(core::SaleId id, core::SaleStep step,
                                           const core::StepNote& note) override;
    core::Expected<core::SaleRecord> find(core::SaleId id) override;
    core::Expected<std::optional<core::SaleRecord>> openSaleOf(core::AccountId account) override;
    core::Expected<std::optional<core::SaleRecord>> openSaleOfCard(
        const core::CardSerial& card) override;
    core::Expected<std::vector<core::SaleRecord>> list(const core::SaleFilter& filter) override;
    core::Expected<core::Energy> energySince(core::AccountId account, core::Instant from) override;
    core::Expected<std::vector<core::Energy>> energyBetween(
        core::AccountId account, std::span<const core::Instant> bounds) override;
    core::Expected<core::Instant> latest(core::OrganisationId organisation) override;

private:
    struct Life;
    void insertSale(const core::Sale& sale);
    void insertLines(const core::Sale& sale);
    void insertArrearsParts(const core::Sale& sale);
    void insertChanges(const core::Sale& sale);
    core::Expected<void> checkMeterFree(const core::Sale& sale);
    bool insertStep(core::SaleId id, const Life& life, core::SaleStep step,
                    const core::StepNote& note);
    core::Expected<Life> lifeOf(core::SaleId id);
    core::Expected<core::SaleRecord> load(core::SaleId id);
    core::Expected<std::optional<core::SaleRecord>> loadOpen(const Sql& sql, Values values);

    Connection& m_connection;
};

}  // namespace wattdesk::db
