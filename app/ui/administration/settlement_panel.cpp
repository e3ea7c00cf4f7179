#include "app/ui/administration/settlement_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/ui/administration/import_panel.h"
#include "app/ui/base/form_panel.h"
#include "app/ui/base/table_filter.h"
#include "app/ui/base/widgets.h"

namespace wattdesk::app {

namespace {
constexpr int kColumns = 7;
constexpr int kBillColumns = 2;
constexpr int kWhole = 100;
constexpr int kMonthWidth = 128;
constexpr int kSumsWidth = 288;
}  // namespace

SettlementPanel::SettlementPanel(SettlementPresenter& presenter, QWidget* parent)
    : QWidget{parent},
      m_presenter{presenter},
      m_faces{new QStackedWidget{this}},
      m_monthLabel{makeLabel("quiet", this)},
      m_month{makeEdit("settlementMonthEdit", this)},
      m_try{new QPushButton{this}},
      m_cancel{new QPushButton{this}},
      m_notice{new NoticeFrame{this}},
      m_progress{new QProgressBar{this}},
      m_lines{new Table{"settlementTable", kColumns, kColumns - 1, this}},
      m_filter{new TableFilter{"settlementFilterEdit", *m_lines, this}},
      m_total{makeLabel("figure", this)},
      m_sums{new FactList{this}},
      m_import{new QPushButton{this}},
      m_collect{new QPushButton{this}},
      m_reading{new QPushButton{this}},
      m_show{new QPushButton{this}},
      m_post{new QPushButton{this}},
      m_importPanel{new ImportPanel{ImportWhat::Readings, QStringLiteral("readings"), this}},
      m_form{new FormPanel{QStringLiteral("settlement"), this}}
{
    setObjectName(QStringLiteral("settlementPanel"));
    m_try->setObjectName(QStringLiteral("settlementTryButton"));
    m_cancel->setObjectName(QStringLiteral("settlementCancelButton"));
    m_notice->setObjectName(QStringLiteral("settlementNotice"));
    m_progress->setTextVisible(false);
    m_import->setObjectName(QStringLiteral("settlementImportButton"));
    m_collect->setObjectName(QStringLiteral("settlementCollectButton"));
    m_reading->setObjectName(QStringLiteral("settlementReadingButton"));
    m_show->setObjectName(QStringLiteral("settlementStatementButton"));
    m_post->setObjectName(QStringLiteral("settlementPostButton"));
    setRole(m_post, "primary");
    // Six columns of figures stand before the remark, and the sums beside the table.
    constexpr int kLettersLeast = 12;
    m_lines->wrapStretched(kLettersLeast);
    // In the order of SettlementFace.
    m_faces->addWidget(buildRun());
    m_faces->addWidget(m_importPanel);
    m_faces->addWidget(m_form);
    m_faces->addWidget(buildStatement());
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_faces);
    connectPresenter();
    addKeys();
    retranslate();
    render(presenter.view());
}

QFrame* SettlementPanel::buildRun()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    m_month->setFixedWidth(kMonthWidth);
    auto* head = new QHBoxLayout;
    head->setSpacing(kGrid);
    for (QWidget* part : {static_cast<QWidget*>(m_monthLabel), static_cast<QWidget*>(m_month),
                          static_cast<QWidget*>(m_try), static_cast<QWidget*>(m_cancel)}) {
        head->addWidget(part);
    }
    head->addStretch();
    auto* side = new QWidget{panel};
    side->setFixedWidth(kSumsWidth);
    auto* sums = new QVBoxLayout{side};
    sums->setContentsMargins(0, 0, 0, 0);
    sums->addWidget(m_sums);
    sums->addStretch();
    auto* middle = new QHBoxLayout;
    middle->setSpacing(2 * kGrid);
    middle->addWidget(m_lines, 1);
    middle->addWidget(side);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_filter, 1);
    foot->addStretch();
    foot->addWidget(m_total);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kGrid);
    for (QPushButton* button : {m_import, m_collect, m_reading, m_show}) {
        buttons->addWidget(button);
    }
    buttons->addStretch();
    buttons->addWidget(m_post);
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(2 * kGrid, kGrid + kGrid / 2, 2 * kGrid, kGrid + kGrid / 2);
    column->setSpacing(kGrid);
    column->addLayout(head);
    column->addWidget(m_notice);
    column->addWidget(m_progress);
    column->addLayout(middle, 1);
    column->addLayout(foot);
    column->addLayout(buttons);
    return panel;
}

