#pragma once

#include <QButtonGroup>
#include <QWidget>

#include "app/ui/administration/stock_presenter.h"

class QFrame;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace wattdesk::app {

class FormPanel;
class NoticeFrame;

/// Shows a StockView and reports what was asked for.
class StockPanel final : public QWidget {
    Q_OBJECT
public:
    explicit StockPanel(QWidget* parent = nullptr);
    void render(const StockView& view);
    void takeFocus();

signals:
    void takingInRequested();
    void edited(int field, const QString& text);
    void confirmed();
    void backRequested();
    void refusedOpened(int row);

protected:
    void changeEvent(QEvent* event) override;

private:
    QFrame* buildLists();
    QWidget* buildList(Table* table, const char* filter);
    void showList(int index);
    void retranslate();

    QStackedWidget* m_faces;
    FormPanel* m_form;
    NoticeFrame* m_notice;
    Notice m_news;
    QButtonGroup m_tabs;
    QStackedWidget* m_lists;
    Table* m_batches;
    Table* m_refused;
    QLabel* m_empty;
    QLabel* m_total;
    QString m_totals[2];  ///< of either list
    QPushButton* m_takeIn;
};

}  // namespace wattdesk::app
