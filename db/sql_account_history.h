#pragma once

#include "core/ports/account_history.h"
#include "db/connection.h"

namespace wattdesk::db {

class SqlAccountHistory final : public core::AccountHistory {
public:
    explicit SqlAccountHistory(Connection& connection) noexcept : m_connection{connection} {}

    core::Expected<void> append(const core::AccountChange& change) override;
    core::Expected<std::vector<core::AccountChange>> of(core::AccountId account,
                                                        std::size_t limit) override;

private:
    Connection& m_connection;
};

}  // namespace wattdesk::db
