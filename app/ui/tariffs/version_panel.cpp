#include "app/ui/tariffs/version_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/ui/base/widgets.h"
#include "app/ui/tariffs/example_panel.h"

namespace wattdesk::app {

namespace {
/// Of what a fact says: the panel shares the page with another.
constexpr int kLettersLeast = 12;
}  // namespace

VersionPanel::VersionPanel(QWidget* parent)
    : QWidget{parent},
      m_title{new ElidedLabel{2, this}},
      m_life{makeLabel("chip", this)},
      m_gridTitle{makeLabel("quiet", this, true)},
      m_grid{new Table{"priceGrid", PriceGrid::kColumns, 1, this}},
      m_facts{new Table{"tariffFacts", 2, 1, this}},
      m_notice{new NoticeFrame{this}},
      m_back{new QPushButton{this}},
      m_save{new QPushButton{this}},
      m_copy{new QPushButton{this}},
      m_example{new ExamplePanel{QStringLiteral("version"), this}}
{
    setRole(m_title, "title");
    m_title->setObjectName(QStringLiteral("versionTitle"));
    m_life->setObjectName(QStringLiteral("versionLife"));
    m_notice->setObjectName(QStringLiteral("versionNotice"));
    m_save->setObjectName(QStringLiteral("saveTariffButton"));
    m_copy->setObjectName(QStringLiteral("copyTariffButton"));
    m_back->setFocusPolicy(Qt::ClickFocus);
    m_grid->chooseOnlyInFocus();
    m_facts->chooseOnlyInFocus();
    m_facts->wrapStretched(kLettersLeast);
    m_facts->horizontalHeader()->hide();
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * kGrid);
    row->addWidget(buildVersion(), 1);
    row->addWidget(buildExample(), 1);
    connect(m_example, &ExamplePanel::edited, this, &VersionPanel::exampleEdited);
    connect(m_back, &QPushButton::clicked, this, &VersionPanel::backRequested);
    connect(m_copy, &QPushButton::clicked, this, &VersionPanel::copyRequested);
    connect(m_save, &QPushButton::clicked, this, &VersionPanel::saveRequested);
    retranslate();
}

QFrame* VersionPanel::buildVersion()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    auto* state = new QHBoxLayout;
    state->addWidget(m_life);
    state->addStretch();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kGrid);
    buttons->addWidget(m_back);
    buttons->addStretch();
    buttons->addWidget(m_save);
    buttons->addWidget(m_copy);
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, kGrid);
    column->setSpacing(kGrid);
    column->addWidget(m_title);
    column->addLayout(state);
    column->addWidget(m_notice);
    column->addWidget(m_gridTitle);
    column->addWidget(m_grid, 1);
    column->addWidget(m_facts, 1);
    column->addLayout(buttons);
    return panel;
}

QFrame* VersionPanel::buildExample()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, kGrid);
    column->addWidget(scrolled(m_example, panel));
    return panel;
}

void VersionPanel::render(const TariffVersionView& view)
{
    m_title->setFullText(view.title);
    m_life->setText(view.life);
    setTone(m_life, view.tone);
    m_gridTitle->setText(view.gridTitle);
    m_grid->setHeads(view.grid.heads);
    for (int column = 0; column < PriceGrid::kColumns; ++column) {
        m_grid->setColumnHidden(column, view.grid.hidden.contains(column));
    }
    m_grid->setRows(view.grid.rows);
    fitGrid();
    m_facts->setRows(view.facts);
    m_notice->render(view.notice);
    m_example->render(view.example);
}

void VersionPanel::fitGrid()
{
    // A short table leaves its room to the facts below it; a long one scrolls in its half.
    const int rows = m_grid->rowCount() * m_grid->verticalHeader()->defaultSectionSize();
    m_grid->setMaximumHeight(m_grid->horizontalHeader()->sizeHint().height() + rows + 2 * kGrid);
}

void VersionPanel::takeFocus()
{
    m_example->takeFocus();
}

void VersionPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitGrid();
    }
    QWidget::changeEvent(event);
}

void VersionPanel::retranslate()
{
    //: Tariff page: button that goes back; Esc is its key
    m_back->setText(tr("Back   Esc"));
    //: Tariff page: button that writes the tariff into a file
    m_save->setText(tr("Save as a file…"));
    //: Tariff page: button that begins a new version as a copy of the shown one
    m_copy->setText(tr("Copy as a new version…"));
}

}  // namespace wattdesk::app
