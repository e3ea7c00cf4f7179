#include "app/ui/opening/opening_form.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include "app/ui/base/widgets.h"

namespace wattdesk::app {

namespace {
constexpr int kFormWidth = 760;
constexpr int kBaseWidth = 80;
}  // namespace

OpeningForm::OpeningForm(QWidget* parent)
    : QWidget{parent},
      m_title{makeLabel("headline", this)},
      m_guide{makeLabel("quiet", this, true)},
      m_notice{new NoticeFrame{this}},
      m_nameEdit{makeEdit("nameEdit", this)},
      m_phoneEdit{makeEdit("phoneEdit", this)},
      m_addressEdit{makeEdit("addressEdit", this)},
      m_meterEdit{makeEdit("meterEdit", this)},
      m_modeBox{new ChoiceBox{"modeBox", this}},
      m_modeLabel{makeLabel("quiet", this)},
      m_tariffBox{new ChoiceBox{"tariffBox", this}},
      m_baseEdit{makeEdit("householdBaseEdit", this)},
      m_ctEdit{makeEdit("ctEdit", this)},
      m_ptEdit{makeEdit("ptEdit", this)},
      m_amountEdit{makeEdit("firstAmountEdit", this)},
      m_unitButton{new QPushButton{this}},
      m_button{new QPushButton{this}}
{
    setRole(this, "page");
    setRole(m_button, "primary");
    m_button->setObjectName(QStringLiteral("registerButton"));
    m_notice->setObjectName(QStringLiteral("openingNotice"));
    build();
    for (QLineEdit* edit : findChildren<QLineEdit*>()) {
        // Enter is "next" in every field; only the button's own Enter opens the account.
        connect(edit, &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
    }
    connect(m_button, &QPushButton::clicked, this, [this] { emit registerRequested(entry()); });
    retranslate();
}

void OpeningForm::build()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    panel->setMaximumWidth(kFormWidth);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(2 * kGrid);
    grid->setVerticalSpacing(kGrid);
    grid->setColumnStretch(1, 1);
    addRow(grid, OpeningField::Name, m_nameEdit, m_nameEdit);
    addRow(grid, OpeningField::Phone, m_phoneEdit, m_phoneEdit);
    addRow(grid, OpeningField::Address, m_addressEdit, m_addressEdit);
    addRow(grid, OpeningField::Meter, m_meterEdit, m_meterEdit);
    const int modeRow = grid->rowCount();
    grid->addWidget(m_modeLabel, modeRow, 0);
    grid->addWidget(m_modeBox, modeRow, 1);
    addRow(grid, OpeningField::Tariff, buildTariff(), m_tariffBox);
    addRow(grid, OpeningField::Ratios, buildRatios(), m_ctEdit);
    addRow(grid, OpeningField::Amount, buildAmount(), m_amountEdit);
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(3 * kGrid, 3 * kGrid, 3 * kGrid, 3 * kGrid);
    column->setSpacing(kGrid);
    column->addWidget(m_title);
    column->addWidget(m_guide);
    column->addSpacing(kGrid);
    column->addWidget(m_notice);
    column->addLayout(grid);
    column->addSpacing(kGrid);
    column->addWidget(m_button);
    auto* page = new QHBoxLayout{this};
    page->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    page->addWidget(panel, 1, Qt::AlignTop);
    page->addStretch(0);
}

QWidget* OpeningForm::buildTariff()
{
    const Row base = makeRow(OpeningField::HouseholdBase, m_baseEdit);
    m_baseEdit->setPlaceholderText(QStringLiteral("1"));
    m_baseEdit->setFixedWidth(kBaseWidth);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(m_tariffBox, 1);
    row->addWidget(base.label);
    row->addWidget(m_baseEdit);
    auto* tariff = new QWidget{this};
    auto* column = new QVBoxLayout{tariff};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid / 2);
    column->addLayout(row);
    column->addWidget(base.hint);
    return tariff;
}

QWidget* OpeningForm::buildRatios()
{
    auto* ratios = new QWidget{this};
    auto* row = new QHBoxLayout{ratios};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    m_ctEdit->setPlaceholderText(QStringLiteral("CT 1"));
    m_ptEdit->setPlaceholderText(QStringLiteral("PT 1"));
    row->addWidget(m_ctEdit);
    row->addWidget(m_ptEdit);
    return ratios;
}

QWidget* OpeningForm::buildAmount()
{
    m_unitButton->setObjectName(QStringLiteral("firstUnitButton"));
    m_unitButton->setFocusPolicy(Qt::NoFocus);
    setRole(m_unitButton, "plain");
    connect(m_unitButton, &QPushButton::clicked, this, [this] { toggleUnit(); });
    auto* shortcut = new QShortcut{Qt::Key_F3, this};
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, this, [this] { toggleUnit(); });
    auto* amount = new QWidget{this};
    auto* row = new QHBoxLayout{amount};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    row->addWidget(m_amountEdit, 1);
    row->addWidget(m_unitButton);
    return amount;
}

