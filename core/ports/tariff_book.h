#pragma once

#include <vector>

#include "core/base/expected.h"
#include "core/tariff/tariff.h"

namespace wattdesk::core {

/// Published tariffs. Adding runs inside a UnitOfWork.
class TariffBook {
public:
    virtual ~TariffBook() = default;
    /// TariffNotFound.
    virtual Expected<Tariff> byId(TariffId id) = 0;
    /// By name, whatever the case. TariffNotFound.
    virtual Expected<Tariff> byName(OrganisationId organisation, std::string_view name) = 0;
    virtual Expected<std::vector<Tariff>> list(OrganisationId organisation) = 0;
    /// StoreConflict when the organisation has one of that name.
    virtual Expected<void> add(const Tariff& tariff) = 0;
};

}  // namespace wattdesk::core
