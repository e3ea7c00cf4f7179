#include "app/ui/account/account_form.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/ui/account/overview_panel.h"
#include "app/ui/base/form_panel.h"
#include "app/ui/base/widgets.h"
#include "app/ui/sale/customer_panel.h"
#include "app/ui/sale/result_panel.h"

namespace wattdesk::app {

AccountForm::AccountForm(QWidget* parent) : QWidget{parent}, m_faces{new QStackedWidget{this}}
{
    setRole(this, "page");
    m_messageFace = buildMessage();
    m_deskFace = buildDesk();
    m_faces->addWidget(m_messageFace);
    m_faces->addWidget(m_deskFace);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_faces);
    connectPanels();
    auto* slip = new QShortcut{Qt::Key_F7, m_result};
    slip->setContext(Qt::WidgetWithChildrenShortcut);
    slip->setAutoRepeat(false);
    connect(slip, &QShortcut::activated, this, &AccountForm::slipRequested);
}

QWidget* AccountForm::buildMessage()
{
    auto* face = new QWidget{this};
    setRole(face, "page");
    m_messageMark = new Mark{face, Mark::kLargeSize};
    m_messageTitle = makeLabel("headline", face, true);
    m_messageTitle->setObjectName(QStringLiteral("accountMessageLabel"));
    m_messageTitle->setAlignment(Qt::AlignHCenter);
    m_messageAdvice = makeLabel("quiet", face, true);
    m_messageAdvice->setAlignment(Qt::AlignHCenter);
    m_messageCode = makeLabel("quiet", face);
    m_messageCode->setAlignment(Qt::AlignHCenter);
    auto* column = new QVBoxLayout{face};
    column->setContentsMargins(8 * kGrid, 2 * kGrid, 8 * kGrid, 2 * kGrid);
    column->setSpacing(kGrid + kGrid / 2);
    column->addStretch(2);
    column->addWidget(m_messageMark, 0, Qt::AlignHCenter);
    column->addWidget(m_messageTitle);
    column->addWidget(m_messageAdvice);
    column->addWidget(m_messageCode);
    column->addStretch(3);
    return face;
}

QWidget* AccountForm::buildDesk()
{
    auto* face = new QWidget{this};
    setRole(face, "page");
    m_notice = new NoticeFrame{face};
    m_notice->setObjectName(QStringLiteral("accountNotice"));
    m_customer = new CustomerPanel{"account", face};
    m_overview = new OverviewPanel{face};
    m_operation = new FormPanel{{}, face};
    m_writing = new WritingPanel{face};
    m_result = new ResultPanel{QStringLiteral("account"), face};
    m_work = new QStackedWidget{face};
    for (QWidget* panel : {static_cast<QWidget*>(m_overview), static_cast<QWidget*>(m_operation),
                           static_cast<QWidget*>(m_writing), static_cast<QWidget*>(m_result)}) {
        m_work->addWidget(panel);
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * kGrid);
    row->addWidget(m_customer, 1);
    row->addWidget(m_work, 3);
    auto* column = new QVBoxLayout{face};
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    column->setSpacing(2 * kGrid);
    column->addWidget(m_notice);
    column->addLayout(row, 1);
    return face;
}

void AccountForm::connectPanels()
{
    connect(m_overview, &OverviewPanel::operationChosen, this, &AccountForm::operationChosen);
    connect(m_overview, &OverviewPanel::deedChosen, this, &AccountForm::deedChosen);
    connect(m_overview, &OverviewPanel::copyRequested, this, &AccountForm::copyRequested);
    connect(m_operation, &FormPanel::edited, this, [this](int field, const QString& text) {
        emit edited(static_cast<FieldId>(field), text);
    });
    connect(m_operation, &FormPanel::confirmed, this, &AccountForm::confirmed);
    connect(m_operation, &FormPanel::backRequested, this, &AccountForm::backRequested);
    connect(m_result, &ResultPanel::nextRequested, this, &AccountForm::backRequested);
    connect(m_result, &ResultPanel::receiptRequested, this, &AccountForm::slipRequested);
}

void AccountForm::render(const AccountView& view)
{
    m_messageMark->setTone(view.message.tone);
    m_messageTitle->setText(view.message.title);
    m_messageAdvice->setText(view.message.advice);
    m_messageAdvice->setVisible(!view.message.advice.isEmpty());
    m_messageCode->setText(view.message.code);
    m_notice->render(view.face == AccountFace::Overview ? view.notice : Notice{});
    m_customer->render(view.customer);
    m_overview->render(view);
    m_operation->render(view.form);
    m_writing->render(view.writing);
    m_result->render(view.result);
    QWidget* work = m_overview;
    if (view.face == AccountFace::Form) {
        work = m_operation;
    } else if (view.face == AccountFace::Writing) {
        work = m_writing;
    } else if (view.face == AccountFace::Result) {
        work = m_result;
    }
    if (isVisible() && m_work->currentWidget() != work && hasFocusWithin(*m_work)) {
        // Else the focus would wander to the search, and keys with it.
        setFocus();
    }
    m_work->setCurrentWidget(work);
    m_faces->setCurrentWidget(view.face == AccountFace::Message ? m_messageFace : m_deskFace);
}

void AccountForm::takeFocus()
{
    if (m_faces->currentWidget() == m_messageFace) {
        setFocus();
    } else if (m_work->currentWidget() == m_overview) {
        m_overview->takeFocus();
    } else if (m_work->currentWidget() == m_operation) {
        m_operation->takeFocus();
    } else if (m_work->currentWidget() == m_result) {
        m_result->takeFocus();
    }
}

void AccountForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !event->isAutoRepeat()) {
        emit backRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

}  // namespace wattdesk::app
