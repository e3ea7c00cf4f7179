#pragma once

#include <QWidget>

#include "app/ui/sign_in/sign_in_presenter.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace wattdesk::app {

class NoticeFrame;

/// Shows a SignInView and reports what was typed.
class SignInForm final : public QWidget {
    Q_OBJECT
public:
    explicit SignInForm(QWidget* parent = nullptr);
    void render(const SignInView& view);
    /// Empties the password fields and puts the cursor where typing begins.
    void reset();

signals:
    void signInRequested(const QString& login, const QString& password);
    void changeRequested(const QString& newPassword, const QString& repeated);
    void backRequested();
    void openRequested(const QString& keyPassphrase);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void retranslate();
    void submit();
    void showField(QLabel* label, QLineEdit* edit, bool isShown);

    QLabel* m_brand;
    QLabel* m_station;
    QLabel* m_loginLabel;
    QLineEdit* m_loginEdit;
    QLabel* m_passwordLabel;
    QLineEdit* m_passwordEdit;
    QLabel* m_keysLabel;
    QLineEdit* m_keysEdit;
    QLabel* m_newLabel;
    QLineEdit* m_newEdit;
    QLabel* m_repeatLabel;
    QLineEdit* m_repeatEdit;
    NoticeFrame* m_notice;
    QPushButton* m_button;
    SignInView m_view;
};

}  // namespace wattdesk::app
