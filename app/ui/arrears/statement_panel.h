#pragma once

#include <QWidget>

#include "app/ui/arrears/arrears_state.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace wattdesk::app {

class CustomerPanel;
class ElidedLabel;
class Mark;
class NoticeFrame;

/// What one account owes, charge by charge, and what can be done about it.
class StatementPanel final : public QWidget {
    Q_OBJECT
public:
    explicit StatementPanel(QWidget* parent = nullptr);
    void render(const StatementView& view);
    void takeFocus();

signals:
    void chargeChosen(int row);
    void deedChosen(wattdesk::app::ArrearsDeed deed);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildMessage();
    QWidget* buildStatement();
    void addKeys();
    void choose(QChar key);
    void renderActions(const QList<ArrearsActionEntry>& actions);
    void retranslate();

    QStackedWidget* m_faces;
    Mark* m_messageMark{nullptr};
    QLabel* m_messageTitle{nullptr};
    QLabel* m_messageAdvice{nullptr};
    CustomerPanel* m_customer;
    NoticeFrame* m_notice;
    Table* m_charges;
    QHBoxLayout* m_buttonsHome;
    ElidedLabel* m_total;
    QList<ArrearsActionEntry> m_actions;
    QList<QPushButton*> m_buttons;
};

}  // namespace wattdesk::app
