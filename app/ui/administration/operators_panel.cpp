#include "app/ui/administration/operators_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

#include "app/ui/base/form_panel.h"
#include "app/ui/base/table_filter.h"
#include "app/ui/base/widgets.h"

namespace wattdesk::app {

namespace {
constexpr int kColumns = 4;
}  // namespace

OperatorsPanel::OperatorsPanel(QWidget* parent)
    : QWidget{parent},
      m_faces{new QStackedWidget{this}},
      m_form{new FormPanel{QStringLiteral("operators"), this}},
      m_notice{new NoticeFrame{this}},
      m_passwordTitle{makeLabel("title", this, true)},
      m_password{makeLabel("amount", this)},
      m_passwordAdvice{makeLabel("", this, true)},
      m_table{new Table{"operatorsTable", kColumns, 1, this}},
      m_total{makeLabel("figure", this)},
      m_add{new QPushButton{this}},
      m_role{new QPushButton{this}},
      m_reset{new QPushButton{this}},
      m_turn{new QPushButton{this}}
{
    m_notice->setObjectName(QStringLiteral("operatorsNotice"));
    m_password->setObjectName(QStringLiteral("oneTimePasswordLabel"));
    m_add->setObjectName(QStringLiteral("operatorAddButton"));
    m_role->setObjectName(QStringLiteral("operatorRoleButton"));
    m_reset->setObjectName(QStringLiteral("operatorResetButton"));
    m_turn->setObjectName(QStringLiteral("operatorTurnButton"));
    m_faces->addWidget(buildList());
    m_faces->addWidget(m_form);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_faces);
    connectList();
    addKeys();
    retranslate();
}

QFrame* OperatorsPanel::buildList()
{
    auto* panel = new QFrame{this};
    setRole(panel, "card");
    auto* foot = new QHBoxLayout;
    foot->setSpacing(kGrid);
    for (QPushButton* button : {m_add, m_role, m_reset, m_turn}) {
        foot->addWidget(button);
    }
    foot->addStretch();
    foot->addWidget(m_total);
    auto* column = new QVBoxLayout{panel};
    column->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, kGrid);
    column->setSpacing(kGrid);
    column->addWidget(m_notice);
    column->addWidget(buildPassword());
    column->addWidget(new TableFilter{"operatorsFilterEdit", *m_table, panel});
    column->addWidget(m_table, 1);
    column->addLayout(foot);
    return panel;
}

QFrame* OperatorsPanel::buildPassword()
{
    m_handout = new QFrame{this};
    setRole(m_handout, "notice");
    setTone(m_handout, Tone::Caution);
    m_password->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_password->setFocusPolicy(Qt::StrongFocus);
    auto* column = new QVBoxLayout{m_handout};
    column->setContentsMargins(2 * kGrid, kGrid + kGrid / 2, 2 * kGrid, kGrid + kGrid / 2);
    column->setSpacing(kGrid);
    column->addWidget(m_passwordTitle);
    column->addWidget(m_password);
    column->addWidget(m_passwordAdvice);
    m_handout->hide();
    return m_handout;
}

void OperatorsPanel::connectList()
{
    connect(m_table, &QTableWidget::itemSelectionChanged, this,
            [this] { emit chosen(m_table->chosen()); });
    connect(m_table, &Table::opened, this, &OperatorsPanel::roleRequested);
    connect(m_add, &QPushButton::clicked, this, &OperatorsPanel::addingRequested);
    connect(m_role, &QPushButton::clicked, this, &OperatorsPanel::roleRequested);
    connect(m_reset, &QPushButton::clicked, this, &OperatorsPanel::passwordRequested);
    connect(m_turn, &QPushButton::clicked, this, &OperatorsPanel::turnRequested);
    connect(m_form, &FormPanel::edited, this, &OperatorsPanel::edited);
    connect(m_form, &FormPanel::confirmed, this, &OperatorsPanel::confirmed);
    connect(m_form, &FormPanel::backRequested, this, &OperatorsPanel::backRequested);
}

void OperatorsPanel::addKeys()
{
    const auto key = [this](Qt::Key letter, QPushButton* button) {
        auto* shortcut = new QShortcut{QKeySequence{letter}, m_faces->widget(0)};
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, button, [button] { button->click(); });
    };
    key(Qt::Key_N, m_add);
    key(Qt::Key_R, m_role);
    key(Qt::Key_P, m_reset);
    key(Qt::Key_D, m_turn);
}

void OperatorsPanel::render(const OperatorsView& view)
{
    m_faces->setCurrentIndex(view.isForm ? 1 : 0);
    m_form->render(view.form);
    m_notice->render(view.notice);
    m_handout->setVisible(!view.password.isEmpty());
    m_passwordTitle->setText(view.passwordTitle);
    m_passwordAdvice->setText(view.passwordAdvice);
    if (m_password->text() != view.password) {
        m_password->setText(view.password);
        m_isPasswordNew = !view.password.isEmpty();
    }
    {
        // Rows in the making are nobody's choice.
        const QSignalBlocker quiet{m_table};
        m_table->setRows(view.operators);
    }
    m_total->setText(view.total);
    m_turn->setText(view.turn);
    for (QPushButton* button : {m_role, m_reset, m_turn}) {
        button->setEnabled(view.isChosen);
    }
    emit chosen(m_table->chosen());
}

void OperatorsPanel::takeFocus()
{
    if (m_faces->currentWidget() == m_form) {
        m_form->takeFocus();
    } else if (std::exchange(m_isPasswordNew, false)) {
        // Marked, so that Ctrl+C takes it.
        m_password->setFocus();
        m_password->setSelection(0, static_cast<int>(m_password->text().size()));
    } else {
        m_table->setFocus();
    }
}

void OperatorsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void OperatorsPanel::retranslate()
{
    //: Operators: button that goes to the form of a new one; N is its key
    m_add->setText(tr("New operator   N"));
    //: Operators: button that goes to the form that gives the chosen one another role; R is its key
    m_role->setText(tr("Other role   R"));
    //: Operators: button that makes a one-time password for the chosen one; P is its key
    m_reset->setText(tr("One-time password   P"));
    m_table->setHeads({
        //: Column of the operators: the name typed to sign in
        tr("Sign-in"),
        //: Column of the operators: name as receipts show it
        tr("Name"),
        //: Column of the operators: cashier or administrator
        tr("Role"),
        //: Column of the operators: whether he may sign in
        tr("State"),
    });
}

}  // namespace wattdesk::app
