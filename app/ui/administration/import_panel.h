#pragma once

#include <QWidget>

#include "app/ui/administration/import_presenter.h"

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace wattdesk::app {

class ElidedLabel;
class NoticeFrame;
class TableFilter;

/// Shows an ImportView: one page for every kind of table.
class ImportPanel final : public QWidget {
    Q_OBJECT
public:
    /// `prefix` begins the names of its parts, where a window has several.
    explicit ImportPanel(ImportWhat what, const QString& prefix, QWidget* parent = nullptr);
    /// Shows what the presenter decides, and tells it what is asked for.
    void connectTo(ImportPresenter& presenter);
    void takeFocus();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void render(const ImportView& view);
    QString titleNow() const;
    QString columnsNow() const;
    void retranslate();

    ImportWhat m_what;
    QLabel* m_title;
    QLabel* m_guide;
    QLabel* m_columns;
    QLabel* m_reasonLabel;
    QLineEdit* m_reason;
    ElidedLabel* m_file;
    NoticeFrame* m_notice;
    QProgressBar* m_progress;
    Table* m_findings;
    TableFilter* m_filter;
    QLabel* m_total;
    QPushButton* m_choose;
    QPushButton* m_again;
    QPushButton* m_cancel;
    QPushButton* m_import;
};

}  // namespace wattdesk::app
