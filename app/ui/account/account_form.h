#pragma once

#include <QWidget>

#include "app/ui/account/account_state.h"

class QLabel;
class QStackedWidget;

namespace wattdesk::app {

class CustomerPanel;
class Mark;
class NoticeFrame;
class FormPanel;
class OverviewPanel;
class ResultPanel;
class WritingPanel;

/// Shows an AccountView and reports what was asked for.
class AccountForm final : public QWidget {
    Q_OBJECT
public:
    explicit AccountForm(QWidget* parent = nullptr);
    void render(const AccountView& view);
    void takeFocus();

signals:
    void operationChosen(wattdesk::app::Operation operation);
    void deedChosen(int row);
    void edited(wattdesk::app::FieldId field, const QString& text);
    void confirmed();
    void backRequested();
    void slipRequested();
    void copyRequested(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildMessage();
    QWidget* buildDesk();
    void connectPanels();

    QStackedWidget* m_faces;
    QWidget* m_messageFace{nullptr};
    QWidget* m_deskFace{nullptr};
    Mark* m_messageMark{nullptr};
    QLabel* m_messageTitle{nullptr};
    QLabel* m_messageAdvice{nullptr};
    QLabel* m_messageCode{nullptr};
    NoticeFrame* m_notice{nullptr};
    CustomerPanel* m_customer{nullptr};
    QStackedWidget* m_work{nullptr};
    OverviewPanel* m_overview{nullptr};
    FormPanel* m_operation{nullptr};
    WritingPanel* m_writing{nullptr};
    ResultPanel* m_result{nullptr};
};

}  // namespace wattdesk::app
