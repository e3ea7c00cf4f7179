#pragma once

#include "core/base/expected.h"
#include "core/base/ids.h"
#include "core/operator/house_rules.h"

namespace wattdesk::core {

/// The organisations' house rules. Setting runs inside a UnitOfWork.
class RuleBook {
public:
    virtual ~RuleBook() = default;
    /// The defaults for an organisation that has set none.
    virtual Expected<HouseRules> of(OrganisationId organisation) = 0;
    virtual Expected<void> set(OrganisationId organisation, const HouseRules& rules) = 0;
};

}  // namespace wattdesk::core
