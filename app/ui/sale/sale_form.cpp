#include "app/ui/sale/sale_form.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/ui/base/widgets.h"
#include "app/ui/sale/customer_panel.h"
#include "app/ui/sale/entry_panel.h"
#include "app/ui/sale/forecast_panel.h"
#include "app/ui/sale/last_sales_panel.h"
#include "app/ui/sale/means_row.h"
#include "app/ui/sale/result_panel.h"

namespace wattdesk::app {

SaleForm::SaleForm(QWidget* parent) : QWidget{parent}, m_faces{new QStackedWidget{this}}
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
    addKeys();
}

QWidget* SaleForm::buildMessage()
{
    auto* face = new QWidget{this};
    setRole(face, "page");
    m_messageMark = new Mark{face, Mark::kLargeSize};
    m_messageTitle = makeLabel("headline", face, true);
    m_messageTitle->setObjectName(QStringLiteral("messageLabel"));
    m_messageTitle->setAlignment(Qt::AlignHCenter);
    m_messageAdvice = makeLabel("quiet", face, true);
    m_messageAdvice->setAlignment(Qt::AlignHCenter);
    m_messageCode = makeLabel("quiet", face);
    m_messageCode->setObjectName(QStringLiteral("messageCodeLabel"));
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

QWidget* SaleForm::buildDesk()
{
    auto* face = new QWidget{this};
    setRole(face, "page");
    m_notice = new NoticeFrame{face};
    m_notice->setObjectName(QStringLiteral("deskNotice"));
    m_customer = new CustomerPanel{"customer", face};
    m_entry = new EntryPanel{face};
    m_forecast = new ForecastPanel{face};
    m_writing = new WritingPanel{face};
    m_result = new ResultPanel{{}, face};
    m_lastSales = new LastSalesPanel{face};

    m_desk = new QWidget{face};
    auto* sale = new QHBoxLayout{m_desk};
    sale->setContentsMargins(0, 0, 0, 0);
    sale->setSpacing(2 * kGrid);
    sale->addWidget(m_entry, 1);
    sale->addWidget(m_forecast, 1);
    m_work = new QStackedWidget{face};
    m_work->addWidget(m_desk);
    m_work->addWidget(m_writing);
    m_work->addWidget(m_result);

    auto* row = new QHBoxLayout;
    row->setSpacing(2 * kGrid);
    row->addWidget(m_customer, 1);
    row->addWidget(m_work, 2);
    auto* column = new QVBoxLayout{face};
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    column->setSpacing(2 * kGrid);
    column->addWidget(m_notice);
    column->addLayout(row, 1);
    column->addWidget(m_lastSales, 3);
    return face;
}

void SaleForm::connectPanels()
{
    connect(m_entry, &EntryPanel::amountEdited, this, &SaleForm::amountEdited);
    connect(m_entry, &EntryPanel::givenEdited, this, &SaleForm::givenEdited);
    connect(m_entry, &EntryPanel::loginEdited, this, &SaleForm::loginEdited);
    connect(m_entry, &EntryPanel::passwordEdited, this, &SaleForm::passwordEdited);
    connect(m_entry, &EntryPanel::quickChosen, this, &SaleForm::quickChosen);
    connect(m_entry, &EntryPanel::meansChosen, this, &SaleForm::meansChosen);
    connect(m_entry, &EntryPanel::unitToggled, this, &SaleForm::unitToggled);
    connect(m_entry, &EntryPanel::entered, this, &SaleForm::entered);
    connect(m_result, &ResultPanel::nextRequested, this, [this] { emit entered(SaleField::Sell); });
    connect(m_result, &ResultPanel::receiptRequested, this, &SaleForm::receiptRequested);
    connect(m_lastSales, &LastSalesPanel::copyRequested, this, &SaleForm::copyRequested);
}

void SaleForm::printPressed()
{
    if (m_lastSales->isChoosing()) {
        emit copyRequested(m_lastSales->chosen());
    } else if (m_work->currentWidget() == m_result) {
        emit receiptRequested();
    } else if (m_work->currentWidget() == m_desk) {
        m_lastSales->takeFocus();
    }
}

void SaleForm::addKeys()
{
    auto key = [this](const QKeySequence& sequence, auto call) {
        auto* shortcut = new QShortcut{sequence, this};
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, call);
    };
    key(Qt::Key_F3, [this] { emit unitToggled(); });
    key(Qt::Key_F7, [this] { printPressed(); });
    for (int index = 0; index < static_cast<int>(SalePresenter::kQuickAmounts.size()); ++index) {
        key(QKeySequence{QStringLiteral("Alt+%1").arg(index + 1)},
            [this, index] { emit quickChosen(index); });
    }
    for (int index = 0; index < MeansRow::kMeans; ++index) {
        key(QKeySequence{QStringLiteral("Ctrl+%1").arg(index + 1)},
            [this, index] { emit meansChosen(index); });
    }
}

void SaleForm::render(const SaleView& view)
{
    const bool isMessage = view.face == SaleFace::Message;
    const bool canType = view.face == SaleFace::Desk && view.entry.enabled;
    if (isVisible() && !canType && hasFocusWithin(*m_entry)) {
        // Else the focus would wander to the search, and keys with it.
        setFocus();
    }
    m_messageMark->setTone(view.message.tone);
    m_messageTitle->setText(view.message.title);
    m_messageAdvice->setText(view.message.advice);
    m_messageAdvice->setVisible(!view.message.advice.isEmpty());
    m_messageCode->setText(view.message.code);
    m_notice->render(view.face == SaleFace::Desk ? view.notice : Notice{});
    m_customer->render(view.customer);
    m_entry->render(view.entry);
    m_forecast->render(view.forecast);
    m_writing->render(view.writing);
    m_result->render(view.result);
    m_lastSales->render(view);
    QWidget* work = view.face == SaleFace::Writing  ? static_cast<QWidget*>(m_writing)
                    : view.face == SaleFace::Result ? static_cast<QWidget*>(m_result)
                                                    : m_desk;
    m_work->setCurrentWidget(work);
    m_faces->setCurrentWidget(isMessage ? m_messageFace : m_deskFace);
}

void SaleForm::setAmount(const QString& text)
{
    m_entry->setAmount(text);
}

void SaleForm::setGiven(const QString& text)
{
    m_entry->setGiven(text);
}

void SaleForm::setSecond(const QString& login)
{
    m_entry->setSecond(login);
}

void SaleForm::focus(SaleField field)
{
    if (m_work->currentWidget() == m_result) {
        m_result->takeFocus();
    } else if (m_entry->canType()) {
        m_entry->focus(field);
    } else {
        setFocus();
    }
}

void SaleForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_lastSales->isChoosing()) {
        focus(SaleField::Amount);
        return;
    }
    if (event->key() == Qt::Key_Escape && !event->isAutoRepeat()) {
        emit backRequested(m_entry->focused());
        return;
    }
    QWidget::keyPressEvent(event);
}

}  // namespace wattdesk::app
