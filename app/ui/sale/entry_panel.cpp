#include "app/ui/sale/entry_panel.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "app/ui/base/widgets.h"
#include "app/ui/sale/means_row.h"

namespace wattdesk::app {

namespace {
QLineEdit* makeFigureEdit(const char* name, const char* role, QWidget* parent)
{
    constexpr int kTypedMax = 32;
    QLineEdit* edit = makeEdit(name, parent);
    edit->setAlignment(Qt::AlignRight);
    edit->setMaxLength(kTypedMax);
    setRole(edit, role);
    return edit;
}

QLabel* makeHint(const char* name, QWidget* parent)
{
    QLabel* hint = makeLabel("", parent, true);
    hint->setObjectName(QLatin1String{name});
    setTone(hint, Tone::Bad);
    return hint;
}
}  // namespace

EntryPanel::EntryPanel(QWidget* parent)
    : QFrame{parent},
      m_amountLabel{makeLabel("quiet", this)},
      m_amountEdit{makeFigureEdit("amountEdit", "amount", this)},
      m_unitButton{new QPushButton{this}},
      m_amountHint{makeHint("amountHintLabel", this)},
      m_means{new MeansRow{this}},
      m_givenLabel{makeLabel("quiet", this)},
      m_givenEdit{makeFigureEdit("givenEdit", "given", this)},
      m_givenHint{makeHint("givenHintLabel", this)},
      m_changeLabel{makeLabel("quiet", this)},
      m_change{makeLabel("total", this)},
      m_second{new QWidget{this}},
      m_secondLabel{makeLabel("quiet", m_second)},
      m_loginEdit{makeEdit("secondLoginEdit", m_second)},
      m_passwordEdit{makeEdit("secondPasswordEdit", m_second)},
      m_secondHint{makeHint("secondHintLabel", m_second)},
      m_sellButton{new QPushButton{this}}
{
    setRole(this, "card");
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    column->setSpacing(kGrid);
    buildAmount(column);
    column->addWidget(m_means);
    buildSecond(column);
    buildGiven(column);
    column->addStretch();
    m_sellButton->setObjectName(QStringLiteral("sellButton"));
    setRole(m_sellButton, "primary");
    column->addWidget(m_sellButton);
    connect(m_means, &MeansRow::chosen, this, &EntryPanel::meansChosen);
    connect(m_sellButton, &QPushButton::clicked, this, [this] { emit entered(SaleField::Sell); });
    QWidget* last = m_amountEdit;
    for (QWidget* next : QWidgetList{m_means->button(0), m_means->button(1), m_means->button(2),
                                     m_loginEdit, m_passwordEdit, m_givenEdit, m_sellButton}) {
        setTabOrder(std::exchange(last, next), next);
    }
    retranslate();
}

void EntryPanel::buildAmount(QVBoxLayout* column)
{
    m_unitButton->setObjectName(QStringLiteral("unitButton"));
    m_unitButton->setFocusPolicy(Qt::NoFocus);
    setRole(m_unitButton, "plain");
    auto* head = new QHBoxLayout;
    head->addWidget(m_amountLabel, 1);
    head->addWidget(m_unitButton);
    column->addLayout(head);
    column->addWidget(m_amountEdit);
    column->addWidget(m_amountHint);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    for (int index = 0; index < static_cast<int>(SalePresenter::kQuickAmounts.size()); ++index) {
        auto* button = new QPushButton{this};
        button->setObjectName(QStringLiteral("quickButton%1").arg(index + 1));
        button->setFocusPolicy(Qt::NoFocus);
        button->setToolTip(QStringLiteral("Alt+%1").arg(index + 1));
        m_quick.addButton(button, index);
        row->addWidget(button, 1);
    }
    column->addLayout(row);
    connect(m_amountEdit, &QLineEdit::textEdited, this, &EntryPanel::amountEdited);
    connect(m_amountEdit, &QLineEdit::returnPressed, this,
            [this] { emit entered(SaleField::Amount); });
    connect(m_unitButton, &QPushButton::clicked, this, &EntryPanel::unitToggled);
    connect(&m_quick, &QButtonGroup::idClicked, this, &EntryPanel::quickChosen);
}

void EntryPanel::buildGiven(QVBoxLayout* column)
{
    m_change->setObjectName(QStringLiteral("changeLabel"));
    m_change->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(2 * kGrid);
    grid->setVerticalSpacing(kGrid);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_givenLabel, 0, 0);
    grid->addWidget(m_givenEdit, 0, 1);
    grid->addWidget(m_givenHint, 1, 0, 1, 2);
    grid->addWidget(m_changeLabel, 2, 0);
    grid->addWidget(m_change, 2, 1);
    column->addLayout(grid);
    connect(m_givenEdit, &QLineEdit::textEdited, this, &EntryPanel::givenEdited);
    connect(m_givenEdit, &QLineEdit::returnPressed, this,
            [this] { emit entered(SaleField::Given); });
}

