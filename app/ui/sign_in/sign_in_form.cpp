#include "app/ui/sign_in/sign_in_form.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/ui/base/widgets.h"

namespace wattdesk::app {

namespace {
constexpr int kPanelWidth = 400;

QLineEdit* makeSecretEdit(const char* name, QWidget* parent)
{
    QLineEdit* edit = makeEdit(name, parent);
    edit->setEchoMode(QLineEdit::Password);
    return edit;
}
}  // namespace

SignInForm::SignInForm(QWidget* parent)
    : QWidget{parent},
      m_brand{makeLabel("headline", this)},
      m_station{makeLabel("quiet", this, true)},
      m_loginLabel{makeLabel("quiet", this)},
      m_loginEdit{makeEdit("loginEdit", this)},
      m_passwordLabel{makeLabel("quiet", this)},
      m_passwordEdit{makeSecretEdit("passwordEdit", this)},
      m_keysLabel{makeLabel("quiet", this)},
      m_keysEdit{makeSecretEdit("keyPassphraseEdit", this)},
      m_newLabel{makeLabel("quiet", this)},
      m_newEdit{makeSecretEdit("newPasswordEdit", this)},
      m_repeatLabel{makeLabel("quiet", this)},
      m_repeatEdit{makeSecretEdit("repeatPasswordEdit", this)},
      m_notice{new NoticeFrame{this}},
      m_button{new QPushButton{this}}
{
    setRole(this, "page");
    m_button->setObjectName(QStringLiteral("signInButton"));
    m_notice->setObjectName(QStringLiteral("signInNotice"));
    setRole(m_button, "primary");
    build();
    for (QLineEdit* edit : {m_loginEdit, m_passwordEdit, m_keysEdit, m_newEdit, m_repeatEdit}) {
        connect(edit, &QLineEdit::returnPressed, this, [this] { submit(); });
    }
    connect(m_button, &QPushButton::clicked, this, [this] { submit(); });
    retranslate();
}

void SignInForm::build()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    panel->setFixedWidth(kPanelWidth);
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(4 * kGrid, 4 * kGrid, 4 * kGrid, 4 * kGrid);
    column->setSpacing(kGrid);
    column->addWidget(m_brand);
    column->addWidget(m_station);
    column->addSpacing(kGrid);
    const std::pair<QLabel*, QLineEdit*> fields[] = {{m_loginLabel, m_loginEdit},
                                                     {m_passwordLabel, m_passwordEdit},
                                                     {m_keysLabel, m_keysEdit},
                                                     {m_newLabel, m_newEdit},
                                                     {m_repeatLabel, m_repeatEdit}};
    for (const auto& [label, edit] : fields) {
        column->addWidget(label);
        column->addWidget(edit);
        label->setBuddy(edit);
    }
    column->addSpacing(kGrid);
    column->addWidget(m_notice);
    column->addWidget(m_button);

    auto* page = new QVBoxLayout{this};
    page->addStretch(2);
    page->addWidget(panel, 0, Qt::AlignHCenter);
    page->addStretch(3);
}

void SignInForm::render(const SignInView& view)
{
    const bool beganChanging = view.changing && !m_view.changing;
    const bool failed = m_view.busy && !view.busy && !view.changing;
    m_view = view;
    m_station->setText(view.station);
    m_station->setVisible(!view.station.isEmpty());
    m_notice->render(view.notice);
    showField(m_loginLabel, m_loginEdit, !view.changing && !view.closed);
    showField(m_passwordLabel, m_passwordEdit, !view.changing && !view.closed);
    showField(m_keysLabel, m_keysEdit, view.asksKeys);
    showField(m_newLabel, m_newEdit, view.changing);
    showField(m_repeatLabel, m_repeatEdit, view.changing);
    m_button->setEnabled(!view.busy);
    retranslate();
    if (view.asksKeys) {
        m_keysEdit->setFocus();
    } else if (beganChanging) {
        m_newEdit->setFocus();
    } else if (failed) {
        reset();
    }
}

void SignInForm::showField(QLabel* label, QLineEdit* edit, bool isShown)
{
    label->setVisible(isShown);
    edit->setVisible(isShown);
    // While something is awaited the fields keep the focus, but take nothing.
    edit->setReadOnly(m_view.busy);
}

void SignInForm::reset()
{
    m_keysEdit->clear();
    m_passwordEdit->clear();
    m_newEdit->clear();
    m_repeatEdit->clear();
    (m_loginEdit->text().isEmpty() ? m_loginEdit : m_passwordEdit)->setFocus();
}

void SignInForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void SignInForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_view.changing && !m_view.busy) {
        emit backRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

void SignInForm::retranslate()
{
    m_brand->setText(QStringLiteral("Wattdesk"));
    //: Sign-in page: label of the field for the operator's login name
    m_loginLabel->setText(tr("Operator"));
    //: Sign-in page: label of the password field
    m_passwordLabel->setText(tr("Password"));
    //: Sign-in page of a station that is no demo: label of the passphrase that opens its keys
    m_keysLabel->setText(tr("Passphrase of the key store"));
    //: Password change: label of the field for the new password
    m_newLabel->setText(tr("New password"));
    //: Password change: label of the field where the new password is typed again
    m_repeatLabel->setText(tr("New password again"));
    //: Sign-in page: button that signs the operator in
    const QString signIn = tr("Sign in");
    //: Password change: button that sets the new password and signs in
    const QString change = tr("Set password and sign in");
    //: Sign-in page: button that opens the station, with a passphrase or after a failure
    const QString retry = tr("Open the station");
    m_button->setText(m_view.closed ? retry : m_view.changing ? change : signIn);
}

void SignInForm::submit()
{
    if (m_view.closed) {
        emit openRequested(m_keysEdit->text());
    } else if (m_view.changing && m_repeatEdit->text().isEmpty()) {
        m_repeatEdit->setFocus();
    } else if (m_view.changing) {
        emit changeRequested(m_newEdit->text(), m_repeatEdit->text());
    } else if (m_passwordEdit->text().isEmpty()) {
        m_passwordEdit->setFocus();
    } else {
        emit signInRequested(m_loginEdit->text(), m_passwordEdit->text());
    }
}

}  // namespace wattdesk::app
