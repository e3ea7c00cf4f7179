#include "app/ui/bench/bench_form.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/ui/base/table_filter.h"
#include "app/ui/base/widgets.h"

namespace wattdesk::app {

namespace {
constexpr int kCardColumns = 3;
constexpr int kMeterColumns = 6;
constexpr int kKwhWidth = 96;
}  // namespace

BenchForm::BenchForm(QWidget* parent)
    : QWidget{parent},
      m_title{makeLabel("headline", this)},
      m_notice{new NoticeFrame{this}},
      m_cardsTitle{makeLabel("title", this)},
      m_cards{new Table{"cardsTable", kCardColumns, kCardColumns - 1, this}},
      m_newButton{addButton("newCardButton")},
      m_takeButton{addButton("takeCardButton")},
      m_putButton{addButton("putCardButton")},
      m_metersTitle{makeLabel("title", this)},
      m_meters{new Table{"metersTable", kMeterColumns, kMeterColumns - 1, this}},
      m_kwhLabel{makeLabel("quiet", this)},
      m_kwhEdit{new QLineEdit{this}},
      m_consumeButton{addButton("consumeButton")},
      m_insertButton{addButton("insertCardButton")}
{
    setRole(this, "page");
    m_notice->setObjectName(QStringLiteral("benchNotice"));
    m_kwhEdit->setObjectName(QStringLiteral("kwhEdit"));
    m_kwhEdit->setAlignment(Qt::AlignRight);
    m_kwhEdit->setFixedWidth(kKwhWidth);
    m_kwhEdit->setText(QStringLiteral("10"));
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * kGrid);
    row->addWidget(buildCards(), 2);
    row->addWidget(buildMeters(), 3);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    column->setSpacing(2 * kGrid);
    column->addWidget(m_title);
    column->addWidget(m_notice);
    column->addLayout(row, 1);
    connectAll();
    retranslate();
}

QPushButton* BenchForm::addButton(const char* name)
{
    auto* button = new QPushButton{this};
    button->setObjectName(QLatin1String{name});
    return button;
}

QFrame* BenchForm::buildCards()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kGrid);
    buttons->addWidget(m_newButton);
    buttons->addStretch();
    buttons->addWidget(m_takeButton);
    buttons->addWidget(m_putButton);
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, 2 * kGrid);
    column->setSpacing(kGrid);
    column->addWidget(m_cardsTitle);
    column->addWidget(new TableFilter{"cardsFilterEdit", *m_cards, panel});
    column->addWidget(m_cards, 1);
    column->addLayout(buttons);
    return panel;
}

QFrame* BenchForm::buildMeters()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kGrid);
    buttons->addWidget(m_kwhLabel);
    buttons->addWidget(m_kwhEdit);
    buttons->addWidget(m_consumeButton);
    buttons->addStretch();
    buttons->addWidget(m_insertButton);
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, 2 * kGrid);
    column->setSpacing(kGrid);
    column->addWidget(m_metersTitle);
    column->addWidget(new TableFilter{"metersFilterEdit", *m_meters, panel});
    column->addWidget(m_meters, 1);
    column->addLayout(buttons);
    return panel;
}

void BenchForm::connectAll()
{
    connect(m_newButton, &QPushButton::clicked, this, &BenchForm::newCardRequested);
    connect(m_takeButton, &QPushButton::clicked, this, &BenchForm::takeRequested);
    connect(m_putButton, &QPushButton::clicked, this,
            [this] { emit putRequested(m_cards->chosen()); });
    connect(m_cards, &Table::opened, this, &BenchForm::putRequested);
    connect(m_insertButton, &QPushButton::clicked, this,
            [this] { emit insertRequested(m_meters->chosen()); });
    connect(m_meters, &Table::opened, this, &BenchForm::insertRequested);
    auto consume = [this] { emit consumeRequested(m_meters->chosen(), m_kwhEdit->text()); };
    connect(m_consumeButton, &QPushButton::clicked, this, consume);
    connect(m_kwhEdit, &QLineEdit::returnPressed, this, consume);
}

void BenchForm::render(const BenchView& view)
{
    m_cards->setRows(view.cards);
    m_meters->setRows(view.meters);
    m_notice->render(view.notice);
    m_takeButton->setEnabled(view.cardOnReader);
    m_insertButton->setEnabled(view.cardOnReader);
    retranslate();
}

void BenchForm::takeFocus()
{
    m_cards->setFocus();
}

void BenchForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void BenchForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        emit backRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

void BenchForm::retranslate()
{
    //: Bench: title of the page with the virtual cards and meters
    m_title->setText(tr("Virtual bench"));
    //: Bench: title of the list of cards
    m_cardsTitle->setText(tr("Cards"));
    //: Bench: title of the list of meters
    m_metersTitle->setText(tr("Meters"));
    //: Bench: button that makes a new, bare card
    m_newButton->setText(tr("New card"));
    //: Bench: button that takes the card off the reader
    m_takeButton->setText(tr("Take off"));
    //: Bench: button that puts the chosen card on the reader
    m_putButton->setText(tr("Put on the reader"));
    //: Bench: label of the energy that the chosen meter is to use up
    m_kwhLabel->setText(tr("kWh"));
    //: Bench: button that lets the chosen meter use up energy
    m_consumeButton->setText(tr("Consume"));
    //: Bench: button that puts the card from the reader into the chosen meter and back
    m_insertButton->setText(tr("Card into the meter"));
    m_cards->setHeads({
        //: Bench, column of the cards: name
        tr("Card"),
        //: Bench, column of the cards: serial
        tr("Serial"),
        //: Bench, column of the cards: where it lies
        tr("Place"),
    });
    m_meters->setHeads({
        //: Bench, column of the meters: number
        tr("Meter"),
        //: Bench, column of the meters: what it holds
        tr("Remaining"),
        //: Bench, column of the meters: purchase count
        tr("Count"),
        //: Bench, column of the meters: energy used so far
        tr("Used"),
        //: Bench, column of the meters: alarm
        tr("State"),
        //: Bench, column of the meters: whether current flows
        tr("Switch"),
    });
}

}  // namespace wattdesk::app
