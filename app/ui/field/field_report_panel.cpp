#include "app/ui/field/field_report_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include "app/ui/base/sentence_list.h"
#include "app/ui/base/table_filter.h"
#include "app/ui/base/widgets.h"

namespace wattdesk::app {

namespace {
constexpr int kColumns = 10;
}  // namespace

FieldReportPanel::FieldReportPanel(QWidget* parent)
    : QWidget{parent},
      m_title{makeLabel("headline", this)},
      m_notice{new NoticeFrame{this}},
      m_table{new Table{"checkReportTable", kColumns, 0, this}},
      m_filter{new TableFilter{"checkReportFilter", *m_table, this}},
      m_total{makeLabel("figure", this)},
      m_meter{new ElidedLabel{1, this}},
      m_sentences{new SentenceList{this}},
      m_figures{new FactList{this}},
      m_state{new FactList{this}},
      m_back{new QPushButton{this}},
      m_save{new QPushButton{this}},
      m_note{new ElidedLabel{1, this}}
{
    m_notice->setObjectName(QStringLiteral("checkReportNotice"));
    m_meter->setObjectName(QStringLiteral("checkedMeterLabel"));
    m_note->setObjectName(QStringLiteral("checkReportNoteLabel"));
    m_table->wrapStretched();
    m_save->setObjectName(QStringLiteral("saveReportButton"));
    m_back->setFocusPolicy(Qt::ClickFocus);
    m_save->setFocusPolicy(Qt::ClickFocus);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    column->setSpacing(2 * kGrid);
    column->addWidget(buildList(), 3);
    column->addWidget(buildDetail(), 2);
    // Later: while the list is being filled nothing may be drawn anew.
    connect(
        m_table, &Table::itemSelectionChanged, this, [this] { emit rowChosen(m_table->chosen()); },
        Qt::QueuedConnection);
    connect(m_table, &Table::opened, this, &FieldReportPanel::opened);
    connect(m_back, &QPushButton::clicked, this, &FieldReportPanel::backRequested);
    connect(m_save, &QPushButton::clicked, this, &FieldReportPanel::saveRequested);
    auto* save = new QShortcut{Qt::Key_F7, this};
    save->setContext(Qt::WidgetWithChildrenShortcut);
    save->setAutoRepeat(false);
    connect(save, &QShortcut::activated, this, &FieldReportPanel::saveRequested);
    retranslate();
}

QFrame* FieldReportPanel::buildList()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    auto* foot = new QHBoxLayout;
    foot->setSpacing(kGrid);
    foot->addWidget(m_back);
    foot->addWidget(m_save);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_total);
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(2 * kGrid, kGrid + kGrid / 2, 2 * kGrid, kGrid + kGrid / 2);
    column->setSpacing(kGrid);
    column->addWidget(m_title);
    column->addWidget(m_notice);
    column->addWidget(m_filter);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
    return panel;
}

QFrame* FieldReportPanel::buildDetail()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    setRole(m_meter, "title");
    auto* row = new QHBoxLayout;
    row->setSpacing(4 * kGrid);
    row->addWidget(m_sentences, 4, Qt::AlignTop);
    row->addWidget(m_figures, 3, Qt::AlignTop);
    row->addWidget(m_state, 3, Qt::AlignTop);
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(2 * kGrid, kGrid + kGrid / 2, 2 * kGrid, kGrid + kGrid / 2);
    column->setSpacing(kGrid);
    column->addWidget(m_meter);
    column->addLayout(row, 1);
    return panel;
}

void FieldReportPanel::render(const CheckReportView& view)
{
    m_title->setText(view.title);
    m_notice->render(view.notice);
    m_table->setRows(view.rows);
    m_total->setText(view.total);
    m_meter->setFullText(view.meter);
    m_sentences->render(view.sentences);
    m_figures->render(view.figures);
    m_state->render(view.state);
    m_note->setFullText(view.saveNote);
    setTone(m_note, view.saveTone);
}

void FieldReportPanel::takeFocus()
{
    m_table->setFocus();
}

void FieldReportPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void FieldReportPanel::retranslate()
{
    //: Field work: button that leaves the report; Esc is its key
    m_back->setText(tr("Back   Esc"));
    //: Field work: button that saves the report as a file; F7 is its key
    m_save->setText(tr("Save report   F7"));
    m_table->setHeads({
        //: Column of the report: what is to be looked at
        tr("Findings"),
        //: Column of the report: meter number
        tr("Meter"),
        //: Column of the report: account number and customer's name
        tr("Account"),
        //: Column of the report: energy since the last reading, in kWh
        tr("Used, kWh"),
        //: Column of the report: what left the meter's credit since the last reading
        tr("Spent"),
        //: Column of the report: what the meter holds
        tr("Remaining"),
        //: Column of the report: what was sold for the meter since it was opened
        tr("Sold"),
        //: Column of the report: purchase count in the meter
        tr("Count"),
        //: Column of the report: illegal insertions of cards
        tr("Illegal"),
        //: Column of the report: days since the last purchase
        tr("Days"),
    });
}

}  // namespace wattdesk::app
