#include "app/ui/sign_in/sign_in_presenter.h"

namespace wattdesk::app {

SignInPresenter::SignInPresenter(StationClient& client, QObject* parent)
    : QObject{parent}, m_client{client}
{
}

void SignInPresenter::openStation(const QString& keyPassphrase)
{
    wait(true);
    m_client.open(keyPassphrase,
                  {this, [this](const core::Expected<StationFacts>& result) { onOpened(result); }});
}

void SignInPresenter::onOpened(const core::Expected<StationFacts>& result)
{
    m_view.busy = false;
    m_view.closed = !result.has_value();
    m_view.asksKeys = false;
    if (result) {
        m_view.station = QString::fromStdString(result->name);
        show();
        emit stationOpened(*result);
        return;
    }
    m_failure = result.error().code;
    m_view.asksKeys = m_failure == core::ErrorCode::KeyStorePassphrase;
    show();
}

void SignInPresenter::signIn(const QString& login, const QString& password)
{
    if (m_view.busy || m_view.closed) {
        return;
    }
    m_login = login.trimmed();
    m_oldPassword = password;
    wait(false);
    m_client.signIn(m_login, password,
                    {this, [this](const core::Expected<core::Actor>& result) { finish(result); }});
}

void SignInPresenter::changePassword(const QString& newPassword, const QString& repeated)
{
    if (m_view.busy) {
        return;
    }
    m_mismatch = newPassword != repeated;
    if (m_mismatch) {
        m_failure.reset();
        show();
        return;
    }
    wait(false);
    m_client.changePassword(
        m_login, m_oldPassword, newPassword,
        {this, [this](const core::Expected<core::Actor>& result) { finish(result); }});
}

void SignInPresenter::startOver()
{
    m_view.changing = false;
    m_mismatch = false;
    m_failure.reset();
    m_oldPassword.clear();
    show();
}

void SignInPresenter::retranslate()
{
    show();
}

void SignInPresenter::finish(const core::Expected<core::Actor>& result)
{
    m_view.busy = false;
    if (result) {
        m_view.changing = false;
        m_oldPassword.clear();
        show();
        emit signedIn(*result);
        return;
    }
    m_failure = result.error().code;
    if (m_failure == core::ErrorCode::PasswordChangeRequired) {
        m_view.changing = true;
    }
    show();
}

void SignInPresenter::wait(bool opening)
{
    m_opening = opening;
    m_mismatch = false;
    m_failure.reset();
    m_view.busy = true;
    m_view.closed = false;
    show();
}

void SignInPresenter::show()
{
    m_view.notice = {};
    if (m_view.busy) {
        //: Sign-in page, while the program opens the station's folder and database
        const QString opening = tr("Opening the station…");
        //: Sign-in page, while the password is being checked, which takes a moment by design
        const QString checking = tr("Checking the password…");
        m_view.notice = {Tone::Busy, m_opening ? opening : checking, {}, {}};
    } else if (m_mismatch) {
        //: Password change: the new password was typed twice, but not the same
        m_view.notice = {Tone::Bad, tr("The two new passwords differ."), {}, {}};
    } else if (m_failure == core::ErrorCode::PasswordChangeRequired) {
        m_view.notice = failureNotice(*m_failure, Tone::Caution);
    } else if (m_failure) {
        m_view.notice = failureNotice(*m_failure);
    }
    emit viewChanged(m_view);
}

}  // namespace wattdesk::app