void EntryPanel::buildSecond(QVBoxLayout* column)
{
    m_passwordEdit->setEchoMode(QLineEdit::Password);
    auto* grid = new QGridLayout{m_second};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(kGrid);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    grid->addWidget(m_secondLabel, 0, 0);
    grid->addWidget(m_loginEdit, 0, 1);
    grid->addWidget(m_passwordEdit, 0, 2);
    grid->addWidget(m_secondHint, 1, 0, 1, 3);
    column->addWidget(m_second);
    connect(m_loginEdit, &QLineEdit::textEdited, this, &EntryPanel::loginEdited);
    connect(m_passwordEdit, &QLineEdit::textEdited, this, &EntryPanel::passwordEdited);
    connect(m_loginEdit, &QLineEdit::returnPressed, this,
            [this] { emit entered(SaleField::Login); });
    connect(m_passwordEdit, &QLineEdit::returnPressed, this,
            [this] { emit entered(SaleField::Password); });
}

void EntryPanel::setSecond(const QString& login)
{
    m_loginEdit->setText(login);
    m_passwordEdit->clear();
}

void EntryPanel::render(const EntryView& view)
{
    m_amountLabel->setText(view.amountLabel);
    m_amountHint->setText(view.amountHint);
    m_amountHint->setVisible(!view.amountHint.isEmpty());
    for (int index = 0; index < view.quick.size(); ++index) {
        m_quick.button(index)->setText(view.quick.at(index));
    }
    for (QAbstractButton* button : m_quick.buttons()) {
        button->setEnabled(view.enabled);
        // The second person's row takes their place.
        button->setVisible(!view.asksSecond);
    }
    m_means->render(view.means, view.enabled);
    m_amountEdit->setEnabled(view.enabled);
    if (view.enabled && !view.takesGiven && m_givenEdit->hasFocus()) {
        // Nothing is counted out by this means; the cursor goes back to the amount, not on.
        m_amountEdit->setFocus();
    }
    m_unitButton->setEnabled(view.enabled);
    m_givenEdit->setEnabled(view.enabled && view.takesGiven);
    if (!view.asksSecond && hasFocusWithin(*m_second)) {
        // Agreed, or somebody else is served: the hand goes on to the money.
        m_amountEdit->setFocus();
    }
    m_second->setVisible(view.asksSecond);
    m_secondHint->setText(view.secondHint);
    m_secondHint->setVisible(!view.secondHint.isEmpty());
    m_givenHint->setText(view.givenHint);
    m_givenHint->setVisible(!view.givenHint.isEmpty());
    m_changeLabel->setText(view.changeLabel);
    m_change->setText(view.change);
    setTone(m_change, view.changeTone);
    m_sellButton->setText(view.sellLabel);
    m_sellButton->setEnabled(view.canSell);
}

void EntryPanel::setAmount(const QString& text)
{
    m_amountEdit->setText(text);
}

void EntryPanel::setGiven(const QString& text)
{
    m_givenEdit->setText(text);
}

void EntryPanel::focus(SaleField field)
{
    if (field == SaleField::Sell) {
        m_sellButton->setFocus();
        return;
    }
    QLineEdit* edit = field == SaleField::Amount     ? m_amountEdit
                      : field == SaleField::Login    ? m_loginEdit
                      : field == SaleField::Password ? m_passwordEdit
                                                     : m_givenEdit;
    edit->setFocus();
    edit->selectAll();
}

bool EntryPanel::canType() const
{
    return m_amountEdit->isEnabled();
}

SaleField EntryPanel::focused() const
{
    if (m_givenEdit->hasFocus()) {
        return SaleField::Given;
    }
    if (hasFocusWithin(*m_second)) {
        return m_loginEdit->hasFocus() ? SaleField::Login : SaleField::Password;
    }
    return m_sellButton->hasFocus() ? SaleField::Sell : SaleField::Amount;
}

void EntryPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void EntryPanel::retranslate()
{
    //: Sale page: small button that changes between money and energy; F3 is its key
    m_unitButton->setText(tr("yuan / kWh   F3"));
    //: Sale page: label of the cash that the customer gave
    m_givenLabel->setText(tr("Given"));
    //: Sale page: label of the name and the password of who agrees to sell in spite of arrears
    m_secondLabel->setText(tr("Second person"));
    //: Sale page: in the empty field of the second person's login
    m_loginEdit->setPlaceholderText(tr("login"));
    //: Sale page: in the empty field of the second person's password
    m_passwordEdit->setPlaceholderText(tr("password"));
}

}  // namespace wattdesk::app
