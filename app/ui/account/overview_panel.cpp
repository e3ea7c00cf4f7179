#include "app/ui/account/overview_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/ui/base/table.h"
#include "app/ui/base/widgets.h"

namespace wattdesk::app {

namespace {
constexpr int kTabs = 3;
constexpr int kDeedColumns = 6;
constexpr int kHistoryColumns = 6;
constexpr int kReadingColumns = 7;
}  // namespace

OverviewPanel::OverviewPanel(QWidget* parent)
    : QWidget{parent},
      m_lists{new QStackedWidget{this}},
      m_deeds{new Table{"deedsTable", kDeedColumns, 1, this}},
      m_history{new Table{"historyTable", kHistoryColumns, kHistoryColumns - 1, this}},
      m_readings{new Table{"readingsTable", kReadingColumns, 1, this}},
      m_empty{makeLabel("quiet", this)},
      m_note{new ElidedLabel{1, this}},
      m_deedButtonsHome{new QHBoxLayout},
      m_buttonsHome{new QVBoxLayout},
      m_operationsTitle{makeLabel("title", this)}
{
    m_empty->setObjectName(QStringLiteral("emptyListLabel"));
    m_note->setObjectName(QStringLiteral("deedNoteLabel"));
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * kGrid);
    row->addWidget(buildLists(), 1);
    row->addWidget(buildOperations());
    // Later: while the lists are being filled nothing may be drawn anew.
    connect(
        m_deeds, &Table::itemSelectionChanged, this, [this] { emit deedChosen(m_deeds->chosen()); },
        Qt::QueuedConnection);
    addKeys();
    retranslate();
}

QFrame* OverviewPanel::buildLists()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    auto* tabs = new QHBoxLayout;
    tabs->setSpacing(kGrid / 2);
    for (int index = 0; index < kTabs; ++index) {
        auto* tab = new QPushButton{panel};
        tab->setObjectName(QStringLiteral("listTab%1").arg(index));
        tab->setCheckable(true);
        tab->setFocusPolicy(Qt::NoFocus);
        setRole(tab, "plain");
        m_tabs.addButton(tab, index);
        tabs->addWidget(tab);
    }
    tabs->addStretch();
    m_tabs.button(0)->setChecked(true);
    for (Table* table : {m_deeds, m_history, m_readings}) {
        m_lists->addWidget(table);
    }
    m_deedButtonsHome->setSpacing(kGrid);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(kGrid);
    foot->addLayout(m_deedButtonsHome);
    foot->addWidget(m_note, 1);
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, kGrid);
    column->setSpacing(kGrid);
    column->addLayout(tabs);
    column->addWidget(m_empty);
    column->addWidget(m_lists, 1);
    column->addLayout(foot);
    connect(&m_tabs, &QButtonGroup::idClicked, this, &OverviewPanel::showList);
    return panel;
}

QFrame* OverviewPanel::buildOperations()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    m_buttonsHome->setSpacing(kGrid / 2);
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(2 * kGrid, kGrid + kGrid / 2, 2 * kGrid, kGrid);
    column->setSpacing(kGrid);
    column->addWidget(m_operationsTitle);
    column->addLayout(m_buttonsHome);
    column->addStretch();
    return panel;
}

void OverviewPanel::addKeys()
{
    const auto key = [this](const QKeySequence& sequence, auto call) {
        auto* shortcut = new QShortcut{sequence, this};
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, call);
    };
    for (char letter = 'A'; letter <= 'Z'; ++letter) {
        key(QKeySequence{QString{QLatin1Char{letter}}},
            [this, letter] { choose(QLatin1Char{letter}); });
    }
    for (int index = 0; index < kTabs; ++index) {
        key(QKeySequence{QString::number(index + 1)}, [this, index] { showList(index); });
    }
    key(Qt::Key_F7, [this] { emit copyRequested(m_deeds->chosen()); });
}

void OverviewPanel::choose(QChar key)
{
    const bool seesDeeds = m_lists->currentWidget() == m_deeds;
    for (const OperationEntry& entry : seesDeeds ? m_entries + m_deedEntries : m_entries) {
        if (entry.key == key) {
            emit operationChosen(entry.operation);
            return;
        }
    }
}

void OverviewPanel::showList(int index)
{
    m_tabs.button(index)->setChecked(true);
    m_lists->setCurrentIndex(index);
    auto* table = static_cast<Table*>(m_lists->currentWidget());
    for (QPushButton* button : std::as_const(m_deedButtons)) {
        button->setVisible(table == m_deeds);
    }
    m_empty->setVisible(table->rowCount() == 0);
    takeFocus();
}

