#pragma once

#include "core/ports/meter_readings.h"
#include "db/connection.h"

namespace wattdesk::db {

class SqlMeterReadings final : public core::MeterReadings {
public:
    explicit SqlMeterReadings(Connection& connection) noexcept : m_connection{connection} {}

    core::Expected<void> append(const core::MeterReading& reading) override;
    core::Expected<std::vector<core::MeterReading>> of(core::AccountId account,
                                                       std::size_t limit) override;
    core::Expected<std::vector<core::MeterReading>> recorded(core::OrganisationId organisation,
                                                             core::Date from, core::Date to,
                                                             core::AccountId after,
                                                             std::size_t limit) override;

private:
    Connection& m_connection;
};

}  // namespace wattdesk::db
