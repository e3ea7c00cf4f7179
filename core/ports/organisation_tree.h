#pragma once

#include <vector>

#include "core/base/expected.h"
#include "core/customer/organisation.h"

namespace wattdesk::core {

/// Organisations and their counters. Adding runs inside a UnitOfWork.
class OrganisationTree {
public:
    virtual ~OrganisationTree() = default;
    /// StoreConflict when there is none of that id, or the id or code is taken.
    virtual Expected<Organisation> organisation(OrganisationId id) = 0;
    virtual Expected<std::vector<Organisation>> children(OrganisationId parent) = 0;
    virtual Expected<Counter> counter(CounterId id) = 0;
    virtual Expected<std::vector<Counter>> counters(OrganisationId organisation) = 0;
    virtual Expected<void> add(const Organisation& organisation) = 0;
    virtual Expected<void> add(const Counter& counter) = 0;
};

}  // namespace wattdesk::core
