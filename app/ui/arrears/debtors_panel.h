#pragma once

#include <QFrame>

#include "app/ui/arrears/arrears_state.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace wattdesk::app {

class NoticeFrame;

/// Who owes: what the list is narrowed by, the list, and its next page.
class DebtorsPanel final : public QFrame {
    Q_OBJECT
public:
    explicit DebtorsPanel(QWidget* parent = nullptr);
    void render(const DebtorsView& view);
    void takeFocus();

signals:
    void filterEdited(wattdesk::app::DebtorFilterField field, const QString& text);
    void listRequested();
    void moreRequested();
    void remindersRequested();
    void importRequested();
    void opened(int row);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void addKeys();
    void retranslate();

    QLabel* m_dueLabel;
    QLineEdit* m_due;
    QLabel* m_leastLabel;
    QLineEdit* m_least;
    QPushButton* m_list;
    NoticeFrame* m_notice;
    Table* m_table;
    QLabel* m_total;
    QPushButton* m_more;
    QPushButton* m_remind;
    QPushButton* m_import;
    std::optional<DebtorFilterField> m_wrong;
};

}  // namespace wattdesk::app
