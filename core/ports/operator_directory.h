#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/base/expected.h"
#include "core/operator/operator.h"

namespace wattdesk::core {

/// Who may sign in. Writing runs inside a UnitOfWork; StoreConflict for an id that nobody has.
class OperatorDirectory {
public:
    virtual ~OperatorDirectory() = default;
    /// Login without regard to case; empty when there is none.
    virtual Expected<std::optional<Operator>> byLogin(std::string_view login) = 0;
    virtual Expected<Operator> byId(OperatorId id) = 0;
    /// By login.
    virtual Expected<std::vector<Operator>> list(OrganisationId organisation) = 0;
    /// The same, as they are now; nobody else changes one of them until the running unit of work
    /// ends: what is decided by who administers is still true when it is written.
    virtual Expected<std::vector<Operator>> hold(OrganisationId organisation) = 0;
    /// StoreConflict when the login is taken.
    virtual Expected<void> add(const Operator& who) = 0;
    virtual Expected<void> setAttempts(OperatorId id, int failedAttempts, Instant lockedUntil) = 0;
    virtual Expected<void> setPassword(OperatorId id, std::string_view hash, bool mustChange) = 0;
    virtual Expected<void> setDisabled(OperatorId id, bool disabled) = 0;
    virtual Expected<void> setRole(OperatorId id, Role role) = 0;
};

}  // namespace wattdesk::core
