#include "app/ui/sale/result_panel.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace wattdesk::app {

ResultPanel::ResultPanel(const QString& prefix, QWidget* parent)
    : QFrame{parent},
      m_mark{new Mark{this}},
      m_headline{makeLabel("amount", this, true)},
      m_advice{makeLabel("", this, true)},
      m_code{makeLabel("quiet", this)},
      m_rule{new QFrame{this}},
      m_figures{new QWidget{this}},
      m_facts{new FactList{m_figures}},
      m_changeLabel{makeLabel("quiet", this)},
      m_change{makeLabel("total", this)},
      m_note{makeLabel("", this, true)},
      m_receiptButton{new QPushButton{this}},
      m_nextButton{new QPushButton{this}}
{
    setRole(this, "card");
    setRole(m_rule, "rule");
    setRole(m_nextButton, "primary");
    m_headline->setObjectName(prefix + QStringLiteral("resultLabel"));
    m_note->setObjectName(prefix + QStringLiteral("resultNoteLabel"));
    m_receiptButton->setObjectName(prefix + QStringLiteral("receiptButton"));
    m_nextButton->setObjectName(prefix + QStringLiteral("nextButton"));
    m_change->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    build();
    connect(m_nextButton, &QPushButton::clicked, this, &ResultPanel::nextRequested);
    connect(m_receiptButton, &QPushButton::clicked, this, &ResultPanel::receiptRequested);
    retranslate();
}

void ResultPanel::build()
{
    auto* head = new QHBoxLayout;
    head->setSpacing(kGrid + kGrid / 2);
    head->addWidget(m_mark);
    head->addWidget(m_headline, 1);
    // Figures stay near their labels however wide the window is.
    constexpr int kFiguresWidth = 448;
    m_figures->setMaximumWidth(kFiguresWidth);
    auto* change = new QHBoxLayout;
    change->addWidget(m_changeLabel);
    change->addWidget(m_change, 1);
    auto* inside = new QVBoxLayout{m_figures};
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(kGrid + kGrid / 2);
    inside->addWidget(m_facts);
    inside->addLayout(change);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kGrid);
    buttons->addWidget(m_receiptButton, 1);
    buttons->addWidget(m_nextButton, 2);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(3 * kGrid, 2 * kGrid, 3 * kGrid, 2 * kGrid);
    column->setSpacing(kGrid + kGrid / 2);
    column->addLayout(head);
    column->addWidget(m_advice);
    column->addWidget(m_code);
    column->addWidget(m_rule);
    column->addWidget(m_figures);
    column->addWidget(m_note);
    column->addStretch();
    column->addLayout(buttons);
}

void ResultPanel::render(const ResultView& view)
{
    m_mark->setTone(view.tone);
    setTone(m_headline, view.tone);
    m_headline->setText(view.headline);
    m_advice->setText(view.advice);
    m_advice->setVisible(!view.advice.isEmpty());
    m_code->setText(view.code);
    m_code->setVisible(!view.code.isEmpty());
    m_rule->setVisible(!view.facts.isEmpty());
    m_figures->setVisible(!view.facts.isEmpty());
    m_facts->render(view.facts);
    m_changeLabel->setText(view.changeLabel);
    m_change->setText(view.change);
    m_note->setText(view.receiptNote);
    m_note->setVisible(!view.receiptNote.isEmpty());
    setTone(m_note, view.receiptTone);
    m_receiptButton->setVisible(view.canSaveReceipt || view.canSaveSlip);
    m_savesSlip = view.canSaveSlip;
    m_nextText = view.nextLabel;
    retranslate();
}

void ResultPanel::takeFocus()
{
    m_nextButton->setFocus();
}

void ResultPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void ResultPanel::retranslate()
{
    //: Sale page, at the end of a sale: button that saves the receipt as a file; F7 is its key
    const QString receipt = tr("Save receipt   F7");
    //: At the end of a change without money: button that saves its slip as a file; F7 is its key
    const QString slip = tr("Save slip   F7");
    m_receiptButton->setText(m_savesSlip ? slip : receipt);
    //: Sale page, at the end of a sale: button that goes on to the next customer; Enter presses it
    const QString next = tr("Next customer   Enter");
    m_nextButton->setText(m_nextText.isEmpty() ? next : m_nextText);
}

WritingPanel::WritingPanel(QWidget* parent)
    : QFrame{parent},
      m_headline{makeLabel("amount", this, true)},
      m_advice{makeLabel("quiet", this, true)}
{
    setRole(this, "card");
    m_headline->setObjectName(QStringLiteral("writingLabel"));
    setTone(m_headline, Tone::Busy);
    auto* steps = new QGridLayout;
    steps->setHorizontalSpacing(kGrid + kGrid / 2);
    steps->setVerticalSpacing(kGrid + kGrid / 2);
    steps->setColumnStretch(1, 1);
    for (int row = 0; row < kSteps; ++row) {
        m_marks.append(new Mark{this});
        m_steps.append(makeLabel("", this));
        steps->addWidget(m_marks.last(), row, 0);
        steps->addWidget(m_steps.last(), row, 1);
    }
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(3 * kGrid, 3 * kGrid, 3 * kGrid, 3 * kGrid);
    column->setSpacing(2 * kGrid);
    column->addWidget(m_headline);
    column->addWidget(m_advice);
    column->addLayout(steps);
    column->addStretch();
    retranslate();
}

void WritingPanel::render(const WritingView& view)
{
    for (int row = 0; row < view.steps.size(); ++row) {
        const Tone tone = row < view.current    ? Tone::Good
                          : row == view.current ? Tone::Busy
                                                : Tone::Plain;
        m_marks.at(row)->setTone(tone);
        m_steps.at(row)->setText(view.steps.at(row));
        setRole(m_steps.at(row), row == view.current ? "figure" : "quiet");
    }
}

void WritingPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void WritingPanel::retranslate()
{
    //: Sale page, while the card is written: the most important words of the program
    m_headline->setText(tr("Do not remove the card"));
    //: Sale page, below "Do not remove the card"
    m_advice->setText(tr("The card is being written. This takes a few seconds."));
}

}  // namespace wattdesk::app
