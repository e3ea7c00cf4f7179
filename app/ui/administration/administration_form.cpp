#include "app/ui/administration/administration_form.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/ui/administration/import_panel.h"
#include "app/ui/administration/operators_panel.h"
#include "app/ui/administration/settlement_panel.h"
#include "app/ui/administration/stock_panel.h"
#include "app/ui/base/form_panel.h"
#include "app/ui/base/section_tab.h"
#include "app/ui/base/widgets.h"
#include "app/ui/tariffs/tariffs_panel.h"

namespace wattdesk::app {

namespace {
constexpr int kSections = 6;
}  // namespace

AdministrationForm::AdministrationForm(AdministrationPresenter& presenter, QWidget* parent)
    : QWidget{parent},
      m_presenter{presenter},
      m_faces{new QStackedWidget{this}},
      m_import{new ImportPanel{ImportWhat::Accounts, {}, this}},
      m_rules{new FormPanel{QStringLiteral("rules"), this}},
      m_stock{new StockPanel{this}},
      m_operators{new OperatorsPanel{this}},
      m_tariffs{new TariffsPanel{presenter.tariffs(), this}},
      m_settlement{new SettlementPanel{presenter.settlement(), this}}
{
    setRole(this, "page");
    // In the order of AdministrationSection.
    m_faces->addWidget(m_import);
    m_faces->addWidget(m_rules);
    m_faces->addWidget(m_stock);
    m_faces->addWidget(m_operators);
    m_faces->addWidget(m_tariffs);
    m_faces->addWidget(m_settlement);
    connect(m_settlement, &SettlementPanel::backRequested, &m_presenter,
            &AdministrationPresenter::back);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    column->setSpacing(kGrid);
    column->addWidget(buildSections());
    column->addWidget(m_faces, 1);
    addKeys();
    m_import->connectTo(m_presenter.import());
    connectRules();
    connectStock();
    connectOperators();
    connect(&m_presenter, &AdministrationPresenter::sectionChanged, this,
            &AdministrationForm::showSection);
    showSection();
    retranslate();
}

QFrame* AdministrationForm::buildSections()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    auto* row = new QHBoxLayout{panel};
    row->setContentsMargins(kGrid, kGrid / 2, kGrid, kGrid / 2);
    row->setSpacing(kGrid);
    for (int index = 0; index < kSections; ++index) {
        auto* tab = new SectionTab{panel};
        tab->setObjectName(QStringLiteral("administrationTab%1").arg(index));
        tab->setCheckable(true);
        tab->setFocusPolicy(Qt::NoFocus);
        setRole(tab, "plain");
        m_tabs.addButton(tab, index);
        row->addWidget(tab);
    }
    row->addStretch();
    connect(&m_tabs, &QButtonGroup::idClicked, this,
            [this](int index) { m_presenter.choose(static_cast<AdministrationSection>(index)); });
    return panel;
}

void AdministrationForm::addKeys()
{
    for (int index = 0; index < kSections; ++index) {
        const QKeySequence sequence{Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + index)};
        auto* shortcut = new QShortcut{sequence, this};
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this,
                [this, index] { m_presenter.choose(static_cast<AdministrationSection>(index)); });
    }
}

void AdministrationForm::connectRules()
{
    RulesPresenter& presenter = m_presenter.rules();
    connect(&presenter, &RulesPresenter::viewChanged, m_rules, &FormPanel::render);
    connect(m_rules, &FormPanel::edited, &presenter, &RulesPresenter::edit);
    connect(m_rules, &FormPanel::confirmed, &presenter, &RulesPresenter::save);
    connect(m_rules, &FormPanel::backRequested, &m_presenter, &AdministrationPresenter::back);
    m_rules->render(presenter.view());
}

