#include "app/ui/field/field_card_panel.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>

#include "app/ui/base/sentence_list.h"
#include "app/ui/base/widgets.h"

namespace wattdesk::app {

FieldCardPanel::FieldCardPanel(QWidget* parent)
    : QWidget{parent},
      m_cardLabel{makeLabel("quiet", this)},
      m_title{makeLabel("headline", this, true)},
      m_notice{new NoticeFrame{this}},
      m_sentences{new SentenceList{this}},
      m_facts{new FactList{this}},
      m_actionsTitle{makeLabel("title", this)},
      m_actionsHome{new QGridLayout}
{
    m_title->setObjectName(QStringLiteral("fieldCardLabel"));
    m_notice->setObjectName(QStringLiteral("fieldCardNotice"));
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    row->setSpacing(2 * kGrid);
    row->addWidget(buildCard(), 2);
    row->addWidget(buildActions(), 3);
    for (char letter = 'A'; letter <= 'Z'; ++letter) {
        auto* shortcut = new QShortcut{QKeySequence{QString{QLatin1Char{letter}}}, this};
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this,
                [this, letter] { choose(QLatin1Char{letter}); });
    }
    retranslate();
}

QFrame* FieldCardPanel::buildCard()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    column->setSpacing(kGrid + kGrid / 2);
    column->addWidget(m_cardLabel);
    column->addWidget(m_title);
    column->addWidget(m_notice);
    column->addWidget(m_facts);
    column->addWidget(m_sentences);
    column->addStretch();
    return panel;
}

QFrame* FieldCardPanel::buildActions()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    m_actionsHome->setHorizontalSpacing(2 * kGrid);
    m_actionsHome->setVerticalSpacing(kGrid);
    m_actionsHome->setColumnStretch(1, 1);
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    column->setSpacing(kGrid + kGrid / 2);
    column->addWidget(m_actionsTitle);
    column->addLayout(m_actionsHome);
    column->addStretch();
    return panel;
}

void FieldCardPanel::renderActions(const QList<FieldActionEntry>& actions)
{
    const auto isSame = [](const FieldActionEntry& one, const FieldActionEntry& other) {
        return one.deed == other.deed;
    };
    // Another language changes their words only: the focus stays where it is.
    if (!std::equal(actions.cbegin(), actions.cend(), m_actions.cbegin(), m_actions.cend(),
                    isSame)) {
        rebuildActions(actions);
    }
    m_actions = actions;
    for (int row = 0; row < actions.size(); ++row) {
        const FieldActionEntry& entry = actions.at(row);
        m_buttons.at(row)->setText(QStringLiteral("%1   %2").arg(entry.key, entry.text));
        m_advices.at(row)->setText(entry.advice);
    }
}

void FieldCardPanel::rebuildActions(const QList<FieldActionEntry>& actions)
{
    for (QPushButton* button : std::as_const(m_buttons)) {
        button->setObjectName({});
        button->hide();
        button->deleteLater();
    }
    for (QLabel* advice : std::as_const(m_advices)) {
        advice->hide();
        advice->deleteLater();
    }
    m_buttons.clear();
    m_advices.clear();
    for (const FieldActionEntry& entry : actions) {
        auto* button = new QPushButton{this};
        button->setObjectName(QStringLiteral("field%1Button").arg(entry.key));
        button->setAutoDefault(true);
        setRole(button, "menu");
        auto* advice = makeLabel("quiet", this, true);
        const int row = static_cast<int>(m_buttons.size());
        m_actionsHome->addWidget(button, row, 0);
        m_actionsHome->addWidget(advice, row, 1);
        connect(button, &QPushButton::clicked, this,
                [this, deed = entry.deed] { emit chosen(deed); });
        m_buttons.append(button);
        m_advices.append(advice);
    }
}

void FieldCardPanel::render(const FieldView& view)
{
    m_title->setText(view.cardTitle);
    m_notice->render(view.notice);
    m_facts->render(view.contents);
    m_sentences->render(view.sentences);
    renderActions(view.actions);
}

void FieldCardPanel::takeFocus()
{
    if (!m_buttons.isEmpty()) {
        m_buttons.first()->setFocus();
    }
}

void FieldCardPanel::choose(QChar key)
{
    for (const FieldActionEntry& entry : std::as_const(m_actions)) {
        if (entry.key == key) {
            emit chosen(entry.deed);
            return;
        }
    }
}

void FieldCardPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void FieldCardPanel::retranslate()
{
    //: Field work: above the kind of card that lies on the reader
    m_cardLabel->setText(tr("On the reader"));
    //: Field work: title of what can be done with the card; each has its letter
    m_actionsTitle->setText(tr("What can be done"));
}

}  // namespace wattdesk::app
