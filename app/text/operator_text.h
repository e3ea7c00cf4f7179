#pragma once

#include <QString>
#include <QStringList>

#include "core/operator/operator.h"

namespace wattdesk::app {

QString roleText(core::Role role);
/// What it may do, a sentence each.
QStringList dutiesText(core::Role role);

/// What matters most about whether an operator may sign in.
enum class OperatorState : std::uint8_t {
    MaySignIn,
    OneTimePassword,  ///< with one, and only to change it
    Locked,           ///< for a while, after too many wrong passwords
    Disabled,
};
OperatorState stateOf(const core::Operator& who, core::Instant now);
/// `lockedUntil` matters to nobody but the locked.
QString operatorStateText(OperatorState state, core::Instant lockedUntil, core::UtcOffset offset);

/// What to tell somebody who has a new one-time password: how it is changed.
QString oneTimePasswordText();

}  // namespace wattdesk::app
