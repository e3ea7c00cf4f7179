#pragma once

#include <string_view>

#include "core/operator/operator.h"
#include "core/ports/password_hasher.h"
#include "core/workflow/approval.h"
#include "core/workflow/world.h"

namespace wattdesk::core {

/// Operators prove who they are. Five wrong passwords in a row lock the operator for one minute,
/// every further one for twice as long, up to an hour.
class SignIn {
public:
    static constexpr int kFreeAttempts = 5;
    static constexpr std::int64_t kFirstLockMs = 60'000;
    static constexpr std::int64_t kLongestLockMs = 3'600'000;
    static constexpr std::size_t kPasswordLengthMin = 8;

    SignIn(World world, PasswordHasher& hasher, Counter counter)
        : m_world{world}, m_hasher{hasher}, m_counter{std::move(counter)}
    {
    }

    /// SignInRefused (unknown login and wrong password alike), OperatorLocked, OperatorDisabled,
    /// PasswordChangeRequired (a one-time password: changePassword() signs in).
    Expected<Actor> signIn(std::string_view login, std::string_view password);

    /// Needs the old password, whatever the state of it, and signs in. PasswordTooWeak: shorter
    /// than eight characters, or the login, or the old one again.
    Expected<Actor> changePassword(std::string_view login, std::string_view oldPassword,
                                   std::string_view newPassword);

    /// A second person's word for what `requester` is about to do. All of signIn()'s failures;
    /// PermissionMissing; ApprovalBySelf.
    Expected<Approval> approve(const Actor& requester, std::string_view login,
                               std::string_view password);

private:
    Expected<Operator> prove(std::string_view login, std::string_view password);
    Expected<void> countFailure(const Operator& who);
    Expected<void> recordUnknown();
    Expected<void> record(const Operator& who, AuditAction action);
    Actor actorFor(const Operator& who) const;

    World m_world;
    PasswordHasher& m_hasher;
    Counter m_counter;
};

}  // namespace wattdesk::core
