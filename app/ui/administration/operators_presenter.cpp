#include "app/ui/administration/operators_presenter.h"

namespace wattdesk::app {

using core::ErrorCode;

namespace {

/// The place of a role in the list to choose from; that of a cashier is the first.
QString entryOf(core::Role role)
{
    return QString::number(static_cast<int>(role));
}

/// Which field of the form of a new operator a failure is about.
std::optional<OperatorField> fieldOf(ErrorCode code)
{
    if (code == ErrorCode::InputLogin || code == ErrorCode::OperatorLoginTaken) {
        return OperatorField::Login;
    }
    if (code == ErrorCode::InputNameMissing || code == ErrorCode::InputTooLong ||
        code == ErrorCode::InputText) {
        return OperatorField::Name;
    }
    return std::nullopt;
}

}  // namespace

OperatorsPresenter::OperatorsPresenter(AdministrationClient& client, Dialogs& dialogs,
                                       QObject* parent)
    : QObject{parent}, m_client{client}, m_dialogs{dialogs}
{
    show();
}

void OperatorsPresenter::refresh()
{
    if (!m_isBusy) {
        m_done.reset();
        m_failure.reset();
        ask();
    }
}

void OperatorsPresenter::ask()
{
    const std::uint64_t asked = ++m_asked;
    m_client.operators(
        {this, [this, asked](const core::Expected<std::vector<OperatorSheet>>& result) {
             if (asked != m_asked) {
                 return;
             }
             m_listFailure = result ? std::nullopt : std::optional{result.error().code};
             if (result) {
                 m_operators = *result;
             }
             show();
         }});
}

const OperatorSheet* OperatorsPresenter::chosen() const
{
    const auto index = static_cast<std::size_t>(m_chosen);
    return m_chosen >= 0 && index < m_operators.size() ? &m_operators[index] : nullptr;
}

const OperatorSheet* OperatorsPresenter::chosenOther()
{
    const OperatorSheet* who = chosen();
    if (!who || m_isBusy || m_form != OperatorsForm::None) {
        return nullptr;
    }
    m_done.reset();
    m_failure.reset();
    if (who->isSelf) {
        m_failure = ErrorCode::OperatorIsSelf;
        show();
        return nullptr;
    }
    return who;
}

void OperatorsPresenter::choose(int row)
{
    if (row != m_chosen) {
        m_chosen = row;
        show();
    }
}

void OperatorsPresenter::begin(OperatorsForm form, QMap<OperatorField, QString> entries)
{
    m_form = form;
    m_entries = std::move(entries);
    m_done.reset();
    m_failure.reset();
    m_wrong.reset();
    show();
    emit focusWanted();
}

void OperatorsPresenter::startAdding()
{
    if (!m_isBusy && m_form == OperatorsForm::None) {
        begin(OperatorsForm::Adding, {{OperatorField::Login, {}},
                                      {OperatorField::Name, {}},
                                      {OperatorField::Role, entryOf(core::Role::Cashier)}});
    }
}

void OperatorsPresenter::startChangingRole()
{
    if (const OperatorSheet* who = chosenOther()) {
        m_subject = *who;
        begin(OperatorsForm::Role, {{OperatorField::Role, entryOf(who->role)}});
    }
}

void OperatorsPresenter::edit(int field, const QString& text)
{
    const auto id = static_cast<OperatorField>(field);
    if (m_form == OperatorsForm::None || m_isBusy || m_entries.value(id) == text) {
        return;
    }
    m_entries[id] = text;
    m_wrong.reset();
    m_failure.reset();
    show();
}

core::Role OperatorsPresenter::roleTyped() const
{
    return m_entries.value(OperatorField::Role) == entryOf(core::Role::Cashier)
               ? core::Role::Cashier
               : core::Role::Administrator;
}

void OperatorsPresenter::confirm()
{
    if (!m_view.isForm || !m_view.form.canConfirm) {
        return;
    }
    if (m_form == OperatorsForm::Adding) {
        send({.deed = OperatorDeed::Add,
              .login = m_entries[OperatorField::Login].toStdString(),
              .name = m_entries[OperatorField::Name].toStdString(),
              .role = roleTyped()});
    } else {
        send({.deed = OperatorDeed::SetRole,
              .login = m_subject.login,
              .name = {},
              .role = roleTyped()});
    }
}

void OperatorsPresenter::send(const OperatorOrder& order)
{
    m_isBusy = true;
    m_done.reset();
    m_failure.reset();
    m_wrong.reset();
    show();
    const std::uint64_t asked = ++m_asked;
    m_client.keepOperator(order, {this, [this, asked](const core::Expected<OperatorDone>& result) {
                                      if (asked == m_asked) {
                                          onDone(result);
                                      }
                                  }});
}

void OperatorsPresenter::onDone(const core::Expected<OperatorDone>& result)
{
    m_isBusy = false;
    if (result) {
        m_done = *result;
        if (!result->oneTimePassword.empty()) {
            m_password = *result;
        }
        m_form = OperatorsForm::None;
        ask();
    } else {
        refuse(result.error().code);
    }
    show();
    emit focusWanted();
}

void OperatorsPresenter::refuse(ErrorCode code)
{
    const auto field = m_form == OperatorsForm::Adding ? fieldOf(code) : std::nullopt;
    if (field) {
        m_wrong = Wrong{*field, code};
    } else {
        m_failure = code;
    }
}

bool OperatorsPresenter::back()
{
    if (m_form == OperatorsForm::None || m_isBusy) {
        return m_isBusy;
    }
    begin(OperatorsForm::None, {});
    return true;
}

void OperatorsPresenter::leave()
{
    m_password.reset();
    m_done.reset();
    show();
}

void OperatorsPresenter::clear()
{
    ++m_asked;
    m_operators.clear();
    m_chosen = -1;
    m_form = OperatorsForm::None;
    m_entries.clear();
    m_isBusy = false;
    m_failure.reset();
    m_listFailure.reset();
    m_wrong.reset();
    m_done.reset();
    m_password.reset();
    show();
}

}  // namespace wattdesk::app
