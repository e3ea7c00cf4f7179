#include "app/text/operator_text.h"

#include <QCoreApplication>

#include "app/text/format.h"

namespace wattdesk::app {

namespace {

class OperatorText {
    Q_DECLARE_TR_FUNCTIONS(OperatorText)
public:
    static QString role(core::Role role);
    static QStringList duties(core::Role role);
    static QString state(OperatorState state, const QString& lockedUntil);
    static QString oneTimePassword();
};

QString OperatorText::role(core::Role role)
{
    switch (role) {
        case core::Role::Cashier:
            //: The role that sells.
            return tr("Cashier");
        case core::Role::Administrator:
            //: The role that administers.
            return tr("Administrator");
    }
    return {};
}

QStringList OperatorText::duties(core::Role role)
{
    switch (role) {
        case core::Role::Cashier:
            return {//: What a cashier may do.
                    tr("Sells, prints receipts, and takes payments of arrears."),
                    //: What a cashier may do.
                    tr("Opens, changes and closes accounts; replaces cards and meters."),
                    //: What a cashier may do.
                    tr("Corrects sales and pays money out; where the house rules ask for it, a "
                       "second person agrees.")};
        case core::Role::Administrator:
            return {//: What an administrator may do.
                    tr("Does everything that a cashier does."),
                    //: What an administrator may do.
                    tr("Agrees as the second person to what others do."),
                    //: What an administrator may do.
                    tr("Settles sales without their cards, sees the books, imports accounts, and "
                       "issues cards for the field work."),
                    //: What an administrator may do.
                    tr("Keeps the tariffs, the arrears, the month end, the house rules and the "
                       "card stock."),
                    //: What an administrator may do.
                    tr("Adds and disables operators, and gives them roles and one-time "
                       "passwords.")};
    }
    return {};
}

QString OperatorText::state(OperatorState state, const QString& lockedUntil)
{
    switch (state) {
        case OperatorState::MaySignIn:
            //: Of an operator.
            return tr("May sign in");
        case OperatorState::OneTimePassword:
            //: Of an operator who has not signed in with it yet.
            return tr("Has a one-time password");
        case OperatorState::Locked:
            //: Of an operator who typed too many wrong passwords. %1: date and time.
            return tr("Locked until %1").arg(lockedUntil);
        case OperatorState::Disabled:
            //: Of an operator who may not sign in any more.
            return tr("Disabled");
    }
    return {};
}

QString OperatorText::oneTimePassword()
{
    //: Of a new one-time password. "wattdeskctl operator password" is typed as it stands.
    return tr(
        "It is not shown again. It must be changed at the first sign-in: the window asks for a "
        "new one, and in a terminal it is \"wattdeskctl operator password\".");
}

}  // namespace

QString roleText(core::Role role)
{
    return OperatorText::role(role);
}

QStringList dutiesText(core::Role role)
{
    return OperatorText::duties(role);
}

OperatorState stateOf(const core::Operator& who, core::Instant now)
{
    return who.disabled             ? OperatorState::Disabled
           : who.lockedUntil > now  ? OperatorState::Locked
           : who.mustChangePassword ? OperatorState::OneTimePassword
                                    : OperatorState::MaySignIn;
}

QString operatorStateText(OperatorState state, core::Instant lockedUntil, core::UtcOffset offset)
{
    return OperatorText::state(state, shown(lockedUntil, offset));
}

QString oneTimePasswordText()
{
    return OperatorText::oneTimePassword();
}

}  // namespace wattdesk::app
