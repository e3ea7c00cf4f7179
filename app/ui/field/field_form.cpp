#include "app/ui/field/field_form.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/ui/base/form_panel.h"
#include "app/ui/base/widgets.h"
#include "app/ui/field/field_card_panel.h"
#include "app/ui/field/field_report_panel.h"
#include "app/ui/sale/result_panel.h"

namespace wattdesk::app {

FieldForm::FieldForm(QWidget* parent) : QWidget{parent}, m_faces{new QStackedWidget{this}}
{
    setRole(this, "page");
    m_card = new FieldCardPanel{this};
    m_form = new FormPanel{QStringLiteral("fieldwork"), this};
    m_writing = new WritingPanel{this};
    m_result = new ResultPanel{QStringLiteral("fieldwork"), this};
    m_report = new FieldReportPanel{this};
    // In the order of FieldFace.
    for (QWidget* face : {buildMessage(), static_cast<QWidget*>(m_card), framed(m_form),
                          framed(m_writing), framed(m_result), static_cast<QWidget*>(m_report)}) {
        m_faces->addWidget(face);
    }
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_faces);
    connectPanels();
}

QWidget* FieldForm::framed(QWidget* panel)
{
    auto* face = new QWidget{this};
    setRole(face, "page");
    auto* column = new QVBoxLayout{face};
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    column->addWidget(panel);
    return face;
}

QWidget* FieldForm::buildMessage()
{
    auto* face = new QWidget{this};
    setRole(face, "page");
    m_messageMark = new Mark{face, Mark::kLargeSize};
    m_messageTitle = makeLabel("headline", face, true);
    m_messageTitle->setObjectName(QStringLiteral("fieldMessageLabel"));
    m_messageTitle->setAlignment(Qt::AlignHCenter);
    m_messageAdvice = makeLabel("quiet", face, true);
    m_messageAdvice->setAlignment(Qt::AlignHCenter);
    m_messageCode = makeLabel("quiet", face);
    m_messageCode->setAlignment(Qt::AlignHCenter);
    m_lastReport = new QPushButton{face};
    m_lastReport->setObjectName(QStringLiteral("lastReportButton"));
    m_lastReport->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout{face};
    column->setContentsMargins(8 * kGrid, 2 * kGrid, 8 * kGrid, 2 * kGrid);
    column->setSpacing(kGrid + kGrid / 2);
    column->addStretch(2);
    column->addWidget(m_messageMark, 0, Qt::AlignHCenter);
    column->addWidget(m_messageTitle);
    column->addWidget(m_messageAdvice);
    column->addWidget(m_messageCode);
    column->addWidget(m_lastReport, 0, Qt::AlignHCenter);
    column->addStretch(3);
    return face;
}

void FieldForm::connectPanels()
{
    connect(m_card, &FieldCardPanel::chosen, this, &FieldForm::chosen);
    connect(m_lastReport, &QPushButton::clicked, this,
            [this] { emit chosen(FieldDeed::LastReport); });
    connect(m_form, &FormPanel::edited, this, [this](int field, const QString& text) {
        emit edited(static_cast<CardEntry>(field), text);
    });
    connect(m_form, &FormPanel::confirmed, this, &FieldForm::confirmed);
    connect(m_form, &FormPanel::backRequested, this, &FieldForm::backRequested);
    connect(m_result, &ResultPanel::nextRequested, this, &FieldForm::backRequested);
    connect(m_report, &FieldReportPanel::rowChosen, this, &FieldForm::rowChosen);
    connect(m_report, &FieldReportPanel::opened, this, &FieldForm::rowOpened);
    connect(m_report, &FieldReportPanel::saveRequested, this, &FieldForm::saveRequested);
    connect(m_report, &FieldReportPanel::backRequested, this, &FieldForm::backRequested);
}

void FieldForm::renderMessage(const FieldView& view)
{
    m_messageMark->setTone(view.message.tone);
    m_messageTitle->setText(view.message.title);
    m_messageAdvice->setText(view.message.advice);
    m_messageAdvice->setVisible(!view.message.advice.isEmpty());
    m_messageCode->setText(view.message.code);
    m_lastReport->setVisible(!view.actions.isEmpty());
    if (!view.actions.isEmpty()) {
        const FieldActionEntry& last = view.actions.last();
        m_lastReport->setText(QStringLiteral("%1   %2").arg(last.key, last.text));
    }
}

void FieldForm::render(const FieldView& view)
{
    renderMessage(view);
    m_card->render(view);
    m_form->render(view.form);
    m_writing->render(view.writing);
    m_result->render(view.result);
    m_report->render(view.report);
    const int face = static_cast<int>(view.face);
    if (isVisible() && m_faces->currentIndex() != face && hasFocusWithin(*this)) {
        // Else the focus would wander to the search, and keys with it.
        setFocus();
    }
    m_faces->setCurrentIndex(face);
}

void FieldForm::takeFocus()
{
    switch (static_cast<FieldFace>(m_faces->currentIndex())) {
        case FieldFace::Message:
        case FieldFace::Writing:
            setFocus();
            return;
        case FieldFace::Card:
            m_card->takeFocus();
            return;
        case FieldFace::Form:
            m_form->takeFocus();
            return;
        case FieldFace::Result:
            m_result->takeFocus();
            return;
        case FieldFace::Report:
            m_report->takeFocus();
            return;
    }
}

void FieldForm::keyPressEvent(QKeyEvent* event)
{
    if (event->isAutoRepeat()) {
        return;
    }
    const bool isMessage = m_faces->currentIndex() == static_cast<int>(FieldFace::Message);
    if (event->key() == Qt::Key_Escape) {
        emit backRequested();
    } else if (event->key() == Qt::Key_V && isMessage) {
        emit chosen(FieldDeed::LastReport);
    } else {
        QWidget::keyPressEvent(event);
    }
}

}  // namespace wattdesk::app
