#include "app/ui/sale/last_sales_panel.h"

#include <QEvent>
#include <QVBoxLayout>

#include "app/ui/base/station_client.h"
#include "app/ui/base/table.h"
#include "app/ui/base/widgets.h"

namespace wattdesk::app {

namespace {
constexpr int kColumns = 6;
// Five rows, heads and the title; less when a notice needs the room, and then it scrolls.
constexpr int kHeightMax = 224;
}  // namespace

LastSalesPanel::LastSalesPanel(QWidget* parent)
    : QFrame{parent},
      m_title{makeLabel("title", this)},
      m_empty{makeLabel("quiet", this, true)},
      m_table{new Table{"lastSalesTable", kColumns, kColumns - 1, this}}
{
    setRole(this, "card");
    setMaximumHeight(kHeightMax);
    // It is only looked at: Tab goes from field to field of the sale.
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, kGrid);
    column->setSpacing(kGrid / 2);
    column->addWidget(m_title);
    column->addWidget(m_empty);
    column->addWidget(m_table, 1);
    column->addStretch(0);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    retranslate();
}

void LastSalesPanel::render(const QList<LastSaleRow>& rows)
{
    QList<QList<Cell>> cells;
    for (const LastSaleRow& row : rows) {
        cells.append({{row.time},
                      {row.amount, true},
                      {row.energy, true},
                      {row.count, true},
                      {row.receipt},
                      {row.state, false, row.tone}});
    }
    m_table->setRows(cells);
    m_table->setVisible(!rows.isEmpty());
    m_empty->setVisible(rows.isEmpty());
    retranslate();
}

void LastSalesPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void LastSalesPanel::retranslate()
{
    //: Sale page: title of the list of the customer's last sales
    m_title->setText(tr("Last sales"));
    //: Sale page: in place of the list of last sales when there is none
    m_empty->setText(tr("This customer has bought nothing yet."));
    m_table->setHeads({
        //: Column of a list of sales: when
        tr("Time"),
        //: Column of a list of sales: what was paid
        tr("Paid"),
        //: Column of a list of sales: energy sold
        tr("Energy"),
        //: Column of a list of sales: purchase count
        tr("Count"),
        //: Column of a list of sales: receipt number
        tr("Receipt"),
        //: Column of a list of sales: what became of it
        tr("State"),
    });
}

}  // namespace wattdesk::app
