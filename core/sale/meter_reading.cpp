#include "core/sale/meter_reading.h"

#include <tuple>

namespace wattdesk::core {

bool isByMeter(const MeterReading& reading) noexcept
{
    return reading.source == Evidence::ReturnFile || reading.source == Evidence::CheckCard;
}

bool isSameObservation(const MeterReading& one, const MeterReading& other) noexcept
{
    const auto seen = [](const MeterReading& reading) {
        return std::tie(reading.account, reading.meter, reading.source, reading.count,
                        reading.remaining, reading.illegalInsertions, reading.total,
                        reading.meterTime);
    };
    return seen(one) == seen(other);
}

MeterReading readingFrom(const CardReturn& returned) noexcept
{
    MeterReading reading;
    reading.meter = returned.meter;
    reading.source = Evidence::ReturnFile;
    reading.count = returned.count;
    reading.remaining = returned.overdrawn.isZero() ? returned.remaining
                                                    : Credit{}.minus(returned.overdrawn).value();
    reading.illegalInsertions = returned.illegalInsertions;
    reading.meterTime = returned.time;
    return reading;
}

}  // namespace wattdesk::core
