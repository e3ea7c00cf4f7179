#pragma once

#include "core/ports/settlement_book.h"
#include "db/connection.h"

namespace wattdesk::db {

class SqlSettlementBook final : public core::SettlementBook {
public:
    explicit SqlSettlementBook(Connection& connection) noexcept : m_connection{connection} {}

    core::Expected<void> addReading(const core::PeriodReading& reading) override;
    core::Expected<std::vector<core::PeriodReading>> readings(core::AccountId account,
                                                              std::size_t limit) override;
    core::Expected<void> setContract(core::AccountId account, core::OrganisationId organisation,
                                     const core::SupplyContract& contract,
                                     const core::Entered& entered) override;
    core::Expected<std::vector<core::SupplyContract>> contracts(core::AccountId account) override;
    core::Expected<void> setShare(const core::MeterShare& share,
                                  const core::Entered& entered) override;
    core::Expected<void> removeShare(core::AccountId child) override;
    core::Expected<std::optional<core::MeterShare>> shareOf(core::AccountId child) override;
    core::Expected<std::vector<core::MeterShare>> sharesOf(core::AccountId parent) override;
    core::Expected<std::vector<core::SettlementFacts>> page(core::OrganisationId organisation,
                                                            core::Period period,
                                                            const core::AccountNumber& after,
                                                            std::size_t limit) override;
    core::Expected<std::vector<core::SettlementGroup>> groups(core::OrganisationId organisation,
                                                              core::Period period,
                                                              const core::AccountNumber& after,
                                                              std::size_t limit) override;
    core::Expected<void> addRun(const core::SettlementRun& run) override;
    core::Expected<void> addRow(const core::SettlementRow& row) override;
    core::Expected<std::vector<core::SettlementRun>> runs(core::OrganisationId organisation,
                                                          std::size_t limit) override;
    core::Expected<std::vector<core::SettlementRow>> rows(core::AccountId account,
                                                          std::size_t limit) override;

private:
    struct Found;
    static Found toFound(Row& row);
    core::Expected<core::SettlementFacts> completed(Found found);
    core::Expected<std::vector<core::MeterSwap>> swapsOf(core::AccountId account,
                                                         core::Instant since, core::Instant until);
    core::Expected<core::SettlementGroup> group(core::SettlementFacts parent, core::Period period);

    Connection& m_connection;
};

}  // namespace wattdesk::db
