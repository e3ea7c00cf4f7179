#pragma once

#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/tariff/tariff.h"

namespace wattdesk::core {

/// A version of a tariff and how it came to hold: 四眼原则, the approver is another than the
/// author.
struct TariffVersion {
    Tariff tariff;
    OperatorId author;    ///< none for a version that is older than this record
    OperatorId approver;  ///< likewise
    Instant published;    ///< likewise 0
    friend bool operator==(const TariffVersion&, const TariffVersion&) = default;
};

/// Published tariffs. Accounts refer to a tariff; what it costs on a day, its version in force
/// says. A version is never changed and never removed. Adding runs inside a UnitOfWork.
class TariffBook {
public:
    virtual ~TariffBook() = default;

    /// The version that holds on this day: the one whose effective day is the newest not after it.
    /// TariffNotFound; TariffNotInForce when the first version begins later.
    virtual Expected<Tariff> inForce(TariffId id, Date day) = 0;
    /// TariffNotFound.
    virtual Expected<TariffVersion> version(TariffId id, int version) = 0;
    /// Every version of one tariff, by version. TariffNotFound.
    virtual Expected<std::vector<Tariff>> versions(TariffId id) = 0;
    /// By name, whatever the case. TariffNotFound.
    virtual Expected<TariffId> byName(OrganisationId organisation, std::string_view name) = 0;
    /// Every version, by name and version.
    virtual Expected<std::vector<TariffVersion>> list(OrganisationId organisation) = 0;

    /// Version 1 makes the tariff: StoreConflict when its id is known or the organisation has one
    /// of that name. A later version: StoreConflict when there is no such tariff of that name, or
    /// it has this version, or one that begins on the same day.
    virtual Expected<void> add(const TariffVersion& version) = 0;
};

}  // namespace wattdesk::core
