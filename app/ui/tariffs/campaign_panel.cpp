#include "app/ui/tariffs/campaign_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "app/ui/base/table_filter.h"
#include "app/ui/base/widgets.h"

namespace wattdesk::app {

namespace {
constexpr int kColumns = 8;
constexpr int kAddressColumn = 3;
constexpr int kPercent = 100;
}  // namespace

CampaignPanel::CampaignPanel(CampaignPresenter& presenter, QWidget* parent)
    : QFrame{parent},
      m_presenter{presenter},
      m_title{makeLabel("title", this)},
      m_guide{makeLabel("quiet", this, true)},
      m_tariffLabel{makeLabel("quiet", this)},
      m_tariff{new ChoiceBox{"campaignTariffBox", this}},
      m_notice{new NoticeFrame{this}},
      m_progress{new QProgressBar{this}},
      m_accounts{new Table{"campaignTable", kColumns, kAddressColumn, this}},
      m_total{makeLabel("figure", this)},
      m_back{new QPushButton{this}},
      m_more{new QPushButton{this}},
      m_save{new QPushButton{this}},
      m_cancel{new QPushButton{this}}
{
    setRole(this, "card");
    m_notice->setObjectName(QStringLiteral("campaignNotice"));
    m_total->setObjectName(QStringLiteral("campaignTotalLabel"));
    m_back->setObjectName(QStringLiteral("campaignBackButton"));
    m_more->setObjectName(QStringLiteral("campaignMoreButton"));
    m_save->setObjectName(QStringLiteral("campaignSaveButton"));
    m_cancel->setObjectName(QStringLiteral("cancelCampaignButton"));
    m_back->setFocusPolicy(Qt::ClickFocus);
    m_progress->setTextVisible(false);
    build();
    addKeys();
    connect(m_tariff, qOverload<int>(&QComboBox::currentIndexChanged), &m_presenter,
            &CampaignPresenter::chooseTariff);
    connect(m_accounts, &Table::opened, &m_presenter, &CampaignPresenter::openAccount);
    connect(m_back, &QPushButton::clicked, this, &CampaignPanel::backRequested);
    connect(m_more, &QPushButton::clicked, &m_presenter, &CampaignPresenter::listMore);
    connect(m_save, &QPushButton::clicked, &m_presenter, &CampaignPresenter::save);
    connect(m_cancel, &QPushButton::clicked, &m_presenter, &CampaignPresenter::cancelSaving);
    connect(&m_presenter, &CampaignPresenter::viewChanged, this, &CampaignPanel::render);
    retranslate();
    render();
}

void CampaignPanel::build()
{
    auto* head = new QHBoxLayout;
    head->setSpacing(kGrid);
    head->addWidget(m_tariffLabel);
    head->addWidget(m_tariff);
    head->addStretch();
    auto* foot = new QHBoxLayout;
    foot->setSpacing(kGrid);
    foot->addWidget(m_back);
    foot->addWidget(m_more);
    foot->addWidget(m_save);
    foot->addWidget(m_cancel);
    foot->addStretch();
    foot->addWidget(m_total);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, kGrid);
    column->setSpacing(kGrid);
    column->addWidget(m_title);
    column->addWidget(m_guide);
    column->addLayout(head);
    column->addWidget(m_notice);
    column->addWidget(m_progress);
    column->addWidget(new TableFilter{"campaignFilterEdit", *m_accounts, this});
    column->addWidget(m_accounts, 1);
    column->addLayout(foot);
}

void CampaignPanel::addKeys()
{
    const auto key = [this](Qt::Key letter, auto call) {
        auto* shortcut = new QShortcut{QKeySequence{letter}, this};
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, call);
    };
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* shortcut = new QShortcut{QKeySequence{enter}, m_tariff};
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, m_accounts, [this] { m_accounts->setFocus(); });
    }
    key(Qt::Key_F, [this] { m_tariff->setFocus(Qt::TabFocusReason); });
    key(Qt::Key_M, [this] { m_presenter.listMore(); });
    key(Qt::Key_S, [this] { m_presenter.save(); });
}

void CampaignPanel::render()
{
    const CampaignView& view = m_presenter.view();
    {
        const QSignalBlocker quiet{m_tariff};
        m_tariff->setItems(view.tariffs);
        m_tariff->setCurrentIndex(view.tariff);
    }
    m_tariff->setEnabled(!view.isSaving);
    m_notice->render(view.notice);
    m_progress->setVisible(view.isSaving);
    m_progress->setRange(0, view.percent < 0 ? 0 : kPercent);
    m_progress->setValue(view.percent);
    m_accounts->setRows(view.rows);
    m_total->setText(view.total);
    m_more->setVisible(view.hasMore);
    m_save->setEnabled(view.canSave);
    m_save->setVisible(!view.isSaving);
    m_cancel->setVisible(view.isSaving);
}

void CampaignPanel::takeFocus()
{
    if (!m_cancel->isHidden()) {
        m_cancel->setFocus();
        return;
    }
    // Who is choosing a tariff goes on choosing.
    if (m_tariff->hasFocus()) {
        return;
    }
    m_accounts->setFocus();
    if (m_accounts->chosen() < 0 && m_accounts->rowCount() > 0) {
        m_accounts->selectRow(0);
    }
}

void CampaignPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void CampaignPanel::retranslate()
{
    //: Meters with old prices: title
    m_title->setText(tr("Meters without the newest prices"));
    //: Meters with old prices: what the list is, and what to do; Enter is a key
    m_guide->setText(
        tr("A money meter charges by the prices that its card brought it. The next sale brings the "
           "newest; who does not buy gets them at no charge on the account's page: Enter opens "
           "it."));
    //: Meters with old prices: label of the choice of the tariff; F is the key that goes there
    m_tariffLabel->setText(tr("Tariff   F"));
    //: Meters with old prices: button that goes back; Esc is its key
    m_back->setText(tr("Back   Esc"));
    //: Meters with old prices: button that reads the next page; M is its key
    m_more->setText(tr("More   M"));
    //: Meters with old prices: button that writes all of them into a file; S is its key
    m_save->setText(tr("Save all as a file…   S"));
    //: Meters with old prices: button that stops the writing of the file
    m_cancel->setText(tr("Stop"));
    m_accounts->setHeads({
        //: Column of the meters with old prices: account number
        tr("Account"),
        //: Column of the meters with old prices: customer's name
        tr("Name"),
        //: Column of the meters with old prices: phone number
        tr("Phone"),
        //: Column of the meters with old prices: address
        tr("Address"),
        //: Column of the meters with old prices: active or suspended
        tr("State"),
        //: Column of the meters with old prices: tariff
        tr("Tariff"),
        //: Column of the meters with old prices: first day of the prices that the meter has
        tr("Prices from"),
        //: Column of the meters with old prices: first day of the prices that it should be given
        tr("New prices from"),
    });
}

}  // namespace wattdesk::app
