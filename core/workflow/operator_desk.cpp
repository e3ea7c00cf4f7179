#include "core/workflow/operator_desk.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/customer/account_input.h"

namespace wattdesk::core {

namespace {

std::string typedLogin(std::string_view text)
{
    return trimmed(halfWidth(text));
}

Expected<std::string> checkedLogin(std::string_view text)
{
    std::string login = typedLogin(text);
    const bool allowed = std::all_of(login.begin(), login.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '.' || c == '-' || c == '_';
    });
    if (!allowed || login.empty() || login.size() > OperatorDesk::kLoginLengthMax) {
        return fail(ErrorCode::InputLogin);
    }
    return login;
}

}  // namespace

Expected<void> OperatorDesk::record(const Actor& actor, AuditAction action, const Operator& who,
                                    std::string detail)
{
    return audit(m_world, actor, action, "operator " + who.login, std::move(detail));
}

Expected<std::vector<Operator>> OperatorDesk::list(const Actor& actor)
{
    if (auto allowed = actor.require(Permission::SeeOperators); !allowed) {
        return Unexpected{allowed.error()};
    }
    return m_world.operators.list(actor.organisation);
}

/// Everybody of the organisation, held, among them an actor who may still do this.
Expected<std::vector<Operator>> OperatorDesk::hold(const Actor& actor)
{
    auto everybody = m_world.operators.hold(actor.organisation);
    if (!everybody) {
        return everybody;
    }
    const auto self = std::find_if(everybody->begin(), everybody->end(),
                                   [&](const Operator& who) { return who.id == actor.id; });
    if (self == everybody->end() || !allows(self->role, Permission::KeepOperators)) {
        return fail(ErrorCode::PermissionMissing, actor.login);
    }
    if (self->disabled) {
        return fail(ErrorCode::OperatorDisabled, actor.login);
    }
    return everybody;
}

Expected<PasswordHandout> OperatorDesk::add(const Actor& actor, const NewOperator& form)
{
    if (auto allowed = actor.require(Permission::KeepOperators); !allowed) {
        return Unexpected{allowed.error()};
    }
    auto login = checkedLogin(form.login);
    if (!login) {
        return Unexpected{login.error()};
    }
    auto name = checkedName(form.name);
    if (!name) {
        return Unexpected{name.error()};
    }
    PasswordHandout handout;
    handout.oneTimePassword = m_passwords.next();
    Operator& who = handout.who;
    who.id = OperatorId{m_world.ids.next()};
    who.organisation = actor.organisation;
    who.login = std::move(*login);
    who.name = std::move(*name);
    who.role = form.role;
    who.passwordHash = m_hasher.hash(handout.oneTimePassword);
    who.mustChangePassword = true;
    const auto done = m_world.unit.run([&]() -> Expected<void> {
        if (const auto held = hold(actor); !held) {
            return Unexpected{held.error()};
        }
        if (auto added = m_world.operators.add(who); !added) {
            return added.error().code == ErrorCode::StoreConflict
                       ? fail(ErrorCode::OperatorLoginTaken, who.login)
                       : added;
        }
        return record(actor, AuditAction::OperatorAdded, who, std::string{nameOf(who.role)});
    });
    if (!done) {
        return Unexpected{done.error()};
    }
    return handout;
}

Expected<Operator> OperatorDesk::doTo(const Actor& actor, std::string_view login, const Deed& deed)
{
    if (auto allowed = actor.require(Permission::KeepOperators); !allowed) {
        return Unexpected{allowed.error()};
    }
    const std::string wanted = asciiLower(typedLogin(login));
    Operator who;
    const auto done = m_world.unit.run([&]() -> Expected<void> {
        const auto everybody = hold(actor);
        if (!everybody) {
            return Unexpected{everybody.error()};
        }
        const auto found =
            std::find_if(everybody->begin(), everybody->end(),
                         [&](const Operator& each) { return asciiLower(each.login) == wanted; });
        if (found == everybody->end()) {
            return fail(ErrorCode::OperatorNotFound, wanted);
        }
        if (found->id == actor.id) {
            return fail(ErrorCode::OperatorIsSelf, wanted);
        }
        who = *found;
        return deed(who);
    });
    if (!done) {
        return Unexpected{done.error()};
    }
    return who;
}

Expected<Operator> OperatorDesk::setDisabled(const Actor& actor, std::string_view login,
                                             bool disabled)
{
    return doTo(actor, login, [&](Operator& who) -> Expected<void> {
        if (who.disabled == disabled) {
            return {};
        }
        who.disabled = disabled;
        if (auto set = m_world.operators.setDisabled(who.id, disabled); !set) {
            return set;
        }
        return record(actor,
                      disabled ? AuditAction::OperatorDisabled : AuditAction::OperatorEnabled, who,
                      {});
    });
}

Expected<Operator> OperatorDesk::disable(const Actor& actor, std::string_view login)
{
    return setDisabled(actor, login, true);
}

Expected<Operator> OperatorDesk::enable(const Actor& actor, std::string_view login)
{
    return setDisabled(actor, login, false);
}

Expected<Operator> OperatorDesk::setRole(const Actor& actor, std::string_view login, Role role)
{
    return doTo(actor, login, [&](Operator& who) -> Expected<void> {
        if (who.role == role) {
            return {};
        }
        who.role = role;
        if (auto set = m_world.operators.setRole(who.id, role); !set) {
            return set;
        }
        return record(actor, AuditAction::OperatorRoleSet, who, std::string{nameOf(role)});
    });
}

Expected<PasswordHandout> OperatorDesk::resetPassword(const Actor& actor, std::string_view login)
{
    PasswordHandout handout;
    handout.oneTimePassword = m_passwords.next();
    const std::string hash = m_hasher.hash(handout.oneTimePassword);
    auto who = doTo(actor, login, [&](Operator& his) -> Expected<void> {
        his.passwordHash = hash;
        his.mustChangePassword = true;
        his.failedAttempts = 0;
        his.lockedUntil = {};
        if (auto set = m_world.operators.setPassword(his.id, hash, true); !set) {
            return set;
        }
        if (auto set = m_world.operators.setAttempts(his.id, 0, Instant{}); !set) {
            return set;
        }
        return record(actor, AuditAction::PasswordReset, his, {});
    });
    if (!who) {
        return Unexpected{who.error()};
    }
    handout.who = std::move(*who);
    return handout;
}

}  // namespace wattdesk::core
