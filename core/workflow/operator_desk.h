#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/operator/operator.h"
#include "core/ports/one_time_passwords.h"
#include "core/ports/password_hasher.h"
#include "core/workflow/world.h"

namespace wattdesk::core {

/// Somebody who is to sign in, as typed.
struct NewOperator {
    std::string login;  ///< 1 to kLoginLengthMax letters, digits, dots, hyphens, underscores
    std::string name;   ///< as receipts show it
    Role role{Role::Cashier};
};

/// An operator and the password that opens his next sign-in and no more than that. It is told to
/// him once and kept nowhere but as a hash.
struct PasswordHandout {
    Operator who;
    std::string oneTimePassword;
};

/// 操作员管理: who may sign in, and in which role. Each deed is one unit of work with its entry in
/// the operation log; one that finds everything as it should be writes neither.
///
/// Nobody disables himself, changes his own role or resets his own password here, and who does a
/// deed must still be an administrator who is not disabled when it is written: so at least one of
/// them always stays.
///
/// Nobody is signed out by any of this. The other workflows go by the role that an operator signed
/// in with, until he leaves; his next sign-in, and every word that he gives as the second person,
/// goes by what stands then.
class OperatorDesk {
public:
    static constexpr std::size_t kLoginLengthMax = 32;

    OperatorDesk(World world, PasswordHasher& hasher, OneTimePasswords& passwords)
        : m_world{world}, m_hasher{hasher}, m_passwords{passwords}
    {
    }

    /// Of the actor's organisation, by login. PermissionMissing.
    Expected<std::vector<Operator>> list(const Actor& actor);

    /// InputLogin; InputNameMissing, InputTooLong, InputText; OperatorLoginTaken without regard to
    /// case, by disabled operators and those of other organisations too. All deeds:
    /// PermissionMissing; OperatorDisabled when it is the actor who was disabled meanwhile.
    Expected<PasswordHandout> add(const Actor& actor, const NewOperator& form);

    // The operator as he is afterwards. OperatorNotFound, also for one of another organisation;
    // OperatorIsSelf.

    /// He does not sign in any more; what he did stays under his name, and his login is never given
    /// away.
    Expected<Operator> disable(const Actor& actor, std::string_view login);
    Expected<Operator> enable(const Actor& actor, std::string_view login);
    Expected<Operator> setRole(const Actor& actor, std::string_view login, Role role);
    /// For whoever forgot his password; ends a lock as well.
    Expected<PasswordHandout> resetPassword(const Actor& actor, std::string_view login);

private:
    using Deed = std::function<Expected<void>(Operator& who)>;

    Expected<std::vector<Operator>> hold(const Actor& actor);
    Expected<Operator> doTo(const Actor& actor, std::string_view login, const Deed& deed);
    Expected<Operator> setDisabled(const Actor& actor, std::string_view login, bool disabled);
    Expected<void> record(const Actor& actor, AuditAction action, const Operator& who,
                          std::string detail);

    World m_world;
    PasswordHasher& m_hasher;
    OneTimePasswords& m_passwords;
};

}  // namespace wattdesk::core
