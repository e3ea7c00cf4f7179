#pragma once

#include <QWidget>

#include "app/ui/field/field_state.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace wattdesk::app {

class FieldCardPanel;
class FieldReportPanel;
class FormPanel;
class Mark;
class ResultPanel;
class WritingPanel;

/// Shows a FieldView and reports what was asked for.
class FieldForm final : public QWidget {
    Q_OBJECT
public:
    explicit FieldForm(QWidget* parent = nullptr);
    void render(const FieldView& view);
    void takeFocus();

signals:
    void chosen(wattdesk::app::FieldDeed deed);
    void edited(wattdesk::app::CardEntry entry, const QString& text);
    void confirmed();
    void backRequested();
    void rowChosen(int row);
    void rowOpened(int row);
    void saveRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildMessage();
    /// With the margins of a page.
    QWidget* framed(QWidget* panel);
    void connectPanels();
    void renderMessage(const FieldView& view);

    QStackedWidget* m_faces;
    Mark* m_messageMark{nullptr};
    QLabel* m_messageTitle{nullptr};
    QLabel* m_messageAdvice{nullptr};
    QLabel* m_messageCode{nullptr};
    QPushButton* m_lastReport{nullptr};
    FieldCardPanel* m_card{nullptr};
    FormPanel* m_form{nullptr};
    WritingPanel* m_writing{nullptr};
    ResultPanel* m_result{nullptr};
    FieldReportPanel* m_report{nullptr};
};

}  // namespace wattdesk::app
