#pragma once

#include <QFrame>

#include "app/ui/tariffs/draft_presenter.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace wattdesk::app {

class ChangeChart;
class ElidedLabel;
class FactList;
class NoticeFrame;

/// Shows a PreviewView: the accounts, their totals, and how far it is.
class PreviewPanel final : public QFrame {
    Q_OBJECT
public:
    explicit PreviewPanel(QWidget* parent = nullptr);
    void render(const PreviewView& view);
    void takeFocus();

signals:
    void backRequested();
    void cancelRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    ElidedLabel* m_title;
    QLabel* m_guide;
    NoticeFrame* m_notice;
    QProgressBar* m_progress;
    Table* m_accounts;
    ChangeChart* m_chart;
    FactList* m_total;
    QPushButton* m_back;
    QPushButton* m_cancel;
};

}  // namespace wattdesk::app
