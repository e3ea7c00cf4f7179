#pragma once

#include <QFrame>

#include "app/ui/tariffs/campaign_presenter.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace wattdesk::app {

class ChoiceBox;
class NoticeFrame;

/// The accounts whose meters have old prices: of which tariff, the list, and the list as a file.
class CampaignPanel final : public QFrame {
    Q_OBJECT
public:
    /// `presenter` outlives it.
    explicit CampaignPanel(CampaignPresenter& presenter, QWidget* parent = nullptr);
    void takeFocus();

signals:
    void backRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void addKeys();
    void render();
    void retranslate();

    CampaignPresenter& m_presenter;
    QLabel* m_title;
    QLabel* m_guide;
    QLabel* m_tariffLabel;
    ChoiceBox* m_tariff;
    NoticeFrame* m_notice;
    QProgressBar* m_progress;
    Table* m_accounts;
    QLabel* m_total;
    QPushButton* m_back;
    QPushButton* m_more;
    QPushButton* m_save;
    QPushButton* m_cancel;
};

}  // namespace wattdesk::app