void OverviewPanel::renderEntries(QLayout* home, QList<QPushButton*>& buttons,
                                  const QList<OperationEntry>& entries, const char* role)
{
    for (QPushButton* button : std::as_const(buttons)) {
        button->setObjectName({});
        button->deleteLater();
        button->hide();
    }
    buttons.clear();
    for (const OperationEntry& entry : entries) {
        auto* button = new QPushButton{this};
        button->setObjectName(QStringLiteral("operation%1Button").arg(entry.key));
        button->setText(QStringLiteral("%1   %2").arg(entry.key, entry.text));
        button->setFocusPolicy(Qt::NoFocus);
        setRole(button, role);
        home->addWidget(button);
        connect(button, &QPushButton::clicked, this,
                [this, operation = entry.operation] { emit operationChosen(operation); });
        buttons.append(button);
    }
}

void OverviewPanel::render(const AccountView& view)
{
    m_deeds->setRows(view.deeds);
    // What is marked in the list is what an operation is about, whatever came in between.
    if (view.face == AccountFace::Overview && view.chosenDeed != m_deeds->chosen()) {
        QMetaObject::invokeMethod(
            this, [this] { emit deedChosen(m_deeds->chosen()); }, Qt::QueuedConnection);
    }
    m_history->setRows(view.history);
    m_readings->setRows(view.readings);
    if (view.operations != m_entries) {
        m_entries = view.operations;
        renderEntries(m_buttonsHome, m_buttons, m_entries, "menu");
    }
    if (view.deedOperations != m_deedEntries) {
        m_deedEntries = view.deedOperations;
        renderEntries(m_deedButtonsHome, m_deedButtons, m_deedEntries, "");
    }
    auto* table = static_cast<Table*>(m_lists->currentWidget());
    for (QPushButton* button : std::as_const(m_deedButtons)) {
        button->setVisible(table == m_deeds);
    }
    m_empty->setVisible(table->rowCount() == 0);
    //: Account page, below the list of deeds: F7 copies the receipt of the chosen one
    const QString hint = view.deeds.isEmpty() ? QString{} : tr("F7: copy of the receipt");
    m_note->setFullText(view.copyNote.isEmpty() ? hint : view.copyNote);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTone(m_note, view.copyTone);
    setRole(m_note, view.copyNote.isEmpty() ? "quiet" : "");
}

void OverviewPanel::takeFocus()
{
    m_lists->currentWidget()->setFocus();
}

void OverviewPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void OverviewPanel::retranslate()
{
    //: Account page: title of the menu of operations; each has its letter
    m_operationsTitle->setText(tr("Operations"));
    //: Account page: tab of the list of deeds; 1 is its key
    m_tabs.button(0)->setText(tr("1  Deeds"));
    //: Account page: tab of the list of changes of data; 2 is its key
    m_tabs.button(1)->setText(tr("2  Changes"));
    //: Account page: tab of the list of what was seen of the meter; 3 is its key
    m_tabs.button(2)->setText(tr("3  Meter readings"));
    //: Account page: in place of an empty list
    m_empty->setText(tr("Nothing yet."));
    //: Column of a list: when
    const QString time = tr("Time");
    //: Column of a list: purchase count
    const QString count = tr("Count");
    //: Column of a list: who did it
    const QString who = tr("By");
    m_deeds->setHeads({time,
                       //: Column of the deeds: kind of deed
                       tr("Deed"),
                       //: Column of the deeds: what was paid
                       tr("Paid"), count,
                       //: Column of the deeds: receipt number
                       tr("Receipt"),
                       //: Column of the deeds: what became of it
                       tr("State")});
    m_history->setHeads({time, who,
                         //: Column of the changes: which of the account's data
                         tr("What"),
                         //: Column of the changes: value before
                         tr("From"),
                         //: Column of the changes: value after
                         tr("To"),
                         //: Column of the changes: reason
                         tr("Why")});
    m_readings->setHeads({time,
                          //: Column of the readings: where it is known from
                          tr("Source"),
                          //: Column of the readings: meter number
                          tr("Meter"),
                          //: Column of the readings: what the meter held
                          tr("Remaining"), count,
                          //: Column of the readings: the meter's energy register
                          tr("Register"), who});
}

}  // namespace wattdesk::app
