#include <QCoreApplication>

#include "app/text/failure_text.h"
#include "app/text/operator_text.h"
#include "app/ui/administration/operators_presenter.h"

namespace wattdesk::app {

namespace {

class OperatorsPage {
    Q_DECLARE_TR_FUNCTIONS(OperatorsPage)
public:
    static QString label(OperatorField field);
    static Question disabling(const OperatorSheet& who);
    static Question resetting(const OperatorSheet& who);
    static QString newPassword();
    static Notice done(const OperatorDone& done);
};

/// "王芳 (wang)".
QString nameOf(const OperatorSheet& who)
{
    return QStringLiteral("%1 (%2)").arg(QString::fromStdString(who.name),
                                         QString::fromStdString(who.login));
}

QStringList roles()
{
    // In the order of core::Role.
    return {roleText(core::Role::Cashier), roleText(core::Role::Administrator)};
}

Tone toneOf(OperatorState state)
{
    switch (state) {
        case OperatorState::MaySignIn:
            return Tone::Good;
        case OperatorState::OneTimePassword:
        case OperatorState::Locked:
            return Tone::Caution;
        case OperatorState::Disabled:
            return Tone::Bad;
    }
    return Tone::Plain;
}

QString OperatorsPage::label(OperatorField field)
{
    switch (field) {
        case OperatorField::Login:
            //: Operators: label of the name that is typed to sign in
            return tr("Sign-in name");
        case OperatorField::Name:
            //: Operators: label of the name of a person
            return tr("Name, as receipts show it");
        case OperatorField::Role:
            //: Operators: label of the role, cashier or administrator
            return tr("Role");
    }
    return {};
}

Question OperatorsPage::disabling(const OperatorSheet& who)
{
    Question question;
    //: Operators: title of the question before one is disabled. %1: name and sign-in name.
    question.title = tr("Disable %1?").arg(nameOf(who));
    //: Operators: question before one is disabled
    question.text =
        tr("This operator does not sign in any more and agrees to nothing as the second person. "
           "Who is signed in now stays so until leaving. What was done stays under this name.");
    //: Operators: button that disables one. %1: name.
    question.verbs = {tr("Disable %1").arg(QString::fromStdString(who.name))};
    //: Operators: button that leaves one as he is
    question.wayOut = tr("Leave it");
    return question;
}

Question OperatorsPage::resetting(const OperatorSheet& who)
{
    Question question;
    //: Operators: title of the question before a one-time password is made. %1: name and sign-in
    //: name.
    question.title = tr("A one-time password for %1?").arg(nameOf(who));
    //: Operators: question before a one-time password is made
    question.text =
        tr("The present password does not work any more, and a lock ends. The new password is "
           "shown once and must be changed at the next sign-in.");
    //: Operators: button that makes a one-time password
    question.verbs = {tr("Make a one-time password")};
    //: Operators: button that leaves one as he is
    question.wayOut = tr("Leave it");
    return question;
}

QString OperatorsPage::newPassword()
{
    //: Operators: what adding one does
    return tr("A one-time password is made and shown once; tell it to the new operator.");
}

Notice OperatorsPage::done(const OperatorDone& done)
{
    const QString who = nameOf(done.who);
    switch (done.deed) {
        case OperatorDeed::Add:
            //: Operators: one was added. %1: name and sign-in name.
            return {Tone::Good, tr("%1 is added.").arg(who), {}, {}};
        case OperatorDeed::ResetPassword:
            //: Operators: the former password is gone. %1: name and sign-in name.
            return {Tone::Good, tr("%1 has a new one-time password.").arg(who), {}, {}};
        case OperatorDeed::Disable:
            //: Operators: one was disabled. %1: name and sign-in name.
            return {Tone::Good, tr("%1 is disabled.").arg(who), {}, {}};
        case OperatorDeed::Enable:
            //: Operators: one may sign in again. %1: name and sign-in name.
            return {Tone::Good, tr("%1 may sign in again.").arg(who), {}, {}};
        case OperatorDeed::SetRole:
            //: Operators: one has another role. %1: name and sign-in name, %2: the role.
            return {Tone::Good,
                    tr("%1: the role %2 holds from the next sign-in on.")
                        .arg(who, roleText(done.who.role)),
                    {},
                    {}};
    }
    return {};
}

}  // namespace

void OperatorsPresenter::resetPassword()
{
    const OperatorSheet* who = chosenOther();
    // A copy: the list may be read anew while the box asks.
    const std::string login = who ? who->login : std::string{};
    if (who && m_dialogs.ask(OperatorsPage::resetting(*who))) {
        send({.deed = OperatorDeed::ResetPassword, .login = login, .name = {}});
    }
}

void OperatorsPresenter::turn()
{
    const OperatorSheet* who = chosenOther();
    if (!who) {
        return;
    }
    const bool isDisabled = who->state == OperatorState::Disabled;
    const std::string login = who->login;
    if (isDisabled || m_dialogs.ask(OperatorsPage::disabling(*who))) {
        send({.deed = isDisabled ? OperatorDeed::Enable : OperatorDeed::Disable,
              .login = login,
              .name = {}});
    }
}

QList<Cell> OperatorsPresenter::rowOf(const OperatorSheet& who) const
{
    return {{QString::fromStdString(who.login)},
            {QString::fromStdString(who.name)},
            {roleText(who.role)},
            {operatorStateText(who.state, who.lockedUntil, m_offset), false, toneOf(who.state)}};
}

void OperatorsPresenter::showForm()
{
    FormView& form = m_view.form;
    const bool isAdding = m_form == OperatorsForm::Adding;
    //: Operators: title of the form of a new one
    const QString adding = tr("A new operator");
    //: Operators: title of the form that gives another role. %1: name and sign-in name.
    const QString changing = tr("Another role for %1").arg(nameOf(m_subject));
    form.title = isAdding ? adding : changing;
    form.fields.clear();
    for (auto entry = m_entries.cbegin(); entry != m_entries.cend(); ++entry) {
        FormField field;
        field.id = static_cast<int>(entry.key());
        field.label = OperatorsPage::label(entry.key());
        field.value = entry.value();
        field.choices = entry.key() == OperatorField::Role ? roles() : QStringList{};
        if (m_wrong && m_wrong->field == entry.key()) {
            field.wrong = failureText(m_wrong->code);
        }
        form.fields.append(field);
    }
    //: Operators, above what a role may do. %1: the role.
    form.sentences = {tr("%1:").arg(roleText(roleTyped()))};
    form.sentences += dutiesText(roleTyped());
    //: Operators: from when on another role holds
    const QString later = tr("Another role holds from the next sign-in on.");
    form.sentences.append(isAdding ? OperatorsPage::newPassword() : later);
    form.notice = m_failure ? failureNotice(*m_failure) : Notice{};
    //: Operators: button that adds the new one
    const QString add = tr("Add the operator");
    //: Operators: button that gives another role
    const QString change = tr("Change the role");
    form.confirm = isAdding ? add : change;
    form.canConfirm = !m_isBusy && (isAdding || roleTyped() != m_subject.role);
}

void OperatorsPresenter::showPassword()
{
    m_view.password = m_password ? QString::fromStdString(m_password->oneTimePassword) : QString{};
    //: Operators, above a one-time password. %1: name and sign-in name.
    const QString title = tr("One-time password of %1");
    m_view.passwordTitle = m_password ? title.arg(nameOf(m_password->who)) : QString{};
    m_view.passwordAdvice = oneTimePasswordText();
}

Notice OperatorsPresenter::noticeNow() const
{
    if (m_failure) {
        return failureNotice(*m_failure);
    }
    if (m_isBusy) {
        //: Operators: a deed is on its way; hashing a password takes a moment by design
        return {Tone::Busy, tr("One moment…"), {}, {}};
    }
    if (m_done) {
        Notice notice = OperatorsPage::done(*m_done);
        if (m_listFailure) {
            // It is done, whether or not the list could be read after it.
            notice.advice = failureText(*m_listFailure);
        }
        return notice;
    }
    return m_listFailure ? failureNotice(*m_listFailure) : Notice{};
}

void OperatorsPresenter::show()
{
    m_view.isForm = m_form != OperatorsForm::None;
    showForm();
    showPassword();
    m_view.operators.clear();
    for (const OperatorSheet& who : m_operators) {
        m_view.operators.append(rowOf(who));
    }
    //: Operators, foot of the list. %1: how many there are.
    m_view.total = tr("Operators: %1").arg(m_operators.size());
    m_view.notice = noticeNow();
    const OperatorSheet* who = chosen();
    //: Operators: button that disables the chosen one; D is its key
    const QString disable = tr("Disable   D");
    //: Operators: button that lets the chosen one sign in again; D is its key
    const QString enable = tr("Enable   D");
    m_view.turn = who && who->state == OperatorState::Disabled ? enable : disable;
    m_view.isChosen = who != nullptr;
    emit viewChanged(m_view);
}

}  // namespace wattdesk::app
