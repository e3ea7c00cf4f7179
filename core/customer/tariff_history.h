#pragma once

#include <compare>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/ids.h"

namespace wattdesk::core {

/// A tariff that an account had until it got another.
struct FormerTariff {
    TariffId tariff;
    Date until;  ///< the first day on which it held no more
    friend auto operator<=>(const FormerTariff&, const FormerTariff&) = default;
};

/// Days on which one tariff is an account's, both included.
struct TariffDays {
    TariffId tariff;
    Date from;
    Date to;
    friend auto operator<=>(const TariffDays&, const TariffDays&) = default;
};

/// The tariffs of an account: the one that it has, and those that it had, by their days ascending.
struct TariffHistory {
    TariffId now;
    std::vector<FormerTariff> formers;

    TariffId on(Date day) const;
    /// Which one holds when, from `from` to `to` without a gap. `from` is not after `to`.
    std::vector<TariffDays> between(Date from, Date to) const;
    friend bool operator==(const TariffHistory&, const TariffHistory&) = default;
};

}  // namespace wattdesk::core
