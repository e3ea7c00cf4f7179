#include "app/ui/arrears/arrears_form.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/ui/administration/import_panel.h"
#include "app/ui/arrears/debtors_panel.h"
#include "app/ui/arrears/statement_panel.h"
#include "app/ui/base/form_panel.h"
#include "app/ui/base/section_tab.h"
#include "app/ui/base/table.h"
#include "app/ui/base/widgets.h"
#include "app/ui/sale/result_panel.h"

namespace wattdesk::app {

namespace {
constexpr int kTabs = 3;
constexpr int kRuleColumns = 4;
}  // namespace

ArrearsForm::ArrearsForm(QWidget* parent)
    : QWidget{parent},
      m_faces{new QStackedWidget{this}},
      m_lists{new QStackedWidget{this}},
      m_debtors{new DebtorsPanel{this}},
      m_statement{new StatementPanel{this}},
      m_rulesNotice{new NoticeFrame{this}},
      m_rules{new Table{"lateFeeTable", kRuleColumns, 0, this}},
      m_addRule{new QPushButton{this}},
      m_form{new FormPanel{QStringLiteral("arrears"), this}},
      m_result{new ResultPanel{QStringLiteral("arrears"), this}},
      m_import{new ImportPanel{ImportWhat::Balances, QStringLiteral("balances"), this}}
{
    setRole(this, "page");
    // In the order of ArrearsFace.
    m_faces->addWidget(buildLists());
    m_faces->addWidget(framed(m_form));
    m_faces->addWidget(framed(m_result));
    m_faces->addWidget(framed(m_import));
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_faces);
    connectPanels();
    addKeys();
    retranslate();
}

QWidget* ArrearsForm::framed(QWidget* panel)
{
    auto* face = new QWidget{this};
    setRole(face, "page");
    auto* column = new QVBoxLayout{face};
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    column->addWidget(panel);
    return face;
}

QWidget* ArrearsForm::buildLists()
{
    auto* face = new QWidget{this};
    setRole(face, "page");
    // In the order of ArrearsTab.
    m_lists->addWidget(m_debtors);
    m_lists->addWidget(m_statement);
    m_lists->addWidget(buildRules());
    auto* column = new QVBoxLayout{face};
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    column->setSpacing(2 * kGrid);
    column->addWidget(buildTabs());
    column->addWidget(m_lists, 1);
    return face;
}

QFrame* ArrearsForm::buildTabs()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    auto* row = new QHBoxLayout{panel};
    row->setContentsMargins(kGrid, kGrid / 2, kGrid, kGrid / 2);
    row->setSpacing(kGrid);
    for (int index = 0; index < kTabs; ++index) {
        auto* tab = new SectionTab{panel};
        tab->setObjectName(QStringLiteral("arrearsTab%1").arg(index));
        tab->setCheckable(true);
        tab->setFocusPolicy(Qt::NoFocus);
        setRole(tab, "plain");
        m_tabs.addButton(tab, index);
        row->addWidget(tab);
    }
    row->addStretch();
    connect(&m_tabs, &QButtonGroup::idClicked, this,
            [this](int index) { emit tabChosen(static_cast<ArrearsTab>(index)); });
    return panel;
}

QFrame* ArrearsForm::buildRules()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    m_rulesNotice->setObjectName(QStringLiteral("lateFeeNotice"));
    m_addRule->setObjectName(QStringLiteral("addRuleButton"));
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_addRule);
    foot->addStretch();
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(2 * kGrid, kGrid + kGrid / 2, 2 * kGrid, kGrid + kGrid / 2);
    column->setSpacing(kGrid);
    column->addWidget(m_rulesNotice);
    column->addWidget(m_rules, 1);
    column->addLayout(foot);
    return panel;
}