void AdministrationForm::connectStock()
{
    StockPresenter& presenter = m_presenter.stock();
    connect(&presenter, &StockPresenter::viewChanged, m_stock, &StockPanel::render);
    connect(m_stock, &StockPanel::takingInRequested, &presenter, &StockPresenter::startTakingIn);
    connect(m_stock, &StockPanel::edited, &presenter, &StockPresenter::edit);
    connect(m_stock, &StockPanel::confirmed, &presenter, &StockPresenter::takeIn);
    connect(m_stock, &StockPanel::backRequested, &m_presenter, &AdministrationPresenter::back);
    connect(m_stock, &StockPanel::refusedOpened, &presenter, &StockPresenter::openRefused);
    m_stock->render(presenter.view());
}

void AdministrationForm::connectOperators()
{
    OperatorsPresenter& presenter = m_presenter.operators();
    connect(&presenter, &OperatorsPresenter::viewChanged, m_operators, &OperatorsPanel::render);
    connect(m_operators, &OperatorsPanel::chosen, &presenter, &OperatorsPresenter::choose);
    connect(m_operators, &OperatorsPanel::addingRequested, &presenter,
            &OperatorsPresenter::startAdding);
    connect(m_operators, &OperatorsPanel::roleRequested, &presenter,
            &OperatorsPresenter::startChangingRole);
    connect(m_operators, &OperatorsPanel::passwordRequested, &presenter,
            &OperatorsPresenter::resetPassword);
    connect(m_operators, &OperatorsPanel::turnRequested, &presenter, &OperatorsPresenter::turn);
    connect(m_operators, &OperatorsPanel::edited, &presenter, &OperatorsPresenter::edit);
    connect(m_operators, &OperatorsPanel::confirmed, &presenter, &OperatorsPresenter::confirm);
    connect(m_operators, &OperatorsPanel::backRequested, &m_presenter,
            &AdministrationPresenter::back);
    m_operators->render(presenter.view());
}

void AdministrationForm::showSection()
{
    for (int index = 0; index < kSections; ++index) {
        const auto section = static_cast<AdministrationSection>(index);
        m_tabs.button(index)->setVisible(m_presenter.sections().contains(section));
    }
    const int shown = static_cast<int>(m_presenter.section());
    m_tabs.button(shown)->setChecked(true);
    m_faces->setCurrentIndex(shown);
}

void AdministrationForm::takeFocus()
{
    if (!isVisible()) {
        return;  // a part that comes to its end must not take the keys of another page
    }
    switch (m_presenter.section()) {
        case AdministrationSection::Import:
            return m_import->takeFocus();
        case AdministrationSection::Rules:
            return m_rules->takeFocus();
        case AdministrationSection::Stock:
            return m_stock->takeFocus();
        case AdministrationSection::Operators:
            return m_operators->takeFocus();
        case AdministrationSection::Tariffs:
            return m_tariffs->takeFocus();
        case AdministrationSection::Settlement:
            return m_settlement->takeFocus();
    }
}

void AdministrationForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void AdministrationForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !event->isAutoRepeat()) {
        m_presenter.back();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void AdministrationForm::retranslate()
{
    //: Administration page: tab of the import of accounts; Alt+1 is its key
    const QString import = tr("Import");
    //: Administration page: tab of the house rules; Alt+2 is its key
    const QString rules = tr("House rules");
    //: Administration page: tab of the card stock; Alt+3 is its key
    const QString stock = tr("Card stock");
    //: Administration page: tab of the operators; Alt+4 is its key
    const QString operators = tr("Operators");
    //: Administration page: tab of the tariffs; Alt+5 is its key
    const QString tariffs = tr("Tariffs");
    //: Administration page: tab of the settlement at the end of a month; Alt+6 is its key
    const QString settlement = tr("Month end");
    const QStringList words{import, rules, stock, operators, tariffs, settlement};
    for (int index = 0; index < kSections; ++index) {
        m_tabs.button(index)->setText(
            QStringLiteral("%1   Alt+%2").arg(words.at(index)).arg(index + 1));
    }
}

}  // namespace wattdesk::app
