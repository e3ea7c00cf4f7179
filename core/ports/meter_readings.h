#pragma once

#include <optional>
#include <vector>

#include "core/base/expected.h"
#include "core/sale/meter_reading.h"

namespace wattdesk::core {

/// What was ever seen of the accounts' meters. Appending runs inside a UnitOfWork.
class MeterReadings {
public:
    virtual ~MeterReadings() = default;
    virtual Expected<void> append(const MeterReading& reading) = 0;
    /// Newest first, at most `limit`.
    virtual Expected<std::vector<MeterReading>> of(AccountId account, std::size_t limit) = 0;
    /// What check cards recorded on the days `from` … `to` by the meters' clocks (2000 to 2099): by
    /// account, those with an id above `after`; of one account the oldest first; at most `limit`.
    virtual Expected<std::vector<MeterReading>> recorded(OrganisationId organisation, Date from,
                                                         Date to, AccountId after,
                                                         std::size_t limit) = 0;
};

}  // namespace wattdesk::core
