#pragma once

#include <QButtonGroup>
#include <QMap>
#include <QWidget>

#include "app/ui/account/account_state.h"

class QFrame;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace wattdesk::app {

class ElidedLabel;
class Table;

/// What has happened to an account, in three lists, and what can be done with it.
class OverviewPanel final : public QWidget {
    Q_OBJECT
public:
    explicit OverviewPanel(QWidget* parent = nullptr);
    void render(const AccountView& view);
    void takeFocus();

signals:
    void operationChosen(wattdesk::app::Operation operation);
    void deedChosen(int row);
    void copyRequested(int row);

protected:
    void changeEvent(QEvent* event) override;

private:
    QFrame* buildLists();
    QFrame* buildOperations();
    void addKeys();
    void showList(int index);
    /// A button for each entry, in `home`; the shortcuts of the letters stand once for all.
    void renderEntries(QLayout* home, QList<QPushButton*>& buttons,
                       const QList<OperationEntry>& entries, const char* role);
    void choose(QChar key);
    void retranslate();

    QButtonGroup m_tabs;
    QStackedWidget* m_lists;
    Table* m_deeds;
    Table* m_history;
    Table* m_readings;
    QLabel* m_empty;
    ElidedLabel* m_note;
    QHBoxLayout* m_deedButtonsHome;
    QVBoxLayout* m_buttonsHome;
    QLabel* m_operationsTitle;
    QList<QPushButton*> m_buttons;
    QList<QPushButton*> m_deedButtons;
    QList<OperationEntry> m_entries;
    QList<OperationEntry> m_deedEntries;
};

}  // namespace wattdesk::app
