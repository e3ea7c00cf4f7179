#pragma once

#include <QWidget>

#include "app/ui/field/field_state.h"

class QFrame;
class QLabel;
class QPushButton;

namespace wattdesk::app {

class ElidedLabel;
class FactList;
class NoticeFrame;
class SentenceList;
class Table;
class TableFilter;

/// What a check card has brought back: a row for each meter, and everything about the chosen one.
class FieldReportPanel final : public QWidget {
    Q_OBJECT
public:
    explicit FieldReportPanel(QWidget* parent = nullptr);
    void render(const CheckReportView& view);
    void takeFocus();

signals:
    void rowChosen(int row);
    void opened(int row);
    void saveRequested();
    void backRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QFrame* buildList();
    QFrame* buildDetail();
    void retranslate();

    QLabel* m_title;
    NoticeFrame* m_notice;
    Table* m_table;
    TableFilter* m_filter;
    QLabel* m_total;
    ElidedLabel* m_meter;
    SentenceList* m_sentences;
    FactList* m_figures;
    FactList* m_state;
    QPushButton* m_back;
    QPushButton* m_save;
    ElidedLabel* m_note;
};

}  // namespace wattdesk::app