void ArrearsForm::connectPanels()
{
    connect(m_debtors, &DebtorsPanel::filterEdited, this, &ArrearsForm::filterEdited);
    connect(m_debtors, &DebtorsPanel::listRequested, this, &ArrearsForm::listRequested);
    connect(m_debtors, &DebtorsPanel::moreRequested, this, &ArrearsForm::moreRequested);
    connect(m_debtors, &DebtorsPanel::remindersRequested, this, &ArrearsForm::remindersRequested);
    connect(m_debtors, &DebtorsPanel::importRequested, this, &ArrearsForm::importRequested);
    connect(m_debtors, &DebtorsPanel::opened, this, &ArrearsForm::debtorOpened);
    connect(m_statement, &StatementPanel::chargeChosen, this, &ArrearsForm::chargeChosen);
    connect(m_statement, &StatementPanel::deedChosen, this, &ArrearsForm::deedChosen);
    connect(m_addRule, &QPushButton::clicked, this,
            [this] { emit deedChosen(ArrearsDeed::AddRule); });
    connect(m_form, &FormPanel::edited, this, [this](int field, const QString& text) {
        emit edited(static_cast<ArrearsEntry>(field), text);
    });
    connect(m_form, &FormPanel::confirmed, this, &ArrearsForm::confirmed);
    connect(m_form, &FormPanel::backRequested, this, &ArrearsForm::backRequested);
    connect(m_result, &ResultPanel::nextRequested, this, &ArrearsForm::backRequested);
    connect(m_result, &ResultPanel::receiptRequested, this, &ArrearsForm::receiptRequested);
}

void ArrearsForm::addKeys()
{
    const auto key = [this](const QKeySequence& sequence, auto call) {
        auto* shortcut = new QShortcut{sequence, this};
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, call);
    };
    for (int index = 0; index < kTabs; ++index) {
        key(QKeySequence{Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + index)},
            [this, index] { emit tabChosen(static_cast<ArrearsTab>(index)); });
    }
    key(Qt::Key_F7, [this] {
        if (m_faces->currentIndex() == static_cast<int>(ArrearsFace::Result)) {
            emit receiptRequested();
        }
    });
}

void ArrearsForm::render(const ArrearsView& view)
{
    const int face = static_cast<int>(view.face);
    const bool isMoving = m_faces->currentIndex() != face || view.isWorking;
    if (isVisible() && isMoving && hasFocusWithin(*this)) {
        // Else the focus would wander to the search, and keys with it.
        setFocus();
    }
    m_debtors->render(view.debtors);
    m_statement->render(view.statement);
    m_rulesNotice->render(view.rules.notice);
    m_rules->setRows(view.rules.rows);
    m_addRule->setVisible(view.rules.canAdd);
    if (view.face == ArrearsFace::Form) {
        m_form->render(view.form);
    }
    m_result->render(view.result);
    m_tabs.button(static_cast<int>(view.tab))->setChecked(true);
    m_lists->setCurrentIndex(static_cast<int>(view.tab));
    m_faces->setCurrentIndex(face);
}

void ArrearsForm::takeFocus()
{
    switch (static_cast<ArrearsFace>(m_faces->currentIndex())) {
        case ArrearsFace::Form:
            return m_form->takeFocus();
        case ArrearsFace::Result:
            return m_result->takeFocus();
        case ArrearsFace::Import:
            return m_import->takeFocus();
        case ArrearsFace::Lists:
            break;
    }
    switch (static_cast<ArrearsTab>(m_lists->currentIndex())) {
        case ArrearsTab::Debtors:
            return m_debtors->takeFocus();
        case ArrearsTab::Account:
            return m_statement->takeFocus();
        case ArrearsTab::Rules:
            return m_addRule->isVisible() ? m_addRule->setFocus() : m_rules->setFocus();
    }
}

void ArrearsForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ArrearsForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !event->isAutoRepeat()) {
        emit backRequested();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ArrearsForm::retranslate()
{
    //: Page of the arrears: tab of the list of debtors; Alt+1 is its key
    const QString debtors = tr("Who owes");
    //: Page of the arrears: tab of one account; Alt+2 is its key
    const QString account = tr("One account");
    //: Page of the arrears: tab of the late-fee rules; Alt+3 is its key
    const QString rules = tr("Late fees");
    const QStringList words{debtors, account, rules};
    for (int index = 0; index < kTabs; ++index) {
        m_tabs.button(index)->setText(
            QStringLiteral("%1   Alt+%2").arg(words.at(index)).arg(index + 1));
    }
    //: Late-fee rules: button that goes to the form of a new one
    m_addRule->setText(tr("Add a rule"));
    m_rules->setHeads({
        //: Column of the late-fee rules: the first day on which it holds
        tr("From"),
        //: Column of the late-fee rules: the rate of residents a day
        tr("Residents a day"),
        //: Column of the late-fee rules: the rate of others on days in the year of the due date
        tr("Others, same year, a day"),
        //: Column of the late-fee rules: the rate of others on days of later years
        tr("Others, later years, a day"),
    });
}

}  // namespace wattdesk::app
