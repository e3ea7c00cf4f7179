#include "app/ui/sale/last_sales_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "app/ui/base/station_client.h"
#include "app/ui/base/table.h"
#include "app/ui/base/widgets.h"

namespace wattdesk::app {

namespace {
constexpr int kColumns = 6;
// Five rows, heads and the title; less when a notice needs the room, and then it scrolls.
constexpr int kLinesMax = 7;
}  // namespace

LastSalesPanel::LastSalesPanel(QWidget* parent)
    : QFrame{parent},
      m_title{makeLabel("title", this)},
      m_note{new ElidedLabel{1, this}},
      m_empty{makeLabel("quiet", this, true)},
      m_table{new Table{"lastSalesTable", kColumns, kColumns - 1, this}}
{
    setRole(this, "card");
    // Tab goes from field to field of the sale; F7 or a click goes into the list.
    m_table->setFocusPolicy(Qt::ClickFocus);
    m_table->chooseOnlyInFocus();
    m_note->setObjectName(QStringLiteral("copyNoteLabel"));
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(m_table, &Table::opened, this, &LastSalesPanel::copyRequested);
    auto* head = new QHBoxLayout;
    head->setSpacing(2 * kGrid);
    head->addWidget(m_title);
    head->addWidget(m_note, 1);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, kGrid);
    column->setSpacing(kGrid / 2);
    column->addLayout(head);
    column->addWidget(m_empty);
    column->addWidget(m_table, 1);
    column->addStretch(0);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    retranslate();
}

void LastSalesPanel::render(const SaleView& view)
{
    const QList<LastSaleRow>& rows = view.lastSales;
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
    setMaximumHeight(kLinesMax * (m_table->fontMetrics().lineSpacing() + kGrid) + 3 * kGrid);
    m_note->setFullText(view.copyNote);
    setTone(m_note, view.copyTone);
    setRole(m_note, view.copyTone == Tone::Plain ? "quiet" : "");
    retranslate();
}

void LastSalesPanel::takeFocus()
{
    if (m_table->isVisible()) {
        m_table->setFocus();
    }
}

bool LastSalesPanel::isChoosing() const
{
    return m_table->hasFocus();
}

int LastSalesPanel::chosen() const
{
    return m_table->chosen();
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
