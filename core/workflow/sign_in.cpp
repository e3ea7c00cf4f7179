#include "core/workflow/sign_in.h"

#include <algorithm>

#include "core/base/text.h"

namespace wattdesk::core {

namespace {

bool sameIgnoringCase(std::string_view a, std::string_view b)
{
    return asciiLower(std::string{a}) == asciiLower(std::string{b});
}

}  // namespace

Actor SignIn::actorFor(const Operator& who) const
{
    return {who.id, who.login, who.name, who.role, who.organisation, m_counter.id};
}

Expected<void> SignIn::record(const Operator& who, AuditAction action)
{
    return audit(m_world, actorFor(who), action, "operator " + who.login, {});
}

Expected<void> SignIn::recordUnknown()
{
    const Actor nobody{{}, {}, {}, Role::Cashier, m_counter.organisation, m_counter.id};
    return m_world.unit.run(
        [&] { return audit(m_world, nobody, AuditAction::SignInRefused, "operator unknown", {}); });
}

Expected<void> SignIn::countFailure(const Operator& who)
{
    const int attempts = who.failedAttempts + 1;
    Instant until{};
    if (attempts >= kFreeAttempts) {
        constexpr int kDoublingsMax = 6;  // 1, 2, 4 … 64 minutes, cut at the longest
        const int doublings = std::min(attempts - kFreeAttempts, kDoublingsMax);
        const std::int64_t lockMs = std::min(kFirstLockMs << doublings, kLongestLockMs);
        until = Instant{m_world.clock.now().ms + lockMs};
    }
    return m_world.unit.run([&]() -> Expected<void> {
        if (auto set = m_world.operators.setAttempts(who.id, attempts, until); !set) {
            return set;
        }
        return record(who, AuditAction::SignInRefused);
    });
}

Expected<Operator> SignIn::prove(std::string_view login, std::string_view password)
{
    const auto who = m_world.operators.byLogin(trimmed(login));
    if (!who) {
        return Unexpected{who.error()};
    }
    if (!*who) {
        // As slow as a wrong password, so that nobody learns which logins exist.
        static_cast<void>(m_hasher.hash(password));
        // What was typed is not logged: it may be a password in the wrong field.
        if (auto logged = recordUnknown(); !logged) {
            return Unexpected{logged.error()};
        }
        return fail(ErrorCode::SignInRefused);
    }
    const Operator& found = **who;
    if (found.lockedUntil > m_world.clock.now()) {
        return fail(ErrorCode::OperatorLocked);
    }
    if (!m_hasher.verify(password, found.passwordHash)) {
        if (auto counted = countFailure(found); !counted) {
            return Unexpected{counted.error()};
        }
        return fail(ErrorCode::SignInRefused);
    }
    if (found.disabled) {
        return fail(ErrorCode::OperatorDisabled);
    }
    return found;
}

Expected<Actor> SignIn::signIn(std::string_view login, std::string_view password)
{
    const auto who = prove(login, password);
    if (!who) {
        return Unexpected{who.error()};
    }
    if (who->mustChangePassword) {
        return fail(ErrorCode::PasswordChangeRequired);
    }
    const auto done = m_world.unit.run([&]() -> Expected<void> {
        if (who->failedAttempts != 0) {
            if (auto set = m_world.operators.setAttempts(who->id, 0, Instant{}); !set) {
                return set;
            }
        }
        return record(*who, AuditAction::SignedIn);
    });
    if (!done) {
        return Unexpected{done.error()};
    }
    return actorFor(*who);
}

Expected<Approval> SignIn::approve(const Actor& requester, std::string_view login,
                                   std::string_view password)
{
    const auto who = prove(login, password);
    if (!who) {
        return Unexpected{who.error()};
    }
    if (who->mustChangePassword) {
        return fail(ErrorCode::PasswordChangeRequired);
    }
    if (auto allowed = actorFor(*who).require(Permission::Approve); !allowed) {
        return Unexpected{allowed.error()};
    }
    const auto approver = approverOf(requester, true, Approval{who->id});
    if (!approver) {
        return Unexpected{approver.error()};
    }
    const auto done = m_world.unit.run([&] { return record(*who, AuditAction::Approved); });
    if (!done) {
        return Unexpected{done.error()};
    }
    return Approval{who->id};
}

Expected<Actor> SignIn::changePassword(std::string_view login, std::string_view oldPassword,
                                       std::string_view newPassword)
{
    const auto who = prove(login, oldPassword);
    if (!who) {
        return Unexpected{who.error()};
    }
    const auto length = characterCount(newPassword);
    if (!length || *length < kPasswordLengthMin || newPassword == oldPassword ||
        sameIgnoringCase(newPassword, who->login)) {
        return fail(ErrorCode::PasswordTooWeak);
    }
    const std::string hash = m_hasher.hash(newPassword);
    const auto done = m_world.unit.run([&]() -> Expected<void> {
        if (auto set = m_world.operators.setPassword(who->id, hash, false); !set) {
            return set;
        }
        if (auto set = m_world.operators.setAttempts(who->id, 0, Instant{}); !set) {
            return set;
        }
        return record(*who, AuditAction::PasswordChanged);
    });
    if (!done) {
        return Unexpected{done.error()};
    }
    return actorFor(*who);
}

}  // namespace wattdesk::core
