#include "app/ui/arrears/statement_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/ui/base/table.h"
#include "app/ui/base/widgets.h"
#include "app/ui/sale/customer_panel.h"

namespace wattdesk::app {

namespace {
constexpr int kColumns = 6;
}

StatementPanel::StatementPanel(QWidget* parent)
    : QWidget{parent},
      m_faces{new QStackedWidget{this}},
      m_customer{new CustomerPanel{"debtor", this}},
      m_notice{new NoticeFrame{this}},
      m_charges{new Table{"chargesTable", kColumns, kColumns - 1, this}},
      m_buttonsHome{new QHBoxLayout},
      m_total{new ElidedLabel{1, this}}
{
    m_notice->setObjectName(QStringLiteral("statementNotice"));
    m_total->setObjectName(QStringLiteral("repaymentPlanLabel"));
    m_faces->addWidget(buildMessage());
    m_faces->addWidget(buildStatement());
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_faces);
    // Later: while the list is being filled nothing may be drawn anew.
    connect(
        m_charges, &Table::itemSelectionChanged, this,
        [this] { emit chargeChosen(m_charges->chosen()); }, Qt::QueuedConnection);
    addKeys();
    retranslate();
}

QWidget* StatementPanel::buildMessage()
{
    auto* face = new QWidget{this};
    m_messageMark = new Mark{face, Mark::kLargeSize};
    m_messageTitle = makeLabel("headline", face, true);
    m_messageTitle->setObjectName(QStringLiteral("arrearsMessageLabel"));
    m_messageTitle->setAlignment(Qt::AlignHCenter);
    m_messageAdvice = makeLabel("quiet", face, true);
    m_messageAdvice->setAlignment(Qt::AlignHCenter);
    auto* column = new QVBoxLayout{face};
    column->setSpacing(kGrid + kGrid / 2);
    column->addStretch(2);
    column->addWidget(m_messageMark, 0, Qt::AlignHCenter);
    column->addWidget(m_messageTitle);
    column->addWidget(m_messageAdvice);
    column->addStretch(3);
    return face;
}

QWidget* StatementPanel::buildStatement()
{
    auto* face = new QWidget{this};
    auto* panel = new QFrame{face};
    setRole(panel, "card");
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kGrid);
    m_buttonsHome->setSpacing(kGrid);
    buttons->addLayout(m_buttonsHome);
    buttons->addStretch();
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(2 * kGrid, kGrid + kGrid / 2, 2 * kGrid, kGrid + kGrid / 2);
    column->setSpacing(kGrid);
    column->addWidget(m_notice);
    column->addWidget(m_charges, 1);
    column->addWidget(m_total);
    column->addLayout(buttons);
    auto* row = new QHBoxLayout{face};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * kGrid);
    row->addWidget(m_customer, 2);
    row->addWidget(panel, 5);
    return face;
}

void StatementPanel::addKeys()
{
    for (char letter = 'A'; letter <= 'Z'; ++letter) {
        auto* shortcut = new QShortcut{QKeySequence{QString{QLatin1Char{letter}}}, this};
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this,
                [this, letter] { choose(QLatin1Char{letter}); });
    }
}

void StatementPanel::choose(QChar key)
{
    for (const ArrearsActionEntry& entry : std::as_const(m_actions)) {
        if (entry.key == key) {
            emit deedChosen(entry.deed);
            return;
        }
    }
}

void StatementPanel::renderActions(const QList<ArrearsActionEntry>& actions)
{
    if (actions == m_actions) {
        return;
    }
    m_actions = actions;
    for (QPushButton* button : std::as_const(m_buttons)) {
        button->setObjectName({});
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    for (const ArrearsActionEntry& entry : actions) {
        auto* button = new QPushButton{this};
        button->setObjectName(QStringLiteral("arrears%1Button").arg(entry.key));
        button->setText(QStringLiteral("%1   %2").arg(entry.key, entry.text));
        button->setFocusPolicy(Qt::NoFocus);
        setRole(button, entry.deed == ArrearsDeed::Pay ? "primary" : "");
        m_buttonsHome->addWidget(button);
        connect(button, &QPushButton::clicked, this,
                [this, deed = entry.deed] { emit deedChosen(deed); });
        m_buttons.append(button);
    }
}

void StatementPanel::render(const StatementView& view)
{
    m_messageMark->setTone(view.message.tone);
    m_messageTitle->setText(view.message.title);
    m_messageAdvice->setText(view.message.advice);
    m_customer->render(view.customer);
    m_notice->render(view.notice);
    m_charges->setRows(view.charges);
    m_total->setFullText(view.total);
    renderActions(view.actions);
    m_faces->setCurrentIndex(view.message.isEmpty() ? 1 : 0);
}

void StatementPanel::takeFocus()
{
    if (m_faces->currentIndex() == 0) {
        setFocus();
        return;
    }
    m_charges->setFocus();
    if (m_charges->chosen() < 0 && m_charges->rowCount() > 0) {
        m_charges->selectRow(0);
    }
}

void StatementPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void StatementPanel::retranslate()
{
    m_charges->setHeads({
        //: Column of what an account owes: bill, back-charge …
        tr("What"),
        //: Column of what an account owes: the last day without a late fee
        tr("Due"),
        //: Column of what an account owes: what was charged
        tr("Charged"),
        //: Column of what an account owes: what of it is still to be paid
        tr("Owed"),
        //: Column of what an account owes: the late fee until today
        tr("Late fee"),
        //: Column of what an account owes: why it was charged
        tr("Reason"),
    });
}

}  // namespace wattdesk::app
