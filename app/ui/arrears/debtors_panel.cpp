#include "app/ui/arrears/debtors_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include "app/ui/base/table.h"
#include "app/ui/base/widgets.h"

namespace wattdesk::app {

namespace {
constexpr int kColumns = 7;
constexpr int kAddressColumn = 4;
constexpr int kFilterWidth = 144;

void showText(QLineEdit* edit, const QString& text)
{
    if (edit->text() != text) {
        edit->setText(text);
    }
}
}  // namespace

DebtorsPanel::DebtorsPanel(QWidget* parent)
    : QFrame{parent},
      m_dueLabel{makeLabel("quiet", this)},
      m_due{makeEdit("debtorsDueEdit", this)},
      m_leastLabel{makeLabel("quiet", this)},
      m_least{makeEdit("debtorsLeastEdit", this)},
      m_list{new QPushButton{this}},
      m_notice{new NoticeFrame{this}},
      m_table{new Table{"debtorsTable", kColumns, kAddressColumn, this}},
      m_total{makeLabel("figure", this)},
      m_more{new QPushButton{this}},
      m_remind{new QPushButton{this}},
      m_import{new QPushButton{this}}
{
    setRole(this, "card");
    m_list->setObjectName(QStringLiteral("debtorsListButton"));
    m_notice->setObjectName(QStringLiteral("debtorsNotice"));
    m_total->setObjectName(QStringLiteral("debtorsTotalLabel"));
    m_more->setObjectName(QStringLiteral("debtorsMoreButton"));
    m_remind->setObjectName(QStringLiteral("debtorsRemindButton"));
    m_import->setObjectName(QStringLiteral("debtorsImportButton"));
    build();
    addKeys();
    retranslate();
}

void DebtorsPanel::build()
{
    auto* head = new QHBoxLayout;
    head->setSpacing(kGrid);
    for (QLineEdit* edit : {m_due, m_least}) {
        edit->setFixedWidth(kFilterWidth);
        head->addWidget(edit == m_due ? m_dueLabel : m_leastLabel);
        head->addWidget(edit);
        head->addSpacing(kGrid);
    }
    head->addWidget(m_list);
    head->addStretch();
    auto* foot = new QHBoxLayout;
    foot->setSpacing(kGrid);
    foot->addWidget(m_more);
    foot->addWidget(m_remind);
    foot->addWidget(m_import);
    foot->addStretch();
    foot->addWidget(m_total);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(2 * kGrid, kGrid + kGrid / 2, 2 * kGrid, kGrid);
    column->setSpacing(kGrid);
    column->addLayout(head);
    column->addWidget(m_notice);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
    // The list comes first: whoever opens the page presses a letter for a deed, not for a filter.
    setTabOrder(m_table, m_due);
    setTabOrder(m_due, m_least);
    setTabOrder(m_least, m_list);
    connect(m_due, &QLineEdit::textEdited, this,
            [this](const QString& text) { emit filterEdited(DebtorFilterField::DueBefore, text); });
    connect(m_least, &QLineEdit::textEdited, this,
            [this](const QString& text) { emit filterEdited(DebtorFilterField::Least, text); });
    connect(m_due, &QLineEdit::returnPressed, m_least,
            [this] { m_least->setFocus(Qt::TabFocusReason); });
    connect(m_least, &QLineEdit::returnPressed, this, [this] {
        // The focus goes where the answer will stand; a filter that is wrong calls it back.
        m_table->setFocus();
        emit listRequested();
    });
    connect(m_list, &QPushButton::clicked, this, &DebtorsPanel::listRequested);
    connect(m_more, &QPushButton::clicked, this, &DebtorsPanel::moreRequested);
    connect(m_remind, &QPushButton::clicked, this, &DebtorsPanel::remindersRequested);
    connect(m_import, &QPushButton::clicked, this, &DebtorsPanel::importRequested);
    connect(m_table, &Table::opened, this, &DebtorsPanel::opened);
}

void DebtorsPanel::addKeys()
{
    const auto key = [this](Qt::Key letter, auto call) {
        auto* shortcut = new QShortcut{QKeySequence{letter}, this};
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, call);
    };
    key(Qt::Key_F, [this] { m_due->setFocus(Qt::TabFocusReason); });
    key(Qt::Key_R, [this] { m_remind->click(); });
    key(Qt::Key_I, [this] {
        if (m_import->isVisible()) {
            emit importRequested();
        }
    });
    key(Qt::Key_M, [this] {
        if (m_more->isVisible()) {
            emit moreRequested();
        }
    });
}

void DebtorsPanel::render(const DebtorsView& view)
{
    showText(m_due, view.dueBefore);
    showText(m_least, view.least);
    m_notice->render(view.notice);
    m_table->setRows(view.rows);
    m_total->setText(view.total);
    m_more->setVisible(view.hasMore);
    m_remind->setEnabled(view.canRemind);
    m_import->setVisible(view.canImport);
    m_wrong = view.wrong;
}

void DebtorsPanel::takeFocus()
{
    if (m_wrong) {
        QLineEdit* edit = *m_wrong == DebtorFilterField::DueBefore ? m_due : m_least;
        edit->setFocus(Qt::TabFocusReason);
        return;
    }
    // Who is typing into the filter goes on typing.
    if (m_due->hasFocus() || m_least->hasFocus()) {
        return;
    }
    m_table->setFocus();
    if (m_table->chosen() < 0 && m_table->rowCount() > 0) {
        m_table->selectRow(0);
    }
}

void DebtorsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

void DebtorsPanel::retranslate()
{
    //: Arrears, list of debtors: label of a day; F is the key that goes there
    m_dueLabel->setText(tr("Due before   F"));
    //: Arrears, list of debtors: in the empty field of a day
    m_due->setPlaceholderText(tr("any day"));
    //: Arrears, list of debtors: label of the least that somebody owes
    m_leastLabel->setText(tr("At least"));
    m_least->setPlaceholderText(QStringLiteral("0.00"));
    //: Arrears, list of debtors: button that reads the list anew
    m_list->setText(tr("List"));
    //: Arrears, list of debtors: button that reads the next page; M is its key
    m_more->setText(tr("More   M"));
    //: Arrears, list of debtors: button that writes payment reminders; R is its key
    m_remind->setText(tr("Payment reminders…   R"));
    //: Arrears, list of debtors: button that goes to the import of what was owed in the books that
    //: were kept before; I is its key
    m_import->setText(tr("Import opening balances   I"));
    m_table->setHeads({
        //: Column of the debtors: the oldest day that something was due
        tr("Due since"),
        //: Column of the debtors: account number
        tr("Account"),
        //: Column of the debtors: customer's name
        tr("Name"),
        //: Column of the debtors: phone number
        tr("Phone"),
        //: Column of the debtors: address
        tr("Address"),
        //: Column of the debtors: what is owed without late fees
        tr("Owed"),
        //: Column of the debtors: late fees until today
        tr("Late fee"),
    });
}

}  // namespace wattdesk::app
