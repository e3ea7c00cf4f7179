#include "app/ui/administration/import_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/ui/base/table_filter.h"
#include "app/ui/base/widgets.h"

namespace wattdesk::app {

namespace {
constexpr int kColumns = 3;
constexpr int kWhole = 100;
}  // namespace

ImportPanel::ImportPanel(ImportWhat what, const QString& prefix, QWidget* parent)
    : QWidget{parent},
      m_what{what},
      m_title{makeLabel("headline", this)},
      m_guide{makeLabel("", this, true)},
      m_columns{makeLabel("quiet", this, true)},
      m_reasonLabel{makeLabel("quiet", this)},
      m_reason{
          makeEdit((prefix + QStringLiteral("importReasonEdit")).toLatin1().constData(), this)},
      m_file{new ElidedLabel{1, this}},
      m_notice{new NoticeFrame{this}},
      m_progress{new QProgressBar{this}},
      m_findings{new Table{(prefix + QStringLiteral("findingsTable")).toLatin1().constData(),
                           kColumns, kColumns - 1, this}},
      m_filter{
          new TableFilter{(prefix + QStringLiteral("findingsFilterEdit")).toLatin1().constData(),
                          *m_findings, this}},
      m_total{makeLabel("figure", this)},
      m_choose{new QPushButton{this}},
      m_again{new QPushButton{this}},
      m_cancel{new QPushButton{this}},
      m_import{new QPushButton{this}}
{
    m_file->setObjectName(prefix + QStringLiteral("importFileLabel"));
    m_notice->setObjectName(prefix + QStringLiteral("importNotice"));
    m_progress->setObjectName(prefix + QStringLiteral("importProgress"));
    m_total->setObjectName(prefix + QStringLiteral("findingsTotalLabel"));
    m_choose->setObjectName(prefix + QStringLiteral("chooseTableButton"));
    m_again->setObjectName(prefix + QStringLiteral("tryAgainButton"));
    m_cancel->setObjectName(prefix + QStringLiteral("cancelImportButton"));
    m_import->setObjectName(prefix + QStringLiteral("importButton"));
    setRole(m_file, "figure");
    setRole(m_import, "primary");
    m_progress->setTextVisible(false);
    build();
    connect(m_reason, &QLineEdit::returnPressed, m_choose,
            [this] { m_choose->setFocus(Qt::TabFocusReason); });
    retranslate();
}

void ImportPanel::connectTo(ImportPresenter& presenter)
{
    connect(&presenter, &ImportPresenter::viewChanged, this, &ImportPanel::render);
    connect(m_reason, &QLineEdit::textEdited, &presenter, &ImportPresenter::editReason);
    connect(m_choose, &QPushButton::clicked, &presenter, &ImportPresenter::chooseFile);
    connect(m_again, &QPushButton::clicked, &presenter, &ImportPresenter::tryAgain);
    connect(m_cancel, &QPushButton::clicked, &presenter, &ImportPresenter::cancel);
    connect(m_import, &QPushButton::clicked, &presenter, &ImportPresenter::importAll);
    render(presenter.view());
}

void ImportPanel::build()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_filter, 1);
    foot->addStretch();
    foot->addWidget(m_total);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kGrid);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_again);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_import, 1);
    buttons->addStretch();
    auto* inside = new QVBoxLayout{panel};
    inside->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    inside->setSpacing(kGrid);
    for (QWidget* part : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_guide),
                          static_cast<QWidget*>(m_columns), static_cast<QWidget*>(m_reasonLabel),
                          static_cast<QWidget*>(m_reason), static_cast<QWidget*>(m_file),
                          static_cast<QWidget*>(m_notice), static_cast<QWidget*>(m_progress)}) {
        inside->addWidget(part);
    }
    inside->addWidget(m_findings, 1);
    inside->addLayout(foot);
    inside->addStretch();
    inside->addLayout(buttons);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(panel);
}