QWidget* SettlementPanel::buildStatement()
{
    auto* face = new QWidget{this};
    auto* left = new QFrame{face};
    setRole(left, "card");
    m_statementTitle = makeLabel("headline", left, true);
    m_statementTitle->setObjectName(QStringLiteral("settledMonthLabel"));
    m_use = new FactList{left};
    m_prepaid = new FactList{left};
    auto* rule = new QFrame{left};
    setRole(rule, "rule");
    auto* facts = new QVBoxLayout{left};
    facts->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    facts->setSpacing(kGrid);
    facts->addWidget(m_statementTitle);
    facts->addWidget(m_use);
    facts->addWidget(rule);
    facts->addWidget(m_prepaid);
    facts->addStretch();
    auto* right = new QFrame{face};
    setRole(right, "card");
    m_bill = new Table{"settledBillTable", kBillColumns, 0, right};
    auto* lines = new QVBoxLayout{right};
    lines->setContentsMargins(2 * kGrid, kGrid + kGrid / 2, 2 * kGrid, kGrid + kGrid / 2);
    lines->addWidget(m_bill);
    auto* row = new QHBoxLayout{face};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * kGrid);
    row->addWidget(left, 2);
    row->addWidget(right, 3);
    return face;
}

void SettlementPanel::connectPresenter()
{
    SettlementPresenter& presenter = m_presenter;
    connect(&presenter, &SettlementPresenter::viewChanged, this, &SettlementPanel::render);
    connect(m_month, &QLineEdit::textEdited, &presenter, &SettlementPresenter::editMonth);
    connect(m_month, &QLineEdit::returnPressed, &presenter, &SettlementPresenter::tryOut);
    connect(m_try, &QPushButton::clicked, &presenter, &SettlementPresenter::tryOut);
    connect(m_cancel, &QPushButton::clicked, &presenter, &SettlementPresenter::cancel);
    connect(m_lines, &Table::opened, &presenter, &SettlementPresenter::openLine);
    connect(m_import, &QPushButton::clicked, &presenter, &SettlementPresenter::showImport);
    connect(m_collect, &QPushButton::clicked, &presenter, &SettlementPresenter::collect);
    for (const auto& [button, task] :
         {std::pair{m_reading, SettlementTask::Reading},
          std::pair{m_show, SettlementTask::Statement}, std::pair{m_post, SettlementTask::Post}}) {
        connect(button, &QPushButton::clicked, &presenter,
                [&presenter, task = task] { presenter.start(task); });
    }
    connect(m_form, &FormPanel::edited, &presenter, &SettlementPresenter::edit);
    connect(m_form, &FormPanel::confirmed, &presenter, &SettlementPresenter::confirm);
    connect(m_form, &FormPanel::backRequested, this, &SettlementPanel::backRequested);
    m_importPanel->connectTo(presenter.import());
}

void SettlementPanel::addKeys()
{
    const auto key = [this](Qt::Key letter, QPushButton* button) {
        auto* shortcut = new QShortcut{QKeySequence{letter}, m_faces->widget(0)};
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, button, [button] { button->click(); });
    };
    key(Qt::Key_I, m_import);
    key(Qt::Key_C, m_collect);
    key(Qt::Key_N, m_reading);
    key(Qt::Key_S, m_show);
}

