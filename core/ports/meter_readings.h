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
};

}  // namespace wattdesk::core
