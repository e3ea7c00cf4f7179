#include "app/ui/administration/stock_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/ui/base/form_panel.h"
#include "app/ui/base/section_tab.h"
#include "app/ui/base/table_filter.h"
#include "app/ui/base/widgets.h"

namespace wattdesk::app {

namespace {
constexpr int kBatchColumns = 8;
constexpr int kRefusedColumns = 7;
}  // namespace

StockPanel::StockPanel(QWidget* parent)
    : QWidget{parent},
      m_faces{new QStackedWidget{this}},
      m_form{new FormPanel{QStringLiteral("stock"), this}},
      m_notice{new NoticeFrame{this}},
      m_lists{new QStackedWidget{this}},
      m_batches{new Table{"batchesTable", kBatchColumns, kBatchColumns - 1, this}},
      m_refused{new Table{"refusedTable", kRefusedColumns, kRefusedColumns - 1, this}},
      m_empty{makeLabel("quiet", this)},
      m_total{makeLabel("figure", this)},
      m_takeIn{new QPushButton{this}}
{
    m_notice->setObjectName(QStringLiteral("stockNotice"));
    m_total->setObjectName(QStringLiteral("stockTotalLabel"));
    m_takeIn->setObjectName(QStringLiteral("takeInButton"));
    m_faces->addWidget(buildLists());
    m_faces->addWidget(m_form);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_faces);
    connect(m_takeIn, &QPushButton::clicked, this, &StockPanel::takingInRequested);
    connect(m_form, &FormPanel::edited, this, &StockPanel::edited);
    connect(m_form, &FormPanel::confirmed, this, &StockPanel::confirmed);
    connect(m_form, &FormPanel::backRequested, this, &StockPanel::backRequested);
    connect(m_refused, &Table::opened, this, &StockPanel::refusedOpened);
    connect(&m_tabs, &QButtonGroup::idClicked, this, &StockPanel::showList);
    retranslate();
}

QFrame* StockPanel::buildLists()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    auto* head = new QHBoxLayout;
    head->setSpacing(kGrid / 2);
    for (int index = 0; index < 2; ++index) {
        auto* tab = new SectionTab{panel};
        tab->setObjectName(QStringLiteral("stockTab%1").arg(index));
        tab->setCheckable(true);
        setRole(tab, "plain");
        m_tabs.addButton(tab, index);
        head->addWidget(tab);
    }
    m_tabs.button(0)->setChecked(true);
    head->addStretch();
    m_lists->addWidget(buildList(m_batches, "batchesFilterEdit"));
    m_lists->addWidget(buildList(m_refused, "refusedFilterEdit"));
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_takeIn);
    foot->addStretch();
    foot->addWidget(m_total);
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, kGrid);
    column->setSpacing(kGrid);
    column->addLayout(head);
    column->addWidget(m_notice);
    column->addWidget(m_empty);
    column->addWidget(m_lists, 1);
    column->addLayout(foot);
    return panel;
}

QWidget* StockPanel::buildList(Table* table, const char* filter)
{
    auto* list = new QWidget{this};
    auto* column = new QVBoxLayout{list};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addWidget(new TableFilter{filter, *table, list});
    column->addWidget(table, 1);
    return list;
}

void StockPanel::showList(int index)
{
    m_lists->setCurrentIndex(index);
    const Table* table = index == 0 ? m_batches : m_refused;
    m_empty->setVisible(table->rowCount() == 0);
    m_total->setText(m_totals[index]);
    m_takeIn->setVisible(index == 0);
    // That cards came in says nothing about those that are refused.
    const bool isOfThisList = index == 0 || m_news.tone != Tone::Good;
    m_notice->render(isOfThisList ? m_news : Notice{});
}

void StockPanel::render(const StockView& view)
{
    m_faces->setCurrentIndex(view.isForm ? 1 : 0);
    m_form->render(view.form);
    m_news = view.notice;
    m_batches->setRows(view.batches);
    m_refused->setRows(view.refused);
    m_totals[0] = view.batchTotal;
    m_totals[1] = view.refusedTotal;
    showList(m_lists->currentIndex());
}

void StockPanel::takeFocus()
{
    if (m_faces->currentWidget() == m_form) {
        m_form->takeFocus();
    } else if (m_lists->currentIndex() == 0) {
        m_takeIn->setFocus();
    } else {
        m_refused->setFocus();
    }
}

void StockPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void StockPanel::retranslate()
{
    //: Card stock: tab of the list of what came in
    m_tabs.button(0)->setText(tr("Blank cards"));
    //: Card stock: tab of the list of cards that are refused everywhere
    m_tabs.button(1)->setText(tr("Refused cards"));
    //: Card stock: in place of an empty list
    m_empty->setText(tr("Nothing yet."));
    //: Card stock: button that goes to the form
    m_takeIn->setText(tr("Take cards in"));
    //: Column of a list: who did it
    const QString who = tr("By");
    m_batches->setHeads({
        //: Column of the card stock: first serial of a batch
        tr("First serial"),
        //: Column of the card stock: last serial of a batch
        tr("Last serial"),
        //: Column of the card stock: how many cards a batch had
        tr("Cards"),
        //: Column of the card stock: how many of a batch have been issued
        tr("Issued"),
        //: Column of the card stock: how many of a batch are left
        tr("Left"),
        //: Column of the card stock: when a batch came in
        tr("Came in"),
        who,
        //: Column of the card stock: where a batch came from
        tr("Note"),
    });
    m_refused->setHeads({
        //: Column of the refused cards: serial
        tr("Card"),
        //: Column of the refused cards: account number
        tr("Account"),
        //: Column of the refused cards: customer's name
        tr("Customer"),
        //: Column of the refused cards: lost or replaced
        tr("State"),
        //: Column of the refused cards: since when
        tr("Since"),
        who,
        //: Column of the refused cards: why
        tr("Reason"),
    });
}

}  // namespace wattdesk::app
