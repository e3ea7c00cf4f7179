#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/calendar.h"
#include "core/base/ids.h"
#include "core/base/money.h"
#include "core/customer/account.h"
#include "core/customer/evidence.h"
#include "core/settlement/period.h"
#include "core/tariff/bill.h"
#include "core/tariff/two_part.h"

namespace wattdesk::core {

/// What stands on a meter's registers, in kWh or kvarh of the meter itself (二次侧), before its
/// multiplier.
struct MeterRegisters {
    /// How far the total register and the sum of the periods may lie apart, in hundredths: each
    /// register drops the digits that it does not show.
    static constexpr std::int64_t kTotalApartMax = 4'00;

    EnergyByPeriod active;  ///< without time of use all of it in the flat one
    Energy reactive;        ///< in 0.01 kvarh, as reactiveReverse
    Energy reactiveReverse;

    /// Else only their total is known, or nothing was used but in the flat period.
    bool tellsPeriods() const noexcept
    {
        return totalOf(active) != active[static_cast<std::size_t>(TouPeriod::Flat)];
    }
    friend bool operator==(const MeterRegisters&, const MeterRegisters&) = default;
};

/// 抄表: a meter as it stood at the end of a period. Never edited: of several for one account and
/// period the newest counts, until the period is settled.
struct PeriodReading {
    AccountId account;
    OrganisationId organisation;
    Period period;
    MeterNumber meter;
    MeterMode mode{MeterMode::Money};
    std::int64_t multiplier{1};  ///< CT × PT
    Date day;                    ///< on which the meter was read
    Instant until;  ///< what is bought from then on is not in the meter: of the next period
    MeterRegisters registers;
    Demand demand;                    ///< the highest of the period, multiplier applied
    std::optional<Credit> remaining;  ///< none: nobody looked
    Evidence source{Evidence::MeterDisplay};
    OperatorId by;
    CounterId counter;
    Instant at;
    friend bool operator==(const PeriodReading&, const PeriodReading&) = default;
};

/// How an account has a part in what another one's meter counts.
enum class MeterShareKind : std::uint8_t {
    Quantity,  ///< 定量: so much a month
    Ratio,     ///< 定比: a part of what the fixed quantities leave
    SubMeter,  ///< 总分: whatever its own meter counts
};
std::string_view nameOf(MeterShareKind kind) noexcept;
std::optional<MeterShareKind> meterShareKindNamed(std::string_view name) noexcept;

struct MeterShare {
    static constexpr int kPermyriadMax = 10'000;

    AccountId child;
    AccountId parent;
    OrganisationId organisation;
    MeterShareKind kind{MeterShareKind::SubMeter};
    Energy quantity;   ///< of Quantity; not negative
    int permyriad{0};  ///< of Ratio: 0…kPermyriadMax
    friend bool operator==(const MeterShare&, const MeterShare&) = default;
};
bool isWellFormed(const MeterShare& share) noexcept;

}  // namespace wattdesk::core
