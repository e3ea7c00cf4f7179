#include "app/ui/desk/desk_form.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/ui/base/widgets.h"

namespace wattdesk::app {

namespace {
constexpr int kWordColumns = 2;
constexpr int kTicketColumns = 8;
constexpr int kFindingColumn = 3;
constexpr int kWordLines = 6;
}  // namespace

DeskForm::DeskForm(QWidget* parent)
    : QWidget{parent},
      m_title{makeLabel("headline", this)},
      m_edit{makeEdit("meterShowsEdit", this)},
      m_customer{new ElidedLabel{1, this}},
      m_card{new NoticeFrame{this}},
      m_notice{new NoticeFrame{this}},
      m_group{makeLabel("title", this, true)},
      m_words{new Table{"wordsTable", kWordColumns, 1, this}},
      m_happened{makeLabel("", this, true)},
      m_toDo{makeLabel("", this, true)},
      m_makers{makeLabel("", this, true)},
      m_happenedTitle{makeLabel("quiet", this)},
      m_toDoTitle{makeLabel("quiet", this)},
      m_makersTitle{makeLabel("quiet", this)},
      m_remediesHome{new QHBoxLayout},
      m_ticketsTitle{makeLabel("title", this)},
      m_total{makeLabel("figure", this)},
      m_tickets{new Table{"ticketsTable", kTicketColumns, kFindingColumn, this}},
      m_endButton{new QPushButton{this}}
{
    setRole(this, "page");
    setRole(m_edit, "given");
    m_customer->setObjectName(QStringLiteral("deskCustomerLabel"));
    m_card->setObjectName(QStringLiteral("deskCardNotice"));
    m_notice->setObjectName(QStringLiteral("errorDeskNotice"));
    m_group->setObjectName(QStringLiteral("wordGroupLabel"));
    m_toDo->setObjectName(QStringLiteral("toDoLabel"));
    m_endButton->setObjectName(QStringLiteral("endTicketButton"));
    m_words->horizontalHeader()->hide();
    auto* top = new QHBoxLayout;
    top->setSpacing(2 * kGrid);
    top->addWidget(buildQuestion(), 2);
    top->addWidget(buildAnswer(), 3);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    column->setSpacing(2 * kGrid);
    column->addWidget(m_notice);
    column->addLayout(top, 3);
    column->addWidget(buildTickets(), 2);
    connectParts();
    retranslate();
}

QFrame* DeskForm::buildQuestion()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    column->setSpacing(kGrid);
    column->addWidget(m_title);
    column->addWidget(m_customer);
    column->addWidget(m_edit);
    column->addWidget(m_card);
    column->addWidget(m_group);
    m_words->setMaximumHeight(kWordLines * (m_words->fontMetrics().lineSpacing() + kGrid) + kGrid);
    column->addWidget(m_words, 1);
    column->addStretch();
    return panel;
}

QFrame* DeskForm::buildAnswer()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    m_remediesHome->setSpacing(kGrid);
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    column->setSpacing(kGrid / 2);
    const QList<QPair<QLabel*, QLabel*>> parts{
        {m_happenedTitle, m_happened}, {m_toDoTitle, m_toDo}, {m_makersTitle, m_makers}};
    for (const auto& [title, text] : parts) {
        column->addWidget(title);
        column->addWidget(text);
        column->addSpacing(kGrid);
    }
    column->addStretch();
    column->addLayout(m_remediesHome);
    return panel;
}

QFrame* DeskForm::buildTickets()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    auto* head = new QHBoxLayout;
    head->addWidget(m_ticketsTitle);
    head->addStretch();
    head->addWidget(m_total);
    head->addWidget(m_endButton);
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, kGrid);
    column->setSpacing(kGrid);
    column->addLayout(head);
    column->addWidget(m_tickets, 1);
    return panel;
}

