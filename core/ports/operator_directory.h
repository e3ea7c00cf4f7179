#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/operator/operator.h"

namespace wattdesk::core {

/// Who may sign in. Writing runs inside a UnitOfWork.
class OperatorDirectory {
public:
    virtual ~OperatorDirectory() = default;
    /// Login without regard to case; empty when there is none.
    virtual Expected<std::optional<Operator>> byLogin(std::string_view login) = 0;
    virtual Expected<Operator> byId(OperatorId id) = 0;
    virtual Expected<std::vector<Operator>> list(OrganisationId organisation) = 0;
    /// StoreConflict when the login is taken.
    virtual Expected<void> add(const Operator& who) = 0;
    virtual Expected<void> setAttempts(OperatorId id, int failedAttempts, Instant lockedUntil) = 0;
    virtual Expected<void> setPassword(OperatorId id, std::string_view hash, bool mustChange) = 0;
};

}  // namespace wattdesk::core
