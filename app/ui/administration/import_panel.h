#pragma once

#include <QWidget>

#include "app/ui/administration/import_presenter.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace wattdesk::app {

class ElidedLabel;
class NoticeFrame;
class TableFilter;

/// Shows an ImportView and reports what was asked for.
class ImportPanel final : public QWidget {
    Q_OBJECT
public:
    /// `prefix` begins the names of its parts, where a window has several.
    explicit ImportPanel(ImportWhat what, const QString& prefix, QWidget* parent = nullptr);
    void render(const ImportView& view);
    void takeFocus();

signals:
    void fileRequested();
    void againRequested();
    void importRequested();
    void cancelRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();

    ImportWhat m_what;
    QLabel* m_title;
    QLabel* m_guide;
    QLabel* m_columns;
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
