#pragma once

#include <QObject>

#include "app/ui/base/notice.h"
#include "app/ui/base/station_client.h"

namespace wattdesk::app {

/// What the sign-in page shows, already decided.
struct SignInView {
    QString station;  ///< its name; empty while it is being opened
    Notice notice;
    bool busy{false};      ///< nothing can be typed
    bool closed{false};    ///< the station could not be opened: only a new attempt is offered
    bool asksKeys{false};  ///< closed until the key store's passphrase is typed
    bool changing{false};  ///< a one-time password must be replaced
};

/// Opens the station, then lets an operator prove who he is.
class SignInPresenter final : public QObject {
    Q_OBJECT
public:
    explicit SignInPresenter(StationClient& client, QObject* parent = nullptr);
    const SignInView& view() const { return m_view; }

    /// Empty: a demo, which needs none, or not asked for yet.
    void openStation(const QString& keyPassphrase = {});
    void signIn(const QString& login, const QString& password);
    /// Refused here when `repeated` differs; the rest is the core's to judge.
    void changePassword(const QString& newPassword, const QString& repeated);
    /// Forgets a password change that was begun.
    void startOver();
    void retranslate();

signals:
    void viewChanged(const wattdesk::app::SignInView& view);
    void stationOpened(const wattdesk::app::StationFacts& facts);
    void signedIn(const wattdesk::core::Actor& actor);

private:
    void onOpened(const core::Expected<StationFacts>& result);
    void finish(const core::Expected<core::Actor>& result);
    void wait(bool opening);
    void show();

    StationClient& m_client;
    SignInView m_view;
    std::optional<core::ErrorCode> m_failure;
    bool m_opening{false};
    bool m_mismatch{false};
    QString m_login;
    QString m_oldPassword;
};

}  // namespace wattdesk::app