void DeskForm::connectParts()
{
    connect(m_edit, &QLineEdit::textEdited, this, &DeskForm::edited);
    // Enter goes on to what can be done about it.
    connect(m_edit, &QLineEdit::returnPressed, this, [this] {
        if (m_words->rowCount() > 1) {
            m_words->setFocus();
        } else if (!m_remedies.isEmpty()) {
            m_remedies.first()->setFocus();
        }
    });
    // Later: while a list is being filled nothing may be drawn anew.
    connect(
        m_words, &Table::itemSelectionChanged, this, [this] { emit wordChosen(m_words->chosen()); },
        Qt::QueuedConnection);
    connect(m_words, &Table::opened, this, [this] {
        if (!m_remedies.isEmpty()) {
            m_remedies.first()->setFocus();
        }
    });
    connect(
        m_tickets, &Table::itemSelectionChanged, this,
        [this] { emit ticketChosen(m_tickets->chosen()); }, Qt::QueuedConnection);
    connect(m_tickets, &Table::opened, this, &DeskForm::endRequested);
    connect(m_endButton, &QPushButton::clicked, this,
            [this] { emit endRequested(m_tickets->chosen()); });
}

void DeskForm::renderRemedies(const QStringList& remedies)
{
    if (remedies == m_remedyTexts) {
        return;
    }
    m_remedyTexts = remedies;
    for (QPushButton* button : std::as_const(m_remedies)) {
        button->setObjectName({});
        button->hide();
        button->deleteLater();
    }
    m_remedies.clear();
    for (int index = 0; index < remedies.size(); ++index) {
        auto* button = new QPushButton{remedies.at(index), this};
        button->setObjectName(QStringLiteral("remedyButton%1").arg(index));
        button->setAutoDefault(true);
        setRole(button, index == 0 ? "primary" : "");
        m_remediesHome->addWidget(button, index == 0 ? 2 : 1);
        connect(button, &QPushButton::clicked, this, [this, index] { emit remedyChosen(index); });
        m_remedies.append(button);
    }
}

void DeskForm::render(const DeskView& view)
{
    m_customer->setFullText(view.customer);
    setTone(m_customer, view.customerTone);
    m_card->render(view.card);
    m_notice->render(view.notice);
    m_group->setText(view.group);
    m_words->setRows(view.words);
    m_words->setVisible(!view.words.isEmpty());
    m_happened->setText(view.happened);
    m_toDo->setText(view.toDo);
    m_makers->setText(view.makers);
    m_happenedTitle->setVisible(!view.happened.isEmpty());
    m_toDoTitle->setVisible(!view.toDo.isEmpty());
    m_makersTitle->setVisible(!view.makers.isEmpty());
    m_makers->setVisible(!view.makers.isEmpty());
    renderRemedies(view.remedies);
    m_tickets->setRows(view.tickets);
    m_total->setText(view.ticketTotal);
    m_endButton->setEnabled(view.canEndTicket);
}

void DeskForm::takeFocus()
{
    m_edit->setFocus();
    m_edit->selectAll();
}

void DeskForm::reset()
{
    m_edit->clear();
}

void DeskForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void DeskForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || event->isAutoRepeat()) {
        QWidget::keyPressEvent(event);
    } else if (m_edit->hasFocus() && m_edit->text().isEmpty()) {
        emit backRequested();
    } else {
        m_edit->clear();
        emit edited({});
        m_edit->setFocus();
    }
}

void DeskForm::retranslate()
{
    //: Error desk: title of the page
    m_title->setText(tr("What does the meter show?"));
    //: Error desk: example in the empty field
    m_edit->setPlaceholderText(tr("Err-34, 18, 34-18"));
    //: Error desk: title above what the meter met with
    m_happenedTitle->setText(tr("What happened"));
    //: Error desk: title above what to do
    m_toDoTitle->setText(tr("What to do"));
    //: Error desk: title above what makers do differently
    m_makersTitle->setText(tr("Where makers differ"));
    //: Error desk: title of the list of field tickets
    m_ticketsTitle->setText(tr("Field tickets"));
    //: Error desk: button that ends the chosen field ticket
    m_endButton->setText(tr("End the ticket…"));
    m_words->setHeads({{}, {}});
    m_tickets->setHeads({
        //: Column of the field tickets: when it was opened
        tr("Opened"),
        //: Column of the field tickets: fault or bypass
        tr("Kind"),
        //: Column of the field tickets: customer's name
        tr("Customer"),
        //: Column of the field tickets: what was found
        tr("Finding"),
        //: Column of the field tickets: who opened it
        tr("By"),
        //: Column of the field tickets: when it was ended
        tr("Ended"),
        //: Column of the field tickets: what was done
        tr("Outcome"),
        //: Column of the field tickets: who ended it
        tr("Ended by"),
    });
}

}  // namespace wattdesk::app
