#pragma once

#include <QWidget>

#include "app/ui/tariffs/tariffs_presenter.h"

class QFrame;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace wattdesk::app {

class CampaignPanel;
class NoticeFrame;
class VersionPanel;
class DraftPanel;

/// The section of the tariffs: the list, and what is opened of it.
class TariffsPanel final : public QWidget {
    Q_OBJECT
public:
    /// `presenter` outlives it.
    explicit TariffsPanel(TariffsPresenter& presenter, QWidget* parent = nullptr);
    void takeFocus();

protected:
    void changeEvent(QEvent* event) override;

private:
    QFrame* buildList();
    void addKeys();
    void render();
    void retranslate();

    TariffsPresenter& m_presenter;
    QStackedWidget* m_faces;
    NoticeFrame* m_notice;
    QLabel* m_empty;
    Table* m_versions;
    QLabel* m_total;
    QPushButton* m_file;
    QPushButton* m_outdated;
    VersionPanel* m_version;
    DraftPanel* m_draft;
    CampaignPanel* m_campaign;
};

}  // namespace wattdesk::app
