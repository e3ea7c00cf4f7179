#include "app/ui/tariffs/tariffs_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/ui/base/table_filter.h"
#include "app/ui/base/widgets.h"
#include "app/ui/tariffs/campaign_panel.h"
#include "app/ui/tariffs/draft_panel.h"
#include "app/ui/tariffs/version_panel.h"

namespace wattdesk::app {

namespace {
constexpr int kColumns = 6;
/// Of a name: one of any length leaves the other columns in sight.
constexpr int kLettersLeast = 12;
}  // namespace

TariffsPanel::TariffsPanel(TariffsPresenter& presenter, QWidget* parent)
    : QWidget{parent},
      m_presenter{presenter},
      m_faces{new QStackedWidget{this}},
      m_notice{new NoticeFrame{this}},
      m_empty{makeLabel("quiet", this)},
      m_versions{new Table{"tariffsTable", kColumns, 0, this}},
      m_total{makeLabel("figure", this)},
      m_file{new QPushButton{this}},
      m_outdated{new QPushButton{this}},
      m_version{new VersionPanel{this}},
      m_draft{new DraftPanel{presenter.draft(), this}},
      m_campaign{new CampaignPanel{presenter.campaign(), this}}
{
    m_file->setObjectName(QStringLiteral("openTariffFileButton"));
    m_outdated->setObjectName(QStringLiteral("showCampaignButton"));
    m_versions->wrapStretched(kLettersLeast);
    m_notice->setObjectName(QStringLiteral("tariffsNotice"));
    // In the order of TariffFace.
    m_faces->addWidget(buildList());
    m_faces->addWidget(m_version);
    m_faces->addWidget(m_draft);
    m_faces->addWidget(m_campaign);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_faces);
    connect(m_versions, &Table::opened, &m_presenter, &TariffsPresenter::open);
    connect(m_version, &VersionPanel::exampleEdited, &m_presenter, &TariffsPresenter::editExample);
    connect(m_version, &VersionPanel::backRequested, &m_presenter, &TariffsPresenter::back);
    connect(m_version, &VersionPanel::copyRequested, &m_presenter, &TariffsPresenter::copy);
    connect(m_draft, &DraftPanel::backRequested, &m_presenter, &TariffsPresenter::back);
    connect(m_file, &QPushButton::clicked, &m_presenter, &TariffsPresenter::openFile);
    connect(m_outdated, &QPushButton::clicked, &m_presenter, &TariffsPresenter::showCampaign);
    connect(m_campaign, &CampaignPanel::backRequested, &m_presenter, &TariffsPresenter::back);
    connect(m_version, &VersionPanel::saveRequested, &m_presenter, &TariffsPresenter::save);
    connect(&m_presenter, &TariffsPresenter::viewChanged, this, &TariffsPanel::render);
    addKeys();
    retranslate();
    render();
}

void TariffsPanel::addKeys()
{
    auto* shortcut = new QShortcut{QKeySequence{Qt::Key_O}, m_faces->widget(0)};
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, &m_presenter, &TariffsPresenter::showCampaign);
}

QFrame* TariffsPanel::buildList()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    auto* foot = new QHBoxLayout;
    foot->setSpacing(kGrid);
    foot->addWidget(m_file);
    foot->addWidget(m_outdated);
    foot->addStretch();
    foot->addWidget(m_total);
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, kGrid);
    column->setSpacing(kGrid);
    column->addWidget(m_notice);
    column->addWidget(m_empty);
    column->addWidget(new TableFilter{"tariffsFilterEdit", *m_versions, panel});
    column->addWidget(m_versions, 1);
    column->addLayout(foot);
    return panel;
}

void TariffsPanel::render()
{
    const int face = static_cast<int>(m_presenter.face());
    if (isVisible() && m_faces->currentIndex() != face && hasFocusWithin(*this)) {
        // Else the focus would wander into a choice, and letters would be typed there.
        setFocus();
    }
    const TariffListView& list = m_presenter.list();
    m_notice->render(list.notice);
    m_empty->setVisible(list.isEmpty);
    m_versions->setRows(list.versions);
    m_total->setText(list.total);
    if (m_presenter.face() == TariffFace::Version) {
        m_version->render(m_presenter.version());
    }
    m_faces->setCurrentIndex(face);
}

void TariffsPanel::takeFocus()
{
    switch (m_presenter.face()) {
        case TariffFace::List:
            return m_versions->setFocus();
        case TariffFace::Version:
            return m_version->takeFocus();
        case TariffFace::Draft:
            return m_draft->takeFocus();
        case TariffFace::Campaign:
            return m_campaign->takeFocus();
    }
}

void TariffsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void TariffsPanel::retranslate()
{
    //: Tariff page: in place of an empty list
    m_empty->setText(tr("No tariff is published yet."));
    //: Tariff page: button that begins a new version or tariff by a file
    m_file->setText(tr("New from a file…"));
    //: Tariff page: button that lists the meters with old prices; O is its key
    m_outdated->setText(tr("Meters with old prices   O"));
    m_versions->setHeads({
        //: Column of the tariffs: name
        tr("Tariff"),
        //: Column of the tariffs: number of the version
        tr("Version"),
        //: Column of the tariffs: whom it is for
        tr("For"),
        //: Column of the tariffs: how the customer is supplied and metered
        tr("Metering"),
        //: Column of the tariffs: first day of a version
        tr("From"),
        //: Column of the tariffs: in force, to come or over
        tr("State"),
    });
}

}  // namespace wattdesk::app
