#pragma once

#include <QWidget>

#include "app/ui/administration/settlement_presenter.h"

class QFrame;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace wattdesk::app {

class FactList;
class FormPanel;
class ImportPanel;
class NoticeFrame;
class TableFilter;

/// Shows a SettlementView and reports what was asked for.
class SettlementPanel final : public QWidget {
    Q_OBJECT
public:
    /// `presenter` outlives it.
    explicit SettlementPanel(SettlementPresenter& presenter, QWidget* parent = nullptr);
    void render(const SettlementView& view);
    void takeFocus();

signals:
    void backRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QFrame* buildRun();
    QWidget* buildStatement();
    void connectPresenter();
    void addKeys();
    void retranslate();

    SettlementPresenter& m_presenter;
    QStackedWidget* m_faces;
    QLabel* m_monthLabel;
    QLineEdit* m_month;
    QPushButton* m_try;
    QPushButton* m_cancel;
    NoticeFrame* m_notice;
    QProgressBar* m_progress;
    Table* m_lines;
    TableFilter* m_filter;
    QLabel* m_total;
    FactList* m_sums;
    QPushButton* m_import;
    QPushButton* m_collect;
    QPushButton* m_reading;
    QPushButton* m_show;
    QPushButton* m_post;
    ImportPanel* m_importPanel;
    FormPanel* m_form;
    QLabel* m_statementTitle{nullptr};
    FactList* m_use{nullptr};
    Table* m_bill{nullptr};
    FactList* m_prepaid{nullptr};
};

}  // namespace wattdesk::app
