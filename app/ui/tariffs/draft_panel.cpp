#include "app/ui/tariffs/draft_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/ui/base/form_panel.h"
#include "app/ui/base/widgets.h"
#include "app/ui/tariffs/draft_editor.h"
#include "app/ui/tariffs/example_panel.h"
#include "app/ui/tariffs/preview_panel.h"

namespace wattdesk::app {

namespace {
/// Of what a finding says: the panel shares the page with another.
constexpr int kLettersLeast = 12;
}  // namespace

DraftPanel::DraftPanel(DraftPresenter& presenter, QWidget* parent)
    : QWidget{parent},
      m_presenter{presenter},
      m_faces{new QStackedWidget{this}},
      m_title{new ElidedLabel{1, this}},
      m_editor{new DraftEditor{this}},
      m_notice{new NoticeFrame{this}},
      m_findings{new Table{"draftFindings", 2, 1, this}},
      m_back{new QPushButton{this}},
      m_save{new QPushButton{this}},
      m_preview{new QPushButton{this}},
      m_publish{new QPushButton{this}},
      m_example{new ExamplePanel{QStringLiteral("draft"), this}},
      m_accounts{new PreviewPanel{this}},
      m_form{new FormPanel{QStringLiteral("publish"), this}}
{
    setRole(m_title, "title");
    m_title->setObjectName(QStringLiteral("draftTitle"));
    m_notice->setObjectName(QStringLiteral("draftNotice"));
    m_back->setObjectName(QStringLiteral("draftBackButton"));
    m_save->setObjectName(QStringLiteral("saveDraftButton"));
    m_preview->setObjectName(QStringLiteral("previewDraftButton"));
    m_publish->setObjectName(QStringLiteral("goToPublishButton"));
    setRole(m_publish, "primary");
    m_back->setFocusPolicy(Qt::ClickFocus);
    m_findings->chooseOnlyInFocus();
    m_findings->wrapStretched(kLettersLeast);
    // In the order of DraftFace.
    m_faces->addWidget(buildFigures());
    m_faces->addWidget(m_accounts);
    m_faces->addWidget(m_form);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_faces);
    connectPresenter();
    retranslate();
}

QWidget* DraftPanel::buildFigures()
{
    auto* face = new QWidget{this};
    auto* row = new QHBoxLayout{face};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * kGrid);
    row->addWidget(buildEditor(), 1);
    row->addWidget(buildExample(), 1);
    return face;
}

QFrame* DraftPanel::buildEditor()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kGrid);
    buttons->addWidget(m_back);
    buttons->addStretch();
    buttons->addWidget(m_save);
    buttons->addWidget(m_preview);
    buttons->addWidget(m_publish);
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, kGrid);
    column->setSpacing(kGrid);
    column->addWidget(m_title);
    column->addWidget(scrolled(m_editor, panel), 3);
    column->addWidget(m_notice);
    column->addWidget(m_findings, 1);
    column->addLayout(buttons);
    return panel;
}

void DraftPanel::connectPresenter()
{
    connect(m_editor, &DraftEditor::edited, &m_presenter, &DraftPresenter::edit);
    connect(m_editor, &DraftEditor::stepChosen, &m_presenter, &DraftPresenter::take);
    connect(m_editor, &DraftEditor::finished, this, &DraftPanel::goOn);
    connect(m_example, &ExamplePanel::edited, &m_presenter, &DraftPresenter::editExample);
    connect(m_back, &QPushButton::clicked, this, &DraftPanel::backRequested);
    connect(m_save, &QPushButton::clicked, &m_presenter, &DraftPresenter::save);
    connect(m_preview, &QPushButton::clicked, &m_presenter, &DraftPresenter::preview);
    connect(m_publish, &QPushButton::clicked, &m_presenter, &DraftPresenter::goToPublish);
    connect(m_accounts, &PreviewPanel::backRequested, this, &DraftPanel::backRequested);
    connect(m_accounts, &PreviewPanel::cancelRequested, &m_presenter,
            &DraftPresenter::cancelPreview);
    connect(m_form, &FormPanel::edited, &m_presenter, &DraftPresenter::editPublish);
    connect(m_form, &FormPanel::confirmed, &m_presenter, &DraftPresenter::publish);
    connect(m_form, &FormPanel::backRequested, this, &DraftPanel::backRequested);
    connect(&m_presenter, &DraftPresenter::viewChanged, this, &DraftPanel::render);
}

QFrame* DraftPanel::buildExample()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, kGrid);
    column->addWidget(scrolled(m_example, panel));
    return panel;
}

void DraftPanel::render()
{
    if (!m_presenter.isOpen()) {
        return;
    }
    const TariffDraftView& view = m_presenter.view();
    m_title->setFullText(view.title);
    m_editor->render(view);
    m_notice->render(view.notice);
    m_findings->setRows(view.findings);
    constexpr int kLinesAtLeast = 5;
    m_findings->setMinimumHeight(kLinesAtLeast * fontMetrics().lineSpacing());
    m_findings->setVisible(!view.findings.isEmpty());
    m_example->render(view.example);
    m_save->setEnabled(view.canSave);
    m_preview->setEnabled(view.canPreview);
    m_publish->setEnabled(view.canPublish);
    m_accounts->render(view.preview);
    m_form->render(view.publish);
    m_faces->setCurrentIndex(static_cast<int>(m_presenter.face()));
}

void DraftPanel::goOn()
{
    if (m_publish->isEnabled()) {
        m_publish->setFocus();
    } else {
        m_editor->takeFocus();
    }
}

void DraftPanel::takeFocus()
{
    switch (m_presenter.face()) {
        case DraftFace::Figures:
            return m_editor->takeFocus();
        case DraftFace::Preview:
            return m_accounts->takeFocus();
        case DraftFace::Publish:
            return m_form->takeFocus();
    }
}

void DraftPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void DraftPanel::retranslate()
{
    //: Draft of a tariff: button that goes back; Esc is its key
    m_back->setText(tr("Back   Esc"));
    //: Draft of a tariff: button that writes it into a file
    m_save->setText(tr("Save as a file…"));
    //: Draft of a tariff: button that works out what it does to each account
    m_preview->setText(tr("Accounts…"));
    //: Draft of a tariff: button that goes to the form that publishes it
    m_publish->setText(tr("Publish…"));
    m_findings->setHeads({
        //: Column of the findings on a draft of a tariff: the figure that is meant
        tr("Where"),
        //: Column of the findings on a draft of a tariff: what is wrong, or how a price changes
        tr("Finding"),
    });
}

}  // namespace wattdesk::app
