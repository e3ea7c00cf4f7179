#include "app/ui/doubt/doubt_form.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/ui/base/table_filter.h"
#include "app/ui/base/widgets.h"

namespace wattdesk::app {

namespace {
constexpr int kColumns = 7;
constexpr int kNameColumn = 2;
}  // namespace

DoubtForm::DoubtForm(QWidget* parent)
    : QWidget{parent},
      m_title{makeLabel("headline", this)},
      m_notice{new NoticeFrame{this}},
      m_table{new Table{"doubtTable", kColumns, kNameColumn, this}},
      m_total{makeLabel("figure", this)},
      m_evidenceButton{new QPushButton{this}},
      m_cardButton{new QPushButton{this}}
{
    setRole(this, "page");
    setRole(m_cardButton, "primary");
    m_notice->setObjectName(QStringLiteral("doubtNotice"));
    m_cardButton->setObjectName(QStringLiteral("settleByCardButton"));
    m_evidenceButton->setObjectName(QStringLiteral("settleByEvidenceButton"));
    m_total->setObjectName(QStringLiteral("doubtTotalLabel"));
    build();
    connect(m_table, &Table::opened, this, &DoubtForm::cardRequested);
    connect(m_cardButton, &QPushButton::clicked, this,
            [this] { emit cardRequested(m_table->chosen()); });
    connect(m_evidenceButton, &QPushButton::clicked, this,
            [this] { emit evidenceRequested(m_table->chosen()); });
    retranslate();
}

void DoubtForm::build()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    auto* inside = new QVBoxLayout{panel};
    inside->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, 2 * kGrid);
    inside->addWidget(new TableFilter{"doubtFilterEdit", *m_table, this});
    inside->addWidget(m_table, 1);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(kGrid);
    foot->addWidget(m_total, 1);
    foot->addWidget(m_evidenceButton);
    foot->addWidget(m_cardButton);
    inside->addLayout(foot);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    column->setSpacing(2 * kGrid);
    column->addWidget(m_title);
    column->addWidget(m_notice);
    column->addWidget(panel, 1);
}

void DoubtForm::render(const DoubtView& view)
{
    m_table->setRows(view.rows);
    m_notice->render(view.notice);
    m_total->setText(view.total);
    const bool canSettle = !view.busy && !view.rows.isEmpty();
    m_cardButton->setEnabled(canSettle);
    m_evidenceButton->setEnabled(canSettle);
    m_evidenceButton->setVisible(view.canSettleByEvidence);
    retranslate();
}

void DoubtForm::takeFocus()
{
    m_table->setFocus();
}

void DoubtForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void DoubtForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        emit backRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

void DoubtForm::retranslate()
{
    //: Sales in doubt: title of the page
    m_title->setText(tr("Sales in doubt"));
    //: Sales in doubt: button that settles the chosen sale by the card on the reader
    m_cardButton->setText(tr("Settle by the card   Enter"));
    //: Sales in doubt: button that settles the chosen sale without its card
    m_evidenceButton->setText(tr("Settle by evidence…"));
    m_table->setHeads({
        //: Column of the sales in doubt: when
        tr("Time"),
        //: Column of the sales in doubt: account number
        tr("Account"),
        //: Column of the sales in doubt: customer's name
        tr("Name"),
        //: Column of the sales in doubt: what was paid
        tr("Paid"),
        //: Column of the sales in doubt: purchase count
        tr("Count"),
        //: Column of the sales in doubt: card serial
        tr("Card"),
        //: Column of the sales in doubt: state of the sale
        tr("State"),
    });
}

}  // namespace wattdesk::app