void ImportPanel::render(const ImportView& view)
{
    m_reasonLabel->setVisible(view.asksReason);
    m_reason->setVisible(view.asksReason);
    m_reason->setEnabled(!view.isRunning);
    if (m_reason->text() != view.reason) {
        m_reason->setText(view.reason);
    }
    m_file->setFullText(view.file);
    m_file->setVisible(!view.file.isEmpty());
    m_notice->render(view.notice);
    m_progress->setVisible(view.isRunning);
    // A range of nothing: the bar only says that something goes on.
    m_progress->setRange(0, view.percent < 0 ? 0 : kWhole);
    m_progress->setValue(view.percent);
    m_findings->setRows(view.findings);
    m_findings->setVisible(!view.findings.isEmpty());
    m_total->setText(view.total);
    m_choose->setVisible(!view.isRunning);
    m_again->setText(view.again);
    m_again->setVisible(!view.again.isEmpty());
    m_cancel->setVisible(view.isRunning);
    m_import->setText(view.import);
    m_import->setVisible(!view.import.isEmpty());
}

void ImportPanel::takeFocus()
{
    if (m_cancel->isHidden() && !m_reason->isHidden() && m_reason->text().trimmed().isEmpty()) {
        m_reason->setFocus(Qt::TabFocusReason);
        return;
    }
    // Never the button that imports: an Enter that was meant to stop the try-out may come when it
    // is over.
    for (QPushButton* button : {m_cancel, m_again, m_choose}) {
        if (!button->isHidden()) {
            button->setFocus();
            return;
        }
    }
}

void ImportPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

QString ImportPanel::titleNow() const
{
    switch (m_what) {
        case ImportWhat::Accounts:
            //: Import: title
            return tr("Import accounts from a table");
        case ImportWhat::Readings:
            //: Import: title, where the rows are readings at the end of a month
            return tr("Enter readings from a table");
        case ImportWhat::Balances:
            break;
    }
    //: Import: title, where the rows are what accounts owed in the books that were kept before
    return tr("Bring opening balances along from a table");
}

QString ImportPanel::columnsNow() const
{
    switch (m_what) {
        case ImportWhat::Accounts:
            //: Import: which columns a table has. The words after the colons stand in tables
            //: exactly so.
            return tr(
                "CSV or XLSX, the heads in its first line. There must be: name, meter, tariff. "
                "There may be: number, phone, address, mode, ct, pt, hoarding_limit, alarm1, "
                "alarm2, household_base.");
        case ImportWhat::Readings:
            //: Import of readings: which columns a table has. The words after the colons stand in
            //: tables exactly so.
            return tr(
                "CSV or XLSX, the heads in its first line. There must be: number, period, day, "
                "and total or flat. There may be: sharp, peak, valley, reactive, "
                "reactive_reverse, demand, remaining.");
        case ImportWhat::Balances:
            break;
    }
    //: Import of opening balances: which columns a table has. The words after the colons stand in
    //: tables exactly so.
    return tr(
        "CSV or XLSX, the heads in its first line. There must be: number, amount, due. There may "
        "be: period. A row that the books have already is a finding, so nothing is doubled.");
}

void ImportPanel::retranslate()
{
    m_title->setText(titleNow());
    //: Import: what it does
    m_guide->setText(
        tr("The table is tried out first. Nothing is imported before every row is right, and then "
           "all rows are imported together."));
    m_columns->setText(columnsNow());
    //: Import of opening balances: label of the reason, like "brought along from the old system"
    m_reasonLabel->setText(tr("Reason (stands in every charge)"));
    //: Import: button that chooses a table; … because a box opens
    m_choose->setText(tr("Choose a table…"));
    //: Import: button that stops the import that runs
    m_cancel->setText(tr("Stop"));
    m_findings->setHeads({
        //: Column of the findings of an import: line of the file
        tr("Line"),
        //: Column of the findings of an import: what stands in the row
        tr("Row"),
        //: Column of the findings of an import: what is wrong with it
        tr("Finding"),
    });
}

}  // namespace wattdesk::app