void OpeningForm::toggleUnit()
{
    m_amountIsEnergy = !m_amountIsEnergy;
    m_amountEdit->setFocus();
    retranslate();
}

void OpeningForm::addRow(QGridLayout* grid, OpeningField field, QWidget* editor, QWidget* focus)
{
    const int row = grid->rowCount();
    const Row made = makeRow(field, focus);
    // The hint shares its field's row, so that rows stand evenly whether or not something is wrong.
    auto* fieldColumn = new QVBoxLayout;
    fieldColumn->setSpacing(kGrid / 2);
    fieldColumn->addWidget(editor);
    fieldColumn->addWidget(made.hint);
    grid->addWidget(made.label, row, 0);
    grid->addLayout(fieldColumn, row, 1);
}

OpeningForm::Row OpeningForm::makeRow(OpeningField field, QWidget* focus)
{
    const Row made{makeLabel("quiet", this), makeLabel("", this, true)};
    made.hint->setObjectName(QStringLiteral("hint%1").arg(static_cast<int>(field)));
    setTone(made.hint, Tone::Bad);
    made.hint->hide();
    made.label->setBuddy(focus);
    m_rows.insert(static_cast<int>(field), made);
    return made;
}

void OpeningForm::render(const OpeningView& view)
{
    m_modeBox->setItems(view.modes);
    m_tariffBox->setItems(view.tariffs);
    m_notice->render(view.notice);
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        const bool isWrong = row.key() == static_cast<int>(view.wrongField);
        row->hint->setText(isWrong ? view.wrong : QString{});
        row->hint->setVisible(isWrong);
        if (isWrong && !view.busy) {
            row->label->buddy()->setFocus();
        }
    }
    m_button->setEnabled(!view.busy);
}

void OpeningForm::reset()
{
    for (QLineEdit* edit : findChildren<QLineEdit*>()) {
        edit->clear();
    }
    m_amountIsEnergy = false;
    retranslate();
    takeFocus();
}

void OpeningForm::takeFocus()
{
    m_nameEdit->setFocus();
}

OpeningEntry OpeningForm::entry() const
{
    return {m_nameEdit->text(),        m_phoneEdit->text(),
            m_addressEdit->text(),     m_meterEdit->text(),
            m_modeBox->currentIndex(), m_tariffBox->currentIndex(),
            m_ctEdit->text(),          m_ptEdit->text(),
            m_baseEdit->text(),        {m_amountEdit->text(), m_amountIsEnergy}};
}

void OpeningForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void OpeningForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        emit backRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

void OpeningForm::retranslate()
{
    auto label = [this](OpeningField field) { return m_rows[static_cast<int>(field)].label; };
    //: Open account: title of the page
    m_title->setText(tr("Open an account"));
    //: Open account: how it goes on, below the title
    m_guide->setText(
        tr("1  Customer and meter   →   2  New card on the reader   →   "
           "3  First purchase issues the card"));
    //: Open account: label of the customer's name
    label(OpeningField::Name)->setText(tr("Name"));
    //: Open account: label of the phone number
    label(OpeningField::Phone)->setText(tr("Phone"));
    //: Open account: label of the address
    label(OpeningField::Address)->setText(tr("Address"));
    //: Open account: label of the meter number
    label(OpeningField::Meter)->setText(tr("Meter number"));
    //: Open account: label of what the meter counts down, money or energy
    m_modeLabel->setText(tr("Kind of meter"));
    //: Open account: label of the tariff
    label(OpeningField::Tariff)->setText(tr("Tariff"));
    //: Open account: label of what the limits of a household's tiers are multiplied by
    label(OpeningField::HouseholdBase)->setText(tr("Household base"));
    //: Open account: label of the ratios of current and voltage transformers
    label(OpeningField::Ratios)->setText(tr("Transformer ratios"));
    //: Open account: label of the first purchase's amount
    const QString yuan = tr("First amount in yuan");
    //: Open account: label of the first purchase's amount when it is energy
    const QString energy = tr("First amount in kWh");
    label(OpeningField::Amount)->setText(m_amountIsEnergy ? energy : yuan);
    //: Open account: small button that changes between money and energy; F3 is its key
    m_unitButton->setText(tr("yuan / kWh   F3"));
    //: Open account: button that enters the account and goes on to its card
    m_button->setText(tr("Open the account and go on to the card"));
}

}  // namespace wattdesk::app
