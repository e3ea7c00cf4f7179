#pragma once

#include <QWidget>

#include "app/ui/administration/operators_presenter.h"

class QFrame;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace wattdesk::app {

class FormPanel;
class NoticeFrame;

/// Shows an OperatorsView and reports what was asked for.
class OperatorsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit OperatorsPanel(QWidget* parent = nullptr);
    void render(const OperatorsView& view);
    void takeFocus();

signals:
    void chosen(int row);
    void addingRequested();
    void roleRequested();
    void passwordRequested();
    void turnRequested();
    void edited(int field, const QString& text);
    void confirmed();
    void backRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QFrame* buildList();
    QFrame* buildPassword();
    void connectList();
    void addKeys();
    void retranslate();

    QStackedWidget* m_faces;
    FormPanel* m_form;
    NoticeFrame* m_notice;
    QFrame* m_handout{nullptr};
    QLabel* m_passwordTitle;
    QLabel* m_password;
    QLabel* m_passwordAdvice;
    Table* m_table;
    QLabel* m_total;
    QPushButton* m_add;
    QPushButton* m_role;
    QPushButton* m_reset;
    QPushButton* m_turn;
    bool m_isPasswordNew{false};  ///< shown, and not gone to yet
};

}  // namespace wattdesk::app
