#include "app/ui/tariffs/preview_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/ui/base/table_filter.h"
#include "app/ui/base/widgets.h"
#include "app/ui/tariffs/change_chart.h"

namespace wattdesk::app {

namespace {
constexpr int kColumns = 6;
constexpr int kPercent = 100;
}  // namespace

PreviewPanel::PreviewPanel(QWidget* parent)
    : QFrame{parent},
      m_title{new ElidedLabel{2, this}},
      m_guide{makeLabel("quiet", this, true)},
      m_notice{new NoticeFrame{this}},
      m_progress{new QProgressBar{this}},
      m_accounts{new Table{"previewTable", kColumns, 1, this}},
      m_chart{new ChangeChart{"previewChart", this}},
      m_total{new FactList{this}},
      m_back{new QPushButton{this}},
      m_cancel{new QPushButton{this}}
{
    setRole(this, "card");
    setRole(m_title, "title");
    m_notice->setObjectName(QStringLiteral("previewNotice"));
    m_back->setObjectName(QStringLiteral("previewBackButton"));
    m_cancel->setObjectName(QStringLiteral("cancelPreviewButton"));
    m_back->setFocusPolicy(Qt::ClickFocus);
    m_progress->setTextVisible(false);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(2 * kGrid);
    foot->addWidget(m_back);
    foot->addWidget(m_cancel);
    foot->addStretch();
    auto* side = new QVBoxLayout;
    side->setSpacing(2 * kGrid);
    side->addWidget(m_chart);
    side->addWidget(m_total);
    side->addStretch();
    auto* middle = new QHBoxLayout;
    middle->setSpacing(2 * kGrid);
    middle->addWidget(m_accounts, 1);
    middle->addLayout(side);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, kGrid);
    column->setSpacing(kGrid);
    column->addWidget(m_title);
    column->addWidget(m_guide);
    column->addWidget(m_notice);
    column->addWidget(m_progress);
    column->addWidget(new TableFilter{"previewFilterEdit", *m_accounts, this});
    column->addLayout(middle, 1);
    column->addLayout(foot);
    connect(m_back, &QPushButton::clicked, this, &PreviewPanel::backRequested);
    connect(m_cancel, &QPushButton::clicked, this, &PreviewPanel::cancelRequested);
    retranslate();
}

void PreviewPanel::render(const PreviewView& view)
{
    m_title->setFullText(view.title);
    m_guide->setText(view.guide);
    m_notice->render(view.notice);
    m_progress->setVisible(view.isRunning);
    m_progress->setRange(0, view.percent < 0 ? 0 : kPercent);
    m_progress->setValue(view.percent);
    m_cancel->setVisible(view.isRunning);
    m_accounts->setRows(view.accounts);
    m_chart->render(view.chart);
    m_total->render(view.total);
}

void PreviewPanel::takeFocus()
{
    if (m_cancel->isVisible()) {
        m_cancel->setFocus();
    } else {
        m_accounts->setFocus();
    }
}

void PreviewPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void PreviewPanel::retranslate()
{
    //: Preview of a tariff: button that goes back; Esc is its key
    m_back->setText(tr("Back   Esc"));
    //: Preview of a tariff: button that stops it
    m_cancel->setText(tr("Stop"));
    m_accounts->setHeads({
        //: Column of the preview of a tariff: account number
        tr("Account"),
        //: Column of the preview of a tariff: customer's name
        tr("Name"),
        //: Column of the preview of a tariff: energy bought in twelve months
        tr("Energy"),
        //: Column of the preview of a tariff: what it costs by the version before
        tr("Before"),
        //: Column of the preview of a tariff: what it costs by the draft
        tr("After"),
        //: Column of the preview of a tariff: after less before
        tr("Difference"),
    });
}

}  // namespace wattdesk::app
