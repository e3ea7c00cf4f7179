#pragma once

#include <cstdint>
#include <optional>

#include "core/base/calendar.h"
#include "core/base/ids.h"
#include "core/base/money.h"
#include "core/card/card_image.h"
#include "core/sale/sale.h"

namespace wattdesk::core {

/// What was seen of an account's meter: from a return file, a check card, or read off its display.
struct MeterReading {
    AccountId account;
    OrganisationId organisation;
    MeterNumber meter;
    Instant at;  ///< when the station heard of it
    OperatorId by;
    CounterId counter;
    Evidence source{Evidence::ReturnFile};
    std::uint32_t count{0};  ///< 购电次数 in the meter
    Credit remaining;        ///< below zero when overdrawn
    std::uint32_t illegalInsertions{0};
    std::optional<Energy> total;  ///< the meter's register, when it was seen
    CardTime meterTime;           ///< by the meter's own clock; none when nobody noted it
    friend bool operator==(const MeterReading&, const MeterReading&) = default;
};

/// Whether the meter wrote it itself: then it is no misreading.
bool isByMeter(const MeterReading& reading) noexcept;

/// Whether both say the same of the meter, whoever heard of it and when.
bool isSameObservation(const MeterReading& one, const MeterReading& other) noexcept;

/// What a return file says; of whom and when is the caller's to fill in.
MeterReading readingFrom(const CardReturn& returned) noexcept;

}  // namespace wattdesk::core
