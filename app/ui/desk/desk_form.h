#pragma once

#include <QWidget>

#include "app/ui/desk/desk_presenter.h"

class QFrame;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace wattdesk::app {

class ElidedLabel;
class NoticeFrame;
class Table;

/// Shows a DeskView and reports what was asked for.
class DeskForm final : public QWidget {
    Q_OBJECT
public:
    explicit DeskForm(QWidget* parent = nullptr);
    void render(const DeskView& view);
    void takeFocus();
    void reset();

signals:
    void edited(const QString& typed);
    void wordChosen(int row);
    void remedyChosen(int index);
    void ticketChosen(int row);
    void endRequested(int row);
    void backRequested();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QFrame* buildQuestion();
    QFrame* buildAnswer();
    QFrame* buildTickets();
    void connectParts();
    void renderRemedies(const QStringList& remedies);
    void retranslate();

    QLabel* m_title;
    QLineEdit* m_edit;
    ElidedLabel* m_customer;
    NoticeFrame* m_card;
    NoticeFrame* m_notice;
    QLabel* m_group;
    Table* m_words;
    QLabel* m_happened;
    QLabel* m_toDo;
    QLabel* m_makers;
    QLabel* m_happenedTitle;
    QLabel* m_toDoTitle;
    QLabel* m_makersTitle;
    QHBoxLayout* m_remediesHome;
    QList<QPushButton*> m_remedies;
    QStringList m_remedyTexts;
    QLabel* m_ticketsTitle;
    QLabel* m_total;
    Table* m_tickets;
    QPushButton* m_endButton;
};

}  // namespace wattdesk::app