void SettlementPanel::render(const SettlementView& view)
{
    const int face = static_cast<int>(view.face);
    const bool isMoving =
        m_faces->currentIndex() != face || view.isRunning != !m_cancel->isHidden();
    if (isVisible() && isMoving && hasFocusWithin(*this)) {
        // Else the focus would wander to the search, and keys with it.
        setFocus();
    }
    if (m_month->text() != view.month) {
        m_month->setText(view.month);
    }
    m_month->setEnabled(!view.isRunning);
    m_notice->render(view.notice);
    m_progress->setVisible(view.isRunning);
    // A range of nothing: the bar only says that something goes on.
    m_progress->setRange(0, view.percent < 0 ? 0 : kWhole);
    m_progress->setValue(view.percent);
    m_lines->setRows(view.lines);
    m_total->setText(view.total);
    m_sums->render(view.sums);
    m_try->setVisible(!view.isRunning);
    m_cancel->setVisible(view.isRunning);
    for (QPushButton* button : {m_import, m_collect, m_reading, m_show}) {
        button->setEnabled(!view.isRunning);
    }
    m_post->setText(view.post);
    m_post->setVisible(!view.post.isEmpty());
    if (view.face == SettlementFace::Form) {
        m_form->render(view.form);
    }
    m_statementTitle->setText(view.statement.title);
    m_use->render(view.statement.use);
    m_bill->setRows(view.statement.lines);
    m_prepaid->render(view.statement.prepaid);
    m_faces->setCurrentIndex(face);
}

void SettlementPanel::takeFocus()
{
    switch (static_cast<SettlementFace>(m_faces->currentIndex())) {
        case SettlementFace::Import:
            return m_importPanel->takeFocus();
        case SettlementFace::Form:
            return m_form->takeFocus();
        case SettlementFace::Statement:
            return m_bill->setFocus();
        case SettlementFace::Run:
            break;
    }
    if (!m_cancel->isHidden()) {
        m_cancel->setFocus();
    } else if (m_lines->rowCount() > 0) {
        // Never the button that posts.
        m_lines->setFocus();
        if (m_lines->chosen() < 0) {
            m_lines->selectRow(0);
        }
    } else {
        m_month->setFocus(Qt::TabFocusReason);
    }
}

void SettlementPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void SettlementPanel::retranslate()
{
    //: Settlement: label of the month that is settled
    m_monthLabel->setText(tr("Month"));
    //: Settlement: button that tries the month out; nothing is changed
    m_try->setText(tr("Try it out"));
    //: Settlement: button that stops what runs
    m_cancel->setText(tr("Stop"));
    //: Settlement: button that goes to the import of readings; I is its key
    m_import->setText(tr("Import readings   I"));
    //: Settlement: button that takes readings from what check cards recorded; C is its key
    m_collect->setText(tr("Take from check cards   C"));
    //: Settlement: button that goes to the form of a reading; N is its key
    m_reading->setText(tr("Type a reading   N"));
    //: Settlement: button that goes to the form that shows a settled month; S is its key
    m_show->setText(tr("Show a settled month   S"));
    m_lines->setHeads({
        //: Column of a settlement: account number
        tr("Account"),
        //: Column of a settlement: customer's name
        tr("Name"),
        //: Column of a settlement: energy as it is billed
        tr("Energy"),
        //: Column of a settlement: what the month costs
        tr("Bill"),
        //: Column of a settlement: what of it was prepaid
        tr("Prepaid"),
        //: Column of a settlement: what is to be paid; below 0: what is carried over
        tr("Difference"),
        //: Column of a settlement: why an account is left out, or what is unusual
        tr("Remark"),
    });
    m_bill->setHeads({
        //: Column of a settled month's bill: what is charged for
        tr("For"),
        //: Column of a settled month's bill: money
        tr("Amount"),
    });
}

}  // namespace wattdesk::app
