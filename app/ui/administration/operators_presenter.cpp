#include "app/ui/administration/operators_presenter.h"

#include "app/text/format.h"

namespace wattdesk::app {

OperatorsPresenter::OperatorsPresenter(AdministrationClient& client, QObject* parent)
    : QObject{parent}, m_client{client}
{
    show();
}

void OperatorsPresenter::refresh()
{
    const std::uint64_t asked = ++m_asked;
    m_client.operators(
        {this, [this, asked](const core::Expected<std::vector<OperatorSheet>>& result) {
             if (asked != m_asked) {
                 return;
             }
             m_failure = result ? std::nullopt : std::optional{result.error().code};
             m_operators = result ? *result : std::vector<OperatorSheet>{};
             show();
         }});
}

void OperatorsPresenter::clear()
{
    ++m_asked;
    m_operators.clear();
    m_failure.reset();
    show();
}

Cell OperatorsPresenter::stateOf(const OperatorSheet& who) const
{
    if (who.isDisabled) {
        //: Operators: may not sign in any more
        return {tr("Disabled"), false, Tone::Bad};
    }
    if (who.lockedUntil) {
        //: Operators: typed too many wrong passwords. %1: until when he may not sign in.
        return {tr("Locked until %1").arg(shown(*who.lockedUntil, m_offset)), false, Tone::Caution};
    }
    if (who.mustChangePassword) {
        //: Operators: has a one-time password, and never signed in with it
        return {tr("Has a one-time password"), false, Tone::Caution};
    }
    //: Operators: may sign in
    return {tr("May sign in"), false, Tone::Good};
}

void OperatorsPresenter::show()
{
    m_view.operators.clear();
    for (const OperatorSheet& who : m_operators) {
        //: Operators: the role that administers
        const QString administrator = tr("Administrator");
        //: Operators: the role that sells
        const QString cashier = tr("Cashier");
        m_view.operators.append({{QString::fromStdString(who.login)},
                                 {QString::fromStdString(who.name)},
                                 {who.role == core::Role::Administrator ? administrator : cashier},
                                 stateOf(who)});
    }
    //: Operators, foot of the list. %1: how many there are.
    m_view.total = tr("Operators: %1").arg(m_operators.size());
    m_view.notice = m_failure ? failureNotice(*m_failure) : Notice{};
    emit viewChanged(m_view);
}

}  // namespace wattdesk::app
