#pragma once

#include "core/ports/card_register.h"
#include "db/connection.h"

namespace wattdesk::db {

class SqlCardRegister final : public core::CardRegister {
public:
    explicit SqlCardRegister(Connection& connection) noexcept : m_connection{connection} {}

    core::Expected<void> append(const core::CardRecord& record) override;
    core::Expected<std::optional<core::CardRecord>> last(const core::CardSerial& serial) override;
    core::Expected<std::vector<core::CardRecord>> history(const core::CardSerial& serial) override;
    core::Expected<std::vector<core::CardRecord>> ofAccount(core::AccountId account) override;
    core::Expected<std::vector<core::CardRecord>> refused(core::OrganisationId organisation,
                                                          std::size_t limit) override;
    core::Expected<void> addBatch(const core::CardBatch& batch) override;
    core::Expected<std::vector<core::CardStock>> stock(core::OrganisationId organisation) override;

private:
    Connection& m_connection;
};

}  // namespace wattdesk::db
