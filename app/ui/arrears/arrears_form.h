#pragma once

#include <QButtonGroup>
#include <QWidget>

#include "app/ui/arrears/arrears_state.h"

class QFrame;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace wattdesk::app {

class DebtorsPanel;
class FormPanel;
class ImportPanel;
class NoticeFrame;
class ResultPanel;
class StatementPanel;

/// Shows an ArrearsView and reports what was asked for.
class ArrearsForm final : public QWidget {
    Q_OBJECT
public:
    explicit ArrearsForm(QWidget* parent = nullptr);
    void render(const ArrearsView& view);
    void takeFocus();
    ImportPanel& importPanel() { return *m_import; }

signals:
    void tabChosen(wattdesk::app::ArrearsTab tab);
    void filterEdited(wattdesk::app::DebtorFilterField field, const QString& text);
    void listRequested();
    void moreRequested();
    void remindersRequested();
    void importRequested();
    void debtorOpened(int row);
    void chargeChosen(int row);
    void deedChosen(wattdesk::app::ArrearsDeed deed);
    void edited(wattdesk::app::ArrearsEntry entry, const QString& text);
    void confirmed();
    void backRequested();
    void receiptRequested();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildLists();
    QFrame* buildTabs();
    QFrame* buildRules();
    QWidget* framed(QWidget* panel);
    void connectPanels();
    void addKeys();
    void retranslate();

    QButtonGroup m_tabs;
    QStackedWidget* m_faces;
    QStackedWidget* m_lists;
    DebtorsPanel* m_debtors;
    StatementPanel* m_statement;
    NoticeFrame* m_rulesNotice;
    Table* m_rules;
    QPushButton* m_addRule;
    FormPanel* m_form;
    ResultPanel* m_result;
    ImportPanel* m_import;
};

}  // namespace wattdesk::app
